/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/** cg_nesting_resolve: sets `within` of each report: the smallest other one
 *  whose content holds its cue (or all its content, for one without) and is
 *  larger than its own content. */
void cg_nesting_resolve(CgArticleView *view);
