/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "analyse/spanning.h"

#include <glib.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

/* Whether the heads make a tree with one child of the root. */
static bool
is_tree(const uint32_t *heads, size_t n)
{
  size_t n_roots = 0;
  for (size_t i = 0; i < n; i++) {
    size_t at = i + 1, n_steps = 0;
    for (; at != 0 && n_steps <= n; n_steps++) {
      at = heads[at - 1];
    }
    if (at != 0) {
      return false;
    }
    n_roots += heads[i] == 0;
  }
  return n_roots == 1;
}

static double
score_of(const float *scores, const uint32_t *heads, size_t n)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++) {
    sum += (double)scores[i * (n + 1) + heads[i]];
  }
  return sum;
}

/* The best sum of all trees, by trying them all. */
static double
best_of_all(const float *scores, size_t n)
{
  uint32_t heads[6] = {0};
  double   best     = -HUGE_VAL;
  for (;;) {
    if (is_tree(heads, n)) {
      best = MAX(best, score_of(scores, heads, n));
    }
    size_t i = 0;
    while (i < n && heads[i] == n) {
      heads[i++] = 0;
    }
    if (i == n) {
      return best;
    }
    heads[i]++;
  }
}

static void
fill(GRand *random, float *scores, size_t n)
{
  for (size_t k = 0; k < n * (n + 1); k++) {
    scores[k] = (float)g_rand_double_range(random, -10, 10);
  }
}

static void
test_small(void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed(1);
  float    scores[5 * 6];
  uint32_t heads[5];
  for (int i = 0; i < 1000; i++) {
    const size_t n = (size_t)g_rand_int_range(random, 1, 6);
    fill(random, scores, n);
    cg_spanning_tree(scores, n, heads);
    g_assert_true(is_tree(heads, n));
    g_assert_true(fabs(score_of(scores, heads, n) - best_of_all(scores, n)) <
                  1e-4);
  }
}

static void
test_large(void)
{
  g_autoptr(GRand) random     = g_rand_new_with_seed(2);
  g_autofree float    *scores = g_new(float, 400 * 401);
  g_autofree uint32_t *heads  = g_new(uint32_t, 400);
  for (size_t n = 10; n <= 400; n += 39) {
    fill(random, scores, n);
    cg_spanning_tree(scores, n, heads);
    g_assert_true(is_tree(heads, n));
  }
}

/* Cycles within cycles. */
static void
test_nested_cycles(void)
{
  enum { N = 8 };
  float    scores[N * (N + 1)] = {0};
  uint32_t heads[N];
  for (size_t i = 0; i < N; i++) {
    scores[i * (N + 1) + (i ^ 1) + 1] = 100; /* pairs */
    scores[i * (N + 1) + (i ^ 2) + 1] = 50;  /* pairs of pairs */
    scores[i * (N + 1) + (i ^ 4) + 1] = 25;
  }
  scores[5 * (N + 1)] = 1; /* the root's child */
  cg_spanning_tree(scores, N, heads);
  g_assert_true(is_tree(heads, N));
  g_assert_cmpuint(heads[5], ==, 0);
  g_assert_cmpfloat(score_of(scores, heads, N), ==, 1 + 400 + 100 + 25);
}

/* All heads alike: any tree will do, and always the same. */
static void
test_ties(void)
{
  float    scores[20 * 21] = {0};
  uint32_t heads[20];
  cg_spanning_tree(scores, 20, heads);
  g_assert_true(is_tree(heads, 20));
}

static void
test_not_numbers(void)
{
  float    scores[6 * 7];
  uint32_t heads[6];
  for (size_t k = 0; k < G_N_ELEMENTS(scores); k++) {
    scores[k] = NAN;
  }
  cg_spanning_tree(scores, 6, heads);
  g_assert_cmpuint(heads[0], <=, 6);
  cg_spanning_tree(scores, 0, heads);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/analyse/spanning/small", test_small);
  g_test_add_func("/analyse/spanning/large", test_large);
  g_test_add_func("/analyse/spanning/nested-cycles", test_nested_cycles);
  g_test_add_func("/analyse/spanning/ties", test_ties);
  g_test_add_func("/analyse/spanning/not-numbers", test_not_numbers);
  return g_test_run();
}
