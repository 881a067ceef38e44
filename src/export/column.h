/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "export/view.h"
#include "export/vocab.h"

/** CgColumnType: types of values in GraphML. */
typedef enum {
  CG_COLUMN_STRING,
  CG_COLUMN_LIST, /* a string: a JSON array of strings */
  CG_COLUMN_BOOLEAN,
  CG_COLUMN_LONG,
  CG_COLUMN_DOUBLE,
} CgColumnType;

/** CgColumn: a named value that a node of a picture may have. */
typedef struct {
  char        *id;   /* "n_datepublished": unique, [a-z][a-z0-9_]* */
  char        *name; /* "datePublished": unique, letter case aside */
  CgColumnType type;
  CgNode       predicate; /* whose values it shows */
} CgColumn;

/**
 * CgColumns:
 *
 * The columns for whatever is said of the nodes of a picture and is no edge
 * of it: one for each predicate, in the order of predicates.
 */
typedef struct CgColumns CgColumns;

/** cg_columns_new: @graph, @picture, @vocab live longer than the columns. */
CgColumns *cg_columns_new(const CgGraph   *graph,
                          const CgPicture *picture,
                          const CgVocab   *vocab);
void       cg_columns_free(CgColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgColumns, cg_columns_free)

/** cg_columns_list: (transfer none): all columns. */
const CgColumn *cg_columns_list(const CgColumns *columns, size_t *n);

/** cg_columns_value: Returns: (transfer full): the text of the value of
 *  @node (of the graph) in column @i, or NULL. */
char *cg_columns_value(const CgColumns *columns, CgNode node, size_t i);

/** cg_column_name: Returns: (transfer full): a name for @node to show: its
 *  name, headline, the beginning of its text; one line, at most 80
 *  characters, or 44 of a sentence. */
char *cg_column_name(const CgGraph *graph, CgNode node, CgNodeKind kind);

/** cg_column_ids: Returns: (transfer full): the ids of nodes, articles by
 *  their identifier, as a JSON array. */
char *cg_column_ids(const CgGraph *graph, const CgNode *nodes, size_t n);

/** cg_column_evidence: Returns: (transfer full): the words that nodes rest on
 *  (cg:evidence), as a JSON array; NULL if there are none. */
char *cg_column_evidence(const CgGraph *graph, const CgNode *nodes, size_t n);
