/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"

/** cg_attribution_extent: from the first to the last byte of source, cue and
 *  content. */
CgSpan cg_attribution_extent(const CgAttribution *attribution);

/** cg_attribution_has: whether @span lies in one part of the content. */
bool cg_attribution_has(const CgAttribution *attribution, CgSpan span);

/** cg_attribution_id: Returns: (transfer full): the id of its node, made from
 *  the article's id and the places of cue and content. */
char *cg_attribution_id(const char *article, const CgAttribution *attribution);

/**
 * cg_attribution_is_kept:
 * @all: the attributions of a document, @n of them
 * @threshold: 0 to 1
 *
 * Whether number @i, and each that it stands within, has content and at least
 * the confidence @threshold.
 */
bool cg_attribution_is_kept(const CgAttribution *all,
                            size_t               n,
                            size_t               i,
                            double               threshold);
