/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/sorter.h"
#include "resolve/resolve.h"

/**
 * cg_parts_tell:
 * @sorter: the quads of a joined graph, all steps behind them
 *
 * Tells @func of them in parts, as cg_resolver_finish() says; of the wordings
 * of a claim the clearest is its schema:text (cg_claim_is_clearer()), the
 * others are labels; of the names of anything else one is its schema:name: the
 * fullest without an owner ("Chilean Navy", not "Chile's Navy"). Ends early where @stop (nullable) is set or a file fails:
 * the caller has to look.
 */
bool cg_parts_tell(CgSorter                    *sorter,
                   const volatile sig_atomic_t *stop,
                   CgPartFunc                   func,
                   gpointer                     user_data,
                   GError                     **error);
