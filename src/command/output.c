/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* One door to all the writers. RDF goes out graph by graph, GraphML whole, and
 * attributions by the document. */
#include "command/output.h"

#include "export/graphml.h"
#include "export/jsonl.h"
#include "export/rdf.h"
#include "export/sink.h"
#include "export/view.h"
#include "export/vocab.h"

struct CgOutput {
  CgFormat     format;
  CgView       view;
  bool         strict_graphml;
  char        *settings;
  CgVocab     *vocab;
  CgSink      *sink;
  CgRdfWriter *rdf;       /* NULL for GraphML and JSON Lines */
  GAsyncQueue *fragments; /* Fragment: those that no thread uses */
};

/* A writer of what one article adds. */
typedef struct {
  GString     *bytes;
  CgSink      *sink; /* into @bytes */
  CgRdfWriter *rdf;
} Fragment;

/* What shapes the graph, for the name of the run: same settings, same run. */
static char *
settings_of(const CgOptions *options)
{
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(confidence, sizeof confidence, "%.2f",
                  options->min_confidence);
  return g_strdup_printf("model=%s min-confidence=%s date=%s",
                         options->model ? options->model : "en", confidence,
                         options->date ? options->date : "");
}

static CgFormat
format_of(const CgOptions *options)
{
  int format = -1;
  if (options->format != NULL)
    format = cg_format_from_name(options->format);
  else if (options->output != NULL)
    format = cg_format_from_path(options->output);
  return format < 0 || format == CG_FORMAT_CONLLU ? CG_FORMAT_TURTLE
                                                  : (CgFormat)format;
}

static bool
check_view(const CgOutput *output, const CgOptions *options, GError **error)
{
  if (output->format == CG_FORMAT_GRAPHML ||
      (options->view == NULL && !options->strict_graphml))
    return true;
  g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
              "--%s goes with GraphML, but the output is %s",
              options->view != NULL ? "view" : "strict-graphml",
              cg_format_name(output->format));
  return false;
}

static void
fragment_free(gpointer data)
{
  Fragment *fragment = data;
  cg_rdf_free(fragment->rdf);
  cg_sink_free(fragment->sink);
  g_string_free(fragment->bytes, TRUE);
  g_free(fragment);
}

/* Opens a writer of fragments for each job. Here, since Raptor and libxml2 are
 * set up by one thread. */
static void
open_fragments(CgOutput *output, const CgRdfOptions *options, int n)
{
  for (int i = 0; i < n; i++) {
    Fragment *fragment = g_new0(Fragment, 1);
    fragment->bytes    = g_string_new(NULL);
    fragment->sink     = cg_sink_open_memory(fragment->bytes);
    fragment->rdf      = cg_rdf_open_fragment(fragment->sink, options, NULL);
    g_async_queue_push(output->fragments, fragment);
  }
}

static bool
open_writer(CgOutput *output, const char *program, int jobs, GError **error)
{
  CgRdfOptions rdf = {.format   = output->format,
                      .vocab    = output->vocab,
                      .program  = program,
                      .settings = output->settings};
  if (output->format == CG_FORMAT_GRAPHML || output->format == CG_FORMAT_JSONL)
    return true;
  output->rdf = cg_rdf_open(output->sink, &rdf, error);
  if (output->rdf != NULL && program != NULL && cg_output_has_fragments(output))
    open_fragments(output, &rdf, jobs);
  return output->rdf != NULL;
}

CgOutput *
cg_output_open(const CgOptions *options, const char *program, GError **error)
{
  g_autoptr(CgOutput) output = g_new0(CgOutput, 1);
  output->format             = format_of(options);
  output->strict_graphml     = options->strict_graphml;
  output->settings           = settings_of(options);
  output->fragments          = g_async_queue_new_full(fragment_free);
  output->view               = options->view == NULL
                                   ? CG_VIEW_FULL
                                   : (CgView)cg_view_from_name(options->view);
  output->vocab              = cg_vocab_new(options->base, error);
  if (output->vocab == NULL || !check_view(output, options, error))
    return NULL;
  output->sink = cg_sink_open(options->output, error);
  if (output->sink == NULL ||
      !open_writer(output, program, options->jobs, error))
    return NULL;
  return g_steal_pointer(&output);
}

void
cg_output_free(CgOutput *output)
{
  if (output == NULL)
    return;
  g_async_queue_unref(output->fragments);
  cg_rdf_free(output->rdf);
  cg_sink_free(output->sink);
  cg_vocab_free(output->vocab);
  g_free(output->settings);
  g_free(output);
}

CgFormat
cg_output_format(const CgOutput *output)
{
  return output->format;
}

const CgVocab *
cg_output_vocab(const CgOutput *output)
{
  return output->vocab;
}

bool
cg_output_graph(CgOutput *output, const CgGraph *graph, GError **error)
{
  CgGraphmlOptions graphml = {.view   = output->view,
                              .vocab  = output->vocab,
                              .strict = output->strict_graphml};
  if (output->format == CG_FORMAT_GRAPHML)
    return cg_graphml_write(output->sink, graph, &graphml, error);
  return cg_rdf_write(output->rdf, graph, error);
}

static bool
write_part(const CgGraph *part, gpointer output, GError **error)
{
  return cg_output_graph(output, part, error);
}

static bool
gather_part(const CgGraph *part, gpointer all, GError **error)
{
  (void)error;
  cg_graph_add_all(all, part);
  return true;
}

bool
cg_output_resolved(CgOutput *output, CgResolver *resolver, GError **error)
{
  if (output->format != CG_FORMAT_GRAPHML)
    return cg_resolver_finish(resolver, write_part, output, error);
  g_autoptr(CgGraph) all = cg_graph_new();
  if (!cg_resolver_finish(resolver, gather_part, all, error))
    return false;
  cg_graph_seal(all);
  return cg_output_graph(output, all, error);
}

/* ---- fragments ---- */

bool
cg_output_has_fragments(const CgOutput *output)
{
  return output->format != CG_FORMAT_RDFXML &&
         output->format != CG_FORMAT_GRAPHML;
}

static GBytes *
take_bytes(CgSink *sink, GString *bytes)
{
  cg_sink_flush(sink);
  GBytes *taken = g_bytes_new(bytes->str, bytes->len);
  g_string_truncate(bytes, 0);
  return taken;
}

GBytes *
cg_output_fragment(CgOutput *output, const CgGraph *graph, GError **error)
{
  Fragment *fragment = g_async_queue_pop(output->fragments);
  bool      ok       = cg_rdf_write(fragment->rdf, graph, error);
  GBytes   *bytes    = take_bytes(fragment->sink, fragment->bytes);
  g_async_queue_push(output->fragments, fragment);
  if (!ok)
    g_clear_pointer(&bytes, g_bytes_unref);
  return bytes;
}

GBytes *
cg_output_attributions(const CgDocument *document,
                       double            min_confidence,
                       GError          **error)
{
  g_autoptr(GString) bytes = g_string_new(NULL);
  g_autoptr(CgSink) sink   = cg_sink_open_memory(bytes);
  if (!cg_jsonl_write(sink, document, min_confidence, error))
    return NULL;
  return take_bytes(sink, bytes);
}

bool
cg_output_bytes(CgOutput *output, GBytes *bytes, GError **error)
{
  size_t      n;
  const char *data = g_bytes_get_data(bytes, &n);
  return (cg_sink_write(output->sink, data, n) &&
          cg_sink_flush(output->sink)) ||
         cg_sink_check(output->sink, error);
}

bool
cg_output_close(CgOutput *output, GError **error)
{
  if (output->rdf != NULL && !cg_rdf_finish(output->rdf, error))
    return false;
  return cg_sink_close(output->sink, false, error);
}
