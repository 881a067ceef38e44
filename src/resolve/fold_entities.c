/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Entities and events. A named entity's id is made from its kind and the key
 * of its name, so that all articles that spell it alike name one node; who is
 * known by a description alone belongs to the article. An event belongs to
 * its article until resolve/ joins it with others.
 */
#include "core/id.h"
#include "resolve/fold_private.h"
#include "resolve/name.h"

/* The country authority of the EU, by ISO 3166 alpha-3. */
#define EU_COUNTRY "http://publications.europa.eu/resource/authority/country/"

static void
add_types(CgGraph *graph, CgNode node, CgEntityKind kind)
{
  static const struct {
    CgTerm first, second;
  } classes[] = {
      [CG_ENTITY_PERSON]       = {CG_CLASS_SCHEMA_PERSON, CG_N_TERMS},
      [CG_ENTITY_ORGANIZATION] = {CG_CLASS_SCHEMA_ORGANIZATION, CG_N_TERMS},
      [CG_ENTITY_AGENCY] = {CG_CLASS_CG_AGENCY, CG_CLASS_SCHEMA_ORGANIZATION},
      [CG_ENTITY_GROUP]  = {CG_CLASS_CG_GROUP, CG_N_TERMS},
      [CG_ENTITY_PLACE]  = {CG_CLASS_SCHEMA_PLACE, CG_N_TERMS},
  };
  _Static_assert(G_N_ELEMENTS(classes) == CG_N_ENTITY_KIND, "a class a kind");
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, classes[kind].first);
  if (classes[kind].second != CG_N_TERMS)
    cg_graph_add(graph, node, CG_TERM_RDF_TYPE, classes[kind].second);
}

/* The node of what all articles call @identity, here @name. */
static CgNode
named_entity(CgFold      *fold,
             CgEntityKind kind,
             const char  *identity,
             const char  *name)
{
  g_autofree char *key  = cg_name_key(identity, kind);
  g_autofree char *id   = cg_id_entity(kind, key, NULL);
  CgNode           node = cg_graph_node(fold->graph, id);
  add_types(fold->graph, node, kind);
  cg_graph_add_text(fold->graph, node, CG_TERM_SCHEMA_NAME, name, "en");
  return node;
}

CgNode
cg_fold_named_entity(CgFold *fold, CgEntityKind kind, const char *name)
{
  return named_entity(fold, kind, name, name);
}

/* An entity of nobody's name is told apart by its article and its first
 * words there. */
static CgNode
unnamed_entity(CgFold *fold, const CgEntity *entity)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  CgSpan           span =
      cg_document_range_span(fold->document, mentions[entity->first].tokens);
  g_autofree char *where =
      g_strdup_printf("%s|%u", cg_graph_id(fold->graph, fold->article),
                      entity->plural ? 0 : span.start);
  g_autofree char *id   = cg_id_entity(entity->kind, entity->name, where);
  CgNode           node = cg_graph_node(fold->graph, id);
  add_types(fold->graph, node, entity->kind);
  cg_graph_add_text(fold->graph, node, CG_TERM_SCHEMA_NAME, entity->name, "en");
  return node;
}

static CgNode
add_entity(CgFold *fold, const CgEntity *entity)
{
  CgGraph *graph = fold->graph;
  CgNode   node =
      entity->unnamed || entity->local
            ? unnamed_entity(fold, entity)
            : named_entity(fold, entity->kind,
                         entity->key == NULL ? entity->name : entity->key,
                           entity->name);
  if (entity->state)
    cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_STATE);
  cg_graph_add(graph, node, CG_TERM_CG_MENTIONED_IN, fold->article);
  if (entity->country != NULL && *entity->country != 'Q') {
    g_autofree char *iri = g_strconcat(EU_COUNTRY, entity->country, NULL);
    cg_graph_add(graph, node, CG_TERM_SCHEMA_SAME_AS,
                 cg_graph_node(graph, iri));
  }
  return node;
}

/* Each form that names the entity once, the first with its place. */
static void
add_labels(CgFold *fold)
{
  size_t           n, n_entities;
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  const CgEntity  *entities = cg_document_entities(fold->document, &n_entities);
  for (size_t i = 0; i < n; i++) {
    const CgMention *mention = &mentions[i];
    const CgEntity  *entity  = &entities[mention->entity];
    CgNode           node    = fold->entities[mention->entity];
    CgSpan span = cg_document_range_span(fold->document, mention->tokens);
    if (entity->first == i)
      cg_fold_evidence(fold, node, span);
    if (mention->form == CG_MENTION_PRONOUN ||
        mention->form == CG_MENTION_DEMONYM)
      continue;
    g_autofree char *words = cg_fold_words(fold, span);
    if (strcmp(words, entity->name) != 0)
      cg_graph_add_text(fold->graph, node, CG_TERM_SKOS_ALT_LABEL, words, "en");
    if (mention->form != CG_MENTION_NAME)
      continue;
    g_autofree char *name = cg_fold_words(
        fold, cg_document_range_span(fold->document, mention->name));
    if (strcmp(name, entity->name) != 0)
      cg_graph_add_text(fold->graph, node, CG_TERM_SKOS_ALT_LABEL, name, "en");
  }
}

void
cg_fold_entities(CgFold *fold)
{
  size_t          n;
  const CgEntity *entities = cg_document_entities(fold->document, &n);
  fold->entities           = cg_arena_new_array(fold->arena, CgNode, n);
  for (size_t i = 0; i < n; i++)
    fold->entities[i] = add_entity(fold, &entities[i]);
  if (cg_document_has(fold->document, CG_LAYER_MENTIONS))
    add_labels(fold);
}

/* ---- events ---- */

static CgNode
kind_term(CgEventKind kind)
{
  static const CgTerm terms[] = {
      [CG_EVENT_ATTACK]       = CG_CONCEPT_ATTACK,
      [CG_EVENT_MEETING]      = CG_CONCEPT_MEETING,
      [CG_EVENT_HANDOVER]     = CG_CONCEPT_HANDOVER,
      [CG_EVENT_NEGOTIATION]  = CG_CONCEPT_NEGOTIATION,
      [CG_EVENT_INTERCEPTION] = CG_CONCEPT_INTERCEPTION,
      [CG_EVENT_PUBLICATION]  = CG_CONCEPT_PUBLICATION,
      [CG_EVENT_ANNEXATION]   = CG_CONCEPT_ANNEXATION,
      [CG_EVENT_OTHER]        = CG_CONCEPT_OTHER,
  };
  _Static_assert(G_N_ELEMENTS(terms) == CG_N_EVENT_KIND, "a concept a kind");
  return terms[kind];
}

static void
add_filler(CgFold *fold, CgNode node, const CgFiller *filler)
{
  static const CgTerm terms[] = {
      [CG_ROLE_AGENT]       = CG_TERM_CG_AGENT,
      [CG_ROLE_TARGET]      = CG_TERM_CG_TARGET,
      [CG_ROLE_INSTRUMENT]  = CG_TERM_CG_INSTRUMENT,
      [CG_ROLE_PLACE]       = CG_TERM_CG_PLACE,
      [CG_ROLE_PARTICIPANT] = CG_TERM_CG_PARTICIPANT,
  };
  _Static_assert(G_N_ELEMENTS(terms) == CG_N_ROLES, "a term a role");
  if (filler->entity != CG_NONE)
    cg_graph_add(fold->graph, node, terms[filler->role],
                 fold->entities[filler->entity]);
  else if (filler->words != NULL)
    cg_graph_add_text(fold->graph, node, terms[filler->role], filler->words,
                      "en");
}

static void
add_count(CgFold *fold, CgNode node, const CgEvent *event)
{
  static const char *const bounds[] = {"exact", "at least", "at most", "about"};
  if (event->quantity == CG_NONE && event->single)
    cg_graph_add_integer(fold->graph, node, CG_TERM_CG_COUNT, 1);
  if (event->quantity == CG_NONE)
    return;
  size_t            n;
  const CgQuantity *quantity =
      &cg_document_quantities(fold->document, &n)[event->quantity];
  cg_graph_add_integer(fold->graph, node, CG_TERM_CG_COUNT, quantity->value);
  if (quantity->bound != CG_BOUND_EXACT)
    cg_graph_add_text(fold->graph, node, CG_TERM_CG_COUNT_BOUND,
                      bounds[quantity->bound], NULL);
}

static CgNode
add_event(CgFold *fold, const CgEvent *event)
{
  size_t           n;
  CgGraph         *graph  = fold->graph;
  const CgToken   *tokens = cg_document_tokens(fold->document, &n);
  CgSpan           span   = tokens[event->trigger].span;
  g_autofree char *key =
      g_strdup_printf("%s|%u", cg_graph_id(graph, fold->article), span.start);
  g_autofree char *id   = cg_id_event(event->kind, key);
  CgNode           node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_CG_EVENT);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, CG_CLASS_SCHEMA_EVENT);
  cg_graph_add(graph, node, CG_TERM_CG_KIND, kind_term(event->kind));
  cg_graph_add(graph, node, CG_TERM_CG_MENTIONED_IN, fold->article);
  if (event->name != NULL)
    cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, event->name, "en");
  for (uint32_t i = 0; i < event->n_fillers; i++)
    add_filler(fold, node, &event->fillers[i]);
  add_count(fold, node, event);
  cg_graph_add_date(graph, node, CG_TERM_SCHEMA_START_DATE, event->date.iso);
  if (event->alleged)
    cg_graph_add(graph, node, CG_TERM_CG_STATUS, CG_CONCEPT_ALLEGED);
  if (event->planned)
    cg_graph_add(graph, node, CG_TERM_CG_STATUS, CG_CONCEPT_PLANNED);
  if (event->negated)
    cg_graph_add_typed(graph, node, CG_TERM_CG_NEGATED, "true",
                       CG_TYPE_BOOLEAN);
  for (uint32_t i = 0; i < event->n_mentions; i++)
    cg_fold_evidence(fold, node, tokens[event->mentions[i]].span);
  return node;
}

void
cg_fold_events(CgFold *fold)
{
  size_t         n;
  const CgEvent *events = cg_document_events(fold->document, &n);
  fold->events          = cg_arena_new_array(fold->arena, CgNode, n);
  for (size_t i = 0; i < n; i++)
    fold->events[i] = add_event(fold, &events[i]);
}
