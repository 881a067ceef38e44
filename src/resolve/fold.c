/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A document into statements. Nodes are made in this order, since each names
 * those before it:
 *
 *   article <- entities <- events <- claims <- attributions
 *                       <- relations
 *
 * Every node but an entity belongs to one article (its id is made from the
 * article's and its words'), every entity to all articles that name it.
 */
#include "resolve/fold.h"

#include "core/id.h"
#include "resolve/fold_private.h"

/* ---- the article ---- */

static void
add_article(CgFold *fold)
{
  const CgArticle *article = cg_document_article(fold->document);
  CgGraph         *graph   = fold->graph;
  CgNode           node    = fold->article;
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_NEWS_ARTICLE);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_PROV_ENTITY);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_IDENTIFIER, article->id, NULL);
  const char *language = article->language ? article->language : "en";
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_IN_LANGUAGE, language, NULL);
  if (article->title != NULL)
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_HEADLINE, article->title,
                      "en");
  if (article->date != NULL)
    cg_graph_add_date(graph, node, CG_TERM_SCHEMA_DATE_PUBLISHED,
                      article->date);
  if (article->author != NULL)
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_AUTHOR, article->author,
                      NULL);
  if (article->url != NULL)
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_URL, article->url, NULL);
  if (article->publisher != NULL) {
    CgNode publisher =
        cg_fold_named_entity(fold, CG_ENTITY_ORGANIZATION, article->publisher);
    cg_graph_add(graph, node, CG_TERM_SCHEMA_PUBLISHER, publisher);
  }
}

/* ---- spans ---- */

CgNode
cg_fold_span(CgFold *fold, CgSpan span)
{
  CgGraph    *graph = fold->graph;
  const char *doc   = cg_graph_id(graph, fold->article);
  uint32_t    begin = cg_document_code_point(fold->document, span.start);
  uint32_t    end   = cg_document_code_point(fold->document, span.end);
  CgSlice     text  = cg_document_text(fold->document);
  uint32_t    all = cg_document_code_point(fold->document, (uint32_t)text.len);
  g_autofree char *id      = cg_id_span(doc, begin, end);
  g_autofree char *context = cg_id_span(doc, 0, all);
  CgNode           place   = cg_graph_node(graph, id);
  cg_graph_add(graph, place, CG_TERM_RDF_TYPE, CG_CLASS_NIF_RFC5147STRING);
  cg_graph_add(graph, place, CG_TERM_NIF_REFERENCE_CONTEXT,
               cg_graph_node(graph, context));
  g_autofree char *words = cg_fold_words(fold, span);
  cg_graph_add_text(graph, place, CG_TERM_NIF_ANCHOR_OF, words, "en");
  char number[16];
  g_snprintf(number, sizeof number, "%u", begin);
  cg_graph_add_typed(graph, place, CG_TERM_NIF_BEGIN_INDEX, number,
                     CG_TYPE_NON_NEGATIVE_INTEGER);
  g_snprintf(number, sizeof number, "%u", end);
  cg_graph_add_typed(graph, place, CG_TERM_NIF_END_INDEX, number,
                     CG_TYPE_NON_NEGATIVE_INTEGER);
  return place;
}

void
cg_fold_evidence(CgFold *fold, CgNode node, CgSpan span)
{
  cg_graph_add(fold->graph, node, CG_TERM_CG_EVIDENCE,
               cg_fold_span(fold, span));
}

char *
cg_fold_words(const CgFold *fold, CgSpan span)
{
  CgSlice          slice = cg_document_slice(fold->document, span);
  g_autofree char *text  = g_strndup(slice.ptr, slice.len);
  g_auto(GStrv) words    = g_strsplit_set(text, " \t\r\n", -1);
  GString *line          = g_string_new(NULL);
  for (size_t i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf(line, "%s%s", line->len ? " " : "", words[i]);
  return g_string_free(line, FALSE);
}

/* ---- relations ---- */

static CgNode
relation_term(CgRelation relation)
{
  static const CgTerm terms[] = {
      [CG_RELATION_HOLDS_POSITION]   = CG_TERM_CG_HOLDS_POSITION,
      [CG_RELATION_MEMBER_OF]        = CG_TERM_CG_MEMBER_OF,
      [CG_RELATION_PART_OF]          = CG_TERM_CG_PART_OF,
      [CG_RELATION_LOCATED_IN]       = CG_TERM_CG_LOCATED_IN,
      [CG_RELATION_SPOKESPERSON_FOR] = CG_TERM_CG_SPOKESPERSON_FOR,
      [CG_RELATION_MET_WITH]         = CG_TERM_CG_MET_WITH,
      [CG_RELATION_GAVE]             = CG_TERM_CG_GAVE,
      [CG_RELATION_SPOKE_TO]         = CG_TERM_CG_SPOKE_TO,
      [CG_RELATION_CITIZEN_OF]       = CG_TERM_CG_CITIZEN_OF,
      [CG_RELATION_PUBLISHED_BY]     = CG_TERM_CG_PUBLISHED_BY,
  };
  _Static_assert(G_N_ELEMENTS(terms) == CG_N_RELATION, "a term a relation");
  return terms[relation];
}

/* The subject of a relation: an entity, or for PUBLISHED_BY the article itself
 * or a text known by its words. */
static CgNode
subject_of(CgFold *fold, const CgFact *fact)
{
  if (fact->subject != CG_NONE)
    return fold->entities[fact->subject];
  if (fact->words == NULL)
    return fold->article;
  g_autofree char *id =
      g_strdup_printf("%s/work", cg_graph_id(fold->graph, fold->article));
  g_autofree char *slug = cg_id_slug(fact->words);
  g_autofree char *path = g_strdup_printf("%s/%s", id, slug);
  CgNode           work = cg_graph_node(fold->graph, path);
  cg_graph_add(fold->graph, work, CG_TERM_RDF_TYPE,
               CG_CLASS_SCHEMA_CREATIVE_WORK);
  cg_graph_add_text(fold->graph, work, CG_TERM_SCHEMA_NAME, fact->words, "en");
  return work;
}

static void
add_object(CgFold *fold, const CgFact *fact, CgNode subject, CgNode predicate)
{
  if (fact->object != CG_NONE)
    cg_graph_add(fold->graph, subject, predicate, fold->entities[fact->object]);
  else if (fact->words != NULL)
    cg_graph_add_text(fold->graph, subject, predicate, fact->words, "en");
}

static void
add_fact(CgFold *fold, const CgFact *fact)
{
  CgGraph *graph     = fold->graph;
  CgNode   predicate = relation_term(fact->relation);
  CgNode   subject   = subject_of(fold, fact);
  bool     claimed   = fact->attribution != CG_NONE;
  if (claimed && fold->attributions[fact->attribution] == CG_NO_NODE)
    return;
  if (!claimed)
    add_object(fold, fact, subject, predicate);
  CgSpan span = cg_document_range_span(fold->document, fact->evidence);
  g_autofree char *key =
      g_strdup_printf("%s|%s|%s|%u|%u", cg_term_name((CgTerm)predicate),
                      cg_graph_id(graph, subject),
                      fact->words ? fact->words : "", span.start, span.end);
  g_autofree char *id = cg_id_statement(cg_graph_id(graph, fold->article), key);
  CgNode           node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_RDF_STATEMENT);
  cg_graph_add(graph, node, CG_TERM_RDF_SUBJECT, subject);
  cg_graph_add(graph, node, CG_TERM_RDF_PREDICATE, predicate);
  add_object(fold, fact, node, CG_TERM_RDF_OBJECT);
  if (fact->relation == CG_RELATION_GAVE && fact->words != NULL)
    cg_graph_add_text(graph, node, CG_TERM_CG_ITEM, fact->words, "en");
  if (claimed)
    cg_graph_add(graph, node, CG_TERM_CG_WITHIN,
                 fold->attributions[fact->attribution]);
  cg_graph_add_decimal(graph, node, CG_TERM_CG_CONFIDENCE,
                       (double)fact->confidence);
  cg_graph_add(graph, node, CG_TERM_PROV_WAS_DERIVED_FROM, fold->article);
  cg_fold_evidence(fold, node, span);
}

static void
add_facts(CgFold *fold)
{
  size_t        n;
  const CgFact *facts = cg_document_facts(fold->document, &n);
  for (size_t i = 0; i < n; i++)
    add_fact(fold, &facts[i]);
}

CgNode
cg_fold(const CgDocument    *document,
        const CgFoldOptions *options,
        CgGraph             *graph)
{
  g_autofree char *id   = cg_id_article(document);
  CgFold           fold = {.document   = document,
                           .options    = options,
                           .graph      = graph,
                           .article    = cg_graph_node(graph, id),
                           .arena      = cg_arena_new(),
                           .main_event = CG_NONE};
  if (cg_document_has(document, CG_LAYER_TREES))
    fold.tree = cg_tree_new(document);
  cg_graph_set_article(graph, fold.article);
  add_article(&fold);
  if (cg_document_has(document, CG_LAYER_ENTITIES)) {
    cg_fold_entities(&fold);
    cg_fold_mentions(&fold);
    if (cg_document_has(document, CG_LAYER_EVENTS))
      cg_fold_events(&fold);
    if (cg_document_has(document, CG_LAYER_ATTRIBUTIONS))
      cg_fold_attributions(&fold);
    if (cg_document_has(document, CG_LAYER_RELATIONS))
      add_facts(&fold);
  }
  cg_graph_set_article(graph, CG_NO_NODE);
  cg_tree_free(fold.tree);
  cg_arena_free(fold.arena);
  return fold.article;
}
