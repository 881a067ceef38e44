/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "export/sink.h"

/**
 * cg_conllu_write:
 * @document: with the TOKENS layer; SENTENCES, TAGS, TREES and NAMES are
 *   written if it has them, and else "_" stands in their columns
 *
 * Writes an article as CoNLL-U: "# newdoc id", "# newpar", "# sent_id",
 * "# text", words and multiword tokens; in MISC the names (NER=B-PER; IOB2;
 * PER, ORG, LOC), the layers behind them (export/misc.h) and SpaceAfter=No.
 * Without sentences, each block is one. Returns: %FALSE if it cannot be
 * written: cg_sink_check() tells why.
 */
bool cg_conllu_write(CgSink *sink, const CgDocument *document);
