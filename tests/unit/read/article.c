/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What every article is checked for, and the poison corpus. */
#include "reading.h"

static void
test_text_is_that_of_the_file(void)
{
  static const char file[] =
      "\xEF\xBB\xBFThe mayor said so.\r\n\r\nThe minister denied it.";
  g_autoptr(CgDocument) document = read_string(file, CG_READ_TEXT);
  size_t         n;
  const CgBlock *blocks = cg_document_blocks(document, &n);
  g_assert_cmpuint(cg_document_text(document).len, ==, strlen(file));
  g_assert_cmpuint(n, ==, 2);
  /* The byte order mark is the first code point. */
  g_assert_cmpuint(cg_document_code_point(document, blocks[0].span.start), ==,
                   1);
  g_assert_cmpuint(cg_document_code_point(document, blocks[1].span.start), ==,
                   23);
}

static void
test_blanked_characters_move_nothing(void)
{
  g_autoptr(CgDocument) document =
      read_string("The\x01mayor\xEF\xBF\xBFsaid so.", CG_READ_TEXT);
  assert_blocks(document, "P The mayor\xE2\x80\x83said so.");
}

static void
test_empty_articles_have_no_blocks(void)
{
  g_autoptr(CgDocument) empty = read_string("", CG_READ_TEXT);
  g_autoptr(CgDocument) blank = read_string(" \n\t\xC2\xA0\n", CG_READ_TEXT);
  assert_blocks(empty, "");
  assert_blocks(blank, "");
}

static void
test_limit(void)
{
  g_autoptr(GError) error = NULL;
  CgReadOptions options   = plain_options();
  CgArticle     known     = {.id = "a", .path = "a.txt", .line = 1};
  g_autoptr(GBytes) bytes = g_bytes_new_static("0123456789", 10);
  options.max_bytes       = 9;
  g_assert_null(cg_article_read(bytes, CG_READ_TEXT, &known, &options, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_LIMIT);
  g_assert_cmpstr(error->message, ==,
                  "a.txt:1: article of 10 bytes, expected at most 9");
}

static void
test_strict_refuses_what_would_be_mended(void)
{
  g_autoptr(GError) error = NULL;
  CgReadOptions options   = plain_options();
  CgArticle     known     = {.id = "a", .path = "a.txt", .line = 1};
  g_autoptr(GBytes) bytes = g_bytes_new_static("a\x01", 2);
  options.strict          = true;
  g_assert_null(cg_article_read(bytes, CG_READ_TEXT, &known, &options, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_INPUT);
}

static void
test_date_of_articles_that_state_none(void)
{
  CgReadOptions options   = plain_options();
  CgArticle     known     = {.id = "a", .path = "a.txt", .line = 1};
  g_autoptr(GBytes) bytes = g_bytes_new_static("The mayor said so.", 18);
  options.date            = "2024-05-02";
  g_autoptr(CgDocument) document =
      cg_article_read(bytes, CG_READ_TEXT, &known, &options, NULL);
  g_assert_cmpstr(cg_document_article(document)->date, ==, "2024-05-02");
}

static void
test_long_line(void)
{
  GString *text = g_string_new(NULL);
  for (int i = 0; i < 60000; i++)
    g_string_append(text, "The mayor said so. ");
  g_autoptr(CgDocument) document = read_string(text->str, CG_READ_TEXT);
  size_t n;
  cg_document_blocks(document, &n);
  g_assert_cmpuint(n, ==, 1);
  g_string_free(text, TRUE);
}

/* ---- poison ---- */

static bool
make_poison(const char *folder)
{
  g_autofree char *script = g_build_filename(g_getenv("SOURCE_ROOT"), "tests",
                                             "poison", "make.py", NULL);
  const char      *command[] = {"python3", script, folder, NULL};
  int              status    = 1;
  return g_spawn_sync(NULL, (char **)(uintptr_t)command, NULL,
                      G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                      NULL) &&
         status == 0;
}

/* The table of what must become of each file, as the reader says it. */
static char *
judge(const char *folder, const char *table)
{
  g_auto(GStrv) rows = g_strsplit(table, "\n", -1);
  GString *out       = g_string_new(NULL);
  for (size_t i = 0; rows[i] != NULL && *rows[i] != '\0'; i++) {
    g_autofree char *name      = g_strndup(rows[i], strcspn(rows[i], "\t"));
    g_autofree char *path      = g_build_filename(folder, name, NULL);
    const char      *paths[]   = {path, NULL};
    CgReadOptions    options   = plain_options();
    g_autoptr(CgCorpus) corpus = cg_corpus_new(paths, &options);
    g_autofree char *list      = list_articles(corpus, folder);
    g_string_append_printf(out, "%s\t%s\n", name,
                           strstr(list, "! ") ? "refused" : "read");
  }
  return g_string_free(out, FALSE);
}

static void
test_poison(void)
{
  g_autofree char *folder = new_folder();
  g_autofree char *path   = g_build_filename(folder, "TABLE.tsv", NULL);
  g_autofree char *table  = NULL;
  if (!make_poison(folder)) {
    g_test_skip("needs python3");
    return;
  }
  g_assert_true(g_file_get_contents(path, &table, NULL, NULL));
  g_autofree char *verdicts = judge(folder, table);
  g_assert_cmpstr(verdicts, ==, table);
  remove_folder(folder);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/article/text", test_text_is_that_of_the_file);
  g_test_add_func("/read/article/blanked",
                  test_blanked_characters_move_nothing);
  g_test_add_func("/read/article/empty", test_empty_articles_have_no_blocks);
  g_test_add_func("/read/article/limit", test_limit);
  g_test_add_func("/read/article/strict",
                  test_strict_refuses_what_would_be_mended);
  g_test_add_func("/read/article/date", test_date_of_articles_that_state_none);
  g_test_add_func("/read/article/long-line", test_long_line);
  g_test_add_func("/read/article/poison", test_poison);
  return g_test_run();
}
