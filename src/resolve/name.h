/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/labels.h"

/* Names across articles. */

/**
 * cg_name_key:
 * @name: a canonical name, as cg_corefer gives it: no title before it
 *
 * The normal form of a name: letters without case and marks, without leading
 * article and middle initials, endings of Slavic names and British and
 * American spelling made one, words of "Ministry of X" in one order. Names
 * with one key and kind are one node.
 * Returns: (transfer full): never empty unless @name holds no letter.
 */
char *cg_name_key(const char *name, CgEntityKind kind);
