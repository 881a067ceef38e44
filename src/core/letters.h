/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

/* Plain forms of words, to compare names that are spelled a little apart. */

/**
 * cg_letters_fold:
 * @text: valid UTF-8
 *
 * Letters in lower case without marks ("Çavuşoğlu" is "cavusoglu"), digits;
 * apostrophes, also typographic, and full stops inside words are dropped,
 * everything else parts words. One blank between words.
 * Returns: (transfer full): NUL-terminated.
 */
char *cg_letters_fold(CgSlice text);

/** cg_letters_lower: @text in lower case, typographic apostrophes and hyphens
 *  plain, blanks single: as the lexicon has its keys (transfer full). */
char *cg_letters_lower(CgSlice text);

/** cg_letters_is_acronym: two to eight characters, capitals and digits and
 *  full stops or "&", two capitals at least. */
bool cg_letters_is_acronym(CgSlice text);

/** cg_letters_is_capitalized: whether the first letter is upper case. */
bool cg_letters_is_capitalized(CgSlice text);
