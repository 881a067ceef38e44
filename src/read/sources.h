/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/article.h"

/** CgSource: a file that may hold articles. */
typedef struct {
  char    *path;  /* "-": standard input */
  char    *below; /* path below the directory given, or the file's name */
  char    *id;
  uint64_t size;
  bool     named; /* on the command line, not found in a directory */
} CgSource;

/** cg_sources_list: Returns: (transfer full): the CgSource of @paths, as
 *  cg_corpus_new() has them, in the order of their paths. */
GPtrArray *cg_sources_list(const char *const   *paths,
                           const CgReadOptions *options);
