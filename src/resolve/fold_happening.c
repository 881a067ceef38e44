/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The content of an attribution is read from its topmost words downwards,
 * through the verbs and nouns that carry a happening, to an event:
 *
 *   attempted --obj--> strike          the event "strike"
 *   fabricated --nsubj--> statements   what was stated before, negated
 *   any involvement                    what was stated before
 *
 * Each step may turn the polarity round. Words behind a modal verb or "if"
 * say nothing of what happened.
 */
#include "resolve/fold_echo.h"

#include <string.h>

enum { DEEPEST = 8 };

/* ---- words ---- */

/* Verbs that make a happening of their object: "carried out an attack". */
static const char *const support[] = {
    "carry",    "carry out",  "launch",  "attempt", "conduct",   "stage",
    "commit",   "mount",      "perform", "execute", "undertake", "plan",
    "organize", "perpetrate", "order",   "make",    "link",      NULL};
/* Verbs whose infinitive is the happening: "tried to strike". */
static const char *const attempts[] = {"attempt", "try",  "seek", "manage",
                                       "proceed", "dare", "plan", NULL};
/* Verbs whose subject is the happening: "an attack took place". */
static const char *const occurs[] = {"happen", "occur", "take", "exist",
                                     "ensue",  "be",    NULL};
/* Verbs that pass on their clause: "it does not believe that ..." */
static const char *const passes[] = {
    "believe", "think",     "find",  "conclude",  "determine", "say",
    "know",    "establish", "prove", "confirm",   "show",      "indicate",
    "claim",   "state",     "see",   "establish", NULL};
/* Adjectives and participles of those who did it. */
static const char *const answerable[] = {"responsible", "involved",  "involve",
                                         "guilty",      "complicit", NULL};
static const char *const targets[]    = {"target", "aim",    "goal",
                                         "victim", "object", NULL};
static const char *const modals[] = {"may",  "might", "could",  "can",  "would",
                                     "will", "shall", "should", "must", "ought",
                                     "'ll",  "wo",    "'d",     NULL};
static const char *const pronouns[] = {"it",    "this", "that", "them",
                                       "these", "they", NULL};
/* Words of those who do not believe a claim, but do not say that it is false.
 */
static const char *const doubtful[] = {
    "unfounded",   "baseless",   "groundless",      "unproven",
    "distraction", "unverified", "unsubstantiated", NULL};

static bool
in_content(const CgHappeningReader *reader,
           const CgAttribution     *a,
           uint32_t                 token)
{
  return token < reader->tree->n &&
         cg_attribution_has(a, reader->tree->tokens[token].span);
}

/* The tokens that some spans lie in, from the first to the last. */
static CgRange
tokens_of(const CgHappeningReader *reader, const CgSpan *spans, uint32_t n)
{
  return cg_document_spans_range(reader->fold->document, spans, n);
}

/* "may attack", "if it attacked" */
static bool
is_open(const CgHappeningReader *reader, uint32_t token)
{
  const CgTree *tree = reader->tree;
  for (uint32_t c = tree->child[token]; c != CG_NONE; c = tree->next[c])
    if ((cg_tree_is(tree, c, CG_DEP_AUX) &&
         cg_word_is_any(reader, c, modals)) ||
        (cg_tree_is(tree, c, CG_DEP_MARK) &&
         (cg_tree_lemma_is(tree, c, "if") ||
          cg_tree_lemma_is(tree, c, "unless"))))
      return true;
  return false;
}

/* ---- clauses ---- */

/* The first child by one of three relations that mentions an event. */
static uint32_t
event_child(const CgHappeningReader *reader,
            uint32_t                 token,
            const CgDeprel          *relations)
{
  const CgTree *tree = reader->tree;
  for (size_t i = 0; i < 3; i++)
    for (uint32_t c = cg_tree_child(tree, token, relations[i]); c != CG_NONE;
         c          = cg_tree_next(tree, c, relations[i]))
      if (cg_word_event(reader, c) != CG_NONE)
        return c;
  return CG_NONE;
}

static CgProposition
read_child(const CgHappeningReader *reader,
           uint32_t                 token,
           const CgDeprel          *relations)
{
  uint32_t child = event_child(reader, token, relations);
  if (child == CG_NONE)
    return CG_NO_PROPOSITION;
  return (CgProposition){cg_word_event(reader, child),
                         cg_tree_negated(reader->tree, token) ||
                             cg_tree_negated(reader->tree, child),
                         0};
}

/* "the statements were fabricated", "the attack is an invention" */
static CgProposition
read_falsehood(const CgHappeningReader *reader, uint32_t token)
{
  uint32_t subject = cg_tree_subject(reader->tree, token);
  if (subject == CG_NONE)
    return CG_NO_PROPOSITION;
  CgProposition p = CG_NO_PROPOSITION;
  if (cg_word_event(reader, subject) != CG_NONE)
    p.event = cg_word_event(reader, subject);
  else if (cg_word_is_allegation(reader, subject))
    p = cg_word_read(reader, subject);
  p.negated = !cg_word_is_negated(reader, token);
  return p;
}

/* "the target of the attack was ..." */
static CgProposition
read_equation(const CgHappeningReader *reader, uint32_t token)
{
  uint32_t subject = cg_tree_subject(reader->tree, token);
  if (subject == CG_NONE || !cg_word_is_any(reader, subject, targets) ||
      cg_tree_child(reader->tree, token, CG_DEP_COP) == CG_NONE)
    return CG_NO_PROPOSITION;
  return (CgProposition){cg_word_event_below(reader, subject), false, 0};
}

/* One word of the path; @next: the word to go on with, or CG_NONE. */
static CgProposition
read_word(const CgHappeningReader *reader, uint32_t token, uint32_t *next)
{
  static const CgDeprel made[]   = {CG_DEP_OBJ, CG_DEP_NSUBJ_PASS, CG_DEP_OBL};
  static const CgDeprel done[]   = {CG_DEP_NSUBJ, CG_DEP_EXPL, CG_DEP_NSUBJ};
  static const CgDeprel blamed[] = {CG_DEP_OBL, CG_DEP_NMOD, CG_DEP_OBL};
  const CgTree         *tree     = reader->tree;
  uint32_t              event    = reader->event_at[token];
  if (event == CG_NONE && cg_tree_child(tree, token, CG_DEP_NMOD) == CG_NONE)
    event = cg_word_event(reader, token); /* a bare "the attack" */
  if (event != CG_NONE)
    return (CgProposition){event, cg_word_is_negated(reader, token), 0};
  if (cg_word_bears(reader, token))
    return cg_word_read(reader, token);
  if (cg_word_is_any(reader, token, cg_word_falsehood))
    return read_falsehood(reader, token);
  CgProposition p = CG_NO_PROPOSITION;
  if (cg_word_is_any(reader, token, support))
    p = read_child(reader, token, made);
  if (p.event == CG_NONE && cg_word_is_any(reader, token, occurs))
    p = read_child(reader, token, done);
  if (p.event == CG_NONE && cg_word_is_any(reader, token, answerable))
    p = read_child(reader, token, blamed);
  if (p.event == CG_NONE)
    p = read_equation(reader, token);
  if (p.event != CG_NONE)
    return p;
  uint32_t object = cg_tree_child(tree, token, CG_DEP_OBJ);
  if (cg_word_is_any(reader, token, attempts))
    *next = cg_tree_child(tree, token, CG_DEP_XCOMP);
  else if (cg_word_is_any(reader, token, passes))
    *next = cg_tree_child(tree, token, CG_DEP_CCOMP);
  if (*next == CG_NONE && object != CG_NONE &&
      cg_word_is_evidence(reader, object) && !cg_word_is_negated(reader, token))
    p = cg_word_read(reader, object);
  return p;
}

/* Whether @token is the cue of an attribution by somebody else inside the one
 * that is read: who only passes it on takes no stand. */
static bool
is_passed_on(const CgHappeningReader *reader, uint32_t token)
{
  CgSpan   word   = reader->tree->tokens[token].span;
  CgStance stance = reader->all[reader->at].stance;
  if (stance == CG_STANCE_DENIES || stance == CG_STANCE_DOUBTS)
    return false; /* "called Lund's claims a lie" */
  for (size_t i = 0; i < reader->n; i++)
    if (i != reader->at && reader->all[i].within == reader->at &&
        reader->all[i].n_cue > 0 &&
        cg_span_contains(reader->all[i].cue[0], word))
      return reader->all[i].n_speakers > 0 &&
             !cg_word_one_speaker(&reader->all[i], &reader->all[reader->at]);
  return false;
}

static CgProposition
read_clause(const CgHappeningReader *reader, uint32_t token)
{
  bool turned = false;
  for (int depth = 0; depth < DEEPEST && token != CG_NONE; depth++) {
    if (is_open(reader, token) || is_passed_on(reader, token))
      return CG_NO_PROPOSITION;
    uint32_t      next = CG_NONE;
    CgProposition p    = read_word(reader, token, &next);
    if (p.event != CG_NONE) {
      p.negated = p.negated != turned;
      return p;
    }
    turned = turned != cg_word_is_negated(reader, token);
    token  = next;
  }
  return CG_NO_PROPOSITION;
}

/* ---- contents ---- */

/* Whether words of @list stand in the content beside @first: "them as part of
 * a disinformation campaign" */
static bool
has_any(const CgHappeningReader *reader,
        const CgAttribution     *a,
        uint32_t                 first,
        const char *const       *list)
{
  CgRange range = tokens_of(reader, a->content, a->n_content);
  for (uint32_t t = range.first; t < range.end; t++)
    if (t != first && in_content(reader, a, t) &&
        cg_word_is_any(reader, t, list))
      return true;
  return false;
}

static CgProposition
read_top(const CgHappeningReader *reader,
         const CgAttribution     *a,
         uint32_t                 token)
{
  const CgTree *tree = reader->tree;
  bool against = a->stance == CG_STANCE_DENIES || a->stance == CG_STANCE_DOUBTS;
  bool pronoun = cg_tree_upos(tree, token) == CG_UPOS_PRON &&
                 cg_word_is_any(reader, token, pronouns);
  bool noun = pronoun || (cg_word_bears(reader, token) &&
                          cg_tree_subject(tree, token) == CG_NONE);
  bool untrue =
      noun && !against && has_any(reader, a, token, cg_word_falsehood);
  CgProposition p;
  if (noun && !against && has_any(reader, a, token, doubtful))
    return CG_NO_PROPOSITION;
  if (pronoun)
    p = against || untrue ? cg_word_said_before(reader, false)
                          : CG_NO_PROPOSITION;
  else
    p = read_clause(reader, token);
  p.negated = p.negated || untrue;
  for (uint32_t c = cg_tree_child(tree, token, CG_DEP_CONJ);
       p.event == CG_NONE && c != CG_NONE;
       c = cg_tree_next(tree, c, CG_DEP_CONJ)) {
    CgProposition other = read_clause(reader, c);
    if (other.event == reader->fold->main_event)
      p = other; /* what else is said beside it is not the point */
  }
  return p;
}

/* "the assessment of the attack", "comments on the attack" take no side. */
static bool
is_neutral(const CgHappeningReader *reader, const CgAttribution *a)
{
  static const char *const nouns[] = {
      "assessment", "comment",  "remark",   "question", "inquiry", "analysis",
      "discussion", "view",     "opinion",  "concern",  "assess",  "comment",
      "discuss",    "consider", "question", "ask",      NULL};
  if (a->n_cue == 0 || a->head == CG_NONE ||
      cg_tree_upos(reader->tree, a->head) != CG_UPOS_NOUN)
    return false;
  CgRange cue = tokens_of(reader, a->cue, a->n_cue);
  for (uint32_t t = cue.first; t < cue.end; t++)
    if (cg_word_is_any(reader, t, nouns))
      return true;
  return false;
}

static bool
may_take_side(const CgAttribution *a)
{
  switch (a->stance) {
  case CG_STANCE_ASSERTS:
  case CG_STANCE_DENIES:
  case CG_STANCE_DOUBTS:
  case CG_STANCE_UNCOMMITTED:
    return a->n_content > 0;
  case CG_STANCE_DIRECTS:
  case CG_STANCE_COMMITS:
  case CG_STANCE_FEELS:
  case CG_N_STANCE:
    break;
  }
  return false;
}

/* "had not attacked": the verb is what denies, and the content its object. */
static CgProposition
read_denied_deed(const CgHappeningReader *reader, const CgAttribution *a)
{
  if (a->stance != CG_STANCE_DENIES || a->n_cue == 0)
    return CG_NO_PROPOSITION;
  CgRange cue = tokens_of(reader, a->cue, a->n_cue);
  for (uint32_t t = cue.first; t < cue.end; t++)
    if (reader->event_at[t] != CG_NONE)
      return (CgProposition){reader->event_at[t], false, 0};
  return CG_NO_PROPOSITION;
}

static CgProposition
read_content(const CgHappeningReader *reader, const CgAttribution *a)
{
  const CgTree *tree  = reader->tree;
  CgRange       range = tokens_of(reader, a->content, a->n_content);
  if (a->hedge && in_content(reader, a, a->head)) {
    CgProposition p = read_top(reader, a, a->head);
    if (p.event != CG_NONE)
      return p;
  }
  for (uint32_t t = range.first; t < range.end; t++) {
    if (!in_content(reader, a, t) ||
        in_content(reader, a, cg_tree_head(tree, t)))
      continue;
    CgProposition p = read_top(reader, a, t);
    if (p.event != CG_NONE)
      return p;
  }
  CgProposition deed = read_denied_deed(reader, a);
  return deed.event != CG_NONE ? deed : cg_fold_echo(reader, a);
}

/* ---- the document ---- */

static void
mark_mentions(CgHappeningReader *reader, const CgEvent *events, size_t n)
{
  uint32_t most = 1; /* what is spoken of once is not what it is all about */
  for (size_t t = 0; t < reader->tree->n; t++)
    reader->event_at[t] = CG_NONE;
  for (uint32_t i = 0; i < n; i++) {
    for (uint32_t m = 0; m < events[i].n_mentions; m++)
      reader->event_at[events[i].mentions[m]] = i;
    if (events[i].kind == CG_EVENT_ATTACK && events[i].n_mentions > most) {
      most                     = events[i].n_mentions;
      reader->fold->main_event = i;
    }
  }
}

const CgProposition *
cg_fold_propositions(CgFold *fold)
{
  size_t               n, n_events;
  const CgAttribution *all  = cg_document_attributions(fold->document, &n);
  CgProposition       *read = cg_arena_new_array(fold->arena, CgProposition, n);
  CgHappeningReader    reader = {
         .fold = fold, .tree = fold->tree, .all = all, .n = n, .read = read};
  for (size_t i = 0; i < n; i++)
    read[i] = CG_NO_PROPOSITION;
  if (fold->tree == NULL || fold->events == NULL)
    return read;
  reader.event_at = cg_arena_new_array(fold->arena, uint32_t, fold->tree->n);
  const CgEvent *events = cg_document_events(fold->document, &n_events);
  mark_mentions(&reader, events, n_events);
  for (reader.at = 0; reader.at < n; reader.at++)
    if (may_take_side(&all[reader.at]) && !is_neutral(&reader, &all[reader.at]))
      read[reader.at] = read_content(&reader, &all[reader.at]);
  return read;
}
