/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "core/document.h"

static CgDocument *
document_of(const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
  return cg_document_new(bytes, &(CgArticle){.id = "a", .title = "T"});
}

static void
test_article_is_copied(void)
{
  char id[]               = "first";
  g_autoptr(GBytes) bytes = g_bytes_new("x", 1);
  g_autoptr(CgDocument) document =
      cg_document_new(bytes, &(CgArticle){.id = id});
  id[0] = 'X';
  g_assert_cmpstr(cg_document_article(document)->id, ==, "first");
  g_assert_null(cg_document_article(document)->url);
}

static void
test_code_points(void)
{
  GString *text = g_string_new(NULL);
  for (int i = 0; i < 1500; i++)
    g_string_append(text, "é€a"); /* 2 + 3 + 1 bytes, 3 code points */
  g_autoptr(CgDocument) document = document_of(text->str);
  g_assert_cmpuint(cg_document_code_point(document, 0), ==, 0);
  g_assert_cmpuint(cg_document_code_point(document, 2), ==, 1);
  g_assert_cmpuint(cg_document_code_point(document, 600), ==, 300);
  g_assert_cmpuint(cg_document_code_point(document, 9000), ==, 4500);
  g_string_free(text, TRUE);
}

static void
test_empty_text(void)
{
  g_autoptr(CgDocument) document = document_of("");
  g_assert_cmpuint(cg_document_text(document).len, ==, 0);
  g_assert_cmpuint(cg_document_code_point(document, 0), ==, 0);
}

static void
test_layers(void)
{
  g_autoptr(CgDocument) document = document_of("No comment.");
  g_assert_false(cg_document_has(document, CG_LAYER_TOKENS));
  CgToken *tokens = cg_arena_new_array(cg_document_arena(document), CgToken, 3);
  tokens[0].span  = (CgSpan){0, 2};
  tokens[1].span  = (CgSpan){3, 10};
  tokens[2].span  = (CgSpan){10, 11};
  cg_document_take_layer(document, CG_LAYER_TOKENS, tokens, 3);
  size_t n;
  g_assert_true(cg_document_tokens(document, &n) == tokens);
  g_assert_cmpuint(n, ==, 3);
  g_assert_true(
      cg_slice_equal(cg_document_token_slice(document, 1), "comment"));
  CgSpan span = cg_document_range_span(document, (CgRange){1, 3});
  g_assert_cmpuint(span.start, ==, 3);
  g_assert_cmpuint(span.end, ==, 11);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/core/document/article", test_article_is_copied);
  g_test_add_func("/core/document/code-points", test_code_points);
  g_test_add_func("/core/document/empty", test_empty_text);
  g_test_add_func("/core/document/layers", test_layers);
  return g_test_run();
}
