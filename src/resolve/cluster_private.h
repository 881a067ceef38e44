/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "resolve/cluster.h"

/** CgCluster: the joining of entities on its way; a union-find. Private to
 *  resolve/cluster.c, cluster_described.c. */
typedef struct {
  const CgGraph   *graph;
  const CgLexicon *lexicon;
  CgNode          *map;
  CgResolveNote    note;
  gpointer         user_data;
} CgCluster;

/** cg_cluster_root: the node that stands for @node. */
CgNode cg_cluster_root(const CgCluster *cluster, CgNode node);

/** cg_cluster_join: from now on what stands for @keep stands for @gone too. */
void cg_cluster_join(CgCluster  *cluster,
                     CgNode      keep,
                     CgNode      gone,
                     const char *reason);

/** cg_cluster_is_description: whether @name describes a person: "US diplomat",
 *  whose last word is a common noun. */
bool cg_cluster_is_description(const char *name);

/**
 * cg_cluster_described:
 *
 * Joins people who are only described with those of other articles who did the
 * same with the same: "a senior Chilean navy officer met a Peruvian diplomat"
 * here, "Ana Ruiz, the navy's chief of staff, met a Peruvian envoy" there. Both
 * must belong to the same states, what the one is said to be must be said of
 * the other, and the articles must tell the same story: within two weeks, with
 * people and things in common. Of several named candidates none is taken.
 * After all names are joined.
 */
void cg_cluster_described(CgCluster *cluster);
