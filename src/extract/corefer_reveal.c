/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Who is described first and named next: "... met a senior Chilean navy
 * officer. The video shows Ana Ruiz, the navy's chief of staff." Each word of
 * the description that says something must be said of the person, of whom
 * alone the next sentences of the paragraph tell so. Who speaks without a name
 * is left alone: that hides them.
 */
#include "extract/chain.h"

enum { SENTENCES_AHEAD = 2 };

/* Words that say too little of a person. */
static bool
is_vague(const char *word)
{
  static const char *const words[] = {
      "top",      "senior",  "high",   "ranking",        "leading",
      "chief",    "unnamed", "local",  "official",       "officer",
      "person",   "man",     "woman",  "member",         "representative",
      "figure",   "former",  "deputy", "prominent",      "another",
      "employee", "worker",  "leader", "representative", NULL};
  return g_strv_contains(words, word);
}

/* Whether @state owns what @owner is, over several steps. */
static bool
belongs_to(const CgChains *chains, uint32_t owner, uint32_t state)
{
  for (int step = 0; owner != CG_NONE && step < 5; step++) {
    if (owner == state)
      return true;
    owner = cg_chain(chains, owner)->owner;
  }
  return false;
}

/* Whether what is said of the person @chain beside its name has @word. */
static bool
is_said(const CgChains *chains, uint32_t chain, const char *word)
{
  const CgDrafts *drafts = chains->drafts;
  for (uint32_t i = cg_chain(chains, chain)->head; i != CG_NONE;
       i          = cg_draft(drafts, i)->next) {
    const CgDraft *draft = cg_draft(drafts, i);
    if (draft->form == CG_MENTION_PRONOUN)
      continue;
    for (uint32_t t = draft->tokens.first; t < draft->tokens.end; t++)
      if (!(draft->form == CG_MENTION_NAME && cg_range_has(draft->name, t)) &&
          cg_tree_lemma_is(drafts->tree, t, word))
        return true;
  }
  return false;
}

static bool
is_owned_by(const CgChains *chains, uint32_t chain, uint32_t state)
{
  for (uint32_t i = cg_chain(chains, chain)->head; i != CG_NONE;
       i          = cg_draft(chains->drafts, i)->next)
    if (belongs_to(chains, cg_chains_owner(chains, i), state))
      return true;
  return false;
}

/* Whether all that the description @number says is said of @chain. */
static bool
fits(const CgChains *chains, uint32_t number, uint32_t chain)
{
  const CgDrafts *drafts = chains->drafts;
  const CgDraft  *draft  = cg_draft(drafts, number);
  uint32_t        owner  = cg_chains_owner(chains, number);
  CgRange         whose  = draft->owner == CG_NONE
                               ? (CgRange){0, 0}
                               : cg_draft(drafts, draft->owner)->tokens;
  uint32_t        n      = 0;
  if (owner == CG_NONE || !cg_chain(chains, owner)->state ||
      !is_owned_by(chains, chain, owner))
    return false;
  for (uint32_t t = draft->name.first; t < draft->name.end; t++) {
    const char *lemma = cg_tree_lemma(drafts->tree, t);
    if (cg_range_has(whose, t) || is_vague(lemma) ||
        cg_tree_upos(drafts->tree, t) == CG_UPOS_PUNCT ||
        cg_tree_upos(drafts->tree, t) == CG_UPOS_PART)
      continue;
    if (!is_said(chains, chain, lemma))
      return false;
    n++;
  }
  return n > 0;
}

static bool
is_first_named_near(const CgChains *chains, uint32_t chain, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  const CgTree   *tree   = drafts->tree;
  const CgDraft  *draft  = cg_draft(drafts, number);
  const CgDraft  *first  = cg_draft(drafts, cg_chain(chains, chain)->first);
  return first->head > draft->head &&
         tree->tokens[first->head].block == tree->tokens[draft->head].block &&
         tree->sentence[first->head] <=
             tree->sentence[draft->head] + SENTENCES_AHEAD &&
         tree->sentence[first->head] > tree->sentence[draft->head];
}

/* The one person whom the text goes on to name, or CG_NONE. */
static uint32_t
find_named(const CgChains *chains, uint32_t number)
{
  uint32_t found = CG_NONE;
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    if (chain->kind != CG_ENTITY_PERSON || chain->unnamed ||
        !is_first_named_near(chains, i, number) || !fits(chains, number, i))
      continue;
    if (found != CG_NONE)
      return CG_NONE;
    found = i;
  }
  return found;
}

static bool
speaks(const CgChains *chains, uint32_t chain)
{
  for (uint32_t i = cg_chain(chains, chain)->head; i != CG_NONE;
       i          = cg_draft(chains->drafts, i)->next)
    if (cg_chains_is_source(chains, i))
      return true;
  return false;
}

void
cg_chains_reveal(CgChains *chains)
{
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    if (chain->kind != CG_ENTITY_PERSON || !chain->unnamed ||
        !cg_draft(chains->drafts, chain->first)->indefinite ||
        speaks(chains, i))
      continue;
    uint32_t named = find_named(chains, chain->first);
    if (named != CG_NONE)
      cg_chains_merge(chains, i, named);
  }
}
