/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "reading.h"

#define P1                                                                     \
  "<p>The fire that destroyed two ferries in Lindas was started on purpose, "  \
  "the police said on Friday.</p>"
#define T1                                                                     \
  "P The fire that destroyed two ferries in Lindas was started on purpose, "   \
  "the police said on Friday."
#define P2                                                                     \
  "<p>&ldquo;We have found nothing of the kind,&rdquo; the owner of the "      \
  "ferries told reporters in Orsk.</p>"
#define T2                                                                     \
  "P “We have found nothing of the kind,” the owner of the ferries told "  \
  "reporters in Orsk."

static void
assert_page(const char *page, const char *expected)
{
  g_autoptr(CgDocument) document = read_string(page, CG_READ_HTML);
  assert_blocks(document, expected);
}

static void
test_main_text(void)
{
  assert_page("<html><body><nav><a href='/'>Home</a></nav><main><h1>Harbour "
              "fire</h1>" P1 "<h2>A suspect</h2>" P2 "<aside>" P1
              "</aside></main><footer>" P2 "</footer></body>",
              "T Harbour fire\n" T1 "\nH A suspect\n" T2);
}

static void
test_page_without_landmarks(void)
{
  assert_page("<div class='menu'><ul><li><a href='/s'>Sport</a></ul></div><div "
              "id='x'>" P1 P2 "</div><div class='sidebar'>" P1
              "</div><div id='comments'>" P1 "</div>",
              T1 "\n" T2);
}

static void
test_lead_outside_the_body(void)
{
  assert_page("<article><h1>Harbour fire</h1><div class='lead'>" P1
              "</div><div class='article-body'>" P2 P1 P2 "</div></article>",
              "T Harbour fire\n" T1 "\n" T2 "\n" T1 "\n" T2);
}

static void
test_names_do_not_hide_the_whole_article(void)
{
  assert_page("<body class='has-sidebar'><div class='post comments-open'>" P1 P2
              "</div>",
              T1 "\n" T2);
}

static void
test_lists_quotes_and_captions(void)
{
  assert_page("<article>" P1 "<ul><li>Two ferries burned.</li><li><a "
              "href='/x'>Read more about it</a></li></ul><blockquote>“I was "
              "asleep,” he said.</blockquote><figure><figcaption>The ferry. "
              "Photo: AP</figcaption></figure></article>",
              T1 "\nP Two ferries burned.\nP “I was asleep,” he said.");
}

static void
test_text_without_paragraphs(void)
{
  assert_page("<td>The fire was started on purpose, the police in Lindas said "
              "on Friday.<br><br>It named no suspects, and no reason for what "
              "they had done.</td>",
              "P The fire was started on purpose, the police in Lindas said on "
              "Friday.\nP It named no suspects, and no reason for what they "
              "had done.");
}

static void
test_scripts_and_hidden_text_are_left_out(void)
{
  assert_page("<script>var x = 'The mayor said so, and again.';</script>" P1
              "<style>p { color: red }</style><noscript>" P2
              "</noscript><template>" P2 "</template><div style='display: "
              "none'>" P2 "</div><p hidden>Boo, said the mayor to all.</p>",
              T1);
}

static void
test_inline_elements_and_blanks(void)
{
  assert_page("<p>The  <b>ma</b>yor\n said&nbsp;<i>so</i>, <a href='/x'>and "
              "again</a>,\tto all of the reporters in the harbour.",
              "P The mayor said so, and again, to all of the reporters in the "
              "harbour.");
}

static void
test_references_of_windows_1252(void)
{
  assert_page("<p>&#147;So,&#148; he said &#150; and &#x41;&eacute;&bogus; and "
              "then he went home.",
              "P “So,” he said – and Aé&bogus; and then he went home.");
}

static void
assert_fact(const char *got, const char *expected)
{
  g_assert_cmpstr(got, ==, expected);
}

static void
test_json_ld(void)
{
  g_autoptr(CgDocument) document = read_string(
      "<html lang='en-GB'><head><title>Other | Site</title><script "
      "type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\", "
      "\"name\": \"X\"}, {\"@type\": [\"NewsArticle\"], \"headline\": "
      "\"Harbour "
      "&amp; fire\", \"datePublished\": \"2024-05-02T23:00:00-05:00\", "
      "\"author\": [{\"name\": \"Jane Roe\"}, \"John Doe\"], \"publisher\": "
      "{\"name\": \"The Bay Herald\"}}]}</script></head><body>" P1,
      CG_READ_HTML);
  const CgArticle *article = cg_document_article(document);
  assert_fact(article->title, "Harbour & fire");
  assert_fact(article->publisher, "The Bay Herald");
  assert_fact(article->author, "Jane Roe, John Doe");
  assert_fact(article->date, "2024-05-02");
  assert_fact(article->language, "en-gb");
}

static void
test_meta_elements(void)
{
  g_autoptr(CgDocument) document = read_string(
      "<head><meta name='author' content='By Jane Roe'><meta "
      "property='og:title'"
      " content='Harbour fire'><meta property='og:site_name' content='The Bay "
      "Herald'><meta property='article:published_time' "
      "content='2024-05-02T08:00:00Z'><meta property='article:author' "
      "content='https://x.example/roe'><link rel=canonical "
      "href='https://x.example/a'></head>" P1,
      CG_READ_HTML);
  const CgArticle *article = cg_document_article(document);
  assert_fact(article->title, "Harbour fire");
  assert_fact(article->publisher, "The Bay Herald");
  assert_fact(article->author, "Jane Roe");
  assert_fact(article->date, "2024-05-02");
  assert_fact(article->url, "https://x.example/a");
}

static void
test_facts_of_a_bare_page(void)
{
  g_autoptr(CgDocument) document = read_string(
      "<title>Harbour fire was set, police say - The Bay Herald</title><link "
      "rel=canonical href='https://x.example/2024/05/02/a'><div "
      "class=byline>By Jane Roe</div>" P1,
      CG_READ_HTML);
  const CgArticle *article = cg_document_article(document);
  assert_fact(article->title, "Harbour fire was set, police say");
  assert_fact(article->publisher, "The Bay Herald");
  assert_fact(article->author, "Jane Roe");
  assert_fact(article->date, "2024-05-02");
}

static void
test_broken_json_ld_is_passed_over(void)
{
  assert_page("<script type='application/ld+json'>{\"@type\": </script><script "
              "type='application/ld+json'></script>" P1,
              T1);
}

static void
test_text_of_the_record_where_the_page_has_none(void)
{
  assert_page("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
              "\"headline\": \"Fire\", \"articleBody\": \"The mayor said "
              "so.\\n\\nThe minister denied it.\"}</script><body></body>",
              "T Fire\nP The mayor said so.\nP The minister denied it.");
}

static void
test_clutter_in_the_main_text(void)
{
  assert_page("<article>" P1 "<p>Advertisement</p>" P2
              "<p>Share this article</p><p>Leave a Reply</p></article>",
              T1 "\nC Advertisement\n" T2
                 "\nC Share this article\nC Leave a Reply");
}

static void
test_charset_after_the_first_letters(void)
{
  assert_page("<title>Café</title><meta charset='utf-8'><p>The café burned, "
              "and the mayor said that it was the owner who had done it.</p>",
              "T Café\nP The café burned, and the mayor said that it was the "
              "owner who had done it.");
}

static void
test_deep_nesting(void)
{
  GString *page = g_string_new("<body>");
  for (int i = 0; i < 1000000; i++)
    g_string_append(page, "<div>");
  g_string_append(page, P1);
  assert_page(page->str, T1);
  g_string_assign(page, "<body>");
  for (int i = 0; i < 100000; i++)
    g_string_append(page, "<b><i>");
  g_string_append(page, P1);
  assert_page(page->str, T1);
  g_string_free(page, TRUE);
}

static void
test_long_text_is_not_cut(void)
{
  GString *page = g_string_new("<p>");
  for (int i = 0; i < 700000; i++)
    g_string_append(page, "The mayor said so. ");
  g_autoptr(CgDocument) document = read_string(page->str, CG_READ_HTML);
  g_assert_cmpuint(cg_document_text(document).len, >, 13000000);
  g_string_free(page, TRUE);
}

static void
test_no_file_and_no_bomb(void)
{
  g_autoptr(CgDocument) document = read_string(
      "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY f "
      "SYSTEM \"file:///etc/passwd\">]><p>The mayor said &b; and &f; to all of "
      "the reporters in the harbour on Friday.</p>",
      CG_READ_HTML);
  assert_blocks(document,
                "P The mayor said &b; and &f; to all of the reporters in the "
                "harbour on Friday.");
}

static void
test_more_comments_than_text(void)
{
  assert_page("<article>" P1 P2 "</article><div id='comments'>" P1 P1 P1 P1
              "</div>",
              T1 "\n" T2);
  assert_page("<div>" P1 P2 P1 "</div><div class='comment-list'>" P1 P1 P1 P1
              "</div>",
              T1 "\n" T2 "\n" T1);
}

static void
test_name_of_the_site_is_no_headline(void)
{
  assert_page("<title>Harbour fire was set on purpose</title><h1>The Bay "
              "Herald</h1><article><h2>Harbour fire was set on purpose, says "
              "police</h2>" P1 "</article>",
              "T Harbour fire was set on purpose, says police\n" T1);
}

static void
test_paragraphs_that_are_divisions(void)
{
  assert_page("<article><div>The fire that destroyed two ferries was started "
              "on purpose, the police said on Friday.</div><div>“No "
              "way.”</div><div>Sport</div></article>",
              "P The fire that destroyed two ferries was started on purpose, "
              "the police said on Friday.\nP “No way.”");
}

static void
test_date_in_the_text(void)
{
  g_autoptr(CgDocument) document =
      read_string("<article><div>Friday, 3 May 2024</div>" P1 P2 "</article>",
                  CG_READ_HTML);
  assert_blocks(document, "M Friday, 3 May 2024\n" T1 "\n" T2);
  assert_fact(cg_document_article(document)->date, "2024-05-03");
}

static void
test_empty_pages(void)
{
  assert_page("", "");
  assert_page(" \n", "");
  assert_page("<html></html>", "");
  assert_page("<!-- nothing -->", "");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/html/main-text", test_main_text);
  g_test_add_func("/read/html/no-landmarks", test_page_without_landmarks);
  g_test_add_func("/read/html/lead", test_lead_outside_the_body);
  g_test_add_func("/read/html/names", test_names_do_not_hide_the_whole_article);
  g_test_add_func("/read/html/lists", test_lists_quotes_and_captions);
  g_test_add_func("/read/html/no-paragraphs", test_text_without_paragraphs);
  g_test_add_func("/read/html/hidden",
                  test_scripts_and_hidden_text_are_left_out);
  g_test_add_func("/read/html/inline", test_inline_elements_and_blanks);
  g_test_add_func("/read/html/references", test_references_of_windows_1252);
  g_test_add_func("/read/html/json-ld", test_json_ld);
  g_test_add_func("/read/html/meta", test_meta_elements);
  g_test_add_func("/read/html/bare", test_facts_of_a_bare_page);
  g_test_add_func("/read/html/broken-json-ld",
                  test_broken_json_ld_is_passed_over);
  g_test_add_func("/read/html/record",
                  test_text_of_the_record_where_the_page_has_none);
  g_test_add_func("/read/html/clutter", test_clutter_in_the_main_text);
  g_test_add_func("/read/html/late-charset",
                  test_charset_after_the_first_letters);
  g_test_add_func("/read/html/deep", test_deep_nesting);
  g_test_add_func("/read/html/long", test_long_text_is_not_cut);
  g_test_add_func("/read/html/entities", test_no_file_and_no_bomb);
  g_test_add_func("/read/html/comments", test_more_comments_than_text);
  g_test_add_func("/read/html/site", test_name_of_the_site_is_no_headline);
  g_test_add_func("/read/html/divisions", test_paragraphs_that_are_divisions);
  g_test_add_func("/read/html/date", test_date_in_the_text);
  g_test_add_func("/read/html/empty", test_empty_pages);
  return g_test_run();
}
