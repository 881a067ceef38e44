/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/metadata.h"

#include <libxml/tree.h>

/**
 * cg_html_facts:
 * @metadata: filled with what the page says of itself: JSON-LD first, then Open
 *   Graph and other meta tags, then link, time and title elements
 * @body: (out) (transfer full) (nullable): the text that JSON-LD repeats
 */
void cg_html_facts(xmlDoc *document, CgMetadata *metadata, char **body);
