/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The formats by name and by the ending of a file. */
#include "export/format.h"

#include <glib.h>
#include <string.h>

static const struct {
  const char *name;
  const char *endings[3];
} formats[] = {
    [CG_FORMAT_TURTLE]   = {"turtle", {".ttl", ".turtle"}},
    [CG_FORMAT_NTRIPLES] = {"ntriples", {".nt", ".ntriples"}},
    [CG_FORMAT_NQUADS]   = {"nquads", {".nq", ".nquads"}},
    [CG_FORMAT_RDFXML]   = {"rdfxml", {".rdf", ".owl"}},
    [CG_FORMAT_GRAPHML]  = {"graphml", {".graphml"}},
    [CG_FORMAT_JSONL]    = {"jsonl", {".jsonl", ".ndjson"}},
    [CG_FORMAT_CONLLU]   = {"conllu", {".conllu"}},
};
_Static_assert(G_N_ELEMENTS(formats) == CG_N_FORMATS, "a row for each format");

const char *
cg_format_name(CgFormat format)
{
  return formats[format].name;
}

int
cg_format_from_name(const char *name)
{
  for (int i = 0; i < CG_N_FORMATS; i++)
    if (strcmp(formats[i].name, name) == 0)
      return i;
  return -1;
}

int
cg_format_from_path(const char *path)
{
  const char *ending = strrchr(path, '.');
  if (ending == NULL)
    return -1;
  for (int i = 0; i < CG_N_FORMATS; i++)
    for (size_t k = 0; formats[i].endings[k] != NULL; k++)
      if (g_ascii_strcasecmp(formats[i].endings[k], ending) == 0)
        return i;
  return -1;
}
