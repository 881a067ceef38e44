/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/**
 * cg_hedges_gather:
 *
 * Adds a report for each "alleged", "purported" and the like before a noun
 * whose claimant the article names: the one to whom it attributes most often
 * something about that noun. Needs the other reports, with their stance.
 */
void cg_hedges_gather(CgArticleView *view);
