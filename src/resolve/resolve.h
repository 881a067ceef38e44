/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "model/lexicon.h"

/** CgResolveNote: told of each merge, with its reason. */
typedef void (*CgResolveNote)(const char *message, gpointer user_data);

/**
 * cg_resolve:
 * @graph: sealed: several articles, folded or read from our own RDF
 * @lexicon: knows the spellings and short forms of given names
 * @note: (nullable): for --verbose
 *
 * One thing, one node: joins entities whose names are variants of each other
 * and that nothing tells apart (resolve/cluster.h), rewrites every statement
 * to the joined nodes, and marks where attributions cannot all hold
 * (resolve/conflict.h). A joined node keeps the id that is first in byte order;
 * the others stay findable by owl:sameAs. The result does not depend on the
 * order of anything.
 * Returns: (transfer full): a sealed graph. n log n in statements.
 */
CgGraph *cg_resolve(const CgGraph   *graph,
                    const CgLexicon *lexicon,
                    CgResolveNote    note,
                    gpointer         user_data);
