/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/labels.h"
#include "model/lexicon.h"

#include <stdbool.h>

/* Names across articles: a normal form, by which nodes are numbered and
 * blocked, and the question whether two names can be one thing's. */

/** CgNameReason: why two names may stand for one thing. */
typedef enum {
  CG_NAME_DIFFERENT, /* they may not */
  CG_NAME_EQUAL,     /* the same letters */
  CG_NAME_SPELLING,  /* another transliteration or spelling */
  CG_NAME_VARIANT,   /* another form of a given name: "Alex" */
  CG_NAME_MIDDLE,    /* one has a middle name, initial or suffix more */
  CG_NAME_SURNAME,   /* one is the other's surname alone */
  CG_NAME_ACRONYM,   /* one is made of the other's initials */
  CG_NAME_WORDING,   /* the same words in another order or spelling:
                        "Ministry of Defense", "Defence Ministry" */
  CG_NAME_ALIAS,     /* the lexicon has both for one thing */
  CG_N_NAME_REASON
} CgNameReason;

/** cg_name_reason_text: "another spelling", ...: for `--verbose`. */
const char *cg_name_reason_text(CgNameReason reason);

/**
 * cg_name_key:
 * @name: a canonical name, as cg_corefer gives it: no title before it
 *
 * The normal form of a name: letters without case and marks, without leading
 * article and middle initials, endings of Slavic names and British and
 * American spelling made one, words of "Ministry of X" in one order. Names
 * with one key and kind are one node.
 * Returns: (transfer full): never empty unless @name holds no letter.
 */
char *cg_name_key(const char *name, CgEntityKind kind);

/**
 * cg_name_block:
 *
 * What names that cg_name_alike() may join have in common, so that only those
 * of one block need be compared: for a person the consonants of the surname,
 * for others the first letters of their words or of their acronym.
 * Returns: (transfer full).
 */
char *cg_name_block(const char *name, CgEntityKind kind);

/**
 * cg_name_alike:
 *
 * Whether @a and @b, names of things of one @kind, may be one thing's. It is
 * about the names alone: SURNAME and ACRONYM say that it is possible, and
 * hold only where one candidate is left.
 */
CgNameReason cg_name_alike(const CgLexicon *lexicon,
                           CgEntityKind     kind,
                           const char      *a,
                           const char      *b);
