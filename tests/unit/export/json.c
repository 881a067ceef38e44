/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/json.h"

#include <string.h>

static void
check(const char *text, const char *expected)
{
  g_autoptr(GString) out = g_string_new(NULL);
  cg_json_append(out, text, strlen(text));
  g_assert_cmpstr(out->str, ==, expected);
}

static void
test_strings(void)
{
  check("", "\"\"");
  check("plain", "\"plain\"");
  check("a \"b\" \\c", "\"a \\\"b\\\" \\\\c\"");
  check("\n\r\t\b\f\001", "\"\\n\\r\\t\\b\\f\\u0001\"");
  check("\xD0\x9F \xF0\x9F\x98\x80", "\"\xD0\x9F \xF0\x9F\x98\x80\"");
}

static void
test_nul(void)
{
  g_autoptr(GString) out = g_string_new(NULL);
  cg_json_append(out, "a\0b", 3);
  g_assert_cmpstr(out->str, ==, "\"a\\u0000b\"");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/json/strings", test_strings);
  g_test_add_func("/export/json/nul", test_nul);
  return g_test_run();
}
