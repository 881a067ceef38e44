/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Numbers and dates in what is attributed. What a number says is read upwards
 * in the tree, from the thing counted to the word that governs it:
 *
 *   sunk --nsubj:pass--> 12 --nmod--> them      12 boat, destroyed
 */
#include "resolve/fold_counts.h"

#include "core/attribution.h"

#include <string.h>

enum { HIGHEST = 6, MOST_UNITS_BACK = 8, NEAREST = 5 };

/* Verbs and nouns that say the same of what is counted. */
static const struct {
  const char *act;
  const char *lemmas[16];
} acts[] = {
    {"destroyed",
     {"destroy", "sink", "intercept", "down", "shoot", "repel", "neutralize",
      "interception", "eliminate", "suppress", "destruction", "bring", NULL}},
    {"used",
     {"launch", "use", "send", "attack", "fire", "involve", "strike", "target",
      "deploy", "employ", "track", "fly", "swarm", NULL}},
    {"killed", {"kill", "die", "dead", "death", "perish", NULL}},
    {"hurt", {"injure", "hurt", "wound", "injury", NULL}},
    {"arrested", {"arrest", "detain", "arrest", NULL}},
    {"seen", {"sight", "see", "spot", "detect", NULL}},
};

/* ---- what is counted ---- */

static bool
is_noun(const CgTree *tree, uint32_t token)
{
  return token != CG_NONE && cg_tree_upos(tree, token) == CG_UPOS_NOUN;
}

/* The thing that quantity @i counts: of "eleven of them" and "41 over Lota"
 * that of a quantity before. */
static uint32_t
unit_of(const CgFold *fold, const CgQuantity *all, uint32_t i)
{
  if (all[i].unit != CG_NONE && cg_range_has(all[i].tokens, all[i].unit))
    return all[i].unit; /* "$15 million" */
  for (uint32_t k = i + 1; k-- > 0 && i - k < MOST_UNITS_BACK;) {
    if (is_noun(fold->tree, all[k].unit))
      return all[k].unit;
    if (all[k].percent)
      break;
  }
  return CG_NONE;
}

/* "drone"; of "unmanned aerial vehicle" too. */
static const char *
unit_name(const CgTree *tree, uint32_t unit)
{
  static const char *const flying[] = {"uav", "drone", NULL};
  if (cg_tree_lemma_is(tree, unit, "vehicle"))
    for (uint32_t c = tree->child[unit]; c != CG_NONE; c = tree->next[c])
      if (cg_tree_lemma_is(tree, c, "unmanned"))
        return "drone";
  for (size_t i = 0; flying[i] != NULL; i++)
    if (cg_tree_lemma_is(tree, unit, flying[i]))
      return "drone";
  return cg_tree_lemma(tree, unit);
}

/* ---- what is said of it ---- */

static const char *
act_of(const char *lemma)
{
  for (size_t i = 0; i < G_N_ELEMENTS(acts); i++)
    for (size_t k = 0; acts[i].lemmas[k] != NULL; k++)
      if (strcmp(lemma, acts[i].lemmas[k]) == 0)
        return acts[i].act;
  return NULL;
}

/* The act that governs @token, or the nearest verb or event noun. */
static const char *
governing_act(const CgTree *tree, uint32_t token)
{
  const char *verb = NULL;
  uint32_t    t    = token;
  for (int up = 0; up < HIGHEST; up++) {
    uint32_t below = t;
    t              = cg_tree_head(tree, t);
    if (t == CG_NONE)
      break;
    const char *act = act_of(cg_tree_lemma(tree, t));
    if (act != NULL)
      return act;
    if (cg_tree_upos(tree, t) == CG_UPOS_VERB) {
      verb = cg_tree_lemma(tree, t);
      if (cg_tree_is(tree, below, CG_DEP_NSUBJ) ||
          cg_tree_is(tree, below, CG_DEP_NSUBJ_PASS) ||
          cg_tree_is(tree, below, CG_DEP_OBJ))
        break;
    }
  }
  return verb;
}

/* A place behind the number or the thing: "18 over the Lota region". */
static uint32_t
place_behind(const CgFold *fold, uint32_t token)
{
  enum { WIDEST = 4 };
  size_t           n, n_entities;
  const CgTree    *tree     = fold->tree;
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  const CgEntity  *entities = cg_document_entities(fold->document, &n_entities);
  uint32_t         t        = token + 1;
  if (t >= tree->n || cg_tree_upos(tree, t) != CG_UPOS_ADP ||
      cg_tree_lemma_is(tree, t, "of"))
    return CG_NONE;
  for (uint32_t k = t + 1; k < tree->n && k <= t + WIDEST; k++) {
    uint32_t mention = fold->mention_at[k];
    if (mention != CG_NONE &&
        entities[mentions[mention].entity].kind == CG_ENTITY_PLACE)
      return mentions[mention].entity;
    CgUpos upos = cg_tree_upos(tree, k);
    if (upos != CG_UPOS_DET && upos != CG_UPOS_ADJ && upos != CG_UPOS_NOUN &&
        upos != CG_UPOS_PROPN && upos != CG_UPOS_PART)
      break; /* no longer one phrase */
  }
  return CG_NONE;
}

/* ---- the event it belongs to ---- */

static bool
mentions_in(const CgFold *fold, const CgAttribution *a, const CgEvent *event)
{
  for (uint32_t m = 0; m < event->n_mentions; m++)
    if (cg_attribution_has(a, fold->tree->tokens[event->mentions[m]].span))
      return true;
  return false;
}

/* The attack that the content names or proposes; else the article's. */
static uint32_t
topic_of(const CgFold *fold, const CgAttribution *a, uint32_t proposed)
{
  size_t         n;
  const CgEvent *events = cg_document_events(fold->document, &n);
  if (proposed != CG_NONE && events[proposed].kind == CG_EVENT_ATTACK)
    return proposed;
  for (uint32_t i = 0; i < n; i++)
    if (events[i].kind == CG_EVENT_ATTACK && mentions_in(fold, a, &events[i]))
      return i;
  return fold->main_event != CG_NONE ? fold->main_event : proposed;
}

/* ---- adding ---- */

static void
add_quantity(CgFold              *fold,
             const CgAttribution *a,
             CgNode               node,
             uint32_t             i,
             uint32_t             topic)
{
  static const char *const bounds[] = {"exact", "at least", "at most", "about"};
  size_t                   n;
  CgGraph                 *graph = fold->graph;
  const CgQuantity        *all   = cg_document_quantities(fold->document, &n);
  uint32_t                 unit  = unit_of(fold, all, i);
  CgSpan span = cg_document_range_span(fold->document, all[i].tokens);
  if (all[i].percent || unit == CG_NONE || !cg_attribution_has(a, span))
    return;
  bool own = unit >= all[i].tokens.first && unit < all[i].tokens.end + NEAREST;
  uint32_t last   = all[i].tokens.end - 1;
  uint32_t from   = own ? unit : last;
  uint32_t place  = place_behind(fold, from);
  CgNode   number = cg_fold_span(fold, span);
  cg_graph_add(graph, node, CG_TERM_CG_QUANTITY, number);
  cg_graph_add(graph, number, CG_TERM_RDF_TYPE, CG_CLASS_CG_QUANTITY);
  cg_graph_add_integer(graph, number, CG_TERM_CG_COUNT, all[i].value);
  if (all[i].bound != CG_BOUND_EXACT)
    cg_graph_add_text(graph, number, CG_TERM_CG_COUNT_BOUND,
                      bounds[all[i].bound], NULL);
  cg_graph_add_text(graph, number, CG_TERM_CG_UNIT, unit_name(fold->tree, unit),
                    "en");
  const char *act = governing_act(fold->tree, from);
  if (act == NULL && !own)
    act = governing_act(fold->tree, unit);
  if (act != NULL)
    cg_graph_add_text(graph, number, CG_TERM_CG_PREDICATE, act, "en");
  if (place != CG_NONE)
    cg_graph_add(graph, number, CG_TERM_CG_PLACE, fold->entities[place]);
  if (topic != CG_NONE)
    cg_graph_add(graph, number, CG_TERM_SCHEMA_ABOUT, fold->events[topic]);
}

/* The date of an event that the content is about, where it gives it. */
static void
add_event_date(CgFold *fold, const CgAttribution *a, CgNode node)
{
  size_t         n, n_times;
  const CgEvent *events = cg_document_events(fold->document, &n);
  if (!cg_document_has(fold->document, CG_LAYER_TIMES))
    return;
  const CgTime *times = cg_document_times(fold->document, &n_times);
  for (size_t t = 0; t < n_times; t++) {
    CgSpan span = cg_document_range_span(fold->document, times[t].tokens);
    if (*times[t].date.iso == '\0' || !cg_attribution_has(a, span))
      continue;
    for (size_t i = 0; i < n; i++)
      if (strcmp(events[i].date.iso, times[t].date.iso) == 0 &&
          mentions_in(fold, a, &events[i]))
        cg_graph_add_date(fold->graph, node, CG_TERM_CG_EVENT_DATE,
                          times[t].date.iso);
  }
}

void
cg_fold_counts(CgFold *fold, uint32_t attribution, uint32_t event)
{
  size_t n;
  if (fold->tree == NULL || fold->events == NULL)
    return;
  const CgAttribution *a =
      &cg_document_attributions(fold->document, &n)[attribution];
  CgNode node = fold->attributions[attribution];
  add_event_date(fold, a, node);
  if (!cg_document_has(fold->document, CG_LAYER_QUANTITIES))
    return;
  uint32_t topic = topic_of(fold, a, event);
  cg_document_quantities(fold->document, &n);
  for (uint32_t i = 0; i < n; i++)
    add_quantity(fold, a, node, i, topic);
}
