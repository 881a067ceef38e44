/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "export/sink.h"

/**
 * cg_jsonl_write:
 * @document: with the TOKENS, ENTITIES and ATTRIBUTIONS layers
 * @min_confidence: those less sure are left out, with what stands in them
 *
 * Writes a line of JSON for each attribution, in their order:
 *
 *   document    the article's id
 *   id          the id of the attribution's node in the graph
 *   source, cue, content   lists of [begin, end, "words"], in code points
 *   speaker     names of the entities that speak: the name of each, then what
 *               else the article calls them by name
 *   to          names of those that are spoken to
 *   stance, quotation   by their names
 *   within      id of the attribution it stands in, or null
 *   hedge       true, false
 *   date        of the act of stating, or null
 *   about       names of the entities that the content names
 *   confidence  0.00 to 1.00
 *
 * Returns: %FALSE with CG_ERROR_OUTPUT if it cannot be written.
 */
bool cg_jsonl_write(CgSink           *sink,
                    const CgDocument *document,
                    double            min_confidence,
                    GError          **error);
