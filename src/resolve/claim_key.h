/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "model/lexicon.h"

#include <stdbool.h>

/* What claims have in common in the fold of an article and in resolving. */

/** cg_claim_occurs_key: Returns: (transfer full): the key, for cg_id_claim(),
 *  of the claim that the event with the id @event happened, or did not. */
char *cg_claim_occurs_key(const char *event, bool negated);

/**
 * cg_claim_turn:
 * @predicate: as cg_fold_predication() reads it
 * @lexicon: (nullable)
 *
 * Of predicates that say the same with subject and object changed round, one
 * is the usual one: "X took bribes" is "X was bribed".
 * Returns: (transfer full): the usual predicate for @predicate, whose subject
 * is the object of @predicate and the other way round; or %NULL.
 */
char *cg_claim_turn(const char *predicate, const CgLexicon *lexicon);

/**
 * cg_claim_says_key:
 * @subject: (nullable): id of the entity that the claim is made of
 * @predicate: "bribe", "may reopen bridge", turned already
 * @object: (nullable): id of the entity that stands as its object
 * @lexicon: (nullable): knows which predicates say the same
 *
 * What claims have in common that say the same of the same: who, what by the
 * lexicon's word for it, of whom.
 * Returns: (transfer full): the key, for cg_id_claim(); or %NULL where so
 * little is said that two claims may well differ ("Ruiz went").
 */
char *cg_claim_says_key(const char      *subject,
                        const char      *predicate,
                        const char      *object,
                        bool             negated,
                        const CgLexicon *lexicon);

/**
 * cg_claim_clarity:
 * @text: the words of a claim
 *
 * How well @text can be read by itself, the greater the better: a whole clause
 * that names who did what, rather than "any involvement" or "he did it".
 */
int cg_claim_clarity(const char *text);

/** cg_claim_is_clearer: whether of two wordings of a claim @a is its text
 *  rather than @b: the clearer, or the first in byte order. */
bool cg_claim_is_clearer(const char *a, const char *b);
