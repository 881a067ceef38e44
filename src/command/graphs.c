/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Graphs as inputs of commands. */
#include "command/graphs.h"

#include "export/rdf_read.h"

#include <string.h>

/* The format that --from names, or -1: by name and content. */
static bool
format_of(const CgOptions *options, int *format, GError **error)
{
  *format = -1;
  if (options->from == NULL || strcmp(options->from, "auto") == 0)
    return true;
  *format = cg_format_from_name(options->from);
  if (*format >= 0 && *format <= CG_FORMAT_RDFXML)
    return true;
  g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
              "--from: %s is no RDF, expected turtle, ntriples, nquads or "
              "rdfxml",
              options->from);
  return false;
}

static bool
read_all(const CgOptions *options,
         const CgVocab   *vocab,
         CgGraph         *graph,
         GError         **error)
{
  if (options->inputs[0] == NULL) {
    g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                "no graphs named; expected files, or - for standard input");
    return false;
  }
  int format;
  if (!format_of(options, &format, error))
    return false;
  for (char **path = options->inputs; *path != NULL; path++)
    if (!cg_rdf_read(graph, *path, format, vocab, error))
      return false;
  return true;
}

CgGraph *
cg_graphs_read(const CgOptions *options, const CgVocab *vocab, GError **error)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  if (!read_all(options, vocab, graph, error))
    return NULL;
  cg_graph_seal(graph);
  return g_steal_pointer(&graph);
}

bool
cg_graphs_check_format(const CgOutput *output, GError **error)
{
  if (cg_output_format(output) != CG_FORMAT_JSONL)
    return true;
  g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
              "--format: jsonl is made from articles alone (extract)");
  return false;
}
