/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* One matrix holds the rows of all groups of labels, one after the other. A
 * group is scored by the blocks of 16 rows that it touches:
 *
 *   rows     0        16        32        48
 *   groups   |ends|   upos   |      xpos ...
 *   upos     [---- blocks ---]  its part is copied out */

#include "model/labeller.h"

#include "core/error.h"

#include <string.h>

/* Words that are scored together. */
#define BATCH 64

#define MAX_LABELS 4096

typedef struct {
  CgSlice *labels; /* NULL for ENDS and groups that are missing */
  size_t   first;  /* row in the matrix */
  size_t   n;      /* 0: missing */
} Group;

struct CgLabeller {
  const CgKernels *kernels;
  CgMatrix         matrix;
  Group            groups[CG_N_GROUPS];
};

static const char *const group_names[] = {"ends",  "upos", "xpos",   "lemma",
                                          "names", "cue",  "source", "content"};
_Static_assert(G_N_ELEMENTS(group_names) == CG_N_GROUPS, "a name a group");

/* Reads "upos:17,...": adds up the rows, and notes the groups we know. */
static bool
read_groups(CgLabeller *labeller, const char *text, size_t *n_rows)
{
  g_auto(GStrv) items = g_strsplit(text, ",", -1);
  *n_rows             = 0;
  for (size_t i = 0; items[i] != NULL; i++) {
    char   *colon = strchr(items[i], ':');
    guint64 n     = 0;
    if (colon == NULL ||
        !g_ascii_string_to_unsigned(colon + 1, 10, 1, MAX_LABELS, &n, NULL)) {
      return false;
    }
    *colon = '\0';
    for (size_t g = 0; g < CG_N_GROUPS; g++) {
      if (strcmp(items[i], group_names[g]) == 0) {
        labeller->groups[g] = (Group){.first = *n_rows, .n = (size_t)n};
      }
    }
    *n_rows += (size_t)n;
  }
  return *n_rows > 0;
}

static bool
load_labels(CgLabeller *labeller, const CgModel *model, GError **error)
{
  for (size_t g = 0; g < CG_N_GROUPS; g++) {
    Group *group = &labeller->groups[g];
    size_t n     = 2;
    if (g > CG_GROUP_NAMES && group->n == 0) {
      continue;
    }
    if (g != CG_GROUP_ENDS) {
      group->labels = cg_model_lines(model, group_names[g], &n, error);
      if (group->labels == NULL) {
        return false;
      }
    }
    if (n != group->n) {
      g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                  "%s: section %s has %zu labels, config says %zu",
                  cg_model_path(model), group_names[g], n, group->n);
      return false;
    }
  }
  return true;
}

CgLabeller *
cg_labeller_new(const CgModel   *model,
                const CgKernels *kernels,
                size_t           size,
                GError         **error)
{
  g_autoptr(CgLabeller) labeller = g_new0(CgLabeller, 1);
  const CgSlice    value         = cg_model_value(model, "groups");
  g_autofree char *text          = g_strndup(value.ptr, value.len);
  size_t           n_rows        = 0;
  labeller->kernels              = kernels;
  if (text == NULL || !read_groups(labeller, text, &n_rows)) {
    g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                "%s: config: groups is ill-formed, expected NAME:NUMBER,...",
                cg_model_path(model));
    return NULL;
  }
  labeller->matrix =
      (CgMatrix){.n_rows = (uint32_t)n_rows, .n_columns = (uint32_t)size};
  if (!load_labels(labeller, model, error) ||
      !cg_model_matrix(model, "labels", true, &labeller->matrix, error)) {
    return NULL;
  }
  return g_steal_pointer(&labeller);
}

void
cg_labeller_free(CgLabeller *labeller)
{
  if (labeller != NULL) {
    for (size_t g = 0; g < CG_N_GROUPS; g++) {
      g_free(labeller->groups[g].labels);
    }
    g_free(labeller);
  }
}

const CgSlice *
cg_labeller_labels(const CgLabeller *labeller, CgGroup group, size_t *n)
{
  g_return_val_if_fail(group < CG_N_GROUPS, NULL);
  *n = labeller->groups[group].n;
  return labeller->groups[group].labels;
}

/* The blocks of 16 rows that hold the rows of a group. */
static CgMatrix
group_matrix(const CgLabeller *labeller, const Group *group)
{
  const CgMatrix *all   = &labeller->matrix;
  const size_t    first = group->first / 16 * 16;
  return (CgMatrix){
      .weights   = all->weights + cg_matrix_bytes(first, all->n_columns),
      .scale     = all->scale + first,
      .bias      = all->bias + first,
      .n_rows    = (uint32_t)(group->first + group->n - first),
      .n_columns = all->n_columns,
  };
}

/* Scores the rows of the groups from @first to @last, which stand one behind
 * the other: @width floats a word, those of @first at @offset. */
static size_t
score_rows(const CgLabeller *labeller,
           CgGroup           first,
           CgGroup           last,
           const float      *vectors,
           size_t            n_words,
           float            *y)
{
  Group        rows           = labeller->groups[first];
  const Group *end            = &labeller->groups[last];
  rows.n                      = end->first + end->n - rows.first;
  const CgMatrix matrix       = group_matrix(labeller, &rows);
  const size_t   width        = cg_pad(matrix.n_rows, 16);
  const size_t   size         = matrix.n_columns;
  g_autoptr(CgRows) quantised = cg_rows_new(n_words, size);
  for (size_t i = 0; i < n_words; i++) {
    labeller->kernels->quantise(vectors + i * size, quantised, i);
  }
  labeller->kernels->multiply(&matrix, quantised, n_words, y, width);
  return width;
}

void
cg_labeller_score_groups(const CgLabeller *labeller,
                         CgGroup           first,
                         CgGroup           last,
                         const float      *vectors,
                         size_t            n_words,
                         float *const     *logits)
{
  g_return_if_fail(first <= last && last < CG_N_GROUPS);
  const Group *groups = labeller->groups;
  for (size_t g = first; g < last; g++) {
    if (groups[g + 1].first != groups[g].first + groups[g].n) {
      for (g = first; g <= last; g++) { /* an order of its own */
        cg_labeller_score(labeller, (CgGroup)g, vectors, n_words,
                          logits[g - first]);
      }
      return;
    }
  }
  const size_t from   = groups[first].first;
  const size_t n_rows = groups[last].first + groups[last].n - from;
  const size_t size   = labeller->matrix.n_columns;
  float       *y      = cg_floats_new(BATCH * cg_pad(n_rows + 15, 16));
  for (size_t w = 0; w < n_words; w += BATCH) {
    const size_t n = MIN(n_words - w, BATCH);
    const size_t width =
        score_rows(labeller, first, last, vectors + w * size, n, y);
    for (size_t g = first; g <= last; g++) {
      const size_t at = groups[g].first - from + from % 16;
      for (size_t i = 0; i < n; i++) {
        memcpy(logits[g - first] + (w + i) * groups[g].n, y + i * width + at,
               groups[g].n * sizeof(float));
      }
    }
  }
  cg_floats_free(y);
}

void
cg_labeller_score(const CgLabeller *labeller,
                  CgGroup           group,
                  const float      *vectors,
                  size_t            n_words,
                  float            *logits)
{
  cg_labeller_score_groups(labeller, group, group, vectors, n_words, &logits);
}

typedef float   Quad __attribute__((vector_size(16)));
typedef int32_t QuadMask __attribute__((vector_size(16)));

/* The greater of each pair of lanes. */
static Quad
greater(Quad a, Quad b)
{
  const QuadMask mask = a > b;
  return (Quad)(((QuadMask)a & mask) | ((QuadMask)b & ~mask));
}

/* First the greatest value, four lanes at a time, then where it stands: a
 * single pass that keeps the place waits for each comparison. */
size_t
cg_greatest(const float *logits, size_t n)
{
  float  peak = n > 0 ? logits[0] : 0;
  size_t i    = 0;
  if (n >= 8) {
    Quad best[2], next[2];
    memcpy(best, logits, sizeof best);
    for (i = 8; i + 8 <= n; i += 8) {
      memcpy(next, logits + i, sizeof next);
      best[0] = greater(best[0], next[0]);
      best[1] = greater(best[1], next[1]);
    }
    best[0] = greater(best[0], best[1]);
    for (size_t k = 0; k < 4; k++) {
      peak = best[0][k] > peak ? best[0][k] : peak;
    }
  }
  for (; i < n; i++) {
    peak = logits[i] > peak ? logits[i] : peak;
  }
  for (i = 0; i < n && logits[i] < peak;) {
    i++;
  }
  return i;
}

void
cg_labeller_choose(const CgLabeller *labeller,
                   CgGroup           group,
                   const float      *vectors,
                   size_t            n_words,
                   uint16_t         *labels)
{
  g_return_if_fail(group < CG_N_GROUPS);
  const size_t size   = labeller->matrix.n_columns;
  const size_t n      = labeller->groups[group].n;
  float       *logits = cg_floats_new(BATCH * n);
  for (size_t first = 0; first < n_words; first += BATCH) {
    const size_t n_batch = MIN(n_words - first, BATCH);
    cg_labeller_score(labeller, group, vectors + first * size, n_batch, logits);
    for (size_t i = 0; i < n_batch; i++) {
      labels[first + i] = (uint16_t)cg_greatest(logits + i * n, n);
    }
  }
  cg_floats_free(logits);
}
