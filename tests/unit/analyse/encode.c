/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The stages that rest on the encoder, with a tiny model of random weights:
 * what they say is nonsense, but it is well formed. */

#include "analyse/encode.h"

#include "analyse/names.h"
#include "analyse/parse.h"
#include "analyse/tag.h"
#include "core/error.h"
#include "model/encoder.h"
#include "tests/unit/model/tiny.h"

typedef struct {
  CgResources resources;
  CgDocument *document;
} Fixture;

/* A document of n words, of which each tenth begins a block. */
static CgDocument *
make_document(size_t n)
{
  static const char *const words[] = {"The",  "minister", "said", "\"",
                                      "Lima", ",",        "xyz"};
  g_autoptr(GString) text          = g_string_new(NULL);
  g_autofree CgToken *tokens       = g_new0(CgToken, n + 1);
  for (size_t i = 0; i < n; i++) {
    const char *word = words[i * i % G_N_ELEMENTS(words)];
    tokens[i].span =
        (CgSpan){(uint32_t)text->len, (uint32_t)(text->len + strlen(word))};
    tokens[i].gap = i % 10 == 0 ? CG_GAP_BLOCK : CG_GAP_SPACE;
    g_string_append_printf(text, "%s ", word);
  }
  g_autoptr(GBytes) bytes = g_bytes_new(text->str, text->len);
  CgDocument *document    = cg_document_new(bytes, &(CgArticle){.id = "a"});
  cg_document_take_layer(
      document, CG_LAYER_TOKENS,
      cg_arena_dup(cg_document_arena(document), tokens, n * sizeof *tokens), n);
  return document;
}

static void
set_up(Fixture *f, gconstpointer data)
{
  g_autoptr(GBytes) bytes = tiny_model(3);
  f->resources.model      = cg_model_new(bytes, "tiny", NULL);
  f->resources.encoder =
      cg_encoder_new(f->resources.model, cg_kernels_best(), NULL);
  f->resources.lexicon = cg_lexicon_new(NULL, NULL);
  f->document = make_document(GPOINTER_TO_UINT(data));
}

static void
tear_down(Fixture *f, gconstpointer data)
{
  (void)data;
  cg_document_free(f->document);
  cg_lexicon_free(f->resources.lexicon);
  cg_encoder_free(f->resources.encoder);
  cg_model_free(f->resources.model);
}

static void
run_stages(Fixture *f)
{
  g_assert_true(cg_encode(f->document, &f->resources, NULL));
  g_assert_true(cg_tag(f->document, &f->resources, NULL));
  g_assert_true(cg_parse(f->document, &f->resources, NULL));
  g_assert_true(cg_find_names(f->document, &f->resources, NULL));
}

/* Sentences cover the tokens, and none goes over the end of a block. */
static void
test_sentences(Fixture *f, gconstpointer data)
{
  size_t n = 0, n_sentences = 0;
  run_stages(f);
  const CgToken    *tokens = cg_document_tokens(f->document, &n);
  const CgSentence *sentences =
      cg_document_sentences(f->document, &n_sentences);
  uint32_t at = 0;
  for (size_t s = 0; s < n_sentences; s++) {
    g_assert_cmpuint(sentences[s].tokens.first, ==, at);
    g_assert_cmpuint(sentences[s].tokens.end, >, at);
    for (at++; at < sentences[s].tokens.end; at++) {
      g_assert_cmpuint(tokens[at].gap, !=, CG_GAP_BLOCK);
    }
  }
  g_assert_cmpuint(at, ==, GPOINTER_TO_UINT(data));
}

static void
test_tags(Fixture *f, gconstpointer data)
{
  size_t n = 0;
  run_stages(f);
  const CgTag *tags = cg_document_tags(f->document, &n);
  g_assert_cmpuint(n, ==, GPOINTER_TO_UINT(data));
  for (size_t i = 0; i < n; i++) {
    g_assert_nonnull(tags[i].lemma);
    g_assert_true(tags[i].upos == CG_UPOS_NOUN ||
                  tags[i].upos == CG_UPOS_VERB ||
                  tags[i].upos == CG_UPOS_PUNCT);
  }
}

/* The end of the way up from a token, or CG_NONE if there is none. */
static uint32_t
root_of(const CgArc *arcs, size_t n, uint32_t token)
{
  for (size_t k = 0; k < n && arcs[token].head != CG_ROOT; k++) {
    token = arcs[token].head;
  }
  return arcs[token].head == CG_ROOT ? token : CG_NONE;
}

/* Each sentence is one tree. */
static void
test_trees(Fixture *f, gconstpointer data)
{
  size_t n = 0, n_sentences = 0;
  (void)data;
  run_stages(f);
  const CgArc      *arcs = cg_document_arcs(f->document, &n);
  const CgSentence *sentences =
      cg_document_sentences(f->document, &n_sentences);
  for (size_t s = 0; s < n_sentences; s++) {
    const CgRange  tokens = sentences[s].tokens;
    const uint32_t root   = root_of(arcs, n, tokens.first);
    g_assert_true(cg_range_has(tokens, root));
    for (uint32_t i = tokens.first; i < tokens.end; i++) {
      g_assert_cmpuint(root_of(arcs, n, i), ==, root);
      g_assert_cmpint(arcs[i].deprel == CG_DEP_ROOT, ==, i == root);
    }
  }
}

static void
test_names(Fixture *f, gconstpointer data)
{
  size_t   n   = 0;
  uint32_t end = 0;
  run_stages(f);
  const CgName *names = cg_document_names(f->document, &n);
  for (size_t i = 0; i < n; i++) {
    g_assert_cmpuint(names[i].tokens.first, >=, end);
    g_assert_cmpuint(names[i].tokens.end, >, names[i].tokens.first);
    end = names[i].tokens.end;
  }
  g_assert_cmpuint(end, <=, GPOINTER_TO_UINT(data));
}

/* Sentences that are given are kept. */
static void
test_given_sentences(Fixture *f, gconstpointer data)
{
  const uint32_t   n     = GPOINTER_TO_UINT(data);
  const CgSentence all   = {{0, n}};
  size_t           n_of  = 0;
  CgArena         *arena = cg_document_arena(f->document);
  cg_document_take_layer(f->document, CG_LAYER_SENTENCES,
                         cg_arena_dup(arena, &all, sizeof all), n > 0);
  run_stages(f);
  g_assert_cmpuint(cg_document_sentences(f->document, &n_of)->tokens.end, ==,
                   n);
  g_assert_cmpuint(n_of, ==, 1);
}

static void
test_long_sentence(void)
{
  Fixture f               = {0};
  g_autoptr(GError) error = NULL;
  const CgSentence all    = {{0, CG_MAX_PARSED + 1}};
  set_up(&f, GUINT_TO_POINTER(CG_MAX_PARSED + 1));
  cg_document_take_layer(
      f.document, CG_LAYER_SENTENCES,
      cg_arena_dup(cg_document_arena(f.document), &all, sizeof all), 1);
  g_assert_true(cg_encode(f.document, &f.resources, NULL));
  g_assert_false(cg_parse(f.document, &f.resources, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_LIMIT);
  g_assert_false(cg_document_has(f.document, CG_LAYER_TREES));
  tear_down(&f, NULL);
}

int
main(int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*run)(Fixture *, gconstpointer);
    size_t n_words;
  } tests[] = {
      {"sentences", test_sentences, 1000},
      {"sentences-none", test_sentences, 0},
      {"tags", test_tags, 500},
      {"trees", test_trees, 1000},
      {"trees-one", test_trees, 1},
      {"names", test_names, 1000},
      {"names-none", test_names, 0},
      {"given-sentences", test_given_sentences, 300},
  };
  g_test_init(&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS(tests); i++) {
    g_autofree char *path =
        g_strconcat("/analyse/encode/", tests[i].name, NULL);
    g_test_add(path, Fixture, GUINT_TO_POINTER(tests[i].n_words), set_up,
               tests[i].run, tear_down);
  }
  g_test_add_func("/analyse/parse/long-sentence", test_long_sentence);
  return g_test_run();
}
