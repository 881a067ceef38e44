/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Interned strings and an array of statements. Sealing sorts the array by
 * content and lays an index over it: the statements about node i are those
 * from first[i] to first[i + 1]:
 *
 *   node      0   1   2   3 ...          (order of being made: not seen
 * outside) first   [ 0 | 0 | 5 | 9 | ... sorted  [ s s s s s | s s s s | ...
 * (rank of subject id, predicate, value)
 */
#include "core/graph.h"

#include "core/utf8.h"

#include <string.h>

enum { CHUNK = 1 << 13 };

struct CgGraph {
  GStringChunk *chunk;      /* owns ids and texts */
  GHashTable   *nodes;      /* id -> node + 1 */
  GPtrArray    *ids;        /* node -> id */
  GHashTable   *strings;    /* interned texts: string -> itself */
  GArray       *statements; /* CgStatement */
  GArray       *first;      /* sealed: uint32_t, node -> first, n + 1 long */
  GArray       *count;      /* sealed: uint32_t, node -> number */
  CgNode        article;
  bool          sealed;
};

CgGraph *
cg_graph_new(void)
{
  CgGraph *graph    = g_new0(CgGraph, 1);
  graph->nodes      = g_hash_table_new(g_str_hash, g_str_equal);
  graph->chunk      = g_string_chunk_new(CHUNK);
  graph->ids        = g_ptr_array_new();
  graph->strings    = g_hash_table_new(g_str_hash, g_str_equal);
  graph->statements = g_array_new(FALSE, FALSE, sizeof(CgStatement));
  graph->article    = CG_NO_NODE;
  for (unsigned term = 0; term < CG_N_TERMS; term++) {
    CgNode node = cg_graph_node(graph, cg_term_name((CgTerm)term));
    g_assert(node == term);
  }
  return graph;
}

void
cg_graph_free(CgGraph *graph)
{
  if (graph == NULL)
    return;
  g_hash_table_unref(graph->nodes);
  g_ptr_array_unref(graph->ids);
  g_hash_table_unref(graph->strings);
  g_string_chunk_free(graph->chunk);
  g_array_unref(graph->statements);
  g_clear_pointer(&graph->first, g_array_unref);
  g_clear_pointer(&graph->count, g_array_unref);
  g_free(graph);
}

CgNode
cg_graph_node(CgGraph *graph, const char *id)
{
  gpointer found = g_hash_table_lookup(graph->nodes, id);
  if (found != NULL)
    return (CgNode)GPOINTER_TO_UINT(found) - 1;
  g_return_val_if_fail(*id != '\0', CG_NO_NODE);
  g_assert(graph->ids->len < CG_NO_NODE - 1 && !graph->sealed);
  char *copy = g_string_chunk_insert(graph->chunk, id);
  g_ptr_array_add(graph->ids, copy);
  g_hash_table_insert(graph->nodes, copy, GUINT_TO_POINTER(graph->ids->len));
  return graph->ids->len - 1;
}

CgNode
cg_graph_find(const CgGraph *graph, const char *id)
{
  gpointer found = g_hash_table_lookup(graph->nodes, id);
  return found == NULL ? CG_NO_NODE : (CgNode)GPOINTER_TO_UINT(found) - 1;
}

const char *
cg_graph_id(const CgGraph *graph, CgNode node)
{
  return g_ptr_array_index(graph->ids, node);
}

size_t
cg_graph_n_nodes(const CgGraph *graph)
{
  return graph->ids->len;
}

void
cg_graph_set_article(CgGraph *graph, CgNode article)
{
  graph->article = article;
}

static const char *
intern(CgGraph *graph, const char *text)
{
  if (text == NULL)
    return NULL;
  gpointer found = g_hash_table_lookup(graph->strings, text);
  if (found == NULL) {
    found = g_string_chunk_insert(graph->chunk, text);
    g_hash_table_add(graph->strings, found);
  }
  return found;
}

static void
append(CgGraph *graph, CgNode subject, CgNode predicate, CgValue value)
{
  g_assert(!graph->sealed);
  CgStatement statement = {subject, predicate, graph->article, value};
  g_array_append_val(graph->statements, statement);
}

void
cg_graph_add(CgGraph *graph, CgNode subject, CgNode predicate, CgNode object)
{
  append(graph, subject, predicate, (CgValue){object, CG_NO_NODE, NULL, NULL});
}

/* Code points that XML 1.0 forbids, the C1 controls, and newlines of old. */
static bool
is_unfit(gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) ||
         (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* The first byte of @text that may not stay as it is: no plain letter. */
static const char *
first_odd(const char *text)
{
  while ((guchar)*text >= 0x20 && (guchar)*text < 0x7F)
    text++;
  return text;
}

char *
cg_graph_clean_text(const char *text)
{
  if (*first_odd(text) == '\0')
    return g_strdup(text);
  g_autofree char *valid = g_utf8_make_valid(text, -1);
  GString         *out   = g_string_sized_new(strlen(valid));
  for (const char *p = valid; *p != '\0'; p = cg_utf8_next(p)) {
    gunichar c = g_utf8_get_char(p);
    g_string_append_unichar(out, is_unfit(c) ? ' ' : c);
  }
  return g_string_free(out, FALSE);
}

void
cg_graph_add_text(CgGraph    *graph,
                  CgNode      subject,
                  CgNode      predicate,
                  const char *text,
                  const char *language)
{
  g_autofree char *fit = cg_graph_clean_text(text);
  append(graph, subject, predicate,
         (CgValue){CG_NO_NODE, CG_NO_NODE, intern(graph, fit),
                   intern(graph, language)});
}

void
cg_graph_add_typed(CgGraph    *graph,
                   CgNode      subject,
                   CgNode      predicate,
                   const char *text,
                   CgNode      datatype)
{
  append(graph, subject, predicate,
         (CgValue){CG_NO_NODE, datatype, intern(graph, text), NULL});
}

void
cg_graph_add_integer(CgGraph *graph,
                     CgNode   subject,
                     CgNode   predicate,
                     int64_t  value)
{
  char text[32];
  g_snprintf(text, sizeof text, "%" G_GINT64_FORMAT, value);
  cg_graph_add_typed(graph, subject, predicate, text, CG_TYPE_INTEGER);
}

void
cg_graph_add_decimal(CgGraph *graph,
                     CgNode   subject,
                     CgNode   predicate,
                     double   value)
{
  int  hundredths = (int)(CLAMP(value, 0.0, 1.0) * 100 + 0.5);
  char text[8];
  g_snprintf(text, sizeof text, "%d.%02d", hundredths / 100, hundredths % 100);
  cg_graph_add_typed(graph, subject, predicate, text, CG_TYPE_DECIMAL);
}

/* "d" stands for a digit; a pattern of the length of the text. */
static bool
looks_like(const char *text, const char *pattern)
{
  size_t n = strlen(pattern);
  if (strlen(text) != n)
    return false;
  for (size_t i = 0; i < n; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit(text[i]) : text[i] != pattern[i])
      return false;
  return true;
}

void
cg_graph_add_date(CgGraph    *graph,
                  CgNode      subject,
                  CgNode      predicate,
                  const char *iso)
{
  static const struct {
    const char *pattern;
    CgTerm      type;
  } forms[] = {
      {"dddd-dd-dd", CG_TYPE_DATE},
      {"dddd-dd", CG_TYPE_G_YEAR_MONTH},
      {"dddd", CG_TYPE_G_YEAR},
      {"--dd-dd", CG_TYPE_G_MONTH_DAY},
      {"--dd", CG_TYPE_G_MONTH},
      {"dddd-dd-ddTdd:dd:ddZ", CG_TYPE_DATE_TIME},
      {"dddd-dd-ddTdd:dd:dd", CG_TYPE_DATE_TIME},
      {"dddd-dd-ddTdd:dd:dd+dd:dd", CG_TYPE_DATE_TIME},
      {"dddd-dd-ddTdd:dd:dd-dd:dd", CG_TYPE_DATE_TIME},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(forms); i++)
    if (looks_like(iso, forms[i].pattern)) {
      cg_graph_add_typed(graph, subject, predicate, iso, forms[i].type);
      return;
    }
}

void
cg_graph_add_value(CgGraph       *graph,
                   CgNode         subject,
                   CgNode         predicate,
                   const CgValue *value)
{
  append(graph, subject, predicate,
         (CgValue){value->node, value->datatype, intern(graph, value->text),
                   intern(graph, value->language)});
}

void
cg_graph_add_statement(CgGraph           *graph,
                       const CgGraph     *from,
                       const CgStatement *s)
{
  CgNode subject   = cg_graph_node(graph, cg_graph_id(from, s->subject));
  CgNode predicate = cg_graph_node(graph, cg_graph_id(from, s->predicate));
  CgNode before    = graph->article;
  graph->article   = s->article == CG_NO_NODE
                         ? CG_NO_NODE
                         : cg_graph_node(graph, cg_graph_id(from, s->article));
  CgValue value    = s->value;
  if (value.node != CG_NO_NODE)
    value.node = cg_graph_node(graph, cg_graph_id(from, value.node));
  if (value.datatype != CG_NO_NODE)
    value.datatype = cg_graph_node(graph, cg_graph_id(from, value.datatype));
  cg_graph_add_value(graph, subject, predicate, &value);
  graph->article = before;
}

void
cg_graph_add_all(CgGraph *graph, const CgGraph *from)
{
  size_t             n;
  const CgStatement *statements = cg_graph_statements(from, &n);
  for (size_t i = 0; i < n; i++)
    cg_graph_add_statement(graph, from, &statements[i]);
}

/* ---- sealing ---- */

/* Ids in byte order, but terms first and in their own order. */
static int
compare_nodes(const CgGraph *graph, CgNode a, CgNode b)
{
  if (a == b)
    return 0;
  if (a == CG_NO_NODE || b == CG_NO_NODE)
    return a == CG_NO_NODE ? -1 : 1;
  if (a < CG_N_TERMS || b < CG_N_TERMS)
    return a < b ? -1 : 1;
  return strcmp(cg_graph_id(graph, a), cg_graph_id(graph, b));
}

static int
compare_values(const CgGraph *graph, const CgValue *a, const CgValue *b)
{
  int by_node = compare_nodes(graph, a->node, b->node);
  if (by_node != 0 || a->node != CG_NO_NODE)
    return by_node;
  int by_text = a->text == b->text ? 0 : strcmp(a->text, b->text);
  if (by_text != 0)
    return by_text;
  int by_type = compare_nodes(graph, a->datatype, b->datatype);
  return by_type != 0 ? by_type : g_strcmp0(a->language, b->language);
}

static int
compare_statements(gconstpointer first, gconstpointer second, gpointer data)
{
  const CgGraph     *graph = data;
  const CgStatement *a = first, *b = second;
  int                order = compare_nodes(graph, a->subject, b->subject);
  if (order == 0)
    order = compare_nodes(graph, a->predicate, b->predicate);
  if (order == 0)
    order = compare_values(graph, &a->value, &b->value);
  return order != 0 ? order : compare_nodes(graph, a->article, b->article);
}

/* Sorts the statements, unless they came in order, as from another graph. */
static void
sort_statements(CgGraph *graph)
{
  const CgStatement *s =
      (const CgStatement *)(const void *)graph->statements->data;
  guint i = 1;
  while (i < graph->statements->len &&
         compare_statements(&s[i - 1], &s[i], graph) <= 0)
    i++;
  if (i < graph->statements->len)
    g_array_sort_with_data(graph->statements, compare_statements, graph);
}

static void
drop_doubles(CgGraph *graph)
{
  CgStatement *s    = (CgStatement *)(void *)graph->statements->data;
  guint        kept = 0;
  for (guint i = 0; i < graph->statements->len; i++)
    if (kept == 0 || compare_statements(&s[kept - 1], &s[i], graph) != 0)
      s[kept++] = s[i];
  g_array_set_size(graph->statements, kept);
}

static void
index_subjects(CgGraph *graph)
{
  guint n      = graph->ids->len;
  graph->first = g_array_sized_new(FALSE, TRUE, sizeof(uint32_t), n);
  graph->count = g_array_sized_new(FALSE, TRUE, sizeof(uint32_t), n);
  g_array_set_size(graph->first, n);
  g_array_set_size(graph->count, n);
  for (guint i = 0; i < graph->statements->len; i++) {
    CgNode subject = g_array_index(graph->statements, CgStatement, i).subject;
    if (g_array_index(graph->count, uint32_t, subject)++ == 0)
      g_array_index(graph->first, uint32_t, subject) = i;
  }
}

void
cg_graph_seal(CgGraph *graph)
{
  g_return_if_fail(!graph->sealed);
  sort_statements(graph);
  drop_doubles(graph);
  index_subjects(graph);
  graph->sealed = true;
}

void
cg_graph_reopen(CgGraph *graph)
{
  g_return_if_fail(graph->sealed);
  g_clear_pointer(&graph->first, g_array_unref);
  g_clear_pointer(&graph->count, g_array_unref);
  graph->article = CG_NO_NODE;
  graph->sealed  = false;
}

/* ---- reading ---- */

const CgStatement *
cg_graph_statements(const CgGraph *graph, size_t *n)
{
  g_assert(graph->sealed);
  *n = graph->statements->len;
  return (const CgStatement *)(const void *)graph->statements->data;
}

const CgStatement *
cg_graph_about(const CgGraph *graph, CgNode subject, size_t *n)
{
  g_assert(graph->sealed);
  *n = 0;
  if (subject >= graph->count->len)
    return NULL;
  *n = g_array_index(graph->count, uint32_t, subject);
  return &g_array_index(graph->statements, CgStatement,
                        g_array_index(graph->first, uint32_t, subject));
}

const CgStatement *
cg_graph_values(const CgGraph *graph,
                CgNode         subject,
                CgNode         predicate,
                size_t        *n)
{
  size_t             n_about, i = 0;
  const CgStatement *about = cg_graph_about(graph, subject, &n_about);
  *n                       = 0;
  while (i < n_about && about[i].predicate != predicate)
    i++;
  while (i + *n < n_about && about[i + *n].predicate == predicate)
    (*n)++;
  return about == NULL ? NULL : about + i;
}

CgNode
cg_graph_object(const CgGraph *graph, CgNode subject, CgNode predicate)
{
  size_t             n;
  const CgStatement *s = cg_graph_values(graph, subject, predicate, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].value.node != CG_NO_NODE)
      return s[i].value.node;
  return CG_NO_NODE;
}

const char *
cg_graph_text(const CgGraph *graph, CgNode subject, CgNode predicate)
{
  size_t             n;
  const CgStatement *s = cg_graph_values(graph, subject, predicate, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].value.node == CG_NO_NODE)
      return s[i].value.text;
  return NULL;
}

bool
cg_graph_is(const CgGraph *graph, CgNode subject, CgNode type)
{
  size_t             n;
  const CgStatement *s = cg_graph_values(graph, subject, CG_TERM_RDF_TYPE, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].value.node == type)
      return true;
  return false;
}
