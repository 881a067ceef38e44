/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What stands before a name in its phrase. Titles hang on the name or the name
 * on them, as the parser chooses; so the phrase is what lies below the topmost
 * head that a title can be.
 */
#include "extract/mentions.h"

static bool
joins_phrase(CgDeprel deprel)
{
  return deprel == CG_DEP_FLAT || deprel == CG_DEP_NMOD_DESC ||
         deprel == CG_DEP_COMPOUND || deprel == CG_DEP_APPOS ||
         deprel == CG_DEP_AMOD || deprel == CG_DEP_NMOD_UNMARKED;
}

/* The head of the phrase in which a name stands: "minister" of "Foreign
 * Minister Ana Ruiz" where the parser makes the title the head. */
static uint32_t
phrase_top(const CgTree *tree, CgRange name)
{
  uint32_t top = cg_tree_top(tree, name);
  while (joins_phrase((CgDeprel)tree->arcs[top].deprel)) {
    uint32_t head = cg_tree_head(tree, top);
    if (head > name.first || name.first - head > 12)
      break;
    top = head;
  }
  return top;
}

static bool
is_phrase_word(const CgDrafts *drafts, uint32_t token)
{
  const CgTree *tree = drafts->tree;
  switch (cg_tree_upos(tree, token)) {
  case CG_UPOS_NOUN:
  case CG_UPOS_PROPN:
  case CG_UPOS_ADJ:
  case CG_UPOS_PART:
    return !cg_tree_lemma_is(tree, token, "to") &&
           !cg_tree_lemma_is(tree, token, "not");
  case CG_UPOS_VERB: /* "elected", "acting" */
    return cg_tree_is(tree, token, CG_DEP_AMOD);
  case CG_UPOS_PUNCT:
    return tree->tags[token].xpos == CG_XPOS_HYPH;
  case CG_UPOS_PRON:
    return tree->tags[token].xpos == CG_XPOS_PRPS;
  case CG_UPOS_CCONJ:
  case CG_UPOS_ADP:
  case CG_UPOS_ADV:
  case CG_UPOS_AUX:
  case CG_UPOS_DET:
  case CG_UPOS_INTJ:
  case CG_UPOS_NUM:
  case CG_UPOS_SCONJ:
  case CG_UPOS_SYM:
  case CG_UPOS_X:
  case CG_N_UPOS:
    return false;
  }
  return false;
}

uint32_t
cg_mentions_before(const CgDrafts *drafts, CgRange name)
{
  const CgTree *tree = drafts->tree;
  uint32_t start     = tree->sentences[tree->sentence[name.first]].tokens.first;
  uint32_t top       = phrase_top(tree, name);
  uint32_t first     = name.first;
  while (first > start && is_phrase_word(drafts, first - 1) &&
         cg_tree_below(tree, first - 1, top))
    first--;
  while (first < name.first && (cg_tree_upos(tree, first) == CG_UPOS_PART ||
                                cg_tree_upos(tree, first) == CG_UPOS_PUNCT))
    first++;
  return first;
}
