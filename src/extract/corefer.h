/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

#include <glib.h>
#include <stdbool.h>

/**
 * cg_corefer:
 * @document: article with TOKENS, SENTENCES, TAGS, TREES and NAMES
 * @resources: (transfer none): uses the lexicon
 *
 * Adds MENTIONS, in the order of the text (of two that begin together the
 * longer first), and ENTITIES, in the order of their first mention: who and
 * what is named by names, titles, descriptions, demonyms and pronouns, each
 * thing of the article one entity. What is named by nothing but a passing
 * description is left out. Linear in tokens, times the number of entities.
 * Returns: %TRUE; nothing can fail yet.
 */
bool
cg_corefer(CgDocument *document, const CgResources *resources, GError **error);

/** cg_mention_at: the smallest mention whose words hold @token, or CG_NONE.
 *  Linear in the mentions before the token. */
uint32_t cg_mention_at(const CgDocument *document, uint32_t token);

/** cg_mention_with_head: the mention whose head is @token, or CG_NONE; of
 *  several the longest. */
uint32_t cg_mention_with_head(const CgDocument *document, uint32_t token);

/** cg_entity_at: the entity that the phrase headed by @token names: that of
 *  cg_mention_with_head(), else that of the mention whose bare name holds
 *  the token; CG_NONE for none. */
uint32_t cg_entity_at(const CgDocument *document, uint32_t token);
