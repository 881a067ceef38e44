/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"
#include "model/lexicon.h"

#include <stddef.h>

/**
 * cg_dateline_end:
 * @paragraph: valid UTF-8
 * @lexicon: knows cities and countries
 *
 * Where a report begins with the place, day or agency it comes from:
 *
 *   LIMA, May 3, 2024 - The port ...    LIMA (Agency) — "We ...
 *   Lima, Peru – The port ...
 *
 * Returns: the bytes up to the first word of the report; 0 if it has none.
 */
size_t cg_dateline_end(CgSlice paragraph, const CgLexicon *lexicon);
