/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph convert: graphs in, their union out in any format. */
#include "command/commands.h"
#include "command/graphs.h"

static bool
convert(CgGraphs *graphs, GError **error)
{
  g_autoptr(CgGraph) graph = cg_graphs_read(graphs, error);
  return graph != NULL && cg_output_graph(graphs->output, graph, error);
}

static int
run_convert(const CgOptions *options)
{
  return cg_graphs_run(options, convert);
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
