/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "analyse/quotes.h"

#include "cases.h"

static const CgQuote *
quotes_of(CgDocument *document, size_t *n)
{
  g_assert_true(cg_pair_quotes(document, &(CgResources){0}, NULL));
  return cg_document_quotes(document, n);
}

static uint32_t
depth_of(const CgQuote *quotes, size_t i)
{
  uint32_t depth = 0;
  for (; quotes[i].parent != CG_NONE; i = quotes[i].parent)
    depth++;
  return depth;
}

/* What stands inside of each, after ">" for each quotation it stands in, with
 * "+" where it goes on in the next block. */
static void
test_case(const void *data)
{
  const Case *one                = data;
  g_autoptr(CgDocument) document = case_document(one->article, NULL);
  size_t         n;
  const CgQuote *quotes    = quotes_of(document, &n);
  g_autoptr(GString) shown = g_string_new(n == 0 ? "none" : "");
  for (size_t i = 0; i < n; i++) {
    CgSpan  span  = cg_document_range_span(document, quotes[i].inner);
    CgSlice words = cg_document_slice(document, span);
    g_string_append(shown, i > 0 ? " | " : "");
    for (uint32_t d = depth_of(quotes, i); d > 0; d--)
      g_string_append_c(shown, '>');
    g_string_append_len(shown, words.ptr, (gssize)words.len);
    g_string_append(shown, quotes[i].closed ? "" : " +");
  }
  case_expect(one, shown->str);
}

static void
test_ranges(void)
{
  g_autoptr(CgDocument) document =
      case_document("He said “so ‘now’ go” twice", NULL);
  size_t         n;
  const CgQuote *quotes = quotes_of(document, &n);
  g_assert_cmpuint(n, ==, 2);
  g_assert_cmpuint(quotes[0].tokens.first, ==, 2);
  g_assert_cmpuint(quotes[0].tokens.end, ==, 9);
  g_assert_cmpuint(quotes[0].inner.first, ==, 3);
  g_assert_cmpuint(quotes[0].inner.end, ==, 8);
  g_assert_cmpuint(quotes[0].parent, ==, CG_NONE);
  g_assert_cmpuint(quotes[1].tokens.first, ==, 4);
  g_assert_cmpuint(quotes[1].parent, ==, 0);
}

static void
test_left_open(void)
{
  g_autoptr(CgDocument) document = case_document("“A b.¶“C d.” e", NULL);
  size_t         n;
  const CgQuote *quotes = quotes_of(document, &n);
  g_assert_cmpuint(n, ==, 2);
  g_assert_false(quotes[0].closed);
  g_assert_cmpuint(quotes[0].tokens.end, ==, 4);
  g_assert_cmpuint(quotes[0].inner.end, ==, 4);
  g_assert_true(quotes[1].closed);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  case_add_file("quotes", test_case);
  g_test_add_func("/analyse/quotes/ranges", test_ranges);
  g_test_add_func("/analyse/quotes/left-open", test_left_open);
  return g_test_run();
}
