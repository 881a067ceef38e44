/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/** cg_details_addressees: (transfer full): entities the cue is addressed to, as
 *  uint32_t: "told [reporters]", "wrote to [the mayor]", "urged [X] to go". */
GArray *cg_details_addressees(const CgArticleView *view,
                              const CgReport      *report);

/** cg_details_date: the date that hangs on the cue ("said on Monday"), empty
 *  without one. */
CgDate cg_details_date(const CgArticleView *view, const CgReport *report);
