/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/resources.h"

#include <glib.h>
#include <stdbool.h>

/**
 * cg_find_events:
 * @document: article with TOKENS, SENTENCES, TAGS, TREES, MENTIONS and
 *   ENTITIES; TIMES, QUANTITIES and ATTRIBUTIONS are used where they are there
 * @resources: (transfer none): uses the lexicon
 *
 * Adds EVENTS, in the order of their first mention: what verbs and nouns of
 * events.tsv report, with who takes part, where, when, with what and how many.
 * An event without a named participant is left out. Mentions that fit and do
 * not contradict one another in date, place, agent, target or instrument are
 * one event. One that stands only in attributions or under a hedge
 * ("alleged") is marked.
 * Returns: %TRUE; nothing can fail yet.
 */
bool cg_find_events(CgDocument        *document,
                    const CgResources *resources,
                    GError           **error);
