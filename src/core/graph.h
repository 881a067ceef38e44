/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/term.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * CgGraph:
 *
 * Statements "subject predicate value", each with the article it comes from.
 * A graph is built, then sealed; only a sealed graph is read. Sealed, its
 * statements stand in one total order that depends on their content alone.
 *
 * A node is known by its id: an absolute IRI, or a path relative to the base
 * IRI of the output ("entity/person-ana-ruiz-9c0e"), made from content by
 * core/id.h. The first CG_N_TERMS nodes are the terms of core/term.h, with
 * ids as cg_term_name() gives them.
 */
typedef struct CgGraph CgGraph;

/** CgNode: number of a node in its graph; below CG_N_TERMS, that term. */
typedef uint32_t CgNode;

#define CG_NO_NODE UINT32_MAX

/** CgValue: a node, or a literal: its text with a language or a datatype. */
typedef struct {
  CgNode      node;     /* or CG_NO_NODE: a literal */
  CgNode      datatype; /* CG_TYPE_..., or CG_NO_NODE; not for plain text */
  const char *text;     /* of a literal; interned in the graph */
  const char *language; /* of a literal, lower case; interned, or NULL */
} CgValue;

typedef struct {
  CgNode  subject;
  CgNode  predicate;
  CgNode  article; /* the article it is from, or CG_NO_NODE */
  CgValue value;
} CgStatement;

CgGraph *cg_graph_new(void);
void     cg_graph_free(CgGraph *graph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgGraph, cg_graph_free)

/** cg_graph_node: the node of @id, which is made if it is new. */
CgNode cg_graph_node(CgGraph *graph, const char *id);

/** cg_graph_find: the node of @id, or CG_NO_NODE. */
CgNode cg_graph_find(const CgGraph *graph, const char *id);

/** cg_graph_id: (transfer none): the id of @node. */
const char *cg_graph_id(const CgGraph *graph, CgNode node);

/** cg_graph_n_nodes: terms included. */
size_t cg_graph_n_nodes(const CgGraph *graph);

/**
 * cg_graph_set_article: the article that statements are from which
 * cg_graph_add_...() adds from now on; CG_NO_NODE (the start) for none.
 */
void cg_graph_set_article(CgGraph *graph, CgNode article);

/** cg_graph_add: adds "subject predicate object" (a node). */
void
cg_graph_add(CgGraph *graph, CgNode subject, CgNode predicate, CgNode object);

/** cg_graph_add_text: adds a text in @language (lower case BCP 47), or
 *  without one if it is NULL. Bytes that are not UTF-8 are replaced, control
 *  characters and code points that XML forbids become blanks. */
void cg_graph_add_text(CgGraph    *graph,
                       CgNode      subject,
                       CgNode      predicate,
                       const char *text,
                       const char *language);

/** cg_graph_clean_text: (transfer full): @text as cg_graph_add_text() keeps it.
 */
char *cg_graph_clean_text(const char *text);

/** cg_graph_add_typed: adds a literal of @datatype, in its canonical form. */
void cg_graph_add_typed(CgGraph    *graph,
                        CgNode      subject,
                        CgNode      predicate,
                        const char *text,
                        CgNode      datatype);

void cg_graph_add_integer(CgGraph *graph,
                          CgNode   subject,
                          CgNode   predicate,
                          int64_t  value);

/** cg_graph_add_decimal: @value between 0 and 1, written with two digits. */
void cg_graph_add_decimal(CgGraph *graph,
                          CgNode   subject,
                          CgNode   predicate,
                          double   value);

/** cg_graph_add_date: @iso as CgDate has it: date, gYearMonth, gYear,
 *  gMonthDay, gMonth or dateTime by its form; nothing if it has none. */
void cg_graph_add_date(CgGraph    *graph,
                       CgNode      subject,
                       CgNode      predicate,
                       const char *iso);

/** cg_graph_add_value: adds a copy of @value, of this graph, as it is: its text
 *  is not cleaned. */
void cg_graph_add_value(CgGraph       *graph,
                        CgNode         subject,
                        CgNode         predicate,
                        const CgValue *value);

/** cg_graph_add_statement: adds a copy of @statement of the graph @from. */
void cg_graph_add_statement(CgGraph           *graph,
                            const CgGraph     *from,
                            const CgStatement *statement);

/** cg_graph_add_all: adds a copy of every statement of the sealed @from. */
void cg_graph_add_all(CgGraph *graph, const CgGraph *from);

/**
 * cg_graph_seal: sorts the statements by subject, predicate (in the order of
 * CgTerm, others behind by id), value, article (by id, none first), drops
 * those that stand twice, and makes the graph readable. n log n.
 */
void cg_graph_seal(CgGraph *graph);

/** cg_graph_reopen: makes a sealed graph one that is built again. */
void cg_graph_reopen(CgGraph *graph);

/** cg_graph_statements: all statements of a sealed graph, in order. */
const CgStatement *cg_graph_statements(const CgGraph *graph, size_t *n);

/** cg_graph_about: the statements whose subject is @subject, in order. */
const CgStatement *
cg_graph_about(const CgGraph *graph, CgNode subject, size_t *n);

/** cg_graph_values: those of them with @predicate (which are neighbours). */
const CgStatement *cg_graph_values(const CgGraph *graph,
                                   CgNode         subject,
                                   CgNode         predicate,
                                   size_t        *n);

/** cg_graph_object: the first value of @predicate that is a node, or
 *  CG_NO_NODE. */
CgNode cg_graph_object(const CgGraph *graph, CgNode subject, CgNode predicate);

/** cg_graph_text: the first value of @predicate that is a literal, or NULL. */
const char *
cg_graph_text(const CgGraph *graph, CgNode subject, CgNode predicate);

/** cg_graph_is: whether @subject has the rdf:type @type. */
bool cg_graph_is(const CgGraph *graph, CgNode subject, CgNode type);
