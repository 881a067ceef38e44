/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "analyse/tokenize.h"

/* Tests as data: a file of cases of three lines (name, article, expected
 * layer), with an empty line between and "#" before comments. In the article
 * "¶" parts blocks and "↵" stands for a line break. */

typedef struct {
  char *name;
  char *article;
  char *expected;
} Case;

/** case_resources: the lexicon, loaded once for all cases. */
static inline const CgResources *
case_resources(void)
{
  static CgResources resources;
  if (resources.lexicon == NULL)
    resources.lexicon = cg_lexicon_new(NULL, NULL);
  return &resources;
}

/** case_document: the article, as a document with BLOCKS and TOKENS. */
static inline CgDocument *
case_document(const char *article, const char *date)
{
  g_auto(GStrv) lines       = g_strsplit(article, "↵", -1);
  g_autofree char *broken   = g_strjoinv("\n", lines);
  g_auto(GStrv) paragraphs  = g_strsplit(broken, "¶", -1);
  g_autofree char *text     = g_strjoinv("\n\n", paragraphs);
  guint            n_blocks = g_strv_length(paragraphs);
  g_autoptr(GBytes) bytes   = g_bytes_new(text, strlen(text));
  CgDocument *document =
      cg_document_new(bytes, &(CgArticle){.id = "case", .date = date});
  CgBlock *blocks =
      cg_arena_new_array(cg_document_arena(document), CgBlock, n_blocks);
  uint32_t start = 0;
  for (guint i = 0; i < n_blocks; i++) {
    uint32_t end = start + (uint32_t)strlen(paragraphs[i]);
    blocks[i]    = (CgBlock){{start, end}, CG_BLOCK_PARAGRAPH};
    start        = end + 2;
  }
  cg_document_take_layer(document, CG_LAYER_BLOCKS, blocks, n_blocks);
  cg_tokenize(document, case_resources(), NULL);
  return document;
}

/** case_expect: fails the test, and goes on, if @shown is not as expected. */
static inline void
case_expect(const Case *one, const char *shown)
{
  if (strcmp(shown, one->expected) == 0)
    return;
  g_test_message("article:  %s", one->article);
  g_test_message("expected: %s", one->expected);
  g_test_message("found:    %s", shown);
  g_test_fail();
}

/** case_add_file: adds each case of tests/cases/@name.case as a test. */
static inline void
case_add_file(const char *name, GTestDataFunc run)
{
  g_autofree char *path =
      g_strdup_printf("%s/tests/cases/%s.case", g_getenv("SOURCE_ROOT"), name);
  g_autofree char *text   = NULL;
  g_autoptr(GError) error = NULL;
  g_file_get_contents(path, &text, NULL, &error);
  g_assert_no_error(error);
  /* The cases keep the lines, and leak checkers see that they are kept. */
  static GPtrArray *kept  = NULL;
  char            **lines = g_strsplit(text, "\n", -1);
  if (kept == NULL)
    kept = g_ptr_array_new();
  g_ptr_array_add(kept, lines);
  for (char **line = lines; *line != NULL; line++) {
    if (**line == '\0' || **line == '#')
      continue;
    Case *one             = g_new(Case, 1);
    *one                  = (Case){line[0], line[1], line[2]};
    g_autofree char *test = g_strdup_printf("/analyse/%s/%s", name, one->name);
    g_test_add_data_func_full(test, one, run, g_free);
    line += 2;
  }
}
