/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"

#include <glib.h>

/**
 * CgTree:
 *
 * What stages need to walk the dependency trees of a document: the children
 * of each token, what its subtree covers, and the layers it rests on. Tokens
 * are known by their number in the document; CG_NONE is no token. The fields
 * may be read; each array has @n elements.
 *
 *   for (uint32_t c = tree->child[t]; c != CG_NONE; c = tree->next[c])
 */
typedef struct {
  const CgDocument *document;
  size_t            n;
  const CgToken    *tokens;
  const CgTag      *tags;
  const CgArc      *arcs;
  const CgSentence *sentences;
  uint32_t         *child;    /* first child in the order of the text */
  uint32_t         *next;     /* next child of the same head */
  uint32_t         *sentence; /* number of its sentence */
  CgRange          *subtree;  /* smallest range that holds its subtree */
} CgTree;

/**
 * cg_tree_new:
 * @document: with TOKENS, SENTENCES, TAGS and TREES; must outlive the tree
 *
 * Linear in tokens, times the depth of the trees.
 * Returns: (transfer full): the index.
 */
CgTree *cg_tree_new(const CgDocument *document);
void    cg_tree_free(CgTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgTree, cg_tree_free)

/** cg_tree_head: the head of @token, or CG_NONE for a root. */
uint32_t cg_tree_head(const CgTree *tree, uint32_t token);

/** cg_tree_is: whether @token is a child by the relation @deprel. */
bool cg_tree_is(const CgTree *tree, uint32_t token, CgDeprel deprel);

/** cg_tree_child: the first child of @head by @deprel, or CG_NONE. */
uint32_t cg_tree_child(const CgTree *tree, uint32_t head, CgDeprel deprel);

/** cg_tree_next: the next child after @child with its head and @deprel. */
uint32_t cg_tree_next(const CgTree *tree, uint32_t child, CgDeprel deprel);

/** cg_tree_below: whether @token is @ancestor or stands in its subtree. */
bool cg_tree_below(const CgTree *tree, uint32_t token, uint32_t ancestor);

/** cg_tree_top: of the tokens of @range the first whose head is not in it: the
 *  head of the words. */
uint32_t cg_tree_top(const CgTree *tree, CgRange range);

/** cg_tree_subject: nsubj, nsubj:pass or nsubj:outer of @predicate, or
 *  CG_NONE; not one it only shares with a coordinated predicate. Of several
 *  the nearest before it, else the first. */
uint32_t cg_tree_subject(const CgTree *tree, uint32_t predicate);

/**
 * cg_tree_inherited_subject:
 *
 * The subject of @predicate, or that of the one it is coordinated with, or
 * that of the clause an infinitive depends on (xcomp, advcl, parataxis).
 * Returns: a token, or CG_NONE.
 */
uint32_t cg_tree_inherited_subject(const CgTree *tree, uint32_t predicate);

/** cg_tree_preposition: the child of @token by `case`, the first one; of a
 *  nominal modifier without one that which stands right before its words; or
 *  CG_NONE. */
uint32_t cg_tree_preposition(const CgTree *tree, uint32_t token);

/** cg_tree_lemma: the lemma of @token, as the tagger has it. */
const char *cg_tree_lemma(const CgTree *tree, uint32_t token);

/** cg_tree_lemma_is: whether that is @lemma, in lower case. */
bool cg_tree_lemma_is(const CgTree *tree, uint32_t token, const char *lemma);

/** cg_tree_words: the words of @token in the text. */
CgSlice cg_tree_words(const CgTree *tree, uint32_t token);

/** cg_tree_upos: its part of speech. */
CgUpos cg_tree_upos(const CgTree *tree, uint32_t token);

/** cg_tree_is_name_word: whether it is a proper noun, by either tag. */
bool cg_tree_is_name_word(const CgTree *tree, uint32_t token);

/** cg_tree_negated: whether a negator ("not", "never", "no") stands among the
 *  children of @token or of its auxiliaries. */
bool cg_tree_negated(const CgTree *tree, uint32_t token);
