/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"
#include "model/biaffine.h"
#include "model/labeller.h"
#include "model/matrix.h"
#include "model/store.h"

#include <glib.h>

/** CgWord: a word as the encoder reads it. */
typedef struct {
  CgSlice text; /* valid UTF-8 */
  uint8_t gap;  /* what stands before it: 0 nothing, 1 blanks, 2 a line break,
                   3 the end of a block */
} CgWord;

/**
 * CgEncoder:
 *
 * A transformer over word pieces that gives each word a vector, from which all
 * heads read (models/FORMAT.md, section 1). Shared by any number of threads.
 */
typedef struct CgEncoder CgEncoder;

/**
 * cg_encoder_new:
 * @model: (transfer none): must outlive the encoder
 * @kernels: the arithmetic to use: cg_kernels_best(), or others for tests
 *
 * Returns: (transfer full): or %NULL with CG_ERROR_MODEL.
 */
CgEncoder *
cg_encoder_new(const CgModel *model, const CgKernels *kernels, GError **error);
void cg_encoder_free(CgEncoder *encoder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgEncoder, cg_encoder_free)

/** cg_encoder_size: the length of a word's vector, a multiple of 16. */
size_t cg_encoder_size(const CgEncoder *encoder);

/** cg_encoder_labeller, cg_encoder_biaffine: (transfer none): what reads its
 *  vectors. */
const CgLabeller *cg_encoder_labeller(const CgEncoder *encoder);

/** cg_encoder_lexemes: (transfer none): the words that the model knows
 *  (model/lexemes.h); empty for a model without. */
CgSlice           cg_encoder_lexemes(const CgEncoder *encoder);
const CgBiaffine *cg_encoder_biaffine(const CgEncoder *encoder);

/**
 * cg_encoder_run:
 * @words: the words of one article, in order; any number
 * @vectors: (out): @n_words times cg_encoder_size() floats
 *
 * The vector of each word. Words are read in windows that overlap; a word in
 * two takes the vector of that in which it is further from the edge. The
 * result is the same on every machine and with all kernels.
 * Cost: 10.6 million multiply-adds a piece with the larger model, and about
 * 2.5 MB of scratch.
 */
void cg_encoder_run(const CgEncoder *encoder,
                    const CgWord    *words,
                    size_t           n_words,
                    float           *vectors);
