/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/cast.h"
#include "extract/happening.h"

/* Events on their way. Private to extract/events*. */

enum { CG_MOST_EVENT_FILLERS = 32 };

/** CgEventDraft: an event, or one mention of it before it is joined. */
typedef struct {
  CgEventKind kind;
  const char *lemma;
  uint32_t    trigger;
  bool        noun;
  bool        definite; /* "the attack", "this strike", "the alleged strike" */
  bool        generic;  /* "the incident": says no kind of its own */
  bool        hedged;   /* "alleged", "reported" */
  bool        told;     /* stands in an attribution */
  bool        negated;
  uint32_t    part_of; /* trigger of the mention it describes, or CG_NONE */
  size_t      n_fillers;
  CgFiller    fillers[CG_MOST_EVENT_FILLERS];
  uint32_t    quantity;
  CgDate      date;
  GArray     *mentions; /* uint32_t: triggers; owned, NULL before joining */
} CgEventDraft;

/** cg_event_draft_read: one happening as an event of its own. */
CgEventDraft cg_event_draft_read(const CgCast      *cast,
                                 const CgHappening *happening);

/** cg_event_draft_has: whether an entity has the role, or any of the entities
 *  if @entity is CG_NONE. */
bool
cg_event_draft_has(const CgEventDraft *draft, CgRole role, uint32_t entity);

/** cg_event_draft_is_named: whether somebody or something named takes part. */
bool cg_event_draft_is_named(const CgCast *cast, const CgEventDraft *draft);

/**
 * cg_event_drafts_join:
 * @drafts: CgEventDraft in the order of the text
 *
 * Puts mentions of one event together.
 * Returns: (transfer full): CgEventDraft, each with its mentions; free with
 * cg_event_drafts_free().
 */
GArray *cg_event_drafts_join(const CgCast *cast, const GArray *drafts);
void    cg_event_drafts_free(GArray *events);
