/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/metadata.h"

/** cg_html_set_up: makes libxml2 ready, which one thread has to do before
 *  several read. As often as one likes. */
void cg_html_set_up(void);

/**
 * cg_html_read:
 * @page: HTML: valid UTF-8 without NUL bytes, whatever it declares
 * @known: for messages
 * @metadata: what is known; filled with what the page states
 * @blocks: (out) (transfer full): array of CgBlock over the text
 *
 * Takes the article out of a web page. Its text is the headline and the blocks
 * of the main text, entities resolved and blanks collapsed, with a blank line
 * between two blocks. No network, no scripts; any depth of nesting.
 * Returns: (transfer full): the text, empty for a page without any; NULL with
 * CG_ERROR_INPUT for what libxml2 cannot read.
 */
GBytes *cg_html_read(CgSlice          page,
                     const CgArticle *known,
                     CgMetadata      *metadata,
                     GArray         **blocks,
                     GError         **error);
