/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/** cg_confidence_rate: the probability that @report is right in cue, source and
 *  content. */
float cg_confidence_rate(const CgArticleView *view, const CgReport *report);

/** CG_MIN_CONFIDENCE: what is less probable is not recorded at all. */
#define CG_MIN_CONFIDENCE 0.3f
