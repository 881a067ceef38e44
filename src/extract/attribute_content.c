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

#include "extract/attribute_quotes.h"

#define MAX_HOLE 8 /* tokens */

typedef bool (*FrameSearch)(const CgArticleView *view,
                            CgReport            *report,
                            uint32_t             anchor);

static void
settle(CgReport *report, CgFrame frame, uint32_t head)
{
  report->frame    = frame;
  report->strength = report->cue.strength[frame];
  report->stance   = (CgStance)report->cue.stance[frame];
  report->head     = head;
}

/* The strongest of the frames @a and @b that the cue takes. */
static CgFrame
stronger(const CgCue *cue, CgFrame a, CgFrame b)
{
  return cue->strength[b] > cue->strength[a] ? b : a;
}

static bool
has_mark(const CgTree *tree, uint32_t token, const char *lemma)
{
  uint32_t mark = cg_tree_child(tree, token, CG_DEP_MARK);
  for (; mark != CG_NONE; mark = cg_tree_next(tree, mark, CG_DEP_MARK))
    if (cg_tree_lemma_is(tree, mark, lemma))
      return true;
  return false;
}

static bool
is_passive(const CgTree *tree, uint32_t verb)
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
static bool
search_clause(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree = view->tree;
  const CgCue  *cue  = &report->cue;
  for (uint32_t c = tree->child[anchor]; c != CG_NONE; c = tree->next[c]) {
    CgDeprel deprel = (CgDeprel)tree->arcs[c].deprel;
    bool     that   = deprel == CG_DEP_ACL && has_mark(tree, c, "that");
    bool     expl   = (deprel == CG_DEP_CSUBJ || deprel == CG_DEP_CSUBJ_PASS) &&
                cg_tree_child(tree, anchor, CG_DEP_EXPL) != CG_NONE;
    if (deprel != CG_DEP_CCOMP && !that && !expl &&
        !is_question_clause(tree, c, anchor))
      continue;
    CgFrame frame = CG_FRAME_CLAUSE;
    if (in_quotation(view, report, c))
      frame = stronger(cue, frame, CG_FRAME_QUOTE);
    if (cue->strength[frame] == 0)
      frame = stronger(cue, CG_FRAME_COLON, CG_FRAME_INF);
    if (cue->strength[frame] == 0)
      frame = stronger(cue, CG_FRAME_NP, CG_FRAME_ABOUT);
    if (cue->strength[frame] == 0)
      continue;
    settle(report, frame, c);
    add_clause(view, report, c);
    add_further_clauses(view, report, anchor, c);
    return true;
  }
  return false;
}

/* "underlined in a statement that ...": the clause on the noun. */
static bool
search_oblique_clause(const CgArticleView *view,
                      CgReport            *report,
                      uint32_t             anchor)
{
  const CgTree *tree = view->tree;
  if (report->cue.strength[CG_FRAME_CLAUSE] == 0)
    return false;
  for (uint32_t c = cg_tree_child(tree, anchor, CG_DEP_OBL); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_OBL))
    if (c > anchor && search_clause(view, report, c))
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
    return has_mark(tree, cue, "as") ? 1 : 2;
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
static bool
search_host(const CgArticleView *view, CgReport *report, uint32_t anchor)
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
  CgFrame frame = stronger(&report->cue, CG_FRAME_CLAUSE, CG_FRAME_QUOTE);
  if (!sourced || report->cue.strength[frame] == 0)
    return false;
  if (sure == 2 && (!is_set_off(tree, anchor) || subject == CG_NONE ||
                    cg_tree_child(tree, anchor, CG_DEP_MARK) != CG_NONE ||
                    tree->tags[subject].xpos == CG_XPOS_WP ||
                    tree->tags[subject].xpos == CG_XPOS_WDT))
    return false;
  settle(report, frame, sure == 2 ? host_clause(tree, host) : host);
  add_clause(view, report, report->head);
  return true;
}

/* "many of whom say the claims are unfounded", where the tree has hung the
 * clause behind the cue on something else. */
static bool
search_behind(const CgArticleView *view, CgReport *report, uint32_t anchor)
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
  settle(report, CG_FRAME_CLAUSE, head);
  report->strength *= 0.9f;
  cg_ranges_add(report->content, (CgRange){first, tree->subtree[head].end});
  return true;
}

/* "vowed to resign", "urged X to resign", "is said to have resigned". */
static bool
search_infinitive(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree = view->tree;
  const CgCue  *cue  = &report->cue;
  for (uint32_t c = tree->child[anchor]; c != CG_NONE; c = tree->next[c]) {
    CgDeprel deprel  = (CgDeprel)tree->arcs[c].deprel;
    bool     to      = has_mark(tree, c, "to");
    bool     clausal = deprel == CG_DEP_XCOMP ||
                   (to && (deprel == CG_DEP_ACL || deprel == CG_DEP_ADVCL) &&
                    (tree->tags[anchor].upos != CG_UPOS_VERB ||
                     (cue->class == CG_CUE_PHRASE &&
                      cue->strength[CG_FRAME_INF] >= 0.8f)));
    bool gerund = tree->tags[c].xpos == CG_XPOS_VBG;
    if (!clausal || (!to && !gerund) || c < anchor)
      continue;
    bool    passive = is_passive(tree, anchor);
    CgFrame frame   = CG_FRAME_INF;
    if (passive)
      frame = stronger(cue, frame, CG_FRAME_PASSIVE);
    else if (gerund)
      frame = stronger(cue, frame, CG_FRAME_NP);
    if (cue->strength[frame] == 0)
      continue;
    settle(report, frame, c);
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
static bool
search_object_phrase(const CgArticleView *view,
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
    settle(report, frame, c);
    cg_content_add_subtree(view, report->content, object, CG_NONE);
    return true;
  }
  return false;
}

/* "accused X of Y", "called for Y", "concern about Y", "described X as Y". */
static bool
search_preposition(const CgArticleView *view, CgReport *report, uint32_t anchor)
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
    settle(report, frame, c);
    if (object != CG_NONE && object != cue->noun && takes_object(frame))
      cg_content_add_subtree(view, report->content, object, anchor);
    cg_content_add_subtree(view, report->content, c, CG_NONE);
    return true;
  }
  return false;
}

/* "called X a thief": a predicate of the object without "as". */
static bool
search_predicative(const CgArticleView *view, CgReport *report, uint32_t anchor)
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
  settle(report, CG_FRAME_AS, c);
  cg_content_add_subtree(view, report->content, object, anchor);
  cg_content_add_subtree(view, report->content, c, CG_NONE);
  return true;
}

/* "called X's claims manipulation" where the tree makes one phrase of it. */
static bool
search_naming(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree   = view->tree;
  uint32_t      object = cg_tree_child(tree, anchor, CG_DEP_OBJ);
  CgRange words = object == CG_NONE ? (CgRange){0, 0} : tree->subtree[object];
  if (report->cue.strength[CG_FRAME_AS] < 0.6f ||
      report->cue.strength[CG_FRAME_NP] > 0 || object == report->cue.noun ||
      words.end - words.first < 3)
    return false;
  settle(report, CG_FRAME_AS, object);
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

/* "denied the charge"; passive "the charge was denied". */
static bool
search_object(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree   = view->tree;
  uint32_t      object = object_of(tree, anchor);
  if (object == CG_NONE || object == report->cue.noun ||
      is_empty_word(tree, object))
    return false;
  CgFrame frame = CG_FRAME_NP;
  if (report->cue.strength[frame] == 0)
    return false;
  settle(report, frame, object);
  cg_content_add_subtree(view, report->content, object, anchor);
  return true;
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
  static const FrameSearch searches[] = {
      cg_quotes_search,      search_clause,      search_host,
      search_oblique_clause, search_infinitive,  search_preposition,
      search_object_phrase,  search_predicative, search_object,
      search_naming,         search_behind};
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

void
cg_content_trim(const CgArticleView *view, CgReport *report)
{
  const CgTree *tree    = view->tree;
  CgRanges     *trimmed = cg_ranges_new();
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
