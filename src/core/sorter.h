/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * CgSorter:
 *
 * Sorts byte strings by memcmp(), a shorter one before what begins with it,
 * and drops those that stand twice. What does not fit into memory goes to a
 * temporary file (core/records.h) in sorted runs, which are merged when they
 * are read.
 */
typedef struct CgSorter CgSorter;

/** cg_sorter_new: @n_bytes: how much is held in memory, about; at least a
 *  record. */
CgSorter *cg_sorter_new(size_t n_bytes);
void      cg_sorter_free(CgSorter *sorter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgSorter, cg_sorter_free)

void cg_sorter_add(CgSorter *sorter, const void *bytes, size_t n);

/** cg_sorter_next: (transfer none): the next record in order, which stays till
 *  the next call; NULL behind the last, or where a file failed. After the first
 *  call nothing can be added. */
const char *cg_sorter_next(CgSorter *sorter, size_t *n);

/** cg_sorter_check: Returns: %FALSE with CG_ERROR_OUTPUT if a temporary file
 *  could not be written or read. */
bool cg_sorter_check(const CgSorter *sorter, GError **error);
