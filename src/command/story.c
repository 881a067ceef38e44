/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A graph as text to be read in a terminal: a few sections, each a list, the
 * weightiest first. Lines are wrapped with a hanging indent:
 *
 *   against   Petra Osei (Lotse Online, 2026-03-18): "The attack never
 *             happened"
 */
#include "command/story.h"

#include "command/story_stands.h"

#include <string.h>

enum {
  WIDTH         = 79,
  INDENT        = 14, /* of what stands behind "against" */
  MOST_CONTESTS = 10,
  MOST_STANDS   = 8, /* of one side of a claim */
  MOST_ACTORS   = 15,
  MOST_QUOTED   = 140, /* characters of a source's words */
};

/* ---- text ---- */

/* Writes @text in lines; the first begins at column @indent behind what stands
 * there already, the others are indented. */
static void
put_wrapped(GString *out, const char *text, int indent)
{
  g_auto(GStrv) words = g_strsplit_set(text, " \t\r\n", -1);
  glong column        = indent;
  bool  first         = true;
  for (size_t i = 0; words[i] != NULL; i++) {
    glong length = g_utf8_strlen(words[i], -1);
    if (length == 0)
      continue;
    if (!first && column + 1 + length > WIDTH) {
      g_string_append_printf(out, "\n%*s", indent, "");
      column = indent;
      first  = true;
    }
    g_string_append_printf(out, "%s%s", first ? "" : " ", words[i]);
    column += length + (first ? 0 : 1);
    first = false;
  }
  g_string_append_c(out, '\n');
}

static void
put_item(GString *out, const char *label, const char *text)
{
  g_string_append_printf(out, "   %-*s", INDENT - 3, label);
  put_wrapped(out, text, INDENT);
}

static void
put_heading(GString *out, const char *heading)
{
  g_string_append_printf(out, "\n%s\n\n", heading);
}

static char *
shortened(const char *text)
{
  if (g_utf8_strlen(text, -1) <= MOST_QUOTED)
    return g_strdup(text);
  g_autofree char *start = g_utf8_substring(text, 0, MOST_QUOTED);
  char            *blank = strrchr(start, ' ');
  if (blank != NULL)
    *blank = '\0';
  return g_strconcat(start, " ...", NULL);
}

/* ---- names ---- */

static const char *
name_of(const CgGraph *graph, CgNode node)
{
  const char *name = node == CG_NO_NODE
                         ? NULL
                         : cg_graph_text(graph, node, CG_TERM_SCHEMA_NAME);
  return name != NULL ? name : "(source not named)";
}

/* The outlet of an article, else its title, else its identifier. */
static const char *
article_name(const CgGraph *graph, CgNode article)
{
  CgNode outlet = cg_graph_object(graph, article, CG_TERM_SCHEMA_PUBLISHER);
  if (outlet != CG_NO_NODE &&
      cg_graph_text(graph, outlet, CG_TERM_SCHEMA_NAME) != NULL)
    return cg_graph_text(graph, outlet, CG_TERM_SCHEMA_NAME);
  const char *name = cg_graph_text(graph, article, CG_TERM_SCHEMA_IDENTIFIER);
  return name != NULL ? name : cg_graph_id(graph, article);
}

/* "Lotse Online, 2026-03-18" */
static char *
place_of(const CgGraph *graph, CgNode attribution, const char *date)
{
  CgNode article =
      cg_graph_object(graph, attribution, CG_TERM_PROV_WAS_DERIVED_FROM);
  const char *outlet =
      article == CG_NO_NODE ? "?" : article_name(graph, article);
  size_t n = strcspn(date, "T"); /* the day of a time */
  return g_strdup_printf("%s%s%.*s", outlet, n > 0 ? ", " : "", (int)n, date);
}

/* The words attributed, in the order of their places. */
static char *
words_of(const CgGraph *graph, CgNode attribution)
{
  size_t             n;
  GString           *words = g_string_new(NULL);
  const CgStatement *s =
      cg_graph_values(graph, attribution, CG_TERM_CG_CONTENT, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].value.text != NULL &&
        (i == 0 || g_strcmp0(s[i].value.text, s[i - 1].value.text) != 0))
      g_string_append_printf(words, "%s%s", words->len ? " ... " : "",
                             s[i].value.text);
  g_autofree char *all = g_string_free(words, FALSE);
  return shortened(all);
}

/* ---- claims ---- */

static void
put_stand(GString       *out,
          const CgGraph *graph,
          const char    *label,
          const CgStand *s)
{
  g_autofree char *place = place_of(graph, s->attribution, s->date);
  g_autofree char *words = words_of(graph, s->attribution);
  g_autofree char *text  = g_strdup_printf(
       "%s (%s): \"%s\"", name_of(graph, s->source), place, words);
  put_item(out, label, text);
}

static void
put_side(GString *out, const CgGraph *graph, const CgContest *c, CgSide side)
{
  static const char *const labels[] = {"for", "against", "doubts"};
  _Static_assert(G_N_ELEMENTS(labels) == CG_N_SIDES, "a label a side");
  size_t shown = 0, left = 0;
  for (size_t i = 0; i < c->n; i++) {
    if (c->stands[i].side != side)
      continue;
    if (shown++ < MOST_STANDS)
      put_stand(out, graph, shown == 1 ? labels[side] : "", &c->stands[i]);
    else
      left++;
  }
  g_autofree char *more = g_strdup_printf("and %zu more", left);
  if (left > 0)
    put_item(out, "", more);
}

static void
put_contest(GString         *out,
            const CgGraph   *graph,
            const CgContest *c,
            size_t           number)
{
  const char *text = cg_graph_text(graph, c->claim, CG_TERM_SCHEMA_TEXT);
  g_string_append_printf(out, "%2zu ", number);
  put_wrapped(out, text != NULL ? text : cg_graph_id(graph, c->claim), 3);
  for (CgSide side = CG_SIDE_FOR; side < CG_N_SIDES; side++)
    put_side(out, graph, c, side);
  g_string_append_c(out, '\n');
}

static bool
is_contested(const CgContest *c)
{
  return c->n_of[CG_SIDE_FOR] > 0 &&
         c->n_of[CG_SIDE_AGAINST] + c->n_of[CG_SIDE_DOUBTS] > 0;
}

/* Whether nobody objects to what several say, or one says in several
 * articles. */
static bool
is_shared(const CgGraph *graph, const CgContest *c)
{
  if (is_contested(c) || c->n_of[CG_SIDE_FOR] < 2)
    return false;
  for (size_t i = 1; i < c->n; i++)
    if (c->stands[i].source != c->stands[0].source ||
        cg_graph_object(graph, c->stands[i].attribution,
                        CG_TERM_PROV_WAS_DERIVED_FROM) !=
            cg_graph_object(graph, c->stands[0].attribution,
                            CG_TERM_PROV_WAS_DERIVED_FROM))
      return true;
  return false;
}

/* The contested claims, or the shared ones. */
static size_t
put_claims(GString       *out,
           const CgGraph *graph,
           const GArray  *contests,
           bool           contested)
{
  size_t shown = 0, left = 0;
  for (guint i = 0; i < contests->len; i++) {
    const CgContest *c = &g_array_index(contests, CgContest, i);
    if (contested ? !is_contested(c) : !is_shared(graph, c))
      continue;
    if (shown == 0 && !contested)
      put_heading(out, "CLAIMS MOST SHARED");
    if (shown < MOST_CONTESTS)
      put_contest(out, graph, c, ++shown);
    else
      left++;
  }
  if (left > 0)
    g_string_append_printf(out, "   ... and %zu more\n", left);
  return shown;
}

static void
put_contests(GString *out, const CgGraph *graph, const GArray *contests)
{
  put_heading(out, "CLAIMS MOST CONTESTED");
  if (put_claims(out, graph, contests, true) == 0)
    g_string_append(out, "   None: nobody denies or doubts what another "
                         "asserts.\n");
  put_claims(out, graph, contests, false);
}

/* Who was for a claim and against it, whatever came first. */
static void
put_changes(GString *out, const CgGraph *graph, const GArray *contests)
{
  bool any = false;
  for (guint i = 0; i < contests->len; i++) {
    const CgContest *c = &g_array_index(contests, CgContest, i);
    for (size_t a = 0; a < c->n; a++)
      for (size_t b = a + 1; b < c->n; b++) {
        const CgStand *one = &c->stands[a], *other = &c->stands[b];
        if (one->source == CG_NO_NODE || one->source != other->source ||
            one->side == other->side ||
            (a > 0 && c->stands[a - 1].source == one->source &&
             c->stands[a - 1].side == one->side))
          continue;
        if (!any)
          put_heading(out, "ON BOTH SIDES");
        any        = true;
        bool later = strcmp(other->date, one->date) >= 0;
        put_stand(out, graph, "first", later ? one : other);
        put_stand(out, graph, "and", later ? other : one);
        b = c->n; /* once for each */
      }
  }
}

/* ---- numbers and dates ---- */

static bool
gives_value(const CgGraph *graph, CgNode attribution, const char *value)
{
  size_t             n;
  const CgStatement *s =
      cg_graph_values(graph, attribution, CG_TERM_CG_QUANTITY, &n);
  for (size_t i = 0; i < n; i++)
    if (g_strcmp0(cg_graph_text(graph, s[i].value.node, CG_TERM_CG_COUNT),
                  value) == 0)
      return true;
  s = cg_graph_values(graph, attribution, CG_TERM_CG_EVENT_DATE, &n);
  for (size_t i = 0; i < n; i++)
    if (g_strcmp0(s[i].value.text, value) == 0)
      return true;
  return false;
}

static void
put_value(GString       *out,
          const CgGraph *graph,
          CgNode         conflict,
          const char    *value)
{
  size_t             n;
  bool               first = true;
  const CgStatement *s =
      cg_graph_values(graph, conflict, CG_TERM_CG_BETWEEN, &n);
  for (size_t i = 0; i < n; i++) {
    CgNode a = s[i].value.node;
    if (!gives_value(graph, a, value) || (i > 0 && s[i - 1].value.node == a))
      continue;
    const char *date  = cg_graph_text(graph, a, CG_TERM_CG_SAID_ON);
    CgStand     stand = {.source = cg_graph_object(graph, a, CG_TERM_CG_SOURCE),
                         .attribution = a,
                         .date        = date != NULL ? date : ""};
    put_stand(out, graph, first ? value : "", &stand);
    first = false;
  }
}

static void
put_conflict(GString *out, const CgGraph *graph, CgNode conflict)
{
  size_t      n;
  const char *unit  = cg_graph_text(graph, conflict, CG_TERM_CG_UNIT);
  CgNode      about = cg_graph_object(graph, conflict, CG_TERM_SCHEMA_ABOUT);
  g_autofree char *title = g_strdup_printf(
      "%s%s%s", unit != NULL ? unit : "date", ": ", name_of(graph, about));
  g_string_append(out, "   ");
  put_wrapped(out, title, 3);
  const CgStatement *s = cg_graph_values(graph, conflict, CG_TERM_CG_VALUE, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].value.text != NULL &&
        (i == 0 || g_strcmp0(s[i - 1].value.text, s[i].value.text) != 0))
      put_value(out, graph, conflict, s[i].value.text);
  g_string_append_c(out, '\n');
}

static void
put_conflicts(GString       *out,
              const CgGraph *graph,
              CgNode         kind,
              const char    *title)
{
  size_t             n;
  bool               any = false;
  const CgStatement *s   = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (s[i].predicate != CG_TERM_CG_KIND || s[i].value.node != kind)
      continue;
    if (!any)
      put_heading(out, title);
    any = true;
    put_conflict(out, graph, s[i].subject);
  }
}

/* ---- people and agencies ---- */

typedef struct {
  CgNode node;
  size_t statements;
} Actor;

static int
compare_actors(gconstpointer first, gconstpointer second, gpointer graph)
{
  const Actor *a = first, *b = second;
  if (a->statements != b->statements)
    return a->statements > b->statements ? -1 : 1;
  return strcmp(cg_graph_id(graph, a->node), cg_graph_id(graph, b->node));
}

static GArray *
collect_actors(const CgGraph *graph)
{
  size_t             n, n_nodes = cg_graph_n_nodes(graph);
  g_autofree size_t *said   = g_new0(size_t, n_nodes);
  GArray            *actors = g_array_new(FALSE, FALSE, sizeof(Actor));
  const CgStatement *s      = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    if (s[i].predicate == CG_TERM_CG_SOURCE && s[i].value.node != CG_NO_NODE)
      said[s[i].value.node]++;
  for (CgNode node = CG_N_TERMS; node < n_nodes; node++) {
    Actor actor = {node, said[node]};
    if (said[node] > 0)
      g_array_append_val(actors, actor);
  }
  g_array_sort_with_data(actors, compare_actors, (gpointer)(uintptr_t)graph);
  return actors;
}

static void
put_actors(GString *out, const CgGraph *graph)
{
  g_autoptr(GArray) actors = collect_actors(graph);
  if (actors->len == 0)
    return;
  put_heading(out, "WHO SPEAKS MOST");
  for (guint i = 0; i < MIN(actors->len, MOST_ACTORS); i++) {
    const Actor *actor = &g_array_index(actors, Actor, i);
    const char  *post =
        cg_graph_text(graph, actor->node, CG_TERM_CG_HOLDS_POSITION);
    const char *name = name_of(graph, actor->node);
    if (g_strcmp0(post, name) == 0) /* "company spokesman", not twice */
      post = NULL;
    g_autofree char *count = g_strdup_printf("%zu", actor->statements);
    g_autofree char *text  = g_strconcat(name, post ? ", " : NULL, post, NULL);
    put_item(out, count, text);
  }
}

static size_t
count_of(const CgGraph *graph, CgNode class)
{
  size_t             n, count = 0;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    count += s[i].predicate == CG_TERM_RDF_TYPE && s[i].value.node == class &&
             (i == 0 || s[i - 1].subject != s[i].subject ||
              s[i - 1].value.node != class);
  return count;
}

bool
cg_story_write(CgSink *sink, const CgGraph *graph)
{
  g_autoptr(GArray) stands   = cg_stands_collect(graph);
  g_autoptr(GArray) contests = cg_stands_group(graph, stands);
  GString *out               = g_string_new(NULL);
  size_t   articles          = count_of(graph, CG_CLASS_SCHEMA_NEWS_ARTICLE);
  g_string_append_printf(out, "%zu article%s, %zu claims, %zu attributions\n",
                         articles, articles == 1 ? "" : "s",
                         count_of(graph, CG_CLASS_CG_CLAIM),
                         count_of(graph, CG_CLASS_CG_ATTRIBUTION));
  put_contests(out, graph, contests);
  put_changes(out, graph, contests);
  put_conflicts(out, graph, CG_CONCEPT_CONFLICT_NUMBER, "NUMBERS THAT DIFFER");
  put_conflicts(out, graph, CG_CONCEPT_CONFLICT_DATE, "DATES THAT DIFFER");
  put_actors(out, graph);
  bool ok = cg_sink_puts(sink, out->str);
  g_string_free(out, TRUE);
  return ok;
}
