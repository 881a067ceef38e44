/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/rdf_read.h"

#include "core/error.h"
#include "export/rdf.h"
#include "tests/interop/rich_graph.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
new_path(void)
{
  char *path = NULL;
  g_close(g_file_open_tmp(NULL, &path, NULL), NULL);
  return path;
}

static void
write_graph(const CgGraph *graph, const char *path, const CgRdfOptions *options)
{
  g_autoptr(CgSink) sink        = cg_sink_open(path, NULL);
  g_autoptr(CgRdfWriter) writer = cg_rdf_open(sink, options, NULL);
  g_assert_true(cg_rdf_write(writer, graph, NULL));
  g_assert_true(cg_rdf_finish(writer, NULL));
  g_assert_true(cg_sink_close(sink, false, NULL));
}

/* What is written, read and written again is the same, byte by byte. */
static void
test_round_trip(gconstpointer data)
{
  CgFormat format          = (CgFormat)GPOINTER_TO_INT(data);
  g_autoptr(CgVocab) vocab = cg_vocab_new("https://x.example/", NULL);
  CgRdfOptions     options = {format, vocab, "test 1", NULL};
  g_autofree char *one = new_path(), *two = new_path();
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr(CgGraph) graph = new_rich_graph();
  g_autoptr(CgGraph) again = cg_graph_new();
  g_autoptr(GError) error  = NULL;
  cg_graph_seal(graph);
  write_graph(graph, one, &options);
  cg_rdf_read(again, one, (int)format, vocab, &error);
  g_assert_no_error(error);
  cg_graph_seal(again);
  options.program = NULL; /* it has been recorded */
  write_graph(again, two, &options);
  g_file_get_contents(one, &first, NULL, NULL);
  g_file_get_contents(two, &second, NULL, NULL);
  if (format == CG_FORMAT_NQUADS) { /* the provenance stood in front */
    g_assert_cmpuint(strlen(first), ==, strlen(second));
  } else {
    g_assert_cmpstr(first, ==, second);
  }
  g_unlink(one);
  g_unlink(two);
}

/* Reads @text under @name; gives the message if that fails. */
static char *
read_text(CgGraph *graph, const char *name, const char *text)
{
  g_autofree char *dir     = g_dir_make_tmp("read-XXXXXX", NULL);
  g_autofree char *path    = g_build_filename(dir, name, NULL);
  g_autoptr(CgVocab) vocab = cg_vocab_new("http://x.org/", NULL);
  g_autoptr(GError) error  = NULL;
  g_file_set_contents(path, text, -1, NULL);
  bool good = cg_rdf_read(graph, path, -1, vocab, &error);
  g_unlink(path);
  g_rmdir(dir);
  if (good)
    return NULL;
  g_assert_error(error, CG_ERROR, CG_ERROR_INPUT);
  g_assert_true(g_str_has_prefix(error->message, dir));
  return g_strdup(error->message + strlen(dir) + 1);
}

static void
refuse(const char *name, const char *text, const char *message)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  g_autofree char *told    = read_text(graph, name, text);
  g_assert_cmpstr(told, ==, message);
}

static void
test_refused(void)
{
  refuse("a.nt",
         "<http://y/a> <http://y/b> \"c\" .\n_:x <http://y/b> \"c\" .\n",
         "a.nt:2: a blank node, expected a node with an IRI");
  refuse("a.ttl", "\n<http://y/a> <http://y/b> [] .\n",
         "a.ttl: in what is said of http://y/a: a blank node, expected a node "
         "with an IRI");
  refuse("a.nt", "<http://y/a> <http://y/b%zz> <http://y/c> .\n",
         "a.nt:1: not a valid absolute IRI: http://y/b%zz");
  refuse("a.nt", "<cg:stance> <http://y/b> <http://y/c> .\n",
         "a.nt:1: a prefixed name as a whole IRI: cg:stance");
  refuse("a.nt",
         "<http://y/a> <http://y/b> "
         "\"x\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n",
         "a.nt:1: not a value of its datatype: x");
  refuse("a.graphml", "",
         "a.graphml: cannot read this format, expected RDF: "
         "graphml");
}

static void
test_wrong_syntax(void)
{
  static const char *const names[] = {"a.ttl", "a.nt", "a.nq", "a.rdf"};
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
    g_autoptr(CgGraph) graph = cg_graph_new();
    g_autofree char *told    = read_text(graph, names[i], "\n<<this is none\n");
    g_autofree char *wanted  = g_strdup_printf("%s:*wrong syntax*", names[i]);
    if (told == NULL || !g_pattern_match_simple(wanted, told))
      g_error("%s: told %s", names[i], told ? told : "nothing");
  }
}

static void
test_no_such_file(void)
{
  g_autoptr(CgVocab) vocab = cg_vocab_new(NULL, NULL);
  g_autoptr(CgGraph) graph = cg_graph_new();
  g_autoptr(GError) error  = NULL;
  g_assert_false(cg_rdf_read(graph, "/no/such.nt", -1, vocab, &error));
  g_assert_cmpstr(error->message, ==,
                  "/no/such.nt: cannot open: No such file or directory");
}

static void
test_guessed_formats(void)
{
  static const char *const texts[] = {
      "@prefix y: <http://y/> .\ny:a y:b y:c .\n",
      "<http://y/a> <http://y/b> <http://y/c> .\n",
      "<http://y/a> <http://y/b> <http://y/c> <http://x.org/doc/1#graph> .\n",
      "<?xml version=\"1.0\"?><rdf:RDF xmlns:y=\"http://y/\" xmlns:rdf="
      "\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
      "rdf:about=\"http://y/a\"><y:b rdf:resource=\"http://y/c\"/>"
      "</rdf:Description></rdf:RDF>"};
  for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
    g_autoptr(CgGraph) graph = cg_graph_new();
    g_autofree char *told    = read_text(graph, "none", texts[i]);
    g_assert_null(told);
    cg_graph_seal(graph);
    size_t n;
    cg_graph_about(graph, cg_graph_find(graph, "http://y/a"), &n);
    g_assert_cmpuint(n, ==, 1);
  }
}

static void
test_graph_names(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  g_autofree char *told    = read_text(
         graph, "a.nq",
         "<http://x.org/a> <http://y/b> \"1\" <http://x.org/doc/1#graph> .\n"
            "<http://x.org/a> <http://y/b> \"2\" "
            "<http://x.org/run/1#provenance> .\n"
            "<http://x.org/a> <http://y/b> \"3\" <http://x.org/run/1#graph> .\n"
            "<http://x.org/a> <http://y/b> \"4\" .\n");
  g_assert_null(told);
  cg_graph_seal(graph);
  size_t             n;
  const CgStatement *s     = cg_graph_statements(graph, &n);
  static const char *ids[] = {"doc/1", "run/1", "run/1#graph"};
  g_assert_cmpuint(n, ==, 4);
  for (size_t i = 0; i < 3; i++)
    g_assert_cmpstr(cg_graph_id(graph, s[i].article), ==, ids[i]);
  g_assert_cmpuint(s[3].article, ==, CG_NO_NODE);
}

static void
test_terms_and_ids_come_back(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  g_autofree char *told    = read_text(
         graph, "a.ttl",
         "@prefix cg: <https://w3id.org/claimgraph/ns#> .\n"
            "<http://x.org/attribution/1> cg:stance cg:denies ; cg:hedge true .\n");
  g_assert_null(told);
  cg_graph_seal(graph);
  CgNode node = cg_graph_find(graph, "attribution/1");
  g_assert_cmpuint(cg_graph_object(graph, node, CG_TERM_CG_STANCE), ==,
                   CG_CONCEPT_DENIES);
  g_assert_cmpstr(cg_graph_text(graph, node, CG_TERM_CG_HEDGE), ==, "true");
}

/* Raptor writes doubles and decimals without quotes: what is read from that
 * must be of the same datatype. */
static void
test_numbers_keep_their_datatype(void)
{
  static const char text[] =
      "@prefix x: <http://www.w3.org/2001/XMLSchema#> .\n"
      "<http://y/a> <http://y/b> \"0.95\"^^x:double, \"1\"^^x:decimal, "
      "\"1\"^^x:boolean, \"-3\"^^x:integer, \"2\"^^x:int .\n";
  static const char *const expected[] = {
      "\"-3\"^^<http://www.w3.org/2001/XMLSchema#integer>",
      "\"0.95E0\"^^<http://www.w3.org/2001/XMLSchema#double>",
      "\"1.0\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
      "\"2\"^^<http://www.w3.org/2001/XMLSchema#int>",
      "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>"};
  g_autoptr(CgVocab) vocab = cg_vocab_new("http://x.org/", NULL);
  g_autoptr(CgGraph) graph = cg_graph_new(), again = cg_graph_new();
  g_autofree char *told = read_text(graph, "a.ttl", text);
  g_autofree char *path = new_path(), *out = NULL;
  g_assert_null(told);
  cg_graph_seal(graph);
  write_graph(graph, path,
              &(CgRdfOptions){CG_FORMAT_TURTLE, vocab, NULL, NULL});
  g_assert_true(cg_rdf_read(again, path, CG_FORMAT_TURTLE, vocab, NULL));
  cg_graph_seal(again);
  write_graph(again, path,
              &(CgRdfOptions){CG_FORMAT_NTRIPLES, vocab, NULL, NULL});
  g_file_get_contents(path, &out, NULL, NULL);
  g_unlink(path);
  for (size_t i = 0; i < G_N_ELEMENTS(expected); i++)
    if (strstr(out, expected[i]) == NULL)
      g_error("no %s in:\n%s", expected[i], out);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (int i = 0; i <= CG_FORMAT_RDFXML; i++) {
    g_autofree char *path =
        g_strconcat("/export/rdf-read/", cg_format_name((CgFormat)i), NULL);
    g_test_add_data_func(path, GINT_TO_POINTER(i), test_round_trip);
  }
  g_test_add_func("/export/rdf-read/refused", test_refused);
  g_test_add_func("/export/rdf-read/syntax", test_wrong_syntax);
  g_test_add_func("/export/rdf-read/no-file", test_no_such_file);
  g_test_add_func("/export/rdf-read/guess", test_guessed_formats);
  g_test_add_func("/export/rdf-read/graphs", test_graph_names);
  g_test_add_func("/export/rdf-read/ids", test_terms_and_ids_come_back);
  g_test_add_func("/export/rdf-read/numbers", test_numbers_keep_their_datatype);
  return g_test_run();
}
