/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* "The Supreme Court", "the army": organs that each state has one of. Where the
 * text does not say whose, it is that of the state which the article is about,
 * if there is one; else nobody outside the article can tell, and the name is
 * the article's own.
 */
#include "extract/chain.h"

/* How often the home state must be named, and how many times as often as any
 * other. */
enum { LEAST_NAMED = 2, TIMES_OTHERS = 2 };

/* The state that the article is about, or CG_NONE. */
static uint32_t
home_of(const CgChains *chains)
{
  uint32_t home = CG_NONE, most = 0, second = 0;
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    if (!chain->state || chain->n <= second)
      continue;
    if (chain->n > most) {
      second = most;
      most   = chain->n;
      home   = i;
    } else {
      second = chain->n;
    }
  }
  return most >= LEAST_NAMED && most >= TIMES_OTHERS * second ? home : CG_NONE;
}

/* The row of what a chain is called, if that names an organ of every state. */
static const CgRow *
organ_of(const CgChains *chains, const CgChain *chain)
{
  if (chain->kind != CG_ENTITY_AGENCY || chain->body != NULL ||
      chain->owner != CG_NONE)
    return NULL;
  const CgRow *row = cg_lexicon_find_string(chains->drafts->lexicon,
                                            CG_TABLE_ORG_NOUNS, chain->key);
  return row != NULL && *cg_row_field(row, CG_ORG_FUNCTION) != '\0' &&
                 strcmp(cg_row_field(row, CG_ORG_WEIGHT), "strong") == 0
             ? row
             : NULL;
}

static bool
is_definite(const CgChains *chains, uint32_t chain)
{
  for (uint32_t i = cg_chain(chains, chain)->head; i != CG_NONE;
       i          = cg_draft(chains->drafts, i)->next) {
    const CgDraft *draft = cg_draft(chains->drafts, i);
    if (draft->form == CG_MENTION_NAME || draft->definite)
      return true;
  }
  return false;
}

void
cg_chains_settle(CgChains *chains)
{
  uint32_t home = home_of(chains);
  for (uint32_t i = 0; i < chains->items->len; i++) {
    CgChain     *chain = cg_chain(chains, i);
    const CgRow *organ = organ_of(chains, chain);
    if (organ == NULL)
      continue;
    bool known      = home != CG_NONE && is_definite(chains, i);
    chain->unnamed  = !known;
    chain->owner    = known ? home : CG_NONE;
    chain->function = known ? cg_row_field(organ, CG_ORG_FUNCTION) : NULL;
  }
}
