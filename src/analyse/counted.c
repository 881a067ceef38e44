/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What a number counts. The tree says it outright: the number is a modifier
 * of the noun. Without one, the first plural noun behind it is taken, as long
 * as only adjectives and the like stand between:
 *
 *   91 long - range |drones| were ...      30 - |year| sentence
 */
#include "analyse/counted.h"

/* Tokens between a number and what it counts. */
enum { REACH = 6 };

static bool
in_range(uint32_t i, CgRange range)
{
  return range.first <= i && i < range.end;
}

/* The token of @number that the others hang on. */
static uint32_t
top_of(const CgArc *arcs, CgRange number)
{
  uint32_t top = number.first;
  for (uint32_t k = number.first; k < number.end; k++)
    if (!in_range(arcs[k].head, number))
      top = k;
  return top;
}

static uint32_t
unit_by_tree(const CgCounter *counter, CgRange number)
{
  const CgArc *arcs = counter->arcs;
  uint32_t     top  = top_of(arcs, number);
  uint32_t     end  = MIN(number.end + 2 * REACH, counter->words->n);
  if (arcs[top].deprel == CG_DEP_NUMMOD && arcs[top].head != CG_ROOT)
    return arcs[top].head;
  bool modifies = arcs[top].deprel == CG_DEP_AMOD ||
                  arcs[top].deprel == CG_DEP_COMPOUND ||
                  arcs[top].deprel == CG_DEP_DET;
  if (modifies && arcs[top].head != CG_ROOT && arcs[top].head > top)
    return arcs[top].head;
  for (uint32_t k = number.end; k < end; k++) /* "dozens of ships" */
    if (arcs[k].head == top && arcs[k].deprel == CG_DEP_NMOD &&
        cg_words_is(counter->words, number.end, "of"))
      return k;
  return CG_NONE;
}

bool
cg_counted_looks_plural(const CgWords *words, uint32_t i)
{
  static const char *const plurals[] = {
      "people",  "men",       "women",  "children",   "troops",  "police",
      "percent", "personnel", "crew",   "cattle",     "feet",    "mice",
      "teeth",   "sheep",     "fish",   "dead",       "wounded", "injured",
      "staff",   "aircraft",  "others", "spacecraft", NULL};
  CgSlice word = cg_words_at(words, i);
  if (cg_words_is_one_of(words, i, plurals))
    return true;
  if (word.len < 4 || word.ptr[word.len - 1] != 's')
    return false;
  return strchr("sui", word.ptr[word.len - 2]) == NULL;
}

static bool
ends_search(const CgWords *words, uint32_t i)
{
  static const char *const stops[] = {
      "in",    "on",     "at",    "over",   "by",    "for",     "from",
      "to",    "with",   "and",   "or",     "but",   "that",    "which",
      "who",   "is",     "are",   "was",    "were",  "has",     "have",
      "had",   "will",   "would", "as",     "when",  "if",      "than",
      "near",  "into",   "after", "before", "the",   "a",       "an",
      "this",  "their",  "its",   "his",    "her",   "said",    "did",
      "do",    "does",   "be",    "been",   "not",   "while",   "of",
      "above", "around", "about", "during", "since", "against", NULL};
  CgSlice word = cg_words_at(words, i);
  bool mark = word.len == 0 || (!g_unichar_isalnum(g_utf8_get_char(word.ptr)) &&
                                word.ptr[0] != '-');
  return mark || cg_words_is_one_of(words, i, stops);
}

/* Behind "of", "the" and "other". */
static uint32_t
skip_of(const CgWords *words, uint32_t i)
{
  static const char *const determiners[] = {
      "the", "its", "their", "his", "her", "our", "these", "those", NULL};
  i++;
  return cg_words_is_one_of(words, i, determiners) ? i + 1 : i;
}

static uint32_t
unit_by_look(const CgCounter *counter, CgRange number)
{
  const CgWords *words = counter->words;
  uint32_t       i     = number.end;
  uint32_t       block = cg_words_block_end(words, number.first);
  bool hyphen = cg_words_is(words, i, "-") && cg_words_is_glued(words, i) &&
                cg_words_is_glued(words, i + 1);
  if (hyphen)
    return i + 1 < block ? i + 1 : CG_NONE;
  if (cg_words_is(words, i, "of"))
    i = skip_of(words, i);
  uint32_t end = MIN(i + REACH, block), last = CG_NONE;
  for (; i < end && !ends_search(words, i); i++) {
    if (cg_counted_looks_plural(words, i)) {
      bool goes_on = i + 1 < end && !ends_search(words, i + 1) &&
                     cg_counted_looks_plural(words, i + 1);
      return goes_on ? i + 1 : i;
    }
    last = last == CG_NONE ? i : last;
  }
  bool one = cg_words_is(words, number.end - 1, "one") ||
             cg_words_is(words, number.end - 1, "1");
  return one ? last : CG_NONE;
}

uint32_t
cg_counted_unit(const CgCounter *counter, CgRange number)
{
  return counter->arcs != NULL ? unit_by_tree(counter, number)
                               : unit_by_look(counter, number);
}
