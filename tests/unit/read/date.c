/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "read/date.h"

static void
assert_date(char *got, const char *expected)
{
  g_assert_cmpstr(got, ==, expected);
  g_free(got);
}

static char *
find(const char *text)
{
  return cg_date_find((CgSlice){text, strlen(text)});
}

static void
test_forms(void)
{
  assert_date(find("2026-01-02T10:00:00+01:00"), "2026-01-02");
  assert_date(find("January 2, 2026"), "2026-01-02");
  assert_date(find("Jan. 2nd, 2026"), "2026-01-02");
  assert_date(find("Fri, 02 Jan 2026 10:00:00 GMT"), "2026-01-02");
  assert_date(find("the 2nd of January 2026"), "2026-01-02");
  assert_date(find("02.01.2026"), "2026-01-02");
  assert_date(find("2026/1/2"), "2026-01-02");
  assert_date(find("20260102"), "2026-01-02");
  assert_date(find("1/31/2026"), "2026-01-31");
  assert_date(find("31/1/2026"), "2026-01-31");
  assert_date(find("Sept. 30, 2025"), "2025-09-30");
}

static void
test_no_date(void)
{
  assert_date(find("1/2/2026"), NULL); /* of January or of February */
  assert_date(find("February 30, 2026"), NULL);
  assert_date(find("May 3"), NULL);
  assert_date(find("2026"), NULL);
  assert_date(find("the march of 10 2026 men"), NULL);
  assert_date(find(""), NULL);
}

static bool
is_line(const char *text, char **iso)
{
  return cg_date_line((CgSlice){text, strlen(text)}, iso);
}

static void
test_lines(void)
{
  char *iso;
  g_assert_true(is_line("Published: Friday, 2 January 2026 10:30 GMT", &iso));
  assert_date(iso, "2026-01-02");
  g_assert_true(is_line("Updated Jan 3, 2026 | Published Jan 2, 2026", &iso));
  assert_date(iso, "2026-01-02");
  g_assert_true(is_line("01/02/2026", &iso));
  assert_date(iso, NULL);
  g_assert_false(is_line("January 2, 2026 was a cold day.", &iso));
  assert_date(iso, NULL);
  g_assert_false(is_line("10:30 GMT", &iso));
  assert_date(iso, NULL);
}

static char *
at_start(const char *text)
{
  return cg_date_at_start((CgSlice){text, strlen(text)});
}

static void
test_datelines(void)
{
  assert_date(at_start("LIMA, May 3, 2023 (Wire) - The mayor said"),
              "2023-05-03");
  assert_date(at_start("Thursday, May 7, 2015 On Tuesday, the mayor said"),
              "2015-05-07");
  assert_date(at_start("May 7, 2015 was a cold day - a Thursday."), NULL);
  assert_date(at_start("LIMA, May 3 (Wire) - The mayor said"), NULL);
  assert_date(at_start("The mayor said on May 3, 2023 that"), NULL);
}

static void
test_dateline_is_cut_between_characters(void)
{
  /* The window of the search ends within a character. */
  GString *text = g_string_new("L");
  for (int i = 0; i < 100; i++)
    g_string_append(text, "€");
  assert_date(at_start(text->str), NULL);
  g_string_free(text, TRUE);
}

static void
test_urls(void)
{
  assert_date(cg_date_in_url("https://x.example/2024/05/02/fire"),
              "2024-05-02");
  assert_date(cg_date_in_url("https://x.example/news/20240502/fire"),
              "2024-05-02");
  assert_date(cg_date_in_url("https://x.example/2024/fire"), NULL);
  assert_date(cg_date_in_url("https://x.example/id/12345678"), NULL);
  assert_date(cg_date_in_url(""), NULL);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/date/forms", test_forms);
  g_test_add_func("/read/date/no-date", test_no_date);
  g_test_add_func("/read/date/lines", test_lines);
  g_test_add_func("/read/date/datelines", test_datelines);
  g_test_add_func("/read/date/cut", test_dateline_is_cut_between_characters);
  g_test_add_func("/read/date/urls", test_urls);
  return g_test_run();
}
