/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Clusters first, then every statement is rewritten to the nodes that stand
 * for them, and what follows from the joined graph is added.
 */
#include "resolve/resolve.h"

#include "resolve/cluster.h"
#include "resolve/conflict.h"

/* The node of @out for @node of @graph, after joining. */
static CgNode
joined(CgGraph *out, const CgGraph *graph, const CgNode *map, CgNode node)
{
  return cg_graph_node(out, cg_graph_id(graph, map[node]));
}

/* A joined node's own name becomes one more label of the node it is now. */
static void
rewrite(CgGraph           *out,
        const CgGraph     *graph,
        const CgNode      *map,
        const CgStatement *s)
{
  CgNode subject   = joined(out, graph, map, s->subject);
  CgNode predicate = joined(out, graph, map, s->predicate);
  bool   moved     = map[s->subject] != s->subject;
  if (moved && s->predicate == CG_TERM_SCHEMA_NAME)
    predicate = CG_TERM_SKOS_ALT_LABEL;
  cg_graph_set_article(out, s->article == CG_NO_NODE
                                ? CG_NO_NODE
                                : joined(out, graph, map, s->article));
  if (s->value.node != CG_NO_NODE)
    cg_graph_add(out, subject, predicate,
                 joined(out, graph, map, s->value.node));
  else if (s->value.datatype != CG_NO_NODE)
    cg_graph_add_typed(out, subject, predicate, s->value.text,
                       joined(out, graph, map, s->value.datatype));
  else
    cg_graph_add_text(out, subject, predicate, s->value.text,
                      s->value.language);
}

static void
add_same_as(CgGraph *out, const CgGraph *graph, const CgNode *map)
{
  cg_graph_set_article(out, CG_NO_NODE);
  for (CgNode node = CG_N_TERMS; node < cg_graph_n_nodes(graph); node++)
    if (map[node] != node)
      cg_graph_add(out, joined(out, graph, map, node), CG_TERM_OWL_SAME_AS,
                   cg_graph_node(out, cg_graph_id(graph, node)));
}

static CgGraph *
apply(const CgGraph *graph, const CgNode *map)
{
  CgGraph           *out = cg_graph_new();
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    rewrite(out, graph, map, &s[i]);
  add_same_as(out, graph, map);
  return out;
}

static void
identity(CgNode *map, size_t n)
{
  for (size_t i = 0; i < n; i++)
    map[i] = (CgNode)i;
}

/* Adds what @find says of @graph to it. */
static void
add_found(CgGraph *graph, void (*find)(const CgGraph *graph, CgGraph *out))
{
  g_autoptr(CgGraph) found = cg_graph_new();
  find(graph, found);
  cg_graph_seal(found);
  cg_graph_reopen(graph);
  cg_graph_add_all(graph, found);
  cg_graph_seal(graph);
}

CgGraph *
cg_resolve(const CgGraph *graph, CgResolveNote note, gpointer user_data)
{
  size_t             n   = cg_graph_n_nodes(graph);
  g_autofree CgNode *map = g_new(CgNode, n);
  identity(map, n);
  cg_cluster_entities(graph, map, note, user_data);
  g_autoptr(CgGraph) out = apply(graph, map);
  cg_graph_seal(out);
  add_found(out, cg_find_conflicts);
  return g_steal_pointer(&out);
}
