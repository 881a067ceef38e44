/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Chains, and the words of the keys by which names are compared. A chain's
 * name is the fullest that its drafts have: the one with most words.
 */
#include "extract/chain.h"

uint32_t
cg_key_words(const char *key)
{
  uint32_t n = *key != '\0';
  for (; *key != '\0'; key++)
    n += *key == ' ';
  return n;
}

bool
cg_key_ends(const char *key, const char *tail)
{
  size_t n = strlen(key), m = strlen(tail);
  return m > 0 && n >= m && strcmp(key + n - m, tail) == 0 &&
         (n == m || key[n - m - 1] == ' ');
}

bool
cg_key_begins(const char *key, const char *start)
{
  size_t m = strlen(start);
  return m > 0 && strncmp(key, start, m) == 0 &&
         (key[m] == '\0' || key[m] == ' ');
}

bool
cg_key_within(const char *many, const char *few)
{
  g_auto(GStrv) all  = g_strsplit(many, " ", -1);
  g_auto(GStrv) some = g_strsplit(few, " ", -1);
  uint32_t n_all = g_strv_length(all), n_some = g_strv_length(some);
  if (n_some == 0 || n_all < n_some ||
      strcmp(all[n_all - 1], some[n_some - 1]) != 0)
    return false;
  uint32_t found = 0;
  for (uint32_t i = 0; i < n_all && found < n_some; i++)
    found += strcmp(all[i], some[found]) == 0;
  return found == n_some;
}

static bool
has_word(char **words, const char *word)
{
  static const char *const small[] = {"of", "the", "for", "and", NULL};
  if (g_strv_contains(small, word))
    return true;
  for (; *words != NULL; words++)
    if (strcmp(*words, word) == 0 ||
        (strncmp(*words, "defen", 5) == 0 && strncmp(word, "defen", 5) == 0))
      return true;
  return false;
}

bool
cg_key_covers(const char *many, const char *few)
{
  g_auto(GStrv) all  = g_strsplit(many, " ", -1);
  g_auto(GStrv) some = g_strsplit(few, " ", -1);
  for (size_t i = 0; some[i] != NULL; i++)
    if (!has_word(all, some[i]))
      return false;
  return *few != '\0';
}

uint32_t
cg_chains_open(CgChains *chains, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  CgChain        chain = {
             .kind   = draft->kind,
             .plural = draft->plural,
             .state  = draft->state,
             .unnamed =
                 draft->form != CG_MENTION_NAME && draft->form != CG_MENTION_DEMONYM,
             .country = draft->country,
             .body    = draft->body,
             .key     = "",
             .name    = "",
             .owner   = CG_NONE,
             .where   = CG_NONE,
             .first   = number,
             .head    = CG_NONE,
             .tail    = CG_NONE,
  };
  g_array_append_val(chains->items, chain);
  cg_chains_join(chains, number, chains->items->len - 1);
  return chains->items->len - 1;
}

/* A chain that is named keeps to names; the more words the better. */
static void
take_name(CgChains *chains, const CgDraft *draft, CgChain *chain)
{
  bool named = draft->form == CG_MENTION_NAME;
  if (!named && !chain->unnamed)
    return;
  bool better = (named && chain->unnamed && chain->n > 0) ||
                cg_key_words(draft->key) > cg_key_words(chain->key);
  if (!better)
    return;
  bool people =
      draft->kind == CG_ENTITY_PERSON || draft->kind == CG_ENTITY_GROUP;
  chain->key     = draft->key;
  chain->name    = cg_drafts_words(chains->drafts,
                                !named && people ? draft->tokens : draft->name);
  chain->unnamed = chain->unnamed && !named;
}

/* Puts draft @number among those of @chain, which are in order. */
static void
tie(CgChains *chains, uint32_t number, CgChain *chain)
{
  uint32_t before =
      chain->tail == CG_NONE || chain->tail < number ? chain->tail : CG_NONE;
  if (before == CG_NONE)
    for (uint32_t i = chain->head; i != CG_NONE && i < number;
         i          = cg_draft(chains->drafts, i)->next)
      before = i;
  uint32_t *link                         = before == CG_NONE ? &chain->head
                                                             : &cg_draft(chains->drafts, before)->next;
  cg_draft(chains->drafts, number)->next = *link;
  *link                                  = number;
  if (chain->tail == CG_NONE || chain->tail < number)
    chain->tail = number;
}

void
cg_chains_join(CgChains *chains, uint32_t number, uint32_t to)
{
  CgDraft *draft = cg_draft(chains->drafts, number);
  CgChain *chain = cg_chain(chains, to);
  g_assert(draft->chain == CG_NONE);
  draft->chain = to;
  tie(chains, number, chain);
  if (draft->form == CG_MENTION_NAME || draft->form == CG_MENTION_NOMINAL)
    take_name(chains, draft, chain);
  if (chain->sex == CG_SEX_UNKNOWN ||
      (chain->sex_by_pronoun && draft->sex != CG_SEX_UNKNOWN &&
       draft->form != CG_MENTION_PRONOUN)) {
    chain->sex            = draft->sex;
    chain->sex_by_pronoun = draft->form == CG_MENTION_PRONOUN;
  }
  if (chain->noun == NULL)
    chain->noun = draft->noun;
  if (chain->function == NULL)
    chain->function = draft->function;
  if (chain->where == CG_NONE ||
      (draft->where != CG_NONE &&
       cg_draft(chains->drafts, chain->where)->state))
    chain->where = draft->where; /* a town says more than its state */
  if (cg_draft(chains->drafts, chain->first)->head > draft->head)
    chain->first = number;
  chain->n++;
}

void
cg_chains_merge(CgChains *chains, uint32_t from, uint32_t to)
{
  CgChain *chain = cg_chain(chains, from);
  uint32_t next;
  for (uint32_t i = chain->head; i != CG_NONE; i = next) {
    CgDraft *draft = cg_draft(chains->drafts, i);
    next           = draft->next;
    draft->chain   = CG_NONE;
    cg_chains_join(chains, i, to);
  }
  chain->head = chain->tail = CG_NONE;
  chain->n                  = 0;
}

uint32_t
cg_chains_owner(const CgChains *chains, uint32_t number)
{
  uint32_t owner = cg_draft(chains->drafts, number)->owner;
  return owner == CG_NONE ? CG_NONE : cg_draft(chains->drafts, owner)->chain;
}

bool
cg_chains_is_source(const CgChains *chains, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  const CgTree   *tree   = drafts->tree;
  uint32_t        head   = cg_draft(drafts, number)->head;
  uint32_t        verb   = cg_tree_head(tree, head);
  uint32_t        marker = cg_tree_preposition(tree, head);
  if (marker != CG_NONE && (cg_tree_lemma_is(tree, marker, "according") ||
                            cg_tree_lemma_is(tree, marker, "accord")))
    return true;
  bool owner = cg_tree_is(tree, head, CG_DEP_NMOD_POSS); /* "Ruiz's claim" */
  if (verb == CG_NONE || (owner && cg_tree_upos(tree, verb) != CG_UPOS_NOUN) ||
      (!owner && !cg_tree_is(tree, head, CG_DEP_NSUBJ) &&
       !cg_tree_is(tree, head, CG_DEP_OBL_AGENT)))
    return false;
  return cg_lexicon_find_string(drafts->lexicon, CG_TABLE_CUES,
                                cg_tree_lemma(tree, verb)) != NULL;
}
