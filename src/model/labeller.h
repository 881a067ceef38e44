/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"
#include "model/matrix.h"
#include "model/store.h"

#include <glib.h>

/** CgGroup: what words are labelled with; each group has labels of its own. */
typedef enum {
  CG_GROUP_ENDS,  /* whether the word ends a sentence: no, yes */
  CG_GROUP_UPOS,  /* by name, as core/labels.h has them */
  CG_GROUP_XPOS,  /* likewise */
  CG_GROUP_LEMMA, /* rules, see models/FORMAT.md */
  CG_GROUP_NAMES, /* IOB2 */
  CG_GROUP_CUE,
  CG_GROUP_SOURCE,
  CG_GROUP_CONTENT,
  CG_N_GROUPS
} CgGroup;

/**
 * CgLabeller:
 *
 * The linear map from a word's vector to the logits of its labels. Groups
 * after NAMES may be missing from a model.
 */
typedef struct CgLabeller CgLabeller;

/**
 * cg_labeller_new:
 * @model: (transfer none): must outlive the labeller
 * @size: the length of a word's vector
 *
 * Returns: (transfer full): or %NULL with CG_ERROR_MODEL.
 */
CgLabeller *cg_labeller_new(const CgModel   *model,
                            const CgKernels *kernels,
                            size_t           size,
                            GError         **error);
void        cg_labeller_free(CgLabeller *labeller);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgLabeller, cg_labeller_free)

/**
 * cg_labeller_labels:
 * @n: (out): the number of labels; 0 where the model lacks @group
 *
 * Returns: (transfer none) (nullable): the names of the labels of @group; of
 * ENDS none.
 */
const CgSlice *
cg_labeller_labels(const CgLabeller *labeller, CgGroup group, size_t *n);

/**
 * cg_labeller_score:
 * @vectors: @n_words vectors
 * @logits: (out): @n_words times the number of labels of @group
 *
 * How well each label of @group suits each word.
 */
void cg_labeller_score(const CgLabeller *labeller,
                       CgGroup           group,
                       const float      *vectors,
                       size_t            n_words,
                       float            *logits);

/** cg_labeller_score_groups: the same for the groups from @first to @last,
 *  which the model has one behind the other, in one go; @logits has an array
 *  for each of them. */
void cg_labeller_score_groups(const CgLabeller *labeller,
                              CgGroup           first,
                              CgGroup           last,
                              const float      *vectors,
                              size_t            n_words,
                              float *const     *logits);

/** cg_greatest: the place of the greatest of @n logits, ties to the first; 0
 *  if there are none. */
size_t cg_greatest(const float *logits, size_t n);

/** cg_labeller_choose: as above, but only the label with the greatest logit
 *  of each word, ties to the lower one. */
void cg_labeller_choose(const CgLabeller *labeller,
                        CgGroup           group,
                        const float      *vectors,
                        size_t            n_words,
                        uint16_t         *labels);
