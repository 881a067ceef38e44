/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command/console.h"
#include "command/output.h"
#include "core/quad.h"

/**
 * CgGraphs:
 *
 * What the commands have in common that read graphs and write one: the output
 * is opened, the inputs are read, and a signal ends it with nothing written.
 */
typedef struct {
  const CgOptions *options;
  CgConsole        console;
  CgOutput        *output;
  guint64          n_bytes, n_all; /* read, and all as far as known */
  guint64          n_quads;        /* read */
} CgGraphs;

/** cg_graphs_run: opens the output, does @work, closes the output, tells what
 *  went wrong. Returns: the exit code. */
int cg_graphs_run(const CgOptions *options,
                  bool (*work)(CgGraphs *graphs, GError **error));

/** cg_graphs_each: tells @func every statement of the RDF files that are the
 *  inputs. Returns: false with an error of usage or of cg_rdf_read_quads(). */
bool cg_graphs_each(CgGraphs  *graphs,
                    CgQuadFunc func,
                    gpointer   user_data,
                    GError   **error);

/**
 * cg_graphs_read:
 *
 * Reads the RDF files that are the inputs of a command.
 * Returns: (transfer full): their union, sealed; or NULL, with an error of
 * cg_graphs_each().
 */
CgGraph *cg_graphs_read(CgGraphs *graphs, GError **error);
