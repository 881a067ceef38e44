/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/**
 * cg_find_conflicts:
 * @graph: sealed
 * @out: not sealed: gets the conflicts
 *
 * Adds to @out a cg:Conflict of stance for each claim that some attributions
 * assert and others deny or doubt, or assert the contrary of, between all of
 * these. n log n in attributions.
 */
void cg_find_conflicts(const CgGraph *graph, CgGraph *out);

/**
 * cg_find_value_conflicts:
 * @graph: sealed
 * @out: not sealed: gets the conflicts
 *
 * Adds to @out a cg:Conflict of number for what is counted differently: the
 * same thing, of which the same is said, in the same place, for one event,
 * where the numbers and their bounds ("at least") cannot all hold; and one of
 * date for an event to which attributions give dates that cannot both hold.
 * Each has the values, and stands between the attributions that differ.
 * n log n in quantities; quadratic in those of one thing.
 */
void cg_find_value_conflicts(const CgGraph *graph, CgGraph *out);
