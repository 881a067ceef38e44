/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "analyse/phrase.h"

/** CgNumber: a cardinal number as written, in digits or words. */
typedef struct {
  uint32_t end;        /* behind its last token */
  int64_t  thousandth; /* the number, times 1,000 */
  int64_t  scale;      /* what "million" and the like multiply by, or 1 */
  bool     vague;      /* "dozens": the least it can mean */
  bool     digits;     /* begins with digits */
} CgNumber;

/**
 * cg_number_read:
 * @number: (out): untouched if there is none
 *
 * Reads "91", "1,200", "1.2 million", "5bn", "twenty-five", "two hundred and
 * six", "a dozen", "half a dozen", "hundreds of thousands" at token @i, within
 * its block; not ordinals, fractions, dates, times of day.
 * Returns: whether a number begins at token @i.
 */
bool cg_number_read(const CgWords *words, uint32_t i, CgNumber *number);
