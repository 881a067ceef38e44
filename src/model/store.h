/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"
#include "model/matrix.h"

#include <glib.h>

/** The version of the model file that this program reads. */
#define CG_MODEL_VERSION 1

/**
 * CgModel:
 *
 * An open model file (models/FORMAT.md): named sections of 8-bit matrices,
 * floats and text, mapped read-only and checked whole when opened. What the
 * doors below return is borrowed from it. Shared by any number of threads.
 *
 * All doors fail with CG_ERROR_MODEL, and a message with the file's path and
 * the section, where a section is missing or of another type or shape.
 */
typedef struct CgModel CgModel;

/**
 * cg_model_open:
 *
 * Checks the file's size, version, checksum and table of sections.
 * Cost: reads the file once, about 2 ms for 24 MB in the page cache.
 * Returns: (transfer full): or %NULL with CG_ERROR_MODEL, or GLib's file error.
 */
CgModel *cg_model_open(const char *path, GError **error);

/** cg_model_new: as cg_model_open(), for a file in memory; @name stands in
 *  messages. */
CgModel *cg_model_new(GBytes *bytes, const char *name, GError **error);
void     cg_model_free(CgModel *model);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgModel, cg_model_free)

/** cg_model_path: the path, for messages. */
const char *cg_model_path(const CgModel *model);

/** cg_model_text: the text of a section of lines. */
bool cg_model_text(const CgModel *model,
                   const char    *section,
                   CgSlice       *text,
                   GError       **error);

/**
 * cg_model_lines:
 * @n_lines: (out): their number
 *
 * Returns: (transfer full): the lines of a section of text, without the line
 * ends, in an array to g_free(); a section has one at least.
 */
CgSlice *cg_model_lines(const CgModel *model,
                        const char    *section,
                        size_t        *n_lines,
                        GError       **error);

/** CgExtent: the shape of a section. */
typedef struct {
  size_t n_rows;
  size_t n_columns; /* 1: a vector */
} CgExtent;

/** cg_model_floats: numbers row by row; they may be read to the next multiple
 *  of 16. */
bool cg_model_floats(const CgModel *model,
                     const char    *section,
                     CgExtent       extent,
                     const float  **floats,
                     GError       **error);

/** cg_model_bytes: signed bytes, row by row. */
bool cg_model_bytes(const CgModel *model,
                    const char    *section,
                    CgExtent       extent,
                    const int8_t **bytes,
                    GError       **error);

/**
 * cg_model_matrix:
 * @name: the sections NAME.w, NAME.s and, with @bias, NAME.b
 * @matrix: (inout): its n_rows and n_columns are those wanted; the rest is
 *   filled in
 */
bool cg_model_matrix(const CgModel *model,
                     const char    *name,
                     bool           bias,
                     CgMatrix      *matrix,
                     GError       **error);

/** cg_model_value: (nullable): the value of @key in the section `config`, or a
 *  slice with a NULL pointer. */
CgSlice cg_model_value(const CgModel *model, const char *key);

/**
 * cg_model_number:
 * @low, @high: what the number may be
 *
 * The value of @key in `config`, as a whole number.
 */
bool cg_model_number(const CgModel *model,
                     const char    *key,
                     CgRange        allowed,
                     size_t        *number,
                     GError       **error);
