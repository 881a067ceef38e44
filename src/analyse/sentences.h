/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

/**
 * cg_split_sentences:
 * @document: article with the TOKENS layer
 * @resources: not used
 *
 * Adds SENTENCES by rules, where no model does it: a sentence ends with its
 * block, or at a full stop, mark or dots that no name or reporting clause goes
 * on behind. One pass, linear in tokens; no errors.
 */
bool cg_split_sentences(CgDocument        *document,
                        const CgResources *resources,
                        GError           **error);
