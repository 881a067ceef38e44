/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Statements wait on the disk while steps decide, each on a digest of what the
 * steps before it made of them, what becomes of which node; then all go once
 * through all steps, are sorted, and leave:
 *
 *   add -> records -+-> digest -> cluster entities -+
 *                   +-> digest -> cluster events ---+-> joins
 *                   +-> digest -> cluster claims ---+
 *                   |                                |
 *                   +----------> rewrite ------------+-> sorter -> parts
 *                                   +-> digest -> conflicts -^
 */
#include "resolve/resolve.h"

#include "core/error.h"
#include "core/records.h"
#include "core/sorter.h"
#include "resolve/cluster.h"
#include "resolve/cluster_claims.h"
#include "resolve/cluster_events.h"
#include "resolve/conflict.h"
#include "resolve/digest.h"
#include "resolve/joins.h"
#include "resolve/parts.h"

enum {
  HELD        = 1 << 26, /* bytes of a sorter, and of the records */
  READ        = 1 << 18, /* bytes at a time */
  STOP_CHECKS = 1 << 12, /* records from one look at the stop to the next */
};

struct CgResolver {
  CgResolveOptions options;
  size_t           n_bytes;
  CgJoins         *joins;
  CgRecords       *told;                  /* the input that a digest needs */
  CgRecords       *rest;                  /* the rest of it */
  CgRecords       *found[CG_N_STEPS + 1]; /* what was found: from which step
                                             on it is rewritten */
  GString *buffer;
};

CgResolver *
cg_resolver_new(const CgResolveOptions *options)
{
  CgResolver *resolver = g_new0(CgResolver, 1);
  resolver->options    = *options;
  resolver->n_bytes    = options->n_bytes > 0 ? options->n_bytes : HELD;
  resolver->joins      = cg_joins_new();
  resolver->told       = cg_records_new(resolver->n_bytes / 4);
  resolver->rest       = cg_records_new(resolver->n_bytes / 2);
  resolver->buffer     = g_string_new(NULL);
  for (int step = 0; step <= CG_N_STEPS; step++)
    resolver->found[step] = cg_records_new(resolver->n_bytes / 8);
  return resolver;
}

/* Drops the input, in memory and on disk. */
static void
drop_records(CgResolver *resolver)
{
  g_clear_pointer(&resolver->told, cg_records_free);
  g_clear_pointer(&resolver->rest, cg_records_free);
  for (int step = 0; step <= CG_N_STEPS; step++)
    g_clear_pointer(&resolver->found[step], cg_records_free);
}

void
cg_resolver_free(CgResolver *resolver)
{
  if (resolver == NULL)
    return;
  drop_records(resolver);
  cg_joins_free(resolver->joins);
  g_string_free(resolver->buffer, TRUE);
  g_free(resolver);
}

/* ---- records ---- */

static void
write_record(CgResolver *resolver, CgRecords *records, const CgQuad *quad)
{
  g_string_truncate(resolver->buffer, 0);
  cg_quad_write(resolver->buffer, quad);
  cg_records_add(records, resolver->buffer->str, resolver->buffer->len);
}

void
cg_resolver_add(CgResolver *resolver, const CgQuad *quad)
{
  cg_joins_learn(resolver->joins, quad);
  write_record(resolver,
               cg_digest_has_any(quad) || resolver->options.whole_digests
                   ? resolver->told
                   : resolver->rest,
               quad);
}

static void
add_quad(const CgQuad *quad, gpointer resolver)
{
  cg_resolver_add(resolver, quad);
}

void
cg_resolver_add_packed(CgResolver *resolver, GBytes *quads)
{
  cg_quad_unpack(quads, add_quad, resolver);
}

/* ---- sending ---- */

static bool
is_stopped(const CgResolver *resolver)
{
  return resolver->options.stop != NULL && *resolver->options.stop != 0;
}

/* Whether all went well up to here. */
static bool
check(const CgResolver *resolver, const CgSorter *sorter, GError **error)
{
  if (is_stopped(resolver)) {
    g_set_error_literal(error, CG_ERROR, CG_ERROR_INPUT,
                        "interrupted; nothing is written");
    return false;
  }
  if (resolver->told == NULL) /* all are rewritten */
    return cg_sorter_check(sorter, error);
  for (int step = 0; step <= CG_N_STEPS; step++)
    if (!cg_records_check(resolver->found[step], error))
      return false;
  return cg_records_check(resolver->told, error) &&
         cg_records_check(resolver->rest, error) &&
         cg_sorter_check(sorter, error);
}

/* Where the statements of a digest, or all of them, go to. */
typedef struct {
  const CgResolver *resolver;
  CgStep            end;    /* the steps that are not yet known */
  int               digest; /* or CG_N_DIGESTS: all statements */
  CgSorter         *sorter;
  CgSorter         *conflicts; /* with all: gets their digest */
  GString          *buffer;
} Target;

static void
add_to(CgSorter *sorter, GString *buffer, const CgQuad *quad)
{
  g_string_truncate(buffer, 0);
  cg_quad_write(buffer, quad);
  cg_sorter_add(sorter, buffer->str, buffer->len);
}

static bool
is_wanted(const Target *target, CgDigest digest, const CgQuad *quad)
{
  return cg_digest_has(digest, quad) || target->resolver->options.whole_digests;
}

static void
take_digest(const CgQuad *quad, gpointer data)
{
  Target *target = data;
  CgQuad  alone  = *quad;
  alone.article  = "";
  if (is_wanted(target, (CgDigest)target->digest, quad))
    add_to(target->sorter, target->buffer, &alone);
}

static void
take_done(const CgQuad *quad, gpointer data)
{
  Target *target = data;
  add_to(target->sorter, target->buffer, quad);
}

/* A statement before the user's own names come: ids are still ours. */
static void
take_all(const CgQuad *quad, gpointer data)
{
  Target *target = data;
  CgQuad  alone  = *quad;
  alone.article  = "";
  if (is_wanted(target, CG_DIGEST_CONFLICTS, quad))
    add_to(target->conflicts, target->buffer, &alone);
  cg_joins_rewrite(target->resolver->joins, CG_STEP_AUTHORITY, CG_N_STEPS, quad,
                   take_done, target);
}

/* Sends @records, which come into the steps at @first, to @target. */
static void
send(CgRecords *records, CgStep first, Target *target)
{
  g_autoptr(CgRecordReader) reader =
      cg_record_reader_new(records, 0, cg_records_end(records), READ);
  bool        all  = target->digest == CG_N_DIGESTS;
  CgQuadFunc  func = first == CG_N_STEPS ? take_done
                     : all               ? take_all
                                         : take_digest;
  size_t      n, done = 0;
  const char *bytes;
  while ((bytes = cg_record_reader_next(reader, &n)) != NULL) {
    CgQuad quad = cg_quad_read(bytes);
    if (++done % STOP_CHECKS == 0 && is_stopped(target->resolver))
      return;
    if (all || is_wanted(target, (CgDigest)target->digest, &quad))
      cg_joins_rewrite(target->resolver->joins, first, target->end, &quad, func,
                       target);
  }
}

/* Sends all that @target may need. */
static void
send_all(const CgResolver *resolver, Target *target)
{
  send(resolver->told, CG_STEP_APART, target);
  if (target->digest == CG_N_DIGESTS)
    send(resolver->rest, CG_STEP_APART, target);
  for (int step = 0; step <= (int)target->end; step++)
    send(resolver->found[step], (CgStep)step, target);
}

/* ---- digests ---- */

static CgGraph *
load(CgSorter *sorter)
{
  CgGraph    *graph = cg_graph_new();
  const char *bytes;
  size_t      n;
  while ((bytes = cg_sorter_next(sorter, &n)) != NULL) {
    CgQuad quad = cg_quad_read(bytes);
    cg_quad_add(graph, &quad);
  }
  cg_graph_seal(graph);
  return graph;
}

/* The digest of what the steps before @end make of the input. */
static CgGraph *
digest_of(const CgResolver *resolver,
          CgDigest          digest,
          CgStep            end,
          GError          **error)
{
  g_autoptr(CgSorter) sorter = cg_sorter_new(resolver->n_bytes);
  g_autoptr(GString) buffer  = g_string_new(NULL);
  Target target              = {.resolver = resolver,
                                .end      = end,
                                .digest   = (int)digest,
                                .sorter   = sorter,
                                .buffer   = buffer};
  send_all(resolver, &target);
  g_autoptr(CgGraph) graph = load(sorter);
  return check(resolver, sorter, error) ? g_steal_pointer(&graph) : NULL;
}

/* ---- steps ---- */

static void
put(CgResolver    *resolver,
    CgStep         step,
    const CgGraph *graph,
    const CgNode   pair[2])
{
  g_autoptr(GString) from = g_string_new(NULL), to = g_string_new(NULL);
  cg_quad_append_node(from, graph, pair[0]);
  cg_quad_append_node(to, graph, pair[1]);
  cg_joins_put(resolver->joins, step, from->str, to->str);
}

/* Keeps what a step found: what becomes of which node is known from @step on,
 * all else is one more statement for the steps behind it. */
static void
keep_found(CgResolver *resolver, CgStep step, CgGraph *found)
{
  g_autoptr(GString) bytes = g_string_new(NULL);
  size_t n;
  cg_graph_seal(found);
  const CgStatement *s = cg_graph_statements(found, &n);
  for (size_t i = 0; i < n; i++) {
    if (s[i].predicate == CG_TERM_PROV_SPECIALIZATION_OF) {
      put(resolver, step, found, (CgNode[]){s[i].subject, s[i].value.node});
      continue;
    }
    g_string_truncate(bytes, 0);
    cg_quad_write_statement(bytes, found, &s[i]);
    cg_records_add(resolver->found[step + 1], bytes->str, bytes->len);
  }
}

/* The user's own names of the entities of @graph, under their joined names. */
static void
name_by_authority(CgResolver *resolver, const CgGraph *graph)
{
  const CgAuthority *authority = resolver->options.authority;
  g_autoptr(CgGraph) same      = cg_graph_new();
  for (CgNode node = CG_N_TERMS; node < cg_graph_n_nodes(graph); node++) {
    const char *iri = cg_authority_find(authority, graph, node);
    if (iri == NULL)
      continue;
    CgNode name = cg_graph_node(same, iri);
    CgNode ours = cg_graph_node(same, cg_graph_id(graph, node));
    cg_graph_add(same, name, CG_TERM_OWL_SAME_AS, ours);
    put(resolver, CG_STEP_AUTHORITY, same, (CgNode[]){ours, name});
  }
  keep_found(resolver, CG_STEP_AUTHORITY, same);
}

static bool
join_entities(CgResolver *resolver, GError **error)
{
  const CgResolveOptions *options = &resolver->options;
  g_autoptr(CgGraph) graph =
      digest_of(resolver, CG_DIGEST_ENTITIES, CG_STEP_ENTITIES, error);
  if (graph == NULL)
    return false;
  size_t             n    = cg_graph_n_nodes(graph);
  g_autofree CgNode *map  = g_new(CgNode, n);
  g_autoptr(CgGraph) same = cg_graph_new();
  for (CgNode node = 0; node < n; node++)
    map[node] = node;
  cg_cluster_entities(graph, options->lexicon, map, options->note,
                      options->user_data);
  for (CgNode node = CG_N_TERMS; node < n; node++)
    if (map[node] != node) {
      put(resolver, CG_STEP_ENTITIES, graph, (CgNode[]){node, map[node]});
      cg_graph_add(same, cg_graph_node(same, cg_graph_id(graph, map[node])),
                   CG_TERM_OWL_SAME_AS,
                   cg_graph_node(same, cg_graph_id(graph, node)));
    }
  keep_found(resolver, CG_STEP_ENTITIES, same);
  return true;
}

static bool
join_events(CgResolver *resolver, GError **error)
{
  g_autoptr(CgGraph) found = cg_graph_new();
  g_autoptr(CgGraph) graph =
      digest_of(resolver, CG_DIGEST_EVENTS, CG_STEP_EVENTS, error);
  if (graph == NULL)
    return false;
  cg_cluster_events(graph, found, resolver->options.note,
                    resolver->options.user_data);
  keep_found(resolver, CG_STEP_EVENTS, found);
  return true;
}

static bool
join_claims(CgResolver *resolver, GError **error)
{
  g_autoptr(CgGraph) found = cg_graph_new();
  g_autoptr(CgGraph) graph =
      digest_of(resolver, CG_DIGEST_CLAIMS, CG_STEP_CLAIMS, error);
  if (graph == NULL)
    return false;
  cg_cluster_claims(graph, resolver->options.lexicon, found);
  keep_found(resolver, CG_STEP_CLAIMS, found);
  return true;
}

/* Entities are named last, but what they are called is known early. */
static bool
find_names(CgResolver *resolver, GError **error)
{
  if (resolver->options.authority == NULL)
    return true;
  g_autoptr(CgGraph) graph =
      digest_of(resolver, CG_DIGEST_ENTITIES, CG_STEP_EVENTS, error);
  if (graph != NULL)
    name_by_authority(resolver, graph);
  return graph != NULL;
}

/* ---- the end ---- */

/* Adds what @find says of @graph to the statements that leave. */
static void
add_conflicts(const CgGraph *graph,
              Target        *target,
              void (*find)(const CgGraph *graph, CgGraph *out))
{
  g_autoptr(CgGraph) found = cg_graph_new();
  g_autoptr(GString) bytes = g_string_new(NULL);
  size_t n;
  find(graph, found);
  cg_graph_seal(found);
  const CgStatement *s = cg_graph_statements(found, &n);
  for (size_t i = 0; i < n; i++) {
    g_string_truncate(bytes, 0);
    cg_quad_write_statement(bytes, found, &s[i]);
    CgQuad quad = cg_quad_read(bytes->str);
    cg_joins_rewrite(target->resolver->joins, CG_STEP_AUTHORITY, CG_N_STEPS,
                     &quad, take_done, target);
  }
}

static bool
find_conflicts(const CgResolver *resolver, Target *target, GError **error)
{
  g_autoptr(CgGraph) graph = load(target->conflicts);
  if (!check(resolver, target->conflicts, error))
    return false;
  add_conflicts(graph, target, cg_find_conflicts);
  add_conflicts(graph, target, cg_find_value_conflicts);
  return true;
}

/* All statements as they leave, sorted. */
static CgSorter *
rewrite_all(CgResolver *resolver, GError **error)
{
  g_autoptr(CgSorter) all       = cg_sorter_new(resolver->n_bytes);
  g_autoptr(CgSorter) conflicts = cg_sorter_new(resolver->n_bytes);
  g_autoptr(GString) buffer     = g_string_new(NULL);
  Target target                 = {.resolver  = resolver,
                                   .end       = CG_STEP_AUTHORITY,
                                   .digest    = CG_N_DIGESTS,
                                   .sorter    = all,
                                   .conflicts = conflicts,
                                   .buffer    = buffer};
  send_all(resolver, &target);
  send(resolver->found[CG_N_STEPS], CG_N_STEPS, &target);
  if (!check(resolver, all, error) || !find_conflicts(resolver, &target, error))
    return NULL;
  return g_steal_pointer(&all);
}

bool
cg_resolver_finish(CgResolver *resolver,
                   CgPartFunc  func,
                   gpointer    user_data,
                   GError    **error)
{
  if (!join_entities(resolver, error) || !find_names(resolver, error) ||
      !join_events(resolver, error) || !join_claims(resolver, error))
    return false;
  g_autoptr(CgSorter) sorter = rewrite_all(resolver, error);
  return sorter != NULL &&
         cg_parts_tell(sorter, resolver->options.stop, func, user_data,
                       error) &&
         check(resolver, sorter, error);
}

static bool
add_part(const CgGraph *part, gpointer all, GError **error)
{
  (void)error;
  cg_graph_add_all(all, part);
  return true;
}

CgGraph *
cg_resolve(const CgGraph          *graph,
           const CgResolveOptions *options,
           GError                **error)
{
  g_autoptr(CgResolver) resolver = cg_resolver_new(options);
  g_autoptr(CgGraph) all         = cg_graph_new();
  g_autoptr(GBytes) quads        = cg_quad_pack(graph);
  cg_resolver_add_packed(resolver, quads);
  if (!cg_resolver_finish(resolver, add_part, all, error))
    return NULL;
  cg_graph_seal(all);
  return g_steal_pointer(&all);
}
