/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

#include <glib.h>

/** Most tokens of a sentence, where the document came with its sentences. */
#define CG_MAX_PARSED 1000

/**
 * cg_parse:
 * @document: article with the TOKENS, SENTENCES and VECTORS layers
 * @resources: uses `encoder`
 *
 * Adds TREES: for each token its head in the same sentence, or CG_ROOT for
 * the one root of each sentence, and a UD relation.
 * Source: biaffine scores, Dozat and Manning (2017); tree by Chu, Liu and
 * Edmonds. Cost: the square of a sentence's length, and linear in sentences.
 * Returns: %FALSE with CG_ERROR_LIMIT for a sentence over CG_MAX_PARSED, with
 * CG_ERROR_MODEL where the model has a relation that this program does not
 * know, or none for roots.
 */
bool
cg_parse(CgDocument *document, const CgResources *resources, GError **error);
