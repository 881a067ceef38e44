/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Each value that an attribution gives is put beside those it can be compared
 * with, by a key: what is counted and said of it, where, of which event. Among
 * the values of one key those that cannot hold beside another are a conflict.
 */
#include "resolve/conflict.h"

#include "core/id.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  char       *key; /* owned */
  CgNode      attribution;
  CgNode      about; /* event */
  const char *value; /* as the graph has it */
  const char *bound; /* or NULL: exact; of dates always NULL */
  const char *unit;  /* of dates NULL */
} Value;

static void
value_clear(gpointer data)
{
  g_free(((Value *)data)->key);
}

static int
compare_values(gconstpointer first, gconstpointer second)
{
  const Value *a = first, *b = second;
  int          order = strcmp(a->key, b->key);
  if (order != 0)
    return order;
  if (a->attribution != b->attribution)
    return a->attribution < b->attribution ? -1 : 1;
  return strcmp(a->value, b->value);
}

/* ---- what cannot hold together ---- */

static bool
is_bound(const Value *value, const char *bound)
{
  return value->bound != NULL && strcmp(value->bound, bound) == 0;
}

/* The least and the greatest number that @value allows. */
static void
range_of(const Value *value, double *least, double *most)
{
  double number = g_ascii_strtod(value->value, NULL);
  *least        = is_bound(value, "at most") ? 0 : number;
  *most         = is_bound(value, "at least") ? 1e18 : number;
  if (is_bound(value, "about")) {
    *least = number * 0.75;
    *most  = number * 1.25;
  }
}

static bool
numbers_differ(const Value *a, const Value *b)
{
  double least, most, other_least, other_most;
  range_of(a, &least, &most);
  range_of(b, &other_least, &other_most);
  return most < other_least || other_most < least;
}

static bool
dates_differ(const Value *a, const Value *b)
{
  const char *one = a->value, *other = b->value;
  if (*one != *other && (*one == '-' || *other == '-')) {
    one += *one == '-' ? 1 : MIN(4, strlen(one)); /* months and days alone */
    other += *other == '-' ? 1 : MIN(4, strlen(other));
  }
  return strncmp(one, other, MIN(strlen(one), strlen(other))) != 0;
}

/* Whether one attribution gives both values: then they count different things
 * ("987 companies, 537 of them abroad"). */
static bool
stand_together(const Value *values, size_t n, const Value *a, const Value *b)
{
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < n && strcmp(values[i].value, a->value) == 0; k++)
      if (values[k].attribution == values[i].attribution &&
          strcmp(values[k].value, b->value) == 0)
        return true;
  return false;
}

/* How long something took or is ago is rounded and counted from anywhere. */
static bool
is_measure(const char *unit)
{
  static const char *const units[] = {"year", "month",  "week", "day",
                                      "hour", "minute", "time", NULL};
  return g_strv_contains(units, unit);
}

static bool
differ(const Value *a, const Value *b)
{
  if (a->attribution == b->attribution)
    return false;
  return a->unit == NULL ? dates_differ(a, b) : numbers_differ(a, b);
}

/* ---- collecting ---- */

static const char *
id_or_none(const CgGraph *graph, CgNode node)
{
  return node == CG_NO_NODE ? "" : cg_graph_id(graph, node);
}

static void
add_number(GArray *values, const CgGraph *graph, const CgStatement *s)
{
  CgNode      number = s->value.node;
  const char *act    = cg_graph_text(graph, number, CG_TERM_CG_PREDICATE);
  CgNode      place  = cg_graph_object(graph, number, CG_TERM_CG_PLACE);
  Value       value  = {
             .attribution = s->subject,
             .about       = cg_graph_object(graph, number, CG_TERM_SCHEMA_ABOUT),
             .value       = cg_graph_text(graph, number, CG_TERM_CG_COUNT),
             .bound       = cg_graph_text(graph, number, CG_TERM_CG_COUNT_BOUND),
             .unit        = cg_graph_text(graph, number, CG_TERM_CG_UNIT),
  };
  if (value.value == NULL || value.unit == NULL || is_measure(value.unit) ||
      act == NULL || value.about == CG_NO_NODE)
    return;
  value.key = g_strdup_printf("%s|%s|%s|%s", cg_graph_id(graph, value.about),
                              value.unit, act, id_or_none(graph, place));
  g_array_append_val(values, value);
}

/* "--12-29" is a day that the event is known to lie on with its year. */
static bool
is_date(const char *date, const char *iso)
{
  return g_strcmp0(date, iso) == 0 ||
         (date != NULL && g_str_has_prefix(iso, "--") && strlen(date) == 10 &&
          strcmp(date + 5, iso + 2) == 0);
}

/* The joined event that the claim of @attribution is about and that has the
 * date @iso. */
static CgNode
dated_event(const CgGraph *graph, CgNode attribution, const char *iso)
{
  size_t n, n_dates;
  CgNode claim = cg_graph_object(graph, attribution, CG_TERM_CG_CLAIM);
  const CgStatement *s =
      cg_graph_values(graph, claim, CG_TERM_SCHEMA_ABOUT, &n);
  for (size_t i = 0; i < n; i++) {
    const CgStatement *dates = cg_graph_values(
        graph, s[i].value.node, CG_TERM_SCHEMA_START_DATE, &n_dates);
    for (size_t k = 0; k < n_dates; k++)
      if (is_date(dates[k].value.text, iso))
        return s[i].value.node;
  }
  return CG_NO_NODE;
}

static void
add_date(GArray *values, const CgGraph *graph, const CgStatement *s)
{
  Value value = {
      .attribution = s->subject,
      .about       = dated_event(graph, s->subject, s->value.text),
      .value       = s->value.text,
  };
  if (value.about == CG_NO_NODE)
    return;
  value.key = g_strdup_printf("%s|date", cg_graph_id(graph, value.about));
  g_array_append_val(values, value);
}

static GArray *
collect(const CgGraph *graph)
{
  GArray *values = g_array_new(FALSE, FALSE, sizeof(Value));
  g_array_set_clear_func(values, value_clear);
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].predicate == CG_TERM_CG_QUANTITY && s[i].value.node != CG_NO_NODE)
      add_number(values, graph, &s[i]);
    else if (s[i].predicate == CG_TERM_CG_EVENT_DATE && s[i].value.text != NULL)
      add_date(values, graph, &s[i]);
  g_array_sort(values, compare_values);
  return values;
}

/* ---- conflicts ---- */

static void
add_side(const CgGraph *graph, CgGraph *out, CgNode node, const Value *value)
{
  cg_graph_add(out, node, CG_TERM_CG_BETWEEN,
               cg_graph_node(out, cg_graph_id(graph, value->attribution)));
  if (value->unit == NULL) {
    cg_graph_add_date(out, node, CG_TERM_CG_VALUE, value->value);
    return;
  }
  cg_graph_add_typed(out, node, CG_TERM_CG_VALUE, value->value,
                     CG_TYPE_INTEGER);
  cg_graph_add_text(out, node, CG_TERM_CG_UNIT, value->unit, "en");
}

/* Of the @n values of one key those that another one contradicts. */
static void
find_in(const CgGraph *graph, CgGraph *out, const Value *values, size_t n)
{
  bool             number = values[0].unit != NULL;
  g_autofree char *key    = g_strconcat("value|", values[0].key, NULL);
  g_autofree char *id     = cg_id_conflict(key);
  CgNode           node   = CG_NO_NODE;
  for (size_t i = 0; i < n; i++) {
    bool alone = true;
    for (size_t k = 0; k < n && alone; k++)
      alone = !differ(&values[i], &values[k]) ||
              (number && stand_together(values, n, &values[i], &values[k]));
    if (alone)
      continue;
    if (node == CG_NO_NODE) {
      node = cg_graph_node(out, id);
      cg_graph_add(out, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_CONFLICT);
      cg_graph_add(out, node, CG_TERM_CG_KIND,
                   number ? CG_CONCEPT_CONFLICT_NUMBER
                          : CG_CONCEPT_CONFLICT_DATE);
      cg_graph_add(out, node, CG_TERM_SCHEMA_ABOUT,
                   cg_graph_node(out, cg_graph_id(graph, values[0].about)));
    }
    add_side(graph, out, node, &values[i]);
  }
}

void
cg_find_value_conflicts(const CgGraph *graph, CgGraph *out)
{
  g_autoptr(GArray) array = collect(graph);
  const Value *values     = (const Value *)(const void *)array->data;
  for (size_t first = 0, end; first < array->len; first = end) {
    end = first + 1;
    while (end < array->len && strcmp(values[first].key, values[end].key) == 0)
      end++;
    find_in(graph, out, &values[first], end - first);
  }
}
