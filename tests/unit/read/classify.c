/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What is the article and what is not, as a reader sees it. */
#include "reading.h"

#define BODY1                                                                  \
  "The fire that destroyed two ferries in Lindas was started on purpose, the " \
  "police said on Friday.\n\n"
#define BODY2                                                                  \
  "\"We have found nothing of the kind,\" the owner of the ferries told "      \
  "reporters in Orsk.\n\n"
#define BODY3                                                                  \
  "The trial is to begin in May, a spokeswoman of the court said.\n\n"
#define BODY BODY1 BODY2 BODY3

static void
test_headline(void)
{
  g_autoptr(CgDocument) document =
      read_string("Harbour fire was set, police say\n\n" BODY, CG_READ_TEXT);
  g_autofree char *letters = kinds(document);
  g_assert_cmpstr(letters, ==, "TPPP");
  g_assert_cmpstr(cg_document_article(document)->title, ==,
                  "Harbour fire was set, police say");
}

static void
test_headline_twice(void)
{
  assert_kinds("Harbour fire was set on purpose, police say\n"
               "Police say harbour fire was set\n\n" BODY,
               "TTPPP");
}

static void
test_no_headline(void)
{
  assert_kinds(BODY, "PPP");
  assert_kinds("The minister denied it.", "P");
  assert_kinds("Ferry runs again", "P");
}

static void
test_headline_with_full_stop(void)
{
  assert_kinds("Harbour Fire Was Set on Purpose, Police Say.\n\n" BODY, "TPPP");
}

static void
test_dateline(void)
{
  static const char *const with[] = {
      "LINDAS, May 3, 2024 – Two ferries burnt on Friday, police said.",
      "LINDAS (Newswire) — Two ferries burnt on Friday, police said.",
      "Paris, France - Two ferries burnt on Friday, police said.",
      "PORT ORSK — \"Two ferries burnt on Friday,\" police said."};
  static const char *const without[] = {
      "Two ferries – the Orsk and the Lindas – burnt on Friday.",
      "The Orsk-Lindas line – It has two ferries – will close.",
      "Prices rose - Two ferries burnt on Friday, police said.",
      "Jane Roe, captain – Two ferries burnt on Friday, she said.",
      "Paris – no."};
  for (size_t i = 0; i < G_N_ELEMENTS(with); i++)
    assert_kinds(with[i], "DP");
  for (size_t i = 0; i < G_N_ELEMENTS(without); i++)
    assert_kinds(without[i], "P");
  g_autoptr(CgDocument) document = read_string(
      "LINDAS (Newswire) — Two ferries burnt, police said.", CG_READ_TEXT);
  assert_blocks(document,
                "D LINDAS (Newswire) —\nP Two ferries burnt, police said.");
}

static void
test_lines_about_the_article(void)
{
  g_autoptr(CgDocument) document =
      read_string("Harbour fire was set, police say\n\nBayHerald\n\nBy Jane "
                  "Roe, Orsk\n\nPublished: 3 May 2024 10:15 GMT\n\n" BODY,
                  CG_READ_TEXT);
  const CgArticle *article = cg_document_article(document);
  g_autofree char *letters = kinds(document);
  g_assert_cmpstr(letters, ==, "TMMMPPP");
  g_assert_cmpstr(article->publisher, ==, "BayHerald");
  g_assert_cmpstr(article->author, ==, "Jane Roe");
  g_assert_cmpstr(article->date, ==, "2024-05-03");
}

static void
test_byline_with_date(void)
{
  g_autoptr(CgDocument) document = read_string(
      "Harbour fire was set, police say\nJane Roe | May 3, 2024\n" BODY,
      CG_READ_TEXT);
  g_assert_cmpstr(cg_document_article(document)->author, ==, "Jane Roe");
  g_assert_cmpstr(cg_document_article(document)->date, ==, "2024-05-03");
}

static void
test_posted_by(void)
{
  g_autoptr(CgDocument) account =
      read_string("Harbour fire was set, police say\nPosted on May 3, 2024 by "
                  "admin\n" BODY,
                  CG_READ_TEXT);
  g_autoptr(CgDocument) author = read_string(
      "Harbour fire was set, police say\n3 May 2024 By Jane Roe\n" BODY,
      CG_READ_TEXT);
  g_assert_null(cg_document_article(account)->author);
  g_assert_cmpstr(cg_document_article(account)->date, ==, "2024-05-03");
  g_assert_cmpstr(cg_document_article(author)->author, ==, "Jane Roe");
}

static void
test_dateline_dates(void)
{
  g_autoptr(CgDocument) document =
      read_string("ORSK, May 3, 2024 (Wire) - " BODY, CG_READ_TEXT);
  g_autofree char *letters = kinds(document);
  g_assert_cmpstr(letters, ==, "DPPP");
  g_assert_cmpstr(cg_document_article(document)->date, ==, "2024-05-03");
}

static void
test_headings(void)
{
  assert_kinds("Harbour fire was set, police say\n\n" BODY1
               "A second suspect\n\nThe arrest\n\n" BODY2
               "Accident or arson?\n\n" BODY3,
               "TPHHPHP");
}

static void
test_comment_form_and_what_follows(void)
{
  assert_kinds(BODY "Leave a Reply\n\nYour email address will not be "
                    "published.\n\nName *\n\nI do not believe a word of what "
                    "the police say here.\n",
               "PPPCCCC");
}

static void
test_teaser_of_another_article(void)
{
  assert_kinds(BODY "Check Also\n\nBridge closed until June\n\nThe bridge over "
                    "the Orsk will stay closed until the end of …\n",
               "PPPCCC");
}

static void
test_teasers_inside(void)
{
  assert_kinds(BODY1 BODY2 "Related stories\n\nBridge closed until June\n\n"
                           "Ferry runs again\n\n" BODY3,
               "PPCCCP");
}

static void
test_tags_rating_share(void)
{
  assert_kinds(BODY "Tags\n\nFerry Orsk Police\n\nRate Count\n\n0\n\nRating\n\n"
                    "3\n\nShare with your friends\n",
               "PPPCCCCCCC");
}

static void
test_counted_comments(void)
{
  assert_kinds(BODY "3 Comments\n\nIt was the owner who set the fire.\n",
               "PPPCC");
}

static void
test_promotion_names_the_outlet(void)
{
  g_autoptr(CgDocument) document = read_string(
      BODY "For more on the fire, watch the full video report on BAYHERALD’s "
           "YouTube channel.\n",
      CG_READ_TEXT);
  g_autofree char *letters = kinds(document);
  g_assert_cmpstr(letters, ==, "PPPC");
  g_assert_cmpstr(cg_document_article(document)->publisher, ==, "BAYHERALD");
}

static void
test_credits_and_leftovers(void)
{
  assert_kinds(BODY1 "Jane Roe / Reuters\n\n<embed src=\"x\">\n\nAdvertisement"
                     "\n\n" BODY2
                     "Read more: Bridge closed until June\n\n" BODY3,
               "PCCCPCP");
}

static void
test_author_note_at_the_end(void)
{
  assert_kinds(BODY "Jane Roe is a professor of law at the University of "
                    "Orsk.\n",
               "PPPM");
  assert_kinds(BODY "John Doe contributed reporting.\n", "PPPM");
  /* Who was named before is spoken of, not introduced. */
  assert_kinds(BODY1 "Jane Roe denied it, the court said.\n\nJane Roe is a "
                     "professor of law at the University of Orsk.\n",
               "PPP");
}

/* Words of cues in running text and quotations are no clutter. */
static void
test_text_is_never_lost(void)
{
  assert_kinds(BODY1 "\"Leave a comment, or share this article, and I will "
                     "read it,\" he said.\n\n"
                     "Read more: that was the advice of the minister to all "
                     "who \"doubt\" the report of the police.\n\n"
                     "More from the same source: the mayor was told of the "
                     "fire on Monday, and he did nothing at all for hours, "
                     "according to two officials.\n\n"
                     "“No.”\n\n" BODY3,
               "PPPPPP");
}

static void
test_section_names_may_be_headings(void)
{
  assert_kinds(BODY1 "Politics\n\n" BODY2 "Business\n\n" BODY3, "PHPHP");
}

static void
test_form_at_the_top_does_not_end_the_article(void)
{
  assert_kinds("Harbour fire was set, police say\n\nLeave a Comment\n\n" BODY,
               "TCPPP");
}

static void
test_given_title_is_the_headline(void)
{
  CgReadOptions options = plain_options();
  CgArticle     known   = {.id = "a", .path = "a", .line = 1, .title = "Fire"};
  g_autoptr(GBytes) whole =
      g_bytes_new("Fire\n\n" BODY, strlen("Fire\n\n" BODY));
  g_autoptr(CgDocument) one =
      cg_article_read(whole, CG_READ_TEXT, &known, &options, NULL);
  g_autofree char *letters = kinds(one);
  g_assert_cmpstr(letters, ==, "TPPP");
}

static void
test_clutter_is_kept_on_demand(void)
{
  CgReadOptions options   = plain_options();
  CgArticle     known     = {.id = "a", .path = "a", .line = 1};
  g_autoptr(GBytes) whole = g_bytes_new_static(BODY "Leave a Reply\n",
                                               strlen(BODY "Leave a Reply\n"));
  options.keep_clutter    = true;
  g_autoptr(CgDocument) document =
      cg_article_read(whole, CG_READ_TEXT, &known, &options, NULL);
  g_autofree char *letters = kinds(document);
  g_assert_cmpstr(letters, ==, "PPPP");
}

static void
count_note(const char *message, void *data)
{
  GString *notes = data;
  g_string_append_printf(notes, "%s\n", message);
}

static void
test_what_is_dropped_is_noted(void)
{
  g_autoptr(GString) notes = g_string_new(NULL);
  CgReadOptions options    = plain_options();
  CgArticle     known      = {.id = "a", .path = "a.txt", .line = 1};
  options.log              = count_note;
  options.log_data         = notes;
  g_autoptr(GBytes) whole  = g_bytes_new_static(BODY "Leave a Reply\n",
                                                strlen(BODY "Leave a Reply\n"));
  CgDocument *document =
      cg_article_read(whole, CG_READ_TEXT, &known, &options, NULL);
  cg_document_free(document);
  g_assert_cmpstr(notes->str, ==,
                  "a.txt:7: not the article, dropped: \"Leave a Reply\"\n");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/classify/headline", test_headline);
  g_test_add_func("/read/classify/headline-twice", test_headline_twice);
  g_test_add_func("/read/classify/no-headline", test_no_headline);
  g_test_add_func("/read/classify/dateline", test_dateline);
  g_test_add_func("/read/classify/stopped", test_headline_with_full_stop);
  g_test_add_func("/read/classify/meta", test_lines_about_the_article);
  g_test_add_func("/read/classify/byline-date", test_byline_with_date);
  g_test_add_func("/read/classify/posted", test_posted_by);
  g_test_add_func("/read/classify/dateline-date", test_dateline_dates);
  g_test_add_func("/read/classify/headings", test_headings);
  g_test_add_func("/read/classify/comments",
                  test_comment_form_and_what_follows);
  g_test_add_func("/read/classify/teaser", test_teaser_of_another_article);
  g_test_add_func("/read/classify/teasers-inside", test_teasers_inside);
  g_test_add_func("/read/classify/tags", test_tags_rating_share);
  g_test_add_func("/read/classify/counted", test_counted_comments);
  g_test_add_func("/read/classify/outlet", test_promotion_names_the_outlet);
  g_test_add_func("/read/classify/credits", test_credits_and_leftovers);
  g_test_add_func("/read/classify/author-note", test_author_note_at_the_end);
  g_test_add_func("/read/classify/text-stays", test_text_is_never_lost);
  g_test_add_func("/read/classify/sections",
                  test_section_names_may_be_headings);
  g_test_add_func("/read/classify/top-form",
                  test_form_at_the_top_does_not_end_the_article);
  g_test_add_func("/read/classify/given-title",
                  test_given_title_is_the_headline);
  g_test_add_func("/read/classify/keep", test_clutter_is_kept_on_demand);
  g_test_add_func("/read/classify/notes", test_what_is_dropped_is_noted);
  return g_test_run();
}
