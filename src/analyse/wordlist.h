/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

/** CgDotted: how an abbreviation takes the full stop that follows it. */
typedef enum {
  CG_DOTTED_UNKNOWN, /* not here; perhaps in the lexicon */
  CG_DOTTED_TITLE,   /* "Mr.": always, a name follows */
  CG_DOTTED_RANK,    /* "Gen.": the same, if written with a capital */
  CG_DOTTED_ALWAYS,  /* "Corp.": but at the end of a sentence */
  CG_DOTTED_CAPITAL, /* "Calif.": if written with a capital */
  CG_DOTTED_NUMBER,  /* "No.": before a number */
  CG_DOTTED_DATE,    /* "Sat.": before a number or a comma */
  CG_DOTTED_STATE,   /* "Miss.": after a comma */
} CgDotted;

/** cg_word_dotted: how @word, without its full stop, takes one. */
CgDotted cg_word_dotted(CgSlice word);

/** cg_word_fusion: Returns: bytes before the cut in a word that is written
 *  as one but is two ("can|not", "gon|na", "do|nt"), or 0. */
uint32_t cg_word_fusion(CgSlice word);

/** cg_word_follows_is: whether @word can follow "it is", but not "its". */
bool cg_word_follows_is(CgSlice word);

/** cg_word_is_prefix: whether @word stays with what a hyphen joins to it
 *  ("non", "mid", "e"). */
bool cg_word_is_prefix(CgSlice word);

/** cg_word_is_unit: whether @word, glued to a number, is a word of its own
 *  ("km", "pm", "M"). Case counts. */
bool cg_word_is_unit(CgSlice word);

/** cg_word_ends_name: whether @word can be the last part of an Internet or
 *  file name ("com", "pdf"). */
bool cg_word_ends_name(CgSlice word);

/** cg_word_starts_sentence: whether @word, with a capital, more likely starts
 *  a sentence than goes on in a name ("The", "He", "But"). */
bool cg_word_starts_sentence(CgSlice word);
