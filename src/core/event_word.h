/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>

/**
 * cg_event_word_same:
 * @a: the key of a happening in events.tsv: "strike", "phone call"
 *
 * Whether two words may report one happening: the same stem ("annex",
 * "annexation"), or words for one thing ("war", "conflict").
 */
bool cg_event_word_same(const char *a, const char *b);
