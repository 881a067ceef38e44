/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Immutable text, an arena, and an array a layer:
 *
 *   text    | NewsDais. "We did not," the ministry said. ...
 *   tokens  |  [......][.][.][..][.]                        spans into text
 *   tags    |  one a token                                  by token number
 *   names   |  [0,1) ORG ...                                ranges of tokens
 *
 * Code point offsets are counted from an index with one entry every KB.
 */
#include "core/document.h"

enum { INDEX_STEP = 1024 };

typedef struct {
  const void *data;
  size_t      n;
  bool        present;
} Layer;

struct CgDocument {
  GBytes     *bytes;
  const char *text;
  size_t      n_bytes;
  CgArena    *arena;
  CgArticle   article;
  size_t      vector_size;
  uint32_t   *code_points; /* before byte i * INDEX_STEP */
  Layer       layers[CG_N_LAYERS];
};

static const char *const layer_names[] = {
    "blocks",   "tokens",   "sentences",    "vectors",   "tags",
    "trees",    "names",    "quotes",       "times",     "quantities",
    "mentions", "entities", "attributions", "relations", "events",
};
_Static_assert(G_N_ELEMENTS(layer_names) == CG_N_LAYERS, "a name a layer");

static const char *
keep(CgArena *arena, const char *string)
{
  return string == NULL ? NULL : cg_arena_strdup(arena, string);
}

static CgArticle
copy_article(CgArena *arena, const CgArticle *article)
{
  return (CgArticle){
      .id        = keep(arena, article->id),
      .path      = keep(arena, article->path),
      .line      = article->line,
      .url       = keep(arena, article->url),
      .title     = keep(arena, article->title),
      .publisher = keep(arena, article->publisher),
      .author    = keep(arena, article->author),
      .date      = keep(arena, article->date),
      .language  = keep(arena, article->language),
  };
}

static uint32_t
count_code_points(const char *text, size_t n_bytes)
{
  uint32_t n = 0;
  for (size_t i = 0; i < n_bytes; i++)
    n += ((unsigned char)text[i] & 0xC0) != 0x80;
  return n;
}

static void
index_code_points(CgDocument *document)
{
  size_t n_steps = document->n_bytes / INDEX_STEP + 1;
  document->code_points =
      cg_arena_new_array(document->arena, uint32_t, n_steps);
  for (size_t i = 1; i < n_steps; i++)
    document->code_points[i] =
        document->code_points[i - 1] +
        count_code_points(document->text + (i - 1) * INDEX_STEP, INDEX_STEP);
}

CgDocument *
cg_document_new(GBytes *text, const CgArticle *article)
{
  g_return_val_if_fail(text != NULL && article != NULL, NULL);
  g_return_val_if_fail(article->id != NULL, NULL);
  g_return_val_if_fail(g_bytes_get_size(text) < UINT32_MAX, NULL);
  CgDocument *document = g_new0(CgDocument, 1);
  document->bytes      = g_bytes_ref(text);
  document->text       = g_bytes_get_data(text, &document->n_bytes);
  if (document->text == NULL)
    document->text = "";
  document->arena   = cg_arena_new();
  document->article = copy_article(document->arena, article);
  index_code_points(document);
  return document;
}

void
cg_document_free(CgDocument *document)
{
  if (document == NULL)
    return;
  cg_arena_free(document->arena);
  g_bytes_unref(document->bytes);
  g_free(document);
}

CgSlice
cg_document_text(const CgDocument *document)
{
  return (CgSlice){document->text, document->n_bytes};
}

CgSlice
cg_document_slice(const CgDocument *document, CgSpan span)
{
  g_assert(span.start <= span.end && span.end <= document->n_bytes);
  return (CgSlice){document->text + span.start, span.end - span.start};
}

const CgArticle *
cg_document_article(const CgDocument *document)
{
  return &document->article;
}

CgArena *
cg_document_arena(CgDocument *document)
{
  return document->arena;
}

void
cg_document_take_layer(CgDocument *document,
                       CgLayer     layer,
                       const void *data,
                       size_t      n)
{
  g_assert(layer < CG_N_LAYERS && !document->layers[layer].present);
  g_assert(n == 0 || data != NULL);
  g_assert(n < CG_NONE);
  document->layers[layer] = (Layer){.data = data, .n = n, .present = true};
}

void
cg_document_take_vectors(CgDocument  *document,
                         const float *vectors,
                         size_t       n_tokens,
                         size_t       size)
{
  cg_document_take_layer(document, CG_LAYER_VECTORS, vectors, n_tokens * size);
  document->vector_size = size;
}

size_t
cg_document_vector_size(const CgDocument *document)
{
  return document->vector_size;
}

bool
cg_document_has(const CgDocument *document, CgLayer layer)
{
  return document->layers[layer].present;
}

const char *
cg_layer_name(CgLayer layer)
{
  return layer_names[layer];
}

const void *
cg_document_layer(const CgDocument *document, CgLayer layer, size_t *n)
{
  g_assert(document->layers[layer].present);
  *n = document->layers[layer].n;
  return document->layers[layer].data;
}

CgSlice
cg_document_token_slice(const CgDocument *document, uint32_t token)
{
  size_t         n;
  const CgToken *tokens = cg_document_tokens(document, &n);
  g_assert(token < n);
  return cg_document_slice(document, tokens[token].span);
}

CgRange
cg_document_spans_range(const CgDocument *document,
                        const CgSpan     *spans,
                        uint32_t          n)
{
  size_t         n_tokens;
  const CgToken *tokens = cg_document_tokens(document, &n_tokens);
  CgSpan         whole  = spans[0];
  for (uint32_t i = 1; i < n; i++) {
    whole.start = MIN(whole.start, spans[i].start);
    whole.end   = MAX(whole.end, spans[i].end);
  }
  size_t low = 0, high = n_tokens;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (tokens[middle].span.end <= whole.start)
      low = middle + 1;
    else
      high = middle;
  }
  CgRange range = {(uint32_t)low, (uint32_t)low};
  while (range.end < n_tokens && tokens[range.end].span.start < whole.end)
    range.end++;
  return range;
}

CgSpan
cg_document_range_span(const CgDocument *document, CgRange range)
{
  size_t         n;
  const CgToken *tokens = cg_document_tokens(document, &n);
  g_assert(range.first < range.end && range.end <= n);
  return (CgSpan){tokens[range.first].span.start,
                  tokens[range.end - 1].span.end};
}

uint32_t
cg_document_code_point(const CgDocument *document, uint32_t byte)
{
  g_assert(byte <= document->n_bytes);
  size_t step = byte / INDEX_STEP;
  return document->code_points[step] +
         count_code_points(document->text + step * INDEX_STEP,
                           byte - step * INDEX_STEP);
}
