/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A window of text over a file. Raw bytes come in blocks; if the first two say
 * gzip they pass through GIO's converter, member after member:
 *
 *   file --raw--> [gunzip] --text--> window | taken | unread ... |
 */
#include "read/input.h"

#include "core/error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdbool.h>
#include <stdio.h>

enum { BLOCK = 1 << 16 };

struct CgInput {
  char       *path;
  FILE       *file;
  bool        ended; /* nothing more to read from @file */
  GConverter *gunzip;
  bool        in_member; /* a gzip member has begun and not ended */
  GByteArray *raw;       /* read, not yet unpacked */
  GByteArray *window;
  size_t      taken; /* bytes of the window */
  size_t      line;
  uint64_t    position;
  GError     *error; /* found while peeking */
};

CgInput *
cg_input_open(const char *path, GError **error)
{
  bool  standard = strcmp(path, "-") == 0;
  FILE *file     = standard ? stdin : g_fopen(path, "rb");
  if (file == NULL) {
    int code = errno;
    g_set_error(error, G_FILE_ERROR, (int)g_file_error_from_errno(code),
                "%s: %s", path, g_strerror(code));
    return NULL;
  }
  CgInput *input = g_new0(CgInput, 1);
  input->path    = g_strdup(standard ? "standard input" : path);
  input->file    = file;
  input->raw     = g_byte_array_new();
  input->window  = g_byte_array_new();
  return input;
}

void
cg_input_free(CgInput *input)
{
  if (input == NULL)
    return;
  if (input->file != stdin)
    (void)fclose(input->file); /* only read from */
  g_clear_object(&input->gunzip);
  g_byte_array_unref(input->raw);
  g_byte_array_unref(input->window);
  g_clear_error(&input->error);
  g_free(input->path);
  g_free(input);
}

static bool
read_raw(CgInput *input, GByteArray *into)
{
  guint old = into->len;
  g_byte_array_set_size(into, old + BLOCK);
  size_t n = fread(into->data + old, 1, BLOCK, input->file);
  g_byte_array_set_size(into, old + (guint)n);
  input->position += n;
  if (n < BLOCK && ferror(input->file)) {
    int code = errno;
    g_set_error(&input->error, G_FILE_ERROR, (int)g_file_error_from_errno(code),
                "%s: %s", input->path, g_strerror(code));
    return false;
  }
  input->ended = n == 0 || feof(input->file);
  return true;
}

/* Moves some of @raw through the converter into the window. */
static bool
unpack(CgInput *input)
{
  guint old = input->window->len;
  g_byte_array_set_size(input->window, old + BLOCK);
  gsize n_read = 0, n_written = 0;
  g_autoptr(GError) error = NULL;
  GConverterResult result = g_converter_convert(
      input->gunzip, input->raw->data, input->raw->len,
      input->window->data + old, BLOCK,
      input->ended ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS, &n_read,
      &n_written, &error);
  g_byte_array_set_size(input->window, old + (guint)n_written);
  if (n_read > 0)
    g_byte_array_remove_range(input->raw, 0, (guint)n_read);
  input->in_member = result != G_CONVERTER_FINISHED;
  if (result == G_CONVERTER_FINISHED)
    g_converter_reset(input->gunzip);
  bool starving =
      g_error_matches(error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) &&
      !input->ended;
  if (result != G_CONVERTER_ERROR || starving)
    return true;
  g_set_error(&input->error, CG_ERROR, CG_ERROR_INPUT,
              "%s: not gzip all the way: %s", input->path, error->message);
  return false;
}

static bool
is_gzip(const CgInput *input)
{
  return input->position == input->window->len && input->window->len >= 2 &&
         input->window->data[0] == 0x1F && input->window->data[1] == 0x8B;
}

/* Makes the window longer; false at the end and on an error. */
static bool
fill(CgInput *input)
{
  if (input->error != NULL)
    return false;
  if (input->taken > 0) {
    g_byte_array_remove_range(input->window, 0, (guint)input->taken);
    input->taken = 0;
  }
  guint old = input->window->len;
  while (input->window->len == old) {
    bool empty = input->raw->len == 0;
    if (input->ended && empty && !input->in_member)
      return false;
    GByteArray *into = input->gunzip == NULL ? input->window : input->raw;
    if (!input->ended && (into == input->window || into->len < BLOCK) &&
        !read_raw(input, into))
      return false;
    if (old == 0 && input->gunzip == NULL && is_gzip(input)) {
      input->gunzip =
          G_CONVERTER(g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP));
      g_byte_array_append(input->raw, input->window->data, input->window->len);
      g_byte_array_set_size(input->window, 0);
    }
    if (input->gunzip != NULL && (input->raw->len > 0 || input->in_member) &&
        !unpack(input))
      return false;
  }
  return true;
}

static size_t
unread(const CgInput *input)
{
  return input->window->len - input->taken;
}

CgSlice
cg_input_peek(CgInput *input)
{
  while (unread(input) < BLOCK && fill(input))
    ;
  return (CgSlice){(const char *)input->window->data + input->taken,
                   MIN(unread(input), BLOCK)};
}

static bool
failed(CgInput *input, GError **error)
{
  if (input->error == NULL)
    return false;
  g_propagate_error(error, g_steal_pointer(&input->error));
  input->ended = true;
  return true;
}

GBytes *
cg_input_rest(CgInput *input, size_t limit, GError **error)
{
  while (unread(input) <= limit && fill(input))
    ;
  if (failed(input, error))
    return NULL;
  if (unread(input) > limit) {
    g_set_error(error, CG_ERROR, CG_ERROR_LIMIT,
                "%s:1: article of more than %zu bytes, expected at most %zu",
                input->path, limit, limit);
    return NULL;
  }
  GBytes *bytes =
      g_bytes_new(input->window->data + input->taken, unread(input));
  input->taken = input->window->len;
  return bytes;
}

/* Takes bytes up to and with the next line feed, or all there are. */
static bool
take_line(CgInput *input, GString *line, bool keep)
{
  const char *start = (const char *)input->window->data + input->taken;
  const char *feed  = memchr(start, '\n', unread(input));
  size_t      n     = feed == NULL ? unread(input) : (size_t)(feed - start);
  if (keep)
    g_string_append_len(line, start, (gssize)n);
  input->taken += n + (feed != NULL);
  return feed != NULL;
}

CgLineStatus
cg_input_line(CgInput *input, GString *line, size_t limit, GError **error)
{
  bool any = false, complete = false, fits = true;
  g_string_truncate(line, 0);
  while (!complete && (unread(input) > 0 || fill(input))) {
    any      = true;
    complete = take_line(input, line, fits);
    fits     = fits && line->len <= limit;
    if (!fits)
      g_string_truncate(line, 0);
  }
  if (failed(input, error))
    return CG_LINE_ERROR;
  if (!any)
    return CG_LINE_END;
  input->line++;
  if (line->len > 0 && line->str[line->len - 1] == '\r')
    g_string_truncate(line, line->len - 1);
  return fits ? CG_LINE_READ : CG_LINE_LONG;
}

size_t
cg_input_line_number(const CgInput *input)
{
  return input->line;
}

uint64_t
cg_input_position(const CgInput *input)
{
  return input->position;
}
