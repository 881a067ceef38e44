/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Arcs and relations by products of two vectors through a matrix:
 *
 *   arc       d_i . (U g_j) + b . g_j    d, g: word i as dependent, j as head
 *   relation  p_i . (V_l q_j)            p, q: likewise, with a 1 at the end
 *
 * U g and V q are linear maps in 8 bits, made once for each word that is (or
 * may be) a head; what remains are short dot products. Row 0 of what belongs
 * to heads is the root's, which has learned vectors. */

#include "model/biaffine.h"

#include "core/error.h"

#include <string.h>

/* Heads whose V q are worked out together: 16 x 51 x 97 floats, 320 KB. */
#define HEADS 16

#define MAX_LABELS 256
#define MAX_SIZE 4096

struct CgBiaffine {
  const CgKernels *kernels;
  CgMatrix         arc_dep, arc_head, rel_dep, rel_head;
  CgMatrix         u, v;
  const float     *arc_bias, *arc_root, *rel_root;
  CgSlice         *labels;
  size_t           n_labels;
  size_t           size, arc, rel; /* lengths of vectors */
};

static CgMatrix
shape(size_t n_rows, size_t n_columns)
{
  return (CgMatrix){.n_rows    = (uint32_t)n_rows,
                    .n_columns = (uint32_t)n_columns};
}

static bool
load(CgBiaffine *b, const CgModel *model, GError **error)
{
  const CgExtent arc = {b->arc, 1}, rel = {b->rel, 1};
  b->arc_dep = b->arc_head = shape(b->arc, b->size);
  b->rel_dep = b->rel_head = shape(b->rel, b->size);
  b->u                     = shape(b->arc, b->arc);
  b->v                     = shape(b->n_labels * (b->rel + 1), b->rel + 1);
  return cg_model_matrix(model, "arcdep", true, &b->arc_dep, error) &&
         cg_model_matrix(model, "archead", true, &b->arc_head, error) &&
         cg_model_matrix(model, "reldep", true, &b->rel_dep, error) &&
         cg_model_matrix(model, "relhead", true, &b->rel_head, error) &&
         cg_model_matrix(model, "arc.u", false, &b->u, error) &&
         cg_model_matrix(model, "rel.v", false, &b->v, error) &&
         cg_model_floats(model, "arc.b", arc, &b->arc_bias, error) &&
         cg_model_floats(model, "arc_root", arc, &b->arc_root, error) &&
         cg_model_floats(model, "rel_root", rel, &b->rel_root, error);
}

CgBiaffine *
cg_biaffine_new(const CgModel   *model,
                const CgKernels *kernels,
                size_t           size,
                GError         **error)
{
  static const CgRange any = {CG_LANES, MAX_SIZE + 1};
  g_autoptr(CgBiaffine) b  = g_new0(CgBiaffine, 1);
  b->kernels               = kernels;
  b->size                  = size;
  b->labels = cg_model_lines(model, "deprel", &b->n_labels, error);
  if (b->labels == NULL ||
      !cg_model_number(model, "arc", any, &b->arc, error) ||
      !cg_model_number(model, "rel", any, &b->rel, error)) {
    return NULL;
  }
  if (b->n_labels == 0 || b->n_labels > MAX_LABELS || b->arc % CG_LANES != 0 ||
      b->rel % CG_LANES != 0) {
    g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                "%s: %zu relations, arc=%zu, rel=%zu: expected at most %d, "
                "and multiples of %d",
                cg_model_path(model), b->n_labels, b->arc, b->rel, MAX_LABELS,
                CG_LANES);
    return NULL;
  }
  return load(b, model, error) ? g_steal_pointer(&b) : NULL;
}

void
cg_biaffine_free(CgBiaffine *biaffine)
{
  if (biaffine != NULL) {
    g_free(biaffine->labels);
    g_free(biaffine);
  }
}

const CgSlice *
cg_biaffine_labels(const CgBiaffine *biaffine, size_t *n)
{
  *n = biaffine->n_labels;
  return biaffine->labels;
}

/* Vectors of a word are one after the other; those of heads (g, u_g, q) begin
 * with the root's. p and q have a 1 after their numbers, and zeros to a
 * multiple of 16. */
struct CgArcScorer {
  const CgBiaffine *biaffine;
  size_t            n_words, max_words;
  CgRows           *rows;     /* the words */
  CgRows           *arc_rows; /* g in 8 bits */
  CgRows           *rel_rows; /* q of HEADS heads in 8 bits */
  float            *d, *g, *u_g, *bias_g;
  float            *p, *q, *v_q;
  size_t            rel_width; /* of a row of p and q */
  uint32_t         *row_of;    /* by head: its row of v_q, or CG_NONE */
};

CgArcScorer *
cg_arc_scorer_new(const CgBiaffine *biaffine, size_t max_words)
{
  const size_t arc = biaffine->arc;
  const size_t n   = max_words + 1;
  CgArcScorer *s   = g_new0(CgArcScorer, 1);
  s->biaffine      = biaffine;
  s->max_words     = max_words;
  s->rel_width     = cg_pad(biaffine->rel + 1, CG_LANES);
  s->rows          = cg_rows_new(n, biaffine->size);
  s->arc_rows      = cg_rows_new(n, arc);
  s->rel_rows      = cg_rows_new(HEADS, biaffine->rel + 1);
  s->d             = cg_floats_new(n * arc);
  s->g             = cg_floats_new(n * arc);
  s->u_g           = cg_floats_new(n * arc);
  s->bias_g        = cg_floats_new(n);
  s->p             = cg_floats_new(n * s->rel_width);
  s->q             = cg_floats_new(n * s->rel_width);
  /* A dot product with p may read past the last row, and finds zeros. */
  s->v_q    = cg_floats_new(HEADS * cg_pad(biaffine->v.n_rows, 16) + 16);
  s->row_of = g_new(uint32_t, n);
  return s;
}

void
cg_arc_scorer_free(CgArcScorer *s)
{
  if (s != NULL) {
    cg_rows_free(s->rows);
    cg_rows_free(s->arc_rows);
    cg_rows_free(s->rel_rows);
    cg_floats_free(s->d);
    cg_floats_free(s->g);
    cg_floats_free(s->u_g);
    cg_floats_free(s->bias_g);
    cg_floats_free(s->p);
    cg_floats_free(s->q);
    cg_floats_free(s->v_q);
    g_free(s->row_of);
    g_free(s);
  }
}

/* to = relu(matrix rows), in rows of `width` floats. */
static void
map_words(const CgArcScorer *s, const CgMatrix *matrix, float *to, size_t width)
{
  const CgKernels *k = s->biaffine->kernels;
  k->multiply(matrix, s->rows, s->n_words, to, width);
  for (size_t i = 0; i < s->n_words; i++) {
    k->relu(to + i * width, matrix->n_rows);
  }
}

/* Puts the constant 1 after each row of p or q. */
static void
add_ones(const CgArcScorer *s, float *rows, size_t n_rows)
{
  for (size_t i = 0; i < n_rows; i++) {
    rows[i * s->rel_width + s->biaffine->rel] = 1;
  }
}

void
cg_arc_scorer_take(CgArcScorer *s, const float *vectors, size_t n_words)
{
  const CgBiaffine *b = s->biaffine;
  const CgKernels  *k = b->kernels;
  g_return_if_fail(n_words <= s->max_words);
  s->n_words = n_words;
  for (size_t i = 0; i < n_words; i++) {
    k->quantise(vectors + i * b->size, s->rows, i);
  }
  map_words(s, &b->arc_dep, s->d, b->arc);
  map_words(s, &b->arc_head, s->g + b->arc, b->arc);
  map_words(s, &b->rel_dep, s->p, s->rel_width);
  map_words(s, &b->rel_head, s->q + s->rel_width, s->rel_width);
  memcpy(s->g, b->arc_root, b->arc * sizeof(float));
  memcpy(s->q, b->rel_root, b->rel * sizeof(float));
  add_ones(s, s->p, n_words);
  add_ones(s, s->q, n_words + 1);
  for (size_t j = 0; j <= n_words; j++) {
    k->quantise(s->g + j * b->arc, s->arc_rows, j);
    s->bias_g[j] = k->dot(s->g + j * b->arc, b->arc_bias, b->arc);
  }
  k->multiply(&b->u, s->arc_rows, n_words + 1, s->u_g, b->arc);
}

void
cg_arc_scorer_arcs(const CgArcScorer *s, CgRange words, float *scores)
{
  const CgBiaffine *b = s->biaffine;
  g_return_if_fail(words.end <= s->n_words);
  for (uint32_t i = words.first; i < words.end; i++) {
    const float *d = s->d + i * b->arc;
    *scores++      = b->kernels->dot(d, s->u_g, b->arc) + s->bias_g[0];
    for (uint32_t j = words.first; j < words.end; j++) {
      const float *u_g = s->u_g + (j + 1) * b->arc;
      *scores++        = b->kernels->dot(d, u_g, b->arc) + s->bias_g[j + 1];
    }
  }
}

/* Works out V q of up to HEADS heads that words from `from` on have; returns
 * the end of the words whose heads are all done. */
static size_t
map_heads(CgArcScorer *s, const uint32_t *heads, size_t from)
{
  const CgBiaffine *b      = s->biaffine;
  size_t            n_rows = 0;
  size_t            i      = from;
  memset(s->row_of, 0xff, (s->n_words + 1) * sizeof *s->row_of);
  for (; i < s->n_words; i++) {
    const uint32_t head = heads[i] == CG_NONE ? 0 : heads[i] + 1;
    if (s->row_of[head] != CG_NONE) {
      continue;
    }
    if (n_rows == HEADS) {
      break;
    }
    b->kernels->quantise(s->q + head * s->rel_width, s->rel_rows, n_rows);
    s->row_of[head] = (uint32_t)n_rows++;
  }
  b->kernels->multiply(&b->v, s->rel_rows, n_rows, s->v_q,
                       cg_pad(b->v.n_rows, 16));
  return i;
}

void
cg_arc_scorer_relations(CgArcScorer *s, const uint32_t *heads, float *logits)
{
  const CgBiaffine *b     = s->biaffine;
  const size_t      width = cg_pad(b->v.n_rows, 16);
  for (size_t i = 0; i < s->n_words;) {
    const size_t end = map_heads(s, heads, i);
    for (; i < end; i++) {
      const uint32_t head = heads[i] == CG_NONE ? 0 : heads[i] + 1;
      const float   *v_q  = s->v_q + s->row_of[head] * width;
      const float   *p    = s->p + i * s->rel_width;
      for (size_t l = 0; l < b->n_labels; l++) {
        *logits++ = b->kernels->dot(p, v_q + l * (b->rel + 1), s->rel_width);
      }
    }
  }
}
