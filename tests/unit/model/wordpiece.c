/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "model/wordpiece.h"

#include "core/error.h"
#include "model/character.h"
#include "tests/unit/model/tiny.h"

typedef struct {
  CgModel  *model;
  CgPieces *pieces;
  CgSlice  *names; /* of the pieces */
} Fixture;

static void
set_up(Fixture *f, gconstpointer data)
{
  (void)data;
  g_autoptr(GBytes) bytes = tiny_model(1);
  size_t n                = 0;
  f->model                = cg_model_new(bytes, "tiny", NULL);
  f->pieces               = cg_pieces_new(f->model, NULL);
  f->names                = cg_model_lines(f->model, "pieces", &n, NULL);
  g_assert_cmpuint(n, ==, TINY_N_PIECES);
}

static void
tear_down(Fixture *f, gconstpointer data)
{
  (void)data;
  g_free(f->names);
  cg_pieces_free(f->pieces);
  cg_model_free(f->model);
}

/* The pieces of `word`, with blanks between them. */
static char *
cut(const Fixture *f, const char *word)
{
  uint32_t     ids[CG_MAX_WORD_PIECES];
  GString     *text = g_string_new(NULL);
  const size_t n = cg_pieces_cut(f->pieces, (CgSlice){word, strlen(word)}, ids);
  for (size_t i = 0; i < n; i++) {
    const CgSlice name = f->names[ids[i]];
    g_string_append_printf(text, "%s%.*s", i > 0 ? " " : "", (int)name.len,
                           name.ptr);
  }
  return g_string_free(text, FALSE);
}

static void
assert_cut(const Fixture *f, const char *word, const char *pieces)
{
  g_autofree char *found = cut(f, word);
  g_assert_cmpstr(found, ==, pieces);
}

static void
test_greedy(Fixture *f, gconstpointer data)
{
  (void)data;
  assert_cut(f, "The", "the");
  assert_cut(f, "ministers", "minister ##s");
  assert_cut(f, "UNWANTED", "un ##want ##ed");
  assert_cut(f, "aab", "a ##a ##b");
}

static void
test_unknown(Fixture *f, gconstpointer data)
{
  (void)data;
  assert_cut(f, "xyz", "[UNK]");
  assert_cut(f, "unx", "[UNK]"); /* the whole part */
  assert_cut(f, "un-x", "un - [UNK]");
  assert_cut(f, "", "[UNK]");
  assert_cut(f, "[SEP]", "[UNK] [UNK] [UNK]"); /* never the mark itself */
}

static void
test_punctuation(Fixture *f, gconstpointer data)
{
  (void)data;
  assert_cut(f, "minister's", "minister ' [UNK]");
  assert_cut(f, "minister\xe2\x80\x99", "minister '");
  assert_cut(f, "\xe2\x80\x9cIn", "\" in");
  assert_cut(f, "\xe2\x80\xa6", ". . .");
  assert_cut(f, "a\xc2\xa0\tin\x01", "a in"); /* white space, control */
  assert_cut(f, "in\xe4\xb8\xadin", "in \xe4\xb8\xad in");
  assert_cut(f, "##s", "# # [UNK]"); /* "s" is not a first piece */
}

static void
test_marks(Fixture *f, gconstpointer data)
{
  (void)data;
  assert_cut(f, "Z\xc3\xbcrich", "zur ##ich");
  assert_cut(f, "Zu\xcc\x88rich", "zur ##ich"); /* decomposed */
  assert_cut(f, "L\xc3\x8dMA", "lima");
}

static void
test_long_words(Fixture *f, gconstpointer data)
{
  (void)data;
  g_autofree char *word = g_strnfill(100000, 'a');
  uint32_t         ids[CG_MAX_WORD_PIECES];
  const CgSlice    slice = {word, 100000};
  g_assert_cmpuint(cg_pieces_cut(f->pieces, slice, ids), ==, 16);
  word[99999] = 'x'; /* the part cannot be cut, however long it is */
  g_assert_cmpuint(cg_pieces_cut(f->pieces, slice, ids), ==, 1);
  memset(word, '-', 100000);
  g_assert_cmpuint(cg_pieces_cut(f->pieces, slice, ids), ==, 16);
}

/* Any valid text, at the edges of the short way and beyond. */
static void
test_fuzz(Fixture *f, gconstpointer data)
{
  (void)data;
  g_autoptr(GRand) random = g_rand_new_with_seed(6);
  g_autoptr(GString) word = g_string_new(NULL);
  uint32_t ids[CG_MAX_WORD_PIECES];
  for (int i = 0; i < 20000; i++) {
    const gint32 top = g_rand_int_range(random, 0, 4);
    const gint32 max = (const gint32[]){0x7f, 0x24f, 0xd7ff, 0x2ffff}[top];
    g_string_truncate(word, 0);
    for (int n = g_rand_int_range(random, 0, 70); n > 0; n--) {
      const gunichar c = (gunichar)g_rand_int_range(random, 1, max);
      g_string_append_unichar(word, c >= 0xd800 && c < 0xe000 ? 'a' : c);
    }
    const CgSlice slice = {word->str, word->len};
    const size_t  n     = cg_pieces_cut(f->pieces, slice, ids);
    g_assert_cmpuint(n, >=, 1);
    g_assert_cmpuint(n, <=, CG_MAX_WORD_PIECES);
    g_assert_cmpuint(ids[n - 1], <, TINY_N_PIECES);
    g_assert_cmpuint(cg_word_shape(slice), <, CG_N_SHAPES);
  }
}

/* Sections that the pieces need, each with a fault. */
static void
test_faults(void)
{
  static const char *const sections[][2] = {
      {"[UNK]\n[CLS]\na\n", "41 b\n"},
      {"[UNK]\n[CLS]\n[SEP]\n", "b\n"},
      {"[UNK]\n[CLS]\n[SEP]\n", "110000 a\n"},
      {"[UNK]\n[CLS]\n[SEP]\n", "41 \xff\n"},
      {"[UNK]\n[CLS]\n[SEP]\n", "41a\n"},
      {"", "41 a\n"}};
  for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
    TinyFile file = tiny_new(1);
    tiny_text(&file, "pieces", sections[i][0]);
    tiny_text(&file, "map", sections[i][1]);
    g_autoptr(GBytes) bytes    = tiny_finish(&file);
    g_autoptr(GError) error    = NULL;
    g_autoptr(CgModel) model   = cg_model_new(bytes, "x", NULL);
    g_autoptr(CgPieces) pieces = cg_pieces_new(model, &error);
    g_assert_null(pieces);
    g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
  }
}

static void
test_shapes(void)
{
  static const struct {
    const char *word;
    CgShape     shape;
  } cases[] = {
      {"house", CG_SHAPE_LOWER},
      {"n't", CG_SHAPE_LOWER},
      {"House", CG_SHAPE_CAPITALIZED},
      {"'House", CG_SHAPE_CAPITALIZED},
      {"\xc3\x89tat", CG_SHAPE_CAPITALIZED},
      {"NATO", CG_SHAPE_CAPITALS},
      {"U.S.", CG_SHAPE_CAPITALS},
      {"J.", CG_SHAPE_CAPITAL},
      {"McCain", CG_SHAPE_MIXED},
      {"iPhone", CG_SHAPE_MIXED},
      {"2025", CG_SHAPE_DIGITS},
      {"3.5", CG_SHAPE_NUMBER},
      {"F-16", CG_SHAPE_NUMBER},
      {"--", CG_SHAPE_PUNCTUATION},
      {"$", CG_SHAPE_PUNCTUATION},
      {"\xe4\xb8\xad", CG_SHAPE_OTHER},
      {"\xc2\xbd", CG_SHAPE_OTHER}, /* a half: no digit, no letter */
  };
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    const CgSlice word = {cases[i].word, strlen(cases[i].word)};
    g_assert_cmpint(cg_word_shape(word), ==, cases[i].shape);
  }
}

int
main(int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*run)(Fixture *, gconstpointer);
  } tests[] = {
      {"greedy", test_greedy},           {"unknown", test_unknown},
      {"punctuation", test_punctuation}, {"marks", test_marks},
      {"long-words", test_long_words},   {"fuzz", test_fuzz},
  };
  g_test_init(&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS(tests); i++) {
    g_autofree char *path =
        g_strconcat("/model/wordpiece/", tests[i].name, NULL);
    g_test_add(path, Fixture, NULL, set_up, tests[i].run, tear_down);
  }
  g_test_add_func("/model/wordpiece/faults", test_faults);
  g_test_add_func("/model/character/shapes", test_shapes);
  return g_test_run();
}
