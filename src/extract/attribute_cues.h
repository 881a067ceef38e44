/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/**
 * cg_cue_find:
 * @alone: look up the word by itself, without phrases
 * @cue: (out)
 *
 * Looks up what the lexicon knows about a cue whose head is @token: the word
 * by its class, with its particle ("point out"), and phrases that begin with
 * it, contiguous ("call for") or with their noun as object or oblique
 * ("expressed deep concern"). The longest entry decides a frame.
 * Returns: whether there is any.
 */
bool
cg_cue_find(const CgArticleView *view, uint32_t token, bool alone, CgCue *cue);

/**
 * cg_cue_find_source_phrase:
 * @words: (out): the phrase's tokens
 *
 * Looks for a phrase before its source that begins at @token: "according to",
 * "in the words of".
 * Returns: its strength, or 0.
 */
float cg_cue_find_source_phrase(const CgArticleView *view,
                                uint32_t             token,
                                CgRange             *words);
