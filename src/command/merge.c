/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph merge: graphs of several runs in, one resolved graph out. What
 * was joined before is taken apart and joined anew, so that the result is that
 * of one run over all the articles, however they were cut.
 */
#include "command/commands.h"
#include "command/console.h"
#include "command/graphs.h"
#include "command/output.h"
#include "resolve/resolve.h"

static void
note(const char *message, gpointer user_data)
{
  cg_console_note(user_data, message);
}

static bool
merge(const CgOptions *options, CgConsole *console, GError **error)
{
  g_autoptr(CgVocab) vocab = cg_vocab_new(options->base, error);
  if (vocab == NULL)
    return false;
  g_autoptr(CgGraph) graph = cg_graphs_read(options, vocab, error);
  if (graph == NULL)
    return false;
  g_autoptr(CgOutput) output = cg_output_open(options, NULL, error);
  if (output == NULL || !cg_graphs_check_format(output, error))
    return false;
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, error);
  if (lexicon == NULL)
    return false;
  CgResolveOptions resolve = {
      .lexicon = lexicon, .note = note, .user_data = console};
  g_autoptr(CgGraph) resolved = cg_resolve(graph, &resolve, error);
  if (resolved == NULL)
    return false;
  g_clear_pointer(&graph, cg_graph_free);
  return cg_output_graph(output, resolved, error) &&
         cg_output_close(output, error);
}

static int
run_merge(const CgOptions *options)
{
  CgConsole console       = cg_console_new(options);
  g_autoptr(GError) error = NULL;
  if (merge(options, &console, &error))
    return CG_EXIT_OK;
  cg_console_error(&console, error->message);
  return (int)cg_console_exit(error);
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
        "Examples:\n"
        "  claimgraph merge shard-*.nq -o all.nq\n"
        "  claimgraph merge monday.ttl tuesday.ttl -o week.ttl\n"
        "  claimgraph merge -f graphml --view claims *.nq > claims.graphml\n",
    .options = CG_OPTION_GRAPH | CG_OPTION_RDF,
    .run     = run_merge,
};
