/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "analyse/sentences.h"

#include "cases.h"

/* The sentences' text, with " | " between. */
static void
test_case(const void *data)
{
  const Case *one                = data;
  g_autoptr(CgDocument) document = case_document(one->article, NULL);
  g_assert_true(cg_split_sentences(document, &(CgResources){0}, NULL));
  size_t            n;
  const CgSentence *sentences = cg_document_sentences(document, &n);
  g_autoptr(GString) shown    = g_string_new(NULL);
  for (size_t i = 0; i < n; i++) {
    CgSpan  span  = cg_document_range_span(document, sentences[i].tokens);
    CgSlice words = cg_document_slice(document, span);
    g_string_append(shown, i > 0 ? " | " : "");
    g_string_append_len(shown, words.ptr, (gssize)words.len);
  }
  case_expect(one, shown->str);
}

static void
test_cover_all_tokens(void)
{
  g_autoptr(CgDocument) document =
      case_document("One. Two!¶Three ... “Four.” 5.↵Six", NULL);
  g_assert_true(cg_split_sentences(document, &(CgResources){0}, NULL));
  size_t            n, n_tokens;
  const CgSentence *sentences = cg_document_sentences(document, &n);
  cg_document_tokens(document, &n_tokens);
  uint32_t at = 0;
  for (size_t i = 0; i < n; i++) {
    g_assert_cmpuint(sentences[i].tokens.first, ==, at);
    at = sentences[i].tokens.end;
  }
  g_assert_cmpuint(at, ==, n_tokens);
}

static void
test_empty(void)
{
  g_autoptr(CgDocument) document = case_document("", NULL);
  g_assert_true(cg_split_sentences(document, &(CgResources){0}, NULL));
  size_t n;
  cg_document_sentences(document, &n);
  g_assert_cmpuint(n, ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  case_add_file("sentences", test_case);
  g_test_add_func("/analyse/sentences/cover", test_cover_all_tokens);
  g_test_add_func("/analyse/sentences/empty", test_empty);
  return g_test_run();
}
