/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What the graph and the JSON Lines must say alike of an attribution. */
#include "core/attribution.h"

#include "core/id.h"

CgSpan
cg_attribution_extent(const CgAttribution *a)
{
  CgSpan whole = a->content[0];
  const struct {
    const CgSpan *spans;
    uint32_t      n;
  } parts[] = {
      {a->source, a->n_source}, {a->cue, a->n_cue}, {a->content, a->n_content}};
  for (size_t p = 0; p < G_N_ELEMENTS(parts); p++)
    for (uint32_t i = 0; i < parts[p].n; i++) {
      whole.start = MIN(whole.start, parts[p].spans[i].start);
      whole.end   = MAX(whole.end, parts[p].spans[i].end);
    }
  return whole;
}

bool
cg_attribution_has(const CgAttribution *a, CgSpan span)
{
  for (uint32_t i = 0; i < a->n_content; i++)
    if (cg_span_contains(a->content[i], span))
      return true;
  return false;
}

char *
cg_attribution_id(const char *article, const CgAttribution *a)
{
  g_autoptr(GString) key = g_string_new(NULL);
  for (uint32_t i = 0; i < a->n_cue; i++)
    g_string_append_printf(key, "%u-%u ", a->cue[i].start, a->cue[i].end);
  g_string_append_c(key, '|');
  for (uint32_t i = 0; i < a->n_content; i++)
    g_string_append_printf(key, "%u-%u ", a->content[i].start,
                           a->content[i].end);
  return cg_id_attribution(article, key->str);
}

bool
cg_attribution_is_kept(const CgAttribution *all,
                       size_t               n,
                       size_t               i,
                       double               threshold)
{
  for (size_t steps = 0; steps <= n; steps++) {
    if (all[i].n_content == 0 || (double)all[i].confidence < threshold)
      return false;
    if (all[i].within == CG_NONE)
      return true;
    i = all[i].within;
  }
  return false; /* within itself: a broken layer, nothing to hold on to */
}
