/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Kernels for AVX2. The products of bytes are summed in pairs by vpmaddubsw,
 * of unsigned by signed bytes: |x| and w with the sign of x. A pair is at most
 * 2 * 127 * 127 = 32,258, so the 16-bit sum never saturates and the result is
 * exact. */

#include "model/kernels.h"

#ifdef __x86_64__

#define TARGET __attribute__((target("avx2")))
#define start_sum(offset) ((void)(offset), _mm256_setzero_si256())
#define take_weights(from)                                                     \
  _mm256_loadu_si256((const __m256i *)(const void *)(from))
#define add_products(sum, weights, x)                                          \
  _mm256_add_epi32((sum),                                                      \
                   _mm256_madd_epi16(                                          \
                       _mm256_maddubs_epi16(_mm256_abs_epi8(x),                \
                                            _mm256_sign_epi8((weights), (x))), \
                       _mm256_set1_epi16(1)))
#define add_pairs(sum, a, b)                                                   \
  _mm256_add_epi32((sum), _mm256_madd_epi16((a), (b)))

#include "model/kernels_ymm.h"

const CgKernels *
cg_kernels_avx2(void)
{
  static const CgKernels kernels = {
      "avx2",       kernel_multiply,  kernel_quantise,
      kernel_embed, kernel_normalise, kernel_gelu,
      kernel_relu,  kernel_attend,    kernel_dot};
  return &kernels;
}

#else

const CgKernels *
cg_kernels_avx2(void)
{
  return NULL;
}

#endif
