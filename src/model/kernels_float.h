/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* The float arithmetic of the encoder, written once for vectors of LANES
 * numbers. Each kernels_*.c defines TARGET (a function attribute), LANES (16, 8
 * or 4), and for vectors lanes_max(), lanes_min() and lanes_bytes() (whole
 * numbers in [-127, 127] as bytes). Then it includes this file, hence no
 * `#pragma once`.
 *
 * Every set gives the same bits, as nothing here depends on LANES:
 *  - element by element: +, -, *, / and conversion, each rounded by itself;
 *  - sums over a row: 16 partial sums, number k added to sum k % 16 in
 *    ascending order of k; then sum i + sum i + 8, then + 4, + 2, + 1;
 *  - attention sums products exactly, in integers (kernels_attend.h).
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
typedef int32_t QuadInt __attribute__((vector_size(16)));

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

INLINE Quad
quad_max(Quad a, Quad b)
{
  const QuadInt greater = a > b;
  return (Quad)((greater & (QuadInt)a) | (~greater & (QuadInt)b));
}

/* The greatest number in a vector. */
INLINE float
lanes_greatest(Lanes x)
{
  Quad part[LANES / 4];
  memcpy(part, &x, sizeof part);
  for (size_t step = LANES / 8; step > 0; step /= 2) {
    for (size_t i = 0; i < step; i++) {
      part[i] = quad_max(part[i], part[i + step]);
    }
  }
  const float a = part[0][0] > part[0][1] ? part[0][0] : part[0][1];
  const float b = part[0][2] > part[0][3] ? part[0][2] : part[0][3];
  return a > b ? a : b;
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
kernel_embed(const CgEmbedding *from, float *x, size_t n)
{
  for (size_t k = 0; k < n; k += LANES) {
    LanesBytes bytes;
    memcpy(&bytes, from->piece + k, sizeof bytes);
    const LanesInt whole = __builtin_convertvector(bytes, LanesInt);
    const Lanes    piece = __builtin_convertvector(whole, Lanes);
    lanes_store(x + k, piece * from->scale + lanes_load(from->position + k) +
                           lanes_load(from->shape + k) +
                           lanes_load(from->gap + k));
  }
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

/* The nearest whole numbers; halves go away from zero. */
INLINE LanesInt
lanes_round(Lanes x)
{
  const LanesInt sign = (LanesInt)x & INT32_MIN;
  const Lanes    half = (Lanes)(sign | (LanesInt)lanes_all(0.5F));
  return __builtin_convertvector(x + half, LanesInt);
}

/* The greatest magnitude of n numbers. */
INLINE float
row_peak(const float *x, size_t n)
{
  Lanes peak = {0};
  for (size_t k = 0; k < n; k += LANES) {
    const Lanes v = lanes_load(x + k);
    peak          = lanes_max(peak, lanes_max(v, -v));
  }
  return lanes_greatest(peak);
}

/* What brings numbers up to `peak` to whole numbers up to `top`. Smaller peaks
 * would overflow. */
INLINE float
factor_to(float peak, float top)
{
  return peak > 1e-30F ? top / peak : 0.0F;
}

/* Quantises a row whose greatest magnitude is `peak`. */
INLINE void
quantise(const float *x, CgRows *q, size_t row, float peak)
{
  const size_t n      = cg_pad(q->n_columns, 16);
  const float  factor = factor_to(peak, 127.0F);
  int8_t      *to     = q->values + row * q->stride;
  LanesInt     sum    = {0};
  for (size_t k = 0; k < n; k += LANES) {
    const LanesInt   i     = lanes_round(lanes_load(x + k) * factor);
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
  quantise(x, q, row, row_peak(x, cg_pad(q->n_columns, 16)));
}

TARGET static void
kernel_gelu(float *x, CgRows *q, size_t row)
{
  const float peak = gelu(x, q->n_columns);
  quantise(x, q, row, peak);
}
