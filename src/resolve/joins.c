/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Each step is a function of one statement and a table of nodes. A statement
 * goes through the steps before the next one comes:
 *
 *   quad -> apart -> entities -> events -> claims -> authority -> func
 */
#include "resolve/joins.h"

#include <string.h>

struct CgJoins {
  GHashTable   *maps[CG_N_STEPS]; /* node -> node */
  GHashTable   *dropped;          /* nodes whose statements go */
  GStringChunk *strings;
};

enum { CHUNK = 1 << 16 };

CgJoins *
cg_joins_new(void)
{
  CgJoins *joins = g_new0(CgJoins, 1);
  joins->strings = g_string_chunk_new(CHUNK);
  joins->dropped = g_hash_table_new(g_str_hash, g_str_equal);
  for (int step = 0; step < CG_N_STEPS; step++)
    joins->maps[step] = g_hash_table_new(g_str_hash, g_str_equal);
  return joins;
}

void
cg_joins_free(CgJoins *joins)
{
  if (joins == NULL)
    return;
  for (int step = 0; step < CG_N_STEPS; step++)
    g_hash_table_unref(joins->maps[step]);
  g_hash_table_unref(joins->dropped);
  g_string_chunk_free(joins->strings);
  g_free(joins);
}

void
cg_joins_put(CgJoins *joins, CgStep step, const char *from, const char *to)
{
  char       *key, *known;
  GHashTable *map = joins->maps[step];
  if (!g_hash_table_lookup_extended(map, from, (gpointer *)&key,
                                    (gpointer *)&known))
    key = g_string_chunk_insert(joins->strings, from);
  else if (step == CG_STEP_APART && strcmp(known, to) <= 0)
    return;
  g_hash_table_insert(map, key,
                      g_string_chunk_insert_const(joins->strings, to));
}

const char *
cg_joins_find(const CgJoins *joins, CgStep step, const char *node)
{
  const char *found = g_hash_table_lookup(joins->maps[step], node);
  return found != NULL ? found : node;
}

void
cg_joins_drop(CgJoins *joins, const char *node)
{
  if (!g_hash_table_contains(joins->dropped, node))
    g_hash_table_add(joins->dropped,
                     g_string_chunk_insert(joins->strings, node));
}

void
cg_joins_learn(CgJoins *joins, const CgQuad *quad)
{
  CgTerm predicate = cg_quad_term(quad->predicate);
  if (predicate == CG_TERM_PROV_SPECIALIZATION_OF && *quad->object != '\0')
    cg_joins_put(joins, CG_STEP_APART, quad->object, quad->subject);
  else if (predicate == CG_TERM_RDF_TYPE &&
           cg_quad_term(quad->object) == CG_CLASS_CG_CONFLICT)
    cg_joins_drop(joins, quad->subject);
}

/* ---- the steps ---- */

typedef struct {
  const CgJoins *joins;
  CgStep         end;
  CgQuadFunc     func;
  gpointer       user_data;
} Way;

static void go_on(const Way *way, CgStep step, const CgQuad *quad);

/* As from here on, but with another @object, a term. */
static void
go_on_with(const Way *way, CgStep step, const CgQuad *quad, CgTerm object)
{
  CgQuad     other = *quad;
  CgQuadNode node  = cg_quad_node(object);
  other.object     = node.code;
  go_on(way, step, &other);
}

static bool
is_term(const char *node, CgTerm term)
{
  return cg_quad_term(node) == term;
}

/* Both ends of @quad under the names of @step. */
static CgQuad
renamed(const CgJoins *joins, CgStep step, const CgQuad *quad)
{
  CgQuad out  = *quad;
  out.subject = cg_joins_find(joins, step, quad->subject);
  if (*quad->object != '\0')
    out.object = cg_joins_find(joins, step, quad->object);
  return out;
}

/* Accounts become the events they were; what resolving added goes. */
static void
take_apart(const Way *way, const CgQuad *quad)
{
  const CgJoins *joins = way->joins;
  GHashTable    *map   = joins->maps[CG_STEP_APART];
  if (is_term(quad->predicate, CG_TERM_PROV_SPECIALIZATION_OF) ||
      is_term(quad->predicate, CG_TERM_CG_CONTRADICTS) ||
      (g_hash_table_size(map) > 0 &&
       g_hash_table_contains(map, quad->subject)) ||
      (g_hash_table_size(joins->dropped) > 0 &&
       g_hash_table_contains(joins->dropped, quad->subject)))
    return;
  if (is_term(quad->predicate, CG_TERM_RDF_TYPE) &&
      is_term(quad->object, CG_CLASS_CG_ACCOUNT)) {
    go_on_with(way, CG_STEP_ENTITIES, quad, CG_CLASS_CG_EVENT);
    go_on_with(way, CG_STEP_ENTITIES, quad, CG_CLASS_SCHEMA_EVENT);
    return;
  }
  CgQuad out = renamed(joins, CG_STEP_APART, quad);
  go_on(way, CG_STEP_ENTITIES, &out);
}

/* A joined node's own name becomes one more label of the node it is now; what
 * was joined before keeps its id. */
static void
join_entities(const Way *way, const CgQuad *quad)
{
  CgQuadNode label = cg_quad_node(CG_TERM_SKOS_ALT_LABEL);
  CgQuad     out   = renamed(way->joins, CG_STEP_ENTITIES, quad);
  if (out.subject != quad->subject &&
      is_term(quad->predicate, CG_TERM_SCHEMA_NAME))
    out.predicate = label.code;
  if (is_term(quad->predicate, CG_TERM_OWL_SAME_AS)) {
    out.object = quad->object;
    if (strcmp(out.subject, out.object) == 0)
      return;
  }
  go_on(way, CG_STEP_EVENTS, &out);
}

/* What resolve/event_settle.c says of the event itself, from all accounts. */
static bool
is_settled(const CgQuad *quad)
{
  CgTerm predicate = cg_quad_term(quad->predicate);
  if (predicate == CG_TERM_CG_STATUS)
    return is_term(quad->object, CG_CONCEPT_PLANNED);
  return predicate == CG_TERM_CG_NEGATED || predicate == CG_TERM_SCHEMA_NAME ||
         predicate == CG_TERM_CG_TARGET ||
         predicate == CG_TERM_SCHEMA_START_DATE;
}

/* What a joined account says: it keeps it, and the event says it too. */
static void
tell_account(const Way *way, const CgQuad *quad, const CgQuad *joined)
{
  CgTerm predicate = cg_quad_term(quad->predicate);
  CgQuad account   = *joined;
  account.subject  = quad->subject;
  if (predicate != CG_TERM_RDF_TYPE) {
    go_on(way, CG_STEP_CLAIMS, &account);
    if (!is_settled(quad))
      go_on(way, CG_STEP_CLAIMS, joined);
    return;
  }
  CgQuadNode whole = cg_quad_node(CG_TERM_PROV_SPECIALIZATION_OF);
  go_on(way, CG_STEP_CLAIMS, joined);
  go_on_with(way, CG_STEP_CLAIMS, &account, CG_CLASS_CG_ACCOUNT);
  account.predicate = whole.code;
  account.object    = joined->subject;
  account.text = account.datatype = account.language = "";
  go_on(way, CG_STEP_CLAIMS, &account);
}

static void
join_events(const Way *way, const CgQuad *quad)
{
  CgQuad joined = renamed(way->joins, CG_STEP_EVENTS, quad);
  if (joined.subject == quad->subject) {
    go_on(way, CG_STEP_CLAIMS, &joined);
    return;
  }
  joined.object = quad->object;
  tell_account(way, quad, &joined);
}

static void
go_on(const Way *way, CgStep step, const CgQuad *quad)
{
  CgQuad out;
  if (step >= way->end) {
    way->func(quad, way->user_data);
    return;
  }
  switch (step) {
  case CG_STEP_APART:
    take_apart(way, quad);
    return;
  case CG_STEP_ENTITIES:
    join_entities(way, quad);
    return;
  case CG_STEP_EVENTS:
    join_events(way, quad);
    return;
  case CG_STEP_CLAIMS:
  case CG_STEP_AUTHORITY:
    out = renamed(way->joins, step, quad);
    go_on(way, step + 1, &out);
    return;
  case CG_N_STEPS:
    g_assert_not_reached();
  }
}

void
cg_joins_rewrite(const CgJoins *joins,
                 CgStep         first,
                 CgStep         end,
                 const CgQuad  *quad,
                 CgQuadFunc     func,
                 gpointer       user_data)
{
  go_on(&(Way){joins, end, func, user_data}, first, quad);
}
