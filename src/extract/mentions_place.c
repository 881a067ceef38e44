/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What the trees say of a place: where it is, and what it is but another word
 * for.
 *
 *   where   the villa in [Lota], the [Lota] villa, a base located in [Lota]
 *   same    the town of [Lota], the complex of the [palace], Chilean soil
 */
#include "extract/mentions.h"

/* ---- where ---- */

static bool
is_named_place(const CgDrafts *drafts, uint32_t number)
{
  return number != CG_NONE &&
         cg_draft(drafts, number)->form == CG_MENTION_NAME &&
         cg_draft(drafts, number)->kind == CG_ENTITY_PLACE;
}

/* The place that the words at @head say they are in: "in Lota", "located in
 * Lota". */
static uint32_t
place_behind(const CgDrafts *drafts, uint32_t head)
{
  static const char *const in[] = {"in", "at", "near", "outside", "on"};
  const CgTree            *tree = drafts->tree;
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (c < head || preposition == CG_NONE ||
        !is_named_place(drafts, drafts->covered[c]))
      continue;
    for (size_t i = 0; i < G_N_ELEMENTS(in); i++)
      if (cg_tree_lemma_is(tree, preposition, in[i]))
        return drafts->covered[c];
  }
  return CG_NONE;
}

/* The place right behind the noun, wherever the parser hangs it: "aimed at the
 * villa in Lota". */
static uint32_t
place_next(const CgDrafts *drafts, uint32_t head)
{
  static const char *const in[] = {"in", "at", "near", "outside", NULL};
  const CgTree            *tree = drafts->tree;
  uint32_t                 t    = head + 1;
  if (t >= tree->n || cg_tree_upos(tree, t) != CG_UPOS_ADP ||
      !g_strv_contains(in, cg_tree_lemma(tree, t)))
    return CG_NONE;
  for (t++; t < tree->n && drafts->covered[t] == CG_NONE; t++)
    if (cg_tree_upos(tree, t) != CG_UPOS_DET &&
        cg_tree_upos(tree, t) != CG_UPOS_ADJ)
      return CG_NONE;
  return t < tree->n && is_named_place(drafts, drafts->covered[t])
             ? drafts->covered[t]
             : CG_NONE;
}

void
cg_mentions_find_where(CgDrafts *drafts, uint32_t i)
{
  const CgTree *tree  = drafts->tree;
  CgDraft      *draft = cg_draft(drafts, i);
  if (draft->form != CG_MENTION_NOMINAL || draft->kind != CG_ENTITY_PLACE)
    return;
  for (uint32_t t = draft->tokens.first; t < draft->head; t++)
    if (is_named_place(drafts, drafts->covered[t]))
      draft->where = drafts->covered[t];
  if (draft->where == CG_NONE)
    draft->where = place_behind(drafts, draft->head);
  if (draft->where == CG_NONE)
    draft->where = place_next(drafts, draft->head);
  uint32_t clause = cg_tree_child(tree, draft->head, CG_DEP_ACL);
  if (draft->where == CG_NONE && clause != CG_NONE)
    draft->where = place_behind(drafts, clause);
}

/* ---- the same place ---- */

/* What is but another word for the state that owns it. */
void
cg_mentions_make_demonym(CgDrafts *drafts, uint32_t i)
{
  CgDraft       *draft = cg_draft(drafts, i);
  const CgDraft *state = cg_draft(drafts, draft->owner);
  draft->form          = CG_MENTION_DEMONYM;
  draft->kind          = CG_ENTITY_PLACE;
  draft->state         = true;
  draft->plural        = false;
  draft->country       = state->country;
  draft->owner         = CG_NONE;
}

/* "the Sol club" is Sol, unless Sol is a town or the club somebody's. */
static void
link_named_building(CgDrafts *drafts, uint32_t i)
{
  CgDraft    *draft = cg_draft(drafts, i);
  const char *kind  = cg_row_field(draft->noun, 1);
  if (strcmp(kind, "building") != 0 && strcmp(kind, "facility") != 0)
    return;
  uint32_t c = cg_tree_child(drafts->tree, draft->head, CG_DEP_COMPOUND);
  if (c == CG_NONE || drafts->covered[c] == CG_NONE ||
      draft->owner != drafts->covered[c])
    return;
  const CgDraft *name = cg_draft(drafts, drafts->covered[c]);
  if (name->form == CG_MENTION_NAME && name->kind == CG_ENTITY_PLACE &&
      name->country == NULL &&
      cg_drafts_find(drafts, CG_TABLE_CITIES, name->name) == NULL)
    draft->same = draft->owner;
}

/* "the town of Lota" is Lota, "Chilean soil" is Chile. */
static void
link_town_or_land(CgDrafts *drafts, uint32_t i)
{
  static const char *const land[] = {"territory", "soil", "airspace", "land"};
  const CgTree            *tree   = drafts->tree;
  CgDraft                 *draft  = cg_draft(drafts, i);
  if (draft->form != CG_MENTION_NOMINAL || draft->kind != CG_ENTITY_PLACE ||
      draft->same != CG_NONE)
    return;
  const char *kind = cg_row_field(draft->noun, 1);
  uint32_t    of   = cg_tree_child(tree, draft->head, CG_DEP_NMOD);
  for (; of != CG_NONE; of = cg_tree_next(tree, of, CG_DEP_NMOD)) {
    uint32_t other = drafts->covered[of];
    if (other == CG_NONE || of < draft->head ||
        !cg_tree_lemma_is(tree, cg_tree_preposition(tree, of), "of"))
      continue;
    const CgDraft *place = cg_draft(drafts, other);
    if (place->kind == CG_ENTITY_PLACE && place->form == CG_MENTION_NAME &&
        !place->state &&
        (strcmp(kind, "city") == 0 || strcmp(kind, "region") == 0))
      draft->same = other;
  }
  for (size_t k = 0; k < G_N_ELEMENTS(land); k++)
    if (cg_tree_lemma_is(tree, draft->head, land[k]) &&
        draft->owner != CG_NONE && cg_draft(drafts, draft->owner)->state)
      cg_mentions_make_demonym(drafts, i);
  if (draft->same == CG_NONE)
    link_named_building(drafts, i);
}

/* "the complex of buildings of the [residence]": the residence. */
static void
link_parts(CgDrafts *drafts, uint32_t i)
{
  const CgTree *tree  = drafts->tree;
  CgDraft      *draft = cg_draft(drafts, i);
  if (draft->form != CG_MENTION_NOMINAL || draft->kind != CG_ENTITY_PLACE ||
      draft->same != CG_NONE ||
      strcmp(cg_row_field(draft->noun, CG_FACILITY_CLASS), "any") != 0)
    return;
  uint32_t at = draft->head;
  for (int depth = 0; depth < 2; depth++) {
    uint32_t of = cg_tree_child(tree, at, CG_DEP_NMOD);
    while (of != CG_NONE &&
           (of < at ||
            !cg_tree_lemma_is(tree, cg_tree_preposition(tree, of), "of")))
      of = cg_tree_next(tree, of, CG_DEP_NMOD);
    if (of == CG_NONE)
      return;
    uint32_t other = drafts->covered[of];
    if (other != CG_NONE) {
      const CgDraft *whole = cg_draft(drafts, other);
      if (whole->form == CG_MENTION_NOMINAL && whole->kind == CG_ENTITY_PLACE)
        draft->same = other;
      return;
    }
    at = of;
  }
}

void
cg_mentions_link_place(CgDrafts *drafts, uint32_t i)
{
  link_town_or_land(drafts, i);
  link_parts(drafts, i);
}
