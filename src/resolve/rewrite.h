/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/** cg_rewrite_node: the node of @out that @node of @graph is by its id;
 *  CG_NO_NODE stays what it is. */
CgNode cg_rewrite_node(CgGraph *out, const CgGraph *graph, CgNode node);

/**
 * cg_rewrite:
 * @s: a statement of @graph
 * @parts: nodes of @out that stand for its subject, predicate and object; the
 *   last is not used where @s has a literal
 *
 * Adds @s to @out about other nodes, from the same article.
 */
void cg_rewrite(CgGraph           *out,
                const CgGraph     *graph,
                const CgStatement *s,
                const CgNode       parts[3]);
