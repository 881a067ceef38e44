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

enum { BLOCK = 1 << 16, REMEMBERED = 1 << 16 };

typedef struct {
  CgQuadFunc              func;
  gpointer                user_data;
  CgGraph                *terms; /* has no other nodes */
  const CgVocab          *vocab;
  const CgRdfReadOptions *options;
  const char             *name; /* for messages */
  raptor_parser          *parser;
  CgFormat                format;
  const char             *subject; /* IRI of the statement at hand */
  GError                 *failure;
  GHashTable *nodes;    /* IRI -> code of the node, of those seen lately */
  GHashTable *articles; /* name of a graph -> code of the article */
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

/* The code of the node @id. (transfer full) */
static char *
code_of(const Reader *reader, const char *id)
{
  g_autoptr(GString) code = g_string_new(NULL);
  cg_quad_append_id(code, reader->terms, id);
  return g_strdup(code->str);
}

/* The code of the node of an IRI; "", and a failure, if it cannot be one. */
static const char *
node_of_iri(Reader *reader, const char *iri)
{
  char *known = g_hash_table_lookup(reader->nodes, iri);
  if (known != NULL)
    return known;
  if (!cg_iri_is_valid(iri)) {
    fail_here(reader, "not a valid absolute IRI: ", iri);
    return "";
  }
  g_autofree char *id = cg_vocab_id(reader->vocab, iri);
  if (id == NULL) {
    fail_here(reader, "a prefixed name as a whole IRI: ", iri);
    return "";
  }
  known = code_of(reader, id);
  g_hash_table_insert(reader->nodes, g_strdup(iri), known);
  return known;
}

static const char *
node_of_term(Reader *reader, const raptor_term *term)
{
  if (term->type == RAPTOR_TERM_TYPE_URI) {
    const unsigned char *iri = raptor_uri_as_string(term->value.uri);
    return node_of_iri(reader, (const char *)iri);
  }
  fail_here(reader, "a blank node, expected a node with an IRI", "");
  return "";
}

/* The article that a graph is named after: the inverse of what rdf.c does. */
static const char *
article_of_graph(Reader *reader, const raptor_term *name)
{
  const char *node  = node_of_term(reader, name);
  char       *known = g_hash_table_lookup(reader->articles, node);
  if (known != NULL || *node == '\0')
    return known != NULL ? known : node;
  const char *id  = cg_quad_id(node);
  const char *end = g_str_has_prefix(id, "run/") ? "#provenance" : "#graph";
  if (!g_str_has_suffix(id, end) || strlen(id) == strlen(end))
    return node;
  g_autofree char *whole = g_strndup(id, strlen(id) - strlen(end));
  known                  = code_of(reader, whole);
  g_hash_table_insert(reader->articles, g_strdup(node), known);
  return known;
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

/* Tells of @quad with a literal in the place of its object. */
static void
tell_literal(Reader                          *reader,
             CgQuad                          *quad,
             const raptor_term_literal_value *literal)
{
  const char *text     = (const char *)literal->string;
  const char *language = (const char *)literal->language;
  if (strlen(text) != literal->string_len)
    fail_here(reader, "a literal with a NUL character", "");
  g_autofree char *tag = NULL, *value = NULL;
  const char      *type = "";
  CgTerm           term = CG_TYPE_STRING;
  if (literal->datatype != NULL) {
    const char *iri = (const char *)raptor_uri_as_string(literal->datatype);
    type            = node_of_iri(reader, iri);
    term            = cg_quad_term(type);
    value           = cg_literal_canonical(iri, text);
    if (value == NULL || (term != CG_TYPE_STRING && !is_clean(value)))
      fail_here(reader, "not a value of its datatype: ", text);
  } else if (language != NULL) {
    g_autofree char *lower = cg_vocab_language(language);
    tag                    = lower ? cg_quad_tag(lower) : NULL;
    if (lower == NULL)
      fail_here(reader, "not a language tag: ", language);
  }
  if (reader->failure != NULL)
    return;
  g_autofree char *clean =
      term == CG_TYPE_STRING ? cg_graph_clean_text(text) : NULL;
  quad->text     = clean != NULL ? clean : value;
  quad->datatype = clean != NULL ? "" : type;
  quad->language = tag != NULL ? tag : "";
  reader->func(quad, reader->user_data);
}

/* What was seen long ago is looked up anew. */
static void
forget(Reader *reader)
{
  if (g_hash_table_size(reader->nodes) > REMEMBERED)
    g_hash_table_remove_all(reader->nodes);
  if (g_hash_table_size(reader->articles) > REMEMBERED)
    g_hash_table_remove_all(reader->articles);
}

static void
on_statement(void *data, raptor_statement *s)
{
  Reader *reader = data;
  if (reader->failure != NULL)
    return;
  forget(reader);
  bool is_blank = s->subject->type != RAPTOR_TERM_TYPE_URI;
  reader->subject =
      is_blank ? "a blank node"
               : (const char *)raptor_uri_as_string(s->subject->value.uri);
  CgQuad quad    = {.object = "", .text = "", .datatype = "", .language = ""};
  quad.subject   = node_of_term(reader, s->subject);
  quad.predicate = node_of_term(reader, s->predicate);
  quad.article   = s->graph ? article_of_graph(reader, s->graph) : "";
  if (reader->failure != NULL)
    return;
  if (s->object->type == RAPTOR_TERM_TYPE_LITERAL) {
    tell_literal(reader, &quad, &s->object->value.literal);
    return;
  }
  quad.object = node_of_term(reader, s->object);
  if (reader->failure == NULL)
    reader->func(&quad, reader->user_data);
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

/* Whether a signal came while @file was waited for: no end, no error. */
static bool
is_interrupted(FILE *file)
{
  if (!ferror(file) || errno != EINTR)
    return false;
  clearerr(file);
  return true;
}

static void
parse_all(Reader *reader, FILE *file, int format)
{
  raptor_world    *world = new_world(reader);
  g_autofree char *block = g_malloc(BLOCK);
  bool             end   = false;
  while (!end && reader->failure == NULL) {
    size_t n = fread(block, 1, BLOCK, file);
    end      = n < BLOCK && !is_interrupted(file);
    if (ferror(file)) {
      fail(reader, NULL, "cannot read: ", g_strerror(errno));
      break;
    }
    if (reader->options->block != NULL &&
        !reader->options->block(n, reader->options->block_data,
                                &reader->failure))
      break;
    if (reader->parser == NULL)
      start_parser(reader, world,
                   format >= 0 ? (CgFormat)format : guess_format(block, n));
    raptor_parser_parse_chunk(reader->parser, (const unsigned char *)block, n,
                              end);
  }
  raptor_free_parser(reader->parser);
  raptor_free_world(world);
}

/* Reads @path, whose format is known, or -1, into the tables of @reader. */
static void
read_file(Reader *reader, FILE *file, int format)
{
  reader->terms = cg_graph_new();
  reader->nodes =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  reader->articles =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  parse_all(reader, file, format);
  g_hash_table_unref(reader->nodes);
  g_hash_table_unref(reader->articles);
  cg_graph_free(reader->terms);
}

bool
cg_rdf_read_quads(const char             *path,
                  const CgRdfReadOptions *options,
                  CgQuadFunc              func,
                  gpointer                user_data,
                  GError                **error)
{
  bool   is_stdin = path == NULL || strcmp(path, "-") == 0;
  int    format   = options->format;
  Reader reader   = {.func      = func,
                     .user_data = user_data,
                     .options   = options,
                     .vocab     = options->vocab,
                     .name      = is_stdin ? "standard input" : path};
  FILE  *file     = is_stdin ? stdin : fopen(path, "rbe");
  if (format < 0 && !is_stdin)
    format = cg_format_from_path(path);
  if (file == NULL)
    fail(&reader, NULL, "cannot open: ", g_strerror(errno));
  else if (format > CG_FORMAT_RDFXML)
    fail(&reader, NULL, "cannot read this format, expected RDF: ",
         cg_format_name((CgFormat)format));
  else
    read_file(&reader, file, format);
  if (file != NULL && !is_stdin)
    (void)fclose(file); /* it was only read */
  if (reader.failure != NULL)
    g_propagate_error(error, reader.failure);
  return reader.failure == NULL;
}

static void
add_quad(const CgQuad *quad, gpointer graph)
{
  cg_quad_add(graph, quad);
}

bool
cg_rdf_read(CgGraph       *graph,
            const char    *path,
            int            format,
            const CgVocab *vocab,
            GError       **error)
{
  CgRdfReadOptions options = {.format = format, .vocab = vocab};
  bool ok = cg_rdf_read_quads(path, &options, add_quad, graph, error);
  cg_graph_set_article(graph, CG_NO_NODE);
  return ok;
}
