/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "resolve/authority.h"

#define PREF_LABEL "http://www.w3.org/2004/02/skos/core#prefLabel"

static void
add_label(CgGraph *list, const char *iri, const char *label)
{
  cg_graph_add_text(list, cg_graph_node(list, iri),
                    cg_graph_node(list, PREF_LABEL), label, "en");
}

static CgAuthority *
make_list(void)
{
  g_autoptr(CgGraph) list = cg_graph_new();
  add_label(list, "https://people.example/1", "Ana Ruiz");
  add_label(list, "https://people.example/2", "Milan Vashko");
  add_label(list, "https://people.example/3", "Milan Vashko");
  cg_graph_seal(list);
  return cg_authority_new(list);
}

/* A graph in which @name denies something, with the user's names. */
static CgGraph *
named(const char *name)
{
  g_autoptr(CgGraph) graph         = cg_graph_new();
  g_autoptr(CgAuthority) authority = make_list();
  CgNode node                      = cg_graph_node(graph, "entity/person-x-1");
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, name, "en");
  cg_graph_add(graph, cg_graph_node(graph, "attribution/a-1"),
               CG_TERM_CG_SOURCE, node);
  cg_graph_seal(graph);
  return cg_authority_apply(authority, graph);
}

static void
test_a_name_on_the_list_gets_its_iri(void)
{
  g_autoptr(CgGraph) graph = named("ana  ruiz");
  CgNode ana               = cg_graph_find(graph, "https://people.example/1");
  CgNode said              = cg_graph_find(graph, "attribution/a-1");
  g_assert_cmpuint(ana, !=, CG_NO_NODE);
  g_assert_cmpuint(cg_graph_object(graph, said, CG_TERM_CG_SOURCE), ==, ana);
  g_assert_cmpuint(cg_graph_object(graph, ana, CG_TERM_OWL_SAME_AS), ==,
                   cg_graph_find(graph, "entity/person-x-1"));
}

static void
check_unchanged(const char *name)
{
  g_autoptr(CgGraph) graph = named(name);
  CgNode own               = cg_graph_find(graph, "entity/person-x-1");
  CgNode said              = cg_graph_find(graph, "attribution/a-1");
  g_assert_cmpuint(cg_graph_object(graph, said, CG_TERM_CG_SOURCE), ==, own);
}

static void
test_a_name_of_two_is_not_guessed(void)
{
  g_autoptr(CgAuthority) authority = make_list();
  g_assert_cmpuint(cg_authority_size(authority), ==, 1);
  check_unchanged("Milan Vashko");
}

static void
test_a_name_not_on_the_list_keeps_its_id(void)
{
  check_unchanged("Petra Osei");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/resolve/authority/listed",
                  test_a_name_on_the_list_gets_its_iri);
  g_test_add_func("/resolve/authority/two", test_a_name_of_two_is_not_guessed);
  g_test_add_func("/resolve/authority/other",
                  test_a_name_not_on_the_list_keeps_its_id);
  return g_test_run();
}
