/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/lexicon.h"

/** CgWordFilter: a set of words that may hold others too, but never lacks
 *  one that was added. */
typedef struct {
  uint64_t bits[64];
} CgWordFilter;

/** CgWords: the words of a document, as the stages read them that look for
 *  phrases of the tables of times and numbers. */
typedef struct {
  const CgDocument *document;
  const CgLexicon  *lexicon;
  const CgToken    *tokens;
  uint32_t          n;
  CgWordFilter      alone; /* phrases of one token */
  CgWordFilter      first; /* first tokens of longer ones */
  CgWordFilter      pair;  /* their first two tokens */
} CgWords;

/** cg_words_of: for a document with TOKENS. Cost: that of a look at each row
 *  of the tables of times and numbers. */
CgWords cg_words_of(const CgDocument *document, const CgLexicon *lexicon);

/** cg_words_at: the words of token @i; empty behind the last one. */
CgSlice cg_words_at(const CgWords *words, uint32_t i);

/** cg_words_is: whether token @i is @lower, in any case. */
bool cg_words_is(const CgWords *words, uint32_t i, const char *lower);

/** cg_words_is_one_of: the same for a list that NULL ends. */
bool
cg_words_is_one_of(const CgWords *words, uint32_t i, const char *const *list);

/** cg_words_is_glued: whether no blank stands before token @i. */
bool cg_words_is_glued(const CgWords *words, uint32_t i);

/** cg_words_block_end: behind the last token of the block of token @i. */
uint32_t cg_words_block_end(const CgWords *words, uint32_t i);

/** cg_words_single: the first row of @table, that of times or numbers, for
 *  token @i alone, or NULL. */
const CgRow *cg_words_single(const CgWords *words, CgTableId table, uint32_t i);

/**
 * cg_words_longest:
 * @end: (out): behind the phrase
 *
 * @table is that of times or numbers.
 * Returns: the row of the longest phrase of @table that begins at token @i and
 * stays in its block, or NULL.
 */
const CgRow *cg_words_longest(const CgWords *words,
                              CgTableId      table,
                              uint32_t       i,
                              uint32_t      *end);
