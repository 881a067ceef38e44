/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Role by role: the same, of one side ("Peru", "the Peruvian navy"), or
 * another. What is brought up anew ("a bridge", "multiple raids") is not what
 * was spoken of before.
 */
#include "extract/event_alike.h"

#include "core/event_word.h"

/* ---- sides ---- */

/* What the article says that @entity is part or member of. */
static uint32_t
whole_of(const CgCast *cast, uint32_t entity)
{
  size_t n;
  if (!cg_document_has(cast->document, CG_LAYER_RELATIONS))
    return CG_NONE;
  const CgFact *facts = cg_document_facts(cast->document, &n);
  for (size_t i = 0; i < n; i++)
    if (facts[i].subject == entity && facts[i].object != CG_NONE &&
        (facts[i].relation == CG_RELATION_PART_OF ||
         facts[i].relation == CG_RELATION_MEMBER_OF ||
         facts[i].relation == CG_RELATION_SPOKESPERSON_FOR ||
         facts[i].relation == CG_RELATION_CITIZEN_OF))
      return facts[i].object;
  return CG_NONE;
}

uint32_t
cg_event_side(const CgCast *cast, uint32_t entity)
{
  enum { HIGHEST = 4 };
  static const char *const of[] = {"of", "for", "from", NULL};
  for (int up = 0; up < HIGHEST && !cast->entities[entity].state; up++) {
    uint32_t whole = whole_of(cast, entity);
    if (whole == CG_NONE && cast->entities[entity].kind != CG_ENTITY_PLACE) {
      uint32_t owner = cg_cast_owner(cast, cast->entities[entity].first, of);
      whole = owner == CG_NONE ? CG_NONE : cast->mentions[owner].entity;
    }
    if (whole == CG_NONE || whole == entity)
      break;
    entity = whole;
  }
  return entity;
}

/* ---- things ---- */

/* The length of "Ana Ruiz" in "Ana Ruiz's house"; 0: nobody's. */
static size_t
owner_length(const char *name)
{
  const char *end = strstr(name, "'s ");
  if (end == NULL)
    end = strstr(name, "\xE2\x80\x99s ");
  return end == NULL ? 0 : (size_t)(end - name);
}

/* "Ruiz's house", Ruiz; "Ruiz's house", "Ruiz's garden". */
static bool
one_owner(const CgEntity *a, const CgEntity *b)
{
  size_t n = owner_length(a->name), m = owner_length(b->name);
  size_t length = MAX(n, m);
  if (length == 0 || (n == 0 && strlen(a->name) != length) ||
      (m == 0 && strlen(b->name) != length) || (n > 0 && m > 0 && n != m))
    return false;
  return strncmp(a->name, b->name, length) == 0;
}

bool
cg_event_lies_in(const CgCast *cast, uint32_t part, uint32_t whole)
{
  size_t n;
  if (!cg_document_has(cast->document, CG_LAYER_RELATIONS))
    return false;
  const CgFact *facts = cg_document_facts(cast->document, &n);
  for (size_t i = 0; i < n; i++)
    if ((facts[i].relation == CG_RELATION_LOCATED_IN ||
         facts[i].relation == CG_RELATION_PART_OF) &&
        facts[i].subject == part && facts[i].object == whole)
      return true;
  return false;
}

/* "a depot": what is brought up anew. */
static bool
is_new(const CgCast *cast, const CgEntity *entity)
{
  const CgMention *mention = &cast->mentions[entity->first];
  uint32_t         det = cg_tree_child(cast->tree, mention->head, CG_DEP_DET);
  return entity->unnamed && det != CG_NONE &&
         cg_tree_lemma_is(cast->tree, det, "a");
}

/* "Torvald", "Torvald Dairies" */
static bool
is_longer(const char *name, const char *other)
{
  size_t n = strlen(name);
  return strncmp(name, other, n) == 0 && other[n] == ' ';
}

CgEventTie
cg_event_tie(const CgCast *cast, CgRole role, uint32_t a, uint32_t b)
{
  const CgEntity *one = &cast->entities[a], *two = &cast->entities[b];
  if (a == b)
    return CG_TIE_SAME;
  if (one_owner(one, two) || cg_event_lies_in(cast, a, b) ||
      cg_event_lies_in(cast, b, a))
    return CG_TIE_ALIKE;
  if (role != CG_ROLE_PLACE && one->kind != CG_ENTITY_PLACE &&
      two->kind != CG_ENTITY_PLACE && one->kind == two->kind && !one->unnamed &&
      !two->unnamed && one->kind == CG_ENTITY_PERSON)
    return CG_TIE_APART; /* two people, be they of one side */
  if (role != CG_ROLE_PLACE &&
      cg_event_side(cast, a) == cg_event_side(cast, b) &&
      (role == CG_ROLE_AGENT || one->kind != CG_ENTITY_PLACE ||
       two->kind != CG_ENTITY_PLACE))
    return CG_TIE_ALIKE;
  if (is_longer(one->name, two->name) || is_longer(two->name, one->name))
    return CG_TIE_ALIKE;
  if (is_new(cast, one) || is_new(cast, two))
    return CG_TIE_APART;
  if (role == CG_ROLE_TARGET && one->state != two->state)
    return CG_TIE_UNKNOWN; /* a country and a place that may lie in it */
  return one->unnamed || two->unnamed ? CG_TIE_UNKNOWN : CG_TIE_APART;
}

CgEventTie
cg_event_role_tie(const CgCast       *cast,
                  const CgEventDraft *a,
                  const CgEventDraft *b,
                  CgRole              role)
{
  CgEventTie best = CG_TIE_APART;
  if (!cg_event_draft_has(a, role, CG_NONE) ||
      !cg_event_draft_has(b, role, CG_NONE))
    return CG_TIE_UNKNOWN;
  for (size_t i = 0; i < a->n_fillers; i++)
    for (size_t k = 0; k < b->n_fillers; k++) {
      const CgFiller *x = &a->fillers[i], *y = &b->fillers[k];
      if (x->role != role || y->role != role || x->entity == CG_NONE ||
          y->entity == CG_NONE)
        continue;
      CgEventTie tie = cg_event_tie(cast, role, x->entity, y->entity);
      best           = MAX(best, tie);
    }
  return best;
}

int
cg_event_share_weapon(const CgEventDraft *a, const CgEventDraft *b)
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

/* ---- times, words, numbers ---- */

/* Dates agree where one says more of the same day than the other. */
static int
compare_dates(const CgDate *a, const CgDate *b)
{
  size_t n = strlen(a->iso), m = strlen(b->iso);
  if (n == 0 || m == 0)
    return 0;
  return strncmp(a->iso, b->iso, MIN(n, m)) == 0 ? 1 : -1;
}

/* "the attack" may be of any word; "the battle" only of a battle. */
static bool
may_stand_for(const CgEventDraft *event, const CgEventDraft *mention)
{
  static const char *const general[] = {
      "attack",        "strike",           "assault",        "raid",
      "bombing",       "shelling",         "drone attack",   "drone strike",
      "air strike",    "airstrike",        "missile strike", "attempt",
      "shooting",      "missile attack",   "bombardment",    "explosion",
      "blast",         "terrorist attack", "air raid",       "operation",
      "terror attack", "killing",          "attacks",        NULL};
  return event->kind != CG_EVENT_ATTACK ||
         g_strv_contains(general, mention->lemma) ||
         cg_event_word_same(event->lemma, mention->lemma);
}

/* Nothing but weapons in motion: "two drones flew over the palace". */
static bool
is_motion(const CgEventDraft *mention)
{
  static const char *const verbs[] = {"fly", "launch", "fire", "involve", NULL};
  return g_strv_contains(verbs, mention->lemma);
}

/* "the talks" may be a meeting that was told of. */
static bool
is_talk(const char *lemma)
{
  static const char *const talks[] = {
      "talk", "talks", "discussion", "discussions", "conversation", NULL};
  return g_strv_contains(talks, lemma);
}

static bool
kinds_agree(const CgEventDraft *event, const CgEventDraft *mention)
{
  bool violent =
      event->kind == CG_EVENT_ATTACK || event->kind == CG_EVENT_INTERCEPTION;
  if (mention->generic)
    return violent;
  if (mention->kind == CG_EVENT_OTHER && is_motion(mention))
    return event->kind == CG_EVENT_ATTACK &&
           cg_event_share_weapon(event, mention) > 0;
  if (event->kind == CG_EVENT_MEETING && mention->kind == CG_EVENT_NEGOTIATION)
    return mention->definite && is_talk(mention->lemma);
  return event->kind == mention->kind &&
         (event->kind != CG_EVENT_OTHER ||
          cg_event_word_same(event->lemma, mention->lemma));
}

static bool
says_nothing(const CgEventDraft *draft)
{
  for (size_t i = 0; i < draft->n_fillers; i++)
    if (draft->fillers[i].entity != CG_NONE && !draft->blamed)
      return false;
  return true;
}

/* A video is another text than an article. */
static bool
shows_images(const CgEventDraft *draft)
{
  static const char *const images[] = {
      "video",     "footage", "photo", "photograph", "image", "picture",
      "recording", "film",    "clip",  "audio",      NULL};
  for (size_t i = 0; i < draft->n_fillers; i++)
    if (draft->fillers[i].words != NULL &&
        g_strv_contains(images, draft->fillers[i].words))
      return true;
  return false;
}

/* Whether "a depot" is another building than those that @event hit. */
static bool
is_other_facility(const CgCast       *cast,
                  const CgEventDraft *event,
                  const CgEventDraft *mention)
{
  bool some = false;
  for (size_t i = 0; i < event->n_fillers; i++) {
    const CgFiller *filler = &event->fillers[i];
    if (filler->role != CG_ROLE_TARGET || filler->entity == CG_NONE)
      continue;
    const CgEntity *entity = &cast->entities[filler->entity];
    if (strstr(entity->name, mention->facility) != NULL)
      return false;
    some = some || owner_length(entity->name) > 0 ||
           cast->mentions[entity->first].form == CG_MENTION_NOMINAL;
  }
  return some || (event->facility != NULL &&
                  strcmp(event->facility, mention->facility) != 0);
}

/* Whether @mention brings up something else than @event: several of what was
 * one, a thing not yet spoken of, another number of drones brought down. */
static bool
is_another(const CgEventDraft *event, const CgEventDraft *mention)
{
  bool text = mention->kind == CG_EVENT_PUBLICATION ||
              mention->kind == CG_EVENT_HANDOVER;
  if (mention->kind == CG_EVENT_PUBLICATION &&
      shows_images(mention) != shows_images(event))
    return true;
  if (mention->plural != event->plural && !mention->definite &&
      !event->definite && !mention->negated)
    return true;
  if (mention->kind == CG_EVENT_ATTACK && !mention->definite &&
      mention->planned != event->planned)
    return true;
  if (text && mention->novel && event->novel)
    return true;
  return mention->kind == CG_EVENT_INTERCEPTION && mention->number > 0 &&
         event->number > 0 && mention->number != event->number;
}

/* Whether one is only said to be in a country, where the other names a place
 * that may lie in it. */
static bool
has_country(const CgCast *cast, const CgEventDraft *a, const CgEventDraft *b)
{
  const CgEventDraft *both[]  = {a, b};
  bool                some[2] = {false, false};
  for (size_t k = 0; k < 2; k++)
    for (size_t i = 0; i < both[k]->n_fillers; i++) {
      const CgFiller *filler = &both[k]->fillers[i];
      if (filler->role == CG_ROLE_PLACE && filler->entity != CG_NONE)
        some[k] = some[k] || cast->entities[filler->entity].state;
    }
  return some[0] != some[1];
}

/* An article knows one peace process at a time. */
static bool
is_peace(const char *lemma)
{
  return g_str_has_prefix(lemma, "peace ") ||
         strcmp(lemma, "negotiation process") == 0;
}

/* Whether both tell, by the same word, what an article knows one of: what its
 * headline is about, a flood, an election. */
static bool
tells_again(const CgEventDraft *event, const CgEventDraft *mention)
{
  if (event->kind != CG_EVENT_OTHER ||
      !cg_event_word_same(event->lemma, mention->lemma))
    return false;
  return event->heading || cg_event_word_same(event->lemma, "election") ||
         (mention->befalls && mention->noun && mention->definite);
}

int
cg_event_likeness(const CgCast       *cast,
                  const CgEventDraft *event,
                  const CgEventDraft *mention)
{
  if (!kinds_agree(event, mention) || is_another(event, mention))
    return -1;
  CgEventTie agent   = cg_event_role_tie(cast, event, mention, CG_ROLE_AGENT);
  CgEventTie target  = cg_event_role_tie(cast, event, mention, CG_ROLE_TARGET);
  CgEventTie place   = cg_event_role_tie(cast, event, mention, CG_ROLE_PLACE);
  int        weapons = cg_event_share_weapon(event, mention);
  int        date    = compare_dates(&event->date, &mention->date);
  bool       open    = (mention->kind == CG_EVENT_MEETING ||
               mention->kind == CG_EVENT_NEGOTIATION ||
               cg_event_word_same(mention->lemma, "election")) &&
              (cg_event_draft_count(event, CG_ROLE_AGENT) < 2 ||
               cg_event_draft_count(mention, CG_ROLE_AGENT) < 2);
  if (mention->facility != NULL && is_other_facility(cast, event, mention))
    return -1;
  if (mention->blamed || event->blamed)
    agent = MAX(agent, 0);
  bool again = tells_again(event, mention);
  if (again) {
    place  = MAX(place, CG_TIE_UNKNOWN);
    target = mention->befalls ? MAX(target, CG_TIE_UNKNOWN) : target;
  }
  if ((agent < 0 && !open) || target < 0 || date < 0)
    return -1;
  bool violent = mention->kind == CG_EVENT_ATTACK ||
                 mention->kind == CG_EVENT_INTERCEPTION;
  if (violent && place < 0 && has_country(cast, event, mention))
    place = CG_TIE_UNKNOWN;
  if ((place < 0 || (weapons < 0 && violent)) && target <= 0)
    return -1;
  if (says_nothing(mention) && !mention->generic && weapons <= 0 &&
      !may_stand_for(event, mention))
    return -1;
  bool peace = event->kind == CG_EVENT_NEGOTIATION && is_peace(event->lemma) &&
               is_peace(mention->lemma);
  static const int agents[] = {0, 2, 3}, targets[] = {0, 3, 4};
  return agents[MAX(agent, 0)] + targets[MAX(target, 0)] + MAX(place, 0) +
         MAX(weapons, 0) + 2 * MAX(date, 0) + peace + mention->points + again;
}
