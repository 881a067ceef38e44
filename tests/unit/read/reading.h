/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What the tests of reading share: an article read from a string, and its
 * blocks as one string to compare, a line each: "P The mayor said so.". */
#pragma once

#include "core/error.h"
#include "read/corpus.h"

#include <glib/gstdio.h>

static inline const CgLexicon *
the_lexicon(void)
{
  static CgLexicon *lexicon; /* kept for all tests of a program */
  if (lexicon == NULL)
    lexicon = cg_lexicon_new(NULL, NULL);
  return lexicon;
}

static inline CgReadOptions
plain_options(void)
{
  return (CgReadOptions){.lexicon = the_lexicon()};
}

static inline CgDocument *
read_bytes(const char *bytes, size_t n, CgReadFormat format, GError **error)
{
  g_autoptr(GBytes) whole = g_bytes_new(bytes, n);
  CgReadOptions options   = plain_options();
  CgArticle     known     = {.id = "a", .path = "a.txt", .line = 1};
  return cg_article_read(whole, format, &known, &options, error);
}

static inline CgDocument *
read_string(const char *text, CgReadFormat format)
{
  g_autoptr(GError) error = NULL;
  CgDocument *document    = read_bytes(text, strlen(text), format, &error);
  g_assert_no_error(error);
  return document;
}

/* T headline, H heading, P paragraph, M about the article, C clutter */
static inline char *
describe(const CgDocument *document)
{
  static const char letters[] = {
      [CG_BLOCK_PARAGRAPH] = 'P', [CG_BLOCK_HEADLINE] = 'T',
      [CG_BLOCK_HEADING] = 'H',   [CG_BLOCK_META] = 'M',
      [CG_BLOCK_CLUTTER] = 'C',   [CG_BLOCK_DATELINE] = 'D',
  };
  GString       *out = g_string_new(NULL);
  size_t         n;
  const CgBlock *blocks = cg_document_blocks(document, &n);
  for (size_t i = 0; i < n; i++) {
    CgSlice words = cg_document_slice(document, blocks[i].span);
    g_string_append_printf(out, "%s%c %.*s", i > 0 ? "\n" : "",
                           letters[blocks[i].kind], (int)words.len, words.ptr);
  }
  return g_string_free(out, FALSE);
}

static inline void
assert_blocks(const CgDocument *document, const char *expected)
{
  g_autofree char *blocks = describe(document);
  g_assert_cmpstr(blocks, ==, expected);
}

/* The only letters of the blocks, in order: "TPPHPC" */
static inline char *
kinds(const CgDocument *document)
{
  g_autofree char *blocks = describe(document);
  g_auto(GStrv) lines     = g_strsplit(blocks, "\n", -1);
  GString *out            = g_string_new(NULL);
  for (size_t i = 0; lines[i] != NULL; i++)
    g_string_append_len(out, lines[i], *lines[i] == '\0' ? 0 : 1);
  return g_string_free(out, FALSE);
}

static inline void
assert_kinds(const char *text, const char *expected)
{
  g_autoptr(CgDocument) document = read_string(text, CG_READ_TEXT);
  g_autofree char *letters       = kinds(document);
  g_assert_cmpstr(letters, ==, expected);
}

/* (transfer full): a new folder; remove it with remove_folder(). */
static inline char *
new_folder(void)
{
  g_autoptr(GError) error = NULL;
  char *folder            = g_dir_make_tmp("claimgraph-XXXXXX", &error);
  g_assert_no_error(error);
  return folder;
}

static inline void
put_file(const char *folder, const char *name, const char *bytes, gssize n)
{
  g_autofree char *path   = g_build_filename(folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname(path);
  g_assert_cmpint(g_mkdir_with_parents(parent, 0700), ==, 0);
  g_assert_true(g_file_set_contents(path, bytes, n, NULL));
}

static inline void
remove_folder(const char *folder)
{
  g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
  const char *name;
  while (directory != NULL && (name = g_dir_read_name(directory)) != NULL) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_DIR) &&
        !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
      remove_folder(path);
    else
      g_remove(path);
  }
  g_rmdir(folder);
}

/* Ids of the articles and messages of the faults of a corpus, a line each; the
 * folder's path is left out. */
static inline char *
list_articles(CgCorpus *corpus, const char *folder)
{
  GString *out = g_string_new(NULL);
  for (;;) {
    g_autoptr(GError) error        = NULL;
    g_autoptr(CgDocument) document = cg_corpus_next(corpus, &error);
    if (document == NULL && error == NULL)
      break;
    if (document != NULL)
      g_string_append_printf(out, "%s\n", cg_document_article(document)->id);
    else
      g_string_append_printf(out, "! %s\n", error->message);
  }
  g_autofree char *prefix = g_strdup_printf("%s/", folder);
  g_auto(GStrv) parts     = g_strsplit(out->str, prefix, -1);
  g_string_free(out, TRUE);
  return g_strjoinv("", parts);
}
