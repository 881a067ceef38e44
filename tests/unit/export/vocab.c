/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/vocab.h"

#include "core/error.h"
#include "export/iri.h"

static void
check_iri(const char *id, const char *expected)
{
  g_autoptr(CgVocab) vocab = cg_vocab_new("http://x.org/", NULL);
  g_autoptr(CgGraph) graph = cg_graph_new();
  g_autofree char *iri = cg_vocab_iri(vocab, graph, cg_graph_node(graph, id));
  g_assert_cmpstr(iri, ==, expected);
  g_assert_true(cg_iri_is_valid(iri));
}

static void
test_iris(void)
{
  check_iri("cg:stance", "https://w3id.org/claimgraph/ns#stance");
  check_iri("conflict:date", "https://w3id.org/claimgraph/ns/conflict#date");
  check_iri("xsd:gYear", "http://www.w3.org/2001/XMLSchema#gYear");
  check_iri("doc/1/text#char=2,3", "http://x.org/doc/1/text#char=2,3");
  check_iri("entity/a b", "http://x.org/entity/a%20b");
  check_iri("http://y.org/a b", "http://y.org/a%20b");
  check_iri("entity/a:b", "http://x.org/entity/a:b");
}

static void
check_id(const char *iri, const char *expected)
{
  g_autoptr(CgVocab) vocab = cg_vocab_new("http://x.org/", NULL);
  g_autofree char *id      = cg_vocab_id(vocab, iri);
  g_assert_cmpstr(id, ==, expected);
}

static void
test_ids(void)
{
  check_id("https://w3id.org/claimgraph/ns#stance", "cg:stance");
  check_id("https://w3id.org/claimgraph/ns#unknown",
           "https://w3id.org/claimgraph/ns#unknown");
  check_id("http://x.org/doc/1#graph", "doc/1#graph");
  check_id("http://x.org/", "http://x.org/");
  check_id("http://x.org/urn:a", "http://x.org/urn:a");
  check_id("http://y.org/b", "http://y.org/b");
  check_id("cg:stance", NULL);
}

static void
test_bases(void)
{
  static const char *const bad[] = {"x.org/",         "http://x.org",
                                    "http://x.org/#", "http://x.org/?a=/",
                                    "http://x y/",    ""};
  for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
    g_autoptr(GError) error = NULL;
    g_assert_null(cg_vocab_new(bad[i], &error));
    g_assert_error(error, CG_ERROR, CG_ERROR_INPUT);
  }
  g_autoptr(CgVocab) vocab = cg_vocab_new(NULL, NULL);
  g_assert_cmpstr(cg_vocab_base(vocab), ==, CG_DEFAULT_BASE);
}

static void
check_language(const char *tag, const char *expected)
{
  g_autofree char *language = cg_vocab_language(tag);
  g_assert_cmpstr(language, ==, expected);
}

static void
test_languages(void)
{
  check_language("en", "en");
  check_language("sr-Latn-RS", "sr-latn-rs");
  check_language("de-1996", "de-1996");
  check_language("", NULL);
  check_language("not a tag!", NULL);
  check_language("en_US", NULL);
  check_language("en-", NULL);
  check_language("-en", NULL);
  check_language("1en", NULL);
  check_language("abcdefghi", NULL);
}

static void
test_local_names(void)
{
  g_assert_cmpstr(cg_vocab_local("cg:stance"), ==, "stance");
  g_assert_cmpstr(cg_vocab_local("http://y.org/a#b"), ==, "b");
  g_assert_cmpstr(cg_vocab_local("doc/1"), ==, "1");
  g_assert_cmpstr(cg_vocab_local("x"), ==, "x");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/vocab/iris", test_iris);
  g_test_add_func("/export/vocab/ids", test_ids);
  g_test_add_func("/export/vocab/bases", test_bases);
  g_test_add_func("/export/vocab/languages", test_languages);
  g_test_add_func("/export/vocab/local", test_local_names);
  return g_test_run();
}
