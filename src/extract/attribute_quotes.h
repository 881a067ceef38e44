/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/** cg_quotes_index: (transfer full): of each token the innermost quotation
 *  whose inner words it is of, or CG_NONE. */
uint32_t *
cg_quotes_index(const CgQuote *quotes, size_t n_quotes, size_t n_tokens);

/** cg_quotes_below: the outermost quotation that holds @token and stands
 *  inside quotation @level (CG_NONE: the article), or CG_NONE. */
uint32_t
cg_quotes_below(const CgArticleView *view, uint32_t token, uint32_t level);

/**
 * cg_quotes_search:
 *
 * The frame "quote": a quotation right before or behind the clause of the cue
 * at @anchor, where the tree does not tie the two together.
 */
bool
cg_quotes_search(const CgArticleView *view, CgReport *report, uint32_t anchor);

/**
 * cg_quotes_extend:
 *
 * Lets the content of @report follow the quotation marks: a direct quotation
 * is taken whole, over the ends of sentences and paragraphs, and nothing
 * outside it; one that begins inside indirect content is taken to its end.
 */
void cg_quotes_extend(const CgArticleView *view, CgReport *report);

/**
 * cg_quotes_gather_rest:
 *
 * Deals with the quotations that no cue has claimed: second parts behind the
 * cue, quotations that follow on one of the same speaker, and those of a
 * speaker named by a dash ("..." - Ana Ruiz).
 */
void cg_quotes_gather_rest(CgArticleView *view);

/** cg_quotes_cut_marks: takes quotation marks out of @ranges. */
void cg_quotes_cut_marks(const CgArticleView *view, CgRanges *ranges);
