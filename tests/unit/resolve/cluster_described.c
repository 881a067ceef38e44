/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Cases: who one article names and another only describes. */
#include "resolve/resolve.h"

#include "core/id.h"

#include <string.h>

/* Two articles: in the first an officer of Kestria meets an envoy of Belmora,
 * in the second Milan Vashko of the army meets a diplomat. */
typedef struct {
  CgGraph *graph;
  CgNode   kestria, belmora;
  CgNode   articles[2];
  CgNode   officer, envoy, vashko, diplomat;
} Told;

static CgNode
add_state(CgGraph *graph, const char *name)
{
  g_autofree char *id   = cg_id_entity(CG_ENTITY_PLACE, name, NULL);
  CgNode           node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PLACE);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_STATE);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, name, "en");
  return node;
}

static CgNode
add_person(CgGraph *graph, const char *name, CgNode article, CgNode state)
{
  g_autofree char *where = g_strdup_printf("%u", article);
  g_autofree char *id    = cg_id_entity(CG_ENTITY_PERSON, name, where);
  CgNode           node  = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, name, "en");
  cg_graph_add(graph, node, CG_TERM_CG_MENTIONED_IN, article);
  cg_graph_add(graph, node, CG_TERM_CG_MEMBER_OF, state);
  return node;
}

static void
add_place(CgGraph *graph, const char *name, CgNode article)
{
  g_autofree char *id   = cg_id_entity(CG_ENTITY_PLACE, name, NULL);
  CgNode           node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PLACE);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, name, "en");
  cg_graph_add(graph, node, CG_TERM_CG_MENTIONED_IN, article);
}

static Told
told(void)
{
  static const char *const ids[] = {"article/one", "article/two"};
  Told                     t     = {.graph = cg_graph_new()};
  t.kestria                      = add_state(t.graph, "Kestria");
  t.belmora                      = add_state(t.graph, "Belmora");
  for (size_t i = 0; i < G_N_ELEMENTS(ids); i++)
    t.articles[i] = cg_graph_node(t.graph, ids[i]);
  t.officer = add_person(t.graph, "senior Kestrian military officer",
                         t.articles[0], t.kestria);
  t.envoy   = add_person(t.graph, "Belmoran envoy", t.articles[0], t.belmora);
  t.vashko  = add_person(t.graph, "Milan Vashko", t.articles[1], t.kestria);
  t.diplomat =
      add_person(t.graph, "Belmoran diplomat", t.articles[1], t.belmora);
  cg_graph_add_text(t.graph, t.vashko, CG_TERM_CG_HOLDS_POSITION,
                    "chief of staff of the Kestrian army", "en");
  cg_graph_add(t.graph, t.officer, CG_TERM_CG_MET_WITH, t.envoy);
  cg_graph_add(t.graph, t.vashko, CG_TERM_CG_GAVE, t.diplomat);
  return t;
}

/* Both articles are of Port Halden, Lake Ansel and the village Torven. */
static void
tell_one_story(const Told *t)
{
  static const char *const places[] = {"Port Halden", "Lake Ansel", "Torven"};
  for (size_t i = 0; i < G_N_ELEMENTS(places); i++)
    for (size_t k = 0; k < G_N_ELEMENTS(t->articles); k++)
      add_place(t->graph, places[i], t->articles[k]);
}

static void
date_articles(const Told *t, const char *first, const char *second)
{
  cg_graph_add_date(t->graph, t->articles[0], CG_TERM_SCHEMA_DATE_PUBLISHED,
                    first);
  cg_graph_add_date(t->graph, t->articles[1], CG_TERM_SCHEMA_DATE_PUBLISHED,
                    second);
}

/* Frees @t->graph; the number of people that are left. */
static size_t
count_persons(const Told *t)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  CgResolveOptions options     = {.lexicon = lexicon};
  cg_graph_seal(t->graph);
  g_autoptr(CgGraph) resolved = cg_resolve(t->graph, &options, NULL);
  cg_graph_free(t->graph);
  size_t             n, count = 0;
  const CgStatement *s = cg_graph_statements(resolved, &n);
  for (size_t i = 0; i < n; i++)
    count += s[i].predicate == CG_TERM_RDF_TYPE &&
             s[i].value.node == CG_CLASS_SCHEMA_PERSON;
  return count;
}

static void
test_one_story(void)
{
  Told t = told();
  tell_one_story(&t);
  date_articles(&t, "2024-05-06", "2024-05-08");
  g_assert_cmpuint(count_persons(&t), ==, 2);
}

static void
test_name_stays(void)
{
  Told t = told();
  tell_one_story(&t);
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  CgResolveOptions options     = {.lexicon = lexicon};
  g_autofree char *id          = g_strdup(cg_graph_id(t.graph, t.vashko));
  cg_graph_seal(t.graph);
  g_autoptr(CgGraph) resolved = cg_resolve(t.graph, &options, NULL);
  cg_graph_free(t.graph);
  CgNode node = cg_graph_find(resolved, id);
  g_assert_cmpstr(cg_graph_text(resolved, node, CG_TERM_SCHEMA_NAME), ==,
                  "Milan Vashko");
  g_assert_cmpstr(cg_graph_text(resolved, node, CG_TERM_SKOS_ALT_LABEL), ==,
                  "senior Kestrian military officer");
}

static void
test_another_story(void)
{
  Told t = told();
  g_assert_cmpuint(count_persons(&t), ==, 4);
}

static void
test_another_month(void)
{
  Told t = told();
  tell_one_story(&t);
  date_articles(&t, "2024-05-06", "2024-07-01");
  g_assert_cmpuint(count_persons(&t), ==, 4);
}

static void
test_two_who_fit(void)
{
  Told t = told();
  tell_one_story(&t);
  CgNode other = add_person(t.graph, "Petra Halvek", t.articles[1], t.kestria);
  cg_graph_add_text(t.graph, other, CG_TERM_CG_HOLDS_POSITION,
                    "Kestrian army commander", "en");
  cg_graph_add(t.graph, other, CG_TERM_CG_MET_WITH, t.diplomat);
  g_assert_cmpuint(count_persons(&t), ==, 4); /* the diplomats are one */
}

static void
test_another_field(void)
{
  Told t = told();
  tell_one_story(&t);
  CgNode judge =
      add_person(t.graph, "Kestrian judge", t.articles[0], t.kestria);
  cg_graph_add(t.graph, judge, CG_TERM_CG_MET_WITH, t.envoy);
  g_assert_cmpuint(count_persons(&t), ==, 3);
}

/* "US diplomat" in two articles that tell nothing more is no name. */
static void
test_description_is_no_name(void)
{
  Told t = told();
  add_person(t.graph, "Kestrian diplomat", t.articles[0], t.kestria);
  add_person(t.graph, "Kestrian diplomat", t.articles[1], t.kestria);
  g_assert_cmpuint(count_persons(&t), ==, 6);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
#define ADD(name, func)                                                        \
  g_test_add_func("/resolve/cluster_described/" name, func)
  ADD("one-story", test_one_story);
  ADD("name-stays", test_name_stays);
  ADD("another-story", test_another_story);
  ADD("another-month", test_another_month);
  ADD("two-who-fit", test_two_who_fit);
  ADD("another-field", test_another_field);
  ADD("description-is-no-name", test_description_is_no_name);
  return g_test_run();
}
