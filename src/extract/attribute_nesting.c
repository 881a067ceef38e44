/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Nesting: "a report said that officials had denied ..." is two attributions,
 * the second within the first. Inner content is always the smaller one, so
 * the links cannot form a circle. */

#include "extract/attribute_nesting.h"

static bool
holds(const CgReport *outer, const CgReport *inner)
{
  uint32_t anchor = inner->cue.head != CG_NONE
                        ? inner->cue.head
                        : cg_ranges_first(inner->content);
  if (!cg_ranges_has(outer->content, anchor))
    return false;
  return 2 * cg_ranges_shared(outer->content, inner->content) >
         cg_ranges_count(inner->content);
}

void
cg_nesting_resolve(CgArticleView *view)
{
  for (uint32_t i = 0; i < view->reports->len; i++) {
    CgReport *inner = cg_report_at(view, i);
    uint32_t  size = cg_ranges_count(inner->content), best = UINT32_MAX;
    inner->within = CG_NONE;
    for (uint32_t j = 0; j < view->reports->len; j++) {
      const CgReport *outer = cg_report_at(view, j);
      uint32_t        n     = cg_ranges_count(outer->content);
      if (j != i && n > size && n < best && holds(outer, inner)) {
        best          = n;
        inner->within = j;
      }
    }
  }
}
