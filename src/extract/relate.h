/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

#include <glib.h>
#include <stdbool.h>

/**
 * cg_relate:
 * @document: article with TOKENS, SENTENCES, TAGS, TREES, MENTIONS and
 *   ENTITIES; ATTRIBUTIONS are used where they are there
 * @resources: (transfer none): uses the lexicon
 *
 * Adds RELATIONS: the closed set of CgRelation, where titles, appositions,
 * possessives, prepositions, copulas or verbs state them; each once, with the
 * tokens of the place that says most. What a title or an apposition
 * presupposes holds also inside an attribution; an act that only an
 * attribution tells of is marked with it.
 * Returns: %TRUE; nothing can fail yet.
 */
bool
cg_relate(CgDocument *document, const CgResources *resources, GError **error);
