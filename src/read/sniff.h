/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/article.h"

/** CgEnding: what the ending of a file's name says. */
typedef enum {
  CG_ENDING_UNKNOWN, /* none, or one that says nothing */
  CG_ENDING_FORMAT,  /* a format of articles */
  CG_ENDING_JSON,    /* objects, one a line or one in all */
  CG_ENDING_OTHER,   /* no articles: not read unless named */
} CgEnding;

/**
 * cg_sniff_name:
 * @format: (out): the format, of CG_ENDING_FORMAT
 * @stem: (out): bytes of @path without its ending (and without ".gz")
 */
CgEnding cg_sniff_name(const char *path, CgReadFormat *format, size_t *stem);

/**
 * cg_sniff_bytes:
 * @head: the first bytes of a file
 *
 * Returns: HTML, JSONL, CONLLU or TEXT; AUTO for what is no text.
 */
CgReadFormat cg_sniff_bytes(CgSlice head);
