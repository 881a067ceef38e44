/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Quotation marks. They say more surely than any tree where direct speech
 * begins and ends, so the content that a cue governs is stretched or cut to
 * them. What no cue governs belongs to the speaker before it:
 *
 *     "First part," Ruiz said. "Second part."      one attribution
 *     Ruiz said prices fell. "They fell fast."     a new one, same speaker
 *     "First paragraph.                            not closed: goes on in the
 *     "Second paragraph." - Ana Ruiz               next; the dash names Ruiz
 */

#include "extract/attribute_quotes.h"

#include "extract/attribute_content.h"
#include "extract/attribute_source.h"

#define MIN_QUOTATION_TOKENS 3

uint32_t *
cg_quotes_index(const CgQuote *quotes, size_t n_quotes, size_t n_tokens)
{
  uint32_t *index = g_new(uint32_t, n_tokens + 1);
  for (size_t t = 0; t <= n_tokens; t++)
    index[t] = CG_NONE;
  for (uint32_t q = 0; q < n_quotes; q++)
    for (uint32_t t = quotes[q].inner.first; t < quotes[q].inner.end; t++) {
      uint32_t old  = index[t];
      CgRange  mine = quotes[q].inner;
      bool     tighter =
          old == CG_NONE || mine.end - mine.first <
                                quotes[old].inner.end - quotes[old].inner.first;
      if (tighter)
        index[t] = q;
    }
  return index;
}

uint32_t
cg_quotes_below(const CgArticleView *view, uint32_t token, uint32_t level)
{
  uint32_t q = view->quote[token];
  while (q != CG_NONE && view->quotes[q].parent != level)
    q = view->quotes[q].parent;
  return q;
}

static uint32_t
cue_level(const CgArticleView *view, const CgReport *report)
{
  return report->cue.head == CG_NONE ? CG_NONE : view->quote[report->cue.head];
}

static bool
is_punctuation(const CgArticleView *view, uint32_t token)
{
  return view->tree->tags[token].upos == CG_UPOS_PUNCT;
}

/* The quotation in the next paragraph that goes on with @q, or CG_NONE. */
static uint32_t
continuation(const CgArticleView *view, uint32_t q)
{
  const CgQuote *quote  = &view->quotes[q];
  const CgToken *tokens = view->tree->tokens;
  if (quote->closed)
    return CG_NONE;
  for (uint32_t r = q + 1; r < view->n_quotes; r++) {
    const CgQuote *next = &view->quotes[r];
    if (next->parent != quote->parent || next->tokens.first < quote->tokens.end)
      continue;
    bool follows =
        next->tokens.first == quote->tokens.end &&
        tokens[next->tokens.first].block > tokens[quote->tokens.end - 1].block;
    return follows ? r : CG_NONE;
  }
  return CG_NONE;
}

static void
add_quotation(const CgArticleView *view, CgRanges *content, uint32_t q)
{
  for (; q != CG_NONE; q = continuation(view, q))
    cg_ranges_add(content, view->quotes[q].inner);
}

/* Words of @content between @first and @end that are in no quotation below
 * @level. */
static uint32_t
words_outside(const CgArticleView *view,
              const CgRanges      *content,
              uint32_t             level,
              CgRange              within)
{
  uint32_t n = 0;
  for (guint i = 0; i < content->len; i++) {
    CgRange range = cg_ranges_at(content, i);
    for (uint32_t t = range.first; t < range.end; t++)
      n += cg_range_has(within, t) && !is_punctuation(view, t) &&
           cg_quotes_below(view, t, level) == CG_NONE;
  }
  return n;
}

static bool
touches(const CgRanges *content, CgRange range)
{
  for (guint i = 0; i < content->len; i++)
    if (cg_ranges_at(content, i).first < range.end &&
        range.first < cg_ranges_at(content, i).end)
      return true;
  return false;
}

/* Whether the content is quoted alone: it has no word outside, or the cue
 * stands behind the quotation and so do all the words outside. */
static bool
is_direct(const CgArticleView *view, const CgReport *report, uint32_t q)
{
  uint32_t level = cue_level(view, report);
  CgRange  all   = {0, UINT32_MAX};
  CgRange  front = {0, view->quotes[q].tokens.first};
  if (words_outside(view, report->content, level, all) == 0)
    return true;
  return report->cue.head > view->quotes[q].tokens.first &&
         words_outside(view, report->content, level, front) == 0;
}

void
cg_quotes_extend(const CgArticleView *view, CgReport *report)
{
  uint32_t level           = cue_level(view, report);
  uint32_t q               = cg_quotes_below(view, report->head, level);
  bool     direct          = q != CG_NONE && is_direct(view, report, q);
  g_autoptr(GArray) quoted = cg_ranges_new();
  for (uint32_t r = 0; r < view->n_quotes; r++)
    if (view->quotes[r].parent == level &&
        touches(report->content, view->quotes[r].inner))
      add_quotation(view, quoted, r);
  if (direct) {
    report->quote = q;
    g_array_set_size(report->content, 0);
  }
  for (guint i = 0; i < quoted->len; i++)
    cg_ranges_add(report->content, cg_ranges_at(quoted, i));
}

/* Whether only punctuation stands in [@first, @end). */
static bool
only_punctuation(const CgArticleView *view, uint32_t first, uint32_t end)
{
  for (uint32_t t = first; t < end; t++)
    if (!is_punctuation(view, t))
      return false;
  return true;
}

/* A quotation that reads like speech: set off by a comma, colon or sentence
 * end, not words quoted inside a phrase. */
static bool
is_speech(const CgArticleView *view, const CgQuote *quote)
{
  const CgTree *tree = view->tree;
  CgRange       in   = quote->inner;
  if (in.end - in.first < 2)
    return false;
  uint32_t before = quote->tokens.first;
  bool     starts = before == 0 || is_punctuation(view, before - 1) ||
                tree->sentence[before - 1] != tree->sentence[before];
  bool ends =
      is_punctuation(view, in.end - 1) ||
      (quote->tokens.end < tree->n && is_punctuation(view, quote->tokens.end));
  return starts && ends;
}

/* The cue with its subject in front: what a quotation stands next to. */
static uint32_t
core_start(const CgArticleView *view, uint32_t cue)
{
  const CgTree *tree    = view->tree;
  uint32_t      subject = cg_tree_subject(tree, cue);
  uint32_t      first   = cue;
  if (subject != CG_NONE && subject < cue)
    first = cg_source_words(view, subject).first;
  for (uint32_t c = tree->child[cue]; c != CG_NONE && c < cue;
       c          = tree->next[c])
    if (tree->arcs[c].deprel == CG_DEP_AUX ||
        tree->arcs[c].deprel == CG_DEP_ADVMOD)
      first = MIN(first, tree->subtree[c].first);
  return first;
}

static bool
is_addressee(const CgTree *tree, uint32_t token)
{
  return tree->arcs[token].deprel == CG_DEP_OBJ ||
         tree->arcs[token].deprel == CG_DEP_IOBJ ||
         tree->arcs[token].deprel == CG_DEP_OBL ||
         tree->arcs[token].deprel == CG_DEP_NSUBJ;
}

/* Where the cue and the words that belong to it end, when they end before
 * @limit: the addressee, the inverted subject, an adverbial. */
static uint32_t
core_end(const CgTree *tree, uint32_t cue, uint32_t limit)
{
  uint32_t end = cue + 1;
  for (uint32_t c = tree->child[cue]; c != CG_NONE; c = tree->next[c])
    if (c > cue && tree->subtree[c].end <= limit && is_addressee(tree, c))
      end = MAX(end, tree->subtree[c].end);
  return end;
}

/* Whether the quotation stands right before or behind the cue's core. One in
 * front must not end like a sentence of its own. */
static bool
is_adjacent(const CgArticleView *view, const CgQuote *quote, uint32_t cue)
{
  const CgTree *tree  = view->tree;
  CgRange       r     = quote->tokens;
  uint32_t      start = core_start(view, cue);
  if (r.end <= start)
    return only_punctuation(view, r.end, start) &&
           !cg_slice_equal(cg_tree_words(tree, quote->inner.end - 1), ".");
  if (r.first <= cue)
    return false;
  uint32_t end = core_end(tree, cue, r.first);
  return only_punctuation(view, end, r.first) &&
         tree->tags[r.first - 1].xpos != CG_XPOS_STOP;
}

/* "his message to residents: '...'": only words of the noun, then a colon. */
static bool
is_announced(const CgTree *tree, const CgQuote *quote, uint32_t noun)
{
  uint32_t colon = quote->tokens.first - 1;
  if (quote->tokens.first <= noun + 1 ||
      tree->sentence[colon] != tree->sentence[noun] ||
      !cg_slice_equal(cg_tree_words(tree, colon), ":"))
    return false;
  for (uint32_t t = noun + 1; t < colon; t++)
    if (!cg_tree_below(tree, t, noun))
      return false;
  return true;
}

bool
cg_quotes_search(const CgArticleView *view, CgReport *report, uint32_t anchor)
{
  const CgTree *tree  = view->tree;
  uint32_t      level = cue_level(view, report);
  const CgCue  *cue   = &report->cue;
  CgFrame       frame =
      cue->strength[CG_FRAME_QUOTE] > 0 ? CG_FRAME_QUOTE : CG_FRAME_COLON;
  bool noun = tree->tags[anchor].upos == CG_UPOS_NOUN;
  if (cue->strength[frame] == 0 ||
      (!noun && tree->tags[anchor].upos != CG_UPOS_VERB))
    return false;
  for (uint32_t q = 0; q < view->n_quotes; q++) {
    const CgQuote *quote = &view->quotes[q];
    CgRange        r     = quote->tokens;
    if (quote->parent != level || !is_speech(view, quote) ||
        tree->tokens[r.first].block != tree->tokens[anchor].block ||
        !(noun ? is_announced(tree, quote, anchor)
               : is_adjacent(view, quote, anchor)))
      continue;
    report->frame    = frame;
    report->strength = cue->strength[frame];
    report->stance   = (CgStance)cue->stance[frame];
    report->head     = cg_tree_top(tree, quote->inner);
    report->inserted = r.end <= anchor;
    report->lonely   = tree->sentence[r.first] != tree->sentence[anchor];
    add_quotation(view, report->content, q);
    return true;
  }
  return false;
}

/* Whether some report's content has the quotation's first word. */
static bool
is_claimed(const CgArticleView *view, const CgQuote *quote)
{
  for (uint32_t i = 0; i < view->reports->len; i++) {
    const CgReport *report = cg_report_at(view, i);
    if (cue_level(view, report) == CG_NONE &&
        cg_ranges_has(report->content, quote->inner.first))
      return true;
  }
  return false;
}

/* The report of the article's own level whose cue or content is the last to end
 * before @token, or CG_NONE. */
static uint32_t
report_before(const CgArticleView *view, uint32_t token)
{
  uint32_t best = CG_NONE, best_end = 0;
  for (uint32_t i = 0; i < view->reports->len; i++) {
    const CgReport *report = cg_report_at(view, i);
    uint32_t        end    = cg_ranges_end(report->content);
    uint32_t        cue    = report->cue.head;
    if (cue_level(view, report) != CG_NONE)
      continue;
    if (cue != CG_NONE)
      end = MAX(end, cue + 1);
    bool before = end <= token && (cue == CG_NONE || cue < token);
    if (before && end >= best_end && (end > best_end || best == CG_NONE)) {
      best     = i;
      best_end = end;
    }
  }
  return best;
}

/* Cue and source of @before once more: what is quoted next goes on with the
 * same saying. */
static void
repeat_saying(const CgArticleView *view,
              CgReport            *report,
              const CgReport      *before)
{
  report->cue     = before->cue;
  report->source  = before->source;
  report->words   = before->words;
  report->speaker = cg_source_speaker(view, before);
}

/* A new attribution without a cue of its own, of the speaker of report number
 * @of. */
static void
add_lonely(CgArticleView *view, uint32_t q, uint32_t of, uint32_t source)
{
  CgReport report = {.cue      = {.head = CG_NONE, .noun = CG_NONE},
                     .frame    = CG_FRAME_QUOTE,
                     .source   = source,
                     .speaker  = CG_NONE,
                     .content  = cg_ranges_new(),
                     .head     = cg_tree_top(view->tree, view->quotes[q].inner),
                     .quote    = q,
                     .stance   = CG_STANCE_ASSERTS,
                     .within   = CG_NONE,
                     .strength = 0.5f,
                     .lonely   = true};
  if (source != CG_NONE)
    report.words = cg_source_words(view, source);
  if (of != CG_NONE)
    repeat_saying(view, &report, cg_report_at(view, of));
  add_quotation(view, report.content, q);
  g_array_append_val(view->reports, report);
}

/* The head of a name behind a dash behind the quotation, or CG_NONE. */
static uint32_t
dash_name(const CgArticleView *view, const CgQuote *quote)
{
  static const char *const dashes[] = {"-", "--", "–", "—", "―"};
  const CgTree            *tree     = view->tree;
  uint32_t                 t        = quote->tokens.end;
  bool                     dash     = false;
  if (t + 1 >= tree->n ||
      tree->tokens[t].block != tree->tokens[quote->tokens.first].block)
    return CG_NONE;
  for (size_t i = 0; i < G_N_ELEMENTS(dashes); i++)
    dash |= cg_slice_equal(cg_tree_words(tree, t), dashes[i]);
  if (!dash || tree->tags[t + 1].upos == CG_UPOS_VERB)
    return CG_NONE;
  uint32_t end = t + 1;
  while (end < tree->n && tree->tokens[end].gap < CG_GAP_LINE)
    end++;
  bool short_line = end - t < 12 && cg_tree_is_name_word(tree, t + 1);
  return short_line ? cg_tree_top(tree, (CgRange){t + 1, end}) : CG_NONE;
}

static void
place_quotation(CgArticleView *view, uint32_t q)
{
  const CgTree  *tree  = view->tree;
  const CgQuote *quote = &view->quotes[q];
  uint32_t       first = quote->tokens.first;
  uint32_t       name  = dash_name(view, quote);
  if (name != CG_NONE) {
    add_lonely(view, q, CG_NONE, name);
    cg_report_at(view, view->reports->len - 1)->cue.words =
        (CgRange){quote->tokens.end, quote->tokens.end + 1};
    return;
  }
  uint32_t i = report_before(view, first);
  if (i == CG_NONE || !is_speech(view, quote))
    return;
  CgReport *report = cg_report_at(view, i);
  uint32_t  last   = MAX(cg_ranges_end(report->content), 1) - 1;
  if (report->cue.head != CG_NONE)
    last = MAX(last, report->cue.head);
  uint32_t apart      = tree->sentence[first] - tree->sentence[last];
  bool     same_block = tree->tokens[first].block == tree->tokens[last].block;
  bool fresh = first == 0 || tree->sentence[first - 1] != tree->sentence[first];
  bool waits = cg_ranges_count(report->content) == 0;
  if (waits && apart <= 1 && is_punctuation(view, first - 1)) {
    report->frame    = CG_FRAME_QUOTE;
    report->strength = report->cue.strength[CG_FRAME_QUOTE];
    report->stance   = (CgStance)report->cue.stance[CG_FRAME_QUOTE];
    report->head     = cg_tree_top(tree, quote->inner);
    report->quote    = q;
    report->lonely   = apart > 0;
    add_quotation(view, report->content, q);
  } else if (report->quote != CG_NONE && same_block &&
             (apart == 0 || (apart == 1 && fresh))) {
    add_quotation(view, report->content, q);
  } else if (!waits && fresh && apart == 1) {
    add_lonely(view, q, i, CG_NONE);
  }
}

void
cg_quotes_gather_rest(CgArticleView *view)
{
  for (uint32_t q = 0; q < view->n_quotes; q++) {
    const CgQuote *quote = &view->quotes[q];
    if (quote->parent == CG_NONE &&
        quote->inner.end - quote->inner.first >= MIN_QUOTATION_TOKENS &&
        !is_claimed(view, quote))
      place_quotation(view, q);
  }
}

void
cg_quotes_cut_marks(const CgArticleView *view, CgRanges *ranges)
{
  for (uint32_t q = 0; q < view->n_quotes; q++) {
    const CgQuote *quote = &view->quotes[q];
    cg_ranges_cut(ranges, (CgRange){quote->tokens.first, quote->inner.first});
    cg_ranges_cut(ranges, (CgRange){quote->inner.end, quote->tokens.end});
  }
}
