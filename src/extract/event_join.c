/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Mentions of one event. A mention goes to the event of its kind that it
 * shares most with; it may share nothing only where it leaves the telling to
 * what was said before ("the attack", "the incident"). What contradicts in a
 * role or in the date is another event.
 */
#include "extract/event_alike.h"
#include "extract/happening_ties.h"

/* Whether @mention leaves the telling to others: it names nobody, or of talks
 * and gifts only where they were. */
static bool
is_bare(const CgEventDraft *mention)
{
  bool talks = mention->kind == CG_EVENT_MEETING ||
               mention->kind == CG_EVENT_NEGOTIATION ||
               mention->kind == CG_EVENT_HANDOVER;
  for (size_t i = 0; i < mention->n_fillers; i++)
    if (mention->fillers[i].entity != CG_NONE && !mention->blamed &&
        !(talks && mention->fillers[i].role == CG_ROLE_PLACE))
      return false;
  return mention->definite;
}

static bool
is_mention_of(const CgEventDraft *event, uint32_t token)
{
  for (uint32_t k = 0; k < event->mentions->len; k++)
    if (g_array_index(event->mentions, uint32_t, k) == token)
      return true;
  return false;
}

/* The event a mention describes further: "an attack that targets ..." */
static uint32_t
find_described(const GArray *events, const CgEventDraft *mention)
{
  for (uint32_t i = 0; mention->part_of != CG_NONE && i < events->len; i++) {
    const CgEventDraft *event = &g_array_index(events, CgEventDraft, i);
    if (is_mention_of(event, mention->part_of))
      return i;
  }
  return CG_NONE;
}

/* The likest; of several the one most spoken of. */
static uint32_t
find_event(const CgCast       *cast,
           const GArray       *events,
           const CgEventDraft *mention)
{
  uint32_t found = find_described(events, mention);
  int      best  = 0;
  uint32_t most  = 0;
  if (found != CG_NONE)
    return found;
  for (uint32_t i = 0; i < events->len; i++) {
    const CgEventDraft *event = &g_array_index(events, CgEventDraft, i);
    int                 like  = cg_event_likeness(cast, event, mention);
    uint32_t            n     = event->mentions->len;
    bool                bare  = is_bare(mention);
    if (like < best || like < 0 || (like == 0 && !bare) ||
        (like == best && n <= most))
      continue;
    best  = like;
    most  = n;
    found = i;
  }
  return found;
}

/* ---- joining ---- */

static bool
is_violent(const CgEventDraft *event)
{
  return event->kind == CG_EVENT_ATTACK || event->kind == CG_EVENT_ANNEXATION ||
         event->kind == CG_EVENT_INTERCEPTION;
}

/* Where @event has the filler, or for it something of the same side or owner,
 * its place among the fillers; else n_fillers. */
static size_t
find_filler(const CgCast       *cast,
            const CgEventDraft *event,
            const CgFiller     *filler)
{
  for (size_t k = 0; k < event->n_fillers; k++) {
    const CgFiller *known = &event->fillers[k];
    if (known->role != filler->role)
      continue;
    if (known->entity == filler->entity &&
        g_strcmp0(known->words, filler->words) == 0)
      return k;
    if (known->entity != CG_NONE && filler->entity != CG_NONE &&
        is_violent(event) && filler->role != CG_ROLE_PLACE &&
        cg_event_tie(cast, filler->role, known->entity, filler->entity) ==
            CG_TIE_ALIKE)
      return k;
  }
  return event->n_fillers;
}

/* Of a house and its owner, or its town, the house is the target. */
static bool
is_thing_of(const CgCast *cast, uint32_t thing, uint32_t owner)
{
  const CgEntity *a = &cast->entities[thing], *b = &cast->entities[owner];
  return a->kind == CG_ENTITY_PLACE &&
         (b->kind != CG_ENTITY_PLACE || cg_event_lies_in(cast, thing, owner));
}

/* Of a country and a place that the article says is hit the place is the more
 * exact. */
static bool
is_wider(const CgCast *cast, const CgEventDraft *event, const CgFiller *filler)
{
  return is_violent(event) && filler->entity != CG_NONE &&
         filler->role != CG_ROLE_AGENT &&
         cast->entities[filler->entity].state &&
         cg_event_draft_has(event, filler->role, CG_NONE);
}

static void
take_filler(const CgCast *cast, CgEventDraft *event, const CgFiller *filler)
{
  size_t k = find_filler(cast, event, filler);
  if (is_wider(cast, event, filler))
    return;
  if (k < event->n_fillers) {
    CgFiller *known = &event->fillers[k];
    if (filler->role == CG_ROLE_TARGET && filler->entity != CG_NONE &&
        known->entity != CG_NONE &&
        is_thing_of(cast, filler->entity, known->entity))
      known->entity = filler->entity;
  } else if (event->n_fillers < CG_MOST_EVENT_FILLERS) {
    event->fillers[event->n_fillers++] = *filler;
  }
}

static void
take_over(const CgCast *cast, CgEventDraft *event, const CgEventDraft *mention)
{
  g_array_append_val(event->mentions, mention->trigger);
  event->hedged  = event->hedged && mention->hedged;
  event->told    = event->told && mention->told;
  event->negated = event->negated && mention->negated;
  event->planned = event->planned && mention->planned;
  event->single  = event->single || mention->single;
  event->novel   = event->novel || mention->novel;
  event->heading = event->heading && mention->heading;
  if (strlen(mention->date.iso) > strlen(event->date.iso))
    event->date = mention->date;
  if (event->quantity == CG_NONE) {
    event->quantity = mention->quantity;
    event->number   = mention->number;
  }
  if (event->during == CG_NONE)
    event->during = mention->during;
  for (size_t i = 0; i < mention->n_fillers; i++)
    take_filler(cast, event, &mention->fillers[i]);
}

/* The attack whose drones are those that @mention says were brought down: the
 * last told of with such weapons, else the only one; or NULL. */
static const CgEventDraft *
find_attack(const CgCast       *cast,
            const GArray       *events,
            const CgEventDraft *mention)
{
  const CgEventDraft *only = NULL;
  uint32_t            what = cg_tie_object(cast->tree, mention->trigger), n = 0;
  for (uint32_t i = events->len; i-- > 0;) {
    const CgEventDraft *attack = &g_array_index(events, CgEventDraft, i);
    if (attack->kind != CG_EVENT_ATTACK || attack->trigger > mention->trigger ||
        attack->planned || !cg_event_draft_has(attack, CG_ROLE_AGENT, CG_NONE))
      continue;
    if (cg_event_share_weapon(attack, mention) > 0 ||
        is_mention_of(attack, what))
      return attack;
    only = attack;
    n++;
  }
  return n == 1 ? only : NULL;
}

/* Of "all drones were shot down" the article has told whose they were, where,
 * when and how many. */
static void
take_from_attack(const CgCast *cast,
                 const GArray *events,
                 CgEventDraft *mention)
{
  if (mention->kind != CG_EVENT_INTERCEPTION ||
      cg_event_draft_has(mention, CG_ROLE_TARGET, CG_NONE))
    return;
  const CgEventDraft *attack = find_attack(cast, events, mention);
  bool     placed = cg_event_draft_has(mention, CG_ROLE_PLACE, CG_NONE);
  uint32_t what   = cg_tie_object(cast->tree, mention->trigger);
  if (attack == NULL)
    return;
  for (size_t k = 0; k < attack->n_fillers; k++) {
    const CgFiller *filler = &attack->fillers[k];
    if (filler->entity != CG_NONE && filler->role == CG_ROLE_AGENT)
      cg_event_draft_add(mention, CG_ROLE_TARGET, filler->entity);
    else if (filler->entity != CG_NONE && filler->role == CG_ROLE_PLACE &&
             !placed)
      cg_event_draft_add(mention, CG_ROLE_PLACE, filler->entity);
  }
  if (*mention->date.iso == '\0')
    mention->date = attack->date;
  if (mention->quantity == CG_NONE && what != CG_NONE &&
      cg_tree_lemma_is(cast->tree, what, "all")) {
    mention->quantity = attack->quantity;
    mention->number   = attack->number;
  }
}

/* "alleged" holds for the event unless the article itself once says it. */
static void
open_event(GArray *events, const CgEventDraft *mention)
{
  CgEventDraft event = *mention;
  event.hedged       = event.hedged || event.told;
  event.mentions     = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  g_array_append_val(event.mentions, mention->trigger);
  g_array_append_val(events, event);
}

static int
compare_triggers(gconstpointer first, gconstpointer second)
{
  const CgEventDraft *a = first, *b = second;
  return (a->trigger > b->trigger) - (a->trigger < b->trigger);
}

/* What was brought down is known once all attacks are. */
GArray *
cg_event_drafts_join(const CgCast *cast, const GArray *drafts)
{
  GArray *events = g_array_new(FALSE, FALSE, sizeof(CgEventDraft));
  for (int pass = 0; pass < 2; pass++)
    for (uint32_t i = 0; i < drafts->len; i++) {
      CgEventDraft mention = g_array_index(drafts, CgEventDraft, i);
      if ((mention.kind == CG_EVENT_INTERCEPTION) != (pass == 1))
        continue;
      take_from_attack(cast, events, &mention);
      uint32_t to    = find_event(cast, events, &mention);
      mention.hedged = mention.hedged || mention.told;
      if (to != CG_NONE)
        take_over(cast, &g_array_index(events, CgEventDraft, to), &mention);
      else if (!mention.generic && cg_event_draft_is_named(cast, &mention))
        open_event(events, &mention);
    }
  g_array_sort(events, compare_triggers);
  return events;
}

void
cg_event_drafts_free(GArray *events)
{
  for (uint32_t i = 0; i < events->len; i++)
    g_array_unref(g_array_index(events, CgEventDraft, i).mentions);
  g_array_unref(events);
}
