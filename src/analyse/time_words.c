/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What expressions of time say by themselves: the parts of a date in any of
 * the orders that news use. Words that are more than a name of a month ("May",
 * "March") or a count ("2000 people") need a companion that settles it.
 */
#include "analyse/time_words.h"

#include "analyse/characters.h"

#include <stdlib.h>

const CgRow *
cg_time_row(const CgWords *words, uint32_t i, const char *kind)
{
  if (i >= words->n)
    return NULL;
  const CgRow *row = cg_words_single(words, CG_TABLE_TIME_WORDS, i);
  while (row != NULL && strcmp(cg_row_field(row, 1), kind) != 0)
    row = row->next;
  return row;
}

static bool
is_capital(const CgWords *words, uint32_t i)
{
  CgSlice word = cg_words_at(words, i);
  return word.len > 0 && g_ascii_isupper(word.ptr[0]);
}

/* The number that @kind's row of token @i has, or 0. */
static int
value_at(const CgWords *words, uint32_t i, const char *kind)
{
  const CgRow *row = is_capital(words, i) ? cg_time_row(words, i, kind) : NULL;
  return row == NULL ? 0 : atoi(cg_row_field(row, 2));
}

static int
month_at(const CgWords *words, uint32_t i)
{
  return value_at(words, i, "month");
}

/* The number that token @i is, of @n digits, or 0. */
static int
digits_at(const CgWords *words, uint32_t i, size_t least, size_t most)
{
  CgSlice word  = cg_words_at(words, i);
  int     value = 0;
  if (word.len < least || word.len > most)
    return 0;
  for (size_t k = 0; k < word.len; k++) {
    if (!g_ascii_isdigit(word.ptr[k]))
      return 0;
    value = value * 10 + (word.ptr[k] - '0');
  }
  return value;
}

/* "29", "29th"; 0 if token @i is no day. */
static int
day_at(const CgWords *words, uint32_t i)
{
  static const char *const endings[] = {"st", "nd", "rd", "th"};
  CgSlice                  word      = cg_words_at(words, i);
  int                      day       = digits_at(words, i, 1, 2);
  for (size_t e = 0; e < G_N_ELEMENTS(endings) && word.len > 2; e++)
    if (word.len <= 4 && g_ascii_isdigit(word.ptr[0]) &&
        memcmp(word.ptr + word.len - 2, endings[e], 2) == 0 &&
        (word.len == 3 || g_ascii_isdigit(word.ptr[1])))
      day = atoi(word.ptr);
  return day <= 31 ? day : 0;
}

static int
year_at(const CgWords *words, uint32_t i)
{
  int year = digits_at(words, i, 4, 4);
  return year >= 1000 && year <= 2100 ? year : 0;
}

/* Takes ", 2025", "2025" or "of 2025" in. */
static void
take_year(const CgWords *words, CgExpression *expression)
{
  uint32_t i    = expression->tokens.end;
  bool     link = cg_words_is(words, i, ",") || cg_words_is(words, i, "of");
  int      year = year_at(words, link ? i + 1 : i);
  if (year == 0)
    return;
  expression->day.year   = year;
  expression->tokens.end = i + (link ? 2 : 1);
}

/* "28-29": where the range that goes on from the day before @i ends. */
static uint32_t
skip_range(const CgWords *words, uint32_t i)
{
  static const char *const links[] = {"-", "–", "—", "to", NULL};
  return cg_words_is_one_of(words, i, links) && day_at(words, i + 1) != 0
             ? i + 2
             : i;
}

/* Names of months that are words beside, and need a companion. */
static bool
is_weak_month(const CgWords *words, uint32_t i)
{
  static const char *const weak[] = {"may", "march", "mar", "jan", "dec",
                                     "jun", "jul",   "sep", NULL};
  return cg_words_is_one_of(words, i, weak);
}

static bool
is_after_preposition(const CgWords *words, uint32_t i)
{
  static const char *const prepositions[] = {
      "in",   "since", "of",   "until",  "till",   "by",      "during", "from",
      "last", "next",  "this", "before", "after",  "through", "early",  "late",
      "mid",  "and",   "to",   "each",   "around", "between", NULL};
  return i > 0 && cg_words_is_one_of(words, i - 1, prepositions);
}

/* "December 29, 2025", "December 2025", "December". */
static bool
read_month_first(const CgWords *words, uint32_t i, CgExpression *expression)
{
  int month = month_at(words, i);
  if (month == 0)
    return false;
  int day     = day_at(words, i + 1);
  *expression = (CgExpression){.tokens = {i, i + (day == 0 ? 1 : 2)},
                               .day    = {0, month, day}};
  if (day != 0)
    expression->tokens.end = skip_range(words, i + 2);
  take_year(words, expression);
  bool alone = day == 0 && expression->day.year == 0;
  return !alone || !is_weak_month(words, i) ||
         (is_after_preposition(words, i) && cg_words_at(words, i).len > 3) ||
         (cg_words_is(words, i, "may") && is_after_preposition(words, i));
}

/* "29 December 2025", "the 29th of December", "28-29 December". */
static bool
read_day_first(const CgWords *words, uint32_t i, CgExpression *expression)
{
  int day = day_at(words, i);
  if (day == 0)
    return false;
  uint32_t at = skip_range(words, i + 1);
  at          = cg_words_is(words, at, "of") ? at + 1 : at;
  int month   = month_at(words, at);
  if (month == 0)
    return false;
  *expression = (CgExpression){.tokens = {i, at + 1}, .day = {0, month, day}};
  take_year(words, expression);
  return true;
}

/* "mid-May" is one token. */
static bool
read_mid(const CgWords *words, uint32_t i, CgExpression *expression)
{
  CgSlice word = cg_words_at(words, i);
  if (word.len < 7 || g_ascii_strncasecmp(word.ptr, "mid-", 4) != 0)
    return false;
  char key[16] = "";
  if (word.len - 4 >= sizeof key)
    return false;
  for (size_t k = 4; k < word.len; k++)
    key[k - 4] = g_ascii_tolower(word.ptr[k]);
  int year = word.len == 8 ? atoi(key) : 0;
  if (year >= 1000 && year <= 2100) {
    *expression = (CgExpression){.tokens = {i, i + 1}, .day = {year, 0, 0}};
    return true;
  }
  const CgRow *row =
      cg_lexicon_find_string(words->lexicon, CG_TABLE_TIME_WORDS, key);
  if (row == NULL || strcmp(cg_row_field(row, 1), "month") != 0)
    return false;
  *expression = (CgExpression){.tokens = {i, i + 1},
                               .day    = {0, atoi(cg_row_field(row, 2)), 0}};
  take_year(words, expression);
  return true;
}

bool
cg_time_read_date(const CgWords *words, uint32_t i, CgExpression *expression)
{
  bool found = read_month_first(words, i, expression) ||
               read_day_first(words, i, expression) ||
               read_mid(words, i, expression);
  return found && cg_day_is_valid(expression->day);
}

/* The day of "A/B/YEAR", if but one order of A and B is one. */
static CgDay
day_of_parts(int a, int b, int year)
{
  bool a_month = a >= 1 && a <= 12, b_month = b >= 1 && b <= 12;
  if (a_month && b_month && a != b)
    return (CgDay){year, 0, 0};
  return a_month ? (CgDay){year, a, b} : (CgDay){year, b, a};
}

bool
cg_time_read_numeric(const CgWords *words, uint32_t i, CgExpression *expression)
{
  CgSlice word = cg_words_at(words, i);
  if (word.len < 4 || word.len > 10 || !g_ascii_isdigit(word.ptr[0]))
    return false;
  char text[12] = "";
  memcpy(text, word.ptr, word.len);
  CgDay day = cg_day_from_iso(text);
  if (strcmp(text, "9/11") == 0)
    day = (CgDay){2001, 9, 11};
  char *slash = strchr(text, '/');
  char *last  = slash == NULL ? NULL : strchr(slash + 1, '/');
  if (last != NULL && strlen(last + 1) == 4)
    day = day_of_parts(atoi(text), atoi(slash + 1), atoi(last + 1));
  *expression = (CgExpression){.tokens = {i, i + 1}, .day = day};
  return day.year >= 1000 && cg_day_is_valid(day);
}

/* Takes "night" and the like in. */
static void
take_part_of_day(const CgWords *words, CgExpression *expression)
{
  static const char *const parts[] = {"morning", "afternoon", "evening",
                                      "night",   "noon",      NULL};
  if (cg_words_is_one_of(words, expression->tokens.end, parts))
    expression->tokens.end++;
}

bool
cg_time_read_weekday(const CgWords *words, uint32_t i, CgExpression *expression)
{
  static const char *const names[] = {"super", "black", "ash",    "good",
                                      "palm",  "holy",  "bloody", NULL};
  int                      weekday = value_at(words, i, "weekday");
  uint32_t next = cg_words_is(words, i + 1, ",") ? i + 2 : i + 1;
  if (weekday == 0 || (i > 0 && cg_words_is_one_of(words, i - 1, names)))
    return false;
  if (cg_time_read_date(words, next, expression) && expression->day.day != 0) {
    expression->tokens.first = i;
    return true;
  }
  CgSlice word = cg_words_at(words, i);
  if (word.len <= 5 && word.ptr[word.len - 1] != '.') /* "sat" is a verb */
    return false;
  *expression = (CgExpression){.tokens = {i, i + 1}, .weekday = weekday};
  take_part_of_day(words, expression);
  return true;
}

/* Whether @year, at token @i, is no count: "in 2014", "(1999)", "the 2022
 * vote", but "in 2000 villages". */
static bool
is_year(const CgWords *words, uint32_t i, int year)
{
  static const char *const determiners[] = {"the", "this", "that",  "its",
                                            "his", "her",  "their", "'s",
                                            "’s",  "a",    NULL};
  static const char *const companions[]  = {
       "year", "years",  "spring", "summer", "autumn", "fall", "winter",
       "(",    "fiscal", "circa",  "c.",     "season", "/",    NULL};
  CgSlice next   = cg_words_at(words, i + 1);
  bool    counts = year % 100 == 0 && next.len > 3 &&
                g_ascii_islower(next.ptr[0]) && next.ptr[next.len - 1] == 's';
  if (counts || cg_words_is(words, i + 1, "%"))
    return false;
  if (is_after_preposition(words, i))
    return true;
  if (i > 0 && cg_words_is_one_of(words, i - 1, companions))
    return true;
  bool modern = year >= 1900 && next.len > 0 && g_ascii_isalpha(next.ptr[0]);
  return modern && i > 0 && cg_words_is_one_of(words, i - 1, determiners);
}

/* "1990s", "'90s", "80s". */
static bool
is_decade(CgSlice word)
{
  size_t skip = 0;
  while (skip < word.len && !g_ascii_isdigit(word.ptr[skip]))
    skip++;
  if (skip > 3 || word.len < skip + 3 || word.ptr[word.len - 1] != 's')
    return false;
  for (size_t i = skip; i < word.len - 1; i++)
    if (!g_ascii_isdigit(word.ptr[i]))
      return false;
  return word.ptr[word.len - 2] == '0';
}

bool
cg_time_read_year(const CgWords *words, uint32_t i, CgExpression *expression)
{
  static const char *const links[] = {"-", "–", "to", NULL};
  int                      year    = year_at(words, i);
  *expression = (CgExpression){.tokens = {i, i + 1}, .day = {year, 0, 0}};
  if (year == 0)
    return is_decade(cg_words_at(words, i));
  bool range = cg_words_is_one_of(words, i + 1, links) &&
               digits_at(words, i + 2, 2, 4) != 0;
  if (range && (is_year(words, i, year) || year_at(words, i + 2) != 0)) {
    expression->tokens.end = i + 3;
    expression->day.year   = 0;
    return true;
  }
  return is_year(words, i, year);
}

/* Feasts that fall on other days in other countries. */
static bool
is_national(const char *name)
{
  static const char *const names[] = {"Independence Day", "Republic Day",
                                      "Children's Day", "Labour Day"};
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(names[i], name) == 0)
      return true;
  return false;
}

bool
cg_time_read_holiday(const CgWords *words, uint32_t i, CgExpression *expression)
{
  uint32_t end = i + 1;
  if (!is_capital(words, i))
    return false;
  const CgRow *row = cg_words_longest(words, CG_TABLE_TIME_WORDS, i, &end);
  if (row == NULL || strcmp(cg_row_field(row, 1), "holiday") != 0 ||
      is_national(cg_row_field(row, 0)))
    return false;
  const char *date = cg_row_field(row, 2); /* MM-DD */
  *expression      = (CgExpression){.tokens = {i, end},
                                    .day    = {0, atoi(date), atoi(date + 3)}};
  take_year(words, expression);
  return true;
}
