/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "core/sorter.h"

#include <string.h>

static bool
is_same(const char *a, size_t n, const char *b, size_t m)
{
  return n == m && memcmp(a, b, n) == 0;
}

static char *
word(GRand *dice)
{
  guint n = (guint)g_rand_int_range(dice, 0, 12);
  char *w = g_malloc0(n + 1);
  for (guint i = 0; i < n; i++)
    w[i] = (char)g_rand_int_range(dice, 'a', 'd');
  return w;
}

static int
compare_words(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Each word once, in order, as sorting in memory would have it. */
static void
check_sorted(CgSorter *sorter, GPtrArray *words)
{
  g_ptr_array_sort(words, compare_words);
  for (guint i = 0; i < words->len; i++) {
    size_t      n;
    const char *expected = words->pdata[i];
    if (i > 0 && strcmp(words->pdata[i - 1], expected) == 0)
      continue;
    const char *found = cg_sorter_next(sorter, &n);
    g_assert_nonnull(found);
    g_assert_true(is_same(found, n, expected, strlen(expected)));
  }
  size_t n;
  g_assert_null(cg_sorter_next(sorter, &n));
  g_assert_null(cg_sorter_next(sorter, &n));
  g_assert_true(cg_sorter_check(sorter, NULL));
}

static void
sort_words(guint n_words, size_t n_bytes)
{
  GRand *dice                = g_rand_new_with_seed(7);
  g_autoptr(CgSorter) sorter = cg_sorter_new(n_bytes);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < n_words; i++) {
    char *w = word(dice);
    g_ptr_array_add(words, w);
    cg_sorter_add(sorter, w, strlen(w));
  }
  g_rand_free(dice);
  check_sorted(sorter, words);
}

static void
test_in_memory(void)
{
  sort_words(5000, 1 << 20);
}

static void
test_beyond_memory(void)
{
  sort_words(5000, 1 << 14); /* some runs */
  sort_words(5000, 200);     /* a run of some words each */
  sort_words(40, 1);         /* a run a word */
}

static void
test_nothing(void)
{
  sort_words(0, 100);
  sort_words(1, 1);
}

static void
test_records_longer_than_memory(void)
{
  g_autoptr(CgSorter) sorter = cg_sorter_new(64);
  g_autofree char *b         = g_strnfill(300000, 'b');
  g_autofree char *a         = g_strnfill(500000, 'a');
  size_t           n;
  cg_sorter_add(sorter, b, strlen(b));
  cg_sorter_add(sorter, a, strlen(a));
  cg_sorter_add(sorter, "a\0z", 3);
  cg_sorter_add(sorter, "a", 1);
  const char *next = cg_sorter_next(sorter, &n);
  g_assert_true(is_same(next, n, "a", 1));
  next = cg_sorter_next(sorter, &n);
  g_assert_true(is_same(next, n, "a\0z", 3));
  next = cg_sorter_next(sorter, &n);
  g_assert_true(is_same(next, n, a, strlen(a)));
  next = cg_sorter_next(sorter, &n);
  g_assert_true(is_same(next, n, b, strlen(b)));
  g_assert_null(cg_sorter_next(sorter, &n));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/core/sorter/in-memory", test_in_memory);
  g_test_add_func("/core/sorter/beyond-memory", test_beyond_memory);
  g_test_add_func("/core/sorter/nothing", test_nothing);
  g_test_add_func("/core/sorter/long-records", test_records_longer_than_memory);
  return g_test_run();
}
