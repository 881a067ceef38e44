/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "analyse/tag.h"

#include <string.h>

static void
test_lemma_rules(void)
{
  static const char *const cases[][3] = {
      {"L-0+", "House", "house"},
      {"C-0+", "Lima", "Lima"},
      {"L-1+", "Ministers", "minister"},
      {"C-1+", "Ministers", "Minister"},
      {"L-3+y", "Countries", "country"},
      {"=be", "was", "be"},
      {"L-3+", "abc", ""},
      {"L-4+x", "Abc", "Abc"}, /* more than there is */
      {"L-1+e", "\xc3\x89t\xc3\xa9", "\xc3\xa9te"},
      {"C-2+", "\xc3\xa9\xc3\xa9\xc3\xa9", "\xc3\xa9"},
      {"", "Abc", "Abc"}, /* no rules */
      {"L", "Abc", "Abc"},
      {"L-+", "Abc", "Abc"},
      {"L-x+", "Abc", "Abc"},
      {"L-12", "Abc", "Abc"},
      {"X-1+", "Abc", "Abc"},
      {"=", "Abc", "Abc"},
      {"L-99999999999999999999+", "Abc", "Abc"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) lemma = g_string_new(NULL);
    const CgSlice rule       = {cases[i][0], strlen(cases[i][0])};
    const CgSlice form       = {cases[i][1], strlen(cases[i][1])};
    cg_lemma_apply(rule, form, lemma);
    g_assert_cmpstr(lemma->str, ==, cases[i][2]);
  }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/analyse/tag/lemma-rules", test_lemma_rules);
  return g_test_run();
}
