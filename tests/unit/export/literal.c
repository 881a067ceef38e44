/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/literal.h"

#include <glib.h>

static const struct {
  const char *type, *text, *canonical;
} cases[] = {
    {"integer", "7", "7"},
    {"integer", " -07 ", "-07"},
    {"integer", "7.0", NULL},
    {"integer", "x", NULL},
    {"integer", "", NULL},
    {"decimal", "1", "1.0"},
    {"decimal", ".5", "0.5"},
    {"decimal", "+1.", "+1.0"},
    {"decimal", "1e3", NULL},
    {"decimal", ".", NULL},
    {"double", "0.95", "0.95E0"},
    {"double", "1", "1.0E0"},
    {"double", "1e-3", "1.0E-3"},
    {"double", "INF", NULL},
    {"double", "NaN", NULL},
    {"double", "1e", NULL},
    {"boolean", "1", "true"},
    {"boolean", "0", "false"},
    {"boolean", "true", "true"},
    {"boolean", "yes", NULL},
    {"date", "anything", "anything"},
};

static void
test_canonical(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *type =
        g_strconcat("http://www.w3.org/2001/XMLSchema#", cases[i].type, NULL);
    g_autofree char *canonical = cg_literal_canonical(type, cases[i].text);
    g_assert_cmpstr(canonical, ==, cases[i].canonical);
  }
}

static void
test_other_datatypes(void)
{
  g_autofree char *same = cg_literal_canonical("http://y.org/integer", "x");
  g_assert_cmpstr(same, ==, "x");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/literal/canonical", test_canonical);
  g_test_add_func("/export/literal/other", test_other_datatypes);
  return g_test_run();
}
