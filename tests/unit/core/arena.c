/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "core/arena.h"

#include <string.h>

static void
test_pieces_are_zeroed_and_apart(void)
{
  g_autoptr(CgArena) arena = cg_arena_new();
  char *a = cg_arena_alloc(arena, 10), *b = cg_arena_alloc(arena, 10);
  for (int i = 0; i < 10; i++)
    g_assert_cmpint(a[i], ==, 0);
  memset(a, 'x', 10);
  g_assert_cmpint(b[0], ==, 0);
}

static void
test_pieces_are_aligned(void)
{
  g_autoptr(CgArena) arena = cg_arena_new();
  for (size_t n = 0; n < 300; n++)
    g_assert_cmpuint((guintptr)cg_arena_alloc(arena, n) % 16, ==, 0);
}

static void
test_large_pieces(void)
{
  g_autoptr(CgArena) arena = cg_arena_new();
  char *large              = cg_arena_alloc(arena, 1000000);
  memset(large, 1, 1000000);
  char *small = cg_arena_strdup(arena, "small");
  g_assert_cmpstr(small, ==, "small");
  g_assert_cmpint(large[999999], ==, 1);
}

static void
test_strings(void)
{
  g_autoptr(CgArena) arena = cg_arena_new();
  g_assert_cmpstr(cg_arena_strndup(arena, "ministry", 4), ==, "mini");
  g_assert_cmpstr(cg_arena_strndup(arena, NULL, 0), ==, "");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/core/arena/zeroed", test_pieces_are_zeroed_and_apart);
  g_test_add_func("/core/arena/aligned", test_pieces_are_aligned);
  g_test_add_func("/core/arena/large", test_large_pieces);
  g_test_add_func("/core/arena/strings", test_strings);
  return g_test_run();
}
