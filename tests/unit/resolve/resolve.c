/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Cases: entities that several articles name, and what they become. */
#include "resolve/resolve.h"

#include "export/rdf_read.h"

#include "core/id.h"
#include "resolve/name.h"

#include <string.h>

static CgNode
add_named(CgGraph *graph, CgEntityKind kind, const char *name)
{
  static const CgNode classes[] = {
      [CG_ENTITY_PERSON]       = CG_CLASS_SCHEMA_PERSON,
      [CG_ENTITY_ORGANIZATION] = CG_CLASS_SCHEMA_ORGANIZATION,
      [CG_ENTITY_AGENCY]       = CG_CLASS_SCHEMA_ORGANIZATION,
      [CG_ENTITY_GROUP]        = CG_CLASS_CG_GROUP,
      [CG_ENTITY_PLACE]        = CG_CLASS_SCHEMA_PLACE,
  };
  g_autofree char *key  = cg_name_key(name, kind);
  g_autofree char *id   = cg_id_entity(kind, key, NULL);
  CgNode           node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, classes[kind]);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, name, "en");
  return node;
}

static CgGraph *
resolve(const CgGraph *graph, CgResolveNote note, gpointer user_data)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  CgResolveOptions options     = {
          .lexicon = lexicon, .note = note, .user_data = user_data};
  return cg_resolve(graph, &options, NULL);
}

/* How many nodes with a name of their own are left. */
static size_t
count_named(const CgGraph *graph)
{
  size_t             n, count = 0;
  CgNode             last = CG_NO_NODE;
  const CgStatement *s    = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].predicate == CG_TERM_SCHEMA_NAME && s[i].subject != last) {
      last = s[i].subject;
      count++;
    }
  return count;
}

static size_t
count_after(CgEntityKind kind, const char *const *names)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  for (; *names != NULL; names++)
    add_named(graph, kind, *names);
  cg_graph_seal(graph);
  g_autoptr(CgGraph) resolved = resolve(graph, NULL, NULL);
  return count_named(resolved);
}

static void
check(CgEntityKind kind, size_t expected, const char *const *names)
{
  g_assert_cmpuint(count_after(kind, names), ==, expected);
}

#define NAMES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void
test_one_person(void)
{
  check(CG_ENTITY_PERSON, 1, NAMES("Milan Vashko", "Vashko"));
  check(CG_ENTITY_PERSON, 1, NAMES("M. Vashko", "Milan Vashko"));
  check(CG_ENTITY_PERSON, 1, NAMES("Sergei Halvek", "Sergey Halvek"));
  check(CG_ENTITY_PERSON, 1, NAMES("Andrej Kolvan", "Andrej Kolwan"));
  check(CG_ENTITY_PERSON, 1, NAMES("Joe Halvek", "Joseph Halvek"));
}

static void
test_two_persons_of_one_surname(void)
{
  check(CG_ENTITY_PERSON, 2, NAMES("Milan Vashko", "Petra Vashko"));
  check(CG_ENTITY_PERSON, 3, NAMES("Milan Vashko", "Petra Vashko", "Vashko"));
}

static void
test_place_is_no_person(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  add_named(graph, CG_ENTITY_PERSON, "Halden");
  add_named(graph, CG_ENTITY_PLACE, "Halden");
  cg_graph_seal(graph);
  g_autoptr(CgGraph) resolved = resolve(graph, NULL, NULL);
  g_assert_cmpuint(count_named(resolved), ==, 2);
}

static void
test_acronym_of_an_organization(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode full =
      add_named(graph, CG_ENTITY_ORGANIZATION, "Union of Coastal States");
  cg_graph_add_text(graph, full, CG_TERM_SKOS_ALT_LABEL, "UCS", "en");
  add_named(graph, CG_ENTITY_ORGANIZATION, "UCS");
  cg_graph_seal(graph);
  g_autoptr(CgGraph) resolved = resolve(graph, NULL, NULL);
  g_assert_cmpuint(count_named(resolved), ==, 1);
}

static void
test_alias_of_two_joins_neither(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode one = add_named(graph, CG_ENTITY_AGENCY, "Kestrian Defence Ministry");
  CgNode other =
      add_named(graph, CG_ENTITY_AGENCY, "Belmoran Defence Ministry");
  cg_graph_add_text(graph, one, CG_TERM_SKOS_ALT_LABEL, "Defence Ministry",
                    "en");
  cg_graph_add_text(graph, other, CG_TERM_SKOS_ALT_LABEL, "Defence Ministry",
                    "en");
  cg_graph_seal(graph);
  g_autoptr(CgGraph) resolved = resolve(graph, NULL, NULL);
  g_assert_cmpuint(count_named(resolved), ==, 2);
}

static void
count_notes(const char *message, gpointer user_data)
{
  g_assert_nonnull(strstr(message, "Vashko"));
  (*(unsigned *)user_data)++;
}

static void
test_joined_ids_stay_findable(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode full              = add_named(graph, CG_ENTITY_PERSON, "Milan Vashko");
  CgNode bare              = add_named(graph, CG_ENTITY_PERSON, "Vashko");
  CgNode doc               = cg_graph_node(graph, "doc/1");
  cg_graph_add(graph, bare, CG_TERM_CG_MENTIONED_IN, doc);
  cg_graph_add(graph, full, CG_TERM_CG_MENTIONED_IN, doc);
  cg_graph_seal(graph);
  unsigned notes              = 0;
  g_autoptr(CgGraph) resolved = resolve(graph, count_notes, &notes);
  size_t             n, same = 0;
  const CgStatement *s = cg_graph_statements(resolved, &n);
  for (size_t i = 0; i < n; i++)
    same += s[i].predicate == CG_TERM_OWL_SAME_AS;
  g_assert_cmpuint(same, ==, 1);
  g_assert_cmpuint(notes, ==, 1);
}

static CgNode
add_stand(CgGraph *graph, const char *id, CgNode claim, CgNode stance)
{
  CgNode node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_ATTRIBUTION);
  cg_graph_add(graph, node, CG_TERM_CG_CLAIM, claim);
  cg_graph_add(graph, node, CG_TERM_CG_STANCE, stance);
  return node;
}

static size_t
count_conflicts(CgNode stance, CgNode other)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode claim             = cg_graph_node(graph, "claim/c-1");
  add_stand(graph, "attribution/a-1", claim, stance);
  add_stand(graph, "attribution/a-2", claim, other);
  cg_graph_seal(graph);
  g_autoptr(CgGraph) resolved = resolve(graph, NULL, NULL);
  size_t             n, count = 0;
  const CgStatement *s = cg_graph_statements(resolved, &n);
  for (size_t i = 0; i < n; i++)
    count += s[i].predicate == CG_TERM_CG_BETWEEN;
  return count;
}

static void
test_conflict_of_stance(void)
{
  g_assert_cmpuint(count_conflicts(CG_CONCEPT_ASSERTS, CG_CONCEPT_DENIES), ==,
                   2);
  g_assert_cmpuint(count_conflicts(CG_CONCEPT_ASSERTS, CG_CONCEPT_ASSERTS), ==,
                   0);
  g_assert_cmpuint(count_conflicts(CG_CONCEPT_DENIES, CG_CONCEPT_DOUBTS), ==,
                   0);
}

/* The digests that the steps see leave out nothing that they look at. */
static void
test_digests_hold_what_counts(void)
{
  g_autofree char *path        = g_build_filename(g_getenv("SOURCE_ROOT"),
                                                  "examples/graphs/story.nq", NULL);
  g_autoptr(CgVocab) vocab     = cg_vocab_new(NULL, NULL);
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  g_autoptr(CgGraph) graph     = cg_graph_new();
  g_assert_true(cg_rdf_read(graph, path, CG_FORMAT_NQUADS, vocab, NULL));
  cg_graph_seal(graph);
  CgResolveOptions options = {.lexicon = lexicon, .n_bytes = 1 << 16};
  g_autoptr(CgGraph) some  = cg_resolve(graph, &options, NULL);
  options.whole_digests    = true;
  options.n_bytes          = 0;
  g_autoptr(CgGraph) all   = cg_resolve(graph, &options, NULL);
  g_autoptr(GBytes) one    = cg_quad_pack(some);
  g_autoptr(GBytes) other  = cg_quad_pack(all);
  g_assert_cmpuint(g_bytes_get_size(one), >, 100000);
  g_assert_true(g_bytes_equal(one, other));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/resolve/resolve/one-person", test_one_person);
  g_test_add_func("/resolve/resolve/namesakes",
                  test_two_persons_of_one_surname);
  g_test_add_func("/resolve/resolve/place", test_place_is_no_person);
  g_test_add_func("/resolve/resolve/acronym", test_acronym_of_an_organization);
  g_test_add_func("/resolve/resolve/shared-alias",
                  test_alias_of_two_joins_neither);
  g_test_add_func("/resolve/resolve/same-as", test_joined_ids_stay_findable);
  g_test_add_func("/resolve/resolve/conflict", test_conflict_of_stance);
  g_test_add_func("/resolve/resolve/digests", test_digests_hold_what_counts);
  return g_test_run();
}
