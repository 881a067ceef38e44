/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "export/format.h"
#include "export/vocab.h"

/**
 * cg_rdf_read:
 * @graph: not sealed; gets the statements
 * @path: a file; NULL or "-" for standard input
 * @format: one of the four RDF formats; -1: by the ending of @path, or else by
 *   how the file begins
 * @vocab: its base IRI is taken off IRIs, so that they become ids again
 *
 * Adds what an RDF file says, as cg_rdf_write() wrote it: the graph
 * `A#graph` of N-Quads becomes the article A, `R#provenance` the run R; other
 * graph names stay as they are. RDF of other programs is read too, but
 * every node must have an IRI. Literals get their canonical form ("1.50" as
 * xsd:double becomes "1.50E0").
 * Memory: the graph; for Turtle and RDF/XML some blocks of the file more, as
 * Raptor needs them.
 *
 * Returns: %FALSE with CG_ERROR_INPUT, "path:line: what was wrong, what was
 * expected" (in Turtle with the subject where Raptor tells no line), for a file
 * that cannot be opened or read, has wrong syntax, a blank node, an IRI that is
 * none, or a literal that its datatype does not have. @graph may then hold a
 * part of the file.
 */
bool cg_rdf_read(CgGraph       *graph,
                 const char    *path,
                 int            format,
                 const CgVocab *vocab,
                 GError       **error);
