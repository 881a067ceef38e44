/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Every set of kernels that this machine has must give the bits of the plain
 * one; the plain one must give the sums of the definition. */

#include "model/matrix.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#define N_HIDDEN 64

static float
random_float(GRand *random, float size)
{
  return size * (float)g_rand_double_range(random, -1, 1);
}

static void
fill_floats(GRand *random, float *x, size_t n, float size)
{
  for (size_t i = 0; i < n; i++) {
    x[i] = random_float(random, size);
  }
}

static void
fill_bytes(GRand *random, int8_t *x, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    x[i] = (int8_t)g_rand_int_range(random, -127, 128);
  }
}

static void
assert_same(const void *a, const void *b, size_t n_bytes)
{
  g_assert_cmpint(memcmp(a, b, n_bytes), ==, 0);
}

static void
assert_near(double a, double b, double tolerance)
{
  g_assert_true(fabs(a - b) <= tolerance);
}

/* Inputs of one product, and its result by the definition. */
typedef struct {
  CgMatrix w;
  CgRows  *x;
  int8_t  *plain, *packed;
  float   *scale, *bias;
  size_t   n_rows;
} Product;

static Product
product_new(GRand *random, size_t n_rows, size_t n_out, size_t n_columns)
{
  Product p = {.n_rows = n_rows};
  p.plain   = g_new(int8_t, n_out * n_columns);
  p.packed  = g_new(int8_t, cg_matrix_bytes(n_out, n_columns));
  p.scale   = cg_floats_new(cg_pad(n_out, 16));
  p.bias    = cg_floats_new(cg_pad(n_out, 16));
  p.x       = cg_rows_new(n_rows, n_columns);
  fill_bytes(random, p.plain, n_out * n_columns);
  cg_matrix_pack(p.plain, n_out, n_columns, p.packed);
  fill_floats(random, p.scale, n_out, 0.01F);
  fill_floats(random, p.bias, n_out, 1);
  for (size_t i = 0; i < n_rows; i++) {
    int8_t *row = p.x->values + i * p.x->stride;
    fill_bytes(random, row, n_columns);
    p.x->scale[i] = random_float(random, 1);
    for (size_t k = 0; k < n_columns; k++) {
      p.x->offset[i] -= 128 * row[k];
    }
  }
  p.w = (CgMatrix){p.packed, p.scale, p.bias, (uint32_t)n_out,
                   (uint32_t)n_columns};
  return p;
}

static void
product_free(Product *p)
{
  g_free(p->plain);
  g_free(p->packed);
  cg_floats_free(p->scale);
  cg_floats_free(p->bias);
  cg_rows_free(p->x);
}

static float
product_cell(const Product *p, size_t i, size_t n)
{
  const size_t n_columns = p->w.n_columns;
  int32_t      sum       = 0;
  for (size_t k = 0; k < n_columns; k++) {
    sum += p->x->values[i * p->x->stride + k] * p->plain[n * n_columns + k];
  }
  return (float)sum * (p->x->scale[i] * p->scale[n]) + p->bias[n];
}

static void
check_product(const CgKernels *kernels, const Product *p)
{
  const size_t stride = cg_pad(p->w.n_rows, 16);
  float       *y      = cg_floats_new((p->n_rows + 1) * stride);
  kernels->multiply(&p->w, p->x, p->n_rows, y, stride);
  for (size_t i = 0; i < p->n_rows; i++) {
    for (size_t n = 0; n < p->w.n_rows; n++) {
      g_assert_cmpfloat(y[i * stride + n], ==, product_cell(p, i, n));
    }
  }
  g_assert_cmpfloat(y[p->n_rows * stride], ==, 0);
  cg_floats_free(y);
}

static void
test_multiply(gconstpointer data)
{
  static const size_t shapes[][3] = {
      {1, 16, 64}, {7, 48, 128}, {13, 53, 17}, {16, 130, 385}, {3, 1, 3}};
  const CgKernels *kernels = data;
  g_autoptr(GRand) random  = g_rand_new_with_seed(1);
  for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++) {
    Product p = product_new(random, shapes[i][0], shapes[i][1], shapes[i][2]);
    check_product(kernels, &p);
    product_free(&p);
  }
}

/* The greatest products there are. */
static void
test_extremes(gconstpointer data)
{
  const CgKernels *kernels = data;
  g_autoptr(GRand) random  = g_rand_new_with_seed(2);
  Product p                = product_new(random, 2, 16, 1536);
  memset(p.plain, 127, 16 * (size_t)1536);
  memset(p.plain, -127, 8 * (size_t)1536);
  cg_matrix_pack(p.plain, 16, 1536, p.packed);
  memset(p.x->values, 127, 1536);
  memset(p.x->values + p.x->stride, -127, 1536);
  p.x->offset[0] = -128 * 127 * 1536;
  p.x->offset[1] = 128 * 127 * 1536;
  check_product(kernels, &p);
  product_free(&p);
}

static void
test_quantise(gconstpointer data)
{
  const CgKernels *kernels = data;
  g_autoptr(CgRows) rows   = cg_rows_new(3, 16);
  float x[16]              = {-2, 2, 1, -1, 0.5F, 0.0078F, -0.0079F};
  kernels->quantise(x, rows, 1);
  const int8_t *q = rows->values + rows->stride;
  g_assert_cmpint(q[0], ==, -127);
  g_assert_cmpint(q[1], ==, 127);
  g_assert_cmpint(q[2], ==, 64); /* 63.5: halves go away from zero */
  g_assert_cmpint(q[3], ==, -64);
  g_assert_cmpint(q[5], ==, 0);
  g_assert_cmpint(q[6], ==, -1);
  g_assert_cmpfloat(rows->scale[1], ==, 2.0F / 127);
  g_assert_cmpint(rows->offset[1], ==, -128 * (32 - 1));
  memset(x, 0, sizeof x);
  kernels->quantise(x, rows, 1);
  g_assert_cmpint(q[0], ==, 0);
  g_assert_cmpfloat(rows->scale[1], ==, 0);
}

static void
test_gelu(gconstpointer data)
{
  const CgKernels *kernels = data;
  float            x[16]   = {-100, -10, -3, -1, -0.1F, 0, 0.1F, 1, 3, 10, 100};
  float            y[16];
  g_autoptr(CgRows) rows = cg_rows_new(1, 16);
  memcpy(y, x, sizeof x);
  kernels->gelu(y, rows, 0);
  g_assert_cmpint(rows->values[10], ==, 127);
  g_assert_cmpint(rows->values[8], ==, 4); /* of 100 */
  for (size_t i = 0; i < 16; i++) {
    const double v = (double)x[i];
    const double g = v / (1 + exp(-1.5957691216 * (v + 0.044715 * v * v * v)));
    assert_near((double)y[i], g, 1e-6 * (1 + fabs(v)));
  }
}

static void
test_normalise(gconstpointer data)
{
  const CgKernels *kernels = data;
  float            x[16], y[16], gain[16], bias[16];
  double           mean = 0, square = 0;
  for (size_t i = 0; i < 16; i++) {
    x[i]    = (float)i;
    y[i]    = 1;
    gain[i] = 2;
    bias[i] = 3;
  }
  kernels->normalise(x, y, &(CgNorm){gain, bias}, 16);
  for (size_t i = 0; i < 16; i++) {
    mean += (double)(x[i] - 3) / 2 / 16;
    square += (double)(x[i] - 3) / 2 * (double)(x[i] - 3) / 2 / 16;
  }
  assert_near(mean, 0, 1e-6);
  assert_near(square, 1, 1e-5);
}

/* The weight of value j for query i of one head, unscaled. */
static double
attention_weight(const CgAttention *a, size_t head, size_t i, size_t j)
{
  const float *q   = a->qkv + i * 3 * a->hidden + head * a->head_size;
  const float *k   = a->qkv + (j * 3 + 1) * a->hidden + head * a->head_size;
  double       sum = 0;
  for (size_t d = 0; d < a->head_size; d++) {
    sum += (double)q[d] * (double)k[d];
  }
  return exp(sum / sqrt((double)a->head_size));
}

static double
attention_cell(const CgAttention *a, size_t i, size_t n)
{
  double total = 0, sum = 0;
  for (size_t j = 0; j < a->n_rows; j++) {
    const double w = attention_weight(a, n / a->head_size, i, j);
    total += w;
    sum += w * (double)a->qkv[(j * 3 + 2) * a->hidden + n];
  }
  return sum / total;
}

static CgAttention *
make_attention(GRand *random, size_t n_rows, size_t head_size)
{
  const size_t n   = n_rows * 3 * N_HIDDEN;
  CgAttention *a   = cg_attention_new(n_rows, N_HIDDEN, head_size);
  float       *qkv = cg_floats_new(n);
  fill_floats(random, qkv, n, 2);
  a->qkv    = qkv;
  a->out    = cg_floats_new(n_rows * N_HIDDEN);
  a->n_rows = n_rows;
  return a;
}

static void
free_attention(CgAttention *a)
{
  cg_floats_free((float *)(uintptr_t)a->qkv);
  cg_floats_free(a->out);
  cg_attention_free(a);
}

static void
test_attend(gconstpointer data)
{
  static const size_t shapes[][2] = {{1, 16}, {5, 32}, {16, 64}, {50, 32}};
  const CgKernels    *kernels     = data;
  g_autoptr(GRand) random         = g_rand_new_with_seed(3);
  for (size_t s = 0; s < G_N_ELEMENTS(shapes); s++) {
    CgAttention *a = make_attention(random, shapes[s][0], shapes[s][1]);
    kernels->attend(a);
    for (size_t i = 0; i < a->n_rows * N_HIDDEN; i++) {
      const double want = attention_cell(a, i / N_HIDDEN, i % N_HIDDEN);
      assert_near((double)a->out[i], want, 2e-3);
    }
    free_attention(a);
  }
}

/* All that floats go through, on one row after another. */
static void
run_all(const CgKernels *kernels, float *x, const float *y, CgRows *rows)
{
  const CgNorm norm = {y + 384, y + 768};
  for (size_t i = 0; i < 100; i++) {
    float *row = x + i * 384;
    kernels->normalise(row, y, &norm, 384);
    kernels->gelu(row, rows, i);
    row[1] = kernels->dot(row, y, 384);
    if (i % 2 == 0) {
      kernels->quantise(row, rows, i);
    }
    kernels->relu(row, 384);
  }
}

static void
test_same_bits(gconstpointer data)
{
  const CgKernels *kernels = data;
  const CgKernels *plain   = cg_kernels_get(CG_KERNELS_PLAIN);
  g_autoptr(GRand) random  = g_rand_new_with_seed(4);
  g_autoptr(CgRows) a      = cg_rows_new(100, 384);
  g_autoptr(CgRows) b      = cg_rows_new(100, 384);
  float *x                 = cg_floats_new(100 * 384);
  float *z                 = cg_floats_new(100 * 384);
  float *y                 = cg_floats_new(3 * 384);
  fill_floats(random, x, 100 * 384, 5);
  fill_floats(random, y, 3 * 384, 2);
  memcpy(z, x, 100 * 384 * sizeof *x);
  run_all(kernels, x, y, a);
  run_all(plain, z, y, b);
  assert_same(x, z, 38400 * sizeof *x);
  assert_same(a->values, b->values, 100 * a->stride);
  assert_same(a->scale, b->scale, 400);
  assert_same(a->offset, b->offset, 400);
  cg_floats_free(x);
  cg_floats_free(y);
  cg_floats_free(z);
}

static void
test_attend_same_bits(gconstpointer data)
{
  const CgKernels *kernels = data;
  for (size_t n_rows = 1; n_rows < 130; n_rows += 11) {
    g_autoptr(GRand) random = g_rand_new_with_seed((guint32)n_rows);
    CgAttention      *a     = make_attention(random, n_rows, 32);
    const size_t      size  = n_rows * N_HIDDEN * sizeof *a->out;
    g_autofree float *plain = g_malloc(size);
    cg_kernels_get(CG_KERNELS_PLAIN)->attend(a);
    memcpy(plain, a->out, size);
    kernels->attend(a);
    assert_same(a->out, plain, size);
    free_attention(a);
  }
}

/* The greatest sums there are: one key for all, and values at their top. */
static void
test_attend_extremes(gconstpointer data)
{
  const CgKernels *kernels = data;
  g_autoptr(GRand) random  = g_rand_new_with_seed(1);
  CgAttention *a           = make_attention(random, 100, 64);
  float       *qkv         = (float *)(uintptr_t)a->qkv;
  for (size_t i = 0; i < 100 * 3 * (size_t)N_HIDDEN; i++) {
    qkv[i] = 1000;
  }
  kernels->attend(a);
  for (size_t i = 0; i < 100 * (size_t)N_HIDDEN; i++) {
    assert_near((double)a->out[i], 1000, 2);
  }
  free_attention(a);
}

int
main(int argc, char **argv)
{
  static const struct {
    const char   *name;
    GTestDataFunc run;
  } tests[] = {
      {"multiply", test_multiply},
      {"extremes", test_extremes},
      {"quantise", test_quantise},
      {"gelu", test_gelu},
      {"normalise", test_normalise},
      {"attend", test_attend},
      {"same-bits", test_same_bits},
      {"attend-same-bits", test_attend_same_bits},
      {"attend-extremes", test_attend_extremes},
  };
  g_test_init(&argc, &argv, NULL);
  for (int set = 0; set < CG_N_KERNEL_SETS; set++) {
    const CgKernels *kernels = cg_kernels_get((CgKernelSet)set);
    for (size_t i = 0; kernels != NULL && i < G_N_ELEMENTS(tests); i++) {
      g_autofree char *path =
          g_strdup_printf("/model/matrix/%s/%s", kernels->name, tests[i].name);
      g_test_add_data_func(path, kernels, tests[i].run);
    }
  }
  return g_test_run();
}
