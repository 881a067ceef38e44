/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A dateline is short, begins with a place, holds nothing but names, a day and
 * an agency in brackets, and ends with a dash. Dashes stand elsewhere too, so
 * one of these must show what it is: a place in capitals, a known place, an
 * agency, or a day behind a comma. */
#include "read/dateline.h"

#include <stdbool.h>
#include <string.h>

#include "core/utf8.h"

enum {
  LONGEST     = 80, /* bytes of a dateline */
  MOST_WORDS  = 10,
  LEAST_AFTER = 20 /* bytes of the report behind it */
};

/* The bytes of the dash at @at, with blanks around it, or 0. */
static size_t
dash_at(CgSlice text, size_t at)
{
  static const char *const dashes[] = {" — ", " – ", " -- ", " - ",
                                       "—",   " —",  "--"};
  for (size_t i = 0; i < G_N_ELEMENTS(dashes); i++) {
    size_t n = strlen(dashes[i]);
    if (at + n <= text.len && memcmp(text.ptr + at, dashes[i], n) == 0)
      return n;
  }
  return 0;
}

/* Takes "(Agency)" off the end of @head. */
static bool
drop_agency(CgSlice *head)
{
  const char *open = memchr(head->ptr, '(', head->len);
  if (open == NULL || open == head->ptr || head->ptr[head->len - 1] != ')')
    return false;
  head->len = (size_t)(open - head->ptr);
  while (head->len > 0 && head->ptr[head->len - 1] == ' ')
    head->len--;
  return head->len > 0;
}

/* A name, a number, or a word between names. */
static bool
may_stand(const char *word)
{
  static const char *const small[] = {"of", "the", "de", "la",  "del",
                                      "el", "al",  "in", "and", NULL};
  gunichar                 first   = g_utf8_get_char(word);
  return g_unichar_isupper(first) || g_unichar_isdigit(first) ||
         g_strv_contains(small, word);
}

static bool
is_capitals(const char *word)
{
  size_t n = 0;
  for (const char *p = word; *p != '\0'; p = cg_utf8_next(p)) {
    gunichar c = g_utf8_get_char(p);
    if (g_unichar_islower(c))
      return false;
    n += g_unichar_isupper(c) ? 1 : 0;
  }
  return n >= 3;
}

static bool
is_place(const CgLexicon *lexicon, CgSlice name)
{
  static const CgTableId tables[] = {CG_TABLE_CITIES, CG_TABLE_COUNTRIES};
  for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
    if (cg_lexicon_find_form(lexicon, tables[i], name) != NULL)
      return true;
  return false;
}

/* Whether @head, without dash and agency, names a place and nothing but what
 * may stand beside it. */
static bool
names_place(CgSlice head, bool agency, const CgLexicon *lexicon)
{
  g_autofree char *text  = g_strndup(head.ptr, head.len);
  g_auto(GStrv)    words = g_strsplit_set(text, " ,", -1);
  size_t           n     = 0;
  bool             digit = false;
  for (size_t i = 0; words[i] != NULL; i++) {
    if (*words[i] == '\0')
      continue;
    if (!may_stand(words[i]) || ++n > MOST_WORDS)
      return false;
    digit = digit || (n > 1 && g_ascii_isdigit(*words[i]));
  }
  if (n == 0 || !g_unichar_isupper(g_utf8_get_char(words[0])))
    return false;
  const char *comma = strchr(text, ',');
  CgSlice     place = {text, comma == NULL ? head.len : (size_t)(comma - text)};
  return agency || is_capitals(words[0]) || (digit && comma != NULL) ||
         is_place(lexicon, place);
}

/* Whether a sentence may begin with @rest. */
static bool
begins(CgSlice rest)
{
  if (rest.len < LEAST_AFTER)
    return false;
  gunichar c = g_utf8_get_char(rest.ptr);
  return g_unichar_isupper(c) || g_unichar_isdigit(c) || c == '"' ||
         c == 0x201C || c == 0x2018;
}

size_t
cg_dateline_end(CgSlice paragraph, const CgLexicon *lexicon)
{
  for (size_t i = 1; i < MIN(paragraph.len, LONGEST); i++) {
    size_t dash = dash_at(paragraph, i);
    if (dash == 0)
      continue;
    CgSlice head   = {paragraph.ptr, i};
    CgSlice rest   = {paragraph.ptr + i + dash, paragraph.len - i - dash};
    bool    agency = drop_agency(&head);
    return begins(rest) && names_place(head, agency, lexicon) ? i + dash : 0;
  }
  return 0;
}
