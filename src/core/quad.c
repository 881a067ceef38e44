/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Statements as bytes:
 *
 *   subject 0 predicate 0 object 0 article 0
 *   subject 0 predicate 0 0 text 0 datatype 0 language 0 article 0
 */
#include "core/quad.h"

#include <string.h>

enum { TERM = 1, OTHER = 2, DIGITS = 250 };

CgQuadNode
cg_quad_node(CgTerm term)
{
  _Static_assert(CG_N_TERMS < DIGITS * DIGITS, "a term has two digits");
  return (CgQuadNode){
      {TERM, (char)(1 + term / DIGITS), (char)(1 + term % DIGITS), '\0'}};
}

CgTerm
cg_quad_term(const char *node)
{
  const guchar *code = (const guchar *)node;
  if (code[0] != TERM)
    return CG_N_TERMS;
  return (CgTerm)((code[1] - 1) * DIGITS + code[2] - 1);
}

const char *
cg_quad_id(const char *node)
{
  return *node == TERM ? cg_term_name(cg_quad_term(node)) : node + 1;
}

/* ---- writing ---- */

static void
append(GString *out, const char *part)
{
  g_string_append_len(out, part, (gssize)strlen(part) + 1);
}

static void
append_other(GString *out, const char *text)
{
  g_string_append_c(out, OTHER);
  append(out, text);
}

void
cg_quad_append_node(GString *out, const CgGraph *graph, CgNode node)
{
  if (node == CG_NO_NODE)
    append(out, "");
  else if (node < CG_N_TERMS)
    append(out, cg_quad_node((CgTerm)node).code);
  else
    append_other(out, cg_graph_id(graph, node));
}

void
cg_quad_append_id(GString *out, const CgGraph *terms, const char *id)
{
  CgNode node = cg_graph_find(terms, id);
  if (node < CG_N_TERMS)
    append(out, cg_quad_node((CgTerm)node).code);
  else
    append_other(out, id);
}

char *
cg_quad_tag(const char *language)
{
  return g_strdup_printf("%c%s", OTHER, language);
}

void
cg_quad_write(GString *out, const CgQuad *quad)
{
  append(out, quad->subject);
  append(out, quad->predicate);
  append(out, quad->object);
  if (*quad->object == '\0') {
    append(out, quad->text);
    append(out, quad->datatype);
    append(out, quad->language);
  }
  append(out, quad->article);
}

void
cg_quad_write_statement(GString           *out,
                        const CgGraph     *graph,
                        const CgStatement *s)
{
  cg_quad_append_node(out, graph, s->subject);
  cg_quad_append_node(out, graph, s->predicate);
  cg_quad_append_node(out, graph, s->value.node);
  if (s->value.node == CG_NO_NODE) {
    append(out, s->value.text);
    cg_quad_append_node(out, graph, s->value.datatype);
    if (s->value.language != NULL)
      append_other(out, s->value.language);
    else
      append(out, "");
  }
  cg_quad_append_node(out, graph, s->article);
}

/* ---- reading ---- */

static const char *
next_part(const char **bytes)
{
  const char *part = *bytes;
  *bytes += strlen(part) + 1;
  return part;
}

CgQuad
cg_quad_read(const char *bytes)
{
  CgQuad quad    = {.text = "", .datatype = "", .language = ""};
  quad.subject   = next_part(&bytes);
  quad.predicate = next_part(&bytes);
  quad.object    = next_part(&bytes);
  if (*quad.object == '\0') {
    quad.text     = next_part(&bytes);
    quad.datatype = next_part(&bytes);
    quad.language = next_part(&bytes);
  }
  quad.article = bytes;
  return quad;
}

GBytes *
cg_quad_pack(const CgGraph *graph)
{
  GString           *out = g_string_new(NULL);
  size_t             n;
  const CgStatement *s = cg_graph_statements(graph, &n);
  for (size_t i = 0; i < n; i++)
    cg_quad_write_statement(out, graph, &s[i]);
  return g_string_free_to_bytes(out);
}

void
cg_quad_unpack(GBytes *bytes, CgQuadFunc func, gpointer user_data)
{
  size_t      n;
  const char *next = g_bytes_get_data(bytes, &n);
  for (const char *end = next + n; next < end;) {
    CgQuad quad = cg_quad_read(next);
    func(&quad, user_data);
    next = quad.article + strlen(quad.article) + 1;
  }
}

static CgNode
node_of(CgGraph *graph, const char *node)
{
  if (*node == '\0')
    return CG_NO_NODE;
  return *node == TERM ? (CgNode)cg_quad_term(node)
                       : cg_graph_node(graph, node + 1);
}

void
cg_quad_add(CgGraph *graph, const CgQuad *quad)
{
  CgValue value = {.node     = node_of(graph, quad->object),
                   .datatype = CG_NO_NODE};
  if (value.node == CG_NO_NODE) {
    value.datatype = node_of(graph, quad->datatype);
    value.text     = quad->text;
    value.language = *quad->language != '\0' ? quad->language + 1 : NULL;
  }
  cg_graph_set_article(graph, node_of(graph, quad->article));
  cg_graph_add_value(graph, node_of(graph, quad->subject),
                     node_of(graph, quad->predicate), &value);
}
