/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The writer of libxml2 sends its bytes to the sink. It escapes, but checks
 * no character (core/graph.h has done so), and after a failure it would go on
 * for hours: so each call is looked at, and the sink after it.
 *
 *   keys -> nodes -> edges
 *
 * Text with one of & < > " goes out as CDATA, since Gephi loses blanks beside
 * entity references. */
#include "export/graphml.h"

#include "core/error.h"
#include "export/column.h"
#include "export/iri.h"
#include "export/layout.h"

#include <libxml/xmlwriter.h>
#include <math.h>
#include <string.h>

enum { MAX_QUOTES = 10 }; /* evidence shown for an edge */

typedef struct {
  xmlTextWriterPtr        xml;
  CgSink                 *sink;
  const CgGraph          *graph;
  const CgPicture        *picture;
  const CgColumns        *columns;
  const CgGraphmlOptions *options;
  bool                    good; /* no call has failed */
} Writer;

typedef struct {
  const char *id, *name, *type;
} Key;

/* Keys that every file has. Gephi takes those without "n_" or "e_" for how a
 * node or an edge looks. */
static const Key node_keys[] = {
    {"label", "label", "string"},
    {"size", "size", "double"},
    {"r", "r", "int"},
    {"g", "g", "int"},
    {"b", "b", "int"},
    {"x", "x", "double"},
    {"y", "y", "double"},
    {"n_kind", "kind", "string"},
    {"n_iri", "iri", "string"},
    {"n_spans", "spans", "list"},
    {"n_year", "year", "int"},
};
static const Key claim_keys[] = {
    {"n_supporters", "supporters", "int"},
    {"n_deniers", "deniers", "int"},
    {"n_doubters", "doubters", "int"},
    {"n_contested", "contested", "boolean"},
};
static const Key edge_keys[] = {
    {"edgelabel", "edgelabel", "string"}, {"weight", "weight", "double"},
    {"e_kind", "kind", "string"},         {"e_count", "count", "int"},
    {"e_reasons", "reasons", "list"},     {"e_evidence", "evidence", "list"},
};

static const char *const column_types[] = {
    [CG_COLUMN_STRING] = "string",   [CG_COLUMN_LIST] = "list",
    [CG_COLUMN_BOOLEAN] = "boolean", [CG_COLUMN_LONG] = "long",
    [CG_COLUMN_DOUBLE] = "double",
};

static const guint8 colours[CG_N_KINDS][3] = {
    [CG_KIND_PERSON]       = {31, 119, 180},  /* blue */
    [CG_KIND_AGENCY]       = {23, 160, 160},  /* teal */
    [CG_KIND_GROUP]        = {130, 160, 200}, /* grey blue */
    [CG_KIND_ORGANIZATION] = {148, 103, 189}, /* purple */
    [CG_KIND_STATE]        = {30, 120, 70},   /* dark green */
    [CG_KIND_PLACE]        = {120, 180, 90},  /* green */
    [CG_KIND_EVENT]        = {240, 130, 40},  /* orange */
    [CG_KIND_CLAIM]        = {225, 180, 30},  /* gold */
    [CG_KIND_ATTRIBUTION]  = {180, 180, 180}, /* grey */
    [CG_KIND_CONFLICT]     = {210, 40, 45},   /* red */
    [CG_KIND_ARTICLE]      = {140, 110, 85},  /* brown */
    [CG_KIND_WORK]         = {170, 145, 120}, /* light brown */
};

/* ---- XML ---- */

static int
on_write(void *data, const char *bytes, int n)
{
  cg_sink_write(data, bytes, (size_t)n);
  return n; /* of a failure the sink knows; libxml2 would print it */
}

/* Notes the result of a call. */
static bool
did(Writer *w, int result)
{
  w->good = w->good && result >= 0 && cg_sink_check(w->sink, NULL);
  return w->good;
}

static const xmlChar *
xml_of(const char *text)
{
  return (const xmlChar *)text;
}

static void
start(Writer *w, const char *space, const char *element)
{
  if (w->good)
    did(w, xmlTextWriterWriteRaw(w->xml, xml_of(space)));
  if (w->good)
    did(w, xmlTextWriterStartElement(w->xml, xml_of(element)));
}

static void
attribute(Writer *w, const char *name, const char *value)
{
  if (w->good)
    did(w, xmlTextWriterWriteAttribute(w->xml, xml_of(name), xml_of(value)));
}

static void
end(Writer *w, const char *space)
{
  if (w->good && *space != '\0')
    did(w, xmlTextWriterWriteRaw(w->xml, xml_of(space)));
  if (w->good)
    did(w, xmlTextWriterEndElement(w->xml));
}

/* "]]>" ends CDATA, so it is parted between two of them. */
static void
cdata(Writer *w, const char *text)
{
  g_auto(GStrv) parts = g_strsplit(text, "]]>", -1);
  for (size_t i = 0; parts[i] != NULL && w->good; i++) {
    g_autofree char *part = g_strconcat(i > 0 ? ">" : "", parts[i],
                                        parts[i + 1] != NULL ? "]]" : "", NULL);
    did(w, xmlTextWriterWriteCDATA(w->xml, xml_of(part)));
  }
}

static void
data(Writer *w, const char *key, const char *value)
{
  start(w, "\n      ", "data");
  attribute(w, "key", key);
  if (strpbrk(value, "&<>\"") != NULL)
    cdata(w, value);
  else if (w->good)
    did(w, xmlTextWriterWriteString(w->xml, xml_of(value)));
  end(w, "");
}

static void
data_int(Writer *w, const char *key, uint32_t value)
{
  char text[16];
  g_snprintf(text, sizeof text, "%u", value);
  data(w, key, text);
}

/* With one digit behind the point. */
static void
data_double(Writer *w, const char *key, double value)
{
  long tenths = (long)(value * 10 + (value < 0 ? -0.5 : 0.5));
  char text[32];
  g_snprintf(text, sizeof text, "%s%ld.%ld", tenths < 0 ? "-" : "",
             labs(tenths) / 10, labs(tenths) % 10);
  data(w, key, text);
}

/* ---- keys ---- */

static void
declare(Writer *w, const char *of, Key key)
{
  bool list = strcmp(key.type, "list") == 0;
  start(w, "\n  ", "key");
  attribute(w, "id", key.id);
  attribute(w, "for", of);
  attribute(w, "attr.name", key.name);
  attribute(w, "attr.type", list ? "string" : key.type);
  if (list && !w->options->strict)
    attribute(w, "attr.list", "string");
  end(w, "");
}

static void
declare_all(Writer *w)
{
  size_t          n;
  const CgColumn *columns = cg_columns_list(w->columns, &n);
  for (size_t i = 0; i < G_N_ELEMENTS(node_keys); i++)
    declare(w, "node", node_keys[i]);
  if (w->options->view == CG_VIEW_CLAIMS)
    for (size_t i = 0; i < G_N_ELEMENTS(claim_keys); i++)
      declare(w, "node", claim_keys[i]);
  for (size_t i = 0; i < n; i++)
    declare(
        w, "node",
        (Key){columns[i].id, columns[i].name, column_types[columns[i].type]});
  for (size_t i = 0; i < G_N_ELEMENTS(edge_keys); i++)
    declare(w, "edge", edge_keys[i]);
}

/* ---- nodes ---- */

static char *
node_id(const Writer *w, CgNode node)
{
  return cg_iri_encode(cg_graph_id(w->graph, node));
}

static void
write_looks(Writer *w, const CgViewNode *node)
{
  g_autofree char *label = cg_column_name(w->graph, node->node, node->kind);
  data(w, "label", label);
  data_double(w, "size", MIN(10.0 + 5.0 * sqrt(node->degree), 80.0));
  data_int(w, "r", colours[node->kind][0]);
  data_int(w, "g", colours[node->kind][1]);
  data_int(w, "b", colours[node->kind][2]);
  data_double(w, "x", node->x);
  data_double(w, "y", node->y);
}

/* The spans that a node rests on: where in which article. */
static void
write_spans(Writer *w, CgNode node)
{
  size_t             n;
  const CgStatement *s =
      cg_graph_values(w->graph, node, CG_TERM_CG_EVIDENCE, &n);
  GString *list = g_string_new("[");
  for (size_t i = 0; i < n; i++)
    if (s[i].value.node != CG_NO_NODE &&
        (i == 0 || s[i].value.node != s[i - 1].value.node))
      g_string_append_printf(list, "%s\"%s\"", list->len > 1 ? ", " : "",
                             cg_graph_id(w->graph, s[i].value.node));
  g_string_append_c(list, ']');
  if (list->len > 2)
    data(w, "n_spans", list->str);
  g_string_free(list, TRUE);
}

/* The year, for timelines. */
static void
write_year(Writer *w, CgNode node)
{
  static const CgNode dates[] = {CG_TERM_SCHEMA_START_DATE, CG_TERM_CG_SAID_ON,
                                 CG_TERM_SCHEMA_DATE_PUBLISHED};
  for (size_t i = 0; i < G_N_ELEMENTS(dates); i++) {
    const char *date = cg_graph_text(w->graph, node, dates[i]);
    if (date == NULL || strspn(date, "0123456789") != 4)
      continue;
    data_int(w, "n_year", (uint32_t)g_ascii_strtoull(date, NULL, 10));
    return;
  }
}

static void
write_sides(Writer *w, const CgViewNode *node)
{
  bool contested = node->n_supporters > 0 && node->n_deniers > 0;
  data_int(w, "n_supporters", node->n_supporters);
  data_int(w, "n_deniers", node->n_deniers);
  data_int(w, "n_doubters", node->n_doubters);
  data(w, "n_contested", contested ? "true" : "false");
}

static void
write_node(Writer *w, const CgViewNode *node)
{
  const char      *kind = cg_node_kind_name(node->kind);
  g_autofree char *id   = node_id(w, node->node);
  g_autofree char *iri  = cg_vocab_iri(w->options->vocab, w->graph, node->node);
  g_autofree char *label = g_strconcat(":", kind, NULL);
  start(w, "\n    ", "node");
  attribute(w, "id", id);
  if (!w->options->strict)
    attribute(w, "labels", label);
  write_looks(w, node);
  data(w, "n_kind", kind);
  data(w, "n_iri", iri);
  write_spans(w, node->node);
  write_year(w, node->node);
  if (w->options->view == CG_VIEW_CLAIMS && node->kind == CG_KIND_CLAIM)
    write_sides(w, node);
  size_t          n;
  const CgColumn *columns = cg_columns_list(w->columns, &n);
  for (size_t i = 0; i < n; i++) {
    g_autofree char *value = cg_columns_value(w->columns, node->node, i);
    if (value != NULL)
      data(w, columns[i].id, value);
  }
  end(w, "\n    ");
}

/* ---- edges ---- */

static void
write_reasons(Writer *w, const CgViewEdge *edge)
{
  if (edge->n_reasons == 0)
    return;
  const CgNode *reasons =
      &g_array_index(w->picture->reasons, CgNode, edge->first_reason);
  g_autofree char *ids = cg_column_ids(w->graph, reasons, edge->n_reasons);
  g_autofree char *words =
      cg_column_evidence(w->graph, reasons, MIN(edge->n_reasons, MAX_QUOTES));
  data(w, "e_reasons", ids);
  if (words != NULL)
    data(w, "e_evidence", words);
}

static void
write_edge(Writer *w, const CgViewEdge *edge, guint number)
{
  const CgPicture *picture = w->picture;
  g_autofree char *id      = g_strdup_printf("e%u", number);
  g_autofree char *source =
      node_id(w, cg_picture_node(picture, edge->source)->node);
  g_autofree char *target =
      node_id(w, cg_picture_node(picture, edge->target)->node);
  g_autofree char *label = g_ascii_strdown(edge->kind, -1);
  start(w, "\n    ", "edge");
  attribute(w, "id", id);
  attribute(w, "source", source);
  attribute(w, "target", target);
  if (!w->options->strict)
    attribute(w, "label", edge->kind);
  data(w, "edgelabel", g_strdelimit(label, "_", ' '));
  data_double(w, "weight", MAX(edge->n_reasons, 1));
  data(w, "e_kind", edge->kind);
  data_int(w, "e_count", MAX(edge->n_reasons, 1));
  write_reasons(w, edge);
  end(w, "\n    ");
}

static void
write_all(Writer *w)
{
  did(w, xmlTextWriterStartDocument(w->xml, "1.0", "UTF-8", NULL));
  start(w, "", "graphml");
  attribute(w, "xmlns", "http://graphml.graphdrawing.org/xmlns");
  declare_all(w);
  start(w, "\n  ", "graph");
  attribute(w, "id", "claimgraph");
  attribute(w, "edgedefault", "directed");
  for (guint i = 0; i < w->picture->nodes->len && w->good; i++)
    write_node(w, cg_picture_node(w->picture, i));
  for (guint i = 0; i < w->picture->edges->len && w->good; i++)
    write_edge(w, cg_picture_edge(w->picture, i), i);
  end(w, "\n  ");
  end(w, "\n");
  if (w->good)
    did(w, xmlTextWriterEndDocument(w->xml));
  if (w->good)
    did(w, xmlTextWriterFlush(w->xml));
}

bool
cg_graphml_write(CgSink                 *sink,
                 const CgGraph          *graph,
                 const CgGraphmlOptions *options,
                 GError                **error)
{
  g_autoptr(CgPicture) picture = cg_picture_new(graph, options->view);
  g_autoptr(CgColumns) columns = cg_columns_new(graph, picture, options->vocab);
  cg_layout(picture);
  xmlOutputBufferPtr out = xmlOutputBufferCreateIO(on_write, NULL, sink, NULL);
  Writer             w   = {
                    xmlNewTextWriter(out), sink, graph, picture, columns, options, true};
  g_assert(w.xml != NULL);
  write_all(&w);
  xmlFreeTextWriter(w.xml);
  if (!cg_sink_check(sink, error))
    return false;
  if (!w.good)
    g_set_error(error, CG_ERROR, CG_ERROR_OUTPUT,
                "a value cannot be written as GraphML");
  return w.good;
}
