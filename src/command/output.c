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
  CgRdfWriter *rdf; /* NULL for GraphML and JSON Lines */
};

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

static bool
open_writer(CgOutput *output, const char *program, GError **error)
{
  CgRdfOptions rdf = {.format   = output->format,
                      .vocab    = output->vocab,
                      .program  = program,
                      .settings = output->settings};
  if (output->format == CG_FORMAT_GRAPHML || output->format == CG_FORMAT_JSONL)
    return true;
  output->rdf = cg_rdf_open(output->sink, &rdf, error);
  return output->rdf != NULL;
}

CgOutput *
cg_output_open(const CgOptions *options, const char *program, GError **error)
{
  g_autoptr(CgOutput) output = g_new0(CgOutput, 1);
  output->format             = format_of(options);
  output->strict_graphml     = options->strict_graphml;
  output->settings           = settings_of(options);
  output->view               = options->view == NULL
                                   ? CG_VIEW_FULL
                                   : (CgView)cg_view_from_name(options->view);
  output->vocab              = cg_vocab_new(options->base, error);
  if (output->vocab == NULL || !check_view(output, options, error))
    return NULL;
  output->sink = cg_sink_open(options->output, error);
  if (output->sink == NULL || !open_writer(output, program, error))
    return NULL;
  return g_steal_pointer(&output);
}

void
cg_output_free(CgOutput *output)
{
  if (output == NULL)
    return;
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

bool
cg_output_attributions(CgOutput         *output,
                       const CgDocument *document,
                       double            min_confidence,
                       GError          **error)
{
  return cg_jsonl_write(output->sink, document, min_confidence, error);
}

bool
cg_output_close(CgOutput *output, GError **error)
{
  if (output->rdf != NULL && !cg_rdf_finish(output->rdf, error))
    return false;
  return cg_sink_close(output->sink, false, error);
}
