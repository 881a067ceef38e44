/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The stage, and the list of facts in which each stands once. Three readers
 * add to it: positions (relate_positions.c), parts and places
 * (relate_wholes.c), acts (relate_acts.c).
 */
#include "extract/relate.h"

#include "extract/relate_facts.h"

/* ---- one position or another ---- */

static bool
has_word(char **words, const char *word)
{
  for (; *words != NULL; words++)
    if (strcmp(*words, word) == 0)
      return true;
  return false;
}

/* Whether all words of @few are among those of @many. */
static bool
says_all(const char *many, const char *few)
{
  g_autofree char *a  = g_utf8_casefold(many, -1);
  g_autofree char *b  = g_utf8_casefold(few, -1);
  g_auto(GStrv) words = g_strsplit(a, " ", -1);
  g_auto(GStrv) fewer = g_strsplit(b, " ", -1);
  for (size_t i = 0; fewer[i] != NULL; i++)
    if (!has_word(words, fewer[i]))
      return false;
  return true;
}

static bool
is_same(const CgFact *a, const CgFact *b)
{
  return a->relation == b->relation && a->subject == b->subject &&
         a->object == b->object && g_strcmp0(a->words, b->words) == 0;
}

static bool
is_mirror(const CgFact *a, const CgFact *b)
{
  return a->relation == CG_RELATION_MET_WITH && b->relation == a->relation &&
         a->subject == b->object && a->object == b->subject;
}

void
cg_facts_add(CgFacts *facts, const CgFact *fact)
{
  for (uint32_t i = 0; i < facts->facts->len; i++) {
    CgFact *known = &g_array_index(facts->facts, CgFact, i);
    if (is_same(known, fact) || is_mirror(known, fact)) {
      if (fact->attribution == CG_NONE)
        known->attribution = CG_NONE;
      return;
    }
    if (fact->relation != CG_RELATION_HOLDS_POSITION ||
        known->relation != fact->relation || known->subject != fact->subject)
      continue;
    if (says_all(known->words, fact->words))
      return;
    if (says_all(fact->words, known->words)) {
      *known = *fact;
      return;
    }
  }
  g_array_append_val(facts->facts, *fact);
}

void
cg_facts_tie(CgFacts   *facts,
             CgRelation relation,
             uint32_t   subject,
             uint32_t   object,
             CgRange    evidence)
{
  if (subject == CG_NONE || object == CG_NONE || subject == object)
    return;
  cg_facts_add(facts, &(CgFact){
                          .relation    = relation,
                          .subject     = subject,
                          .object      = object,
                          .evidence    = evidence,
                          .attribution = CG_NONE,
                          .confidence  = 0.8F,
                      });
}

bool
cg_relate(CgDocument *document, const CgResources *resources, GError **error)
{
  (void)error;
  CgArena *arena         = cg_document_arena(document);
  g_autoptr(CgCast) cast = cg_cast_new(document, resources->lexicon);
  g_autoptr(GArray) acts = cg_happenings_find(cast);
  g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(CgFact));
  CgFacts facts          = {cast, arena, list};
  cg_relate_positions(&facts);
  cg_relate_wholes(&facts);
  cg_relate_acts(&facts, acts);
  cg_document_take_layer(
      document, CG_LAYER_RELATIONS,
      cg_arena_dup(arena, list->data, sizeof(CgFact) * list->len), list->len);
  return true;
}
