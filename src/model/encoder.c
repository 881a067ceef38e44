/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* BERT's encoder (Devlin et al. 2019), read-only and in 8 bits:
 *
 *   words -> pieces -> windows of pieces, one after the other
 *   window: embedding, then in each layer
 *     x = norm(x + O attention(Q x, K x, V x))
 *     x = norm(x + F2 gelu(F1 x))
 *   word vector = mean of its first and last piece
 *
 * A window's numbers (160 rows of 384) stay in the second-level cache; the
 * weights pass by once a window. The wide rows between F1 and F2 are made for
 * FFN_ROWS rows at a time. */

#include "model/encoder.h"

#include "core/error.h"
#include "model/character.h"
#include "model/windows.h"

#include <string.h>

#define MAX_LAYERS 48
#define MAX_SIZE 4096
#define MAX_WINDOW 1024
#define MAX_HEAD 128
#define N_GAPS 5

/* Rows that go through F1, gelu and F2 together: a window of en, so that the
 * weights pass by once; 5 % faster than 64. */
#define FFN_ROWS 160

typedef struct {
  CgMatrix qkv, out, f1, f2;
  CgNorm   norm1, norm2;
} Layer;

struct CgEncoder {
  const CgKernels *kernels;
  CgPieces        *pieces;
  size_t           hidden, ffn, head_size;
  size_t           window, overlap; /* pieces */
  const int8_t    *piece;           /* pieces x hidden */
  const float     *piece_scale, *position, *shape, *gap;
  CgNorm           norm;
  size_t           n_layers;
  Layer           *layers;
  CgLabeller      *labeller;
  CgSlice          lexemes;
  CgBiaffine      *biaffine;
};

static bool
load_sizes(CgEncoder *e, const CgModel *model, GError **error)
{
  static const CgRange any     = {1, MAX_SIZE + 1};
  size_t               n_heads = 0;
  if (!cg_model_number(model, "layers", (CgRange){1, MAX_LAYERS + 1},
                       &e->n_layers, error) ||
      !cg_model_number(model, "hidden", any, &e->hidden, error) ||
      !cg_model_number(model, "heads", any, &n_heads, error) ||
      !cg_model_number(model, "ffn", any, &e->ffn, error)) {
    return false;
  }
  /* A window holds one word at least, and moves on by more than it shares. */
  if (!cg_model_number(model, "window",
                       (CgRange){CG_MAX_WORD_PIECES, MAX_WINDOW + 1},
                       &e->window, error) ||
      !cg_model_number(model, "overlap",
                       (CgRange){0, (uint32_t)e->window / 2 + 1}, &e->overlap,
                       error)) {
    return false;
  }
  e->head_size = e->hidden / n_heads;
  if (e->hidden % n_heads != 0 || e->head_size % CG_LANES != 0 ||
      e->head_size > MAX_HEAD || e->ffn % CG_LANES != 0) {
    g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                "%s: config: heads of %zu / %zu and ffn=%zu, expected "
                "multiples of %d",
                cg_model_path(model), e->hidden, n_heads, e->ffn, CG_LANES);
    return false;
  }
  return true;
}

static bool
load_norm(const CgModel *model,
          const char    *name,
          size_t         size,
          CgNorm        *norm,
          GError       **error)
{
  g_autofree char *gain = g_strconcat(name, ".g", NULL);
  g_autofree char *bias = g_strconcat(name, ".b", NULL);
  return cg_model_floats(model, gain, (CgExtent){size, 1}, &norm->gain,
                         error) &&
         cg_model_floats(model, bias, (CgExtent){size, 1}, &norm->bias, error);
}

static bool
load_embedding(CgEncoder *e, const CgModel *model, GError **error)
{
  const size_t   n      = cg_pieces_count(e->pieces);
  const size_t   h      = e->hidden;
  const CgExtent pieces = {n, h}, scales = {n, 1},
                 positions = {e->window + 2, h};
  const CgExtent shapes = {CG_N_SHAPES, h}, gaps = {N_GAPS, h};
  return cg_model_bytes(model, "piece.w", pieces, &e->piece, error) &&
         cg_model_floats(model, "piece.s", scales, &e->piece_scale, error) &&
         cg_model_floats(model, "position", positions, &e->position, error) &&
         cg_model_floats(model, "shape", shapes, &e->shape, error) &&
         cg_model_floats(model, "gap", gaps, &e->gap, error) &&
         load_norm(model, "emb.norm", h, &e->norm, error);
}

/* Loads the matrix "NUMBER.NAME". */
static bool
load_matrix(const CgModel *model,
            size_t         number,
            const char    *name,
            CgMatrix      *matrix,
            GError       **error)
{
  g_autofree char *full = g_strdup_printf("%zu.%s", number, name);
  return cg_model_matrix(model, full, true, matrix, error);
}

static bool
load_layer(CgEncoder *e, const CgModel *model, size_t i, GError **error)
{
  Layer           *layer = &e->layers[i];
  const uint32_t   h     = (uint32_t)e->hidden;
  const uint32_t   f     = (uint32_t)e->ffn;
  g_autofree char *norm1 = g_strdup_printf("%zu.norm1", i);
  g_autofree char *norm2 = g_strdup_printf("%zu.norm2", i);
  layer->qkv             = (CgMatrix){.n_rows = 3 * h, .n_columns = h};
  layer->out             = (CgMatrix){.n_rows = h, .n_columns = h};
  layer->f1              = (CgMatrix){.n_rows = f, .n_columns = h};
  layer->f2              = (CgMatrix){.n_rows = h, .n_columns = f};
  return load_matrix(model, i, "qkv", &layer->qkv, error) &&
         load_matrix(model, i, "out", &layer->out, error) &&
         load_matrix(model, i, "f1", &layer->f1, error) &&
         load_matrix(model, i, "f2", &layer->f2, error) &&
         load_norm(model, norm1, h, &layer->norm1, error) &&
         load_norm(model, norm2, h, &layer->norm2, error);
}

static bool
load_layers(CgEncoder *e, const CgModel *model, GError **error)
{
  e->layers = g_new0(Layer, e->n_layers);
  for (size_t i = 0; i < e->n_layers; i++) {
    if (!load_layer(e, model, i, error)) {
      return false;
    }
  }
  return true;
}

static bool
load_heads(CgEncoder *e, const CgModel *model, GError **error)
{
  if (!cg_model_text(model, "lexemes", &e->lexemes, NULL)) {
    e->lexemes = (CgSlice){"", 0}; /* not every model has them */
  }
  e->labeller = cg_labeller_new(model, e->kernels, e->hidden, error);
  if (e->labeller == NULL) {
    return false;
  }
  e->biaffine = cg_biaffine_new(model, e->kernels, e->hidden, error);
  return e->biaffine != NULL;
}

CgEncoder *
cg_encoder_new(const CgModel *model, const CgKernels *kernels, GError **error)
{
  g_return_val_if_fail(model != NULL && kernels != NULL, NULL);
  g_autoptr(CgEncoder) e = g_new0(CgEncoder, 1);
  e->kernels             = kernels;
  e->pieces              = cg_pieces_new(model, error);
  if (e->pieces == NULL || !load_sizes(e, model, error) ||
      !load_embedding(e, model, error) || !load_layers(e, model, error) ||
      !load_heads(e, model, error)) {
    return NULL;
  }
  return g_steal_pointer(&e);
}

void
cg_encoder_free(CgEncoder *encoder)
{
  if (encoder != NULL) {
    cg_pieces_free(encoder->pieces);
    g_free(encoder->layers);
    cg_labeller_free(encoder->labeller);
    cg_biaffine_free(encoder->biaffine);
    g_free(encoder);
  }
}

size_t
cg_encoder_size(const CgEncoder *encoder)
{
  return encoder->hidden;
}

CgSlice
cg_encoder_lexemes(const CgEncoder *encoder)
{
  return encoder->lexemes;
}

const CgLabeller *
cg_encoder_labeller(const CgEncoder *encoder)
{
  return encoder->labeller;
}

const CgBiaffine *
cg_encoder_biaffine(const CgEncoder *encoder)
{
  return encoder->biaffine;
}

/* What one window is worked out in. */
typedef struct {
  CgWindowPiece *pieces;    /* n_rows */
  float         *x;         /* rows x hidden */
  float         *y;         /* rows x hidden */
  float         *wide;      /* FFN_ROWS x ffn */
  CgRows        *rows;      /* x or the context, in 8 bits */
  CgRows        *wide_rows; /* wide, in 8 bits */
  CgAttention   *attention;
  float         *qkv; /* rows x 3 hidden */
} Scratch;

static Scratch
scratch_new(const CgEncoder *e)
{
  const size_t n = e->window + 2;
  Scratch      s = {
           .pieces    = g_new(CgWindowPiece, n),
           .x         = cg_floats_new(n * e->hidden),
           .y         = cg_floats_new(n * e->hidden),
           .wide      = cg_floats_new(FFN_ROWS * e->ffn),
           .rows      = cg_rows_new(n, e->hidden),
           .wide_rows = cg_rows_new(FFN_ROWS, e->ffn),
           .qkv       = cg_floats_new(n * 3 * e->hidden),
  };
  s.attention      = cg_attention_new(n, e->hidden, e->head_size);
  s.attention->qkv = s.qkv;
  s.attention->out = s.y;
  return s;
}

static void
scratch_free(Scratch *s)
{
  g_free(s->pieces);
  cg_floats_free(s->x);
  cg_floats_free(s->y);
  cg_floats_free(s->wide);
  cg_floats_free(s->qkv);
  cg_attention_free(s->attention);
  cg_rows_free(s->rows);
  cg_rows_free(s->wide_rows);
}

static void
embed(const CgEncoder *e, Scratch *s, size_t n_rows)
{
  const size_t h = e->hidden;
  memset(s->y, 0, h * sizeof(float));
  for (size_t i = 0; i < n_rows; i++) {
    const CgWindowPiece p    = s->pieces[i];
    float              *x    = s->x + i * h;
    const CgEmbedding   from = {
          .piece    = e->piece + p.id * h,
          .scale    = e->piece_scale[p.id],
          .position = e->position + i * h,
          .shape    = e->shape + p.shape * h,
          .gap      = e->gap + p.gap * h,
    };
    e->kernels->embed(&from, x, h);
    e->kernels->normalise(x, s->y, &e->norm, h);
    e->kernels->quantise(x, s->rows, i);
  }
}

/* Rows from row `first` on. */
static CgRows
rows_from(const CgRows *rows, size_t first)
{
  CgRows part = *rows;
  part.values += first * rows->stride;
  part.scale += first;
  part.offset += first;
  return part;
}

/* y = F2 gelu(F1 x), for the quantised rows of x. */
static void
feed_forward(const CgEncoder *e, const Layer *layer, Scratch *s, size_t n_rows)
{
  for (size_t first = 0; first < n_rows; first += FFN_ROWS) {
    const size_t n    = MIN(n_rows - first, FFN_ROWS);
    const CgRows rows = rows_from(s->rows, first);
    e->kernels->multiply(&layer->f1, &rows, n, s->wide, e->ffn);
    for (size_t i = 0; i < n; i++) {
      e->kernels->gelu(s->wide + i * e->ffn, s->wide_rows, i);
    }
    e->kernels->multiply(&layer->f2, s->wide_rows, n, s->y + first * e->hidden,
                         e->hidden);
  }
}

/* x = norm(x + y), in floats and in 8 bits. */
static void
add_normalised(const CgEncoder *e,
               const CgNorm    *norm,
               Scratch         *s,
               size_t           n_rows)
{
  for (size_t i = 0; i < n_rows; i++) {
    float *x = s->x + i * e->hidden;
    e->kernels->normalise(x, s->y + i * e->hidden, norm, e->hidden);
    e->kernels->quantise(x, s->rows, i);
  }
}

static void
run_layer(const CgEncoder *e, const Layer *layer, Scratch *s, size_t n_rows)
{
  const CgKernels *k = e->kernels;
  const size_t     h = e->hidden;
  k->multiply(&layer->qkv, s->rows, n_rows, s->qkv, 3 * h);
  s->attention->n_rows = n_rows;
  k->attend(s->attention);
  for (size_t i = 0; i < n_rows; i++) {
    k->quantise(s->y + i * h, s->rows, i);
  }
  k->multiply(&layer->out, s->rows, n_rows, s->y, h);
  add_normalised(e, &layer->norm1, s, n_rows);
  feed_forward(e, layer, s, n_rows);
  add_normalised(e, &layer->norm2, s, n_rows);
}

static void
run_window(const CgEncoder       *e,
           const CgArticlePieces *a,
           Scratch               *s,
           CgRange                words)
{
  const uint32_t first = a->first[words.first];
  const size_t   n     = a->first[words.end] - first;
  s->pieces[0] = (CgWindowPiece){cg_pieces_start(e->pieces), CG_SHAPE_NONE, 0};
  memcpy(s->pieces + 1, &g_array_index(a->pieces, CgWindowPiece, first),
         n * sizeof(CgWindowPiece));
  s->pieces[n + 1] =
      (CgWindowPiece){cg_pieces_end(e->pieces), CG_SHAPE_NONE, 0};
  embed(e, s, n + 2);
  for (size_t i = 0; i < e->n_layers; i++) {
    run_layer(e, &e->layers[i], s, n + 2);
  }
}

static void
mean(const float *restrict a,
     const float *restrict b,
     size_t n,
     float *restrict to)
{
  for (size_t k = 0; k < n; k++) {
    to[k] = 0.5F * (a[k] + b[k]);
  }
}

/* Writes the vectors of words that are further from the edge of this window
 * than of those before; best: that distance + 1, in pieces, so far. */
static void
take_vectors(const CgEncoder       *e,
             const CgArticlePieces *a,
             const Scratch         *s,
             CgRange                words,
             uint16_t              *best,
             float                 *vectors)
{
  const size_t h = e->hidden;
  for (uint32_t i = words.first; i < words.end; i++) {
    const uint32_t before   = a->first[i] - a->first[words.first];
    const uint32_t after    = a->first[words.end] - a->first[i + 1];
    const uint32_t distance = MIN(before, after) + 1;
    if (distance <= best[i]) {
      continue;
    }
    best[i]           = (uint16_t)distance;
    const float *head = s->x + (1 + before) * h;
    const float *tail = head + (a->first[i + 1] - a->first[i] - 1) * h;
    if (head == tail) { /* 0.5 (x + x) is x */
      memcpy(vectors + i * h, head, h * sizeof(float));
    } else {
      mean(head, tail, h, vectors + i * h);
    }
  }
}

void
cg_encoder_run(const CgEncoder *encoder,
               const CgWord    *words,
               size_t           n_words,
               float           *vectors)
{
  g_return_if_fail(n_words < UINT32_MAX / CG_MAX_WORD_PIECES);
  Scratch         s = scratch_new(encoder);
  CgArticlePieces a = cg_article_pieces_new(encoder->pieces, words, n_words);
  g_autofree uint16_t *best = g_new0(uint16_t, n_words);
  for (size_t start = 0, end = 0; end < n_words;) {
    end                 = cg_window_end(&a, encoder->window, start);
    const CgRange range = {(uint32_t)start, (uint32_t)end};
    run_window(encoder, &a, &s, range);
    take_vectors(encoder, &a, &s, range, best, vectors);
    start =
        end < n_words ? cg_window_next(&a, encoder->overlap, start, end) : end;
  }
  cg_article_pieces_clear(&a);
  scratch_free(&s);
}
