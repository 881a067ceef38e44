/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph summary: graphs or articles in, the story in plain text out. What
 * is not RDF by name is articles, which are read as extract reads them.
 */
#include "command/commands.h"
#include "command/graphs.h"
#include "command/run.h"
#include "command/story.h"
#include "resolve/resolve.h"

static bool
is_rdf(const char *name)
{
  int format = cg_format_from_path(name);
  return format >= 0 && format <= (int)CG_FORMAT_RDFXML;
}

/* Whether the inputs are graphs: --from names a kind of RDF, or all do. */
static bool
are_graphs(const CgOptions *options)
{
  int from = options->from ? cg_format_from_name(options->from) : -1;
  if (from >= 0 && from <= (int)CG_FORMAT_RDFXML)
    return true;
  bool all = options->inputs[0] != NULL;
  for (char **path = options->inputs; *path != NULL; path++)
    all = all && is_rdf(*path);
  return all;
}

static void
note(const char *message, gpointer user_data)
{
  cg_console_note(user_data, message);
}

static bool
take(CgRun *run, CgArticleResult *result, GError **error)
{
  (void)error;
  cg_graph_add_all(run->user_data, result->graph);
  return true;
}

static CgGraph *
read_articles(CgRun *run, const CgOptions *options, GError **error)
{
  g_autoptr(CgGraph) graph   = cg_graph_new();
  CgPipelineOptions pipeline = {
      .fold         = true,
      .fold_options = {.min_confidence = options->min_confidence}};
  run->user_data = graph;
  if (!cg_run_open(run, options, false, error) ||
      !cg_run_all(run, &pipeline, error))
    return NULL;
  cg_graph_seal(graph);
  return g_steal_pointer(&graph);
}

static CgGraph *
read_graphs(const CgRun *run, const CgOptions *options, GError **error)
{
  CgGraphs graphs = {.options = options, .console = run->console};
  return cg_graphs_read(&graphs, error);
}

static bool
summarize(CgRun *run, const CgOptions *options, GError **error)
{
  g_autoptr(CgGraph) graph = are_graphs(options)
                                 ? read_graphs(run, options, error)
                                 : read_articles(run, options, error);
  if (graph == NULL)
    return false;
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, error);
  if (lexicon == NULL)
    return false;
  CgResolveOptions resolve = {
      .lexicon = lexicon, .note = note, .user_data = &run->console};
  g_autoptr(CgGraph) resolved = cg_resolve(graph, &resolve, error);
  if (resolved == NULL)
    return false;
  g_autoptr(CgSink) sink = cg_sink_open(options->output, error);
  if (sink == NULL)
    return false;
  cg_story_write(sink, resolved);
  return cg_sink_close(sink, false, error);
}

static int
run_summary(const CgOptions *options)
{
  CgRun run               = {.take = take, .console = cg_console_new(options)};
  g_autoptr(GError) error = NULL;
  summarize(&run, options, &error);
  CgExit code = cg_run_exit(&run, error);
  cg_run_close(&run);
  return (int)code;
}

const CgCommand cg_command_summary = {
    .name      = "summary",
    .arguments = "FILE...",
    .summary   = "Tells the story: who is for and against what",
    .help =
        "Files are articles, as extract reads them, or graphs that claimgraph "
        "wrote (.ttl,\n.nt, .nq, .rdf). Shows the claims most contested, with "
        "who stands where, when and\nin which article; the numbers and dates "
        "that differ; and who speaks most.\n"
        "\n"
        "Examples:\n"
        "  claimgraph summary articles/\n"
        "  claimgraph summary all.nq | less\n",
    .options = CG_OPTION_INPUT | CG_OPTION_ANALYSE | CG_OPTION_EXTRACT,
    .run     = run_summary,
};
