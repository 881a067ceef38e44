/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "model/lexicon.h"

#include "core/error.h"

#include <glib/gstdio.h>

static void
test_find(void)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  const CgRow *row = cg_lexicon_find_string(lexicon, CG_TABLE_CUES, "deny");
  g_assert_nonnull(row);
  g_assert_cmpstr(cg_row_field(row, 2), ==, "denies");
  g_assert_cmpstr(cg_row_field(row, 99), ==, "");
  g_assert_null(cg_lexicon_find_string(lexicon, CG_TABLE_CUES, "qwertz"));
}

static void
test_alternatives_are_keys(void)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  const CgRow *row =
      cg_lexicon_find_string(lexicon, CG_TABLE_COUNTRIES, "chilean");
  g_assert_nonnull(row);
  g_assert_cmpstr(cg_row_field(row, 0), ==, "CHL");
}

static char *
write_file(const char *content)
{
  char *path = NULL;
  int   fd   = g_file_open_tmp("lexicon-XXXXXX", &path, NULL);
  g_assert_cmpint(fd, >=, 0);
  g_close(fd, NULL);
  g_assert_true(g_file_set_contents(path, content, -1, NULL));
  return path;
}

static void
test_extra_rows_come_first(void)
{
  g_autofree char *path =
      write_file("# mine\ncues\tdeny\tverb\tdoubts\tclause\t1.0\n");
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(path, NULL);
  const CgRow *row = cg_lexicon_find_string(lexicon, CG_TABLE_CUES, "deny");
  g_assert_cmpstr(cg_row_field(row, 2), ==, "doubts");
  g_assert_nonnull(row->next);
  g_unlink(path);
}

static void
test_bad_extra_rows_are_named(void)
{
  g_autofree char *path        = write_file("\nnonsense\tdeny\n");
  g_autoptr(GError) error      = NULL;
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(path, &error);
  g_assert_null(lexicon);
  g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
  g_assert_nonnull(strstr(error->message, ":2: \"nonsense\""));
  g_unlink(path);
}

static void
test_lists(void)
{
  const char *fields[] = {"say", "clause,quote,np", NULL};
  CgRow       row      = {fields, 2, NULL};
  g_assert_true(cg_row_lists(&row, 1, ',', "quote"));
  g_assert_true(cg_row_lists(&row, 1, ',', "np"));
  g_assert_false(cg_row_lists(&row, 1, ',', "n"));
  g_assert_false(cg_row_lists(&row, 1, ',', "of"));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/model/lexicon/find", test_find);
  g_test_add_func("/model/lexicon/alternatives", test_alternatives_are_keys);
  g_test_add_func("/model/lexicon/extra", test_extra_rows_come_first);
  g_test_add_func("/model/lexicon/bad-extra", test_bad_extra_rows_are_named);
  g_test_add_func("/model/lexicon/lists", test_lists);
  return g_test_run();
}
