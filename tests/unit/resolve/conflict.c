/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Cases: numbers of boats, said by two sources, and whether both can hold. */
#include "resolve/conflict.h"

typedef struct {
  int         count;
  const char *bound; /* NULL: exact */
  const char *unit, *act;
} Number;

static void
add_number(CgGraph *graph, const char *id, const Number *number)
{
  g_autofree char *span = g_strconcat("doc/d/text#", id, NULL);
  CgNode           said = cg_graph_node(graph, id);
  CgNode           node = cg_graph_node(graph, span);
  cg_graph_add(graph, said, CG_TERM_RDF_TYPE, CG_CLASS_CG_ATTRIBUTION);
  cg_graph_add(graph, said, CG_TERM_CG_QUANTITY, node);
  cg_graph_add_integer(graph, node, CG_TERM_CG_COUNT, number->count);
  cg_graph_add_text(graph, node, CG_TERM_CG_UNIT, number->unit, "en");
  cg_graph_add_text(graph, node, CG_TERM_CG_PREDICATE, number->act, "en");
  cg_graph_add(graph, node, CG_TERM_SCHEMA_ABOUT,
               cg_graph_node(graph, "event/attack"));
  if (number->bound != NULL)
    cg_graph_add_text(graph, node, CG_TERM_CG_COUNT_BOUND, number->bound, NULL);
}

static bool
conflict(Number one, Number other)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  g_autoptr(CgGraph) found = cg_graph_new();
  add_number(graph, "attribution/a", &one);
  add_number(graph, "attribution/b", &other);
  cg_graph_seal(graph);
  cg_find_value_conflicts(graph, found);
  cg_graph_seal(found);
  size_t n;
  cg_graph_statements(found, &n);
  return n > 0;
}

static void
test_exact_numbers(void)
{
  g_assert_true(conflict((Number){11, NULL, "boat", "destroyed"},
                         (Number){12, NULL, "boat", "destroyed"}));
  g_assert_false(conflict((Number){11, NULL, "boat", "destroyed"},
                          (Number){11, NULL, "boat", "destroyed"}));
}

static void
test_what_is_counted(void)
{
  g_assert_false(conflict((Number){11, NULL, "boat", "destroyed"},
                          (Number){14, NULL, "boat", "used"}));
  g_assert_false(conflict((Number){11, NULL, "boat", "destroyed"},
                          (Number){12, NULL, "docker", "destroyed"}));
}

static void
test_bounds(void)
{
  g_assert_false(conflict((Number){10, "at least", "boat", "used"},
                          (Number){14, NULL, "boat", "used"}));
  g_assert_true(conflict((Number){10, "at least", "boat", "used"},
                         (Number){9, NULL, "boat", "used"}));
  g_assert_true(conflict((Number){10, "at most", "boat", "used"},
                         (Number){11, NULL, "boat", "used"}));
  g_assert_false(conflict((Number){10, "about", "boat", "used"},
                          (Number){11, NULL, "boat", "used"}));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/resolve/conflict/exact", test_exact_numbers);
  g_test_add_func("/resolve/conflict/unit", test_what_is_counted);
  g_test_add_func("/resolve/conflict/bounds", test_bounds);
  return g_test_run();
}
