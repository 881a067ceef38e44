/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Names into clusters. Every name gives a key; the names are sorted by key, so
 * that candidates stand side by side, and joined in pairs; a cluster is what is
 * joined directly or over others (union-find). The node that stands for a
 * cluster is the first of its ids in byte order.
 */
#include "resolve/cluster.h"

#include "resolve/name.h"

#include <string.h>

typedef struct {
  const CgGraph *graph;
  CgNode        *map;
  CgResolveNote  note;
  gpointer       user_data;
} Cluster;

/* One name of one node. */
typedef struct {
  char  *key; /* cg_name_key(); of persons the surname comes first */
  CgNode node;
  bool   main; /* schema:name; else skos:altLabel */
} Name;

static void
name_clear(gpointer data)
{
  g_free(((Name *)data)->key);
}

/* ---- union-find ---- */

static CgNode
root_of(const Cluster *cluster, CgNode node)
{
  while (cluster->map[node] != node)
    node = cluster->map[node];
  return node;
}

static void
join(Cluster *cluster, CgNode a, CgNode b, const char *reason)
{
  a = root_of(cluster, a);
  b = root_of(cluster, b);
  if (a == b)
    return;
  const char *id_a = cg_graph_id(cluster->graph, a);
  const char *id_b = cg_graph_id(cluster->graph, b);
  bool        swap = strcmp(id_b, id_a) < 0;
  CgNode      keep = swap ? b : a, gone = swap ? a : b;
  cluster->map[gone] = keep;
  if (cluster->note == NULL)
    return;
  const char *name  = cg_graph_text(cluster->graph, keep, CG_TERM_SCHEMA_NAME);
  const char *other = cg_graph_text(cluster->graph, gone, CG_TERM_SCHEMA_NAME);
  g_autofree char *message =
      g_strdup_printf("joined \"%s\" and \"%s\": %s", name, other, reason);
  cluster->note(message, cluster->user_data);
}

/* ---- names ---- */

/* "ana maria ruiz" as "ruiz ana maria": the surname is what sorts. */
static char *
surname_first(const char *key)
{
  const char *last = strrchr(key, ' ');
  if (last == NULL)
    return g_strdup(key);
  return g_strdup_printf("%s %.*s", last + 1, (int)(last - key), key);
}

static bool
is_name(const char *text)
{
  gunichar first = g_utf8_get_char(text);
  return g_unichar_isupper(first) || g_unichar_isdigit(first) ||
         g_unichar_type(first) == G_UNICODE_OTHER_LETTER;
}

static void
add_name(GArray *names, CgNode node, const char *text, bool person, bool main)
{
  if (!is_name(text))
    return;
  g_autofree char *key =
      cg_name_key(text, person ? CG_ENTITY_PERSON : CG_ENTITY_ORGANIZATION);
  if (*key == '\0')
    return;
  Name name = {person ? surname_first(key) : g_strdup(key), node, main};
  g_array_append_val(names, name);
}

static int
compare_names(gconstpointer first, gconstpointer second, gpointer data)
{
  const Name    *a = first, *b = second;
  const CgGraph *graph = data;
  int            order = strcmp(a->key, b->key);
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
      add_name(names, s[i].subject, s[i].value.text, person, main);
  }
  g_array_sort_with_data(names, compare_names, (gpointer)(uintptr_t)graph);
  return names;
}

/* ---- persons ---- */

static size_t
word_length(const char *words)
{
  return strcspn(words, " ");
}

static const char *
given_names(const char *key)
{
  const char *rest = key + word_length(key);
  return *rest == ' ' ? rest + 1 : NULL;
}

/* "sergei" and "s", "ana maria" and "ana", "m" and "maria". */
static bool
given_alike(const char *a, const char *b)
{
  size_t n = word_length(a), m = word_length(b);
  if (n == 1 || m == 1)
    return *a == *b;
  return n == m && strncmp(a, b, n) == 0;
}

/* Of the names [first, end), which share a surname: joins those whose given
 * names are alike; a bare surname, where all the others are one. */
static void
join_surname(Cluster *cluster, const Name *names, size_t first, size_t end)
{
  CgNode bare = CG_NO_NODE, full = CG_NO_NODE;
  bool   several = false;
  for (size_t i = first; i < end; i++) {
    const char *given = given_names(names[i].key);
    if (given == NULL) {
      bare = names[i].node;
      continue;
    }
    for (size_t k = i + 1; k < end; k++) {
      const char *other = given_names(names[k].key);
      if (*other != *given)
        break; /* sorted: no more with this initial */
      if (given_alike(given, other))
        join(cluster, names[i].node, names[k].node, "the same person's name");
    }
  }
  for (size_t i = first; i < end; i++) {
    if (given_names(names[i].key) == NULL)
      continue;
    CgNode root = root_of(cluster, names[i].node);
    several     = several || (full != CG_NO_NODE && full != root);
    full        = root;
  }
  if (bare != CG_NO_NODE && full != CG_NO_NODE && !several)
    join(cluster, bare, full, "a surname that only one person has");
}

static bool
same_surname(const Name *a, const Name *b)
{
  size_t n = word_length(a->key);
  return n == word_length(b->key) && strncmp(a->key, b->key, n) == 0;
}

static void
join_persons(Cluster *cluster)
{
  g_autoptr(GArray) array = collect(cluster->graph, is_person, true);
  const Name *names       = (const Name *)(const void *)array->data;
  for (size_t first = 0, end; first < array->len; first = end) {
    end = first + 1;
    while (end < array->len && same_surname(&names[first], &names[end]))
      end++;
    join_surname(cluster, names, first, end);
  }
}

/* ---- agencies and organizations ---- */

static bool
belong_apart(const Cluster *cluster, CgNode a, CgNode b)
{
  CgNode whole_a = cg_graph_object(cluster->graph, a, CG_TERM_CG_PART_OF);
  CgNode whole_b = cg_graph_object(cluster->graph, b, CG_TERM_CG_PART_OF);
  return whole_a != CG_NO_NODE && whole_b != CG_NO_NODE && whole_a != whole_b;
}

/* Names [first, end) are one key. Two main names join; another name joins with
 * a main one if it is that of one node alone, so not "Defence Ministry". */
static void
join_bodies_of(Cluster *cluster, const Name *names, size_t first, size_t end)
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
join_bodies(Cluster *cluster)
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
cg_cluster_entities(const CgGraph *graph,
                    CgNode        *map,
                    CgResolveNote  note,
                    gpointer       user_data)
{
  Cluster cluster = {graph, map, note, user_data};
  join_persons(&cluster);
  join_bodies(&cluster);
  for (CgNode node = 0; node < cg_graph_n_nodes(graph); node++)
    map[node] = root_of(&cluster, node);
}
