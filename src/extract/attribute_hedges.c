/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Hedges say that somebody claims a thing, and leave out who; that stands
 * elsewhere, if at all. Before a noun it is who most often asserts the like in
 * the article, and the state where several of its people do:
 *
 *     The bank accused Ruiz of fraud. [...] The alleged fraud came to light
 *     `- asserts something with "fraud"     `- so the claimant is the bank
 *
 * An adverb goes on with the source of what it stands in, or of the sentence
 * before:
 *
 *     The bank said two clerks, allegedly bribed by Ruiz, were dismissed.
 *     `- source of all that      `- so the bank alleges this too
 */

#include "extract/attribute_hedges.h"

#include "extract/attribute_content.h"
#include "extract/attribute_source.h"

#define MIN_HEDGE_STRENGTH 0.8f
#define CONFIDENCE 0.5f

/* The strength of @token as a hedge of @class ("adj": before a noun), or 0. */
static float
hedge_strength(const CgArticleView *view, uint32_t token, const char *class)
{
  const CgTree    *tree  = view->tree;
  CgSlice          words = cg_tree_words(tree, token);
  g_autofree char *lower = g_utf8_strdown(words.ptr, (gssize)words.len);
  const CgRow     *row =
      cg_lexicon_find_string(view->lexicon, CG_TABLE_CUES, lower);
  for (; row; row = row->next)
    if (strcmp(cg_row_field(row, 1), class) == 0 &&
        cg_row_lists(row, 3, ',', "hedge"))
      return (float)g_ascii_strtod(cg_row_field(row, 4), NULL);
  return 0;
}

/* The kind of happening that the word reports ("attack"), or NULL. */
static const char *
kind_of(const CgArticleView *view, uint32_t token)
{
  const CgRow *row = cg_lexicon_find_string(view->lexicon, CG_TABLE_EVENTS,
                                            cg_tree_lemma(view->tree, token));
  return row == NULL || strcmp(cg_row_field(row, 2), "other") == 0
             ? NULL
             : cg_row_field(row, 2);
}

static bool
is_hedged(const CgArticleView *view, uint32_t token)
{
  uint32_t c = cg_tree_child(view->tree, token, CG_DEP_AMOD);
  for (; c != CG_NONE; c = cg_tree_next(view->tree, c, CG_DEP_AMOD))
    if (hedge_strength(view, c, "adj") >= MIN_HEDGE_STRENGTH)
      return true;
  return false;
}

/* Whether the report speaks, without a hedge, of the like of @noun: by the
 * same word, or another for a happening of its kind. */
static bool
speaks_of(const CgArticleView *view, const CgReport *report, uint32_t noun)
{
  const char *lemma = cg_tree_lemma(view->tree, noun);
  const char *kind  = kind_of(view, noun);
  for (guint i = 0; i < report->content->len; i++) {
    CgRange range = cg_ranges_at(report->content, i);
    for (uint32_t t = range.first; t < range.end; t++)
      if ((cg_tree_lemma_is(view->tree, t, lemma) ||
           (kind != NULL && g_strcmp0(kind_of(view, t), kind) == 0)) &&
          !is_hedged(view, t))
        return true;
  }
  return false;
}

static uint32_t
speaking_entity(const CgArticleView *view, const CgReport *report)
{
  uint32_t mention = cg_source_speaker(view, report);
  return mention == CG_NONE ? CG_NONE : view->mentions[mention].entity;
}

/* What a report that speaks of the noun says for its source as the claimant:
 * who denies a thing is not the one who claims it. */
static int
vote_of(const CgReport *report)
{
  if (report->stance == CG_STANCE_DENIES || report->stance == CG_STANCE_DOUBTS)
    return -2;
  return report->stance == CG_STANCE_ASSERTS ? 1 : 0;
}

/* The state that @entity is of by its own naming ("[Chile]'s minister", "the
 * [Chilean] navy"), itself if it is one, or CG_NONE. */
static uint32_t
state_of(const CgArticleView *view, uint32_t entity)
{
  if (view->entities[entity].state)
    return entity;
  for (uint32_t m = 0; m < view->n_mentions; m++) {
    CgRange words = view->mentions[m].tokens;
    if (view->mentions[m].entity != entity)
      continue;
    for (uint32_t t = words.first; t < words.end; t++) {
      uint32_t inner = view->mention[t] == CG_NONE
                           ? CG_NONE
                           : view->mentions[view->mention[t]].entity;
      if (inner != CG_NONE && inner != entity && view->entities[inner].state)
        return inner;
    }
  }
  return CG_NONE;
}

/* A mention of @entity: the last before @token, else its first. */
static uint32_t
mention_before(const CgArticleView *view, uint32_t entity, uint32_t token)
{
  uint32_t found = view->entities[entity].first;
  for (uint32_t m = 0; m < view->n_mentions; m++)
    if (view->mentions[m].entity == entity && view->mentions[m].head < token)
      found = m;
  return found;
}

/* How often each entity asserts the like of @noun, less what it denies. */
static int *
count_votes(const CgArticleView *view, guint n_reports, uint32_t noun)
{
  int *votes = g_new0(int, view->n_entities + 1);
  for (guint i = 0; i < n_reports; i++) {
    const CgReport *report = cg_report_at(view, i);
    uint32_t        entity = speaking_entity(view, report);
    if (entity != CG_NONE && report->cue.head != CG_NONE &&
        speaks_of(view, report, noun))
      votes[entity] += vote_of(report);
  }
  return votes;
}

/* Who most often asserts the like of @noun, of equals the first in the text;
 * its state instead if others of that state do so too. As
 * a mention, or CG_NONE. */
static uint32_t
claimant(const CgArticleView *view, guint n_reports, uint32_t noun)
{
  g_autofree int *votes = count_votes(view, n_reports, noun);
  uint32_t        best  = CG_NONE;
  for (guint i = 0; i < n_reports; i++) {
    uint32_t entity = speaking_entity(view, cg_report_at(view, i));
    if (entity != CG_NONE && votes[entity] > 0 &&
        (best == CG_NONE || votes[entity] > votes[best]))
      best = entity;
  }
  if (best == CG_NONE)
    return CG_NONE;
  uint32_t state = state_of(view, best);
  for (uint32_t e = 0; e < view->n_entities && state != CG_NONE; e++)
    if (e != best && votes[e] > 0 && state_of(view, e) == state)
      return mention_before(view, state, noun);
  return mention_before(view, best, noun);
}

/* What is hedged: the noun with what stands between, and what hangs on it
 * behind without a comma. */
static void
add_phrase(const CgArticleView *view, CgReport *report, uint32_t noun)
{
  const CgTree *tree  = view->tree;
  CgRange       words = {report->cue.head + 1, noun + 1};
  for (uint32_t c = tree->child[noun]; c != CG_NONE; c = tree->next[c])
    if (c > noun && tree->subtree[c].first == words.end &&
        tree->arcs[c].deprel == CG_DEP_NMOD)
      words.end = tree->subtree[c].end;
  cg_ranges_add(report->content, words);
}

static void
add_report(CgArticleView *view, uint32_t token, uint32_t speaker, CgReport rest)
{
  CgReport report = {.cue        = {.head  = token,
                                    .words = {token, token + 1},
                                    .noun  = CG_NONE,
                                    .class = rest.cue.class},
                     .frame      = CG_FRAME_HEDGE,
                     .source     = CG_NONE,
                     .speaker    = speaker,
                     .content    = rest.content,
                     .head       = rest.head,
                     .quote      = CG_NONE,
                     .stance     = CG_STANCE_ASSERTS,
                     .within     = CG_NONE,
                     .hedge      = true,
                     .strength   = rest.strength,
                     .confidence = CONFIDENCE * rest.strength};
  g_array_append_val(view->reports, report);
}

static void
gather_adjective(CgArticleView *view, guint n_reports, uint32_t token)
{
  const CgTree *tree     = view->tree;
  float         strength = hedge_strength(view, token, "adj");
  uint32_t      noun     = cg_tree_head(tree, token);
  if (strength < MIN_HEDGE_STRENGTH || noun < token ||
      tree->arcs[token].deprel != CG_DEP_AMOD)
    return;
  uint32_t speaker = claimant(view, n_reports, noun);
  if (speaker == CG_NONE)
    return;
  CgReport report = {.cue      = {.head = token, .class = CG_CUE_ADJ},
                     .head     = noun,
                     .strength = strength,
                     .content  = cg_ranges_new()};
  add_phrase(view, &report, noun);
  add_report(view, token, speaker, report);
}

/* The shortest report in whose content @token stands, or NULL. */
static const CgReport *
report_around(const CgArticleView *view, guint n_reports, uint32_t token)
{
  const CgReport *best = NULL;
  for (guint i = 0; i < n_reports; i++) {
    const CgReport *report = cg_report_at(view, i);
    if (cg_ranges_has(report->content, token) &&
        (best == NULL ||
         cg_ranges_count(report->content) < cg_ranges_count(best->content)))
      best = report;
  }
  return best;
}

/* The first report of the sentence before that of @token, in its paragraph,
 * if the sentence itself has none; or NULL. */
static const CgReport *
report_before(const CgArticleView *view, guint n_reports, uint32_t token)
{
  const CgTree   *tree = view->tree;
  const CgReport *best = NULL;
  for (guint i = 0; i < n_reports; i++) {
    const CgReport *report = cg_report_at(view, i);
    uint32_t        cue    = report->cue.head;
    if (cue == CG_NONE)
      continue;
    if (tree->sentence[cue] == tree->sentence[token])
      return NULL;
    if (best == NULL && tree->sentence[cue] + 1 == tree->sentence[token] &&
        tree->tokens[cue].block == tree->tokens[token].block)
      best = report;
  }
  return best;
}

/* The clause of @token's head, or the noun that it describes with it. */
static void
add_clause(const CgArticleView *view, CgReport *report, uint32_t token)
{
  const CgTree *tree = view->tree;
  uint32_t      head = cg_tree_head(tree, token);
  report->head       = head;
  cg_ranges_add(report->content, tree->subtree[head]);
  uint32_t noun = cg_tree_head(tree, head);
  bool     bare = cg_tree_is(tree, head, CG_DEP_ACL) ||
              (cg_tree_is(tree, head, CG_DEP_ACL_RELCL) &&
               cg_tree_subject(tree, head) == CG_NONE);
  if (noun != CG_NONE && noun < head && bare)
    cg_ranges_add(report->content,
                  (CgRange){tree->subtree[noun].first, noun + 1});
  cg_ranges_cut(report->content, (CgRange){token, token + 1});
}

static void
gather_adverb(CgArticleView *view, guint n_reports, uint32_t token)
{
  const CgTree *tree     = view->tree;
  float         strength = hedge_strength(view, token, "adv");
  if (strength < MIN_HEDGE_STRENGTH ||
      tree->arcs[token].deprel != CG_DEP_ADVMOD)
    return;
  const CgReport *outer = report_around(view, n_reports, token);
  const CgReport *other =
      outer != NULL ? outer : report_before(view, n_reports, token);
  uint32_t speaker = other == NULL ? CG_NONE : cg_source_speaker(view, other);
  if (speaker == CG_NONE)
    return;
  CgReport report = {.cue      = {.head = token, .class = CG_CUE_ADV},
                     .strength = strength,
                     .content  = cg_ranges_new()};
  add_clause(view, &report, token);
  cg_content_trim(view, &report);
  uint32_t n = cg_ranges_count(report.content);
  /* All that is said is hedged: no claim of its own. */
  if (n == 0 || (outer != NULL && n + 2 >= cg_ranges_count(outer->content)))
    g_array_unref(report.content);
  else
    add_report(view, token, speaker, report);
}

void
cg_hedges_gather(CgArticleView *view)
{
  const guint n_reports = view->reports->len;
  for (uint32_t t = 0; t < view->tree->n; t++)
    if (view->tree->tags[t].upos == CG_UPOS_ADV)
      gather_adverb(view, n_reports, t);
    else
      gather_adjective(view, n_reports, t);
}
