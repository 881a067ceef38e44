/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Raptor parses block by block and calls back for each statement; the first
 * thing wrong, seen by Raptor or by us, ends it. */
#include "export/rdf_read.h"

#include "core/error.h"
#include "export/iri.h"
#include "export/literal.h"

#include <errno.h>
#include <raptor2.h>
#include <stdio.h>
#include <string.h>

enum { BLOCK = 1 << 16 };

typedef struct {
  CgGraph       *graph;
  const CgVocab *vocab;
  const char    *name; /* for messages */
  raptor_parser *parser;
  CgFormat       format;
  const char    *subject; /* IRI of the statement at hand */
  GError        *failure;
  GHashTable    *nodes; /* IRI -> node + 1, of this file */
} Reader;

static const char *const parser_names[] = {
    [CG_FORMAT_TURTLE]   = "turtle",
    [CG_FORMAT_NTRIPLES] = "ntriples",
    [CG_FORMAT_NQUADS]   = "nquads",
    [CG_FORMAT_RDFXML]   = "rdfxml",
};

/* ---- errors ---- */

static void
fail(Reader         *reader,
     raptor_locator *where,
     const char     *what,
     const char     *detail)
{
  int line = where == NULL ? 0 : raptor_locator_line(where);
  if (reader->failure != NULL)
    return;
  if (line > 0)
    g_set_error(&reader->failure, CG_ERROR, CG_ERROR_INPUT, "%s:%d: %s%s",
                reader->name, line, what, detail);
  else
    g_set_error(&reader->failure, CG_ERROR, CG_ERROR_INPUT, "%s: %s%s",
                reader->name, what, detail);
}

/* Raptor knows no line of a statement in Turtle: then its subject is told. */
static void
fail_here(Reader *reader, const char *what, const char *detail)
{
  if (reader->format != CG_FORMAT_TURTLE) {
    fail(reader, raptor_parser_get_locator(reader->parser), what, detail);
    return;
  }
  g_autofree char *whole =
      g_strdup_printf("in what is said of %s: %s", reader->subject, what);
  fail(reader, NULL, whole, detail);
}

static void
on_log(void *data, raptor_log_message *message)
{
  Reader *reader = data;
  if (message->level < RAPTOR_LOG_LEVEL_ERROR)
    return;
  g_autofree char *valid = g_utf8_make_valid(message->text, -1);
  fail(reader, message->locator, "wrong syntax: ", valid);
}

/* ---- terms ---- */

/* The node of an IRI; CG_NO_NODE, and a failure, if it cannot be one. */
static CgNode
node_of_iri(Reader *reader, const char *iri)
{
  gpointer known = g_hash_table_lookup(reader->nodes, iri);
  if (known != NULL)
    return (CgNode)GPOINTER_TO_UINT(known) - 1;
  if (!cg_iri_is_valid(iri)) {
    fail_here(reader, "not a valid absolute IRI: ", iri);
    return CG_NO_NODE;
  }
  g_autofree char *id = cg_vocab_id(reader->vocab, iri);
  if (id == NULL) {
    fail_here(reader, "a prefixed name as a whole IRI: ", iri);
    return CG_NO_NODE;
  }
  CgNode node = cg_graph_node(reader->graph, id);
  g_hash_table_insert(reader->nodes, g_strdup(iri), GUINT_TO_POINTER(node + 1));
  return node;
}

static CgNode
node_of_term(Reader *reader, const raptor_term *term)
{
  if (term->type == RAPTOR_TERM_TYPE_URI) {
    const unsigned char *iri = raptor_uri_as_string(term->value.uri);
    return node_of_iri(reader, (const char *)iri);
  }
  fail_here(reader, "a blank node, expected a node with an IRI", "");
  return CG_NO_NODE;
}

/* The article that a graph is named after: the inverse of what rdf.c does. */
static CgNode
article_of_graph(Reader *reader, const raptor_term *name)
{
  CgNode node = node_of_term(reader, name);
  if (node == CG_NO_NODE)
    return node;
  const char *id  = cg_graph_id(reader->graph, node);
  const char *end = g_str_has_prefix(id, "run/") ? "#provenance" : "#graph";
  if (!g_str_has_suffix(id, end))
    return node;
  g_autofree char *whole = g_strndup(id, strlen(id) - strlen(end));
  return *whole == '\0' ? node : cg_graph_node(reader->graph, whole);
}

/* Typed values are kept byte by byte: nothing in them may need cleaning. */
static bool
is_clean(const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar)*p < 0x20 || (guchar)*p >= 0x7F)
      return false;
  return true;
}

static void
add_literal(Reader                          *reader,
            CgNode                           subject,
            CgNode                           predicate,
            const raptor_term_literal_value *literal)
{
  const char *text     = (const char *)literal->string;
  const char *language = (const char *)literal->language;
  if (strlen(text) != literal->string_len)
    fail_here(reader, "a literal with a NUL character", "");
  if (literal->datatype == NULL) {
    g_autofree char *tag = language ? cg_vocab_language(language) : NULL;
    if (language != NULL && tag == NULL)
      fail_here(reader, "not a language tag: ", language);
    cg_graph_add_text(reader->graph, subject, predicate, text, tag);
    return;
  }
  const char      *iri  = (const char *)raptor_uri_as_string(literal->datatype);
  CgNode           type = node_of_iri(reader, iri);
  g_autofree char *value = cg_literal_canonical(iri, text);
  if (value == NULL || (type != CG_TYPE_STRING && !is_clean(value)))
    fail_here(reader, "not a value of its datatype: ", text);
  else if (type == CG_TYPE_STRING)
    cg_graph_add_text(reader->graph, subject, predicate, text, NULL);
  else if (type != CG_NO_NODE)
    cg_graph_add_typed(reader->graph, subject, predicate, value, type);
}

static void
on_statement(void *data, raptor_statement *s)
{
  Reader *reader = data;
  if (reader->failure != NULL)
    return;
  bool is_blank = s->subject->type != RAPTOR_TERM_TYPE_URI;
  reader->subject =
      is_blank ? "a blank node"
               : (const char *)raptor_uri_as_string(s->subject->value.uri);
  CgNode subject   = node_of_term(reader, s->subject);
  CgNode predicate = node_of_term(reader, s->predicate);
  CgNode article   = CG_NO_NODE;
  if (s->graph != NULL)
    article = article_of_graph(reader, s->graph);
  if (reader->failure != NULL)
    return;
  cg_graph_set_article(reader->graph, article);
  if (s->object->type == RAPTOR_TERM_TYPE_LITERAL) {
    add_literal(reader, subject, predicate, &s->object->value.literal);
    return;
  }
  CgNode object = node_of_term(reader, s->object);
  if (object != CG_NO_NODE)
    cg_graph_add(reader->graph, subject, predicate, object);
}

/* ---- files ---- */

/* What a file that tells its format by no ending looks like. N-Quads are
 * N-Triples too. */
static CgFormat
guess_format(const char *text, size_t n)
{
  g_autofree char *head = g_strndup(text, MIN(n, 4096));
  const char      *p    = head;
  if (g_str_has_prefix(p, "\xEF\xBB\xBF"))
    p += 3;
  p += strspn(p, " \t\r\n");
  if (g_str_has_prefix(p, "<?xml") || g_str_has_prefix(p, "<rdf:") ||
      g_str_has_prefix(p, "<!--"))
    return CG_FORMAT_RDFXML;
  if (strstr(p, "@prefix") || strstr(p, "@base") || strstr(p, "PREFIX ") ||
      strstr(p, " ;\n"))
    return CG_FORMAT_TURTLE;
  return CG_FORMAT_NQUADS;
}

static raptor_world *
new_world(Reader *reader)
{
  raptor_world *world = raptor_new_world();
  raptor_world_set_log_handler(world, reader, on_log);
  if (raptor_world_open(world) != 0)
    g_error("raptor cannot be set up");
  return world;
}

/* A parser that reaches no other file and no network. */
static void
start_parser(Reader *reader, raptor_world *world, CgFormat format)
{
  reader->format = format;
  reader->parser = raptor_new_parser(world, parser_names[format]);
  g_assert(reader->parser != NULL);
  raptor_parser_set_option(reader->parser, RAPTOR_OPTION_NO_NET, NULL, 1);
  raptor_parser_set_option(reader->parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
  raptor_parser_set_option(reader->parser, RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES,
                           NULL, 0);
  raptor_parser_set_statement_handler(reader->parser, reader, on_statement);
  const char *base = cg_vocab_base(reader->vocab);
  raptor_uri *uri  = raptor_new_uri(world, (const unsigned char *)base);
  raptor_parser_parse_start(reader->parser, uri);
  raptor_free_uri(uri);
}

static void
parse_all(Reader *reader, FILE *file, int format)
{
  raptor_world    *world = new_world(reader);
  g_autofree char *block = g_malloc(BLOCK);
  bool             end   = false;
  while (!end && reader->failure == NULL) {
    size_t n = fread(block, 1, BLOCK, file);
    end      = n < BLOCK;
    if (ferror(file)) {
      fail(reader, NULL, "cannot read: ", g_strerror(errno));
      break;
    }
    if (reader->parser == NULL)
      start_parser(reader, world,
                   format >= 0 ? (CgFormat)format : guess_format(block, n));
    raptor_parser_parse_chunk(reader->parser, (const unsigned char *)block, n,
                              end);
  }
  raptor_free_parser(reader->parser);
  raptor_free_world(world);
}

bool
cg_rdf_read(CgGraph       *graph,
            const char    *path,
            int            format,
            const CgVocab *vocab,
            GError       **error)
{
  bool   is_stdin = path == NULL || strcmp(path, "-") == 0;
  Reader reader   = {.graph = graph,
                     .vocab = vocab,
                     .name  = is_stdin ? "standard input" : path};
  FILE  *file     = is_stdin ? stdin : fopen(path, "rbe");
  if (format < 0 && !is_stdin)
    format = cg_format_from_path(path);
  if (file == NULL)
    fail(&reader, NULL, "cannot open: ", g_strerror(errno));
  else if (format > CG_FORMAT_RDFXML)
    fail(&reader, NULL, "cannot read this format, expected RDF: ",
         cg_format_name((CgFormat)format));
  if (reader.failure == NULL) {
    reader.nodes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    parse_all(&reader, file, format);
    g_hash_table_unref(reader.nodes);
    cg_graph_set_article(graph, CG_NO_NODE);
  }
  if (file != NULL && !is_stdin)
    (void)fclose(file); /* it was only read */
  if (reader.failure != NULL)
    g_propagate_error(error, reader.failure);
  return reader.failure == NULL;
}
