/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/**
 * CgQuad:
 *
 * A statement by itself, outside any graph. Its parts are strings that live
 * as long as the bytes it was read from. A node is written in a code whose
 * byte order is the order of the nodes of a sealed graph:
 *
 *   ""          no node
 *   \1 and two  a term
 *   \2 and id   any other node
 *
 * Written as bytes, part by part with a NUL behind each, quads sort by
 * memcmp() as the statements of a sealed graph.
 */
typedef struct {
  const char *subject;
  const char *predicate;
  const char *object;   /* "": a literal, of which the next three tell */
  const char *text;     /* "" for a node, as are the next two */
  const char *datatype; /* "" for plain text */
  const char *language; /* \2 and the tag, or "" */
  const char *article;  /* "": from none */
} CgQuad;

/** CgQuadNode: the code of a term. */
typedef struct {
  char code[4];
} CgQuadNode;

CgQuadNode cg_quad_node(CgTerm term);

/** cg_quad_term: the term that @node is the code of, or CG_N_TERMS. */
CgTerm cg_quad_term(const char *node);

/** cg_quad_id: (transfer none): the id of the node that @node is the code
 *  of, which is not "". */
const char *cg_quad_id(const char *node);

/** CgQuadFunc: takes a quad, which is there as long as the call lasts. */
typedef void (*CgQuadFunc)(const CgQuad *quad, gpointer user_data);

/** cg_quad_append_id: appends the code of the node @id to @out; @terms is a
 *  graph to look up terms in. */
void cg_quad_append_id(GString *out, const CgGraph *terms, const char *id);

/** cg_quad_tag: (transfer full): a language tag as a quad has it. */
char *cg_quad_tag(const char *language);

/** cg_quad_append_node: appends the code of @node of @graph, CG_NO_NODE
 *  included, to @out. */
void cg_quad_append_node(GString *out, const CgGraph *graph, CgNode node);

/** cg_quad_write: appends the bytes of @quad to @out. */
void cg_quad_write(GString *out, const CgQuad *quad);

/** cg_quad_write_statement: appends the bytes of @s of @graph to @out. */
void cg_quad_write_statement(GString           *out,
                             const CgGraph     *graph,
                             const CgStatement *s);

/** cg_quad_pack: (transfer full): all statements of the sealed @graph, as
 *  cg_quad_write() writes them, one behind the other. */
GBytes *cg_quad_pack(const CgGraph *graph);

/** cg_quad_unpack: tells @func of every quad of such @bytes. */
void cg_quad_unpack(GBytes *bytes, CgQuadFunc func, gpointer user_data);

/** cg_quad_read: the quad that @bytes are, as cg_quad_write() wrote them. */
CgQuad cg_quad_read(const char *bytes);

/** cg_quad_add: adds @quad to @graph, which is not sealed. */
void cg_quad_add(CgGraph *graph, const CgQuad *quad);
