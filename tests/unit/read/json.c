/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "read/json.h"

#include "core/error.h"

/* The text of member "t". */
static char *
member(const char *json, size_t *n_replaced)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root =
      cg_json_parse((CgSlice){json, strlen(json)}, n_replaced, &error);
  g_assert_no_error(error);
  return g_strdup(cg_json_string(json_node_get_object(root), "t"));
}

static void
assert_member(const char *json, const char *expected, size_t n_expected)
{
  size_t           n;
  g_autofree char *text = member(json, &n);
  g_assert_cmpstr(text, ==, expected);
  g_assert_cmpuint(n, ==, n_expected);
}

static void
assert_refused(const char *json, size_t n, CgError code, const char *message)
{
  g_autoptr(GError) error  = NULL;
  g_autoptr(JsonNode) root = cg_json_parse((CgSlice){json, n}, NULL, &error);
  g_assert_null(root);
  g_assert_error(error, CG_ERROR, (int)code);
  g_assert_nonnull(strstr(error->message, message));
}

static void
refuse(const char *json, const char *message)
{
  assert_refused(json, strlen(json), CG_ERROR_INPUT, message);
}

static void
test_escapes(void)
{
  assert_member("{\"t\": \"a\\u00e9\\n\\/\\\\\\\"\"}", "aé\n/\\\"", 0);
  assert_member("{\"t\": \"\\ud83d\\ude00\"}", "😀", 0);
  assert_member("{\"t\": \"\\\\ud83d\"}", "\\ud83d", 0);
}

/* json-glib alone makes bad UTF-8 of these, and eats the letter behind. */
static void
test_unpaired_surrogates_are_replaced(void)
{
  assert_member("{\"t\": \"a\\ud800b\"}",
                "a\xEF\xBF\xBD"
                "b",
                1);
  assert_member("{\"t\": \"a\\udc00b\"}",
                "a\xEF\xBF\xBD"
                "b",
                1);
  assert_member("{\"t\": \"\\ud83d\\u0041\"}",
                "\xEF\xBF\xBD"
                "A",
                1);
  assert_member("{\"t\": \"\\ud83d\\ud83d\\ude00\"}", "\xEF\xBF\xBD😀", 1);
  assert_member("{\"t\": \"\\ud83d\"}", "\xEF\xBF\xBD", 1);
}

/* json-glib alone ends the string there. */
static void
test_nul_is_refused(void)
{
  refuse("{\"t\": \"a\\u0000b\"}", "NUL");
  assert_refused("{\"t\": \"a\0b\"}", 12, CG_ERROR_INPUT, "NUL");
}

/* json-glib alone takes the first. */
static void
test_two_values_are_refused(void)
{
  refuse("{\"t\": \"x\"}{\"t\": \"y\"}", "after the value");
  refuse("{\"t\": \"x\"} trailing", "after the value");
}

/* json-glib alone overflows the stack. */
static void
test_deep_nesting_is_refused(void)
{
  GString *json = g_string_new("{\"t\":");
  for (int i = 0; i < 1000000; i++)
    g_string_append_c(json, '[');
  assert_refused(json->str, json->len, CG_ERROR_LIMIT, "128 deep");
  g_string_free(json, TRUE);
}

static void
test_what_is_no_json(void)
{
  refuse("", "nothing there");
  refuse("{\"t\": \"x\"", "not JSON");
  refuse("{'t': 'x'}", "not JSON");
  refuse("{\"t\": \"x\",}", "not JSON");
  refuse("/* */ {}", "not JSON");
  refuse("{\"t\": \"\xE9\"}", "UTF-8");
}

static void
test_only_text_is_text(void)
{
  assert_member("{\"t\": 1}", NULL, 0);
  assert_member("{\"t\": null}", NULL, 0);
  assert_member("{\"t\": [\"a\"]}", NULL, 0);
  assert_member("{\"t\": \" \"}", NULL, 0);
  assert_member("{}", NULL, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/json/escapes", test_escapes);
  g_test_add_func("/read/json/surrogates",
                  test_unpaired_surrogates_are_replaced);
  g_test_add_func("/read/json/nul", test_nul_is_refused);
  g_test_add_func("/read/json/two", test_two_values_are_refused);
  g_test_add_func("/read/json/deep", test_deep_nesting_is_refused);
  g_test_add_func("/read/json/no-json", test_what_is_no_json);
  g_test_add_func("/read/json/text", test_only_text_is_text);
  return g_test_run();
}
