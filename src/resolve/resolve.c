/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What was joined before is taken apart; then entities are joined, events by
 * their entities, claims by their events, and what follows from the joined
 * graph is added:
 *
 *   undo -> entities -> events -> claims -> contradictions and conflicts
 *
 * Each step makes a graph of the one before, which is then freed.
 */
#include "resolve/resolve.h"

#include "resolve/cluster.h"
#include "resolve/cluster_claims.h"
#include "resolve/cluster_events.h"
#include "resolve/conflict.h"
#include "resolve/rewrite.h"

/* A joined node's own name becomes one more label of the node it is now. */
static void
rewrite(CgGraph           *out,
        const CgGraph     *graph,
        const CgNode      *map,
        const CgStatement *s)
{
  CgNode value     = s->value.node;
  CgNode subject   = cg_rewrite_node(out, graph, map[s->subject]);
  CgNode predicate = cg_rewrite_node(out, graph, map[s->predicate]);
  CgNode object    = value == CG_NO_NODE ? CG_NO_NODE : map[value];
  if (map[s->subject] != s->subject && s->predicate == CG_TERM_SCHEMA_NAME)
    predicate = CG_TERM_SKOS_ALT_LABEL;
  if (s->predicate == CG_TERM_OWL_SAME_AS)
    object = value; /* what was joined before keeps its id */
  if (s->predicate != CG_TERM_OWL_SAME_AS || map[s->subject] != value)
    cg_rewrite(
        out, graph, s,
        (CgNode[]){subject, predicate, cg_rewrite_node(out, graph, object)});
}

static void
add_same_as(CgGraph *out, const CgGraph *graph, const CgNode *map)
{
  cg_graph_set_article(out, CG_NO_NODE);
  for (CgNode node = CG_N_TERMS; node < cg_graph_n_nodes(graph); node++)
    if (map[node] != node)
      cg_graph_add(out, cg_rewrite_node(out, graph, map[node]),
                   CG_TERM_OWL_SAME_AS, cg_rewrite_node(out, graph, node));
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

/* One thing, one node, of the entities of @graph. */
static CgGraph *
join_entities(const CgGraph   *graph,
              const CgLexicon *lexicon,
              CgResolveNote    note,
              gpointer         user_data)
{
  size_t             n   = cg_graph_n_nodes(graph);
  g_autofree CgNode *map = g_new(CgNode, n);
  identity(map, n);
  cg_cluster_entities(graph, lexicon, map, note, user_data);
  CgGraph *out = apply(graph, map);
  cg_graph_seal(out);
  return out;
}

CgGraph *
cg_resolve(const CgGraph   *graph,
           const CgLexicon *lexicon,
           CgResolveNote    note,
           gpointer         user_data)
{
  g_autoptr(CgGraph) apart = cg_cluster_events_undo(graph);
  g_autoptr(CgGraph) named = join_entities(apart, lexicon, note, user_data);
  g_clear_pointer(&apart, cg_graph_free);
  g_autoptr(CgGraph) happened = cg_cluster_events(named, note, user_data);
  g_clear_pointer(&named, cg_graph_free);
  g_autoptr(CgGraph) claimed = cg_cluster_claims(happened);
  g_clear_pointer(&happened, cg_graph_free);
  add_found(claimed, cg_find_conflicts);
  add_found(claimed, cg_find_value_conflicts);
  return g_steal_pointer(&claimed);
}
