/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

/**
 * cg_tokenize:
 * @document: article with the BLOCKS layer
 * @resources: uses `lexicon`, which may be NULL
 *
 * Adds TOKENS: the words and marks of all blocks but META and CLUTTER, by the
 * conventions of UD English (EWT, GUM): "do|n't", "Lima|'s", "US|-|based",
 * "mid-May", "$|5", "5|%", "p.m.". Every character that is not blank is in
 * one token. One pass, linear in the text; no errors.
 */
bool
cg_tokenize(CgDocument *document, const CgResources *resources, GError **error);
