/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A quantity grows around a number:
 *
 *   |at least| 90 |percent| of the ships      |between| 10 |and 15| ships
 *    bound     ^   percent                     bound    ^   range
 *
 * Then what it counts is looked for (counted.c), and numbers that count
 * nothing, but name, date or rank something, are left out.
 */
#include "analyse/quantities.h"

#include "analyse/characters.h"
#include "analyse/counted.h"
#include "analyse/number.h"

typedef struct {
  CgWords       words;
  CgCounter     counter;
  const CgTime *times;
  size_t        n_times, next_time;
  GArray       *found; /* CgQuantity */
} Finder;

static bool
is_word(const Finder *finder, uint32_t i, const char *lower)
{
  return cg_words_is(&finder->words, i, lower);
}

static bool
is_capital(const Finder *finder, uint32_t i)
{
  return g_ascii_isupper(*cg_words_at(&finder->words, i).ptr);
}

static bool
starts_sentence(const Finder *finder, uint32_t i)
{
  static const char *const ends[] = {".", "!", "?", ":", "\"", "“", NULL};
  return i == 0 ||
         finder->words.tokens[i].block != finder->words.tokens[i - 1].block ||
         cg_words_is_one_of(&finder->words, i - 1, ends);
}

/* A mark glued to the number makes it part of a name, date or fraction. */
static bool
is_joined(const Finder *finder, uint32_t i, const CgNumber *number)
{
  const CgWords           *words    = &finder->words;
  static const char *const before[] = {"-", "/", ":", "#", "–", NULL};
  static const char *const parts[]  = {
       "third",   "thirds",  "half",   "halves", "quarter", "quarters", "fourth",
       "fourths", "fifth",   "fifths", "sixth",  "sixths",  "tenth",    "tenths",
       "eighth",  "eighths", "on",     "time",   NULL};
  if (i > 0 && cg_words_is_glued(words, i) &&
      cg_words_is_one_of(words, i - 1, before))
    return true;
  uint32_t end    = number->end;
  bool     hyphen = is_word(finder, end, "-") && cg_words_is_glued(words, end);
  uint32_t part   = hyphen ? end + 1 : end;
  bool     slash  = cg_words_is_glued(words, end) && is_word(finder, end, "/");
  return slash || (!number->digits && cg_words_is_one_of(words, part, parts));
}

static bool
is_age(const Finder *finder, uint32_t i, const CgNumber *number)
{
  static const char *const before[] = {"aged", "age", "ages", NULL};
  static const char *const units[] = {"year", "years", "month", "months", NULL};
  static const char *const after[] = {",", ")", ";", ".", NULL};
  const CgWords           *words   = &finder->words;
  uint32_t                 end     = number->end;
  if (i > 0 && cg_words_is_one_of(words, i - 1, before))
    return true;
  uint32_t unit = is_word(finder, end, "-") ? end + 1 : end;
  uint32_t old  = is_word(finder, unit + 1, "-") ? unit + 2 : unit + 1;
  if (cg_words_is_one_of(words, unit, units) && is_word(finder, old, "old"))
    return true;
  return number->digits && number->thousandth < 120000 && i > 1 &&
         is_word(finder, i - 1, ",") && is_capital(finder, i - 2) &&
         cg_words_is_one_of(words, end, after);
}

static bool
is_hour(const Finder *finder, const CgNumber *number)
{
  static const char *const after[] = {"a.m.", "p.m.", "a.m",     "p.m",
                                      "am",   "pm",   "o'clock", "o’clock",
                                      "gmt",  "utc",  NULL};
  return cg_words_is_one_of(&finder->words, number->end, after);
}

/* "No. 5", "Article 5", "page 3". */
static bool
is_number_of(const Finder *finder, uint32_t i)
{
  static const char *const nouns[] = {
      "no.",     "no",         "nos.",   "number",  "article",  "section",
      "chapter", "resolution", "flight", "room",    "page",     "p.",
      "pp.",     "highway",    "route",  "channel", "point",    "phase",
      "level",   "line",       "step",   "unit",    "volume",   "vol.",
      "figure",  "fig.",       "table",  "act",     "day",      "week",
      "round",   "gate",       "pier",   "berth",   "district", "war",
      "grade",   "size",       "type",   "area",    NULL};
  return i > 0 && cg_words_is_one_of(&finder->words, i - 1, nouns) &&
         !starts_sentence(finder, i);
}

/* A bare number of four digits that can be a year. */
static bool
is_year(const Finder *finder, uint32_t i, const CgNumber *number)
{
  return number->digits && number->end == i + 1 &&
         cg_words_at(&finder->words, i).len == 4 &&
         number->thousandth >= 1500000 && number->thousandth <= 2100000;
}

/* "4 in 10": a share; @end: (out): behind it. */
static bool
is_share(const Finder *finder, const CgNumber *number, uint32_t *end)
{
  CgNumber whole;
  if (!is_word(finder, number->end, "in") ||
      !cg_number_read(&finder->words, number->end + 1, &whole) ||
      whole.thousandth < number->thousandth || whole.thousandth > 100000)
    return false;
  *end = whole.end;
  return true;
}

/* "voters over 65". */
static bool
is_age_limit(const Finder *finder, const CgQuantity *quantity)
{
  static const char *const limits[] = {"over", "under", NULL};
  uint32_t                 first    = quantity->tokens.first;
  return quantity->unit == CG_NONE && !quantity->percent &&
         quantity->value < 120 && first > 0 &&
         cg_words_is_one_of(&finder->words, first, limits) &&
         cg_counted_looks_plural(&finder->words, first - 1);
}

/* "one" counts only before a noun, and not in set phrases. */
static bool
is_idle_one(const Finder *finder, uint32_t i, uint32_t unit)
{
  static const char *const phrases[] = {"day",   "time",   "thing",   "way",
                                        "side",  "hand",   "another", "of",
                                        "point", "reason", NULL};
  static const char *const before[]  = {"no",   "this",  "that",  "the", "any",
                                        "each", "every", "which", NULL};
  return is_word(finder, i, "one") &&
         (unit == CG_NONE ||
          cg_words_is_one_of(&finder->words, i + 1, phrases) ||
          (i > 0 && cg_words_is_one_of(&finder->words, i - 1, before)));
}

/* "World War Two", "Boeing 737": a name goes before, and nothing is counted. */
static bool
is_named(const Finder *finder, uint32_t i, uint32_t unit)
{
  if (unit != CG_NONE || i == 0 || starts_sentence(finder, i))
    return false;
  bool after_name =
      is_capital(finder, i - 1) && !starts_sentence(finder, i - 1);
  return after_name || is_capital(finder, i);
}

static const CgRow *
bound_row(const Finder *finder, uint32_t i, uint32_t *end)
{
  const CgRow *row =
      cg_words_longest(&finder->words, CG_TABLE_NUMBER_WORDS, i, end);
  while (row != NULL && strcmp(cg_row_field(row, 1), "bound") != 0)
    row = row->next;
  return row;
}

static CgBound
bound_of(const CgRow *row)
{
  static const struct {
    const char *name;
    CgBound     bound;
  } bounds[]        = {{"min", CG_BOUND_MIN},     {"above", CG_BOUND_MIN},
                       {"max", CG_BOUND_MAX},     {"below", CG_BOUND_MAX},
                       {"about", CG_BOUND_ABOUT}, {"range", CG_BOUND_MIN},
                       {"exact", CG_BOUND_EXACT}};
  const char *value = cg_row_field(row, 2);
  for (size_t i = 0; i < G_N_ELEMENTS(bounds); i++)
    if (strcmp(bounds[i].name, value) == 0)
      return bounds[i].bound;
  return CG_BOUND_EXACT;
}

/* Takes the longest bound that ends where the quantity begins. */
static void
take_bound_before(Finder *finder, CgQuantity *quantity)
{
  static const char *const links[] = {"-", "–", "and", "or", "to", NULL};
  uint32_t                 first   = quantity->tokens.first;
  for (uint32_t back = MIN(first, 4); back > 0; back--) {
    uint32_t     end = 0;
    const CgRow *row = bound_row(finder, first - back, &end);
    if (row == NULL || end != first ||
        cg_words_is_one_of(&finder->words, first - back, links))
      continue;
    quantity->bound        = bound_of(row);
    quantity->tokens.first = first - back;
    return;
  }
}

/* Takes "or more" and the like, else the bound before. */
static void
take_bounds(Finder *finder, CgQuantity *quantity)
{
  static const char *const starts[] = {"or", "and", "plus", "+", "give", NULL};
  uint32_t                 end      = 0;
  const CgRow             *row = bound_row(finder, quantity->tokens.end, &end);
  bool                     bounds =
      row != NULL &&
      cg_words_is_one_of(&finder->words, quantity->tokens.end, starts) &&
      strcmp(cg_row_field(row, 2), "range") != 0;
  if (!bounds) {
    take_bound_before(finder, quantity);
    return;
  }
  quantity->bound      = bound_of(row);
  quantity->tokens.end = end;
}

/* Takes the upper end of a range; Returns: false for what is none, but a
 * score or a vote ("3-1"). */
static bool
take_range(Finder *finder, CgQuantity *quantity, const CgNumber *number)
{
  static const char *const links[] = {"-", "–", "—", "to", "or", "and", NULL};
  const CgWords           *words   = &finder->words;
  uint32_t                 link    = number->end;
  uint32_t                 first   = quantity->tokens.first;
  CgNumber                 upper;
  bool                     between = is_word(finder, link, "and");
  if (!cg_words_is_one_of(words, link, links) ||
      (between && !(first > 0 && is_word(finder, first - 1, "between"))))
    return true;
  uint32_t at = link + 1;
  if (at < words->n && *cg_words_at(words, at).ptr == '$')
    at++;
  if (!cg_number_read(words, at, &upper))
    return true;
  int64_t scale = number->scale == 1 ? upper.scale : 1; /* "2-3 million" */
  if (upper.thousandth / scale <= number->thousandth)
    return !cg_words_is_glued(words, link);
  quantity->value      = number->thousandth * scale / 1000;
  quantity->tokens.end = upper.end;
  quantity->bound      = CG_BOUND_MIN;
  return true;
}

static void
take_percent(Finder *finder, CgQuantity *quantity)
{
  static const char *const signs[] = {"%", "percent", "pct", NULL};
  uint32_t                 end     = quantity->tokens.end;
  if (is_word(finder, end, "-") && is_word(finder, end + 1, "percent"))
    end++;
  quantity->percent = true;
  if (cg_words_is_one_of(&finder->words, end, signs))
    quantity->tokens.end = end + 1;
  else if (is_word(finder, end, "per") && is_word(finder, end + 1, "cent"))
    quantity->tokens.end = end + 2;
  else
    quantity->percent = false;
}

/* Takes the sign of a currency before the number. */
static void
take_currency(Finder *finder, CgQuantity *quantity)
{
  uint32_t first = quantity->tokens.first, len;
  if (first == 0)
    return;
  CgSlice before = cg_words_at(&finder->words, first - 1);
  if (before.ptr[before.len - 1] != '$' &&
      cg_character_at(before.ptr, &len) != CG_CHARACTER_CURRENCY)
    return;
  quantity->tokens.first = first - 1;
  quantity->unit         = first - 1;
}

/* "91 drones, 18 over Lima": what the last quantity of the sentence counted. */
static uint32_t
unit_before(const Finder *finder, const CgQuantity *quantity)
{
  static const char *const after[] = {"over", "in",    "from", "near",
                                      "at",   "above", "on",   "were",
                                      "was",  "of",    "off",  NULL};
  if (finder->found->len == 0 ||
      !cg_words_is_one_of(&finder->words, quantity->tokens.end, after))
    return CG_NONE;
  const CgQuantity *last =
      &g_array_index(finder->found, CgQuantity, finder->found->len - 1);
  for (uint32_t i = last->tokens.end; i < quantity->tokens.first; i++)
    if (starts_sentence(finder, i) || i > last->tokens.end + 40)
      return CG_NONE;
  bool counts = last->unit != CG_NONE && !last->percent &&
                !cg_range_has(last->tokens, last->unit); /* money */
  return counts ? last->unit : CG_NONE;
}

/* Whether a number that counts nothing named is a count all the same: "killed
 * at least 14", "injured 20." */
static bool
is_bare_count(const Finder *finder, uint32_t i, const CgQuantity *quantity)
{
  static const char *const before[] = {
      "at",    "in",  "by", "on",   "to",  "of",  "from", "until",
      "since", "and", "or", "than", "the", "for", "with", NULL};
  if (quantity->percent || quantity->bound != CG_BOUND_EXACT ||
      quantity->unit != CG_NONE)
    return true;
  return i > 0 && !starts_sentence(finder, i) &&
         g_ascii_islower(*cg_words_at(&finder->words, i - 1).ptr) &&
         !cg_words_is_one_of(&finder->words, i - 1, before);
}

static bool
is_excluded(const Finder     *finder,
            uint32_t          i,
            const CgNumber   *number,
            const CgQuantity *quantity)
{
  uint32_t unit = quantity->unit;
  bool     year =
      is_year(finder, i, number) && !quantity->percent &&
      (unit == CG_NONE || !cg_counted_looks_plural(&finder->words, unit));
  return year || is_age_limit(finder, quantity) ||
         is_idle_one(finder, i, unit) || is_named(finder, i, unit) ||
         !is_bare_count(finder, i, quantity);
}

/* The quantity around @number at token @i; Returns: behind it. */
static uint32_t
find_quantity(Finder *finder, uint32_t i, const CgNumber *number)
{
  CgQuantity quantity = {.tokens = {i, number->end},
                         .value  = number->thousandth / 1000,
                         .bound =
                             number->vague ? CG_BOUND_ABOUT : CG_BOUND_EXACT,
                         .unit = CG_NONE};
  if (is_joined(finder, i, number) || is_age(finder, i, number) ||
      is_hour(finder, number) || is_number_of(finder, i))
    return number->end;
  uint32_t share;
  if (is_share(finder, number, &share))
    return share;
  if (!take_range(finder, &quantity, number))
    return number->end + 2;
  bool range = quantity.tokens.end > number->end;
  take_currency(finder, &quantity);
  take_percent(finder, &quantity);
  if (!range)
    take_bounds(finder, &quantity);
  else if (i > 0 && is_word(finder, i - 1, "between"))
    quantity.tokens.first = i - 1;
  uint32_t end = quantity.tokens.end;
  if (quantity.unit == CG_NONE)
    quantity.unit = cg_counted_unit(&finder->counter, (CgRange){i, end});
  if (quantity.unit == CG_NONE && !quantity.percent &&
      !is_word(finder, i, "one"))
    quantity.unit = unit_before(finder, &quantity);
  if (!is_excluded(finder, i, number, &quantity))
    g_array_append_val(finder->found, quantity);
  return end;
}

/* Behind the time that token @i stands in, or @i. */
static uint32_t
skip_time(Finder *finder, uint32_t i)
{
  while (finder->next_time < finder->n_times &&
         finder->times[finder->next_time].tokens.end <= i)
    finder->next_time++;
  bool within = finder->next_time < finder->n_times &&
                finder->times[finder->next_time].tokens.first <= i;
  return within ? finder->times[finder->next_time].tokens.end : i;
}

bool
cg_find_quantities(CgDocument        *document,
                   const CgResources *resources,
                   GError **error     G_GNUC_UNUSED)
{
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(CgQuantity));
  Finder finder           = {.words = cg_words_of(document, resources->lexicon),
                             .found = found};
  size_t n                = 0;
  finder.counter          = (CgCounter){&finder.words, NULL};
  if (cg_document_has(document, CG_LAYER_TREES))
    finder.counter.arcs = cg_document_arcs(document, &n);
  if (cg_document_has(document, CG_LAYER_TIMES))
    finder.times = cg_document_times(document, &finder.n_times);
  for (uint32_t i = 0; i < finder.words.n;) {
    CgNumber number;
    uint32_t end = skip_time(&finder, i);
    if (end == i)
      end = cg_number_read(&finder.words, i, &number)
                ? find_quantity(&finder, i, &number)
                : i + 1;
    i = end;
  }
  CgQuantity *layer = cg_arena_dup(cg_document_arena(document), found->data,
                                   found->len * sizeof(CgQuantity));
  cg_document_take_layer(document, CG_LAYER_QUANTITIES, layer, found->len);
  return true;
}
