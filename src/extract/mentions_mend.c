/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The tagger's names, mended by the trees and the lexicon, in this order:
 *
 *   trimmed   [the mayor Ana Ruiz's]          Ana Ruiz
 *   hyphened  [Mar]-a-[Sol]                   Mar-a-Sol
 *   joined    [Bureau] of [Public Works]      Bureau of Public Works
 *   grown     [Lota] Post, [Lota] region      Lota Post, Lota region
 *   turned    one string is of one kind throughout the article
 */
#include "extract/mentions.h"

#include "core/letters.h"

/* ---- trimming ---- */

static bool
is_title(const CgDrafts *drafts, CgRange range)
{
  const CgRow *row = cg_drafts_find(drafts, CG_TABLE_OFFICES, range);
  for (; row != NULL; row = row->next)
    if (*cg_row_field(row, CG_OFFICE_TITLE) != '\0')
      return true;
  return false;
}

/* Tokens of the longest title that @range begins with; 0 for none, or where
 * nothing would be left. */
static uint32_t
title_length(const CgDrafts *drafts, CgRange range)
{
  uint32_t most = MIN(range.end - range.first - 1, 4);
  for (uint32_t n = most; n > 0; n--)
    if (is_title(drafts, (CgRange){range.first, range.first + n}))
      return n;
  return 0;
}

static bool
is_bound_word(const CgTree *tree, uint32_t token)
{
  CgUpos upos = cg_tree_upos(tree, token);
  return upos == CG_UPOS_PART || upos == CG_UPOS_DET || upos == CG_UPOS_ADP ||
         upos == CG_UPOS_CCONJ || upos == CG_UPOS_PUNCT || upos == CG_UPOS_SYM;
}

static CgRange
trim_name(const CgDrafts *drafts, CgRange range, CgNameKind kind)
{
  while (range.end > range.first + 1 &&
         is_bound_word(drafts->tree, range.first))
    range.first++;
  while (range.end > range.first + 1 &&
         is_bound_word(drafts->tree, range.end - 1))
    range.end--;
  if (kind == CG_NAME_PER)
    for (uint32_t n = 1; n > 0; range.first += n)
      n = title_length(drafts, range);
  return range;
}

/* ---- hyphens ---- */

static bool
is_glued_hyphen(const CgTree *tree, uint32_t token)
{
  return token + 1 < tree->n && tree->tags[token].xpos == CG_XPOS_HYPH &&
         tree->tokens[token].gap == CG_GAP_NONE &&
         tree->tokens[token + 1].gap == CG_GAP_NONE;
}

static bool
is_capitalized(const CgTree *tree, uint32_t token)
{
  return cg_letters_is_capitalized(cg_tree_words(tree, token));
}

static bool
is_state(const CgDrafts *drafts, CgRange range)
{
  return cg_drafts_find(drafts, CG_TABLE_COUNTRIES, range) != NULL;
}

/* To the end of the hyphened word, if that is a name's too: not "Ruiz-era",
 * not two states. */
static void
grow_over_hyphens(const CgDrafts *drafts, CgName *name)
{
  const CgTree *tree = drafts->tree;
  uint32_t      end  = name->tokens.end;
  while (is_glued_hyphen(tree, end))
    end += 2;
  if (end > name->tokens.end && is_capitalized(tree, end - 1) &&
      !is_state(drafts, (CgRange){end - 1, end}))
    name->tokens.end = end;
}

/* ---- pieces of one name ---- */

static bool
is_body_noun(const CgDrafts *drafts, uint32_t token)
{
  uint32_t first;
  return cg_drafts_find_head(drafts, CG_TABLE_ORG_NOUNS, token, &first) != NULL;
}

static bool
is_tied(const CgTree *tree, CgRange a, CgRange b)
{
  uint32_t one = cg_tree_top(tree, a), two = cg_tree_top(tree, b);
  uint32_t head_one = cg_tree_head(tree, one),
           head_two = cg_tree_head(tree, two);
  return (head_one != CG_NONE && cg_range_has(b, head_one)) ||
         (head_two != CG_NONE && cg_range_has(a, head_two));
}

/* "Bureau of Public Works": a body's noun, a preposition, a name of it. */
static bool
joins_by_preposition(const CgDrafts *drafts, const CgName *a, const CgName *b)
{
  static const char *const words[] = {"of", "for", "on"};
  const CgTree            *tree    = drafts->tree;
  uint32_t                 t       = a->tokens.end;
  bool the = t + 1 < tree->n && cg_tree_lemma_is(tree, t + 1, "the");
  if (a->kind != CG_NAME_ORG || b->kind == CG_NAME_PER ||
      t + 1 + the != b->tokens.first ||
      !is_body_noun(drafts, a->tokens.end - 1) ||
      !is_tied(tree, a->tokens, b->tokens))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(tree, t, words[i]))
      return true;
  return false;
}

static bool
joins(const CgDrafts *drafts, const CgName *a, const CgName *b)
{
  const CgTree *tree = drafts->tree;
  uint32_t      top  = cg_tree_top(tree, b->tokens);
  if (a->tokens.end == b->tokens.first)
    return a->kind == CG_NAME_PER && b->kind == CG_NAME_PER &&
           cg_tree_is(tree, top, CG_DEP_FLAT) &&
           is_tied(tree, a->tokens, b->tokens);
  return joins_by_preposition(drafts, a, b);
}

static void
join_pieces(const CgDrafts *drafts, GArray *names)
{
  for (uint32_t i = 0; i + 1 < names->len;) {
    CgName *a = &g_array_index(names, CgName, i);
    CgName *b = &g_array_index(names, CgName, i + 1);
    if (a->tokens.end > b->tokens.first || joins(drafts, a, b)) {
      a->tokens.end = MAX(a->tokens.end, b->tokens.end);
      g_array_remove_index(names, i + 1);
    } else {
      i++;
    }
  }
}

/* ---- growing to the right ---- */

static bool
is_office(const CgDrafts *drafts, uint32_t token)
{
  uint32_t first;
  return cg_drafts_find_head(drafts, CG_TABLE_OFFICES, token, &first) != NULL;
}

/* "UN Security" + "Council": name words of the same phrase, up to an office. */
static void
grow_over_name_words(const CgDrafts *drafts, CgName *name, uint32_t limit)
{
  const CgTree *tree = drafts->tree;
  uint32_t      end  = name->tokens.end;
  while (end < limit && cg_tree_is_name_word(tree, end) &&
         is_capitalized(tree, end) &&
         is_tied(tree, name->tokens, (CgRange){end, end + 1}))
    end++;
  if (end > name->tokens.end && !is_office(drafts, end - 1) &&
      (is_body_noun(drafts, end - 1) || name->kind == CG_NAME_PER))
    name->tokens.end = end;
}

/* Whether a state is called so, not only governed from there. */
static bool
is_own_name(const CgDrafts *drafts, CgRange range)
{
  const CgRow *row = cg_drafts_find(drafts, CG_TABLE_COUNTRIES, range);
  if (row == NULL)
    return false;
  g_autofree char *lower = cg_letters_lower(cg_document_slice(
      drafts->document, cg_document_range_span(drafts->document, range)));
  return !cg_row_lists_folded(row, CG_COUNTRY_CAPITALS, lower) &&
         !cg_row_lists_folded(row, CG_COUNTRY_SEATS, lower);
}

/* "Lota region", "Sol River": a noun of an area makes a name with the town's;
 * not with a state's, nor what is but a building there. */
static void
grow_over_area(const CgDrafts *drafts, CgName *name)
{
  const CgTree *tree = drafts->tree;
  uint32_t      noun = name->tokens.end;
  if (name->kind != CG_NAME_LOC || noun >= tree->n ||
      cg_tree_upos(tree, noun) != CG_UPOS_NOUN ||
      tree->tags[noun].xpos == CG_XPOS_NNS ||
      !is_tied(tree, name->tokens, (CgRange){noun, noun + 1}))
    return;
  const CgRow *row  = cg_drafts_find(drafts, CG_TABLE_FACILITY_NOUNS,
                                     (CgRange){noun, noun + 1});
  const char  *kind = row == NULL ? "" : cg_row_field(row, 1);
  if ((strcmp(kind, "region") == 0 || strcmp(kind, "natural") == 0) &&
      !is_own_name(drafts, name->tokens))
    name->tokens.end = noun + 1;
}

/* ---- one kind for one string ---- */

/* Names of three kinds counted, PER ORG LOC. */
typedef struct {
  uint32_t n[CG_N_NAME_KIND];
} Votes;

static Votes *
votes_of(const CgDrafts *drafts, GHashTable *votes, const char *key)
{
  Votes *v = g_hash_table_lookup(votes, key);
  if (v == NULL) {
    v = cg_arena_new_array(drafts->arena, Votes, 1);
    g_hash_table_insert(votes, (gpointer)(uintptr_t)key, v);
  }
  return v;
}

/* "Ruiz Bank" may be called "Ruiz" alone; not "Lota Bank" where Lota is a
 * town. */
static const char *
short_body(const CgDrafts *drafts, const CgName *name, const char *key)
{
  uint32_t last = name->tokens.end - 1;
  if (name->kind != CG_NAME_ORG || last != name->tokens.first + 1 ||
      !is_body_noun(drafts, last))
    return NULL;
  CgRange first = {name->tokens.first, last};
  if (is_state(drafts, first) ||
      cg_drafts_find(drafts, CG_TABLE_CITIES, first) != NULL)
    return NULL;
  const char *end = strchr(key, ' ');
  return end == NULL
             ? NULL
             : cg_arena_strndup(drafts->arena, key, (size_t)(end - key));
}

/* A full name votes for its surname, a body's for its first word, with the
 * weight of two. */
static void
count_votes(const CgDrafts *drafts, const GArray *names, GHashTable *votes)
{
  for (uint32_t i = 0; i < names->len; i++) {
    const CgName *name = &g_array_index(names, CgName, i);
    const char   *key  = cg_drafts_key(drafts, name->tokens);
    votes_of(drafts, votes, key)->n[name->kind]++;
    const char *surname = strrchr(key, ' ');
    if (name->kind == CG_NAME_PER && surname != NULL)
      votes_of(drafts, votes, surname + 1)->n[CG_NAME_PER] += 2;
    const char *body = short_body(drafts, name, key);
    if (body != NULL)
      votes_of(drafts, votes, body)->n[CG_NAME_ORG] += 2;
  }
}

static CgNameKind
elected(const Votes *votes, CgNameKind kind)
{
  for (unsigned k = 0; k < CG_NAME_OTH; k++)
    if (votes->n[k] > votes->n[kind])
      kind = (CgNameKind)k;
  return kind;
}

/* A state's own name or seat that the tagger took for a person, but nobody in
 * the article bears. */
static bool
is_misread_state(const CgDrafts *drafts, const CgName *name, const Votes *votes)
{
  return name->kind == CG_NAME_PER &&
         name->tokens.end - name->tokens.first == 1 &&
         votes->n[CG_NAME_PER] < 2 && is_state(drafts, name->tokens);
}

static void
turn_kinds(const CgDrafts *drafts, GArray *names)
{
  g_autoptr(GHashTable) votes = g_hash_table_new(g_str_hash, g_str_equal);
  count_votes(drafts, names, votes);
  for (uint32_t i = 0; i < names->len; i++) {
    CgName *name = &g_array_index(names, CgName, i);
    Votes  *v    = votes_of(drafts, votes, cg_drafts_key(drafts, name->tokens));
    name->kind   = is_misread_state(drafts, name, v) ? CG_NAME_LOC
                                                     : elected(v, name->kind);
  }
}

/* Whether a letter of the name is no small one. */
static bool
has_capital(const CgDrafts *drafts, CgRange range)
{
  CgSlice words = cg_document_slice(
      drafts->document, cg_document_range_span(drafts->document, range));
  for (const char *p = words.ptr; p < words.ptr + words.len;
       p += g_utf8_skip[(guchar)*p]) {
    gunichar c = g_utf8_get_char(p);
    if (g_unichar_isupper(c) || g_unichar_isdigit(c) ||
        g_unichar_type(c) == G_UNICODE_OTHER_LETTER)
      return true;
  }
  return false;
}

/* "Internet" is nobody and no place. */
static bool
is_medium(const CgDrafts *drafts, CgRange range)
{
  static const char *const media[] = {"internet", "web", "world wide web",
                                      NULL};
  return g_strv_contains(media, cg_drafts_key(drafts, range));
}

GArray *
cg_mentions_mend(const CgDrafts *drafts)
{
  size_t        n;
  const CgName *tagged = cg_document_names(drafts->document, &n);
  GArray       *names  = g_array_new(FALSE, FALSE, sizeof(CgName));
  for (size_t i = 0; i < n; i++) {
    CgName name = tagged[i];
    if (name.kind == CG_NAME_OTH || is_medium(drafts, name.tokens) ||
        !has_capital(drafts, name.tokens))
      continue;
    name.tokens = trim_name(drafts, name.tokens, name.kind);
    grow_over_hyphens(drafts, &name);
    g_array_append_val(names, name);
  }
  join_pieces(drafts, names);
  for (uint32_t i = 0; i < names->len; i++) {
    CgName  *name  = &g_array_index(names, CgName, i);
    uint32_t limit = i + 1 < names->len
                         ? g_array_index(names, CgName, i + 1).tokens.first
                         : (uint32_t)drafts->tree->n;
    grow_over_name_words(drafts, name, limit);
    if (name->tokens.end < limit)
      grow_over_area(drafts, name);
  }
  turn_kinds(drafts, names);
  return names;
}
