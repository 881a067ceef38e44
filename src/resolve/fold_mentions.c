/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Where the text speaks of an entity: by a name, a description or a personal
 * pronoun, and within what it is quoted with by "I", or of a body by "we".
 * "Chilean" in "Chilean officials" speaks of officials. Places have an IRI that
 * tells where they are, and no statements.
 */
#include "core/id.h"
#include "resolve/fold_private.h"

static void
add_place(CgFold *fold, uint32_t entity, CgSpan span)
{
  const char      *doc   = cg_graph_id(fold->graph, fold->article);
  uint32_t         begin = cg_document_code_point(fold->document, span.start);
  uint32_t         end   = cg_document_code_point(fold->document, span.end);
  g_autofree char *id    = cg_id_span(doc, begin, end);
  cg_graph_add(fold->graph, fold->entities[entity], CG_TERM_CG_MENTIONED_AT,
               cg_graph_node(fold->graph, id));
}

/* "his", "who": what they belong to tells the place well enough. */
static bool
is_minor(const CgFold *fold, const CgMention *mention)
{
  if (mention->form != CG_MENTION_PRONOUN || fold->tree == NULL)
    return mention->form == CG_MENTION_DEMONYM;
  uint8_t xpos = fold->tree->tags[mention->head].xpos;
  return xpos != CG_XPOS_PRP;
}

static void
add_mentions(CgFold *fold)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  for (size_t i = 0; i < n; i++)
    if (!is_minor(fold, &mentions[i]))
      add_place(fold, mentions[i].entity,
                cg_document_range_span(fold->document, mentions[i].tokens));
}

/* ---- "I" and "we" ---- */

static bool
is_any(const CgTree *tree, uint32_t token, const char *const *words)
{
  CgSlice          word  = cg_tree_words(tree, token);
  g_autofree char *lower = g_ascii_strdown(word.ptr, (gssize)word.len);
  return g_strv_contains(words, lower);
}

/* For whom a person says "we": of what the article knows that they speak for
 * or belong to, the first; or CG_NONE. */
static uint32_t
body_of(const CgFold *fold, uint32_t person)
{
  size_t n;
  if (!cg_document_has(fold->document, CG_LAYER_RELATIONS))
    return CG_NONE;
  const CgFact *facts = cg_document_facts(fold->document, &n);
  for (size_t i = 0; i < n; i++)
    if (facts[i].subject == person && facts[i].object != CG_NONE &&
        (facts[i].relation == CG_RELATION_SPOKESPERSON_FOR ||
         facts[i].relation == CG_RELATION_MEMBER_OF))
      return facts[i].object;
  return CG_NONE;
}

/* The innermost quotation that @span stands in: later ones of the layer stand
 * in earlier ones. NULL for none whose speaker is known. */
static const CgAttribution *
quoted_in(const CgFold *fold, CgSpan span)
{
  size_t               n;
  const CgAttribution *list = cg_document_attributions(fold->document, &n);
  for (size_t i = n; i-- > 0;)
    for (uint32_t k = 0; k < list[i].n_content; k++)
      if (list[i].quotation != CG_QUOTATION_INDIRECT &&
          list[i].n_speakers > 0 && cg_span_contains(list[i].content[k], span))
        return &list[i];
  return NULL;
}

static void
add_first_person(CgFold *fold, uint32_t token, bool plural)
{
  size_t               n;
  CgSpan               span     = fold->tree->tokens[token].span;
  const CgEntity      *entities = cg_document_entities(fold->document, &n);
  const CgAttribution *quoted   = quoted_in(fold, span);
  if (quoted == NULL)
    return;
  uint32_t who    = quoted->speakers[0];
  bool     person = entities[who].kind == CG_ENTITY_PERSON;
  if (plural && person)
    who = body_of(fold, who);
  if ((plural || person) && who != CG_NONE)
    add_place(fold, who, span);
}

static void
add_quoted(CgFold *fold)
{
  static const char *const one[]  = {"i", "me", "mine", "myself", NULL};
  static const char *const many[] = {"we", "us", "ours", "ourselves", NULL};
  for (uint32_t t = 0; t < fold->tree->n; t++) {
    if (cg_tree_upos(fold->tree, t) != CG_UPOS_PRON)
      continue;
    if (is_any(fold->tree, t, one))
      add_first_person(fold, t, false);
    else if (is_any(fold->tree, t, many))
      add_first_person(fold, t, true);
  }
}

void
cg_fold_mentions(CgFold *fold)
{
  if (cg_document_has(fold->document, CG_LAYER_MENTIONS))
    add_mentions(fold);
  if (fold->tree != NULL &&
      cg_document_has(fold->document, CG_LAYER_ATTRIBUTIONS))
    add_quoted(fold);
}
