/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Attributions as stands: to assert what contradicts a claim is to be against
 * it. */
#include "command/story_stands.h"

#include <string.h>

/* ---- one stand ---- */

static bool
side_of(CgNode stance, bool turned, CgSide *side)
{
  switch (stance) {
  case CG_CONCEPT_ASSERTS:
    *side = turned ? CG_SIDE_AGAINST : CG_SIDE_FOR;
    return true;
  case CG_CONCEPT_DENIES:
    *side = turned ? CG_SIDE_FOR : CG_SIDE_AGAINST;
    return true;
  case CG_CONCEPT_DOUBTS:
    *side = CG_SIDE_DOUBTS;
    return !turned;
  default:
    return false;
  }
}

static bool
is_negated(const CgGraph *graph, CgNode claim)
{
  return cg_graph_text(graph, claim, CG_TERM_CG_NEGATED) != NULL;
}

static const char *
date_of(const CgGraph *graph, CgNode attribution)
{
  const char *said = cg_graph_text(graph, attribution, CG_TERM_CG_SAID_ON);
  CgNode      article =
      cg_graph_object(graph, attribution, CG_TERM_PROV_WAS_DERIVED_FROM);
  if (said == NULL && article != CG_NO_NODE)
    said = cg_graph_text(graph, article, CG_TERM_SCHEMA_DATE_PUBLISHED);
  return said == NULL ? "" : said;
}

static void
add_stands(GArray *stands, const CgGraph *graph, const CgStatement *s)
{
  CgNode claim  = s->value.node;
  CgNode other  = cg_graph_object(graph, claim, CG_TERM_CG_CONTRADICTS);
  bool   turned = other != CG_NO_NODE && is_negated(graph, claim) &&
                !is_negated(graph, other);
  CgStand stand = {.claim       = turned ? other : claim,
                   .source      = CG_NO_NODE,
                   .attribution = s->subject,
                   .date        = date_of(graph, s->subject)};
  if (!side_of(cg_graph_object(graph, s->subject, CG_TERM_CG_STANCE), turned,
               &stand.side))
    return;
  size_t             n;
  const CgStatement *sources =
      cg_graph_values(graph, s->subject, CG_TERM_CG_SOURCE, &n);
  for (size_t i = 0; i < n; i++) {
    stand.source = sources[i].value.node;
    if (i == 0 || sources[i - 1].value.node != stand.source)
      g_array_append_val(stands, stand);
  }
  if (n == 0)
    g_array_append_val(stands, stand);
}

/* ---- order ---- */

static const char *
id_of(const CgGraph *graph, CgNode node)
{
  return node == CG_NO_NODE ? "" : cg_graph_id(graph, node);
}

static int
compare_stands(gconstpointer first, gconstpointer second, gpointer graph)
{
  const CgStand *a = first, *b = second;
  int            order = strcmp(id_of(graph, a->claim), id_of(graph, b->claim));
  if (order == 0)
    order = (int)a->side - (int)b->side;
  if (order == 0)
    order = strcmp(a->date, b->date);
  if (order == 0)
    order = strcmp(id_of(graph, a->source), id_of(graph, b->source));
  return order != 0 ? order
                    : strcmp(id_of(graph, a->attribution),
                             id_of(graph, b->attribution));
}

GArray *
cg_stands_collect(const CgGraph *graph)
{
  GArray            *stands = g_array_new(FALSE, FALSE, sizeof(CgStand));
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].predicate == CG_TERM_CG_CLAIM && s[i].value.node != CG_NO_NODE)
      add_stands(stands, graph, &s[i]);
  g_array_sort_with_data(stands, compare_stands, (gpointer)(uintptr_t)graph);
  return stands;
}

/* ---- contests ---- */

static size_t
count_sources(const CgStand *stands, size_t n, CgSide side)
{
  size_t count = 0;
  for (size_t i = 0; i < n; i++) {
    bool known = stands[i].side != side;
    for (size_t k = 0; k < i && !known; k++)
      known = stands[k].side == side && stands[k].source == stands[i].source;
    count += !known;
  }
  return count;
}

static size_t
heat(const CgContest *contest)
{
  return MIN(contest->n_of[CG_SIDE_FOR],
             contest->n_of[CG_SIDE_AGAINST] + contest->n_of[CG_SIDE_DOUBTS]);
}

static int
compare_contests(gconstpointer first, gconstpointer second, gpointer graph)
{
  const CgContest *a = first, *b = second;
  if (heat(a) != heat(b))
    return heat(a) > heat(b) ? -1 : 1;
  if (a->n != b->n)
    return a->n > b->n ? -1 : 1;
  return strcmp(id_of(graph, a->claim), id_of(graph, b->claim));
}

GArray *
cg_stands_group(const CgGraph *graph, const GArray *stands)
{
  GArray        *contests = g_array_new(FALSE, FALSE, sizeof(CgContest));
  const CgStand *all      = (const CgStand *)(const void *)stands->data;
  for (size_t first = 0, end; first < stands->len; first = end) {
    end = first + 1;
    while (end < stands->len && all[end].claim == all[first].claim)
      end++;
    CgContest contest = {all[first].claim, &all[first], end - first, {0}};
    for (CgSide side = CG_SIDE_FOR; side < CG_N_SIDES; side++)
      contest.n_of[side] = count_sources(&all[first], end - first, side);
    g_array_append_val(contests, contest);
  }
  g_array_sort_with_data(contests, compare_contests,
                         (gpointer)(uintptr_t)graph);
  return contests;
}
