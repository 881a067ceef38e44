/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* From the parts of a frame to the roles of an event. A word that names
 * nobody is looked through: of "Chilean drones" the weapon is "drone", and who
 * acts is the state; of "an attack on Chilean ports" the target is the state.
 */
#include "extract/event_draft.h"

#include "core/letters.h"

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

static void
add_entity(CgEventDraft *draft, CgRole role, uint32_t entity)
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

/* The name under which the table joins weapons like that of @token, with the
 * word before it if that makes a longer key; NULL for other words. */
static const char *
instrument_at(const CgCast *cast, uint32_t token)
{
  const CgTree *tree = cast->tree;
  for (uint32_t n = MIN(2, token); n <= 2; n--) {
    CgSpan           span   = {tree->tokens[token - n].span.start,
                               tree->tokens[token].span.start};
    CgSlice          before = cg_document_slice(cast->document, span);
    g_autofree char *text   = g_strdup_printf(
          "%.*s%s", (int)before.len, before.ptr, cg_tree_lemma(tree, token));
    g_autofree char *key = cg_letters_lower((CgSlice){text, strlen(text)});
    const CgRow     *row =
        cg_lexicon_find_string(cast->lexicon, CG_TABLE_INSTRUMENTS, key);
    if (row != NULL)
      return *cg_row_field(row, 1) != '\0' ? cg_row_field(row, 1)
                                           : cg_row_field(row, 0);
  }
  return NULL;
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
      return entity;
  }
  return CG_NONE;
}

static bool
is_place(const CgCast *cast, uint32_t entity)
{
  return cast->entities[entity].kind == CG_ENTITY_PLACE;
}

static void
read_nameless(const CgCast *cast,
              CgEventDraft *draft,
              CgPart        part,
              uint32_t      token)
{
  const char *weapon = instrument_at(cast, token);
  uint32_t    owner  = owner_at(cast, token);
  CgRole      role   = role_of(part);
  if (weapon != NULL)
    add_words(draft, weapon);
  else if (part == CG_PART_ITEM)
    add_words(draft, cg_tree_lemma(cast->tree, token));
  if (owner == CG_NONE || part == CG_PART_INSTRUMENT)
    return;
  if (part == CG_PART_ITEM) {
    if (draft->kind == CG_EVENT_PUBLICATION &&
        cast->entities[owner].kind == CG_ENTITY_ORGANIZATION)
      add_entity(draft, CG_ROLE_TARGET, owner); /* whose text is passed on */
    return;
  }
  if (role == CG_ROLE_AGENT ||
      (role == CG_ROLE_TARGET && (draft->kind == CG_EVENT_ATTACK ||
                                  draft->kind == CG_EVENT_INTERCEPTION)))
    add_entity(draft, role, owner);
  else if (role == CG_ROLE_PLACE && is_place(cast, owner))
    add_entity(draft, role, owner);
}

static void
read_filler(const CgCast *cast, CgEventDraft *draft, const CgPartFiller *filler)
{
  CgRole   role   = role_of(filler->part);
  uint32_t entity = cg_cast_entity(cast, filler->token);
  if (role == CG_N_ROLES)
    return;
  if (entity == CG_NONE) {
    read_nameless(cast, draft, filler->part, filler->token);
    return;
  }
  if (role == CG_ROLE_INSTRUMENT)
    return;
  if (role == CG_ROLE_PLACE && !is_place(cast, entity))
    return;
  if (role == CG_ROLE_AGENT && !cg_cast_is_agent(cast, entity))
    role = CG_ROLE_PLACE; /* "the Lota meeting" */
  add_entity(draft, role, entity);
}

/* Weapons in the words of the event: "drone attack", "missile strike". */
static void
read_compound_weapons(const CgCast      *cast,
                      CgEventDraft      *draft,
                      const CgHappening *happening)
{
  const CgTree *tree = cast->tree;
  for (uint32_t t = happening->words.first; t < happening->trigger; t++) {
    const char *weapon = instrument_at(cast, t);
    if (weapon != NULL)
      add_words(draft, weapon);
  }
  for (uint32_t c = tree->child[happening->trigger]; c != CG_NONE;
       c          = tree->next[c]) {
    const char *weapon =
        cg_tree_is(tree, c, CG_DEP_COMPOUND) ? instrument_at(cast, c) : NULL;
    if (weapon != NULL)
      add_words(draft, weapon);
  }
}

/* ---- when, how many, how sure ---- */

/* Whether what hangs on @head tells of the happening: on its word, its
 * clause, the verb that governs it ("tried to strike on Monday"), or on what
 * it was done to. */
static bool
tells_of(const CgCast *cast, const CgHappening *happening, uint32_t head)
{
  const CgTree *tree   = cast->tree;
  uint32_t      clause = happening->noun && happening->support != CG_NONE
                             ? happening->support
                             : happening->trigger;
  if (head == CG_NONE)
    return false;
  if (head == clause || head == happening->trigger ||
      (cg_tree_is(tree, clause, CG_DEP_XCOMP) &&
       head == cg_tree_head(tree, clause)))
    return true;
  for (size_t i = 0; i < happening->n_fillers; i++)
    if (happening->fillers[i].token == head &&
        happening->fillers[i].part != CG_PART_AGENT)
      return true;
  return false;
}

static CgDate
read_date(const CgCast *cast, const CgHappening *happening)
{
  CgDate none = {""};
  if (!cg_document_has(cast->document, CG_LAYER_TIMES))
    return none;
  size_t        n;
  const CgTime *times = cg_document_times(cast->document, &n);
  for (size_t i = 0; i < n; i++) {
    uint32_t top = cg_tree_top(cast->tree, times[i].tokens);
    if (*times[i].date.iso != '\0' &&
        tells_of(cast, happening, cg_tree_head(cast->tree, top)))
      return times[i].date;
  }
  return none;
}

static uint32_t
read_quantity(const CgCast *cast, const CgHappening *happening)
{
  if (!cg_document_has(cast->document, CG_LAYER_QUANTITIES))
    return CG_NONE;
  size_t            n;
  const CgQuantity *all = cg_document_quantities(cast->document, &n);
  for (uint32_t i = 0; i < n; i++)
    for (size_t k = 0; k < happening->n_fillers; k++)
      if (!all[i].percent && all[i].unit != CG_NONE &&
          all[i].unit == happening->fillers[k].token)
        return i;
  return CG_NONE;
}

static bool
is_hedge(const CgCast *cast, uint32_t token)
{
  const CgRow *row = cg_lexicon_find_string(cast->lexicon, CG_TABLE_CUES,
                                            cg_tree_lemma(cast->tree, token));
  for (; row != NULL; row = row->next)
    if (cg_row_lists(row, 3, ',', "hedge"))
      return true;
  return false;
}

static bool
is_hedged(const CgCast *cast, const CgHappening *happening)
{
  const CgTree *tree = cast->tree;
  for (uint32_t c = tree->child[happening->trigger]; c != CG_NONE;
       c          = tree->next[c])
    if ((cg_tree_is(tree, c, CG_DEP_AMOD) ||
         cg_tree_is(tree, c, CG_DEP_ADVMOD)) &&
        is_hedge(cast, c))
      return true;
  return false;
}

static bool
is_definite(const CgTree *tree, uint32_t noun)
{
  static const char *const words[] = {"the", "this", "that", "these", "those"};
  uint32_t                 det     = cg_tree_child(tree, noun, CG_DEP_DET);
  for (size_t i = 0; det != CG_NONE && i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(tree, det, words[i]))
      return true;
  return false;
}

/* "an attack targeting ...", "a raid aimed at ...": of the noun's event. */
static uint32_t
described_noun(const CgCast *cast, const CgHappening *happening)
{
  const CgTree *tree   = cast->tree;
  bool          clause = cg_tree_is(tree, happening->trigger, CG_DEP_ACL) ||
                cg_tree_is(tree, happening->trigger, CG_DEP_ACL_RELCL);
  if (happening->noun || !clause ||
      (!cg_tree_lemma_is(tree, happening->trigger, "target") &&
       !cg_tree_lemma_is(tree, happening->trigger, "aim")))
    return CG_NONE;
  return cg_tree_head(tree, happening->trigger);
}

static bool
is_generic(const char *lemma)
{
  static const char *const nouns[] = {"incident", "event",     "action", "act",
                                      "episode",  "operation", "case",   NULL};
  return g_strv_contains(nouns, lemma);
}

static bool
is_listed(const char *word, const char *const *list)
{
  return word != NULL && g_strv_contains(list, word);
}

/* "a general strike", "the miners' strike", "the union struck": people who
 * stop work. */
static bool
is_stoppage(const CgCast *cast, const CgHappening *happening)
{
  static const char *const kinds[]   = {"general", "hunger",     "wildcat",
                                        "labour",  "labor",      "rail",
                                        "school",  "indefinite", NULL};
  static const char *const workers[] = {
      "union",   "worker", "staff",   "employee", "miner",  "nurse",  "doctor",
      "teacher", "driver", "pilot",   "crew",     "docker", "farmer", "student",
      "actor",   "writer", "trucker", "prisoner", "inmate", NULL};
  const CgTree *tree = cast->tree;
  if (strcmp(happening->lemma, "strike") != 0)
    return false;
  uint32_t agent = cg_happening_filler(happening, CG_PART_AGENT);
  if (agent != CG_NONE && is_listed(cg_tree_lemma(tree, agent), workers))
    return true;
  for (uint32_t c                         = tree->child[happening->trigger];
       happening->noun && c != CG_NONE; c = tree->next[c])
    if (is_listed(cg_tree_lemma(tree, c), kinds) ||
        is_listed(cg_tree_lemma(tree, c), workers))
      return true;
  return false;
}

/* To bring down a weapon or to foil an attack is no attack, nor is to stop
 * work; to release a video is to publish it, to release a person no handover;
 * who returns without a thing hands nothing over. */
static CgEventKind
kind_of(const CgCast *cast, const CgHappening *happening)
{
  static const char *const stopping[] = {
      "destroy",    "down",       "repel",     "repulse",  "foil",
      "neutralize", "bring down", "take down", "suppress", "disable",
      "stop",       "thwart",     "prevent",   "avert",    "knock out",
      "neutralise", NULL};
  static const char *const showing[] = {"release", "issue", "present",
                                        "circulate", NULL};
  static const char *const media[]   = {
        "video",   "footage",   "photo",  "photograph", "image",
        "picture", "statement", "report", "recording",  "film",
        "book",    "album",     "song",   "transcript", "data",
        "figure",  "audio",     "map",    NULL};
  const CgTree *tree = cast->tree;
  uint32_t      what = cg_happening_filler(happening, CG_PART_TARGET);
  if (what == CG_NONE)
    what = cg_happening_filler(happening, CG_PART_ITEM);
  if (is_stoppage(cast, happening))
    return CG_EVENT_OTHER;
  if (what == CG_NONE && !happening->noun &&
      happening->kind == CG_EVENT_HANDOVER)
    return CG_EVENT_OTHER;
  if (what == CG_NONE || happening->noun)
    return happening->kind;
  const CgRow *row = cg_lexicon_find_string(cast->lexicon, CG_TABLE_EVENTS,
                                            cg_tree_lemma(tree, what));
  bool attack      = row != NULL && strcmp(cg_row_field(row, 2), "attack") == 0;
  if (is_listed(happening->lemma, stopping) &&
      (attack || instrument_at(cast, what) != NULL))
    return CG_EVENT_INTERCEPTION;
  if (is_listed(happening->lemma, showing) &&
      is_listed(cg_tree_lemma(tree, what), media))
    return CG_EVENT_PUBLICATION;
  if (strcmp(happening->lemma, "release") == 0 &&
      cg_cast_entity(cast, what) != CG_NONE)
    return CG_EVENT_OTHER;
  return happening->kind;
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
      add_entity(draft, CG_ROLE_PLACE,
                 where == CG_NONE ? filler->entity : where);
    return;
  }
}

CgEventDraft
cg_event_draft_read(const CgCast *cast, const CgHappening *happening)
{
  uint32_t     clause = cg_happening_clause(cast, happening);
  CgEventDraft draft  = {
       .kind    = kind_of(cast, happening),
       .lemma   = happening->lemma,
       .trigger = happening->trigger,
       .noun    = happening->noun,
       .definite =
           happening->noun && is_definite(cast->tree, happening->trigger),
       .generic  = happening->noun && is_generic(happening->lemma),
       .hedged   = is_hedged(cast, happening),
       .told     = cg_cast_in_attribution(cast, happening->trigger) != CG_NONE,
       .negated  = cg_tree_negated(cast->tree, clause),
       .part_of  = described_noun(cast, happening),
       .quantity = read_quantity(cast, happening),
       .date     = read_date(cast, happening),
  };
  draft.definite = draft.definite || (draft.noun && draft.hedged);
  for (size_t i = 0; i < happening->n_fillers; i++)
    read_filler(cast, &draft, &happening->fillers[i]);
  read_compound_weapons(cast, &draft, happening);
  place_at_target(cast, &draft);
  return draft;
}

/* Nobody named, but somebody's: "a Chilean envoy". */
static bool
is_tied(const CgCast *cast, const CgEntity *entity)
{
  static const char *const of[] = {"of", "for", "from", NULL};
  return entity->kind == CG_ENTITY_PERSON &&
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
    if (draft->kind != CG_EVENT_OTHER || filler->role != CG_ROLE_PLACE)
      return true;
  }
  return false;
}
