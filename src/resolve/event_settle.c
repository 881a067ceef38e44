/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A value is left out where another account has a better one:
 *
 *   Ruiz, Ruiz's house, Ruiz's house in Lota    Ruiz's house in Lota
 *   --12-29 and an article of 2026-01-02        2025-12-29
 *   2025, 2025-12-29                            2025-12-29
 */
#include "resolve/event_settle.h"

#include <stdlib.h>
#include <string.h>

enum { FRESH_DAYS = 60 };

/* ---- targets ---- */

static bool
is_fuller(const CgGraph *graph, CgNode a, CgNode b)
{
  const char *one   = cg_graph_text(graph, a, CG_TERM_SCHEMA_NAME);
  const char *other = cg_graph_text(graph, b, CG_TERM_SCHEMA_NAME);
  size_t      n = one ? strlen(one) : 0, m = other ? strlen(other) : 0;
  return n != m ? n > m : strcmp(one ? one : "", other ? other : "") < 0;
}

static GArray *
all_targets(const GPtrArray *accounts)
{
  GArray *all = g_array_new(FALSE, FALSE, sizeof(CgNode));
  for (guint i = 0; i < accounts->len; i++) {
    const CgEventRecord *record = accounts->pdata[i];
    for (guint k = 0; k < record->targets->len; k++) {
      CgNode node  = g_array_index(record->targets, CgNode, k);
      bool   known = false;
      for (guint j = 0; j < all->len && !known; j++)
        known = g_array_index(all, CgNode, j) == node;
      if (!known)
        g_array_append_val(all, node);
    }
  }
  return all;
}

static void
settle_targets(const CgGraph   *graph,
               const GPtrArray *accounts,
               CgGraph         *out,
               CgNode           event)
{
  g_autoptr(GArray) all = all_targets(accounts);
  for (guint i = 0; i < all->len; i++) {
    CgNode node   = g_array_index(all, CgNode, i);
    bool   hidden = false;
    for (guint k = 0; k < all->len && !hidden; k++) {
      CgNode other = g_array_index(all, CgNode, k);
      hidden       = other != node &&
               (cg_graph_object(graph, other, CG_TERM_CG_LOCATED_IN) == node ||
                (is_fuller(graph, other, node) &&
                 cg_event_record_one_owner(graph, other, node)));
    }
    if (!hidden)
      cg_graph_add(out, event, CG_TERM_CG_TARGET,
                   cg_graph_node(out, cg_graph_id(graph, node)));
  }
}

/* ---- dates ---- */

/* The last such day up to the day @told, where that is not long ago:
 * "2025-12-29" of "--12-29"; or NULL. */
static char *
with_year(const char *date, int32_t told)
{
  GDate day, last;
  long  month = strtol(date + 2, NULL, 10);
  long  dom   = strlen(date) >= 7 ? strtol(date + 5, NULL, 10) : 0;
  if (told <= 0 || month < 1 || month > 12 || dom < 1)
    return NULL;
  g_date_clear(&last, 1);
  g_date_set_julian(&last, (guint32)told);
  GDateYear year = g_date_get_year(&last);
  for (GDateYear y = year; y + 1 >= year && y > 0; y--) {
    if (!g_date_valid_dmy((GDateDay)dom, (GDateMonth)month, y))
      continue;
    g_date_clear(&day, 1);
    g_date_set_dmy(&day, (GDateDay)dom, (GDateMonth)month, y);
    int ago = g_date_days_between(&day, &last);
    if (ago >= 0)
      return ago <= FRESH_DAYS
                 ? g_strdup_printf("%04u-%02ld-%02ld", y, month, dom)
                 : NULL;
  }
  return NULL;
}

/* Whether @other says the same and more. */
static bool
is_more(const char *date, const char *other)
{
  return strcmp(date, other) != 0 &&
         (g_str_has_prefix(other, date) ||
          (*date == '-' && strlen(other) == 10 && *other != '-' &&
           strcmp(other + 5, date + 2) == 0));
}

/* The first day on which an account came out; else 0. */
static int32_t
first_told(const GPtrArray *accounts)
{
  int32_t first = 0;
  for (guint i = 0; i < accounts->len; i++) {
    const CgEventRecord *record = accounts->pdata[i];
    if (record->told > 0 && (first == 0 || record->told < first))
      first = record->told;
  }
  return first;
}

static void
settle_dates(const GPtrArray *accounts,
             int32_t          told,
             CgGraph         *out,
             CgNode           event)
{
  int32_t first              = first_told(accounts);
  g_autoptr(GPtrArray) dates = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < accounts->len; i++) {
    const CgEventRecord *record = accounts->pdata[i];
    char                *full   = NULL;
    if (record->date == NULL)
      continue;
    if (*record->date == '-')
      full = with_year(record->date, first > 0 ? first : told);
    g_ptr_array_add(dates, full != NULL ? full : g_strdup(record->date));
  }
  for (guint i = 0; i < dates->len; i++) {
    bool less = false;
    for (guint k = 0; k < dates->len && !less; k++)
      less = is_more(dates->pdata[i], dates->pdata[k]);
    if (!less)
      cg_graph_add_date(out, event, CG_TERM_SCHEMA_START_DATE, dates->pdata[i]);
  }
}

/* What one account tells as done is not only planned. */
static void
settle_plan(const CgGraph   *graph,
            const GPtrArray *accounts,
            CgGraph         *out,
            CgNode           event)
{
  for (guint i = 0; i < accounts->len; i++) {
    const CgEventRecord *record = accounts->pdata[i];
    size_t               n;
    bool                 planned = false;
    const CgStatement   *s =
        cg_graph_values(graph, record->node, CG_TERM_CG_STATUS, &n);
    for (size_t k = 0; k < n; k++)
      planned = planned || s[k].value.node == CG_CONCEPT_PLANNED;
    if (!planned)
      return;
  }
  cg_graph_add(out, event, CG_TERM_CG_STATUS, CG_CONCEPT_PLANNED);
}

void
cg_event_settle(const CgGraph   *graph,
                const GPtrArray *accounts,
                int32_t          told,
                CgGraph         *out,
                CgNode           event)
{
  settle_targets(graph, accounts, out, event);
  settle_dates(accounts, told, out, event);
  settle_plan(graph, accounts, out, event);
}
