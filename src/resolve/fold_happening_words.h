/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/attribution.h"
#include "resolve/fold_happening.h"

/* Reading contents for happenings: the words that stand for one. Private to
 * resolve/fold_happening*. */

/** CgHappeningReader: one document, and how far it is read. */
typedef struct {
  CgFold              *fold;
  const CgTree        *tree;
  const CgAttribution *all;
  size_t               n;
  uint32_t            *event_at; /* by token; CG_NONE: no mention */
  CgProposition       *read;     /* by attribution, those before are done */
  size_t               at;       /* the attribution that is read now */
} CgHappeningReader;

#define CG_NO_PROPOSITION ((CgProposition){CG_NONE, false, 0})

/** cg_word_falsehood: lemmas that say that something is not true. */
extern const char *const cg_word_falsehood[];

/** cg_word_is_any: whether the lemma of @token is one of the list. */
bool cg_word_is_any(const CgHappeningReader *reader,
                    uint32_t                 token,
                    const char *const       *list);

/** cg_word_event: the event that @token mentions, or the article's main one
 *  that a bare "the attack" stands for; or CG_NONE. */
uint32_t cg_word_event(const CgHappeningReader *reader, uint32_t token);

/** cg_word_event_below: the first such event in the subtree of @token. */
uint32_t cg_word_event_below(const CgHappeningReader *reader, uint32_t token);

/** cg_word_is_negated: "no boats were launched", "nobody attacked". */
bool cg_word_is_negated(const CgHappeningReader *reader, uint32_t token);

/** cg_word_is_allegation: "claim", "accusation". */
bool cg_word_is_allegation(const CgHappeningReader *reader, uint32_t token);

/** cg_word_is_evidence: "evidence", "proof". */
bool cg_word_is_evidence(const CgHappeningReader *reader, uint32_t token);

/** cg_word_bears: whether cg_word_read() can read @token. */
bool cg_word_bears(const CgHappeningReader *reader, uint32_t token);

/** cg_word_read: what "evidence of a strike", "any involvement", "the
 *  allegations" or "this assessment" says. */
CgProposition cg_word_read(const CgHappeningReader *reader, uint32_t token);

/** cg_word_said_before: what another source asserted last; of @any: also that
 *  something did not happen. */
CgProposition cg_word_said_before(const CgHappeningReader *reader, bool any);

/** cg_word_has_topic: whether the words below @noun say what it is about:
 *  "claims about fish". */
bool cg_word_has_topic(const CgHappeningReader *reader, uint32_t noun);

/** cg_word_one_speaker: whether the two have a speaker in common. */
bool cg_word_one_speaker(const CgAttribution *a, const CgAttribution *b);
