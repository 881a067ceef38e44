/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"

#include <stdbool.h>

/** CgRow10: a word of CoNLL-U. Strings live in the chunk of its CgRows. */
typedef struct {
  const char *form, *lemma, *upos, *xpos, *deprel, *ner; /* "_": none */
  uint32_t    head;    /* of the sentence, from 1; 0: root; CG_NONE: none */
  uint32_t    surface; /* index of the written word it belongs to */
} CgRow10;

/** CgSurface: a word as it is written: one row, or a range of rows. */
typedef struct {
  const char *form;
  uint32_t    first, n; /* rows */
  bool        glued;    /* SpaceAfter=No */
  CgSpan      span;     /* in the text that cg_rows_text() gives */
} CgSurface;

/** CgRows: the sentence that is being read. */
typedef struct {
  GArray       *rows;     /* CgRow10 */
  GArray       *surfaces; /* CgSurface */
  GStringChunk *strings;
  char         *text; /* of `# text`, or NULL */
} CgRows;

void cg_rows_init(CgRows *rows);
void cg_rows_clear(CgRows *rows);

/** cg_rows_reset: forgets the sentence. */
void cg_rows_reset(CgRows *rows);

/**
 * cg_rows_add:
 * @line: ten columns; is cut in place
 *
 * Returns: NULL, or what is wrong with the line and what was expected.
 */
const char *cg_rows_add(CgRows *rows, char *line);

/** cg_rows_text: appends the sentence to @text and sets the spans of surfaces:
 *  as `# text` has it where the words stand in it, else from their forms. */
void cg_rows_text(CgRows *rows, GString *text);

/** cg_rows_word_span: the letters of @text that row number @row stands for:
 *  its share of the surface. */
CgSpan cg_rows_word_span(const CgRows *rows, uint32_t row, const char *text);
