/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

#include <glib.h>

/* Texts that break writers which do not look: the syntax of every format we
 * write, marks of writing direction, characters of every plane, blanks. */
static const char *const nasty_texts[] = {
    "plain words",
    "\"double\" 'single' `back` \\backslash\\ \"\"\"triple\"\"\"",
    "<b>&amp; ]]> <![CDATA[ <!-- --> <?pi?> &#0; &lt;",
    "@prefix x: <y> . _:b <a> \"b\"@en . # no comment",
    "{\"json\": [1, \"\\u0041\"]}",
    "two\nlines\tand a tab",
    "line\rreturn \001 control \x7F end",
    "INF treaty INFORMATION \"INF\" NaN",
    "\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82 \xD0\xBC\xD0\xB8\xD1\x80",
    "\xE2\x80\x9C"
    "curly\xE2\x80\x9D \xC2\xAB"
    "angled\xC2\xBB \xE2\x80\x94 dash",
    "\xE2\x80\xAE"
    "bidi\xE2\x80\xAC \xE2\x80\x8F mark \xF0\x9F\x98\x80 emoji",
    "\xEF\xBF\xBF non \xEF\xB7\x90 characters \xF0\x9F\xBF\xBE here",
    "bad \xFF utf-8 \xC3( and \xED\xA0\x80 surrogate",
    " blanks  at   both ends ",
    "true",
    "007",
    "\xE3\x80\x8C\xE6\x9D\xB1\xE4\xBA\xAC\xE3\x80\x8D "
    "\xD8\xA7\xD9\x84\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85",
    "e\xCC\x81 combining \xE2\x80\x8B zero width \xE2\x80\xA8 separator",
};

/* Ids that are no IRIs as they are. */
static const char *const nasty_ids[] = {
    "http://y.org/a b\"c<d>e{f}g|h\\i^j`k",
    "http://y.org/%zz%41%4",
    "http://user@name:pass@host:8a/p#f#g",
    "http://[::1]:80/[x]?[y]#[z]",
    "http://y.org/\xE6\x9D\xB1\xE4\xBA\xAC?q=\xE2\x80\xAEx",
    "http://y.org/bad\xFF/\001",
    "urn:isbn:0 1",
    "entity/person-space in id-1",
    "entity/place-\xC3\xBC-2",
};

static void
add_nasty(CgGraph *graph)
{
  for (size_t i = 0; i < G_N_ELEMENTS(nasty_texts); i++) {
    g_autofree char *id   = g_strdup_printf("entity/person-nasty-%02zu", i);
    CgNode           node = cg_graph_node(graph, id);
    cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PERSON);
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, nasty_texts[i],
                      i % 3 == 0   ? "en"
                      : i % 3 == 1 ? "sr-Latn"
                                   : NULL);
    for (size_t k = 0; k < i; k++)
      cg_graph_add_text(graph, node, CG_TERM_SKOS_ALT_LABEL, nasty_texts[k],
                        "not a tag!");
  }
  for (size_t i = 0; i < G_N_ELEMENTS(nasty_ids); i++) {
    CgNode node = cg_graph_node(graph, nasty_ids[i]);
    cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_PLACE);
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, "a place", "en");
    cg_graph_add(graph, node, CG_TERM_CG_PART_OF,
                 cg_graph_node(graph, "entity/place-land-1"));
  }
}

static CgNode
add_article(CgGraph *graph, const char *id, const char *name, const char *title)
{
  CgNode node = cg_graph_node(graph, id);
  cg_graph_set_article(graph, node);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_NEWS_ARTICLE);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_PROV_ENTITY);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_IDENTIFIER, name, NULL);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_HEADLINE, title, "en");
  cg_graph_add_date(graph, node, CG_TERM_SCHEMA_DATE_PUBLISHED,
                    "2024-05-02T09:30:00Z");
  cg_graph_add(graph, node, CG_TERM_SCHEMA_URL,
               cg_graph_node(graph, "https://news.example/a?b=1&c=\"2\""));
  cg_graph_add(graph, node, CG_TERM_SCHEMA_PUBLISHER,
               cg_graph_node(graph, "entity/organization-wire-1"));
  return node;
}

static CgNode
add_entity(CgGraph    *graph,
           const char *id,
           CgNode      type,
           const char *name,
           CgNode      article)
{
  CgNode node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, type);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, name, "en");
  cg_graph_add(graph, node, CG_TERM_CG_MENTIONED_IN, article);
  return node;
}

static void
add_span(CgGraph *graph, CgNode attribution, const char *id, const char *words)
{
  CgNode span = cg_graph_node(graph, id);
  cg_graph_add(graph, attribution, CG_TERM_CG_EVIDENCE, span);
  cg_graph_add(graph, span, CG_TERM_RDF_TYPE, CG_CLASS_NIF_RFC5147STRING);
  cg_graph_add_text(graph, span, CG_TERM_NIF_ANCHOR_OF, words, "en");
  cg_graph_add_typed(graph, span, CG_TERM_NIF_BEGIN_INDEX, "112",
                     CG_TYPE_NON_NEGATIVE_INTEGER);
  cg_graph_add_typed(graph, span, CG_TERM_NIF_END_INDEX, "171",
                     CG_TYPE_NON_NEGATIVE_INTEGER);
  cg_graph_add(graph, span, CG_TERM_NIF_REFERENCE_CONTEXT,
               cg_graph_node(graph, "doc/d1/text#char=0,1840"));
}

static CgNode
add_attribution(CgGraph    *graph,
                const char *id,
                CgNode      article,
                const char *source,
                const char *claim,
                CgNode      stance)
{
  CgNode node = cg_graph_node(graph, id), who = cg_graph_node(graph, source),
         what = cg_graph_node(graph, claim);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_ATTRIBUTION);
  cg_graph_add(graph, node, CG_TERM_CG_SOURCE, who);
  cg_graph_add(graph, node, CG_TERM_CG_CLAIM, what);
  cg_graph_add(graph, node, CG_TERM_CG_STANCE, stance);
  cg_graph_add_text(graph, node, CG_TERM_CG_CUE, "said", "en");
  cg_graph_add_text(graph, node, CG_TERM_CG_CONTENT,
                    "the trial went over \"budget\"", "en");
  cg_graph_add_text(graph, node, CG_TERM_CG_QUOTATION, "indirect", NULL);
  cg_graph_add_typed(graph, node, CG_TERM_CG_HEDGE, "false", CG_TYPE_BOOLEAN);
  cg_graph_add_decimal(graph, node, CG_TERM_CG_CONFIDENCE, 0.84);
  cg_graph_add(graph, node, CG_TERM_PROV_WAS_DERIVED_FROM, article);
  add_span(graph, node, "doc/d1/text#char=112,171", "He said \"no\" & left.");
  if (stance == CG_CONCEPT_DENIES)
    cg_graph_add(graph, who, CG_TERM_CG_DENIES_CLAIM, what);
  if (stance == CG_CONCEPT_ASSERTS)
    cg_graph_add(graph, who, CG_TERM_CG_ASSERTS_CLAIM, what);
  return node;
}

static CgNode
add_claim(CgGraph *graph, const char *id, const char *text, CgNode about)
{
  CgNode node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_CLAIM);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_CLAIM);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_TEXT, text, "en");
  cg_graph_add(graph, node, CG_TERM_SCHEMA_ABOUT, about);
  return node;
}

static CgNode
add_event(CgGraph *graph, CgNode agent, CgNode article)
{
  CgNode node = cg_graph_node(graph, "event/attack-1");
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_EVENT);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_EVENT);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, "drone attack", "en");
  cg_graph_add(graph, node, CG_TERM_CG_KIND, CG_CONCEPT_ATTACK);
  cg_graph_add(graph, node, CG_TERM_CG_STATUS, CG_CONCEPT_ALLEGED);
  cg_graph_add(graph, node, CG_TERM_CG_AGENT, agent);
  cg_graph_add_integer(graph, node, CG_TERM_CG_COUNT, 91);
  cg_graph_add_date(graph, node, CG_TERM_SCHEMA_START_DATE, "--12-29");
  cg_graph_add(graph, node, CG_TERM_CG_MENTIONED_IN, article);
  return node;
}

/* Where in an article a relation is stated. */
static void
add_stated(CgGraph *graph,
           CgNode   subject,
           CgNode   predicate,
           CgNode   object,
           CgNode   article)
{
  CgNode node = cg_graph_node(graph, "statement/s-1");
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_RDF_STATEMENT);
  cg_graph_add(graph, node, CG_TERM_RDF_SUBJECT, subject);
  cg_graph_add(graph, node, CG_TERM_RDF_PREDICATE, predicate);
  cg_graph_add(graph, node, CG_TERM_RDF_OBJECT, object);
  cg_graph_add(graph, node, CG_TERM_PROV_WAS_DERIVED_FROM, article);
  add_span(graph, node, "doc/d1/text#char=112,171", "He said \"no\" & left.");
}

/* Two articles about one contested event, and every nasty text and id. Not
 * sealed. */
static CgGraph *
new_rich_graph(void)
{
  CgGraph *graph = cg_graph_new();
  CgNode   one = add_article(graph, "doc/d1", "a-1", "Ferry \"trial\" <ends>");
  CgNode   ana = add_entity(graph, "entity/person-ana-ruiz-9c0e",
                            CG_CLASS_SCHEMA_PERSON, "Ana Ruiz", one);
  CgNode   board = add_entity(graph, "entity/agency-port-board-77aa",
                              CG_CLASS_CG_AGENCY, "Port Board", one);
  CgNode land = add_entity(graph, "entity/place-land-1", CG_CLASS_SCHEMA_PLACE,
                           "Landia", one);
  add_entity(graph, "entity/organization-wire-1", CG_CLASS_SCHEMA_ORGANIZATION,
             "Coastal Wire", one);
  cg_graph_add(graph, board, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_ORGANIZATION);
  cg_graph_add(graph, land, CG_TERM_RDF_TYPE, CG_CLASS_CG_STATE);
  cg_graph_add(graph, land, CG_TERM_SCHEMA_SAME_AS,
               cg_graph_node(graph, "http://auth.example/country/LND"));
  cg_graph_add(graph, ana, CG_TERM_CG_MEMBER_OF, board);
  cg_graph_add_text(graph, ana, CG_TERM_CG_HOLDS_POSITION, "chair", "en");
  add_stated(graph, ana, CG_TERM_CG_MEMBER_OF, board, one);
  CgNode event = add_event(graph, land, one);
  CgNode c1    = add_claim(graph, "claim/c-31aa", "It ended on budget.", event);
  CgNode c2    = add_claim(graph, "claim/c-88f0", "It went over budget.", ana);
  cg_graph_add(graph, c1, CG_TERM_CG_CONTRADICTS, c2);
  cg_graph_add(graph, c2, CG_TERM_CG_CONTRADICTS, c1);
  CgNode a1  = add_attribution(graph, "attribution/a-1", one,
                               "entity/agency-port-board-77aa", "claim/c-31aa",
                               CG_CONCEPT_ASSERTS);
  CgNode two = add_article(graph, "doc/d2", "a-2", "Board denies");
  cg_graph_add(graph, ana, CG_TERM_CG_MENTIONED_IN, two);
  CgNode a2 = add_attribution(graph, "attribution/a-2", two,
                              "entity/person-ana-ruiz-9c0e", "claim/c-31aa",
                              CG_CONCEPT_DENIES);
  add_attribution(graph, "attribution/a-3", two, "entity/place-land-1",
                  "claim/c-88f0", CG_CONCEPT_DOUBTS);
  cg_graph_add(graph, a2, CG_TERM_CG_WITHIN, a1);
  cg_graph_set_article(graph, CG_NO_NODE);
  CgNode clash = cg_graph_node(graph, "conflict/x-1");
  cg_graph_add(graph, clash, CG_TERM_RDF_TYPE, CG_CLASS_CG_CONFLICT);
  cg_graph_add(graph, clash, CG_TERM_CG_KIND, CG_CONCEPT_CONFLICT_STANCE);
  cg_graph_add(graph, clash, CG_TERM_CG_BETWEEN, a1);
  cg_graph_add(graph, clash, CG_TERM_CG_BETWEEN, a2);
  cg_graph_set_article(graph, two);
  add_nasty(graph);
  return graph;
}
