/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* What the two sets of kernels for vectors of 256 bits share: lanes for the
 * float arithmetic, and a tile of 4 rows of x by 16 rows of the matrix, in two
 * halves of 8. The file that includes this defines TARGET and
 *   start_sum(offset)             where the sums of a row of x start
 *   take_weights(w)               32 bytes of weights as they are wanted
 *   add_products(sum, weights, x) sum + the products of four columns
 *   add_pairs(sum, a, b)          sum + the products of two numbers of 16
 *                                 bits. */

#include <immintrin.h>

#define LANES 8
#define lanes_max(a, b) ((Lanes)_mm256_max_ps((__m256)(a), (__m256)(b)))
#define lanes_min(a, b) ((Lanes)_mm256_min_ps((__m256)(a), (__m256)(b)))
#define lanes_bytes(x) bytes_of((__m256i)(x))
#define lanes_words(x) words_of((__m256i)(x))
#define lanes_add_pairs(sum, a, b)                                             \
  ((LanesInt)add_pairs((__m256i)(sum), (__m256i)(a), (__m256i)(b)))
#define SCORE_GROUPS 2
#define MIX_GROUPS 2
#define TILE_ROWS 4
#define TILE_BLOCKS 1

typedef int8_t EightBytes __attribute__((vector_size(8)));

TARGET static inline __attribute__((always_inline)) EightBytes
bytes_of(__m256i x)
{
  const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(x),
                                        _mm256_extracti128_si256(x, 1));
  EightBytes    bytes;
  _mm_storel_epi64((__m128i *)(void *)&bytes, _mm_packs_epi16(words, words));
  return bytes;
}

typedef int16_t EightWords __attribute__((vector_size(16)));

TARGET static inline __attribute__((always_inline)) EightWords
words_of(__m256i x)
{
  return (EightWords)_mm_packs_epi32(_mm256_castsi256_si128(x),
                                     _mm256_extracti128_si256(x, 1));
}

#include "model/kernels_float.h"

#include "model/kernels_attend.h"
#include "model/kernels_tiles.h"

/* From sums to results; through memory, as in kernels_avx512.c. */
TARGET static __attribute__((noinline)) void
finish(const Tile *t, const __m256i *sum, const size_t rows)
{
  for (size_t i = 0; i < rows; i++) {
    const __m256 x_scale = _mm256_set1_ps(t->x->scale[t->row + i]);
    float       *y       = t->y + (t->row + i) * t->y_stride;
    for (size_t half = 0; half < 2; half++) {
      const size_t n = t->block * 16 + half * 8;
      const __m256 scale =
          _mm256_mul_ps(x_scale, _mm256_loadu_ps(t->w->scale + n));
      __m256 v = _mm256_mul_ps(_mm256_cvtepi32_ps(sum[i * 2 + half]), scale);
      if (t->w->bias != NULL) {
        v = _mm256_add_ps(v, _mm256_loadu_ps(t->w->bias + n));
      }
      _mm256_storeu_ps(y + n, v);
    }
  }
}

INLINE void
tile(const Tile *t, const size_t rows, const size_t blocks)
{
  (void)blocks; /* always 1 */
  const size_t  stride = t->x->stride;
  const int8_t *x      = t->x->values + t->row * stride;
  const int8_t *w      = t->w->weights + t->block * block_bytes(t->w);
  __m256i       sum[TILE_ROWS][2];
  UNROLL for (size_t i = 0; i < rows; i++)
  {
    sum[i][0] = start_sum(t->x->offset[t->row + i]);
    sum[i][1] = sum[i][0];
  }
  for (size_t k = 0; k < t->w->n_columns; k += 4) {
    const __m256i low  = take_weights(w + k * 16);
    const __m256i high = take_weights(w + k * 16 + 32);
    UNROLL for (size_t i = 0; i < rows; i++)
    {
      int32_t four;
      memcpy(&four, x + i * stride + k, sizeof four);
      const __m256i v = _mm256_set1_epi32(four);
      sum[i][0]       = add_products(sum[i][0], low, v);
      sum[i][1]       = add_products(sum[i][1], high, v);
    }
  }
  __m256i done[TILE_ROWS * 2];
  UNROLL for (size_t i = 0; i < rows; i++)
  {
    done[i * 2]     = sum[i][0];
    done[i * 2 + 1] = sum[i][1];
  }
  finish(t, done, rows);
}
