/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Words that are known, as sorted lines of text, searched where they lie in
 * the model file: nothing is built when the program starts. */
#include "model/lexemes.h"

#include <glib.h>

/* A tab, the name of a part of speech, and NUL. */
#define UPOS_ROOM 8

/* The start of the line that holds byte @at. */
static size_t
line_start(CgSlice text, size_t at)
{
  while (at > 0 && text.ptr[at - 1] != '\n')
    at--;
  return at;
}

static size_t
line_end(CgSlice text, size_t at)
{
  const char *end = memchr(text.ptr + at, '\n', text.len - at);
  return end == NULL ? text.len : (size_t)(end - text.ptr);
}

static int
compare(const char *a, size_t n, const char *b, size_t m)
{
  int order = memcmp(a, b, MIN(n, m));
  if (order != 0)
    return order;
  return n < m ? -1 : n > m;
}

/* Whether there is the line @key, of @length bytes. */
static bool
have_line(CgSlice lexemes, const char *key, size_t length)
{
  size_t low = 0, high = lexemes.len;
  while (low < high) {
    size_t start = line_start(lexemes, low + (high - low) / 2);
    size_t end   = line_end(lexemes, start);
    int    order = compare(key, length, lexemes.ptr + start, end - start);
    if (order == 0)
      return true;
    if (order < 0)
      high = start;
    else
      low = MIN(end + 1, lexemes.len);
  }
  return false;
}

/* Writes "lemma<TAB>UPOS" for a lemma in ASCII into the @size bytes of @key;
 * returns its length, or 0 where that cannot be. */
static size_t
write_key(const char *lemma, const char *upos, char *key, size_t size)
{
  size_t n = 0;
  for (; lemma[n] != '\0'; n++) {
    if (n + UPOS_ROOM > size || (guchar)lemma[n] >= 0x80)
      return 0;
    key[n] = g_ascii_tolower(lemma[n]);
  }
  key[n] = '\t';
  return n + 1 + g_strlcpy(key + n + 1, upos, size - n - 1);
}

bool
cg_lexemes_have(CgSlice lexemes, const char *lemma, CgUpos upos)
{
  char         key[64];
  const size_t n = write_key(lemma, cg_upos_name(upos), key, sizeof key);
  if (n > 0)
    return have_line(lexemes, key, n);
  g_autofree char *lower = g_utf8_strdown(lemma, -1);
  g_autofree char *any   = g_strjoin("\t", lower, cg_upos_name(upos), NULL);
  return have_line(lexemes, any, strlen(any));
}
