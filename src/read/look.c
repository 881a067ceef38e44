/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The look of a line: how many words, how many capitals, how it ends. One pass
 * over its code points; what closes a sentence is looked for from the end,
 * behind quotation marks and brackets. */
#include "read/look.h"

#include "core/utf8.h"

enum {
  SENTENCE_WORDS = 5,  /* a sentence has so many words */
  LONG_WORDS     = 25, /* so many words are no title */
  LONG_LETTERS   = 4,  /* titles leave shorter words small */
  ALIKE_WORDS    = 3,
};

static const gunichar closers[] = {
    '"', '\'', ')', ']', 0x2019, 0x201D, 0x00BB, 0x203A, '*',
};

static const gunichar double_quotes[] = {
    '"', 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB,
};

static bool
is_among(const gunichar *set, size_t n, gunichar c)
{
  for (size_t i = 0; i < n; i++)
    if (set[i] == c)
      return true;
  return false;
}

bool
cg_is_blank(gunichar c)
{
  return g_unichar_isspace(c) || c == 0xA0 || c == 0xFEFF ||
         (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0x85;
}

CgSlice
cg_trim(CgSlice text)
{
  const char *start = text.ptr, *end = text.ptr + text.len;
  while (start < end && cg_is_blank(g_utf8_get_char(start)))
    start = cg_utf8_next(start);
  while (end > start) {
    const char *last = g_utf8_find_prev_char(start, end);
    if (!cg_is_blank(g_utf8_get_char(last)))
      break;
    end = last;
  }
  return (CgSlice){start, (size_t)(end - start)};
}

char *
cg_normal(CgSlice text)
{
  GString    *out = g_string_sized_new(text.len);
  const char *end = text.ptr + text.len;
  bool        gap = false;
  for (const char *p = text.ptr; p < end; p = cg_utf8_next(p)) {
    gunichar c = g_unichar_tolower(g_utf8_get_char(p)); /* in any locale */
    if (cg_is_blank(c)) {
      gap = out->len > 0;
      continue;
    }
    if (gap)
      g_string_append_c(out, ' ');
    gap = false;
    g_string_append_unichar(out, c == 0x2019 ? '\'' : c);
  }
  return g_string_free(out, FALSE);
}

/* How the text ends, behind marks that close a quotation or bracket. */
static void
look_at_end(CgSlice text, CgLook *look)
{
  const char *end = text.ptr + text.len;
  while (end > text.ptr) {
    const char *last = g_utf8_find_prev_char(text.ptr, end);
    gunichar    c    = g_utf8_get_char(last);
    if (!is_among(closers, G_N_ELEMENTS(closers), c)) {
      look->question = c == '?' || c == '!';
      look->colon    = c == ':';
      look->cut      = c == 0x2026 || (c == '.' && last - text.ptr >= 2 &&
                                  last[-1] == '.' && last[-2] == '.');
      look->stop     = look->question || c == '.' || c == 0x2026;
      return;
    }
    end = last;
  }
}

typedef struct {
  uint32_t n_letters;
  bool     capital, has_letter;
} Word;

static void
end_word(CgLook *look, Word *word)
{
  if (word->has_letter) {
    look->n_words++;
    look->n_capital += word->capital;
    look->n_small += !word->capital && word->n_letters >= LONG_LETTERS;
  }
  *word = (Word){0};
}

CgLook
cg_look(CgSlice text)
{
  CgLook      look = {0};
  Word        word = {0};
  const char *end  = text.ptr + text.len;
  for (const char *p = text.ptr; p < end; p = cg_utf8_next(p)) {
    gunichar c = g_utf8_get_char(p);
    if (p == text.ptr)
      look.capital = !g_unichar_islower(c);
    if (is_among(double_quotes, G_N_ELEMENTS(double_quotes), c))
      look.quote = true;
    if (cg_is_blank(c)) {
      end_word(&look, &word);
    } else if (g_unichar_isalnum(c)) {
      if (!word.has_letter)
        word.capital = !g_unichar_islower(c);
      word.has_letter = true;
      word.n_letters++;
    }
  }
  end_word(&look, &word);
  look_at_end(text, &look);
  return look;
}

bool
cg_look_runs(const CgLook *look)
{
  if (look->cut)
    return look->quote && look->n_words >= LONG_WORDS;
  return look->n_words >= LONG_WORDS ||
         (look->stop && look->n_words >= SENTENCE_WORDS);
}

bool
cg_look_titles(const CgLook *look)
{
  return look->n_words > 0 && look->n_words < LONG_WORDS && look->capital &&
         !look->cut && !look->colon && (!look->stop || look->question);
}

/* The words of @line, without marks and blanks. */
static GPtrArray *
words_of(CgSlice line)
{
  g_autofree char *normal = cg_normal(line);
  GPtrArray       *words  = g_ptr_array_new_with_free_func(g_free);
  g_auto(GStrv) parts     = g_strsplit_set(normal, " ,.:;!?\"'", -1);
  for (size_t i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add(words, g_strdup(parts[i]));
  return words;
}

bool
cg_alike(CgSlice a, CgSlice b)
{
  g_autoptr(GPtrArray) left  = words_of(a);
  g_autoptr(GPtrArray) right = words_of(b);
  guint same                 = 0;
  for (guint i = 0; i < left->len; i++) {
    const char *word = g_ptr_array_index(left, i);
    same += strlen(word) >= LONG_LETTERS &&
            g_ptr_array_find_with_equal_func(right, word, g_str_equal, NULL);
  }
  return same >= ALIKE_WORDS && same * 2 >= MIN(left->len, right->len);
}
