/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "analyse/quantities.h"
#include "analyse/times.h"
#include "extract/corefer.h"

/* Stories as text: sentences with their trees and names, a line each, and the
 * layer that is expected of them. A case has a comment with its words, a name,
 * the tokens and the expectation; a token is
 *
 *     FORM/LEMMA/UPOS/XPOS/HEAD/DEPREL[/B-PER]
 *
 * An empty lemma is the form. HEAD counts in the sentence from 1; 0 is the
 * root. "_" before a form glues it to the one before; "|" ends a sentence. */

typedef struct {
  char *name, *tokens, *expected;
} Story;

typedef struct {
  GString *text;
  GArray  *tokens, *tags, *arcs, *sentences, *names;
  uint32_t first; /* token of the sentence */
} StoryReader;

static inline void
story_end_sentence(StoryReader *reader)
{
  CgSentence sentence = {{reader->first, reader->tokens->len}};
  g_array_append_val(reader->sentences, sentence);
  reader->first = reader->tokens->len;
}

static inline void
story_read_name(StoryReader *reader, const char *tag)
{
  uint32_t number = reader->tokens->len - 1;
  if (tag == NULL)
    return;
  if (*tag == 'I') {
    g_array_index(reader->names, CgName, reader->names->len - 1).tokens.end++;
    return;
  }
  CgName name = {{number, number + 1},
                 (CgNameKind)cg_name_kind_from_name(tag + 2)};
  g_array_append_val(reader->names, name);
}

static inline void
story_read_token(StoryReader *reader, CgArena *arena, const char *word)
{
  g_auto(GStrv) parts = g_strsplit(word, "/", -1);
  g_assert_cmpuint(g_strv_length(parts), >=, 6);
  bool        glued = *parts[0] == '_';
  const char *form  = parts[0] + glued;
  const char *lemma = *parts[1] == '\0' ? form : parts[1];
  if (reader->text->len > 0 && !glued)
    g_string_append_c(reader->text, ' ');
  CgToken token = {.span.start = (uint32_t)reader->text->len,
                   .gap        = glued ? CG_GAP_NONE : CG_GAP_SPACE};
  g_string_append(reader->text, form);
  token.span.end = (uint32_t)reader->text->len;
  int   head     = atoi(parts[4]);
  CgTag tag      = {cg_arena_strdup(arena, lemma),
                    (uint8_t)cg_upos_from_name(parts[2]),
                    (uint8_t)cg_xpos_from_name(parts[3])};
  CgArc arc      = {head == 0 ? CG_ROOT : reader->first + (uint32_t)head - 1,
               (uint8_t)cg_deprel_from_name(parts[5])};
  g_array_append_val(reader->tokens, token);
  g_array_append_val(reader->tags, tag);
  g_array_append_val(reader->arcs, arc);
  story_read_name(reader, parts[6]);
}

static inline void
story_take(CgDocument *document, CgLayer layer, GArray *array)
{
  cg_document_take_layer(
      document, layer,
      cg_arena_dup(cg_document_arena(document), array->data,
                   array->len * g_array_get_element_size(array)),
      array->len);
  g_array_unref(array);
}

/** story_document: all layers up to ENTITIES (transfer full). */
static inline CgDocument *
story_document(const char *tokens, const CgResources *resources)
{
  g_autoptr(CgArena) arena = cg_arena_new();
  StoryReader reader       = {
            .text      = g_string_new(NULL),
            .tokens    = g_array_new(FALSE, FALSE, sizeof(CgToken)),
            .tags      = g_array_new(FALSE, FALSE, sizeof(CgTag)),
            .arcs      = g_array_new(FALSE, FALSE, sizeof(CgArc)),
            .sentences = g_array_new(FALSE, FALSE, sizeof(CgSentence)),
            .names     = g_array_new(FALSE, FALSE, sizeof(CgName)),
  };
  g_auto(GStrv) words = g_strsplit(tokens, " ", -1);
  for (char **word = words; *word != NULL; word++) {
    if (strcmp(*word, "|") == 0)
      story_end_sentence(&reader);
    else
      story_read_token(&reader, arena, *word);
  }
  story_end_sentence(&reader);
  g_autoptr(GBytes) bytes = g_string_free_to_bytes(reader.text);
  CgDocument *document =
      cg_document_new(bytes, &(CgArticle){.id = "story", .date = "2024-05-06"});
  for (uint32_t i = 0; i < reader.tags->len; i++) {
    CgTag *tag = &g_array_index(reader.tags, CgTag, i);
    tag->lemma = cg_arena_strdup(cg_document_arena(document), tag->lemma);
  }
  story_take(document, CG_LAYER_TOKENS, reader.tokens);
  story_take(document, CG_LAYER_TAGS, reader.tags);
  story_take(document, CG_LAYER_TREES, reader.arcs);
  story_take(document, CG_LAYER_SENTENCES, reader.sentences);
  story_take(document, CG_LAYER_NAMES, reader.names);
  g_assert_true(cg_find_times(document, resources, NULL));
  g_assert_true(cg_find_quantities(document, resources, NULL));
  g_assert_true(cg_corefer(document, resources, NULL));
  return document;
}

/** story_words: the words of @range (transfer full). */
static inline char *
story_words(const CgDocument *document, CgRange range)
{
  CgSlice slice =
      cg_document_slice(document, cg_document_range_span(document, range));
  return g_strndup(slice.ptr, slice.len);
}

/** story_entity: the name of entity @i. */
static inline const char *
story_entity(const CgDocument *document, uint32_t i)
{
  size_t n;
  return cg_document_entities(document, &n)[i].name;
}

/** story_expect: fails the test, and goes on, if @shown is not expected. */
static inline void
story_expect(const Story *story, const char *shown)
{
  if (strcmp(shown, story->expected) == 0)
    return;
  g_test_message("expected: %s", story->expected);
  g_test_message("found:    %s", shown);
  g_test_fail();
}

/** story_add_file: each case of tests/cases/@name.case as a test. */
static inline void
story_add_file(const char *name, GTestDataFunc run)
{
  g_autofree char *file = g_strconcat(name, ".case", NULL);
  g_autofree char *path =
      g_build_filename(g_getenv("SOURCE_ROOT"), "tests", "cases", file, NULL);
  g_autofree char *text = NULL;
  g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
  /* The cases keep the lines, and leak checkers see that they are kept. */
  static GPtrArray *kept  = NULL;
  char            **lines = g_strsplit(text, "\n", -1);
  if (kept == NULL)
    kept = g_ptr_array_new();
  g_ptr_array_add(kept, lines);
  for (char **line = lines; *line != NULL; line++) {
    if (**line == '\0' || **line == '#')
      continue;
    Story *story          = g_new(Story, 1);
    *story                = (Story){line[0], line[1], line[2]};
    g_autofree char *test = g_strdup_printf("/extract/%s/%s", name, line[0]);
    g_test_add_data_func_full(test, story, run, g_free);
    line += 2;
  }
}
