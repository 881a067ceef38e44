/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

/** CgNameScores: what the encoder says of each token and name tag. */
typedef struct {
  size_t     n_tags;
  const int *kinds;  /* of each tag: CgNameKind, or -1 for O */
  float     *logits; /* tokens x tags: changed in place */
} CgNameScores;

/**
 * cg_name_evidence:
 * @document: with TOKENS
 *
 * Adds to the scores what else is known: a word that begins with a capital is
 * drawn towards what it is elsewhere in the article, so that a name found once
 * is found again; and a place of the lexicon (countries, cities) towards LOC.
 * Linear in tokens.
 */
void cg_name_evidence(const CgDocument   *document,
                      const CgResources  *resources,
                      const CgNameScores *scores);

/**
 * cg_names_part:
 * @names: (inout): CgName
 *
 * Parts what the tagger took for one place where the treebanks have two, one
 * in the other ("San Rafael | California"): a state, region or country at the
 * end, if the whole is no place of the lexicon.
 */
void cg_names_part(const CgDocument  *document,
                   const CgResources *resources,
                   GArray            *names);
