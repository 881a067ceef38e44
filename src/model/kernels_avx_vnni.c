/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Kernels for AVX-VNNI, the form of vpdpbusd for machines without AVX-512:
 * weights as w + 128, sums that start at -128 times the sum of the row, as in
 * kernels_avx512.c. */

#include "model/kernels.h"

#ifdef __x86_64__

#define TARGET __attribute__((target("avx2,avxvnni")))
#define start_sum(offset) _mm256_set1_epi32(offset)
#define take_weights(from)                                                     \
  _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)(const void *)(from)),  \
                   _mm256_set1_epi8(-128))
#define add_products(sum, weights, x)                                          \
  _mm256_dpbusd_avx_epi32((sum), (weights), (x))
#define add_pairs(sum, a, b) _mm256_dpwssd_avx_epi32((sum), (a), (b))

#include "model/kernels_ymm.h"

const CgKernels *
cg_kernels_avx_vnni(void)
{
  static const CgKernels kernels = {
      "avx-vnni",   kernel_multiply,  kernel_quantise,
      kernel_embed, kernel_normalise, kernel_gelu,
      kernel_relu,  kernel_attend,    kernel_dot};
  return &kernels;
}

#else

const CgKernels *
cg_kernels_avx_vnni(void)
{
  return NULL;
}

#endif
