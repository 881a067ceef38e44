/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

#include <glib.h>

/** CgClass: what a character is to words, by its Unicode category. */
typedef enum {
  CG_CLASS_LOWER, /* Ll */
  CG_CLASS_UPPER, /* Lu, Lt */
  CG_CLASS_OTHER_LETTER,
  CG_CLASS_DIGIT, /* Nd */
  CG_CLASS_PUNCTUATION,
  CG_CLASS_SYMBOL,
  CG_CLASS_SEPARATOR, /* white space, control and format characters */
  CG_CLASS_MARK,      /* Mn: dropped */
  CG_CLASS_REST,
  CG_N_CLASSES
} CgClass;

/** cg_character_class: the class of @c. */
CgClass cg_character_class(gunichar c);

/** cg_character_is_ideograph: whether @c is a Chinese character (BERT's
 *  ranges): a word of its own. */
bool cg_character_is_ideograph(gunichar c);

/** CgShape: what a word looks like, beside its lower-case pieces. */
typedef enum {
  CG_SHAPE_NONE,        /* no word: start or end of a window */
  CG_SHAPE_LOWER,       /* "house", "don't" */
  CG_SHAPE_CAPITALIZED, /* "House" */
  CG_SHAPE_CAPITALS,    /* "NATO", "U.S." */
  CG_SHAPE_CAPITAL,     /* "J" */
  CG_SHAPE_MIXED,       /* "McCain", "iPhone" */
  CG_SHAPE_DIGITS,      /* "2025" */
  CG_SHAPE_NUMBER,      /* digits and others: "3.5", "F-16" */
  CG_SHAPE_PUNCTUATION, /* or symbols: "--", "$" */
  CG_SHAPE_OTHER,       /* letters without case, marks */
  CG_N_SHAPES
} CgShape;

/** cg_word_shape: the shape of @word, which is valid UTF-8. */
CgShape cg_word_shape(CgSlice word);
