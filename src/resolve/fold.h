/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "core/graph.h"
#include "model/lexicon.h"

/** CgFoldOptions: what of a document goes into the graph. */
typedef struct {
  const CgLexicon *lexicon; /* (nullable): knows which predicates say the
                               same */
  double min_confidence;    /* attributions below it are left out, and with them
                               what stands within them; 0 to 1 */
} CgFoldOptions;

/**
 * cg_fold:
 * @document: with the layers BLOCKS and TOKENS, and MENTIONS, ENTITIES,
 *   ATTRIBUTIONS, RELATIONS, EVENTS as far as they are there
 * @graph: not sealed; gets a copy of everything, so that @document may go
 *
 * Adds the article, its entities, claims, attributions, relations and events
 * to @graph, each with the span of the words it rests on (NIF, RFC 5147).
 * What stands inside an attribution is never added as a plain fact: such a
 * relation is a rdf:Statement with cg:within alone.
 * Returns: the article's node. Linear in the layers.
 */
CgNode cg_fold(const CgDocument    *document,
               const CgFoldOptions *options,
               CgGraph             *graph);
