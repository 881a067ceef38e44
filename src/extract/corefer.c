/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The stage: drafts of mentions are gathered (mentions*.c), linked by the
 * trees, and put into chains: names first, then descriptions, then pronouns.
 * What is in a chain becomes a mention, each chain an entity.
 *
 *   President Ana Ruiz ... Chilean officials ... the president ... she
 *   [------- 0 ------]     [- 1 -]  [- 2 -]      [--- 0 ---]      [0]
 */
#include "extract/corefer.h"

#include "extract/chain.h"
#include "extract/mentions.h"

/* ---- recording ---- */

static bool
is_mention(const CgDraft *draft)
{
  return draft->chain != CG_NONE;
}

static int
by_place(gconstpointer a, gconstpointer b, gpointer data)
{
  const CgDrafts *drafts = data;
  uint32_t        i = *(const uint32_t *)a, k = *(const uint32_t *)b;
  const CgDraft  *one = cg_draft(drafts, i), *two = cg_draft(drafts, k);
  if (one->tokens.first != two->tokens.first)
    return one->tokens.first < two->tokens.first ? -1 : 1;
  if (one->tokens.end != two->tokens.end)
    return one->tokens.end > two->tokens.end ? -1 : 1;
  return i < k ? -1 : i > k;
}

static int
by_head(gconstpointer a, gconstpointer b, gpointer data)
{
  const CgDrafts *drafts = data;
  uint32_t        i = *(const uint32_t *)a, k = *(const uint32_t *)b;
  uint32_t one = cg_draft(drafts, i)->head, two = cg_draft(drafts, k)->head;
  if (one != two)
    return one < two ? -1 : 1;
  return i < k ? -1 : i > k;
}

static uint32_t *
sorted(const CgDrafts *drafts, GCompareDataFunc compare)
{
  uint32_t  n     = drafts->items->len;
  uint32_t *order = cg_arena_new_array(drafts->arena, uint32_t, n);
  for (uint32_t i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data(order, (gint)n, sizeof *order, compare,
                    (gpointer)(uintptr_t)drafts);
  return order;
}

static CgEntity
entity_of(const CgChains *chains, const CgChain *chain, uint32_t mention)
{
  bool state   = chain->state;
  bool unnamed = cg_chains_is_unnamed(chains, chain);
  return (CgEntity){
      .name    = cg_chains_label(chains, chain),
      .key     = cg_chains_key(chains, chain),
      .kind    = chain->kind,
      .state   = state,
      .plural  = chain->plural,
      .unnamed = unnamed,
      .local   = chain->local,
      .sex     = chain->sex,
      .country = state ? cg_row_field(chain->country, CG_COUNTRY_CODE) : NULL,
      .first   = mention,
      .confidence = unnamed ? 0.7F : 0.9F,
  };
}

static void
record(CgDocument *document, const CgChains *chains)
{
  const CgDrafts *drafts  = chains->drafts;
  uint32_t       *order   = sorted(drafts, by_place);
  uint32_t       *numbers = g_new(uint32_t, chains->items->len + 1);
  CgMention      *mentions =
      cg_arena_new_array(drafts->arena, CgMention, drafts->items->len);
  CgEntity *entities =
      cg_arena_new_array(drafts->arena, CgEntity, chains->items->len);
  uint32_t n_mentions = 0, n_entities = 0;
  memset(numbers, 0xFF, sizeof *numbers * (chains->items->len + 1));
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    const CgDraft *draft = cg_draft(drafts, order[i]);
    if (!is_mention(draft))
      continue;
    if (numbers[draft->chain] == CG_NONE) {
      numbers[draft->chain] = n_entities;
      entities[n_entities++] =
          entity_of(chains, cg_chain(chains, draft->chain), n_mentions);
    }
    mentions[n_mentions++] =
        (CgMention){draft->tokens, draft->name, draft->head,
                    numbers[draft->chain], draft->form};
  }
  g_free(numbers);
  cg_document_take_layer(document, CG_LAYER_MENTIONS, mentions, n_mentions);
  cg_document_take_layer(document, CG_LAYER_ENTITIES, entities, n_entities);
}

bool
cg_corefer(CgDocument *document, const CgResources *resources, GError **error)
{
  (void)error;
  g_autoptr(CgTree) tree = cg_tree_new(document);
  CgArena *arena         = cg_document_arena(document);
  CgDrafts drafts        = {
             .document = document,
             .tree     = tree,
             .lexicon  = resources->lexicon,
             .arena    = arena,
             .items    = g_array_new(FALSE, FALSE, sizeof(CgDraft)),
             .covered  = cg_arena_new_array(arena, uint32_t, tree->n),
  };
  memset(drafts.covered, 0xFF, sizeof *drafts.covered * tree->n);
  cg_mentions_find_names(&drafts);
  cg_mentions_find_nominals(&drafts);
  cg_mentions_find_pronouns(&drafts);
  cg_mentions_link(&drafts);
  CgChains chains = {.drafts = &drafts,
                     .items  = g_array_new(FALSE, FALSE, sizeof(CgChain)),
                     .order  = sorted(&drafts, by_head)};
  cg_chains_name(&chains);
  cg_chains_describe(&chains);
  cg_chains_reveal(&chains);
  cg_chains_settle(&chains);
  cg_chains_pronouns(&chains);
  record(document, &chains);
  g_array_unref(chains.items);
  g_array_unref(drafts.items);
  return true;
}

/* ---- looking mentions up ---- */

static uint32_t
n_words(const CgMention *mention)
{
  return mention->tokens.end - mention->tokens.first;
}

uint32_t
cg_mention_at(const CgDocument *document, uint32_t token)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(document, &n);
  uint32_t         best     = CG_NONE;
  for (uint32_t i = 0; i < n && mentions[i].tokens.first <= token; i++)
    if (cg_range_has(mentions[i].tokens, token) &&
        (best == CG_NONE || n_words(&mentions[i]) <= n_words(&mentions[best])))
      best = i;
  return best;
}

uint32_t
cg_mention_with_head(const CgDocument *document, uint32_t token)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(document, &n);
  uint32_t         best     = CG_NONE;
  for (uint32_t i = 0; i < n && mentions[i].tokens.first <= token; i++)
    if (mentions[i].head == token &&
        (best == CG_NONE || n_words(&mentions[i]) > n_words(&mentions[best])))
      best = i;
  return best;
}

uint32_t
cg_entity_at(const CgDocument *document, uint32_t token)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(document, &n);
  uint32_t         found    = cg_mention_with_head(document, token);
  if (found == CG_NONE) {
    found = cg_mention_at(document, token);
    if (found != CG_NONE && !cg_range_has(mentions[found].name, token))
      found = CG_NONE;
  }
  return found == CG_NONE ? CG_NONE : mentions[found].entity;
}
