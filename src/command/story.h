/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "export/sink.h"

/**
 * cg_story_write:
 * @graph: sealed and resolved
 *
 * Tells a graph in plain text of 80 columns: the claims most contested, with
 * who stands for and against them or doubts them, in which article and when;
 * who changed sides; the numbers and dates that differ; people and agencies by
 * how much they say. The same text for the same graph. n log n in
 * attributions.
 * Returns: as cg_sink_write().
 */
bool cg_story_write(CgSink *sink, const CgGraph *graph);
