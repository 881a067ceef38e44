/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

/**
 * cg_find_times:
 * @document: article with the TOKENS layer
 * @resources: uses `lexicon` (time_words, number_words) and `date`
 *
 * Adds TIMES: the words that date something, in the order of the text, none
 * within another, and their date as far as it is certain. What hangs on the
 * day of publication is resolved against that of the article, else that of
 * its dateline ("LIMA, May 3, 2024 -"), else @resources->date; without any it
 * stays partial ("--05-03") or empty, as do spans of days ("last week").
 * A day without its year, and a weekday, is the last one gone behind a verb
 * of the past, the next one behind one of the future. Linear in tokens; no errors.
 */
bool cg_find_times(CgDocument        *document,
                   const CgResources *resources,
                   GError           **error);
