/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/sink.h"

#include "core/error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *dir;
  char *path; /* of a file in it that is not there yet */
} Place;

static void
set_up(Place *place, gconstpointer data)
{
  (void)data;
  place->dir  = g_dir_make_tmp("sink-XXXXXX", NULL);
  place->path = g_build_filename(place->dir, "out.ttl", NULL);
}

/* The number of files in the folder. */
static size_t
count_files(const Place *place)
{
  GDir  *dir = g_dir_open(place->dir, 0, NULL);
  size_t n   = 0;
  while (g_dir_read_name(dir) != NULL)
    n++;
  g_dir_close(dir);
  return n;
}

static void
tear_down(Place *place, gconstpointer data)
{
  (void)data;
  g_unlink(place->path);
  g_assert_cmpuint(count_files(place), ==, 0);
  g_rmdir(place->dir);
  g_free(place->dir);
  g_free(place->path);
}

static void
expect_content(const char *path, const char *expected)
{
  g_autofree char *text = NULL;
  g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
  g_assert_cmpstr(text, ==, expected);
}

static void
test_whole(Place *place, gconstpointer data)
{
  (void)data;
  g_autoptr(CgSink) sink = cg_sink_open(place->path, NULL);
  g_assert_true(cg_sink_puts(sink, "one "));
  g_assert_false(g_file_test(place->path, G_FILE_TEST_EXISTS));
  g_assert_true(cg_sink_write(sink, "two", 3));
  g_assert_true(cg_sink_close(sink, true, NULL));
  expect_content(place->path, "one two");
  g_assert_cmpuint(count_files(place), ==, 1);
}

static void
test_large(Place *place, gconstpointer data)
{
  (void)data;
  g_autofree char *line  = g_strnfill(70000, 'x');
  g_autoptr(CgSink) sink = cg_sink_open(place->path, NULL);
  for (int i = 0; i < 30; i++)
    g_assert_true(cg_sink_write(sink, line, i % 2 ? 70000 : 1000));
  g_assert_true(cg_sink_close(sink, false, NULL));
  GStatBuf info;
  g_assert_cmpint(g_stat(place->path, &info), ==, 0);
  g_assert_cmpint(info.st_size, ==, 15 * 71000);
}

static void
test_given_up(Place *place, gconstpointer data)
{
  (void)data;
  g_file_set_contents(place->path, "old", -1, NULL);
  CgSink *sink = cg_sink_open(place->path, NULL);
  cg_sink_puts(sink, "new");
  cg_sink_flush(sink);
  g_assert_cmpuint(count_files(place), ==, 2);
  cg_sink_free(sink);
  g_assert_cmpuint(count_files(place), ==, 1);
  expect_content(place->path, "old");
}

static void
test_mode_is_kept(Place *place, gconstpointer data)
{
  (void)data;
  g_file_set_contents(place->path, "old", -1, NULL);
  g_chmod(place->path, 0640);
  g_autoptr(CgSink) sink = cg_sink_open(place->path, NULL);
  g_assert_true(cg_sink_close(sink, false, NULL));
  GStatBuf info;
  g_stat(place->path, &info);
  g_assert_cmpint(info.st_mode & 07777, ==, 0640);
}

static void
test_links_are_followed(Place *place, gconstpointer data)
{
  (void)data;
  g_autofree char *link = g_build_filename(place->dir, "link.ttl", NULL);
  g_assert_cmpint(symlink("out.ttl", link), ==, 0);
  g_autoptr(CgSink) sink = cg_sink_open(link, NULL);
  cg_sink_puts(sink, "new");
  g_assert_true(cg_sink_close(sink, false, NULL));
  expect_content(place->path, "new");
  g_assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
  g_unlink(link);
}

static void
test_no_such_folder(Place *place, gconstpointer data)
{
  (void)data;
  g_autofree char *path   = g_build_filename(place->dir, "no", "x", NULL);
  g_autoptr(GError) error = NULL;
  g_assert_null(cg_sink_open(path, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_OUTPUT);
  g_assert_true(g_str_has_prefix(error->message, path));
  g_clear_error(&error);
  g_assert_null(cg_sink_open(place->dir, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_OUTPUT);
}

static void
test_full_device(Place *place, gconstpointer data)
{
  (void)place;
  (void)data;
  if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip("no /dev/full");
    return;
  }
  g_autoptr(CgSink) sink  = cg_sink_open("/dev/full", NULL);
  g_autoptr(GError) error = NULL;
  g_assert_true(cg_sink_puts(sink, "kept in the buffer"));
  g_assert_true(cg_sink_check(sink, NULL));
  g_assert_false(cg_sink_close(sink, true, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_OUTPUT);
  g_assert_true(g_str_has_prefix(error->message, "/dev/full: cannot write: "));
  g_assert_true(g_file_test("/dev/full", G_FILE_TEST_EXISTS));
}

static void
test_stops_at_the_first_failure(Place *place, gconstpointer data)
{
  (void)place;
  (void)data;
  if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip("no /dev/full");
    return;
  }
  g_autoptr(CgSink) sink = cg_sink_open("/dev/full", NULL);
  cg_sink_puts(sink, "x");
  g_assert_false(cg_sink_flush(sink));
  g_assert_false(cg_sink_puts(sink, "y"));
  g_assert_false(cg_sink_check(sink, NULL));
}

static void
test_free_null(Place *place, gconstpointer data)
{
  (void)place;
  (void)data;
  cg_sink_free(NULL);
}

#define ADD(name, function)                                                    \
  g_test_add("/export/sink/" name, Place, NULL, set_up, function, tear_down)

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  ADD("whole", test_whole);
  ADD("large", test_large);
  ADD("given-up", test_given_up);
  ADD("mode", test_mode_is_kept);
  ADD("links", test_links_are_followed);
  ADD("no-folder", test_no_such_folder);
  ADD("full", test_full_device);
  ADD("stops", test_stops_at_the_first_failure);
  ADD("free-null", test_free_null);
  return g_test_run();
}
