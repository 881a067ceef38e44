/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A view first says which nodes it shows and lists edges as it meets them;
 * then nodes are put in order, and edges alike become one with its reasons:
 *
 *   A denies c (attribution 1)  \
 *   A denies c (attribution 7)  -> A --DENIES, count 2--> c
 */
#include "export/view_private.h"

#include "export/vocab.h"

#include <string.h>

static const char *const view_names[] = {"full", "actors", "claims"};
_Static_assert(G_N_ELEMENTS(view_names) == CG_N_VIEWS, "a name for each view");

/* The first row whose type a node has tells its kind. */
static const struct {
  CgNode     type;
  CgNodeKind kind;
} kinds[] = {
    {CG_CLASS_SCHEMA_PERSON, CG_KIND_PERSON},
    {CG_CLASS_CG_AGENCY, CG_KIND_AGENCY},
    {CG_CLASS_CG_GROUP, CG_KIND_GROUP},
    {CG_CLASS_SCHEMA_ORGANIZATION, CG_KIND_ORGANIZATION},
    {CG_CLASS_CG_STATE, CG_KIND_STATE},
    {CG_CLASS_SCHEMA_PLACE, CG_KIND_PLACE},
    {CG_CLASS_CG_EVENT, CG_KIND_EVENT},
    {CG_CLASS_SCHEMA_EVENT, CG_KIND_EVENT},
    {CG_CLASS_CG_CLAIM, CG_KIND_CLAIM},
    {CG_CLASS_SCHEMA_CLAIM, CG_KIND_CLAIM},
    {CG_CLASS_CG_ATTRIBUTION, CG_KIND_ATTRIBUTION},
    {CG_CLASS_CG_CONFLICT, CG_KIND_CONFLICT},
    {CG_CLASS_SCHEMA_NEWS_ARTICLE, CG_KIND_ARTICLE},
    {CG_CLASS_SCHEMA_CREATIVE_WORK, CG_KIND_WORK},
};

static const char *const kind_names[] = {
    "Person", "Agency", "Group",       "Organization", "State",   "Place",
    "Event",  "Claim",  "Attribution", "Conflict",     "Article", "Work",
};
_Static_assert(G_N_ELEMENTS(kind_names) == CG_N_KINDS, "a name for each kind");

const char *
cg_view_name(CgView view)
{
  return view_names[view];
}

int
cg_view_from_name(const char *name)
{
  for (int i = 0; i < CG_N_VIEWS; i++)
    if (strcmp(view_names[i], name) == 0)
      return i;
  return -1;
}

const char *
cg_node_kind_name(CgNodeKind kind)
{
  return kind_names[kind];
}

int
cg_view_kind_of(const CgGraph *graph, CgNode node)
{
  for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (cg_graph_is(graph, node, kinds[i].type))
      return (int)kinds[i].kind;
  return -1;
}

void
cg_view_show(CgViewMaker *maker, CgNode node)
{
  if (maker->shown[node] != 0)
    return;
  int        kind    = cg_view_kind_of(maker->graph, node);
  CgViewNode shown   = {.node = node};
  shown.kind         = kind < 0 ? CG_KIND_GROUP : (CgNodeKind)kind;
  maker->shown[node] = (uint8_t)(shown.kind + 1);
  g_array_append_val(maker->picture->nodes, shown);
}

const char *
cg_view_edge_kind(CgViewMaker *maker, const char *predicate)
{
  g_autoptr(GString) name = g_string_new(NULL);
  for (const char *p = cg_vocab_local(predicate); *p != '\0'; p++) {
    if (g_ascii_isupper(*p) && name->len > 0)
      g_string_append_c(name, '_');
    g_string_append_c(name, g_ascii_isalnum(*p) ? g_ascii_toupper(*p) : '_');
  }
  return g_string_chunk_insert_const(maker->picture->kinds,
                                     name->len > 0 ? name->str : "RELATED");
}

void
cg_view_add(CgViewMaker *maker,
            CgNode       source,
            CgNode       target,
            const char  *kind,
            CgNode       reason)
{
  CgRawEdge edge = {source, target, kind, reason};
  g_array_append_val(maker->raw, edge);
}

/* ---- statements ---- */

/* An rdf:Statement: where in which article a relation is stated. */
typedef struct {
  CgNode subject, predicate, object, node;
} Stated;

static int
compare_stated(gconstpointer a, gconstpointer b)
{
  const CgNode *one = &((const Stated *)a)->subject;
  const CgNode *two = &((const Stated *)b)->subject;
  for (size_t i = 0; i < 4; i++)
    if (one[i] != two[i])
      return one[i] < two[i] ? -1 : 1;
  return 0;
}

static void
gather_stated(CgViewMaker *maker)
{
  const CgGraph     *graph = maker->graph;
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (s[i].predicate != CG_TERM_RDF_SUBJECT || s[i].value.node == CG_NO_NODE)
      continue;
    CgNode node   = s[i].subject;
    Stated stated = {s[i].value.node,
                     cg_graph_object(graph, node, CG_TERM_RDF_PREDICATE),
                     cg_graph_object(graph, node, CG_TERM_RDF_OBJECT), node};
    g_array_append_val(maker->stated, stated);
  }
  g_array_sort(maker->stated, compare_stated);
}

/* The index of the first that is not before @wanted. */
static guint
find_stated(const GArray *stated, const Stated *wanted)
{
  guint low = 0, high = stated->len;
  while (low < high) {
    guint middle = (low + high) / 2;
    if (compare_stated(&g_array_index(stated, Stated, middle), wanted) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The article that a statement is from: without graph names, as far as its
 * subject or object tell. */
static CgNode
article_of(const CgGraph *graph, const CgStatement *s)
{
  if (s->article != CG_NO_NODE)
    return s->article;
  if (s->predicate == CG_TERM_CG_MENTIONED_IN)
    return s->value.node;
  return cg_graph_object(graph, s->subject, CG_TERM_PROV_WAS_DERIVED_FROM);
}

void
cg_view_add_statement(CgViewMaker *maker, const CgStatement *s)
{
  const char *id     = cg_graph_id(maker->graph, s->predicate);
  const char *kind   = cg_view_edge_kind(maker, id);
  Stated      wanted = {s->subject, s->predicate, s->value.node, 0};
  guint       i = find_stated(maker->stated, &wanted), n = 0;
  for (; i + n < maker->stated->len; n++) {
    const Stated *stated = &g_array_index(maker->stated, Stated, i + n);
    if (stated->subject != wanted.subject ||
        stated->predicate != wanted.predicate ||
        stated->object != wanted.object)
      break;
    cg_view_add(maker, s->subject, s->value.node, kind, stated->node);
  }
  if (n == 0)
    cg_view_add(maker, s->subject, s->value.node, kind,
                article_of(maker->graph, s));
}

/* ---- the full view ---- */

static void
add_everything(CgViewMaker *maker)
{
  size_t             n;
  const CgStatement *s = cg_graph_statements(maker->graph, &n);
  for (size_t i = 0; i < n; i++)
    if ((i == 0 || s[i].subject != s[i - 1].subject) &&
        cg_view_kind_of(maker->graph, s[i].subject) >= 0)
      cg_view_show(maker, s[i].subject);
  for (size_t i = 0; i < n; i++) {
    CgNode object = s[i].value.node;
    if (object == CG_NO_NODE || !maker->shown[s[i].subject] ||
        !maker->shown[object])
      continue;
    cg_view_add_statement(maker, &s[i]);
  }
}

/* ---- in order ---- */

static int
compare_view_nodes(gconstpointer a, gconstpointer b, gpointer data)
{
  const CgViewNode *one = a, *two = b;
  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  return strcmp(cg_graph_id(data, one->node), cg_graph_id(data, two->node));
}

static void
order_nodes(CgViewMaker *maker)
{
  CgPicture *picture = maker->picture;
  size_t     n       = cg_graph_n_nodes(maker->graph);
  g_array_sort_with_data(picture->nodes, compare_view_nodes,
                         (gpointer)(uintptr_t)maker->graph);
  picture->index = g_new(uint32_t, n);
  memset(picture->index, 0xFF, n * sizeof *picture->index);
  for (guint i = 0; i < picture->nodes->len; i++)
    picture->index[cg_picture_node(picture, i)->node] = i;
}

static int
compare_reasons(const CgGraph *graph, CgNode a, CgNode b)
{
  if (a == b || a == CG_NO_NODE || b == CG_NO_NODE)
    return a == b ? 0 : a == CG_NO_NODE ? 1 : -1;
  return strcmp(cg_graph_id(graph, a), cg_graph_id(graph, b));
}

static int
compare_raw(gconstpointer a, gconstpointer b, gpointer data)
{
  const CgRawEdge   *one = a, *two = b;
  const CgViewMaker *maker = data;
  const uint32_t    *index = maker->picture->index;
  if (one->source != two->source)
    return index[one->source] < index[two->source] ? -1 : 1;
  if (one->target != two->target)
    return index[one->target] < index[two->target] ? -1 : 1;
  int by_kind = strcmp(one->kind, two->kind);
  return by_kind != 0 ? by_kind
                      : compare_reasons(maker->graph, one->reason, two->reason);
}

static void
join_edges(CgViewMaker *maker)
{
  CgPicture       *picture = maker->picture;
  const CgRawEdge *last    = NULL;
  CgViewEdge      *edge    = NULL;
  g_array_sort_with_data(maker->raw, compare_raw, maker);
  for (guint i = 0; i < maker->raw->len; i++) {
    const CgRawEdge *raw  = &g_array_index(maker->raw, CgRawEdge, i);
    bool             same = last != NULL && last->source == raw->source &&
                last->target == raw->target &&
                strcmp(last->kind, raw->kind) == 0;
    if (!same) {
      CgViewEdge fresh = {picture->index[raw->source],
                          picture->index[raw->target], raw->kind, 0,
                          picture->reasons->len};
      g_array_append_val(picture->edges, fresh);
      edge =
          &g_array_index(picture->edges, CgViewEdge, picture->edges->len - 1);
      cg_picture_node(picture, fresh.source)->degree++;
      cg_picture_node(picture, fresh.target)->degree++;
    }
    if (raw->reason != CG_NO_NODE && !(same && last->reason == raw->reason)) {
      g_array_append_val(picture->reasons, raw->reason);
      edge->n_reasons++;
    }
    last = raw;
  }
}

CgPicture *
cg_picture_new(const CgGraph *graph, CgView view)
{
  CgPicture *picture = g_new0(CgPicture, 1);
  picture->nodes     = g_array_new(FALSE, FALSE, sizeof(CgViewNode));
  picture->edges     = g_array_new(FALSE, FALSE, sizeof(CgViewEdge));
  picture->reasons   = g_array_new(FALSE, FALSE, sizeof(CgNode));
  picture->kinds     = g_string_chunk_new(1024);
  CgViewMaker maker  = {graph, picture,
                        g_array_new(FALSE, FALSE, sizeof(CgRawEdge)),
                        g_array_new(FALSE, FALSE, sizeof(Stated)),
                        g_new0(uint8_t, cg_graph_n_nodes(graph))};
  gather_stated(&maker);
  switch (view) {
  case CG_VIEW_ACTORS:
    cg_view_add_actors(&maker);
    break;
  case CG_VIEW_CLAIMS:
    cg_view_add_claims(&maker);
    break;
  case CG_VIEW_FULL:
  case CG_N_VIEWS:
    add_everything(&maker);
    break;
  }
  order_nodes(&maker);
  join_edges(&maker);
  g_array_unref(maker.raw);
  g_array_unref(maker.stated);
  g_free(maker.shown);
  return picture;
}

void
cg_picture_free(CgPicture *picture)
{
  if (picture == NULL)
    return;
  g_array_unref(picture->nodes);
  g_array_unref(picture->edges);
  g_array_unref(picture->reasons);
  g_string_chunk_free(picture->kinds);
  g_free(picture->index);
  g_free(picture);
}
