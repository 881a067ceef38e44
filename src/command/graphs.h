/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command/output.h"

/**
 * cg_graphs_read:
 *
 * Reads the RDF files that are the inputs of a command.
 * Returns: (transfer full): their union, sealed; or NULL, with an error of
 * usage or of cg_rdf_read().
 */
CgGraph *
cg_graphs_read(const CgOptions *options, const CgVocab *vocab, GError **error);

/** cg_graphs_check_format: whether a graph can be written in the format of
 *  @output, which is not so for jsonl. */
bool cg_graphs_check_format(const CgOutput *output, GError **error);
