/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

#include <glib.h>

/** CgTableId: the tables of `models/lexicon/`, one file each. */
typedef enum {
  CG_TABLE_ABBREVIATIONS,
  CG_TABLE_CITIES,
  CG_TABLE_CONTINENTS,
  CG_TABLE_COUNTRIES,
  CG_TABLE_CUE_MODIFIERS,
  CG_TABLE_CUES,
  CG_TABLE_EVENTS,
  CG_TABLE_FACILITY_NOUNS,
  CG_TABLE_GIVEN_NAMES,
  CG_TABLE_GROUP_NOUNS,
  CG_TABLE_INSTRUMENTS,
  CG_TABLE_IRREGULAR_FORMS,
  CG_TABLE_NAME_VARIANTS,
  CG_TABLE_NEWS_CLUTTER,
  CG_TABLE_NUMBER_WORDS,
  CG_TABLE_OFFICE_MODIFIERS,
  CG_TABLE_OFFICES,
  CG_TABLE_ORG_NOUNS,
  CG_TABLE_ORGANIZATIONS,
  CG_TABLE_PREDICATES,
  CG_TABLE_SURNAME_PARTICLES,
  CG_TABLE_TIME_WORDS,
  CG_N_TABLES
} CgTableId;

/**
 * CgLexicon:
 *
 * General knowledge of the language and the world: tables of rows of fields,
 * read once, never changed. What the columns mean stands in each file.
 */
typedef struct CgLexicon CgLexicon;

/** CgRow: one line of a table. */
typedef struct CgRow CgRow;
struct CgRow {
  const char *const *fields; /* NUL-terminated strings, then NULL */
  uint32_t           n_fields;
  const CgRow       *next; /* the next row of the same key, or NULL */
};

/**
 * cg_lexicon_new:
 * @extra: (nullable): a file of further rows, each with the name of a table
 *   ("cues") as its first column; its rows go before ours
 *
 * Loads the tables that are built into the program.
 * Returns: (transfer full): the lexicon, or NULL with CG_ERROR_MODEL and
 * `path:line: what was wrong` for a fault in @extra.
 */
CgLexicon *cg_lexicon_new(const char *extra, GError **error);
void       cg_lexicon_free(CgLexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgLexicon, cg_lexicon_free)

/**
 * cg_lexicon_find:
 * @key: words in lower case, one blank between them
 *
 * A key is the first field of a row, and each of the alternatives, parted by
 * "|", in the columns of other names and forms (a table in lexicon.c says
 * which).
 * Keys are compared in lower case.
 * Returns: (transfer none): the first row of that key, or NULL.
 */
const CgRow *
cg_lexicon_find(const CgLexicon *lexicon, CgTableId table, CgSlice key);

/** cg_lexicon_find_form: the same for a word in any case. */
const CgRow *
cg_lexicon_find_form(const CgLexicon *lexicon, CgTableId table, CgSlice form);

/** cg_lexicon_find_string: the same for a NUL-terminated key. */
const CgRow *cg_lexicon_find_string(const CgLexicon *lexicon,
                                    CgTableId        table,
                                    const char      *key);

/**
 * cg_lexicon_tail_words:
 * @table: one of nouns or events: offices, bodies, groups, facilities
 * @word: in lower case
 *
 * Returns: words in the longest key of @table that ends with the letters that
 * @word ends with; 0 for none.
 */
uint32_t cg_lexicon_tail_words(const CgLexicon *lexicon,
                               CgTableId        table,
                               const char      *word);

/** cg_lexicon_max_words: words in the longest key of @table. */
uint32_t cg_lexicon_max_words(const CgLexicon *lexicon, CgTableId table);

/** cg_lexicon_rows: all rows of @table in the order of the file. */
const CgRow *
cg_lexicon_rows(const CgLexicon *lexicon, CgTableId table, size_t *n);

/** cg_row_field: field number @i, or "" if the row has none. */
const char *cg_row_field(const CgRow *row, uint32_t i);

/** cg_row_lists: whether @word is one of the items of field @i, which
 *  @separator parts. */
bool
cg_row_lists(const CgRow *row, uint32_t i, char separator, const char *word);
