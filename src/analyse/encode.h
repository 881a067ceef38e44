/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

#include <glib.h>

/** Most tokens of a sentence; a longer one is cut. */
#define CG_MAX_SENTENCE 400

/**
 * cg_encode:
 * @document: article with the TOKENS layer
 * @resources: uses `encoder`
 *
 * Adds VECTORS, the encoder's vector of each token, and SENTENCES, unless the
 * document has them. A sentence ends where the model says so, at the end of a
 * block, and after CG_MAX_SENTENCE tokens.
 * Cost: nearly all of an analysis; linear in tokens, at 6 to 60 thousand
 * words a second with the model `en`, by machine. No errors.
 */
bool
cg_encode(CgDocument *document, const CgResources *resources, GError **error);
