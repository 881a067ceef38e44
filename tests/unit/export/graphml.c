/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/graphml.h"

#include "core/error.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static char *
written(const CgGraph *graph, CgView view, bool strict)
{
  g_autofree char *path = NULL;
  g_close(g_file_open_tmp(NULL, &path, NULL), NULL);
  g_autoptr(CgVocab) vocab = cg_vocab_new("http://x.org/", NULL);
  g_autoptr(CgSink) sink   = cg_sink_open(path, NULL);
  CgGraphmlOptions options = {view, vocab, strict};
  g_assert_true(cg_graphml_write(sink, graph, &options, NULL));
  g_assert_true(cg_sink_close(sink, false, NULL));
  char *text = NULL;
  g_file_get_contents(path, &text, NULL, NULL);
  g_unlink(path);
  return text;
}

/* A person whose every text is @text. */
static CgGraph *
new_graph(const char *text)
{
  CgGraph *graph = cg_graph_new();
  CgNode   node  = cg_graph_node(graph, "entity/person-a");
  CgNode   other = cg_graph_node(graph, "http://y.org/other/size");
  cg_graph_set_article(graph, cg_graph_node(graph, "doc/1"));
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, text, NULL);
  cg_graph_add_text(graph, node, other, text, NULL);
  cg_graph_add_text(graph, node, CG_TERM_SKOS_ALT_LABEL, text, NULL);
  cg_graph_add_integer(graph, node, CG_TERM_CG_COUNT, 7);
  cg_graph_add(graph, node, CG_TERM_CG_MET_WITH, node);
  cg_graph_seal(graph);
  return graph;
}

static void
expect(const char *text, const char *part)
{
  if (strstr(text, part) == NULL)
    g_error("no >%s< in:\n%s", part, text);
}

static void
test_texts_with_marks_are_cdata(void)
{
  g_autoptr(CgGraph) graph = new_graph("\"a\" & <b> ]]> c");
  g_autofree char *text    = written(graph, CG_VIEW_FULL, false);
  expect(text, "<data key=\"n_fullname\"><![CDATA[\"a\" & <b> ]]]]>"
               "<![CDATA[> c]]></data>");
  expect(text, "<data key=\"n_names\"><![CDATA[[\"\\\"a\\\" & <b> ]]]]>"
               "<![CDATA[> c\"]]]></data>");
}

static void
test_plain_texts_are_plain(void)
{
  g_autoptr(CgGraph) graph = new_graph("\xD0\x9F\xD1\x80 INF");
  g_autofree char *text    = written(graph, CG_VIEW_FULL, false);
  expect(text, "<data key=\"label\">\xD0\x9F\xD1\x80 INF</data>");
  expect(text, "<node id=\"entity/person-a\" labels=\":Person\">");
  expect(text, "<data key=\"n_count\">7</data>");
  expect(text, "label=\"MET_WITH\">");
}

/* "size" is how large Gephi draws a node, so no column is called so. */
static void
test_columns_keep_off_the_viewers_names(void)
{
  g_autoptr(CgGraph) graph = new_graph("a");
  g_autofree char *text    = written(graph, CG_VIEW_FULL, false);
  expect(text, "<key id=\"n_size2\" for=\"node\" attr.name=\"size2\" "
               "attr.type=\"string\"/>");
}

/* Gephi takes "Dx" and "dX" for one column. */
static void
test_columns_differ_by_more_than_case(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode node              = cg_graph_node(graph, "entity/person-a");
  CgNode dx                = cg_graph_node(graph, "http://y.org/Dx");
  CgNode other             = cg_graph_node(graph, "http://y.org/dX");
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
  cg_graph_add_text(graph, node, dx, "one", NULL);
  cg_graph_add_text(graph, node, other, "two", NULL);
  cg_graph_seal(graph);
  g_autofree char *text = written(graph, CG_VIEW_FULL, false);
  expect(text, "<data key=\"n_dx\">one</data>");
  expect(text, "<data key=\"n_dx2\">two</data>");
}

static void
test_strict(void)
{
  g_autoptr(CgGraph) graph = new_graph("a");
  g_autofree char *text    = written(graph, CG_VIEW_FULL, true);
  g_assert_null(strstr(text, " labels="));
  g_assert_null(strstr(text, " label="));
  g_assert_null(strstr(text, " attr.list="));
  expect(text, "<data key=\"e_kind\">MET_WITH</data>");
}

static void
test_labels_are_short_lines(void)
{
  g_autofree char *words   = g_strnfill(50, 'x');
  g_autofree char *name    = g_strdup_printf(" one\n two\t%s %s", words, words);
  g_autoptr(CgGraph) graph = new_graph(name);
  g_autofree char *text    = written(graph, CG_VIEW_FULL, false);
  g_autofree char *label   = g_strdup_printf(
        "<data key=\"label\">one two %s\xE2\x80\xA6</data>", words);
  expect(text, label);
}

static void
test_blank_texts_are_left_out(void)
{
  g_autoptr(CgGraph) graph = new_graph(" \n ");
  g_autofree char *text    = written(graph, CG_VIEW_FULL, false);
  g_assert_null(strstr(text, "<data key=\"n_fullname\">"));
  g_assert_null(strstr(text, "<data key=\"n_names\">"));
  expect(text, "<data key=\"label\">person-a</data>");
}

static void
test_empty(void)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  cg_graph_seal(graph);
  for (int i = 0; i < CG_N_VIEWS; i++) {
    g_autofree char *text = written(graph, (CgView)i, false);
    expect(text, "<graph id=\"claimgraph\" edgedefault=\"directed\">\n");
    expect(text, "</graphml>\n");
  }
}

static void
test_a_full_device_is_told(void)
{
  if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip("no /dev/full");
    return;
  }
  g_autoptr(CgGraph) graph = cg_graph_new();
  for (int i = 0; i < 5000; i++) {
    g_autofree char *id = g_strdup_printf("entity/person-%d", i);
    cg_graph_add(graph, cg_graph_node(graph, id), CG_TERM_RDF_TYPE,
                 CG_CLASS_SCHEMA_PERSON);
  }
  cg_graph_seal(graph);
  g_autoptr(CgVocab) vocab = cg_vocab_new(NULL, NULL);
  g_autoptr(CgSink) sink   = cg_sink_open("/dev/full", NULL);
  CgGraphmlOptions options = {CG_VIEW_FULL, vocab, false};
  g_autoptr(GError) error  = NULL;
  g_assert_false(cg_graphml_write(sink, graph, &options, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_OUTPUT);
}

static void
test_numbers_in_a_locale_with_commas(void)
{
  g_autoptr(CgGraph) graph = new_graph("a");
  g_autofree char *plain   = written(graph, CG_VIEW_FULL, false);
  if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip("no locale de_DE.UTF-8");
    return;
  }
  g_autofree char *text = written(graph, CG_VIEW_FULL, false);
  setlocale(LC_ALL, "C");
  g_assert_cmpstr(text, ==, plain);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/graphml/cdata", test_texts_with_marks_are_cdata);
  g_test_add_func("/export/graphml/plain", test_plain_texts_are_plain);
  g_test_add_func("/export/graphml/columns",
                  test_columns_keep_off_the_viewers_names);
  g_test_add_func("/export/graphml/columns/case",
                  test_columns_differ_by_more_than_case);
  g_test_add_func("/export/graphml/strict", test_strict);
  g_test_add_func("/export/graphml/labels", test_labels_are_short_lines);
  g_test_add_func("/export/graphml/blank", test_blank_texts_are_left_out);
  g_test_add_func("/export/graphml/empty", test_empty);
  g_test_add_func("/export/graphml/full", test_a_full_device_is_told);
  g_test_add_func("/export/graphml/locale",
                  test_numbers_in_a_locale_with_commas);
  return g_test_run();
}
