/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* The float arithmetic of the encoder, written once for vectors of LANES
 * numbers. Each kernels_*.c defines TARGET (a function attribute), LANES
 * (16, 8 or 4), lanes_max() and lanes_min() (macros, for vectors), and how
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
  float s[16];
  memcpy(s, sum->part, sizeof s);
  for (size_t step = 8; step > 0; step /= 2) {
    for (size_t i = 0; i < step; i++) {
      s[i] += s[i + step];
    }
  }
  return s[0];
}

/* exp by 2^n * e^r with |r| <= ln(2) / 2 and a polynomial of degree 7
 * (Cephes, expf); within 2 units in the last place. x is cut to
 * [-87, 88]. */
INLINE Lanes
lanes_exp(Lanes x)
{
  const Lanes magic = lanes_all(12582912.0F); /* 1.5 * 2^23: rounds to whole */
  x             = lanes_min(lanes_max(x, lanes_all(-87.0F)), lanes_all(88.0F));
  const Lanes n = (x * 1.44269504F + magic) - magic;
  Lanes       r = x - n * 0.693359375F;
  r             = r + n * 2.12194440e-4F;
  Lanes p       = r * 1.9875691500e-4F + 1.3981999507e-3F;
  p             = p * r + 8.3334519073e-3F;
  p             = p * r + 4.1665795894e-2F;
  p             = p * r + 1.6666665459e-1F;
  p             = p * r + 5.0000001201e-1F;
  p             = p * (r * r) + r + 1.0F;
  const LanesInt e = (__builtin_convertvector(n, LanesInt) + 127) << 23;
  return p * (Lanes)e;
}

TARGET static void
kernel_gelu(float *x, size_t n)
{
  for (size_t k = 0; k < n; k += LANES) {
    const Lanes v = lanes_load(x + k);
    const Lanes e = lanes_exp((v + v * v * v * 0.044715F) * -1.5957691216F);
    lanes_store(x + k, v / (e + 1.0F));
  }
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

/* The greatest magnitude of a row; the order does not matter. */
INLINE float
row_peak(const float *x, size_t n)
{
  Lanes peak = {0};
  for (size_t k = 0; k < n; k += LANES) {
    const Lanes v = lanes_load(x + k);
    peak          = lanes_max(peak, lanes_max(v, -v));
  }
  float best = 0;
  for (size_t i = 0; i < LANES; i++) {
    best = peak[i] > best ? peak[i] : best;
  }
  return best;
}

TARGET static void
kernel_quantise(const float *x, CgRows *q, size_t row)
{
  const size_t n    = cg_pad(q->n_columns, 16);
  const float  peak = row_peak(x, n);
  /* Smaller peaks would overflow 127 / peak. */
  const float factor = peak > 1e-30F ? 127.0F / peak : 0.0F;
  int8_t     *to     = q->values + row * q->stride;
  LanesInt    sum    = {0};
  for (size_t k = 0; k < n; k += LANES) {
    const Lanes    v    = lanes_load(x + k) * factor;
    const LanesInt sign = (LanesInt)v & INT32_MIN;
    const Lanes    half = (Lanes)(sign | (LanesInt)lanes_all(0.5F));
    const LanesInt i    = __builtin_convertvector(v + half, LanesInt);
    sum += i;
    const LanesBytes bytes = __builtin_convertvector(i, LanesBytes);
    memcpy(to + k, &bytes, sizeof bytes);
  }
  int32_t total = 0;
  for (size_t i = 0; i < LANES; i++) {
    total += sum[i];
  }
  q->offset[row] = -128 * total;
  q->scale[row]  = peak / 127.0F;
}

/* keys[d][j] and values[j][d] of one head. Columns of keys from n_rows to
 * n_padded keep what they have: finite numbers, whose scores are not used. */
TARGET static void
turn_head(const CgAttention *a, size_t head, size_t n_padded)
{
  const size_t hidden = a->hidden;
  const float *keys   = a->qkv + hidden + head * a->head_size;
  for (size_t j = 0; j < a->n_rows; j++) {
    const float *key = keys + j * 3 * hidden;
    for (size_t d = 0; d < a->head_size; d++) {
      a->keys[d * n_padded + j] = key[d];
    }
    memcpy(a->values + j * a->head_size, key + hidden,
           a->head_size * sizeof(float));
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

/* Turns a row of scores into exp(scale * (score - greatest)); returns the
 * inverse of their sum. */
INLINE float
weigh(float *scores, size_t n_rows, size_t n_padded, float scale)
{
  for (size_t j = n_rows; j < n_padded; j++) {
    scores[j] = -1e30F;
  }
  Lanes peaks = lanes_load(scores);
  for (size_t j = LANES; j < n_padded; j += LANES) {
    peaks = lanes_max(peaks, lanes_load(scores + j));
  }
  float peak = peaks[0];
  for (size_t i = 1; i < LANES; i++) {
    peak = peaks[i] > peak ? peaks[i] : peak;
  }
  Sum sum = {0};
  for (size_t j = 0; j < n_padded; j += 16) {
    UNROLL for (size_t p = 0; p < PARTS; p++)
    {
      const size_t k = j + p * LANES;
      const Lanes  e = lanes_exp((lanes_load(scores + k) - peak) * scale);
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
  const float scale = 1.0F / sqrtf((float)a->head_size);
  for (size_t i = 0; i < CG_ATTEND_ROWS; i++) {
    inverse[i] = weigh(a->scores + i * n_padded, a->n_rows, n_padded, scale);
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
