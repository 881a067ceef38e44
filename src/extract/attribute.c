/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Attribution in four steps: gather (each cue with its content and source),
 * score (stance, confidence), decide (drop what is too weak or said twice,
 * find what stands within what), record (tokens to bytes of the text).
 *
 *     Ruiz said   the mayor denied   taking money
 *     |    |      `----- content of "said" -----'
 *     |    cue           cue         content of "denied", within the other
 *     source
 */

#include "extract/attribute.h"

#include "extract/attribute_confidence.h"
#include "extract/attribute_content.h"
#include "extract/attribute_cues.h"
#include "extract/attribute_details.h"
#include "extract/attribute_hedges.h"
#include "extract/attribute_nesting.h"
#include "extract/attribute_phrases.h"
#include "extract/attribute_quotes.h"
#include "extract/attribute_source.h"
#include "extract/attribute_stance.h"

static void
clear_report(gpointer data)
{
  g_clear_pointer(&((CgReport *)data)->content, g_array_unref);
}

static const void *
optional_layer(const CgDocument *document, CgLayer layer, size_t *n)
{
  *n = 0;
  return cg_document_has(document, layer)
             ? cg_document_layer(document, layer, n)
             : NULL;
}

static void
open_view(CgArticleView     *view,
          const CgDocument  *document,
          const CgTree      *tree,
          const CgResources *resources)
{
  *view = (CgArticleView){
      .document = document, .lexicon = resources->lexicon, .tree = tree};
  view->quotes = optional_layer(document, CG_LAYER_QUOTES, &view->n_quotes);
  view->times  = optional_layer(document, CG_LAYER_TIMES, &view->n_times);
  view->blocks = optional_layer(document, CG_LAYER_BLOCKS, &view->n_blocks);
  view->mentions =
      optional_layer(document, CG_LAYER_MENTIONS, &view->n_mentions);
  view->entities =
      optional_layer(document, CG_LAYER_ENTITIES, &view->n_entities);
  view->quote   = cg_quotes_index(view->quotes, view->n_quotes, tree->n);
  view->mention = g_new(uint32_t, tree->n + 1);
  for (size_t t = 0; t <= tree->n; t++)
    view->mention[t] = CG_NONE;
  for (uint32_t m = 0; m < view->n_mentions; m++)
    view->mention[view->mentions[m].head] = m;
  view->reports = g_array_new(FALSE, FALSE, sizeof(CgReport));
  g_array_set_clear_func(view->reports, clear_report);
}

static void
close_view(CgArticleView *view)
{
  g_free(view->quote);
  g_free(view->mention);
  g_array_unref(view->reports);
}

/* ---- gather ---- */

static bool
can_wait(const CgCue *cue)
{
  return cue->strength[CG_FRAME_QUOTE] > 0.5f;
}

static void
gather_cue(CgArticleView *view, uint32_t token)
{
  CgReport report = {.frame   = CG_FRAME_CLAUSE,
                     .source  = CG_NONE,
                     .speaker = CG_NONE,
                     .head    = CG_NONE,
                     .quote   = CG_NONE,
                     .within  = CG_NONE};
  if (!cg_cue_find(view, token, false, &report.cue))
    return;
  report.content = cg_ranges_new();
  bool found     = cg_content_find(view, &report);
  if (!found && cg_cue_find(view, token, true, &report.cue))
    found = cg_content_find(view, &report);
  if (!found && !can_wait(&report.cue)) {
    clear_report(&report);
    return;
  }
  if (found)
    cg_quotes_extend(view, &report);
  cg_source_find(view, &report);
  g_array_append_val(view->reports, report);
}

/* Cues that the tree has put into the content of the cue before them, but
 * that go on with its source: takes their clauses out of that content. */
static void
part_joined_cues(CgArticleView *view)
{
  for (uint32_t i = 0; i < view->reports->len; i++) {
    const CgReport *inner = cg_report_at(view, i);
    uint32_t        verb  = inner->cue.head;
    if (verb == CG_NONE || inner->strength < 0.7f)
      continue;
    uint32_t above = cg_source_rejoined(view, verb);
    for (uint32_t j = 0; above != CG_NONE && j < view->reports->len; j++) {
      const CgReport *outer = cg_report_at(view, j);
      if (outer->cue.head == above)
        cg_ranges_cut(outer->content, view->tree->subtree[verb]);
    }
  }
}

static void
gather(CgArticleView *view)
{
  for (uint32_t t = 0; t < view->tree->n; t++)
    gather_cue(view, t);
  cg_phrases_gather(view);
  cg_phrases_gather_headlines(view);
  cg_quotes_gather_rest(view);
  part_joined_cues(view);
}

/* ---- score and decide ---- */

/* Whether report @i says with less confidence what another one says: the same
 * content under cues that hang together ("issued a warning, saying"). */
static bool
is_repeated(const CgArticleView *view, uint32_t i)
{
  const CgReport *mine = cg_report_at(view, i);
  for (uint32_t j = 0; j < view->reports->len; j++) {
    const CgReport *other  = cg_report_at(view, j);
    uint32_t        shared = cg_ranges_shared(mine->content, other->content);
    bool same = shared > 0 && shared == cg_ranges_count(mine->content) &&
                shared == cg_ranges_count(other->content);
    bool better = other->confidence > mine->confidence ||
                  (other->confidence == mine->confidence && j < i);
    bool nested = mine->cue.head != CG_NONE && other->cue.head != CG_NONE &&
                  (cg_ranges_has(other->content, mine->cue.head) ||
                   cg_ranges_has(mine->content, other->cue.head));
    if (j != i && same && better && !nested)
      return true;
  }
  return false;
}

/* Whether the cue of report @i has become part of another's: "[refused] to
 * say". */
static bool
is_absorbed(const CgArticleView *view, uint32_t i)
{
  const CgReport *mine = cg_report_at(view, i);
  for (uint32_t j = 0; j < view->reports->len; j++) {
    const CgReport *other = cg_report_at(view, j);
    if (j != i && mine->cue.head != CG_NONE && other->cue.head != CG_NONE &&
        other->cue.head > mine->cue.head && other->confidence > 0 &&
        cg_range_has(other->cue.words, mine->cue.head))
      return true;
  }
  return false;
}

static void
score(CgArticleView *view)
{
  for (uint32_t i = 0; i < view->reports->len; i++) {
    CgReport *report = cg_report_at(view, i);
    cg_ranges_cut(report->content, report->words);
    cg_content_trim(view, report);
  }
  cg_nesting_resolve(view);
  for (uint32_t i = 0; i < view->reports->len; i++) {
    CgReport *report = cg_report_at(view, i);
    bool      kept =
        cg_ranges_count(report->content) > 0 && cg_stance_apply(view, report);
    report->confidence = kept ? cg_confidence_rate(view, report) : 0;
  }
}

static void
decide(CgArticleView *view)
{
  for (uint32_t i = view->reports->len; i-- > 0;)
    if (cg_report_at(view, i)->confidence < CG_MIN_CONFIDENCE ||
        is_repeated(view, i) || is_absorbed(view, i))
      g_array_remove_index(view->reports, i);
}

static gint
compare_reports(gconstpointer a, gconstpointer b)
{
  const CgReport *x = a, *y = b;
  uint32_t xs[] = {cg_ranges_first(x->content), cg_ranges_end(y->content),
                   x->cue.head, x->words.first};
  uint32_t ys[] = {cg_ranges_first(y->content), cg_ranges_end(x->content),
                   y->cue.head, y->words.first};
  for (size_t i = 0; i < G_N_ELEMENTS(xs); i++)
    if (xs[i] != ys[i])
      return xs[i] < ys[i] ? -1 : 1;
  return 0;
}

/* Puts the reports in the order of the text, and says what stands in what. */
static void
order(CgArticleView *view)
{
  g_array_sort(view->reports, compare_reports);
  cg_nesting_resolve(view);
}

/* "I" and "we" inside a quotation: whoever is quoted. */
static void
resolve_first_person(CgArticleView *view)
{
  static const char *const words[] = {"i", "we", "my", "our"};
  for (uint32_t i = 0; i < view->reports->len; i++) {
    CgReport *report = cg_report_at(view, i);
    bool      first  = false;
    for (size_t w = 0; report->source != CG_NONE && w < G_N_ELEMENTS(words);
         w++)
      first |= cg_tree_lemma_is(view->tree, report->source, words[w]);
    if (!first || cg_source_speaker(view, report) != CG_NONE)
      continue;
    uint32_t outer = report->within;
    while (outer != CG_NONE && report->speaker == CG_NONE) {
      report->speaker = cg_source_speaker(view, cg_report_at(view, outer));
      outer           = cg_report_at(view, outer)->within;
    }
  }
}

/* "The statement", "further reports" without an author: those of whoever spoke
 * before in the same paragraph. */
static void
resolve_texts(CgArticleView *view)
{
  const CgToken *tokens = view->tree->tokens;
  for (uint32_t i = 1; i < view->reports->len; i++) {
    CgReport *report = cg_report_at(view, i);
    if (report->source == CG_NONE || report->hedge ||
        !cg_source_is_text(view, report->source) ||
        cg_source_speaker(view, report) != CG_NONE)
      continue;
    for (uint32_t j = i; j-- > 0 && report->speaker == CG_NONE;) {
      const CgReport *before = cg_report_at(view, j);
      if (before->source != CG_NONE && before->source < report->source &&
          report->within != j && tokens[before->source].block == tokens[report->source].block)
        report->speaker = cg_source_speaker(view, before);
    }
  }
}

/* ---- record ---- */

static const CgSpan *
record_range(CgDocument *document, CgRange range, uint32_t *n)
{
  *n = range.first < range.end;
  if (!*n)
    return NULL;
  CgSpan span = cg_document_range_span(document, range);
  return cg_arena_dup(cg_document_arena(document), &span, sizeof span);
}

static const CgSpan *
record_ranges(CgDocument *document, const CgRanges *ranges, uint32_t *n)
{
  CgSpan *spans =
      cg_arena_new_array(cg_document_arena(document), CgSpan, ranges->len);
  for (guint i = 0; i < ranges->len; i++)
    spans[i] = cg_document_range_span(document, cg_ranges_at(ranges, i));
  *n = ranges->len;
  return spans;
}

static void
add_speaker(const CgArticleView *view, GArray *speakers, uint32_t mention)
{
  if (mention == CG_NONE)
    return;
  uint32_t entity = view->mentions[mention].entity;
  for (guint i = 0; i < speakers->len; i++)
    if (g_array_index(speakers, uint32_t, i) == entity)
      return;
  if (entity != CG_NONE)
    g_array_append_val(speakers, entity);
}

static const uint32_t *
record_speakers(CgDocument          *document,
                const CgArticleView *view,
                const CgReport      *report,
                uint32_t            *n)
{
  g_autoptr(GArray) speakers = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  const CgTree *tree         = view->tree;
  add_speaker(view, speakers, cg_source_speaker(view, report));
  uint32_t c = report->source == CG_NONE
                   ? CG_NONE
                   : cg_tree_child(tree, report->source, CG_DEP_CONJ);
  for (; c != CG_NONE; c = cg_tree_next(tree, c, CG_DEP_CONJ))
    add_speaker(view, speakers, view->mention[c]);
  *n = speakers->len;
  return cg_arena_dup(cg_document_arena(document), speakers->data,
                      speakers->len * sizeof(uint32_t));
}

static const uint32_t *
record_addressees(CgDocument          *document,
                  const CgArticleView *view,
                  const CgReport      *report,
                  uint32_t            *n)
{
  g_autoptr(GArray) entities = cg_details_addressees(view, report);
  *n                         = entities->len;
  return cg_arena_dup(cg_document_arena(document), entities->data,
                      entities->len * sizeof(uint32_t));
}

static CgQuotation
quotation_of(const CgArticleView *view, const CgReport *report)
{
  uint32_t inside = 0, outside = 0;
  for (guint i = 0; i < report->content->len; i++) {
    CgRange range = cg_ranges_at(report->content, i);
    for (uint32_t t = range.first; t < range.end; t++)
      if (view->quote[t] != CG_NONE)
        inside++;
      else
        outside++;
  }
  if (outside == 0)
    return CG_QUOTATION_DIRECT;
  return inside == 0 ? CG_QUOTATION_INDIRECT : CG_QUOTATION_MIXED;
}

static void
record(CgDocument *document, const CgArticleView *view)
{
  guint          n = view->reports->len;
  CgAttribution *out =
      cg_arena_new_array(cg_document_arena(document), CgAttribution, n);
  for (guint i = 0; i < n; i++) {
    const CgReport *report = cg_report_at(view, i);
    CgAttribution  *a      = &out[i];
    a->source     = record_range(document, report->words, &a->n_source);
    a->cue        = record_range(document, report->cue.words, &a->n_cue);
    a->content    = record_ranges(document, report->content, &a->n_content);
    a->speakers   = record_speakers(document, view, report, &a->n_speakers);
    a->addressees = record_addressees(document, view, report, &a->n_addressees);
    a->date       = cg_details_date(view, report);
    a->stance     = report->stance;
    a->quotation  = quotation_of(view, report);
    a->within     = report->within;
    a->hedge      = report->hedge;
    a->head       = report->head;
    a->confidence = report->confidence;
  }
  cg_document_take_layer(document, CG_LAYER_ATTRIBUTIONS, out, n);
}

bool
cg_attribute(CgDocument *document, const CgResources *resources, GError **error)
{
  (void)error;
  g_autoptr(CgTree) tree = cg_tree_new(document);
  CgArticleView view;
  open_view(&view, document, tree, resources);
  gather(&view);
  score(&view);
  decide(&view);
  order(&view);
  resolve_first_person(&view);
  resolve_texts(&view);
  cg_hedges_gather(&view);
  order(&view);
  record(document, &view);
  close_view(&view);
  return true;
}
