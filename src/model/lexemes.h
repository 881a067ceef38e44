/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/labels.h"
#include "core/span.h"

/**
 * cg_lexemes_have:
 * @lexemes: lines "lemma<TAB>UPOS", lower case, sorted bytewise (the section
 *   of that name of a model file); may be empty
 * @lemma: NUL-terminated, in any case
 *
 * Whether @lemma is a known word of that part of speech. By bisection:
 * logarithmic in the length of the text.
 */
bool cg_lexemes_have(CgSlice lexemes, const char *lemma, CgUpos upos);
