/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/view.h"

#include "export/column.h"
#include "export/layout.h"
#include "tests/interop/rich_graph.h"

#include <math.h>

/* The edge "source KIND target", or NULL. */
static const CgViewEdge *
find_edge(const CgGraph   *graph,
          const CgPicture *picture,
          const char      *source,
          const char      *kind,
          const char      *target)
{
  for (guint i = 0; i < picture->edges->len; i++) {
    const CgViewEdge *e = cg_picture_edge(picture, i);
    CgNode            a = cg_picture_node(picture, e->source)->node;
    CgNode            b = cg_picture_node(picture, e->target)->node;
    if (g_str_has_suffix(cg_graph_id(graph, a), source) &&
        g_str_has_suffix(cg_graph_id(graph, b), target) &&
        g_str_equal(e->kind, kind))
      return e;
  }
  return NULL;
}

static CgPicture *
rich_picture(CgGraph **graph, CgView view)
{
  *graph = new_rich_graph();
  cg_graph_seal(*graph);
  return cg_picture_new(*graph, view);
}

static void
test_names(void)
{
  for (int i = 0; i < CG_N_VIEWS; i++)
    g_assert_cmpint(cg_view_from_name(cg_view_name((CgView)i)), ==, i);
  g_assert_cmpint(cg_view_from_name("none"), ==, -1);
}

static void
test_full(void)
{
  g_autoptr(CgGraph) graph     = NULL;
  g_autoptr(CgPicture) picture = rich_picture(&graph, CG_VIEW_FULL);
  g_assert_nonnull(find_edge(graph, picture, "a-2", "SOURCE", "ana-ruiz-9c0e"));
  g_assert_nonnull(find_edge(graph, picture, "a-2", "WITHIN", "a-1"));
  g_assert_nonnull(find_edge(graph, picture, "x-1", "BETWEEN", "a-1"));
  g_assert_nonnull(
      find_edge(graph, picture, "c-88f0", "CONTRADICTS", "c-31aa"));
  for (guint i = 0; i < picture->nodes->len; i++) {
    const char *id = cg_graph_id(graph, cg_picture_node(picture, i)->node);
    g_assert_null(strstr(id, "#char=")); /* no spans */
  }
}

static void
test_relations_rest_on_statements(void)
{
  g_autoptr(CgGraph) graph     = NULL;
  g_autoptr(CgPicture) picture = rich_picture(&graph, CG_VIEW_FULL);
  const CgViewEdge *edge =
      find_edge(graph, picture, "ana-ruiz-9c0e", "MEMBER_OF", "77aa");
  g_assert_nonnull(edge);
  g_assert_cmpuint(edge->n_reasons, ==, 1);
  const CgNode *reason =
      &g_array_index(picture->reasons, CgNode, edge->first_reason);
  g_assert_cmpstr(cg_graph_id(graph, *reason), ==, "statement/s-1");
  g_autofree char *words = cg_column_evidence(graph, reason, 1);
  g_assert_cmpstr(words, ==, "[\"He said \\\"no\\\" & left.\"]");
}

static void
test_claims(void)
{
  g_autoptr(CgGraph) graph     = NULL;
  g_autoptr(CgPicture) picture = rich_picture(&graph, CG_VIEW_CLAIMS);
  g_assert_nonnull(find_edge(graph, picture, "ruiz-9c0e", "DENIES", "c-31aa"));
  g_assert_nonnull(find_edge(graph, picture, "77aa", "ASSERTS", "c-31aa"));
  g_assert_nonnull(find_edge(graph, picture, "land-1", "DOUBTS", "c-88f0"));
  g_assert_nonnull(
      find_edge(graph, picture, "c-31aa", "CONTRADICTS", "c-88f0"));
  g_assert_null(find_edge(graph, picture, "c-88f0", "CONTRADICTS", "c-31aa"));
  g_assert_nonnull(
      find_edge(graph, picture, "77aa", "CONFLICT_STANCE", "9c0e"));
  const CgViewNode *claim = cg_picture_node(
      picture, picture->index[cg_graph_find(graph, "claim/c-31aa")]);
  g_assert_cmpuint(claim->n_supporters, ==, 1);
  g_assert_cmpuint(claim->n_deniers, ==, 1);
  g_assert_cmpuint(claim->n_doubters, ==, 0);
}

static void
test_actors(void)
{
  g_autoptr(CgGraph) graph     = NULL;
  g_autoptr(CgPicture) picture = rich_picture(&graph, CG_VIEW_ACTORS);
  g_assert_cmpuint(picture->nodes->len, ==, 3);
  g_assert_nonnull(
      find_edge(graph, picture, "9c0e", "DENIES_CLAIM_OF", "77aa"));
  g_assert_null(find_edge(graph, picture, "77aa", "DENIES_CLAIM_OF", "9c0e"));
  g_assert_nonnull(find_edge(graph, picture, "77aa", "QUOTES", "9c0e"));
  g_assert_nonnull(
      find_edge(graph, picture, "77aa", "ASSERTS_ABOUT", "land-1"));
  g_assert_nonnull(find_edge(graph, picture, "9c0e", "DENIES_ABOUT", "land-1"));
  g_assert_nonnull(find_edge(graph, picture, "land-1", "DOUBTS_ABOUT", "9c0e"));
  g_assert_nonnull(find_edge(graph, picture, "9c0e", "MEMBER_OF", "77aa"));
}

/* Two agents, each with @n attributions of a stance on a claim. */
static CgPicture *
two_agents(CgGraph   **out,
           CgNode      first,
           CgNode      second,
           const char *second_claim,
           size_t      n)
{
  CgGraph *graph = *out = cg_graph_new();
  CgNode   article      = cg_graph_node(graph, "doc/1");
  add_entity(graph, "entity/person-a", CG_CLASS_SCHEMA_PERSON, "A", article);
  add_entity(graph, "entity/person-b", CG_CLASS_SCHEMA_PERSON, "B", article);
  for (size_t i = 0; i < n; i++) {
    g_autofree char *one = g_strdup_printf("attribution/a-%zu", i);
    g_autofree char *two = g_strdup_printf("attribution/b-%zu", i);
    add_attribution(graph, one, article, "entity/person-a", "claim/c", first);
    add_attribution(graph, two, article, "entity/person-b", second_claim,
                    second);
  }
  cg_graph_add(graph, cg_graph_node(graph, "claim/c"), CG_TERM_CG_CONTRADICTS,
               cg_graph_node(graph, "claim/d"));
  cg_graph_seal(graph);
  return cg_picture_new(graph, CG_VIEW_ACTORS);
}

static void
test_stands_are_joined(void)
{
  g_autoptr(CgGraph) graph = NULL;
  g_autoptr(CgPicture) picture =
      two_agents(&graph, CG_CONCEPT_DENIES, CG_CONCEPT_ASSERTS, "claim/c", 3);
  g_assert_cmpuint(picture->edges->len, ==, 1);
  const CgViewEdge *edge = cg_picture_edge(picture, 0);
  g_assert_cmpstr(edge->kind, ==, "DENIES_CLAIM_OF");
  g_assert_cmpuint(edge->n_reasons, ==, 3);
}

static void
test_stands_by_pairs(void)
{
  static const struct {
    CgNode      first, second;
    const char *claim, *kind;
  } cases[] = {
      {CG_CONCEPT_ASSERTS, CG_CONCEPT_COMMITS, "claim/c", "AGREES_WITH"},
      {CG_CONCEPT_DENIES, CG_CONCEPT_DENIES, "claim/c", "AGREES_WITH"},
      {CG_CONCEPT_DOUBTS, CG_CONCEPT_ASSERTS, "claim/c", "DOUBTS_CLAIM_OF"},
      {CG_CONCEPT_ASSERTS, CG_CONCEPT_ASSERTS, "claim/d", "CONTRADICTS"},
      {CG_CONCEPT_ASSERTS, CG_CONCEPT_DENIES, "claim/d", NULL},
      {CG_CONCEPT_UNCOMMITTED, CG_CONCEPT_ASSERTS, "claim/c", NULL},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(CgGraph) graph = NULL;
    g_autoptr(CgPicture) picture =
        two_agents(&graph, cases[i].first, cases[i].second, cases[i].claim, 1);
    guint n = cases[i].kind != NULL;
    g_assert_cmpuint(picture->edges->len, ==, n);
    if (n > 0)
      g_assert_cmpstr(cg_picture_edge(picture, 0)->kind, ==, cases[i].kind);
  }
}

static void
test_empty(void)
{
  for (int i = 0; i < CG_N_VIEWS; i++) {
    g_autoptr(CgGraph) graph = cg_graph_new();
    cg_graph_seal(graph);
    g_autoptr(CgPicture) picture = cg_picture_new(graph, (CgView)i);
    cg_layout(picture);
    g_assert_cmpuint(picture->nodes->len + picture->edges->len, ==, 0);
  }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/view/names", test_names);
  g_test_add_func("/export/view/full", test_full);
  g_test_add_func("/export/view/statements", test_relations_rest_on_statements);
  g_test_add_func("/export/view/claims", test_claims);
  g_test_add_func("/export/view/actors", test_actors);
  g_test_add_func("/export/view/joined", test_stands_are_joined);
  g_test_add_func("/export/view/pairs", test_stands_by_pairs);
  g_test_add_func("/export/view/empty", test_empty);
  return g_test_run();
}
