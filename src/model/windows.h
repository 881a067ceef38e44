/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "model/encoder.h"
#include "model/wordpiece.h"

/* An article cut into windows of pieces; private to the encoder. */

/** CgWindowPiece: one row of a window: a piece of a word, or what stands
 *  around. */
typedef struct {
  uint32_t id;
  uint8_t  shape;
  uint8_t  gap;
} CgWindowPiece;

/** CgArticlePieces: an article in pieces. Piece k of word i is number
 *  first[i] + k. */
typedef struct {
  GArray       *pieces; /* CgWindowPiece */
  uint32_t     *first;  /* n_words + 1 */
  size_t        n_words;
  const CgWord *words;
} CgArticlePieces;

/** cg_article_pieces_new: cuts @words, which must outlive the result; free it
 *  with cg_article_pieces_clear(). */
CgArticlePieces cg_article_pieces_new(const CgPieces *pieces,
                                      const CgWord   *words,
                                      size_t          n_words);
void            cg_article_pieces_clear(CgArticlePieces *a);

/** cg_window_end: the end of the window of at most @window pieces that starts
 *  at word @start: after as many words as fit; but where a block ends in the
 *  last part of these, there. */
size_t cg_window_end(const CgArticlePieces *a, size_t window, size_t start);

/** cg_window_next: the start of the window after that from @start to @end,
 *  with which it shares @overlap pieces. */
size_t cg_window_next(const CgArticlePieces *a,
                      size_t                 overlap,
                      size_t                 start,
                      size_t                 end);
