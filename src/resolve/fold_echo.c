/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A denial seldom repeats what it denies. Its object is a noun for saying, a
 * pronoun, or a word for guilt; what was said is looked for backwards.
 */
#include "resolve/fold_echo.h"

#include <string.h>

enum {
  FARTHEST = 12, /* attributions back */
  NEAR     = 2,  /* the same of what has nothing to do with it but that */
  /* what counts how much against an attribution of distance */
  KIND   = 15, /* "accused" for "the accusations" */
  NAMED  = 8,  /* it names who denies */
  BESIDE = 8,  /* it stands in the same paragraph */
  DOER   = 4   /* as who did it */
};

/* Nouns for what was said, and the verbs that introduce it. */
static const struct {
  const char *noun, *verb;
} sayings[] = {
    {"accusation", "accuse"},   {"account", "tell"},
    {"allegation", "allege"},   {"argument", "argue"},
    {"assertion", "assert"},    {"assessment", "assess"},
    {"charge", "charge"},       {"claim", "claim"},
    {"comment", "say"},         {"conclusion", "conclude"},
    {"finding", "find"},        {"idea", "suggest"},
    {"implication", "imply"},   {"insinuation", "suggest"},
    {"judgment", "rule"},       {"notion", "suggest"},
    {"observation", "observe"}, {"report", "report"},
    {"remark", "say"},          {"rumor", "report"},
    {"rumour", "report"},       {"speculation", "speculate"},
    {"statement", "state"},     {"story", "report"},
    {"suggestion", "suggest"},  {"suspicion", "suspect"},
    {"theory", "suggest"},      {"verdict", "rule"},
    {"version", "tell"},        {"warning", "warn"},
};
/* Nouns for what was asked for or offered, and their verbs. */
static const struct {
  const char *noun, *verb;
} wishes[] = {
    {"appeal", "appeal"},
    {"call", "call"},
    {"demand", "demand"},
    {"invitation", "invite"},
    {"offer", "offer"},
    {"order", "order"},
    {"plan", "plan"},
    {"proposal", "propose"},
    {"recommendation", "recommend"},
    {"request", "request"},
    {"threat", "threaten"},
    {"ultimatum", "demand"},
};
static const char *const pronouns[] = {"it", "this", "that", NULL};
static const char *const guilt[]    = {
       "wrongdoing", "guilt", "misconduct", "impropriety", "responsibility",
       "liability",  "fault", "blame",      "culpability", NULL};
static const char *const confirming[] = {
    "confirm", "corroborate", "verify",       "acknowledge",
    "admit",   "validate",    "substantiate", NULL};
/* What can be said of a statement, but not of a happening. */
static const char *const mistaken[] = {"absurd", "ridiculous", "wrong",
                                       "incorrect", NULL};

static bool
is_untrue(const CgHappeningReader *reader, uint32_t token)
{
  return cg_word_is_any(reader, token, cg_word_falsehood) ||
         cg_word_is_any(reader, token, mistaken);
}

/* ---- what speaks of it ---- */

/* The verb that goes with a noun for what was said, or NULL. */
static const char *
verb_of(const CgHappeningReader *reader, uint32_t token)
{
  for (size_t i = 0; i < G_N_ELEMENTS(sayings); i++)
    if (cg_tree_upos(reader->tree, token) == CG_UPOS_NOUN &&
        cg_tree_lemma_is(reader->tree, token, sayings[i].noun))
      return sayings[i].verb;
  return NULL;
}

/* The same of what was asked for or offered. */
static const char *
wish_of(const CgHappeningReader *reader, uint32_t token)
{
  for (size_t i = 0; i < G_N_ELEMENTS(wishes); i++)
    if (cg_tree_upos(reader->tree, token) == CG_UPOS_NOUN &&
        cg_tree_lemma_is(reader->tree, token, wishes[i].noun))
      return wishes[i].verb;
  return NULL;
}

static bool
is_pronoun(const CgHappeningReader *reader, uint32_t token)
{
  return cg_tree_upos(reader->tree, token) == CG_UPOS_PRON &&
         cg_word_is_any(reader, token, pronouns);
}

/* The word of the content that stands for what was said; @untrue: whether
 * others say that it is false. CG_NONE if there is none, or more is said. */
static uint32_t
find_reference(const CgHappeningReader *reader,
               const CgAttribution     *a,
               bool                    *untrue)
{
  const CgTree *tree = reader->tree;
  CgRange       range =
      cg_document_spans_range(reader->fold->document, a->content, a->n_content);
  uint32_t found = CG_NONE;
  *untrue        = false;
  for (uint32_t t = range.first; t < range.end; t++) {
    if (!cg_attribution_has(a, tree->tokens[t].span))
      continue;
    uint32_t head = cg_tree_head(tree, t);
    bool     top =
        head == CG_NONE || !cg_attribution_has(a, tree->tokens[head].span);
    if (is_untrue(reader, t)) {
      *untrue = !cg_word_is_negated(reader, t);
      top     = false;
    }
    bool subject = head != CG_NONE && cg_tree_subject(tree, head) == t &&
                   is_untrue(reader, head);
    bool refers = verb_of(reader, t) != NULL || wish_of(reader, t) != NULL ||
                  is_pronoun(reader, t) || cg_word_is_any(reader, t, guilt);
    if ((top || subject) && found == CG_NONE && refers &&
        !cg_word_has_topic(reader, t))
      found = t;
    else if (top && !subject && found == CG_NONE && !is_pronoun(reader, t))
      return CG_NONE;
  }
  return found;
}

/* ---- what it speaks of ---- */

/* Whether @said names who speaks in @a. */
static bool
names_speaker(const CgHappeningReader *reader,
              const CgAttribution     *said,
              const CgAttribution     *a)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(reader->fold->document, &n);
  for (size_t m = 0; m < n; m++)
    for (uint32_t i = 0; i < a->n_speakers; i++)
      if (mentions[m].entity == a->speakers[i] &&
          cg_attribution_has(said, reader->tree->tokens[mentions[m].head].span))
        return true;
  return false;
}

/* Whether @said is about what the speaker of @a did. */
static bool
tells_of_speaker(const CgHappeningReader *reader,
                 const CgAttribution     *said,
                 const CgAttribution     *a)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(reader->fold->document, &n);
  uint32_t         subject  = said->head == CG_NONE
                                  ? CG_NONE
                                  : cg_tree_subject(reader->tree, said->head);
  uint32_t         mention =
      subject == CG_NONE ? CG_NONE : reader->fold->mention_at[subject];
  for (uint32_t i = 0; i < a->n_speakers && mention != CG_NONE; i++)
    if (mentions[mention].entity == a->speakers[i])
      return true;
  return false;
}

static bool
has_cue(const CgHappeningReader *reader,
        const CgAttribution     *a,
        const char *const       *lemmas)
{
  if (a->n_cue == 0)
    return false;
  CgRange range =
      cg_document_spans_range(reader->fold->document, a->cue, a->n_cue);
  for (uint32_t t = range.first; t < range.end; t++)
    if (cg_word_is_any(reader, t, lemmas))
      return true;
  return false;
}

/* Whether attribution @i does no more than pass on one that stands in it:
 * "Voss said she doubted that ...". */
static bool
passes_on(const CgHappeningReader *reader, size_t i)
{
  const CgAttribution *outer = &reader->all[i];
  for (size_t k = 0; k < reader->n && outer->head != CG_NONE; k++)
    if (reader->all[k].within == i && reader->all[k].n_cue > 0 &&
        cg_span_contains(reader->all[k].cue[0],
                         reader->tree->tokens[outer->head].span))
      return true;
  return false;
}

/* Whether attribution @i can be what @a speaks of; @wish: something asked for
 * or offered, rather than stated. */
static bool
may_be_meant(const CgHappeningReader *reader,
             size_t                   i,
             const CgAttribution     *a,
             bool                     wish)
{
  const CgAttribution *said   = &reader->all[i];
  bool                 stated = wish ? said->stance == CG_STANCE_DIRECTS ||
                           said->stance == CG_STANCE_COMMITS
                                     : said->stance == CG_STANCE_ASSERTS;
  bool                 clause = said->head != CG_NONE &&
                (cg_tree_upos(reader->tree, said->head) == CG_UPOS_VERB ||
                 cg_tree_subject(reader->tree, said->head) != CG_NONE);
  return stated && said->n_content > 0 &&
         reader->fold->attributions[i] != CG_NO_NODE &&
         said->within != reader->at && !passes_on(reader, i) &&
         !cg_word_one_speaker(said, a) &&
         (clause || reader->read[i].said > 0 ||
          reader->read[i].event != CG_NONE);
}

static CgProposition
what_was_said(const CgHappeningReader *reader, size_t i)
{
  CgProposition p = reader->read[i];
  if (p.event == CG_NONE && p.said == 0)
    p = (CgProposition){CG_NONE, false, (uint32_t)i + 1};
  return p;
}

/* Whether @said is what @word says it is: by the verb that introduces it, or
 * that its own clause is made by ("the report" - "said they had reported"). */
static bool
is_of_kind(const CgHappeningReader *reader,
           const CgAttribution     *said,
           uint32_t                 word)
{
  static const char *const accuses[] = {"accuse", "allege",  "charge",
                                        "blame",  "suspect", NULL};
  const char              *wish      = wish_of(reader, word);
  const char *verb[]     = {wish != NULL ? wish : verb_of(reader, word), NULL};
  bool        accusation = cg_word_is_any(reader, word, guilt) ||
                    (verb[0] != NULL && g_strv_contains(accuses, verb[0]));
  const char *const *verbs = accusation ? accuses : verb;
  return verbs[0] != NULL &&
         (has_cue(reader, said, verbs) ||
          (said->head != CG_NONE && cg_word_is_any(reader, said->head, verbs)));
}

/* Whose it is that was said: the entity of "[Lund]'s claims", or CG_NONE. */
static uint32_t
owner_of(const CgHappeningReader *reader, uint32_t word)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(reader->fold->document, &n);
  uint32_t         owner = cg_tree_child(reader->tree, word, CG_DEP_NMOD_POSS);
  uint32_t         mention =
      owner == CG_NONE ? CG_NONE : reader->fold->mention_at[owner];
  return mention == CG_NONE ? CG_NONE : mentions[mention].entity;
}

static bool
speaks(const CgAttribution *a, uint32_t entity)
{
  for (uint32_t i = 0; i < a->n_speakers; i++)
    if (a->speakers[i] == entity)
      return true;
  return false;
}

static bool
stands_beside(const CgHappeningReader *reader,
              const CgAttribution     *said,
              uint32_t                 word)
{
  const CgToken *tokens = reader->tree->tokens;
  return said->head != CG_NONE &&
         tokens[said->head].block == tokens[word].block;
}

static CgProposition
find_said(const CgHappeningReader *reader,
          const CgAttribution     *a,
          uint32_t                 word)
{
  bool     wish       = wish_of(reader, word) != NULL;
  uint32_t owner      = owner_of(reader, word);
  bool     named_only = cg_word_is_any(reader, word, guilt);
  size_t best = SIZE_MAX, limit = reader->at > FARTHEST ? FARTHEST : reader->at;
  int    most = 0;
  if (owner != CG_NONE && speaks(a, owner))
    return CG_NO_PROPOSITION; /* "regretted his remarks" */
  for (size_t back = 1; back <= limit; back++) {
    size_t               i     = reader->at - back;
    const CgAttribution *said  = &reader->all[i];
    bool                 named = names_speaker(reader, said, a);
    bool                 kind  = is_of_kind(reader, said, word);
    bool tied = named || kind || (owner != CG_NONE && speaks(said, owner));
    if (!may_be_meant(reader, i, a, wish) || (named_only && !named) ||
        (owner != CG_NONE && !speaks(said, owner)) || (!tied && back > NEAR))
      continue;
    int worth = 1 + FARTHEST - (int)back + (kind ? KIND : 0) +
                (named ? NAMED : 0) +
                (stands_beside(reader, said, word) ? BESIDE : 0) +
                (tells_of_speaker(reader, said, a) ? DOER : 0);
    if (worth > most) {
      most = worth;
      best = i;
    }
  }
  return best == SIZE_MAX ? CG_NO_PROPOSITION : what_was_said(reader, best);
}

CgProposition
cg_fold_echo(const CgHappeningReader *reader, const CgAttribution *a)
{
  bool untrue = false;
  if (a->hedge || a->n_content == 0)
    return CG_NO_PROPOSITION;
  uint32_t word = find_reference(reader, a, &untrue);
  if (word == CG_NONE)
    return CG_NO_PROPOSITION;
  bool against = a->stance == CG_STANCE_DENIES || a->stance == CG_STANCE_DOUBTS;
  bool passes =
      a->stance == CG_STANCE_UNCOMMITTED ||
      (a->stance == CG_STANCE_ASSERTS && has_cue(reader, a, confirming));
  if (!against && !passes && !untrue)
    return CG_NO_PROPOSITION;
  CgProposition p = find_said(reader, a, word);
  if (untrue && a->stance == CG_STANCE_ASSERTS)
    p.negated = !p.negated;
  return p;
}
