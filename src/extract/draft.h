/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/tree.h"
#include "model/lexicon.h"

#include <glib.h>

/* What mentions and corefer share while they work: mentions that are found
 * but not yet chained. Private to extract/mentions*, corefer*. */

/** CgDraft: a mention on its way. */
typedef struct {
  CgRange       tokens, name; /* as in CgMention */
  uint32_t      head;
  CgMentionForm form;
  CgEntityKind  kind;
  CgSex         sex;
  bool          plural;     /* several: "officials" */
  bool          state;      /* a country by its own name or demonym */
  bool          seat;       /* a capital or a seat: the town or the state */
  bool          indefinite; /* "a minister", "some officials" */
  bool          definite;   /* "the", "this", a possessor */
  bool          weak;       /* a head noun that alone says little */
  bool          repeated;   /* a name taken up from another place */
  const CgRow  *country;    /* COUNTRIES: the state named, or meant by a seat */
  const CgRow  *body;       /* ORGANIZATIONS */
  const CgRow  *noun;     /* head noun: OFFICES, ORG_NOUNS, GROUP_NOUNS, ... */
  const char   *function; /* what organ of the state that owns it, where it is
                             called by that alone: "intelligence"; or NULL */
  uint32_t    owner;      /* draft: whose it is, or CG_NONE */
  uint32_t    where;      /* draft: the place it is in, or CG_NONE */
  uint32_t    same;       /* draft: what it is by apposition or copula */
  uint32_t    chain;      /* number of its chain, or CG_NONE */
  uint32_t    next;       /* draft: the next of its chain, or CG_NONE */
  const char *key;        /* plain words of the name */
} CgDraft;

/** CgDrafts: the mentions of one document on their way. */
typedef struct {
  const CgDocument *document;
  const CgTree     *tree;
  const CgLexicon  *lexicon;
  CgArena          *arena;
  GArray           *items;   /* CgDraft */
  uint32_t         *covered; /* by token: the draft that names with it */
} CgDrafts;

/** cg_draft: number @i. */
static inline CgDraft *
cg_draft(const CgDrafts *drafts, uint32_t i)
{
  return &g_array_index(drafts->items, CgDraft, i);
}

/** cg_drafts_add: adds a copy, whose words are covered from now on. */
uint32_t cg_drafts_add(CgDrafts *drafts, const CgDraft *draft);

/** cg_drafts_find: the row of @table whose key is the words of @range. */
const CgRow *
cg_drafts_find(const CgDrafts *drafts, CgTableId table, CgRange range);

/**
 * cg_drafts_find_head:
 * @head: a noun, taken by its lemma
 * @first: (out): the first token of the key
 *
 * Returns: the row of the longest key of @table that ends with @head, or NULL.
 */
const CgRow *cg_drafts_find_head(const CgDrafts *drafts,
                                 CgTableId       table,
                                 uint32_t        head,
                                 uint32_t       *first);

/** cg_drafts_words: the words of @range on one line, in the arena. */
const char *cg_drafts_words(const CgDrafts *drafts, CgRange range);

/** cg_drafts_key: their plain form (core/letters.h), in the arena. */
const char *cg_drafts_key(const CgDrafts *drafts, CgRange range);

/** cg_drafts_quote: the quotation that @token stands in, or NULL; also where
 *  the layer is missing. */
const CgQuote *cg_drafts_quote(const CgDrafts *drafts, uint32_t token);

/* ---- columns of the tables ---- */

enum {
  CG_COUNTRY_CODE,
  CG_COUNTRY_NAME,
  CG_COUNTRY_NAMES,
  CG_COUNTRY_DEMONYMS,
  CG_COUNTRY_CAPITALS,
  CG_COUNTRY_SEATS
};
enum { CG_FACILITY_NOUN, CG_FACILITY_KIND, CG_FACILITY_CLASS };
enum { CG_OFFICE_NAME, CG_OFFICE_KIND, CG_OFFICE_TITLE, CG_OFFICE_SEX };
enum { CG_ORG_NOUN, CG_ORG_TYPE, CG_ORG_WEIGHT, CG_ORG_FUNCTION };

enum {
  CG_BODY_NAME,
  CG_BODY_FULL_NAME,
  CG_BODY_TYPE,
  CG_BODY_PART_OF,
  CG_BODY_VARIANTS
};

/** cg_row_lists_folded: cg_row_lists() with "|", whatever the case. */
bool cg_row_lists_folded(const CgRow *row, uint32_t column, const char *word);
