/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Names into clusters. Every name gives a key; the names are sorted by key, so
 * that candidates stand side by side, and joined in pairs; a cluster is what is
 * joined directly or over others (union-find). The node that stands for a
 * cluster is the first of its ids in byte order.
 */
#include "core/id.h"
#include "resolve/cluster_private.h"
#include "resolve/name.h"

#include <string.h>

/* One name of one node. */
typedef struct {
  char       *key;  /* cg_name_key(); of persons cg_name_block() */
  const char *text; /* the name itself, in the graph */
  CgNode      node;
  bool        main; /* schema:name; else skos:altLabel */
} Name;

static void
name_clear(gpointer data)
{
  g_free(((Name *)data)->key);
}

/* ---- union-find ---- */

CgNode
cg_cluster_root(const CgCluster *cluster, CgNode node)
{
  while (cluster->map[node] != node)
    node = cluster->map[node];
  return node;
}

void
cg_cluster_join(CgCluster  *cluster,
                CgNode      keep,
                CgNode      gone,
                const char *reason)
{
  keep = cg_cluster_root(cluster, keep);
  gone = cg_cluster_root(cluster, gone);
  if (keep == gone)
    return;
  cluster->map[gone] = keep;
  if (cluster->note == NULL)
    return;
  const char *name  = cg_graph_text(cluster->graph, keep, CG_TERM_SCHEMA_NAME);
  const char *other = cg_graph_text(cluster->graph, gone, CG_TERM_SCHEMA_NAME);
  g_autofree char *message =
      g_strdup_printf("joined \"%s\" and \"%s\": %s", name, other, reason);
  cluster->note(message, cluster->user_data);
}

/* Under the lesser of their ids. */
static void
join(CgCluster *cluster, CgNode a, CgNode b, const char *reason)
{
  a         = cg_cluster_root(cluster, a);
  b         = cg_cluster_root(cluster, b);
  bool swap = strcmp(cg_graph_id(cluster->graph, b),
                     cg_graph_id(cluster->graph, a)) < 0;
  cg_cluster_join(cluster, swap ? b : a, swap ? a : b, reason);
}

/* ---- names ---- */

static bool
is_name(const char *text)
{
  gunichar first = g_utf8_get_char(text);
  return g_unichar_isupper(first) || g_unichar_isdigit(first) ||
         g_unichar_type(first) == G_UNICODE_OTHER_LETTER;
}

/* Whether a node is called by its name in all articles, as its id tells: "a
 * Chilean court" belongs to its article. */
static bool
is_everybodys(const CgGraph *graph, CgNode node, const char *name)
{
  CgEntityKind     kind  = cg_graph_is(graph, node, CG_CLASS_CG_AGENCY)
                               ? CG_ENTITY_AGENCY
                               : CG_ENTITY_ORGANIZATION;
  g_autofree char *key   = cg_name_key(name, kind);
  g_autofree char *id    = cg_id_entity(kind, key, NULL);
  const char      *ours  = strrchr(cg_graph_id(graph, node), '/');
  const char      *named = strrchr(id, '/');
  return g_strcmp0(ours, named) == 0;
}

static void
add_name(const CgGraph *graph,
         GArray        *names,
         CgNode         node,
         const char    *text,
         bool           person,
         bool           main)
{
  if (!is_name(text) || (cg_cluster_is_description(text) &&
                         (person || !is_everybodys(graph, node, text))))
    return;
  char *key = person ? cg_name_block(text, CG_ENTITY_PERSON)
                     : cg_name_key(text, CG_ENTITY_ORGANIZATION);
  if (*key == '\0') {
    g_free(key);
    return;
  }
  Name name = {key, text, node, main};
  g_array_append_val(names, name);
}

static int
compare_names(gconstpointer first, gconstpointer second, gpointer data)
{
  const Name    *a = first, *b = second;
  const CgGraph *graph = data;
  int            order = strcmp(a->key, b->key);
  if (order == 0)
    order = strcmp(a->text, b->text);
  if (order == 0)
    order = strcmp(cg_graph_id(graph, a->node), cg_graph_id(graph, b->node));
  return order != 0 ? order : (int)b->main - (int)a->main;
}

static bool
is_body(const CgGraph *graph, CgNode node)
{
  return cg_graph_is(graph, node, CG_CLASS_SCHEMA_ORGANIZATION);
}

static bool
is_person(const CgGraph *graph, CgNode node)
{
  return cg_graph_is(graph, node, CG_CLASS_SCHEMA_PERSON);
}

/* The names of all nodes of which @of is true, sorted by key. */
static GArray *
collect(const CgGraph *graph, bool (*of)(const CgGraph *, CgNode), bool person)
{
  GArray *names = g_array_new(FALSE, FALSE, sizeof(Name));
  g_array_set_clear_func(names, name_clear);
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    bool main = s[i].predicate == CG_TERM_SCHEMA_NAME;
    if (!main && (person || s[i].predicate != CG_TERM_SKOS_ALT_LABEL))
      continue;
    if (s[i].value.node == CG_NO_NODE && of(graph, s[i].subject))
      add_name(graph, names, s[i].subject, s[i].value.text, person, main);
  }
  g_array_sort_with_data(names, compare_names, (gpointer)(uintptr_t)graph);
  return names;
}

/* ---- persons ---- */

/* Names compared with each other at most, of one block: beyond it each is
 * compared with so many behind it, so that cost stays linear. */
enum { MAX_COMPARED = 200 };

/* Joins the names that are one person's beyond doubt. */
static void
join_full_names(CgCluster *cluster, const Name *names, size_t n)
{
  for (size_t i = 0; i < n; i++)
    for (size_t k = i + 1; k < n && k <= i + MAX_COMPARED; k++) {
      CgNameReason reason = cg_name_alike(cluster->lexicon, CG_ENTITY_PERSON,
                                          names[i].text, names[k].text);
      if (reason != CG_NAME_DIFFERENT && reason != CG_NAME_SURNAME)
        join(cluster, names[i].node, names[k].node,
             cg_name_reason_text(reason));
    }
}

/* Joins the bare surname @bare with the one person of @names that bears it. */
static void
join_bare_name(CgCluster *cluster, const Name *names, size_t n, size_t bare)
{
  CgNode full = CG_NO_NODE;
  for (size_t i = 0; i < n && i < MAX_COMPARED; i++) {
    CgNode root = cg_cluster_root(cluster, names[i].node);
    if (strchr(names[i].text, ' ') == NULL ||
        cg_name_alike(cluster->lexicon, CG_ENTITY_PERSON, names[bare].text,
                      names[i].text) != CG_NAME_SURNAME)
      continue;
    if (full != CG_NO_NODE && full != root)
      return; /* two of that surname: not guessed */
    full = root;
  }
  if (full != CG_NO_NODE)
    join(cluster, names[bare].node, full, cg_name_reason_text(CG_NAME_SURNAME));
}

static void
join_persons(CgCluster *cluster)
{
  g_autoptr(GArray) array = collect(cluster->graph, is_person, true);
  const Name *names       = (const Name *)(const void *)array->data;
  for (size_t first = 0, end; first < array->len; first = end) {
    end = first + 1;
    while (end < array->len && strcmp(names[first].key, names[end].key) == 0)
      end++;
    join_full_names(cluster, names + first, end - first);
    for (size_t i = 0; i < end - first; i++)
      if (strchr(names[first + i].text, ' ') == NULL)
        join_bare_name(cluster, names + first, end - first, i);
  }
}

/* ---- agencies and organizations ---- */

static bool
belong_apart(const CgCluster *cluster, CgNode a, CgNode b)
{
  CgNode whole_a = cg_graph_object(cluster->graph, a, CG_TERM_CG_PART_OF);
  CgNode whole_b = cg_graph_object(cluster->graph, b, CG_TERM_CG_PART_OF);
  return whole_a != CG_NO_NODE && whole_b != CG_NO_NODE && whole_a != whole_b;
}

/* Names [first, end) are one key. Two main names join; another name joins with
 * a main one if it is that of one node alone, so not "Defence Ministry". */
static void
join_bodies_of(CgCluster *cluster, const Name *names, size_t first, size_t end)
{
  const Name *owner = NULL, *alias = NULL;
  bool        several = false;
  for (size_t i = first; i < end; i++) {
    if (names[i].main) {
      if (owner != NULL && !belong_apart(cluster, owner->node, names[i].node))
        join(cluster, owner->node, names[i].node, "one name");
      owner = &names[i];
    } else {
      several = several || (alias != NULL && alias->node != names[i].node);
      alias   = &names[i];
    }
  }
  if (owner != NULL && alias != NULL && !several &&
      !belong_apart(cluster, owner->node, alias->node))
    join(cluster, owner->node, alias->node, "the name is another's alias");
}

static void
join_bodies(CgCluster *cluster)
{
  g_autoptr(GArray) array = collect(cluster->graph, is_body, false);
  const Name *names       = (const Name *)(const void *)array->data;
  for (size_t first = 0, end; first < array->len; first = end) {
    end = first + 1;
    while (end < array->len && strcmp(names[first].key, names[end].key) == 0)
      end++;
    join_bodies_of(cluster, names, first, end);
  }
}

void
cg_cluster_entities(const CgGraph   *graph,
                    const CgLexicon *lexicon,
                    CgNode          *map,
                    CgResolveNote    note,
                    gpointer         user_data)
{
  CgCluster cluster = {graph, lexicon, map, note, user_data};
  join_persons(&cluster);
  join_bodies(&cluster);
  cg_cluster_described(&cluster);
  for (CgNode node = 0; node < cg_graph_n_nodes(graph); node++)
    map[node] = cg_cluster_root(&cluster, node);
}
