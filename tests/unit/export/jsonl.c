/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/jsonl.h"

#include "core/error.h"
#include "tests/unit/export/small_document.h"

/* "Ana Ruíz" says "no", within nothing; and a second one within it. */
static CgDocument *
new_document(void)
{
  static const CgSpan   source = {23, 26}, cue = {27, 31}, content = {34, 36};
  static const CgSpan   inner    = {0, 9};
  static const uint32_t speaker  = 0;
  CgDocument           *document = new_small_document();
  CgArena              *arena    = cg_document_arena(document);
  CgEntity             *entities = cg_arena_new_array(arena, CgEntity, 1);
  CgMention            *mentions = cg_arena_new_array(arena, CgMention, 1);
  CgAttribution        *a        = cg_arena_new_array(arena, CgAttribution, 2);
  entities[0]                    = (CgEntity){.name = "Ana \"R\" Ru\xC3\xADz"};
  mentions[0]                    = (CgMention){.tokens = {0, 2}, .entity = 0};
  a[0]                           = (CgAttribution){.n_source   = 1,
                                                   .source     = &source,
                                                   .n_cue      = 1,
                                                   .cue        = &cue,
                                                   .n_content  = 1,
                                                   .content    = &content,
                                                   .n_speakers = 1,
                                                   .speakers   = &speaker,
                                                   .stance     = CG_STANCE_DENIES,
                                                   .quotation  = CG_QUOTATION_DIRECT,
                                                   .within     = CG_NONE,
                                                   .date       = {"2025-12-29"},
                                                   .confidence = 0.875F};
  a[1]                           = (CgAttribution){.n_content  = 1,
                                                   .content    = &inner,
                                                   .quotation  = CG_QUOTATION_MIXED,
                                                   .within     = 0,
                                                   .hedge      = true,
                                                   .confidence = 0.5F};
  cg_document_take_layer(document, CG_LAYER_MENTIONS, mentions, 1);
  cg_document_take_layer(document, CG_LAYER_ENTITIES, entities, 1);
  cg_document_take_layer(document, CG_LAYER_ATTRIBUTIONS, a, 2);
  return document;
}

static char *
written(const CgDocument *document, double min_confidence)
{
  g_autofree char *path = NULL;
  g_close(g_file_open_tmp(NULL, &path, NULL), NULL);
  g_autoptr(CgSink) sink = cg_sink_open(path, NULL);
  g_assert_true(cg_jsonl_write(sink, document, min_confidence, NULL));
  g_assert_true(cg_sink_close(sink, false, NULL));
  return take_file(path);
}

/* The value behind @key in @line, up to @end. */
static char *
value_of(const char *line, const char *key, const char *end)
{
  const char *p = strstr(line, key);
  g_assert_nonnull(p);
  p += strlen(key);
  return g_strndup(p, (gsize)(strstr(p, end) - p));
}

static void
test_lines(void)
{
  g_autoptr(CgDocument) document = new_document();
  g_autofree char *text          = written(document, 0);
  g_auto(GStrv) lines            = g_strsplit(text, "\n", -1);
  g_assert_cmpuint(g_strv_length(lines), ==, 3);
  g_assert_cmpstr(lines[2], ==, "");
  g_autofree char *id = value_of(lines[0], "\"id\": \"", "\"");
  g_assert_true(g_str_has_prefix(id, "attribution/a-"));
  g_autofree char *expected = g_strdup_printf(
      "{\"document\": \"a-1\", \"id\": \"%s\", \"source\": [[22, 25, "
      "\"She\"]], \"cue\": [[26, 30, \"said\"]], \"content\": [[33, 35, "
      "\"no\"]], \"speaker\": [\"Ana \\\"R\\\" Ru\xC3\xADz\", \"Ana "
      "Ru\xC3\xADz\"], "
      "\"to\": [], "
      "\"stance\": \"denies\", \"quotation\": \"direct\", \"within\": null, "
      "\"hedge\": false, \"date\": \"2025-12-29\", \"about\": [], "
      "\"confidence\": 0.88}",
      id);
  g_assert_cmpstr(lines[0], ==, expected);
  g_autofree char *within = value_of(lines[1], "\"within\": \"", "\"");
  g_autofree char *about  = value_of(lines[1], "\"about\": ", ", \"conf");
  g_autofree char *date   = value_of(lines[1], "\"date\": ", ",");
  g_assert_cmpstr(within, ==, id);
  g_assert_cmpstr(about, ==, "[\"Ana \\\"R\\\" Ru\xC3\xADz\"]");
  g_assert_cmpstr(date, ==, "null");
}

static void
test_confidence(void)
{
  g_autoptr(CgDocument) document = new_document();
  g_autofree char *some          = written(document, 0.6);
  g_autofree char *none          = written(document, 0.9);
  g_assert_nonnull(strstr(some, "\"confidence\": 0.88}\n"));
  g_assert_null(strstr(some, "\"confidence\": 0.50}\n"));
  g_assert_cmpstr(none, ==, "");
}

static void
test_a_full_device_is_told(void)
{
  if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip("no /dev/full");
    return;
  }
  g_autoptr(CgDocument) document = new_document();
  g_autoptr(CgSink) sink         = cg_sink_open("/dev/full", NULL);
  g_autoptr(GError) error        = NULL;
  bool good                      = true;
  for (int i = 0; i < 1000 && good; i++)
    good = cg_jsonl_write(sink, document, 0, &error);
  g_assert_error(error, CG_ERROR, CG_ERROR_OUTPUT);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/jsonl/lines", test_lines);
  g_test_add_func("/export/jsonl/confidence", test_confidence);
  g_test_add_func("/export/jsonl/full", test_a_full_device_is_told);
  return g_test_run();
}
