/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "model/lexicon.h"

/**
 * cg_cluster_claims:
 * @graph: sealed: the claims and what resolve/digest.c keeps of them; its
 *   entities and events are joined
 * @lexicon: knows which predicates say the same
 * @out: not sealed: gets what is found
 *
 * One proposition, one claim: the claims that an event happened are one, those
 * that it did not another, and the two contradict each other; likewise those
 * that say, by like predicates, the same of the same entities.
 *
 * From each claim that is joined @out gets prov:specializationOf to the claim
 * it becomes (its last, if there are several), and the contradictions of these.
 * Which wording of a joined claim is its text cg_claim_is_clearer() says. n log
 * n.
 */
void cg_cluster_claims(const CgGraph   *graph,
                       const CgLexicon *lexicon,
                       CgGraph         *out);
