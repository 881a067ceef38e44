/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/tree.h"
#include "model/lexicon.h"

#include <glib.h>

/**
 * CgCast:
 *
 * Who stands where: the mentions of a document by their tokens, for the
 * stages that look for what ties entities. Private to extract/relate*,
 * events*.
 */
typedef struct {
  const CgDocument *document;
  CgTree           *tree;
  const CgLexicon  *lexicon;
  const CgMention  *mentions;
  const CgEntity   *entities;
  size_t            n_mentions, n_entities;
  uint32_t         *by_head; /* by token: the longest mention with that head */
  uint32_t         *by_name; /* by token: the shortest whose bare name has it */
} CgCast;

/** cg_cast_new: of a document with MENTIONS and ENTITIES (transfer full). */
CgCast *cg_cast_new(const CgDocument *document, const CgLexicon *lexicon);
void    cg_cast_free(CgCast *cast);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgCast, cg_cast_free)

/** cg_cast_mention: the mention that the phrase headed by @token is, or
 *  CG_NONE: by its head, else by the bare name the token stands in. */
uint32_t cg_cast_mention(const CgCast *cast, uint32_t token);

/** cg_cast_entity: the entity of that mention, or CG_NONE. */
uint32_t cg_cast_entity(const CgCast *cast, uint32_t token);

/**
 * cg_cast_owner:
 *
 * Whose or of what @mention is: the mention of another entity before its head
 * ("Chilean", "the mayor's"), inside its bare name ("Chilean Navy"), or
 * behind it by one of @prepositions (until NULL).
 * Returns: a mention, or CG_NONE.
 */
uint32_t cg_cast_owner(const CgCast      *cast,
                       uint32_t           mention,
                       const char *const *prepositions);

/** cg_cast_phrase: the noun phrase of @head from its first word without
 *  articles to the last of its prepositional phrases; clauses and
 *  appositions behind it stay out. */
CgRange cg_cast_phrase(const CgCast *cast, uint32_t head);

/** cg_cast_words: the words of @range on one line (transfer full). */
char *cg_cast_words(const CgCast *cast, CgRange range);

/** cg_cast_is_agent: whether the entity can act: all but towns and things. */
bool cg_cast_is_agent(const CgCast *cast, uint32_t entity);

/** cg_cast_in_attribution: the innermost attribution whose content holds
 *  @token, or CG_NONE; also where the layer is missing. */
uint32_t cg_cast_in_attribution(const CgCast *cast, uint32_t token);

/** cg_cast_is_open: whether the clause of the verb or noun @token only says
 *  what may or should be: under a negator, or "may", "would", "if". */
bool cg_cast_is_open(const CgCast *cast, uint32_t token);

/** cg_cast_in_heading: whether @token stands in the headline or a heading. */
bool cg_cast_in_heading(const CgCast *cast, uint32_t token);
