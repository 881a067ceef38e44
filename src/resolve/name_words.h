/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/labels.h"

#include <glib.h>
#include <stdbool.h>

/* The words of a name, to compare them. Private to resolve/name*. */

enum { CG_NAME_MOST_WORDS = 24 };

typedef struct {
  char  *words[CG_NAME_MOST_WORDS]; /* plain letters, owned */
  size_t n;
} CgNameWords;

void cg_name_words_clear(CgNameWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CgNameWords, cg_name_words_clear)

/** cg_name_words: the plain words of @name without leading article. */
CgNameWords cg_name_words(const char *name);

/** cg_name_words_normal: the words of its normal form (cg_name_key()). */
CgNameWords cg_name_words_normal(const char *name, CgEntityKind kind);

/** cg_name_words_remove: takes out word number @at. */
void cg_name_words_remove(CgNameWords *words, size_t at);

/** cg_name_words_replace: puts a copy of @word in its place. */
void cg_name_words_replace(CgNameWords *words, size_t at, const char *word);

/** cg_name_words_join: with blanks between (transfer full). */
char *cg_name_words_join(const CgNameWords *words);
