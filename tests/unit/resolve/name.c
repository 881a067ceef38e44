/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "resolve/name.h"

static void
expect_key(const char *name, CgEntityKind kind, const char *expected)
{
  g_autofree char *key = cg_name_key(name, kind);
  g_assert_cmpstr(key, ==, expected);
}

static void
test_key(void)
{
  expect_key("Ana J. Ruiz", CG_ENTITY_PERSON, "ana ruiz");
  expect_key("Andrii Havrylenskyy", CG_ENTITY_PERSON, "andri havrilenski");
  expect_key("Andriy Havrylensky", CG_ENTITY_PERSON, "andri havrilenski");
  expect_key("the Lota Times", CG_ENTITY_ORGANIZATION, "lota times");
  expect_key("Ministry of Defense", CG_ENTITY_AGENCY, "defence ministry");
  expect_key("Chilean Ministry of Defence", CG_ENTITY_AGENCY,
             "chilean defence ministry");
  expect_key("Örvik", CG_ENTITY_PLACE, "orvik");
}

static void
test_empty(void)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  g_autofree char *block       = cg_name_block("", CG_ENTITY_PERSON);
  expect_key("", CG_ENTITY_PERSON, "");
  expect_key("?!", CG_ENTITY_AGENCY, "");
  g_assert_cmpstr(block, ==, "");
  g_assert_cmpint(cg_name_alike(lexicon, CG_ENTITY_PERSON, "", ""), ==,
                  CG_NAME_DIFFERENT);
}

/* What may be joined is in one block; only initials and surnames that differ
 * in order are found otherwise. */
static void
check_block(CgEntityKind kind, char **pair, CgNameReason reason)
{
  g_autofree char *a = cg_name_block(pair[1], kind);
  g_autofree char *b = cg_name_block(pair[2], kind);
  if (reason == CG_NAME_SPELLING || reason == CG_NAME_VARIANT ||
      reason == CG_NAME_SURNAME || reason == CG_NAME_EQUAL)
    g_assert_cmpstr(a, ==, b);
}

static void
check_pair(const CgLexicon *lexicon, const char *line)
{
  g_auto(GStrv) pair = g_strsplit(line, " | ", 4);
  g_assert_cmpuint(g_strv_length(pair), ==, 4);
  CgEntityKind kind  = *pair[0] == 'p' && pair[0][1] == 'e' ? CG_ENTITY_PERSON
                       : *pair[0] == 'p'                    ? CG_ENTITY_PLACE
                       : *pair[0] == 'a'                    ? CG_ENTITY_AGENCY
                                         : CG_ENTITY_ORGANIZATION;
  CgNameReason there = cg_name_alike(lexicon, kind, pair[1], pair[2]);
  CgNameReason back  = cg_name_alike(lexicon, kind, pair[2], pair[1]);
  const char  *found =
      there == CG_NAME_DIFFERENT ? "different" : cg_name_reason_text(there);
  g_assert_cmpint(there, ==, back);
  check_block(kind, pair, there);
  if (strcmp(found, pair[3]) == 0)
    return;
  g_test_message("%s: found %s", line, found);
  g_test_fail();
}

static void
test_pairs(void)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  g_autofree char *path =
      g_build_filename(g_getenv("SOURCE_ROOT"), "tests/cases/names.case", NULL);
  g_autofree char *text = NULL;
  g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && **line != '#')
      check_pair(lexicon, *line);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/resolve/name/key", test_key);
  g_test_add_func("/resolve/name/empty", test_empty);
  g_test_add_func("/resolve/name/pairs", test_pairs);
  return g_test_run();
}
