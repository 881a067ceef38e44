/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

#include <glib.h>

/**
 * cg_guess_language:
 * @text: UTF-8
 *
 * By script, and for Latin script by the share of each language's commonest
 * words. Looks at the first 64 KB at most.
 * Returns: (transfer none): the English name of the language, or NULL where
 * there are too few words to tell.
 */
const char *cg_guess_language(CgSlice text);

/**
 * cg_check_language:
 *
 * Returns: false with CG_ERROR_INPUT and the name of the language where the
 * article says, or its text shows, that it is not English; always true with
 * resources->force_language.
 */
bool cg_check_language(const CgDocument  *document,
                       const CgResources *resources,
                       GError           **error);
