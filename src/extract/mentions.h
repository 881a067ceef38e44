/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/draft.h"

/* Finding the words that name somebody or something. Each adds drafts; what
 * is named by which of them is for corefer. Private to extract/corefer. */

/**
 * cg_mentions_find_names:
 *
 * Names: those of the NAMES layer with their bounds mended, those that the
 * lexicon knows, and names and surnames of the article wherever they stand
 * again. Sets kind, state, seat, sex and key; takes titles and possessors
 * before a name into its tokens.
 */
void cg_mentions_find_names(CgDrafts *drafts);

/**
 * cg_mentions_find_nominals:
 *
 * Descriptions by their head noun: people ("the foreign minister"), groups
 * ("Western officials"), bodies ("the Chilean defence ministry"), places
 * ("the minister's residence"). After the names.
 */
void cg_mentions_find_nominals(CgDrafts *drafts);

/** cg_mentions_find_pronouns: of the third person, and relative ones. */
void cg_mentions_find_pronouns(CgDrafts *drafts);

/** cg_mentions_link: sets `owner` (demonym, possessor, "of") and `same`
 *  (apposition, copula, relative pronoun) of all drafts, by the trees. */
void cg_mentions_link(CgDrafts *drafts);

/** cg_mentions_find_where: sets `where` of draft @i, if it is a place that is
 *  described. */
void cg_mentions_find_where(CgDrafts *drafts, uint32_t i);

/** cg_mentions_link_place: sets `same` of draft @i, if it is a place; "Chilean
 *  soil" becomes Chile. */
void cg_mentions_link_place(CgDrafts *drafts, uint32_t i);

/** cg_mentions_make_demonym: makes draft @i another word for the state that
 *  owns it. */
void cg_mentions_make_demonym(CgDrafts *drafts, uint32_t i);

/** cg_mentions_mend: the names of the NAMES layer but OTH, with bounds and
 *  kinds mended, in the order of the text (transfer full). */
GArray *cg_mentions_mend(const CgDrafts *drafts);

/** cg_mentions_before: the first token of what stands before @name in its
 *  noun phrase: adjectives, nouns, names, a possessor; no article. */
uint32_t cg_mentions_before(const CgDrafts *drafts, CgRange name);
