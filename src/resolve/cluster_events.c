/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Accounts are sorted by keys of who and what, compared where a key is the
 * same, and joined by union-find:
 *
 *   account --prov:specializationOf--> event <--cg:proposes-- claim
 *   account --prov:specializationOf---'
 *
 * What each statement becomes then is told by resolve/joins.c: the accounts
 * keep what they tell, so that a joined graph can be taken apart and joined
 * anew with others, with the same result as all at once.
 */
#include "resolve/cluster_events.h"

#include "core/id.h"
#include "resolve/event_groups.h"
#include "resolve/event_record.h"
#include "resolve/event_settle.h"

#include <string.h>

/* In a key that more accounts share, each is compared with this many next;
 * with fewer where whole stories are looked through for what is ambiguous. */
enum { MOST_NEIGHBOURS = 64, MOST_IN_STORY = 12 };

typedef struct {
  char    *key;
  uint32_t record;
} Key;

typedef struct {
  uint32_t one, other; /* records */
} Pair;

typedef struct {
  const CgGraph *graph;
  GArray        *records; /* CgEventRecord, by id of the node */
  CgNode        *story;   /* by node: of an article the first one that tells
                             of the same events, over others */
  CgEventGroups *groups;
  CgNode        *event; /* by node: of a joined account its event in the
                           graph that is made; else CG_NO_NODE */
} Join;

static const CgEventRecord *
record_at(const Join *join, uint32_t i)
{
  return &g_array_index(join->records, CgEventRecord, i);
}

/* ---- candidates ---- */

static void
key_clear(gpointer data)
{
  g_free(((Key *)data)->key);
}

static int
compare_keys(gconstpointer first, gconstpointer second)
{
  const Key *a = first, *b = second;
  int        order = strcmp(a->key, b->key);
  return order != 0 ? order : (a->record > b->record) - (a->record < b->record);
}

/* "cg:attack"; in RDF of others a kind may be anything, or missing. */
static const char *
kind_name(const Join *join, CgNode kind)
{
  return kind == CG_NO_NODE ? "" : cg_graph_id(join->graph, kind);
}

/* @story: CG_NO_NODE: of all articles, else of those of one story. */
static void
add_key(GArray     *keys,
        const Join *join,
        uint32_t    i,
        CgNode      story,
        const char *what)
{
  const char *kind = kind_name(join, record_at(join, i)->kind);
  Key         key  = {g_strdup_printf("%s|%u|%s", kind, story, what), i};
  g_array_append_val(keys, key);
}

static void
add_keys_of(GArray *keys, const Join *join, uint32_t i, const GArray *nodes)
{
  const CgGraph *graph = join->graph;
  for (guint k = 0; k < nodes->len; k++) {
    CgNode           node  = g_array_index(nodes, CgNode, k);
    CgNode           side  = cg_event_record_side(graph, node);
    g_autofree char *owner = cg_event_record_owner(graph, node);
    add_key(keys, join, i, CG_NO_NODE, cg_graph_id(graph, side));
    const char *name =
        owner ? owner : cg_graph_text(graph, node, CG_TERM_SCHEMA_NAME);
    if (name != NULL)
      add_key(keys, join, i, CG_NO_NODE, name);
  }
}

static GArray *
make_keys(const Join *join)
{
  GArray *keys = g_array_new(FALSE, FALSE, sizeof(Key));
  g_array_set_clear_func(keys, key_clear);
  for (uint32_t i = 0; i < join->records->len; i++) {
    const CgEventRecord *record = record_at(join, i);
    bool                 meets  = record->kind == CG_CONCEPT_MEETING ||
                 record->kind == CG_CONCEPT_NEGOTIATION;
    bool deed = record->kind == CG_CONCEPT_OTHER && record->date != NULL;
    add_keys_of(keys, join, i, record->targets);
    if (deed || record->kind == CG_CONCEPT_ATTACK)
      add_keys_of(keys, join, i, record->places);
    if (deed || meets || record->kind == CG_CONCEPT_ATTACK)
      add_keys_of(keys, join, i, record->agents);
  }
  g_array_sort(keys, compare_keys);
  return keys;
}

/* ---- joining ---- */

static void
join_pair(const Join *join, uint32_t i, uint32_t k, bool weak)
{
  const CgEventRecord *a = record_at(join, i), *b = record_at(join, k);
  const char          *reason = NULL;
  if (a->article != b->article && /* which tells them apart */
      cg_event_groups_root(join->groups, a->node) !=
          cg_event_groups_root(join->groups, b->node) &&
      cg_event_records_agree(join->graph, a, b, &reason) &&
      (reason == cg_event_weak_reason) == weak &&
      !(weak && cg_event_groups_told_apart(join->groups, a->node, b->node)))
    cg_event_groups_merge(join->groups, a->node, b->node, reason);
}

/* Joins what agrees for good reasons, or for @weak ones. */
static void
join_all(const Join *join, const GArray *array, bool weak)
{
  const Key *keys = (const Key *)(const void *)array->data;
  for (guint i = 0; i < array->len; i++)
    for (guint k = i + 1; k < array->len && k - i <= MOST_NEIGHBOURS &&
                          strcmp(keys[i].key, keys[k].key) == 0;
         k++)
      if (keys[i].record != keys[k].record)
        join_pair(join, keys[i].record, keys[k].record, weak);
}

/* ---- stories ---- */

static CgNode
story_of(const Join *join, CgNode article)
{
  while (article != CG_NO_NODE && join->story[article] != article)
    article = join->story[article];
  return article;
}

/* Articles that tell of one event tell one story. */
static void
find_stories(const Join *join)
{
  for (guint i = 0; i < join->records->len; i++) {
    const CgEventRecord *record = record_at(join, i);
    CgNode root  = cg_event_groups_root(join->groups, record->node);
    CgNode first = cg_graph_object(join->graph, root, CG_TERM_CG_MENTIONED_IN);
    CgNode one   = story_of(join, first);
    CgNode other = story_of(join, record->article);
    if (one != CG_NO_NODE && other != CG_NO_NODE && one != other)
      join->story[MAX(one, other)] = MIN(one, other);
  }
}

static GArray *
make_story_keys(const Join *join)
{
  const CgGraph *graph = join->graph;
  GArray        *keys  = g_array_new(FALSE, FALSE, sizeof(Key));
  g_array_set_clear_func(keys, key_clear);
  for (uint32_t i = 0; i < join->records->len; i++) {
    const CgEventRecord *record = record_at(join, i);
    const GArray *roles[] = {record->agents, record->targets, record->places};
    CgNode        story   = story_of(join, record->article);
    for (size_t r = 0; story != CG_NO_NODE && r < G_N_ELEMENTS(roles); r++)
      for (guint k = 0; k < roles[r]->len; k++) {
        CgNode side =
            cg_event_record_side(graph, g_array_index(roles[r], CgNode, k));
        add_key(keys, join, i, story, cg_graph_id(graph, side));
      }
  }
  g_array_sort(keys, compare_keys);
  return keys;
}

/* Whether the article of account @k tells of another event, between keys @from
 * and @end, that @i may be just as well. */
static bool
is_ambiguous(const Join *join,
             const Key  *keys,
             const guint range[2],
             uint32_t    i,
             uint32_t    k)
{
  const CgEventRecord *a = record_at(join, i), *b = record_at(join, k);
  if (a->kind == CG_CONCEPT_NEGOTIATION)
    return false; /* they go on for as long as a story does */
  for (guint m = range[0]; m < range[1]; m++) {
    const CgEventRecord *other = record_at(join, keys[m].record);
    if (other->article == b->article && other != b &&
        cg_event_groups_root(join->groups, other->node) !=
            cg_event_groups_root(join->groups, b->node) &&
        cg_event_records_agree_in_story(join->graph, a, other, NULL))
      return true;
  }
  return false;
}

/* Joins what agrees only since it is told in one story: each pair that is not
 * ambiguous from either side, found before any of them is joined. */
static void
join_stories(const Join *join)
{
  g_autoptr(GArray) array = make_story_keys(join);
  g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
  const Key *keys         = (const Key *)(const void *)array->data;
  guint      first        = 0;
  for (guint i = 0; i < array->len; i++) {
    if (strcmp(keys[first].key, keys[i].key) != 0)
      first = i;
    for (guint k = i + 1; k < array->len && k - i <= MOST_IN_STORY &&
                          strcmp(keys[i].key, keys[k].key) == 0;
         k++) {
      uint32_t             one = keys[i].record, other = keys[k].record;
      const CgEventRecord *a = record_at(join, one);
      const CgEventRecord *b = record_at(join, other);
      const char          *reason;
      guint range[2] = {MAX(first, i > MOST_IN_STORY ? i - MOST_IN_STORY : 0),
                        MIN(array->len, k + MOST_IN_STORY)};
      if (a->article == b->article ||
          cg_event_groups_root(join->groups, a->node) ==
              cg_event_groups_root(join->groups, b->node) ||
          !cg_event_records_agree_in_story(join->graph, a, b, &reason) ||
          is_ambiguous(join, keys, range, one, other) ||
          is_ambiguous(join, keys, range, other, one))
        continue;
      Pair pair = {one, other};
      g_array_append_val(pairs, pair);
    }
  }
  for (guint i = 0; i < pairs->len; i++) {
    Pair                 pair   = g_array_index(pairs, Pair, i);
    const CgEventRecord *a      = record_at(join, pair.one);
    const CgEventRecord *b      = record_at(join, pair.other);
    const char          *reason = NULL;
    if (cg_event_groups_root(join->groups, a->node) !=
            cg_event_groups_root(join->groups, b->node) &&
        cg_event_records_agree_in_story(join->graph, a, b, &reason))
      cg_event_groups_merge(join->groups, a->node, b->node, reason);
  }
}

static int
compare_records(gconstpointer first, gconstpointer second, gpointer data)
{
  const CgEventRecord *a = first, *b = second;
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  return strcmp(cg_graph_id(data, a->node), cg_graph_id(data, b->node));
}

static void
read_records(Join *join)
{
  size_t             n;
  const CgStatement *s = cg_graph_statements(join->graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (s[i].predicate != CG_TERM_RDF_TYPE ||
        s[i].value.node != CG_CLASS_CG_EVENT)
      continue;
    if (i > 0 && s[i - 1].subject == s[i].subject &&
        s[i - 1].predicate == s[i].predicate &&
        s[i - 1].value.node == s[i].value.node)
      continue; /* the same from another article */
    CgEventRecord record = cg_event_record_read(join->graph, s[i].subject);
    g_array_append_val(join->records, record);
  }
  g_array_sort_with_data(join->records, compare_records,
                         (gpointer)(uintptr_t)join->graph);
}

/* ---- what is found ---- */

/* Gives each root that others are joined to an event of its own. */
static void
make_events(Join *join, CgGraph *out)
{
  for (guint i = 0; i < join->records->len; i++) {
    const CgEventRecord *record = record_at(join, i);
    CgNode root = cg_event_groups_root(join->groups, record->node);
    if (root == record->node || join->event[root] != CG_NO_NODE)
      continue;
    const char      *name   = kind_name(join, record->kind);
    const char      *kind   = g_str_has_prefix(name, "cg:") ? name + 3 : name;
    int              number = cg_event_kind_from_name(kind);
    g_autofree char *key =
        g_strconcat("joined|", cg_graph_id(join->graph, root), NULL);
    g_autofree char *id =
        cg_id_event(number < 0 ? CG_EVENT_OTHER : (CgEventKind)number, key);
    join->event[root] = cg_graph_node(out, id);
  }
  for (guint i = 0; i < join->records->len; i++) {
    CgNode node       = record_at(join, i)->node;
    join->event[node] = join->event[cg_event_groups_root(join->groups, node)];
  }
}

/* Says of each joined account which event it is of. */
static void
add_accounts(const Join *join, CgGraph *out)
{
  for (guint i = 0; i < join->records->len; i++) {
    CgNode node = record_at(join, i)->node;
    if (join->event[node] != CG_NO_NODE)
      cg_graph_add(out, cg_graph_node(out, cg_graph_id(join->graph, node)),
                   CG_TERM_PROV_SPECIALIZATION_OF, join->event[node]);
  }
}

/* Of the names of its accounts an event bears the longest, the first of those;
 * it is negated where all of them are. */
static void
name_events(const Join *join, CgGraph *out)
{
  g_autofree const char **best =
      g_new0(const char *, cg_graph_n_nodes(join->graph));
  g_autofree bool *told = g_new0(bool, cg_graph_n_nodes(join->graph));
  cg_graph_set_article(out, CG_NO_NODE);
  for (guint i = 0; i < join->records->len; i++) {
    const CgEventRecord *record = record_at(join, i);
    CgNode root = cg_event_groups_root(join->groups, record->node);
    told[root]  = told[root] || cg_graph_text(join->graph, record->node,
                                              CG_TERM_CG_NEGATED) == NULL;
    if (record->name == NULL)
      continue;
    size_t length = strlen(record->name);
    size_t most   = best[root] ? strlen(best[root]) : 0;
    if (length > most ||
        (length == most && strcmp(record->name, best[root]) < 0))
      best[root] = record->name;
  }
  for (guint i = 0; i < join->records->len; i++) {
    const CgEventRecord *record = record_at(join, i);
    CgNode root  = cg_event_groups_root(join->groups, record->node);
    CgNode event = join->event[root];
    if (event == CG_NO_NODE || record->name == NULL)
      continue;
    bool main = strcmp(record->name, best[root]) == 0;
    cg_graph_add_text(out, event,
                      main ? CG_TERM_SCHEMA_NAME : CG_TERM_SKOS_ALT_LABEL,
                      record->name, "en");
    if (!told[root])
      cg_graph_add_typed(out, event, CG_TERM_CG_NEGATED, "true",
                         CG_TYPE_BOOLEAN);
  }
}

/* By node: of the first article of a story the first day on which one of its
 * articles came out; else 0 (transfer full). */
static int32_t *
find_told(const Join *join)
{
  int32_t *told = g_new0(int32_t, cg_graph_n_nodes(join->graph));
  for (guint i = 0; i < join->records->len; i++) {
    const CgEventRecord *record = record_at(join, i);
    CgNode               story  = story_of(join, record->article);
    if (record->told > 0 && story != CG_NO_NODE &&
        (told[story] == 0 || record->told < told[story]))
      told[story] = record->told;
  }
  return told;
}

/* What all accounts of each event together say of it. */
static void
settle_events(const Join *join, CgGraph *out)
{
  g_autoptr(GHashTable) groups = g_hash_table_new_full(
      NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < join->records->len; i++) {
    const CgEventRecord *record = record_at(join, i);
    gpointer             root =
        GUINT_TO_POINTER(cg_event_groups_root(join->groups, record->node));
    GPtrArray *group = g_hash_table_lookup(groups, root);
    if (join->event[record->node] == CG_NO_NODE)
      continue;
    if (group == NULL) {
      group = g_ptr_array_new();
      g_hash_table_insert(groups, root, group);
    }
    g_ptr_array_add(group, (gpointer)(uintptr_t)record);
  }
  g_autofree int32_t *told = find_told(join);
  for (guint i = 0; i < join->records->len; i++) {
    CgNode     node  = record_at(join, i)->node;
    CgNode     story = story_of(join, record_at(join, i)->article);
    GPtrArray *group = g_hash_table_lookup(groups, GUINT_TO_POINTER(node));
    if (group != NULL && cg_event_groups_root(join->groups, node) == node)
      cg_event_settle(join->graph, group, story == CG_NO_NODE ? 0 : told[story],
                      out, join->event[node]);
  }
}

void
cg_cluster_events(const CgGraph *graph,
                  CgGraph       *out,
                  CgResolveNote  note,
                  gpointer       user_data)
{
  size_t n    = cg_graph_n_nodes(graph);
  Join   join = {.graph   = graph,
                 .records = g_array_new(FALSE, FALSE, sizeof(CgEventRecord)),
                 .groups  = cg_event_groups_new(graph, note, user_data),
                 .event   = g_new(CgNode, n),
                 .story   = g_new(CgNode, n)};
  g_array_set_clear_func(join.records, cg_event_record_clear);
  for (CgNode node = 0; node < n; node++) {
    join.story[node] = node;
    join.event[node] = CG_NO_NODE;
  }
  read_records(&join);
  g_autoptr(GArray) keys = make_keys(&join);
  join_all(&join, keys, false);
  join_all(&join, keys, true);
  find_stories(&join);
  join_stories(&join);
  make_events(&join, out);
  add_accounts(&join, out);
  name_events(&join, out);
  settle_events(&join, out);
  g_array_unref(join.records);
  cg_event_groups_free(join.groups);
  g_free(join.event);
  g_free(join.story);
}
