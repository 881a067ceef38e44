/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "core/id.h"

static void
check_slug(const char *text, const char *slug)
{
  g_autofree char *made = cg_id_slug(text);
  g_assert_cmpstr(made, ==, slug);
}

static void
test_slugs(void)
{
  check_slug("Ana Ruiz", "ana-ruiz");
  check_slug("  O'Neill & Sons, Inc. ", "oneill-sons-inc");
  check_slug("Łódź", "lodz");
  check_slug("2024 Summit", "summit");
  check_slug("!!!", "x");
}

static void
test_same_key_same_entity(void)
{
  g_autofree char *a = cg_id_entity(CG_ENTITY_PERSON, "Ana  Ruiz", NULL);
  g_autofree char *b = cg_id_entity(CG_ENTITY_PERSON, "ana ruiz", NULL);
  g_autofree char *c = cg_id_entity(CG_ENTITY_PERSON, "Ana Ruiz", "1950");
  g_autofree char *d = cg_id_entity(CG_ENTITY_PLACE, "Ana Ruiz", NULL);
  g_assert_cmpstr(a, ==, b);
  g_assert_cmpstr(a, !=, c);
  g_assert_cmpstr(a, !=, d);
  g_assert_true(g_str_has_prefix(a, "entity/person-ana-ruiz-"));
}

static CgDocument *
document_of(const char *text, const char *url)
{
  g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
  return cg_document_new(bytes, &(CgArticle){.id = "a", .url = url});
}

static void
test_articles(void)
{
  g_autoptr(CgDocument) one   = document_of("x", NULL);
  g_autoptr(CgDocument) other = document_of("y", NULL);
  g_autoptr(CgDocument) page  = document_of("x", "https://n.example/1");
  g_autoptr(CgDocument) again = document_of("y", "https://n.example/1");
  g_autofree char *a = cg_id_article(one), *b = cg_id_article(other);
  g_autofree char *c = cg_id_article(page), *d = cg_id_article(again);
  g_assert_cmpstr(a, !=, b);
  g_assert_cmpstr(c, ==, d);
  g_autofree char *span = cg_id_span("doc/1", 3, 9);
  g_assert_cmpstr(span, ==, "doc/1/text#char=3,9");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/core/id/slug", test_slugs);
  g_test_add_func("/core/id/entity", test_same_key_same_entity);
  g_test_add_func("/core/id/article", test_articles);
  return g_test_run();
}
