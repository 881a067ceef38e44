/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"
#include "model/matrix.h"
#include "model/store.h"

#include <glib.h>

/**
 * CgBiaffine:
 *
 * Scores of dependency arcs and their relations from word vectors (Dozat and
 * Manning 2017), as models/FORMAT.md, section 2, has them.
 */
typedef struct CgBiaffine CgBiaffine;

/**
 * cg_biaffine_new:
 * @model: (transfer none): must outlive the result
 * @size: the length of a word's vector
 *
 * Returns: (transfer full): or %NULL with CG_ERROR_MODEL.
 */
CgBiaffine *cg_biaffine_new(const CgModel   *model,
                            const CgKernels *kernels,
                            size_t           size,
                            GError         **error);
void        cg_biaffine_free(CgBiaffine *biaffine);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgBiaffine, cg_biaffine_free)

/** cg_biaffine_labels: (transfer none): the names of the @n relations. */
const CgSlice *cg_biaffine_labels(const CgBiaffine *biaffine, size_t *n);

/**
 * CgArcScorer:
 *
 * Words of one or several sentences, ready to be scored: what a thread works
 * with. Words are known by their number in it.
 */
typedef struct CgArcScorer CgArcScorer;

/** cg_arc_scorer_new: (transfer full): room for @max_words words. */
CgArcScorer *cg_arc_scorer_new(const CgBiaffine *biaffine, size_t max_words);
void         cg_arc_scorer_free(CgArcScorer *scorer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgArcScorer, cg_arc_scorer_free)

/** cg_arc_scorer_take: sets the words to @n_words vectors; at most its room. */
void
cg_arc_scorer_take(CgArcScorer *scorer, const float *vectors, size_t n_words);

/**
 * cg_arc_scorer_arcs:
 * @words: a sentence
 * @scores: (out): of n words n x (n + 1) numbers
 *
 * Row i has the scores of the heads of word i of the sentence: first the root,
 * then each word (itself too).
 */
void
cg_arc_scorer_arcs(const CgArcScorer *scorer, CgRange words, float *scores);

/**
 * cg_arc_scorer_relations:
 * @heads: the head of each word taken, or CG_NONE for a root
 * @logits: (out): for each word taken the logits of the relations to its head
 */
void cg_arc_scorer_relations(CgArcScorer    *scorer,
                             const uint32_t *heads,
                             float          *logits);
