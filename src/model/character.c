/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What characters and words look like: the classes that words are cut by, and
 * the shape of a word, which is fed to the encoder beside the lower-case
 * pieces, so that names are not lost. */

#include "model/character.h"

#include "core/utf8.h"

CgClass
cg_character_class(gunichar c)
{
  static const uint8_t classes[] = {
      [G_UNICODE_CONTROL]             = CG_CLASS_SEPARATOR,
      [G_UNICODE_FORMAT]              = CG_CLASS_SEPARATOR,
      [G_UNICODE_UNASSIGNED]          = CG_CLASS_REST,
      [G_UNICODE_PRIVATE_USE]         = CG_CLASS_REST,
      [G_UNICODE_SURROGATE]           = CG_CLASS_REST,
      [G_UNICODE_LOWERCASE_LETTER]    = CG_CLASS_LOWER,
      [G_UNICODE_MODIFIER_LETTER]     = CG_CLASS_OTHER_LETTER,
      [G_UNICODE_OTHER_LETTER]        = CG_CLASS_OTHER_LETTER,
      [G_UNICODE_TITLECASE_LETTER]    = CG_CLASS_UPPER,
      [G_UNICODE_UPPERCASE_LETTER]    = CG_CLASS_UPPER,
      [G_UNICODE_SPACING_MARK]        = CG_CLASS_REST,
      [G_UNICODE_ENCLOSING_MARK]      = CG_CLASS_REST,
      [G_UNICODE_NON_SPACING_MARK]    = CG_CLASS_MARK,
      [G_UNICODE_DECIMAL_NUMBER]      = CG_CLASS_DIGIT,
      [G_UNICODE_LETTER_NUMBER]       = CG_CLASS_REST,
      [G_UNICODE_OTHER_NUMBER]        = CG_CLASS_REST,
      [G_UNICODE_CONNECT_PUNCTUATION] = CG_CLASS_PUNCTUATION,
      [G_UNICODE_DASH_PUNCTUATION]    = CG_CLASS_PUNCTUATION,
      [G_UNICODE_CLOSE_PUNCTUATION]   = CG_CLASS_PUNCTUATION,
      [G_UNICODE_FINAL_PUNCTUATION]   = CG_CLASS_PUNCTUATION,
      [G_UNICODE_INITIAL_PUNCTUATION] = CG_CLASS_PUNCTUATION,
      [G_UNICODE_OTHER_PUNCTUATION]   = CG_CLASS_PUNCTUATION,
      [G_UNICODE_OPEN_PUNCTUATION]    = CG_CLASS_PUNCTUATION,
      [G_UNICODE_CURRENCY_SYMBOL]     = CG_CLASS_SYMBOL,
      [G_UNICODE_MODIFIER_SYMBOL]     = CG_CLASS_SYMBOL,
      [G_UNICODE_MATH_SYMBOL]         = CG_CLASS_SYMBOL,
      [G_UNICODE_OTHER_SYMBOL]        = CG_CLASS_SYMBOL,
      [G_UNICODE_LINE_SEPARATOR]      = CG_CLASS_SEPARATOR,
      [G_UNICODE_PARAGRAPH_SEPARATOR] = CG_CLASS_SEPARATOR,
      [G_UNICODE_SPACE_SEPARATOR]     = CG_CLASS_SEPARATOR,
  };
  const GUnicodeType type = g_unichar_type(c);
  return (size_t)type < G_N_ELEMENTS(classes) ? (CgClass)classes[type]
                                              : CG_CLASS_REST;
}

bool
cg_character_is_ideograph(gunichar c)
{
  static const gunichar ranges[][2] = {{0x3400, 0x4dbf},   {0x4e00, 0x9fff},
                                       {0xf900, 0xfaff},   {0x20000, 0x2a6df},
                                       {0x2a700, 0x2b73f}, {0x2b740, 0x2b81f},
                                       {0x2b820, 0x2ceaf}, {0x2f800, 0x2fa1f}};
  for (size_t i = 0; c >= ranges[0][0] && i < G_N_ELEMENTS(ranges); i++) {
    if (c >= ranges[i][0] && c <= ranges[i][1]) {
      return true;
    }
  }
  return false;
}

/* How many characters of each class a word has. */
typedef struct {
  size_t n[CG_N_CLASSES];
  size_t all;
  bool   first_upper; /* the first letter */
} Count;

static Count
count_classes(CgSlice word)
{
  Count             count = {0};
  const char *const end   = word.ptr + word.len;
  for (const char *p = word.ptr; p < end; p = cg_utf8_next(p)) {
    const CgClass class = cg_character_class(g_utf8_get_char(p));
    if (class == CG_CLASS_UPPER && count.n[CG_CLASS_LOWER] == 0) {
      count.first_upper = true;
    }
    count.n[class]++;
    count.all++;
  }
  return count;
}

CgShape
cg_word_shape(CgSlice word)
{
  const Count  count = count_classes(word);
  const size_t upper = count.n[CG_CLASS_UPPER];
  const size_t lower = count.n[CG_CLASS_LOWER];
  if (count.n[CG_CLASS_DIGIT] > 0) {
    return count.n[CG_CLASS_DIGIT] == count.all ? CG_SHAPE_DIGITS
                                                : CG_SHAPE_NUMBER;
  }
  if (count.n[CG_CLASS_OTHER_LETTER] > 0) {
    return CG_SHAPE_OTHER;
  }
  if (upper + lower == 0) {
    return count.n[CG_CLASS_PUNCTUATION] + count.n[CG_CLASS_SYMBOL] == count.all
               ? CG_SHAPE_PUNCTUATION
               : CG_SHAPE_OTHER;
  }
  if (lower == 0) {
    return upper == 1 ? CG_SHAPE_CAPITAL : CG_SHAPE_CAPITALS;
  }
  if (upper == 0) {
    return CG_SHAPE_LOWER;
  }
  return upper == 1 && count.first_upper ? CG_SHAPE_CAPITALIZED
                                         : CG_SHAPE_MIXED;
}
