/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/metadata.h"

/**
 * cg_json_ld_read:
 * @script: the text of a script element of type application/ld+json; what is
 *   no JSON tells nothing
 * @metadata: filled with what its articles (NewsArticle and the like) say
 * @body: (inout) (transfer full): their text, where one has it and @body is
 *   NULL
 */
void cg_json_ld_read(const char *script, CgMetadata *metadata, char **body);
