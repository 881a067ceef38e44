/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/iri.h"

#include <glib.h>

static void
test_encode(void)
{
  static const struct {
    const char *raw, *encoded;
  } cases[] = {
      {"http://y.org/a b\"c<d>e{f}g|h\\i^j`k",
       "http://y.org/a%20b%22c%3Cd%3Ee%7Bf%7Dg%7Ch%5Ci%5Ej%60k"},
      {"http://y.org/\001\x7F", "http://y.org/%01%7F"},
      {"http://y.org/%zz%41%4", "http://y.org/%25zz%41%254"},
      {"http://y.org/a#b#c", "http://y.org/a#b%23c"},
      {"http://y.org/[a]?[b]", "http://y.org/%5Ba%5D?%5Bb%5D"},
      {"http://a@b@y.org:80x/", "http://a%40b@y.org%3A80x/"},
      {"http://y.org/\xFF\xE6\x9D", "http://y.org/%FF%E6%9D"},
      {"http://y.org/\xE2\x80\xAE", "http://y.org/%E2%80%AE"},
      {"http://y.org/\xEF\xBF\xBF", "http://y.org/%EF%BF%BF"},
      {"http://y.org/\xEE\x80\x80?\xEE\x80\x80",
       "http://y.org/%EE%80%80?\xEE\x80\x80"},
      {"http://[::1/", "http://%5B%3A:1/"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *encoded = cg_iri_encode(cases[i].raw);
    g_assert_cmpstr(encoded, ==, cases[i].encoded);
    g_assert_false(cg_iri_is_valid(cases[i].raw));
    g_assert_true(cg_iri_is_valid(encoded));
  }
}

static void
test_valid(void)
{
  static const char *const valid[] = {
      "http://y.org/",
      "http://u:p@[2001:db8::7]:80/a;b=c,d/?x=y&z='#!/frag?",
      "urn:isbn:0-486-27557-4",
      "http://y.org/\xE6\x9D\xB1\xE4\xBA\xAC",
      "mailto:a@b.org",
      "http://y.org/%C3%BC(x)*~"};
  for (size_t i = 0; i < G_N_ELEMENTS(valid); i++)
    g_assert_true(cg_iri_is_valid(valid[i]));
  g_assert_false(cg_iri_is_valid("entity/person-a"));
  g_assert_false(cg_iri_is_valid(""));
  g_assert_false(cg_iri_is_valid(":x"));
}

static void
test_absolute(void)
{
  g_assert_true(cg_iri_is_absolute("http://y.org/"));
  g_assert_true(cg_iri_is_absolute("x-y+1.z:"));
  g_assert_false(cg_iri_is_absolute("doc/a:b"));
  g_assert_false(cg_iri_is_absolute("1a:b"));
  g_assert_false(cg_iri_is_absolute("abc"));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/iri/encode", test_encode);
  g_test_add_func("/export/iri/valid", test_valid);
  g_test_add_func("/export/iri/absolute", test_absolute);
  return g_test_run();
}
