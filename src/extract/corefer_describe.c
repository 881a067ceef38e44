/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Chains of descriptions, in the order of the text. What an apposition or a
 * copula ties to a name goes there; else a description goes back to what was
 * called by its head noun before: by an office beside the name ("Foreign
 * Minister Ana Ruiz ... the minister"), by the noun in the name ("Civil
 * Defence Authority ... the authority") or by the same description. What is
 * left is an entity of its own if it owns a name or takes part.
 */
#include "extract/chain.h"

/* ---- offices ---- */

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

/* 0 they differ, 1 one is not known, 2 the same. */
static int
owner_fit(const CgChains *chains, uint32_t a, uint32_t b)
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
  const CgDrafts *drafts = chains->drafts;
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    if (cg_draft(drafts, i)->chain != person)
      continue;
    for (uint32_t k = 0; k < drafts->items->len; k++)
      if (cg_draft(drafts, k)->chain == state &&
          drafts->tree->sentence[cg_draft(drafts, i)->head] ==
              drafts->tree->sentence[cg_draft(drafts, k)->head])
        return true;
  }
  return false;
}

/* How well a description of a person fits a chain: by its best draft before
 * the description. */
static int
person_fit(const CgChains *chains, uint32_t chain, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  const CgDraft  *draft  = cg_draft(drafts, number);
  uint32_t        owner  = cg_chains_owner(chains, number);
  int             best   = 0;
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    const CgDraft *other = cg_draft(drafts, i);
    if (other->chain != chain || other->head > draft->head ||
        !offices_agree(office_of(drafts, other), draft->noun))
      continue;
    int fit = owner_fit(chains, cg_chains_owner(chains, i), owner);
    best    = MAX(best, fit);
  }
  if (best == 1 && owner != CG_NONE && !meet(chains, chain, owner))
    return 0;
  return best;
}

/* ---- bodies, places and groups ---- */

/* "state residence" is a kind of "residence". */
static bool
same_noun(const CgRow *a, const CgRow *b)
{
  if (a == NULL || b == NULL)
    return false;
  const char *one = cg_row_field(a, 0), *two = cg_row_field(b, 0);
  return cg_key_ends(one, two) || cg_key_ends(two, one);
}

/* Whether the owner of a description is a name in front of its noun. */
static bool
stands_before(const CgChains *chains, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  return draft->owner != CG_NONE &&
         cg_draft(chains->drafts, draft->owner)->head < draft->head;
}

static int
thing_fit(const CgChains *chains, uint32_t i, uint32_t number)
{
  const CgChain *chain = cg_chain(chains, i);
  const CgDraft *draft = cg_draft(chains->drafts, number);
  if (!same_noun(chain->noun, draft->noun) || chain->plural != draft->plural)
    return 0;
  int owner = owner_fit(chains, chain->owner, cg_chains_owner(chains, number));
  if (owner == 1 && stands_before(chains, number) && chain->owner != CG_NONE)
    owner = 0; /* "the Lota house" is not "Ruiz's house" */
  bool same = strcmp(chain->key, draft->key) == 0;
  if (owner == 0 || (owner == 1 && !same && !draft->definite))
    return 0;
  bool bare = cg_key_words(draft->key) == 1;
  if (!same && !bare && !cg_key_covers(chain->key, draft->key) &&
      !cg_key_covers(draft->key, chain->key))
    return chain->kind == CG_ENTITY_PLACE ? owner : 0;
  return same ? 3 : owner;
}

static bool
kinds_agree(const CgChain *chain, const CgDraft *draft)
{
  bool body =
      chain->kind == CG_ENTITY_AGENCY || chain->kind == CG_ENTITY_ORGANIZATION;
  bool body_too =
      draft->kind == CG_ENTITY_AGENCY || draft->kind == CG_ENTITY_ORGANIZATION;
  return chain->kind == draft->kind || (body && body_too);
}

static uint32_t
last_head_before(const CgChains *chains, uint32_t chain, uint32_t head)
{
  uint32_t last = CG_NONE;
  for (uint32_t i = 0; i < chains->drafts->items->len; i++) {
    const CgDraft *draft = cg_draft(chains->drafts, i);
    if (draft->chain == chain && draft->head < head &&
        (last == CG_NONE || draft->head > last))
      last = draft->head;
  }
  return last;
}

/* The best fit; of several the one named last. */
static uint32_t
find_described(const CgChains *chains, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  uint32_t       found = CG_NONE, last = 0;
  int            best = 0;
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    if (!kinds_agree(chain, draft))
      continue;
    uint32_t at = last_head_before(chains, i, draft->head);
    if (at == CG_NONE)
      continue;
    int fit = draft->kind == CG_ENTITY_PERSON ? person_fit(chains, i, number)
                                              : thing_fit(chains, i, number);
    if (fit > best || (fit > 0 && fit == best && at > last)) {
      best  = fit;
      found = i;
      last  = at;
    }
  }
  return found;
}

/* ---- whether to keep what fits nothing ---- */

static bool
is_argument(const CgTree *tree, uint32_t head)
{
  static const char *const partners[] = {"to", "with", "by", "between"};
  CgDeprel                 deprel     = (CgDeprel)tree->arcs[head].deprel;
  if (deprel == CG_DEP_CONJ && cg_tree_head(tree, head) != CG_NONE)
    deprel = (CgDeprel)tree->arcs[cg_tree_head(tree, head)].deprel;
  if (deprel == CG_DEP_NSUBJ || deprel == CG_DEP_NSUBJ_PASS ||
      deprel == CG_DEP_OBJ || deprel == CG_DEP_IOBJ ||
      deprel == CG_DEP_OBL_AGENT)
    return true;
  uint32_t preposition = cg_tree_preposition(
      tree,
      cg_tree_is(tree, head, CG_DEP_CONJ) ? cg_tree_head(tree, head) : head);
  for (size_t i = 0; i < G_N_ELEMENTS(partners); i++)
    if (cg_tree_lemma_is(tree, preposition, partners[i]))
      return true;
  return false;
}

static bool
is_owned(const CgChains *chains, uint32_t number)
{
  uint32_t owner = cg_chains_owner(chains, number);
  return owner != CG_NONE && !cg_chain(chains, owner)->unnamed;
}

/* By a state, or by an organ of one. */
static bool
is_owned_by_state(const CgChains *chains, uint32_t number)
{
  if (!is_owned(chains, number))
    return false;
  const CgChain *owner = cg_chain(chains, cg_chains_owner(chains, number));
  return owner->state || owner->kind == CG_ENTITY_AGENCY;
}

static bool
is_worth_keeping(const CgChains *chains, uint32_t number)
{
  const CgDraft *draft  = cg_draft(chains->drafts, number);
  bool           source = cg_chains_is_source(chains, number);
  bool           part   = is_argument(chains->drafts->tree, draft->head);
  switch (draft->kind) {
  case CG_ENTITY_PERSON:
    return source || (part && is_owned(chains, number));
  case CG_ENTITY_GROUP:
    return source || part || is_owned(chains, number);
  case CG_ENTITY_AGENCY:
    return is_owned_by_state(chains, number) ||
           (!draft->weak && (source || is_owned(chains, number)));
  case CG_ENTITY_ORGANIZATION:
    return source || is_owned_by_state(chains, number);
  case CG_ENTITY_PLACE:
    return is_owned(chains, number);
  case CG_N_ENTITY_KIND:
    break;
  }
  return false;
}

/* A body or place that a state or person owns is named by that: "the Chilean
 * defence ministry". */
static void
open_described(CgChains *chains, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  uint32_t       open  = cg_chains_open(chains, number);
  CgChain       *chain = cg_chain(chains, open);
  chain->owner         = cg_chains_owner(chains, number);
  if (draft->kind != CG_ENTITY_PERSON && draft->kind != CG_ENTITY_GROUP)
    chain->unnamed = !is_owned(chains, number);
}

static void
describe(CgChains *chains, uint32_t number)
{
  CgDraft *draft = cg_draft(chains->drafts, number);
  if (draft->form != CG_MENTION_NOMINAL || draft->chain != CG_NONE)
    return;
  uint32_t same = draft->same == CG_NONE
                      ? CG_NONE
                      : cg_draft(chains->drafts, draft->same)->chain;
  if (same == CG_NONE && !draft->indefinite)
    same = find_described(chains, number);
  if (same != CG_NONE)
    cg_chains_join(chains, number, same);
  else if (is_worth_keeping(chains, number))
    open_described(chains, number);
}

/* A name in apposition to a description: "the minister, Ana Ruiz". */
static void
turn_links(CgChains *chains)
{
  CgDrafts *drafts = chains->drafts;
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    const CgDraft *draft = cg_draft(drafts, i);
    if (draft->form != CG_MENTION_NAME || draft->same == CG_NONE)
      continue;
    CgDraft *other = cg_draft(drafts, draft->same);
    if (other->form == CG_MENTION_NOMINAL && other->same == CG_NONE)
      other->same = i;
  }
}

void
cg_chains_describe(CgChains *chains)
{
  turn_links(chains);
  for (uint32_t i = 0; i < chains->drafts->items->len; i++) {
    uint32_t number = chains->order[i];
    uint32_t owner  = cg_draft(chains->drafts, number)->owner;
    if (owner != CG_NONE && cg_draft(chains->drafts, owner)->owner != CG_NONE)
      describe(chains, cg_draft(chains->drafts, owner)->owner);
    if (owner != CG_NONE)
      describe(chains, owner); /* "the staff of the navy": first the navy */
    describe(chains, number);
  }
}
