/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Places that are described by what only the article or the lexicon can tell:
 * by the holder of an office ("the presidential palace"), or as the capital of
 * a state.
 */
#include "extract/chain.h"

#include "core/letters.h"

/* "the Chilean presidential palace" is the president's. */
static void
give_to_holder(CgChains *chains, uint32_t number)
{
  static const struct {
    const char *adjective, *office;
  } adjectives[]         = {{"presidential", "president"},
                            {"gubernatorial", "governor"},
                            {"mayoral", "mayor"},
                            {"papal", "pope"},
                            {"episcopal", "bishop"}};
  const CgDrafts *drafts = chains->drafts;
  CgDraft        *draft  = cg_draft(drafts, number);
  uint32_t        owner  = cg_chains_owner(chains, number);
  if (draft->kind != CG_ENTITY_PLACE ||
      (owner != CG_NONE && !cg_chain(chains, owner)->state))
    return;
  for (uint32_t t = draft->tokens.first; t < draft->head; t++)
    for (size_t i = 0; i < G_N_ELEMENTS(adjectives); i++) {
      if (!cg_tree_lemma_is(drafts->tree, t, adjectives[i].adjective))
        continue;
      const CgRow *office = cg_lexicon_find_string(
          drafts->lexicon, CG_TABLE_OFFICES, adjectives[i].office);
      uint32_t holder = cg_chains_holder(chains, office, owner);
      if (holder != CG_NONE)
        draft->owner = holder;
    }
}

/* ---- capitals ---- */

static bool
is_capital(const CgTree *tree, const CgDraft *draft)
{
  return draft->kind == CG_ENTITY_PLACE &&
         (cg_tree_lemma_is(tree, draft->head, "capital") ||
          (cg_tree_lemma_is(tree, draft->head, "city") && draft->head > 0 &&
           cg_tree_lemma_is(tree, draft->head - 1, "capital")));
}

/* The state that the place @draft lies in, or NULL: by the lexicon, or for a
 * region by the capital it is named after. */
static const CgRow *
state_of_place(const CgDrafts *drafts, const CgDraft *draft)
{
  if (draft->country != NULL)
    return draft->country;
  const CgRow *city = cg_drafts_find(drafts, CG_TABLE_CITIES, draft->name);
  if (city != NULL && city->next == NULL) {
    g_autofree char *code = g_ascii_strdown(cg_row_field(city, 1), -1);
    return cg_lexicon_find_string(drafts->lexicon, CG_TABLE_COUNTRIES, code);
  }
  return cg_drafts_find(drafts, CG_TABLE_COUNTRIES,
                        (CgRange){draft->name.first, draft->name.first + 1});
}

/* Of the places and states named in the sentence of @token the nearest; places
 * count, and states if @states. */
static const CgRow *
nearest_state(const CgDrafts *drafts, uint32_t token, bool states)
{
  const CgTree *tree  = drafts->tree;
  const CgRow  *found = NULL;
  uint32_t      best  = UINT32_MAX;
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    const CgDraft *draft = cg_draft(drafts, i);
    bool           named =
        draft->form == CG_MENTION_NAME || draft->form == CG_MENTION_DEMONYM;
    if (!named || draft->kind != CG_ENTITY_PLACE ||
        tree->sentence[draft->head] != tree->sentence[token] ||
        (draft->state && !states))
      continue;
    uint32_t far =
        draft->head > token ? draft->head - token : token - draft->head;
    const CgRow *row = far < best ? state_of_place(drafts, draft) : NULL;
    if (row != NULL) {
      best  = far;
      found = row;
    }
  }
  return found;
}

/* The state for which who speaks in the sentence holds an office. */
static const CgRow *
speaker_state(const CgChains *chains, uint32_t token)
{
  const CgDrafts *drafts = chains->drafts;
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    const CgDraft *draft = cg_draft(drafts, i);
    if (drafts->tree->sentence[draft->head] != drafts->tree->sentence[token] ||
        draft->chain == CG_NONE || !cg_chains_is_source(chains, i))
      continue;
    const CgChain *speaker = cg_chain(chains, draft->chain);
    if (speaker->state)
      return speaker->country;
    for (uint32_t k = speaker->head; k != CG_NONE;
         k          = cg_draft(drafts, k)->next) {
      uint32_t owner = cg_chains_owner(chains, k);
      if (owner != CG_NONE && cg_chain(chains, owner)->state)
        return cg_chain(chains, owner)->country;
    }
  }
  return NULL;
}

/* The only state that the article names, or NULL. */
static const CgRow *
only_state(const CgChains *chains)
{
  const CgRow *found = NULL;
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    if (chain->state && found != NULL)
      return NULL;
    if (chain->state)
      found = chain->country;
  }
  return found;
}

static const CgRow *
whose_capital(const CgChains *chains, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  uint32_t        head   = cg_draft(drafts, number)->head;
  uint32_t        owner  = cg_chains_owner(chains, number);
  if (owner != CG_NONE)
    return cg_chain(chains, owner)->state ? cg_chain(chains, owner)->country
                                          : NULL;
  const CgRow *state = cg_drafts_quote(drafts, head) != NULL
                           ? speaker_state(chains, head)
                           : NULL;
  if (state == NULL)
    state = nearest_state(drafts, head, false);
  if (state == NULL)
    state = speaker_state(chains, head);
  if (state == NULL)
    state = nearest_state(drafts, head, true);
  return state != NULL ? state : only_state(chains);
}

static void
chain_capital(CgChains *chains, uint32_t number)
{
  const CgRow *state = whose_capital(chains, number);
  const char  *field =
      state == NULL ? "" : cg_row_field(state, CG_COUNTRY_CAPITALS);
  if (*field == '\0')
    return;
  const CgDrafts *drafts = chains->drafts;
  const char     *name =
      cg_arena_strndup(drafts->arena, field, strcspn(field, "|"));
  g_autofree char *key = cg_letters_fold((CgSlice){name, strlen(name)});
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    if (chain->kind == CG_ENTITY_PLACE && !chain->state &&
        strcmp(chain->key, key) == 0) {
      cg_chains_join(chains, number, i);
      return;
    }
  }
  uint32_t open                   = cg_chains_open(chains, number);
  cg_chain(chains, open)->name    = name;
  cg_chain(chains, open)->key     = cg_arena_strdup(drafts->arena, key);
  cg_chain(chains, open)->unnamed = false;
}

void
cg_chains_place(CgChains *chains, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  give_to_holder(chains, number);
  if (is_capital(chains->drafts->tree, draft) && draft->definite &&
      draft->same == CG_NONE)
    chain_capital(chains, number);
}
