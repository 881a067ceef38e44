/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdint.h>

/** CgCharacter: what a character is to the tokenizer. */
typedef enum {
  CG_CHARACTER_BLANK, /* white space, zero-width characters */
  CG_CHARACTER_LETTER,
  CG_CHARACTER_DIGIT,
  CG_CHARACTER_DOT,
  CG_CHARACTER_CLOSER,     /* "!", "?", "…" */
  CG_CHARACTER_APOSTROPHE, /* ' and what is used for it: ’ ‘ ` ´ ʼ */
  CG_CHARACTER_HYPHEN,     /* also the typographic ones */
  CG_CHARACTER_SLASH,
  CG_CHARACTER_COLON, /* ":", ";" and "=": eyes */
  CG_CHARACTER_AT,
  CG_CHARACTER_HASH,
  CG_CHARACTER_UNDERSCORE,
  CG_CHARACTER_AMPERSAND,
  CG_CHARACTER_CURRENCY,
  CG_CHARACTER_RUN,  /* several of them are one token: "***" */
  CG_CHARACTER_MARK, /* any other: a token of its own */
} CgCharacter;

/** The set of characters that holds just @character. */
#define CG_CHARACTER_BIT(character) (1u << (character))

/**
 * cg_character_at:
 * @p: a position in valid UTF-8, before its end
 * @len: (out): bytes of the character
 */
CgCharacter cg_character_at(const char *p, uint32_t *len);
