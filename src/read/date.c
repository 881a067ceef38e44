/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Dates of publication. A line is cut into numbers and words, and a date is
 * found by the pattern of a few of them:
 *
 *   Published:  Friday, 2 January 2026  10:30 GMT
 *   label       day     N  MONTH   NNNN  time  zone    -> 2026-01-02
 */
#include "read/date.h"

#include "core/utf8.h"

enum {
  MAX_PARTS     = 48, /* a line with more is no date line */
  DATELINE_SPAN = 80, /* bytes in which a dateline ends */
};

typedef struct {
  char     word[12]; /* lower case, cut; empty for a number */
  uint32_t number;
  uint32_t n_digits; /* 0 for a word */
  uint32_t start, end;
} Part;

typedef struct {
  Part   parts[MAX_PARTS];
  size_t n;
  bool   whole; /* all of the text is in @parts */
} Parts;

typedef struct {
  size_t   n_parts; /* how many parts it takes; 0: none */
  uint32_t year, month, day;
  bool     ambiguous;
} Date;

static const char *const months[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
};

static const char *const weekdays[] = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon",     "tue",       "tues",     "wed",    "thu",
    "thur",   "thurs",   "fri",       "sat",      "sun",
};

/* What may stand in a date line beside dates and weekdays. */
static const char *const labels[] = {
    "published", "publish", "updated",  "update", "posted", "post",
    "date",      "dated",   "on",       "at",     "last",   "modified",
    "first",     "created", "issued",   "time",   "local",  "the",
    "of",        "am",      "pm",       "a",      "p",      "m",
    "t",         "z",       "h",        "hrs",    "hours",  "gmt",
    "utc",       "est",     "edt",      "et",     "cst",    "cdt",
    "ct",        "mst",     "mdt",      "mt",     "pst",    "pdt",
    "pt",        "bst",     "ist",      "cet",    "cest",   "eet",
    "eest",      "msk",     "eat",      "wat",    "sast",   "aest",
    "aedt",      "sgt",     "hkt",      "jst",    "kst",    "pkt",
    "wib",       "trt",     "ago",      "st",     "nd",     "rd",
    "th",        "noon",    "midnight",
};

static bool
is_listed(const char *const *list, size_t n, const char *word)
{
  for (size_t i = 0; i < n; i++)
    if (strcmp(list[i], word) == 0)
      return true;
  return false;
}

static Part
read_number(CgSlice text, size_t start)
{
  Part part = {.start = (uint32_t)start, .end = (uint32_t)start};
  while (part.end < text.len && g_ascii_isdigit(text.ptr[part.end])) {
    part.number =
        (part.number * 10 + (uint32_t)(text.ptr[part.end] - '0')) % 100000000;
    part.n_digits++;
    part.end++;
  }
  return part;
}

static bool
is_word_byte(char c)
{
  return g_ascii_isalpha(c) || (unsigned char)c >= 0x80;
}

static Part
read_word(CgSlice text, size_t start)
{
  Part   part = {.start = (uint32_t)start, .end = (uint32_t)start};
  size_t n    = 0;
  for (; part.end < text.len && is_word_byte(text.ptr[part.end]); part.end++)
    if (n + 1 < sizeof part.word)
      part.word[n++] = g_ascii_tolower(text.ptr[part.end]);
  return part;
}

/* Bytes of a blank or mark beyond ASCII at @at (no-break space, dots, dashes,
 * byte order mark), which part words as well, or 0. */
static size_t
wide_mark(CgSlice text, size_t at)
{
  const char *p = text.ptr + at;
  if ((unsigned char)*p < 0x80 || g_unichar_isalnum(g_utf8_get_char(p)))
    return 0;
  return (size_t)(cg_utf8_next(p) - p);
}

static Parts
cut(CgSlice text)
{
  Parts  parts = {.whole = true};
  size_t at    = 0;
  while (at < text.len) {
    char   c    = text.ptr[at];
    size_t mark = wide_mark(text, at);
    if (mark > 0 || (!g_ascii_isdigit(c) && !is_word_byte(c))) {
      at += mark > 0 ? mark : 1;
      continue;
    }
    if (parts.n == MAX_PARTS) {
      parts.whole = false;
      break;
    }
    Part part =
        g_ascii_isdigit(c) ? read_number(text, at) : read_word(text, at);
    parts.parts[parts.n++] = part;
    at                     = part.end;
  }
  return parts;
}

/* 1 to 12, or 0. A month may be cut to three or, as Sept, four letters. */
static uint32_t
month_of(const Part *part)
{
  size_t n = strlen(part->word);
  if (part->n_digits > 0 || n < 3)
    return 0;
  for (uint32_t i = 0; i < 12; i++)
    if (strcmp(part->word, months[i]) == 0 ||
        ((n == 3 || (n == 4 && i == 8)) &&
         strncmp(part->word, months[i], n) == 0))
      return i + 1;
  return 0;
}

static bool
is_year(const Part *part)
{
  return part->n_digits == 4 && part->number >= 1800 && part->number <= 2199;
}

static bool
is_day(const Part *part)
{
  return part->n_digits >= 1 && part->n_digits <= 2 && part->number >= 1 &&
         part->number <= 31;
}

static bool
is_suffix(const Part *part)
{
  static const char *const suffixes[] = {"st", "nd", "rd", "th", "of"};
  return is_listed(suffixes, G_N_ELEMENTS(suffixes), part->word);
}

static Date
checked(Date date)
{
  bool real = date.month >= 1 && date.month <= 12 && date.day >= 1 &&
              g_date_valid_dmy((GDateDay)date.day, (GDateMonth)date.month,
                               (GDateYear)date.year);
  return real || date.ambiguous ? date : (Date){0};
}

/* "2026-01-02", "2026/1/2" */
static Date
year_first(const Part *p, size_t n)
{
  if (n < 3 || !is_year(p) || !is_day(p + 1) || !is_day(p + 2) ||
      p[1].start != p[0].end + 1 || p[2].start != p[1].end + 1)
    return (Date){0};
  return checked((Date){3, p[0].number, p[1].number, p[2].number, false});
}

/* "02.01.2026" is always day, month; of "1/2/2026" either may be first. */
static Date
year_last(const Part *p, size_t n, CgSlice text)
{
  if (n < 3 || !is_day(p) || !is_day(p + 1) || !is_year(p + 2) ||
      p[1].start != p[0].end + 1 || p[2].start != p[1].end + 1)
    return (Date){0};
  char mark = text.ptr[p[0].end];
  if (mark != '.' && mark != '/' && mark != '-')
    return (Date){0};
  bool day_first   = mark == '.' || p[0].number > 12;
  bool month_first = mark != '.' && p[1].number > 12;
  Date date        = {3, p[2].number, p[1].number, p[0].number,
                      !day_first && !month_first && p[0].number != p[1].number};
  if (month_first) {
    date.month = p[0].number;
    date.day   = p[1].number;
  }
  return checked(date);
}

/* "January 2nd, 2026" */
static Date
month_day_year(const Part *p, size_t n)
{
  size_t i = 1;
  if (n < 3 || month_of(p) == 0 || !is_day(p + i++))
    return (Date){0};
  i += i < n && is_suffix(p + i);
  if (i >= n || !is_year(p + i))
    return (Date){0};
  return checked((Date){i + 1, p[i].number, month_of(p), p[1].number, false});
}

/* "2nd of January 2026" */
static Date
day_month_year(const Part *p, size_t n)
{
  size_t i = 1;
  if (!is_day(p))
    return (Date){0};
  while (i < n && is_suffix(p + i))
    i++;
  if (i + 1 >= n || month_of(p + i) == 0 || !is_year(p + i + 1))
    return (Date){0};
  return checked(
      (Date){i + 2, p[i + 1].number, month_of(p + i), p[0].number, false});
}

/* "20260102" */
static Date
eight_digits(const Part *p)
{
  if (p->n_digits != 8)
    return (Date){0};
  Date date = {1, p->number / 10000, p->number / 100 % 100, p->number % 100,
               false};
  return date.year < 1800 || date.year > 2199 ? (Date){0} : checked(date);
}

static Date
date_at(const Parts *parts, size_t i, CgSlice text)
{
  const Part *p    = parts->parts + i;
  size_t      n    = parts->n - i;
  Date        date = year_first(p, n);
  if (date.n_parts == 0)
    date = month_day_year(p, n);
  if (date.n_parts == 0)
    date = day_month_year(p, n);
  if (date.n_parts == 0)
    date = year_last(p, n, text);
  return date.n_parts == 0 ? eight_digits(p) : date;
}

static char *
to_iso(Date date)
{
  if (date.n_parts == 0 || date.ambiguous)
    return NULL;
  return g_strdup_printf("%04u-%02u-%02u", date.year, date.month, date.day);
}

char *
cg_date_find(CgSlice text)
{
  Parts parts = cut(text);
  for (size_t i = 0; i < parts.n; i++) {
    Date date = date_at(&parts, i, text);
    if (date.n_parts > 0 && !date.ambiguous)
      return to_iso(date);
  }
  return NULL;
}

static bool
is_beside_date(const Part *part)
{
  if (part->n_digits > 0)
    return part->n_digits <= 2 || part->n_digits == 4;
  return is_listed(weekdays, G_N_ELEMENTS(weekdays), part->word) ||
         is_listed(labels, G_N_ELEMENTS(labels), part->word);
}

bool
cg_date_line(CgSlice text, char **iso)
{
  Parts parts    = cut(text);
  Date  best     = {0};
  bool  updated  = false; /* the label last seen is of an update */
  bool  of_later = false; /* @best is the date of an update */
  *iso           = NULL;
  if (!parts.whole)
    return false;
  for (size_t i = 0; i < parts.n;) {
    const Part *part = &parts.parts[i];
    Date        date = date_at(&parts, i, text);
    if (date.n_parts > 0 && (best.n_parts == 0 || (of_later && !updated))) {
      best     = date;
      of_later = updated;
    } else if (date.n_parts == 0 && !is_beside_date(part)) {
      return false;
    }
    if (g_str_has_prefix(part->word, "updat") ||
        strcmp(part->word, "modified") == 0)
      updated = true;
    else if (g_str_has_prefix(part->word, "publi") ||
             g_str_has_prefix(part->word, "post"))
      updated = false;
    i += MAX(date.n_parts, 1);
  }
  *iso = to_iso(best);
  return best.n_parts > 0;
}

/* Whether the paragraph goes on after byte @end as a dateline does, with a dash
 * soon, nothing but brackets before it. */
static bool
is_dateline(CgSlice text, size_t end)
{
  bool inside = false;
  for (size_t i = end; i < text.len && i < DATELINE_SPAN; i++) {
    char c = text.ptr[i];
    if (!inside && (c == '-' || g_str_has_prefix(text.ptr + i, "—") ||
                    g_str_has_prefix(text.ptr + i, "–")))
      return true;
    if (!inside && (c == '.' || g_ascii_isalpha(c)))
      return false;
    inside = c == '(' || (inside && c != ')');
  }
  return false;
}

static bool
all_upper(CgSlice text, size_t end)
{
  for (size_t i = 0; i < end; i++)
    if (g_ascii_islower(text.ptr[i]))
      return false;
  return end > 2;
}

/* Whether a sentence goes on after byte @end: "May 3, 2023 was a cold day" */
static bool
goes_on(CgSlice text, size_t end)
{
  while (end < text.len && (text.ptr[end] == ' ' || text.ptr[end] == ','))
    end++;
  return end >= text.len || g_ascii_islower(text.ptr[end]);
}

char *
cg_date_at_start(CgSlice paragraph)
{
  g_autofree char *head = /* ends with a NUL, for the prefixes above */
      g_strndup(paragraph.ptr, MIN(paragraph.len, (size_t)2 * DATELINE_SPAN));
  const char *whole = NULL; /* end of the last whole character */
  g_utf8_validate(head, -1, &whole);
  CgSlice text  = {head, (size_t)(whole - head)};
  Parts   parts = cut(text);
  for (size_t i = 0; i < parts.n && i < 8; i++) {
    Date date = date_at(&parts, i, text);
    if (date.n_parts == 0)
      continue;
    bool alone =
        i == 0 || (i == 1 && is_listed(weekdays, G_N_ELEMENTS(weekdays),
                                       parts.parts[0].word));
    size_t start = parts.parts[i].start;
    size_t end   = parts.parts[i + date.n_parts - 1].end;
    alone        = alone && !goes_on(text, end);
    bool of_place =
        all_upper(text, start) && end < DATELINE_SPAN && is_dateline(text, end);
    return alone || of_place ? to_iso(date) : NULL;
  }
  return NULL;
}

char *
cg_date_in_url(const char *url)
{
  for (const char *p = strchr(url, '/'); p != NULL; p = strchr(p + 1, '/')) {
    CgSlice rest  = {p + 1, strlen(p + 1)};
    Parts   parts = cut(rest);
    if (parts.n == 0 || parts.parts[0].start != 0 ||
        parts.parts[0].n_digits < 4)
      continue;
    char *iso = to_iso(date_at(&parts, 0, rest));
    if (iso != NULL)
      return iso;
  }
  return NULL;
}
