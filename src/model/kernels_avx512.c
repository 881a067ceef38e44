/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Kernels for AVX-512 with VNNI: one vpdpbusd adds the products of four
 * columns for 16 rows of the matrix. It multiplies unsigned by signed bytes,
 * so weights are taken as w + 128 (a flipped top bit), and sums start at -128
 * times the sum of the quantised row. A tile is 8 rows of x by 48 rows of the
 * matrix: 24 sums in registers, each weight loaded once for 8 rows. */

#include "model/kernels.h"

#ifdef __x86_64__

#include <immintrin.h>

#define TARGET                                                                 \
  __attribute__((target("avx2,avx512f,avx512bw,avx512dq,avx512vl,"             \
                        "avx512vnni")))
#define LANES 16
#define lanes_max(a, b) ((Lanes)_mm512_max_ps((__m512)(a), (__m512)(b)))
#define lanes_min(a, b) ((Lanes)_mm512_min_ps((__m512)(a), (__m512)(b)))
#define lanes_bytes(x) ((LanesBytes)_mm512_cvtepi32_epi8((__m512i)(x)))
#define lanes_words(x) ((LanesWords)_mm512_cvtepi32_epi16((__m512i)(x)))
#define lanes_add_pairs(sum, a, b)                                             \
  ((LanesInt)_mm512_dpwssd_epi32((__m512i)(sum), (__m512i)(a), (__m512i)(b)))
#define SCORE_GROUPS 5
#define MIX_GROUPS 2
#define TILE_ROWS 8
#define TILE_BLOCKS 3

#include "model/kernels_float.h"

#include "model/kernels_attend.h"
#include "model/kernels_tiles.h"

/* From sums to results; a function of its own, to which sums come through
 * memory. Inline, GCC holds some of them there all the time: half the speed. */
TARGET static __attribute__((noinline)) void
finish(const Tile *t, const __m512i *sum, size_t rows, size_t blocks)
{
  const float *x_scale = t->x->scale + t->row;
  for (size_t b = 0; b < blocks; b++) {
    const size_t n     = (t->block + b) * 16;
    const __m512 scale = _mm512_loadu_ps(t->w->scale + n);
    const __m512 bias  = t->w->bias != NULL ? _mm512_loadu_ps(t->w->bias + n)
                                            : _mm512_set1_ps(-0.0F);
    float       *y     = t->y + t->row * t->y_stride + n;
    for (size_t i = 0; i < rows; i++) {
      const __m512 s = _mm512_mul_ps(_mm512_set1_ps(x_scale[i]), scale);
      const __m512 v =
          _mm512_mul_ps(_mm512_cvtepi32_ps(sum[i * blocks + b]), s);
      _mm512_storeu_ps(y + i * t->y_stride, _mm512_add_ps(v, bias));
    }
  }
}

INLINE void
tile(const Tile *t, const size_t rows, const size_t blocks)
{
  const size_t  stride = t->x->stride;
  const size_t  step   = block_bytes(t->w);
  const int8_t *x      = t->x->values + t->row * stride;
  const int8_t *w      = t->w->weights + t->block * step;
  const __m512i flip   = _mm512_set1_epi8(-128);
  __m512i       sum[TILE_ROWS][TILE_BLOCKS];
  UNROLL for (size_t i = 0; i < rows; i++)
  {
    UNROLL for (size_t b = 0; b < blocks; b++)
    {
      sum[i][b] = _mm512_set1_epi32(t->x->offset[t->row + i]);
    }
  }
  for (size_t k = 0; k < t->w->n_columns; k += 4) {
    __m512i weights[TILE_BLOCKS];
    UNROLL for (size_t b = 0; b < blocks; b++)
    {
      weights[b] = _mm512_loadu_si512(w + b * step + k * 16);
      weights[b] = _mm512_xor_si512(weights[b], flip);
    }
    UNROLL for (size_t i = 0; i < rows; i++)
    {
      int32_t four;
      memcpy(&four, x + i * stride + k, sizeof four);
      const __m512i v = _mm512_set1_epi32(four);
      UNROLL for (size_t b = 0; b < blocks; b++)
      {
        sum[i][b] = _mm512_dpbusd_epi32(sum[i][b], weights[b], v);
      }
    }
  }
  __m512i done[TILE_ROWS * TILE_BLOCKS];
  UNROLL for (size_t i = 0; i < rows; i++)
  {
    UNROLL for (size_t b = 0; b < blocks; b++)
    {
      done[i * blocks + b] = sum[i][b];
    }
  }
  finish(t, done, rows, blocks);
}

const CgKernels *
cg_kernels_avx512(void)
{
  static const CgKernels kernels = {
      "avx512-vnni", kernel_multiply,  kernel_quantise,
      kernel_embed,  kernel_normalise, kernel_gelu,
      kernel_relu,   kernel_attend,    kernel_dot};
  return &kernels;
}

#else

const CgKernels *
cg_kernels_avx512(void)
{
  return NULL;
}

#endif
