/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

/**
 * cg_pair_quotes:
 * @document: article with the TOKENS layer
 * @resources: not used
 *
 * Adds QUOTES: quotation marks in pairs, double, single, curly, straight, low
 * and angular, nested, ordered by their first token, outer before inner. A
 * quotation left open at the end of its block goes on in the next one if that
 * opens with the same kind of mark. Apostrophes, inches and marks without
 * partner are no quotations. Linear in tokens but for apostrophes, which look
 * ahead in their block; no errors.
 */
bool cg_pair_quotes(CgDocument        *document,
                    const CgResources *resources,
                    GError           **error);
