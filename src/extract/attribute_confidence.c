/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Confidence: what is known about a report, as a probability. */

#include "extract/attribute_confidence.h"

#include "extract/attribute_source.h"

/* The author's own voice: "I think", "as we wrote", "you know" outside any
 * quotation. */
static bool
is_author(const CgArticleView *view, const CgReport *report)
{
  static const char *const words[] = {"i", "we", "you", "one"};
  if (report->source == CG_NONE || report->cue.head == CG_NONE ||
      view->quote[report->cue.head] != CG_NONE)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(view->tree, report->source, words[i]))
      return true;
  return false;
}

static bool
needs_agent(CgFrame frame)
{
  return frame != CG_FRAME_CLAUSE && frame != CG_FRAME_QUOTE &&
         frame != CG_FRAME_COLON && frame != CG_FRAME_SOURCE;
}

float
cg_confidence_rate(const CgArticleView *view, const CgReport *report)
{
  float p = report->strength;
  if (is_author(view, report))
    return 0;
  if (report->cue.head != CG_NONE && report->source == CG_NONE)
    p *= needs_agent(report->frame) ? 0.2f : 0.5f;
  else if (report->cue.head != CG_NONE && needs_agent(report->frame) &&
           !cg_source_is_agent(view, report->source))
    p *= 0.3f;
  if (report->weak)
    p *= 0.6f;
  return p;
}
