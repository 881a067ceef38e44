/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph merge: graphs of several runs in, one resolved graph out. What
 * was joined before is taken apart and joined anew, so that the result is that
 * of one run over all the articles, however they were cut.
 */
#include "command/commands.h"
#include "command/graphs.h"
#include "command/stop.h"
#include "resolve/resolve.h"

static void
note(const char *message, gpointer user_data)
{
  cg_console_note(user_data, message);
}

static void
add(const CgQuad *quad, gpointer resolver)
{
  cg_resolver_add(resolver, quad);
}

static bool
merge(CgGraphs *graphs, GError **error)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, error);
  if (lexicon == NULL)
    return false;
  CgResolveOptions options       = {.lexicon   = lexicon,
                                    .note      = note,
                                    .user_data = &graphs->console,
                                    .n_bytes   = graphs->options->n_memory,
                                    .stop      = cg_stop_flag()};
  g_autoptr(CgResolver) resolver = cg_resolver_new(&options);
  return cg_graphs_each(graphs, add, resolver, error) &&
         cg_output_resolved(graphs->output, resolver, error);
}

static int
run_merge(const CgOptions *options)
{
  return cg_graphs_run(options, merge);
}

const CgCommand cg_command_merge = {
    .name      = "merge",
    .arguments = "GRAPH...",
    .summary   = "Joins graphs: one thing, one node, over all of them",
    .help =
        "Graphs are RDF that claimgraph wrote: of each article alone, of "
        "several, or merged\nbefore. The result does not depend on their "
        "order, nor on which article is in which.\n--verbose names each merge "
        "with its reason.\n"
        "\n"
        "Statements wait and are sorted in temporary files (--memory); what "
        "is held in\nmemory is a digest of names, events and stands, and for "
        "GraphML the whole graph.\n"
        "\n"
        "Examples:\n"
        "  claimgraph merge shard-*.nq -o all.nq\n"
        "  claimgraph merge monday.ttl tuesday.ttl -o week.ttl\n"
        "  claimgraph merge -f graphml --view claims *.nq > claims.graphml\n",
    .options = CG_OPTION_GRAPH | CG_OPTION_RDF | CG_OPTION_MEMORY,
    .run     = run_merge,
};
