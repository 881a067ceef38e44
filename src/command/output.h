/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command/options.h"
#include "core/document.h"
#include "core/graph.h"
#include "export/format.h"
#include "export/vocab.h"
#include "resolve/resolve.h"

/**
 * CgOutput:
 *
 * The output of a command in any format: what --format, --output, --base,
 * --view and --strict-graphml ask for.
 */
typedef struct CgOutput CgOutput;

/**
 * cg_output_open:
 * @program: name and version of what made the graph, for its provenance;
 *   NULL where the graph brings its own
 *
 * Returns: (transfer full): or NULL, with an error of usage or
 * CG_ERROR_OUTPUT.
 */
CgOutput *
cg_output_open(const CgOptions *options, const char *program, GError **error);

/** cg_output_free: gives up what was not closed: nothing is left of it. */
void cg_output_free(CgOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgOutput, cg_output_free)

/** cg_output_vocab: (transfer none): the names it writes with. */
const CgVocab *cg_output_vocab(const CgOutput *output);

CgFormat cg_output_format(const CgOutput *output);

/** cg_output_graph: writes a sealed graph; several times for RDF, once for
 *  GraphML. */
bool cg_output_graph(CgOutput *output, const CgGraph *graph, GError **error);

/** cg_output_resolved: writes the graph that @resolver gives: RDF part by part,
 *  GraphML from memory. */
bool cg_output_resolved(CgOutput *output, CgResolver *resolver, GError **error);

/** cg_output_has_fragments: whether what an article adds to the output can be
 *  made apart: for all but RDF/XML and GraphML. */
bool cg_output_has_fragments(const CgOutput *output);

/** cg_output_fragment: (transfer full): what @graph of one article, sealed,
 *  adds to the output, to be written in its turn. May be called by as many
 *  threads at a time as there are --jobs. */
GBytes *
cg_output_fragment(CgOutput *output, const CgGraph *graph, GError **error);

/** cg_output_attributions: (transfer full): the same for JSON Lines: an
 *  attribution a line. */
GBytes *cg_output_attributions(const CgDocument *document,
                               double            min_confidence,
                               GError          **error);

/** cg_output_bytes: writes such bytes, and hands them to the system at once,
 *  as a pipe's reader wants them after each article. */
bool cg_output_bytes(CgOutput *output, GBytes *bytes, GError **error);

/** cg_output_close: writes what ends the file and gives it its name. */
bool cg_output_close(CgOutput *output, GError **error);
