/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Phrases of the lexicon are looked up by their letters: the tokens in lower
 * case, with a blank where the text has one, written into a small buffer. As
 * few tokens begin one, filters of their first words spare most look-ups.
 */
#include "analyse/phrase.h"

enum { LONGEST_KEY = 48, LONGEST_PHRASE = 5 };

static char
lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

/* Goes on from the hash of the words before, or from 0. */
static uint32_t
hash_word(uint32_t hash, CgSlice word)
{
  hash = hash * 31 + 7;
  for (size_t i = 0; i < word.len; i++)
    hash = hash * 31 + (unsigned char)lower(word.ptr[i]);
  return hash;
}

static void
add(CgWordFilter *filter, uint32_t hash)
{
  hash = (hash ^ (hash >> 12)) % 4096;
  filter->bits[hash / 64] |= UINT64_C(1) << hash % 64;
}

static bool
has(const CgWordFilter *filter, uint32_t hash)
{
  hash = (hash ^ (hash >> 12)) % 4096;
  return (filter->bits[hash / 64] >> hash % 64 & 1) != 0;
}

/* The token that a key begins with: up to a blank, an apostrophe, a hyphen. */
static CgSlice
first_token(const char *key)
{
  size_t len = strcspn(key, " -'\xE2");
  if (len == 0 && *key != '\0')
    len = *key == '-' ? 1 : strcspn(key, " ");
  return (CgSlice){key, len};
}

static void
add_key(CgWords *words, const char *key)
{
  size_t  len   = strlen(key);
  CgSlice start = first_token(key);
  if (strchr(key, ' ') == NULL)
    add(&words->alone, hash_word(0, (CgSlice){key, len}));
  if (start.len == len)
    return;
  uint32_t    hash = hash_word(0, start);
  const char *rest = key + start.len;
  add(&words->first, hash);
  add(&words->pair, hash_word(hash, first_token(rest + (*rest == ' '))));
}

static void
add_keys(CgWords *words, CgTableId table)
{
  size_t       n;
  const CgRow *rows = cg_lexicon_rows(words->lexicon, table, &n);
  for (size_t i = 0; i < n; i++)
    add_key(words, cg_row_field(&rows[i], 0));
}

CgWords
cg_words_of(const CgDocument *document, const CgLexicon *lexicon)
{
  size_t  n;
  CgWords words = {.document = document, .lexicon = lexicon};
  words.tokens  = cg_document_tokens(document, &n);
  words.n       = (uint32_t)n;
  add_keys(&words, CG_TABLE_TIME_WORDS);
  add_keys(&words, CG_TABLE_NUMBER_WORDS);
  return words;
}

CgSlice
cg_words_at(const CgWords *words, uint32_t i)
{
  if (i >= words->n)
    return (CgSlice){"", 0};
  return cg_document_slice(words->document, words->tokens[i].span);
}

bool
cg_words_is(const CgWords *words, uint32_t i, const char *lower)
{
  CgSlice word = cg_words_at(words, i);
  return strlen(lower) == word.len &&
         g_ascii_strncasecmp(word.ptr, lower, word.len) == 0;
}

bool
cg_words_is_one_of(const CgWords *words, uint32_t i, const char *const *list)
{
  for (; *list != NULL; list++)
    if (cg_words_is(words, i, *list))
      return true;
  return false;
}

bool
cg_words_is_glued(const CgWords *words, uint32_t i)
{
  return i < words->n && words->tokens[i].gap == CG_GAP_NONE;
}

uint32_t
cg_words_block_end(const CgWords *words, uint32_t i)
{
  uint32_t block = words->tokens[i].block;
  while (i < words->n && words->tokens[i].block == block)
    i++;
  return i;
}

/* Adds token @i to the @len bytes of @key; Returns: the new length, or 0 if
 * it does not fit. */
static size_t
append(const CgWords *words, uint32_t i, char *key, size_t len)
{
  CgSlice word = cg_words_at(words, i);
  if (len + word.len + 2 > LONGEST_KEY)
    return 0;
  if (len > 0 && !cg_words_is_glued(words, i))
    key[len++] = ' ';
  for (size_t k = 0; k < word.len; k++)
    key[len++] = lower(word.ptr[k]);
  key[len] = '\0';
  return len;
}

const CgRow *
cg_words_single(const CgWords *words, CgTableId table, uint32_t i)
{
  char key[LONGEST_KEY];
  if (!has(&words->alone, hash_word(0, cg_words_at(words, i))) ||
      append(words, i, key, 0) == 0)
    return NULL;
  return cg_lexicon_find_string(words->lexicon, table, key);
}

const CgRow *
cg_words_longest(const CgWords *words,
                 CgTableId      table,
                 uint32_t       i,
                 uint32_t      *end)
{
  const CgRow *found = cg_words_single(words, table, i);
  *end               = found == NULL ? *end : i + 1;
  uint32_t hash      = hash_word(0, cg_words_at(words, i));
  if (i + 1 >= words->n || !has(&words->first, hash) ||
      !has(&words->pair, hash_word(hash, cg_words_at(words, i + 1))))
    return found;
  char     key[LONGEST_KEY];
  size_t   len   = append(words, i, key, 0);
  uint32_t block = words->tokens[i].block;
  for (uint32_t k = i + 1; k < words->n && k < i + LONGEST_PHRASE; k++) {
    if (words->tokens[k].block != block || len == 0)
      break;
    len = append(words, k, key, len);
    const CgRow *row =
        len == 0 ? NULL : cg_lexicon_find_string(words->lexicon, table, key);
    found = row == NULL ? found : row;
    *end  = row == NULL ? *end : k + 1;
  }
  return found;
}
