/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Drafts, and questions to the lexicon about tokens: keys are compared in
 * lower case, with the last word also by its lemma ("foreign ministers" is
 * the key "foreign minister").
 */
#include "extract/draft.h"

#include "core/letters.h"

uint32_t
cg_drafts_add(CgDrafts *drafts, const CgDraft *draft)
{
  uint32_t number = drafts->items->len;
  g_array_append_val(drafts->items, *draft);
  for (uint32_t t = draft->name.first; t < draft->name.end; t++)
    drafts->covered[t] = number;
  return number;
}

static CgSlice
range_slice(const CgDrafts *drafts, CgRange range)
{
  return cg_document_slice(drafts->document,
                           cg_document_range_span(drafts->document, range));
}

static const CgRow *
find_lower(const CgDrafts *drafts, CgTableId table, CgSlice words)
{
  g_autofree char *lower = cg_letters_lower(words);
  return cg_lexicon_find_string(drafts->lexicon, table, lower);
}

const CgRow *
cg_drafts_find(const CgDrafts *drafts, CgTableId table, CgRange range)
{
  return find_lower(drafts, table, range_slice(drafts, range));
}

/* The words before the head as they stand, the head by its lemma. */
static const CgRow *
find_lemma(const CgDrafts *drafts, CgTableId table, CgRange range)
{
  uint32_t    head  = range.end - 1;
  const char *lemma = cg_tree_lemma(drafts->tree, head);
  if (range.first == head)
    return find_lower(drafts, table, (CgSlice){lemma, strlen(lemma)});
  CgSpan span             = cg_document_range_span(drafts->document, range);
  span.end                = drafts->tree->tokens[head].span.start;
  CgSlice          before = cg_document_slice(drafts->document, span);
  g_autofree char *words =
      g_strdup_printf("%.*s%s", (int)before.len, before.ptr, lemma);
  return find_lower(drafts, table, (CgSlice){words, strlen(words)});
}

/* Words of the longest key that may end with the noun @head. */
static uint32_t
most_words(const CgDrafts *drafts, CgTableId table, uint32_t head)
{
  g_autofree char *word  = cg_letters_lower(cg_tree_words(drafts->tree, head));
  const char      *lemma = cg_tree_lemma(drafts->tree, head);
  g_autofree char *lower = cg_letters_lower((CgSlice){lemma, strlen(lemma)});
  return MAX(cg_lexicon_tail_words(drafts->lexicon, table, word),
             cg_lexicon_tail_words(drafts->lexicon, table, lower));
}

const CgRow *
cg_drafts_find_head(const CgDrafts *drafts,
                    CgTableId       table,
                    uint32_t        head,
                    uint32_t       *first)
{
  const CgTree *tree  = drafts->tree;
  uint32_t      start = tree->sentences[tree->sentence[head]].tokens.first;
  uint32_t      most  = most_words(drafts, table, head);
  uint32_t      reach = 2 * most; /* hyphens are tokens */
  if (most == 0)
    return NULL;
  for (*first = head - start < reach ? start : head - reach; *first <= head;
       (*first)++) {
    CgRange      range = {*first, head + 1};
    const CgRow *row   = cg_drafts_find(drafts, table, range);
    if (row == NULL)
      row = find_lemma(drafts, table, range);
    if (row != NULL)
      return row;
  }
  return NULL;
}

const char *
cg_drafts_words(const CgDrafts *drafts, CgRange range)
{
  CgSlice slice = range_slice(drafts, range);
  char   *words = cg_arena_strndup(drafts->arena, slice.ptr, slice.len);
  char   *out   = words;
  for (const char *in = words; *in != '\0'; in++) {
    bool blank = g_ascii_isspace(*in);
    if (blank && out > words && out[-1] == ' ')
      continue;
    *out++ = blank ? ' ' : *in;
  }
  *out = '\0';
  return words;
}

const char *
cg_drafts_key(const CgDrafts *drafts, CgRange range)
{
  g_autofree char *key = cg_letters_fold(range_slice(drafts, range));
  return cg_arena_strdup(drafts->arena, key);
}

const CgQuote *
cg_drafts_quote(const CgDrafts *drafts, uint32_t token)
{
  if (!cg_document_has(drafts->document, CG_LAYER_QUOTES))
    return NULL;
  size_t         n;
  const CgQuote *quotes = cg_document_quotes(drafts->document, &n);
  for (size_t i = 0; i < n; i++)
    if (cg_range_has(quotes[i].tokens, token))
      return &quotes[i];
  return NULL;
}

bool
cg_row_lists_folded(const CgRow *row, uint32_t column, const char *word)
{
  g_autofree char *lower = g_utf8_strdown(cg_row_field(row, column), -1);
  g_auto(GStrv) items    = g_strsplit(lower, "|", -1);
  return g_strv_contains((const char *const *)items, word);
}
