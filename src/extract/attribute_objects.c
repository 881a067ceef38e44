/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Noun phrases as content: objects, prepositional phrases, and what is said of
 * an object.
 *
 *     denied [obj the charge]           called [obl for talks]
 *     accused [obj X] [obl of theft]    called [obj X] [xcomp a thief]
 */

#include "extract/attribute_content.h"
#include "extract/attribute_frames.h"

typedef struct {
  const char *word;
  CgFrame     frame;
  bool        topic; /* names what a verb is about, not where or with whom */
} Preposition;

static const Preposition prepositions[] = {
    {"of", CG_FRAME_OF, true},           {"for", CG_FRAME_FOR, false},
    {"on", CG_FRAME_ON, true},           {"upon", CG_FRAME_ON, true},
    {"to", CG_FRAME_TO, false},          {"with", CG_FRAME_WITH, false},
    {"as", CG_FRAME_AS, false},          {"from", CG_FRAME_FROM, false},
    {"about", CG_FRAME_ABOUT, true},     {"over", CG_FRAME_ABOUT, true},
    {"regarding", CG_FRAME_ABOUT, true}, {"concerning", CG_FRAME_ABOUT, true},
    {"against", CG_FRAME_ABOUT, true},   {"at", CG_FRAME_ABOUT, false},
    {"towards", CG_FRAME_ABOUT, false},  {"toward", CG_FRAME_ABOUT, false},
    {"in", CG_FRAME_ABOUT, false},       {"into", CG_FRAME_ABOUT, false},
};

static bool
is_word(const CgTree *tree, uint32_t token, const char *word)
{
  CgSlice words = cg_tree_words(tree, token);
  return words.len == strlen(word) &&
         g_ascii_strncasecmp(words.ptr, word, words.len) == 0;
}

/* The frame that a dependent with this preposition fills; strength 0: none. */
static CgFrame
frame_of_preposition(const CgArticleView *view,
                     const CgCue         *cue,
                     uint32_t             dependent)
{
  const CgTree *tree = view->tree;
  uint32_t      mark = cg_tree_preposition(tree, dependent);
  if (mark == CG_NONE)
    mark = cg_tree_child(tree, dependent, CG_DEP_MARK);
  bool verb    = cue->class == CG_CUE_VERB;
  bool clausal = tree->tags[dependent].upos == CG_UPOS_VERB;
  for (size_t i = 0; mark != CG_NONE && i < G_N_ELEMENTS(prepositions); i++)
    if (is_word(tree, mark, prepositions[i].word)) {
      CgFrame frame = prepositions[i].frame;
      if (frame == CG_FRAME_FROM && tree->tags[cue->head].upos == CG_UPOS_NOUN)
        return CG_FRAME_HEDGE;
      if (cue->strength[frame] > 0 && frame != CG_FRAME_ABOUT)
        return frame;
      return prepositions[i].topic || !verb || clausal ? CG_FRAME_ABOUT
                                                       : CG_FRAME_HEDGE;
    }
  return CG_FRAME_HEDGE;
}

static uint32_t
object_of(const CgTree *tree, uint32_t verb)
{
  static const CgDeprel objects[] = {CG_DEP_OBJ, CG_DEP_IOBJ,
                                     CG_DEP_NSUBJ_PASS};
  uint32_t              object    = CG_NONE;
  for (size_t i = 0; object == CG_NONE && i < G_N_ELEMENTS(objects); i++)
    object = cg_tree_child(tree, verb, objects[i]);
  return object;
}

/* Prepositions that take an object with them: "accused X of Y". */
static bool
takes_object(CgFrame frame)
{
  return frame == CG_FRAME_OF || frame == CG_FRAME_FOR ||
         frame == CG_FRAME_AS || frame == CG_FRAME_WITH || frame == CG_FRAME_ON;
}

/* "accused X [of Y]" with the phrase hung on X. */
bool
cg_frames_object_phrase(const CgArticleView *view,
                        CgReport            *report,
                        uint32_t             anchor)
{
  const CgTree *tree   = view->tree;
  uint32_t      object = object_of(tree, anchor);
  if (object == CG_NONE || object < anchor || object == report->cue.noun)
    return false;
  for (uint32_t c = cg_tree_child(tree, object, CG_DEP_NMOD); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_NMOD)) {
    CgFrame frame = frame_of_preposition(view, &report->cue, c);
    if (!takes_object(frame) || report->cue.strength[frame] == 0)
      continue;
    cg_frames_settle(report, frame, c);
    cg_content_add_subtree(view, report->content, object, CG_NONE);
    return true;
  }
  return false;
}

/* "accused X of Y", "called for Y", "concern about Y", "described X as Y". */
bool
cg_frames_preposition(const CgArticleView *view,
                      CgReport            *report,
                      uint32_t             anchor)
{
  const CgTree *tree   = view->tree;
  const CgCue  *cue    = &report->cue;
  uint32_t      object = object_of(tree, anchor);
  for (uint32_t c = tree->child[anchor]; c != CG_NONE; c = tree->next[c]) {
    CgDeprel deprel = (CgDeprel)tree->arcs[c].deprel;
    if (c < anchor || (deprel != CG_DEP_OBL && deprel != CG_DEP_NMOD &&
                       deprel != CG_DEP_ADVCL && deprel != CG_DEP_ACL &&
                       deprel != CG_DEP_XCOMP))
      continue;
    CgFrame frame = frame_of_preposition(view, cue, c);
    if (frame == CG_FRAME_HEDGE || cue->strength[frame] == 0 ||
        (frame == CG_FRAME_AS && object == CG_NONE))
      continue;
    cg_frames_settle(report, frame, c);
    if (object != CG_NONE && object != cue->noun && takes_object(frame))
      cg_content_add_subtree(view, report->content, object, anchor);
    cg_content_add_subtree(view, report->content, c, CG_NONE);
    return true;
  }
  return false;
}

/* "called X a thief": a predicate of the object without "as". */
bool
cg_frames_predicative(const CgArticleView *view,
                      CgReport            *report,
                      uint32_t             anchor)
{
  const CgTree *tree   = view->tree;
  uint32_t      object = object_of(tree, anchor);
  uint32_t      c      = cg_tree_child(tree, anchor, CG_DEP_XCOMP);
  if (report->cue.strength[CG_FRAME_AS] == 0 || object == CG_NONE)
    return false;
  if (c == CG_NONE || c < anchor)
    c = cg_tree_next(tree, object, CG_DEP_OBJ);
  if (c == CG_NONE)
    return false;
  cg_frames_settle(report, CG_FRAME_AS, c);
  cg_content_add_subtree(view, report->content, object, anchor);
  cg_content_add_subtree(view, report->content, c, CG_NONE);
  return true;
}

/* "called X's claims manipulation" where the tree makes one phrase of it. */
bool
cg_frames_naming(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree   = view->tree;
  uint32_t      object = cg_tree_child(tree, anchor, CG_DEP_OBJ);
  CgRange words = object == CG_NONE ? (CgRange){0, 0} : tree->subtree[object];
  if (report->cue.strength[CG_FRAME_AS] < 0.6f ||
      report->cue.strength[CG_FRAME_NP] > 0 || object == report->cue.noun ||
      words.end - words.first < 3)
    return false;
  cg_frames_settle(report, CG_FRAME_AS, object);
  report->strength *= 0.5f;
  cg_content_add_subtree(view, report->content, object, CG_NONE);
  return true;
}

/* Pronouns that point at content instead of being it. */
static bool
is_empty_word(const CgTree *tree, uint32_t token)
{
  static const char *const words[] = {
      "it",  "this",    "that",       "so",      "which", "what",
      "one", "himself", "themselves", "herself", "itself"};
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(tree, token, words[i]))
      return true;
  return false;
}

/* Of "the charge, which he denied" and "being a spy, which he denied" what the
 * pronoun stands for, if @object is one before the verb; or CG_NONE. */
static uint32_t
antecedent(const CgTree *tree, uint32_t anchor, uint32_t object)
{
  bool relative = tree->tags[object].xpos == CG_XPOS_WDT ||
                  tree->tags[object].xpos == CG_XPOS_WP;
  return relative && object < anchor &&
                 tree->arcs[anchor].deprel == CG_DEP_ACL_RELCL
             ? cg_tree_head(tree, anchor)
             : CG_NONE;
}

/* "denied the charge"; passive "the charge was denied". */
bool
cg_frames_object(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree   = view->tree;
  uint32_t      object = object_of(tree, anchor);
  CgFrame       frame  = CG_FRAME_NP;
  if (object == CG_NONE || report->cue.strength[frame] == 0)
    return false;
  uint32_t meant = antecedent(tree, anchor, object);
  if (meant != CG_NONE && report->cue.strength[frame] >= 0.7f)
    object = meant;
  if (object == report->cue.noun || is_empty_word(tree, object))
    return false;
  cg_frames_settle(report, frame, object);
  cg_content_add_subtree(view, report->content, object, anchor);
  return true;
}
