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
  static const char *const words[] = {"i", "we", "you"};
  if (report->source == CG_NONE || report->cue.head == CG_NONE ||
      view->quote[report->cue.head] != CG_NONE)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(view->tree, report->source, words[i]))
      return true;
  return false;
}

/* What a cue of strength 1 and of strength 0 is worth in each frame. */
static const struct {
  float full, nothing;
} frame_worth[CG_N_FRAMES] = {
    [CG_FRAME_CLAUSE] = {0.90f, 0.35f},    [CG_FRAME_INF] = {0.75f, 0.20f},
    [CG_FRAME_NP] = {0.65f, 0.20f},        [CG_FRAME_OF] = {0.85f, 0.30f},
    [CG_FRAME_FOR] = {0.80f, 0.20f},       [CG_FRAME_ON] = {0.60f, 0.20f},
    [CG_FRAME_TO] = {0.60f, 0.20f},        [CG_FRAME_WITH] = {0.60f, 0.20f},
    [CG_FRAME_AS] = {0.95f, 0.45f},        [CG_FRAME_QUOTE] = {0.94f, 0.40f},
    [CG_FRAME_COLON] = {0.95f, 0.60f},     [CG_FRAME_PASSIVE] = {0.50f, 0.10f},
    [CG_FRAME_ADDRESSEE] = {0.50f, 0.10f}, [CG_FRAME_ABOUT] = {0.52f, 0.20f},
    [CG_FRAME_FROM] = {0.40f, 0.20f},      [CG_FRAME_SOURCE] = {0.80f, 0.00f},
    [CG_FRAME_HEDGE] = {0.50f, 0.00f},
};

static bool
is_clausal(CgFrame frame)
{
  return frame == CG_FRAME_CLAUSE || frame == CG_FRAME_QUOTE ||
         frame == CG_FRAME_COLON || frame == CG_FRAME_SOURCE;
}

/* "This means ...", "it shows ...": a pronoun for what was said before. */
static bool
is_empty_subject(const CgArticleView *view, const CgReport *report)
{
  static const char *const words[] = {"it", "this", "that", "which", "what"};
  if (cg_source_speaker(view, report) != CG_NONE)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(view->tree, report->source, words[i]))
      return true;
  return false;
}

static float
rate_source(const CgArticleView *view, const CgReport *report)
{
  if (report->cue.head == CG_NONE)
    return 0.6f;
  if (report->source == CG_NONE)
    return is_clausal(report->frame) ? 0.3f : 0.2f;
  if (is_empty_subject(view, report))
    return report->strength < 0.9f ? 0.4f : 0.6f;
  if (cg_source_is_agent(view, report->source))
    return 1;
  if (!is_clausal(report->frame))
    return 0.4f;
  return report->strength < 0.9f ? 0.7f : 1;
}

/* Nouns and adjectives attribute less surely than verbs. */
static float
rate_class(const CgArticleView *view, const CgReport *report)
{
  if (report->cue.head == CG_NONE || report->frame == CG_FRAME_SOURCE)
    return 1;
  switch (view->tree->tags[report->cue.head].upos) {
  case CG_UPOS_NOUN:
    return report->frame == CG_FRAME_CLAUSE ? 1.0f : 0.75f;
  case CG_UPOS_ADJ:
    return report->frame == CG_FRAME_INF ? 0.6f : 1;
  default:
    return 1;
  }
}

/* What stands within another attribution is less surely one itself, least of
 * all a light cue in quoted speech ("you know"). A cue in a quotation that
 * nobody is known to have said is hardly ever one. */
static float
rate_nesting(const CgArticleView *view, const CgReport *report)
{
  bool quoted =
      report->cue.head != CG_NONE && view->quote[report->cue.head] != CG_NONE;
  if (report->within == CG_NONE)
    return quoted ? 0.4f : 1;
  if (report->cue.head == CG_NONE)
    return 0.75f;
  if (view->tree->tags[report->cue.head].upos == CG_UPOS_NOUN &&
      report->source != CG_NONE)
    return 0.95f;
  if (is_clausal(report->frame))
    return quoted ? 0.62f * report->strength : 0.75f;
  return quoted ? 0.4f : 0.68f;
}

float
cg_confidence_rate(const CgArticleView *view, const CgReport *report)
{
  float s = report->strength;
  float p = s * frame_worth[report->frame].full +
            (1 - s) * frame_worth[report->frame].nothing;
  if (is_author(view, report))
    return 0;
  p *= rate_source(view, report) * rate_class(view, report) *
       rate_nesting(view, report);
  return report->weak ? 0.5f * p : p;
}
