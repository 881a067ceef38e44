/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Sorted quads come subject by subject; those of a claim wait till all its
 * wordings are seen, and names till all names are. Between two subjects a part
 * may end. */
#include "resolve/parts.h"

#include "resolve/claim_key.h"

#include <string.h>

enum { PART = 20000 }; /* statements of a part, at least but of the last */

typedef struct {
  CgGraph   *graph;   /* the part at hand */
  size_t     n;       /* its statements */
  GString   *subject; /* code of the subject at hand */
  bool       is_claim;
  GPtrArray *waiting; /* GBytes: quads of a claim */
  char      *text;    /* its clearest wording, or NULL */
  GPtrArray *names;   /* GBytes: quads that name another subject */
  char      *name;    /* the best of the names, or NULL */
} Parts;

static bool
is_term(const char *node, CgTerm term)
{
  return cg_quad_term(node) == term;
}

static bool
is_wording(const CgQuad *quad)
{
  return *quad->object == '\0' &&
         (is_term(quad->predicate, CG_TERM_SCHEMA_TEXT) ||
          is_term(quad->predicate, CG_TERM_SKOS_ALT_LABEL));
}

static bool
is_name(const CgQuad *quad)
{
  return *quad->object == '\0' && is_term(quad->predicate, CG_TERM_SCHEMA_NAME);
}

/* What counts against a name: an owner in it, first of all; capitals inside. */
static size_t
faults_of(const char *name)
{
  size_t faults = 0;
  for (const char *p = name; *p != '\0'; p++) {
    faults += g_ascii_isupper(*p) ? 1 : 0;
    if (g_str_has_prefix(p, "'s ") || g_str_has_prefix(p, "’s "))
      faults += 100;
  }
  return faults;
}

/* Whether @a is the name of a thing rather than @b: without an owner, the
 * longer, the one with fewer capitals, the first in byte order. */
static bool
is_better(const char *a, const char *b)
{
  size_t one = faults_of(a), other = faults_of(b);
  if (one / 100 != other / 100)
    return one < other;
  if (strlen(a) != strlen(b))
    return strlen(a) > strlen(b);
  return one != other ? one < other : strcmp(a, b) < 0;
}

static void
add(Parts *parts, const CgQuad *quad)
{
  cg_quad_add(parts->graph, quad);
  parts->n++;
}

/* One name stays a name, others become labels. */
static void
end_names(Parts *parts)
{
  CgQuadNode label = cg_quad_node(CG_TERM_SKOS_ALT_LABEL);
  for (guint i = 0; i < parts->names->len; i++) {
    CgQuad quad = cg_quad_read(
        g_bytes_get_data(g_ptr_array_index(parts->names, i), NULL));
    if (strcmp(quad.text, parts->name) != 0)
      quad.predicate = label.code;
    add(parts, &quad);
  }
  g_ptr_array_set_size(parts->names, 0);
  g_clear_pointer(&parts->name, g_free);
}

/* Ends what is said of a subject. */
static void
end_subject(Parts *parts)
{
  end_names(parts);
  CgQuadNode text  = cg_quad_node(CG_TERM_SCHEMA_TEXT);
  CgQuadNode label = cg_quad_node(CG_TERM_SKOS_ALT_LABEL);
  for (guint i = 0; i < parts->waiting->len; i++) {
    CgQuad quad = cg_quad_read(
        g_bytes_get_data(g_ptr_array_index(parts->waiting, i), NULL));
    if (is_wording(&quad))
      quad.predicate =
          strcmp(quad.text, parts->text) == 0 ? text.code : label.code;
    add(parts, &quad);
  }
  g_ptr_array_set_size(parts->waiting, 0);
  g_clear_pointer(&parts->text, g_free);
  parts->is_claim = false;
}

static void
take_name(Parts *parts, const CgQuad *quad, const char *bytes, size_t n)
{
  g_ptr_array_add(parts->names, g_bytes_new(bytes, n));
  if (parts->name != NULL && !is_better(quad->text, parts->name))
    return;
  g_free(parts->name);
  parts->name = g_strdup(quad->text);
}

static void
take(Parts *parts, const char *bytes, size_t n)
{
  CgQuad quad = cg_quad_read(bytes);
  if (is_term(quad.predicate, CG_TERM_RDF_TYPE) &&
      is_term(quad.object, CG_CLASS_CG_CLAIM))
    parts->is_claim = true; /* types come first */
  if (!parts->is_claim && is_name(&quad)) {
    take_name(parts, &quad, bytes, n);
    return;
  }
  if (!parts->is_claim) {
    end_names(parts);
    add(parts, &quad);
    return;
  }
  g_ptr_array_add(parts->waiting, g_bytes_new(bytes, n));
  if (!is_wording(&quad) ||
      (parts->text != NULL && !cg_claim_is_clearer(quad.text, parts->text)))
    return;
  g_free(parts->text);
  parts->text = g_strdup(quad.text);
}

static bool
tell(Parts *parts, CgPartFunc func, gpointer user_data, GError **error)
{
  cg_graph_seal(parts->graph);
  bool ok = func(parts->graph, user_data, error);
  cg_graph_free(parts->graph);
  parts->graph = cg_graph_new();
  parts->n     = 0;
  return ok;
}

/* Makes @quad the first of its subject; false if a part that is full could not
 * be told. */
static bool
begin_subject(Parts      *parts,
              const char *subject,
              CgPartFunc  func,
              gpointer    user_data,
              GError    **error)
{
  end_subject(parts);
  g_string_assign(parts->subject, subject);
  return parts->n < PART || tell(parts, func, user_data, error);
}

bool
cg_parts_tell(CgSorter                    *sorter,
              const volatile sig_atomic_t *stop,
              CgPartFunc                   func,
              gpointer                     user_data,
              GError                     **error)
{
  Parts parts = {
      .graph   = cg_graph_new(),
      .subject = g_string_new(NULL),
      .waiting = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref),
      .names   = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref)};
  bool        ok = true;
  size_t      n;
  const char *bytes;
  while (ok && (stop == NULL || *stop == 0) &&
         (bytes = cg_sorter_next(sorter, &n)) != NULL) {
    if (strcmp(parts.subject->str, bytes) != 0)
      ok = begin_subject(&parts, bytes, func, user_data, error);
    take(&parts, bytes, n);
  }
  end_subject(&parts);
  ok = ok && tell(&parts, func, user_data, error);
  cg_graph_free(parts.graph);
  g_string_free(parts.subject, TRUE);
  g_ptr_array_unref(parts.waiting);
  g_ptr_array_unref(parts.names);
  return ok;
}
