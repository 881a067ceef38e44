/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Mentions of one event. A mention goes to the event of its kind that it
 * shares most with; it may share nothing only where it leaves the telling to
 * what was said before ("the attack", "the incident"). What contradicts in a
 * role or in the date is another event.
 */
#include "extract/event_draft.h"

/* ---- contradictions ---- */

/* Whether two names may be one in that role: as agents a state and its organ
 * are one side; as targets somebody and what is his. */
static bool
may_be_one(const CgCast *cast, CgRole role, uint32_t a, uint32_t b)
{
  const CgEntity *one = &cast->entities[a], *two = &cast->entities[b];
  if (one->unnamed || two->unnamed || g_str_has_prefix(one->name, two->name) ||
      g_str_has_prefix(two->name, one->name)) /* "Ruiz's house", Ruiz */
    return true;
  return role != CG_ROLE_TARGET && one->state != two->state &&
         (one->kind == CG_ENTITY_AGENCY || two->kind == CG_ENTITY_AGENCY ||
          one->kind == CG_ENTITY_PLACE);
}

/* 1 they share a filler, -1 each has one and no two agree, else 0. */
static int
compare_role(const CgCast       *cast,
             const CgEventDraft *a,
             const CgEventDraft *b,
             CgRole              role)
{
  bool both = cg_event_draft_has(a, role, CG_NONE) &&
              cg_event_draft_has(b, role, CG_NONE);
  if (!both)
    return 0;
  bool alike = false;
  for (size_t i = 0; i < a->n_fillers; i++)
    for (size_t k = 0; k < b->n_fillers; k++) {
      const CgFiller *x = &a->fillers[i], *y = &b->fillers[k];
      if (x->role != role || y->role != role || x->entity == CG_NONE ||
          y->entity == CG_NONE)
        continue;
      if (x->entity == y->entity)
        return 1;
      alike = alike || may_be_one(cast, role, x->entity, y->entity);
    }
  return alike ? 0 : -1;
}

static int
compare_weapons(const CgEventDraft *a, const CgEventDraft *b)
{
  bool some_a = false, some_b = false;
  for (size_t i = 0; i < a->n_fillers; i++) {
    if (a->fillers[i].words == NULL)
      continue;
    some_a = true;
    for (size_t k = 0; k < b->n_fillers; k++)
      if (b->fillers[k].words != NULL) {
        some_b = true;
        if (strcmp(a->fillers[i].words, b->fillers[k].words) == 0)
          return 1;
      }
  }
  return some_a && some_b ? -1 : 0;
}

/* Dates agree where one says more of the same day than the other. */
static int
compare_dates(const CgDate *a, const CgDate *b)
{
  size_t n = strlen(a->iso), m = strlen(b->iso);
  if (n == 0 || m == 0)
    return 0;
  return strncmp(a->iso, b->iso, MIN(n, m)) == 0 ? 1 : -1;
}

/* "strike" and "striking", "annexation" and "annex". */
static bool
same_word(const char *a, const char *b)
{
  enum { STEM = 5 };
  size_t n = MIN(strlen(a), strlen(b));
  return strncmp(a, b, MIN(n, STEM)) == 0;
}

/* How much @mention has in common with @event; -1 if it is another. */
static int
likeness(const CgCast       *cast,
         const CgEventDraft *event,
         const CgEventDraft *mention)
{
  if (mention->generic ? event->kind != CG_EVENT_ATTACK &&
                             event->kind != CG_EVENT_INTERCEPTION
                       : event->kind != mention->kind)
    return -1;
  if (event->kind == CG_EVENT_OTHER && !same_word(event->lemma, mention->lemma))
    return -1;
  int  agent   = compare_role(cast, event, mention, CG_ROLE_AGENT);
  int  target  = compare_role(cast, event, mention, CG_ROLE_TARGET);
  int  place   = compare_role(cast, event, mention, CG_ROLE_PLACE);
  int  weapons = compare_weapons(event, mention);
  int  date    = compare_dates(&event->date, &mention->date);
  bool open    = mention->kind == CG_EVENT_MEETING ||
              mention->kind == CG_EVENT_NEGOTIATION;
  if ((agent < 0 && !open) || target < 0 || date < 0)
    return -1;
  if ((place < 0 || weapons < 0) && target <= 0)
    return -1;
  return 3 * MAX(agent, 0) + 4 * MAX(target, 0) + 2 * MAX(place, 0) +
         MAX(weapons, 0) + 2 * MAX(date, 0);
}

static bool
says_nothing(const CgEventDraft *draft)
{
  for (size_t i = 0; i < draft->n_fillers; i++)
    if (draft->fillers[i].entity != CG_NONE)
      return false;
  return true;
}

/* The event a mention describes further: "an attack that targets ..." */
static uint32_t
find_described(const GArray *events, const CgEventDraft *mention)
{
  for (uint32_t i = 0; mention->part_of != CG_NONE && i < events->len; i++) {
    const CgEventDraft *event = &g_array_index(events, CgEventDraft, i);
    for (uint32_t k = 0; k < event->mentions->len; k++)
      if (g_array_index(event->mentions, uint32_t, k) == mention->part_of)
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
    int                 like  = likeness(cast, event, mention);
    uint32_t            n     = event->mentions->len;
    bool                bare  = mention->definite && says_nothing(mention);
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

/* Whether the article says that @part is part of @whole. */
static bool
is_part_of(const CgCast *cast, uint32_t part, uint32_t whole)
{
  size_t n;
  if (part == CG_NONE || whole == CG_NONE ||
      !cg_document_has(cast->document, CG_LAYER_RELATIONS))
    return false;
  const CgFact *facts = cg_document_facts(cast->document, &n);
  for (size_t i = 0; i < n; i++)
    if (facts[i].relation == CG_RELATION_PART_OF && facts[i].subject == part &&
        facts[i].object == whole)
      return true;
  return false;
}

/* Whether @event has the filler, or what it is part of, or more of it: of a
 * house and its owner the house is the target. */
static bool
has_filler(const CgCast       *cast,
           const CgEventDraft *event,
           const CgFiller     *filler)
{
  for (size_t k = 0; k < event->n_fillers; k++) {
    const CgFiller *known = &event->fillers[k];
    if (known->role != filler->role)
      continue;
    if (known->entity == filler->entity &&
        g_strcmp0(known->words, filler->words) == 0)
      return true;
    if (known->entity == CG_NONE || filler->entity == CG_NONE)
      continue;
    if (is_part_of(cast, filler->entity, known->entity) ||
        g_str_has_prefix(cast->entities[known->entity].name,
                         cast->entities[filler->entity].name))
      return true;
  }
  return false;
}

static void
take_over(const CgCast *cast, CgEventDraft *event, const CgEventDraft *mention)
{
  g_array_append_val(event->mentions, mention->trigger);
  event->hedged  = event->hedged && mention->hedged;
  event->told    = event->told && mention->told;
  event->negated = event->negated && mention->negated;
  if (*event->date.iso == '\0' ||
      strlen(mention->date.iso) > strlen(event->date.iso))
    event->date = mention->date;
  if (event->quantity == CG_NONE)
    event->quantity = mention->quantity;
  for (size_t i = 0; i < mention->n_fillers; i++)
    if (event->n_fillers < CG_MOST_EVENT_FILLERS &&
        !has_filler(cast, event, &mention->fillers[i]))
      event->fillers[event->n_fillers++] = mention->fillers[i];
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

GArray *
cg_event_drafts_join(const CgCast *cast, const GArray *drafts)
{
  GArray *events = g_array_new(FALSE, FALSE, sizeof(CgEventDraft));
  for (uint32_t i = 0; i < drafts->len; i++) {
    CgEventDraft mention = g_array_index(drafts, CgEventDraft, i);
    uint32_t     to      = find_event(cast, events, &mention);
    mention.hedged       = mention.hedged || mention.told;
    if (to != CG_NONE)
      take_over(cast, &g_array_index(events, CgEventDraft, to), &mention);
    else if (cg_event_draft_is_named(cast, &mention))
      open_event(events, &mention);
  }
  return events;
}

void
cg_event_drafts_free(GArray *events)
{
  for (uint32_t i = 0; i < events->len; i++)
    g_array_unref(g_array_index(events, CgEventDraft, i).mentions);
  g_array_unref(events);
}
