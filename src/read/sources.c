/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Directories are listed at once, with those below them; then the files are
 * sorted, and each gets the shortest name that no other has. */
#include "read/sources.h"

#include "read/sniff.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  GPtrArray           *sources; /* CgSource */
  const CgReadOptions *options;
} Listing;

static void
source_free(void *data)
{
  CgSource *source = data;
  g_free(source->path);
  g_free(source->below);
  g_free(source->id);
  g_free(source);
}

static void
add_file(GPtrArray *sources, const char *path, const char *below, bool named)
{
  GStatBuf  status;
  CgSource *source = g_new0(CgSource, 1);
  source->path     = g_strdup(path);
  source->below    = g_strdup(below);
  source->named    = named;
  if (strcmp(path, "-") != 0 && g_stat(path, &status) == 0)
    source->size = (uint64_t)status.st_size;
  g_ptr_array_add(sources, source);
}

static bool
is_passed_over(const char *path)
{
  CgReadFormat format;
  size_t       stem;
  CgEnding     ending = cg_sniff_name(path, &format, &stem);
  return ending == CG_ENDING_OTHER || ending == CG_ENDING_JSON;
}

/* Adds the files of directory @path; directories in it go to @waiting. */
static void
list_directory(const Listing *listing,
               const char    *path,
               size_t         top,
               GPtrArray     *waiting)
{
  g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
  const char *name;
  if (directory == NULL) { /* reading it will tell why */
    add_file(listing->sources, path, path, true);
    return;
  }
  while ((name = g_dir_read_name(directory)) != NULL) {
    g_autofree char *full = g_build_filename(path, name, NULL);
    if (*name == '.')
      continue;
    if (g_file_test(full, G_FILE_TEST_IS_DIR)) {
      if (!g_file_test(full, G_FILE_TEST_IS_SYMLINK))
        g_ptr_array_add(waiting, g_steal_pointer(&full));
    } else if (g_file_test(full, G_FILE_TEST_IS_REGULAR)) {
      const char *below = full + top + strspn(full + top, "/");
      if (!is_passed_over(full))
        add_file(listing->sources, full, below, false);
      else
        cg_read_log(listing->options, full, 1,
                    "passed over: the ending is not one of articles");
    }
  }
}

static void
add_path(const Listing *listing, const char *path)
{
  if (strcmp(path, "-") == 0 || !g_file_test(path, G_FILE_TEST_IS_DIR)) {
    g_autofree char *name = g_path_get_basename(path);
    add_file(listing->sources, path, name, true);
    return;
  }
  g_autoptr(GPtrArray) waiting = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(waiting, g_strdup(path));
  for (guint i = 0; i < waiting->len; i++)
    list_directory(listing, g_ptr_array_index(waiting, i), strlen(path),
                   waiting);
}

static int
compare_sources(const void *a, const void *b)
{
  const CgSource *left  = *(CgSource *const *)a;
  const CgSource *right = *(CgSource *const *)b;
  int             order = strcmp(left->path, right->path);
  return order != 0 ? order : right->named - left->named;
}

static void
sort_sources(GPtrArray *sources)
{
  g_ptr_array_sort(sources, compare_sources);
  for (guint i = sources->len; i-- > 1;) {
    const CgSource *one  = g_ptr_array_index(sources, i - 1);
    const CgSource *next = g_ptr_array_index(sources, i);
    if (strcmp(one->path, next->path) == 0)
      g_ptr_array_remove_index(sources, i);
  }
}

/* Step 0: below the directory, without ending; 1: with it; 2: the whole path */
static char *
make_id(const CgSource *source, int step)
{
  CgReadFormat format;
  size_t       stem;
  if (strcmp(source->path, "-") == 0)
    return g_strdup("stdin");
  cg_sniff_name(source->below, &format, &stem);
  return step == 0 ? g_strndup(source->below, stem)
                   : g_strdup(step == 1 ? source->below : source->path);
}

/* How many sources have each id; those without get the one of @step. */
static GHashTable *
count_ids(const GPtrArray *sources, int step)
{
  GHashTable *counts =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < sources->len; i++) {
    CgSource *source = g_ptr_array_index(sources, i);
    if (source->id == NULL)
      source->id = make_id(source, step);
    guint *count = g_hash_table_lookup(counts, source->id);
    if (count != NULL) {
      (*count)++;
      continue;
    }
    count  = g_new(guint, 1);
    *count = 1;
    g_hash_table_insert(counts, g_strdup(source->id), count);
  }
  return counts;
}

/* Gives each source the shortest id that no other has. */
static void
name_sources(GPtrArray *sources)
{
  bool shared = true;
  for (int step = 0; shared && step <= 2; step++) {
    g_autoptr(GHashTable) counts = count_ids(sources, step);
    shared                       = false;
    for (guint i = 0; step < 2 && i < sources->len; i++) {
      CgSource    *source = g_ptr_array_index(sources, i);
      const guint *count  = g_hash_table_lookup(counts, source->id);
      if (*count < 2)
        continue;
      shared = true;
      g_clear_pointer(&source->id, g_free);
    }
  }
}

GPtrArray *
cg_sources_list(const char *const *paths, const CgReadOptions *options)
{
  Listing listing = {g_ptr_array_new_with_free_func(source_free), options};
  for (size_t i = 0; paths[i] != NULL; i++)
    add_path(&listing, paths[i]);
  sort_sources(listing.sources);
  name_sources(listing.sources);
  return listing.sources;
}
