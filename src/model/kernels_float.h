/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* The float arithmetic of the encoder, written once for vectors of LANES
 * numbers. Each kernels_*.c defines TARGET (a function attribute), LANES
 * (16, 8 or 4), for vectors lanes_max(), lanes_min() and lanes_bytes() (whole
 * numbers in [-127, 127] as bytes), and how
 * many vectors attention holds in registers: SCORE_GROUPS and MIX_GROUPS for
 * each of CG_ATTEND_ROWS rows. Then it includes this file, hence no
 * `#pragma once`.
 *
 * Every set gives the same bits, as nothing here depends on LANES:
 *  - element by element: +, -, *, / and conversion, each rounded by itself;
 *  - sums over a row: 16 partial sums, number k added to sum k % 16 in
 *    ascending order of k; then sum i + sum i + 8, then + 4, + 2, + 1;
 *  - scores sum over the head's numbers, contexts over the rows, one after
 *    the other, with the lanes across outputs.
 * Built with -ffp-contract=off and without fast-math. */

#include "model/matrix.h"

#include <math.h>
#include <string.h>

#define PARTS (16 / LANES)
#define INLINE TARGET static inline __attribute__((always_inline))
#ifdef __clang__
#define UNROLL _Pragma("unroll")
#else
#define UNROLL _Pragma("GCC unroll 32")
#endif

typedef float   Lanes __attribute__((vector_size(4 * LANES)));
typedef int32_t LanesInt __attribute__((vector_size(4 * LANES)));
typedef int8_t  LanesBytes __attribute__((vector_size(LANES)));
typedef float   Quad __attribute__((vector_size(16)));

INLINE Lanes
lanes_load(const float *from)
{
  Lanes x;
  memcpy(&x, from, sizeof x);
  return x;
}

INLINE void
lanes_store(float *to, Lanes x)
{
  memcpy(to, &x, sizeof x);
}

INLINE Lanes
lanes_all(float x)
{
  return x - (Lanes){0};
}

/* Sixteen partial sums. */
typedef struct {
  Lanes part[PARTS];
} Sum;

INLINE float
sum_total(const Sum *sum)
{
  Quad s[4];
  memcpy(s, sum->part, sizeof s);
  const Quad t = (s[0] + s[2]) + (s[1] + s[3]);
  return (t[0] + t[2]) + (t[1] + t[3]);
}

/* The greatest number in a vector. */
INLINE float
lanes_greatest(Lanes x)
{
  float best = x[0];
  for (size_t i = 1; i < LANES; i++) {
    best = x[i] > best ? x[i] : best;
  }
  return best;
}

/* 2^x = 2^n * 2^r, with n whole and |r| <= 1/2, where a polynomial of degree 5
 * is within 2e-7 of it (fitted for the least relative error, with 1 at 0).
 * The bits of x + 1.5 * 2^23 end in n, which is added to the exponent. x is
 * cut to [-125, 125]. */
INLINE Lanes
lanes_exp2(Lanes x)
{
  const Lanes magic = lanes_all(12582912.0F);
  x = lanes_min(lanes_max(x, lanes_all(-125.0F)), lanes_all(125.0F));
  const Lanes    whole = x + magic;
  const Lanes    r     = x - (whole - magic);
  const LanesInt n     = (LanesInt)whole << 23;
  Lanes          p     = r * 0.001326472731307149F + 0.009671512991189957F;
  p                    = p * r + 0.05550733581185341F;
  p                    = p * r + 0.24022242426872253F;
  p                    = p * r + 0.6931470036506653F;
  p                    = p * r + 1.0F;
  return (Lanes)((LanesInt)p + n);
}

/* x / (1 + exp(-1.5957691216 (x + 0.044715 x^3))), with the exponent times
 * log2(e) as x (a + b x^2). Returns the greatest magnitude of the results. */
TARGET static float
gelu(float *x, size_t n)
{
  Lanes peak = {0};
  for (size_t k = 0; k < n; k += LANES) {
    const Lanes v = lanes_load(x + k);
    const Lanes t = v * (v * v * -0.10294324F - 2.3022082F);
    const Lanes y = v / (lanes_exp2(t) + 1.0F);
    peak          = lanes_max(peak, lanes_max(y, -y));
    lanes_store(x + k, y);
  }
  return lanes_greatest(peak);
}

TARGET static void
kernel_relu(float *x, size_t n)
{
  for (size_t k = 0; k < n; k += LANES) {
    lanes_store(x + k, lanes_max(lanes_load(x + k), (Lanes){0}));
  }
}

TARGET static float
kernel_dot(const float *x, const float *y, size_t n)
{
  Sum sum = {0};
  for (size_t k = 0; k < n; k += 16) {
    for (size_t p = 0; p < PARTS; p++) {
      const size_t i = k + p * LANES;
      sum.part[p] += lanes_load(x + i) * lanes_load(y + i);
    }
  }
  return sum_total(&sum);
}

TARGET static void
kernel_normalise(float *x, const float *y, const CgNorm *norm, size_t n)
{
  Sum sum = {0};
  for (size_t k = 0; k < n; k += 16) {
    for (size_t p = 0; p < PARTS; p++) {
      const size_t i = k + p * LANES;
      const Lanes  v = lanes_load(x + i) + lanes_load(y + i);
      lanes_store(x + i, v);
      sum.part[p] += v;
    }
  }
  const float mean   = sum_total(&sum) / (float)n;
  Sum         square = {0};
  for (size_t k = 0; k < n; k += 16) {
    for (size_t p = 0; p < PARTS; p++) {
      const Lanes v = lanes_load(x + k + p * LANES) - mean;
      square.part[p] += v * v;
    }
  }
  const float scale = 1.0F / sqrtf(sum_total(&square) / (float)n + 1e-12F);
  for (size_t k = 0; k < n; k += LANES) {
    const Lanes v = (lanes_load(x + k) - mean) * scale;
    lanes_store(x + k,
                v * lanes_load(norm->gain + k) + lanes_load(norm->bias + k));
  }
}

/* Quantises a row whose greatest magnitude is `peak`. */
INLINE void
quantise(const float *x, CgRows *q, size_t row, float peak)
{
  const size_t n = cg_pad(q->n_columns, 16);
  /* Smaller peaks would overflow 127 / peak. */
  const float factor = peak > 1e-30F ? 127.0F / peak : 0.0F;
  int8_t     *to     = q->values + row * q->stride;
  LanesInt    sum    = {0};
  for (size_t k = 0; k < n; k += LANES) {
    const Lanes      v     = lanes_load(x + k) * factor;
    const LanesInt   sign  = (LanesInt)v & INT32_MIN;
    const Lanes      half  = (Lanes)(sign | (LanesInt)lanes_all(0.5F));
    const LanesInt   i     = __builtin_convertvector(v + half, LanesInt);
    const LanesBytes bytes = lanes_bytes(i);
    memcpy(to + k, &bytes, sizeof bytes);
    sum += i;
  }
  int32_t total = 0;
  for (size_t i = 0; i < LANES; i++) {
    total += sum[i];
  }
  q->offset[row] = -128 * total;
  q->scale[row]  = peak / 127.0F;
}

TARGET static void
kernel_quantise(const float *x, CgRows *q, size_t row)
{
  Lanes peak = {0};
  for (size_t k = 0; k < cg_pad(q->n_columns, 16); k += LANES) {
    const Lanes v = lanes_load(x + k);
    peak          = lanes_max(peak, lanes_max(v, -v));
  }
  quantise(x, q, row, lanes_greatest(peak));
}

TARGET static void
kernel_gelu(float *x, CgRows *q, size_t row)
{
  const float peak = gelu(x, q->n_columns);
  quantise(x, q, row, peak);
}

/* Turns 4 x 4 numbers: row j of `from` becomes column j of `to`. */
INLINE void
turn_quads(const float *const from[4], float *to, size_t stride)
{
  Quad a[4], t[4];
  for (size_t i = 0; i < 4; i++) {
    memcpy(&a[i], from[i], sizeof a[i]);
  }
  t[0] = __builtin_shufflevector(a[0], a[1], 0, 4, 1, 5);
  t[1] = __builtin_shufflevector(a[0], a[1], 2, 6, 3, 7);
  t[2] = __builtin_shufflevector(a[2], a[3], 0, 4, 1, 5);
  t[3] = __builtin_shufflevector(a[2], a[3], 2, 6, 3, 7);
  a[0] = __builtin_shufflevector(t[0], t[2], 0, 1, 4, 5);
  a[1] = __builtin_shufflevector(t[0], t[2], 2, 3, 6, 7);
  a[2] = __builtin_shufflevector(t[1], t[3], 0, 1, 4, 5);
  a[3] = __builtin_shufflevector(t[1], t[3], 2, 3, 6, 7);
  for (size_t i = 0; i < 4; i++) {
    memcpy(to + i * stride, &a[i], sizeof a[i]);
  }
}

/* keys[d][j] and values[j][d] of one head. Columns of keys past n_rows hold
 * what they may: finite numbers, whose scores are not used. */
TARGET static void
turn_head(const CgAttention *a, size_t head, size_t n_padded)
{
  const size_t hidden = a->hidden, size = a->head_size;
  const float *keys = a->qkv + hidden + head * size;
  for (size_t j = 0; j < a->n_rows; j += 4) {
    const float *row[4];
    for (size_t i = 0; i < 4; i++) {
      row[i] = keys + MIN(j + i, a->n_rows - 1) * 3 * hidden;
    }
    for (size_t d = 0; d < size; d += 4) {
      const float *const from[4] = {row[0] + d, row[1] + d, row[2] + d,
                                    row[3] + d};
      turn_quads(from, a->keys + d * n_padded + j, n_padded);
    }
  }
  for (size_t j = 0; j < a->n_rows; j++) {
    for (size_t d = 0; d < size; d += LANES) {
      lanes_store(a->values + j * size + d,
                  lanes_load(keys + j * 3 * hidden + hidden + d));
    }
  }
}

/* Scores of ROWS queries against groups * LANES keys from key j on. */
INLINE void
score(const CgAttention *a,
      const float *const query[CG_ATTEND_ROWS],
      size_t             n_padded,
      size_t             j,
      const size_t       groups)
{
  Lanes s[CG_ATTEND_ROWS][SCORE_GROUPS];
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    UNROLL for (size_t g = 0; g < groups; g++) { s[i][g] = (Lanes){0}; }
  }
  for (size_t d = 0; d < a->head_size; d++) {
    Lanes key[SCORE_GROUPS];
    UNROLL for (size_t g = 0; g < groups; g++)
    {
      key[g] = lanes_load(a->keys + d * n_padded + j + g * LANES);
    }
    UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
    {
      UNROLL for (size_t g = 0; g < groups; g++)
      {
        s[i][g] += key[g] * query[i][d];
      }
    }
  }
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    UNROLL for (size_t g = 0; g < groups; g++)
    {
      lanes_store(a->scores + i * n_padded + j + g * LANES, s[i][g]);
    }
  }
}

/* Turns a row of scores into 2^(factor * (score - greatest)); returns the
 * inverse of their sum. */
INLINE float
weigh(float *scores, size_t n_rows, size_t n_padded, float factor)
{
  for (size_t j = n_rows; j < n_padded; j++) {
    scores[j] = -1e30F;
  }
  Lanes peaks = lanes_load(scores);
  for (size_t j = LANES; j < n_padded; j += LANES) {
    peaks = lanes_max(peaks, lanes_load(scores + j));
  }
  const float peak = lanes_greatest(peaks);
  Sum         sum  = {0};
  for (size_t j = 0; j < n_padded; j += 16) {
    UNROLL for (size_t p = 0; p < PARTS; p++)
    {
      const size_t k = j + p * LANES;
      const Lanes  e = lanes_exp2((lanes_load(scores + k) - peak) * factor);
      lanes_store(scores + k, e);
      sum.part[p] += e;
    }
  }
  return 1.0F / sum_total(&sum);
}

/* out[i] = sum over j of scores[i][j] * values[j], for groups * LANES numbers
 * from number d of the head on. */
INLINE void
mix(const CgAttention *a,
    float *const       out[CG_ATTEND_ROWS],
    const float        inverse[CG_ATTEND_ROWS],
    size_t             d,
    const size_t       groups)
{
  const size_t n_padded = cg_pad(a->n_rows, 16);
  Lanes        sum[CG_ATTEND_ROWS][MIX_GROUPS];
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    UNROLL for (size_t g = 0; g < groups; g++) { sum[i][g] = (Lanes){0}; }
  }
  for (size_t j = 0; j < a->n_rows; j++) {
    const float *from = a->values + j * a->head_size + d;
    Lanes        value[MIX_GROUPS];
    UNROLL for (size_t g = 0; g < groups; g++)
    {
      value[g] = lanes_load(from + g * LANES);
    }
    UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
    {
      UNROLL for (size_t g = 0; g < groups; g++)
      {
        sum[i][g] += value[g] * a->scores[i * n_padded + j];
      }
    }
  }
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    UNROLL for (size_t g = 0; g < groups; g++)
    {
      lanes_store(out[i] + d + g * LANES, sum[i][g] * inverse[i]);
    }
  }
}

/* One head, CG_ATTEND_ROWS queries; past the last row it is done again. */
TARGET static void
attend_rows(const CgAttention *a, size_t head, size_t first, size_t n_padded)
{
  const float *query[CG_ATTEND_ROWS];
  float       *out[CG_ATTEND_ROWS];
  float        inverse[CG_ATTEND_ROWS];
  for (size_t i = 0; i < CG_ATTEND_ROWS; i++) {
    const size_t row = first + i < a->n_rows ? first + i : a->n_rows - 1;
    query[i]         = a->qkv + row * 3 * a->hidden + head * a->head_size;
    out[i]           = a->out + row * a->hidden + head * a->head_size;
  }
  size_t j = 0;
  for (; j + SCORE_GROUPS * LANES <= n_padded; j += SCORE_GROUPS * LANES) {
    score(a, query, n_padded, j, SCORE_GROUPS);
  }
  for (; j < n_padded; j += LANES) {
    score(a, query, n_padded, j, 1);
  }
  /* 1 / sqrt(head size), and e^x as 2^(x log2(e)). */
  const float factor = 1.44269504F / sqrtf((float)a->head_size);
  for (size_t i = 0; i < CG_ATTEND_ROWS; i++) {
    inverse[i] = weigh(a->scores + i * n_padded, a->n_rows, n_padded, factor);
  }
  size_t d = 0;
  for (; d + MIX_GROUPS * LANES <= a->head_size; d += MIX_GROUPS * LANES) {
    mix(a, out, inverse, d, MIX_GROUPS);
  }
  for (; d < a->head_size; d += LANES) {
    mix(a, out, inverse, d, 1);
  }
}

TARGET static void
kernel_attend(const CgAttention *attention)
{
  const size_t n_padded = cg_pad(attention->n_rows, 16);
  const size_t n_heads  = attention->hidden / attention->head_size;
  for (size_t head = 0; head < n_heads; head++) {
    turn_head(attention, head, n_padded);
    for (size_t i = 0; i < attention->n_rows; i += CG_ATTEND_ROWS) {
      attend_rows(attention, head, i, n_padded);
    }
  }
}
