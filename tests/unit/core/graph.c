/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "core/graph.h"

static void
test_terms_are_nodes(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  g_assert_cmpuint(cg_graph_node(graph, "cg:stance"), ==, CG_TERM_CG_STANCE);
  g_assert_cmpuint(cg_graph_n_nodes(graph), ==, CG_N_TERMS);
  g_assert_cmpuint(cg_graph_find(graph, "entity/x"), ==, CG_NO_NODE);
}

static void
add_story(CgGraph *graph, bool backwards)
{
  const char *names[] = {"Ana Ruiz", "A. Ruiz", "Ana Ruiz"};
  CgNode      doc     = CG_NO_NODE;
  for (int i = 0; i < 3; i++) {
    const char *name = names[backwards ? 2 - i : i];
    CgNode      node = cg_graph_node(graph, "entity/ana");
    doc              = cg_graph_node(graph, "doc/1");
    cg_graph_set_article(graph, doc);
    cg_graph_add_text(graph, node, CG_TERM_SKOS_ALT_LABEL, name, "en");
    cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
  }
}

static void
test_order_does_not_depend_on_adding(void)
{
  g_autoptr(CgGraph) a = cg_graph_new(), b = cg_graph_new();
  cg_graph_node(b, "zzz"); /* other numbers for the same nodes */
  add_story(a, false);
  add_story(b, true);
  cg_graph_seal(a);
  cg_graph_seal(b);
  size_t             n, m;
  const CgStatement *s = cg_graph_statements(a, &n);
  const CgStatement *t = cg_graph_statements(b, &m);
  g_assert_cmpuint(n, ==, 3);
  g_assert_cmpuint(m, ==, 3);
  for (size_t i = 0; i < n; i++) {
    g_assert_cmpstr(cg_graph_id(a, s[i].subject), ==,
                    cg_graph_id(b, t[i].subject));
    g_assert_cmpstr(s[i].value.text, ==, t[i].value.text);
  }
}

static void
test_look_up(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  add_story(graph, false);
  cg_graph_seal(graph);
  CgNode ana = cg_graph_find(graph, "entity/ana");
  g_assert_true(cg_graph_is(graph, ana, CG_CLASS_SCHEMA_PERSON));
  g_assert_false(cg_graph_is(graph, ana, CG_CLASS_SCHEMA_PLACE));
  g_assert_cmpstr(cg_graph_text(graph, ana, CG_TERM_SKOS_ALT_LABEL), ==,
                  "A. Ruiz");
  size_t n;
  cg_graph_values(graph, ana, CG_TERM_SKOS_ALT_LABEL, &n);
  g_assert_cmpuint(n, ==, 2);
  cg_graph_about(graph, cg_graph_find(graph, "doc/1"), &n);
  g_assert_cmpuint(n, ==, 0);
}

static void
check_date(const char *iso, CgNode type)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode node              = cg_graph_node(graph, "event/x");
  cg_graph_add_date(graph, node, CG_TERM_SCHEMA_START_DATE, iso);
  cg_graph_seal(graph);
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  if (type == CG_NO_NODE) {
    g_assert_cmpuint(n, ==, 0);
    return;
  }
  g_assert_cmpuint(n, ==, 1);
  g_assert_cmpuint(s[0].value.datatype, ==, type);
}

static void
test_dates_get_the_type_of_their_form(void)
{
  check_date("2025-12-29", CG_TYPE_DATE);
  check_date("2025-12", CG_TYPE_G_YEAR_MONTH);
  check_date("2025", CG_TYPE_G_YEAR);
  check_date("--12-29", CG_TYPE_G_MONTH_DAY);
  check_date("--12", CG_TYPE_G_MONTH);
  check_date("2024-05-02T09:30:00Z", CG_TYPE_DATE_TIME);
  check_date("", CG_NO_NODE);
  check_date("last week", CG_NO_NODE);
}

static void
test_texts_are_cleaned(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode node              = cg_graph_node(graph, "entity/x");
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME,
                    "a\001b\xff"
                    "c",
                    NULL);
  cg_graph_seal(graph);
  g_assert_cmpstr(cg_graph_text(graph, node, CG_TERM_SCHEMA_NAME), ==,
                  "a b\xEF\xBF\xBD"
                  "c");
}

static void
test_decimals(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode node              = cg_graph_node(graph, "attribution/x");
  cg_graph_add_decimal(graph, node, CG_TERM_CG_CONFIDENCE, 0.996);
  cg_graph_seal(graph);
  g_assert_cmpstr(cg_graph_text(graph, node, CG_TERM_CG_CONFIDENCE), ==,
                  "1.00");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/core/graph/terms", test_terms_are_nodes);
  g_test_add_func("/core/graph/order", test_order_does_not_depend_on_adding);
  g_test_add_func("/core/graph/look-up", test_look_up);
  g_test_add_func("/core/graph/dates", test_dates_get_the_type_of_their_form);
  g_test_add_func("/core/graph/clean", test_texts_are_cleaned);
  g_test_add_func("/core/graph/decimals", test_decimals);
  return g_test_run();
}
