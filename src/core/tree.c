/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Children as linked lists through two arrays, built from the last token to
 * the first so that each list runs in the order of the text:
 *
 *            said                 child[said] = Ruiz
 *           /    \                next[Ruiz]  = yes
 *        Ruiz    yes              subtree[said] = [Ana, yes]
 *        /
 *      Ana
 *
 * Subtrees are found by telling every ancestor of each token; nothing
 * recurses.
 */
#include "core/tree.h"

static void
link_children(CgTree *tree)
{
  for (size_t i = 0; i < tree->n; i++)
    tree->child[i] = tree->next[i] = CG_NONE;
  for (uint32_t i = (uint32_t)tree->n; i-- > 0;) {
    uint32_t head = tree->arcs[i].head;
    if (head == CG_ROOT)
      continue;
    g_assert(head < tree->n && head != i);
    tree->next[i]     = tree->child[head];
    tree->child[head] = i;
  }
}

static void
cover_subtrees(CgTree *tree)
{
  for (uint32_t i = 0; i < tree->n; i++)
    tree->subtree[i] = (CgRange){i, i + 1};
  for (uint32_t i = 0; i < tree->n; i++) {
    size_t   steps = 0;
    uint32_t up    = tree->arcs[i].head;
    for (; up != CG_ROOT; up = tree->arcs[up].head) {
      CgRange *range = &tree->subtree[up];
      range->first   = MIN(range->first, i);
      range->end     = MAX(range->end, i + 1);
      g_assert(++steps <= tree->n); /* a cycle is no tree */
    }
  }
}

static void
number_sentences(CgTree *tree)
{
  size_t n_sentences;
  tree->sentences = cg_document_sentences(tree->document, &n_sentences);
  for (uint32_t s = 0; s < n_sentences; s++) {
    CgRange range = tree->sentences[s].tokens;
    for (uint32_t t = range.first; t < range.end; t++)
      tree->sentence[t] = s;
  }
}

CgTree *
cg_tree_new(const CgDocument *document)
{
  CgTree *tree   = g_new0(CgTree, 1);
  tree->document = document;
  tree->tokens   = cg_document_tokens(document, &tree->n);
  tree->tags     = cg_document_tags(document, &tree->n);
  tree->arcs     = cg_document_arcs(document, &tree->n);
  tree->child    = g_new(uint32_t, tree->n);
  tree->next     = g_new(uint32_t, tree->n);
  tree->sentence = g_new0(uint32_t, tree->n);
  tree->subtree  = g_new(CgRange, tree->n);
  link_children(tree);
  cover_subtrees(tree);
  number_sentences(tree);
  return tree;
}

void
cg_tree_free(CgTree *tree)
{
  if (tree == NULL)
    return;
  g_free(tree->child);
  g_free(tree->next);
  g_free(tree->sentence);
  g_free(tree->subtree);
  g_free(tree);
}

uint32_t
cg_tree_head(const CgTree *tree, uint32_t token)
{
  return tree->arcs[token].head;
}

bool
cg_tree_is(const CgTree *tree, uint32_t token, CgDeprel deprel)
{
  return token != CG_NONE && tree->arcs[token].deprel == deprel;
}

static uint32_t
from_child(const CgTree *tree, uint32_t child, CgDeprel deprel)
{
  while (child != CG_NONE && tree->arcs[child].deprel != deprel)
    child = tree->next[child];
  return child;
}

uint32_t
cg_tree_child(const CgTree *tree, uint32_t head, CgDeprel deprel)
{
  return head == CG_NONE ? CG_NONE
                         : from_child(tree, tree->child[head], deprel);
}

uint32_t
cg_tree_next(const CgTree *tree, uint32_t child, CgDeprel deprel)
{
  return from_child(tree, tree->next[child], deprel);
}

bool
cg_tree_below(const CgTree *tree, uint32_t token, uint32_t ancestor)
{
  while (token != CG_NONE && token != ancestor)
    token = tree->arcs[token].head;
  return token == ancestor;
}

uint32_t
cg_tree_top(const CgTree *tree, CgRange range)
{
  for (uint32_t t = range.first; t < range.end; t++) {
    uint32_t head = tree->arcs[t].head;
    if (head == CG_ROOT || !cg_range_has(range, head))
      return t;
  }
  return range.first;
}

uint32_t
cg_tree_subject(const CgTree *tree, uint32_t predicate)
{
  static const CgDeprel subjects[] = {CG_DEP_NSUBJ, CG_DEP_NSUBJ_PASS,
                                      CG_DEP_NSUBJ_OUTER};
  for (size_t i = 0; i < G_N_ELEMENTS(subjects); i++) {
    uint32_t subject = cg_tree_child(tree, predicate, subjects[i]);
    uint32_t next    = subject;
    while (next != CG_NONE && next < predicate) {
      subject = next; /* the nearest before it: a dateline may come first */
      next    = cg_tree_next(tree, next, subjects[i]);
    }
    if (subject != CG_NONE)
      return subject;
  }
  return CG_NONE;
}

uint32_t
cg_tree_inherited_subject(const CgTree *tree, uint32_t predicate)
{
  while (predicate != CG_NONE) {
    uint32_t subject = cg_tree_subject(tree, predicate);
    if (subject != CG_NONE)
      return subject;
    CgDeprel deprel = (CgDeprel)tree->arcs[predicate].deprel;
    if (deprel != CG_DEP_CONJ && deprel != CG_DEP_XCOMP &&
        deprel != CG_DEP_ADVCL && deprel != CG_DEP_PARATAXIS)
      return CG_NONE;
    predicate = tree->arcs[predicate].head;
  }
  return CG_NONE;
}

uint32_t
cg_tree_preposition(const CgTree *tree, uint32_t token)
{
  uint32_t found = cg_tree_child(tree, token, CG_DEP_CASE);
  uint32_t first = token == CG_NONE ? 0 : tree->subtree[token].first;
  if (found != CG_NONE || first == 0 ||
      (!cg_tree_is(tree, token, CG_DEP_NMOD) &&
       !cg_tree_is(tree, token, CG_DEP_OBL)))
    return found;
  /* A parser may hang "of" on the noun before it. */
  return cg_tree_upos(tree, first - 1) == CG_UPOS_ADP &&
                 cg_tree_is(tree, first - 1, CG_DEP_CASE) &&
                 first - 1 > cg_tree_head(tree, token)
             ? first - 1
             : CG_NONE;
}

const char *
cg_tree_lemma(const CgTree *tree, uint32_t token)
{
  return tree->tags[token].lemma;
}

bool
cg_tree_lemma_is(const CgTree *tree, uint32_t token, const char *lemma)
{
  return token != CG_NONE &&
         g_ascii_strcasecmp(tree->tags[token].lemma, lemma) == 0;
}

CgSlice
cg_tree_words(const CgTree *tree, uint32_t token)
{
  return cg_document_slice(tree->document, tree->tokens[token].span);
}

CgUpos
cg_tree_upos(const CgTree *tree, uint32_t token)
{
  return (CgUpos)tree->tags[token].upos;
}

bool
cg_tree_is_name_word(const CgTree *tree, uint32_t token)
{
  const CgTag *tag = &tree->tags[token];
  return tag->upos == CG_UPOS_PROPN || tag->xpos == CG_XPOS_NNP ||
         tag->xpos == CG_XPOS_NNPS;
}

static bool
is_negator(const CgTree *tree, uint32_t token)
{
  static const char *const negators[] = {"not", "n't", "never", "no"};
  for (size_t i = 0; i < G_N_ELEMENTS(negators); i++)
    if (cg_tree_lemma_is(tree, token, negators[i]))
      return true;
  return false;
}

bool
cg_tree_negated(const CgTree *tree, uint32_t token)
{
  for (uint32_t c = tree->child[token]; c != CG_NONE; c = tree->next[c]) {
    if (is_negator(tree, c))
      return true;
    if (!cg_tree_is(tree, c, CG_DEP_AUX) && !cg_tree_is(tree, c, CG_DEP_COP))
      continue;
    for (uint32_t d = tree->child[c]; d != CG_NONE; d = tree->next[d])
      if (is_negator(tree, d))
        return true;
  }
  return false;
}
