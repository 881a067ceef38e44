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

static bool
is_class(const CgRow *noun, const char *name)
{
  return noun != NULL &&
         strcmp(cg_row_field(noun, CG_FACILITY_CLASS), name) == 0;
}

/* "villa" may be called "palace", and either "complex". */
static bool
same_facility(const CgChain *chain, const CgDraft *draft, int owner)
{
  if (chain->kind != CG_ENTITY_PLACE || owner < 2 || chain->noun == NULL ||
      draft->noun == NULL)
    return false;
  const char *class = cg_row_field(draft->noun, CG_FACILITY_CLASS);
  return *class != '\0' &&
         (is_class(chain->noun, class) || is_class(chain->noun, "any") ||
          strcmp(class, "any") == 0);
}

/* Whether they are said to be in two places. */
static bool
is_elsewhere(const CgChains *chains, const CgChain *chain, const CgDraft *draft)
{
  if (chain->where == CG_NONE || draft->where == CG_NONE)
    return false;
  const CgDraft *here  = cg_draft(chains->drafts, chain->where);
  const CgDraft *there = cg_draft(chains->drafts, draft->where);
  return here->chain != there->chain && !here->state && !there->state;
}

/* Whether the owner of a description is a name in front of its noun. */
static bool
stands_before(const CgChains *chains, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  return draft->owner != CG_NONE &&
         cg_draft(chains->drafts, draft->owner)->head < draft->head;
}

/* Words for any company, or any organ that oversees: "the firm" is the company
 * named last, whatever its name. */
static bool
is_any_body(const CgTree *tree, const CgDraft *draft, const CgChain *chain)
{
  static const char *const firms[] = {
      "company",      "firm",     "business", "corporation",
      "manufacturer", "retailer", "maker",    "carmaker",
      "startup",      "producer", NULL};
  static const char *const banks[]     = {"lender", NULL};
  static const char *const organs[]    = {"regulator", "watchdog", NULL};
  static const char *const overseers[] = {
      "authority", "commission", "agency", "inspectorate", "council", NULL};
  const char *lemma = cg_tree_lemma(tree, draft->head);
  const char *noun  = chain->noun == NULL ? "" : cg_row_field(chain->noun, 0);
  if (chain->unnamed || !draft->definite || cg_key_words(draft->key) != 1)
    return false;
  if (g_strv_contains(firms, lemma))
    return chain->kind == CG_ENTITY_ORGANIZATION && chain->body == NULL &&
           (*noun == '\0' || g_strv_contains(firms, noun) ||
            strcmp(cg_row_field(chain->noun, CG_ORG_WEIGHT), "suffix") == 0);
  if (g_strv_contains(banks, lemma))
    return cg_key_ends(noun, "bank");
  for (size_t i = 0; overseers[i] != NULL && g_strv_contains(organs, lemma);
       i++)
    if (cg_key_ends(noun, overseers[i]))
      return true;
  return false;
}

static int
thing_fit(const CgChains *chains, uint32_t i, uint32_t number)
{
  const CgChain *chain = cg_chain(chains, i);
  const CgDraft *draft = cg_draft(chains->drafts, number);
  int            owner = cg_chains_owner_fit(chains, chain->owner,
                                             cg_chains_owner(chains, number));
  if (owner == 2 && chain->function != NULL &&
      g_strcmp0(chain->function, draft->function) == 0)
    return 3; /* "Chilean intelligence", "Chile's spy agencies" */
  if (cg_chains_owner(chains, number) == CG_NONE &&
      is_any_body(chains->drafts->tree, draft, chain))
    return 1;
  if ((!same_noun(chain->noun, draft->noun) &&
       !same_facility(chain, draft, owner)) ||
      chain->plural != draft->plural || is_elsewhere(chains, chain, draft))
    return 0;
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
  for (uint32_t i = cg_chain(chains, chain)->head; i != CG_NONE;
       i          = cg_draft(chains->drafts, i)->next) {
    const CgDraft *draft = cg_draft(chains->drafts, i);
    if (draft->head < head && (last == CG_NONE || draft->head > last))
      last = draft->head;
  }
  return last;
}

static bool
is_in_headline(const CgDrafts *drafts, const CgDraft *draft)
{
  size_t         n;
  uint32_t       block  = drafts->tree->tokens[draft->head].block;
  const CgBlock *blocks = cg_document_has(drafts->document, CG_LAYER_BLOCKS)
                              ? cg_document_blocks(drafts->document, &n)
                              : NULL;
  return blocks != NULL && block < n && blocks[block].kind == CG_BLOCK_HEADLINE;
}

/* How well @number fits a chain. The text begins anew after the headline, and
 * who is quoted has not read it: what was named may be "a villa" once more, if
 * noun and owner say so. */
static int
described_fit(const CgChains *chains, uint32_t chain, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  const CgDraft  *draft  = cg_draft(drafts, number);
  int             fit    = draft->kind == CG_ENTITY_PERSON
                               ? cg_chains_office_fit(chains, chain, number)
                               : thing_fit(chains, chain, number);
  if (!draft->indefinite || fit == 0)
    return fit;
  bool quoted = cg_drafts_quote(drafts, draft->head) != NULL;
  for (uint32_t i                            = cg_chain(chains, chain)->head;
       i != CG_NONE && !quoted && fit > 0; i = cg_draft(drafts, i)->next)
    if (!is_in_headline(drafts, cg_draft(drafts, i)))
      fit = 0;
  return fit >= 2 ? fit : 0;
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
    int      fit = described_fit(chains, i, number);
    uint32_t at  = fit > 0 && fit >= best
                       ? last_head_before(chains, i, draft->head)
                       : CG_NONE;
    if (at == CG_NONE)
      continue;
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
  bool owns = cg_tree_is(chains->drafts->tree, draft->head, CG_DEP_NMOD_POSS);
  switch (draft->kind) {
  case CG_ENTITY_PERSON:
    return source || (part && is_owned(chains, number));
  case CG_ENTITY_GROUP:
    return source || part || is_owned(chains, number);
  case CG_ENTITY_AGENCY:
    return is_owned_by_state(chains, number) ||
           (!draft->weak && (source || is_owned(chains, number)));
  case CG_ENTITY_ORGANIZATION:
    return (source && !(draft->weak && owns)) ||
           is_owned_by_state(chains, number);
  case CG_ENTITY_PLACE:
    return is_owned(chains, number);
  case CG_N_ENTITY_KIND:
    break;
  }
  return false;
}

/* "a Chilean court", "the Chilean company": a state has others. */
static bool
is_one_of_many(const CgChains *chains, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  return draft->kind != CG_ENTITY_PLACE &&
         (draft->indefinite || (draft->kind == CG_ENTITY_ORGANIZATION &&
                                is_owned_by_state(chains, number)));
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
  chain->local = is_one_of_many(chains, number);
}

static void
describe(CgChains *chains, uint32_t number)
{
  CgDraft *draft = cg_draft(chains->drafts, number);
  if (draft->form != CG_MENTION_NOMINAL || draft->chain != CG_NONE)
    return;
  cg_chains_place(chains, number);
  if (draft->chain != CG_NONE)
    return;
  uint32_t same = draft->same == CG_NONE
                      ? CG_NONE
                      : cg_draft(chains->drafts, draft->same)->chain;
  if (same == CG_NONE)
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
