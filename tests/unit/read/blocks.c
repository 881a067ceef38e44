/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "read/blocks.h"

/* The blocks of @text, each in brackets, line breaks shown as "/". */
static void
assert_split(const char *text, const char *expected)
{
  g_autoptr(GArray) blocks = cg_blocks_split((CgSlice){text, strlen(text)});
  GString *out             = g_string_new(NULL);
  for (guint i = 0; i < blocks->len; i++) {
    CgSpan span = g_array_index(blocks, CgBlock, i).span;
    g_string_append_printf(out, "[%.*s]", (int)(span.end - span.start),
                           text + span.start);
  }
  g_strdelimit(out->str, "\r\n", '/');
  g_assert_cmpstr(out->str, ==, expected);
  g_string_free(out, TRUE);
}

static void
test_blank_lines(void)
{
  assert_split("One.\n\nTwo.\n \t\n\nThree.\n", "[One.][Two.][Three.]");
}

static void
test_line_is_paragraph(void)
{
  assert_split("The mayor said so.\nThe minister denied it.\n",
               "[The mayor said so.][The minister denied it.]");
}

static void
test_wrapped_lines_belong_together(void)
{
  assert_split("The ministry of fisheries said on Friday\n"
               "that the investigation of the harbour\n"
               "fire was closed.\n\n"
               "It named no suspects and did not explain\n"
               "how the fire could have started so\n"
               "quickly, a spokeswoman said.\n",
               "[The ministry of fisheries said on Friday/that the "
               "investigation of the harbour/fire was closed.][It named no "
               "suspects and did not explain/how the fire could have started "
               "so/quickly, a spokeswoman said.]");
}

static void
test_short_line_in_wrapped_text_stands_alone(void)
{
  assert_split("By Jane Roe\n"
               "The ministry of fisheries said on Friday\n"
               "that the investigation of the harbour\n"
               "fire was closed, and that it would not\n"
               "name any suspects before the trial.\n",
               "[By Jane Roe][The ministry of fisheries said on Friday/that "
               "the investigation of the harbour/fire was closed, and that it "
               "would not/name any suspects before the trial.]");
}

static void
test_indented_paragraphs(void)
{
  assert_split("  The ministry of fisheries said Friday\n"
               "that the investigation of the harbour\n"
               "fire was closed on the orders of the\n"
               "  It named no suspects and did not tell\n"
               "how the fire could have started then.\n",
               "[The ministry of fisheries said Friday/that the investigation "
               "of the harbour/fire was closed on the orders of the][It named "
               "no suspects and did not tell/how the fire could have started "
               "then.]");
}

static void
test_stray_break_in_sentence(void)
{
  assert_split("The mayor regularly\nsaid so, and then went\nhome.\n\nSo.",
               "[The mayor regularly/said so, and then went/home.][So.]");
}

static void
test_line_breaks_of_all_systems(void)
{
  assert_split("One.\r\n\r\nTwo.\rThree.\xE2\x80\xA8"
               "Four.",
               "[One.][Two.][Three.][Four.]");
}

static void
test_blanks_around_are_no_part(void)
{
  assert_split("\xEF\xBB\xBF\xC2\xA0 One. \xE2\x80\x8B\n", "[One.]");
  assert_split("\xEF\xBB\xBF \n\xC2\xA0", "");
  assert_split("", "");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/blocks/blank-lines", test_blank_lines);
  g_test_add_func("/read/blocks/lines", test_line_is_paragraph);
  g_test_add_func("/read/blocks/wrapped", test_wrapped_lines_belong_together);
  g_test_add_func("/read/blocks/short-line",
                  test_short_line_in_wrapped_text_stands_alone);
  g_test_add_func("/read/blocks/indented", test_indented_paragraphs);
  g_test_add_func("/read/blocks/stray-break", test_stray_break_in_sentence);
  g_test_add_func("/read/blocks/systems", test_line_breaks_of_all_systems);
  g_test_add_func("/read/blocks/blanks", test_blanks_around_are_no_part);
  return g_test_run();
}
