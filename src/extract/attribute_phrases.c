/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Sources without a verb. "According to X" is a prepositional phrase: the tree
 * makes X an oblique of the clause, and the clause is the content:
 *
 *     According to Ruiz , prices fell .
 *                  `- obl -> fell            content: "prices fell"
 *
 * A colon in a headline does the same: "Ruiz: prices to fall". */

#include "extract/attribute_phrases.h"

#include "extract/attribute_content.h"
#include "extract/attribute_cues.h"
#include "extract/attribute_source.h"

#define MAX_HEADLINE_SOURCE 6

static bool
inside_phrase(CgDeprel deprel)
{
  switch ((int)deprel) {
  case CG_DEP_DET:
  case CG_DEP_AMOD:
  case CG_DEP_COMPOUND:
  case CG_DEP_FLAT:
  case CG_DEP_NMOD_POSS:
  case CG_DEP_NMOD_DESC:
  case CG_DEP_NUMMOD:
  case CG_DEP_CASE:
  case CG_DEP_ADVMOD:
  case CG_DEP_PUNCT:
  case CG_DEP_CC_PRECONJ:
    return true;
  default:
    return false;
  }
}

/* The head of the noun phrase that begins at @token. */
static uint32_t
phrase_head(const CgTree *tree, uint32_t token)
{
  while (inside_phrase((CgDeprel)tree->arcs[token].deprel) &&
         cg_tree_head(tree, token) != CG_NONE &&
         cg_tree_head(tree, token) > token)
    token = cg_tree_head(tree, token);
  return token;
}

/* The clause that a phrase below @token stands in: up to the root, or to a
 * clause that another cue governs. */
static uint32_t
host_clause(const CgTree *tree, uint32_t token)
{
  for (;;) {
    CgDeprel deprel = (CgDeprel)tree->arcs[token].deprel;
    uint32_t above  = cg_tree_head(tree, token);
    if (above == CG_NONE || deprel == CG_DEP_CCOMP ||
        deprel == CG_DEP_PARATAXIS)
      return token;
    token = above;
  }
}

static bool
is_punctuation(const CgTree *tree, uint32_t token)
{
  return tree->tags[token].upos == CG_UPOS_PUNCT;
}

static void
add_phrase(CgArticleView *view, CgRange words, float strength)
{
  const CgTree *tree = view->tree;
  uint32_t      next = words.end;
  while (next < tree->n && is_punctuation(tree, next))
    next++;
  if (next >= tree->n || tree->sentence[next] != tree->sentence[words.first])
    return;
  uint32_t source = phrase_head(tree, next);
  uint32_t top    = cg_tree_top(tree, (CgRange){words.first, source + 1});
  uint32_t above  = cg_tree_head(tree, top);
  if (above == CG_NONE)
    return;
  uint32_t host      = host_clause(tree, above);
  CgReport report    = {.cue      = {.head  = words.first,
                                     .words = words,
                                     .noun  = CG_NONE,
                                     .class = CG_CUE_PHRASE},
                        .frame    = CG_FRAME_SOURCE,
                        .source   = source,
                        .words    = cg_source_words(view, source),
                        .speaker  = CG_NONE,
                        .content  = cg_ranges_new(),
                        .head     = host,
                        .quote    = CG_NONE,
                        .stance   = CG_STANCE_ASSERTS,
                        .within   = CG_NONE,
                        .strength = strength};
  report.words.first = MAX(report.words.first, words.end);
  report.inserted    = tree->subtree[host].first < words.first;
  cg_content_add_subtree(view, report.content, host, top);
  g_array_append_val(view->reports, report);
}

void
cg_phrases_gather(CgArticleView *view)
{
  for (uint32_t t = 0; t < view->tree->n; t++) {
    CgRange words;
    float   strength = cg_cue_find_source_phrase(view, t, &words);
    if (strength > 0)
      add_phrase(view, words, strength);
  }
}

static void
add_headline(CgArticleView *view, uint32_t first, uint32_t end)
{
  const CgTree *tree  = view->tree;
  uint32_t      colon = first;
  while (colon < end && !cg_slice_equal(cg_tree_words(tree, colon), ":"))
    colon++;
  if (colon == first || colon + 2 >= end || colon - first > MAX_HEADLINE_SOURCE)
    return;
  uint32_t source = cg_tree_top(tree, (CgRange){first, colon});
  if (view->mention[source] == CG_NONE)
    return;
  CgReport report = {.cue      = {.head  = colon,
                                  .words = {colon, colon + 1},
                                  .noun  = CG_NONE,
                                  .class = CG_CUE_PHRASE},
                     .frame    = CG_FRAME_COLON,
                     .source   = source,
                     .words    = {first, colon},
                     .speaker  = CG_NONE,
                     .content  = cg_ranges_new(),
                     .head     = cg_tree_top(tree, (CgRange){colon + 1, end}),
                     .quote    = CG_NONE,
                     .stance   = CG_STANCE_ASSERTS,
                     .within   = CG_NONE,
                     .strength = 0.7f};
  cg_ranges_add(report.content, (CgRange){colon + 1, end});
  g_array_append_val(view->reports, report);
}

void
cg_phrases_gather_headlines(CgArticleView *view)
{
  const CgTree *tree = view->tree;
  for (uint32_t t = 0; t < tree->n; t++) {
    uint32_t block = tree->tokens[t].block;
    if ((t > 0 && tree->tokens[t - 1].block == block) ||
        block >= view->n_blocks ||
        view->blocks[block].kind != CG_BLOCK_HEADLINE)
      continue;
    uint32_t end = t;
    while (end < tree->n && tree->tokens[end].block == block)
      end++;
    add_headline(view, t, end);
  }
}
