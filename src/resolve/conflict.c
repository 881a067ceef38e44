/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Attributions are sorted by their claim; a claim with stands for and against
 * it is a conflict between those who take them. To assert what contradicts it
 * is to stand against it. */
#include "resolve/conflict.h"

#include "core/id.h"

typedef struct {
  CgNode claim;
  CgNode attribution;
  int    side; /* 1 for, -1 against, 0 neither */
} Stand;

static int
side_of(CgNode stance)
{
  switch (stance) {
  case CG_CONCEPT_ASSERTS:
    return 1;
  case CG_CONCEPT_DENIES:
  case CG_CONCEPT_DOUBTS:
    return -1;
  default:
    return 0;
  }
}

static int
compare_stands(gconstpointer first, gconstpointer second)
{
  const Stand *a = first, *b = second;
  if (a->claim != b->claim)
    return a->claim < b->claim ? -1 : 1;
  return a->attribution < b->attribution ? -1 : a->attribution > b->attribution;
}

static bool
is_negated(const CgGraph *graph, CgNode claim)
{
  return cg_graph_text(graph, claim, CG_TERM_CG_NEGATED) != NULL;
}

static GArray *
collect_stands(const CgGraph *graph)
{
  GArray            *stands = g_array_new(FALSE, FALSE, sizeof(Stand));
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (s[i].predicate != CG_TERM_CG_CLAIM || s[i].value.node == CG_NO_NODE)
      continue;
    CgNode claim  = s[i].value.node;
    CgNode other  = cg_graph_object(graph, claim, CG_TERM_CG_CONTRADICTS);
    bool   turned = other != CG_NO_NODE && is_negated(graph, claim) &&
                  !is_negated(graph, other);
    int side = side_of(cg_graph_object(graph, s[i].subject, CG_TERM_CG_STANCE));
    Stand stand = {turned ? other : claim, s[i].subject, turned ? -side : side};
    g_array_append_val(stands, stand);
  }
  g_array_sort(stands, compare_stands);
  return stands;
}

static void
add_conflict(const CgGraph *graph, CgGraph *out, const Stand *stands, size_t n)
{
  g_autofree char *key =
      g_strconcat("stance|", cg_graph_id(graph, stands[0].claim), NULL);
  g_autofree char *id   = cg_id_conflict(key);
  CgNode           node = cg_graph_node(out, id);
  cg_graph_add(out, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_CONFLICT);
  cg_graph_add(out, node, CG_TERM_CG_KIND, CG_CONCEPT_CONFLICT_STANCE);
  cg_graph_add(out, node, CG_TERM_SCHEMA_ABOUT,
               cg_graph_node(out, cg_graph_id(graph, stands[0].claim)));
  for (size_t i = 0; i < n; i++)
    if (stands[i].side != 0)
      cg_graph_add(
          out, node, CG_TERM_CG_BETWEEN,
          cg_graph_node(out, cg_graph_id(graph, stands[i].attribution)));
}

void
cg_find_conflicts(const CgGraph *graph, CgGraph *out)
{
  g_autoptr(GArray) array = collect_stands(graph);
  const Stand *stands     = (const Stand *)(const void *)array->data;
  for (size_t first = 0, end; first < array->len; first = end) {
    bool for_it = false, against = false;
    for (end = first;
         end < array->len && stands[end].claim == stands[first].claim; end++) {
      for_it  = for_it || stands[end].side > 0;
      against = against || stands[end].side < 0;
    }
    if (for_it && against)
      add_conflict(graph, out, &stands[first], end - first);
  }
}
