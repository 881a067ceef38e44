/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Chooses the kernels for this machine, and holds what they work on.
 *
 * Weights are 8-bit, and each row of activations is quantised to 8 bits by
 * itself, so sums of products are exact in 32 bits on any machine. Matrices
 * lie in the model file in blocks of 16 rows by 4 columns, 64 bytes: one
 * AVX-512 vector, and one cache line. So nothing is copied at start.
 *
 * Own kernels, as a library's are no faster. G multiply-adds a second on one
 * core (Zen 5, 3.65 GHz, peak 464), 155 rows of 384 by 1152, 155 of 384 by
 * 1536, 155 of 1536 by 384:
 *   oneDNN 2.6 (u8 by s8, sums as they are)        458  459  451
 *   AVX-512 VNNI (scaled, with bias, as floats)    417  423  441
 *   AVX-VNNI 183, AVX2 86, plain C 5
 * oneDNN would add 40 MB of library, OpenMP and OpenCL, repack the weights at
 * start, and leave the other paths and the same bits to be shown. */

#include "model/matrix.h"

#include "model/kernels.h"

#include <stdlib.h>
#include <string.h>
#ifdef __x86_64__
#include <cpuid.h>
#endif

#ifdef __x86_64__
static bool
has_avx_vnni(void)
{
  unsigned a = 0, b = 0, c = 0, d = 0;
  return __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a & (1U << 4)) != 0;
}

static bool
has_avx512_vnni(void)
{
  return __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vnni");
}

static bool
machine_has(CgKernelSet set)
{
  switch (set) {
  case CG_KERNELS_PLAIN:
    return true;
  case CG_KERNELS_AVX2:
    return __builtin_cpu_supports("avx2");
  case CG_KERNELS_AVX_VNNI:
    return __builtin_cpu_supports("avx2") && has_avx_vnni();
  case CG_KERNELS_AVX512_VNNI:
    return __builtin_cpu_supports("avx2") && has_avx512_vnni();
  case CG_N_KERNEL_SETS:
    break;
  }
  return false;
}
#else
static bool
machine_has(CgKernelSet set)
{
  return set == CG_KERNELS_PLAIN;
}
#endif

const CgKernels *
cg_kernels_get(CgKernelSet set)
{
  static const CgKernels *(*const kernels[])(void) = {
      [CG_KERNELS_PLAIN]       = cg_kernels_plain,
      [CG_KERNELS_AVX2]        = cg_kernels_avx2,
      [CG_KERNELS_AVX_VNNI]    = cg_kernels_avx_vnni,
      [CG_KERNELS_AVX512_VNNI] = cg_kernels_avx512,
  };
  _Static_assert(G_N_ELEMENTS(kernels) == CG_N_KERNEL_SETS, "one a set");
  g_return_val_if_fail(set < CG_N_KERNEL_SETS, NULL);
  return machine_has(set) ? kernels[set]() : NULL;
}

const CgKernels *
cg_kernels_best(void)
{
  for (int set = CG_N_KERNEL_SETS - 1; set > CG_KERNELS_PLAIN; set--) {
    const CgKernels *kernels = cg_kernels_get((CgKernelSet)set);
    if (kernels != NULL) {
      return kernels;
    }
  }
  return cg_kernels_plain();
}

size_t
cg_matrix_bytes(size_t n_rows, size_t n_columns)
{
  return cg_pad(n_rows, 16) * cg_pad(n_columns, 4);
}

void
cg_matrix_pack(const int8_t *plain,
               size_t        n_rows,
               size_t        n_columns,
               int8_t       *packed)
{
  memset(packed, 0, cg_matrix_bytes(n_rows, n_columns));
  const size_t block = cg_pad(n_columns, 4) * 16;
  for (size_t row = 0; row < n_rows; row++) {
    int8_t *to = packed + row / 16 * block + row % 16 * 4;
    for (size_t k = 0; k < n_columns; k++) {
      to[k / 4 * 64 + k % 4] = plain[row * n_columns + k];
    }
  }
}

/* Memory aligned to a cache line, zeroed. */
static void *
alloc_lines(size_t n_bytes)
{
  const size_t size   = cg_pad(MAX(n_bytes, 1), 64);
  void        *memory = aligned_alloc(64, size);
  if (memory == NULL) {
    g_error("out of memory: %zu bytes", size);
  }
  return memset(memory, 0, size);
}

CgRows *
cg_rows_new(size_t n_rows, size_t n_columns)
{
  CgRows *rows    = g_new0(CgRows, 1);
  rows->n_columns = n_columns;
  rows->stride    = cg_pad(n_columns, 64);
  rows->values    = alloc_lines(n_rows * rows->stride);
  rows->scale     = alloc_lines(n_rows * sizeof(float));
  rows->offset    = alloc_lines(n_rows * sizeof(int32_t));
  return rows;
}

void
cg_rows_free(CgRows *rows)
{
  if (rows != NULL) {
    free(rows->values);
    free(rows->scale);
    free(rows->offset);
    g_free(rows);
  }
}

float *
cg_floats_new(size_t n)
{
  return alloc_lines(n * sizeof(float));
}

void
cg_floats_free(float *floats)
{
  free(floats);
}

CgAttention *
cg_attention_new(size_t max_rows, size_t hidden, size_t head_size)
{
  const size_t n = cg_pad(max_rows, CG_LANES);
  CgAttention *a = g_new0(CgAttention, 1);
  a->hidden      = hidden;
  a->head_size   = head_size;
  a->words       = alloc_lines(n * 3 * hidden * sizeof(int16_t));
  a->keys        = alloc_lines(n * head_size * sizeof(int16_t));
  a->values      = alloc_lines(n * head_size * sizeof(int16_t));
  a->query_scale = alloc_lines(n * sizeof(float));
  a->key_scale   = alloc_lines(n * sizeof(float));
  a->scores      = alloc_lines(CG_ATTEND_ROWS * n * sizeof(float));
  a->weights     = alloc_lines(CG_ATTEND_ROWS * n * sizeof(int16_t));
  return a;
}

void
cg_attention_free(CgAttention *attention)
{
  if (attention != NULL) {
    free(attention->words);
    free(attention->keys);
    free(attention->values);
    free(attention->query_scale);
    free(attention->key_scale);
    free(attention->scores);
    free(attention->weights);
    g_free(attention);
  }
}
