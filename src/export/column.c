/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Readers of GraphML want a column declared once, with one type, under a name
 * that no other column has, letter case aside. What a predicate is called and
 * how it is shown, a table says; predicates of other vocabularies are strings
 * by their local name. */
#include "export/column.h"

#include "core/utf8.h"
#include "export/json.h"

#include <math.h>
#include <string.h>

/* Names are shown whole if they can be, sentences by their beginning. */
enum { MAX_LABEL = 80, MAX_SENTENCE = 44, MAX_COLUMN_NAME = 30 };

static const struct {
  CgNode       predicate;
  const char  *name;
  CgColumnType type;
} known[] = {
    {CG_TERM_RDF_TYPE, "types", CG_COLUMN_LIST},
    {CG_TERM_SCHEMA_NAME, "fullName", CG_COLUMN_STRING},
    {CG_TERM_SKOS_ALT_LABEL, "names", CG_COLUMN_LIST},
    {CG_TERM_PROV_WAS_DERIVED_FROM, "articles", CG_COLUMN_LIST},
    {CG_TERM_CG_MENTIONED_IN, "mentionedIn", CG_COLUMN_LIST},
    {CG_TERM_CG_EVIDENCE, "evidence", CG_COLUMN_LIST},
    {CG_TERM_CG_HOLDS_POSITION, "positions", CG_COLUMN_LIST},
    {CG_TERM_SCHEMA_SAME_AS, "sameAs", CG_COLUMN_LIST},
    {CG_TERM_OWL_SAME_AS, "owlSameAs", CG_COLUMN_LIST},
    {CG_TERM_CG_HEDGE, "hedge", CG_COLUMN_BOOLEAN},
    {CG_TERM_CG_NEGATED, "negated", CG_COLUMN_BOOLEAN},
    {CG_TERM_CG_CONFIDENCE, "confidence", CG_COLUMN_DOUBLE},
    {CG_TERM_CG_COUNT, "count", CG_COLUMN_LONG},
    {CG_TERM_CG_KIND, "eventKind", CG_COLUMN_STRING},
};

/* Names that readers keep for themselves. */
static const char *const reserved[] = {
    "id",          "label",    "name", "timeset",    "selected", "suid",
    "interaction", "kind",     "iri",  "size",       "weight",   "sharedname",
    "r",           "g",        "b",    "x",          "y",        "z",
    "color",       "spans",    "year", "supporters", "deniers",  "doubters",
    "contested",   "nodelabel"};

struct CgColumns {
  const CgGraph   *graph;
  const CgPicture *picture;
  const CgVocab   *vocab;
  GArray          *list; /* CgColumn */
};

/* ---- which columns ---- */

/* Whether a statement is a value of its subject, not an edge. What tells the
 * articles is both. */
static bool
is_value(const CgPicture *picture, const CgStatement *s)
{
  return s->value.node == CG_NO_NODE ||
         picture->index[s->value.node] == CG_NO_NODE ||
         s->predicate == CG_TERM_CG_MENTIONED_IN ||
         s->predicate == CG_TERM_PROV_WAS_DERIVED_FROM;
}

static bool
is_taken(const CgColumns *columns, const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(reserved); i++)
    if (g_ascii_strcasecmp(reserved[i], name) == 0)
      return true;
  for (guint i = 0; i < columns->list->len; i++)
    if (g_ascii_strcasecmp(g_array_index(columns->list, CgColumn, i).name,
                           name) == 0)
      return true;
  return false;
}

/* @wanted, of ASCII letters and digits, with a number behind it if need be. */
static char *
free_name(const CgColumns *columns, const char *wanted)
{
  GString *plain = g_string_new(NULL);
  for (const char *p = wanted; *p != '\0' && plain->len < MAX_COLUMN_NAME; p++)
    if (g_ascii_isalnum(*p))
      g_string_append_c(plain, *p);
  if (plain->len == 0)
    g_string_append(plain, "value");
  char *name = g_strdup(plain->str);
  for (int i = 2; is_taken(columns, name); i++) {
    g_free(name);
    name = g_strdup_printf("%s%d", plain->str, i);
  }
  g_string_free(plain, TRUE);
  return name;
}

static void
add_column(CgColumns *columns, CgNode predicate)
{
  const char  *wanted = cg_vocab_local(cg_graph_id(columns->graph, predicate));
  CgColumnType type   = CG_COLUMN_STRING;
  for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
    if (known[i].predicate == predicate) {
      wanted = known[i].name;
      type   = known[i].type;
    }
  CgColumn         column = {NULL, free_name(columns, wanted), type, predicate};
  g_autofree char *lower  = g_ascii_strdown(column.name, -1);
  column.id               = g_strconcat("n_", lower, NULL);
  g_array_append_val(columns->list, column);
}

static int
compare_predicates(gconstpointer a, gconstpointer b, gpointer data)
{
  CgNode one = *(const CgNode *)a, two = *(const CgNode *)b;
  if (one < CG_N_TERMS || two < CG_N_TERMS)
    return one < two ? -1 : one > two;
  return strcmp(cg_graph_id(data, one), cg_graph_id(data, two));
}

CgColumns *
cg_columns_new(const CgGraph   *graph,
               const CgPicture *picture,
               const CgVocab   *vocab)
{
  CgColumns *columns      = g_new0(CgColumns, 1);
  *columns                = (CgColumns){graph, picture, vocab,
                                        g_array_new(FALSE, FALSE, sizeof(CgColumn))};
  g_autofree bool *seen   = g_new0(bool, cg_graph_n_nodes(graph));
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(CgNode));
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (picture->index[s[i].subject] == CG_NO_NODE || seen[s[i].predicate] ||
        s[i].predicate == CG_TERM_CG_MENTIONED_AT || /* too many to look at */
        !is_value(picture, &s[i]))
      continue;
    seen[s[i].predicate] = true;
    g_array_append_val(found, s[i].predicate);
  }
  g_array_sort_with_data(found, compare_predicates, (gpointer)(uintptr_t)graph);
  for (guint i = 0; i < found->len; i++)
    add_column(columns, g_array_index(found, CgNode, i));
  return columns;
}

void
cg_columns_free(CgColumns *columns)
{
  if (columns == NULL)
    return;
  for (guint i = 0; i < columns->list->len; i++) {
    g_free(g_array_index(columns->list, CgColumn, i).id);
    g_free(g_array_index(columns->list, CgColumn, i).name);
  }
  g_array_unref(columns->list);
  g_free(columns);
}

const CgColumn *
cg_columns_list(const CgColumns *columns, size_t *n)
{
  *n = columns->list->len;
  return (const CgColumn *)(const void *)columns->list->data;
}

/* ---- values ---- */

/* What stands for a node that is shown as a value: the local name of a term,
 * an article's identifier, the words of a span, a name, else its id. */
static const char *
node_text(const CgGraph *graph, CgNode node)
{
  if (node < CG_N_TERMS)
    return cg_vocab_local(cg_term_name((CgTerm)node));
  static const CgNode by[] = {CG_TERM_SCHEMA_IDENTIFIER, CG_TERM_NIF_ANCHOR_OF,
                              CG_TERM_SCHEMA_NAME};
  for (size_t i = 0; i < G_N_ELEMENTS(by); i++) {
    const char *text = cg_graph_text(graph, node, by[i]);
    if (text != NULL)
      return text;
  }
  return cg_graph_id(graph, node);
}

static void
append_item(GString *out, const char *text)
{
  g_string_append(out, out->len > 1 ? ", " : "");
  cg_json_append(out, text, strlen(text));
}

/* Whether readers of GraphML take @text for a value of the type. */
static bool
fits(CgColumnType type, const char *text)
{
  char *end = NULL;
  switch (type) {
  case CG_COLUMN_STRING:
  case CG_COLUMN_LIST:
    return text[strspn(text, " \t\n")] != '\0';
  case CG_COLUMN_BOOLEAN:
    return strcmp(text, "true") == 0 || strcmp(text, "false") == 0;
  case CG_COLUMN_LONG:
    return g_ascii_string_to_signed(text, 10, INT64_MIN, INT64_MAX, NULL, NULL);
  case CG_COLUMN_DOUBLE:
    return isfinite(g_ascii_strtod(text, &end)) && end != text && *end == '\0';
  }
  g_assert_not_reached();
}

char *
cg_columns_value(const CgColumns *columns, CgNode node, size_t i)
{
  const CgColumn    *column = &g_array_index(columns->list, CgColumn, i);
  size_t             n;
  const CgStatement *s =
      cg_graph_values(columns->graph, node, column->predicate, &n);
  GString    *out  = g_string_new(column->type == CG_COLUMN_LIST ? "[" : "");
  const char *last = NULL;
  for (size_t k = 0; k < n; k++) {
    if (!is_value(columns->picture, &s[k]))
      continue;
    const char *text = s[k].value.node == CG_NO_NODE
                           ? s[k].value.text
                           : node_text(columns->graph, s[k].value.node);
    if (!fits(column->type, text) || (last && strcmp(last, text) == 0))
      continue;
    last = text;
    if (column->type == CG_COLUMN_LIST)
      append_item(out, text);
    else if (out->len == 0)
      g_string_append(out, text);
    else if (column->type == CG_COLUMN_STRING)
      g_string_append_printf(out, " | %s", text);
  }
  if (last != NULL && column->type == CG_COLUMN_LIST)
    g_string_append_c(out, ']');
  return g_string_free(out, last == NULL);
}

char *
cg_column_ids(const CgGraph *graph, const CgNode *nodes, size_t n)
{
  GString *out = g_string_new("[");
  for (size_t i = 0; i < n; i++)
    append_item(out, node_text(graph, nodes[i]));
  g_string_append_c(out, ']');
  return g_string_free(out, FALSE);
}

char *
cg_column_evidence(const CgGraph *graph, const CgNode *nodes, size_t n)
{
  GString    *out  = g_string_new("[");
  const char *last = NULL;
  for (size_t i = 0; i < n; i++) {
    size_t             m;
    const CgStatement *s =
        cg_graph_values(graph, nodes[i], CG_TERM_CG_EVIDENCE, &m);
    for (size_t k = 0; k < m; k++) {
      const char *words = s[k].value.node == CG_NO_NODE
                              ? s[k].value.text
                              : node_text(graph, s[k].value.node);
      if (last == NULL || strcmp(last, words) != 0)
        append_item(out, words);
      last = words;
    }
  }
  g_string_append_c(out, ']');
  return g_string_free(out, last == NULL);
}

/* ---- labels ---- */

/* One line of at most @max characters, cut between words if it can be. */
static char *
shorten(const char *text, size_t max)
{
  GString *out  = g_string_new(NULL);
  size_t   n    = 0;
  gsize    word = 0;
  for (const char *p = text; *p != '\0'; p = cg_utf8_next(p)) {
    gunichar c = g_utf8_get_char(p);
    if (g_unichar_isspace(c) && (out->len == 0 || word == out->len))
      continue;
    if (n++ == max) {
      g_string_truncate(out, word > max / 2 ? word - 1 : out->len);
      g_string_append(out, "\xE2\x80\xA6");
      break;
    }
    g_string_append_unichar(out, g_unichar_isspace(c) ? ' ' : c);
    if (g_unichar_isspace(c))
      word = out->len;
  }
  return g_string_free(out, FALSE);
}

static const char *
first_text(const CgGraph *graph, CgNode node)
{
  static const CgNode by[] = {CG_TERM_SCHEMA_NAME, CG_TERM_SCHEMA_HEADLINE,
                              CG_TERM_SCHEMA_TEXT, CG_TERM_CG_CONTENT,
                              CG_TERM_CG_REASON,   CG_TERM_SCHEMA_IDENTIFIER};
  for (size_t i = 0; i < G_N_ELEMENTS(by); i++) {
    const char *text = cg_graph_text(graph, node, by[i]);
    if (text != NULL && text[strspn(text, " \t\n")] != '\0')
      return text;
  }
  return NULL;
}

static const char *
term_of(const CgGraph *graph, CgNode node, CgNode predicate)
{
  CgNode term = cg_graph_object(graph, node, predicate);
  return term == CG_NO_NODE ? NULL : node_text(graph, term);
}

char *
cg_column_name(const CgGraph *graph, CgNode node, CgNodeKind kind)
{
  const char *text = first_text(graph, node), *term = NULL;
  if (kind == CG_KIND_ATTRIBUTION) {
    text = cg_graph_text(graph, node, CG_TERM_CG_CUE);
    term = term_of(graph, node, CG_TERM_CG_STANCE);
  } else if (kind == CG_KIND_CONFLICT || kind == CG_KIND_EVENT)
    term = term_of(graph, node, CG_TERM_CG_KIND);
  if (text == NULL && term == NULL)
    text = cg_vocab_local(cg_graph_id(graph, node));
  if (kind == CG_KIND_EVENT && text != NULL)
    term = NULL;
  g_autofree char *whole = term == NULL   ? g_strdup(text)
                           : text == NULL ? g_strdup(term)
                                          : g_strconcat(term, ": ", text, NULL);
  bool  is_sentence      = kind == CG_KIND_CLAIM || kind == CG_KIND_ATTRIBUTION;
  char *label = shorten(whole, is_sentence ? MAX_SENTENCE : MAX_LABEL);
  if (*label == '\0') {
    g_free(label);
    label = g_strdup(cg_graph_id(graph, node));
  }
  return label;
}
