/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Raptor writes through a stream of ours into the sink, since its own streams
 * tell no full disk. Two of its habits are mended here:
 *
 *   Turtle holds a whole document in memory  -> a new serializer every
 *                                               CHUNK statements, between
 *                                               two subjects
 *   ... each of which writes all prefixes    -> the prefixes are ours, written
 *                                               once; Raptor's are dropped
 */
#include "export/rdf.h"

#include "core/error.h"
#include "core/id.h"

#include <locale.h>
#include <raptor2.h>
#include <string.h>

enum { CHUNK = 500 };

struct CgRdfWriter {
  CgSink            *sink;
  const CgVocab     *vocab;
  CgFormat           format;
  char              *program; /* NULL: no run */
  char              *run;     /* id of its node */
  raptor_world      *world;
  raptor_iostream   *stream;
  raptor_serializer *serializer; /* NULL: none is open */
  size_t             n_in_chunk;
  bool               in_header;   /* Raptor's prefixes are being dropped */
  bool               in_prefix;   /* in the line of one */
  unsigned           n_errors;    /* that Raptor logged */
  char              *first_error; /* of them */
  locale_t           plain;       /* numbers as in C */
};

static const char *const raptor_names[] = {
    [CG_FORMAT_TURTLE]   = "turtle",
    [CG_FORMAT_NTRIPLES] = "ntriples",
    [CG_FORMAT_NQUADS]   = "nquads",
    [CG_FORMAT_RDFXML]   = "rdfxml",
};

/* ---- what Raptor calls ---- */

static void
on_log(void *data, raptor_log_message *message)
{
  CgRdfWriter *writer = data;
  if (message->level < RAPTOR_LOG_LEVEL_ERROR)
    return;
  if (writer->n_errors++ == 0)
    writer->first_error = g_strdup(message->text);
}

/* The part of @bytes behind the lines of prefixes, as far as they are over. */
static size_t
skip_header(CgRdfWriter *writer, const char *bytes, size_t n)
{
  size_t i = 0;
  for (; i < n && writer->in_header; i++) {
    if (bytes[i] == '@')
      writer->in_prefix = true;
    else if (bytes[i] == '\n')
      writer->in_prefix = false;
    else if (!writer->in_prefix)
      break;
  }
  if (i < n)
    writer->in_header = false;
  return i;
}

static int
on_write(void *data, const void *bytes, size_t size, size_t n)
{
  CgRdfWriter *writer = data;
  const char  *text   = bytes;
  size_t       all = size * n, from = 0;
  if (writer->in_header)
    from = skip_header(writer, text, all);
  return !cg_sink_write(writer->sink, text + from, all - from);
}

static int
on_write_byte(void *data, const int byte)
{
  char c = (char)byte;
  return on_write(data, &c, 1, 1);
}

static const raptor_iostream_handler stream_calls = {
    .version     = 2,
    .write_byte  = on_write_byte,
    .write_bytes = on_write,
};

/* ---- serializers ---- */

static const unsigned char *
bytes_of(const char *text)
{
  return (const unsigned char *)text;
}

static bool
check(const CgRdfWriter *writer, GError **error)
{
  if (!cg_sink_check(writer->sink, error))
    return false;
  if (writer->n_errors > 0)
    g_set_error(error, CG_ERROR, CG_ERROR_OUTPUT,
                "a statement cannot be written as %s: %s",
                cg_format_name(writer->format), writer->first_error);
  return writer->n_errors == 0;
}

static void
declare_prefixes(CgRdfWriter *writer)
{
  size_t          n;
  const CgPrefix *prefixes = cg_vocab_prefixes(writer->vocab, &n);
  if (writer->format == CG_FORMAT_RDFXML)
    n = cg_vocab_n_shared(); /* the others shorten no predicate */
  for (size_t i = 0; i < n; i++) {
    raptor_uri *uri = raptor_new_uri(writer->world, bytes_of(prefixes[i].iri));
    raptor_serializer_set_namespace(writer->serializer, uri,
                                    bytes_of(prefixes[i].name));
    raptor_free_uri(uri);
  }
}

static void
start_serializer(CgRdfWriter *writer)
{
  writer->serializer =
      raptor_new_serializer(writer->world, raptor_names[writer->format]);
  g_assert(writer->serializer != NULL);
  if (writer->format == CG_FORMAT_TURTLE || writer->format == CG_FORMAT_RDFXML)
    declare_prefixes(writer);
  writer->in_header = writer->format == CG_FORMAT_TURTLE;
  writer->in_prefix = false;
  raptor_serializer_start_to_iostream(writer->serializer, NULL, writer->stream);
  writer->n_in_chunk = 0;
}

static void
end_serializer(CgRdfWriter *writer)
{
  if (writer->serializer == NULL)
    return;
  raptor_serializer_serialize_end(writer->serializer);
  raptor_free_serializer(writer->serializer);
  writer->serializer = NULL;
}

static void
write_turtle_header(CgRdfWriter *writer)
{
  size_t          n;
  const CgPrefix *prefixes = cg_vocab_prefixes(writer->vocab, &n);
  for (size_t i = 0; i < n; i++) {
    g_autofree char *line = g_strdup_printf("@prefix %s: <%s> .\n",
                                            prefixes[i].name, prefixes[i].iri);
    cg_sink_puts(writer->sink, line);
  }
  cg_sink_puts(writer->sink, "\n");
}

/* ---- terms ---- */

/* The terms of a graph's nodes, made when they are first needed. */
typedef struct {
  CgRdfWriter   *writer;
  const CgGraph *graph;
  raptor_term  **nodes;  /* by node */
  raptor_term  **graphs; /* by article: the name of its graph */
} Terms;

static void
clear_terms(Terms *terms)
{
  for (size_t i = 0; i < cg_graph_n_nodes(terms->graph); i++) {
    raptor_free_term(terms->nodes[i]);
    raptor_free_term(terms->graphs[i]);
  }
  g_free(terms->nodes);
  g_free(terms->graphs);
}

static raptor_term *
new_iri(CgRdfWriter *writer, const char *iri)
{
  return raptor_new_term_from_uri_string(writer->world, bytes_of(iri));
}

static raptor_term *
node_term(Terms *terms, CgNode node)
{
  if (terms->nodes[node] == NULL) {
    g_autofree char *iri =
        cg_vocab_iri(terms->writer->vocab, terms->graph, node);
    terms->nodes[node] = new_iri(terms->writer, iri);
  }
  return terms->nodes[node];
}

/* A run has facts about graphs; an article has a graph of what it says; an id
 * that is already a part of something is the graph's own name. */
static raptor_term *
graph_term(Terms *terms, CgNode article)
{
  if (terms->graphs[article] == NULL) {
    g_autofree char *iri =
        cg_vocab_iri(terms->writer->vocab, terms->graph, article);
    const char      *id    = cg_graph_id(terms->graph, article);
    const char      *end   = strchr(id, '#') != NULL        ? ""
                             : g_str_has_prefix(id, "run/") ? "#provenance"
                                                            : "#graph";
    g_autofree char *name  = g_strconcat(iri, end, NULL);
    terms->graphs[article] = new_iri(terms->writer, name);
  }
  return terms->graphs[article];
}

/* The graph of what comes from no article. */
static raptor_term *
new_run_graph(CgRdfWriter *writer)
{
  g_autofree char *iri =
      g_strconcat(cg_vocab_base(writer->vocab), writer->run, "#graph", NULL);
  return new_iri(writer, iri);
}

static raptor_term *
new_literal(Terms *terms, const CgValue *value)
{
  raptor_uri      *datatype = NULL;
  g_autofree char *language =
      value->language != NULL ? cg_vocab_language(value->language) : NULL;
  if (value->datatype != CG_NO_NODE && value->datatype != CG_TYPE_STRING)
    datatype = node_term(terms, value->datatype)->value.uri;
  size_t n_language = datatype == NULL && language ? strlen(language) : 0;
  return raptor_new_term_from_counted_literal(
      terms->writer->world, bytes_of(value->text), strlen(value->text),
      datatype, n_language > 0 ? bytes_of(language) : NULL,
      (unsigned char)n_language);
}

/* ---- statements ---- */

static void
write_triple(CgRdfWriter       *writer,
             raptor_term *const triple[3],
             raptor_term       *graph)
{
  raptor_statement statement;
  raptor_statement_init(&statement, writer->world);
  statement.subject   = triple[0];
  statement.predicate = triple[1];
  statement.object    = triple[2];
  statement.graph     = graph;
  raptor_serializer_serialize_statement(writer->serializer, &statement);
  writer->n_in_chunk++;
}

static void
write_statement(Terms *terms, const CgStatement *s, raptor_term *fallback)
{
  CgRdfWriter *writer  = terms->writer;
  bool         is_node = s->value.node != CG_NO_NODE;
  raptor_term *object =
      is_node ? node_term(terms, s->value.node) : new_literal(terms, &s->value);
  raptor_term *triple[3] = {node_term(terms, s->subject),
                            node_term(terms, s->predicate), object};
  raptor_term *graph     = NULL;
  if (writer->format == CG_FORMAT_NQUADS)
    graph = s->article != CG_NO_NODE ? graph_term(terms, s->article) : fallback;
  write_triple(writer, triple, graph);
  if (!is_node)
    raptor_free_term(object);
}

/* Whether two statements differ in nothing but their article. */
static bool
is_same_triple(const CgStatement *a, const CgStatement *b)
{
  return a->subject == b->subject && a->predicate == b->predicate &&
         a->value.node == b->value.node &&
         a->value.datatype == b->value.datatype &&
         g_strcmp0(a->value.text, b->value.text) == 0 &&
         g_strcmp0(a->value.language, b->value.language) == 0;
}

/* Writes the statements of a graph; where a chunk is full, the next subject
 * begins a new one. */
static void
write_all(CgRdfWriter *writer, const CgGraph *graph)
{
  size_t             n, n_nodes = cg_graph_n_nodes(graph);
  const CgStatement *s        = cg_graph_statements(graph, &n);
  Terms              terms    = {writer, graph, g_new0(raptor_term *, n_nodes),
                                 g_new0(raptor_term *, n_nodes)};
  raptor_term       *fallback = NULL;
  if (writer->run != NULL)
    fallback = new_run_graph(writer);
  for (size_t i = 0; i < n && cg_sink_check(writer->sink, NULL); i++) {
    if (i > 0 && writer->format != CG_FORMAT_NQUADS &&
        is_same_triple(&s[i - 1], &s[i]))
      continue;
    if (writer->format == CG_FORMAT_TURTLE && writer->n_in_chunk >= CHUNK &&
        s[i].subject != s[i - 1].subject)
      end_serializer(writer);
    if (writer->serializer == NULL)
      start_serializer(writer);
    write_statement(&terms, &s[i], fallback);
  }
  if (writer->format == CG_FORMAT_TURTLE)
    end_serializer(writer);
  raptor_free_term(fallback);
  clear_terms(&terms);
}

/* ---- who made it ---- */

char *
cg_rdf_run_id(const char *program, const char *settings)
{
  g_autofree char *key =
      g_strjoin("\n", program, settings ? settings : "", NULL);
  g_autofree char *hex =
      g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);
  return g_strdup_printf("run/%.16s", hex);
}

/* The facts about the run. */
static void
write_run(CgRdfWriter *writer)
{
  g_autoptr(CgGraph) facts = cg_graph_new();
  g_autofree char *slug    = cg_id_slug(writer->program);
  g_autofree char *agent   = g_strconcat("software/", slug, NULL);
  CgNode           run     = cg_graph_node(facts, writer->run);
  CgNode           program = cg_graph_node(facts, agent);
  cg_graph_set_article(facts, run);
  cg_graph_add(facts, run, CG_TERM_RDF_TYPE, CG_CLASS_CG_RUN);
  cg_graph_add(facts, run, CG_TERM_RDF_TYPE, CG_CLASS_PROV_ACTIVITY);
  cg_graph_add(facts, run, CG_TERM_PROV_WAS_ASSOCIATED_WITH, program);
  cg_graph_add(facts, program, CG_TERM_RDF_TYPE, CG_CLASS_PROV_SOFTWARE_AGENT);
  cg_graph_add_text(facts, program, CG_TERM_SCHEMA_NAME, writer->program, NULL);
  cg_graph_seal(facts);
  write_all(writer, facts);
}

/* The facts about the graphs of articles of @graph. */
static void
write_provenance(CgRdfWriter *writer, const CgGraph *graph)
{
  g_autoptr(CgGraph) facts = cg_graph_new();
  CgNode run               = cg_graph_node(facts, writer->run);
  cg_graph_set_article(facts, run);
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++) {
    if (s[i].article == CG_NO_NODE ||
        (i > 0 && s[i].article == s[i - 1].article))
      continue; /* what is left twice, sealing drops */
    const char *id = cg_graph_id(graph, s[i].article);
    if (strchr(id, '#') != NULL || g_str_has_prefix(id, "run/"))
      continue;
    g_autofree char *name = g_strconcat(id, "#graph", NULL);
    CgNode           node = cg_graph_node(facts, name);
    cg_graph_add(facts, node, CG_TERM_PROV_WAS_DERIVED_FROM,
                 cg_graph_node(facts, id));
    cg_graph_add(facts, node, CG_TERM_PROV_WAS_GENERATED_BY, run);
  }
  cg_graph_seal(facts);
  write_all(writer, facts);
}

/* ---- the writer ---- */

static CgRdfWriter *
open_writer(CgSink             *sink,
            const CgRdfOptions *options,
            bool                fragment,
            GError            **error)
{
  g_return_val_if_fail(options->format <= CG_FORMAT_RDFXML, NULL);
  g_return_val_if_fail(!fragment || options->format != CG_FORMAT_RDFXML, NULL);
  CgRdfWriter *writer = g_new0(CgRdfWriter, 1);
  writer->sink        = sink;
  writer->vocab       = options->vocab;
  writer->format      = options->format;
  writer->plain       = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  writer->world       = raptor_new_world();
  raptor_world_set_log_handler(writer->world, writer, on_log);
  if (raptor_world_open(writer->world) != 0)
    g_error("raptor cannot be set up");
  writer->stream =
      raptor_new_iostream_from_handler(writer->world, writer, &stream_calls);
  if (options->program != NULL && writer->format == CG_FORMAT_NQUADS) {
    writer->program = g_strdup(options->program);
    writer->run     = cg_rdf_run_id(options->program, options->settings);
  }
  if (writer->format != CG_FORMAT_TURTLE)
    start_serializer(writer);
  else if (!fragment)
    write_turtle_header(writer);
  if (writer->run != NULL && !fragment)
    write_run(writer);
  if (check(writer, error))
    return writer;
  cg_rdf_free(writer);
  return NULL;
}

CgRdfWriter *
cg_rdf_open(CgSink *sink, const CgRdfOptions *options, GError **error)
{
  return open_writer(sink, options, false, error);
}

CgRdfWriter *
cg_rdf_open_fragment(CgSink *sink, const CgRdfOptions *options, GError **error)
{
  return open_writer(sink, options, true, error);
}

bool
cg_rdf_write(CgRdfWriter *writer, const CgGraph *graph, GError **error)
{
  if (!check(writer, error))
    return false;
  locale_t before = uselocale(writer->plain); /* Turtle's numbers */
  if (writer->run != NULL)
    write_provenance(writer, graph);
  write_all(writer, graph);
  uselocale(before);
  return check(writer, error);
}

bool
cg_rdf_finish(CgRdfWriter *writer, GError **error)
{
  end_serializer(writer);
  return check(writer, error);
}

void
cg_rdf_free(CgRdfWriter *writer)
{
  if (writer == NULL)
    return;
  end_serializer(writer);
  raptor_free_iostream(writer->stream);
  raptor_free_world(writer->world);
  freelocale(writer->plain);
  g_free(writer->first_error);
  g_free(writer->program);
  g_free(writer->run);
  g_free(writer);
}
