/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

#include <glib.h>

/**
 * CgInput:
 *
 * A file or standard input, read through a buffer once from start to end.
 * What is compressed with gzip is unpacked on the way.
 */
typedef struct CgInput CgInput;

/** CgLineStatus: what cg_input_line() found. */
typedef enum {
  CG_LINE_READ,
  CG_LINE_LONG, /* over the limit: skipped */
  CG_LINE_END,  /* no more lines */
  CG_LINE_ERROR,
} CgLineStatus;

/**
 * cg_input_open:
 * @path: "-" is standard input
 *
 * Returns: (transfer full): or NULL with an error of GLib, prefixed with @path.
 */
CgInput *cg_input_open(const char *path, GError **error);
void     cg_input_free(CgInput *input);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgInput, cg_input_free)

/** cg_input_peek: up to 64 KB of what comes next, which stays unread; empty at
 *  the end and on an error, which the next call that reads will give. */
CgSlice cg_input_peek(CgInput *input);

/** cg_input_rest: (transfer full): all that is unread, or NULL with
 *  CG_ERROR_LIMIT for more than @limit bytes, or a file error. */
GBytes *cg_input_rest(CgInput *input, size_t limit, GError **error);

/**
 * cg_input_line:
 * @line: is set to the next line, without its line break
 * @limit: the longest line that is read, in bytes
 *
 * A line over the limit is skipped, in constant memory.
 */
CgLineStatus
cg_input_line(CgInput *input, GString *line, size_t limit, GError **error);

/** cg_input_line_number: number of the line read last, from 1. */
size_t cg_input_line_number(const CgInput *input);

/** cg_input_position: bytes of the file taken so far, before unpacking. */
uint64_t cg_input_position(const CgInput *input);
