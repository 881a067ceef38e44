/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Replays a fuzz target as an ordinary test: every file of the folders given,
 * and of each some cut and altered copies, always the same ones.
 */
#include "fuzz.h"

#include <glib.h>
#include <string.h>

enum { COPIES = 40, ALTERED = 8, MAX_BYTES = 1 << 16 };

static void
run_copies(const char *data, gsize size, GRand *rand)
{
  for (int i = 0; i < COPIES && size > 0; i++) {
    g_autofree char *copy = g_malloc(size);
    memcpy(copy, data, size);
    for (int k = 0; k < ALTERED; k++)
      copy[g_rand_int_range(rand, 0, (gint32)size)] =
          (char)g_rand_int_range(rand, 0, 256);
    gsize cut = (gsize)g_rand_int_range(rand, 1, (gint32)size + 1);
    LLVMFuzzerTestOneInput((const uint8_t *)copy, i % 2 ? cut : size);
  }
}

static void
run_folder(const char *folder, GRand *rand)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  g_assert(dir != NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (const char *name; (name = g_dir_read_name(dir)) != NULL;)
    g_ptr_array_add(names, (gpointer)(uintptr_t)name);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path =
        g_build_filename(folder, g_ptr_array_index(names, i), NULL);
    g_autofree char *data = NULL;
    gsize            size = 0;
    if (!g_file_get_contents(path, &data, &size, NULL))
      continue;
    LLVMFuzzerTestOneInput((const uint8_t *)data, size);
    run_copies(data, MIN(size, (gsize)MAX_BYTES), rand);
  }
}

int
main(int argc, char **argv)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed(2026);
  LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
  for (int i = 1; i < argc; i++)
    run_folder(argv[i], rand);
  return 0;
}
