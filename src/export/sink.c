/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Bytes go through one buffer to a descriptor:
 *
 *   open   -> .NAME.XXXXXX beside NAME    (or a device, or standard output)
 *   write  -> buffer -> write(2), each result looked at
 *   close  -> rest of the buffer, fsync, close, rename to NAME
 */
#include "export/sink.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER_BYTES = 1 << 16, MAX_LINKS = 40 };

struct CgSink {
  char    *target;    /* with links followed; NULL: written to directly */
  char    *temporary; /* NULL: no file to remove */
  char    *name;      /* for messages */
  GError  *failure;   /* of the first write that failed */
  GString *memory;    /* takes the bytes in place of a descriptor */
  int      fd;        /* -1: closed, or memory */
  size_t   n;         /* bytes in the buffer */
  char     buffer[BUFFER_BYTES];
};

static void
fail(CgSink *sink, const char *action, int code)
{
  if (sink->failure == NULL)
    g_set_error(&sink->failure, CG_ERROR, CG_ERROR_OUTPUT, "%s: cannot %s: %s",
                sink->name, action, g_strerror(code));
}

/* The file that a path leads to through links, as far as these can be read. */
static char *
follow_links(const char *path)
{
  char *out = g_strdup(path);
  for (int i = 0; i < MAX_LINKS; i++) {
    g_autofree char *link = g_file_read_link(out, NULL);
    if (link == NULL)
      break;
    g_autofree char *dir = g_path_get_dirname(out);
    g_free(out);
    out = g_path_is_absolute(link) ? g_strdup(link)
                                   : g_build_filename(dir, link, NULL);
  }
  return out;
}

static void
open_beside(CgSink *sink, const char *path, const GStatBuf *old)
{
  sink->target          = follow_links(path);
  g_autofree char *dir  = g_path_get_dirname(sink->target);
  g_autofree char *base = g_path_get_basename(sink->target);
  g_autofree char *name = g_strdup_printf(".%.200s.XXXXXX", base);
  char            *made = g_build_filename(dir, name, NULL);
  sink->fd              = g_mkstemp_full(made, O_WRONLY | O_CLOEXEC, 0666);
  if (sink->fd < 0) {
    fail(sink, "make a file there", errno);
    g_free(made);
    return;
  }
  sink->temporary = made;
  if (old != NULL && fchmod(sink->fd, old->st_mode & 07777) != 0)
    g_debug("%s: its mode cannot be kept: %s", path, g_strerror(errno));
}

CgSink *
cg_sink_open(const char *path, GError **error)
{
  CgSink *sink = g_new0(CgSink, 1);
  if (path == NULL || strcmp(path, "-") == 0) {
    sink->name = g_strdup("standard output");
    sink->fd   = STDOUT_FILENO;
    return sink;
  }
  sink->name = g_strdup(path);
  GStatBuf old;
  bool     there = g_stat(path, &old) == 0;
  if (there && S_ISDIR(old.st_mode))
    fail(sink, "write", EISDIR);
  else if (!there || S_ISREG(old.st_mode))
    open_beside(sink, path, there ? &old : NULL);
  else if ((sink->fd = g_open(path, O_WRONLY | O_CLOEXEC, 0)) < 0)
    fail(sink, "open", errno);
  if (sink->failure == NULL)
    return sink;
  sink->fd = -1;
  g_propagate_error(error, g_steal_pointer(&sink->failure));
  cg_sink_free(sink);
  return NULL;
}

CgSink *
cg_sink_open_memory(GString *memory)
{
  CgSink *sink = g_new0(CgSink, 1);
  sink->memory = memory;
  sink->name   = g_strdup("memory");
  sink->fd     = -1;
  return sink;
}

static void
write_out(CgSink *sink, const char *bytes, size_t n)
{
  if (sink->memory != NULL) {
    g_string_append_len(sink->memory, bytes, (gssize)n);
    return;
  }
  while (n > 0 && sink->failure == NULL) {
    ssize_t done = write(sink->fd, bytes, n);
    if (done < 0 && errno != EINTR)
      fail(sink, "write", errno);
    if (done <= 0)
      continue;
    bytes += done;
    n -= (size_t)done;
  }
}

bool
cg_sink_flush(CgSink *sink)
{
  write_out(sink, sink->buffer, sink->n);
  sink->n = 0;
  return sink->failure == NULL;
}

bool
cg_sink_write(CgSink *sink, const void *bytes, size_t n)
{
  if (n > sizeof sink->buffer - sink->n) {
    cg_sink_flush(sink);
    if (n >= sizeof sink->buffer) {
      write_out(sink, bytes, n);
      n = 0;
    }
  }
  if (sink->failure == NULL && n > 0) {
    memcpy(sink->buffer + sink->n, bytes, n);
    sink->n += n;
  }
  return sink->failure == NULL;
}

bool
cg_sink_puts(CgSink *sink, const char *text)
{
  return cg_sink_write(sink, text, strlen(text));
}

bool
cg_sink_check(const CgSink *sink, GError **error)
{
  if (sink->failure != NULL && error != NULL)
    *error = g_error_copy(sink->failure);
  return sink->failure == NULL;
}

/* Closes the descriptor. Standard output stays open, so that its number goes
 * to no other file, but a copy of it is closed to learn of late errors. */
static void
close_descriptor(CgSink *sink)
{
  int fd   = sink->fd == STDOUT_FILENO ? dup(sink->fd) : sink->fd;
  sink->fd = -1;
  if (fd < 0 || (close(fd) != 0 && errno != EINTR))
    fail(sink, "close", errno);
}

bool
cg_sink_close(CgSink *sink, bool sync, GError **error)
{
  g_return_val_if_fail(sink->fd >= 0 || sink->memory != NULL, false);
  cg_sink_flush(sink);
  if (sink->memory != NULL)
    return true;
  if (sync && sink->temporary != NULL && sink->failure == NULL &&
      fsync(sink->fd) != 0)
    fail(sink, "write", errno);
  close_descriptor(sink);
  if (sink->temporary != NULL && sink->failure == NULL) {
    if (g_rename(sink->temporary, sink->target) != 0)
      fail(sink, "rename the finished file", errno);
    else
      g_clear_pointer(&sink->temporary, g_free);
  }
  return cg_sink_check(sink, error);
}

void
cg_sink_free(CgSink *sink)
{
  if (sink == NULL)
    return;
  if (sink->fd >= 0)
    close_descriptor(sink);
  if (sink->temporary != NULL)
    g_unlink(sink->temporary);
  g_clear_error(&sink->failure);
  g_free(sink->temporary);
  g_free(sink->target);
  g_free(sink->name);
  g_free(sink);
}
