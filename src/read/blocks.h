/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"

/**
 * cg_blocks_split:
 * @text: valid UTF-8, smaller than 4 GB
 *
 * Cuts plain text into blocks, all of kind PARAGRAPH: where blank lines part
 * paragraphs by these; where a line is a paragraph by lines; lines of a text
 * that is wrapped at a width belong together.
 * Returns: (transfer full): array of CgBlock, in order, none of them blank.
 */
GArray *cg_blocks_split(CgSlice text);
