/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/layout.h"

#include <math.h>

/* @n people; each two that follow each other are in a ring of ten. */
static CgPicture *
rings(CgGraph **out, int n)
{
  CgGraph *graph = *out = cg_graph_new();
  for (int i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf("entity/person-%06d", i);
    g_autofree char *to = g_strdup_printf(
        "entity/person-%06d", i % 10 == 9 ? i - 9 : MIN(i + 1, n - 1));
    CgNode node = cg_graph_node(graph, id);
    cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
    cg_graph_add(graph, node, CG_TERM_CG_MET_WITH, cg_graph_node(graph, to));
  }
  cg_graph_seal(graph);
  return cg_picture_new(graph, CG_VIEW_FULL);
}

static double
distance(const CgPicture *picture, size_t a, size_t b)
{
  double x = cg_picture_node(picture, a)->x - cg_picture_node(picture, b)->x;
  double y = cg_picture_node(picture, a)->y - cg_picture_node(picture, b)->y;
  return sqrt(x * x + y * y);
}

static void
test_nodes_stand_apart_and_edges_are_short(void)
{
  g_autoptr(CgGraph) graph     = NULL;
  g_autoptr(CgPicture) picture = rings(&graph, 100);
  cg_layout(picture);
  double joined = 0, all = 0, least = 1e9;
  for (size_t i = 0; i < 100; i++)
    for (size_t k = 0; k < i; k++) {
      all += distance(picture, i, k) / 4950;
      least = MIN(least, distance(picture, i, k));
    }
  for (guint i = 0; i < picture->edges->len; i++) {
    const CgViewEdge *e = cg_picture_edge(picture, i);
    joined += distance(picture, e->source, e->target) / picture->edges->len;
  }
  g_test_message("joined %.0f, all %.0f, least %.0f", joined, all, least);
  g_assert_cmpfloat(joined * 3, <, all);
  g_assert_cmpfloat(least, >, 20);
}

static void
test_the_same_twice(void)
{
  g_autoptr(CgGraph) one = NULL, two = NULL;
  g_autoptr(CgPicture) a = rings(&one, 300), b = rings(&two, 300);
  cg_layout(a);
  cg_layout(b);
  for (size_t i = 0; i < 300; i++) {
    g_assert_true(cg_picture_node(a, i)->x == cg_picture_node(b, i)->x);
    g_assert_true(cg_picture_node(a, i)->y == cg_picture_node(b, i)->y);
  }
}

static void
test_cost_is_bounded(void)
{
  static const int sizes[] = {1, 2, 1000, 10000, 100000};
  for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
    g_autoptr(CgGraph) graph     = NULL;
    g_autoptr(CgPicture) picture = rings(&graph, sizes[i]);
    g_test_timer_start();
    cg_layout(picture);
    double seconds = g_test_timer_elapsed();
    g_test_message("%d nodes: %.2f s", sizes[i], seconds);
    g_assert_true(isfinite(cg_picture_node(picture, 0)->x));
    g_assert_cmpfloat(seconds, <, 30);
  }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/layout/apart",
                  test_nodes_stand_apart_and_edges_are_short);
  g_test_add_func("/export/layout/same", test_the_same_twice);
  g_test_add_func("/export/layout/cost", test_cost_is_bounded);
  return g_test_run();
}
