/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/**
 * cg_cluster_claims:
 * @graph: sealed: the claims and what resolve/digest.c keeps of them; its
 *   entities and events are joined
 * @out: not sealed: gets what is found
 *
 * One proposition, one claim: the claims that an event happened are one, those
 * that it did not another, and the two contradict each other.
 *
 * From each claim that is joined @out gets prov:specializationOf to the claim
 * it becomes (its last, if there are several), and the contradictions of these.
 * Which wording of a joined claim is its text cg_claim_is_clearer() says. n log
 * n.
 */
void cg_cluster_claims(const CgGraph *graph, CgGraph *out);
