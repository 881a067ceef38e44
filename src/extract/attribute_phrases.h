/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/**
 * cg_phrases_gather:
 *
 * Adds a report for each phrase that names a source for the clause it stands
 * in: "according to X", "in the words of X", "as reported by X".
 */
void cg_phrases_gather(CgArticleView *view);

/** cg_phrases_gather_headlines: "Ruiz: prices to fall" in a title. */
void cg_phrases_gather_headlines(CgArticleView *view);
