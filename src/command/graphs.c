/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Graphs as inputs of commands. */
#include "command/graphs.h"

#include "command/stop.h"
#include "core/error.h"
#include "export/rdf_read.h"

#include <glib/gstdio.h>
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

/* How many bytes the inputs have; 0 where one does not tell. */
static guint64
count_bytes(char *const *inputs)
{
  guint64 n = 0;
  for (; *inputs != NULL; inputs++) {
    GStatBuf about;
    if (g_stat(*inputs, &about) != 0 || !S_ISREG(about.st_mode))
      return 0;
    n += (guint64)about.st_size;
  }
  return n;
}

static bool
on_block(size_t n, gpointer data, GError **error)
{
  CgGraphs *graphs = data;
  graphs->n_bytes += n;
  cg_console_progress(&graphs->console, graphs->n_quads, "statements read",
                      graphs->n_all > 0
                          ? (double)graphs->n_bytes / (double)graphs->n_all
                          : 0.0);
  if (!cg_stop_asked())
    return true;
  g_set_error_literal(error, CG_ERROR, CG_ERROR_INPUT,
                      "interrupted; nothing is written");
  return false;
}

/* Counts what goes by. */
typedef struct {
  CgGraphs  *graphs;
  CgQuadFunc func;
  gpointer   user_data;
} Counter;

static void
count_quad(const CgQuad *quad, gpointer data)
{
  const Counter *counter = data;
  counter->graphs->n_quads++;
  counter->func(quad, counter->user_data);
}

bool
cg_graphs_each(CgGraphs  *graphs,
               CgQuadFunc func,
               gpointer   user_data,
               GError   **error)
{
  const CgOptions *options = graphs->options;
  g_autoptr(CgVocab) vocab = cg_vocab_new(options->base, error);
  CgRdfReadOptions read    = {
         .vocab = vocab, .block = on_block, .block_data = graphs};
  Counter counter = {graphs, func, user_data};
  if (vocab == NULL || !format_of(options, &read.format, error))
    return false;
  if (options->inputs[0] == NULL) {
    g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                "no graphs named; expected files, or - for standard input");
    return false;
  }
  graphs->n_all = count_bytes(options->inputs);
  for (char **path = options->inputs; *path != NULL; path++)
    if (!cg_rdf_read_quads(*path, &read, count_quad, &counter, error))
      return false;
  return true;
}

static void
add_quad(const CgQuad *quad, gpointer graph)
{
  cg_quad_add(graph, quad);
}

CgGraph *
cg_graphs_read(CgGraphs *graphs, GError **error)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  if (!cg_graphs_each(graphs, add_quad, graph, error))
    return NULL;
  cg_graph_seal(graph);
  return g_steal_pointer(&graph);
}

static bool
check_format(const CgOutput *output, GError **error)
{
  if (cg_output_format(output) != CG_FORMAT_JSONL)
    return true;
  g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
              "--format: jsonl is made from articles alone (extract)");
  return false;
}

int
cg_graphs_run(const CgOptions *options,
              bool (*work)(CgGraphs *graphs, GError **error))
{
  CgGraphs graphs = {.options = options, .console = cg_console_new(options)};
  g_autoptr(GError) error = NULL;
  cg_stop_watch();
  graphs.output = cg_output_open(options, NULL, &error);
  bool ok = graphs.output != NULL && check_format(graphs.output, &error) &&
            work(&graphs, &error) && cg_output_close(graphs.output, &error);
  cg_output_free(graphs.output);
  cg_console_clear(&graphs.console);
  if (ok)
    return CG_EXIT_OK;
  cg_console_error(&graphs.console, error->message);
  return (int)cg_console_exit(error);
}
