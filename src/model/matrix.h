/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Rows and vectors of floats are padded to whole groups of this many. */
#define CG_LANES 16

/** Most columns of a matrix: sums of products stay exact in 32 bits. */
#define CG_MATRIX_MAX_COLUMNS 65536

/** CgMatrix: a linear map of 8-bit weights, as the model file holds it. */
typedef struct {
  const int8_t *weights; /* in [-127, 127]; bytes in the order
                            [row / 16][column / 4][row % 16][column % 4],
                            rows and columns padded with zeros */
  const float *scale;    /* a row; may be read to a multiple of 16 */
  const float *bias;     /* a row, likewise; NULL: none */
  uint32_t     n_rows;
  uint32_t     n_columns;
} CgMatrix;

/** CgNorm: gain and bias of a layer normalisation. */
typedef struct {
  const float *gain;
  const float *bias;
} CgNorm;

/** CgEmbedding: what is added up to embed a piece; each n numbers. */
typedef struct {
  const int8_t *piece;
  float         scale; /* of piece */
  const float  *position;
  const float  *shape;
  const float  *gap;
} CgEmbedding;

/**
 * CgRows:
 *
 * Rows of 8-bit numbers, each with a scale of its own: what a matrix is
 * multiplied by. Value k of row i stands for `values[i * stride + k] *
 * scale[i]`.
 */
typedef struct {
  int8_t  *values; /* [-127, 127]; zeros from n_columns to stride */
  float   *scale;  /* greatest magnitude of the row / 127 */
  int32_t *offset; /* -128 * the sum of the row (see matrix.c) */
  size_t   stride; /* a multiple of 64 */
  size_t   n_columns;
} CgRows;

/** CgAttention: one layer's attention over the rows of a window. */
typedef struct {
  const float *qkv;       /* n_rows x 3 hidden: queries, keys, values */
  float       *out;       /* n_rows x hidden */
  size_t       n_rows;    /* of the window */
  size_t       hidden;    /* a multiple of 16 */
  size_t       head_size; /* a multiple of 16, at most 128, divides hidden */

  /* scratch */
  int16_t *words;                   /* rows x 3 hidden: qkv in 16 bits */
  int16_t *keys, *values;           /* of one head, in pairs */
  float   *query_scale, *key_scale; /* by row */
  float   *scores;                  /* CG_ATTEND_ROWS x padded rows */
  int16_t *weights;                 /* likewise */
} CgAttention;

/**
 * cg_attention_new:
 * @max_rows: the most rows of a window
 *
 * Returns: (transfer full): scratch for such windows; the caller sets qkv, out
 * and n_rows.
 */
CgAttention *cg_attention_new(size_t max_rows, size_t hidden, size_t head_size);
void         cg_attention_free(CgAttention *attention);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgAttention, cg_attention_free)

/** Rows of queries that attention works on at a time. */
#define CG_ATTEND_ROWS 4

/**
 * CgKernels:
 *
 * The arithmetic of the encoder for one instruction set. All sets give the
 * same bits: products are summed exactly in integers, and everything in
 * floats is done in one order, without fused multiply-add (matrix.c tells
 * which). No function allocates or fails.
 */
typedef struct {
  const char *name;
  /* y[i][n] = sum_k x[i][k] w[n][k], scaled, plus bias, for n_rows rows of
   * x; a row of y is written to a multiple of 16 columns. */
  void (*multiply)(const CgMatrix *w,
                   const CgRows   *x,
                   size_t          n_rows,
                   float          *y,
                   size_t          y_stride);
  /* Quantises n_columns floats, and zeros after them to a multiple of 16,
   * into row i of q. */
  void (*quantise)(const float *x, CgRows *q, size_t i);
  /* x = piece * scale + position + shape + gap; n is a multiple of 16. */
  void (*embed)(const CgEmbedding *from, float *x, size_t n);
  /* x = normalise(x + y); n is a multiple of 16. */
  void (*normalise)(float *x, const float *y, const CgNorm *norm, size_t n);
  /* x = gelu(x), n_columns numbers, a multiple of 16; and that into row i. */
  void (*gelu)(float *x, CgRows *q, size_t i);
  /* x = max(x, 0); n is a multiple of 16. */
  void (*relu)(float *x, size_t n);
  void (*attend)(const CgAttention *attention);
  /* The sum of x[k] y[k]; n is a multiple of 16. */
  float (*dot)(const float *x, const float *y, size_t n);
} CgKernels;

/** CgKernelSet: instruction sets, from the slowest to the fastest. */
typedef enum {
  CG_KERNELS_PLAIN,
  CG_KERNELS_AVX2,
  CG_KERNELS_AVX_VNNI,
  CG_KERNELS_AVX512_VNNI,
  CG_N_KERNEL_SETS
} CgKernelSet;

/**
 * cg_kernels_get:
 *
 * Returns: (transfer none) (nullable): the kernels of @set, or %NULL where
 * this machine or build lacks it. The plain ones are always there.
 */
const CgKernels *cg_kernels_get(CgKernelSet set);

/** cg_kernels_best: (transfer none): the fastest kernels of this machine. */
const CgKernels *cg_kernels_best(void);

/** cg_matrix_bytes: size of the packed weights of a matrix of that shape. */
size_t cg_matrix_bytes(size_t n_rows, size_t n_columns);

/** cg_pad: @n rounded up to a multiple of @step. */
static inline size_t
cg_pad(size_t n, size_t step)
{
  return (n + step - 1) / step * step;
}

/**
 * cg_matrix_pack:
 * @plain: weights row by row
 * @packed: (out): cg_matrix_bytes() bytes
 *
 * Brings weights into the order of CgMatrix; for tests and tools, as the
 * model file holds them so.
 */
void cg_matrix_pack(const int8_t *plain,
                    size_t        n_rows,
                    size_t        n_columns,
                    int8_t       *packed);

/**
 * cg_rows_new:
 * @n_rows: room for that many rows
 *
 * Returns: (transfer full): rows of @n_columns zeros.
 */
CgRows *cg_rows_new(size_t n_rows, size_t n_columns);
void    cg_rows_free(CgRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgRows, cg_rows_free)

/** cg_floats_new: (transfer full): @n zeros, aligned to 64 bytes; freed with
 *  cg_floats_free(). */
float *cg_floats_new(size_t n);
void   cg_floats_free(float *floats);
