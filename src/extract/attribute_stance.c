/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Stance: the cue's own, then what stands around it. A pattern of
 * cue_modifiers.tsv is put together from what is found, most specific first:
 *
 *     declined to [confirm]  "decline to confirm", "decline to"
 *     did not [confirm]      "not confirm", "not"
 *     dismissed X as false   the predicate, "false"
 */

#include "extract/attribute_stance.h"

static const CgRow *
find_modifier(const CgArticleView *view, const char *pattern, const char *class)
{
  g_autofree char *lower = g_utf8_strdown(pattern, -1);
  const CgRow     *row =
      cg_lexicon_find_string(view->lexicon, CG_TABLE_CUE_MODIFIERS, lower);
  while (row && !g_str_has_prefix(cg_row_field(row, 1), class))
    row = row->next;
  return row;
}

/* Turns the stance by an effect: a stance, or "OLD>NEW" where OLD fits. */
static bool
apply_effect(CgReport *report, const char *effect)
{
  const char *arrow = strchr(effect, '>');
  if (arrow) {
    g_autofree char *old = g_strndup(effect, (gsize)(arrow - effect));
    if (cg_stance_from_name(old) != (int)report->stance)
      return false;
    effect = arrow + 1;
  }
  int stance = cg_stance_from_name(effect);
  if (stance < 0)
    return false;
  report->stance = (CgStance)stance;
  return true;
}

/* What a negator makes of a stance where the table has no row of the cue. */
static CgStance
negated(CgStance stance)
{
  switch (stance) {
  case CG_STANCE_DENIES:
  case CG_STANCE_DOUBTS:
  case CG_STANCE_UNCOMMITTED:
    return CG_STANCE_ASSERTS;
  case CG_STANCE_ASSERTS:
  case CG_STANCE_DIRECTS:
  case CG_STANCE_COMMITS:
  case CG_STANCE_FEELS:
  case CG_N_STANCE:
    break;
  }
  return CG_STANCE_DENIES;
}

static bool
has_aux(const CgTree *tree, uint32_t verb, const char *lemma)
{
  uint32_t aux = cg_tree_child(tree, verb, CG_DEP_AUX);
  for (; aux != CG_NONE; aux = cg_tree_next(tree, aux, CG_DEP_AUX))
    if (cg_tree_lemma_is(tree, aux, lemma))
      return true;
  return false;
}

/* "no official", "nobody", "neither side" as subject. */
static bool
has_no_subject(const CgTree *tree, uint32_t token)
{
  static const char *const words[] = {"nobody", "none", "neither", "nothing"};
  if (token == CG_NONE)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(tree, token, words[i]))
      return true;
  return cg_tree_negated(tree, token);
}

static bool
is_negated(const CgArticleView *view, const CgReport *report)
{
  const CgTree *tree = view->tree;
  if (cg_tree_negated(tree, report->cue.head))
    return true;
  if (report->cue.noun != CG_NONE && cg_tree_negated(tree, report->cue.noun))
    return true;
  return report->source != CG_NONE && has_no_subject(tree, report->source) &&
         tree->tags[report->cue.head].upos == CG_UPOS_VERB;
}

/* Takes into the cue what stands right in front of it and turns its stance:
 * "[could not] confirm", "[declined to] say". */
static void
widen_cue(const CgArticleView *view, CgReport *report, uint32_t first)
{
  const CgTree *tree = view->tree;
  uint32_t      t    = report->cue.words.first;
  while (t > 0 && t > first && tree->sentence[t - 1] == tree->sentence[t] &&
         !cg_range_has(report->words, t - 1) &&
         tree->tags[t - 1].upos != CG_UPOS_PUNCT)
    t--;
  if (t <= first)
    report->cue.words.first = t;
}

/* The first auxiliary or negator of @token, or @token. */
static uint32_t
first_helper(const CgTree *tree, uint32_t token)
{
  for (uint32_t c = tree->child[token]; c != CG_NONE && c < token;
       c          = tree->next[c])
    if (tree->arcs[c].deprel == CG_DEP_AUX ||
        tree->tags[c].upos == CG_UPOS_PART)
      return c;
  return token;
}

static void
apply_negation(const CgArticleView *view, CgReport *report)
{
  static const char *const unable[] = {"can", "could", "will", "would"};
  const CgTree            *tree     = view->tree;
  uint32_t                 cue      = report->cue.head;
  if (!is_negated(view, report))
    return;
  if (cg_tree_negated(tree, cue))
    widen_cue(view, report, first_helper(tree, cue));
  for (size_t i = 0; i < G_N_ELEMENTS(unable); i++)
    if (has_aux(tree, cue, unable[i]) && report->stance == CG_STANCE_ASSERTS) {
      report->stance = CG_STANCE_UNCOMMITTED;
      return;
    }
  g_autofree char *pattern =
      g_strconcat("not ", cg_tree_lemma(tree, cue), NULL);
  const CgRow *row = find_modifier(view, pattern, "negated-cue");
  if (!row || !apply_effect(report, cg_row_field(row, 2)))
    report->stance = negated(report->stance);
}

/* The word that governs an infinitive cue: "refused to [say]". */
static uint32_t
governor(const CgTree *tree, uint32_t cue)
{
  return cue != CG_NONE && tree->arcs[cue].deprel == CG_DEP_XCOMP
             ? cg_tree_head(tree, cue)
             : CG_NONE;
}

static void
apply_governor(const CgArticleView *view, CgReport *report)
{
  const CgTree *tree = view->tree;
  uint32_t      cue = report->cue.head, above = governor(tree, cue);
  if (above == CG_NONE)
    return;
  const char *be =
      cg_tree_child(tree, above, CG_DEP_COP) != CG_NONE ? "be " : "";
  g_autofree char *part =
      g_strconcat(be, cg_tree_lemma(tree, above), " to", NULL);
  g_autofree char *whole =
      g_strconcat(part, " ", cg_tree_lemma(tree, cue), NULL);
  const CgRow *row = find_modifier(view, whole, "");
  if (!row)
    row = find_modifier(view, part, "");
  if (!row && *be)
    row = find_modifier(view, part + strlen(be), "");
  if (!row)
    return;
  const char *class = cg_row_field(row, 1);
  if (strcmp(cg_row_field(row, 2), "weaken") == 0)
    report->weak = true;
  else if (strcmp(class, "inability") == 0 ||
           g_str_has_prefix(class, "unwill")) {
    apply_effect(report, cg_row_field(row, 2));
    widen_cue(view, report, first_helper(tree, above));
  }
}

/* "dismissed X as false", "called X a lie". */
static void
apply_predicate(const CgArticleView *view, CgReport *report)
{
  const CgTree *tree = view->tree;
  uint32_t      end  = cg_ranges_end(report->content);
  if (report->frame != CG_FRAME_AS || report->stance == CG_STANCE_DENIES)
    return;
  while (end > 0 && tree->tags[end - 1].upos == CG_UPOS_PUNCT)
    end--; /* called it "a lie." */
  CgRange words = tree->subtree[report->head];
  for (uint32_t t = words.first; t < MAX(words.end, end); t++) {
    const CgRow *row = find_modifier(view, cg_tree_lemma(tree, t), "untrue");
    if (!row)
      row = find_modifier(view, cg_tree_lemma(tree, t), "doubtful");
    bool predicate = t == report->head || t + 1 == end ||
                     tree->arcs[t].deprel == CG_DEP_XCOMP ||
                     tree->arcs[t].deprel == CG_DEP_AMOD ||
                     tree->arcs[t].deprel == CG_DEP_CONJ;
    if (row && predicate) {
      apply_effect(report, cg_row_field(row, 2));
      return;
    }
  }
}

static void
apply_mood(const CgArticleView *view, CgReport *report)
{
  static const char *const conditions[] = {"if", "whether", "unless"};
  static const char *const modals[]     = {"may",   "might", "could",
                                           "would", "can",   "should"};
  const CgTree            *tree         = view->tree;
  uint32_t                 cue          = report->cue.head;
  for (size_t i = 0; i < G_N_ELEMENTS(conditions); i++) {
    uint32_t mark = cg_tree_child(tree, cue, CG_DEP_MARK);
    report->weak |= cg_tree_lemma_is(tree, mark, conditions[i]);
  }
  for (size_t i = 0;
       report->stance != CG_STANCE_UNCOMMITTED && i < G_N_ELEMENTS(modals); i++)
    report->weak |= has_aux(tree, cue, modals[i]);
}

/* "declined to comment": an unwillingness to say anything, with nothing that
 * is not said. */
static bool
says_nothing(const CgArticleView *view, const CgReport *report)
{
  if (report->frame != CG_FRAME_INF || cg_ranges_count(report->content) > 2)
    return false;
  g_autofree char *pattern =
      g_strconcat(cg_tree_lemma(view->tree, report->cue.head), " to", NULL);
  return find_modifier(view, pattern, "unwill") != NULL;
}

bool
cg_stance_apply(const CgArticleView *view, CgReport *report)
{
  if (report->cue.head == CG_NONE)
    return true;
  if (says_nothing(view, report))
    return false;
  apply_predicate(view, report);
  apply_governor(view, report);
  apply_negation(view, report);
  apply_mood(view, report);
  return true;
}
