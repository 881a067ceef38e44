/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A letter is decomposed and its marks are dropped; the few Latin letters
 * that Unicode does not decompose stand in a table.
 *
 *   "Mevlüt Çavuşoğlu"  ->  "mevlut cavusoglu"
 *   "Al-Qa’im, U.S."    ->  "al qaim us"
 */
#include "core/letters.h"

#include <glib.h>

#include "core/utf8.h"

static const struct {
  gunichar    letter;
  const char *plain;
} undecomposed[] = {
    {0x00DF, "ss"}, {0x00E6, "ae"}, {0x00F0, "d"}, {0x00F8, "o"},
    {0x00FE, "th"}, {0x0111, "d"},  {0x0131, "i"}, {0x0142, "l"},
    {0x0153, "oe"}, {0x0259, "a"},
};

static bool
is_apostrophe(gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BC ||
         c == 0x02BB || c == 0x02B9 || c == 0x02BE || c == 0x02BF ||
         c == 0x00B4;
}

static bool
is_hyphen(gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static void
append_plain(GString *plain, gunichar c)
{
  for (size_t i = 0; i < G_N_ELEMENTS(undecomposed); i++)
    if (undecomposed[i].letter == c) {
      g_string_append(plain, undecomposed[i].plain);
      return;
    }
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize    n = g_unichar_fully_decompose(c, TRUE, parts, G_N_ELEMENTS(parts));
  for (gsize i = 0; i < n; i++)
    if (g_unichar_isalnum(parts[i]))
      g_string_append_unichar(plain, parts[i]);
}

/* A full stop joins "U.S." and ends words elsewhere; both ways it is no
 * letter, and only one between letters leaves no gap. */
static bool
is_inner_stop(const char *p, const char *end)
{
  return *p == '.' && p + 1 < end && g_ascii_isalpha(p[1]);
}

char *
cg_letters_fold(CgSlice text)
{
  GString    *plain = g_string_sized_new(text.len + 1);
  const char *end   = text.ptr + text.len;
  bool        gap   = false;
  for (const char *p = text.ptr; p < end; p = cg_utf8_next(p)) {
    gunichar c = g_unichar_tolower(g_utf8_get_char(p));
    if (is_apostrophe(c) || g_unichar_ismark(c) || is_inner_stop(p, end))
      continue;
    if (!g_unichar_isalnum(c)) {
      gap = true;
      continue;
    }
    if (gap && plain->len > 0)
      g_string_append_c(plain, ' ');
    gap = false;
    append_plain(plain, c);
  }
  return g_string_free(plain, FALSE);
}

/* Writes the characters of ASCII that @text begins with, in lower case, blanks
 * as they are; returns their number. */
static size_t
lower_ascii(CgSlice text, char *lower)
{
  size_t n = 0;
  for (; n < text.len && (guchar)text.ptr[n] < 0x80; n++)
    lower[n] = text.ptr[n] == '`' ? '\'' : g_ascii_tolower(text.ptr[n]);
  return n;
}

/* Makes one blank of each stretch of them, none at the edges. */
static size_t
squeeze(char *text, size_t n)
{
  size_t to = 0;
  for (size_t i = 0; i < n; i++) {
    bool blank = g_ascii_isspace(text[i]);
    if (!blank)
      text[to++] = text[i];
    else if (to > 0 && text[to - 1] != ' ')
      text[to++] = ' ';
  }
  return to > 0 && text[to - 1] == ' ' ? to - 1 : to;
}

/* Nearly all of English is ASCII, and this is asked for each run of words. */
char *
cg_letters_lower(CgSlice text)
{
  char  *plain = g_malloc(text.len + 1);
  size_t n     = lower_ascii(text, plain);
  if (n == text.len) {
    plain[squeeze(plain, n)] = '\0';
    return plain;
  }
  g_free(plain);
  GString    *lower = g_string_sized_new(text.len + 1);
  const char *end   = text.ptr + text.len;
  bool        gap   = false;
  for (const char *p = text.ptr; p < end; p = cg_utf8_next(p)) {
    gunichar c = (guchar)*p < 0x80 ? (guchar)*p : g_utf8_get_char(p);
    if (c < 0x80 ? g_ascii_isspace((char)c) : g_unichar_isspace(c)) {
      gap = true;
      continue;
    }
    if (gap && lower->len > 0)
      g_string_append_c(lower, ' ');
    gap = false;
    if (g_ascii_isalnum((char)c) && c < 0x80) {
      g_string_append_c(lower, g_ascii_tolower((char)c));
      continue;
    }
    if (is_apostrophe(c))
      c = '\'';
    else if (is_hyphen(c))
      c = '-';
    g_string_append_unichar(lower, g_unichar_tolower(c));
  }
  return g_string_free(lower, FALSE);
}

bool
cg_letters_is_acronym(CgSlice text)
{
  size_t n_capitals = 0;
  for (size_t i = 0; i < text.len; i++) {
    char c = text.ptr[i];
    n_capitals += g_ascii_isupper(c);
    if (!g_ascii_isupper(c) && !g_ascii_isdigit(c) && c != '.' && c != '&')
      return false;
  }
  return n_capitals >= 2 && text.len <= 8;
}

bool
cg_letters_is_capitalized(CgSlice text)
{
  return text.len > 0 && g_unichar_isupper(g_utf8_get_char_validated(
                             text.ptr, (gssize)text.len));
}
