/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* From the parts of a frame to the roles of an event. A word that names
 * nobody is looked through: of "Chilean drones" the weapon is "drone", and who
 * acts is the state; of "an attack on Chilean ports" the target is the state.
 */
#include "extract/event_draft.h"

#include "extract/event_details.h"
#include "extract/event_kind.h"
#include "extract/happening_ties.h"

/* ---- roles ---- */

static CgRole
role_of(CgPart part)
{
  switch (part) {
  case CG_PART_AGENT:
  case CG_PART_PARTICIPANT:
  case CG_PART_GIVER:
    return CG_ROLE_AGENT;
  case CG_PART_TARGET:
  case CG_PART_PATIENT:
  case CG_PART_RECIPIENT:
  case CG_PART_ITEM:
    return CG_ROLE_TARGET;
  case CG_PART_INSTRUMENT:
    return CG_ROLE_INSTRUMENT;
  case CG_PART_PLACE:
    return CG_ROLE_PLACE;
  case CG_PART_SOURCE:
    return CG_ROLE_PARTICIPANT;
  case CG_PART_TOPIC:
  case CG_PART_MEDIUM:
  case CG_PART_CAUSE:
  case CG_PART_POST:
  case CG_PART_CHARGE:
  case CG_N_PARTS:
    break;
  }
  return CG_N_ROLES;
}

bool
cg_event_draft_has(const CgEventDraft *draft, CgRole role, uint32_t entity)
{
  for (size_t i = 0; i < draft->n_fillers; i++)
    if (draft->fillers[i].role == role && draft->fillers[i].entity != CG_NONE &&
        (entity == CG_NONE || draft->fillers[i].entity == entity))
      return true;
  return false;
}

size_t
cg_event_draft_count(const CgEventDraft *draft, CgRole role)
{
  size_t n = 0;
  for (size_t i = 0; i < draft->n_fillers; i++)
    n += draft->fillers[i].role == role && draft->fillers[i].entity != CG_NONE;
  return n;
}

void
cg_event_draft_add(CgEventDraft *draft, CgRole role, uint32_t entity)
{
  if (draft->n_fillers < CG_MOST_EVENT_FILLERS &&
      !cg_event_draft_has(draft, role, entity))
    draft->fillers[draft->n_fillers++] = (CgFiller){role, entity, NULL};
}

static void
add_words(CgEventDraft *draft, const char *words)
{
  for (size_t i = 0; i < draft->n_fillers; i++)
    if (g_strcmp0(draft->fillers[i].words, words) == 0)
      return;
  if (draft->n_fillers < CG_MOST_EVENT_FILLERS)
    draft->fillers[draft->n_fillers++] =
        (CgFiller){CG_ROLE_INSTRUMENT, CG_NONE, words};
}

/* ---- instruments ---- */

static bool
is_pronoun(const CgTree *tree, uint32_t token)
{
  return cg_tree_upos(tree, token) == CG_UPOS_PRON;
}

/* Whom "his" means in "Soto or his ships". */
static uint32_t
partner(const CgCast *cast, uint32_t token)
{
  uint32_t head = cg_tree_is(cast->tree, token, CG_DEP_CONJ)
                      ? cg_tree_head(cast->tree, token)
                      : CG_NONE;
  return head == CG_NONE ? CG_NONE : cg_cast_entity(cast, head);
}

/* Whose the thing at @token is: a possessor, name or demonym before it, or a
 * name behind "of". */
static uint32_t
owner_at(const CgCast *cast, uint32_t token)
{
  const CgTree *tree = cast->tree;
  for (uint32_t c = tree->child[token]; c != CG_NONE; c = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    bool     tied        = cg_tree_is(tree, c, CG_DEP_NMOD_POSS) ||
                cg_tree_is(tree, c, CG_DEP_AMOD) ||
                cg_tree_is(tree, c, CG_DEP_COMPOUND) ||
                (cg_tree_is(tree, c, CG_DEP_NMOD) && preposition != CG_NONE &&
                 cg_tree_lemma_is(tree, preposition, "of"));
    uint32_t entity = cg_cast_entity(cast, c);
    if (tied && entity != CG_NONE)
      return is_pronoun(tree, c) && partner(cast, token) != CG_NONE
                 ? partner(cast, token)
                 : entity;
  }
  return CG_NONE;
}

static bool
is_place(const CgCast *cast, uint32_t entity)
{
  return cast->entities[entity].kind == CG_ENTITY_PLACE;
}

/* The organization that the words of @range tie to @item by one of @ties, or
 * name before it. */
static uint32_t
organization_in(const CgCast      *cast,
                CgRange            range,
                uint32_t           item,
                const char *const *ties)
{
  const CgTree *tree = cast->tree;
  for (uint32_t t = range.first; t < range.end; t++) {
    uint32_t entity      = cg_cast_entity(cast, t);
    uint32_t preposition = cg_tree_preposition(tree, t);
    bool     tied =
        t < item || (preposition != CG_NONE &&
                     g_strv_contains(ties, cg_tree_lemma(tree, preposition)));
    if (tied && entity != CG_NONE &&
        cast->entities[entity].kind == CG_ENTITY_ORGANIZATION)
      return entity;
  }
  return CG_NONE;
}

/* What is made public or handed over: "a link to an article published by the
 * Lota Times" is the paper's. */
static void
read_text(const CgCast *cast, CgEventDraft *draft, uint32_t token)
{
  const CgTree *tree = cast->tree;
  if (cg_tree_upos(tree, token) == CG_UPOS_NOUN)
    add_words(draft, cg_tree_lemma(tree, token));
  if (draft->kind != CG_EVENT_PUBLICATION)
    return;
  static const char *const from[] = {"by", "from", "of", "in", NULL};
  static const char *const on[]   = {"on", "via", NULL};
  CgRange                  behind = {token + 1, tree->subtree[token].end};
  uint32_t                 place  = organization_in(cast, behind, token, on);
  uint32_t owner = organization_in(cast, tree->subtree[token], token, from);
  for (uint32_t c = cg_tree_child(tree, draft->trigger, CG_DEP_OBL);
       owner == CG_NONE && c != CG_NONE;
       c = cg_tree_next(tree, c, CG_DEP_OBL)) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (c > token && preposition != CG_NONE &&
        (cg_tree_lemma_is(tree, preposition, "from") ||
         cg_tree_lemma_is(tree, preposition, "to")))
      owner = organization_in(cast, tree->subtree[c], token, from);
  }
  if (place != CG_NONE)
    cg_event_draft_add(draft, CG_ROLE_PLACE, place); /* the platform */
  if (owner != CG_NONE && !cg_event_draft_has(draft, CG_ROLE_AGENT, owner))
    cg_event_draft_add(draft, CG_ROLE_TARGET, owner);
}

static bool
is_facility(const CgCast *cast, uint32_t token)
{
  return cg_lexicon_find_string(cast->lexicon, CG_TABLE_FACILITY_NOUNS,
                                cg_tree_lemma(cast->tree, token)) != NULL;
}

/* "a depot", "government buildings" */
static void
read_facility(const CgCast *cast, CgEventDraft *draft, uint32_t token)
{
  const CgTree *tree = cast->tree;
  uint32_t      det  = cg_tree_child(tree, token, CG_DEP_DET);
  if (is_facility(cast, token) &&
      (det == CG_NONE || cg_tree_lemma_is(tree, det, "a")))
    draft->facility = cg_tree_lemma(tree, token);
}

static void
read_nameless(const CgCast *cast,
              CgEventDraft *draft,
              CgPart        part,
              uint32_t      token)
{
  const char *weapon = cg_event_instrument(cast, token);
  uint32_t    owner  = owner_at(cast, token);
  CgRole      role   = role_of(part);
  if (weapon != NULL)
    add_words(draft, weapon);
  else if (part == CG_PART_ITEM)
    read_text(cast, draft, token);
  if (part == CG_PART_INSTRUMENT && owner != CG_NONE &&
      cg_cast_is_agent(cast, owner) &&
      (draft->kind == CG_EVENT_ATTACK || draft->kind == CG_EVENT_OTHER))
    cg_event_draft_add(draft, CG_ROLE_AGENT, owner);
  if (role == CG_ROLE_TARGET && draft->kind == CG_EVENT_ATTACK)
    read_facility(cast, draft, token);
  if (owner == CG_NONE || part == CG_PART_INSTRUMENT)
    return;
  if (part == CG_PART_ITEM) {
    return;
  }
  if (role == CG_ROLE_TARGET && part == CG_PART_PATIENT && weapon != NULL)
    role = CG_ROLE_AGENT; /* "a Chilean drone crashed" */
  if (role == CG_ROLE_AGENT || part == CG_PART_RECIPIENT ||
      (role == CG_ROLE_TARGET &&
       (is_facility(cast, token) || draft->kind == CG_EVENT_ATTACK ||
        draft->kind == CG_EVENT_INTERCEPTION)))
    cg_event_draft_add(draft, role, owner);
  else if (role == CG_ROLE_PLACE && is_place(cast, owner))
    cg_event_draft_add(draft, role, owner);
}

/* Of "Peru's infrastructure" Peru is the target. */
static bool
is_mass(const CgCast *cast, uint32_t token)
{
  static const char *const words[] = {
      "infrastructure", "territory", "soil",        "population", "economy",
      "civilian",       "people",    "interest",    "energy",     "grid",
      "land",           "citizen",   "sovereignty", NULL};
  return g_strv_contains(words, cg_tree_lemma(cast->tree, token));
}

/* The service of "specialists of the Peruvian secret service"; or CG_NONE. */
static uint32_t
body_of(const CgCast *cast, uint32_t token)
{
  static const char *const of[]    = {"of", "from", NULL};
  uint32_t                 mention = cg_cast_mention(cast, token);
  if (mention == CG_NONE ||
      cast->entities[cast->mentions[mention].entity].kind != CG_ENTITY_GROUP)
    return CG_NONE;
  uint32_t owner = cg_cast_owner(cast, mention, of);
  uint32_t body  = owner == CG_NONE ? CG_NONE : cast->mentions[owner].entity;
  return body != CG_NONE && cast->entities[body].kind == CG_ENTITY_AGENCY
             ? body
             : CG_NONE;
}

/* Of "the Peruvians want this war" the state that wages it: that of the
 * article whose people they are; or CG_NONE. */
static uint32_t
state_of_people(const CgCast *cast, uint32_t token)
{
  CgSlice      word = cg_tree_words(cast->tree, token);
  const CgRow *row =
      cast->tree->tags[token].xpos == CG_XPOS_NNPS
          ? cg_lexicon_find_form(cast->lexicon, CG_TABLE_COUNTRIES, word)
          : NULL;
  for (uint32_t i = 0; row != NULL && i < cast->n_entities; i++)
    if (cast->entities[i].state &&
        g_strcmp0(cast->entities[i].country, cg_row_field(row, 0)) == 0)
      return i;
  return CG_NONE;
}

static void
read_filler(const CgCast *cast, CgEventDraft *draft, const CgPartFiller *filler)
{
  CgRole   role   = role_of(filler->part);
  uint32_t entity = cg_cast_entity(cast, filler->token);
  if (filler->part == CG_PART_MEDIUM && entity != CG_NONE &&
      cast->entities[entity].kind == CG_ENTITY_ORGANIZATION)
    cg_event_draft_add(draft, CG_ROLE_PLACE, entity); /* the platform */
  if (role == CG_N_ROLES)
    return;
  if (entity == CG_NONE) {
    read_nameless(cast, draft, filler->part, filler->token);
    return;
  }
  if (role == CG_ROLE_INSTRUMENT && draft->kind == CG_EVENT_OTHER &&
      cast->entities[entity].kind == CG_ENTITY_PERSON)
    role = CG_ROLE_TARGET; /* "fired the minister" */
  if (role == CG_ROLE_INSTRUMENT)
    return;
  if (role == CG_ROLE_PLACE && !is_place(cast, entity))
    return;
  if (role == CG_ROLE_AGENT && !cg_cast_is_agent(cast, entity))
    role = CG_ROLE_PLACE; /* "the Lota meeting" */
  if (role == CG_ROLE_TARGET && is_mass(cast, filler->token) &&
      owner_at(cast, filler->token) != CG_NONE)
    entity = owner_at(cast, filler->token);
  if (role == CG_ROLE_AGENT && state_of_people(cast, filler->token) != CG_NONE)
    entity = state_of_people(cast, filler->token);
  if (role == CG_ROLE_AGENT && body_of(cast, filler->token) != CG_NONE)
    cg_event_draft_add(draft, role, body_of(cast, filler->token));
  cg_event_draft_add(draft, role, entity);
}

/* Weapons in the words of the event: "drone attack", "missile strike". */
static void
read_compound_weapons(const CgCast      *cast,
                      CgEventDraft      *draft,
                      const CgHappening *happening)
{
  const CgTree *tree = cast->tree;
  for (uint32_t t = happening->words.first; t < happening->trigger; t++) {
    const char *weapon = cg_event_instrument(cast, t);
    if (weapon != NULL)
      add_words(draft, weapon);
  }
  for (uint32_t c = tree->child[happening->trigger]; c != CG_NONE;
       c          = tree->next[c]) {
    const char *weapon = cg_tree_is(tree, c, CG_DEP_COMPOUND)
                             ? cg_event_instrument(cast, c)
                             : NULL;
    if (weapon != NULL)
      add_words(draft, weapon);
  }
}

/* What lies in which place, by the relations found. */
static uint32_t
location_of(const CgCast *cast, uint32_t entity)
{
  size_t n;
  if (!cg_document_has(cast->document, CG_LAYER_RELATIONS))
    return CG_NONE;
  const CgFact *facts = cg_document_facts(cast->document, &n);
  for (size_t i = 0; i < n; i++)
    if (facts[i].relation == CG_RELATION_LOCATED_IN &&
        facts[i].subject == entity)
      return facts[i].object;
  return CG_NONE;
}

/* An event without a place is where its target lies, or the target itself if
 * that is a town or a land. */
static void
place_at_target(const CgCast *cast, CgEventDraft *draft)
{
  if (cg_event_draft_has(draft, CG_ROLE_PLACE, CG_NONE) ||
      (draft->kind != CG_EVENT_ATTACK && draft->kind != CG_EVENT_ANNEXATION))
    return;
  for (size_t i = 0; i < draft->n_fillers; i++) {
    const CgFiller *filler = &draft->fillers[i];
    if (filler->role != CG_ROLE_TARGET || filler->entity == CG_NONE ||
        !is_place(cast, filler->entity))
      continue;
    uint32_t where = location_of(cast, filler->entity);
    bool named = cast->mentions[cast->entities[filler->entity].first].form !=
                 CG_MENTION_NOMINAL;
    if (where != CG_NONE || named)
      cg_event_draft_add(draft, CG_ROLE_PLACE,
                         where == CG_NONE ? filler->entity : where);
    return;
  }
}

/* ---- all of it ---- */

/* Talks of people are a meeting, those of states a negotiation. */
static CgEventKind
kind_of_talks(const CgCast *cast, const CgEventDraft *draft)
{
  size_t people = 0;
  if (draft->kind != CG_EVENT_NEGOTIATION)
    return draft->kind;
  for (size_t i = 0; i < draft->n_fillers; i++)
    people += draft->fillers[i].role == CG_ROLE_AGENT &&
              draft->fillers[i].entity != CG_NONE &&
              cast->entities[draft->fillers[i].entity].kind == CG_ENTITY_PERSON;
  return people >= 2 ? CG_EVENT_MEETING : draft->kind;
}

/* Who only "spoke to reporters" spoke with nobody. */
static bool
is_monologue(const CgEventDraft *draft)
{
  static const char *const verbs[] = {"speak with", "talk with", "speak to",
                                      "talk to",    "phone",     "telephone",
                                      NULL};
  return g_strv_contains(verbs, draft->lemma) &&
         cg_event_draft_count(draft, CG_ROLE_AGENT) < 2;
}

bool
cg_event_draft_read(const CgCast      *cast,
                    const CgHappening *happening,
                    CgEventDraft      *draft)
{
  *draft = (CgEventDraft){
      .lemma   = happening->lemma,
      .trigger = happening->trigger,
      .noun    = happening->noun,
      .befalls = happening->befalls,
      .clause  = cg_happening_clause(cast, happening),
  };
  if (!cg_event_kind_read(cast, happening, &draft->kind) ||
      !cg_event_details_read(cast, happening, draft))
    return false;
  for (size_t i = 0; i < happening->n_fillers; i++)
    read_filler(cast, draft, &happening->fillers[i]);
  read_compound_weapons(cast, draft, happening);
  place_at_target(cast, draft);
  draft->kind = kind_of_talks(cast, draft);
  return !is_monologue(draft);
}

/* Nobody named, but somebody's: "a Chilean envoy". */
static bool
is_tied(const CgCast *cast, const CgEntity *entity)
{
  static const char *const of[] = {"of", "for", "from", NULL};
  return (entity->kind == CG_ENTITY_PERSON ||
          entity->kind == CG_ENTITY_GROUP) &&
         cg_cast_owner(cast, entity->first, of) != CG_NONE;
}

bool
cg_event_draft_is_named(const CgCast *cast, const CgEventDraft *draft)
{
  for (size_t i = 0; i < draft->n_fillers; i++) {
    const CgFiller *filler = &draft->fillers[i];
    if (filler->entity == CG_NONE)
      continue;
    const CgEntity *entity = &cast->entities[filler->entity];
    if (entity->unnamed && !is_tied(cast, entity))
      continue;
    if (draft->kind != CG_EVENT_OTHER || draft->befalls ||
        filler->role != CG_ROLE_PLACE)
      return true;
  }
  return false;
}
