/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>

/* What claims have in common in the fold of an article and in resolving. */

/** cg_claim_occurs_key: Returns: (transfer full): the key, for cg_id_claim(),
 *  of the claim that the event with the id @event happened, or did not. */
char *cg_claim_occurs_key(const char *event, bool negated);

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
