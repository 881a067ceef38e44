/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A claim is named anew by what it says and its polarity, so that claims which
 * were told apart by their words alone become one: by the event that it
 * proposes, or by subject, predicate and object.
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

static const char *
id_of_object(const CgGraph *graph, CgNode claim, CgTerm property)
{
  CgNode object = cg_graph_object(graph, claim, property);
  return object == CG_NO_NODE ? NULL : cg_graph_id(graph, object);
}

/* What @claim says, or the opposite if it is @negated, as the id of a claim
 * (transfer full); NULL: it stays what it is. */
static char *
name_claim(const CgGraph   *graph,
           const CgLexicon *lexicon,
           CgNode           claim,
           bool             negated)
{
  const char *event     = id_of_object(graph, claim, CG_TERM_CG_PROPOSES);
  const char *predicate = cg_graph_text(graph, claim, CG_TERM_CG_PREDICATE);
  g_autofree char *key  = NULL;
  if (event != NULL)
    key = cg_claim_occurs_key(event, negated);
  else if (predicate != NULL)
    key = cg_claim_says_key(
        id_of_object(graph, claim, CG_TERM_CG_SUBJECT), predicate,
        id_of_object(graph, claim, CG_TERM_CG_OBJECT), negated, lexicon);
  return key == NULL ? NULL : cg_id_claim(key);
}

/* "it is so" and "it is not", where both are claimed */
static void
add_contradictions(const CgGraph   *graph,
                   const CgLexicon *lexicon,
                   CgNode           claim,
                   CgGraph         *out)
{
  g_autofree char *yes = name_claim(graph, lexicon, claim, false);
  g_autofree char *no  = name_claim(graph, lexicon, claim, true);
  CgNode           a   = yes == NULL ? CG_NO_NODE : cg_graph_find(out, yes);
  if (a == CG_NO_NODE)
    return; /* nobody claims it */
  CgNode b = cg_graph_node(out, no);
  cg_graph_add(out, a, CG_TERM_CG_CONTRADICTS, b);
  cg_graph_add(out, b, CG_TERM_CG_CONTRADICTS, a);
}

void
cg_cluster_claims(const CgGraph *graph, const CgLexicon *lexicon, CgGraph *out)
{
  size_t n = cg_graph_n_nodes(graph);
  for (CgNode claim = CG_N_TERMS; claim < n; claim++) {
    if (!cg_graph_is(graph, claim, CG_CLASS_CG_CLAIM))
      continue;
    g_autofree char *id =
        name_claim(graph, lexicon, claim, is_negated(graph, claim));
    if (id != NULL)
      cg_graph_add(out, cg_graph_node(out, cg_graph_id(graph, claim)),
                   CG_TERM_PROV_SPECIALIZATION_OF, cg_graph_node(out, id));
  }
  for (CgNode claim = CG_N_TERMS; claim < n; claim++)
    if (cg_graph_is(graph, claim, CG_CLASS_CG_CLAIM) &&
        is_negated(graph, claim))
      add_contradictions(graph, lexicon, claim, out);
}
