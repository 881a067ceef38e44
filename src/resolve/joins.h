/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/quad.h"

#include <glib.h>
#include <stdbool.h>

/** CgStep: what is done to each statement, in this order. */
typedef enum {
  CG_STEP_APART,     /* what was joined before is taken apart */
  CG_STEP_ENTITIES,  /* one person, agency or organization, one node */
  CG_STEP_EVENTS,    /* accounts of one event point to it */
  CG_STEP_CLAIMS,    /* one proposition, one claim */
  CG_STEP_AUTHORITY, /* the user's own names */
  CG_N_STEPS
} CgStep;

/**
 * CgJoins:
 *
 * What becomes of which node at each step: all that rewriting has to know.
 * Nodes are in the code of core/quad.h. Only those are held that change.
 */
typedef struct CgJoins CgJoins;

CgJoins *cg_joins_new(void);
void     cg_joins_free(CgJoins *joins);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgJoins, cg_joins_free)

/** cg_joins_put: from @step on, @from becomes @to. At CG_STEP_APART it is the
 *  account that stands for a joined event: of several the first stays. */
void
cg_joins_put(CgJoins *joins, CgStep step, const char *from, const char *to);

/** cg_joins_find: (transfer none): what @node becomes at @step: itself, if
 *  nothing else is known. */
const char *cg_joins_find(const CgJoins *joins, CgStep step, const char *node);

/** cg_joins_drop: what @node says was found by resolving, and goes at
 *  CG_STEP_APART. */
void cg_joins_drop(CgJoins *joins, const char *node);

/**
 * cg_joins_learn:
 * @quad: one of the input
 *
 * Keeps what @quad tells of how the input was joined before; to be called with
 * every quad before the first is rewritten.
 */
void cg_joins_learn(CgJoins *joins, const CgQuad *quad);

/**
 * cg_joins_rewrite:
 * @first: the step that is the first done to @quad
 * @end: the step that is not done any more
 *
 * Tells @func what @quad becomes: nothing, or one or several quads.
 */
void cg_joins_rewrite(const CgJoins *joins,
                      CgStep         first,
                      CgStep         end,
                      const CgQuad  *quad,
                      CgQuadFunc     func,
                      gpointer       user_data);
