/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

#include <glib.h>

/**
 * CgRanges:
 *
 * A set of tokens as ranges in the order of the text that neither overlap nor
 * touch: the content of an attribution while it is being put together.
 */
typedef GArray CgRanges; /* of CgRange */

CgRanges *cg_ranges_new(void);

/** cg_ranges_add: adds the tokens of @range. */
void cg_ranges_add(CgRanges *ranges, CgRange range);

/** cg_ranges_cut: takes the tokens of @range away. */
void cg_ranges_cut(CgRanges *ranges, CgRange range);

/** cg_ranges_count: number of tokens. */
uint32_t cg_ranges_count(const CgRanges *ranges);

/** cg_ranges_has: whether @token is in the set. */
bool cg_ranges_has(const CgRanges *ranges, uint32_t token);

/** cg_ranges_shared: number of tokens in both sets. */
uint32_t cg_ranges_shared(const CgRanges *a, const CgRanges *b);

/** cg_ranges_at: range number @i. */
static inline CgRange
cg_ranges_at(const CgRanges *ranges, uint32_t i)
{
  return g_array_index(ranges, CgRange, i);
}

/** cg_ranges_first: the first token, or CG_NONE of an empty set. */
uint32_t cg_ranges_first(const CgRanges *ranges);

/** cg_ranges_end: one past the last token, or 0 of an empty set. */
uint32_t cg_ranges_end(const CgRanges *ranges);
