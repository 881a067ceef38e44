/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "resolve/resolve.h"

/**
 * cg_cluster_entities:
 * @graph: sealed
 * @map: (inout): for each node of @graph the node it is joined to, itself at
 *   first
 *
 * Joins the nodes of one person, agency or organization:
 *
 *   persons         names that cg_name_alike() holds for one person's; a bare
 *                   surname only where the graph has one such person
 *   agencies,       one name, or the name or acronym of one is another name of
 *   organizations   the other, unless they are part of different things
 *
 * Candidates are found by key, so that cost is n log n in names. People
 * without a name are joined where they did the same as others with the same
 * (cluster_described.c), groups never; places are joined by their ids alone.
 */
void cg_cluster_entities(const CgGraph   *graph,
                         const CgLexicon *lexicon,
                         CgNode          *map,
                         CgResolveNote    note,
                         gpointer         user_data);
