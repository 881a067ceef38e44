/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What words around a mention say of it:
 *
 *   [Peru] denied involvement in the raid      alleged to have done it
 *   [Peru]'s role in the raid
 *   blamed [Peru] for the raid
 *   killed him in a raid                       one event in two words
 *   [Soto] signed at a meeting with Ruiz       who is met
 */
#include "extract/event_draft.h"
#include "extract/happening_ties.h"

static bool
is_any(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  return token != CG_NONE &&
         g_strv_contains(lemmas, cg_tree_lemma(tree, token));
}

static bool
has_preposition(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  return is_any(tree, cg_tree_preposition(tree, token), lemmas);
}

static bool
is_misdeed(const CgEventDraft *draft)
{
  return draft->kind == CG_EVENT_ATTACK || draft->kind == CG_EVENT_ANNEXATION ||
         draft->generic;
}

/* ---- who is said to have done it ---- */

static const char *const involvement[] = {
    "involvement", "role", "participation",  "complicity",
    "part",        "hand", "responsibility", NULL};

/* Who bears "role", "involvement": its possessor, else who denies or admits
 * it. */
static uint32_t
bearer_of(const CgTree *tree, uint32_t noun)
{
  static const char *const avowing[] = {"deny",   "reject", "claim", "admit",
                                        "accept", "assume", "play",  "have",
                                        "refute", "avow",   NULL};
  uint32_t                 verb      = cg_tree_head(tree, noun);
  for (uint32_t c = tree->child[noun]; c != CG_NONE && c < noun;
       c          = tree->next[c])
    if (cg_tree_is(tree, c, CG_DEP_NMOD_POSS) ||
        (cg_tree_is_name_word(tree, c) &&
         (cg_tree_is(tree, c, CG_DEP_COMPOUND) ||
          cg_tree_is(tree, c, CG_DEP_NMOD))))
      return c;
  for (uint32_t c = tree->child[noun]; c != CG_NONE; c = tree->next[c])
    if (cg_tree_is(tree, c, CG_DEP_AMOD) && c < noun &&
        cg_tree_is_name_word(tree, c))
      return c;
  return verb != CG_NONE && cg_tree_is(tree, noun, CG_DEP_OBJ) &&
                 is_any(tree, verb, avowing)
             ? cg_tie_subject(tree, verb)
             : CG_NONE;
}

/* Whom a verb ties to the deed @noun, its object or oblique. */
static uint32_t
blamed_by(const CgTree *tree, uint32_t verb, uint32_t noun)
{
  static const char *const blaming[]    = {"blame",  "accuse",  "suspect",
                                           "charge", "convict", NULL};
  static const char *const tying[]      = {"link", "attribute", "trace", "tie",
                                           "pin",  "blame",     NULL};
  static const char *const charges[]    = {"for", "of", "over", "with", NULL};
  static const char *const to[]         = {"to", "on", NULL};
  static const char *const answerable[] = {
      "responsible", "involve", "involved", "guilty", "complicit", NULL};
  static const char *const in[] = {"in", "for", "of", "behind", NULL};
  if (is_any(tree, verb, answerable) && has_preposition(tree, noun, in))
    return cg_tie_object(tree, verb) != CG_NONE ? cg_tie_object(tree, verb)
                                                : cg_tree_subject(tree, verb);
  if (is_any(tree, verb, blaming) && has_preposition(tree, noun, charges))
    return cg_tie_object(tree, verb);
  if (!is_any(tree, verb, tying) || !cg_tree_is(tree, noun, CG_DEP_OBJ))
    return CG_NONE;
  for (uint32_t c = cg_tree_child(tree, verb, CG_DEP_OBL); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_OBL))
    if (has_preposition(tree, c, to))
      return c;
  return CG_NONE;
}

static uint32_t
find_blamed(const CgTree *tree, uint32_t noun)
{
  static const char *const in[] = {"in", "for", "behind", NULL};
  uint32_t                 head = cg_tree_head(tree, noun);
  if (head == CG_NONE)
    return CG_NONE;
  if (is_any(tree, head, involvement) && has_preposition(tree, noun, in))
    return bearer_of(tree, head);
  return blamed_by(tree, head, noun);
}

static void
add_blamed(const CgCast *cast, CgEventDraft *draft)
{
  if (!draft->noun || !is_misdeed(draft) ||
      cg_event_draft_has(draft, CG_ROLE_AGENT, CG_NONE))
    return;
  uint32_t who    = find_blamed(cast->tree, draft->trigger);
  uint32_t entity = who == CG_NONE ? CG_NONE : cg_cast_entity(cast, who);
  if (entity == CG_NONE || !cg_cast_is_agent(cast, entity))
    return;
  cg_event_draft_add(draft, CG_ROLE_AGENT, entity);
  draft->blamed = true;
  draft->hedged = true; /* by those who blame or deny */
}

/* ---- one event in two words ---- */

/* "killed in an attack", "wounded him during a raid" */
static uint32_t
deed_of(const CgTree *tree, const GArray *drafts, uint32_t i)
{
  static const char *const in[]  = {"in", "during", NULL};
  const CgEventDraft      *draft = &g_array_index(drafts, CgEventDraft, i);
  uint32_t                 head  = cg_tree_head(tree, draft->trigger);
  if (!draft->noun || draft->kind != CG_EVENT_ATTACK || head == CG_NONE ||
      draft->plural || !cg_tree_is(tree, draft->trigger, CG_DEP_OBL) ||
      !has_preposition(tree, draft->trigger, in))
    return CG_NONE;
  for (uint32_t k = i; k-- > 0;) {
    const CgEventDraft *other = &g_array_index(drafts, CgEventDraft, k);
    if (other->trigger == head)
      return other->kind == CG_EVENT_ATTACK && !other->negated ? head : CG_NONE;
  }
  return CG_NONE;
}

/* ---- who is met ---- */

/* Of "said at a meeting with Ruiz" the one who said it was there. */
static void
add_visitor(const CgCast *cast, CgEventDraft *draft)
{
  static const char *const swaps[] = {"exchange", "swap", "prisoner swap",
                                      "prisoner exchange", NULL};
  const CgTree            *tree    = cast->tree;
  if ((draft->kind != CG_EVENT_MEETING &&
       !g_strv_contains(swaps, draft->lemma)) ||
      draft->during == CG_NONE ||
      cg_event_draft_count(draft, CG_ROLE_AGENT) != 1 ||
      cg_tree_upos(tree, draft->during) != CG_UPOS_VERB)
    return;
  uint32_t who    = cg_tie_subject(tree, draft->during);
  uint32_t entity = who == CG_NONE ? CG_NONE : cg_cast_entity(cast, who);
  if (entity != CG_NONE && cg_cast_is_agent(cast, entity))
    cg_event_draft_add(draft, CG_ROLE_AGENT, entity);
}

/* "during a search of the house, [police] found ...": who searched. */
static void
add_searcher(const CgCast *cast, CgEventDraft *draft)
{
  static const char *const searches[] = {"examination",
                                         "technical examination",
                                         "forensic examination",
                                         "forensic analysis",
                                         "inspection",
                                         "search",
                                         "investigation",
                                         "autopsy",
                                         "patrol",
                                         "inquiry",
                                         "probe",
                                         "audit",
                                         NULL};
  const CgTree            *tree       = cast->tree;
  if (draft->during == CG_NONE || !g_strv_contains(searches, draft->lemma) ||
      cg_event_draft_has(draft, CG_ROLE_AGENT, CG_NONE) ||
      cg_tree_upos(tree, draft->during) != CG_UPOS_VERB)
    return;
  uint32_t who    = cg_tie_subject(tree, draft->during);
  uint32_t entity = who == CG_NONE ? CG_NONE : cg_cast_entity(cast, who);
  if (entity != CG_NONE && cg_cast_is_agent(cast, entity))
    cg_event_draft_add(draft, CG_ROLE_AGENT, entity);
}

/* ---- what befalls ---- */

/* Of "the flood struck Lota", "a storm killed nine" the noun names the event,
 * and the verb says where and how many. */
static bool
is_told_by(const CgCast *cast, const CgEventDraft *noun, CgEventDraft *verb)
{
  if (!noun->noun || !noun->befalls || verb->noun ||
      cg_tree_subject(cast->tree, verb->trigger) != noun->trigger)
    return false;
  return verb->kind == CG_EVENT_OTHER || verb->kind == CG_EVENT_ATTACK;
}

static void
take_verb(CgEventDraft *noun, const CgEventDraft *verb)
{
  for (size_t i = 0; i < verb->n_fillers; i++)
    if (verb->fillers[i].entity != CG_NONE &&
        verb->fillers[i].role != CG_ROLE_AGENT)
      cg_event_draft_add(noun, verb->fillers[i].role, verb->fillers[i].entity);
  if (noun->quantity == CG_NONE) {
    noun->quantity = verb->quantity;
    noun->number   = verb->number;
  }
  if (*noun->date.iso == '\0')
    noun->date = verb->date;
}

static void
join_telling_verbs(const CgCast *cast, GArray *drafts)
{
  for (uint32_t i = 1; i < drafts->len; i++) {
    CgEventDraft *noun = &g_array_index(drafts, CgEventDraft, i - 1);
    CgEventDraft *verb = &g_array_index(drafts, CgEventDraft, i);
    if (!is_told_by(cast, noun, verb))
      continue;
    take_verb(noun, verb);
    g_array_remove_index(drafts, i--);
  }
}

void
cg_event_drafts_context(const CgCast *cast, GArray *drafts)
{
  join_telling_verbs(cast, drafts);
  for (uint32_t i = 0; i < drafts->len; i++) {
    CgEventDraft *draft = &g_array_index(drafts, CgEventDraft, i);
    add_blamed(cast, draft);
    add_visitor(cast, draft);
    add_searcher(cast, draft);
    if (draft->part_of == CG_NONE)
      draft->part_of = deed_of(cast->tree, drafts, i);
  }
}

/* ---- between events ---- */

/* Whether a word of @event is @token or hangs on it. */
static bool
stands_at(const CgTree *tree, const CgEventDraft *event, uint32_t token)
{
  for (uint32_t i = 0; i < event->mentions->len; i++) {
    uint32_t word = g_array_index(event->mentions, uint32_t, i);
    if (word == token || cg_tree_head(tree, word) == token)
      return true;
  }
  return false;
}

static bool
is_person(const CgCast *cast, uint32_t entity)
{
  return cast->entities[entity].kind == CG_ENTITY_PERSON;
}

static bool
has_people(const CgCast *cast, const CgEventDraft *event)
{
  for (size_t i = 0; i < event->n_fillers; i++)
    if (event->fillers[i].role == CG_ROLE_AGENT &&
        event->fillers[i].entity != CG_NONE &&
        is_person(cast, event->fillers[i].entity))
      return true;
  return false;
}

/* What happened at a meeting was done there, then and by those who met. */
static void
settle_meeting(const CgCast *cast, CgEventDraft *meeting, CgEventDraft *event)
{
  bool open = cg_event_draft_count(meeting, CG_ROLE_AGENT) == 1;
  if (event == meeting || !stands_at(cast->tree, event, meeting->during) ||
      event->kind == CG_EVENT_ATTACK || event->kind == CG_EVENT_MEETING)
    return;
  if (*meeting->date.iso == '\0')
    meeting->date = event->date;
  else if (*event->date.iso == '\0')
    event->date = meeting->date;
  bool people = has_people(cast, event);
  for (size_t i = 0; open && i < event->n_fillers; i++)
    if (event->fillers[i].role == CG_ROLE_AGENT &&
        event->fillers[i].entity != CG_NONE &&
        (!people || is_person(cast, event->fillers[i].entity)))
      cg_event_draft_add(meeting, CG_ROLE_AGENT, event->fillers[i].entity);
}

void
cg_event_drafts_settle(const CgCast *cast, GArray *events)
{
  for (uint32_t i = 0; i < events->len; i++) {
    CgEventDraft *meeting = &g_array_index(events, CgEventDraft, i);
    if (meeting->kind != CG_EVENT_MEETING || meeting->during == CG_NONE)
      continue;
    for (uint32_t k = 0; k < events->len; k++)
      settle_meeting(cast, meeting, &g_array_index(events, CgEventDraft, k));
  }
}
