/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What people did with each other, read off the frames of verbs and nouns:
 *
 *   Ruiz met (with) Soto; talks between Ruiz and Soto     metWith
 *   Ruiz handed Soto the list                             gave
 *   Ruiz told Soto that ...; Ruiz spoke to reporters      spokeTo
 *   a report by the Lota Times                            publishedBy
 *
 * What may or will be is left out.
 */
#include "extract/relate_facts.h"

static void
add_act(CgFacts *facts, const CgFact *act, uint32_t trigger)
{
  CgFact fact      = *act;
  fact.attribution = cg_cast_in_attribution(facts->cast, trigger);
  fact.confidence  = 0.7F;
  cg_facts_add(facts, &fact);
}

static bool
is_actor(const CgCast *cast, uint32_t entity)
{
  return entity != CG_NONE && cg_cast_is_agent(cast, entity);
}

static CgRange
clause_range(const CgCast *cast, const CgHappening *act)
{
  return cast->tree->subtree[act->trigger];
}

/* ---- metWith ---- */

static bool
is_meeting(const CgHappening *act)
{
  static const char *const not_met[] = {
      "call",  "phone",     "ring",       "telephone",    "attend",
      "chair", "interview", "phone call", "conversation", NULL};
  return (act->kind == CG_EVENT_MEETING ||
          (act->kind == CG_EVENT_NEGOTIATION && act->noun)) &&
         !g_strv_contains(not_met, act->lemma);
}

static bool
is_lemma_of(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  for (; *lemmas != NULL; lemmas++)
    if (cg_tree_lemma_is(tree, token, *lemmas))
      return true;
  return false;
}

/* The subject of what the sentence before says. */
static uint32_t
subject_before(const CgTree *tree, uint32_t token)
{
  uint32_t sentence = tree->sentence[token];
  if (sentence == 0)
    return CG_NONE;
  CgRange before = tree->sentences[sentence - 1].tokens;
  for (uint32_t t = before.first; t < before.end; t++)
    if (cg_tree_is(tree, t, CG_DEP_ROOT))
      return cg_tree_subject(tree, t);
  return CG_NONE;
}

/* "this handover", "the move" as the subject of @verb: what was just told. */
static bool
takes_up_act(const CgTree *tree, uint32_t subject, uint32_t verb)
{
  static const char *const pointing[] = {"this", "that", NULL};
  if (!cg_tree_is(tree, verb, CG_DEP_ROOT))
    return false;
  uint32_t det = cg_tree_child(tree, subject, CG_DEP_DET);
  return is_lemma_of(tree, subject, pointing) ||
         (det != CG_NONE && is_lemma_of(tree, det, pointing));
}

/* Who did something at a meeting was there: the subject of the clause that
 * "during a meeting with Soto" stands in. */
static uint32_t
party_of_clause(const CgCast *cast, const CgHappening *act)
{
  static const char *const at[] = {"during", "at",        "in",    "after",
                                   "upon",   "following", "since", NULL};
  const CgTree            *tree = cast->tree;
  uint32_t preposition          = cg_tree_preposition(tree, act->trigger);
  if (!act->noun || preposition == CG_NONE ||
      !is_lemma_of(tree, preposition, at))
    return CG_NONE;
  uint32_t verb = cg_tree_head(tree, act->trigger);
  for (int depth = 0; verb != CG_NONE && depth < 4; depth++) {
    uint32_t subject = cg_tree_inherited_subject(tree, verb);
    if (subject != CG_NONE && is_actor(cast, cg_cast_entity(cast, subject)))
      return subject;
    if (subject != CG_NONE && takes_up_act(tree, subject, verb))
      return subject_before(tree, verb);
    verb = cg_tree_head(tree, verb);
  }
  return CG_NONE;
}

/* A meeting of which only one side is named beside it. */
static void
read_side(CgFacts *facts, const CgHappening *act)
{
  const CgCast *cast  = facts->cast;
  uint32_t      party = CG_NONE, n = 0;
  for (size_t i = 0; i < act->n_fillers; i++)
    if (act->fillers[i].part == CG_PART_PARTICIPANT) {
      party = cg_cast_entity(cast, act->fillers[i].token);
      n++;
    }
  uint32_t other = n == 1 ? party_of_clause(cast, act) : CG_NONE;
  other          = other == CG_NONE ? CG_NONE : cg_cast_entity(cast, other);
  if (is_actor(cast, party) && is_actor(cast, other) && other != party)
    add_act(facts,
            &(CgFact){.relation = CG_RELATION_MET_WITH,
                      .subject  = other,
                      .object   = party,
                      .evidence = clause_range(cast, act)},
            act->trigger);
}

static void
read_meeting(CgFacts *facts, const CgHappening *act)
{
  const CgCast *cast = facts->cast;
  read_side(facts, act);
  for (size_t i = 0; i < act->n_fillers; i++)
    for (size_t k = i + 1; k < act->n_fillers; k++) {
      uint32_t a = cg_cast_entity(cast, act->fillers[i].token),
               b = cg_cast_entity(cast, act->fillers[k].token);
      if (act->fillers[i].part == CG_PART_PARTICIPANT &&
          act->fillers[k].part == CG_PART_PARTICIPANT && a != b &&
          is_actor(cast, a) && is_actor(cast, b))
        add_act(facts,
                &(CgFact){.relation = CG_RELATION_MET_WITH,
                          .subject  = a,
                          .object   = b,
                          .evidence = clause_range(cast, act)},
                act->trigger);
    }
}

/* ---- gave ---- */

static void
read_gift(CgFacts *facts, const CgHappening *act)
{
  const CgCast *cast = facts->cast;
  uint32_t      item = cg_happening_filler(act, CG_PART_ITEM);
  uint32_t      giver =
      cg_cast_entity(cast, cg_happening_filler(act, CG_PART_GIVER));
  uint32_t recipient =
      cg_cast_entity(cast, cg_happening_filler(act, CG_PART_RECIPIENT));
  if (!is_actor(cast, giver) || !is_actor(cast, recipient) ||
      giver == recipient)
    return;
  g_autofree char *words =
      item == CG_NONE ? NULL : cg_cast_words(cast, cg_cast_phrase(cast, item));
  add_act(facts,
          &(CgFact){.relation = CG_RELATION_GAVE,
                    .subject  = giver,
                    .object   = recipient,
                    .words    = words == NULL
                                    ? NULL
                                    : cg_arena_strdup(facts->arena, words),
                    .evidence = clause_range(cast, act)},
          act->trigger);
}

/* ---- spokeTo ---- */

static uint32_t
listener(const CgTree *tree, uint32_t verb)
{
  static const char *const telling[] = {
      "tell",  "inform",    "brief", "notify", "assure", "advise",
      "phone", "telephone", "call",  "warn",   NULL};
  static const char *const talking[] = {"speak", "talk",    "say",   "confirm",
                                        "chat",  "explain", "write", NULL};
  static const char *const to[]      = {"to", "with", NULL};
  if (is_lemma_of(tree, verb, telling)) {
    uint32_t whom = cg_tree_child(tree, verb, CG_DEP_IOBJ);
    return whom != CG_NONE ? whom : cg_tree_child(tree, verb, CG_DEP_OBJ);
  }
  if (!is_lemma_of(tree, verb, talking))
    return CG_NONE;
  for (uint32_t c = tree->child[verb]; c != CG_NONE; c = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (cg_tree_is(tree, c, CG_DEP_OBL) && preposition != CG_NONE &&
        is_lemma_of(tree, preposition, to))
      return c;
  }
  return CG_NONE;
}

static void
add_talk(CgFacts *facts, uint32_t speaker, uint32_t whom, uint32_t verb)
{
  const CgCast *cast = facts->cast;
  uint32_t      a    = cg_cast_entity(cast, speaker);
  uint32_t      b    = cg_cast_entity(cast, whom);
  if (!is_actor(cast, a) || !is_actor(cast, b) || a == b)
    return;
  add_act(facts,
          &(CgFact){.relation = CG_RELATION_SPOKE_TO,
                    .subject  = a,
                    .object   = b,
                    .evidence = cast->tree->subtree[whom]},
          verb);
}

static void
read_talk(CgFacts *facts, uint32_t verb)
{
  const CgTree *tree = facts->cast->tree;
  if (cg_tree_upos(tree, verb) != CG_UPOS_VERB ||
      cg_cast_is_open(facts->cast, verb))
    return;
  uint32_t whom    = listener(tree, verb);
  uint32_t speaker = cg_tree_inherited_subject(tree, verb);
  if (whom == CG_NONE || speaker == CG_NONE ||
      cg_tree_is(tree, speaker, CG_DEP_NSUBJ_PASS))
    return;
  add_talk(facts, speaker, whom, verb);
  uint32_t also = cg_tree_child(tree, whom, CG_DEP_CONJ);
  for (; also != CG_NONE; also = cg_tree_next(tree, also, CG_DEP_CONJ))
    add_talk(facts, speaker, also, verb);
}

/* "in remarks to the Lota Times", "his letter to Soto": whose they are, or who
 * says something in them. */
static void
read_address(CgFacts *facts, uint32_t noun)
{
  static const char *const nouns[] = {"remark",  "interview", "statement",
                                      "comment", "letter",    "message",
                                      "speech",  "address",   NULL};
  static const char *const to[]    = {"to", "with", NULL};
  const CgTree            *tree    = facts->cast->tree;
  if (cg_tree_upos(tree, noun) != CG_UPOS_NOUN ||
      !is_lemma_of(tree, noun, nouns))
    return;
  uint32_t speaker = cg_tree_child(tree, noun, CG_DEP_NMOD_POSS);
  uint32_t verb    = cg_tree_head(tree, noun);
  if (speaker == CG_NONE && verb != CG_NONE &&
      cg_tree_upos(tree, verb) == CG_UPOS_VERB)
    speaker = cg_tree_inherited_subject(tree, verb);
  for (uint32_t c = tree->child[noun]; c != CG_NONE && speaker != CG_NONE;
       c          = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (c > noun && preposition != CG_NONE &&
        is_lemma_of(tree, preposition, to))
      add_talk(facts, speaker, c, noun);
  }
}

/* Calls and conversations: the first named speaks to the others. */
static void
read_call(CgFacts *facts, const CgHappening *act)
{
  uint32_t first = CG_NONE;
  for (size_t i = 0; i < act->n_fillers; i++) {
    if (act->fillers[i].part != CG_PART_PARTICIPANT)
      continue;
    if (first == CG_NONE)
      first = act->fillers[i].token;
    else
      add_talk(facts, first, act->fillers[i].token, act->trigger);
  }
}

static bool
is_call(const CgHappening *act)
{
  static const char *const calls[] = {"phone",
                                      "ring",
                                      "telephone",
                                      "phone call",
                                      "conversation",
                                      "telephone call",
                                      "telephone conversation",
                                      "interview",
                                      "phone conversation",
                                      NULL};
  return g_strv_contains(calls, act->lemma);
}

/* ---- publishedBy ---- */

static bool
is_text(const CgTree *tree, uint32_t noun)
{
  static const char *const nouns[] = {
      "report",  "article", "editorial", "analysis", "story", "piece",
      "column",  "op-ed",   "essay",     "book",     "study", "statement",
      "release", "paper",   "interview", "survey",   "poll",  NULL,
  };
  return cg_tree_upos(tree, noun) == CG_UPOS_NOUN &&
         is_lemma_of(tree, noun, nouns);
}

static uint32_t
publisher_of(const CgCast *cast, uint32_t noun)
{
  const CgTree *tree = cast->tree;
  for (uint32_t c = tree->child[noun]; c != CG_NONE; c = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    bool     by          = preposition != CG_NONE &&
              (cg_tree_lemma_is(tree, preposition, "by") ||
               cg_tree_lemma_is(tree, preposition, "from") ||
               cg_tree_lemma_is(tree, preposition, "in"));
    uint32_t entity = cg_cast_entity(cast, c);
    if (entity == CG_NONE || cast->entities[entity].kind == CG_ENTITY_PERSON ||
        cast->entities[entity].kind == CG_ENTITY_PLACE ||
        cast->entities[entity].kind == CG_ENTITY_GROUP)
      continue;
    if (by || cg_tree_is(tree, c, CG_DEP_NMOD_POSS) ||
        cg_tree_is(tree, c, CG_DEP_COMPOUND))
      return entity;
  }
  return CG_NONE;
}

/* The text's own words: without who published it, unless that is part of the
 * noun ("Lota Times editorial"). */
static CgRange
text_words(const CgTree *tree, uint32_t noun)
{
  CgRange words = {noun, noun + 1};
  for (uint32_t c = tree->child[noun]; c != CG_NONE && c < noun;
       c          = tree->next[c])
    if (cg_tree_is(tree, c, CG_DEP_AMOD) ||
        cg_tree_is(tree, c, CG_DEP_COMPOUND))
      words.first = MIN(words.first, tree->subtree[c].first);
  return words;
}

static void
add_publication(CgFacts *facts, uint32_t noun, uint32_t publisher)
{
  CgRange          range = text_words(facts->cast->tree, noun);
  g_autofree char *words = cg_cast_words(facts->cast, range);
  add_act(facts,
          &(CgFact){.relation = CG_RELATION_PUBLISHED_BY,
                    .subject  = CG_NONE,
                    .object   = publisher,
                    .words    = cg_arena_strdup(facts->arena, words),
                    .evidence = cg_cast_phrase(facts->cast, noun)},
          noun);
}

static void
read_publication(CgFacts *facts, uint32_t noun)
{
  const CgCast *cast = facts->cast;
  uint32_t      publisher =
      is_text(cast->tree, noun) ? publisher_of(cast, noun) : CG_NONE;
  if (publisher != CG_NONE)
    add_publication(facts, noun, publisher);
}

static bool
is_outlet(const CgCast *cast, uint32_t token)
{
  uint32_t entity = cg_cast_entity(cast, token);
  return entity != CG_NONE &&
         (cast->entities[entity].kind == CG_ENTITY_ORGANIZATION ||
          cast->entities[entity].kind == CG_ENTITY_AGENCY);
}

/* "The Lota Times published an article", "an article published in the Lota
 * Times": the text is the object. */
static void
read_publishing(CgFacts *facts, const CgHappening *act)
{
  static const char *const verbs[] = {"publish",   "print", "air",
                                      "broadcast", "post",  NULL};
  const CgCast            *cast    = facts->cast;
  uint32_t                 item    = cg_happening_filler(act, CG_PART_ITEM);
  if (act->noun || item == CG_NONE || !g_strv_contains(verbs, act->lemma))
    return;
  for (size_t i = 0; i < act->n_fillers; i++)
    if ((act->fillers[i].part == CG_PART_AGENT ||
         act->fillers[i].part == CG_PART_MEDIUM) &&
        is_outlet(cast, act->fillers[i].token)) {
      add_publication(facts, item, cg_cast_entity(cast, act->fillers[i].token));
      return;
    }
}

void
cg_relate_acts(CgFacts *facts, const GArray *happenings)
{
  for (uint32_t i = 0; i < happenings->len; i++) {
    const CgHappening *act    = &g_array_index(happenings, CgHappening, i);
    uint32_t           clause = cg_happening_clause(facts->cast, act);
    if (cg_cast_is_open(facts->cast, clause))
      continue;
    if (is_call(act))
      read_call(facts, act);
    else if (is_meeting(act))
      read_meeting(facts, act);
    else if (act->kind == CG_EVENT_HANDOVER)
      read_gift(facts, act);
    else if (act->kind == CG_EVENT_PUBLICATION)
      read_publishing(facts, act);
  }
  for (uint32_t t = 0; t < facts->cast->tree->n; t++) {
    read_talk(facts, t);
    read_address(facts, t);
    read_publication(facts, t);
  }
}
