/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The main clause of a content, by its tree. What a content leaves out stands
 * around it: the source is the subject of a bare infinitive or gerund, and who
 * is accused that of the deed behind "of".
 */
#include "resolve/fold_proposition.h"

#include "core/attribution.h"
#include "resolve/claim_key.h"

#include <string.h>

/* ---- words ---- */

static bool
is_verb(const CgTree *tree, uint32_t token)
{
  return cg_tree_upos(tree, token) == CG_UPOS_VERB;
}

/* The smallest mention that @token heads, else that it is part of, or CG_NONE.
 */
static uint32_t
mention_of(const CgFold *fold, uint32_t token)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  if (fold->mention_at[token] != CG_NONE ||
      cg_tree_upos(fold->tree, token) == CG_UPOS_PRON)
    return fold->mention_at[token];
  for (uint32_t m = 0; m < n; m++)
    if (cg_range_has(mentions[m].tokens, token) &&
        mentions[m].form != CG_MENTION_DEMONYM)
      return m;
  return CG_NONE;
}

/* The entity that @token names; "I" and "we" are the speaker. */
static CgNode
entity_of(const CgFold *fold, const CgAttribution *a, uint32_t token)
{
  size_t           n;
  uint32_t         mention  = mention_of(fold, token);
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  if (mention != CG_NONE)
    return fold->entities[mentions[mention].entity];
  bool first = cg_tree_lemma_is(fold->tree, token, "we") ||
               cg_tree_lemma_is(fold->tree, token, "I");
  return first && a->n_speakers > 0 ? fold->entities[a->speakers[0]]
                                    : CG_NO_NODE;
}

static bool
is_named(const CgFold *fold, uint32_t token)
{
  size_t           n, n_entities;
  uint32_t         mention  = mention_of(fold, token);
  const CgMention *mentions = cg_document_mentions(fold->document, &n);
  const CgEntity  *entities = cg_document_entities(fold->document, &n_entities);
  return mention != CG_NONE && !entities[mentions[mention].entity].unnamed;
}

/* ---- the clause ---- */

/* The predicate of the content, a verb or "[is] aware": its head, or one that
 * the head governs where that is who did it ("[accused] Ana of taking bribes").
 */
static uint32_t
main_verb(const CgFold *fold, const CgAttribution *a)
{
  const CgTree *tree = fold->tree;
  if (a->head == CG_NONE)
    return CG_NONE;
  if (is_verb(tree, a->head) ||
      (cg_tree_upos(tree, a->head) == CG_UPOS_ADJ &&
       cg_tree_child(tree, a->head, CG_DEP_COP) != CG_NONE))
    return a->head;
  for (uint32_t c = tree->child[a->head]; c != CG_NONE; c = tree->next[c])
    if (c > a->head && is_verb(tree, c) &&
        cg_attribution_has(a, tree->tokens[c].span) &&
        (cg_tree_is(tree, c, CG_DEP_ACL) || cg_tree_is(tree, c, CG_DEP_CCOMP)))
      return c;
  return CG_NONE;
}

/* Who is said to have done it where the clause itself does not tell. */
static CgNode
understood_subject(const CgFold *fold, const CgAttribution *a, uint32_t verb)
{
  const CgTree *tree = fold->tree;
  uint32_t      cue  = cg_tree_head(tree, verb);
  bool          bare = tree->tags[verb].xpos == CG_XPOS_VBG ||
              cg_tree_child(tree, verb, CG_DEP_MARK) != CG_NONE;
  if (!bare || cue == CG_NONE)
    return CG_NO_NODE;
  uint32_t object = cg_tree_child(tree, cue, CG_DEP_OBJ);
  if (object != CG_NONE && object < verb &&
      cg_attribution_has(a, tree->tokens[object].span))
    return entity_of(fold, a, object);
  return a->n_speakers > 0 ? fold->entities[a->speakers[0]] : CG_NO_NODE;
}

/* "by the bank" */
static uint32_t
agent_of(const CgTree *tree, uint32_t verb)
{
  uint32_t agent = cg_tree_child(tree, verb, CG_DEP_OBL_AGENT);
  if (agent != CG_NONE)
    return agent;
  for (uint32_t c = cg_tree_child(tree, verb, CG_DEP_OBL); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_OBL)) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (preposition != CG_NONE && cg_tree_lemma_is(tree, preposition, "by"))
      return c;
  }
  return CG_NONE;
}

/* "took 400 crowns [in bribes]": what a sum was, below @head. */
static uint32_t
form_of(const CgTree *tree, uint32_t head, CgDeprel deprel)
{
  uint32_t c = cg_tree_child(tree, head, deprel);
  for (; c != CG_NONE; c = cg_tree_next(tree, c, deprel)) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (preposition != CG_NONE && cg_tree_lemma_is(tree, preposition, "in") &&
        tree->tags[c].xpos == CG_XPOS_NNS)
      return c;
  }
  return CG_NONE;
}

/* What the verb governs: its object, or what stands behind a preposition that
 * takes one's place ("know of", "vote for"). */
static uint32_t
object_of(const CgTree *tree, uint32_t verb)
{
  static const char *const takes[] = {"of", "about",   "for", "on",
                                      "to", "against", "in",  NULL};
  uint32_t                 object  = cg_tree_child(tree, verb, CG_DEP_OBJ);
  uint32_t                 oblique = cg_tree_child(tree, verb, CG_DEP_OBL);
  if (object != CG_NONE &&
      cg_tree_child(tree, object, CG_DEP_NUMMOD) != CG_NONE) {
    uint32_t form = form_of(tree, verb, CG_DEP_OBL);
    if (form == CG_NONE)
      form = form_of(tree, object, CG_DEP_NMOD);
    if (form != CG_NONE)
      return form;
  }
  for (; object == CG_NONE && oblique != CG_NONE;
       oblique = cg_tree_next(tree, oblique, CG_DEP_OBL)) {
    uint32_t preposition = cg_tree_preposition(tree, oblique);
    for (const char *const *p = takes; preposition != CG_NONE && *p; p++)
      if (oblique > verb && cg_tree_lemma_is(tree, preposition, *p) &&
          cg_tree_upos(tree, oblique) != CG_UPOS_NUM)
        return oblique;
  }
  return object;
}

/* "may ", "will ", "should ", or nothing. */
static const char *
modality(const CgTree *tree, uint32_t verb)
{
  static const struct {
    const char *verb, *sense;
  } modals[] = {{"may", "may "},     {"might", "may "},   {"could", "may "},
                {"can", "may "},     {"will", "will "},   {"would", "will "},
                {"shall", "will "},  {"wo", "will "},     {"should", "should "},
                {"must", "should "}, {"ought", "should "}};
  for (uint32_t c = cg_tree_child(tree, verb, CG_DEP_AUX); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_AUX))
    for (size_t i = 0; i < G_N_ELEMENTS(modals); i++)
      if (cg_tree_lemma_is(tree, c, modals[i].verb))
        return modals[i].sense;
  return "";
}

static void
append_lemma(GString *to, const CgTree *tree, uint32_t token)
{
  g_autofree char *lower = g_utf8_strdown(cg_tree_lemma(tree, token), -1);
  g_string_append(to, lower);
}

/* Object and predicate; @passive_subject: or CG_NONE. */
static void
read_object(const CgFold        *fold,
            const CgAttribution *a,
            uint32_t             verb,
            uint32_t             passive_subject,
            CgPredication       *p)
{
  const CgTree *tree     = fold->tree;
  uint32_t      particle = cg_tree_child(tree, verb, CG_DEP_COMPOUND_PRT);
  uint32_t      object =
      passive_subject != CG_NONE ? passive_subject : object_of(tree, verb);
  g_string_append(p->predicate, modality(tree, verb));
  if (!is_verb(tree, verb))
    g_string_append(p->predicate, "be ");
  append_lemma(p->predicate, tree, verb);
  if (particle != CG_NONE) {
    g_string_append_c(p->predicate, ' ');
    append_lemma(p->predicate, tree, particle);
  }
  if (object == CG_NONE)
    return;
  p->negated = p->negated || cg_tree_negated(tree, object);
  p->object  = is_named(fold, object) ? entity_of(fold, a, object) : CG_NO_NODE;
  if (p->object == CG_NO_NODE && cg_tree_upos(tree, object) == CG_UPOS_NOUN) {
    g_string_append_c(p->predicate, ' ');
    append_lemma(p->predicate, tree, object);
  }
}

/* "Ana took bribes from the bank": the bank bribed Ana. */
static void
turn(const CgFold *fold, CgPredication *p)
{
  g_autofree char *usual =
      cg_claim_turn(p->predicate->str, fold->options->lexicon);
  if (usual == NULL)
    return;
  CgNode subject = p->subject;
  p->subject     = p->object;
  p->object      = subject;
  g_string_assign(p->predicate, usual);
}

CgPredication
cg_fold_predication(const CgFold *fold, const CgAttribution *attribution)
{
  CgPredication p    = {CG_NO_NODE, CG_NO_NODE, g_string_new(NULL), false};
  uint32_t      verb = fold->tree == NULL || fold->mention_at == NULL
                           ? CG_NONE
                           : main_verb(fold, attribution);
  if (verb == CG_NONE)
    return p;
  const CgTree *tree    = fold->tree;
  uint32_t      passive = cg_tree_child(tree, verb, CG_DEP_NSUBJ_PASS);
  uint32_t      subject =
      passive != CG_NONE ? agent_of(tree, verb) : cg_tree_subject(tree, verb);
  p.negated = cg_tree_negated(tree, verb);
  read_object(fold, attribution, verb, passive, &p);
  if (subject != CG_NONE) {
    p.subject = entity_of(fold, attribution, subject);
    p.negated = p.negated || cg_tree_negated(tree, subject);
  } else if (passive == CG_NONE)
    p.subject = understood_subject(fold, attribution, verb);
  turn(fold, &p);
  return p;
}

CgNode
cg_fold_understood(const CgFold *fold, const CgAttribution *attribution)
{
  uint32_t verb = fold->tree == NULL ? CG_NONE : main_verb(fold, attribution);
  bool open = verb != CG_NONE && cg_tree_subject(fold->tree, verb) == CG_NONE;
  return open ? understood_subject(fold, attribution, verb) : CG_NO_NODE;
}

void
cg_predication_clear(CgPredication *predication)
{
  if (predication->predicate != NULL)
    g_string_free(predication->predicate, TRUE);
}
