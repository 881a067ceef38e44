/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

#include <glib.h>

/** U+FFFD in UTF-8: stands for what could not be decoded. */
#define CG_REPLACEMENT "\xEF\xBF\xBD"

/**
 * cg_windows_1252:
 * @byte: 0x80 to 0x9F
 *
 * Returns: the code point that this byte is in windows-1252, or @byte itself
 * where that encoding has none (WHATWG Encoding, index windows-1252).
 */
uint32_t cg_windows_1252(unsigned char byte);

/**
 * cg_decode_text:
 * @bytes: (transfer none): plain text: UTF-8, or UTF-16 with a byte order mark
 * @path: for messages
 * @line: number of the first line, for messages
 *
 * Returns: (transfer full): valid UTF-8 without NUL bytes, @bytes itself where
 * it is so already; or NULL with CG_ERROR_INPUT and the line of the fault. A
 * byte order mark of UTF-8 is kept, one of UTF-16 goes with the decoding.
 */
GBytes *
cg_decode_text(GBytes *bytes, const char *path, size_t line, GError **error);

/**
 * cg_decode_html:
 * @n_replaced: (out): faults that became U+FFFD
 *
 * As cg_decode_text(), but the encoding is found as browsers do (WHATWG HTML,
 * 13.2.3): byte order mark, else what the first 1024 bytes declare, else UTF-8
 * where it is valid, else windows-1252. Bytes that are valid UTF-8 beyond ASCII
 * are taken for it whatever is declared.
 */
GBytes *cg_decode_html(GBytes     *bytes,
                       const char *path,
                       size_t      line,
                       size_t     *n_replaced,
                       GError    **error);

/**
 * cg_blank_forbidden:
 * @text: (transfer none): valid UTF-8 without NUL bytes
 * @n_blanked: (out): how many there were
 *
 * Blanks the characters that XML 1.0 forbids (U+0001 to U+001F but tab, line
 * feed, carriage return; U+FFFE; U+FFFF) without moving any other, neither by
 * bytes nor by code points.
 * Returns: (transfer full): @text itself, or a copy.
 */
GBytes *cg_blank_forbidden(GBytes *text, size_t *n_blanked);

/** cg_line_of: number of the line that byte @offset of @text stands in, if its
 *  first line has number @first. */
size_t cg_line_of(CgSlice text, size_t offset, size_t first);
