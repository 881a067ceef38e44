/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "resolve/fold_private.h"

/** CgProposition: that an event happened, or did not. */
typedef struct {
  uint32_t event;   /* index into EVENTS; CG_NONE: the content says neither */
  bool     negated; /* "never happened", "the claims are false" */
} CgProposition;

/**
 * cg_fold_propositions:
 * @fold: with its tree; the document has ATTRIBUTIONS and EVENTS
 *
 * What the content of each attribution says of an event as a happening:
 *
 *   "Ana shelled the port", "an attack took place"      it happened
 *   "attempted a strike", "was behind the attack"       it happened
 *   "evidence of an attack", "the target of the raid"   it happened
 *   "did not target", "no attack took place"            it did not
 *   "the claims are false"                              it did not
 *   "any involvement", "the allegations", "this"        what was said before
 *
 * A claim that only speaks of the event, or of what may be, says neither.
 * Returns: (transfer none): in fold->arena, one for each attribution. Linear
 * in the layers.
 */
const CgProposition *cg_fold_propositions(CgFold *fold);
