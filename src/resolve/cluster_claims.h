/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/**
 * cg_cluster_claims:
 * @graph: sealed; its entities and events are joined
 *
 * One proposition, one claim: the claims that an event happened are one, those
 * that it did not another, and the two contradict each other. Of the wordings
 * of a claim the clearest is its schema:text (cg_claim_clarity()), the others
 * are labels.
 * Returns: (transfer full): a sealed graph. n log n.
 */
CgGraph *cg_cluster_claims(const CgGraph *graph);
