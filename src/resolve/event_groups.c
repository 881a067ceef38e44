/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The smaller set of articles goes into the larger one, so that all merges
 * together are n log n.
 */
#include "resolve/event_groups.h"

#include <string.h>

struct CgEventGroups {
  const CgGraph *graph;
  size_t         n;
  CgNode        *above;    /* by node: towards the root */
  GHashTable   **articles; /* by root; NULL: the account's own */
  CgResolveNote  note;
  gpointer       user_data;
};

CgEventGroups *
cg_event_groups_new(const CgGraph *graph,
                    CgResolveNote  note,
                    gpointer       user_data)
{
  CgEventGroups *groups = g_new0(CgEventGroups, 1);
  groups->graph         = graph;
  groups->n             = cg_graph_n_nodes(graph);
  groups->above         = g_new(CgNode, groups->n);
  groups->articles      = g_new0(GHashTable *, groups->n);
  groups->note          = note;
  groups->user_data     = user_data;
  for (CgNode node = 0; node < groups->n; node++)
    groups->above[node] = node;
  return groups;
}

void
cg_event_groups_free(CgEventGroups *groups)
{
  if (groups == NULL)
    return;
  for (size_t i = 0; i < groups->n; i++)
    if (groups->articles[i] != NULL)
      g_hash_table_unref(groups->articles[i]);
  g_free(groups->articles);
  g_free(groups->above);
  g_free(groups);
}

CgNode
cg_event_groups_root(const CgEventGroups *groups, CgNode node)
{
  while (groups->above[node] != node)
    node = groups->above[node];
  return node;
}

static GHashTable *
articles_of(CgEventGroups *groups, CgNode root)
{
  if (groups->articles[root] == NULL) {
    CgNode article =
        cg_graph_object(groups->graph, root, CG_TERM_CG_MENTIONED_IN);
    groups->articles[root] = g_hash_table_new(NULL, NULL);
    g_hash_table_add(groups->articles[root], GUINT_TO_POINTER(article));
  }
  return groups->articles[root];
}

bool
cg_event_groups_told_apart(CgEventGroups *groups, CgNode a, CgNode b)
{
  GHashTable    *one   = articles_of(groups, cg_event_groups_root(groups, a));
  GHashTable    *other = articles_of(groups, cg_event_groups_root(groups, b));
  bool           fewer = g_hash_table_size(one) <= g_hash_table_size(other);
  GHashTable    *few = fewer ? one : other, *many = fewer ? other : one;
  GHashTableIter all;
  gpointer       article;
  g_hash_table_iter_init(&all, few);
  while (g_hash_table_iter_next(&all, &article, NULL))
    if (g_hash_table_contains(many, article))
      return true;
  return false;
}

static void
merge_articles(CgEventGroups *groups, CgNode one, CgNode other)
{
  GHashTable    *a = articles_of(groups, one), *b = articles_of(groups, other);
  bool           fewer = g_hash_table_size(a) <= g_hash_table_size(b);
  GHashTable    *few = fewer ? a : b, *many = fewer ? b : a;
  GHashTableIter all;
  gpointer       article;
  g_hash_table_iter_init(&all, few);
  while (g_hash_table_iter_next(&all, &article, NULL))
    g_hash_table_add(many, article);
  g_hash_table_unref(few);
  groups->articles[one] = groups->articles[other]     = NULL;
  groups->articles[cg_event_groups_root(groups, one)] = many;
}

static void
tell(const CgEventGroups *groups, CgNode a, CgNode b, const char *reason)
{
  const CgGraph *graph = groups->graph;
  if (groups->note == NULL)
    return;
  const char      *name  = cg_graph_text(graph, a, CG_TERM_SCHEMA_NAME);
  const char      *other = cg_graph_text(graph, b, CG_TERM_SCHEMA_NAME);
  g_autofree char *message =
      g_strdup_printf("joined the events \"%s\" and \"%s\": %s",
                      name ? name : "", other ? other : "", reason);
  groups->note(message, groups->user_data);
}

void
cg_event_groups_merge(CgEventGroups *groups,
                      CgNode         a,
                      CgNode         b,
                      const char    *reason)
{
  CgNode one   = cg_event_groups_root(groups, a);
  CgNode other = cg_event_groups_root(groups, b);
  if (one == other)
    return;
  bool swap                         = strcmp(cg_graph_id(groups->graph, other),
                                             cg_graph_id(groups->graph, one)) < 0;
  groups->above[swap ? one : other] = swap ? other : one;
  merge_articles(groups, one, other);
  tell(groups, a, b, reason);
}
