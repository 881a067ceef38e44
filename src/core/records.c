/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Each record stands behind its length, four bytes in the machine's order:
 *
 *   file [ n record n record ... ]  tail, in memory [ n record ... ]
 *
 * As long as there is no file all is in the tail, and is read there.
 */
#include "core/records.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

struct CgRecords {
  GByteArray *tail;
  size_t      limit;   /* of the tail */
  uint64_t    n_file;  /* bytes in the file */
  int         fd;      /* -1: no file yet */
  GError     *failure; /* the first */
};

static void
fail(CgRecords *records, const char *action, int code)
{
  if (records->failure == NULL)
    g_set_error(&records->failure, CG_ERROR, CG_ERROR_OUTPUT,
                "%s: cannot %s a temporary file: %s", g_get_tmp_dir(), action,
                g_strerror(code));
}

/* Makes a file and takes its name away at once. */
static void
open_file(CgRecords *records)
{
  g_autofree char *path =
      g_build_filename(g_get_tmp_dir(), "claimgraph.XXXXXX", NULL);
  records->fd = g_mkstemp_full(path, O_RDWR | O_CLOEXEC, 0600);
  if (records->fd < 0)
    fail(records, "make", errno);
  else
    g_unlink(path);
}

static void
flush(CgRecords *records)
{
  if (records->fd < 0 && records->failure == NULL)
    open_file(records);
  const guint8 *bytes = records->tail->data;
  size_t        left  = records->tail->len;
  while (left > 0 && records->failure == NULL) {
    ssize_t done = write(records->fd, bytes, left);
    if (done < 0 && errno != EINTR)
      fail(records, "write", errno);
    if (done <= 0)
      continue;
    bytes += done;
    left -= (size_t)done;
    records->n_file += (size_t)done;
  }
  g_byte_array_set_size(records->tail, 0);
}

CgRecords *
cg_records_new(size_t n_bytes)
{
  CgRecords *records = g_new0(CgRecords, 1);
  records->tail      = g_byte_array_new();
  records->limit     = MIN(n_bytes, (size_t)G_MAXUINT32 / 4);
  records->fd        = -1;
  return records;
}

void
cg_records_free(CgRecords *records)
{
  if (records == NULL)
    return;
  if (records->fd >= 0)
    close(records->fd); /* nothing of it is wanted any more */
  g_byte_array_unref(records->tail);
  g_clear_error(&records->failure);
  g_free(records);
}

void
cg_records_add(CgRecords *records, const void *bytes, size_t n)
{
  uint32_t length = (uint32_t)n;
  g_assert(n <= G_MAXUINT32 / 2);
  if (records->tail->len > 0 &&
      records->tail->len + n + sizeof length > records->limit)
    flush(records);
  g_byte_array_append(records->tail, (const guint8 *)&length, sizeof length);
  g_byte_array_append(records->tail, bytes, length);
}

uint64_t
cg_records_end(const CgRecords *records)
{
  return records->n_file + records->tail->len;
}

bool
cg_records_check(const CgRecords *records, GError **error)
{
  if (records->failure != NULL && error != NULL)
    *error = g_error_copy(records->failure);
  return records->failure == NULL;
}

/* ---- reading ---- */

struct CgRecordReader {
  CgRecords *records;
  uint64_t   at, to;  /* of the file: what is not yet in the buffer */
  guint8    *buffer;  /* NULL: all is in the tail */
  size_t     size;    /* of the buffer */
  size_t     from, n; /* what of the buffer, or tail, is still to be read */
};

CgRecordReader *
cg_record_reader_new(CgRecords *records,
                     uint64_t   from,
                     uint64_t   to,
                     size_t     n_buffer)
{
  CgRecordReader *reader = g_new0(CgRecordReader, 1);
  reader->records        = records;
  if (records->fd < 0 && records->failure == NULL) {
    reader->from = (size_t)from;
    reader->n    = (size_t)(to - from);
    return reader;
  }
  if (records->tail->len > 0)
    flush(records);
  reader->at     = from;
  reader->to     = to;
  reader->size   = MAX(n_buffer, sizeof(uint32_t));
  reader->buffer = g_malloc(reader->size);
  return reader;
}

void
cg_record_reader_free(CgRecordReader *reader)
{
  if (reader == NULL)
    return;
  g_free(reader->buffer);
  g_free(reader);
}

/* Sees to it that the next @n bytes stand in the buffer; false where there are
 * not so many. */
static bool
fill(CgRecordReader *reader, size_t n)
{
  if (reader->n >= n || reader->buffer == NULL)
    return reader->n >= n;
  memmove(reader->buffer, reader->buffer + reader->from, reader->n);
  reader->from = 0;
  if (n > reader->size)
    reader->buffer = g_realloc(reader->buffer, reader->size = n);
  while (reader->at < reader->to && reader->n < reader->size &&
         reader->records->failure == NULL) {
    size_t want =
        (size_t)MIN(reader->to - reader->at, reader->size - reader->n);
    ssize_t got = pread(reader->records->fd, reader->buffer + reader->n, want,
                        (off_t)reader->at);
    if (got == 0 || (got < 0 && errno != EINTR))
      fail(reader->records, "read", got == 0 ? EIO : errno);
    if (got <= 0)
      continue;
    reader->n += (size_t)got;
    reader->at += (size_t)got;
  }
  return reader->n >= n;
}

static const guint8 *
take(CgRecordReader *reader, size_t n)
{
  const guint8 *all =
      reader->buffer != NULL ? reader->buffer : reader->records->tail->data;
  const guint8 *bytes = all + reader->from;
  reader->from += n;
  reader->n -= n;
  return bytes;
}

const char *
cg_record_reader_next(CgRecordReader *reader, size_t *n)
{
  uint32_t length;
  *n = 0;
  if (!fill(reader, sizeof length))
    return NULL;
  memcpy(&length, take(reader, sizeof length), sizeof length);
  if (!fill(reader, length))
    return NULL;
  *n = length;
  return (const char *)take(reader, length);
}
