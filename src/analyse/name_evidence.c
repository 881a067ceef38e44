/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The tagger sees some 150 pieces at a time; the article is longer, and the
 * lexicon knows places that were never seen in training. Both speak by adding
 * to the scores before the best sequence is searched:
 *
 *   score of a kind = best of its tags - O
 *   + SHARE * (mean of the word's scores in the article - its own)
 *   + BONUS or SURE for LOC, where the words are a place of the lexicon, and
 *     for OTH, where a word by itself is a people's ("Chilean")
 */
#include "analyse/name_evidence.h"

#include <string.h>

#define SHARE 0.5F
#define BONUS 1.5F /* for a place that may be another name too */
#define SURE 6.0F  /* for a country, and for a people's adjective */

enum { MAX_PLACE_WORDS = 4 };

/* What the article says of a word, in all its places. */
typedef struct {
  float    sum[CG_N_NAME_KIND];
  uint32_t n;
} Word;

static void
kind_scores(const CgNameScores *s, size_t token, float *of_kind)
{
  const float *logits = s->logits + token * s->n_tags;
  float        none   = 0.0F;
  for (size_t t = 0; t < s->n_tags; t++)
    if (s->kinds[t] < 0)
      none = logits[t];
  for (int k = 0; k < CG_N_NAME_KIND; k++)
    of_kind[k] = -1000.0F;
  for (size_t t = 0; t < s->n_tags; t++)
    if (s->kinds[t] >= 0)
      of_kind[s->kinds[t]] = MAX(of_kind[s->kinds[t]], logits[t] - none);
}

static void
add_to_kind(const CgNameScores *s, size_t token, int kind, float bonus)
{
  float *logits = s->logits + token * s->n_tags;
  for (size_t t = 0; t < s->n_tags; t++)
    if (s->kinds[t] == kind)
      logits[t] += bonus;
}

static bool
is_capital(CgSlice word)
{
  return g_unichar_isupper(g_utf8_get_char(word.ptr));
}

static char *
key_of(const CgDocument *document, uint32_t token)
{
  CgSlice word = cg_document_token_slice(document, token);
  return g_utf8_strdown(word.ptr, (gssize)word.len);
}

static void
draw_together(const CgDocument *document, const CgNameScores *s, size_t n)
{
  g_autoptr(GHashTable) words =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  g_autofree Word **of_token = g_new0(Word *, n + 1);
  float             own[CG_N_NAME_KIND];
  for (uint32_t i = 0; i < n; i++) {
    if (!is_capital(cg_document_token_slice(document, i)))
      continue;
    g_autofree char *key  = key_of(document, i);
    Word            *word = g_hash_table_lookup(words, key);
    if (word == NULL) {
      word = g_new0(Word, 1);
      g_hash_table_insert(words, g_steal_pointer(&key), word);
    }
    kind_scores(s, i, own);
    for (int k = 0; k < CG_N_NAME_KIND; k++)
      word->sum[k] += own[k];
    word->n++;
    of_token[i] = word;
  }
  for (uint32_t i = 0; i < n; i++) {
    if (of_token[i] == NULL || of_token[i]->n < 2)
      continue;
    kind_scores(s, i, own);
    for (int k = 0; k < CG_N_NAME_KIND; k++)
      add_to_kind(s, i, k,
                  SHARE *
                      (of_token[i]->sum[k] / (float)of_token[i]->n - own[k]));
  }
}

/* ---- places of the lexicon ---- */

/* The words of a range, parted by blanks, as they are. */
static char *
words_of(const CgDocument *document, CgRange range)
{
  GString *out = g_string_new(NULL);
  for (uint32_t i = range.first; i < range.end; i++) {
    CgSlice word = cg_document_token_slice(document, i);
    if (i > range.first)
      g_string_append_c(out, ' ');
    g_string_append_len(out, word.ptr, (gssize)word.len);
  }
  return g_string_free(out, FALSE);
}

/* Whether @row names @words in that very letter case, in one of the columns
 * @from to @to. */
static bool
row_names(const CgRow *row, const char *words, uint32_t from, uint32_t to)
{
  for (; row != NULL; row = row->next)
    for (uint32_t i = from; i <= to; i++)
      if (cg_row_lists(row, i, '|', words))
        return true;
  return false;
}

static bool
is_country(const CgResources *resources, const char *words)
{
  g_autofree char *lower = g_utf8_strdown(words, -1);
  return row_names(
      cg_lexicon_find_string(resources->lexicon, CG_TABLE_COUNTRIES, lower),
      words, 1, 2);
}

static bool
is_city(const CgResources *resources, const char *words)
{
  g_autofree char *lower = g_utf8_strdown(words, -1);
  const CgRow     *row =
      cg_lexicon_find_string(resources->lexicon, CG_TABLE_CITIES, lower);
  return row_names(row, words, 0, 0) || row_names(row, words, 3, 3);
}

static bool
is_given_name(const CgResources *resources, const char *words)
{
  g_autofree char *lower = g_utf8_strdown(words, -1);
  return cg_lexicon_find_string(resources->lexicon, CG_TABLE_GIVEN_NAMES,
                                lower) != NULL;
}

/* Whether no word with a capital stands beside @range: "U.S. Army" is no place
 * for its first word. */
static bool
is_alone(const CgDocument *document, CgRange range, uint32_t n)
{
  return (range.first == 0 ||
          !is_capital(cg_document_token_slice(document, range.first - 1))) &&
         (range.end == n ||
          !is_capital(cg_document_token_slice(document, range.end)));
}

/* How surely @words are a place: 0 for no. */
static float
place_bonus(const CgResources *resources, const char *words, bool alone)
{
  if (is_country(resources, words))
    return alone && !is_given_name(resources, words) ? SURE : BONUS;
  return is_city(resources, words) ? BONUS : 0.0F;
}

/* Favours the longest place that begins at @token; where it ends. */
static uint32_t
favour_place(const CgDocument   *document,
             const CgResources  *resources,
             const CgNameScores *s,
             CgRange             rest)
{
  for (uint32_t end = MIN(rest.first + MAX_PLACE_WORDS, rest.end);
       end > rest.first; end--) {
    g_autofree char *words = words_of(document, (CgRange){rest.first, end});
    bool  alone = is_alone(document, (CgRange){rest.first, end}, rest.end);
    float bonus = place_bonus(resources, words, alone);
    for (uint32_t k = rest.first; k < end && bonus > 0.0F; k++)
      add_to_kind(s, k, CG_NAME_LOC, bonus);
    if (bonus > 0.0F)
      return end;
  }
  return rest.first;
}

/* A people's adjective or noun is no name of a person, body or place, unless
 * it stands in one ("American Airlines"). */
static void
favour_people(const CgDocument   *document,
              const CgResources  *resources,
              const CgNameScores *s,
              CgRange             rest)
{
  g_autofree char *word =
      words_of(document, (CgRange){rest.first, rest.first + 1});
  g_autofree char *lower = g_utf8_strdown(word, -1);
  const CgRow     *row =
      cg_lexicon_find_string(resources->lexicon, CG_TABLE_COUNTRIES, lower);
  CgRange range = {rest.first, rest.first + 1};
  if (is_alone(document, range, rest.end) && row_names(row, word, 3, 3))
    add_to_kind(s, rest.first, CG_NAME_OTH, SURE);
}

/* An office of several words ("Labour Minister") holds no name; where it ends,
 * or @rest.first. */
static uint32_t
pass_office(const CgDocument   *document,
            const CgResources  *resources,
            const CgNameScores *s,
            CgRange             rest)
{
  for (uint32_t end = MIN(rest.first + MAX_PLACE_WORDS, rest.end);
       end > rest.first + 1; end--) {
    g_autofree char *words = words_of(document, (CgRange){rest.first, end});
    g_autofree char *lower = g_utf8_strdown(words, -1);
    if (cg_lexicon_find_string(resources->lexicon, CG_TABLE_OFFICES, lower) ==
        NULL)
      continue;
    for (uint32_t i = rest.first; i < end; i++)
      for (int kind = 0; kind < CG_N_NAME_KIND; kind++)
        add_to_kind(s, i, kind, -SURE);
    return end;
  }
  return rest.first;
}

static void
favour_lexicon(const CgDocument   *document,
               const CgResources  *resources,
               const CgNameScores *s,
               size_t              n)
{
  for (uint32_t i = 0; i < n; i++) {
    CgRange rest = {i, (uint32_t)n};
    if (!is_capital(cg_document_token_slice(document, i)))
      continue;
    uint32_t end = pass_office(document, resources, s, rest);
    if (end == i)
      end = favour_place(document, resources, s, rest);
    if (end == i)
      favour_people(document, resources, s, rest);
    else
      i = end - 1;
  }
}

void
cg_name_evidence(const CgDocument   *document,
                 const CgResources  *resources,
                 const CgNameScores *scores)
{
  size_t n;
  cg_document_tokens(document, &n);
  draw_together(document, scores, n);
  favour_lexicon(document, resources, scores, n);
}

/* ---- two places taken for one ---- */

static bool
is_region(const CgResources *resources, const char *words)
{
  g_autofree char *lower = g_utf8_strdown(words, -1);
  const CgRow     *row =
      cg_lexicon_find_string(resources->lexicon, CG_TABLE_CITIES, lower);
  for (; row != NULL; row = row->next)
    if (cg_row_lists(row, 2, '|', "state") ||
        cg_row_lists(row, 2, '|', "province"))
      return true;
  return cg_lexicon_find_string(resources->lexicon, CG_TABLE_COUNTRIES,
                                lower) != NULL;
}

/* Where the second place of @name begins, or its end. */
static uint32_t
second_place(const CgDocument *document, const CgResources *res, CgRange name)
{
  g_autofree char *whole = words_of(document, name);
  if (name.end - name.first < 2 || is_country(res, whole) ||
      is_city(res, whole))
    return name.end;
  for (uint32_t i = name.first + 1; i < name.end; i++) {
    g_autofree char *rest = words_of(document, (CgRange){i, name.end});
    if (is_region(res, rest))
      return i;
  }
  return name.end;
}

void
cg_names_part(const CgDocument  *document,
              const CgResources *resources,
              GArray            *names)
{
  for (guint i = 0; i < names->len; i++) {
    CgName   name  = g_array_index(names, CgName, i);
    uint32_t place = name.kind == CG_NAME_LOC
                         ? second_place(document, resources, name.tokens)
                         : name.tokens.end;
    if (place == name.tokens.end)
      continue;
    CgName second = {{place, name.tokens.end}, CG_NAME_LOC};
    g_array_index(names, CgName, i).tokens.end = place;
    g_array_insert_val(names, i + 1, second);
    i++;
  }
}
