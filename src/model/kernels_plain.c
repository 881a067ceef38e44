/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Kernels in plain C, for any machine: the yardstick for the bits of all
 * others. GCC and Clang turn the vectors of four into the machine's own. */

#include "model/kernels.h"

#define TARGET
#define LANES 4
#define SCORE_GROUPS 2
#define MIX_GROUPS 2
#define TILE_ROWS 2
#define TILE_BLOCKS 1

typedef float   Four __attribute__((vector_size(16)));
typedef int32_t FourInt __attribute__((vector_size(16)));

static inline Four
lanes_choose(FourInt mask, Four yes, Four no)
{
  return (Four)((mask & (FourInt)yes) | (~mask & (FourInt)no));
}

/* Low and high numbers of 16 bits, each with its sign. */
static inline FourInt
add_pairs(FourInt sum, FourInt a, FourInt b)
{
  return sum + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
}

#define lanes_max(a, b) lanes_choose((a) > (b), (a), (b))
#define lanes_min(a, b) lanes_choose((a) < (b), (a), (b))
#define lanes_bytes(x) __builtin_convertvector(x, LanesBytes)
#define lanes_words(x) __builtin_convertvector(x, LanesWords)

#define lanes_add_pairs(sum, a, b) add_pairs((sum), (a), (b))

#include "model/kernels_float.h"

#include "model/kernels_attend.h"
#include "model/kernels_tiles.h"

INLINE void
tile(const Tile *t, const size_t rows, const size_t blocks)
{
  (void)blocks; /* always 1 */
  const int8_t *w = t->w->weights + t->block * block_bytes(t->w);
  const size_t  n = t->block * 16;
  for (size_t i = t->row; i < t->row + rows; i++) {
    const int8_t *x       = t->x->values + i * t->x->stride;
    int32_t       sum[16] = {0};
    for (size_t k = 0; k < t->w->n_columns; k += 4) {
      for (size_t r = 0; r < 16; r++) {
        const int8_t *four = w + k * 16 + r * 4;
        sum[r] += four[0] * x[k] + four[1] * x[k + 1] + four[2] * x[k + 2] +
                  four[3] * x[k + 3];
      }
    }
    float *y = t->y + i * t->y_stride + n;
    for (size_t r = 0; r < 16; r++) {
      y[r] = (float)sum[r] * (t->x->scale[i] * t->w->scale[n + r]);
      if (t->w->bias != NULL) {
        y[r] += t->w->bias[n + r];
      }
    }
  }
}

const CgKernels *
cg_kernels_plain(void)
{
  static const CgKernels kernels = {
      "plain",      kernel_multiply,  kernel_quantise,
      kernel_embed, kernel_normalise, kernel_gelu,
      kernel_relu,  kernel_attend,    kernel_dot};
  return &kernels;
}
