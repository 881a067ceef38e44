/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Which claims say the same of the same. */
#include "resolve/claim_key.h"

static CgLexicon *lexicon;

/* Whether two claims "who, what, whom" are one. */
static bool
same(const char *const a[3], const char *const b[3])
{
  g_autofree char *one   = cg_claim_says_key(a[0], a[1], a[2], false, lexicon);
  g_autofree char *other = cg_claim_says_key(b[0], b[1], b[2], false, lexicon);
  return one != NULL && other != NULL && strcmp(one, other) == 0;
}

static void
test_same_in_other_words(void)
{
  static const char *const pairs[][2][3] = {
      {{"ruiz", "conceal report", NULL}, {"ruiz", "hide report", NULL}},
      {{"ruiz", "bribe", "lund"}, {"ruiz", "pay off", "lund"}},
      {{"bank", "resign", NULL}, {"bank", "step down", NULL}},
      {{NULL, "kill", "lund"}, {NULL, "murder", "lund"}},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
    g_assert_true(same(pairs[i][0], pairs[i][1]));
}

static void
test_told_apart(void)
{
  static const char *const pairs[][2][3] = {
      {{"ruiz", "conceal report", NULL}, {"lund", "conceal report", NULL}},
      {{"ruiz", "conceal report", NULL}, {"ruiz", "conceal letter", NULL}},
      {{"ruiz", "bribe", "lund"}, {"lund", "bribe", "ruiz"}},
      {{"ruiz", "may resign", NULL}, {"ruiz", "resign", NULL}},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
    g_assert_false(same(pairs[i][0], pairs[i][1]));
}

static void
test_too_little_to_join(void)
{
  g_assert_null(cg_claim_says_key("ruiz", "go", NULL, false, lexicon));
  g_assert_null(cg_claim_says_key("ruiz", "be involved", NULL, false, lexicon));
  g_assert_null(
      cg_claim_says_key(NULL, "conceal report", NULL, false, lexicon));
}

static void
test_denial_is_another_claim(void)
{
  g_autofree char *yes = cg_claim_says_key("ruiz", "resign", NULL, false, NULL);
  g_autofree char *no  = cg_claim_says_key("ruiz", "resign", NULL, true, NULL);
  g_assert_cmpstr(yes, !=, no);
}

static void
test_turned_round(void)
{
  g_autofree char *bribed = cg_claim_turn("take bribe", lexicon);
  g_autofree char *may    = cg_claim_turn("may accept bribe", lexicon);
  g_assert_cmpstr(bribed, ==, "bribe");
  g_assert_cmpstr(may, ==, "may bribe");
  g_assert_null(cg_claim_turn("conceal report", lexicon));
  g_assert_null(cg_claim_turn("bribe", lexicon));
}

static void
test_clear_wordings(void)
{
  g_assert_true(cg_claim_is_clearer("Ruiz took 400 crowns from the Lota bank",
                                    "the charges"));
  g_assert_true(cg_claim_is_clearer("Ruiz left Lota in May", "he left"));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_autoptr(GError) error = NULL;
  lexicon                 = cg_lexicon_new(NULL, &error);
  g_assert_no_error(error);
  g_test_add_func("/resolve/claim_key/same", test_same_in_other_words);
  g_test_add_func("/resolve/claim_key/apart", test_told_apart);
  g_test_add_func("/resolve/claim_key/too-little", test_too_little_to_join);
  g_test_add_func("/resolve/claim_key/denial", test_denial_is_another_claim);
  g_test_add_func("/resolve/claim_key/turned", test_turned_round);
  g_test_add_func("/resolve/claim_key/wordings", test_clear_wordings);
  int failed = g_test_run();
  cg_lexicon_free(lexicon);
  return failed;
}
