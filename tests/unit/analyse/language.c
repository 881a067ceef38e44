/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "analyse/language.h"

#include "core/error.h"

static const char *
guess(const char *text)
{
  return cg_guess_language((CgSlice){text, strlen(text)});
}

#define ENGLISH                                                                \
  "The harbour board said on Tuesday that it had not been told of the plan, "  \
  "and that the ferry would go on as before until the end of the season."
#define GERMAN                                                                 \
  "Die Hafenbehörde hat am Dienstag gesagt, dass sie von dem Plan nicht "     \
  "unterrichtet worden ist und dass die Fähre bis zum Ende der Saison wie "   \
  "bisher mit den Gästen auf dem Wasser bleibt."

static void
test_english(void)
{
  g_assert_cmpstr(guess(ENGLISH), ==, "English");
}

static void
test_others(void)
{
  g_assert_cmpstr(guess(GERMAN), ==, "German");
  g_assert_cmpstr(guess("El ministro dijo el martes que no había sido "
                        "informado del plan y que los barcos de la compañía "
                        "van a seguir en el puerto hasta el fin de la "
                        "temporada, como en los años de antes."),
                  ==, "Spanish");
  g_assert_cmpstr(
      guess("Министр сказал во вторник, что ничего не знал о решении."), ==,
      "a language in Cyrillic script");
}

static void
test_too_short_to_tell(void)
{
  g_assert_null(guess(""));
  g_assert_null(guess("Fähre"));
}

static bool
check(const char *text, const char *language, bool force, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
  CgArticle article       = {
            .id = "a", .path = "a.txt", .line = 1, .language = language};
  g_autoptr(CgDocument) document = cg_document_new(bytes, &article);
  CgResources resources          = {.force_language = force};
  return cg_check_language(document, &resources, error);
}

static void
test_other_languages_are_refused_by_name(void)
{
  g_autoptr(GError) error = NULL;
  g_assert_false(check(GERMAN, NULL, false, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_INPUT);
  g_assert_nonnull(strstr(error->message, "a.txt:1:"));
  g_assert_nonnull(strstr(error->message, "German"));
}

static void
test_what_the_article_says_counts(void)
{
  g_autoptr(GError) error = NULL;
  g_assert_false(check(ENGLISH, "de", false, &error));
  g_assert_true(check(ENGLISH, "en-gb", false, NULL));
}

static void
test_force(void)
{
  g_assert_true(check(GERMAN, "de", true, NULL));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/analyse/language/english", test_english);
  g_test_add_func("/analyse/language/others", test_others);
  g_test_add_func("/analyse/language/short", test_too_short_to_tell);
  g_test_add_func("/analyse/language/refused",
                  test_other_languages_are_refused_by_name);
  g_test_add_func("/analyse/language/stated",
                  test_what_the_article_says_counts);
  g_test_add_func("/analyse/language/force", test_force);
  return g_test_run();
}
