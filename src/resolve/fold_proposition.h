/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "resolve/fold_private.h"

/** CgPredication: what a clause says of whom. */
typedef struct {
  CgNode   subject;   /* entity that does it, or CG_NO_NODE */
  CgNode   object;    /* named entity it is done to, or CG_NO_NODE */
  GString *predicate; /* "hide bribe", "may reopen bridge"; empty: no clause */
  bool     negated;
} CgPredication;

/**
 * cg_fold_predication:
 * @attribution: number of an attribution of the document
 *
 * Reads the content's main clause off the tree: subject and object, a passive
 * turned round, and as predicate the lemma of its verb, behind "may", "will" or
 * "should" where a modal verb says so, before the head of an object that is no
 * named entity:
 *
 *   "Ana was bribed by the bank"      bank   bribe      Ana
 *   "denied hiding bribes"            (who)  hide bribe
 *   "accused Ana of hiding bribes"    Ana    hide bribe
 *   "Ana took bribes"                 -      bribe      Ana
 *   "will reopen the bridge"          -      will reopen bridge
 *
 * Returns: to be cleared with cg_predication_clear().
 */
CgPredication cg_fold_predication(const CgFold        *fold,
                                  const CgAttribution *attribution);

/** cg_fold_understood: the subject that the content leaves out ("promised to
 *  pay", "denied lying"), or CG_NO_NODE. */
CgNode cg_fold_understood(const CgFold *fold, const CgAttribution *attribution);

void cg_predication_clear(CgPredication *predication);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CgPredication, cg_predication_clear)
