/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "core/quad.h"

#include <string.h>

static bool
is_same(const char *a, size_t n, const char *b, size_t m)
{
  return n == m && memcmp(a, b, n) == 0;
}

static void
add_all_kinds(CgGraph *graph)
{
  const char *ids[] = {"entity/ana", "entity/an", "https://x.example/\xC3\xA9",
                       "entity/ana-ruiz"};
  cg_graph_add(graph, cg_graph_node(graph, "zebra"), CG_TERM_RDF_TYPE,
               CG_CLASS_CG_CLAIM);
  for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
    CgNode node = cg_graph_node(graph, ids[i]);
    cg_graph_set_article(graph, i % 2 == 0 ? CG_NO_NODE
                                           : cg_graph_node(graph, "doc/1"));
    cg_graph_add(graph, node, CG_TERM_CG_SOURCE, CG_CLASS_CG_EVENT);
    cg_graph_add(graph, node, CG_TERM_CG_SOURCE, node);
    cg_graph_add(graph, node, cg_graph_node(graph, "urn:mine"), node);
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, "Ana", "en");
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, "Ana", NULL);
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, "Ana Ruiz", "en");
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, "", NULL);
    cg_graph_add_integer(graph, node, CG_TERM_CG_COUNT, 14);
    cg_graph_add_typed(graph, node, CG_TERM_CG_COUNT, "14",
                       cg_graph_node(graph, "urn:type"));
  }
  cg_graph_seal(graph);
}

/* Bytes have the order of the sealed graph, and give it back. */
static void
test_order_and_round_trip(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new(), again = cg_graph_new();
  add_all_kinds(graph);
  size_t             n, m;
  const CgStatement *s     = cg_graph_statements(graph, &n);
  g_autoptr(GString) last  = g_string_new(NULL);
  g_autoptr(GString) bytes = g_string_new(NULL);
  g_autoptr(GString) copy  = g_string_new(NULL);
  for (size_t i = 0; i < n; i++) {
    g_string_truncate(bytes, 0);
    g_string_truncate(copy, 0);
    cg_quad_write_statement(bytes, graph, &s[i]);
    CgQuad quad = cg_quad_read(bytes->str);
    cg_quad_write(copy, &quad);
    g_assert_true(is_same(copy->str, copy->len, bytes->str, bytes->len));
    if (i > 0)
      g_assert_cmpint(memcmp(last->str, bytes->str, MIN(last->len, bytes->len)),
                      <, 0);
    cg_quad_add(again, &quad);
    g_string_truncate(last, 0);
    g_string_append_len(last, bytes->str, (gssize)bytes->len);
  }
  cg_graph_seal(again);
  const CgStatement *t = cg_graph_statements(again, &m);
  g_assert_cmpuint(n, ==, m);
  for (size_t i = 0; i < n; i++) {
    g_string_truncate(bytes, 0);
    g_string_truncate(copy, 0);
    cg_quad_write_statement(bytes, graph, &s[i]);
    cg_quad_write_statement(copy, again, &t[i]);
    g_assert_true(is_same(copy->str, copy->len, bytes->str, bytes->len));
  }
}

static void
test_every_term_has_a_code(void)
{
  for (int term = 0; term < CG_N_TERMS; term++) {
    CgQuadNode node = cg_quad_node((CgTerm)term);
    g_assert_cmpint(cg_quad_term(node.code), ==, term);
    g_assert_cmpstr(cg_quad_id(node.code), ==, cg_term_name((CgTerm)term));
    if (term > 0)
      g_assert_cmpstr(cg_quad_node((CgTerm)(term - 1)).code, <, node.code);
  }
  g_assert_cmpint(cg_quad_term(""), ==, CG_N_TERMS);
  g_assert_cmpint(cg_quad_term("\2cg:stance"), ==, CG_N_TERMS);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/core/quad/order", test_order_and_round_trip);
  g_test_add_func("/core/quad/terms", test_every_term_has_a_code);
  return g_test_run();
}
