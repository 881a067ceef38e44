/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/**
 * cg_source_find:
 * @report: with cue and content; gets source and words
 *
 * Who the cue attributes to: the subject, also one shared with another verb
 * or that of the clause above; the agent of a passive; the owner of a noun
 * ("Russia's claim"), its demonym ("Russian claims") or author ("by"); the
 * noun that a participle stands with; behind a quotation also the inverted
 * subject that the tree takes for an object.
 */
void cg_source_find(const CgArticleView *view, CgReport *report);

/**
 * cg_source_rejoined:
 *
 * Of "Ruiz said it was ready and promised to come", where the tree joins
 * "promised" to what Ruiz said: a cue without subject or "that" of its own
 * goes on with the cue above, unless the clause in between has a subject that
 * could promise.
 * Returns: the cue above, or CG_NONE.
 */
uint32_t cg_source_rejoined(const CgArticleView *view, uint32_t verb);

/** cg_source_owner: owner, author or demonym of @noun, not among the tokens of
 *  @content (nullable); or CG_NONE. */
uint32_t cg_source_owner(const CgArticleView *view,
                         const CgRanges      *content,
                         uint32_t             noun);

/** cg_source_words: the words that name a source whose head is @head: with a
 *  title in front, without appositions and relative clauses behind. */
CgRange cg_source_words(const CgArticleView *view, uint32_t head);

/** cg_source_speaker: the mention by which the source of @report is known, or
 *  CG_NONE: that of a relative pronoun is its antecedent, that of a text its
 *  author. */
uint32_t cg_source_speaker(const CgArticleView *view, const CgReport *report);

/** cg_source_is_agent: whether @token names something that can speak: a
 *  person, body, group or state, or a personal pronoun. */
bool cg_source_is_agent(const CgArticleView *view, uint32_t token);

/** cg_source_is_text: whether @noun is a text or record that can state
 *  something: "report", "poll". */
bool cg_source_is_text(const CgArticleView *view, uint32_t noun);
