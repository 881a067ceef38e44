/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Accounts of events, compared in pairs. Each role gives a degree of likeness;
 * what a kind of event asks for is one function.
 */
#include "resolve/event_record.h"

#include "core/event_word.h"

#include <stdlib.h>
#include <string.h>

enum {
  APART   = CG_ACCOUNTS_APART,
  UNKNOWN = CG_ACCOUNTS_UNKNOWN,
  ALIKE   = CG_ACCOUNTS_ALIKE,
  SAME    = CG_ACCOUNTS_SAME,

  NEAR_DAYS  = 3,  /* that a report may be wrong by */
  FRESH_DAYS = 60, /* that an article looks back where it names no date */
};

/* ---- reading ---- */

static GArray *
nodes_of(const CgGraph *graph, CgNode event, CgNode property)
{
  size_t             n;
  const CgStatement *s     = cg_graph_values(graph, event, property, &n);
  GArray            *nodes = g_array_new(FALSE, FALSE, sizeof(CgNode));
  for (size_t i = 0; i < n; i++)
    if (s[i].value.node != CG_NO_NODE)
      g_array_append_val(nodes, s[i].value.node);
  return nodes;
}

static int32_t
day_number(long year, long month, long day)
{
  if (!g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return 0;
  GDate date;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return (int32_t)g_date_get_julian(&date);
}

/* The first and last day, since the year 1, that a date with a year may mean;
 * returns false for others. */
static bool
days_of(const char *iso, int32_t *first, int32_t *last)
{
  size_t n = iso == NULL || *iso == '-' ? 0 : strlen(iso);
  if (n < 4)
    return false;
  long year  = strtol(iso, NULL, 10);
  long month = n >= 7 ? strtol(iso + 5, NULL, 10) : 0;
  long day   = n >= 10 ? strtol(iso + 8, NULL, 10) : 0;
  if (year < 1 || year > 9999 || month > 12)
    return false;
  *first = day_number(year, month > 0 ? month : 1, day > 0 ? day : 1);
  *last  = day > 0      ? *first
           : month == 0 ? day_number(year, 12, 31)
                        : *first + 30;
  return *first > 0;
}

/* The day, if the date says one in a year; else 0. */
static int32_t
day_of(const char *iso)
{
  int32_t first = 0, last = 0;
  return days_of(iso, &first, &last) && first == last ? first : 0;
}

/* The last day on which an article that tells of the event came out. */
static int32_t
day_told(const CgGraph *graph, CgNode event)
{
  size_t             n;
  int32_t            day = 0;
  const CgStatement *s =
      cg_graph_values(graph, event, CG_TERM_CG_MENTIONED_IN, &n);
  for (size_t i = 0; i < n; i++)
    day = MAX(day, day_of(cg_graph_text(graph, s[i].value.node,
                                        CG_TERM_SCHEMA_DATE_PUBLISHED)));
  return day;
}

/* "hand over" of "hand over Ana Ruiz", "drone attack" of "drone attack, Lota":
 * the words in lower case before the first name. */
static char *
word_of(const char *name)
{
  size_t end = 0;
  for (size_t i = 0; name != NULL && name[i] != '\0' && name[i] != ','; i++) {
    bool starts = i == 0 || name[i - 1] == ' ';
    if (starts && i > 0 && !g_ascii_islower(name[i]))
      break;
    if (name[i] != ' ')
      end = i + 1;
  }
  return g_strndup(name != NULL ? name : "", end);
}

static const char *
count_of(const CgGraph *graph, CgNode event)
{
  size_t             n;
  const CgStatement *s = cg_graph_values(graph, event, CG_TERM_CG_COUNT, &n);
  return n == 1 ? s[0].value.text : NULL;
}

CgEventRecord
cg_event_record_read(const CgGraph *graph, CgNode event)
{
  CgEventRecord record = {
      .node    = event,
      .kind    = cg_graph_object(graph, event, CG_TERM_CG_KIND),
      .agents  = nodes_of(graph, event, CG_TERM_CG_AGENT),
      .targets = nodes_of(graph, event, CG_TERM_CG_TARGET),
      .places  = nodes_of(graph, event, CG_TERM_CG_PLACE),
      .tools   = g_ptr_array_new(),
      .article = cg_graph_object(graph, event, CG_TERM_CG_MENTIONED_IN),
      .count   = count_of(graph, event),
      .name    = cg_graph_text(graph, event, CG_TERM_SCHEMA_NAME),
      .date    = cg_graph_text(graph, event, CG_TERM_SCHEMA_START_DATE),
      .last    = INT32_MAX,
  };
  record.word = word_of(record.name);
  size_t             n;
  const CgStatement *s =
      cg_graph_values(graph, event, CG_TERM_CG_INSTRUMENT, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].value.node == CG_NO_NODE)
      g_ptr_array_add(record.tools, (gpointer)(uintptr_t)s[i].value.text);
  int32_t told = record.told = day_told(graph, event);
  if (!days_of(record.date, &record.first, &record.last) && told > 0 &&
      record.date == NULL) {
    record.first = told - FRESH_DAYS;
    record.last  = told;
  }
  return record;
}

void
cg_event_record_clear(gpointer data)
{
  CgEventRecord *record = data;
  g_array_unref(record->agents);
  g_array_unref(record->targets);
  g_array_unref(record->places);
  g_ptr_array_unref(record->tools);
  g_free(record->word);
}

/* ---- likeness ---- */

CgNode
cg_event_record_side(const CgGraph *graph, CgNode entity)
{
  enum { HIGHEST = 3 };
  CgNode whole = entity;
  for (int up = 0; up < HIGHEST; up++) {
    CgNode next = cg_graph_object(graph, whole, CG_TERM_CG_PART_OF);
    if (next == CG_NO_NODE)
      next = cg_graph_object(graph, whole, CG_TERM_CG_MEMBER_OF);
    if (next == CG_NO_NODE || next == entity)
      break;
    whole = next;
    if (cg_graph_is(graph, whole, CG_CLASS_CG_STATE))
      return whole;
  }
  return entity;
}

char *
cg_event_record_owner(const CgGraph *graph, CgNode entity)
{
  const char *name = cg_graph_is(graph, entity, CG_CLASS_SCHEMA_PLACE)
                         ? cg_graph_text(graph, entity, CG_TERM_SCHEMA_NAME)
                         : NULL;
  const char *end  = name != NULL ? strstr(name, "'s ") : NULL;
  if (end == NULL && name != NULL)
    end = strstr(name, "\xE2\x80\x99s ");
  return end == NULL ? NULL : g_strndup(name, (gsize)(end - name));
}

bool
cg_event_record_one_owner(const CgGraph *graph, CgNode a, CgNode b)
{
  g_autofree char *owner = cg_event_record_owner(graph, a);
  g_autofree char *other = cg_event_record_owner(graph, b);
  if (owner != NULL && other != NULL)
    return strcmp(owner, other) == 0;
  const char *name = cg_graph_text(graph, owner ? b : a, CG_TERM_SCHEMA_NAME);
  return name != NULL && g_strcmp0(owner ? owner : other, name) == 0;
}

/* A ministry that acts is its state; two people of one state are two. */
static int
compare_agents(const CgGraph *graph, CgNode a, CgNode b)
{
  if (a == b)
    return SAME;
  if (cg_graph_is(graph, a, CG_CLASS_SCHEMA_PERSON) &&
      cg_graph_is(graph, b, CG_CLASS_SCHEMA_PERSON))
    return APART;
  return cg_event_record_side(graph, a) == cg_event_record_side(graph, b)
             ? SAME
             : APART;
}

/* "Lower Ruiz", "Lower Ruiz valley" */
static bool
is_longer(const char *name, const char *other)
{
  size_t n = name != NULL ? strlen(name) : 0;
  return n > 0 && other != NULL && strncmp(name, other, n) == 0 &&
         other[n] == ' ';
}

/* The site and the region it lies in. */
static int
compare_places(const CgGraph *graph, CgNode a, CgNode b)
{
  const char *one   = cg_graph_text(graph, a, CG_TERM_SCHEMA_NAME);
  const char *other = cg_graph_text(graph, b, CG_TERM_SCHEMA_NAME);
  return a == b || is_longer(one, other) || is_longer(other, one) ||
                 cg_graph_object(graph, a, CG_TERM_CG_LOCATED_IN) == b ||
                 cg_graph_object(graph, b, CG_TERM_CG_LOCATED_IN) == a
             ? SAME
             : APART;
}

static int
compare_things(const CgGraph *graph, CgNode a, CgNode b)
{
  return a == b ? SAME : cg_event_record_one_owner(graph, a, b) ? ALIKE : APART;
}

static int
compare_roles(const CgGraph *graph,
              const GArray  *a,
              const GArray  *b,
              int (*compare)(const CgGraph *, CgNode, CgNode))
{
  if (a->len == 0 || b->len == 0)
    return UNKNOWN;
  int best = APART;
  for (guint i = 0; i < a->len && best < SAME; i++)
    for (guint k = 0; k < b->len && best < SAME; k++)
      best = MAX(best, compare(graph, g_array_index(a, CgNode, i),
                               g_array_index(b, CgNode, k)));
  return best;
}

/* How many of @a are also in @b. */
static guint
count_shared(const GArray *a, const GArray *b)
{
  guint shared = 0;
  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      shared += g_array_index(a, CgNode, i) == g_array_index(b, CgNode, k);
  return shared;
}

/* The depot of a town and the town may be one target. */
static int
compare_targets(const CgGraph       *graph,
                const CgEventRecord *a,
                const CgEventRecord *b)
{
  int like = compare_roles(graph, a->targets, b->targets, compare_things);
  if (like == UNKNOWN && (count_shared(a->targets, b->places) > 0 ||
                          count_shared(b->targets, a->places) > 0))
    return ALIKE;
  if (like == APART && (count_shared(a->targets, b->places) > 0 ||
                        count_shared(b->targets, a->places) > 0))
    return ALIKE;
  return like;
}

static int
compare_tools(const CgEventRecord *a, const CgEventRecord *b)
{
  if (a->tools->len == 0 || b->tools->len == 0)
    return UNKNOWN;
  for (guint i = 0; i < a->tools->len; i++)
    for (guint k = 0; k < b->tools->len; k++)
      if (strcmp(a->tools->pdata[i], b->tools->pdata[k]) == 0)
        return SAME;
  return APART;
}

/* SAME; UNKNOWN; ALIKE where they differ, but may by mistake; APART. */
static int
compare_dates(const CgEventRecord *a, const CgEventRecord *b)
{
  if (a->date == NULL || b->date == NULL)
    return a->first <= b->last && b->first <= a->last ? UNKNOWN : APART;
  size_t n = MIN(strlen(a->date), strlen(b->date));
  if (strncmp(a->date, b->date, n) == 0)
    return SAME;
  if (*a->date == '-' || *b->date == '-') {
    const char *day   = *a->date == '-' ? a->date + 1 : a->date + 4;
    const char *other = *b->date == '-' ? b->date + 1 : b->date + 4;
    size_t      m     = MIN(strlen(day), strlen(other));
    return *a->date == *b->date                   ? APART
           : m > 0 && strncmp(day, other, m) == 0 ? SAME
                                                  : ALIKE;
  }
  if (day_of(a->date) == 0 || day_of(b->date) == 0)
    return APART;
  return abs(day_of(a->date) - day_of(b->date)) <= NEAR_DAYS ? ALIKE : APART;
}

/* ---- what each kind asks for ---- */

const char cg_event_weak_reason[] = "one attacker, weapon and time";

/* Whether both accounts are tied to a time. */
static bool
is_timed(const CgEventRecord *a, const CgEventRecord *b)
{
  return (a->date != NULL || a->first > 0) && (b->date != NULL || b->first > 0);
}

/* Whether the two share a named place or thing: it is hit once in a while, a
 * country or person often. */
static bool
share_narrow(const CgGraph *graph, const GArray *a, const GArray *b)
{
  for (guint i = 0; i < a->len; i++) {
    CgNode node = g_array_index(a, CgNode, i);
    if (cg_graph_is(graph, node, CG_CLASS_CG_STATE) ||
        cg_graph_is(graph, node, CG_CLASS_SCHEMA_PERSON))
      continue;
    for (guint k = 0; k < b->len; k++)
      if (g_array_index(b, CgNode, k) == node)
        return true;
  }
  return false;
}

static const char *
attacks_agree(const CgGraph         *graph,
              const CgEventRecord   *a,
              const CgEventRecord   *b,
              const CgEventLikeness *like)
{
  bool one_thing = share_narrow(graph, a->targets, b->targets);
  bool one_place = share_narrow(graph, a->places, b->places) ||
                   share_narrow(graph, a->targets, b->places) ||
                   share_narrow(graph, a->places, b->targets);
  if (like->target == APART || like->agent == APART)
    return NULL;
  if (like->date == ALIKE) /* they differ: all else must be the same */
    return one_thing && like->agent == SAME && like->place != APART
               ? "one deed with two dates"
               : NULL;
  if (like->agent == SAME && like->target > UNKNOWN &&
      (one_thing || (like->place != APART &&
                     (one_place || like->date == SAME ||
                      (like->target == ALIKE && like->tool != APART)))))
    return "one attacker and target";
  if (like->agent == SAME && is_timed(a, b) && like->tool == SAME &&
      like->place != APART)
    return cg_event_weak_reason;
  if ((one_thing || (one_place && like->target >= ALIKE)) && is_timed(a, b) &&
      like->tool != APART)
    return "one target and time";
  return NULL;
}

static const char *
meetings_agree(const CgEventRecord   *a,
               const CgEventRecord   *b,
               const CgEventLikeness *like)
{
  guint shared = count_shared(a->agents, b->agents) +
                 count_shared(a->agents, b->targets) +
                 count_shared(a->targets, b->agents);
  if (like->date == ALIKE || like->place == APART)
    return NULL;
  return shared >= 2 ||
                 (shared == 1 && like->place == SAME && like->date == SAME)
             ? "one meeting"
             : NULL;
}

/* What is done to a person or firm once in a while, or befalls a place on one
 * day, is one deed where the words are the same. */
static const char *
deeds_agree(const CgGraph         *graph,
            const CgEventRecord   *a,
            const CgEventRecord   *b,
            const CgEventLikeness *like)
{
  bool words = cg_event_word_same(a->word, b->word);
  if (like->date == ALIKE || like->agent == APART || like->target == APART ||
      (like->place == APART && like->target != SAME))
    return NULL;
  if (like->agent == SAME && like->target == SAME &&
      (like->tool == SAME || words))
    return "one deed";
  if (!words)
    return NULL;
  if (like->target == SAME && is_timed(a, b) &&
      !cg_graph_is(graph, g_array_index(a->targets, CgNode, 0),
                   CG_CLASS_CG_STATE))
    return "one deed to one target";
  return like->date == SAME && day_of(a->date) != 0 && day_of(b->date) != 0 &&
                 (like->place == SAME || like->target == SAME ||
                  like->agent == SAME)
             ? "one deed on one day"
             : NULL;
}

CgEventLikeness
cg_event_records_compare(const CgGraph       *graph,
                         const CgEventRecord *a,
                         const CgEventRecord *b)
{
  return (CgEventLikeness){
      .agent  = compare_roles(graph, a->agents, b->agents, compare_agents),
      .target = compare_targets(graph, a, b),
      .place  = compare_roles(graph, a->places, b->places, compare_places),
      .tool   = compare_tools(a, b),
      .date   = compare_dates(a, b),
  };
}

bool
cg_event_records_agree(const CgGraph       *graph,
                       const CgEventRecord *a,
                       const CgEventRecord *b,
                       const char         **reason)
{
  CgEventLikeness like  = cg_event_records_compare(graph, a, b);
  const char     *found = NULL;
  if (a->kind != b->kind || like.date == APART)
    return false;
  switch (a->kind) {
  case CG_CONCEPT_ATTACK:
  case CG_CONCEPT_ANNEXATION:
    found = attacks_agree(graph, a, b, &like);
    break;
  case CG_CONCEPT_INTERCEPTION:
    if (like.target == SAME && like.date != ALIKE && like.agent != APART &&
        (like.place == SAME || like.date == SAME) &&
        (g_strcmp0(a->count, b->count) == 0 || like.date == SAME))
      found = "one interception";
    break;
  case CG_CONCEPT_MEETING:
  case CG_CONCEPT_NEGOTIATION:
    found = meetings_agree(a, b, &like);
    break;
  default:
    found = deeds_agree(graph, a, b, &like);
  }
  if (reason != NULL)
    *reason = found;
  return found != NULL;
}
