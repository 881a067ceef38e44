/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Hedges: "the alleged fraud" says that somebody claims there was fraud. Who
 * that is stands elsewhere, if at all:
 *
 *     The bank accused Ruiz of fraud. [...] The alleged fraud came to light
 *     `- asserts something with "fraud"     `- so the claimant is the bank
 */

#include "extract/attribute_hedges.h"

#include "extract/attribute_source.h"

#define MIN_HEDGE_STRENGTH 0.8f
#define CONFIDENCE 0.5f

/* The strength of @token as a hedge before a noun, or 0. */
static float
hedge_strength(const CgArticleView *view, uint32_t token)
{
  const CgTree *tree = view->tree;
  if (tree->arcs[token].deprel != CG_DEP_AMOD ||
      cg_tree_head(tree, token) < token)
    return 0;
  CgSlice          words = cg_tree_words(tree, token);
  g_autofree char *lower = g_utf8_strdown(words.ptr, (gssize)words.len);
  const CgRow     *row =
      cg_lexicon_find_string(view->lexicon, CG_TABLE_CUES, lower);
  for (; row; row = row->next)
    if (strcmp(cg_row_field(row, 1), "adj") == 0 &&
        cg_row_lists(row, 3, ',', "hedge"))
      return (float)g_ascii_strtod(cg_row_field(row, 4), NULL);
  return 0;
}

static bool
mentions_lemma(const CgArticleView *view,
               const CgReport      *report,
               const char          *lemma)
{
  for (guint i = 0; i < report->content->len; i++) {
    CgRange range = cg_ranges_at(report->content, i);
    for (uint32_t t = range.first; t < range.end; t++)
      if (cg_tree_lemma_is(view->tree, t, lemma))
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

/* The mention of who most often asserts something with @lemma; of equals the
 * first in the text. */
static uint32_t
claimant(const CgArticleView *view, guint n_reports, const char *lemma)
{
  g_autofree int *votes = g_new0(int, view->n_entities + 1);
  uint32_t        best  = CG_NONE;
  int             most  = 0;
  for (guint i = 0; i < n_reports; i++) {
    const CgReport *report = cg_report_at(view, i);
    uint32_t        entity = speaking_entity(view, report);
    if (entity != CG_NONE && report->cue.head != CG_NONE &&
        mentions_lemma(view, report, lemma))
      votes[entity] += vote_of(report);
  }
  for (guint i = 0; i < n_reports; i++) {
    uint32_t entity = speaking_entity(view, cg_report_at(view, i));
    if (entity != CG_NONE && votes[entity] > most) {
      most = votes[entity];
      best = cg_source_speaker(view, cg_report_at(view, i));
    }
  }
  return best;
}

/* What is hedged: the noun with what stands between, and what hangs on it
 * behind without a comma. */
static void
add_content(const CgArticleView *view, CgReport *report, uint32_t noun)
{
  const CgTree *tree  = view->tree;
  CgRange       words = {report->cue.head + 1, noun + 1};
  for (uint32_t c = tree->child[noun]; c != CG_NONE; c = tree->next[c])
    if (c > noun && tree->subtree[c].first == words.end &&
        tree->arcs[c].deprel == CG_DEP_NMOD)
      words.end = tree->subtree[c].end;
  cg_ranges_add(report->content, words);
}

void
cg_hedges_gather(CgArticleView *view)
{
  guint n_reports = view->reports->len;
  for (uint32_t t = 0; t < view->tree->n; t++) {
    float strength = hedge_strength(view, t);
    if (strength < MIN_HEDGE_STRENGTH)
      continue;
    uint32_t noun = cg_tree_head(view->tree, t);
    uint32_t speaker =
        claimant(view, n_reports, cg_tree_lemma(view->tree, noun));
    if (speaker == CG_NONE)
      continue;
    CgReport report = {.cue        = {.head  = t,
                                      .words = {t, t + 1},
                                      .noun  = CG_NONE,
                                      .class = CG_CUE_ADJ},
                       .frame      = CG_FRAME_HEDGE,
                       .source     = CG_NONE,
                       .speaker    = speaker,
                       .content    = cg_ranges_new(),
                       .head       = noun,
                       .quote      = CG_NONE,
                       .stance     = CG_STANCE_ASSERTS,
                       .within     = CG_NONE,
                       .hedge      = true,
                       .strength   = strength,
                       .confidence = CONFIDENCE * strength};
    add_content(view, &report, noun);
    g_array_append_val(view->reports, report);
  }
}
