/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A tie is two people of two states who met, spoke, or of whom one gave the
 * other something. Ties of the same two states stand side by side, and are
 * compared if one has a description in it.
 */
#include "resolve/cluster_private.h"

#include "core/letters.h"

#include <stdlib.h>
#include <string.h>

/* Names and bodies in common that make one story of two articles; days
 * between them; ties compared with each. */
enum { LEAST_COMMON = 3, MOST_DAYS = 14, MAX_COMPARED = 200, PARTS_UP = 5 };

typedef struct {
  CgNode end[2];   /* persons */
  CgNode state[2]; /* theirs, the lesser first */
} Tie;

typedef struct {
  CgCluster  *cluster;
  GHashTable *cast; /* article to a set of the roots it mentions */
} Story;

/* ---- what people are ---- */

static const char *
name_of(const CgGraph *graph, CgNode node)
{
  const char *name = cg_graph_text(graph, node, CG_TERM_SCHEMA_NAME);
  return name == NULL ? "" : name;
}

bool
cg_cluster_is_description(const char *name)
{
  const char *last = strrchr(name, ' ');
  return g_unichar_islower(g_utf8_get_char(last == NULL ? name : last + 1));
}

/* The state of which @node is a part or a member, over several steps. */
static CgNode
state_of(const CgGraph *graph, CgNode node)
{
  for (int step = 0; node != CG_NO_NODE && step < PARTS_UP; step++) {
    if (cg_graph_is(graph, node, CG_CLASS_CG_STATE))
      return node;
    size_t             n;
    CgNode             up = CG_NO_NODE;
    const CgStatement *s  = cg_graph_values(
         graph, node, step == 0 ? CG_TERM_CG_MEMBER_OF : CG_TERM_CG_PART_OF, &n);
    for (size_t i = 0; i < n; i++)
      if (up == CG_NO_NODE ||
          cg_graph_is(graph, s[i].value.node, CG_CLASS_CG_STATE))
        up = s[i].value.node;
    node = up;
  }
  return CG_NO_NODE;
}

/* Fields of work, by the words that tell of them. */
static const char *const fields[][16] = {
    {"military", "armed", "army", "navy", "naval", "air", "general", "admiral",
     "colonel", "commander", "troops", "defence", "defense", NULL},
    {"intelligence", "security", "spy", "secret", "counterintelligence", NULL},
    {"foreign", "diplomat", "diplomatic", "ambassador", "envoy", "embassy",
     "consul", NULL},
    {"finance", "treasury", "bank", "economic", "economy", "trade", NULL},
    {"justice", "judge", "court", "prosecutor", "prosecution", "judicial",
     NULL},
    {"police", "interior", NULL},
    {"health", "medical", "doctor", NULL},
    {"energy", "oil", "gas", "nuclear", NULL},
    {"parliament", "parliamentary", "senator", "deputy", "lawmaker",
     "legislator", NULL},
};

static unsigned
fields_of_words(const char *words)
{
  g_autofree char *plain = cg_letters_fold((CgSlice){words, strlen(words)});
  g_auto(GStrv) list     = g_strsplit(plain, " ", -1);
  unsigned bits          = 0;
  for (size_t i = 0; list[i] != NULL; i++)
    for (size_t k = 0; k < G_N_ELEMENTS(fields); k++)
      if (g_strv_contains(fields[k], list[i]))
        bits |= 1u << k;
  return bits;
}

/* The fields of a person's names, positions and what they are members of. */
static unsigned
fields_of(const CgGraph *graph, CgNode person)
{
  static const CgTerm terms[] = {CG_TERM_SCHEMA_NAME, CG_TERM_SKOS_ALT_LABEL,
                                 CG_TERM_CG_HOLDS_POSITION};
  unsigned            bits    = 0;
  size_t              n;
  for (size_t t = 0; t < G_N_ELEMENTS(terms); t++) {
    const CgStatement *s = cg_graph_values(graph, person, terms[t], &n);
    for (size_t i = 0; i < n; i++)
      if (s[i].value.node == CG_NO_NODE)
        bits |= fields_of_words(s[i].value.text);
  }
  CgNode whole = cg_graph_object(graph, person, CG_TERM_CG_MEMBER_OF);
  for (int step = 0; whole != CG_NO_NODE && step < PARTS_UP; step++) {
    bits |= fields_of_words(name_of(graph, whole));
    whole = cg_graph_object(graph, whole, CG_TERM_CG_PART_OF);
  }
  return bits;
}

static bool
is_described(const CgGraph *graph, CgNode person)
{
  return cg_cluster_is_description(name_of(graph, person));
}

/* Whether two may be one person; of two states they are not asked. */
static bool
may_be_one(const Story *story, CgNode a, CgNode b)
{
  const CgGraph *graph = story->cluster->graph;
  if (cg_cluster_root(story->cluster, a) == cg_cluster_root(story->cluster, b))
    return true;
  bool described_a = is_described(graph, a),
       described_b = is_described(graph, b);
  if (!described_a && !described_b)
    return false;
  unsigned said_a = fields_of(graph, a), said_b = fields_of(graph, b);
  unsigned both = said_a & said_b;
  return both != 0 &&
         ((described_a && both == said_a) || (described_b && both == said_b));
}

/* ---- whether two articles tell one story ---- */

static GHashTable *
cast_of(const Story *story, CgNode article)
{
  return g_hash_table_lookup(story->cast, GUINT_TO_POINTER(article));
}

static int
day_of(const char *iso)
{
  enum { ISO_DAY = 10 };
  if (iso == NULL || strlen(iso) < ISO_DAY)
    return 0;
  long year  = strtol(iso, NULL, 10);
  long month = strtol(iso + 5, NULL, 10), day = strtol(iso + 8, NULL, 10);
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      day > 31 ||
      !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return 0;
  GDate date;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return (int)g_date_get_julian(&date);
}

static bool
is_one_story(const Story *story, CgNode a, CgNode b)
{
  const CgGraph *graph = story->cluster->graph;
  int day_a = day_of(cg_graph_text(graph, a, CG_TERM_SCHEMA_DATE_PUBLISHED));
  int day_b = day_of(cg_graph_text(graph, b, CG_TERM_SCHEMA_DATE_PUBLISHED));
  GHashTable *cast_a = cast_of(story, a), *cast_b = cast_of(story, b);
  if (a == b || cast_a == NULL || cast_b == NULL ||
      (day_a > 0 && day_b > 0 && abs(day_a - day_b) > MOST_DAYS))
    return false;
  GHashTableIter iter;
  gpointer       root;
  int            common = 0;
  g_hash_table_iter_init(&iter, cast_a);
  while (g_hash_table_iter_next(&iter, &root, NULL))
    common += g_hash_table_contains(cast_b, root);
  return common >= LEAST_COMMON;
}

/* Whether an article that has both ends of @a tells the story of one that has
 * both of @b. */
static bool
are_of_one_story(const Story *story, const Tie *a, const Tie *b)
{
  const CgGraph     *graph = story->cluster->graph;
  size_t             n, m;
  const CgStatement *s =
      cg_graph_values(graph, a->end[0], CG_TERM_CG_MENTIONED_IN, &n);
  const CgStatement *t =
      cg_graph_values(graph, b->end[0], CG_TERM_CG_MENTIONED_IN, &m);
  for (size_t i = 0; i < MIN(n, MAX_COMPARED); i++)
    for (size_t k = 0; k < MIN(m, MAX_COMPARED); k++) {
      CgNode      x = s[i].value.node, y = t[k].value.node;
      GHashTable *cast_x = cast_of(story, x), *cast_y = cast_of(story, y);
      if (cast_x != NULL && cast_y != NULL &&
          g_hash_table_contains(cast_x, GUINT_TO_POINTER(cg_cluster_root(
                                            story->cluster, a->end[1]))) &&
          g_hash_table_contains(cast_y, GUINT_TO_POINTER(cg_cluster_root(
                                            story->cluster, b->end[1]))) &&
          is_one_story(story, x, y))
        return true;
    }
  return false;
}

/* ---- ties ---- */

static bool
is_person(const CgGraph *graph, CgNode node)
{
  return node != CG_NO_NODE && cg_graph_is(graph, node, CG_CLASS_SCHEMA_PERSON);
}

static int
compare_ties(gconstpointer first, gconstpointer second)
{
  const Tie *a = first, *b = second;
  for (int i = 0; i < 2; i++)
    if (a->state[i] != b->state[i])
      return a->state[i] < b->state[i] ? -1 : 1;
  for (int i = 0; i < 2; i++)
    if (a->end[i] != b->end[i])
      return a->end[i] < b->end[i] ? -1 : 1;
  return 0;
}

static GArray *
collect_ties(const CgGraph *graph)
{
  GArray            *ties = g_array_new(FALSE, FALSE, sizeof(Tie));
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    CgNode predicate = s[i].predicate;
    if ((predicate != CG_TERM_CG_MET_WITH && predicate != CG_TERM_CG_GAVE &&
         predicate != CG_TERM_CG_SPOKE_TO) ||
        !is_person(graph, s[i].subject) || !is_person(graph, s[i].value.node))
      continue;
    CgNode a = state_of(graph, s[i].subject),
           b = state_of(graph, s[i].value.node);
    if (a == CG_NO_NODE || b == CG_NO_NODE || a == b)
      continue;
    Tie tie = {{s[i].subject, s[i].value.node}, {a, b}};
    if (a > b)
      tie = (Tie){{s[i].value.node, s[i].subject}, {b, a}};
    g_array_append_val(ties, tie);
  }
  g_array_sort(ties, compare_ties);
  return ties;
}

static bool
has_description(const CgGraph *graph, const Tie *tie)
{
  return is_described(graph, tie->end[0]) || is_described(graph, tie->end[1]);
}

/* Who and what the articles of the ties mention, states aside. */
static GHashTable *
collect_casts(const CgCluster *cluster, const GArray *ties)
{
  const CgGraph *graph = cluster->graph;
  GHashTable    *casts = g_hash_table_new_full(NULL, NULL, NULL,
                                               (GDestroyNotify)g_hash_table_unref);
  size_t         n;
  for (guint i = 0; i < ties->len; i++) {
    const CgStatement *s = cg_graph_values(
        graph, g_array_index(ties, Tie, i).end[0], CG_TERM_CG_MENTIONED_IN, &n);
    for (size_t k = 0; k < n; k++)
      g_hash_table_insert(casts, GUINT_TO_POINTER(s[k].value.node),
                          g_hash_table_new(NULL, NULL));
  }
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    GHashTable *cast =
        s[i].predicate == CG_TERM_CG_MENTIONED_IN
            ? g_hash_table_lookup(casts, GUINT_TO_POINTER(s[i].value.node))
            : NULL;
    if (cast != NULL && !cg_graph_is(graph, s[i].subject, CG_CLASS_CG_STATE))
      g_hash_table_add(
          cast, GUINT_TO_POINTER(cg_cluster_root(cluster, s[i].subject)));
  }
  return casts;
}

/* ---- joining ---- */

/* The named person that the cluster of @node has in it, or CG_NO_NODE: a name
 * is always what stands for it. */
static CgNode
named_in(const Story *story, CgNode node)
{
  CgNode root = cg_cluster_root(story->cluster, node);
  return is_described(story->cluster->graph, root) ? CG_NO_NODE : root;
}

static void
join_one(Story *story, CgNode a, CgNode b)
{
  CgNode named_a = named_in(story, a), named_b = named_in(story, b);
  if (named_a != CG_NO_NODE && named_b != CG_NO_NODE)
    return; /* two people */
  CgNode root_a        = cg_cluster_root(story->cluster, a),
         root_b        = cg_cluster_root(story->cluster, b);
  const CgGraph *graph = story->cluster->graph;
  bool           turn  = named_b != CG_NO_NODE ||
              (named_a == CG_NO_NODE && strcmp(cg_graph_id(graph, root_b),
                                               cg_graph_id(graph, root_a)) < 0);
  cg_cluster_join(story->cluster, turn ? root_b : root_a,
                  turn ? root_a : root_b, "they did the same with the same");
}

static bool
are_one_act(const Story *story, const Tie *a, const Tie *b)
{
  return may_be_one(story, a->end[0], b->end[0]) &&
         may_be_one(story, a->end[1], b->end[1]) &&
         are_of_one_story(story, a, b);
}

/* The ends of the tie @at that are described are joined with those of the
 * others in [first, end) that are one act with it: with names first, of which
 * there must be one alone. */
static void
join_tie(Story *story, const Tie *ties, size_t first, size_t end, size_t at)
{
  const CgGraph *graph = story->cluster->graph;
  for (int e = 0; e < 2; e++) {
    CgNode only = CG_NO_NODE;
    bool   many = false;
    if (!is_described(graph, ties[at].end[e]))
      continue;
    for (size_t i = first; i < end; i++) {
      if (i == at || !are_one_act(story, &ties[at], &ties[i]))
        continue;
      CgNode named = named_in(story, ties[i].end[e]);
      many =
          many || (named != CG_NO_NODE && only != CG_NO_NODE && named != only);
      only = named != CG_NO_NODE ? named : only;
    }
    if (many)
      continue;
    if (only != CG_NO_NODE)
      join_one(story, ties[at].end[e], only);
    for (size_t i = first; i < end; i++)
      if (i != at && is_described(graph, ties[i].end[e]) &&
          are_one_act(story, &ties[at], &ties[i]))
        join_one(story, ties[at].end[e], ties[i].end[e]);
  }
}

void
cg_cluster_described(CgCluster *cluster)
{
  const CgGraph *graph        = cluster->graph;
  g_autoptr(GArray) array     = collect_ties(graph);
  g_autoptr(GHashTable) casts = collect_casts(cluster, array);
  Story      story            = {cluster, casts};
  const Tie *ties             = (const Tie *)(const void *)array->data;
  for (size_t first = 0, end; first < array->len; first = end) {
    end = first + 1;
    while (end < array->len && ties[end].state[0] == ties[first].state[0] &&
           ties[end].state[1] == ties[first].state[1])
      end++;
    for (size_t i = first; i < end; i++)
      if (has_description(graph, &ties[i]))
        join_tie(&story, ties,
                 i > first + MAX_COMPARED ? i - MAX_COMPARED : first,
                 MIN(end, i + MAX_COMPARED), i);
  }
}
