/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "core/tree.h"

typedef struct {
  const char *form;
  const char *lemma;
  CgUpos      upos;
  uint32_t    head;
  CgDeprel    deprel;
} Word;

/* "Ana Ruiz did not speak . She left and slept ." */
static const Word words[] = {
    {"Ana", "Ana", CG_UPOS_PROPN, 4, CG_DEP_NSUBJ},
    {"Ruiz", "Ruiz", CG_UPOS_PROPN, 0, CG_DEP_FLAT},
    {"did", "do", CG_UPOS_AUX, 4, CG_DEP_AUX},
    {"not", "not", CG_UPOS_PART, 4, CG_DEP_ADVMOD},
    {"speak", "speak", CG_UPOS_VERB, CG_ROOT, CG_DEP_ROOT},
    {".", ".", CG_UPOS_PUNCT, 4, CG_DEP_PUNCT},
    {"She", "she", CG_UPOS_PRON, 7, CG_DEP_NSUBJ},
    {"left", "leave", CG_UPOS_VERB, CG_ROOT, CG_DEP_ROOT},
    {"and", "and", CG_UPOS_CCONJ, 9, CG_DEP_CC},
    {"slept", "sleep", CG_UPOS_VERB, 7, CG_DEP_CONJ},
    {".", ".", CG_UPOS_PUNCT, 7, CG_DEP_PUNCT},
};

static CgDocument *
document_of_words(void)
{
  g_autoptr(GString) text                = g_string_new(NULL);
  CgToken    tokens[G_N_ELEMENTS(words)] = {{.gap = CG_GAP_SPACE}};
  CgTag      tags[G_N_ELEMENTS(words)];
  CgArc      arcs[G_N_ELEMENTS(words)];
  CgSentence sentences[] = {{{0, 6}}, {{6, 11}}};
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
    uint32_t start = (uint32_t)text->len;
    g_string_append(text, words[i].form);
    tokens[i].span = (CgSpan){start, (uint32_t)text->len};
    tags[i] = (CgTag){.lemma = words[i].lemma, .upos = (uint8_t)words[i].upos};
    arcs[i] = (CgArc){words[i].head, (uint8_t)words[i].deprel};
    g_string_append_c(text, ' ');
  }
  g_autoptr(GBytes) bytes = g_bytes_new(text->str, text->len);
  CgDocument *document    = cg_document_new(bytes, &(CgArticle){.id = "a"});
  CgArena    *arena       = cg_document_arena(document);
  size_t      n           = G_N_ELEMENTS(words);
  cg_document_take_layer(document, CG_LAYER_TOKENS,
                         cg_arena_dup(arena, tokens, sizeof tokens), n);
  cg_document_take_layer(document, CG_LAYER_TAGS,
                         cg_arena_dup(arena, tags, sizeof tags), n);
  cg_document_take_layer(document, CG_LAYER_TREES,
                         cg_arena_dup(arena, arcs, sizeof arcs), n);
  cg_document_take_layer(document, CG_LAYER_SENTENCES,
                         cg_arena_dup(arena, sentences, sizeof sentences), 2);
  return document;
}

static void
test_children(void)
{
  g_autoptr(CgDocument) document = document_of_words();
  g_autoptr(CgTree) tree         = cg_tree_new(document);
  g_assert_cmpuint(tree->child[4], ==, 0);
  g_assert_cmpuint(tree->next[0], ==, 2);
  g_assert_cmpuint(tree->next[5], ==, CG_NONE);
  g_assert_cmpuint(cg_tree_child(tree, 4, CG_DEP_ADVMOD), ==, 3);
  g_assert_cmpuint(cg_tree_child(tree, 4, CG_DEP_OBJ), ==, CG_NONE);
  g_assert_cmpuint(cg_tree_next(tree, 0, CG_DEP_PUNCT), ==, 5);
}

static void
test_subtree(void)
{
  g_autoptr(CgDocument) document = document_of_words();
  g_autoptr(CgTree) tree         = cg_tree_new(document);
  g_assert_cmpuint(tree->subtree[0].end, ==, 2);
  g_assert_cmpuint(tree->subtree[7].first, ==, 6);
  g_assert_cmpuint(tree->subtree[7].end, ==, 11);
  g_assert_cmpuint(tree->sentence[9], ==, 1);
  g_assert_true(cg_tree_below(tree, 1, 4));
  g_assert_false(cg_tree_below(tree, 4, 1));
  g_assert_cmpuint(cg_tree_top(tree, (CgRange){0, 2}), ==, 0);
}

static void
test_predicates(void)
{
  g_autoptr(CgDocument) document = document_of_words();
  g_autoptr(CgTree) tree         = cg_tree_new(document);
  g_assert_true(cg_tree_negated(tree, 4));
  g_assert_false(cg_tree_negated(tree, 7));
  g_assert_cmpuint(cg_tree_subject(tree, 9), ==, CG_NONE);
  g_assert_cmpuint(cg_tree_inherited_subject(tree, 9), ==, 6);
  g_assert_true(cg_tree_lemma_is(tree, 2, "do"));
  g_assert_true(cg_tree_is_name_word(tree, 1));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/core/tree/children", test_children);
  g_test_add_func("/core/tree/subtree", test_subtree);
  g_test_add_func("/core/tree/predicates", test_predicates);
  return g_test_run();
}
