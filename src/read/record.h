/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/article.h"

#include <json-glib/json-glib.h>

/**
 * cg_record_read:
 * @record: one JSON value, which should be an object
 * @known: `path` and `line` of the record; `id` for one that has none
 *
 * Reads an article from the fields id, url, title, text, html, date, publisher,
 * author, language; others are ignored. `text` goes before `html`; positions
 * refer to the text of that field. The id of the article is `id`, else `url`,
 * else that of @known.
 * Returns: (transfer full): as cg_article_read().
 */
CgDocument *cg_record_read(JsonNode            *record,
                           const CgArticle     *known,
                           const CgReadOptions *options,
                           GError             **error);

/** cg_record_read_line: the same for the text of one line. */
CgDocument *cg_record_read_line(CgSlice              line,
                                const CgArticle     *known,
                                const CgReadOptions *options,
                                GError             **error);
