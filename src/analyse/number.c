/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Words of numbers add up and multiply:
 *
 *   two    hundred  and  six  thousand
 *   2  ->  200  ->       206  ->  206,000
 *
 * `current` is what scales multiply, `total` what greater scales have taken.
 * All values are thousandths, so that "1.25 million" is exact.
 */
#include "analyse/number.h"

#include "analyse/characters.h"

#define UNIT INT64_C(1000)

/* Above this, numbers are cut off: 10^15, times 1,000. */
#define GREATEST (UNIT * INT64_C(1000000000000000))

static int64_t
scaled(int64_t thousandth, int64_t scale)
{
  if (scale <= 0 || thousandth > GREATEST / scale)
    return GREATEST;
  return thousandth * scale;
}

/* A value of the table: digits alone. */
static int64_t
value_of(const CgRow *row)
{
  return g_ascii_strtoll(cg_row_field(row, 2), NULL, 10);
}

static const CgRow *
row_of_kind(const CgRow *row, const char *kind)
{
  while (row != NULL && strcmp(cg_row_field(row, 1), kind) != 0)
    row = row->next;
  return row;
}

static const CgRow *
word_of_kind(const CgWords *words, uint32_t i, const char *kind)
{
  if (i >= words->n)
    return NULL;
  return row_of_kind(cg_words_single(words, CG_TABLE_NUMBER_WORDS, i), kind);
}

/* "1,200.5". Returns: false for anything else that has digits. */
static bool
read_digits(CgSlice word, int64_t *thousandth)
{
  int64_t value = 0, place = 0;
  for (size_t i = 0; i < word.len; i++) {
    char c = word.ptr[i];
    if (c == ',' && place == 0)
      continue;
    if (c == '.' && place == 0) {
      place = UNIT;
      continue;
    }
    if (!g_ascii_isdigit(c) || value > GREATEST / 100)
      return false;
    if (place == 0)
      value = value * 10 + (c - '0') * UNIT;
    else
      value += (c - '0') * (place /= 10);
  }
  *thousandth = value;
  return word.len > 0 && g_ascii_isdigit(word.ptr[word.len - 1]);
}

static bool
is_after_currency(const CgWords *words, uint32_t i)
{
  if (i == 0)
    return false;
  uint32_t len;
  CgSlice  before = cg_words_at(words, i - 1);
  return before.ptr[before.len - 1] == '$' ||
         cg_character_at(before.ptr, &len) == CG_CHARACTER_CURRENCY;
}

/* A scale word at @i: one letter is one only where money is spoken of ("$5m"),
 * "k" where it is glued. */
static const CgRow *
scale_at(const CgWords *words, uint32_t i, uint32_t number)
{
  const CgRow *row  = word_of_kind(words, i, "scale");
  CgSlice      word = cg_words_at(words, i);
  if (row == NULL || word.len > 1)
    return row;
  bool thousand = cg_words_is(words, i, "k") && cg_words_is_glued(words, i);
  return thousand || is_after_currency(words, number) ? row : NULL;
}

/* Multiplies by the scales that follow. */
static void
read_scales(const CgWords *words, uint32_t start, CgNumber *number)
{
  const CgRow *row;
  while ((row = scale_at(words, number->end, start)) != NULL) {
    number->thousandth = scaled(number->thousandth, value_of(row));
    number->scale      = scaled(number->scale, value_of(row));
    number->end++;
  }
}

/* The next cardinal after a part of a number that ends before @i, over "-" or
 * "and" if @joins; @at: (out): its token. */
static const CgRow *
next_cardinal(const CgWords *words, uint32_t i, bool joins, uint32_t *at)
{
  bool hyphen = cg_words_is(words, i, "-") && cg_words_is_glued(words, i) &&
                cg_words_is_glued(words, i + 1);
  bool joint = joins && cg_words_is(words, i, "and");
  *at        = hyphen || joint ? i + 1 : i;
  return word_of_kind(words, *at, "cardinal");
}

/* What a number in words can begin with; "a" before a scale ("a dozen"). */
static int64_t
first_cardinal(const CgWords *words, uint32_t i)
{
  const CgRow *row = word_of_kind(words, i, "cardinal");
  if (row != NULL)
    return value_of(row);
  bool article = cg_words_is(words, i, "a") || cg_words_is(words, i, "an");
  bool scale   = article && cg_words_at(words, i + 1).len > 2 &&
               word_of_kind(words, i + 1, "scale") != NULL;
  return scale ? 1 : -1;
}

/* Words: cardinals below a hundred, and scales. */
static bool
read_words(const CgWords *words, uint32_t i, CgNumber *number)
{
  int64_t last = first_cardinal(words, i);
  if (last < 0)
    return false;
  int64_t total = 0, current = last * UNIT, greatest = 1;
  i++;
  for (;;) {
    const CgRow *scale = scale_at(words, i, i);
    uint32_t     at;
    if (scale != NULL) {
      int64_t value = value_of(scale);
      bool    takes = value >= 1000;
      total         = takes ? total + scaled(current, value) : total;
      current       = takes ? 0 : scaled(current, value);
      greatest      = takes ? value : greatest;
      last          = value;
      i++;
      continue;
    }
    const CgRow *row = next_cardinal(words, i, last >= 100, &at);
    if (row == NULL)
      break;
    int64_t value = value_of(row);
    bool    fits =
        last >= 100 ? value < last : last >= 20 && last % 10 == 0 && value < 10;
    if (!fits || value == 0)
      break;
    current += value * UNIT;
    last = value;
    i    = at + 1;
  }
  *number =
      (CgNumber){.end = i, .thousandth = total + current, .scale = greatest};
  return true;
}

/* "dozens", "hundreds of thousands", "several hundred", "a couple of". */
static bool
read_vague(const CgWords *words, uint32_t i, CgNumber *number)
{
  uint32_t     end = i;
  const CgRow *row = row_of_kind(
      cg_words_longest(words, CG_TABLE_NUMBER_WORDS, i, &end), "vague");
  int64_t value  = row == NULL ? 0 : value_of(row);
  bool    couple = value == 2 && (cg_words_is(words, i, "couple") ||
                               cg_words_is(words, i + 1, "couple"));
  if ((value < 3 && !couple) || cg_words_is(words, i, "few"))
    return false;
  *number = (CgNumber){
      .end = end, .thousandth = value * UNIT, .scale = 1, .vague = true};
  if (cg_words_is(words, end - 1, "of"))
    number->end--;
  else
    read_scales(words, i, number);
  return true;
}

bool
cg_number_read(const CgWords *words, uint32_t i, CgNumber *number)
{
  CgSlice word = cg_words_at(words, i);
  if (word.len == 0)
    return false;
  if (g_ascii_isdigit(word.ptr[0])) {
    int64_t thousandth;
    if (!read_digits(word, &thousandth))
      return false;
    *number = (CgNumber){
        .end = i + 1, .thousandth = thousandth, .scale = 1, .digits = true};
    read_scales(words, i, number);
    return true;
  }
  if (!g_ascii_isalpha(word.ptr[0]))
    return false;
  uint32_t     end;
  const CgRow *row = cg_words_longest(words, CG_TABLE_NUMBER_WORDS, i, &end);
  row              = row_of_kind(row, "cardinal");
  if (row != NULL && end > i + 1) { /* "half a dozen" */
    *number =
        (CgNumber){.end = end, .thousandth = value_of(row) * UNIT, .scale = 1};
    return true;
  }
  return read_words(words, i, number) || read_vague(words, i, number);
}
