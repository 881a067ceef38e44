/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "export/view.h"

/** CgRawEdge: an edge before those alike are joined. */
typedef struct {
  CgNode      source, target; /* nodes of the graph */
  const char *kind;
  CgNode      reason; /* an attribution or article, or CG_NO_NODE */
} CgRawEdge;

/** CgViewMaker: a picture while it is made. */
typedef struct {
  const CgGraph *graph;
  CgPicture     *picture;
  GArray        *raw;    /* CgRawEdge */
  GArray        *stated; /* rdf:Statements, for view.c */
  uint8_t       *shown;  /* node -> CgNodeKind + 1 if it is in the picture */
} CgViewMaker;

/** cg_view_kind_of: what @node is, or -1 for what no picture shows. */
int cg_view_kind_of(const CgGraph *graph, CgNode node);

/** cg_view_show: puts @node into the picture, as what it is. */
void cg_view_show(CgViewMaker *maker, CgNode node);

/** cg_view_edge_kind: "cg:memberOf" to "MEMBER_OF"; kept by the picture. */
const char *cg_view_edge_kind(CgViewMaker *maker, const char *predicate);

/** cg_view_add: adds an edge of @kind (kept by the picture, or constant). */
void cg_view_add(CgViewMaker *maker,
                 CgNode       source,
                 CgNode       target,
                 const char  *kind,
                 CgNode       reason);

/** cg_view_add_statement: adds the edge that a statement between two nodes
 *  is; its reasons are the rdf:Statements that say so, or else its article. */
void cg_view_add_statement(CgViewMaker *maker, const CgStatement *statement);

/** cg_view_add_claims, cg_view_add_actors: nodes and edges of these views. */
void cg_view_add_claims(CgViewMaker *maker);
void cg_view_add_actors(CgViewMaker *maker);
