/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Numbers: digits with marks between them ("1,200", "10:30", "3.5"), dates
 * and telephone numbers as wholes, and what is glued on: "km" is a word of
 * its own, "th" and "s" are not.
 */
#include "analyse/scanner.h"
#include "analyse/wordlist.h"

#define BIT(name) CG_CHARACTER_BIT(CG_CHARACTER_##name)

/* Shapes kept whole: "9" is one digit, "d" one or two, "y" two or four. */
static const char *const shapes[] = {
    "d/d/y",        "9999-99-99",   "d-d-y",      "9-999-999-9999",
    "999-999-9999", "999/999-9999", "99999-9999", "999-9999",
};

static uint32_t
count_digits(const CgScanner *scanner, uint32_t p)
{
  uint32_t n = 0;
  while (p + n < scanner->end && g_ascii_isdigit(scanner->text[p + n]))
    n++;
  return n;
}

/* Digits that a letter of a shape takes; 0 if it cannot. */
static uint32_t
match_digits(char letter, uint32_t n)
{
  switch (letter) {
  case '9':
    return n >= 1 ? 1 : 0;
  case 'd':
    return n == 1 || n == 2 ? n : 0;
  default:
    return n == 2 || n == 4 ? n : 0;
  }
}

static uint32_t
shape_end(const CgScanner *scanner, uint32_t p, const char *shape)
{
  for (; *shape != '\0'; shape++) {
    uint32_t n = 1;
    if (*shape == '-' || *shape == '/') {
      if (p >= scanner->end || scanner->text[p] != *shape)
        return 0;
    } else {
      n = match_digits(*shape, count_digits(scanner, p));
      if (n == 0)
        return 0;
    }
    p += n;
  }
  bool goes_on = cg_scanner_is_word(scanner, p) ||
                 (p + 1 < scanner->end && strchr("-/", scanner->text[p]) &&
                  g_ascii_isdigit(scanner->text[p + 1]));
  return goes_on ? 0 : p;
}

static int
small_number(const char *p, const char *end)
{
  int value = 0;
  for (; p < end; p++)
    value = value * 10 + (*p - '0');
  return value;
}

/* "9/11", "5/18": a month and a day rather than a fraction. */
static uint32_t
day_end(const CgScanner *scanner, uint32_t p)
{
  uint32_t end = shape_end(scanner, p, "d/d");
  if (end == 0)
    return 0;
  const char *slash = memchr(scanner->text + p, '/', end - p);
  int         month = small_number(scanner->text + p, slash);
  int         day   = small_number(slash + 1, scanner->text + end);
  bool        date  = (day > 12 && day <= 31) || (month == 9 && day == 11) ||
              slash[1] == '0' || month > day;
  return month >= 1 && month <= 12 && day >= 1 && date ? end : 0;
}

static uint32_t
whole_end(const CgScanner *scanner, uint32_t p)
{
  for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++) {
    uint32_t end = shape_end(scanner, p, shapes[i]);
    if (end != 0)
      return end;
  }
  return day_end(scanner, p);
}

/* Whether the mark at @p joins the digits around it. */
static bool
joins(const CgScanner *scanner, uint32_t p)
{
  if (p + 1 >= scanner->end)
    return false;
  char c = scanner->text[p];
  if (c == ',')
    return count_digits(scanner, p + 1) == 3;
  return (c == '.' || c == ':') && g_ascii_isdigit(scanner->text[p + 1]);
}

static uint32_t
digits_end(const CgScanner *scanner, uint32_t p)
{
  if (!g_ascii_isdigit(scanner->text[p])) /* ".5", "+5" */
    p++;
  p = cg_scanner_skip(scanner, p, BIT(DIGIT));
  while (joins(scanner, p))
    p = cg_scanner_skip(scanner, p + 1, BIT(DIGIT));
  return p;
}

/* "80's" is one word; "2003's" is a possessive. */
static uint32_t
decade_end(const CgScanner *scanner, uint32_t p)
{
  uint32_t len;
  if (cg_scanner_class(scanner, p, &len) != CG_CHARACTER_APOSTROPHE ||
      scanner->text[p - 1] != '0')
    return p;
  uint32_t s = p + len;
  if (s < scanner->end && scanner->text[s] == 's' &&
      !cg_scanner_is_word(scanner, s + 1))
    return s + 1;
  return p;
}

uint32_t
cg_scan_number(CgScanner *scanner, uint32_t p, uint32_t end G_GNUC_UNUSED)
{
  uint32_t whole = whole_end(scanner, p);
  if (whole != 0) {
    cg_scanner_emit(scanner, p, whole);
    return cg_scan_suffix(scanner, whole);
  }
  uint32_t digits = digits_end(scanner, p);
  uint32_t rest   = cg_scanner_skip(scanner, digits,
                                    BIT(LETTER) | BIT(DIGIT) | BIT(UNDERSCORE));
  if (cg_word_is_unit(cg_scanner_slice(scanner, digits, rest))) {
    cg_scanner_emit(scanner, p, digits);
    return digits;
  }
  rest = rest == digits ? decade_end(scanner, digits) : rest;
  cg_scanner_emit(scanner, p, rest);
  return cg_scan_suffix(scanner, rest);
}
