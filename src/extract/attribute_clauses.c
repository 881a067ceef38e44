/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Clauses and infinitives as content: complements below the cue, and clauses
 * that the cue is inserted into.
 *
 *     said [ccomp that prices fell]     vowed [xcomp to resign]
 *     Prices [parataxis , he said ,] fell
 */

#include "extract/attribute_content.h"
#include "extract/attribute_frames.h"
#include "extract/attribute_quotes.h"

/* The clause without its "that". */
static void
add_clause(const CgArticleView *view, CgReport *report, uint32_t head)
{
  const CgTree *tree = view->tree;
  uint32_t      cue  = report->cue.head;
  bool          in   = cue != CG_NONE && cg_tree_below(tree, cue, head);
  cg_content_add_subtree(view, report->content, head, in ? cue : CG_NONE);
  uint32_t mark = cg_tree_child(tree, head, CG_DEP_MARK);
  if (mark != CG_NONE && cg_tree_lemma_is(tree, mark, "that"))
    cg_ranges_cut(report->content,
                  (CgRange){cg_ranges_first(report->content), mark + 1});
  report->inserted = cue != CG_NONE && cg_ranges_first(report->content) < cue;
}

static bool
in_quotation(const CgArticleView *view, const CgReport *report, uint32_t token)
{
  uint32_t level = view->quote[report->cue.head];
  return cg_quotes_below(view, token, level) != CG_NONE;
}

/* "said that A and that B" where the tree hangs both on the cue, or a clause
 * that the parser has broken in two. */
static void
add_further_clauses(const CgArticleView *view,
                    CgReport            *report,
                    uint32_t             anchor,
                    uint32_t             first)
{
  const CgTree *tree = view->tree;
  for (uint32_t c = cg_tree_next(tree, first, CG_DEP_CCOMP); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_CCOMP))
    if (first > anchor)
      cg_content_add_subtree(view, report->content, c, CG_NONE);
}

/* "could not predict [when ...]", the question hung on the cue as an
 * adverbial clause. */
static bool
is_question_clause(const CgTree *tree, uint32_t clause, uint32_t anchor)
{
  uint32_t first = tree->subtree[clause].first;
  return tree->arcs[clause].deprel == CG_DEP_ADVCL && first == anchor + 1 &&
         (tree->tags[first].xpos == CG_XPOS_WRB ||
          cg_tree_lemma_is(tree, first, "whether") ||
          cg_tree_lemma_is(tree, first, "if"));
}

/* "said that ...", "insists ...", "... , he said" with the cue as root. */
bool
cg_frames_clause(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree = view->tree;
  const CgCue  *cue  = &report->cue;
  for (uint32_t c = tree->child[anchor]; c != CG_NONE; c = tree->next[c]) {
    CgDeprel deprel = (CgDeprel)tree->arcs[c].deprel;
    bool     that = deprel == CG_DEP_ACL && cg_frames_has_mark(tree, c, "that");
    bool     expl = (deprel == CG_DEP_CSUBJ || deprel == CG_DEP_CSUBJ_PASS) &&
                cg_tree_child(tree, anchor, CG_DEP_EXPL) != CG_NONE;
    if (deprel != CG_DEP_CCOMP && !that && !expl &&
        !is_question_clause(tree, c, anchor))
      continue;
    CgFrame frame = CG_FRAME_CLAUSE;
    if (in_quotation(view, report, c))
      frame = cg_frames_stronger(cue, frame, CG_FRAME_QUOTE);
    if (cue->strength[frame] == 0)
      frame = cg_frames_stronger(cue, CG_FRAME_COLON, CG_FRAME_INF);
    if (cue->strength[frame] == 0)
      frame = cg_frames_stronger(cue, CG_FRAME_NP, CG_FRAME_ABOUT);
    if (cue->strength[frame] == 0)
      continue;
    cg_frames_settle(report, frame, c);
    add_clause(view, report, c);
    add_further_clauses(view, report, anchor, c);
    return true;
  }
  return false;
}

/* "underlined in a statement that ...": the clause on the noun. */
bool
cg_frames_oblique_clause(const CgArticleView *view,
                         CgReport            *report,
                         uint32_t             anchor)
{
  const CgTree *tree = view->tree;
  if (report->cue.strength[CG_FRAME_CLAUSE] == 0)
    return false;
  for (uint32_t c = cg_tree_child(tree, anchor, CG_DEP_OBL); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_OBL))
    if (c > anchor && cg_frames_clause(view, report, c))
      return true;
  return false;
}

static bool
has_complement(const CgTree *tree, uint32_t token)
{
  static const CgDeprel complements[] = {CG_DEP_OBJ, CG_DEP_CCOMP,
                                         CG_DEP_XCOMP};
  for (size_t i = 0; i < G_N_ELEMENTS(complements); i++)
    if (cg_tree_child(tree, token, complements[i]) != CG_NONE)
      return true;
  return false;
}

static bool
is_stop(const CgTree *tree, uint32_t token)
{
  return tree->tags[token].upos == CG_UPOS_PUNCT;
}

/* Whether the clause of @cue is set off on both sides: ", he said,". */
static bool
is_set_off(const CgTree *tree, uint32_t cue)
{
  CgRange    clause   = tree->subtree[cue];
  CgSentence sentence = tree->sentences[tree->sentence[cue]];
  bool       before   = clause.first == sentence.tokens.first ||
                is_stop(tree, clause.first) || is_stop(tree, clause.first - 1);
  bool behind = clause.end == sentence.tokens.end ||
                is_stop(tree, clause.end) || is_stop(tree, clause.end - 1);
  return before && behind;
}

/* The clause that an insertion below @token is put into: up to the root, or
 * to a clause that something else governs. */
static uint32_t
host_clause(const CgTree *tree, uint32_t token)
{
  while (cg_tree_head(tree, token) != CG_NONE &&
         tree->arcs[token].deprel != CG_DEP_CCOMP &&
         tree->arcs[token].deprel != CG_DEP_PARATAXIS)
    token = cg_tree_head(tree, token);
  return token;
}

/* How the clause of the cue hangs on the clause it may be inserted into: 0 not
 * at all, 1 surely, 2 if it is set off by punctuation. */
static int
insertion(const CgTree *tree, uint32_t cue)
{
  switch ((int)tree->arcs[cue].deprel) {
  case CG_DEP_PARATAXIS:
    return 1;
  case CG_DEP_ADVCL:
    return cg_frames_has_mark(tree, cue, "as") ? 1 : 2;
  case CG_DEP_ACL_RELCL:
  case CG_DEP_ACL:
  case CG_DEP_APPOS:
  case CG_DEP_CCOMP:
  case CG_DEP_DEP:
    return 2;
  default:
    return 0;
  }
}

/* "Prices, he said, fell"; "as he said, prices fell". */
bool
cg_frames_host(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree = view->tree;
  uint32_t      host = cg_tree_head(tree, anchor);
  int           sure = insertion(tree, anchor);
  if (anchor != report->cue.head || sure == 0 || has_complement(tree, anchor) ||
      host == CG_NONE || tree->tags[anchor].upos != CG_UPOS_VERB)
    return false;
  uint32_t subject = cg_tree_subject(tree, anchor);
  bool     sourced = subject != CG_NONE ||
                 cg_tree_child(tree, anchor, CG_DEP_OBL_AGENT) != CG_NONE;
  CgFrame frame =
      cg_frames_stronger(&report->cue, CG_FRAME_CLAUSE, CG_FRAME_QUOTE);
  if (!sourced || report->cue.strength[frame] == 0)
    return false;
  if (sure == 2 && (!is_set_off(tree, anchor) || subject == CG_NONE ||
                    cg_tree_child(tree, anchor, CG_DEP_MARK) != CG_NONE ||
                    tree->tags[subject].xpos == CG_XPOS_WP ||
                    tree->tags[subject].xpos == CG_XPOS_WDT))
    return false;
  cg_frames_settle(report, frame, sure == 2 ? host_clause(tree, host) : host);
  add_clause(view, report, report->head);
  return true;
}

/* "What Ruiz claims [is evidence of fraud]": the rest of the clause whose
 * subject the cue is in. */
bool
cg_frames_free_relative(const CgArticleView *view,
                        CgReport            *report,
                        uint32_t             anchor)
{
  const CgTree *tree = view->tree;
  uint32_t      what = cg_tree_head(tree, anchor);
  if (tree->arcs[anchor].deprel != CG_DEP_ACL_RELCL || what == CG_NONE ||
      !cg_tree_lemma_is(tree, what, "what") ||
      report->cue.strength[CG_FRAME_CLAUSE] == 0)
    return false;
  uint32_t first = tree->subtree[anchor].end, head = cg_tree_head(tree, what);
  if (head == CG_NONE || head < first || first >= tree->n ||
      !cg_tree_lemma_is(tree, first, "be"))
    return false;
  cg_frames_settle(report, CG_FRAME_CLAUSE, head);
  cg_ranges_add(report->content, (CgRange){first, tree->subtree[head].end});
  return true;
}

static bool
has_report(const CgArticleView *view, uint32_t sentence)
{
  for (guint i = 0; i < view->reports->len; i++) {
    uint32_t cue = cg_report_at(view, i)->cue.head;
    if (cue != CG_NONE && view->tree->sentence[cue] == sentence)
      return true;
  }
  return false;
}

/* "[The bridge fell.] This was stated by Ruiz": the sentence before, in the
 * same paragraph, if nobody has said that yet. */
bool
cg_frames_summed_up(const CgArticleView *view,
                    CgReport            *report,
                    uint32_t             anchor)
{
  const CgTree *tree     = view->tree;
  uint32_t      subject  = cg_tree_child(tree, anchor, CG_DEP_NSUBJ_PASS);
  uint32_t      sentence = tree->sentence[anchor];
  if (subject == CG_NONE || sentence == 0 ||
      tree->arcs[anchor].deprel != CG_DEP_ROOT ||
      report->cue.strength[CG_FRAME_CLAUSE] < 0.8f ||
      cg_tree_child(tree, anchor, CG_DEP_OBL_AGENT) == CG_NONE ||
      !(cg_tree_lemma_is(tree, subject, "this") ||
        cg_tree_lemma_is(tree, subject, "that")))
    return false;
  CgRange before = tree->sentences[sentence - 1].tokens;
  if (tree->tokens[before.first].block != tree->tokens[anchor].block ||
      has_report(view, sentence - 1))
    return false;
  cg_frames_settle(report, CG_FRAME_CLAUSE, cg_tree_top(tree, before));
  cg_ranges_add(report->content, before);
  report->inserted = true;
  report->lonely   = true;
  return true;
}

/* "many of whom say the claims are unfounded", where the tree has hung the
 * clause behind the cue on something else. */
bool
cg_frames_behind(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree     = view->tree;
  CgSentence    sentence = tree->sentences[tree->sentence[anchor]];
  uint32_t      first    = anchor + 1;
  if (anchor != report->cue.head ||
      report->cue.strength[CG_FRAME_CLAUSE] < 0.9f ||
      cg_tree_subject(tree, anchor) == CG_NONE ||
      first >= sentence.tokens.end || is_stop(tree, first))
    return false;
  uint32_t head = first;
  while (cg_tree_head(tree, head) != CG_NONE &&
         cg_tree_head(tree, head) > anchor)
    head = cg_tree_head(tree, head);
  uint32_t subject = cg_tree_subject(tree, head);
  if (subject == CG_NONE || subject < anchor || head < subject)
    return false;
  cg_frames_settle(report, CG_FRAME_CLAUSE, head);
  report->strength *= 0.9f;
  cg_ranges_add(report->content, (CgRange){first, tree->subtree[head].end});
  return true;
}

/* "vowed to resign", "urged X to resign", "is said to have resigned". */
bool
cg_frames_infinitive(const CgArticleView *view,
                     CgReport            *report,
                     uint32_t             anchor)
{
  const CgTree *tree = view->tree;
  const CgCue  *cue  = &report->cue;
  for (uint32_t c = tree->child[anchor]; c != CG_NONE; c = tree->next[c]) {
    CgDeprel deprel  = (CgDeprel)tree->arcs[c].deprel;
    bool     to      = cg_frames_has_mark(tree, c, "to");
    bool     clausal = deprel == CG_DEP_XCOMP ||
                   (to && (deprel == CG_DEP_ACL || deprel == CG_DEP_ADVCL) &&
                    (tree->tags[anchor].upos != CG_UPOS_VERB ||
                     (cue->class == CG_CUE_PHRASE &&
                      cue->strength[CG_FRAME_INF] >= 0.8f)));
    bool gerund = tree->tags[c].xpos == CG_XPOS_VBG;
    if (!clausal || (!to && !gerund) || c < anchor)
      continue;
    bool    passive = cg_frames_is_passive(tree, anchor);
    CgFrame frame   = CG_FRAME_INF;
    if (passive)
      frame = cg_frames_stronger(cue, frame, CG_FRAME_PASSIVE);
    else if (gerund)
      frame = cg_frames_stronger(cue, frame, CG_FRAME_NP);
    if (cue->strength[frame] == 0)
      continue;
    cg_frames_settle(report, frame, c);
    uint32_t subject = cg_tree_child(tree, anchor, CG_DEP_NSUBJ_PASS);
    if (subject != CG_NONE && report->stance == CG_STANCE_ASSERTS)
      cg_content_add_subtree(view, report->content, subject, CG_NONE);
    cg_content_add_subtree(view, report->content, c, CG_NONE);
    uint32_t object = cg_tree_child(tree, anchor, CG_DEP_OBJ);
    if (object == CG_NONE)
      object = cg_tree_child(tree, anchor, CG_DEP_IOBJ);
    if (object != CG_NONE && object > anchor && object < c &&
        object != cue->noun)
      cg_content_add_subtree(view, report->content, object, CG_NONE);
    return true;
  }
  return false;
}
