/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

/**
 * cg_find_quantities:
 * @document: article with the TOKENS layer; TREES, TIMES and SENTENCES are
 *   used if it has them
 * @resources: uses `lexicon` (number_words, time_words)
 *
 * Adds QUANTITIES, in the order of the text: numbers that count or measure,
 * with the words that bound them, and what they count: by the tree, else the
 * nearest noun behind by its look. Of a range the lower number counts, as a
 * bound. Years, dates, times of day, ages, scores, ordinals, fractions and
 * numbers that are names ("Flight 370", "T-72") are none. Linear in tokens;
 * no errors.
 */
bool cg_find_quantities(CgDocument        *document,
                        const CgResources *resources,
                        GError           **error);
