/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Classes of characters: a table for ASCII, a few named characters of news
 * typography, and GLib's Unicode data for the rest. Combining marks count as
 * letters, so that a decomposed letter stays whole.
 */
#include "analyse/characters.h"

#include <glib.h>

#define BLANK CG_CHARACTER_BLANK
#define LETTER CG_CHARACTER_LETTER
#define DIGIT CG_CHARACTER_DIGIT
#define MARK CG_CHARACTER_MARK
#define RUN CG_CHARACTER_RUN

/* clang-format off */
static const uint8_t ascii[128] = {
  /* controls */
  BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK,
  BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK,
  BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK,
  BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK,
  /*   ! " # $ % & ' */
  BLANK, CG_CHARACTER_CLOSER, MARK, CG_CHARACTER_HASH,
  CG_CHARACTER_CURRENCY, MARK, CG_CHARACTER_AMPERSAND,
  CG_CHARACTER_APOSTROPHE,
  /* ( ) * + , - . / */
  MARK, MARK, RUN, RUN, MARK, CG_CHARACTER_HYPHEN, CG_CHARACTER_DOT,
  CG_CHARACTER_SLASH,
  /* 0-9 : ; < = > ? */
  DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT,
  CG_CHARACTER_COLON, CG_CHARACTER_COLON, RUN, CG_CHARACTER_COLON, RUN,
  CG_CHARACTER_CLOSER,
  /* @ A-Z */
  CG_CHARACTER_AT,
  LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
  LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
  LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
  /* [ \ ] ^ _ ` */
  MARK, MARK, MARK, MARK, CG_CHARACTER_UNDERSCORE, CG_CHARACTER_APOSTROPHE,
  /* a-z */
  LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
  LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
  LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
  /* { | } ~ delete */
  MARK, RUN, MARK, RUN, BLANK,
};
/* clang-format on */

static CgCharacter
class_of_type(gunichar c)
{
  switch (g_unichar_type(c)) {
  case G_UNICODE_CONTROL:
  case G_UNICODE_SPACE_SEPARATOR:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR:
    return BLANK;
  case G_UNICODE_DECIMAL_NUMBER:
    return DIGIT;
  case G_UNICODE_CURRENCY_SYMBOL:
    return CG_CHARACTER_CURRENCY;
  case G_UNICODE_UPPERCASE_LETTER:
  case G_UNICODE_LOWERCASE_LETTER:
  case G_UNICODE_TITLECASE_LETTER:
  case G_UNICODE_MODIFIER_LETTER:
  case G_UNICODE_OTHER_LETTER:
  case G_UNICODE_LETTER_NUMBER:
  case G_UNICODE_SPACING_MARK:
  case G_UNICODE_ENCLOSING_MARK:
  case G_UNICODE_NON_SPACING_MARK:
  case G_UNICODE_FORMAT:
    return LETTER;
  case G_UNICODE_UNASSIGNED:
  case G_UNICODE_PRIVATE_USE:
  case G_UNICODE_SURROGATE:
  case G_UNICODE_OTHER_NUMBER:
  case G_UNICODE_CONNECT_PUNCTUATION:
  case G_UNICODE_DASH_PUNCTUATION:
  case G_UNICODE_OPEN_PUNCTUATION:
  case G_UNICODE_CLOSE_PUNCTUATION:
  case G_UNICODE_INITIAL_PUNCTUATION:
  case G_UNICODE_FINAL_PUNCTUATION:
  case G_UNICODE_OTHER_PUNCTUATION:
  case G_UNICODE_MATH_SYMBOL:
  case G_UNICODE_MODIFIER_SYMBOL:
  case G_UNICODE_OTHER_SYMBOL:
    return MARK;
  }
  return MARK;
}

static CgCharacter
class_of(gunichar c)
{
  if (c >= 0xC0 && c <= 0x24F)
    return c == 0xD7 || c == 0xF7 ? MARK : LETTER;
  switch (c) {
  case 0x2018: /* ‘ */
  case 0x2019: /* ’ */
  case 0x201B: /* ‛ */
  case 0x00B4: /* ´ */
  case 0x02BC: /* ʼ */
  case 0xFF07: /* ＇ */
    return CG_CHARACTER_APOSTROPHE;
  case 0x2010: /* hyphen */
  case 0x2011: /* hyphen that does not break */
    return CG_CHARACTER_HYPHEN;
  case 0x00AA: /* ª */
  case 0x00BA: /* º */
    return MARK;
  case 0x2026: /* … */
    return CG_CHARACTER_CLOSER;
  case 0x200B: /* zero-width space */
  case 0xFEFF: /* byte order mark */
    return BLANK;
  default:
    return class_of_type(c);
  }
}

CgCharacter
cg_character_at(const char *p, uint32_t *len)
{
  unsigned char byte = (unsigned char)*p;
  if (byte < 0x80) {
    *len = 1;
    return (CgCharacter)ascii[byte];
  }
  *len = (uint32_t)g_utf8_skip[byte];
  return class_of(g_utf8_get_char(p));
}
