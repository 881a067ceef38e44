/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

#include <glib.h>
#include <stdbool.h>

/** CgLook: what can be seen of a stretch of text without reading it. */
typedef struct {
  uint32_t n_words;   /* stretches without blanks that have a letter or digit */
  uint32_t n_capital; /* words that begin with a capital letter or digit */
  uint32_t n_small;   /* words of four letters or more that do not */
  bool     stop;      /* ends as a sentence does */
  bool     question;  /* ... with a question or exclamation mark */
  bool     cut;       /* ends with an ellipsis */
  bool     quote;     /* has a double quotation mark */
  bool     colon;     /* ends with a colon */
  bool     capital;   /* begins with a capital letter, digit or mark */
} CgLook;

/** cg_look: the look of @text, which has no blanks around it. */
CgLook cg_look(CgSlice text);

/** cg_look_runs: whether it is running text: a sentence, or long. */
bool cg_look_runs(const CgLook *look);

/** cg_look_titles: whether it may be a title: neither a sentence nor long. */
bool cg_look_titles(const CgLook *look);

/** cg_is_blank: blanks, no-break and zero-width ones and the byte order mark
 *  among them. */
bool cg_is_blank(gunichar c);

/** cg_trim: @text without the blanks around it. */
CgSlice cg_trim(CgSlice text);

/** cg_normal: (transfer full): @text in lower case, one blank between words,
 *  straight apostrophes. */
char *cg_normal(CgSlice text);

/** cg_alike: whether half of the words of the shorter one of two lines stand in
 *  the other, and three at least: one headline in two forms. */
bool cg_alike(CgSlice a, CgSlice b);
