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
 * assert and others deny or doubt, between all of these. Linear in @graph.
 */
void cg_find_conflicts(const CgGraph *graph, CgGraph *out);
