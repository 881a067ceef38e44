/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Words that are known, as sorted lines of text, searched where they lie in
 * the model file: nothing is built when the program starts. */
#include "model/lexemes.h"

#include <glib.h>

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

bool
cg_lexemes_have(CgSlice lexemes, const char *lemma, CgUpos upos)
{
  g_autofree char *lower = g_utf8_strdown(lemma, -1);
  g_autofree char *key   = g_strjoin("\t", lower, cg_upos_name(upos), NULL);
  size_t           low = 0, high = lexemes.len, length = strlen(key);
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
