/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "model/matrix.h"

/* The sets of kernels that matrix.c chooses from; each in a file of its own.
 * %NULL where the build is for another kind of machine. */

/** cg_kernels_plain: (transfer none): any machine. */
const CgKernels *cg_kernels_plain(void);
/** cg_kernels_avx2: (transfer none) (nullable): needs AVX2. */
const CgKernels *cg_kernels_avx2(void);
/** cg_kernels_avx_vnni: (transfer none) (nullable): needs AVX2, AVX-VNNI. */
const CgKernels *cg_kernels_avx_vnni(void);
/** cg_kernels_avx512: (transfer none) (nullable): needs AVX-512 F, BW, DQ, VL
 *  and VNNI. */
const CgKernels *cg_kernels_avx512(void);
