/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The views of claims and of actors, both made from stands: who takes which
 * stance on which claim, by which attribution. Sorted by claim, the stands on
 * one claim are neighbours, and each pair of them is an edge of the view of
 * actors:
 *
 *   A asserts c, B denies c              B --DENIES_CLAIM_OF--> A
 *   A asserts c, B asserts c             A --AGREES_WITH--> B
 *   A asserts c, B asserts d, c and d
 *   contradict each other                A --CONTRADICTS--> B
 *   A asserts c, c is about B            A --ASSERTS_ABOUT--> B
 */
#include "export/view_private.h"
#include "export/vocab.h"

#include <string.h>

typedef struct {
  CgNode claim, agent, stance, attribution;
} Stand;

/* What a stance is to its claim. */
typedef enum { SIDE_NONE, SIDE_FOR, SIDE_AGAINST, SIDE_DOUBT } Side;

static Side
side_of(CgNode stance)
{
  if (stance == CG_CONCEPT_ASSERTS || stance == CG_CONCEPT_COMMITS)
    return SIDE_FOR;
  if (stance == CG_CONCEPT_DENIES)
    return SIDE_AGAINST;
  return stance == CG_CONCEPT_DOUBTS ? SIDE_DOUBT : SIDE_NONE;
}

static bool
is_agent_kind(int kind)
{
  return kind >= CG_KIND_PERSON && kind <= CG_KIND_STATE;
}

/* ---- gathering ---- */

static void
add_stands_of(const CgGraph *graph, CgNode attribution, GArray *stands)
{
  size_t             n_claims, n_sources;
  const CgStatement *claims =
      cg_graph_values(graph, attribution, CG_TERM_CG_CLAIM, &n_claims);
  const CgStatement *sources =
      cg_graph_values(graph, attribution, CG_TERM_CG_SOURCE, &n_sources);
  CgNode stance = cg_graph_object(graph, attribution, CG_TERM_CG_STANCE);
  if (stance == CG_NO_NODE)
    return;
  for (size_t i = 0; i < n_claims * n_sources; i++) {
    Stand stand = {claims[i / n_sources].value.node,
                   sources[i % n_sources].value.node, stance, attribution};
    if (stand.claim != CG_NO_NODE && stand.agent != CG_NO_NODE)
      g_array_append_val(stands, stand);
  }
}

static int
compare_stands(gconstpointer a, gconstpointer b)
{
  const Stand *one = a, *two = b;
  if (one->claim != two->claim)
    return one->claim < two->claim ? -1 : 1;
  if (one->agent != two->agent)
    return one->agent < two->agent ? -1 : 1;
  return one->attribution < two->attribution
             ? -1
             : one->attribution > two->attribution;
}

/* Node numbers order the stands: that order is not seen outside, as the
 * edges are sorted by content. */
static GArray *
gather_stands(const CgGraph *graph)
{
  GArray            *stands = g_array_new(FALSE, FALSE, sizeof(Stand));
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].predicate == CG_TERM_RDF_TYPE &&
        s[i].value.node == CG_CLASS_CG_ATTRIBUTION &&
        (i == 0 || s[i - 1].subject != s[i].subject ||
         s[i - 1].predicate != CG_TERM_RDF_TYPE ||
         s[i - 1].value.node != CG_CLASS_CG_ATTRIBUTION))
      add_stands_of(graph, s[i].subject, stands);
  g_array_sort(stands, compare_stands);
  return stands;
}

/* The stands on @claim. */
static const Stand *
stands_on(const GArray *stands, CgNode claim, size_t *n)
{
  const Stand *s   = (const Stand *)(const void *)stands->data;
  size_t       low = 0, high = stands->len;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (s[middle].claim < claim)
      low = middle + 1;
    else
      high = middle;
  }
  *n = 0;
  while (low + *n < stands->len && s[low + *n].claim == claim)
    (*n)++;
  return s + low;
}

/* Whether @a comes first in an edge that has no direction. */
static bool
is_first(const CgGraph *graph, CgNode a, CgNode b)
{
  return strcmp(cg_graph_id(graph, a), cg_graph_id(graph, b)) < 0;
}

/* ---- claims ---- */

/* The agents of one pair of a conflict, or the claims where these differ. */
static void
add_conflict_pair(CgViewMaker *maker, CgNode a, CgNode b, const char *kind)
{
  const CgGraph *graph = maker->graph;
  CgNode         c     = cg_graph_object(graph, a, CG_TERM_CG_CLAIM);
  CgNode         d     = cg_graph_object(graph, b, CG_TERM_CG_CLAIM);
  CgNode         from = c, to = d;
  if (c == d) {
    from = cg_graph_object(graph, a, CG_TERM_CG_SOURCE);
    to   = cg_graph_object(graph, b, CG_TERM_CG_SOURCE);
  }
  if (from == to || from == CG_NO_NODE || to == CG_NO_NODE)
    return;
  if (!maker->shown[from] || !maker->shown[to])
    return;
  if (!is_first(graph, from, to)) {
    CgNode other = from;
    from         = to;
    to           = other;
  }
  cg_view_add(maker, from, to, kind, a);
  cg_view_add(maker, from, to, kind, b);
}

static void
add_conflict(CgViewMaker *maker, CgNode conflict)
{
  CgNode kind = cg_graph_object(maker->graph, conflict, CG_TERM_CG_KIND);
  g_autofree char *name = g_strconcat(
      "conflict_",
      kind == CG_NO_NODE ? "" : cg_vocab_local(cg_graph_id(maker->graph, kind)),
      NULL);
  size_t             n;
  const CgStatement *between =
      cg_graph_values(maker->graph, conflict, CG_TERM_CG_BETWEEN, &n);
  const char *edge = cg_view_edge_kind(maker, name);
  for (size_t i = 0; i < n; i++)
    for (size_t k = i + 1; k < n; k++)
      if (between[i].value.node != CG_NO_NODE &&
          between[k].value.node != CG_NO_NODE)
        add_conflict_pair(maker, between[i].value.node, between[k].value.node,
                          edge);
}

static void
add_between_claims(CgViewMaker *maker, const CgStatement *s)
{
  CgNode object = s->value.node;
  if (s->predicate != CG_TERM_CG_CONTRADICTS &&
      s->predicate != CG_TERM_CG_RESTATES &&
      s->predicate != CG_TERM_OWL_SAME_AS)
    return;
  if (object == CG_NO_NODE || object == s->subject ||
      !maker->shown[s->subject] || !maker->shown[object])
    return;
  bool first = is_first(maker->graph, s->subject, object);
  cg_view_add(maker, first ? s->subject : object, first ? object : s->subject,
              cg_view_edge_kind(maker, cg_graph_id(maker->graph, s->predicate)),
              s->article);
}

/* Each agent counts once, on each side that it takes. */
static void
count_sides(CgViewMaker *maker, const GArray *stands)
{
  for (guint k = 0; k < maker->picture->nodes->len; k++) {
    CgViewNode  *node = cg_picture_node(maker->picture, k);
    size_t       n;
    const Stand *s       = stands_on(stands, node->node, &n);
    uint32_t    *sides[] = {[SIDE_FOR]     = &node->n_supporters,
                            [SIDE_AGAINST] = &node->n_deniers,
                            [SIDE_DOUBT]   = &node->n_doubters};
    unsigned     seen    = 0;
    for (size_t i = 0; i < n; i++) {
      Side side = side_of(s[i].stance);
      if (i == 0 || s[i].agent != s[i - 1].agent)
        seen = 0;
      if (side != SIDE_NONE && !(seen & 1U << side))
        (*sides[side])++;
      seen |= 1U << side;
    }
  }
}

void
cg_view_add_claims(CgViewMaker *maker)
{
  g_autoptr(GArray) stands = gather_stands(maker->graph);
  size_t             n;
  const CgStatement *s = cg_graph_statements(maker->graph, &n);
  for (size_t i = 0; i < n; i++)
    if ((i == 0 || s[i].subject != s[i - 1].subject) &&
        cg_view_kind_of(maker->graph, s[i].subject) == CG_KIND_CLAIM)
      cg_view_show(maker, s[i].subject);
  for (guint i = 0; i < stands->len; i++) {
    const Stand *stand = &g_array_index(stands, Stand, i);
    cg_view_show(maker, stand->agent);
    cg_view_show(maker, stand->claim);
    cg_view_add(
        maker, stand->agent, stand->claim,
        cg_view_edge_kind(maker, cg_graph_id(maker->graph, stand->stance)),
        stand->attribution);
  }
  for (size_t i = 0; i < n; i++) {
    add_between_claims(maker, &s[i]);
    if (s[i].predicate == CG_TERM_RDF_TYPE &&
        s[i].value.node == CG_CLASS_CG_CONFLICT)
      add_conflict(maker, s[i].subject);
  }
  count_sides(maker, stands);
}

/* ---- actors ---- */

static void
add_actors_edge(CgViewMaker *maker,
                CgNode       from,
                CgNode       to,
                const char  *kind,
                CgNode       reason)
{
  if (from == to)
    return;
  cg_view_show(maker, from);
  cg_view_show(maker, to);
  cg_view_add(maker, from, to, kind, reason);
}

/* What @a is to @b, who takes a stand on the same claim. */
static void
add_pair(CgViewMaker *maker, const Stand *a, const Stand *b)
{
  Side one = side_of(a->stance), two = side_of(b->stance);
  if (one == SIDE_AGAINST && two == SIDE_FOR)
    add_actors_edge(maker, a->agent, b->agent, "DENIES_CLAIM_OF",
                    a->attribution);
  else if (one == SIDE_DOUBT && two == SIDE_FOR)
    add_actors_edge(maker, a->agent, b->agent, "DOUBTS_CLAIM_OF",
                    a->attribution);
  else if (one == two && (one == SIDE_FOR || one == SIDE_AGAINST) &&
           is_first(maker->graph, a->agent, b->agent))
    add_actors_edge(maker, a->agent, b->agent, "AGREES_WITH", a->attribution);
}

static void
add_pairs(CgViewMaker *maker, const GArray *stands, CgNode c, CgNode d)
{
  size_t       n, m;
  const Stand *a = stands_on(stands, c, &n), *b = stands_on(stands, d, &m);
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < m; k++)
      add_pair(maker, &a[i], &b[k]);
}

/* Those who assert what others' claims contradict. */
static void
add_contrary(CgViewMaker *maker, const GArray *stands, CgNode c, CgNode d)
{
  size_t       n, m;
  const Stand *a = stands_on(stands, c, &n), *b = stands_on(stands, d, &m);
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < m; k++) {
      if (side_of(a[i].stance) != SIDE_FOR || side_of(b[k].stance) != SIDE_FOR)
        continue;
      bool first = is_first(maker->graph, a[i].agent, b[k].agent);
      add_actors_edge(maker, first ? a[i].agent : b[k].agent,
                      first ? b[k].agent : a[i].agent, "CONTRADICTS",
                      a[i].attribution);
    }
}

static void
add_about(CgViewMaker *maker, const Stand *stand, CgNode topic)
{
  const char      *stance = cg_graph_id(maker->graph, stand->stance);
  g_autofree char *name   = g_strconcat(cg_vocab_local(stance), "_about", NULL);
  if (is_agent_kind(cg_view_kind_of(maker->graph, topic)))
    add_actors_edge(maker, stand->agent, topic, cg_view_edge_kind(maker, name),
                    stand->attribution);
}

/* The agents that a claim is about, and those who did what it is about. */
static void
add_topics(CgViewMaker *maker, const Stand *stand)
{
  static const CgNode topics[] = {CG_TERM_SCHEMA_ABOUT, CG_TERM_CG_SUBJECT,
                                  CG_TERM_CG_OBJECT};
  const CgGraph      *graph    = maker->graph;
  for (size_t t = 0; t < G_N_ELEMENTS(topics); t++) {
    size_t             n, m;
    const CgStatement *s = cg_graph_values(graph, stand->claim, topics[t], &n);
    for (size_t i = 0; i < n; i++) {
      CgNode topic = s[i].value.node;
      if (topic == CG_NO_NODE)
        continue;
      add_about(maker, stand, topic);
      const CgStatement *by =
          cg_graph_values(graph, topic, CG_TERM_CG_AGENT, &m);
      for (size_t k = 0; k < m; k++)
        if (by[k].value.node != CG_NO_NODE)
          add_about(maker, stand, by[k].value.node);
    }
  }
}

/* To whom it is said, and whose words stand in it. */
static void
add_hearers(CgViewMaker *maker, const Stand *stand)
{
  const CgGraph     *graph = maker->graph;
  size_t             n;
  const CgStatement *to =
      cg_graph_values(graph, stand->attribution, CG_TERM_CG_TO, &n);
  for (size_t i = 0; i < n; i++)
    if (to[i].value.node != CG_NO_NODE)
      add_actors_edge(maker, stand->agent, to[i].value.node, "SAYS_TO",
                      stand->attribution);
  CgNode outer = cg_graph_object(graph, stand->attribution, CG_TERM_CG_WITHIN);
  if (outer == CG_NO_NODE)
    return;
  const CgStatement *by = cg_graph_values(graph, outer, CG_TERM_CG_SOURCE, &n);
  for (size_t i = 0; i < n; i++)
    if (by[i].value.node != CG_NO_NODE)
      add_actors_edge(maker, by[i].value.node, stand->agent, "QUOTES", outer);
}

/* A statement between two agents, or two claims. */
static void
add_relation(CgViewMaker *maker, const GArray *stands, const CgStatement *s)
{
  const CgGraph *graph  = maker->graph;
  CgNode         object = s->value.node;
  if (object == CG_NO_NODE || object < CG_N_TERMS)
    return;
  if (s->predicate == CG_TERM_CG_CONTRADICTS)
    add_contrary(maker, stands, s->subject, object);
  else if (s->predicate == CG_TERM_CG_RESTATES ||
           s->predicate == CG_TERM_OWL_SAME_AS) {
    add_pairs(maker, stands, s->subject, object);
    add_pairs(maker, stands, object, s->subject);
  }
  if (s->subject == object ||
      !is_agent_kind(cg_view_kind_of(graph, s->subject)) ||
      !is_agent_kind(cg_view_kind_of(graph, object)))
    return;
  cg_view_show(maker, s->subject);
  cg_view_show(maker, object);
  cg_view_add_statement(maker, s);
}

void
cg_view_add_actors(CgViewMaker *maker)
{
  g_autoptr(GArray) stands = gather_stands(maker->graph);
  size_t             n;
  const CgStatement *s = cg_graph_statements(maker->graph, &n);
  for (guint i = 0; i < stands->len; i++) {
    const Stand *stand = &g_array_index(stands, Stand, i);
    cg_view_show(maker, stand->agent);
    if (i == 0 || stand->claim != g_array_index(stands, Stand, i - 1).claim)
      add_pairs(maker, stands, stand->claim, stand->claim);
    add_topics(maker, stand);
    add_hearers(maker, stand);
  }
  for (size_t i = 0; i < n; i++)
    add_relation(maker, stands, &s[i]);
}
