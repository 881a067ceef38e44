/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/** CgView: which part of a graph a picture shows. */
typedef enum {
  CG_VIEW_FULL,   /* articles, entities, events, claims, attributions,
                     conflicts, and every statement among them */
  CG_VIEW_ACTORS, /* agents; an edge for each kind of stand that one takes
                     towards another, or towards what the other claims */
  CG_VIEW_CLAIMS, /* claims and those who take a stand on them */
  CG_N_VIEWS
} CgView;

/** cg_view_name: "full", "actors", "claims". */
const char *cg_view_name(CgView view);

/** cg_view_from_name: the view called @name, or -1. */
int cg_view_from_name(const char *name);

/** CgNodeKind: what a node is drawn as. */
typedef enum {
  CG_KIND_PERSON,
  CG_KIND_AGENCY,
  CG_KIND_GROUP,
  CG_KIND_ORGANIZATION,
  CG_KIND_STATE,
  CG_KIND_PLACE,
  CG_KIND_EVENT,
  CG_KIND_CLAIM,
  CG_KIND_ATTRIBUTION,
  CG_KIND_CONFLICT,
  CG_KIND_ARTICLE,
  CG_KIND_WORK, /* a text or report that an article tells of */
  CG_N_KINDS
} CgNodeKind;

/** cg_node_kind_name: "Person", "Agency", ... */
const char *cg_node_kind_name(CgNodeKind kind);

typedef struct {
  CgNode     node; /* in the graph */
  CgNodeKind kind;
  uint32_t   degree;       /* edges that begin or end there */
  uint32_t   n_supporters; /* of a claim, in the view of claims: how many */
  uint32_t   n_deniers;    /* assert it or commit themselves to it, deny */
  uint32_t   n_doubters;   /* it, doubt it */
  double     x, y;         /* its place, by cg_layout() */
} CgViewNode;

/** CgViewEdge: at most one for each source, target and kind. */
typedef struct {
  uint32_t    source, target; /* indices of nodes in the view */
  const char *kind;           /* "DENIES", "MEMBER_OF" */
  uint32_t    n_reasons;      /* attributions, statements, or articles that
                                 it rests on */
  uint32_t first_reason;      /* index of the first in `reasons` */
} CgViewEdge;

/**
 * CgPicture:
 *
 * The nodes and edges of a view, in an order that depends on content alone:
 * nodes by kind and id, edges by source, target and kind.
 */
typedef struct {
  GArray       *nodes;   /* CgViewNode */
  GArray       *edges;   /* CgViewEdge */
  GArray       *reasons; /* CgNode */
  GStringChunk *kinds;   /* names of edge kinds */
  uint32_t     *index;   /* node of the graph -> index, or CG_NO_NODE */
} CgPicture;

/** cg_picture_new: Returns: (transfer full): the @view of a sealed @graph. */
CgPicture *cg_picture_new(const CgGraph *graph, CgView view);
void       cg_picture_free(CgPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgPicture, cg_picture_free)

/** cg_picture_node: (transfer none): node number @i. */
static inline CgViewNode *
cg_picture_node(const CgPicture *picture, size_t i)
{
  return &g_array_index(picture->nodes, CgViewNode, i);
}

/** cg_picture_edge: (transfer none): edge number @i. */
static inline const CgViewEdge *
cg_picture_edge(const CgPicture *picture, size_t i)
{
  return &g_array_index(picture->edges, CgViewEdge, i);
}
