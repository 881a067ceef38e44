/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/draft.h"

/* Chains of drafts that name one thing. Private to extract/corefer*. */

/** CgChain: an entity on its way. */
typedef struct {
  CgEntityKind kind;
  CgSex        sex;
  bool         plural, state, unnamed;
  bool         local;          /* as in CgEntity */
  bool         sex_by_pronoun; /* not sure: the pronoun may be another's */
  const CgRow *country;        /* the state it is, or the capital's */
  const CgRow *body;           /* ORGANIZATIONS */
  const char  *key;      /* plain words of the fullest name; "" without one */
  const char  *name;     /* fullest name, or description */
  const CgRow *noun;     /* of its head noun, the first known */
  const char  *function; /* as in CgDraft, the first known */
  uint32_t     owner;    /* chain: whose it is, or CG_NONE */
  uint32_t     where;    /* draft: the first place it is said to be in, or
                            CG_NONE */
  uint32_t first;        /* draft: the first in the text */
  uint32_t head, tail;   /* drafts in it, the least number and the greatest,
                            tied by their `next`; CG_NONE if it is empty */
  uint32_t n;            /* how many */
  bool     offices;      /* drafts of it name an office */
} CgChain;

/** CgChains: the entities of one document on their way. */
typedef struct {
  CgDrafts *drafts;
  GArray   *items; /* CgChain */
  uint32_t *order; /* drafts by the place of their head */
} CgChains;

static inline CgChain *
cg_chain(const CgChains *chains, uint32_t i)
{
  return &g_array_index(chains->items, CgChain, i);
}

/** cg_chains_open: a new chain that begins with @draft. */
uint32_t cg_chains_open(CgChains *chains, uint32_t draft);

/** cg_chains_join: puts @draft into @chain: sex, head noun and fullest name
 *  are taken over where the chain lacks them. */
void cg_chains_join(CgChains *chains, uint32_t draft, uint32_t chain);

/** cg_chains_merge: puts all drafts of @from into @to; @from is empty then. */
void cg_chains_merge(CgChains *chains, uint32_t from, uint32_t to);

/** cg_chains_owner: the chain that owns @draft, or CG_NONE. */
uint32_t cg_chains_owner(const CgChains *chains, uint32_t draft);

/** cg_chains_name: chains all names: states, bodies, persons, places. */
void cg_chains_name(CgChains *chains);

/** cg_chains_owner_fit: of two owners (chains or CG_NONE): 0 they differ, 1 one
 *  is not known, 2 the same. */
int cg_chains_owner_fit(const CgChains *chains, uint32_t a, uint32_t b);

/** cg_chains_office_fit: how well the description @number of a person fits
 *  @chain, by what that was called before: as cg_chains_owner_fit(); 0 where
 *  the office differs. */
int
cg_chains_office_fit(const CgChains *chains, uint32_t chain, uint32_t number);

/** cg_chains_holder: the draft of the person of whom alone the article says
 *  that @office, of the chain @owner if that is not CG_NONE; or CG_NONE. */
uint32_t
cg_chains_holder(const CgChains *chains, const CgRow *office, uint32_t owner);

/** cg_chains_place: gives the described place @number to the holder of the
 *  office it is called by, or chains it as a capital. */
void cg_chains_place(CgChains *chains, uint32_t number);

/** cg_chains_describe: chains descriptions, in the order of the text. */
void cg_chains_describe(CgChains *chains);

/** cg_chains_reveal: merges who is described first with who is named next. */
void cg_chains_reveal(CgChains *chains);

/** cg_chains_settle: gives organs that each state has one of, and whose owner
 *  is not said, to the state that the article is about. */
void cg_chains_settle(CgChains *chains);

/** cg_chains_pronouns: chains pronouns, in the order of the text. */
void cg_chains_pronouns(CgChains *chains);

/** cg_chains_is_source: whether a cue stands by @draft: it is the subject or
 *  agent of a verb that attributes, or stands behind "according to". */
bool cg_chains_is_source(const CgChains *chains, uint32_t draft);

/** cg_chains_label: what the chain's entity is called: the fullest naming, of
 *  a state's organ with the state; in the arena or the lexicon. */
const char *cg_chains_label(const CgChains *chains, const CgChain *chain);

/** cg_chains_key: what it is called in all articles alike, or NULL for the
 *  label: a state's organ and a building by owner, function and place. */
const char *cg_chains_key(const CgChains *chains, const CgChain *chain);

/** cg_chains_is_unnamed: whether only this article can tell which one it is:
 *  no name, or a building without the place it is in. */
bool cg_chains_is_unnamed(const CgChains *chains, const CgChain *chain);

/* ---- words of keys ---- */

/** cg_key_words: number of words of a key. */
uint32_t cg_key_words(const char *key);

/** cg_key_ends: whether @key ends with the words of @tail. */
bool cg_key_ends(const char *key, const char *tail);

/** cg_key_begins: whether @key begins with the words of @start. */
bool cg_key_begins(const char *key, const char *start);

/** cg_key_within: whether the words of @few stand in @many in their order,
 *  the last one at its end. */
bool cg_key_within(const char *many, const char *few);

/** cg_key_covers: whether @many has all words of @few, in whatever order. */
bool cg_key_covers(const char *many, const char *few);
