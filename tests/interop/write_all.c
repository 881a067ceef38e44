/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Writes the rich graph in every format into a folder: rich.ttl, rich.nt, ...
 * With a number behind it: that many times, as copies with other ids (to
 * measure speed). */
#include "export/graphml.h"
#include "export/rdf.h"
#include "tests/interop/rich_graph.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

static const struct {
  CgFormat    format;
  const char *name;
} files[] = {
    {CG_FORMAT_TURTLE, "rich.ttl"},
    {CG_FORMAT_NTRIPLES, "rich.nt"},
    {CG_FORMAT_NQUADS, "rich.nq"},
    {CG_FORMAT_RDFXML, "rich.rdf"},
};

static bool
write_rdf(const CgGraph *graph,
          const char    *path,
          CgFormat       format,
          int            times,
          GError       **error)
{
  g_autoptr(CgVocab) vocab      = cg_vocab_new("https://x.example/id/", NULL);
  g_autoptr(CgSink) sink        = cg_sink_open(path, error);
  CgRdfOptions options          = {format, vocab, "claimgraph test", "a=1"};
  g_autoptr(CgRdfWriter) writer = cg_rdf_open(sink, &options, error);
  bool good                     = writer != NULL;
  for (int i = 0; i < times && good; i++)
    good = cg_rdf_write(writer, graph, error);
  return good && cg_rdf_finish(writer, error) &&
         cg_sink_close(sink, false, error);
}

static bool
write_graphml(const CgGraph *graph,
              const char    *path,
              CgView         view,
              bool           strict,
              GError       **error)
{
  g_autoptr(CgVocab) vocab = cg_vocab_new("https://x.example/id/", NULL);
  g_autoptr(CgSink) sink   = cg_sink_open(path, error);
  CgGraphmlOptions options = {view, vocab, strict};
  return sink != NULL && cg_graphml_write(sink, graph, &options, error) &&
         cg_sink_close(sink, false, error);
}

static bool
write_views(const CgGraph *graph, const char *dir, GError **error)
{
  bool good = true;
  for (int i = 0; i < CG_N_VIEWS * 2 && good; i++) {
    CgView           view = (CgView)(i / 2);
    g_autofree char *name = g_strdup_printf(
        "%s/%s%s.graphml", dir, cg_view_name(view), i % 2 ? "-strict" : "");
    good = write_graphml(graph, name, view, i % 2, error);
  }
  return good;
}

int
main(int argc, char **argv)
{
  if (argc < 2) {
    fputs("usage: write_all DIRECTORY [TIMES]\n", stderr);
    return 2;
  }
  int times                = argc > 2 ? atoi(argv[2]) : 1;
  g_autoptr(CgGraph) graph = new_rich_graph();
  g_autoptr(GError) error  = NULL;
  cg_graph_seal(graph);
  for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
    g_autofree char *path = g_build_filename(argv[1], files[i].name, NULL);
    if (!write_rdf(graph, path, files[i].format, times, &error)) {
      fprintf(stderr, "%s\n", error->message);
      return 1;
    }
  }
  if (!write_views(graph, argv[1], &error)) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  return 0;
}
