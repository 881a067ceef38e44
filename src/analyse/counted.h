/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "analyse/phrase.h"

/** CgCounter: what is needed to see what a number counts. */
typedef struct {
  const CgWords *words;
  const CgArc   *arcs; /* NULL without TREES */
} CgCounter;

/**
 * cg_counted_unit:
 * @number: the tokens of the number, and "percent"
 *
 * Returns: the head noun of what is counted ("ships" in "dozens of ships"), or
 * CG_NONE.
 */
uint32_t cg_counted_unit(const CgCounter *counter, CgRange number);

/** cg_counted_looks_plural: whether token @i has the look of a plural noun. */
bool cg_counted_looks_plural(const CgWords *words, uint32_t i);
