/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Records gather in a buffer; a full buffer is sorted and becomes a run; the
 * runs are merged by a heap whose top is the run with the least record:
 *
 *   buffer -sort-> run 0 | run 1 | ... | run k -heap-> next()
 *
 * What fits into the buffer is sorted and read there.
 * Source: Knuth, The Art of Computer Programming 3, 5.4.1.
 */
#include "core/sorter.h"

#include "core/records.h"

#include <stdint.h>
#include <string.h>

enum { LEAST_READ = 1 << 12, MOST_READ = 1 << 18 };

/* A record in the buffer. */
typedef struct {
  const char *bytes;
  size_t      n;
} Entry;

typedef struct {
  CgRecordReader *reader;
  Entry           entry; /* its least */
} Run;

struct CgSorter {
  size_t      limit;
  GByteArray *buffer;
  GArray     *lengths; /* uint32_t, of the records in the buffer */
  CgRecords  *records; /* the runs; NULL: none yet */
  GArray     *ends;    /* uint64_t: where each run ends */
  bool        reading;
  GArray     *entries; /* Entry: the buffer, sorted */
  guint       at;      /* the next of them */
  GArray     *heap;    /* Run */
  GString    *last;    /* what was told last, of the runs */
};

CgSorter *
cg_sorter_new(size_t n_bytes)
{
  CgSorter *sorter = g_new0(CgSorter, 1);
  sorter->limit    = MIN(n_bytes, (size_t)G_MAXUINT32 / 4);
  sorter->buffer   = g_byte_array_new();
  sorter->lengths  = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  sorter->ends     = g_array_new(FALSE, FALSE, sizeof(uint64_t));
  sorter->entries  = g_array_new(FALSE, FALSE, sizeof(Entry));
  sorter->heap     = g_array_new(FALSE, FALSE, sizeof(Run));
  sorter->last     = g_string_new(NULL);
  return sorter;
}

void
cg_sorter_free(CgSorter *sorter)
{
  if (sorter == NULL)
    return;
  for (guint i = 0; i < sorter->heap->len; i++)
    cg_record_reader_free(g_array_index(sorter->heap, Run, i).reader);
  g_byte_array_unref(sorter->buffer);
  g_array_unref(sorter->lengths);
  g_array_unref(sorter->ends);
  g_array_unref(sorter->entries);
  g_array_unref(sorter->heap);
  g_string_free(sorter->last, TRUE);
  cg_records_free(sorter->records);
  g_free(sorter);
}

static int
compare_entries(gconstpointer first, gconstpointer second)
{
  const Entry *a = first, *b = second;
  int          order = memcmp(a->bytes, b->bytes, MIN(a->n, b->n));
  return order != 0 ? order : (a->n > b->n) - (a->n < b->n);
}

/* ---- runs ---- */

/* Sorts the buffer into the entries, each once. */
static void
sort_buffer(CgSorter *sorter)
{
  const char *bytes = (const char *)sorter->buffer->data;
  g_array_set_size(sorter->entries, sorter->lengths->len);
  Entry *entries = (Entry *)(void *)sorter->entries->data;
  guint  kept    = 0;
  for (guint i = 0; i < sorter->lengths->len; i++) {
    entries[i] = (Entry){bytes, g_array_index(sorter->lengths, uint32_t, i)};
    bytes += entries[i].n;
  }
  g_array_sort(sorter->entries, compare_entries);
  for (guint i = 0; i < sorter->entries->len; i++)
    if (kept == 0 || compare_entries(&entries[kept - 1], &entries[i]) != 0)
      entries[kept++] = entries[i];
  g_array_set_size(sorter->entries, kept);
}

static void
write_run(CgSorter *sorter)
{
  if (sorter->records == NULL)
    sorter->records = cg_records_new(MOST_READ);
  sort_buffer(sorter);
  for (guint i = 0; i < sorter->entries->len; i++) {
    const Entry *entry = &g_array_index(sorter->entries, Entry, i);
    cg_records_add(sorter->records, entry->bytes, entry->n);
  }
  uint64_t end = cg_records_end(sorter->records);
  g_array_append_val(sorter->ends, end);
  g_byte_array_set_size(sorter->buffer, 0);
  g_array_set_size(sorter->lengths, 0);
  g_array_set_size(sorter->entries, 0);
}

void
cg_sorter_add(CgSorter *sorter, const void *bytes, size_t n)
{
  uint32_t length = (uint32_t)n;
  g_assert(!sorter->reading && n <= G_MAXUINT32 / 2);
  size_t held = sorter->buffer->len +
                sorter->lengths->len * (sizeof length + sizeof(Entry));
  if (sorter->lengths->len > 0 && held + n > sorter->limit)
    write_run(sorter);
  g_byte_array_append(sorter->buffer, bytes, length);
  g_array_append_val(sorter->lengths, length);
}

/* ---- merging ---- */

static Run *
run_at(const CgSorter *sorter, guint i)
{
  return &g_array_index(sorter->heap, Run, i);
}

/* Lets the run at @i sink to where it is not behind those below it. */
static void
sink(CgSorter *sorter, guint i)
{
  for (;;) {
    guint least = i;
    for (guint child = 2 * i + 1; child <= 2 * i + 2; child++)
      if (child < sorter->heap->len &&
          compare_entries(&run_at(sorter, child)->entry,
                          &run_at(sorter, least)->entry) < 0)
        least = child;
    if (least == i)
      return;
    Run other              = *run_at(sorter, i);
    *run_at(sorter, i)     = *run_at(sorter, least);
    *run_at(sorter, least) = other;
    i                      = least;
  }
}

/* Takes the next record of the run at the top; a run that has none goes. */
static void
advance(CgSorter *sorter)
{
  Run *top         = run_at(sorter, 0);
  top->entry.bytes = cg_record_reader_next(top->reader, &top->entry.n);
  if (top->entry.bytes == NULL) {
    cg_record_reader_free(top->reader);
    g_array_remove_index_fast(sorter->heap, 0);
  }
  sink(sorter, 0);
}

static void
start_merging(CgSorter *sorter)
{
  uint64_t from = 0;
  size_t   share =
      CLAMP(sorter->limit / sorter->ends->len, LEAST_READ, MOST_READ);
  for (guint i = 0; i < sorter->ends->len; i++) {
    uint64_t end    = g_array_index(sorter->ends, uint64_t, i);
    Run      run    = {cg_record_reader_new(sorter->records, from, end, share),
                       {NULL, 0}};
    run.entry.bytes = cg_record_reader_next(run.reader, &run.entry.n);
    from            = end;
    if (run.entry.bytes != NULL)
      g_array_append_val(sorter->heap, run);
    else
      cg_record_reader_free(run.reader);
  }
  for (guint i = sorter->heap->len / 2; i-- > 0;)
    sink(sorter, i);
}

static void
start_reading(CgSorter *sorter)
{
  sorter->reading = true;
  if (sorter->records == NULL) {
    sort_buffer(sorter);
    return;
  }
  write_run(sorter);
  g_byte_array_unref(sorter->buffer);
  g_array_unref(sorter->lengths);
  sorter->buffer  = g_byte_array_new();
  sorter->lengths = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  start_merging(sorter);
}

static bool
is_last(const CgSorter *sorter, const Entry *entry)
{
  return sorter->last->len == entry->n &&
         memcmp(sorter->last->str, entry->bytes, entry->n) == 0;
}

const char *
cg_sorter_next(CgSorter *sorter, size_t *n)
{
  bool first = !sorter->reading;
  if (first)
    start_reading(sorter);
  if (sorter->records == NULL) {
    *n = 0;
    if (sorter->at == sorter->entries->len)
      return NULL;
    const Entry *entry = &g_array_index(sorter->entries, Entry, sorter->at++);
    *n                 = entry->n;
    return entry->bytes;
  }
  while (!first && sorter->heap->len > 0 &&
         is_last(sorter, &run_at(sorter, 0)->entry))
    advance(sorter);
  *n = 0;
  if (sorter->heap->len == 0)
    return NULL;
  const Entry *top = &run_at(sorter, 0)->entry;
  g_string_truncate(sorter->last, 0);
  g_string_append_len(sorter->last, top->bytes, (gssize)top->n);
  advance(sorter);
  *n = sorter->last->len;
  return sorter->last->str;
}

bool
cg_sorter_check(const CgSorter *sorter, GError **error)
{
  return sorter->records == NULL || cg_records_check(sorter->records, error);
}
