/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "read/record.h"

#include "reading.h"

static CgDocument *
record(const char *json, const CgReadOptions *options, GError **error)
{
  CgArticle known = {.id = "crawl-7", .path = "crawl.jsonl", .line = 7};
  return cg_record_read_line((CgSlice){json, strlen(json)}, &known, options,
                             error);
}

static CgDocument *
read_record(const char *json)
{
  g_autoptr(GError) error = NULL;
  CgReadOptions options   = plain_options();
  CgDocument   *document  = record(json, &options, &error);
  g_assert_no_error(error);
  return document;
}

static void
assert_refused(const char *json, const char *message)
{
  g_autoptr(GError) error = NULL;
  CgReadOptions options   = plain_options();
  g_assert_null(record(json, &options, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_INPUT);
  g_assert_true(g_str_has_prefix(error->message, "crawl.jsonl:7: "));
  g_assert_nonnull(strstr(error->message, message));
}

static void
test_all_fields(void)
{
  g_autoptr(CgDocument) document = read_record(
      "{\"id\": \"a1\", \"url\": \"https://x.example/a\", \"title\": \"Fire\", "
      "\"text\": \"The mayor said so.\", \"date\": \"Jan 2, 2026\", "
      "\"publisher\": \"BayHerald\", \"author\": \"Jane Roe\", \"language\": "
      "\"en_GB\", \"score\": {\"x\": [1]}}");
  const CgArticle *article = cg_document_article(document);
  g_assert_cmpstr(article->id, ==, "a1");
  g_assert_cmpstr(article->url, ==, "https://x.example/a");
  g_assert_cmpstr(article->title, ==, "Fire");
  g_assert_cmpstr(article->date, ==, "2026-01-02");
  g_assert_cmpstr(article->publisher, ==, "BayHerald");
  g_assert_cmpstr(article->author, ==, "Jane Roe");
  g_assert_cmpstr(article->language, ==, "en-gb");
  g_assert_cmpuint(article->line, ==, 7);
  assert_blocks(document, "P The mayor said so.");
}

static void
assert_id(const char *json, const char *id)
{
  g_autoptr(CgDocument) document = read_record(json);
  g_assert_cmpstr(cg_document_article(document)->id, ==, id);
}

static void
test_id(void)
{
  assert_id("{\"id\": 12, \"url\": \"u\", \"text\": \"\"}", "12");
  assert_id("{\"url\": \"https://x.example/a\", \"text\": \"\"}",
            "https://x.example/a");
  assert_id("{\"text\": \"\"}", "crawl-7");
}

static void
assert_date(const char *date, const char *expected)
{
  g_autofree char *json =
      g_strdup_printf("{\"text\": \"x\", \"date\": %s}", date);
  g_autoptr(CgDocument) document = read_record(json);
  g_assert_cmpstr(cg_document_article(document)->date, ==, expected);
}

static void
test_dates(void)
{
  assert_date("\"2026-01-02T23:00:00Z\"", "2026-01-02");
  assert_date("1767312000", "2026-01-02");    /* seconds */
  assert_date("1767312000000", "2026-01-02"); /* milliseconds */
  assert_date("20260102", "2026-01-02");
  assert_date("\"yesterday\"", NULL);
  assert_date("null", NULL);
}

static void
test_publisher_may_be_an_object(void)
{
  g_autoptr(CgDocument) document = read_record(
      "{\"text\": \"x\", \"publisher\": {\"name\": \"BayHerald\"}}");
  g_assert_cmpstr(cg_document_article(document)->publisher, ==, "BayHerald");
}

static void
test_text_goes_before_html(void)
{
  g_autoptr(CgDocument) both =
      read_record("{\"text\": \"The mayor.\", \"html\": \"<p>No.</p>\"}");
  g_autoptr(CgDocument) page = read_record(
      "{\"text\": null, \"html\": \"<p>The mayor said so, \\u201cagain\\u201d, "
      "at the harbour on Friday night, and nobody believed it.</p>\"}");
  assert_blocks(both, "P The mayor.");
  assert_blocks(page, "P The mayor said so, “again”, at the harbour on Friday "
                      "night, and nobody believed it.");
}

static void
test_positions_are_those_of_the_field(void)
{
  /* In the field's text the second paragraph begins at code point 4. */
  g_autoptr(CgDocument) document =
      read_record("{\"text\": \"\\u00e9\\u0007\\n\\nThe mayor said so.\"}");
  size_t         n;
  const CgBlock *blocks = cg_document_blocks(document, &n);
  g_assert_cmpuint(n, ==, 2);
  g_assert_cmpuint(cg_document_code_point(document, blocks[1].span.start), ==,
                   4);
}

static void
test_faults(void)
{
  assert_refused("[1]", "no JSON object");
  assert_refused("{\"title\": \"x\"}", "no text");
  assert_refused("{\"text\": [\"x\"]}", "no text");
  assert_refused("{\"text\": \"x\"", "not JSON");
  assert_refused("{\"text\": \"x\\u0000y\"}", "NUL");
}

static void
test_strict_refuses_surrogates(void)
{
  g_autoptr(GError) error = NULL;
  CgReadOptions options   = plain_options();
  options.strict          = true;
  g_assert_null(record("{\"text\": \"\\ud800\"}", &options, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_INPUT);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/record/fields", test_all_fields);
  g_test_add_func("/read/record/id", test_id);
  g_test_add_func("/read/record/dates", test_dates);
  g_test_add_func("/read/record/publisher", test_publisher_may_be_an_object);
  g_test_add_func("/read/record/text-html", test_text_goes_before_html);
  g_test_add_func("/read/record/positions",
                  test_positions_are_those_of_the_field);
  g_test_add_func("/read/record/faults", test_faults);
  g_test_add_func("/read/record/strict", test_strict_refuses_surrogates);
  return g_test_run();
}
