/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "read/encoding.h"

#include "core/error.h"

static GBytes *
bytes_of(const char *text)
{
  return g_bytes_new(text, strlen(text));
}

static void
assert_bytes(GBytes *got, const char *expected)
{
  g_assert_nonnull(got);
  g_autoptr(GBytes) wanted = bytes_of(expected);
  g_assert_true(g_bytes_equal(got, wanted));
  g_bytes_unref(got);
}

static GBytes *
text_of(const char *bytes, size_t n, GError **error)
{
  g_autoptr(GBytes) input = g_bytes_new(bytes, n);
  return cg_decode_text(input, "a.txt", 1, error);
}

static void
test_utf8_is_kept_as_it_is(void)
{
  g_autoptr(GBytes) input = bytes_of("\xEF\xBB\xBF"
                                     "caf\xC3\xA9");
  GBytes *text            = cg_decode_text(input, "a.txt", 1, NULL);
  g_assert_true(text == input); /* not even copied, mark included */
  g_bytes_unref(text);
}

static void
test_utf16_with_mark(void)
{
  assert_bytes(text_of("\xFF\xFE"
                       "a\0\xE9\0",
                       6, NULL),
               "a\xC3\xA9");
  assert_bytes(text_of("\xFE\xFF"
                       "\0a\0\xE9",
                       6, NULL),
               "a\xC3\xA9");
}

static void
assert_refused(const char *bytes, size_t n, const char *message)
{
  g_autoptr(GError) error = NULL;
  g_assert_null(text_of(bytes, n, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_INPUT);
  g_assert_cmpstr(error->message, ==, message);
}

static void
test_faults_name_their_line(void)
{
  assert_refused("one\ntw\xE9\n", 8,
                 "a.txt:2: byte 0xE9 at offset 6 is not UTF-8, expected text "
                 "in UTF-8");
  assert_refused("one\n\ntwo\0", 9,
                 "a.txt:3: NUL byte, expected text (is it a binary file?)");
  assert_refused("\xED\xA0\x80", 3,
                 "a.txt:1: byte 0xED at offset 0 is not UTF-8, expected text "
                 "in UTF-8");
}

static GBytes *
html_of(const char *bytes, size_t *n_replaced)
{
  g_autoptr(GBytes) input = bytes_of(bytes);
  return cg_decode_html(input, "a.html", 1, n_replaced, NULL);
}

static void
test_html_without_declaration(void)
{
  size_t n;
  assert_bytes(html_of("<p>caf\xC3\xA9", &n), "<p>caf\xC3\xA9");
  assert_bytes(html_of("<p>\x93"
                       "caf\xE9\x94",
                       &n),
               "<p>\xE2\x80\x9C"
               "caf\xC3\xA9\xE2\x80\x9D");
}

static void
test_html_latin1_means_windows_1252(void)
{
  size_t n;
  assert_bytes(html_of("<meta charset=\"iso-8859-1\">\x80", &n),
               "<meta charset=\"iso-8859-1\">\xE2\x82\xAC");
}

static void
test_html_declared(void)
{
  size_t n;
  assert_bytes(html_of("<meta content='text/html; charset=koi8-r'>\xC1", &n),
               "<meta content='text/html; charset=koi8-r'>\xD0\xB0");
  assert_bytes(html_of("<?xml version='1.0' encoding='ISO-8859-2'?>\xB1", &n),
               "<?xml version='1.0' encoding='ISO-8859-2'?>\xC4\x85");
  assert_bytes(html_of("<meta charset=nonsense>\xE9", &n),
               "<meta charset=nonsense>\xC3\xA9");
}

static void
test_html_valid_utf8_beats_a_wrong_declaration(void)
{
  size_t n;
  assert_bytes(html_of("<meta charset=iso-8859-1>caf\xC3\xA9", &n),
               "<meta charset=iso-8859-1>caf\xC3\xA9");
}

static void
test_html_faults_are_replaced(void)
{
  size_t           n;
  g_autofree char *page = g_strdup_printf("<meta charset=utf-8>%0200d\xE9", 0);
  g_autofree char *mended =
      g_strdup_printf("<meta charset=utf-8>%0200d" CG_REPLACEMENT, 0);
  assert_bytes(html_of(page, &n), mended);
  g_assert_cmpuint(n, ==, 1);
  g_assert_null(html_of("<meta charset=utf-8>\xE9\xE9\xE9\xE9\xE9\xE9", &n));
}

static void
test_forbidden_characters_become_blanks(void)
{
  size_t n;
  g_autoptr(GBytes) text = bytes_of("a\x01"
                                    "b\tc\n\xEF\xBF\xBE"
                                    "d\x1F");
  assert_bytes(cg_blank_forbidden(text, &n), "a b\tc\n\xE2\x80\x83"
                                             "d ");
  g_assert_cmpuint(n, ==, 3);
}

static void
test_text_without_them_is_not_copied(void)
{
  size_t n;
  g_autoptr(GBytes) text  = bytes_of("a\xEF\xBF\xBD\xEF\xBB\xBF\x7F");
  g_autoptr(GBytes) clean = cg_blank_forbidden(text, &n);
  g_assert_true(clean == text);
  g_assert_cmpuint(n, ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/encoding/utf8", test_utf8_is_kept_as_it_is);
  g_test_add_func("/read/encoding/utf16", test_utf16_with_mark);
  g_test_add_func("/read/encoding/faults", test_faults_name_their_line);
  g_test_add_func("/read/encoding/html/undeclared",
                  test_html_without_declaration);
  g_test_add_func("/read/encoding/html/latin1",
                  test_html_latin1_means_windows_1252);
  g_test_add_func("/read/encoding/html/declared", test_html_declared);
  g_test_add_func("/read/encoding/html/wrong",
                  test_html_valid_utf8_beats_a_wrong_declaration);
  g_test_add_func("/read/encoding/html/faults", test_html_faults_are_replaced);
  g_test_add_func("/read/encoding/forbidden",
                  test_forbidden_characters_become_blanks);
  g_test_add_func("/read/encoding/clean", test_text_without_them_is_not_copied);
  return g_test_run();
}
