/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Positions stand before a name, behind it in apposition, or in a copula:
 *
 *   [former Chilean Foreign Minister] Ana Ruiz
 *   Ana Ruiz, [the director of the Civil Bureau], ...
 *   Ruiz is [a spokeswoman for the ministry]
 *
 * Whose the office is, the person serves: memberOf, spokespersonFor. Words
 * that only say "now" ("current") are left out, "former" and "acting" stay.
 */
#include "extract/relate_facts.h"

#include "core/letters.h"

enum { OFFICE_KIND = 1, MODIFIER_EFFECT = 2 };

/* ---- the office in some words ---- */

static const CgRow *
office_at(const CgCast *cast, CgRange words)
{
  const CgTree *tree  = cast->tree;
  uint32_t      head  = words.end - 1;
  const char   *lemma = cg_tree_lemma(tree, head);
  for (uint32_t first = words.first; first <= head; first++) {
    CgSpan           span   = {tree->tokens[first].span.start,
                               tree->tokens[head].span.start};
    CgSlice          before = cg_document_slice(cast->document, span);
    g_autofree char *text =
        g_strdup_printf("%.*s%s", (int)before.len, before.ptr, lemma);
    g_autofree char *key = cg_letters_lower((CgSlice){text, strlen(text)});
    const CgRow     *row =
        cg_lexicon_find_string(cast->lexicon, CG_TABLE_OFFICES, key);
    if (row != NULL)
      return row;
  }
  return NULL;
}

/* Nouns that describe a person but are no post. */
static bool
is_post(const CgRow *office)
{
  static const char *const plain[] = {
      "official", "member", "expert", "analyst", "source",
      "student",  "man",    "woman",  "citizen", NULL};
  if (office == NULL || g_strv_contains(plain, cg_row_field(office, 0)))
    return false;
  for (; office != NULL; office = office->next)
    if (strcmp(cg_row_field(office, OFFICE_KIND), "honorific") != 0)
      return true;
  return false;
}

static bool
is_office_kind(const CgRow *office, const char *kind)
{
  for (; office != NULL; office = office->next)
    if (strcmp(cg_row_field(office, OFFICE_KIND), kind) == 0)
      return true;
  return false;
}

static const char *
effect_of(const CgCast *cast, uint32_t token)
{
  g_autofree char *key = cg_letters_lower(cg_tree_words(cast->tree, token));
  const CgRow     *row =
      cg_lexicon_find_string(cast->lexicon, CG_TABLE_OFFICE_MODIFIERS, key);
  return row == NULL ? "" : cg_row_field(row, MODIFIER_EFFECT);
}

static bool
has_effect(const CgCast *cast, CgRange words, const char *effect)
{
  for (uint32_t t = words.first; t < words.end; t++)
    if (strcmp(effect_of(cast, t), effect) == 0)
      return true;
  return false;
}

/* ---- one position ---- */

static void
add_position(CgFacts *facts, uint32_t person, CgRange words)
{
  const CgCast *cast = facts->cast;
  while (words.first + 1 < words.end &&
         strcmp(effect_of(cast, words.first), "current") == 0)
    words.first++;
  g_autofree char *text = cg_cast_words(cast, words);
  cg_facts_add(facts, &(CgFact){
                          .relation    = CG_RELATION_HOLDS_POSITION,
                          .subject     = person,
                          .object      = CG_NONE,
                          .words       = cg_arena_strdup(facts->arena, text),
                          .evidence    = words,
                          .attribution = CG_NONE,
                          .confidence  = 0.8F,
                      });
}

/* Who holds an office serves its owner; who speaks for it also speaks. */
static void
add_service(CgFacts     *facts,
            uint32_t     person,
            uint32_t     owner,
            const CgRow *office,
            CgRange      words)
{
  const CgCast *cast = facts->cast;
  if (owner == CG_NONE)
    return;
  uint32_t        entity = cast->mentions[owner].entity;
  const CgEntity *e      = &cast->entities[entity];
  if (is_office_kind(office, "spokesperson"))
    cg_facts_tie(facts, CG_RELATION_SPOKESPERSON_FOR, person, entity, words);
  bool house = e->kind == CG_ENTITY_PLACE &&
               cast->mentions[owner].form == CG_MENTION_NOMINAL;
  if (e->kind == CG_ENTITY_PERSON || e->kind == CG_ENTITY_GROUP || house ||
      has_effect(cast, words, "former"))
    return;
  cg_facts_tie(facts, CG_RELATION_MEMBER_OF, person, entity, words);
}

/* ---- before the name ---- */

/* The first mention of another than the person in @words. */
static uint32_t
owner_in(const CgCast *cast, CgRange words, uint32_t person)
{
  for (uint32_t t = words.first; t < words.end; t++) {
    uint32_t other =
        cast->by_name[t] != CG_NONE ? cast->by_name[t] : cast->by_head[t];
    if (other != CG_NONE && cast->mentions[other].entity != person &&
        cast->mentions[other].tokens.first >= words.first)
      return other;
  }
  return CG_NONE;
}

static void
read_title(CgFacts *facts, const CgMention *mention)
{
  CgRange words = {mention->tokens.first, mention->name.first};
  if (words.first >= words.end)
    return;
  const CgRow *office = office_at(facts->cast, words);
  uint32_t     owner  = owner_in(facts->cast, words, mention->entity);
  bool kin = cg_tree_upos(facts->cast->tree, words.first) == CG_UPOS_PRON;
  if (is_post(office) && !kin) /* not "her father" */
    add_position(facts, mention->entity, words);
  if (office != NULL)
    add_service(facts, mention->entity, owner, office, words);
}

/* ---- descriptions ---- */

/* Whether the words say of a person who is named beside them what he is. */
static bool
is_predicated(const CgCast *cast, const CgMention *mention)
{
  const CgTree *tree = cast->tree;
  if (cg_tree_is(tree, mention->head, CG_DEP_APPOS) ||
      cg_tree_child(tree, mention->head, CG_DEP_COP) != CG_NONE)
    return true;
  uint32_t appos = cg_tree_child(tree, mention->head, CG_DEP_APPOS);
  return appos != CG_NONE && cg_cast_entity(cast, appos) == mention->entity;
}

static bool
is_inhabitant(const CgTree *tree, uint32_t head)
{
  static const char *const nouns[] = {"citizen", "national", "resident",
                                      "native",  "man",      "woman"};
  for (size_t i = 0; i < G_N_ELEMENTS(nouns); i++)
    if (cg_tree_lemma_is(tree, head, nouns[i]))
      return true;
  return false;
}

static void
read_citizen(CgFacts *facts, const CgMention *mention, uint32_t owner)
{
  static const char *const nouns[] = {"citizen", "national"};
  const CgCast            *cast    = facts->cast;
  for (size_t i = 0; i < G_N_ELEMENTS(nouns); i++)
    if (cg_tree_lemma_is(cast->tree, mention->head, nouns[i]) &&
        owner != CG_NONE && cast->entities[cast->mentions[owner].entity].state)
      cg_facts_tie(facts, CG_RELATION_CITIZEN_OF, mention->entity,
                   cast->mentions[owner].entity, mention->tokens);
}

/* "will be president", "is not the president": a post that is not held. */
static bool
is_unreal(const CgTree *tree, uint32_t head)
{
  static const char *const unreal[] = {"will", "would", "may",   "might",
                                       "can",  "could", "shall", "should",
                                       "must", "wo",    "'ll",   NULL};
  if (cg_tree_child(tree, head, CG_DEP_COP) == CG_NONE)
    return false;
  for (uint32_t c = cg_tree_child(tree, head, CG_DEP_AUX); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_AUX))
    if (g_strv_contains(unreal, cg_tree_lemma(tree, c)))
      return true;
  return cg_tree_negated(tree, head);
}

/* The words behind subject and copula: "Ruiz is [a spokeswoman]". */
static CgRange
behind_copula(const CgTree *tree, uint32_t head, CgRange words)
{
  uint32_t cop = cg_tree_child(tree, head, CG_DEP_COP);
  if (cop != CG_NONE && cop < head && words.first <= cop)
    words.first = cop + 1;
  return words;
}

static void
read_description(CgFacts *facts, uint32_t i)
{
  static const char *const of[]    = {"of",   "for",  "at", "in",
                                      "from", "with", NULL};
  const CgCast            *cast    = facts->cast;
  const CgMention         *mention = &cast->mentions[i];
  bool                     said    = is_predicated(cast, mention);
  CgRange words = said ? cg_cast_phrase(cast, mention->head) : mention->tokens;
  if (is_unreal(cast->tree, mention->head))
    return;
  words               = behind_copula(cast->tree, mention->head, words);
  CgRange      head   = {MIN(words.first, mention->head), mention->head + 1};
  const CgRow *office = office_at(cast, head);
  uint32_t     owner  = cg_cast_owner(cast, i, of);
  bool         bare   = words.end - words.first == 1;
  read_citizen(facts, mention, owner);
  bool vague = !said && cg_tree_lemma_is(cast->tree, mention->head, "leader");
  if (is_post(office) && (said || !bare) && !vague)
    add_position(facts, mention->entity, words);
  bool member = cg_tree_lemma_is(cast->tree, mention->head, "member");
  if ((office != NULL || member) && !is_inhabitant(cast->tree, mention->head))
    add_service(facts, mention->entity, owner, office, words);
}

/* Who serves a person serves the state that person serves: a president's
 * aide. */
static void
serve_with(CgFacts *facts, uint32_t person, uint32_t chief, CgRange words)
{
  for (uint32_t i = 0; i < facts->facts->len; i++) {
    const CgFact *fact = &g_array_index(facts->facts, CgFact, i);
    if (fact->relation == CG_RELATION_MEMBER_OF && fact->subject == chief &&
        facts->cast->entities[fact->object].state)
      cg_facts_tie(facts, CG_RELATION_MEMBER_OF, person, fact->object, words);
  }
}

static void
read_service_of_persons(CgFacts *facts)
{
  const CgCast *cast = facts->cast;
  for (uint32_t i = 0; i < cast->n_mentions; i++) {
    const CgMention *mention = &cast->mentions[i];
    CgRange          words   = {mention->tokens.first, mention->name.first};
    if (mention->form != CG_MENTION_NAME || words.first >= words.end ||
        cast->entities[mention->entity].kind != CG_ENTITY_PERSON)
      continue;
    uint32_t owner = owner_in(cast, words, mention->entity);
    if (owner != CG_NONE && is_post(office_at(cast, words)) &&
        cast->entities[cast->mentions[owner].entity].kind == CG_ENTITY_PERSON)
      serve_with(facts, mention->entity, cast->mentions[owner].entity, words);
  }
}

/* ---- without an office ---- */

static bool
is_body(const CgCast *cast, uint32_t entity)
{
  return entity != CG_NONE &&
         (cast->entities[entity].kind == CG_ENTITY_ORGANIZATION ||
          cast->entities[entity].kind == CG_ENTITY_AGENCY);
}

static bool
is_any(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  for (; token != CG_NONE && *lemmas != NULL; lemmas++)
    if (cg_tree_lemma_is(tree, token, *lemmas))
      return true;
  return false;
}

/* The body among the children of @head that hangs there by one of
 * @prepositions, or as the object where they are NULL. */
static uint32_t
body_at(const CgCast *cast, uint32_t head, const char *const *prepositions)
{
  const CgTree *tree = cast->tree;
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c]) {
    uint32_t entity = cg_cast_entity(cast, c);
    bool     tied   = prepositions == NULL
                          ? cg_tree_is(tree, c, CG_DEP_OBJ)
                          : is_any(tree, cg_tree_preposition(tree, c), prepositions);
    if (c > head && tied && is_body(cast, entity))
      return entity;
  }
  return CG_NONE;
}

/* "Ana Ruiz of the Lota Times". */
static void
read_affiliation(CgFacts *facts, const CgMention *mention)
{
  static const char *const of[] = {"of", "from", "at", NULL};
  uint32_t                 body = body_at(facts->cast, mention->head, of);
  if (body != CG_NONE)
    cg_facts_tie(facts, CG_RELATION_MEMBER_OF, mention->entity, body,
                 facts->cast->tree->subtree[mention->head]);
}

/* "Ruiz works for the Lota Times", "Ruiz heads the bureau". */
static void
read_serving(CgFacts *facts, uint32_t verb)
{
  static const char *const leading[] = {"lead", "head", "command", "chair",
                                        "join", "run",  NULL};
  static const char *const serving[] = {"work", "serve", "play", "fight", NULL};
  static const char *const in[]      = {"for", "at", "in", "with", NULL};
  const CgCast            *cast      = facts->cast;
  uint32_t                 body      = CG_NONE;
  if (is_any(cast->tree, verb, leading))
    body = body_at(cast, verb, NULL);
  else if (is_any(cast->tree, verb, serving))
    body = body_at(cast, verb, in);
  uint32_t person =
      body == CG_NONE
          ? CG_NONE
          : cg_cast_entity(cast, cg_tree_inherited_subject(cast->tree, verb));
  if (person != CG_NONE && cast->entities[person].kind == CG_ENTITY_PERSON &&
      !cg_cast_is_open(cast, verb))
    cg_facts_tie(facts, CG_RELATION_MEMBER_OF, person, body,
                 cast->tree->subtree[verb]);
}

void
cg_relate_positions(CgFacts *facts)
{
  const CgCast *cast = facts->cast;
  for (uint32_t i = 0; i < cast->n_mentions; i++) {
    const CgMention *mention = &cast->mentions[i];
    if (cast->entities[mention->entity].kind != CG_ENTITY_PERSON)
      continue;
    if (mention->form == CG_MENTION_NAME) {
      read_title(facts, mention);
      read_affiliation(facts, mention);
    } else if (mention->form == CG_MENTION_NOMINAL) {
      read_description(facts, i);
    }
  }
  for (uint32_t t = 0; t < cast->tree->n; t++)
    if (cg_tree_upos(cast->tree, t) == CG_UPOS_VERB)
      read_serving(facts, t);
  read_service_of_persons(facts);
}
