/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "resolve/fold_private.h"

/**
 * cg_fold_counts:
 * @attribution: number of an attribution that is kept
 * @event: the event its claim proposes, or CG_NONE
 *
 * Adds the numbers that stand in the content of an attribution: each a
 * cg:Quantity, which is the span of its words, with cg:count, cg:countBound,
 * cg:unit (what is counted), cg:predicate (what is said of it), cg:place (where
 * it is restricted to one) and schema:about (the event it belongs to). What
 * counts a part of something ("eleven of them", "41 over Lota") counts in the
 * unit before it. And the date it gives of an event (cg:eventDate).
 */
void cg_fold_counts(CgFold *fold, uint32_t attribution, uint32_t event);
