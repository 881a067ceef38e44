/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "analyse/characters.h"
#include "core/document.h"
#include "model/lexicon.h"

/** CgScanner: where the tokenizer is in a block, and what it has found. */
typedef struct {
  const CgLexicon *lexicon; /* or NULL */
  const char      *text;
  uint32_t         end;    /* of the block */
  uint32_t         block;  /* its index */
  GArray          *tokens; /* CgToken */
  CgGap            gap;    /* before the next token */
  bool             single; /* a single quotation mark is open */
} CgScanner;

/** cg_scanner_class: class of the character at @p, and its length; BLANK and
 *  0 at the end of the block. */
static inline CgCharacter
cg_scanner_class(const CgScanner *scanner, uint32_t p, uint32_t *len)
{
  if (p >= scanner->end) {
    *len = 0;
    return CG_CHARACTER_BLANK;
  }
  return cg_character_at(scanner->text + p, len);
}

static inline bool
cg_scanner_is(const CgScanner *scanner, uint32_t p, CgCharacter wanted)
{
  uint32_t len;
  return p < scanner->end && cg_character_at(scanner->text + p, &len) == wanted;
}

/** cg_scanner_is_word: whether a letter or a digit stands at @p. */
static inline bool
cg_scanner_is_word(const CgScanner *scanner, uint32_t p)
{
  uint32_t    len;
  CgCharacter c = cg_scanner_class(scanner, p, &len);
  return c == CG_CHARACTER_LETTER || c == CG_CHARACTER_DIGIT;
}

static inline CgSlice
cg_scanner_slice(const CgScanner *scanner, uint32_t start, uint32_t end)
{
  return (CgSlice){scanner->text + start, end - start};
}

/** cg_scanner_skip: the first position from @p on whose character is not in
 *  the set @classes. */
static inline uint32_t
cg_scanner_skip(const CgScanner *scanner, uint32_t p, uint32_t classes)
{
  uint32_t len;
  while (p < scanner->end && (classes & CG_CHARACTER_BIT(cg_character_at(
                                            scanner->text + p, &len))) != 0)
    p += len;
  return p;
}

/** cg_scanner_emit: adds the token [@start, @end). */
static inline void
cg_scanner_emit(CgScanner *scanner, uint32_t start, uint32_t end)
{
  CgToken token = {.span  = {start, end},
                   .block = scanner->block,
                   .gap   = (uint8_t)scanner->gap};
  g_array_append_val(scanner->tokens, token);
  scanner->gap = CG_GAP_NONE;
}

/** cg_scanner_emit_part: the same for a later part of a written word. */
static inline void
cg_scanner_emit_part(CgScanner *scanner, uint32_t start, uint32_t end)
{
  CgToken token = {.span      = {start, end},
                   .block     = scanner->block,
                   .gap       = CG_GAP_NONE,
                   .continues = true};
  g_array_append_val(scanner->tokens, token);
  scanner->gap = CG_GAP_NONE;
}

/*
 * The scan functions add the token or tokens that begin at @p, in a stretch
 * without blanks that ends at @end, and return where the next one begins.
 */

/** cg_scan_word: @p is at a letter (scan_word.c). */
uint32_t cg_scan_word(CgScanner *scanner, uint32_t p, uint32_t end);

/** cg_scan_plain: the word [@start, @end) goes on with nothing: adds it, cut
 *  if it is two ("can|not"). Returns: @end (scan_word.c). */
uint32_t cg_scan_plain(CgScanner *scanner, uint32_t start, uint32_t end);

/** cg_scan_number: @p is at a digit, or at "." or "+" before one
 *  (scan_number.c). */
uint32_t cg_scan_number(CgScanner *scanner, uint32_t p, uint32_t end);

/** cg_scan_mark: @p is at any other character (scan_mark.c). */
uint32_t cg_scan_mark(CgScanner *scanner, uint32_t p, uint32_t end);

/** cg_scan_address: Returns: the end of an Internet address, e-mail address
 *  or file name that begins at @p, or 0 (scan_address.c). */
uint32_t cg_scan_address(const CgScanner *scanner, uint32_t p, uint32_t end);

/** cg_scan_suffix: adds "'s" and the like from the apostrophe at @p on, as
 *  parts of the word before; Returns: where they end, @p if there is none
 *  (scan_word.c). */
uint32_t cg_scan_suffix(CgScanner *scanner, uint32_t p);
