/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph convert: graphs in, their union out in any format. */
#include "command/commands.h"
#include "command/console.h"
#include "command/output.h"
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

static bool
convert(const CgOptions *options, GError **error)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  g_autoptr(CgVocab) vocab = cg_vocab_new(options->base, error);
  if (vocab == NULL || !read_all(options, vocab, graph, error))
    return false;
  g_autoptr(CgOutput) output = cg_output_open(options, NULL, error);
  if (output == NULL)
    return false;
  if (cg_output_format(output) == CG_FORMAT_JSONL) {
    g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                "--format: jsonl is made from articles alone (extract)");
    return false;
  }
  cg_graph_seal(graph);
  return cg_output_graph(output, graph, error) &&
         cg_output_close(output, error);
}

static int
run_convert(const CgOptions *options)
{
  CgConsole console       = cg_console_new(options);
  g_autoptr(GError) error = NULL;
  if (convert(options, &error))
    return CG_EXIT_OK;
  cg_console_error(&console, error->message);
  return (int)cg_console_exit(error);
}

const CgCommand cg_command_convert = {
    .name      = "convert",
    .arguments = "GRAPH...",
    .summary   = "Writes a graph in another format, or as a picture's data",
    .help =
        "Graphs are RDF that claimgraph wrote; of several the union is "
        "written. GraphML has\nthree views: full, actors (people, agencies and "
        "states, and how they stand to each\nother) and claims (each claim "
        "with "
        "those who assert, deny and doubt it).\n"
        "\n"
        "Examples:\n"
        "  claimgraph convert story.ttl -o story.graphml\n"
        "  claimgraph convert --view actors all.nq -o actors.graphml\n"
        "  claimgraph convert --from nquads -f ntriples - < crawl.nq\n",
    .options = CG_OPTION_GRAPH | CG_OPTION_RDF,
    .run     = run_convert,
};
