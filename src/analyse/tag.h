/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

#include <glib.h>

/**
 * cg_tag:
 * @document: article with the TOKENS and VECTORS layers
 * @resources: uses `encoder`
 *
 * Adds TAGS: the universal and the Penn part of speech of each token, and its
 * lemma, made from the token by the rule that the model chooses.
 * Returns: %FALSE with CG_ERROR_MODEL where the model has a label that this
 * program does not know.
 */
bool cg_tag(CgDocument *document, const CgResources *resources, GError **error);

/**
 * cg_lemma_apply:
 * @rule: "L-k+suffix": lower-case the form, cut k characters from its end, and
 *   append the suffix; "C-k+suffix": without lower-casing; "=lemma": this lemma
 * @form: (transfer none): valid UTF-8
 *
 * Appends the lemma of @form to @lemma: @form itself where the rule cuts more
 * than there is, or is none.
 */
void cg_lemma_apply(CgSlice rule, CgSlice form, GString *lemma);
