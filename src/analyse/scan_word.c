/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Words: a run of letters and digits, and what marks may add to it:
 *
 *   apostrophe  O'Neill        but  Lima|'s, do|n't, workers|'
 *   full stop   U.S., Gen.     but  left|.
 *   hyphen      mid-May        but  US|-|based
 *   ampersand   AT&T           but  salt|&|pepper
 */
#include "analyse/scanner.h"
#include "analyse/wordlist.h"

#define BIT(name) CG_CHARACTER_BIT(CG_CHARACTER_##name)

enum { WORD = BIT(LETTER) | BIT(DIGIT) };

static bool
equals(CgSlice slice, const char *lower)
{
  return strlen(lower) == slice.len &&
         g_ascii_strncasecmp(slice.ptr, lower, slice.len) == 0;
}

static bool
is_upper(const CgScanner *scanner, uint32_t p)
{
  return p < scanner->end &&
         g_unichar_isupper(g_utf8_get_char(scanner->text + p));
}

static bool
is_upper_word(CgSlice word)
{
  for (size_t i = 0; i < word.len; i++)
    if (!g_ascii_isupper(word.ptr[i]))
      return false;
  return true;
}

static bool
is_single_letter(const CgScanner *scanner, uint32_t p, uint32_t end)
{
  uint32_t len;
  return cg_scanner_class(scanner, p, &len) == CG_CHARACTER_LETTER &&
         p + len == end;
}

/* Where the letters that the apostrophe at @p shortens end ("'s", "'ll"), or
 * @p. A letter after them makes it a name ("O'Really"). */
static uint32_t
suffix_end(const CgScanner *scanner, uint32_t p)
{
  static const char *const suffixes[] = {"s", "ll", "re", "ve", "d", "m"};
  uint32_t                 len;
  cg_scanner_class(scanner, p, &len);
  uint32_t end  = cg_scanner_skip(scanner, p + len, WORD);
  CgSlice  word = cg_scanner_slice(scanner, p + len, end);
  for (size_t i = 0; i < G_N_ELEMENTS(suffixes); i++)
    if (equals(word, suffixes[i]))
      return end;
  return p;
}

uint32_t
cg_scan_suffix(CgScanner *scanner, uint32_t p)
{
  while (cg_scanner_is(scanner, p, CG_CHARACTER_APOSTROPHE)) {
    uint32_t end = suffix_end(scanner, p);
    if (end == p)
      break;
    cg_scanner_emit_part(scanner, p, end);
    p = end;
  }
  return p;
}

/* Whether the word that ends at @p with "n" is shortened by "'t" there;
 * @end: (out): the end of the "t". */
static bool
is_negated(const CgScanner *scanner, uint32_t start, uint32_t p, uint32_t *end)
{
  uint32_t len;
  cg_scanner_class(scanner, p, &len);
  *end = p + len + 1;
  return p - start >= 2 && g_ascii_tolower(scanner->text[p - 1]) == 'n' &&
         *end <= scanner->end &&
         g_ascii_tolower(scanner->text[*end - 1]) == 't' &&
         !cg_scanner_is_word(scanner, *end);
}

/* "workers'": the mark belongs to the word unless it closes a quotation. */
static bool
is_plural_possessive(const CgScanner *scanner, uint32_t p, uint32_t len)
{
  char last    = g_ascii_tolower(scanner->text[p - 1]);
  bool doubled = p + 2 * len <= scanner->end &&
                 memcmp(scanner->text + p, scanner->text + p + len, len) == 0;
  return (last == 's' || last == 'z') && !scanner->single && !doubled;
}

/* "goin'", "o'": the apostrophe stands for a letter. */
static bool
is_clipped_end(const CgScanner *scanner, CgSlice word)
{
  static const char *const clipped[] = {"o", "ol", "th", "lil", "ma", "an"};
  if (scanner->single)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(clipped); i++)
    if (equals(word, clipped[i]))
      return true;
  return word.len > 4 && memcmp(word.ptr + word.len - 2, "in", 2) == 0 &&
         g_ascii_islower(word.ptr[0]);
}

/* Adds [@start, @p) and what the apostrophe at @p cuts off; Returns: where
 * that ends, or 0 if the apostrophe is within the word. */
static uint32_t
cut_apostrophe(CgScanner *scanner, uint32_t start, uint32_t p)
{
  uint32_t len, end;
  cg_scanner_class(scanner, p, &len);
  if (is_negated(scanner, start, p, &end)) {
    cg_scanner_emit(scanner, start, p - 1);
    cg_scanner_emit_part(scanner, p - 1, end);
    return cg_scan_suffix(scanner, end);
  }
  if (suffix_end(scanner, p) != p) {
    cg_scanner_emit(scanner, start, p);
    return cg_scan_suffix(scanner, p);
  }
  if (cg_scanner_is_word(scanner, p + len))
    return 0;
  bool    possessive = is_plural_possessive(scanner, p, len);
  CgSlice word       = cg_scanner_slice(scanner, start, p);
  if (!possessive && is_clipped_end(scanner, word)) {
    cg_scanner_emit(scanner, start, p + len);
    return p + len;
  }
  cg_scanner_emit(scanner, start, p);
  if (!possessive)
    return p;
  cg_scanner_emit_part(scanner, p, p + len);
  return p + len;
}

/* Whether the sentence most likely ends before @p, where a full stop was. */
static bool
ends_sentence(const CgScanner *scanner, uint32_t p)
{
  while (p < scanner->end && strchr("\"')]", scanner->text[p]) != NULL)
    p++;
  while (p + 3 <= scanner->end && memcmp(scanner->text + p, "\u201d", 3) == 0)
    p += 3;
  uint32_t word = cg_scanner_skip(scanner, p, BIT(BLANK));
  if (word == scanner->end)
    return true;
  if (word == p)
    return false;
  uint32_t quote = scanner->text[word] == '"'                         ? 1
                   : g_str_has_prefix(scanner->text + word, "\u201c") ? 3
                                                                      : 0;
  if (quote != 0)
    return is_upper(scanner, word + quote);
  uint32_t end = cg_scanner_skip(scanner, word, BIT(LETTER));
  return !cg_scanner_is(scanner, end, CG_CHARACTER_DOT) && /* "A. Ruiz" */
         cg_word_starts_sentence(cg_scanner_slice(scanner, word, end));
}

/* Class of what follows the blanks at @p. */
static CgCharacter
class_after_blanks(const CgScanner *scanner, uint32_t p)
{
  uint32_t len;
  p = cg_scanner_skip(scanner, p, BIT(BLANK));
  return cg_scanner_class(scanner, p, &len);
}

static bool
follows_comma(const CgScanner *scanner)
{
  guint n = scanner->tokens->len;
  if (n == 0)
    return false;
  const CgToken *last = &g_array_index(scanner->tokens, CgToken, n - 1);
  return scanner->text[last->span.start] == ',';
}

/* "J. Ruiz", "b. 1950", but "plan B." */
static bool
is_initial(const CgScanner *scanner, uint32_t start, uint32_t dot)
{
  uint32_t next = cg_scanner_skip(scanner, dot + 1, BIT(BLANK));
  if (!is_upper(scanner, start))
    return strchr("bcdmrvp", scanner->text[start]) != NULL && next > dot + 1 &&
           (cg_scanner_is(scanner, next, CG_CHARACTER_DIGIT) ||
            (is_upper(scanner, next) && !ends_sentence(scanner, dot + 1)));
  if (scanner->text[start] == 'I' &&
      !cg_scanner_is(scanner, dot + 1, CG_CHARACTER_LETTER))
    return is_upper(scanner, next) &&
           cg_scanner_is(scanner, next + 1, CG_CHARACTER_DOT);
  return !ends_sentence(scanner, dot + 1);
}

/* "Corp..": the second one is the sentence's. */
static bool
is_last_dot(const CgScanner *scanner, uint32_t dot)
{
  return dot + 1 >= scanner->end ||
         cg_scanner_is(scanner, dot + 1, CG_CHARACTER_BLANK);
}

/* Abbreviations of the lexicon, where a name goes on behind them. */
static bool
is_listed(const CgScanner *scanner, uint32_t start, uint32_t dot)
{
  if (scanner->lexicon == NULL || !is_upper(scanner, start) ||
      is_upper(scanner, start + 1))
    return false;
  char key[16];
  if (dot + 1 - start >= sizeof key)
    return false;
  for (uint32_t i = 0; i < dot + 1 - start; i++)
    key[i] = g_ascii_tolower(scanner->text[start + i]);
  key[dot + 1 - start] = '\0';
  uint32_t next        = cg_scanner_skip(scanner, dot + 1, BIT(BLANK));
  return next > dot + 1 && is_upper(scanner, next) &&
         !ends_sentence(scanner, dot + 1) &&
         cg_lexicon_find_string(scanner->lexicon, CG_TABLE_ABBREVIATIONS,
                                key) != NULL;
}

/* Whether the full stop at @dot belongs to the word before it. */
static bool
takes_dot(const CgScanner *scanner, uint32_t start, uint32_t dot)
{
  if (cg_scanner_is(scanner, dot + 1, CG_CHARACTER_DOT) &&
      !is_last_dot(scanner, dot + 1))
    return false;
  if (is_single_letter(scanner, start, dot))
    return is_initial(scanner, start, dot);
  CgSlice word = cg_scanner_slice(scanner, start, dot);
  switch (cg_word_dotted(word)) {
  case CG_DOTTED_UNKNOWN:
    return is_listed(scanner, start, dot);
  case CG_DOTTED_TITLE:
  case CG_DOTTED_RANK:
    return dot + 1 < scanner->end;
  case CG_DOTTED_ALWAYS:
  case CG_DOTTED_CAPITAL:
    return !ends_sentence(scanner, dot + 1);
  case CG_DOTTED_NUMBER:
    return class_after_blanks(scanner, dot + 1) == CG_CHARACTER_DIGIT;
  case CG_DOTTED_DATE:
    return class_after_blanks(scanner, dot + 1) == CG_CHARACTER_DIGIT ||
           scanner->text[MIN(dot + 1, scanner->end - 1)] == ',';
  case CG_DOTTED_STATE:
    return follows_comma(scanner) && !ends_sentence(scanner, dot + 1);
  }
  return false;
}

/* The names that keep their full stop at the end of a sentence, and those
 * that never stand there. */
static bool
keeps_dot(CgSlice word)
{
  static const char *const names[] = {"u.s.", "d.c.", "p.s.", "e.g.", "i.e."};
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (equals(word, names[i]))
      return true;
  return false;
}

/* "U.S.", "p.m.", "Ph.D.": parts of one letter, or two at the start; the last
 * full stop is the sentence's at its end, but for the commonest names.
 * Returns: the end, or 0. */
static uint32_t
dotted_end(const CgScanner *scanner, uint32_t start)
{
  static const char *const learned[] = {"ph", "sc", "phil", "ll", "ed"};
  uint32_t                 p = start, n = 0;
  for (;;) {
    uint32_t end        = cg_scanner_skip(scanner, p, BIT(LETTER));
    bool     short_part = is_single_letter(scanner, p, end);
    for (size_t i = 0; i < G_N_ELEMENTS(learned); i++)
      short_part |= is_upper(scanner, p) &&
                    equals(cg_scanner_slice(scanner, p, end), learned[i]);
    if (!short_part || cg_scanner_is(scanner, end, CG_CHARACTER_DIGIT))
      return n >= 2 ? p : 0;
    n++;
    if (!cg_scanner_is(scanner, end, CG_CHARACTER_DOT))
      return n >= 2 ? end : 0;
    p = end + 1;
    if (!cg_scanner_is(scanner, p, CG_CHARACTER_LETTER))
      break;
  }
  CgSlice word = cg_scanner_slice(scanner, start, p);
  if (n < 2)
    return 0;
  return !keeps_dot(word) && ends_sentence(scanner, p) ? p - 1 : p;
}

/* Whether the hyphen at @p joins what it stands between. */
static bool
joins_hyphen(const CgScanner *scanner, uint32_t start, uint32_t p)
{
  uint32_t len;
  cg_scanner_class(scanner, p, &len);
  if (!cg_scanner_is_word(scanner, p + len) ||
      !cg_word_is_prefix(cg_scanner_slice(scanner, start, p)))
    return false;
  uint32_t end  = cg_scanner_skip(scanner, p + len, BIT(LETTER));
  bool     both = p == start + 1 && is_upper(scanner, start) &&
              is_upper(scanner, p + len); /* "E-J" */
  return !both && !equals(cg_scanner_slice(scanner, p + len, end), "the");
}

static bool
joins_ampersand(const CgScanner *scanner, uint32_t start, uint32_t p)
{
  uint32_t end = cg_scanner_skip(scanner, p + 1, WORD);
  if (end == p + 1)
    return false;
  bool singles = p == start + 1 && end == p + 2;
  return singles || (is_upper_word(cg_scanner_slice(scanner, start, p)) &&
                     is_upper_word(cg_scanner_slice(scanner, p + 1, end)));
}

/* "its the best": "it's", as no noun can begin so. */
static bool
is_clause_its(const CgScanner *scanner, uint32_t start, uint32_t p)
{
  if (p - start != 3 || !equals(cg_scanner_slice(scanner, start, p), "its"))
    return false;
  uint32_t word = cg_scanner_skip(scanner, p, BIT(BLANK));
  uint32_t end  = cg_scanner_skip(scanner, word, BIT(LETTER));
  return cg_word_follows_is(cg_scanner_slice(scanner, word, end));
}

uint32_t
cg_scan_plain(CgScanner *scanner, uint32_t start, uint32_t end)
{
  uint32_t cut = is_clause_its(scanner, start, end)
                     ? 2
                     : cg_word_fusion(cg_scanner_slice(scanner, start, end));
  cg_scanner_emit(scanner, start, cut == 0 ? end : start + cut);
  if (cut != 0)
    cg_scanner_emit_part(scanner, start + cut, end);
  return end;
}

/* Adds the word [@start, @p), which a full stop follows. */
static uint32_t
cut_dot(CgScanner *scanner, uint32_t start, uint32_t p)
{
  bool     more = cg_scanner_is_word(scanner, p + 1);
  uint32_t end  = more ? dotted_end(scanner, start) : 0;
  if (end == 0 && !takes_dot(scanner, start, p))
    return cg_scan_plain(scanner, start, p);
  end = end == 0 ? p + 1 : end;
  cg_scanner_emit(scanner, start, end);
  return cg_scan_suffix(scanner, end);
}

/* "US$", "w/o", "N/A", "Yahoo!". Returns: the end, or @p. */
static uint32_t
glued_end(const CgScanner *scanner, uint32_t start, uint32_t p, CgCharacter c)
{
  CgSlice word = cg_scanner_slice(scanner, start, p);
  if (c == CG_CHARACTER_CURRENCY && word.len <= 2 && is_upper_word(word) &&
      scanner->text[p] == '$')
    return p + 1;
  if (c == CG_CHARACTER_CLOSER && cg_slice_equal(word, "Yahoo") &&
      scanner->text[p] == '!')
    return p + 1;
  if (c != CG_CHARACTER_SLASH || word.len != 1)
    return p;
  uint32_t end  = cg_scanner_skip(scanner, p + 1, WORD | BIT(SLASH));
  CgSlice  rest = cg_scanner_slice(scanner, p + 1, end);
  bool     care = equals(word, "c") && equals(rest, "o");
  bool     pair = rest.len == 1 && g_ascii_isalpha(*rest.ptr) && !care;
  return pair || equals(rest, "out") || equals(rest, "he") ? end : p;
}

uint32_t
cg_scan_word(CgScanner *scanner, uint32_t start, uint32_t end)
{
  uint32_t part = start; /* behind the last hyphen */
  uint32_t p    = start;
  for (;;) {
    p = cg_scanner_skip(scanner, p, WORD | BIT(UNDERSCORE));
    uint32_t    len, done;
    CgCharacter c =
        p < end ? cg_scanner_class(scanner, p, &len) : CG_CHARACTER_BLANK;
    if (c == CG_CHARACTER_APOSTROPHE) {
      done = cut_apostrophe(scanner, start, p);
      if (done != 0)
        return done;
    } else if (c == CG_CHARACTER_HYPHEN ? !joins_hyphen(scanner, part, p)
               : c == CG_CHARACTER_AMPERSAND
                   ? !joins_ampersand(scanner, start, p)
                   : c != CG_CHARACTER_RUN || scanner->text[p] != '*' ||
                         !cg_scanner_is(scanner, p + 1, CG_CHARACTER_LETTER)) {
      break;
    }
    p += len;
    part = c == CG_CHARACTER_HYPHEN ? p : part;
  }
  uint32_t    len;
  CgCharacter c =
      p < end ? cg_scanner_class(scanner, p, &len) : CG_CHARACTER_BLANK;
  if (c == CG_CHARACTER_DOT)
    return cut_dot(scanner, start, p);
  uint32_t glued = glued_end(scanner, start, p, c);
  return cg_scan_plain(scanner, start, glued);
}
