/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

/**
 * cg_attribute:
 * @document: article with TOKENS, SENTENCES, TAGS, TREES, MENTIONS and
 *   ENTITIES; QUOTES and TIMES are used where they are there
 * @resources: (transfer none): uses `resources->lexicon`
 *
 * Adds ATTRIBUTIONS: every statement, belief, denial, doubt, demand, promise
 * and feeling that the text attributes to a source other than its author, in
 * the order of the text (content, then cue).
 *
 * Cues come from the lexicon (cues.tsv); what a cue attributes, and to whom,
 * is read off the dependency tree and the quotation marks. The division into
 * source, cue and content is that of Pareti (2015); the frames of the cues
 * follow the complements of Universal Dependencies.
 *
 * Linear in tokens, times the depth of the trees.
 * Returns: %TRUE; no input is an error.
 */
bool cg_attribute(CgDocument        *document,
                  const CgResources *resources,
                  GError           **error);
