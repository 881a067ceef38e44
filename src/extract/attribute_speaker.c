/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Speakers: from the words that name a source to the mention it is known by.
 * Those of a text are its author's, those of a relative pronoun its
 * antecedent's:
 *
 *     a report by [the bank] said     [Ruiz], who said
 */

#include "extract/attribute_source.h"

/* Whether the words of @token are part of the name that @head heads. */
static bool
names_same(const CgTree *tree, uint32_t token, uint32_t head)
{
  while (token != head && token != CG_NONE) {
    switch ((int)tree->arcs[token].deprel) {
    case CG_DEP_FLAT:
    case CG_DEP_APPOS:
    case CG_DEP_NMOD_DESC:
    case CG_DEP_NMOD_UNMARKED:
    case CG_DEP_NSUBJ:
      token = cg_tree_head(tree, token);
      break;
    default:
      return false;
    }
  }
  return token == head;
}

/* A mention among the words of the source that is the source under another
 * head: "[curator] Ana Ruiz", "[president] Ana Ruiz". */
static uint32_t
mention_within(const CgArticleView *view, CgRange words, uint32_t head)
{
  for (uint32_t t = words.first; t < words.end; t++)
    if (view->mention[t] != CG_NONE && names_same(view->tree, t, head))
      return view->mention[t];
  return CG_NONE;
}

/* The mention whose words hold @token. */
static uint32_t
mention_around(const CgArticleView *view, uint32_t token)
{
  for (uint32_t m = 0; m < view->n_mentions; m++)
    if (cg_range_has(view->mentions[m].name, token) &&
        cg_tree_is_name_word(view->tree, token))
      return m;
  return CG_NONE;
}

bool
cg_source_is_text(const CgArticleView *view, uint32_t noun)
{
  g_autofree char *lemma = g_utf8_strdown(cg_tree_lemma(view->tree, noun), -1);
  const CgRow     *row =
      cg_lexicon_find_string(view->lexicon, CG_TABLE_GROUP_NOUNS, lemma);
  return view->tree->tags[noun].upos == CG_UPOS_NOUN && row &&
         strcmp(cg_row_field(row, 2), "no") == 0;
}

/* Who speaks in a text: "a report by [the bank]", "[Ruiz]'s letter". */
static uint32_t
author_of(const CgArticleView *view, uint32_t noun)
{
  uint32_t owner = cg_source_owner(view, NULL, noun);
  return owner == CG_NONE ? CG_NONE : view->mention[owner];
}

/* The same by the order of the words alone, where the tree has hung the author
 * on something else: "allegations from [Chile]". */
static uint32_t
author_among(const CgArticleView *view, const CgReport *report)
{
  const CgTree *tree = view->tree;
  for (uint32_t t = report->source + 1; t + 1 < report->words.end; t++)
    if (cg_tree_lemma_is(tree, t, "from") || cg_tree_lemma_is(tree, t, "by"))
      for (uint32_t m = 0; m < view->n_mentions; m++)
        if (view->mentions[m].tokens.first > t &&
            view->mentions[m].tokens.first <= t + 2 &&
            view->mentions[m].tokens.end <= report->words.end)
          return m;
  return CG_NONE;
}

uint32_t
cg_source_speaker(const CgArticleView *view, const CgReport *report)
{
  const CgTree *tree = view->tree;
  if (report->speaker != CG_NONE || report->source == CG_NONE)
    return report->speaker;
  uint32_t token = report->source, author = author_of(view, token);
  if (author != CG_NONE && cg_source_is_text(view, token))
    return author;
  if (view->mention[token] != CG_NONE)
    return view->mention[token];
  uint32_t clause = cg_tree_head(tree, token);
  if (tree->tags[token].upos == CG_UPOS_PRON && clause != CG_NONE &&
      tree->arcs[clause].deprel == CG_DEP_ACL_RELCL) {
    uint32_t noun = cg_tree_head(tree, clause);
    return view->mention[noun] != CG_NONE ? view->mention[noun]
                                          : author_of(view, noun);
  }
  uint32_t inner = mention_within(view, report->words, token);
  if (inner == CG_NONE)
    inner = mention_around(view, token);
  if (inner == CG_NONE)
    inner = author;
  return inner != CG_NONE ? inner : author_among(view, report);
}

static bool
is_personal_pronoun(const CgTree *tree, uint32_t token)
{
  static const char *const words[] = {
      "he",       "she",       "they",    "we",    "i",    "you",
      "who",      "his",       "her",     "their", "our",  "my",
      "everyone", "everybody", "someone", "many",  "some", "others",
      "nobody",   "those",     "few",     "most"};
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(tree, token, words[i]))
      return true;
  return false;
}

/* A noun for people, bodies or texts, or for an office. */
static bool
is_human_noun(const CgArticleView *view, uint32_t token)
{
  static const CgTableId tables[] = {CG_TABLE_GROUP_NOUNS, CG_TABLE_OFFICES};
  if (view->tree->tags[token].upos != CG_UPOS_NOUN)
    return false;
  g_autofree char *lemma = g_utf8_strdown(cg_tree_lemma(view->tree, token), -1);
  for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
    if (cg_lexicon_find_string(view->lexicon, tables[i], lemma))
      return true;
  return false;
}

bool
cg_source_is_agent(const CgArticleView *view, uint32_t token)
{
  if (is_personal_pronoun(view->tree, token) || is_human_noun(view, token))
    return true;
  CgReport probe = {
      .source = token, .words = {token, token + 1}, .speaker = CG_NONE};
  uint32_t mention = cg_source_speaker(view, &probe);
  return mention != CG_NONE && view->mentions[mention].entity != CG_NONE;
}
