/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* To whom and when: dependents of the cue that are neither content nor
 * source.
 *
 *     told [iobj the BBC] [obl on Monday] that ...
 */

#include "extract/attribute_details.h"

#include "extract/attribute_source.h"

#define MAX_DATE_DEPTH 3

static void
add_entity(const CgArticleView *view, GArray *entities, uint32_t token)
{
  CgReport probe   = {.source  = token,
                      .words   = cg_source_words(view, token),
                      .speaker = CG_NONE};
  uint32_t mention = cg_source_speaker(view, &probe);
  uint32_t entity =
      mention == CG_NONE ? CG_NONE : view->mentions[mention].entity;
  for (guint i = 0; i < entities->len; i++)
    if (g_array_index(entities, uint32_t, i) == entity)
      return;
  if (entity != CG_NONE)
    g_array_append_val(entities, entity);
}

/* Whether the object of the cue is somebody spoken to. */
static bool
addresses_object(const CgReport *report)
{
  return report->cue.strength[CG_FRAME_ADDRESSEE] > 0 &&
         report->frame != CG_FRAME_NP && report->frame != CG_FRAME_AS;
}

static bool
is_addressee(const CgArticleView *view, const CgReport *report, uint32_t token)
{
  const CgTree *tree = view->tree;
  if (token == report->cue.noun || token == report->source)
    return false;
  switch ((int)tree->arcs[token].deprel) {
  case CG_DEP_IOBJ:
    return true;
  case CG_DEP_OBJ:
    return addresses_object(report) || (report->frame == CG_FRAME_INF &&
                                        report->stance == CG_STANCE_DIRECTS);
  case CG_DEP_OBL:
  case CG_DEP_NMOD:
    return cg_tree_lemma_is(tree, cg_tree_preposition(tree, token), "to") &&
           !cg_ranges_has(report->content, token);
  default:
    return false;
  }
}

GArray *
cg_details_addressees(const CgArticleView *view, const CgReport *report)
{
  const CgTree *tree     = view->tree;
  GArray       *entities = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  uint32_t      cue      = report->cue.head;
  if (cue == CG_NONE || report->frame == CG_FRAME_SOURCE)
    return entities;
  for (uint32_t c = tree->child[cue]; c != CG_NONE; c = tree->next[c]) {
    if (!is_addressee(view, report, c) || !cg_source_is_agent(view, c))
      continue;
    add_entity(view, entities, c);
    for (uint32_t d = cg_tree_child(tree, c, CG_DEP_CONJ); d != CG_NONE;
         d          = cg_tree_next(tree, d, CG_DEP_CONJ))
      add_entity(view, entities, d);
  }
  return entities;
}

/* Whether @token hangs on @cue as an adverbial, at most by way of a noun ("in
 * a statement on Monday"). */
static bool
dates_cue(const CgTree *tree, uint32_t token, uint32_t cue)
{
  for (int depth = 0; depth < MAX_DATE_DEPTH && token != CG_NONE; depth++) {
    switch ((int)tree->arcs[token].deprel) {
    case CG_DEP_OBL:
    case CG_DEP_OBL_UNMARKED:
    case CG_DEP_NMOD:
    case CG_DEP_NMOD_UNMARKED:
    case CG_DEP_ADVMOD:
    case CG_DEP_COMPOUND:
      break;
    default:
      return false;
    }
    token = cg_tree_head(tree, token);
    if (token == cue)
      return true;
  }
  return false;
}

CgDate
cg_details_date(const CgArticleView *view, const CgReport *report)
{
  CgDate none = {""};
  for (size_t i = 0; report->cue.head != CG_NONE && i < view->n_times; i++) {
    const CgTime *time = &view->times[i];
    if (time->date.iso[0] == '\0' ||
        cg_ranges_has(report->content, time->tokens.first))
      continue;
    uint32_t top = cg_tree_top(view->tree, time->tokens);
    if (dates_cue(view->tree, top, report->cue.head))
      return time->date;
  }
  return none;
}
