/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/format.h"

#include <glib.h>

static void
test_names(void)
{
  for (int i = 0; i < CG_N_FORMATS; i++)
    g_assert_cmpint(cg_format_from_name(cg_format_name((CgFormat)i)), ==, i);
  g_assert_cmpint(cg_format_from_name("trig"), ==, -1);
}

static void
test_paths(void)
{
  g_assert_cmpint(cg_format_from_path("a.b/c.TTL"), ==, CG_FORMAT_TURTLE);
  g_assert_cmpint(cg_format_from_path("c.nq"), ==, CG_FORMAT_NQUADS);
  g_assert_cmpint(cg_format_from_path("c.graphml"), ==, CG_FORMAT_GRAPHML);
  g_assert_cmpint(cg_format_from_path("a.ttl/c"), ==, -1);
  g_assert_cmpint(cg_format_from_path("-"), ==, -1);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/format/names", test_names);
  g_test_add_func("/export/format/paths", test_paths);
  return g_test_run();
}
