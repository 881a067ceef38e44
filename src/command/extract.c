/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph extract: articles in, a graph out. Either every article is
 * written as soon as it is read (nquads, jsonl, --stream), in constant memory,
 * or all are gathered in one graph, which is resolved and then written.
 */
#include "command/commands.h"
#include "command/output.h"
#include "command/run.h"
#include "export/jsonl.h"
#include "resolve/resolve.h"

#include "command-version.h"

typedef struct {
  CgOutput *output;
  CgGraph  *all; /* where nothing streams, else NULL */
} Extract;

static bool
take(CgRun *run, CgArticleResult *result, GError **error)
{
  Extract *extract = run->user_data;
  if (cg_output_format(extract->output) == CG_FORMAT_JSONL)
    return cg_output_attributions(extract->output, result->document,
                                  run->options->min_confidence, error);
  if (extract->all == NULL)
    return cg_output_graph(extract->output, result->graph, error);
  cg_graph_add_all(extract->all, result->graph);
  return true;
}

static void
note(const char *message, gpointer user_data)
{
  cg_console_note(user_data, message);
}

/* Whether each article is written by itself. GraphML is one graph always. */
static bool
streams(const CgOptions *options, CgFormat format)
{
  return format == CG_FORMAT_NQUADS || format == CG_FORMAT_JSONL ||
         (options->stream && format != CG_FORMAT_GRAPHML);
}

static bool
extract_all(CgRun *run, const CgOptions *options, GError **error)
{
  Extract           extract  = {0};
  CgPipelineOptions pipeline = {
      .fold_options = {.min_confidence = options->min_confidence}};
  if (!cg_run_open(run, options, false, error))
    return false;
  g_autoptr(CgOutput) output = cg_output_open(options, CG_PROGRAM, error);
  if (output == NULL)
    return false;
  extract.output         = output;
  run->user_data         = &extract;
  pipeline.fold          = cg_output_format(output) != CG_FORMAT_JSONL;
  g_autoptr(CgGraph) all = NULL;
  if (!streams(options, cg_output_format(output)))
    extract.all = all = cg_graph_new();
  if (!cg_run_all(run, &pipeline, error))
    return false;
  if (all != NULL) {
    cg_graph_seal(all);
    g_autoptr(CgGraph) resolved = cg_resolve(all, note, &run->console);
    if (!cg_output_graph(output, resolved, error))
      return false;
  }
  return cg_output_close(output, error);
}

static int
run_extract(const CgOptions *options)
{
  CgRun run               = {.take = take};
  g_autoptr(GError) error = NULL;
  extract_all(&run, options, &error);
  CgExit code = cg_run_exit(&run, error);
  cg_run_close(&run);
  return (int)code;
}

const CgCommand cg_command_extract = {
    .name      = "extract",
    .arguments = "FILE...",
    .summary   = "Reads articles and writes the graph of who says what",
    .help =
        "Articles are plain text, HTML or JSON Lines (one object a line: id, "
        "url, title,\ntext or html, date, publisher, language); a folder means "
        "all files in it, - is\nstandard input.\n"
        "\n"
        "Examples:\n"
        "  claimgraph extract -o story.ttl articles/\n"
        "      one graph of all articles, in which one thing is one node\n"
        "  claimgraph extract -o story.graphml --view actors articles/\n"
        "      the people and agencies, and how they stand to each other, for "
        "Gephi\n"
        "  claimgraph extract -f nquads - < crawl.jsonl > crawl.nq\n"
        "      a step of a pipeline, in constant memory: a named graph an "
        "article\n"
        "  claimgraph extract -f jsonl --min-confidence 0.8 page.html | jq .\n"
        "      one attribution a line: source, cue, content, stance\n"
        "  claimgraph extract --date 2026-03-16 article.txt\n"
        "      \"on Sunday\" is counted from this date where the text has "
        "none\n",
    .options = CG_OPTION_INPUT | CG_OPTION_ANALYSE | CG_OPTION_GRAPH |
               CG_OPTION_EXTRACT,
    .run = run_extract,
};
