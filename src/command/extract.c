/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph extract: articles in, a graph out. Either every article is
 * written as soon as it is read (nquads, jsonl, --stream), or all go through
 * resolving, and the joined graph is written. Memory is constant but for the
 * digest that resolving holds, and for GraphML.
 */
#include "command/commands.h"
#include "command/output.h"
#include "command/run.h"
#include "command/stop.h"
#include "core/error.h"
#include "export/rdf_read.h"
#include "resolve/authority.h"
#include "resolve/resolve.h"

#include "command-version.h"

typedef struct {
  CgOutput    *output;
  CgResolver  *resolver;  /* where nothing streams, else NULL */
  CgAuthority *authority; /* the user's own list, or NULL */
} Extract;

/* Writes @graph, under the names of the user's own list if there is one. */
static bool
write_graph(const Extract *extract, const CgGraph *graph, GError **error)
{
  if (extract->authority == NULL)
    return cg_output_graph(extract->output, graph, error);
  g_autoptr(CgGraph) named = cg_authority_apply(extract->authority, graph);
  return cg_output_graph(extract->output, named, error);
}

/* Reads the list that --authority names, if it does. */
static bool
read_authority(CgRun *run, Extract *extract, GError **error)
{
  const char *path        = run->options->authority;
  g_autoptr(CgGraph) list = cg_graph_new();
  if (path == NULL)
    return true;
  g_autoptr(GError) fault = NULL;
  if (!cg_rdf_read(list, path, -1, cg_output_vocab(extract->output), &fault)) {
    g_set_error(error, CG_ERROR, CG_ERROR_MODEL, "%s", fault->message);
    return false;
  }
  cg_graph_seal(list);
  extract->authority = cg_authority_new(list);
  g_autofree char *note =
      g_strdup_printf("%s: %zu names that belong to one entity", path,
                      cg_authority_size(extract->authority));
  cg_console_note(&run->console, note);
  return true;
}

/* The bytes that an article's graph adds to the output, or to what is to be
 * resolved. */
static GBytes *
bytes_of(const Extract *extract, const CgGraph *graph, GError **error)
{
  if (extract->resolver != NULL)
    return cg_quad_pack(graph);
  if (extract->authority == NULL)
    return cg_output_fragment(extract->output, graph, error);
  g_autoptr(CgGraph) named = cg_authority_apply(extract->authority, graph);
  return cg_output_fragment(extract->output, named, error);
}

static bool
work(const CgRun *run, CgArticleResult *result, GError **error)
{
  const Extract *extract = run->user_data;
  bool           apart   = cg_output_has_fragments(extract->output);
  if (cg_output_format(extract->output) == CG_FORMAT_JSONL)
    result->bytes = cg_output_attributions(result->document,
                                           run->options->min_confidence, error);
  else if (extract->resolver != NULL || apart)
    result->bytes = bytes_of(extract, result->graph, error);
  else
    return true; /* in its turn */
  g_clear_pointer(&result->document, cg_document_free);
  g_clear_pointer(&result->graph, cg_graph_free);
  return result->bytes != NULL;
}

static bool
take(CgRun *run, CgArticleResult *result, GError **error)
{
  const Extract *extract = run->user_data;
  if (extract->resolver != NULL)
    cg_resolver_add_packed(extract->resolver, result->bytes);
  else if (result->bytes != NULL)
    return cg_output_bytes(extract->output, result->bytes, error);
  else
    return write_graph(extract, result->graph, error);
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

/* Reads every article, and writes what did not stream. */
static bool
extract_articles(CgRun *run, Extract *extract, GError **error)
{
  CgFormat          format   = cg_output_format(extract->output);
  CgPipelineOptions pipeline = {
      .fold         = format != CG_FORMAT_JSONL,
      .fold_options = {.min_confidence = run->options->min_confidence}};
  CgResolveOptions resolve = {.lexicon   = run->resources->lexicon,
                              .authority = extract->authority,
                              .n_bytes   = run->options->n_memory,
                              .note      = note,
                              .user_data = &run->console,
                              .stop      = cg_stop_now_flag()};
  if (!streams(run->options, format))
    extract->resolver = cg_resolver_new(&resolve);
  return cg_run_all(run, &pipeline, error) &&
         (extract->resolver == NULL ||
          cg_output_resolved(extract->output, extract->resolver, error));
}

static bool
extract_all(CgRun *run, const CgOptions *options, GError **error)
{
  if (!cg_run_open(run, options, false, error))
    return false;
  g_autoptr(CgOutput) output = cg_output_open(options, CG_PROGRAM, error);
  if (output == NULL)
    return false;
  Extract extract = {.output = output};
  run->user_data  = &extract;
  bool ok         = read_authority(run, &extract, error) &&
            extract_articles(run, &extract, error) &&
            cg_output_close(output, error);
  cg_authority_free(extract.authority);
  cg_resolver_free(extract.resolver);
  return ok;
}

static int
run_extract(const CgOptions *options)
{
  CgRun run               = {.work = work, .take = take};
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
        "  claimgraph extract --authority people.ttl -o story.ttl articles/\n"
        "      your own IRIs where a name is on your list\n"
        "  claimgraph extract --date 2026-03-16 article.txt\n"
        "      \"on Sunday\" is counted from this date where the text has "
        "none\n",
    .options = CG_OPTION_INPUT | CG_OPTION_ANALYSE | CG_OPTION_GRAPH |
               CG_OPTION_EXTRACT | CG_OPTION_MEMORY,
    .run = run_extract,
};
