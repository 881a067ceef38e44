/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Marks: one token each, but for runs ("...", "?!", "--", "***"), smileys,
 * arrows, and apostrophes that stand for letters ("'em", "'90s").
 */
#include "analyse/scanner.h"
#include "analyse/wordlist.h"

#define BIT(name) CG_CHARACTER_BIT(CG_CHARACTER_##name)

/* Words that lost their beginning; the apostrophe is part of them. */
static const char *const clipped[] = {
    "s",   "m",    "re",    "ve", "ll",  "d",    "em",   "til",
    "til", "till", "cause", "n",  "tis", "twas", "bout", "round",
};

static bool
is_clipped(CgSlice word)
{
  for (size_t i = 0; i < G_N_ELEMENTS(clipped); i++)
    if (strlen(clipped[i]) == word.len &&
        g_ascii_strncasecmp(clipped[i], word.ptr, word.len) == 0)
      return true;
  return false;
}

/* "'90s", "'05": Returns: the end of the digits and the "s", or 0. */
static uint32_t
year_end(const CgScanner *scanner, uint32_t p)
{
  uint32_t digits = cg_scanner_skip(scanner, p, BIT(DIGIT));
  if (digits != p + 2)
    return 0;
  bool     decade = digits < scanner->end && scanner->text[digits] == 's';
  uint32_t end    = digits + (decade ? 1 : 0);
  return cg_scanner_is_word(scanner, end) ? 0 : end;
}

/* Whether a character of a closed quotation, or nothing, follows. */
static bool
closes(const CgScanner *scanner, uint32_t p)
{
  return !cg_scanner_is_word(scanner, p) &&
         !cg_scanner_is(scanner, p, CG_CHARACTER_CURRENCY);
}

/* Two of them are one mark; "‘’" too, which some write for “. */
static bool
is_doubled(const CgScanner *scanner, uint32_t p, uint32_t len)
{
  uint32_t next = p + len, next_len;
  if (cg_scanner_class(scanner, next, &next_len) != CG_CHARACTER_APOSTROPHE ||
      next_len != len)
    return false;
  /* "one of us,'''": the inner one first */
  return !scanner->single ||
         !cg_scanner_is(scanner, next + len, CG_CHARACTER_APOSTROPHE);
}

static bool
is_after_digit(const CgScanner *scanner, uint32_t p)
{
  return scanner->gap == CG_GAP_NONE && g_ascii_isdigit(scanner->text[p - 1]);
}

static uint32_t
scan_apostrophe(CgScanner *scanner, uint32_t p, uint32_t len)
{
  uint32_t next = p + len;
  if (is_doubled(scanner, p, len)) {
    cg_scanner_emit(scanner, p, next + len);
    return next + len;
  }
  uint32_t word = cg_scanner_skip(scanner, next, BIT(LETTER));
  uint32_t end  = word > next && !cg_scanner_is_word(scanner, word) &&
                         is_clipped(cg_scanner_slice(scanner, next, word))
                      ? word
                  : is_after_digit(scanner, p) ? 0
                                               : year_end(scanner, next);
  if (end != 0) {
    cg_scanner_emit(scanner, p, end);
    return end;
  }
  scanner->single = !closes(scanner, next);
  cg_scanner_emit(scanner, p, next);
  return next;
}

static bool
starts_with(const CgScanner *scanner, uint32_t p, const char *string)
{
  size_t len = strlen(string);
  return scanner->end - p >= len && memcmp(scanner->text + p, string, len) == 0;
}

static uint32_t
smiley_end(const CgScanner *scanner, uint32_t p)
{
  static const char *const faces[] = {":)",  ":(",  ";)",  "=)",  "=(",
                                      ":-)", ":-(", ";-)", ":D",  ":P",
                                      ":-D", ":-P", ":/",  ":-/", ":]"};
  for (size_t i = 0; i < G_N_ELEMENTS(faces); i++) {
    size_t len    = strlen(faces[i]);
    char   mouth  = faces[i][len - 1];
    bool   likely = scanner->gap != CG_GAP_NONE || mouth == ')';
    if (starts_with(scanner, p, faces[i]) && likely &&
        !cg_scanner_is_word(scanner, p + (uint32_t)len))
      return p + (uint32_t)len;
  }
  return 0;
}

static uint32_t
arrow_end(const CgScanner *scanner, uint32_t p)
{
  uint32_t shaft = p;
  while (shaft < scanner->end && strchr("-=", scanner->text[shaft]) != NULL)
    shaft++;
  return shaft > p && shaft < scanner->end && scanner->text[shaft] == '>'
             ? shaft + 1
             : 0;
}

/* The end of a run of the same character. */
static uint32_t
run_end(const CgScanner *scanner, uint32_t p, uint32_t len)
{
  uint32_t end = p + len;
  while (end + len <= scanner->end &&
         memcmp(scanner->text + p, scanner->text + end, len) == 0)
    end += len;
  return end;
}

/* "@name", "#topic". */
static uint32_t
handle_end(const CgScanner *scanner, uint32_t p)
{
  if (!cg_scanner_is(scanner, p + 1, CG_CHARACTER_LETTER))
    return p + 1;
  return cg_scanner_skip(scanner, p + 1,
                         BIT(LETTER) | BIT(DIGIT) | BIT(UNDERSCORE));
}

/* A picture and the characters that change its look. */
static uint32_t
mark_end(const CgScanner *scanner, uint32_t p)
{
  while (p < scanner->end) {
    gunichar c = g_utf8_get_char(scanner->text + p);
    if (c != 0xFE0F && c != 0x200D && !(c >= 0x1F3FB && c <= 0x1F3FF))
      break;
    p += c >= 0x10000 ? 4 : 3;
  }
  return p;
}

/* ".", "...", "?!", ".?"; three dots are a word's end, what follows them the
 * sentence's. */
static uint32_t
stops_end(const CgScanner *scanner, uint32_t p)
{
  uint32_t dots = cg_scanner_skip(scanner, p, BIT(DOT));
  return dots > p + 1 ? dots
                      : cg_scanner_skip(scanner, p, BIT(DOT) | BIT(CLOSER));
}

/* ".doc" after something that is no word. */
static uint32_t
ending_end(const CgScanner *scanner, uint32_t p)
{
  uint32_t end = cg_scanner_skip(scanner, p + 1, BIT(LETTER));
  return cg_word_ends_name(cg_scanner_slice(scanner, p + 1, end)) ? end : 0;
}

static uint32_t
end_of(const CgScanner *scanner, uint32_t p, CgCharacter c, uint32_t len)
{
  uint32_t end = 0;
  switch (c) {
  case CG_CHARACTER_DOT:
    end = ending_end(scanner, p);
    return end == 0 ? stops_end(scanner, p) : end;
  case CG_CHARACTER_CLOSER:
    return stops_end(scanner, p);
  case CG_CHARACTER_COLON:
    end = smiley_end(scanner, p);
    end = end == 0 ? arrow_end(scanner, p) : end;
    return end != 0                  ? end
           : scanner->text[p] == '=' ? run_end(scanner, p, len)
                                     : p + len;
  case CG_CHARACTER_HYPHEN:
    end = arrow_end(scanner, p);
    return end == 0 ? run_end(scanner, p, len) : end;
  case CG_CHARACTER_AT:
    return handle_end(scanner, p);
  case CG_CHARACTER_HASH:
    end = handle_end(scanner, p);
    return end == p + 1 ? run_end(scanner, p, len) : end;
  case CG_CHARACTER_UNDERSCORE:
  case CG_CHARACTER_CURRENCY:
  case CG_CHARACTER_RUN:
    return run_end(scanner, p, len);
  case CG_CHARACTER_MARK:
    return mark_end(scanner, p + len);
  case CG_CHARACTER_SLASH:
  case CG_CHARACTER_AMPERSAND:
  case CG_CHARACTER_APOSTROPHE:
  case CG_CHARACTER_BLANK:
  case CG_CHARACTER_LETTER:
  case CG_CHARACTER_DIGIT:
    break;
  }
  return p + len;
}

/* Whether no word goes right before. */
static bool
is_free(const CgScanner *scanner)
{
  return scanner->gap != CG_GAP_NONE;
}

uint32_t
cg_scan_mark(CgScanner *scanner, uint32_t p, uint32_t end)
{
  uint32_t    len;
  CgCharacter c = cg_scanner_class(scanner, p, &len);
  if (c == CG_CHARACTER_APOSTROPHE)
    return scan_apostrophe(scanner, p, len);
  bool signs =
      c == CG_CHARACTER_DOT || (scanner->text[p] == '+' && is_free(scanner));
  if (signs && cg_scanner_is(scanner, p + 1, CG_CHARACTER_DIGIT))
    return cg_scan_number(scanner, p, end);
  uint32_t stop = end_of(scanner, p, c, len);
  cg_scanner_emit(scanner, p, stop);
  return stop;
}
