/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "cases.h"

/* Tokens with a blank between, "|" before the later parts of a word. */
static char *
show(const CgDocument *document)
{
  size_t         n;
  const CgToken *tokens = cg_document_tokens(document, &n);
  GString       *shown  = g_string_new(NULL);
  for (uint32_t i = 0; i < n; i++) {
    CgSlice word = cg_document_token_slice(document, i);
    if (i > 0)
      g_string_append_c(shown, tokens[i].continues ? '|' : ' ');
    g_string_append_len(shown, word.ptr, (gssize)word.len);
  }
  return g_string_free(shown, FALSE);
}

static void
test_case(const void *data)
{
  const Case *one                = data;
  g_autoptr(CgDocument) document = case_document(one->article, NULL);
  g_autofree char *shown         = show(document);
  case_expect(one, shown);
}

static void
test_gaps(void)
{
  g_autoptr(CgDocument) document = case_document("It's  on.↵Yes¶No", NULL);
  static const uint8_t gaps[]    = {CG_GAP_BLOCK, CG_GAP_NONE, CG_GAP_SPACE,
                                    CG_GAP_NONE,  CG_GAP_LINE, CG_GAP_BLOCK};
  size_t               n;
  const CgToken       *tokens = cg_document_tokens(document, &n);
  g_assert_cmpuint(n, ==, G_N_ELEMENTS(gaps));
  for (size_t i = 0; i < n; i++)
    g_assert_cmpuint(tokens[i].gap, ==, gaps[i]);
  g_assert_cmpuint(tokens[5].block, ==, 1);
}

static void
test_clutter_is_left_out(void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static("Menu\n\nTide", 10);
  g_autoptr(CgDocument) document =
      cg_document_new(bytes, &(CgArticle){.id = "a"});
  static const CgBlock blocks[] = {{{0, 4}, CG_BLOCK_CLUTTER},
                                   {{6, 10}, CG_BLOCK_HEADLINE}};
  cg_document_take_layer(document, CG_LAYER_BLOCKS, blocks, 2);
  g_assert_true(cg_tokenize(document, &(CgResources){0}, NULL));
  size_t         n;
  const CgToken *tokens = cg_document_tokens(document, &n);
  g_assert_cmpuint(n, ==, 1);
  g_assert_cmpuint(tokens[0].span.start, ==, 6);
  g_assert_cmpuint(tokens[0].block, ==, 1);
}

/* Any text: tokens are in order, hold no blank, and leave out nothing else. */
static void
assert_complete(const char *article)
{
  g_autoptr(CgDocument) document = case_document(article, NULL);
  CgSlice        text            = cg_document_text(document);
  size_t         n;
  const CgToken *tokens = cg_document_tokens(document, &n);
  uint32_t       at     = 0;
  for (size_t i = 0; i <= n; i++) {
    uint32_t start = i < n ? tokens[i].span.start : (uint32_t)text.len;
    g_assert_cmpuint(start, >=, at);
    for (; at < start; at++)
      g_assert_true(g_ascii_isspace(text.ptr[at]));
    at = i < n ? tokens[i].span.end : at;
  }
}

static void
test_nothing_is_lost(void)
{
  static const char *const pieces[] = {
      "'",  "’",   "‘",  "\"",   ".",    "..",   "-",    "--", "—", "/",
      "@",  "a",   "I",  "s",    "n't",  "U.S.", "1",    "23", ",", ":",
      "%",  "$",   "€",  "http", "://",  "www.", ".com", "x",  " ", "↵",
      "¶",  "(",   ")",  "é",    "Ж",    "中",   "👍",    "_",  "*", "#",
      "it", "s' ", "Mr", "non",  "4567", "+",    "=",    "&",  "…", "!?",
  };
  g_autoptr(GRand) random = g_rand_new_with_seed(7);
  for (int round = 0; round < 3000; round++) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = g_rand_int_range(random, 0, 12); i >= 0; i--)
      g_string_append(
          text, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
    assert_complete(text->str);
  }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  case_add_file("tokenize", test_case);
  g_test_add_func("/analyse/tokenize/gaps", test_gaps);
  g_test_add_func("/analyse/tokenize/clutter", test_clutter_is_left_out);
  g_test_add_func("/analyse/tokenize/complete", test_nothing_is_lost);
  return g_test_run();
}
