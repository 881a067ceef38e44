/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/cast.h"
#include "extract/happening.h"

/* What the parts of cg_relate() share. Private to extract/relate*. */

typedef struct {
  const CgCast *cast;
  CgArena      *arena;
  GArray       *facts; /* CgFact */
} CgFacts;

/** cg_facts_add: adds a copy unless the same is there; of two positions of a
 *  person one of which says all that the other says, the fuller stays. */
void cg_facts_add(CgFacts *facts, const CgFact *fact);

/** cg_facts_tie: a fact between two entities; nothing if they are one. */
void cg_facts_tie(CgFacts   *facts,
                  CgRelation relation,
                  uint32_t   subject,
                  uint32_t   object,
                  CgRange    evidence);

/** cg_relate_positions: holdsPosition, memberOf, spokespersonFor, citizenOf,
 *  by titles, appositions, copulas and descriptions. */
void cg_relate_positions(CgFacts *facts);

/** cg_relate_wholes: partOf, locatedIn. */
void cg_relate_wholes(CgFacts *facts);

/** cg_relate_acts: metWith, gave, spokeTo, publishedBy. */
void cg_relate_acts(CgFacts *facts, const GArray *happenings);
