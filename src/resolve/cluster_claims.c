/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A claim that proposes an event is named anew by the event and its polarity,
 * so that claims which were told apart by their events alone become one.
 */
#include "resolve/cluster_claims.h"

#include "core/id.h"
#include "resolve/claim_key.h"

static bool
is_negated(const CgGraph *graph, CgNode claim)
{
  return g_strcmp0(cg_graph_text(graph, claim, CG_TERM_CG_NEGATED), "true") ==
         0;
}

static bool
proposes_event(const CgStatement *s)
{
  return s->predicate == CG_TERM_CG_PROPOSES && s->value.node != CG_NO_NODE;
}

/* The node of @out that is the claim that @event happened, or did not. */
static CgNode
claim_of(const CgGraph *graph, CgGraph *out, CgNode event, bool negated)
{
  g_autofree char *key =
      cg_claim_occurs_key(cg_graph_id(graph, event), negated);
  g_autofree char *id = cg_id_claim(key);
  return cg_graph_node(out, id);
}

/* "it happened" and "it did not", where both are claimed */
static void
add_contradictions(const CgGraph *graph, CgGraph *out)
{
  size_t             n, n_nodes = cg_graph_n_nodes(out);
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (!proposes_event(&s[i]) || !is_negated(graph, s[i].subject))
      continue;
    CgNode yes = claim_of(graph, out, s[i].value.node, false);
    CgNode no  = claim_of(graph, out, s[i].value.node, true);
    if (yes >= n_nodes)
      continue; /* nobody claims it */
    cg_graph_add(out, yes, CG_TERM_CG_CONTRADICTS, no);
    cg_graph_add(out, no, CG_TERM_CG_CONTRADICTS, yes);
  }
}

void
cg_cluster_claims(const CgGraph *graph, CgGraph *out)
{
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (!proposes_event(&s[i]))
      continue;
    bool   negated = is_negated(graph, s[i].subject);
    CgNode old     = cg_graph_node(out, cg_graph_id(graph, s[i].subject));
    cg_graph_add(out, old, CG_TERM_PROV_SPECIALIZATION_OF,
                 claim_of(graph, out, s[i].value.node, negated));
  }
  add_contradictions(graph, out);
}
