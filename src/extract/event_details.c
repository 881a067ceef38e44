/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What a mention says of its event beside who takes part: times and numbers by
 * where they hang in the tree, the rest by the words around its own.
 */
#include "extract/event_details.h"

#include "extract/event_kind.h"
#include "extract/happening_ties.h"

/* ---- when, how many, how sure ---- */

/* Whether what hangs on @head tells of the happening: on its word, its
 * clause, the verb that governs it ("tried to strike on Monday"), or on what
 * it was done to. */
static bool
tells_of(const CgCast *cast, const CgHappening *happening, uint32_t head)
{
  const CgTree *tree   = cast->tree;
  uint32_t      clause = happening->noun && happening->support != CG_NONE
                             ? happening->support
                             : happening->trigger;
  if (head == CG_NONE)
    return false;
  if (head == clause || head == happening->trigger ||
      (cg_tree_is(tree, clause, CG_DEP_XCOMP) &&
       head == cg_tree_head(tree, clause)))
    return true;
  uint32_t above = cg_tree_is(tree, head, CG_DEP_ACL)
                       ? cg_tree_head(tree, head)
                       : CG_NONE; /* "a base located there on Monday" */
  for (size_t i = 0; i < happening->n_fillers; i++)
    if ((happening->fillers[i].token == head ||
         (happening->fillers[i].token == above &&
          happening->fillers[i].part == CG_PART_TARGET)) &&
        happening->fillers[i].part != CG_PART_AGENT)
      return true;
  return false;
}

/* "since 2012", "between March and May": no day on which it happened. */
static bool
is_bound(const CgTree *tree, const CgTime *time, uint32_t top)
{
  static const char *const words[]     = {"since",  "until", "between",
                                          "till",   "from",  "by",
                                          "before", "after", NULL};
  uint32_t                 preposition = cg_tree_preposition(tree, top);
  uint32_t                 before      = time->tokens.first;
  return (preposition != CG_NONE &&
          g_strv_contains(words, cg_tree_lemma(tree, preposition))) ||
         (before > 0 &&
          g_strv_contains(words, cg_tree_lemma(tree, before - 1)));
}

/* "A court in Lota on Tuesday sentenced": right before the verb. */
static bool
is_before(const CgTree *tree, const CgHappening *happening, const CgTime *time)
{
  return !happening->noun && time->tokens.end == happening->trigger &&
         tree->sentence[time->tokens.first] ==
             tree->sentence[happening->trigger];
}

static CgDate
read_date(const CgCast *cast, const CgHappening *happening)
{
  CgDate none = {""};
  if (!cg_document_has(cast->document, CG_LAYER_TIMES))
    return none;
  size_t        n;
  const CgTime *times = cg_document_times(cast->document, &n);
  for (size_t i = 0; i < n; i++) {
    uint32_t top = cg_tree_top(cast->tree, times[i].tokens);
    if (*times[i].date.iso != '\0' && !is_bound(cast->tree, &times[i], top) &&
        (tells_of(cast, happening, cg_tree_head(cast->tree, top)) ||
         is_before(cast->tree, happening, &times[i])))
      return times[i].date;
  }
  return none;
}

/* "several of the drones" counts a part of them. */
static bool
is_part(const CgTree *tree, const CgQuantity *quantity)
{
  uint32_t det = cg_tree_child(tree, quantity->unit, CG_DEP_DET);
  return quantity->unit > quantity->tokens.end &&
         cg_tree_lemma_is(tree, quantity->tokens.end, "of") && det != CG_NONE &&
         quantity->bound != CG_BOUND_EXACT;
}

/* "nine years", "12 million crowns": measures, not things. */
static bool
is_measure(const CgCast *cast, const CgQuantity *quantity)
{
  static const char *const money[] = {
      "dollar", "euro",   "pound", "yen",      "yuan",    "rouble",
      "ruble",  "crown",  "krona", "krone",    "mark",    "franc",
      "peso",   "rupee",  "lira",  "dinar",    "riyal",   "won",
      "real",   "baht",   "cent",  "rand",     "zloty",   "forint",
      "shekel", "dirham", "naira", "shilling", "hryvnia", NULL};
  const char  *unit = cg_tree_lemma(cast->tree, quantity->unit);
  const CgRow *row =
      cg_lexicon_find_string(cast->lexicon, CG_TABLE_TIME_WORDS, unit);
  for (; row != NULL; row = row->next)
    if (strcmp(cg_row_field(row, 1), "unit") == 0)
      return true;
  return g_strv_contains(money, unit);
}

static uint32_t
read_quantity(const CgCast *cast, const CgHappening *happening)
{
  if (!cg_document_has(cast->document, CG_LAYER_QUANTITIES))
    return CG_NONE;
  size_t            n;
  const CgQuantity *all = cg_document_quantities(cast->document, &n);
  for (uint32_t i = 0; i < n; i++)
    for (size_t k = 0; k < happening->n_fillers; k++)
      if (!all[i].percent && all[i].unit != CG_NONE &&
          !is_measure(cast, &all[i]) && !is_part(cast->tree, &all[i]) &&
          all[i].unit != CG_NONE && all[i].unit == happening->fillers[k].token)
        return i;
  return CG_NONE;
}

static bool
is_hedge(const CgCast *cast, uint32_t token)
{
  const CgRow *row = cg_lexicon_find_string(cast->lexicon, CG_TABLE_CUES,
                                            cg_tree_lemma(cast->tree, token));
  for (; row != NULL; row = row->next)
    if (cg_row_lists(row, 3, ',', "hedge"))
      return true;
  return false;
}

static bool
is_hedged(const CgCast *cast, const CgHappening *happening)
{
  const CgTree *tree = cast->tree;
  for (uint32_t c = tree->child[happening->trigger]; c != CG_NONE;
       c          = tree->next[c])
    if ((cg_tree_is(tree, c, CG_DEP_AMOD) ||
         cg_tree_is(tree, c, CG_DEP_ADVMOD)) &&
        is_hedge(cast, c))
      return true;
  return false;
}

static bool
is_definite(const CgTree *tree, uint32_t noun)
{
  static const char *const words[] = {"the", "this", "that", "these", "those"};
  uint32_t                 det     = cg_tree_child(tree, noun, CG_DEP_DET);
  for (size_t i = 0; det != CG_NONE && i < G_N_ELEMENTS(words); i++)
    if (cg_tree_lemma_is(tree, det, words[i]))
      return true;
  return false;
}

/* "an attack targeting ...", "a raid aimed at ...": of the noun's event. */
static uint32_t
described_noun(const CgCast *cast, const CgHappening *happening)
{
  const CgTree *tree   = cast->tree;
  bool          clause = cg_tree_is(tree, happening->trigger, CG_DEP_ACL) ||
                cg_tree_is(tree, happening->trigger, CG_DEP_ACL_RELCL);
  if (happening->noun || !clause ||
      (!cg_tree_lemma_is(tree, happening->trigger, "target") &&
       !cg_tree_lemma_is(tree, happening->trigger, "aim")))
    return CG_NONE;
  return cg_tree_head(tree, happening->trigger);
}

/* "This was an attack on ...": of what was told before. */
static bool
is_pointing(const CgTree *tree, const CgEventDraft *draft)
{
  static const char *const words[] = {"this", "that", "it", "these", NULL};
  uint32_t                 subject = cg_tree_subject(tree, draft->trigger);
  return draft->noun && subject != CG_NONE &&
         cg_tree_child(tree, draft->trigger, CG_DEP_COP) != CG_NONE &&
         g_strv_contains(words, cg_tree_lemma(tree, subject));
}

/* "the incident": a word that leaves the telling to others. */
static bool
is_generic(const CgEventDraft *draft)
{
  static const char *const nouns[] = {"incident", "event",     "action", "act",
                                      "episode",  "operation", "case",   NULL};
  return draft->noun && draft->definite && g_strv_contains(nouns, draft->lemma);
}

/* ---- one or several ---- */

static bool
has_article(const CgTree *tree, uint32_t token, const char *article)
{
  for (uint32_t c = cg_tree_child(tree, token, CG_DEP_DET); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_DET))
    if (cg_tree_lemma_is(tree, c, article))
      return true;
  return false;
}

static bool
is_singular(const CgTree *tree, uint32_t noun)
{
  return tree->tags[noun].xpos == CG_XPOS_NN;
}

/* The text or thing a happening is about: its item, the weapon, or the noun of
 * a publication itself. */
static uint32_t
thing_of(const CgCast       *cast,
         const CgHappening  *happening,
         const CgEventDraft *draft)
{
  uint32_t item = cg_happening_filler(happening, CG_PART_ITEM);
  if (item != CG_NONE)
    return item;
  if (draft->kind == CG_EVENT_PUBLICATION)
    return happening->noun ? happening->trigger : CG_NONE;
  for (size_t i = 0; i < happening->n_fillers; i++)
    if (cg_event_instrument(cast, happening->fillers[i].token) != NULL)
      return happening->fillers[i].token;
  return CG_NONE;
}

static void
read_number(const CgCast      *cast,
            const CgHappening *happening,
            CgEventDraft      *draft)
{
  const CgTree *tree  = cast->tree;
  uint32_t      thing = thing_of(cast, happening, draft);
  size_t        n;
  draft->plural = happening->noun &&
                  tree->tags[happening->trigger].xpos == CG_XPOS_NNS &&
                  draft->kind == CG_EVENT_ATTACK;
  draft->quantity = read_quantity(cast, happening);
  if (draft->quantity != CG_NONE) {
    const CgQuantity *quantity =
        &cg_document_quantities(cast->document, &n)[draft->quantity];
    draft->number = quantity->bound == CG_BOUND_EXACT ? quantity->value : 0;
  }
  if (thing == CG_NONE)
    return;
  draft->single = is_singular(tree, thing) && has_article(tree, thing, "a");
  draft->novel =
      !happening->noun && !cg_cast_in_heading(cast, thing) &&
      cg_tree_child(tree, thing, CG_DEP_NMOD_POSS) == CG_NONE &&
      (draft->single || cg_tree_child(tree, thing, CG_DEP_DET) == CG_NONE);
}

/* "attacks us every day", "do not strike towns": a habit. */
static bool
is_habit(const CgCast       *cast,
         const CgHappening  *happening,
         const CgEventDraft *draft)
{
  const CgTree *tree = cast->tree;
  uint32_t      verb = happening->trigger;
  if (happening->noun || *draft->date.iso != '\0' ||
      cg_cast_in_heading(cast, verb) ||
      (draft->kind != CG_EVENT_ATTACK && draft->kind != CG_EVENT_INTERCEPTION))
    return false;
  uint32_t finite = verb;
  uint32_t aux    = cg_tree_child(tree, verb, CG_DEP_AUX);
  if (aux != CG_NONE && cg_tree_lemma_is(tree, aux, "do"))
    return tree->tags[aux].xpos != CG_XPOS_VBD;
  if (aux != CG_NONE)
    return false;
  return (tree->tags[finite].xpos == CG_XPOS_VBP ||
          tree->tags[finite].xpos == CG_XPOS_VBZ) &&
         cg_tree_child(tree, verb, CG_DEP_NSUBJ_PASS) == CG_NONE;
}

/* What goes on while the noun @token does: "talked during the meeting". */
static uint32_t
course_of(const CgCast *cast, const CgHappening *happening)
{
  static const char *const words[] = {"during",    "at",    "in", "amid",
                                      "following", "after", NULL};
  const CgTree            *tree    = cast->tree;
  uint32_t preposition = cg_tree_preposition(tree, happening->trigger);
  if (!happening->noun || preposition == CG_NONE ||
      !g_strv_contains(words, cg_tree_lemma(tree, preposition)) ||
      !(cg_tree_is(tree, happening->trigger, CG_DEP_OBL) ||
        cg_tree_is(tree, happening->trigger, CG_DEP_NMOD)))
    return CG_NONE;
  return cg_tree_head(tree, happening->trigger);
}

/* ---- planned ---- */

static bool
is_any(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  return token != CG_NONE &&
         g_strv_contains(lemmas, cg_tree_lemma(tree, token));
}

/* "plans to strike", "will meet", "the next attacks", "a possible sale" */
static bool
is_planned(const CgCast *cast, const CgEventDraft *draft)
{
  static const char *const ahead[] = {
      "next",     "future",  "further",  "possible",    "potential", "planned",
      "upcoming", "looming", "imminent", "prospective", NULL};
  static const char *const plans[] = {
      "plan",    "threaten", "intend",  "promise",   "vow",
      "prepare", "want",     "hope",    "expect",    "pledge",
      "agree",   "threat",   "pledge",  "intention", "readiness",
      "offer",   "seek",     "propose", "aim",       "refuse",
      "due",     "demand",   "urge",    "schedule",  NULL};
  static const char *const modals[] = {"will",  "would", "may",   "might",
                                       "could", "can",   "shall", "should",
                                       "must",  "wo",    "'ll",   NULL};
  const CgTree            *tree     = cast->tree;
  for (uint32_t c = tree->child[draft->trigger]; c != CG_NONE;
       c          = tree->next[c])
    if (cg_tree_is(tree, c, CG_DEP_AMOD) && is_any(tree, c, ahead))
      return true;
  for (uint32_t c      = cg_tree_child(tree, draft->clause, CG_DEP_AUX);
       c != CG_NONE; c = cg_tree_next(tree, c, CG_DEP_AUX))
    if (is_any(tree, c, modals))
      return true;
  return (cg_tree_is(tree, draft->clause, CG_DEP_XCOMP) ||
          cg_tree_is(tree, draft->clause, CG_DEP_ADVCL) ||
          cg_tree_is(tree, draft->clause, CG_DEP_CCOMP) ||
          cg_tree_is(tree, draft->clause, CG_DEP_ACL)) &&
         cg_tree_child(tree, draft->clause, CG_DEP_MARK) != CG_NONE &&
         cg_tree_lemma_is(tree, cg_tree_child(tree, draft->clause, CG_DEP_MARK),
                          "to") &&
         is_any(tree, cg_tree_head(tree, draft->clause), plans);
}

/* "blocked the sale", "cancelled the summit" */
static bool
is_prevented(const CgTree *tree, const CgHappening *happening)
{
  static const char *const verbs[] = {"block", "prevent", "cancel",
                                      "scrap", "avert",   "abandon",
                                      "veto",  "thwart",  NULL};
  return happening->noun &&
         (cg_tree_is(tree, happening->trigger, CG_DEP_OBJ) ||
          cg_tree_is(tree, happening->trigger, CG_DEP_NSUBJ_PASS)) &&
         is_any(tree, cg_tree_head(tree, happening->trigger), verbs);
}

/* ---- all of it ---- */

bool
cg_event_details_read(const CgCast      *cast,
                      const CgHappening *happening,
                      CgEventDraft      *draft)
{
  draft->definite = draft->noun && is_definite(cast->tree, happening->trigger);
  draft->hedged   = is_hedged(cast, happening);
  draft->definite = draft->definite || (draft->noun && draft->hedged);
  draft->points   = is_pointing(cast->tree, draft);
  draft->generic  = is_generic(draft);
  draft->heading  = cg_cast_in_heading(cast, draft->trigger);
  draft->told     = cg_cast_in_attribution(cast, happening->trigger) != CG_NONE;
  draft->negated  = cg_tree_negated(cast->tree, draft->clause) ||
                   is_prevented(cast->tree, happening);
  draft->planned = is_planned(cast, draft);
  draft->part_of = described_noun(cast, happening);
  draft->during  = course_of(cast, happening);
  draft->date    = read_date(cast, happening);
  read_number(cast, happening, draft);
  return !is_habit(cast, happening, draft);
}
