/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * CgSink:
 *
 * The only writer of bytes. A file is written under a temporary name beside
 * its target and takes the target's name only when the last byte is safe; so
 * a file is there whole or not at all. After the first failure nothing more
 * is written, and every later call tells it.
 */
typedef struct CgSink CgSink;

/**
 * cg_sink_open:
 * @path: the file to write; NULL or "-" for standard output. What is there and
 *   is no ordinary file (a device, a pipe) is written to directly.
 *
 * Returns: (transfer full): or NULL, with CG_ERROR_OUTPUT.
 */
CgSink *cg_sink_open(const char *path, GError **error);

/** cg_sink_open_memory: Returns: (transfer full): a sink that appends to
 *  @memory (transfer none), whole when it is flushed or closed. */
CgSink *cg_sink_open_memory(GString *memory);

/** cg_sink_write: adds @n bytes. Returns: %FALSE if these or earlier ones
 *  could not be written: cg_sink_check() and cg_sink_close() tell why. */
bool cg_sink_write(CgSink *sink, const void *bytes, size_t n);

/** cg_sink_puts: adds a string, as cg_sink_write(). */
bool cg_sink_puts(CgSink *sink, const char *text);

/** cg_sink_check: Returns: %FALSE with CG_ERROR_OUTPUT if a write failed. */
bool cg_sink_check(const CgSink *sink, GError **error);

/** cg_sink_flush: hands all bytes to the system, as a pipe's reader wants
 *  them after each article. Returns: as cg_sink_write(). */
bool cg_sink_flush(CgSink *sink);

/**
 * cg_sink_close:
 * @sync: whether to wait until the bytes are on the disk
 *
 * Writes what is left, checks the close, and gives the file its name. If that
 * or any write failed, the temporary file is removed, and what stood under
 * the name stays as it was.
 * Returns: %FALSE with CG_ERROR_OUTPUT. Free the sink in any case.
 */
bool cg_sink_close(CgSink *sink, bool sync, GError **error);

/** cg_sink_free: a sink that was not closed is given up: its temporary file
 *  is removed. Accepts NULL. */
void cg_sink_free(CgSink *sink);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgSink, cg_sink_free)
