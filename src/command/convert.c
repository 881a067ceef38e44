/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph convert: graphs in, their union out in any format. */
#include "command/commands.h"
#include "command/console.h"
#include "command/graphs.h"
#include "command/output.h"

static bool
convert(const CgOptions *options, GError **error)
{
  g_autoptr(CgVocab) vocab = cg_vocab_new(options->base, error);
  if (vocab == NULL)
    return false;
  g_autoptr(CgGraph) graph = cg_graphs_read(options, vocab, error);
  if (graph == NULL)
    return false;
  g_autoptr(CgOutput) output = cg_output_open(options, NULL, error);
  return output != NULL && cg_graphs_check_format(output, error) &&
         cg_output_graph(output, graph, error) &&
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
