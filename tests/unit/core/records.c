/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "core/records.h"

#include "core/error.h"

#include <string.h>

static bool
is_same(const char *a, size_t n, const char *b, size_t m)
{
  return n == m && memcmp(a, b, n) == 0;
}

enum { N = 1000 };

static void
read_twice(size_t n_bytes, size_t n_buffer)
{
  g_autoptr(CgRecords) records = cg_records_new(n_bytes);
  uint64_t middle              = 0;
  for (int i = 0; i < N; i++) {
    g_autofree char *text = g_strdup_printf("%d", i * i);
    if (i == N / 2)
      middle = cg_records_end(records);
    cg_records_add(records, text, strlen(text));
  }
  for (int first = 0; first < N; first += N / 2) {
    g_autoptr(CgRecordReader) reader = cg_record_reader_new(
        records, first > 0 ? middle : 0, cg_records_end(records), n_buffer);
    size_t n;
    for (int i = first; i < N; i++) {
      g_autofree char *text = g_strdup_printf("%d", i * i);
      const char      *read = cg_record_reader_next(reader, &n);
      g_assert_true(is_same(read, n, text, strlen(text)));
    }
    g_assert_null(cg_record_reader_next(reader, &n));
  }
  g_assert_true(cg_records_check(records, NULL));
}

static void
test_read_as_written(void)
{
  read_twice(1 << 20, 100); /* in memory */
  read_twice(500, 100);     /* in a file */
  read_twice(500, 1);       /* with a buffer that holds no record */
}

/* What cannot be written is told, and is not read as if it were there. */
static void
test_no_folder_for_temporary_files(void)
{
  if (!g_test_subprocess()) {
    g_test_trap_subprocess(NULL, 0, (GTestSubprocessFlags)0);
    g_test_trap_assert_passed();
    return;
  }
  g_setenv("TMPDIR", "/no/such/folder", TRUE);
  g_autoptr(CgRecords) records = cg_records_new(10);
  g_autoptr(GError) error      = NULL;
  for (int i = 0; i < 9; i++)
    cg_records_add(records, "sixteen letters!", 16);
  g_assert_false(cg_records_check(records, &error));
  g_assert_error(error, CG_ERROR, CG_ERROR_OUTPUT);
  g_assert_nonnull(strstr(error->message, "/no/such/folder"));
  g_autoptr(CgRecordReader) reader =
      cg_record_reader_new(records, 0, cg_records_end(records), 100);
  size_t n;
  g_assert_null(cg_record_reader_next(reader, &n));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/core/records/as-written", test_read_as_written);
  g_test_add_func("/core/records/no-folder",
                  test_no_folder_for_temporary_files);
  return g_test_run();
}
