/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "model/lexicon.h"
#include "read/metadata.h"

/**
 * cg_classify:
 * @blocks: array of CgBlock over @text
 * @marked_up: whether headline and headings are known already, from markup
 * @metadata: what is known; filled with what the text states
 *
 * Tells headline, headings, lines about the article and clutter from its text,
 * by the look of each block, its place and the cues of the lexicon. Quotations
 * and running text are clutter only behind a comment form, or where they speak
 * of the page itself.
 */
void cg_classify(CgSlice          text,
                 GArray          *blocks,
                 const CgLexicon *lexicon,
                 bool             marked_up,
                 CgMetadata      *metadata);
