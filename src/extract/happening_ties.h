/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/tree.h"

/* Who does, and what is done, by the tree alone: through passives, control,
 * participles and verbs that only carry out what a noun names. Private to
 * extract/happening*, event*. Each returns a token, or CG_NONE. */

/** cg_tie_is_passive: "was shelled", "the town shelled by", "shelled towns". */
bool cg_tie_is_passive(const CgTree *tree, uint32_t verb);

/** cg_tie_subject: who does what @verb says: "accused Peru of attacking",
 *  "Peru's attempt to attack", "blamed Peru for planning to attack". */
uint32_t cg_tie_subject(const CgTree *tree, uint32_t verb);

/** cg_tie_agent: who stands behind "by" below @verb; the parser also takes
 *  other prepositions for it. */
uint32_t cg_tie_agent(const CgTree *tree, uint32_t verb);

/** cg_tie_object: what it is done to, of two objects the second. */
uint32_t cg_tie_object(const CgTree *tree, uint32_t verb);

/** cg_tie_recipient: the first of two objects. */
uint32_t cg_tie_recipient(const CgTree *tree, uint32_t verb);

/** cg_tie_support: the verb that only carries out, begins or ends what @noun
 *  names: "launched an attack", "withdrew from the talks". */
uint32_t cg_tie_support(const CgTree *tree, uint32_t noun);

/** cg_tie_leader: who is behind the happening @noun by a participle: "talks led
 *  by Peru", "a strike carried out by Peru". */
uint32_t cg_tie_leader(const CgTree *tree, uint32_t noun);

/** cg_tie_thing: the thing of "all of the drones", "dozens of drones", "two of
 *  them"; else @token. */
uint32_t cg_tie_thing(const CgTree *tree, uint32_t token);
