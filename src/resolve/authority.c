/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A hash table from cg_id_key() of each label to the IRI that has it, or to ""
 * once a second IRI claims it; then one pass that renames. */
#include "resolve/authority.h"

#include "core/id.h"
#include "resolve/rewrite.h"

#include <string.h>

struct CgAuthority {
  GHashTable *iris; /* key -> IRI, or "" */
  size_t      n;    /* of those that have one */
};

static bool
is_label(const char *property)
{
  static const char *const labels[] = {
      "http://www.w3.org/2004/02/skos/core#prefLabel",
      "http://www.w3.org/2000/01/rdf-schema#label",
      "http://xmlns.com/foaf/0.1/name",
      "https://schema.org/name",
      "skos:altLabel",
      "schema:name",
      NULL};
  return g_strv_contains(labels, property);
}

static void
add_label(CgAuthority *authority, const char *label, const char *iri)
{
  g_autofree char *key   = cg_id_key(label);
  const char      *known = g_hash_table_lookup(authority->iris, key);
  if (known == NULL) {
    g_hash_table_insert(authority->iris, g_steal_pointer(&key), g_strdup(iri));
    authority->n++;
  } else if (*known != '\0' && strcmp(known, iri) != 0) {
    g_hash_table_insert(authority->iris, g_steal_pointer(&key), g_strdup(""));
    authority->n--;
  }
}

CgAuthority *
cg_authority_new(const CgGraph *list)
{
  CgAuthority *authority = g_new0(CgAuthority, 1);
  authority->iris =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  size_t             n;
  const CgStatement *s = cg_graph_statements(list, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].value.node == CG_NO_NODE &&
        is_label(cg_graph_id(list, s[i].predicate)))
      add_label(authority, s[i].value.text, cg_graph_id(list, s[i].subject));
  return authority;
}

void
cg_authority_free(CgAuthority *authority)
{
  if (authority == NULL)
    return;
  g_hash_table_unref(authority->iris);
  g_free(authority);
}

size_t
cg_authority_size(const CgAuthority *authority)
{
  return authority->n;
}

/* ---- renaming ---- */

static const char *
look_up(const CgAuthority *authority, const char *name)
{
  g_autofree char *key = cg_id_key(name);
  const char      *iri = g_hash_table_lookup(authority->iris, key);
  return iri == NULL || *iri == '\0' ? NULL : iri;
}

/* The IRI that all names of @node by @property agree on, or NULL. */
static const char *
agreed(const CgAuthority *authority,
       const CgGraph     *graph,
       CgNode             node,
       CgNode             property)
{
  size_t             n;
  const char        *iri = NULL;
  const CgStatement *s   = cg_graph_values(graph, node, property, &n);
  for (size_t i = 0; i < n; i++) {
    const char *found = s[i].value.node == CG_NO_NODE
                            ? look_up(authority, s[i].value.text)
                            : NULL;
    if (found != NULL && iri != NULL && strcmp(found, iri) != 0)
      return NULL;
    iri = found != NULL ? found : iri;
  }
  return iri;
}

static bool
is_entity(const CgGraph *graph, CgNode node)
{
  return cg_graph_is(graph, node, CG_CLASS_SCHEMA_PERSON) ||
         cg_graph_is(graph, node, CG_CLASS_SCHEMA_ORGANIZATION) ||
         cg_graph_is(graph, node, CG_CLASS_SCHEMA_PLACE) ||
         cg_graph_is(graph, node, CG_CLASS_CG_GROUP);
}

const char *
cg_authority_find(const CgAuthority *authority,
                  const CgGraph     *graph,
                  CgNode             node)
{
  if (node < CG_N_TERMS || !is_entity(graph, node))
    return NULL;
  const char *iri = agreed(authority, graph, node, CG_TERM_SCHEMA_NAME);
  return iri != NULL ? iri
                     : agreed(authority, graph, node, CG_TERM_SKOS_ALT_LABEL);
}

CgGraph *
cg_authority_apply(const CgAuthority *authority, const CgGraph *graph)
{
  CgGraph           *out = cg_graph_new();
  size_t             n, n_nodes = cg_graph_n_nodes(graph);
  g_autofree CgNode *map = g_new(CgNode, n_nodes);
  for (CgNode node = 0; node < n_nodes; node++) {
    const char *iri = cg_authority_find(authority, graph, node);
    map[node] =
        cg_graph_node(out, iri != NULL ? iri : cg_graph_id(graph, node));
    if (iri != NULL)
      cg_graph_add(out, map[node], CG_TERM_OWL_SAME_AS,
                   cg_graph_node(out, cg_graph_id(graph, node)));
  }
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    CgNode       object   = s[i].value.node;
    const CgNode parts[3] = {map[s[i].subject], map[s[i].predicate],
                             object == CG_NO_NODE ? CG_NO_NODE : map[object]};
    cg_rewrite(out, graph, &s[i], parts);
  }
  cg_graph_seal(out);
  return out;
}
