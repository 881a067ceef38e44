/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Two names side by side. Persons agree in the surname, then in what stands
 * before it; bodies in their words, whatever the order, the state's name and
 * its adjective being one; an acronym stands for the initials.
 *
 *   person   Mohammed al-Hadi      Muhammad Hadi           spelling
 *   body     Ministry of Finance   Finance Ministry        wording
 *   place    as the lexicon has them                       alias
 */
#include "resolve/name.h"

#include "core/letters.h"
#include "resolve/name_words.h"

#include <glib.h>

#include <stdlib.h>

/* ---- spelling ---- */

/* Letters that transliterations mix up, longest first. */
static const struct {
  const char *from, *to;
} sounds[] = {
    {"shch", "x"}, {"sch", "x"}, {"zh", "j"}, {"kh", "h"}, {"gh", "g"},
    {"dh", "d"},   {"ph", "f"},  {"ks", "x"}, {"ck", "k"}, {"ts", "z"},
    {"tz", "z"},   {"tch", "x"}, {"ch", "x"}, {"sh", "x"}, {"dj", "j"},
    {"ou", "u"},   {"oo", "u"},  {"ee", "i"}, {"ie", "e"}, {"ye", "e"},
    {"ye", "e"},   {"aa", "a"},  {"ey", "i"}, {"ei", "i"}, {"ay", "ai"},
    {"y", "i"},    {"w", "v"},   {"q", "k"},  {"c", "k"},
};

static char *
sound_of(const char *word)
{
  GString *sound = g_string_new(NULL);
  while (*word != '\0') {
    const char *to = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(sounds) && to == NULL; i++)
      if (g_str_has_prefix(word, sounds[i].from)) {
        to = sounds[i].to;
        word += strlen(sounds[i].from);
      }
    char one[2] = {*word, '\0'};
    if (to == NULL) {
      to = one;
      word++;
    }
    for (; *to != '\0'; to++) /* one letter for two */
      if (sound->len == 0 || sound->str[sound->len - 1] != *to)
        g_string_append_c(sound, *to);
  }
  return g_string_free(sound, FALSE);
}

static bool
sounds_alike(const char *a, const char *b)
{
  g_autofree char *one = sound_of(a);
  g_autofree char *two = sound_of(b);
  return strcmp(one, two) == 0;
}

/* ---- persons ---- */

static bool
is_listed(const CgLexicon *lexicon,
          CgTableId        table,
          const char      *word,
          uint32_t         column,
          const char      *value)
{
  const CgRow *row = cg_lexicon_find_string(lexicon, table, word);
  for (; row != NULL; row = row->next)
    if (strcmp(cg_row_field(row, column), value) == 0)
      return true;
  return false;
}

/* "al", "el" and their like are written apart, together, or not at all. */
static bool
is_article(const char *word)
{
  static const char *const articles[] = {"al",  "el", "ul", "ad", "ar", "as",
                                         "ash", "at", "az", "an", NULL};
  return g_strv_contains(articles, word);
}

/* "gen", which the table has as "gen." */
static bool
is_dotted_title(const CgLexicon *lexicon, GString *title)
{
  g_string_append_c(title, '.');
  bool found = is_listed(lexicon, CG_TABLE_OFFICES, title->str, 2, "title");
  g_string_truncate(title, title->len - 1);
  return found;
}

/* Words of the longest title that leaves two words of the name. */
static size_t
title_length(const CgLexicon *lexicon, const CgNameWords *words, bool dots)
{
  for (size_t n = MIN(4, words->n); n-- > 1;) {
    g_autoptr(GString) title = g_string_new(NULL);
    for (size_t i = 0; i < n; i++)
      g_string_append_printf(title, "%s%s", i > 0 ? " " : "", words->words[i]);
    if (words->n >= n + 2 &&
        (is_listed(lexicon, CG_TABLE_OFFICES, title->str, 2, "title") ||
         (dots && is_dotted_title(lexicon, title))))
      return n;
  }
  return 0;
}

/* Words of a person's name; its generation suffix goes to @suffix. */
static CgNameWords
person_words(const CgLexicon *lexicon, const char *name, char **suffix)
{
  CgNameWords words = cg_name_words(name);
  *suffix           = NULL;
  for (size_t n = title_length(lexicon, &words, strchr(name, '.') != NULL);
       n > 0; n--)
    cg_name_words_remove(&words, 0);
  if (words.n > 2 && is_listed(lexicon, CG_TABLE_SURNAME_PARTICLES,
                               words.words[words.n - 1], 1, "suffix")) {
    *suffix = g_strdup(words.words[words.n - 1]);
    cg_name_words_remove(&words, words.n - 1);
  }
  for (size_t i = 1; i + 1 < words.n;) {
    if (is_article(words.words[i]))
      cg_name_words_remove(&words, i);
    else
      i++;
  }
  if (words.n == 2 && is_article(words.words[0]))
    cg_name_words_remove(&words, 0);
  return words;
}

/* The stronger doubt of two reasons. */
static CgNameReason
weaker(CgNameReason a, CgNameReason b)
{
  if (a == CG_NAME_DIFFERENT || b == CG_NAME_DIFFERENT)
    return CG_NAME_DIFFERENT;
  return MAX(a, b);
}

static CgNameReason
compare_given(const CgLexicon *lexicon, const char *a, const char *b)
{
  if (strcmp(a, b) == 0)
    return CG_NAME_EQUAL;
  if (strlen(a) == 1 || strlen(b) == 1)
    return *a == *b ? CG_NAME_MIDDLE : CG_NAME_DIFFERENT;
  if (sounds_alike(a, b))
    return CG_NAME_SPELLING;
  const CgRow *row = cg_lexicon_find_string(lexicon, CG_TABLE_NAME_VARIANTS, a);
  for (; row != NULL; row = row->next) {
    g_autofree char *forms = g_utf8_strdown(cg_row_field(row, 2), -1);
    g_auto(GStrv) list     = g_strsplit(forms, "|", -1);
    if (!g_strv_contains((const char *const *)list, b))
      continue;
    if (strcmp(cg_row_field(row, 1), "spelling") == 0)
      return CG_NAME_SPELLING;
    bool head = strcmp(list[0], a) == 0 || strcmp(list[0], b) == 0;
    if (strcmp(cg_row_field(row, 1), "short") == 0 && head)
      return CG_NAME_VARIANT;
  }
  return CG_NAME_DIFFERENT;
}

static CgNameReason
compare_surnames(const char *a, const char *b)
{
  if (strcmp(a, b) == 0)
    return CG_NAME_EQUAL;
  return sounds_alike(a, b) ? CG_NAME_SPELLING : CG_NAME_DIFFERENT;
}

/* Middle names: those of the shorter name must be among those of the longer,
 * in their order. */
static CgNameReason
compare_middle(const CgLexicon   *lexicon,
               const CgNameWords *many,
               const CgNameWords *few)
{
  CgNameReason reason = many->n > few->n ? CG_NAME_MIDDLE : CG_NAME_EQUAL;
  size_t       k      = 1;
  for (size_t i = 1; i + 1 < few->n; i++) {
    CgNameReason found = CG_NAME_DIFFERENT;
    for (; k + 1 < many->n && found == CG_NAME_DIFFERENT; k++)
      found = compare_given(lexicon, many->words[k], few->words[i]);
    reason = weaker(reason, found);
  }
  return reason;
}

/* The family name first in one of them: "Park Min-ho". */
static bool
is_turned(const CgNameWords *a, const CgNameWords *b)
{
  if (a->n != b->n || a->n < 2)
    return false;
  for (size_t i = 0; i < a->n; i++)
    if (!sounds_alike(a->words[i], b->words[(i + 1) % a->n]))
      return false;
  return true;
}

static CgNameReason
compare_persons(const CgLexicon *lexicon, const char *a, const char *b)
{
  g_autofree char *suffix_a = NULL;
  g_autofree char *suffix_b = NULL;
  g_auto(CgNameWords) one   = person_words(lexicon, a, &suffix_a);
  g_auto(CgNameWords) two   = person_words(lexicon, b, &suffix_b);
  const CgNameWords *many   = one.n >= two.n ? &one : &two;
  const CgNameWords *few    = many == &one ? &two : &one;
  if (few->n == 0 ||
      (suffix_a != NULL && suffix_b != NULL && strcmp(suffix_a, suffix_b) != 0))
    return CG_NAME_DIFFERENT;
  if (is_turned(&one, &two) || is_turned(&two, &one))
    return CG_NAME_WORDING;
  CgNameReason reason =
      compare_surnames(many->words[many->n - 1], few->words[few->n - 1]);
  if (reason == CG_NAME_DIFFERENT)
    return reason;
  if (few->n == 1)
    return many->n == 1 ? reason : CG_NAME_SURNAME;
  reason =
      weaker(reason, compare_given(lexicon, many->words[0], few->words[0]));
  reason = weaker(reason, compare_middle(lexicon, many, few));
  if ((suffix_a == NULL) != (suffix_b == NULL))
    reason = weaker(reason, CG_NAME_MIDDLE);
  return reason;
}

/* ---- bodies and places ---- */

static bool
is_small(const char *word)
{
  static const char *const small[] = {"of", "the", "for", "and",
                                      "on", "in",  NULL};
  return g_strv_contains(small, word);
}

/* States' names and adjectives by the state's code; company suffixes and
 * small words out. */
static void
level_words(const CgLexicon *lexicon, CgNameWords *words)
{
  static const char *const vague[] = {"affairs", "national", NULL};
  for (size_t i = 0; i < words->n;) {
    const CgRow *state =
        cg_lexicon_find_string(lexicon, CG_TABLE_COUNTRIES, words->words[i]);
    bool suffix =
        is_listed(lexicon, CG_TABLE_ORG_NOUNS, words->words[i], 2, "suffix");
    if (words->n > 1 && (is_small(words->words[i]) || suffix ||
                         g_strv_contains(vague, words->words[i]))) {
      cg_name_words_remove(words, i);
      continue;
    }
    if (state != NULL)
      cg_name_words_replace(words, i, cg_row_field(state, 0));
    i++;
  }
}

static bool
has_word(const CgNameWords *words, const char *word)
{
  for (size_t i = 0; i < words->n; i++)
    if (strcmp(words->words[i], word) == 0)
      return true;
  return false;
}

static bool
same_words(const CgNameWords *a, const CgNameWords *b)
{
  if (a->n != b->n)
    return false;
  for (size_t i = 0; i < a->n; i++)
    if (!has_word(b, a->words[i]))
      return false;
  return true;
}

static bool
is_acronym_of(const char *acronym, const char *name)
{
  if (!cg_letters_is_acronym((CgSlice){acronym, strlen(acronym)}))
    return false;
  g_autofree char *letters =
      cg_letters_fold((CgSlice){acronym, strlen(acronym)});
  g_auto(CgNameWords) words = cg_name_words(name);
  for (int with_small = 0; with_small < 2; with_small++) {
    g_autoptr(GString) initials = g_string_new(NULL);
    for (size_t i = 0; i < words.n; i++)
      if (with_small || !is_small(words.words[i]))
        g_string_append_c(initials, *words.words[i]);
    if (words.n > 1 && strcmp(initials->str, letters) == 0)
      return true;
  }
  return false;
}

/* Whether one row of @table has both names. */
static bool
is_alias(const CgLexicon *lexicon,
         CgTableId        table,
         const char      *a,
         const char      *b)
{
  g_autofree char *one = cg_letters_lower((CgSlice){a, strlen(a)});
  g_autofree char *two = cg_letters_lower((CgSlice){b, strlen(b)});
  const CgRow     *x   = cg_lexicon_find_string(lexicon, table, one);
  for (; x != NULL; x = x->next) {
    const CgRow *y = cg_lexicon_find_string(lexicon, table, two);
    for (; y != NULL; y = y->next)
      if (x->fields == y->fields)
        return true;
  }
  return false;
}

static bool
is_in_order(const CgNameWords *a, const CgNameWords *b)
{
  for (size_t i = 0; i < a->n; i++)
    if (strcmp(a->words[i], b->words[i]) != 0)
      return false;
  return true;
}

static CgNameReason
compare_bodies(const CgLexicon *lexicon, const char *a, const char *b)
{
  g_auto(CgNameWords) one     = cg_name_words_normal(a, CG_ENTITY_AGENCY);
  g_auto(CgNameWords) two     = cg_name_words_normal(b, CG_ENTITY_AGENCY);
  g_auto(CgNameWords) plain_a = cg_name_words(a);
  g_auto(CgNameWords) plain_b = cg_name_words(b);
  if (plain_a.n > 0 && plain_a.n == plain_b.n &&
      is_in_order(&plain_a, &plain_b))
    return CG_NAME_EQUAL;
  if (is_alias(lexicon, CG_TABLE_ORGANIZATIONS, a, b))
    return CG_NAME_ALIAS;
  if (is_acronym_of(a, b) || is_acronym_of(b, a))
    return CG_NAME_ACRONYM;
  level_words(lexicon, &one);
  level_words(lexicon, &two);
  return same_words(&one, &two) ? CG_NAME_WORDING : CG_NAME_DIFFERENT;
}

/* Of a state's row a capital and a seat are no names of the state. */
static bool
is_state_alias(const CgLexicon *lexicon, const char *a, const char *b)
{
  g_autofree char *one = cg_letters_lower((CgSlice){a, strlen(a)});
  g_autofree char *two = cg_letters_lower((CgSlice){b, strlen(b)});
  const CgRow   *row = cg_lexicon_find_string(lexicon, CG_TABLE_COUNTRIES, one);
  const uint32_t groups[][3] = {{1, 2, 3}, {4, 4, 4}};
  for (; row != NULL; row = row->next)
    for (size_t g = 0; g < G_N_ELEMENTS(groups); g++) {
      g_autofree char *names = g_strjoin("|", cg_row_field(row, groups[g][0]),
                                         cg_row_field(row, groups[g][1]),
                                         cg_row_field(row, groups[g][2]), NULL);
      g_autofree char *lower = g_utf8_strdown(names, -1);
      g_auto(GStrv) list     = g_strsplit(lower, "|", -1);
      if (g_strv_contains((const char *const *)list, one) &&
          g_strv_contains((const char *const *)list, two))
        return true;
    }
  return false;
}

static CgNameReason
compare_places(const CgLexicon *lexicon, const char *a, const char *b)
{
  static const char *const region[] = {"oblast", "region", NULL};
  if (is_state_alias(lexicon, a, b) || is_alias(lexicon, CG_TABLE_CITIES, a, b))
    return CG_NAME_ALIAS;
  g_auto(CgNameWords) one = cg_name_words(a);
  g_auto(CgNameWords) two = cg_name_words(b);
  if (one.n != two.n || one.n == 0)
    return CG_NAME_DIFFERENT;
  CgNameReason reason = CG_NAME_EQUAL;
  for (size_t i = 0; i < one.n; i++) {
    const char *x = one.words[i], *y = two.words[i];
    if (strcmp(x, y) == 0)
      continue;
    if (g_strv_contains(region, x) && g_strv_contains(region, y))
      reason = weaker(reason, CG_NAME_WORDING);
    else
      reason = weaker(reason, sounds_alike(x, y) ? CG_NAME_SPELLING
                                                 : CG_NAME_DIFFERENT);
  }
  return reason;
}

/* ---- doors ---- */

static const char *const reason_texts[] = {
    "different names", "the same name",      "another spelling",
    "a short form",    "a middle name more", "the surname alone",
    "the acronym",     "another wording",    "another name in the lexicon",
};
_Static_assert(G_N_ELEMENTS(reason_texts) == CG_N_NAME_REASON,
               "a text a reason");

const char *
cg_name_reason_text(CgNameReason reason)
{
  return reason_texts[reason];
}

CgNameReason
cg_name_alike(const CgLexicon *lexicon,
              CgEntityKind     kind,
              const char      *a,
              const char      *b)
{
  g_autofree char *plain_a = cg_letters_fold((CgSlice){a, strlen(a)});
  g_autofree char *plain_b = cg_letters_fold((CgSlice){b, strlen(b)});
  if (*plain_a != '\0' && strcmp(plain_a, plain_b) == 0)
    return CG_NAME_EQUAL;
  switch (kind) {
  case CG_ENTITY_PERSON:
    return compare_persons(lexicon, a, b);
  case CG_ENTITY_PLACE:
    return compare_places(lexicon, a, b);
  case CG_ENTITY_ORGANIZATION:
  case CG_ENTITY_AGENCY:
    return compare_bodies(lexicon, a, b);
  case CG_ENTITY_GROUP:
  case CG_N_ENTITY_KIND:
    break;
  }
  return CG_NAME_DIFFERENT;
}

/* Consonants of a sound, so that vowels do not part a block. */
static char *
skeleton(const char *word)
{
  g_autofree char *sound = sound_of(word);
  GString         *bones = g_string_new(NULL);
  for (const char *p = sound; *p != '\0'; p++)
    if (strchr("aeiou", *p) == NULL &&
        (bones->len == 0 || bones->str[bones->len - 1] != *p))
      g_string_append_c(bones, *p);
  return g_string_free(bones, FALSE);
}

static int
by_letter(const void *a, const void *b)
{
  return *(const char *)a - *(const char *)b;
}

char *
cg_name_block(const char *name, CgEntityKind kind)
{
  g_auto(CgNameWords) words = cg_name_words(name);
  if (words.n == 0)
    return g_strdup("");
  if (kind == CG_ENTITY_PERSON)
    return skeleton(words.words[words.n - 1]);
  if (kind == CG_ENTITY_PLACE)
    return skeleton(words.words[0]);
  GString *initials = g_string_new(NULL);
  if (words.n == 1 && cg_letters_is_acronym((CgSlice){name, strlen(name)}))
    g_string_append(initials, words.words[0]);
  else
    for (size_t i = 0; i < words.n; i++)
      if (!is_small(words.words[i]))
        g_string_append_c(initials, *words.words[i]);
  qsort(initials->str, initials->len, 1, by_letter);
  return g_string_free(initials, FALSE);
}
