/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/look.h"
#include "read/metadata.h"

/**
 * cg_byline_read:
 * @look: of @line
 *
 * Returns: whether @line names author, outlet or date of the article and no
 * more ("By Jane Roe", "Jane Roe | May 3, 2023", "Published: 3 May 2023"); what
 * it names is put into @metadata.
 */
bool cg_byline_read(CgSlice line, const CgLook *look, CgMetadata *metadata);

/** cg_byline_channel: puts the outlet of "... on NewsDais’s YouTube channel"
 *  into @metadata. */
void cg_byline_channel(CgSlice line, CgMetadata *metadata);
