/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "resolve/fold_private.h"

/** CgProposition: that an event happened, or did not; or that what somebody
 *  said is so. */
typedef struct {
  uint32_t event;   /* index into EVENTS; CG_NONE: the content says neither */
  bool     negated; /* "never happened", "the claims are false" */
  uint32_t said;    /* where there is no event: 1 + the attribution whose claim
                       is spoken of ("denied the charges"), or 0 */
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
 * What was said before need be no event: "took bribes, Ruiz said. [...] Lund
 * denied the charges" (resolve/fold_echo.h).
 *
 * A claim that only speaks of the event, or of what may be, says neither.
 * Returns: (transfer none): in fold->arena, one for each attribution. Linear
 * in the layers.
 */
const CgProposition *cg_fold_propositions(CgFold *fold);
