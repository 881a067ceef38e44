/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Nouns that stand for a happening, or for what was said of one. Where the
 * words say which, that is it; else it is what another source asserted last.
 */
#include "resolve/fold_happening_words.h"

#include <string.h>

/* ---- words ---- */

static const char *const involvement[] = {
    "involvement", "role", "participation",  "complicity", "part",
    "connection",  "hand", "responsibility", NULL};
static const char *const evidence[] = {
    "evidence", "proof",   "confirmation", "trace",    "indication", "sign",
    "video",    "footage", "data",         "material", "debris",     NULL};
static const char *const allegations[] = {
    "claim",  "allegation", "accusation", "assertion",
    "charge", "statement",  NULL};
const char *const cg_word_falsehood[] = {
    "false",     "untrue",      "fabricate",      "fabricated",
    "invention", "invent",      "fake",           "lie",
    "fiction",   "fabrication", "manipulation",   "propaganda",
    "hoax",      "nonsense",    "bogus",          "disinformation",
    "concoct",   "fantasy",     "misinformation", NULL};
static const char *const findings[] = {"assessment", "conclusion", NULL};
/* Nouns that mean the attack the article is about where they stand alone. */
static const char *const strikes[] = {"attack",  "strike",   "assault", "raid",
                                      "bombing", "incident", NULL};
/* Of another time than the happening: "statements made after the attack". */
static const char *const aside[] = {"after", "before",  "since",  "during",
                                    "until", "despite", "follow", NULL};

bool
cg_word_is_any(const CgHappeningReader *reader,
               uint32_t                 token,
               const char *const       *list)
{
  for (; *list != NULL; list++)
    if (cg_tree_lemma_is(reader->tree, token, *list))
      return true;
  return false;
}

/* "no boats were launched", "nobody attacked" */
bool
cg_word_is_negated(const CgHappeningReader *reader, uint32_t token)
{
  static const char *const nobody[] = {"no",      "nobody",  "none",
                                       "nothing", "neither", NULL};
  const CgTree            *tree     = reader->tree;
  uint32_t                 subject  = cg_tree_subject(tree, token);
  bool                     negated  = cg_tree_negated(tree, token);
  if (subject == CG_NONE)
    return negated;
  return negated || cg_tree_negated(tree, subject) ||
         cg_word_is_any(reader, subject, nobody);
}

/* ---- what nouns stand for ---- */

bool
cg_word_one_speaker(const CgAttribution *a, const CgAttribution *b)
{
  for (uint32_t i = 0; i < a->n_speakers; i++)
    for (uint32_t k = 0; k < b->n_speakers; k++)
      if (a->speakers[i] == b->speakers[k])
        return true;
  return false;
}

/* Whether one can be accused of @event. */
static bool
is_misdeed(const CgHappeningReader *reader, uint32_t event)
{
  size_t         n;
  const CgEvent *events = cg_document_events(reader->fold->document, &n);
  return events[event].kind == CG_EVENT_ATTACK ||
         events[event].kind == CG_EVENT_ANNEXATION;
}

/* The event that @token mentions, or the main one that it stands for. */
uint32_t
cg_word_event(const CgHappeningReader *reader, uint32_t token)
{
  if (reader->event_at[token] != CG_NONE)
    return reader->event_at[token];
  if (reader->tree->tags[token].xpos == CG_XPOS_NN &&
      cg_word_is_any(reader, token, strikes))
    return reader->fold->main_event;
  return CG_NONE;
}

/* What another source asserted last; @any: also that it did not happen. */
CgProposition
cg_word_said_before(const CgHappeningReader *reader, bool any)
{
  for (size_t i = reader->at; i-- > 0;) {
    CgProposition p = reader->read[i];
    if (p.event != CG_NONE && reader->all[i].stance == CG_STANCE_ASSERTS &&
        (any || (!p.negated && is_misdeed(reader, p.event))) &&
        !cg_word_one_speaker(&reader->all[i], &reader->all[reader->at]))
      return p;
  }
  return any ? CG_NO_PROPOSITION
             : (CgProposition){reader->fold->main_event, false, 0};
}

static bool
is_aside(const CgHappeningReader *reader, uint32_t token)
{
  uint32_t preposition = cg_tree_preposition(reader->tree, token);
  return preposition != CG_NONE && cg_word_is_any(reader, preposition, aside);
}

bool
cg_word_has_topic(const CgHappeningReader *reader, uint32_t noun)
{
  const CgTree *tree = reader->tree;
  for (uint32_t c = tree->child[noun]; c != CG_NONE; c = tree->next[c])
    if ((cg_tree_is(tree, c, CG_DEP_NMOD) &&
         !cg_tree_is(tree, c, CG_DEP_NMOD_POSS) &&
         cg_tree_preposition(tree, c) != CG_NONE &&
         !cg_tree_lemma_is(tree, cg_tree_preposition(tree, c), "from") &&
         !cg_tree_lemma_is(tree, cg_tree_preposition(tree, c), "by")) ||
        cg_tree_is(tree, c, CG_DEP_ACL) || cg_tree_is(tree, c, CG_DEP_CCOMP))
      return true;
  return false;
}

/* The first event mentioned in the subtree of @token. */
uint32_t
cg_word_event_below(const CgHappeningReader *reader, uint32_t token)
{
  CgRange range = reader->tree->subtree[token];
  for (uint32_t t = range.first; t < range.end; t++)
    if (cg_word_event(reader, t) != CG_NONE &&
        cg_tree_below(reader->tree, t, token) && !is_aside(reader, t))
      return cg_word_event(reader, t);
  return CG_NONE;
}

bool
cg_word_is_allegation(const CgHappeningReader *reader, uint32_t token)
{
  return cg_word_is_any(reader, token, allegations);
}

bool
cg_word_is_evidence(const CgHappeningReader *reader, uint32_t token)
{
  return cg_word_is_any(reader, token, evidence);
}

CgProposition
cg_word_read(const CgHappeningReader *reader, uint32_t token)
{
  uint32_t event = cg_word_event_below(reader, token);
  if (cg_word_is_evidence(reader, token)) {
    bool dismissed = reader->all[reader->at].stance == CG_STANCE_DENIES;
    if (event == CG_NONE && dismissed)
      return cg_word_said_before(reader, false);
    return (CgProposition){cg_word_is_negated(reader, token) ? CG_NONE : event,
                           false, 0};
  }
  if (event != CG_NONE)
    return (CgProposition){event, false, 0};
  if (cg_word_is_any(reader, token, findings))
    return cg_word_said_before(reader, true);
  return cg_word_has_topic(reader, token) ? CG_NO_PROPOSITION
                                          : cg_word_said_before(reader, false);
}

bool
cg_word_bears(const CgHappeningReader *reader, uint32_t token)
{
  return cg_tree_upos(reader->tree, token) == CG_UPOS_NOUN &&
         (cg_word_is_any(reader, token, involvement) ||
          cg_word_is_any(reader, token, evidence) ||
          cg_word_is_any(reader, token, allegations) ||
          cg_word_is_any(reader, token, findings));
}
