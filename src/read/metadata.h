/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"

/** CgMetadata: what is known of an article while it is read. Each string is
 *  owned, and NULL where nothing is known. */
typedef struct {
  char *url;
  char *title;
  char *publisher;
  char *author;
  char *date; /* YYYY-MM-DD */
  char *language;
} CgMetadata;

/** cg_metadata_clear: frees the strings. */
void cg_metadata_clear(CgMetadata *metadata);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CgMetadata, cg_metadata_clear)

/** cg_metadata_copy: copies what @article knows, its date in our form. */
void cg_metadata_copy(CgMetadata *metadata, const CgArticle *article);

/** cg_metadata_fill: makes @text, blanks collapsed, the value of @field, unless
 *  it has one already or @text is blank or NULL. */
void cg_metadata_fill(char **field, const char *text);

/** cg_metadata_fill_slice: the same for a slice. */
void cg_metadata_fill_slice(char **field, CgSlice text);
