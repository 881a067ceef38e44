/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/**
 * cg_content_find:
 * @report: with its cue; gets frame, stance, strength, head and content
 *
 * Reads what the cue attributes off the tree: the first of the cue's frames
 * that the tree bears out, the surest ones first.
 * Returns: whether there is any content.
 */
bool cg_content_find(const CgArticleView *view, CgReport *report);

/** cg_content_add_subtree: adds the tokens below @head, without those below
 *  @without (which may be CG_NONE), and the punctuation between them. */
void cg_content_add_subtree(const CgArticleView *view,
                            CgRanges            *ranges,
                            uint32_t             head,
                            uint32_t             without);

/** cg_content_trim: takes quotation marks out, and punctuation and
 *  conjunctions off the edges of each range. */
void cg_content_trim(const CgArticleView *view, CgReport *report);
