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
  bool        heading;  /* in a headline: what the text tells anew */
  bool        befalls;  /* nobody does it: a flood, a crash */
  bool        definite; /* "the attack", "this strike", "the alleged strike" */
  bool        points;   /* "this was an attack on ..." */
  bool        generic;  /* "the incident": says no kind of its own */
  bool        plural;   /* "multiple raids" */
  bool        novel;    /* of a text or thing brought up anew: "a video" */
  bool        single;   /* of one thing: "a video", "a drone" */
  bool        hedged;   /* "alleged", "reported" */
  bool        told;     /* stands in an attribution */
  bool        negated;
  bool        planned;  /* "plans to strike", "the next raid" */
  bool        blamed;   /* its agent is who is accused, or denies it */
  const char *facility; /* a building or base without a name that is its
                           target, brought up anew: "a depot"; or NULL */
  uint32_t part_of;     /* trigger of the mention it describes, or CG_NONE */
  uint32_t clause;      /* the verb its times hang on; else the trigger */
  uint32_t during;      /* the verb or noun in whose course it lies: "handed
                           over during a meeting"; or CG_NONE */
  size_t   n_fillers;
  CgFiller fillers[CG_MOST_EVENT_FILLERS];
  uint32_t quantity;
  int64_t  number; /* its value where it is exact, else 0 */
  CgDate   date;
  GArray  *mentions; /* uint32_t: triggers; owned, NULL before joining */
} CgEventDraft;

/** cg_event_draft_read: one happening as an event of its own. Returns: false
 *  where the words report none. */
bool cg_event_draft_read(const CgCast      *cast,
                         const CgHappening *happening,
                         CgEventDraft      *draft);

/** cg_event_draft_has: whether an entity has the role, or any of the entities
 *  if @entity is CG_NONE. */
bool
cg_event_draft_has(const CgEventDraft *draft, CgRole role, uint32_t entity);

/** cg_event_draft_count: how many entities have the role. */
size_t cg_event_draft_count(const CgEventDraft *draft, CgRole role);

/** cg_event_draft_add: gives an entity the role, once. */
void cg_event_draft_add(CgEventDraft *draft, CgRole role, uint32_t entity);

/** cg_event_draft_is_named: whether somebody or something named takes part. */
bool cg_event_draft_is_named(const CgCast *cast, const CgEventDraft *draft);

/**
 * cg_event_drafts_context:
 * @drafts: CgEventDraft in the order of the text; what their own words leave
 *   open is filled in
 *
 * Takes in what the words around a mention say of it: who is accused of it or
 * denies it, who meets while something is handed over.
 */
void cg_event_drafts_context(const CgCast *cast, GArray *drafts);

/**
 * cg_event_drafts_settle:
 * @events: joined events
 *
 * Takes over from one event to another what must be the same: who was there,
 * and when, of a meeting in whose course something happened; whose drones were
 * brought down, and where, of those that attacked.
 */
void cg_event_drafts_settle(const CgCast *cast, GArray *events);

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
