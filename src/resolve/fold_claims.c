/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Attributions and the claims they are about. The claim of an attribution is
 * found from the lemmas of its content, so that the same words from two mouths
 * are one claim at once; resolve/claims joins what says the same otherwise.
 *
 *   source --cg:source-- attribution --cg:claim--> claim --schema:about--> ...
 */
#include "core/attribution.h"
#include "core/id.h"
#include "resolve/claim_key.h"
#include "resolve/fold_counts.h"
#include "resolve/fold_happening.h"
#include "resolve/fold_proposition.h"

/* ---- the claim ---- */

/* The spans on one line, parted by a blank. */
static char *
join_spans(const CgFold *fold, const CgSpan *spans, uint32_t n)
{
  GString *out = g_string_new(NULL);
  for (uint32_t i = 0; i < n; i++) {
    g_autofree char *words = cg_fold_words(fold, spans[i]);
    g_string_append_printf(out, "%s%s", i > 0 ? " " : "", words);
  }
  return g_string_free(out, FALSE);
}

/* The mention that names the same wherever it stands: not of somebody known
 * in the article alone. */
static const CgMention *
naming_at(const CgFold *fold, uint32_t token)
{
  size_t n, n_entities;
  if (fold->mention_at[token] == CG_NONE)
    return NULL;
  const CgMention *mention =
      &cg_document_mentions(fold->document, &n)[fold->mention_at[token]];
  const CgEntity *entities = cg_document_entities(fold->document, &n_entities);
  return entities[mention->entity].unnamed ? NULL : mention;
}

/* Adds what @token says to @key: the entity it names, its lemma, or nothing.
 * Returns: whether it can only be understood in its article. */
static bool
add_to_key(const CgFold *fold, GString *key, uint32_t token)
{
  const CgTag     *tag    = fold->tree ? &fold->tree->tags[token] : NULL;
  const CgMention *naming = naming_at(fold, token);
  if (naming != NULL) {
    g_string_append_printf(
        key, " %s", cg_graph_id(fold->graph, fold->entities[naming->entity]));
    return false;
  }
  if (tag != NULL && (tag->upos == CG_UPOS_PUNCT || tag->upos == CG_UPOS_DET))
    return false;
  CgSlice          words = cg_document_token_slice(fold->document, token);
  g_autofree char *text  = g_strndup(words.ptr, words.len);
  g_string_append_printf(key, " %s", tag != NULL ? tag->lemma : text);
  return (tag != NULL && tag->upos == CG_UPOS_PRON) ||
         fold->mention_at[token] != CG_NONE;
}

/* Whether the content is a clause: "the report" is none. */
static bool
is_clause(const CgFold *fold, const CgAttribution *attribution)
{
  if (fold->tree == NULL || attribution->head == CG_NONE)
    return true;
  CgUpos upos = cg_tree_upos(fold->tree, attribution->head);
  return upos == CG_UPOS_VERB || upos == CG_UPOS_AUX ||
         cg_tree_subject(fold->tree, attribution->head) != CG_NONE;
}

/* What makes two contents the same claim: that they propose the same of one
 * event; else the lemmas of their words, without punctuation and articles, and
 * the entities they name. What cannot be understood outside its article ("he
 * resigned", "the report") is the article's own. */
static char *
claim_key(const CgFold        *fold,
          const CgAttribution *attribution,
          CgProposition        proposition)
{
  if (proposition.event != CG_NONE)
    return cg_claim_occurs_key(
        cg_graph_id(fold->graph, fold->events[proposition.event]),
        proposition.negated);
  size_t         n;
  const CgToken *tokens = cg_document_tokens(fold->document, &n);
  GString       *key    = g_string_new(NULL);
  CgRange range = cg_document_spans_range(fold->document, attribution->content,
                                          attribution->n_content);
  bool    bound = !is_clause(fold, attribution);
  for (uint32_t t = range.first; t < range.end; t++)
    if (cg_attribution_has(attribution, tokens[t].span))
      bound = add_to_key(fold, key, t) || bound;
  CgNode who = cg_fold_understood(fold, attribution);
  if (who != CG_NO_NODE)
    g_string_append_printf(key, " @ %s", cg_graph_id(fold->graph, who));
  if (bound)
    g_string_append_printf(key, " | %s",
                           cg_graph_id(fold->graph, fold->article));
  g_autofree char *raw = g_string_free(key, FALSE);
  return cg_id_key(raw);
}

static void
add_negated(CgGraph *graph, CgNode claim)
{
  cg_graph_add_typed(graph, claim, CG_TERM_CG_NEGATED, "true", CG_TYPE_BOOLEAN);
}

/* cg:subject, cg:predicate, cg:object and cg:negated; @turned: that what the
 * attribution says is not so. */
static void
add_predication(CgFold              *fold,
                const CgAttribution *attribution,
                bool                 turned,
                CgNode               claim)
{
  g_auto(CgPredication) p = cg_fold_predication(fold, attribution);
  CgGraph *graph          = fold->graph;
  if (p.predicate->len > 0)
    cg_graph_add_text(graph, claim, CG_TERM_CG_PREDICATE, p.predicate->str,
                      "en");
  if (p.subject != CG_NO_NODE)
    cg_graph_add(graph, claim, CG_TERM_CG_SUBJECT, p.subject);
  if (p.object != CG_NO_NODE)
    cg_graph_add(graph, claim, CG_TERM_CG_OBJECT, p.object);
  if (p.negated != turned)
    add_negated(graph, claim);
}

/* That an event happened, or did not. */
static void
add_occurrence(CgFold *fold, CgProposition proposition, CgNode claim)
{
  CgNode event = fold->events[proposition.event];
  cg_graph_add(fold->graph, claim, CG_TERM_CG_PROPOSES, event);
  cg_graph_add(fold->graph, claim, CG_TERM_SCHEMA_ABOUT, event);
  if (proposition.negated)
    add_negated(fold->graph, claim);
}

/* The claim that what @said says is not so; the two contradict each other. */
static CgNode
add_opposite(CgFold *fold, const CgAttribution *said, CgNode claim)
{
  CgGraph         *graph = fold->graph;
  g_autofree char *key   = g_strconcat("not ", cg_graph_id(graph, claim), NULL);
  g_autofree char *id    = cg_id_claim(key);
  CgNode           other = cg_graph_node(graph, id);
  add_predication(fold, said, true, other);
  cg_graph_add(graph, claim, CG_TERM_CG_CONTRADICTS, other);
  cg_graph_add(graph, other, CG_TERM_CG_CONTRADICTS, claim);
  return other;
}

/* Entities and events that the content names. */
static void
add_topics(CgFold *fold, const CgAttribution *attribution, CgNode claim)
{
  size_t           n, n_tokens;
  const CgToken   *tokens   = cg_document_tokens(fold->document, &n_tokens);
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  for (size_t i = 0; i < n; i++)
    if (cg_attribution_has(attribution, tokens[mentions[i].head].span))
      cg_graph_add(fold->graph, claim, CG_TERM_SCHEMA_ABOUT,
                   fold->entities[mentions[i].entity]);
  if (fold->events == NULL)
    return;
  const CgEvent *events = cg_document_events(fold->document, &n);
  for (size_t i = 0; i < n; i++)
    for (uint32_t m = 0; m < events[i].n_mentions; m++)
      if (cg_attribution_has(attribution, tokens[events[i].mentions[m]].span))
        cg_graph_add(fold->graph, claim, CG_TERM_SCHEMA_ABOUT, fold->events[i]);
}

/* The node of the claim, with what it proposes. */
static CgNode
propose(CgFold              *fold,
        const CgAttribution *attribution,
        CgProposition        proposition)
{
  if (proposition.said > 0) {
    size_t               n, said = proposition.said - 1;
    const CgAttribution *all   = cg_document_attributions(fold->document, &n);
    CgNode               claim = fold->claims[said];
    return proposition.negated ? add_opposite(fold, &all[said], claim) : claim;
  }
  g_autofree char *key   = claim_key(fold, attribution, proposition);
  g_autofree char *id    = cg_id_claim(key);
  CgNode           claim = cg_graph_node(fold->graph, id);
  if (proposition.event != CG_NONE)
    add_occurrence(fold, proposition, claim);
  else
    add_predication(fold, attribution, false, claim);
  return claim;
}

static CgNode
add_claim(CgFold              *fold,
          const CgAttribution *attribution,
          CgProposition        proposition)
{
  CgGraph         *graph = fold->graph;
  CgNode           claim = propose(fold, attribution, proposition);
  g_autofree char *text =
      join_spans(fold, attribution->content, attribution->n_content);
  cg_graph_add(graph, claim, CG_TERM_RDF_TYPE, CG_CLASS_CG_CLAIM);
  cg_graph_add(graph, claim, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_CLAIM);
  cg_graph_add_text(graph, claim, CG_TERM_SCHEMA_TEXT, text, "en");
  add_topics(fold, attribution, claim);
  return claim;
}

/* ---- the attribution ---- */

static CgNode
stance_term(CgStance stance)
{
  static const CgTerm terms[] = {
      [CG_STANCE_ASSERTS]     = CG_CONCEPT_ASSERTS,
      [CG_STANCE_DENIES]      = CG_CONCEPT_DENIES,
      [CG_STANCE_DOUBTS]      = CG_CONCEPT_DOUBTS,
      [CG_STANCE_UNCOMMITTED] = CG_CONCEPT_UNCOMMITTED,
      [CG_STANCE_DIRECTS]     = CG_CONCEPT_DIRECTS,
      [CG_STANCE_COMMITS]     = CG_CONCEPT_COMMITS,
      [CG_STANCE_FEELS]       = CG_CONCEPT_FEELS,
  };
  _Static_assert(G_N_ELEMENTS(terms) == CG_N_STANCE, "a concept a stance");
  return terms[stance];
}

static void
add_spans(CgFold       *fold,
          CgNode        node,
          CgNode        property,
          const CgSpan *spans,
          uint32_t      n)
{
  for (uint32_t i = 0; i < n; i++) {
    g_autofree char *words = cg_fold_words(fold, spans[i]);
    cg_graph_add_text(fold->graph, node, property, words, "en");
  }
}

static void
add_shortcut(CgGraph *graph, CgNode speaker, CgStance stance, CgNode claim)
{
  if (stance == CG_STANCE_ASSERTS)
    cg_graph_add(graph, speaker, CG_TERM_CG_ASSERTS_CLAIM, claim);
  else if (stance == CG_STANCE_DENIES)
    cg_graph_add(graph, speaker, CG_TERM_CG_DENIES_CLAIM, claim);
  else if (stance == CG_STANCE_DOUBTS)
    cg_graph_add(graph, speaker, CG_TERM_CG_DOUBTS_CLAIM, claim);
}

static void
add_attribution(CgFold *fold, const CgAttribution *a, CgNode node, CgNode claim)
{
  CgGraph *graph = fold->graph;
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_ATTRIBUTION);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_PROV_ENTITY);
  cg_graph_add(graph, node, CG_TERM_CG_CLAIM, claim);
  cg_graph_add(graph, node, CG_TERM_CG_STANCE, stance_term(a->stance));
  for (uint32_t i = 0; i < a->n_speakers; i++) {
    CgNode speaker = fold->entities[a->speakers[i]];
    cg_graph_add(graph, node, CG_TERM_CG_SOURCE, speaker);
    add_shortcut(graph, speaker, a->stance, claim);
  }
  for (uint32_t i = 0; i < a->n_addressees; i++)
    cg_graph_add(graph, node, CG_TERM_CG_TO, fold->entities[a->addressees[i]]);
  g_autofree char *cue = join_spans(fold, a->cue, a->n_cue);
  if (a->n_cue > 0)
    cg_graph_add_text(graph, node, CG_TERM_CG_CUE, cue, "en");
  add_spans(fold, node, CG_TERM_CG_CONTENT, a->content, a->n_content);
  cg_graph_add_text(graph, node, CG_TERM_CG_QUOTATION,
                    cg_quotation_name(a->quotation), NULL);
  if (a->hedge)
    cg_graph_add_typed(graph, node, CG_TERM_CG_HEDGE, "true", CG_TYPE_BOOLEAN);
  if (a->within != CG_NONE && fold->attributions[a->within] != CG_NO_NODE)
    cg_graph_add(graph, node, CG_TERM_CG_WITHIN, fold->attributions[a->within]);
  cg_graph_add_date(graph, node, CG_TERM_CG_SAID_ON, a->date.iso);
  cg_graph_add_decimal(graph, node, CG_TERM_CG_CONFIDENCE,
                       (double)a->confidence);
  cg_graph_add(graph, node, CG_TERM_PROV_WAS_DERIVED_FROM, fold->article);
  cg_fold_evidence(fold, node, cg_attribution_extent(a));
}

static void
index_mentions(CgFold *fold)
{
  size_t           n, n_tokens;
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  cg_document_tokens(fold->document, &n_tokens);
  fold->mention_at = cg_arena_new_array(fold->arena, uint32_t, n_tokens);
  for (size_t t = 0; t < n_tokens; t++)
    fold->mention_at[t] = CG_NONE;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t *at = &fold->mention_at[mentions[i].head];
    if (*at == CG_NONE ||
        mentions[i].tokens.end - mentions[i].tokens.first <
            mentions[*at].tokens.end - mentions[*at].tokens.first)
      *at = i;
  }
}

void
cg_fold_attributions(CgFold *fold)
{
  size_t               n;
  const CgAttribution *all = cg_document_attributions(fold->document, &n);
  fold->attributions       = cg_arena_new_array(fold->arena, CgNode, n);
  fold->claims             = cg_arena_new_array(fold->arena, CgNode, n);
  index_mentions(fold);
  for (size_t i = 0; i < n; i++) {
    fold->attributions[i] = CG_NO_NODE;
    if (!cg_attribution_is_kept(all, n, i, fold->options->min_confidence))
      continue;
    g_autofree char *id =
        cg_attribution_id(cg_graph_id(fold->graph, fold->article), &all[i]);
    fold->attributions[i] = cg_graph_node(fold->graph, id);
  }
  const CgProposition *propositions = cg_fold_propositions(fold);
  for (size_t i = 0; i < n; i++)
    if (fold->attributions[i] != CG_NO_NODE) {
      fold->claims[i] = add_claim(fold, &all[i], propositions[i]);
      add_attribution(fold, &all[i], fold->attributions[i], fold->claims[i]);
      cg_fold_counts(fold, (uint32_t)i, propositions[i].event);
    }
}
