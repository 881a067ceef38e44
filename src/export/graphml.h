/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "export/sink.h"
#include "export/view.h"
#include "export/vocab.h"

typedef struct {
  CgView         view;
  const CgVocab *vocab;
  bool           strict; /* no attributes beyond the schema of GraphML: the
                            kind of an edge then stands in its data alone */
} CgGraphmlOptions;

/**
 * cg_graphml_write:
 * @graph: sealed
 *
 * Writes a view of @graph as GraphML, in a form that Gephi, Cytoscape, igraph
 * and networkx read without loss: nodes have a label, size, colour and place.
 * Returns: %FALSE with CG_ERROR_OUTPUT if it cannot be written.
 */
bool cg_graphml_write(CgSink                 *sink,
                      const CgGraph          *graph,
                      const CgGraphmlOptions *options,
                      GError                **error);
