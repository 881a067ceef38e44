/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The library's public face: what `claimgraph extract` does, in memory. */
#include "claimgraph.h"

#include "core/error.h"
#include "export/format.h"
#include "export/graphml.h"
#include "export/rdf.h"
#include "export/sink.h"
#include "export/vocab.h"
#include "pipeline.h"
#include "read/article.h"
#include "resolve/resolve.h"

#include <string.h>

struct ClaimgraphExtractor {
  CgResources *resources;
  CgGraph     *all;
};

ClaimgraphExtractor *
claimgraph_extractor_new(const char *model, GError **error)
{
  g_return_val_if_fail(model != NULL, NULL);
  CgResourceOptions options   = {.model = model};
  CgResources      *resources = cg_resources_new(&options, error);
  if (resources == NULL)
    return NULL;
  ClaimgraphExtractor *extractor = g_new0(ClaimgraphExtractor, 1);
  extractor->resources           = resources;
  extractor->all                 = cg_graph_new();
  return extractor;
}

void
claimgraph_extractor_free(ClaimgraphExtractor *extractor)
{
  if (extractor == NULL)
    return;
  cg_graph_free(extractor->all);
  cg_resources_free(extractor->resources);
  g_free(extractor);
}

/* A page begins with a tag. */
static CgReadFormat
guess_format(const char *text, size_t n_bytes)
{
  for (size_t i = 0; i < n_bytes; i++)
    if (!g_ascii_isspace(text[i]))
      return text[i] == '<' ? CG_READ_HTML : CG_READ_TEXT;
  return CG_READ_TEXT;
}

bool
claimgraph_extractor_add(ClaimgraphExtractor *extractor,
                         const char          *id,
                         const char          *text,
                         gssize               n_bytes,
                         GError             **error)
{
  g_return_val_if_fail(extractor != NULL && id != NULL && text != NULL, false);
  size_t        size      = n_bytes < 0 ? strlen(text) : (size_t)n_bytes;
  CgArticle     known     = {.id = id, .path = id, .line = 1};
  CgReadOptions read      = {.lexicon = extractor->resources->lexicon};
  g_autoptr(GBytes) bytes = g_bytes_new(text, size);
  g_autoptr(CgDocument) document =
      cg_article_read(bytes, guess_format(text, size), &known, &read, error);
  if (document == NULL ||
      !cg_analyse(document, extractor->resources, NULL, error))
    return false;
  g_autoptr(CgGraph) graph = cg_graph_new();
  cg_fold(document, &(CgFoldOptions){.lexicon = extractor->resources->lexicon},
          graph);
  cg_graph_seal(graph);
  cg_graph_add_all(extractor->all, graph);
  return true;
}

static bool
write_rdf(CgSink        *sink,
          const CgGraph *graph,
          const CgVocab *vocab,
          CgFormat       format,
          GError       **error)
{
  CgRdfOptions options          = {.format = format, .vocab = vocab};
  g_autoptr(CgRdfWriter) writer = cg_rdf_open(sink, &options, error);
  return writer != NULL && cg_rdf_write(writer, graph, error) &&
         cg_rdf_finish(writer, error);
}

static bool
write_graph(GString *out, const CgGraph *graph, CgFormat format, GError **error)
{
  g_autoptr(CgSink) sink   = cg_sink_open_memory(out);
  g_autoptr(CgVocab) vocab = cg_vocab_new(NULL, error);
  CgGraphmlOptions options = {.view = CG_VIEW_FULL, .vocab = vocab};
  if (vocab == NULL)
    return false;
  bool ok = format == CG_FORMAT_GRAPHML
                ? cg_graphml_write(sink, graph, &options, error)
                : write_rdf(sink, graph, vocab, format, error);
  return ok && cg_sink_close(sink, false, error);
}

char *
claimgraph_extractor_finish(ClaimgraphExtractor *extractor,
                            const char          *format,
                            GError             **error)
{
  g_return_val_if_fail(extractor != NULL && format != NULL, NULL);
  int known = cg_format_from_name(format);
  if (known < 0 || known > CG_FORMAT_GRAPHML) {
    g_set_error(error, CG_ERROR, CG_ERROR_OUTPUT,
                "unknown format \"%s\", expected turtle, ntriples, nquads, "
                "rdfxml or graphml",
                format);
    return NULL;
  }
  cg_graph_seal(extractor->all);
  CgResolveOptions options    = {.lexicon = extractor->resources->lexicon};
  g_autoptr(CgGraph) resolved = cg_resolve(extractor->all, &options, error);
  g_autoptr(GString) out      = g_string_new(NULL);
  cg_graph_free(extractor->all);
  extractor->all = cg_graph_new();
  if (resolved == NULL || !write_graph(out, resolved, (CgFormat)known, error))
    return NULL;
  return g_strdup(out->str);
}
