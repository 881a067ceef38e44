/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Sets of tokens as sorted ranges. Adding puts the new range in, swallowing
 * what it overlaps or touches; cutting rebuilds the list around the hole. An
 * attribution has a handful of ranges, so a list walked from the start is
 * enough. */

#include "extract/attribute_ranges.h"

CgRanges *
cg_ranges_new(void)
{
  return g_array_new(FALSE, FALSE, sizeof(CgRange));
}

void
cg_ranges_add(CgRanges *ranges, CgRange range)
{
  guint i = 0;
  if (range.first >= range.end)
    return;
  while (i < ranges->len && cg_ranges_at(ranges, i).end < range.first)
    i++;
  while (i < ranges->len && cg_ranges_at(ranges, i).first <= range.end) {
    CgRange old = cg_ranges_at(ranges, i);
    range.first = MIN(range.first, old.first);
    range.end   = MAX(range.end, old.end);
    g_array_remove_index(ranges, i);
  }
  g_array_insert_val(ranges, i, range);
}

void
cg_ranges_cut(CgRanges *ranges, CgRange range)
{
  for (guint i = 0; range.first < range.end && i < ranges->len;) {
    CgRange old = cg_ranges_at(ranges, i);
    if (old.end <= range.first || range.end <= old.first) {
      i++;
      continue;
    }
    g_array_remove_index(ranges, i);
    CgRange tail = {range.end, old.end}, head = {old.first, range.first};
    if (tail.first < tail.end)
      g_array_insert_val(ranges, i, tail);
    if (head.first < head.end) {
      g_array_insert_val(ranges, i, head);
      i++;
    }
  }
}

uint32_t
cg_ranges_count(const CgRanges *ranges)
{
  uint32_t n = 0;
  for (guint i = 0; i < ranges->len; i++)
    n += cg_ranges_at(ranges, i).end - cg_ranges_at(ranges, i).first;
  return n;
}

bool
cg_ranges_has(const CgRanges *ranges, uint32_t token)
{
  for (guint i = 0; i < ranges->len; i++)
    if (cg_range_has(cg_ranges_at(ranges, i), token))
      return true;
  return false;
}

uint32_t
cg_ranges_shared(const CgRanges *a, const CgRanges *b)
{
  uint32_t n = 0;
  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++) {
      CgRange  x = cg_ranges_at(a, i), y = cg_ranges_at(b, j);
      uint32_t first = MAX(x.first, y.first), end = MIN(x.end, y.end);
      n += first < end ? end - first : 0;
    }
  return n;
}

uint32_t
cg_ranges_first(const CgRanges *ranges)
{
  return ranges->len ? cg_ranges_at(ranges, 0).first : CG_NONE;
}

uint32_t
cg_ranges_end(const CgRanges *ranges)
{
  return ranges->len ? cg_ranges_at(ranges, ranges->len - 1).end : 0;
}
