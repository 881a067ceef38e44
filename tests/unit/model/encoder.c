/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "model/encoder.h"

#include "core/error.h"
#include "tests/unit/model/tiny.h"

#include <math.h>

#define SIZE 32

typedef struct {
  CgModel   *model;
  CgEncoder *encoder;
} Fixture;

static void
set_up(Fixture *f, gconstpointer data)
{
  const CgKernels *kernels = data;
  g_autoptr(GBytes) bytes  = tiny_model(1);
  f->model                 = cg_model_new(bytes, "tiny", NULL);
  f->encoder               = cg_encoder_new(f->model, kernels, NULL);
  g_assert_nonnull(f->encoder);
}

static void
tear_down(Fixture *f, gconstpointer data)
{
  (void)data;
  cg_encoder_free(f->encoder);
  cg_model_free(f->model);
}

/* n words, of one to three pieces. */
static CgWord *
make_words(size_t n)
{
  static const char *const texts[] = {"The",  "Ministers", ",",   "unwanted",
                                      "said", "xyz",       "LIMA"};
  CgWord                  *words   = g_new(CgWord, n + 1);
  for (size_t i = 0; i < n; i++) {
    const char *text = texts[i * i % G_N_ELEMENTS(texts)];
    words[i]         = (CgWord){{text, strlen(text)}, (uint8_t)(i % 4)};
  }
  return words;
}

static float *
encode(const Fixture *f, const CgWord *words, size_t n)
{
  float *vectors = g_new0(float, n *SIZE + 1);
  cg_encoder_run(f->encoder, words, n, vectors);
  return vectors;
}

static bool
same(const float *a, const float *b, size_t n_words)
{
  return memcmp(a, b, n_words * SIZE * sizeof(float)) == 0;
}

static void
test_size(Fixture *f, gconstpointer data)
{
  (void)data;
  g_assert_cmpuint(cg_encoder_size(f->encoder), ==, SIZE);
}

/* No words, one, and articles of many windows: each word gets a vector. */
static void
test_lengths(Fixture *f, gconstpointer data)
{
  (void)data;
  for (size_t n = 0; n < 200; n = n * 2 + 1) {
    g_autofree CgWord *words   = make_words(n);
    g_autofree float  *vectors = encode(f, words, n);
    for (size_t i = 0; i < n; i++) {
      g_assert_true(isfinite(vectors[i * SIZE]));
      g_assert_cmpfloat(vectors[i * SIZE], !=, 0);
    }
    g_assert_cmpfloat(vectors[n * SIZE], ==, 0); /* nothing past the end */
  }
}

/* A word reads those around it, its gap and its case. */
static void
test_context(Fixture *f, gconstpointer data)
{
  (void)data;
  g_autofree CgWord *words = make_words(5);
  g_autofree float  *first = encode(f, words, 5);
  words[4].text.ptr        = "a";
  words[4].text.len        = 1;
  g_autofree float *second = encode(f, words, 5);
  g_assert_false(same(first, second, 1));
  words[0].gap            = 2;
  g_autofree float *third = encode(f, words, 5);
  g_assert_false(same(second, third, 1));
  words[1].text            = (CgSlice){"ministers", 9};
  g_autofree float *fourth = encode(f, words, 5);
  g_assert_false(same(third, fourth, 1));
}

/* The first words of a long article do not read its end, but those of the
 * windows they are in; the last ones do not read its start. */
static void
test_windows(Fixture *f, gconstpointer data)
{
  (void)data;
  g_autofree CgWord *words  = make_words(100);
  g_autofree float  *whole  = encode(f, words, 100);
  words[99].text            = (CgSlice){"a", 1};
  g_autofree float *changed = encode(f, words, 100);
  g_assert_true(same(whole, changed, 80));
  g_assert_false(same(whole + 99 * SIZE, changed + 99 * SIZE, 1));
}

static void
test_same_bits(Fixture *f, gconstpointer data)
{
  (void)data;
  Fixture plain;
  set_up(&plain, cg_kernels_get(CG_KERNELS_PLAIN));
  g_autofree CgWord *words = make_words(150);
  g_autofree float  *a     = encode(f, words, 150);
  g_autofree float  *b     = encode(&plain, words, 150);
  g_assert_true(same(a, b, 150));
  tear_down(&plain, NULL);
}

static void
test_labels(Fixture *f, gconstpointer data)
{
  (void)data;
  const CgLabeller  *labeller = cg_encoder_labeller(f->encoder);
  g_autofree CgWord *words    = make_words(70);
  g_autofree float  *vectors  = encode(f, words, 70);
  size_t             n        = 0;
  uint16_t           chosen[70];
  const CgSlice     *labels = cg_labeller_labels(labeller, CG_GROUP_XPOS, &n);
  g_assert_cmpuint(n, ==, 17);
  g_assert_true(cg_slice_equal(labels[16], "POS"));
  g_autofree float *logits = g_new(float, 70 * n);
  cg_labeller_score(labeller, CG_GROUP_XPOS, vectors, 70, logits);
  cg_labeller_choose(labeller, CG_GROUP_XPOS, vectors, 70, chosen);
  for (size_t i = 0; i < 70 * n; i++) {
    g_assert_cmpfloat(logits[i], <=, logits[i / n * n + chosen[i / n]]);
  }
  g_assert_null(cg_labeller_labels(labeller, CG_GROUP_CUE, &n));
  g_assert_cmpuint(n, ==, 0);
}

/* A batch of sentences gives each the scores it has alone. */
static void
test_arcs(Fixture *f, gconstpointer data)
{
  (void)data;
  const CgBiaffine *biaffine    = cg_encoder_biaffine(f->encoder);
  g_autoptr(CgArcScorer) scorer = cg_arc_scorer_new(biaffine, 50);
  g_autofree CgWord *words      = make_words(50);
  g_autofree float  *vectors    = encode(f, words, 50);
  float              all[20 * 21], alone[20 * 21];
  cg_arc_scorer_take(scorer, vectors, 50);
  cg_arc_scorer_arcs(scorer, (CgRange){30, 50}, all);
  cg_arc_scorer_take(scorer, vectors + 30 * SIZE, 20);
  cg_arc_scorer_arcs(scorer, (CgRange){0, 20}, alone);
  g_assert_cmpint(memcmp(all, alone, sizeof all), ==, 0);
}

/* Relations are scored alike, however many heads there are. */
static void
test_relations(Fixture *f, gconstpointer data)
{
  (void)data;
  const CgBiaffine *biaffine    = cg_encoder_biaffine(f->encoder);
  g_autoptr(CgArcScorer) scorer = cg_arc_scorer_new(biaffine, 50);
  g_autofree CgWord *words      = make_words(50);
  g_autofree float  *vectors    = encode(f, words, 50);
  uint32_t           heads[50];
  float              all[50 * 4], one[50 * 4];
  for (uint32_t i = 0; i < 50; i++) {
    heads[i] = i == 7 ? CG_NONE : (i * 7 + 3) % 50;
  }
  cg_arc_scorer_take(scorer, vectors, 50);
  cg_arc_scorer_relations(scorer, heads, all);
  for (uint32_t i = 0; i < 50; i++) {
    const uint32_t head = heads[i];
    for (size_t k = 0; k < 50; k++) {
      heads[k] = head; /* one head for all */
    }
    cg_arc_scorer_relations(scorer, heads, one);
    g_assert_cmpint(memcmp(all + i * 4, one + i * 4, 4 * sizeof *all), ==, 0);
    for (uint32_t k = 0; k < 50; k++) {
      heads[k] = k == 7 ? CG_NONE : (k * 7 + 3) % 50;
    }
  }
}

/* The greatest of any number of logits, the first of equals, as one pass finds
 * it. */
static void
test_greatest(void)
{
  float logits[40];
  for (size_t n = 1; n <= G_N_ELEMENTS(logits); n++)
    for (size_t turn = 0; turn < 50; turn++) {
      size_t best = 0;
      for (size_t i = 0; i < n; i++) {
        logits[i] = (float)((i * 7 + turn * 13) % 11) - 5;
        best      = logits[i] > logits[best] ? i : best;
      }
      g_assert_cmpuint(cg_greatest(logits, n), ==, best);
    }
  g_assert_cmpuint(cg_greatest(logits, 0), ==, 0);
}

int
main(int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*run)(Fixture *, gconstpointer);
  } tests[] = {
      {"size", test_size},           {"lengths", test_lengths},
      {"context", test_context},     {"windows", test_windows},
      {"same-bits", test_same_bits}, {"labels", test_labels},
      {"arcs", test_arcs},           {"relations", test_relations},
  };
  g_test_init(&argc, &argv, NULL);
  for (int set = 0; set < CG_N_KERNEL_SETS; set++) {
    const CgKernels *kernels = cg_kernels_get((CgKernelSet)set);
    for (size_t i = 0; kernels != NULL && i < G_N_ELEMENTS(tests); i++) {
      g_autofree char *path =
          g_strdup_printf("/model/encoder/%s/%s", kernels->name, tests[i].name);
      g_test_add(path, Fixture, kernels, set_up, tests[i].run, tear_down);
    }
  }
  g_test_add_func("/model/encoder/greatest", test_greatest);
  return g_test_run();
}
