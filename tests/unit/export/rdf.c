/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/rdf.h"

#include "core/error.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* The bytes of @n times @graph. */
static char *
written_times(const CgGraph *graph, const CgRdfOptions *options, int n)
{
  g_autofree char *path = NULL;
  int              fd   = g_file_open_tmp(NULL, &path, NULL);
  g_close(fd, NULL);
  g_autoptr(CgSink) sink        = cg_sink_open(path, NULL);
  g_autoptr(CgRdfWriter) writer = cg_rdf_open(sink, options, NULL);
  for (int i = 0; i < n; i++)
    g_assert_true(cg_rdf_write(writer, graph, NULL));
  g_assert_true(cg_rdf_finish(writer, NULL));
  g_assert_true(cg_sink_close(sink, false, NULL));
  char *text = NULL;
  g_file_get_contents(path, &text, NULL, NULL);
  g_unlink(path);
  return text;
}

static char *
written(const CgGraph *graph, CgFormat format, const char *program)
{
  g_autoptr(CgVocab) vocab = cg_vocab_new("http://x.org/", NULL);
  CgRdfOptions options     = {format, vocab, program, NULL};
  return written_times(graph, &options, 1);
}

/* What @predicate of entity/person-ana-ruiz-1 is said to be by doc/d1. */
static CgGraph *
new_graph(const char *text, const char *language)
{
  CgGraph *graph = cg_graph_new();
  CgNode   ana   = cg_graph_node(graph, "entity/person-ana-ruiz-1");
  cg_graph_set_article(graph, cg_graph_node(graph, "doc/d1"));
  cg_graph_add(graph, ana, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
  cg_graph_add_text(graph, ana, CG_TERM_SCHEMA_NAME, text, language);
  cg_graph_add_decimal(graph, ana, CG_TERM_CG_CONFIDENCE, 0.9);
  cg_graph_set_article(graph, CG_NO_NODE);
  cg_graph_add(graph, ana, CG_TERM_OWL_SAME_AS,
               cg_graph_node(graph, "http://y.org/a b\"<c>"));
  cg_graph_seal(graph);
  return graph;
}

static void
expect(const char *text, const char *part)
{
  if (strstr(text, part) == NULL) {
    g_test_message("no >%s< in:\n%s", part, text);
    g_test_fail();
  }
}

static size_t
count(const char *text, const char *part)
{
  size_t n = 0;
  while ((text = strstr(text, part)) != NULL) {
    n++;
    text++;
  }
  return n;
}

static void
test_turtle(void)
{
  g_autoptr(CgGraph) graph = new_graph("Ana \"<&>\\ Ruiz", "en");
  g_autofree char *text    = written(graph, CG_FORMAT_TURTLE, NULL);
  expect(text, "@prefix person: <http://x.org/entity/person-> .\n");
  expect(text, "\n\nperson:ana-ruiz-1\n");
  expect(text, "    a schema:Person ;\n");
  expect(text, "schema:name \"Ana \\\"<&>\\\\ Ruiz\"@en");
  expect(text, "cg:confidence 0.90 ");
  expect(text, "<http://y.org/a%20b%22%3Cc%3E>");
}

static void
test_turtle_has_each_prefix_once(void)
{
  g_autoptr(CgGraph) graph = new_graph("Ana", "en");
  g_autoptr(CgVocab) vocab = cg_vocab_new("http://x.org/", NULL);
  CgRdfOptions     options = {CG_FORMAT_TURTLE, vocab, NULL, NULL};
  g_autofree char *text    = written_times(graph, &options, 3);
  g_assert_cmpuint(count(text, "@prefix schema:"), ==, 1);
  g_assert_cmpuint(count(text, "\nperson:ana-ruiz-1\n"), ==, 3);
}

static void
test_turtle_in_chunks(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  for (int i = 0; i < 3000; i++) {
    g_autofree char *id   = g_strdup_printf("entity/person-n%04d", i);
    CgNode           node = cg_graph_node(graph, id);
    cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, "@prefix \n@", NULL);
  }
  cg_graph_seal(graph);
  g_autofree char *text = written(graph, CG_FORMAT_TURTLE, NULL);
  g_assert_cmpuint(count(text, "@prefix schema:"), ==, 1);
  g_assert_cmpuint(count(text, "\nperson:n"), ==, 3000);
  g_assert_cmpuint(count(text, "a schema:Person .\n"), ==, 3000);
  g_assert_cmpuint(count(text, "    schema:name \"\"\"@prefix \n@\"\"\" ;\n"),
                   ==, 3000);
}

static void
test_a_triple_of_two_articles(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode node              = cg_graph_node(graph, "entity/person-a");
  for (int i = 0; i < 2; i++) {
    cg_graph_set_article(graph, cg_graph_node(graph, i ? "doc/1" : "doc/2"));
    cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
  }
  cg_graph_seal(graph);
  g_autofree char *triples = written(graph, CG_FORMAT_NTRIPLES, NULL);
  g_autofree char *quads   = written(graph, CG_FORMAT_NQUADS, NULL);
  g_assert_cmpuint(count(triples, " .\n"), ==, 1);
  g_assert_cmpuint(count(quads, " .\n"), ==, 2);
}

static void
test_nquads_name_graphs(void)
{
  g_autoptr(CgGraph) graph = new_graph("Ana", "en");
  g_autofree char *text    = written(graph, CG_FORMAT_NQUADS, "claimgraph 1");
  g_autofree char *run     = cg_rdf_run_id("claimgraph 1", NULL);
  g_autofree char *about   = g_strdup_printf(
        "<http://x.org/doc/d1#graph> <http://www.w3.org/ns/prov#wasDerivedFrom> "
          "<http://x.org/doc/d1> <http://x.org/%s#provenance> .\n",
        run);
  g_autofree char *rest = g_strdup_printf(
      "<http://y.org/a%%20b%%22%%3Cc%%3E> <http://x.org/%s#graph> .\n", run);
  expect(text, "\"Ana\"@en <http://x.org/doc/d1#graph> .\n");
  expect(text, about);
  expect(text, rest);
}

static void
test_nquads_without_a_run(void)
{
  g_autoptr(CgGraph) graph = new_graph("Ana", "en");
  g_autofree char *text    = written(graph, CG_FORMAT_NQUADS, NULL);
  expect(text, "\"Ana\"@en <http://x.org/doc/d1#graph> .\n");
  expect(text, "<http://y.org/a%20b%22%3Cc%3E> .\n");
  g_assert_null(strstr(text, "provenance"));
}

static void
test_the_run_is_named_by_what_it_did(void)
{
  g_autofree char *a = cg_rdf_run_id("claimgraph 1", "base=x");
  g_autofree char *b = cg_rdf_run_id("claimgraph 1", "base=x");
  g_autofree char *c = cg_rdf_run_id("claimgraph 2", "base=x");
  g_autofree char *d = cg_rdf_run_id("claimgraph 1", NULL);
  g_assert_cmpstr(a, ==, b);
  g_assert_cmpstr(a, !=, c);
  g_assert_cmpstr(a, !=, d);
}

static void
test_bad_language_tags_are_left_out(void)
{
  g_autoptr(CgGraph) graph = new_graph("Ana", "not a tag!");
  g_autofree char *text    = written(graph, CG_FORMAT_NTRIPLES, NULL);
  expect(text, "\"Ana\" .\n");
}

static void
test_rdfxml(void)
{
  g_autoptr(CgGraph) graph = new_graph("]]> & <b>", "en");
  g_autofree char *text    = written(graph, CG_FORMAT_RDFXML, NULL);
  expect(text, "<schema:name xml:lang=\"en\">]]&gt; &amp; &lt;b&gt;</schema");
  expect(text, "rdf:about=\"http://x.org/entity/person-ana-ruiz-1\"");
  expect(text, "</rdf:RDF>\n");
}

static void
test_rdfxml_refuses_what_it_cannot_name(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode a                 = cg_graph_node(graph, "entity/a");
  cg_graph_add(graph, a, cg_graph_node(graph, "http://y.org/1"), a);
  cg_graph_seal(graph);
  g_autoptr(CgVocab) vocab      = cg_vocab_new(NULL, NULL);
  g_autoptr(CgSink) sink        = cg_sink_open("/dev/null", NULL);
  CgRdfOptions options          = {CG_FORMAT_RDFXML, vocab, NULL, NULL};
  g_autoptr(CgRdfWriter) writer = cg_rdf_open(sink, &options, NULL);
  g_autoptr(GError) error       = NULL;
  g_assert_false(cg_rdf_write(writer, graph, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_OUTPUT);
}

static void
test_empty(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  cg_graph_seal(graph);
  g_autofree char *triples = written(graph, CG_FORMAT_NTRIPLES, NULL);
  g_autofree char *xml     = written(graph, CG_FORMAT_RDFXML, NULL);
  g_autofree char *turtle  = written(graph, CG_FORMAT_TURTLE, NULL);
  g_assert_cmpstr(triples, ==, "");
  expect(xml, "</rdf:RDF>");
  expect(turtle, "@prefix cg: ");
}

/* A graph too large for any buffer between us and the device. */
static CgGraph *
new_large_graph(void)
{
  CgGraph         *graph = cg_graph_new();
  g_autofree char *words = g_strnfill(1000, 'x');
  for (int i = 0; i < 500; i++) {
    g_autofree char *id = g_strdup_printf("entity/person-%d", i);
    cg_graph_add_text(graph, cg_graph_node(graph, id), CG_TERM_SCHEMA_NAME,
                      words, NULL);
  }
  cg_graph_seal(graph);
  return graph;
}

static void
test_a_full_device_is_told(gconstpointer data)
{
  if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip("no /dev/full");
    return;
  }
  g_autoptr(CgGraph) graph = new_large_graph();
  g_autoptr(CgVocab) vocab = cg_vocab_new(NULL, NULL);
  g_autoptr(CgSink) sink   = cg_sink_open("/dev/full", NULL);
  CgRdfOptions options = {(CgFormat)GPOINTER_TO_INT(data), vocab, "claimgraph",
                          NULL};
  g_autoptr(CgRdfWriter) writer = cg_rdf_open(sink, &options, NULL);
  g_autoptr(GError) error       = NULL;
  g_assert_false(cg_rdf_write(writer, graph, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_OUTPUT);
  g_assert_cmpstr(error->message, ==,
                  "/dev/full: cannot write: No space left on device");
}

static void
test_numbers_in_a_locale_with_commas(void)
{
  if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip("no locale de_DE.UTF-8");
    return;
  }
  g_autoptr(CgGraph) graph = new_graph("Ana", "en");
  g_autofree char *text    = written(graph, CG_FORMAT_TURTLE, NULL);
  setlocale(LC_ALL, "C");
  expect(text, "cg:confidence 0.90 ");
}

static gpointer
write_in_thread(gpointer writer)
{
  g_autoptr(CgGraph) graph = new_graph("Ana", "en");
  for (int i = 0; i < 20; i++)
    g_assert_true(cg_rdf_write(writer, graph, NULL));
  g_assert_true(cg_rdf_finish(writer, NULL));
  return NULL;
}

static void
test_writers_work_at_a_time(void)
{
  g_autoptr(CgVocab) vocab = cg_vocab_new("http://x.org/", NULL);
  CgRdfOptions options     = {CG_FORMAT_TURTLE, vocab, NULL, NULL};
  g_autoptr(CgSink) sink   = cg_sink_open("/dev/null", NULL);
  g_autoptr(CgSink) other  = cg_sink_open("/dev/null", NULL);
  g_autoptr(CgRdfWriter) a = cg_rdf_open(sink, &options, NULL);
  g_autoptr(CgRdfWriter) b = cg_rdf_open(other, &options, NULL);
  GThread *one             = g_thread_new("one", write_in_thread, a);
  GThread *two             = g_thread_new("two", write_in_thread, b);
  g_thread_join(one);
  g_thread_join(two);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/rdf/turtle", test_turtle);
  g_test_add_func("/export/rdf/turtle/prefixes",
                  test_turtle_has_each_prefix_once);
  g_test_add_func("/export/rdf/turtle/chunks", test_turtle_in_chunks);
  g_test_add_func("/export/rdf/two-articles", test_a_triple_of_two_articles);
  g_test_add_func("/export/rdf/nquads", test_nquads_name_graphs);
  g_test_add_func("/export/rdf/nquads/no-run", test_nquads_without_a_run);
  g_test_add_func("/export/rdf/run", test_the_run_is_named_by_what_it_did);
  g_test_add_func("/export/rdf/language", test_bad_language_tags_are_left_out);
  g_test_add_func("/export/rdf/rdfxml", test_rdfxml);
  g_test_add_func("/export/rdf/rdfxml/predicate",
                  test_rdfxml_refuses_what_it_cannot_name);
  g_test_add_func("/export/rdf/empty", test_empty);
  for (int i = 0; i <= CG_FORMAT_RDFXML; i++) {
    g_autofree char *path =
        g_strconcat("/export/rdf/full/", cg_format_name((CgFormat)i), NULL);
    g_test_add_data_func(path, GINT_TO_POINTER(i), test_a_full_device_is_told);
  }
  g_test_add_func("/export/rdf/locale", test_numbers_in_a_locale_with_commas);
  g_test_add_func("/export/rdf/threads", test_writers_work_at_a_time);
  return g_test_run();
}
