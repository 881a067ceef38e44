/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Attention over the rows of a window, with products of 16-bit numbers whose
 * sums are exact in 32 bits:
 *
 *   scores   query_i . key_j, rows quantised by themselves to 12 bits
 *   weights  softmax of the scores in floats, then in 15 bits
 *   out      sum over j of weight_ij value_j, values in 15 bits
 *
 * That loses nothing beside the 8 bits of all else, and is four times as fast
 * as floats with AVX-512 VNNI. Numbers are held in pairs, as one instruction
 * adds the products of a pair in each lane. The file that includes this
 * defines, beside what kernels_float.h needs:
 *   lanes_words(x)               whole numbers as 16 bits
 *   lanes_add_pairs(sum, a, b)   sum + a.low * b.low + a.high * b.high
 *   SCORE_GROUPS, MIX_GROUPS     vectors held for each of CG_ATTEND_ROWS rows
 */

/* 128 products of two such numbers stay below 2^31. */
#define KEY_TOP 4095.0F
/* Weights add up to 2^15 and a half for each row, so their sums of products
 * with values do too. */
#define WEIGHT_TOP 32767.0F
#define VALUE_TOP 32767.0F

typedef int16_t LanesWords __attribute__((vector_size(2 * LANES)));
typedef int16_t Octet __attribute__((vector_size(16)));

INLINE LanesInt
pairs_load(const int16_t *from)
{
  LanesInt x;
  memcpy(&x, from, sizeof x);
  return x;
}

/* One pair of numbers in all lanes. */
INLINE LanesInt
pairs_all(const int16_t *from)
{
  int32_t pair;
  memcpy(&pair, from, sizeof pair);
  return pair - (LanesInt){0};
}

/* n floats, times factor, as whole numbers of 16 bits. */
INLINE void
store_words(const float *from, size_t n, float factor, int16_t *to)
{
  for (size_t k = 0; k < n; k += LANES) {
    const LanesWords words =
        lanes_words(lanes_round(lanes_load(from + k) * factor));
    memcpy(to + k, &words, sizeof words);
  }
}

/* Brings queries, keys and values to 16 bits; returns the scale of values. */
INLINE float
quantise_window(const CgAttention *a)
{
  const size_t h = a->hidden;
  /* 1 / sqrt(head size), and e^x as 2^(x log2(e)). */
  const float base       = 1.44269504F / sqrtf((float)a->head_size);
  float       value_peak = 0;
  for (size_t i = 0; i < a->n_rows; i++) {
    const float peak = row_peak(a->qkv + (3 * i + 2) * h, h);
    value_peak       = peak > value_peak ? peak : value_peak;
  }
  for (size_t i = 0; i < a->n_rows; i++) {
    const float *from  = a->qkv + 3 * i * h;
    int16_t     *to    = a->words + 3 * i * h;
    const float  query = row_peak(from, h), key = row_peak(from + h, h);
    store_words(from, h, factor_to(query, KEY_TOP), to);
    store_words(from + h, h, factor_to(key, KEY_TOP), to + h);
    store_words(from + 2 * h, h, factor_to(value_peak, VALUE_TOP), to + 2 * h);
    a->query_scale[i] = query / KEY_TOP * base;
    a->key_scale[i]   = key / KEY_TOP;
  }
  return value_peak / VALUE_TOP;
}

/* Turns 4 x 4 pairs: row j of `from` becomes column j of `to`. Pairs travel as
 * floats, which changes no bits. */
INLINE void
turn_quads(const int16_t *const from[4], int16_t *to, size_t stride)
{
  Quad a[4], t[4];
  for (size_t i = 0; i < 4; i++) {
    memcpy(&a[i], from[i], sizeof a[i]);
  }
  t[0] = __builtin_shufflevector(a[0], a[1], 0, 4, 1, 5);
  t[1] = __builtin_shufflevector(a[0], a[1], 2, 6, 3, 7);
  t[2] = __builtin_shufflevector(a[2], a[3], 0, 4, 1, 5);
  t[3] = __builtin_shufflevector(a[2], a[3], 2, 6, 3, 7);
  a[0] = __builtin_shufflevector(t[0], t[2], 0, 1, 4, 5);
  a[1] = __builtin_shufflevector(t[0], t[2], 2, 3, 6, 7);
  a[2] = __builtin_shufflevector(t[1], t[3], 0, 1, 4, 5);
  a[3] = __builtin_shufflevector(t[1], t[3], 2, 3, 6, 7);
  for (size_t i = 0; i < 4; i++) {
    memcpy(to + i * stride, &a[i], sizeof a[i]);
  }
}

/* keys[d / 2][j][d % 2] of one head. Past n_rows they are of the last row, or
 * what they were; those scores are not used. */
INLINE void
turn_keys(const CgAttention *a, size_t head, size_t n_padded)
{
  const int16_t *keys = a->words + a->hidden + head * a->head_size;
  for (size_t j = 0; j < a->n_rows; j += 4) {
    const int16_t *row[4];
    for (size_t i = 0; i < 4; i++) {
      row[i] = keys + MIN(j + i, a->n_rows - 1) * 3 * a->hidden;
    }
    for (size_t d = 0; d < a->head_size; d += 8) {
      const int16_t *const from[4] = {row[0] + d, row[1] + d, row[2] + d,
                                      row[3] + d};
      turn_quads(from, a->keys + d * n_padded + 2 * j, 2 * n_padded);
    }
  }
}

/* values[j / 2][d][j % 2] of one head. An odd last row is paired with itself,
 * under a weight of 0. */
INLINE void
pair_values(const CgAttention *a, size_t head)
{
  const int16_t *values = a->words + 2 * a->hidden + head * a->head_size;
  for (size_t j = 0; j < a->n_rows; j += 2) {
    const int16_t *even = values + j * 3 * a->hidden;
    const int16_t *odd  = values + MIN(j + 1, a->n_rows - 1) * 3 * a->hidden;
    for (size_t d = 0; d < a->head_size; d += 8) {
      Octet x, y, low, high;
      memcpy(&x, even + d, sizeof x);
      memcpy(&y, odd + d, sizeof y);
      low  = __builtin_shufflevector(x, y, 0, 8, 1, 9, 2, 10, 3, 11);
      high = __builtin_shufflevector(x, y, 4, 12, 5, 13, 6, 14, 7, 15);
      memcpy(a->values + j * a->head_size + 2 * d, &low, sizeof low);
      memcpy(a->values + j * a->head_size + 2 * d + 8, &high, sizeof high);
    }
  }
}

/* Rows of queries that are worked on together. Past the last row of the
 * window it is done again. */
typedef struct {
  size_t         n_padded; /* columns of scores and weights */
  const int16_t *query[CG_ATTEND_ROWS];
  float          scale[CG_ATTEND_ROWS]; /* of the query */
  float         *out[CG_ATTEND_ROWS];
} Rows;

/* Scores against groups * LANES keys from key j on. */
INLINE void
score(const CgAttention *a, const Rows *rows, size_t j, const size_t groups)
{
  LanesInt sum[CG_ATTEND_ROWS][SCORE_GROUPS];
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    UNROLL for (size_t g = 0; g < groups; g++) { sum[i][g] = (LanesInt){0}; }
  }
  const int16_t *keys = a->keys + 2 * j;
  for (size_t d = 0; d < a->head_size; d += 2, keys += 2 * rows->n_padded) {
    LanesInt key[SCORE_GROUPS];
    UNROLL for (size_t g = 0; g < groups; g++)
    {
      key[g] = pairs_load(keys + 2 * g * LANES);
    }
    UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
    {
      const LanesInt query = pairs_all(rows->query[i] + d);
      UNROLL for (size_t g = 0; g < groups; g++)
      {
        sum[i][g] = lanes_add_pairs(sum[i][g], key[g], query);
      }
    }
  }
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    UNROLL for (size_t g = 0; g < groups; g++)
    {
      const size_t k     = j + g * LANES;
      const Lanes  scale = lanes_load(a->key_scale + k) * rows->scale[i];
      lanes_store(a->scores + i * rows->n_padded + k,
                  __builtin_convertvector(sum[i][g], Lanes) * scale);
    }
  }
}

/* The greatest score of each row; columns past the window are put out of the
 * way. */
INLINE void
find_peaks(const CgAttention *a, size_t n_padded, float peaks[CG_ATTEND_ROWS])
{
  Lanes best[CG_ATTEND_ROWS];
  for (size_t i = 0; i < CG_ATTEND_ROWS; i++) {
    for (size_t j = a->n_rows; j < n_padded; j++) {
      a->scores[i * n_padded + j] = -1e30F;
    }
  }
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    best[i] = lanes_load(a->scores + i * n_padded);
  }
  for (size_t j = LANES; j < n_padded; j += LANES) {
    UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
    {
      best[i] = lanes_max(best[i], lanes_load(a->scores + i * n_padded + j));
    }
  }
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    peaks[i] = lanes_greatest(best[i]);
  }
}

/* From scores to weights: 2^(score - greatest) over their sum. All rows go
 * side by side, as each step waits for the one before. */
INLINE void
weigh(const CgAttention *a, size_t n_padded)
{
  float peaks[CG_ATTEND_ROWS];
  Sum   sums[CG_ATTEND_ROWS] = {0};
  find_peaks(a, n_padded, peaks);
  for (size_t j = 0; j < n_padded; j += 16) {
    UNROLL for (size_t p = 0; p < PARTS; p++)
    {
      UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
      {
        float      *score = a->scores + i * n_padded + j + p * LANES;
        const Lanes e     = lanes_exp2(lanes_load(score) - peaks[i]);
        lanes_store(score, e);
        sums[i].part[p] += e;
      }
    }
  }
  for (size_t i = 0; i < CG_ATTEND_ROWS; i++) {
    store_words(a->scores + i * n_padded, n_padded,
                WEIGHT_TOP / sum_total(&sums[i]), a->weights + i * n_padded);
  }
}

/* out = the sum of weighted values, groups * LANES numbers from number d of
 * the head on. */
INLINE void
mix(const CgAttention *a,
    const Rows        *rows,
    float              scale,
    size_t             d,
    const size_t       groups)
{
  LanesInt sum[CG_ATTEND_ROWS][MIX_GROUPS];
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    UNROLL for (size_t g = 0; g < groups; g++) { sum[i][g] = (LanesInt){0}; }
  }
  for (size_t j = 0; j < a->n_rows; j += 2) {
    const int16_t *from = a->values + j * a->head_size + 2 * d;
    LanesInt       value[MIX_GROUPS];
    UNROLL for (size_t g = 0; g < groups; g++)
    {
      value[g] = pairs_load(from + 2 * g * LANES);
    }
    UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
    {
      const LanesInt weight = pairs_all(a->weights + i * rows->n_padded + j);
      UNROLL for (size_t g = 0; g < groups; g++)
      {
        sum[i][g] = lanes_add_pairs(sum[i][g], value[g], weight);
      }
    }
  }
  UNROLL for (size_t i = 0; i < CG_ATTEND_ROWS; i++)
  {
    UNROLL for (size_t g = 0; g < groups; g++)
    {
      lanes_store(rows->out[i] + d + g * LANES,
                  __builtin_convertvector(sum[i][g], Lanes) * scale);
    }
  }
}

/* One head, CG_ATTEND_ROWS queries. */
INLINE void
attend_rows(const CgAttention *a, size_t head, size_t first, float value_scale)
{
  Rows rows = {.n_padded = cg_pad(a->n_rows, 16)};
  for (size_t i = 0; i < CG_ATTEND_ROWS; i++) {
    const size_t row = MIN(first + i, a->n_rows - 1);
    rows.query[i]    = a->words + row * 3 * a->hidden + head * a->head_size;
    rows.scale[i]    = a->query_scale[row];
    rows.out[i]      = a->out + row * a->hidden + head * a->head_size;
  }
  const size_t n_scores = (size_t)SCORE_GROUPS * LANES;
  const size_t n_mixed  = (size_t)MIX_GROUPS * LANES;
  size_t       j = 0, d = 0;
  for (; j + n_scores <= rows.n_padded; j += n_scores) {
    score(a, &rows, j, SCORE_GROUPS);
  }
  for (; j < rows.n_padded; j += LANES) {
    score(a, &rows, j, 1);
  }
  weigh(a, rows.n_padded);
  for (; d + n_mixed <= a->head_size; d += n_mixed) {
    mix(a, &rows, value_scale / WEIGHT_TOP, d, MIX_GROUPS);
  }
  for (; d < a->head_size; d += LANES) {
    mix(a, &rows, value_scale / WEIGHT_TOP, d, 1);
  }
}

TARGET static void
kernel_attend(const CgAttention *a)
{
  const float value_scale = quantise_window(a);
  for (size_t head = 0; head < a->hidden / a->head_size; head++) {
    turn_keys(a, head, cg_pad(a->n_rows, 16));
    pair_values(a, head);
    for (size_t i = 0; i < a->n_rows; i += CG_ATTEND_ROWS) {
      attend_rows(a, head, i, value_scale);
    }
  }
}
