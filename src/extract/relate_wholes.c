/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What is part of or lies in what:
 *
 *   the [Chilean] navy, [Chile]'s navy, the navy of [Chile]      partOf
 *   [Lota], [Chile]; the residence in [Lota]; [Chile]'s Lota     locatedIn
 */
#include "extract/relate_facts.h"

static bool
is_part(const CgCast *cast, const CgMention *mention)
{
  static const char *const parts[] = {
      "arm",   "branch",     "bureau",    "chapter",  "department", "division",
      "unit",  "subsidiary", "wing",      "section",  "office",     "battalion",
      "organ", "outlet",     "affiliate", "garrison", "brigade",    "regiment",
  };
  if (cast->entities[mention->entity].kind == CG_ENTITY_AGENCY)
    return true;
  for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
    if (cg_tree_lemma_is(cast->tree, mention->head, parts[i]))
      return true;
  return false;
}

static void
read_part(CgFacts *facts, uint32_t i)
{
  static const char *const of[]    = {"of", NULL};
  const CgCast            *cast    = facts->cast;
  const CgMention         *mention = &cast->mentions[i];
  uint32_t                 owner   = cg_cast_owner(cast, i, of);
  if (owner == CG_NONE || !is_part(cast, mention))
    return;
  const CgEntity *whole = &cast->entities[cast->mentions[owner].entity];
  if (whole->kind == CG_ENTITY_PERSON || whole->kind == CG_ENTITY_GROUP)
    return;
  cg_facts_tie(facts, CG_RELATION_PART_OF, mention->entity,
               cast->mentions[owner].entity, mention->tokens);
}

/* ---- places ---- */

static bool
is_place(const CgCast *cast, uint32_t mention)
{
  return mention != CG_NONE &&
         cast->entities[cast->mentions[mention].entity].kind == CG_ENTITY_PLACE;
}

/* The place named behind a comma: "Lota, Chile". */
static uint32_t
place_behind_comma(const CgCast *cast, const CgMention *mention)
{
  const CgTree *tree  = cast->tree;
  uint32_t      comma = mention->tokens.end;
  if (comma + 1 >= tree->n || tree->tags[comma].xpos != CG_XPOS_COMMA ||
      tree->sentence[comma + 1] != tree->sentence[mention->head])
    return CG_NONE;
  uint32_t other = cast->by_name[comma + 1];
  if (!is_place(cast, other) || cast->mentions[other].form != CG_MENTION_NAME ||
      !cg_tree_below(tree, cast->mentions[other].head, mention->head) ||
      cg_tree_is(tree, cast->mentions[other].head, CG_DEP_CONJ))
    return CG_NONE;
  return other;
}

static void
add_place(CgFacts *facts, uint32_t i, uint32_t whole)
{
  const CgCast    *cast = facts->cast;
  const CgMention *a = &cast->mentions[i], *b = &cast->mentions[whole];
  CgRange          evidence = {MIN(a->tokens.first, b->tokens.first),
                               MAX(a->tokens.end, b->tokens.end)};
  cg_facts_tie(facts, CG_RELATION_LOCATED_IN, a->entity, b->entity, evidence);
}

static bool
is_any(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  for (; token != CG_NONE && *lemmas != NULL; lemmas++)
    if (cg_tree_lemma_is(tree, token, *lemmas))
      return true;
  return false;
}

/* All places that hang on @head by a preposition: "the house of Ruiz in
 * Lota". */
static void
read_places_at(CgFacts *facts, uint32_t i, uint32_t head)
{
  static const char *const in[] = {"in", "near", "at", "outside", "on", NULL};
  const CgCast            *cast = facts->cast;
  const CgTree            *tree = cast->tree;
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c])
    if (c > head && is_any(tree, cg_tree_preposition(tree, c), in) &&
        is_place(cast, cg_cast_mention(cast, c)))
      add_place(facts, i, cg_cast_mention(cast, c));
}

static void
read_place(CgFacts *facts, uint32_t i)
{
  static const char *const of[]    = {"of", NULL};
  const CgCast            *cast    = facts->cast;
  const CgMention         *mention = &cast->mentions[i];
  if (cast->entities[mention->entity].state)
    return;
  uint32_t comma = place_behind_comma(cast, mention);
  if (comma != CG_NONE)
    add_place(facts, i, comma);
  read_places_at(facts, i, mention->head);
  uint32_t owner = cg_cast_owner(cast, i, of);
  if (is_place(cast, owner))
    add_place(facts, i, owner);
}

/* "a base located in Lota". */
static void
read_located(CgFacts *facts, uint32_t i)
{
  static const char *const verbs[] = {"locate", "situate", "base", NULL};
  const CgCast            *cast    = facts->cast;
  uint32_t verb = cg_tree_child(cast->tree, cast->mentions[i].head, CG_DEP_ACL);
  if (is_any(cast->tree, verb, verbs))
    read_places_at(facts, i, verb);
}

/* "Ruiz's Lota residence": places between a possessor and the noun. */
static void
read_inner_places(CgFacts *facts, uint32_t i)
{
  const CgCast    *cast    = facts->cast;
  const CgMention *mention = &cast->mentions[i];
  if (mention->form != CG_MENTION_NOMINAL)
    return;
  for (uint32_t t = mention->tokens.first; t < mention->head; t++)
    if (is_place(cast, cast->by_name[t]) &&
        cast->mentions[cast->by_name[t]].form == CG_MENTION_NAME)
      add_place(facts, i, cast->by_name[t]);
}

void
cg_relate_wholes(CgFacts *facts)
{
  const CgCast *cast = facts->cast;
  for (uint32_t i = 0; i < cast->n_mentions; i++) {
    const CgMention *mention = &cast->mentions[i];
    if (mention->form != CG_MENTION_NAME && mention->form != CG_MENTION_NOMINAL)
      continue;
    switch (cast->entities[mention->entity].kind) {
    case CG_ENTITY_AGENCY:
    case CG_ENTITY_ORGANIZATION:
      read_part(facts, i);
      break;
    case CG_ENTITY_PLACE:
      read_place(facts, i);
      read_inner_places(facts, i);
      read_located(facts, i);
      break;
    case CG_ENTITY_PERSON:
    case CG_ENTITY_GROUP:
    case CG_N_ENTITY_KIND:
      break;
    }
  }
}
