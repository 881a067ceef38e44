/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* From left to right: read what an expression says by itself (time_words.c),
 * take in the words before it ("the night of", "last"), then settle what it
 * leaves open:
 *
 *   December 29   the last one gone, or the next one behind "will"
 *   on Monday     the same
 *   last month    from the day of publication
 *   a day later   from the last whole day spoken of in the block
 */
#include "analyse/times.h"

#include "analyse/number.h"
#include "analyse/time_words.h"

#include <stdlib.h>

/* Tokens that are searched for a verb on either side. */
enum { REACH = 8, LONGEST_COUNT = 400, NEAR = 90 };

typedef struct {
  CgWords  words;
  CgDay    published; /* or no day */
  CgDay    spoken;    /* the last whole day spoken of in the block */
  CgDay    year;      /* the year last given in the sentence */
  uint32_t sentence;  /* token where the sentence began */
  GArray  *found;     /* CgTime */
} Finder;

static bool
is_whole(CgDay day)
{
  return day.year > 0 && day.month > 0 && day.day > 0;
}

static bool
ends_clause(const CgWords *words, uint32_t i)
{
  static const char *const ends[] = {".", "!", "?", ";", "\"", "“",
                                     "”", "—", "(", ")", NULL};
  return cg_words_is_one_of(words, i, ends);
}

/* The time a verb-like word speaks of: 1 future, -1 past, 0 no such word. */
static int
tense_at(const CgWords *words, uint32_t i)
{
  static const char *const future[] = {
      "will",     "'ll",       "’ll",      "wo",      "shall",
      "would",    "scheduled", "due",      "slated",  "planned",
      "plans",    "plan",      "expected", "expects", "until",
      "upcoming", "tomorrow",  "planning", "coming",  "hopes",
      "ahead",    "set",       "aims",     "till",    NULL};
  static const char *const past[] = {
      "said",  "was",    "were",  "had",    "did",    "told",  "met",
      "came",  "took",   "went",  "made",   "held",   "began", "saw",
      "got",   "gave",   "left",  "fell",   "rose",   "found", "sent",
      "won",   "lost",   "spoke", "wrote",  "struck", "hit",   "shot",
      "flew",  "broke",  "led",   "cut",    "put",    "been",  "became",
      "drove", "fought", "built", "bought", "sold",   "ran",   "brought",
      "has",   "have",   "late",  "last",   NULL};
  CgSlice word = cg_words_at(words, i);
  if (cg_words_is_one_of(words, i, future))
    return 1;
  bool regular = word.len > 4 && memcmp(word.ptr + word.len - 2, "ed", 2) == 0;
  return regular || cg_words_is_one_of(words, i, past) ? -1 : 0;
}

/* The tense of the nearest verb before @range, else behind it. */
static int
tense_around(const Finder *finder, CgRange range)
{
  const CgWords *words = &finder->words;
  for (uint32_t i = range.first, k = 0; i > finder->sentence && k < REACH;
       k++) {
    int tense = tense_at(words, --i);
    if (tense != 0)
      return tense;
    if (ends_clause(words, i))
      break;
  }
  for (uint32_t i = range.end, k = 0; k < REACH && i < words->n; i++, k++) {
    int tense = tense_at(words, i);
    if (tense != 0)
      return tense;
    if (ends_clause(words, i))
      break;
  }
  return 0;
}

/* The words before an expression that belong to it. */
static uint32_t
extend_left(const Finder *finder, uint32_t first)
{
  static const char *const modifiers[] = {"early", "late",   "mid",  "last",
                                          "next",  "this",   "past", "earlier",
                                          "later", "coming", NULL};
  static const char *const parts[]     = {
          "night", "evening", "morning",   "afternoon", "eve",    "end",
          "hours", "middle",  "start",     "summer",    "spring", "autumn",
          "fall",  "winter",  "beginning", NULL};
  const CgWords *words = &finder->words;
  uint32_t       least = finder->sentence;
  if (finder->found->len > 0)
    least =
        MAX(least, g_array_index(finder->found, CgTime, finder->found->len - 1)
                       .tokens.end);
  for (;;) {
    uint32_t i = first;
    if (i > least && cg_words_is_one_of(words, i - 1, modifiers))
      i -= 1;
    else if (i > least && cg_words_is_one_of(words, i - 1, parts))
      i -= 1;
    else if (i > least + 1 &&
             (cg_words_is(words, i - 1, "of") ||
              cg_words_is(words, i - 1, "in")) &&
             (cg_words_is_one_of(words, i - 2, parts) ||
              cg_words_is_one_of(words, i - 2, modifiers)))
      i -= 2;
    else if (i > least + 2 && cg_words_is(words, i - 1, "the") &&
             cg_words_is(words, i - 2, "of") &&
             cg_words_is_one_of(words, i - 3, parts))
      i -= 3; /* "the eve of the New Year" */
    else if (i > least + 1 && cg_words_is(words, i - 1, "on") &&
             cg_words_is_one_of(words, i - 2, modifiers))
      i -= 2;
    if (i == first)
      break;
    first = i;
  }
  bool part = cg_words_is_one_of(words, first, parts) && first > least &&
              cg_words_is(words, first - 1, "the");
  return part ? first - 1 : first;
}

static bool
has_before(const Finder *finder, CgRange range, const char *word)
{
  for (uint32_t i = range.first; i < range.end; i++)
    if (cg_words_is(&finder->words, i, word))
      return true;
  return false;
}

/* Days from @a on to @b, roughly. */
static int
days_between(CgDay a, CgDay b)
{
  return (b.year - a.year) * 365 + (b.month - a.month) * 30 + b.day - a.day;
}

/* The year of a month and day: the last one gone behind a verb of the past,
 * the next one behind one of the future, else the nearer one. A past of
 * almost a year is no more likely than a future that is near. */
static CgDay
settle_year(const Finder *finder, CgDay day, CgRange range)
{
  bool next = has_before(finder, range, "next");
  bool last = has_before(finder, range, "last");
  if (finder->year.year > 0 && !next && !last)
    return (CgDay){finder->year.year, day.month, day.day};
  if (!is_whole(finder->published))
    return day;
  int   tense = next ? 1 : last ? -1 : tense_around(finder, range);
  CgDay today = finder->published;
  today.day   = day.day == 0 ? 0 : today.day;
  CgDay past  = {today.year, day.month, day.day};
  int   order = cg_day_compare(past, today);
  past.year -= order > 0 || (last && order == 0);
  CgDay future = {past.year + (order != 0 || next || last), day.month, day.day};
  int   ahead  = days_between(today, future);
  if (tense == 0)
    return ahead < days_between(past, today) ? future : past;
  if (tense < 0 && !last && ahead > 0 && ahead < NEAR)
    return day;
  return tense > 0 ? future : past;
}

static CgDay
settle_weekday(const Finder *finder, int weekday, CgRange range)
{
  CgDay none = {0, 0, 0};
  if (!is_whole(finder->published))
    return none;
  int  back = (cg_day_weekday(finder->published) - weekday + 7) % 7;
  int  on   = (7 - back) % 7;
  bool next = has_before(finder, range, "next");
  bool last = has_before(finder, range, "last");
  if (next || has_before(finder, range, "coming"))
    return cg_day_add(finder->published, on == 0 ? 7 : on);
  if (!last && tense_around(finder, range) > 0)
    return cg_day_add(finder->published, on);
  return cg_day_add(finder->published, last && back == 0 ? -7 : -back);
}

static void
record(Finder *finder, CgRange tokens, CgDay day)
{
  CgTime time = {.tokens = tokens, .date = cg_day_date(day)};
  g_array_append_val(finder->found, time);
  if (is_whole(day))
    finder->spoken = day;
}

/* What the table or a count of units says, from the day @from. */
static CgDay
shift(CgDay from, const char *unit, int n)
{
  CgDay none = {0, 0, 0};
  if (!is_whole(from) || ABS(n) > LONGEST_COUNT)
    return none;
  if (strcmp(unit, "day") == 0 || strcmp(unit, "d") == 0)
    return cg_day_add(from, n);
  if (strcmp(unit, "month") == 0 || strcmp(unit, "m") == 0)
    return cg_day_add_months(from, n);
  if (strcmp(unit, "year") == 0 || strcmp(unit, "y") == 0)
    return (CgDay){from.year + n, 0, 0};
  return none; /* a span of days */
}

/* Whether a phrase counts from a day spoken of: "the next day", but "the day
 * before yesterday". */
static bool
is_from_spoken(const char *phrase)
{
  static const char *const signs[] = {"following", "previous",     "same",
                                      "next day",  "day before",   "day after",
                                      "the eve",   "night before", "morrow",
                                      " later",    " earlier",     "that ",
                                      NULL};
  if (strstr(phrase, "yesterday") != NULL || strstr(phrase, "tomorrow") != NULL)
    return false;
  for (size_t i = 0; signs[i] != NULL; i++)
    if (strstr(phrase, signs[i]) != NULL)
      return true;
  return false;
}

/* Whether what follows is what is counted from: "the day after the vote". */
static bool
has_event(const CgWords *words, uint32_t i)
{
  CgSlice word = cg_words_at(words, i);
  return word.len > 0 && g_ascii_isalnum(word.ptr[0]) &&
         (cg_words_is(words, i - 1, "after") ||
          cg_words_is(words, i - 1, "before"));
}

/* "yesterday", "last month", "earlier this year", "the following day". */
static uint32_t
find_relative(Finder *finder, uint32_t i)
{
  uint32_t     end = i;
  const CgRow *row =
      cg_words_longest(&finder->words, CG_TABLE_TIME_WORDS, i, &end);
  while (row != NULL && strcmp(cg_row_field(row, 1), "relative") != 0)
    row = row->next;
  if (row == NULL)
    return 0;
  const char      *value = cg_row_field(row, 2); /* "UNIT OFFSET" */
  g_autofree char *unit  = g_strndup(value, strcspn(value, " "));
  if (strcmp(unit, "ref") == 0 || cg_words_is(&finder->words, end, "of"))
    return 0;
  int   n    = atoi(value + strlen(unit));
  CgDay from = finder->published;
  if (has_event(&finder->words, end))
    from = (CgDay){0, 0, 0};
  else if (is_from_spoken(cg_row_field(row, 0)))
    from = finder->spoken;
  record(finder, (CgRange){i, end}, shift(from, unit, n));
  return end;
}

/* "three days ago", "in two years", "five months later". */
static uint32_t
find_count(Finder *finder, uint32_t i)
{
  const CgWords *words = &finder->words;
  CgNumber       number;
  uint32_t       first = i;
  bool           ahead = cg_words_is(words, i, "in");
  if (!cg_number_read(words, ahead ? i + 1 : i, &number))
    return 0;
  const CgRow *unit = cg_time_row(words, number.end, "unit");
  uint32_t     at   = number.end + 1;
  bool         ago  = cg_words_is(words, at, "ago");
  bool         after =
      cg_words_is(words, at, "later") || cg_words_is(words, at, "after");
  bool before =
      cg_words_is(words, at, "earlier") || cg_words_is(words, at, "before");
  if (unit == NULL || !(ago || after || before || ahead))
    return 0;
  if (ahead && !ago && tense_around(finder, (CgRange){i, at}) <= 0)
    return 0;
  bool  exact = !number.vague && number.thousandth % 1000 == 0;
  int   n     = (int)MIN(number.thousandth / 1000, LONGEST_COUNT + 1);
  CgDay from  = ago || ahead ? finder->published : finder->spoken;
  if (!exact || has_event(words, at + 1))
    from = (CgDay){0, 0, 0};
  uint32_t end = ahead && !ago ? at : at + 1;
  record(finder, (CgRange){first, end},
         shift(from, cg_row_field(unit, 2), ago || before ? -n : n));
  return end;
}

/* A date, weekday, year or feast at token @i. */
static uint32_t
find_expression(Finder *finder, uint32_t i)
{
  const CgWords *words = &finder->words;
  CgExpression   expression;
  if (!cg_time_read_numeric(words, i, &expression) &&
      !cg_time_read_weekday(words, i, &expression) &&
      !cg_time_read_holiday(words, i, &expression) &&
      !cg_time_read_date(words, i, &expression) &&
      !cg_time_read_year(words, i, &expression))
    return 0;
  CgRange tokens = expression.tokens;
  CgDay   day    = expression.day;
  tokens.first   = extend_left(finder, tokens.first);
  if (day.year > 0 && !cg_words_is(words, tokens.first - 1, "since"))
    finder->year = day; /* "who has ruled since 2012" dates nothing else */
  if (expression.weekday != 0)
    day = settle_weekday(finder, expression.weekday, tokens);
  else if (day.year == 0 && day.month != 0)
    day = settle_year(finder, day, tokens);
  CgRange before = {tokens.first, expression.tokens.first};
  if (has_before(finder, before, "eve") && is_whole(day))
    day = cg_day_add(day, -1);
  else if (has_before(finder, before, "eve"))
    day = expression.day = (CgDay){0, 0, 0}; /* shortly before a feast */
  record(finder, tokens, cg_day_is_valid(day) ? day : expression.day);
  return expression.tokens.end;
}

/* A whole date before the dash that ends a dateline: "LIMA, May 3, 2024 -". */
static CgDay
find_dateline(const CgWords *words)
{
  static const char *const dashes[] = {"-", "--", "–", "—", NULL};
  CgExpression             expression;
  CgDay                    none = {0, 0, 0};
  for (uint32_t i = 0; i < MIN(words->n, 40); i++) {
    if (!cg_time_read_date(words, i, &expression) || !is_whole(expression.day))
      continue;
    for (uint32_t k = expression.tokens.end;
         k < MIN(words->n, expression.tokens.end + 6); k++)
      if (cg_words_is_one_of(words, k, dashes))
        return expression.day;
  }
  return none;
}

static CgDay
find_published(const CgWords *words, const CgResources *resources)
{
  CgDay day = cg_day_from_iso(cg_document_article(words->document)->date);
  if (!is_whole(day))
    day = find_dateline(words);
  return is_whole(day) ? day : cg_day_from_iso(resources->date);
}

/* Forgets what was said before a new sentence or block. */
static void
enter(Finder *finder, uint32_t i)
{
  const CgToken *tokens = finder->words.tokens;
  bool           block  = i == 0 || tokens[i].block != tokens[i - 1].block;
  static const char *const ends[] = {".", "!", "?", NULL};
  if (!block && !cg_words_is_one_of(&finder->words, i - 1, ends))
    return;
  finder->sentence = i;
  finder->year     = (CgDay){0, 0, 0};
  if (block)
    finder->spoken = (CgDay){0, 0, 0};
}

bool
cg_find_times(CgDocument        *document,
              const CgResources *resources,
              GError **error     G_GNUC_UNUSED)
{
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(CgTime));
  Finder finder           = {.words = cg_words_of(document, resources->lexicon),
                             .found = found};
  finder.published        = find_published(&finder.words, resources);
  for (uint32_t i = 0; i < finder.words.n;) {
    enter(&finder, i);
    uint32_t end = find_relative(&finder, i);
    end          = end == 0 ? find_count(&finder, i) : end;
    end          = end == 0 ? find_expression(&finder, i) : end;
    i            = end == 0 ? i + 1 : end;
  }
  CgTime *times = cg_arena_dup(cg_document_arena(document), found->data,
                               found->len * sizeof(CgTime));
  cg_document_take_layer(document, CG_LAYER_TIMES, times, found->len);
  return true;
}
