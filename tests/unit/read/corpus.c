/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "reading.h"

#include <gio/gio.h>

#define SAID "The mayor said so.\n"

static CgCorpus *
open_paths(const char *const *paths)
{
  CgReadOptions options = plain_options();
  return cg_corpus_new(paths, &options);
}

static void
assert_list(const char *folder, const char *expected)
{
  const char *paths[]        = {folder, NULL};
  g_autoptr(CgCorpus) corpus = open_paths(paths);
  g_autofree char *list      = list_articles(corpus, folder);
  g_assert_cmpstr(list, ==, expected);
}

static void
test_directory(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "b.txt", SAID, -1);
  put_file(folder, "a.html", "<p>" SAID, -1);
  put_file(folder, "2024/05/c.text", SAID, -1);
  put_file(folder, "d.story", SAID, -1);
  put_file(folder, "Vol. Three", SAID, -1);
  put_file(folder, ".hidden.txt", SAID, -1);
  put_file(folder, "graph.ttl", "<a> <b> <c> .", -1);
  put_file(folder, "notes.json", "{}", -1);
  put_file(folder, "blob", "\0\1\2", 3);
  assert_list(folder, "2024/05/c\nVol. Three\na\nb\nd\n");
  remove_folder(folder);
}

static void
test_order_of_paths_does_not_matter(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "b.txt", SAID, -1);
  put_file(folder, "a.txt", SAID, -1);
  g_autofree char *a         = g_build_filename(folder, "a.txt", NULL);
  g_autofree char *b         = g_build_filename(folder, "b.txt", NULL);
  const char      *paths[]   = {b, a, b, NULL}; /* twice is once */
  g_autoptr(CgCorpus) corpus = open_paths(paths);
  g_autofree char *list      = list_articles(corpus, folder);
  g_assert_cmpstr(list, ==, "a\nb\n");
  remove_folder(folder);
}

static void
test_ids_are_distinct(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "x.txt", SAID, -1);
  put_file(folder, "x.html", "<p>" SAID, -1);
  put_file(folder, "1/y.txt", SAID, -1);
  put_file(folder, "2/y.txt", SAID, -1);
  g_autofree char *one       = g_build_filename(folder, "1", "y.txt", NULL);
  g_autofree char *two       = g_build_filename(folder, "2", "y.txt", NULL);
  const char      *paths[]   = {one, two, NULL};
  g_autoptr(CgCorpus) corpus = open_paths(paths);
  g_autofree char *list      = list_articles(corpus, folder);
  g_assert_cmpstr(list, ==, "1/y.txt\n2/y.txt\n");
  assert_list(folder, "1/y\n2/y\nx.html\nx.txt\n");
  remove_folder(folder);
}

static void
test_faults_do_not_stop_the_others(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "a.txt", "caf\xE9\n", -1);
  put_file(folder, "b.txt", SAID, -1);
  g_autofree char *a         = g_build_filename(folder, "a.txt", NULL);
  g_autofree char *b         = g_build_filename(folder, "b.txt", NULL);
  g_autofree char *c         = g_build_filename(folder, "c.txt", NULL);
  const char      *paths[]   = {a, b, c, NULL};
  g_autoptr(CgCorpus) corpus = open_paths(paths);
  g_autofree char *list      = list_articles(corpus, folder);
  g_assert_cmpstr(list, ==,
                  "! a.txt:1: byte 0xE9 at offset 3 is not UTF-8, expected "
                  "text in UTF-8\nb\n! c.txt: No such file or directory\n");
  remove_folder(folder);
}

static void
test_json_lines(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "c.jsonl",
           "\xEF\xBB\xBF{\"text\": \"One.\"}\r\n\n{\"id\": \"x\", \"text\": "
           "\"Two.\"}\nnonsense\n{\"text\": \"Four.\"}",
           -1);
  assert_list(folder,
              "c-1\nx\n! c.jsonl:4: not JSON: <data>:1:8: Parse error: "
              "unexpected identifier `nonsense', expected value\nc-5\n");
  remove_folder(folder);
}

static void
test_long_line_is_refused_and_skipped(void)
{
  g_autofree char *folder = new_folder();
  GString         *text   = g_string_new("{\"text\": \"");
  for (int i = 0; i < 1000; i++)
    g_string_append(text, "The mayor said so. ");
  g_string_append(text, "\"}\n{\"text\": \"Two.\"}\n");
  put_file(folder, "c.jsonl", text->str, -1);
  CgReadOptions options      = plain_options();
  const char   *paths[]      = {folder, NULL};
  options.max_bytes          = 1000;
  g_autoptr(CgCorpus) corpus = cg_corpus_new(paths, &options);
  g_autofree char *list      = list_articles(corpus, folder);
  g_assert_cmpstr(list, ==,
                  "! c.jsonl:1: line of more than 2000 bytes, expected at most "
                  "that\nc-2\n");
  g_string_free(text, TRUE);
  remove_folder(folder);
}

static void
test_json_over_several_lines(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "one.json", "{\n \"text\": \"One.\"\n}\n", -1);
  put_file(folder, "list.json",
           "[\n{\"text\": \"One.\"},\n{\"id\": \"x\", \"text\": \"Two.\"}\n]",
           -1);
  g_autofree char *one       = g_build_filename(folder, "one.json", NULL);
  g_autofree char *list_path = g_build_filename(folder, "list.json", NULL);
  const char      *paths[]   = {one, list_path, NULL};
  g_autoptr(CgCorpus) corpus = open_paths(paths);
  g_autofree char *list      = list_articles(corpus, folder);
  g_assert_cmpstr(list, ==, "list-1\nx\none\n");
  remove_folder(folder);
}

static void
test_gzip(void)
{
  g_autoptr(GZlibCompressor) gzip =
      g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  char             packed[256];
  gsize            n_read, n;
  g_autofree char *folder = new_folder();
  g_converter_convert(G_CONVERTER(gzip), SAID, strlen(SAID), packed,
                      sizeof packed, G_CONVERTER_INPUT_AT_END, &n_read, &n,
                      NULL);
  put_file(folder, "a.txt.gz", packed, (gssize)n);
  put_file(folder, "cut.txt.gz", packed, (gssize)n - 12);
  assert_list(folder, "a\n! cut.txt.gz: not gzip all the way: Need more "
                      "input\n");
  remove_folder(folder);
}

static void
test_standard_input(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "in", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", -1);
  g_autofree char *path = g_build_filename(folder, "in", NULL);
  g_assert_nonnull(freopen(path, "rb", stdin));
  const char *paths[]        = {"-", NULL};
  g_autoptr(CgCorpus) corpus = open_paths(paths);
  g_autofree char *list      = list_articles(corpus, folder);
  g_assert_cmpstr(list, ==, "stdin-1\nstdin-2\n");
  remove_folder(folder);
}

static void
test_format_may_be_named(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "a.txt", "<p>The mayor said so.</p>", -1);
  const char   *paths[]          = {folder, NULL};
  CgReadOptions options          = plain_options();
  options.from                   = CG_READ_HTML;
  g_autoptr(CgCorpus) corpus     = cg_corpus_new(paths, &options);
  g_autoptr(CgDocument) document = cg_corpus_next(corpus, NULL);
  assert_blocks(document, "P The mayor said so.");
  remove_folder(folder);
}

static void
test_article_over_the_limit(void)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "a.txt", "The mayor said so, and said it again.", -1);
  const char   *paths[]      = {folder, NULL};
  CgReadOptions options      = plain_options();
  options.max_bytes          = 20;
  g_autoptr(CgCorpus) corpus = cg_corpus_new(paths, &options);
  g_autofree char *list      = list_articles(corpus, folder);
  g_assert_cmpstr(list, ==,
                  "! a.txt:1: article of more than 20 bytes, expected at most "
                  "20\n");
  remove_folder(folder);
}

static void
test_progress(void)
{
  uint64_t         done, total;
  g_autofree char *folder = new_folder();
  put_file(folder, "a.txt", SAID, -1);
  put_file(folder, "b.txt", SAID, -1);
  const char *paths[]        = {folder, NULL};
  g_autoptr(CgCorpus) corpus = open_paths(paths);
  cg_document_free(cg_corpus_next(corpus, NULL));
  cg_corpus_progress(corpus, &done, &total);
  g_assert_cmpuint(done, ==, strlen(SAID));
  g_assert_cmpuint(total, ==, 2 * strlen(SAID));
  remove_folder(folder);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/corpus/directory", test_directory);
  g_test_add_func("/read/corpus/order", test_order_of_paths_does_not_matter);
  g_test_add_func("/read/corpus/ids", test_ids_are_distinct);
  g_test_add_func("/read/corpus/faults", test_faults_do_not_stop_the_others);
  g_test_add_func("/read/corpus/jsonl", test_json_lines);
  g_test_add_func("/read/corpus/long-line",
                  test_long_line_is_refused_and_skipped);
  g_test_add_func("/read/corpus/json", test_json_over_several_lines);
  g_test_add_func("/read/corpus/gzip", test_gzip);
  g_test_add_func("/read/corpus/stdin", test_standard_input);
  g_test_add_func("/read/corpus/from", test_format_may_be_named);
  g_test_add_func("/read/corpus/limit", test_article_over_the_limit);
  g_test_add_func("/read/corpus/progress", test_progress);
  return g_test_run();
}
