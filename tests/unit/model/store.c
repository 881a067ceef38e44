/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A model file that is cut, altered or of another shape gives one clear error,
 * never a crash. */

#include "model/store.h"

#include "core/error.h"
#include "model/encoder.h"
#include "tests/unit/model/tiny.h"

#include <glib/gstdio.h>

static CgModel *
open_bytes(const guint8 *data, size_t size, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new(data, size);
  return cg_model_new(bytes, "x.model", error);
}

/* Opens a file that has a fault; the message must have `part` in it. */
static void
assert_refused(const guint8 *data, size_t size, const char *part)
{
  g_autoptr(GError) error  = NULL;
  g_autoptr(CgModel) model = open_bytes(data, size, &error);
  g_assert_null(model);
  g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
  g_assert_true(g_str_has_prefix(error->message, "x.model: "));
  g_assert_nonnull(strstr(error->message, part));
}

/* A copy of the tiny model, to be changed. */
static guint8 *
dup_model(size_t *size)
{
  g_autoptr(GBytes) bytes = tiny_model(1);
  const void *data        = g_bytes_get_data(bytes, size);
  guint8     *copy        = g_malloc(*size);
  memcpy(copy, data, *size);
  return copy;
}

static void
test_sections(void)
{
  g_autoptr(GBytes) bytes  = tiny_model(1);
  g_autoptr(CgModel) model = cg_model_new(bytes, "x", NULL);
  g_assert_nonnull(model);
  const float *floats = NULL;
  size_t       n      = 0;
  CgMatrix     matrix = {.n_rows = 31, .n_columns = 32};
  g_assert_true(
      cg_model_floats(model, "gap", (CgExtent){5, 32}, &floats, NULL));
  g_assert_true(cg_model_matrix(model, "labels", true, &matrix, NULL));
  g_assert_nonnull(matrix.bias);
  g_assert_true(cg_model_number(model, "layers", (CgRange){1, 9}, &n, NULL));
  g_assert_cmpuint(n, ==, 2);
  g_assert_true(cg_slice_equal(cg_model_value(model, "name"), "tiny"));
  g_assert_null(cg_model_value(model, "nam").ptr);
  g_autofree CgSlice *lines = cg_model_lines(model, "deprel", &n, NULL);
  g_assert_cmpuint(n, ==, 4);
  g_assert_true(cg_slice_equal(lines[1], "root"));
}

static void
test_section_errors(void)
{
  g_autoptr(GBytes) bytes             = tiny_model(1);
  g_autoptr(CgModel) model            = cg_model_new(bytes, "x", NULL);
  const float             *floats     = NULL;
  const CgExtent           extent     = {5, 32};
  static const char *const sections[] = {"none", "map", "shape", "0.qkv.w"};
  static const char *const messages[] = {
      "x: section none is missing",
      "x: section map is of type 3, expected floats",
      "x: section shape is 10 x 32, expected 5 x 32",
      "x: section 0.qkv.w is of type 4, expected floats"};
  for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
    g_autoptr(GError) error = NULL;
    g_assert_false(
        cg_model_floats(model, sections[i], extent, &floats, &error));
    g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
    g_assert_cmpstr(error->message, ==, messages[i]);
  }
}

static void
test_number_errors(void)
{
  g_autoptr(GBytes) bytes  = tiny_model(1);
  g_autoptr(CgModel) model = cg_model_new(bytes, "x", NULL);
  g_autoptr(GError) error  = NULL;
  size_t n                 = 0;
  g_assert_false(cg_model_number(model, "layers", (CgRange){3, 9}, &n, &error));
  g_assert_cmpstr(error->message, ==,
                  "x: config: layers=2, expected a number from 3 to 8");
  g_clear_error(&error);
  g_assert_false(cg_model_number(model, "none", (CgRange){3, 9}, &n, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
}

/* Any length but the right one. */
static void
test_cut(void)
{
  size_t             size = 0;
  g_autofree guint8 *data = dup_model(&size);
  for (size_t n = 0; n < size; n += n < 256 ? 1 : 997) {
    assert_refused(data, n, n < 64 ? "not a model file" : "it was cut");
  }
}

static void
test_empty_file(void)
{
  g_autofree char *path   = g_build_filename(g_get_tmp_dir(), "cg-empty", NULL);
  g_autoptr(GError) error = NULL;
  g_assert_true(g_file_set_contents(path, "", 0, NULL));
  g_autoptr(CgModel) model = cg_model_open(path, &error);
  g_assert_null(model);
  g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
  g_remove(path);
}

static void
test_no_file(void)
{
  g_autoptr(GError) error  = NULL;
  g_autoptr(CgModel) model = cg_model_open("/no/such.model", &error);
  g_assert_null(model);
  g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull(strstr(error->message, "/no/such.model"));
}

/* Any bit of it all. */
static void
test_flip(void)
{
  size_t             size = 0;
  g_autofree guint8 *data = dup_model(&size);
  for (size_t at = 0; at < size; at += at < 4096 ? 1 : 101) {
    if (at >= 32 && at < TINY_HEADER) {
      continue; /* not used */
    }
    g_autoptr(GError) error = NULL;
    data[at] ^= (guint8)(1U << at % 8);
    g_autoptr(CgModel) model = open_bytes(data, size, &error);
    g_assert_null(model);
    g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
    data[at] ^= (guint8)(1U << at % 8);
  }
}

static void
test_version(void)
{
  size_t             size = 0;
  g_autofree guint8 *data = dup_model(&size);
  data[8]                 = 2;
  assert_refused(data, size, "model version 2, expected 1");
}

/* Opens the model and all that reads it, and runs it if that works. */
static bool
try_model(const guint8 *data, size_t size)
{
  g_autoptr(GError) error  = NULL;
  g_autoptr(CgModel) model = open_bytes(data, size, &error);
  if (model == NULL) {
    g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
    return false;
  }
  g_autoptr(CgEncoder) encoder =
      cg_encoder_new(model, cg_kernels_best(), &error);
  if (encoder == NULL) {
    g_assert_error(error, CG_ERROR, CG_ERROR_MODEL);
    return false;
  }
  const CgWord      word    = {{"unwanted", 8}, 3};
  g_autofree float *vectors = g_new(float, cg_encoder_size(encoder));
  cg_encoder_run(encoder, &word, 1, vectors);
  return true;
}

/* Faults in the table and the texts, under a checksum that is right. */
static void
test_fuzz_signed(void)
{
  size_t             size  = 0;
  g_autofree guint8 *whole = dup_model(&size);
  g_autofree guint8 *data  = g_malloc(size);
  g_autoptr(GRand) random  = g_rand_new_with_seed(5);
  for (int i = 0; i < 3000; i++) {
    memcpy(data, whole, size);
    const int n = g_rand_int_range(random, 1, 4);
    for (int k = 0; k < n; k++) {
      const int at = g_rand_int_range(random, 8, 6000);
      data[at]     = (guint8)g_rand_int(random);
    }
    tiny_sign(data, size);
    try_model(data, size);
  }
  g_assert_true(try_model(whole, size));
}

/* One field of the table of sections after the other. */
static void
test_fuzz_table(void)
{
  static const guint32 values[] = {0, 1, 2, 3, 4, 64, 0x7fffffff, 0xffffffff};
  size_t               size     = 0;
  g_autofree guint8   *data     = dup_model(&size);
  for (size_t field = 24; field < 56; field += 4) {
    for (size_t section = 0; section < 40; section++) {
      guint8 *at = data + TINY_HEADER + section * TINY_ENTRY + field;
      for (size_t v = 0; v < G_N_ELEMENTS(values); v++) {
        guint32 old;
        memcpy(&old, at, sizeof old);
        memcpy(at, &values[v], sizeof old);
        tiny_sign(data, size);
        try_model(data, size);
        memcpy(at, &old, sizeof old);
      }
    }
  }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/model/store/sections", test_sections);
  g_test_add_func("/model/store/section-errors", test_section_errors);
  g_test_add_func("/model/store/number-errors", test_number_errors);
  g_test_add_func("/model/store/cut", test_cut);
  g_test_add_func("/model/store/empty-file", test_empty_file);
  g_test_add_func("/model/store/no-file", test_no_file);
  g_test_add_func("/model/store/flip", test_flip);
  g_test_add_func("/model/store/version", test_version);
  g_test_add_func("/model/store/fuzz-signed", test_fuzz_signed);
  g_test_add_func("/model/store/fuzz-table", test_fuzz_table);
  return g_test_run();
}
