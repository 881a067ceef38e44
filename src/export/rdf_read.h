/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "core/quad.h"
#include "export/format.h"
#include "export/vocab.h"

typedef struct {
  int format;           /* one of the four RDF formats; -1: by the ending of
                           the path, or else by how the file begins */
  const CgVocab *vocab; /* its base IRI is taken off IRIs, so that they become
                           ids again */
  /* Told of every block of @n bytes that was read; false with an error to end
   * the reading. May be NULL. */
  bool (*block)(size_t n, gpointer block_data, GError **error);
  gpointer block_data;
} CgRdfReadOptions;

/**
 * cg_rdf_read_quads:
 * @path: a file; NULL or "-" for standard input
 *
 * Tells @func what an RDF file says, as cg_rdf_write() wrote it: the graph
 * `A#graph` of N-Quads becomes the article A, `R#provenance` the run R; other
 * graph names stay as they are. RDF of other programs is read too, but
 * every node must have an IRI. Literals get their canonical form ("1.50" as
 * xsd:double becomes "1.50E0").
 * Memory: does not grow with N-Triples and N-Quads; for Turtle and RDF/XML some
 * blocks of the file, as Raptor needs them.
 *
 * Returns: %FALSE with CG_ERROR_INPUT, "path:line: what was wrong, what was
 * expected" (in Turtle with the subject where Raptor tells no line), for a file
 * that cannot be opened or read, has wrong syntax, a blank node, an IRI that is
 * none, or a literal that its datatype does not have. @func may then have been
 * told a part of the file.
 */
bool cg_rdf_read_quads(const char             *path,
                       const CgRdfReadOptions *options,
                       CgQuadFunc              func,
                       gpointer                user_data,
                       GError                **error);

/** cg_rdf_read: adds what an RDF file says to @graph, which is not sealed, as
 *  cg_rdf_read_quads() with these options. */
bool cg_rdf_read(CgGraph       *graph,
                 const char    *path,
                 int            format,
                 const CgVocab *vocab,
                 GError       **error);
