/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Content by the tree. Each frame of a cue is a small search among its
 * dependents (UD relations in brackets):
 *
 *     said [ccomp that prices fell]        vowed [xcomp to resign]
 *     accused [obj X] [obl of theft]       called [obj X] [xcomp a thief]
 *     [parataxis: he said] inside a clause: the clause without the insertion
 *
 * They are tried from the surest to the vaguest; the first that finds
 * something decides. A complement may hang on the cue's verb or on its noun
 * ("expressed concern [acl that ...]"): both are searched. */

#include "extract/attribute_content.h"

#include "extract/attribute_frames.h"
#include "extract/attribute_quotes.h"

#define MAX_HOLE 8 /* tokens */

void
cg_frames_settle(CgReport *report, CgFrame frame, uint32_t head)
{
  report->frame    = frame;
  report->strength = report->cue.strength[frame];
  report->stance   = (CgStance)report->cue.stance[frame];
  report->head     = head;
}

/* The strongest of the frames @a and @b that the cue takes. */
CgFrame
cg_frames_stronger(const CgCue *cue, CgFrame a, CgFrame b)
{
  return cue->strength[b] > cue->strength[a] ? b : a;
}

bool
cg_frames_has_mark(const CgTree *tree, uint32_t token, const char *lemma)
{
  uint32_t mark = cg_tree_child(tree, token, CG_DEP_MARK);
  for (; mark != CG_NONE; mark = cg_tree_next(tree, mark, CG_DEP_MARK))
    if (cg_tree_lemma_is(tree, mark, lemma))
      return true;
  return false;
}

bool
cg_frames_is_passive(const CgTree *tree, uint32_t verb)
{
  return cg_tree_child(tree, verb, CG_DEP_NSUBJ_PASS) != CG_NONE ||
         cg_tree_child(tree, verb, CG_DEP_AUX_PASS) != CG_NONE ||
         cg_tree_child(tree, verb, CG_DEP_CSUBJ_PASS) != CG_NONE;
}

void
cg_content_add_subtree(const CgArticleView *view,
                       CgRanges            *ranges,
                       uint32_t             head,
                       uint32_t             without)
{
  const CgTree *tree  = view->tree;
  CgRange       whole = tree->subtree[head];
  uint32_t      last  = CG_NONE; /* last token taken */
  if (without != CG_NONE && !cg_tree_below(tree, without, head))
    without = CG_NONE;
  for (uint32_t t = whole.first; t < whole.end; t++) {
    if (!cg_tree_below(tree, t, head) ||
        (without != CG_NONE && cg_tree_below(tree, t, without)))
      continue;
    bool bridge = last != CG_NONE;
    for (uint32_t u = last + 1; bridge && u < t; u++)
      bridge = tree->tags[u].upos == CG_UPOS_PUNCT;
    cg_ranges_add(ranges, (CgRange){bridge ? last : t, t + 1});
    last = t;
  }
}

/* Takes in what stands between the parts of the content, hung on the cue:
 * "echoed claims [from X] about Y". */
static void
fill_holes(const CgArticleView *view, CgReport *report)
{
  for (guint i = 0; i + 1 < report->content->len;) {
    CgRange  left = cg_ranges_at(report->content, i);
    CgRange  hole = {left.end, cg_ranges_at(report->content, i + 1).first};
    uint32_t cue  = report->cue.head;
    bool     ours = hole.end - hole.first <= MAX_HOLE && left.first > cue;
    for (size_t k = 0; ours && k < view->n_times; k++)
      ours = view->times[k].tokens.end <= hole.first ||
             view->times[k].tokens.first >= hole.end; /* when it was said */
    for (uint32_t t = hole.first; ours && t < hole.end; t++)
      ours = cg_tree_below(view->tree, t, cue) &&
             view->tree->tags[t].upos != CG_UPOS_PUNCT;
    if (ours)
      cg_ranges_add(report->content, hole);
    else
      i++;
  }
}

bool
cg_content_find(const CgArticleView *view, CgReport *report)
{
  static const CgFrameSearch searches[] = {
      cg_quotes_search,      cg_frames_free_relative, cg_frames_clause,
      cg_frames_summed_up,   cg_frames_host,          cg_frames_oblique_clause,
      cg_frames_infinitive,  cg_frames_preposition,   cg_frames_object_phrase,
      cg_frames_predicative, cg_frames_object,        cg_frames_naming,
      cg_frames_behind};
  for (size_t i = 0; i < G_N_ELEMENTS(searches); i++) {
    bool found = searches[i](view, report, report->cue.head) ||
                 (report->cue.noun != CG_NONE &&
                  searches[i](view, report, report->cue.noun));
    if (found && report->quote == CG_NONE)
      fill_holes(view, report);
    if (found)
      return true;
  }
  return false;
}

static bool
is_edge(const CgTree *tree, uint32_t token)
{
  return tree->tags[token].upos == CG_UPOS_PUNCT;
}

static bool
is_sentence_stop(const CgTree *tree, uint32_t token)
{
  return tree->tags[token].xpos == CG_XPOS_STOP;
}

/* Takes out what the author calls the content, behind a comma: "of theft[, a
 * charge that he rejects]". */
static void
cut_comments(const CgTree *tree, CgReport *report)
{
  static const char *const nouns[] = {"accusation", "allegation", "assertion",
                                      "charge",     "claim",      "move",
                                      "statement",  "suggestion"};
  uint32_t                 first   = cg_ranges_first(report->content),
           end                     = cg_ranges_end(report->content);
  for (uint32_t t = first; t < end; t++) {
    CgRange words   = tree->subtree[t];
    bool    comment = tree->arcs[t].deprel == CG_DEP_APPOS ||
                   tree->arcs[t].deprel == CG_DEP_PARATAXIS;
    if (!comment || words.first <= first + 1 ||
        (tree->tags[words.first].upos != CG_UPOS_PUNCT &&
         tree->tags[words.first - 1].upos != CG_UPOS_PUNCT) ||
        cg_tree_child(tree, t, CG_DEP_ACL_RELCL) == CG_NONE)
      continue;
    for (size_t i = 0; i < G_N_ELEMENTS(nouns); i++)
      if (cg_tree_lemma_is(tree, t, nouns[i]))
        cg_ranges_cut(report->content, words);
  }
}

void
cg_content_trim(const CgArticleView *view, CgReport *report)
{
  const CgTree *tree    = view->tree;
  CgRanges     *trimmed = cg_ranges_new();
  if (cg_ranges_count(report->content) > 0)
    cut_comments(tree, report);
  cg_quotes_cut_marks(view, report->content);
  for (guint i = 0; i < report->content->len; i++) {
    CgRange range = cg_ranges_at(report->content, i);
    bool    whole =
        cg_quotes_below(view, range.end - 1,
                        report->cue.head == CG_NONE
                            ? CG_NONE
                            : view->quote[report->cue.head]) != CG_NONE;
    while (range.first < range.end && is_edge(tree, range.first))
      range.first++;
    while (range.first < range.end && is_edge(tree, range.end - 1) &&
           !(whole && is_sentence_stop(tree, range.end - 1)))
      range.end--;
    cg_ranges_add(trimmed, range);
  }
  g_array_unref(report->content);
  report->content = trimmed;
}
