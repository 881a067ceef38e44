/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

/** CgFormat: what can be written. */
typedef enum {
  CG_FORMAT_TURTLE,
  CG_FORMAT_NTRIPLES,
  CG_FORMAT_NQUADS,
  CG_FORMAT_RDFXML,
  CG_FORMAT_GRAPHML,
  CG_FORMAT_JSONL,
  CG_FORMAT_CONLLU,
  CG_N_FORMATS
} CgFormat;

/** cg_format_name: "turtle", "ntriples", ... */
const char *cg_format_name(CgFormat format);

/** cg_format_from_name: the format called @name, or -1. */
int cg_format_from_name(const char *name);

/** cg_format_from_path: the format that the ending of @path stands for
 *  (".ttl", ".nq", ...; letter case aside), or -1. */
int cg_format_from_path(const char *path);
