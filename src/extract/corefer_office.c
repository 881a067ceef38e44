/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Who is meant by an office: "Foreign Minister Ana Ruiz ... the minister". The
 * office must be the same or a shorter form of it, and whose it is, as far as
 * that is said.
 */
#include "extract/chain.h"

/* The office that a draft says its person holds: that before the name, or the
 * description's own noun. */
static const CgRow *
office_of(const CgDrafts *drafts, const CgDraft *draft)
{
  uint32_t first;
  if (draft->form == CG_MENTION_NOMINAL)
    return draft->noun;
  if (draft->form != CG_MENTION_NAME ||
      draft->name.first == draft->tokens.first)
    return NULL;
  return cg_drafts_find_head(drafts, CG_TABLE_OFFICES, draft->name.first - 1,
                             &first);
}

static bool
is_head_of_state(const CgRow *office)
{
  for (; office != NULL; office = office->next)
    if (strcmp(cg_row_field(office, CG_OFFICE_KIND), "head-of-state") == 0)
      return true;
  return false;
}

/* "minister" may be the foreign minister, "leader" the president. */
static bool
offices_agree(const CgRow *held, const CgRow *said)
{
  if (held == NULL || said == NULL)
    return false;
  const char *a = cg_row_field(held, CG_OFFICE_NAME),
             *b = cg_row_field(said, CG_OFFICE_NAME);
  return g_ascii_strcasecmp(a, b) == 0 || cg_key_ends(a, b) ||
         (strcmp(b, "leader") == 0 && is_head_of_state(held));
}

int
cg_chains_owner_fit(const CgChains *chains, uint32_t a, uint32_t b)
{
  if (a == CG_NONE || b == CG_NONE)
    return 1;
  const CgChain *one = cg_chain(chains, a), *two = cg_chain(chains, b);
  if ((one->kind == CG_ENTITY_PERSON && two->kind == CG_ENTITY_PLACE) ||
      (one->kind == CG_ENTITY_PLACE && two->kind == CG_ENTITY_PERSON))
    return 1; /* whose it is, and where */
  return a == b || (one->country != NULL && two->country != NULL &&
                    one->country->fields == two->country->fields)
             ? 2
             : 0;
}

/* Whether @state is named in a sentence in which @person is. */
static bool
meet(const CgChains *chains, uint32_t person, uint32_t state)
{
  const CgDrafts *drafts   = chains->drafts;
  const uint32_t *sentence = drafts->tree->sentence;
  for (uint32_t i = cg_chain(chains, person)->head; i != CG_NONE;
       i          = cg_draft(drafts, i)->next)
    for (uint32_t k = cg_chain(chains, state)->head; k != CG_NONE;
         k          = cg_draft(drafts, k)->next)
      if (sentence[cg_draft(drafts, i)->head] ==
          sentence[cg_draft(drafts, k)->head])
        return true;
  return false;
}

int
cg_chains_office_fit(const CgChains *chains, uint32_t chain, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  const CgDraft  *draft  = cg_draft(drafts, number);
  uint32_t        owner  = cg_chains_owner(chains, number);
  int             best   = 0;
  for (uint32_t i = cg_chain(chains, chain)->head; i != CG_NONE;
       i          = cg_draft(drafts, i)->next) {
    const CgDraft *other = cg_draft(drafts, i);
    if (other->head > draft->head ||
        !offices_agree(office_of(drafts, other), draft->noun))
      continue;
    int fit = cg_chains_owner_fit(chains, cg_chains_owner(chains, i), owner);
    best    = MAX(best, fit);
  }
  if (best == 1 && owner != CG_NONE && !meet(chains, chain, owner))
    return 0;
  return best;
}

uint32_t
cg_chains_holder(const CgChains *chains, const CgRow *office, uint32_t owner)
{
  const CgDrafts *drafts = chains->drafts;
  uint32_t        found  = CG_NONE;
  int             best   = 0;
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    const CgDraft *draft = cg_draft(drafts, i);
    if (draft->chain == CG_NONE || draft->kind != CG_ENTITY_PERSON ||
        !offices_agree(office_of(drafts, draft), office))
      continue;
    int fit = cg_chains_owner_fit(chains, cg_chains_owner(chains, i), owner);
    if (fit < best || fit == 0)
      continue;
    bool other = fit == best && found != CG_NONE &&
                 cg_draft(drafts, found)->chain != draft->chain;
    if (other)
      return CG_NONE;
    best  = fit;
    found = i;
  }
  return found;
}
