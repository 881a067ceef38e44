/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A claim that proposes an event is named anew by the event and its polarity,
 * so that claims which were told apart by their events alone become one. Then
 * the wordings of each claim are put in order.
 */
#include "resolve/cluster_claims.h"

#include "core/id.h"
#include "resolve/claim_key.h"
#include "resolve/rewrite.h"

#include <string.h>

static bool
is_negated(const CgGraph *graph, CgNode claim)
{
  return g_strcmp0(cg_graph_text(graph, claim, CG_TERM_CG_NEGATED), "true") ==
         0;
}

static char *
id_of(const CgGraph *graph, CgNode event, bool negated)
{
  g_autofree char *key =
      cg_claim_occurs_key(cg_graph_id(graph, event), negated);
  return cg_id_claim(key);
}

/* ---- names ---- */

/* The node of @out that each claim becomes which proposes an event; CG_NO_NODE
 * for other nodes. */
static CgNode *
rename_claims(const CgGraph *graph, CgGraph *out)
{
  size_t             n, n_nodes = cg_graph_n_nodes(graph);
  CgNode            *names = g_new(CgNode, n_nodes);
  const CgStatement *s     = cg_graph_statements(graph, &n);
  for (CgNode node = 0; node < n_nodes; node++)
    names[node] = CG_NO_NODE;
  for (size_t i = 0; i < n; i++) {
    if (s[i].predicate != CG_TERM_CG_PROPOSES || s[i].value.node == CG_NO_NODE)
      continue;
    g_autofree char *id =
        id_of(graph, s[i].value.node, is_negated(graph, s[i].subject));
    names[s[i].subject] = cg_graph_node(out, id);
  }
  return names;
}

static CgNode
name_of(const CgGraph *graph, CgGraph *out, const CgNode *names, CgNode node)
{
  if (node == CG_NO_NODE || names[node] == CG_NO_NODE)
    return cg_rewrite_node(out, graph, node);
  return names[node];
}

/* "it happened" and "it did not" */
static void
add_contradictions(const CgGraph *graph, CgGraph *out)
{
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  cg_graph_set_article(out, CG_NO_NODE);
  for (size_t i = 0; i < n; i++) {
    if (s[i].predicate != CG_TERM_CG_PROPOSES ||
        s[i].value.node == CG_NO_NODE || !is_negated(graph, s[i].subject))
      continue;
    g_autofree char *yes      = id_of(graph, s[i].value.node, false);
    g_autofree char *no       = id_of(graph, s[i].value.node, true);
    size_t           n_before = cg_graph_n_nodes(out);
    CgNode           claim    = cg_graph_node(out, yes);
    if (cg_graph_n_nodes(out) > n_before)
      continue; /* nobody claims it */
    cg_graph_add(out, claim, CG_TERM_CG_CONTRADICTS, cg_graph_node(out, no));
    cg_graph_add(out, cg_graph_node(out, no), CG_TERM_CG_CONTRADICTS, claim);
  }
}

/* ---- wordings ---- */

static bool
is_wording(const CgGraph *graph, const CgStatement *s)
{
  return (s->predicate == CG_TERM_SCHEMA_TEXT ||
          s->predicate == CG_TERM_SKOS_ALT_LABEL) &&
         s->value.node == CG_NO_NODE &&
         cg_graph_is(graph, s->subject, CG_CLASS_CG_CLAIM);
}

/* The clearest wording of each claim, by node; NULL for other nodes. */
static const char **
choose_wordings(const CgGraph *graph)
{
  size_t             n, n_nodes = cg_graph_n_nodes(graph);
  const char       **best    = g_new0(const char *, n_nodes);
  g_autofree int    *clarity = g_new0(int, n_nodes);
  const CgStatement *s       = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (!is_wording(graph, &s[i]))
      continue;
    CgNode claim = s[i].subject;
    int    found = cg_claim_clarity(s[i].value.text);
    if (best[claim] == NULL || found > clarity[claim] ||
        (found == clarity[claim] && strcmp(s[i].value.text, best[claim]) < 0)) {
      best[claim]    = s[i].value.text;
      clarity[claim] = found;
    }
  }
  return best;
}

static CgGraph *
order_wordings(const CgGraph *graph)
{
  g_autofree const char **best = choose_wordings(graph);
  CgGraph                *out  = cg_graph_new();
  size_t                  n;
  const CgStatement      *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    CgNode predicate = cg_rewrite_node(out, graph, s[i].predicate);
    if (is_wording(graph, &s[i]))
      predicate = strcmp(s[i].value.text, best[s[i].subject]) == 0
                      ? CG_TERM_SCHEMA_TEXT
                      : CG_TERM_SKOS_ALT_LABEL;
    cg_rewrite(out, graph, &s[i],
               (CgNode[]){cg_rewrite_node(out, graph, s[i].subject), predicate,
                          cg_rewrite_node(out, graph, s[i].value.node)});
  }
  cg_graph_seal(out);
  return out;
}

CgGraph *
cg_cluster_claims(const CgGraph *graph)
{
  g_autoptr(CgGraph) out   = cg_graph_new();
  g_autofree CgNode *names = rename_claims(graph, out);
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    cg_rewrite(out, graph, &s[i],
               (CgNode[]){name_of(graph, out, names, s[i].subject),
                          cg_rewrite_node(out, graph, s[i].predicate),
                          name_of(graph, out, names, s[i].value.node)});
  add_contradictions(graph, out);
  cg_graph_seal(out);
  return order_wordings(out);
}
