/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/event_draft.h"

/* Whether two mentions may be of one event. Private to extract/event*. */

/** CgEventTie: how two fillers of a role stand to each other. */
typedef enum {
  CG_TIE_APART   = -1, /* both are named, and are not the same */
  CG_TIE_UNKNOWN = 0,
  CG_TIE_ALIKE   = 1, /* one side, one owner, a part and its whole */
  CG_TIE_SAME    = 2
} CgEventTie;

/** cg_event_side: the state that @entity is, serves or belongs to as the
 *  article has it; else the body it belongs to, else itself. */
uint32_t cg_event_side(const CgCast *cast, uint32_t entity);

/** cg_event_tie: of two entities in one role. */
CgEventTie
cg_event_tie(const CgCast *cast, CgRole role, uint32_t a, uint32_t b);

/** cg_event_lies_in: whether the article says that @part lies in @whole, or is
 *  part of it. */
bool cg_event_lies_in(const CgCast *cast, uint32_t part, uint32_t whole);

/** cg_event_role_tie: the best of any two fillers of @role; CG_TIE_UNKNOWN
 *  where one of the two has none. */
CgEventTie cg_event_role_tie(const CgCast       *cast,
                             const CgEventDraft *a,
                             const CgEventDraft *b,
                             CgRole              role);

/** cg_event_share_weapon: 1 they do, -1 each has others, else 0. */
int cg_event_share_weapon(const CgEventDraft *a, const CgEventDraft *b);

/**
 * cg_event_likeness:
 * @event: what is joined so far
 * @mention: of the same kind, or a word that has none ("the incident")
 *
 * Returns: how much they have in common, 0 for nothing that contradicts; -1
 * if they are two events.
 */
int cg_event_likeness(const CgCast       *cast,
                      const CgEventDraft *event,
                      const CgEventDraft *mention);
