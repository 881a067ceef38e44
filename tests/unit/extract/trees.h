/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "analyse/quotes.h"
#include "core/document.h"
#include "model/resources.h"

/* Trees as text, for tests alone. A line holds tokens with blanks between:
 *
 *     FORM/LEMMA/XPOS/HEAD/DEPREL[/NAME][/=DATE]
 *
 * An empty lemma is the form, in lower case unless it is a name. HEAD counts
 * in the sentence from 1; 0 is the root. "_" before a form glues it to the one
 * before; "/" alone ends a sentence, "¶" a block as well. NAME makes the token
 * the head of a mention of the entity of that name; DATE makes it a time. */

typedef struct {
  GString *text;
  GArray  *blocks, *tokens, *sentences, *tags, *arcs;
  GArray  *mentions, *entities, *times;
  uint32_t sentence; /* first token of the sentence */
  CgSpan   block;
} TreeReader;

static inline CgUpos
tree_upos(CgXpos xpos, CgDeprel deprel)
{
  static const struct {
    const char *prefix;
    CgUpos      upos;
  } table[] = {
      {"NNP", CG_UPOS_PROPN}, {"NN", CG_UPOS_NOUN},  {"VB", CG_UPOS_VERB},
      {"MD", CG_UPOS_AUX},    {"PRP", CG_UPOS_PRON}, {"W", CG_UPOS_PRON},
      {"JJ", CG_UPOS_ADJ},    {"RB", CG_UPOS_ADV},   {"DT", CG_UPOS_DET},
      {"IN", CG_UPOS_ADP},    {"TO", CG_UPOS_PART},  {"CC", CG_UPOS_CCONJ},
      {"CD", CG_UPOS_NUM},    {"POS", CG_UPOS_PART}};
  if (deprel == CG_DEP_AUX || deprel == CG_DEP_COP || deprel == CG_DEP_AUX_PASS)
    return CG_UPOS_AUX;
  if (xpos == CG_XPOS_WRB)
    return CG_UPOS_ADV;
  for (size_t i = 0; i < G_N_ELEMENTS(table); i++)
    if (g_str_has_prefix(cg_xpos_name(xpos), table[i].prefix))
      return table[i].upos;
  return CG_UPOS_PUNCT;
}

static inline uint32_t
tree_entity(TreeReader *reader, CgArena *arena, const char *name)
{
  for (guint i = 0; i < reader->entities->len; i++)
    if (strcmp(g_array_index(reader->entities, CgEntity, i).name, name) == 0)
      return i;
  CgEntity entity = {.name  = cg_arena_strdup(arena, name),
                     .kind  = CG_ENTITY_PERSON,
                     .first = reader->mentions->len};
  g_array_append_val(reader->entities, entity);
  return reader->entities->len - 1;
}

static inline void
tree_end_sentence(TreeReader *reader)
{
  CgSentence sentence = {{reader->sentence, reader->tokens->len}};
  if (sentence.tokens.first < sentence.tokens.end)
    g_array_append_val(reader->sentences, sentence);
  reader->sentence = reader->tokens->len;
}

static inline void
tree_end_block(TreeReader *reader)
{
  tree_end_sentence(reader);
  CgBlock block = {{reader->block.start, (uint32_t)reader->text->len},
                   CG_BLOCK_PARAGRAPH};
  g_array_append_val(reader->blocks, block);
  g_string_append(reader->text, "\n\n");
  reader->block.start = (uint32_t)reader->text->len;
}

static inline void
tree_add_token(TreeReader *reader, CgArena *arena, char *const *fields)
{
  const char *form  = fields[0];
  uint32_t    i     = reader->tokens->len;
  bool        glued = *form == '_';
  form += glued;
  if (reader->text->len > reader->block.start && !glued)
    g_string_append_c(reader->text, ' ');
  CgToken token = {.span.start = (uint32_t)reader->text->len,
                   .block      = reader->blocks->len,
                   .gap        = glued ? CG_GAP_NONE : CG_GAP_SPACE};
  if (token.span.start == reader->block.start)
    token.gap = CG_GAP_BLOCK;
  g_string_append(reader->text, form);
  token.span.end = (uint32_t)reader->text->len;
  int xpos       = cg_xpos_from_name(fields[2]);
  int dep        = cg_deprel_from_name(fields[4]);
  int head       = atoi(fields[3]);
  g_assert_cmpint(xpos, >=, 0);
  g_assert_cmpint(dep, >=, 0);
  bool             name  = xpos == CG_XPOS_NNP || xpos == CG_XPOS_NNPS;
  g_autofree char *lower = name ? g_strdup(form) : g_utf8_strdown(form, -1);
  CgTag tag = {cg_arena_strdup(arena, *fields[1] ? fields[1] : lower),
               (uint8_t)tree_upos((CgXpos)xpos, (CgDeprel)dep), (uint8_t)xpos};
  CgArc arc = {head == 0 ? CG_ROOT : reader->sentence + (uint32_t)head - 1,
               (uint8_t)dep};
  g_array_append_val(reader->tokens, token);
  g_array_append_val(reader->tags, tag);
  g_array_append_val(reader->arcs, arc);
  for (size_t f = 5; fields[f] != NULL; f++) {
    if (*fields[f] == '=') {
      CgTime time = {{i, i + 1}, {""}};
      g_strlcpy(time.date.iso, fields[f] + 1, sizeof time.date.iso);
      g_array_append_val(reader->times, time);
      continue;
    }
    uint32_t  entity  = tree_entity(reader, arena, fields[f]);
    CgMention mention = {.tokens = {i, i + 1},
                         .name   = {i, i + 1},
                         .head   = i,
                         .entity = entity,
                         .form   = tag.upos == CG_UPOS_ADJ ? CG_MENTION_DEMONYM
                                                           : CG_MENTION_NAME};
    g_array_append_val(reader->mentions, mention);
  }
}

static inline void
tree_take(CgDocument *document, CgLayer layer, GArray *array)
{
  size_t size = g_array_get_element_size(array);
  cg_document_take_layer(
      document, layer,
      cg_arena_dup(cg_document_arena(document), array->data, array->len * size),
      array->len);
  g_array_unref(array);
}

/** tree_document: (transfer full): a document with all layers that the line
 *  tells of, and QUOTES. The first block is a headline if @headline. */
static inline CgDocument *
tree_document(const char *line, bool headline)
{
  static const struct {
    CgLayer layer;
    size_t  size;
  } layers[] = {{CG_LAYER_BLOCKS, sizeof(CgBlock)},
                {CG_LAYER_TOKENS, sizeof(CgToken)},
                {CG_LAYER_SENTENCES, sizeof(CgSentence)},
                {CG_LAYER_TAGS, sizeof(CgTag)},
                {CG_LAYER_TREES, sizeof(CgArc)},
                {CG_LAYER_MENTIONS, sizeof(CgMention)},
                {CG_LAYER_ENTITIES, sizeof(CgEntity)},
                {CG_LAYER_TIMES, sizeof(CgTime)}};
  GArray *arrays[G_N_ELEMENTS(layers)];
  for (size_t i = 0; i < G_N_ELEMENTS(layers); i++)
    arrays[i] = g_array_new(FALSE, TRUE, (guint)layers[i].size);
  CgArena   *scratch  = cg_arena_new();
  TreeReader reader   = {g_string_new(""), arrays[0], arrays[1], arrays[2],
                         arrays[3],        arrays[4], arrays[5], arrays[6],
                         arrays[7],        0,         {0, 0}};
  g_auto(GStrv) words = g_strsplit(line, " ", -1);
  for (char **word = words; *word; word++) {
    if (strcmp(*word, "/") == 0)
      tree_end_sentence(&reader);
    else if (strcmp(*word, "¶") == 0)
      tree_end_block(&reader);
    else {
      g_auto(GStrv) fields = g_strsplit(*word, "/", -1);
      g_assert_cmpuint(g_strv_length(fields), >=, 5);
      tree_add_token(&reader, scratch, fields);
    }
  }
  tree_end_block(&reader);
  if (headline)
    g_array_index(arrays[0], CgBlock, 0).kind = CG_BLOCK_HEADLINE;
  g_autoptr(GBytes) bytes = g_bytes_new(reader.text->str, reader.text->len);
  CgDocument *document    = cg_document_new(bytes, &(CgArticle){.id = "case"});
  CgArena    *arena       = cg_document_arena(document);
  for (guint i = 0; i < arrays[3]->len; i++) {
    CgTag *tag = &g_array_index(arrays[3], CgTag, i);
    tag->lemma = cg_arena_strdup(arena, tag->lemma);
  }
  for (guint i = 0; i < arrays[6]->len; i++) {
    CgEntity *entity = &g_array_index(arrays[6], CgEntity, i);
    entity->name     = cg_arena_strdup(arena, entity->name);
  }
  for (size_t i = 0; i < G_N_ELEMENTS(layers); i++)
    tree_take(document, layers[i].layer, arrays[i]);
  cg_pair_quotes(document, &(CgResources){0}, NULL);
  g_string_free(reader.text, TRUE);
  cg_arena_free(scratch);
  return document;
}
