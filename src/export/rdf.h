/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "export/format.h"
#include "export/sink.h"
#include "export/vocab.h"

/**
 * CgRdfWriter:
 *
 * Writes sealed graphs, one after the other, as one RDF file. Memory does not
 * grow with the number of graphs or statements. A writer is for one thread;
 * several writers may work at a time. But Raptor takes libxml2 down with it,
 * so a writer is freed only when no other thread uses libxml2 or a writer.
 *
 * N-Quads have graph names: what comes from the article A stands in the graph
 * `A#graph`, what comes from no article in the graph `R#graph` of the run R
 * (without a run, in the default graph). Who made the articles' graphs, and
 * from what, stands in `R#provenance`.
 */
typedef struct CgRdfWriter CgRdfWriter;

typedef struct {
  CgFormat       format;  /* one of the four RDF formats */
  const CgVocab *vocab;   /* lives longer than the writer */
  const char    *program; /* name and version of what wrote the graphs:
                             "claimgraph 0.1.0"; NULL: no run is recorded */
  const char *settings;   /* options that shape the graph; may be NULL. Equal
                             program and settings are one run. */
} CgRdfOptions;

/**
 * cg_rdf_open:
 * @sink: (transfer none): is left open
 *
 * Returns: (transfer full): or NULL, with CG_ERROR_OUTPUT.
 */
CgRdfWriter *
cg_rdf_open(CgSink *sink, const CgRdfOptions *options, GError **error);

/**
 * cg_rdf_open_fragment:
 *
 * Opens a writer for what will stand behind what another writer with the same
 * @options wrote: it writes no prefixes, and nothing about the run. Not for
 * RDF/XML. Returns: (transfer full): or NULL, with CG_ERROR_OUTPUT.
 */
CgRdfWriter *
cg_rdf_open_fragment(CgSink *sink, const CgRdfOptions *options, GError **error);

void cg_rdf_free(CgRdfWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgRdfWriter, cg_rdf_free)

/**
 * cg_rdf_write:
 * @graph: sealed
 *
 * Adds all statements of @graph. A language tag that is none is left out; IRIs
 * are encoded (export/vocab.h).
 * Returns: %FALSE with CG_ERROR_OUTPUT if the bytes cannot be written, or if
 * the format has no form for a statement (RDF/XML and a predicate that ends
 * in no XML name); nothing more can then be written.
 */
bool cg_rdf_write(CgRdfWriter *writer, const CgGraph *graph, GError **error);

/** cg_rdf_finish: writes what ends the file. Once, after the last graph. */
bool cg_rdf_finish(CgRdfWriter *writer, GError **error);

/** cg_rdf_run_id: Returns: (transfer full): the id of the run's node:
 *  "run/H16". */
char *cg_rdf_run_id(const char *program, const char *settings);
