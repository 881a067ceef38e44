/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

/* Makes model files in memory: any sections, and a whole tiny model with
 * random weights, for tests of what reads models. */

#include "model/matrix.h"

#include <glib.h>
#include <string.h>
#include <xxhash.h>

enum { TINY_BYTES = 1, TINY_FLOATS, TINY_TEXT, TINY_PACKED };

/** Where things stand in a file. */
enum { TINY_HEADER = 64, TINY_ENTRY = 64 };

typedef struct {
  GByteArray *table;
  GByteArray *data;
  guint       n;
  GRand      *random;
} TinyFile;

static inline TinyFile
tiny_new(guint32 seed)
{
  return (TinyFile){g_byte_array_new(), g_byte_array_new(), 0,
                    g_rand_new_with_seed(seed)};
}

static inline void
tiny_append(GByteArray *array, const void *data, size_t n_bytes)
{
  g_byte_array_append(array, data, (guint)n_bytes);
}

static inline void
tiny_pad(GByteArray *array)
{
  static const guint8 zeros[64];
  tiny_append(array, zeros, cg_pad(array->len, 64) - array->len);
}

/* Adds a section; offsets are from the start of the data until the end. */
static inline void
tiny_add(TinyFile     *file,
         const char   *name,
         const guint32 shape[4], /* type, rank, rows, columns */
         const void   *data,
         size_t        n_bytes)
{
  char    label[24] = {0};
  guint64 place[3]  = {file->data->len, n_bytes, 0};
  memcpy(label, name, strlen(name));
  tiny_append(file->table, label, sizeof label);
  tiny_append(file->table, shape, 4 * sizeof *shape);
  tiny_append(file->table, place, sizeof place);
  tiny_append(file->data, data, n_bytes);
  tiny_pad(file->data);
  file->n++;
}

static inline void
tiny_text(TinyFile *file, const char *name, const char *text)
{
  const guint32 n = (guint32)strlen(text);
  tiny_add(file, name, (guint32[]){TINY_TEXT, 1, n, 1}, text, n);
}

static inline void
tiny_floats(TinyFile *file, const char *name, guint32 rows, guint32 columns)
{
  const size_t      n    = (size_t)rows * columns;
  g_autofree float *data = g_new(float, n);
  for (size_t i = 0; i < n; i++) {
    data[i] = (float)g_rand_double_range(file->random, -1, 1);
  }
  tiny_add(file, name, (guint32[]){TINY_FLOATS, 2, rows, columns}, data,
           n * sizeof *data);
}

static inline int8_t *
tiny_random_bytes(TinyFile *file, size_t n)
{
  int8_t *data = g_new(int8_t, n);
  for (size_t i = 0; i < n; i++) {
    data[i] = (int8_t)g_rand_int_range(file->random, -127, 128);
  }
  return data;
}

static inline void
tiny_bytes(TinyFile *file, const char *name, guint32 rows, guint32 columns)
{
  const size_t       n    = (size_t)rows * columns;
  g_autofree int8_t *data = tiny_random_bytes(file, n);
  tiny_add(file, name, (guint32[]){TINY_BYTES, 2, rows, columns}, data, n);
}

/* NAME.w, NAME.s and NAME.b. */
static inline void
tiny_matrix(TinyFile *file, const char *name, guint32 rows, guint32 columns)
{
  const size_t       n      = cg_matrix_bytes(rows, columns);
  g_autofree int8_t *plain  = tiny_random_bytes(file, (size_t)rows * columns);
  g_autofree int8_t *packed = g_new(int8_t, n);
  g_autofree char   *w      = g_strconcat(name, ".w", NULL);
  g_autofree char   *s      = g_strconcat(name, ".s", NULL);
  g_autofree char   *b      = g_strconcat(name, ".b", NULL);
  g_autofree float  *scale  = g_new(float, rows);
  for (size_t i = 0; i < rows; i++) {
    scale[i] = 0.002F;
  }
  cg_matrix_pack(plain, rows, columns, packed);
  tiny_add(file, w, (guint32[]){TINY_PACKED, 2, rows, columns}, packed, n);
  tiny_add(file, s, (guint32[]){TINY_FLOATS, 1, rows, 1}, scale, 4 * rows);
  tiny_floats(file, b, rows, 1);
}

/* Puts a right checksum into a file. */
static inline void
tiny_sign(guint8 *file, size_t size)
{
  const guint64 sum = XXH3_64bits(file + TINY_HEADER, size - TINY_HEADER);
  memcpy(file + 24, &sum, sizeof sum);
}

/* Ends the file; frees what it was made with. */
static inline GBytes *
tiny_finish(TinyFile *file)
{
  GByteArray *all        = g_byte_array_new();
  const guint start      = TINY_HEADER + file->n * TINY_ENTRY;
  guint64     size       = start + file->data->len;
  guint8      header[64] = "CGMODEL";
  memcpy(header + 8, (guint32[]){1, file->n}, 8);
  memcpy(header + 16, &size, 8);
  for (guint i = 0; i < file->n; i++) {
    guint8 *place = file->table->data + i * TINY_ENTRY + 40;
    guint64 offset;
    memcpy(&offset, place, 8);
    offset += start;
    memcpy(place, &offset, 8);
  }
  tiny_append(all, header, sizeof header);
  tiny_append(all, file->table->data, file->table->len);
  tiny_append(all, file->data->data, file->data->len);
  tiny_sign(all->data, all->len);
  g_byte_array_unref(file->table);
  g_byte_array_unref(file->data);
  g_rand_free(file->random);
  return g_byte_array_free_to_bytes(all);
}

#define TINY_PIECES                                                            \
  "[UNK]\n[CLS]\n[SEP]\nthe\nminister\n##s\n##er\nsaid\nun\n##want\n##ed\n"    \
  "a\n##a\nb\n##b\nin\nlima\n,\n.\n\"\n'\n-\nzur\n##ich\n#\n###"               \
  "\n\xe4\xb8\xad\n"
#define TINY_N_PIECES 27

#define TINY_CONFIG                                                            \
  "name=tiny\nlanguage=en\nlayers=2\nhidden=32\nheads=2\nffn=48\narc=16\n"     \
  "rel=16\nwindow=24\noverlap=8\n"                                             \
  "groups=ends:2,upos:3,xpos:17,lemma:4,names:5\n"

static inline void
tiny_layer(TinyFile *file, int i)
{
  static const char *const norms[] = {"norm1.g", "norm1.b", "norm2.g",
                                      "norm2.b"};
  g_autofree char         *qkv     = g_strdup_printf("%d.qkv", i);
  g_autofree char         *out     = g_strdup_printf("%d.out", i);
  g_autofree char         *f1      = g_strdup_printf("%d.f1", i);
  g_autofree char         *f2      = g_strdup_printf("%d.f2", i);
  tiny_matrix(file, qkv, 96, 32);
  tiny_matrix(file, out, 32, 32);
  tiny_matrix(file, f1, 48, 32);
  tiny_matrix(file, f2, 32, 48);
  for (size_t n = 0; n < G_N_ELEMENTS(norms); n++) {
    g_autofree char *name = g_strdup_printf("%d.%s", i, norms[n]);
    tiny_floats(file, name, 32, 1);
  }
}

static inline void
tiny_heads(TinyFile *file)
{
  tiny_text(file, "upos", "NOUN\nVERB\nPUNCT\n");
  tiny_text(file, "xpos",
            "NN\nVB\n.\nNNP\nNNS\nDT\nIN\nCC\nCD\nJJ\nRB\nMD\nTO\nUH\nEX\nFW\n"
            "POS\n");
  tiny_text(file, "lemma", "L-0+\nC-0+\nL-1+\n=be\n");
  tiny_text(file, "names", "O\nB-PER\nI-PER\nB-LOC\nI-LOC\n");
  tiny_text(file, "deprel", "nsubj\nroot\nobj\npunct\n");
  tiny_matrix(file, "labels", 31, 32);
  tiny_matrix(file, "arcdep", 16, 32);
  tiny_matrix(file, "archead", 16, 32);
  tiny_matrix(file, "reldep", 16, 32);
  tiny_matrix(file, "relhead", 16, 32);
  tiny_matrix(file, "arc.u", 16, 16);
  tiny_matrix(file, "rel.v", 4 * 17, 17);
  tiny_floats(file, "arc.b", 16, 1);
  tiny_floats(file, "arc_root", 16, 1);
  tiny_floats(file, "rel_root", 16, 1);
}

/** A whole model of two layers, with random weights. */
static inline GBytes *
tiny_model(guint32 seed)
{
  TinyFile file = tiny_new(seed);
  tiny_text(&file, "config", TINY_CONFIG);
  tiny_text(&file, "pieces", TINY_PIECES);
  tiny_text(&file, "map", "2019 '\n201c \"\n2026 ...\ndf ss\n");
  tiny_bytes(&file, "piece.w", TINY_N_PIECES, 32);
  tiny_floats(&file, "piece.s", TINY_N_PIECES, 1);
  tiny_floats(&file, "position", 26, 32);
  tiny_floats(&file, "shape", 10, 32);
  tiny_floats(&file, "gap", 5, 32);
  tiny_floats(&file, "emb.norm.g", 32, 1);
  tiny_floats(&file, "emb.norm.b", 32, 1);
  tiny_layer(&file, 0);
  tiny_layer(&file, 1);
  tiny_heads(&file);
  return tiny_finish(&file);
}
