/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "analyse/times.h"

#include "cases.h"

/* The day on which the articles of the cases were published: a Wednesday. */
#define PUBLISHED "2024-05-15T08:30:00Z"

static char *
show(CgDocument *document, const char *date)
{
  CgResources resources = *case_resources();
  resources.date        = g_strdup(date);
  g_assert_true(cg_find_times(document, &resources, NULL));
  size_t        n;
  const CgTime *times = cg_document_times(document, &n);
  GString      *shown = g_string_new(n == 0 ? "none" : "");
  for (size_t i = 0; i < n; i++) {
    CgSpan  span  = cg_document_range_span(document, times[i].tokens);
    CgSlice words = cg_document_slice(document, span);
    g_string_append_printf(shown, "%s%.*s = %s", i > 0 ? " | " : "",
                           (int)words.len, words.ptr,
                           *times[i].date.iso ? times[i].date.iso : "?");
  }
  g_free(resources.date);
  return g_string_free(shown, FALSE);
}

static void
test_case(const void *data)
{
  const Case *one                = data;
  g_autoptr(CgDocument) document = case_document(one->article, PUBLISHED);
  g_autofree char *shown         = show(document, NULL);
  case_expect(one, shown);
}

static void
test_undated(const void *data)
{
  const Case *one                = data;
  g_autoptr(CgDocument) document = case_document(one->article, NULL);
  g_autofree char *shown         = show(document, NULL);
  case_expect(one, shown);
}

static void
test_date_given(void)
{
  g_autoptr(CgDocument) document = case_document("He left yesterday.", NULL);
  g_autofree char *shown         = show(document, "2024-03-01");
  g_assert_cmpstr(shown, ==, "yesterday = 2024-02-29");
}

static void
test_date_unreadable(void)
{
  g_autoptr(CgDocument) document = case_document("He left today.", "soon");
  g_autofree char *shown         = show(document, "2024-13-01");
  g_assert_cmpstr(shown, ==, "today = ?");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  case_add_file("times", test_case);
  case_add_file("times-undated", test_undated);
  g_test_add_func("/analyse/times/given", test_date_given);
  g_test_add_func("/analyse/times/unreadable", test_date_unreadable);
  return g_test_run();
}
