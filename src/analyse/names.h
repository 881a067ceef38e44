/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

#include <glib.h>

/**
 * cg_find_names:
 * @document: article with the TOKENS, SENTENCES and VECTORS layers
 * @resources: uses `encoder`
 *
 * Adds NAMES: people, organizations, places and other names, in the order of
 * the text; no two overlap, none crosses the end of a sentence.
 * Source: the best sequence of IOB2 tags (Viterbi 1967) in which I-X follows
 * only B-X or I-X. Cost: linear in tokens.
 * Returns: %FALSE with CG_ERROR_MODEL where the model has a tag that this
 * program does not know.
 */
bool cg_find_names(CgDocument        *document,
                   const CgResources *resources,
                   GError           **error);
