/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A term's name is a prefix and a local name: a table of prefixes gives its
 * IRI. A node of ours is a path: the first part of it tells the kind, and has
 * a prefix of its own, so that Turtle reads "person:ana-ruiz-9c0e". */
#include "export/vocab.h"

#include "core/error.h"
#include "export/iri.h"

#include <string.h>

static const CgPrefix shared[] = {
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"schema", "http://schema.org/"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
    {"cg", "https://w3id.org/claimgraph/ns#"},
    {"conflict", "https://w3id.org/claimgraph/ns/conflict#"},
};

/* Paths under the base. No path begins another one. */
static const CgPrefix own[] = {
    {"doc", "doc/"},
    {"person", "entity/person-"},
    {"organization", "entity/organization-"},
    {"agency", "entity/agency-"},
    {"group", "entity/group-"},
    {"place", "entity/place-"},
    {"event", "event/"},
    {"claim", "claim/"},
    {"attribution", "attribution/"},
    {"statement", "statement/"},
    {"clash", "conflict/"},
    {"run", "run/"},
};

enum { N_PREFIXES = G_N_ELEMENTS(shared) + G_N_ELEMENTS(own) };

struct CgVocab {
  char       *base;
  char       *terms[CG_N_TERMS]; /* IRIs */
  GHashTable *by_iri;            /* IRI -> name of the term */
  CgPrefix    prefixes[N_PREFIXES];
  char       *own_iris[G_N_ELEMENTS(own)];
};

static const char *
prefix_iri(const char *name, size_t len)
{
  for (size_t i = 0; i < G_N_ELEMENTS(shared); i++)
    if (strlen(shared[i].name) == len &&
        strncmp(shared[i].name, name, len) == 0)
      return shared[i].iri;
  g_assert_not_reached(); /* a term whose prefix has no row */
}

static void
fill_terms(CgVocab *vocab)
{
  vocab->by_iri = g_hash_table_new(g_str_hash, g_str_equal);
  for (unsigned i = 0; i < CG_N_TERMS; i++) {
    const char *name  = cg_term_name((CgTerm)i);
    const char *colon = strchr(name, ':');
    const char *iri   = prefix_iri(name, (size_t)(colon - name));
    vocab->terms[i]   = g_strconcat(iri, colon + 1, NULL);
    g_hash_table_insert(vocab->by_iri, vocab->terms[i],
                        GUINT_TO_POINTER(i + 1));
  }
}

static void
fill_prefixes(CgVocab *vocab)
{
  memcpy(vocab->prefixes, shared, sizeof shared);
  for (size_t i = 0; i < G_N_ELEMENTS(own); i++) {
    vocab->own_iris[i] = g_strconcat(vocab->base, own[i].iri, NULL);
    vocab->prefixes[G_N_ELEMENTS(shared) + i] =
        (CgPrefix){own[i].name, vocab->own_iris[i]};
  }
}

CgVocab *
cg_vocab_new(const char *base, GError **error)
{
  if (base == NULL)
    base = CG_DEFAULT_BASE;
  if (!cg_iri_is_valid(base) || !g_str_has_suffix(base, "/") ||
      strpbrk(base, "?#") != NULL) {
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "base IRI \"%s\" cannot be used, expected an absolute IRI "
                "that ends in \"/\"",
                base);
    return NULL;
  }
  CgVocab *vocab = g_new0(CgVocab, 1);
  vocab->base    = g_strdup(base);
  fill_terms(vocab);
  fill_prefixes(vocab);
  return vocab;
}

void
cg_vocab_free(CgVocab *vocab)
{
  if (vocab == NULL)
    return;
  g_hash_table_unref(vocab->by_iri);
  for (size_t i = 0; i < CG_N_TERMS; i++)
    g_free(vocab->terms[i]);
  for (size_t i = 0; i < G_N_ELEMENTS(own); i++)
    g_free(vocab->own_iris[i]);
  g_free(vocab->base);
  g_free(vocab);
}

const char *
cg_vocab_base(const CgVocab *vocab)
{
  return vocab->base;
}

const CgPrefix *
cg_vocab_prefixes(const CgVocab *vocab, size_t *n)
{
  *n = N_PREFIXES;
  return vocab->prefixes;
}

size_t
cg_vocab_n_shared(void)
{
  return G_N_ELEMENTS(shared);
}

char *
cg_vocab_iri(const CgVocab *vocab, const CgGraph *graph, CgNode node)
{
  if (node < CG_N_TERMS)
    return g_strdup(vocab->terms[node]);
  const char *id = cg_graph_id(graph, node);
  if (cg_iri_is_absolute(id))
    return cg_iri_encode(id);
  g_autofree char *whole = g_strconcat(vocab->base, id, NULL);
  return cg_iri_encode(whole);
}

static bool
is_term_name(const char *text)
{
  for (unsigned i = 0; i < CG_N_TERMS; i++)
    if (strcmp(text, cg_term_name((CgTerm)i)) == 0)
      return true;
  return false;
}

char *
cg_vocab_id(const CgVocab *vocab, const char *iri)
{
  gpointer term = g_hash_table_lookup(vocab->by_iri, iri);
  if (term != NULL)
    return g_strdup(cg_term_name((CgTerm)(GPOINTER_TO_UINT(term) - 1)));
  if (g_str_has_prefix(iri, vocab->base)) {
    const char *rest = iri + strlen(vocab->base);
    if (*rest != '\0' && !cg_iri_is_absolute(rest))
      return g_strdup(rest);
  }
  return is_term_name(iri) ? NULL : g_strdup(iri);
}

char *
cg_vocab_language(const char *tag)
{
  size_t part  = 0;
  bool   first = true;
  for (const char *p = tag; *p != '\0'; p++) {
    if (*p == '-' && part > 0) {
      part  = 0;
      first = false;
      continue;
    }
    if ((first ? !g_ascii_isalpha(*p) : !g_ascii_isalnum(*p)) || ++part > 8)
      return NULL;
  }
  return part > 0 ? g_ascii_strdown(tag, -1) : NULL;
}

const char *
cg_vocab_local(const char *id)
{
  const char *end = id + strlen(id);
  while (end > id && strchr("#/:", end[-1]) == NULL)
    end--;
  return end;
}
