/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * cg_spanning_tree:
 * @scores: @n rows of @n + 1 numbers: of each word the scores of the root and
 *   of each word as its head; that of a word as its own head is not looked at
 * @n: number of words, at most 65,534
 * @heads: (out): of each word 0 for the root, or the number of its head + 1
 *
 * The tree with the greatest sum of scores in which the root has one child.
 * If the best head of each word by itself (ties: the lower number) makes such
 * a tree, that is it, in time @n * @n; else it is found by the algorithm of
 * Chu, Liu and Edmonds, in time @n * @n for each cycle.
 */
void cg_spanning_tree(const float *scores, size_t n, uint32_t *heads);
