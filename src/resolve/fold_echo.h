/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "resolve/fold_happening_words.h"

/**
 * cg_fold_echo:
 * @reader: the attributions before @a are read
 * @a: its content proposes no event by itself
 *
 * What somebody else said, where that is all that @a speaks of:
 *
 *   "denied the charges", "called the report false", "rejected it"
 *   "rejected the demand", "the offer"           what was asked or promised
 *   "denied wrongdoing"         only what the source is named in
 *   "confirmed the report", "declined to comment on the allegations"
 *   "said the claims were false"                                   (negated)
 *
 * Of what others have asserted before in the article it is what names the
 * source, rather than what does not; what the same word introduced ("report" -
 * "reported"); the nearest.
 * Returns: that proposition, an event's if it has one; or CG_NO_PROPOSITION.
 */
CgProposition cg_fold_echo(const CgHappeningReader *reader,
                           const CgAttribution     *a);
