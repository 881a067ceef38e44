/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/** CgSide: how a source stands to a claim. */
typedef enum {
  CG_SIDE_FOR,
  CG_SIDE_AGAINST,
  CG_SIDE_DOUBTS,
  CG_N_SIDES
} CgSide;

/** CgStand: one source of one attribution. */
typedef struct {
  CgNode      claim; /* of two that contradict each other the one not negated */
  CgSide      side;  /* to that claim */
  CgNode      source; /* or CG_NO_NODE: not named */
  CgNode      attribution;
  const char *date; /* of saying it, else of the article; or "" */
} CgStand;

/** CgContest: the stands on one claim. */
typedef struct {
  CgNode         claim;
  const CgStand *stands; /* by side, date and source; borrowed */
  size_t         n;
  size_t         n_of[CG_N_SIDES]; /* different sources */
} CgContest;

/** cg_stands_collect: (transfer full): CgStand of the whole graph, in the order
 *  of claims. */
GArray *cg_stands_collect(const CgGraph *graph);

/** cg_stands_group: (transfer full): CgContest, those first that most sources
 *  contest, then those that most are for. @stands must outlive it. */
GArray *cg_stands_group(const CgGraph *graph, const GArray *stands);
