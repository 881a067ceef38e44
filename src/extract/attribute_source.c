/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Sources: from the cue up and down the tree to the words that name who is
 * speaking. Verbs look for subject or agent, and where they have none of
 * their own, for that of the verb they are coordinated with or depend on;
 * nouns look for an owner first. */

#include "extract/attribute_source.h"

#define MAX_CLIMB 8

static bool
is_passive(const CgTree *tree, uint32_t verb)
{
  return cg_tree_child(tree, verb, CG_DEP_NSUBJ_PASS) != CG_NONE ||
         cg_tree_child(tree, verb, CG_DEP_AUX_PASS) != CG_NONE;
}

/* "was caught and [accused]": shares the auxiliary of a passive. */
static bool
is_passive_too(const CgTree *tree, uint32_t verb)
{
  uint32_t first = cg_tree_head(tree, verb);
  return tree->arcs[verb].deprel == CG_DEP_CONJ && first != CG_NONE &&
         tree->tags[verb].xpos == CG_XPOS_VBN &&
         cg_tree_child(tree, verb, CG_DEP_AUX) == CG_NONE &&
         cg_tree_subject(tree, verb) == CG_NONE && is_passive(tree, first) &&
         cg_tree_child(tree, first, CG_DEP_OBJ) == CG_NONE;
}

static uint32_t
child_with_case(const CgTree *tree,
                uint32_t      head,
                CgDeprel      deprel,
                const char   *preposition)
{
  uint32_t c = cg_tree_child(tree, head, deprel);
  for (; c != CG_NONE; c = cg_tree_next(tree, c, deprel)) {
    uint32_t mark = cg_tree_preposition(tree, c);
    if (mark != CG_NONE && cg_tree_lemma_is(tree, mark, preposition))
      return c;
  }
  return CG_NONE;
}

static uint32_t
agent_of(const CgTree *tree, uint32_t verb)
{
  uint32_t agent = cg_tree_child(tree, verb, CG_DEP_OBL_AGENT);
  if (agent == CG_NONE)
    agent = child_with_case(tree, verb, CG_DEP_OBL, "by");
  return agent;
}

static bool
is_participle(const CgTree *tree, uint32_t verb)
{
  return tree->tags[verb].xpos == CG_XPOS_VBN &&
         cg_tree_child(tree, verb, CG_DEP_AUX) == CG_NONE;
}

/* The object that controls an infinitive below @verb, else its subject. */
static uint32_t
controller(const CgTree *tree, uint32_t verb)
{
  uint32_t object = cg_tree_child(tree, verb, CG_DEP_OBJ);
  if (object == CG_NONE)
    object = cg_tree_child(tree, verb, CG_DEP_IOBJ);
  return object != CG_NONE ? object : cg_tree_subject(tree, verb);
}

static bool
is_subject(const CgTree *tree, uint32_t token)
{
  CgDeprel deprel = (CgDeprel)tree->arcs[token].deprel;
  return deprel == CG_DEP_NSUBJ || deprel == CG_DEP_NSUBJ_PASS ||
         deprel == CG_DEP_NSUBJ_OUTER;
}

/* The subject of @predicate; of several (a dateline, a title that the parser
 * took for one) the last in front of it. */
static uint32_t
nearest_subject(const CgTree *tree, uint32_t predicate)
{
  uint32_t best = cg_tree_subject(tree, predicate);
  for (uint32_t c = tree->child[predicate]; c != CG_NONE && c < predicate;
       c          = tree->next[c])
    if (is_subject(tree, c))
      best = c;
  return best;
}

/* The subject of a predicate, as far up as it shares one. */
static uint32_t
subject_of(const CgTree *tree, uint32_t predicate)
{
  for (int i = 0; i < MAX_CLIMB && predicate != CG_NONE; i++) {
    uint32_t subject = nearest_subject(tree, predicate);
    if (subject != CG_NONE)
      return subject;
    uint32_t above = cg_tree_head(tree, predicate);
    switch ((int)tree->arcs[predicate].deprel) {
    case CG_DEP_CONJ:
    case CG_DEP_ADVCL:
    case CG_DEP_PARATAXIS:
      break;
    case CG_DEP_XCOMP:
      if (above != CG_NONE && controller(tree, above) != CG_NONE)
        return controller(tree, above);
      break;
    case CG_DEP_CCOMP:
      if (tree->tags[predicate].xpos != CG_XPOS_VBG)
        return CG_NONE;
      break;
    case CG_DEP_ACL:
    case CG_DEP_ACL_RELCL:
    case CG_DEP_AMOD:
      return above;
    default:
      return CG_NONE;
    }
    predicate = above;
  }
  return CG_NONE;
}

/* A subject right in front of the cue that the parser has given to a later
 * verb, as it does where a quotation follows: "Ruiz said, 'Prices fell'". */
static uint32_t
stray_subject(const CgTree *tree, uint32_t cue)
{
  uint32_t t = cue;
  while (t > 0 && (tree->tags[t - 1].upos == CG_UPOS_AUX ||
                   tree->tags[t - 1].upos == CG_UPOS_ADV ||
                   tree->tags[t - 1].upos == CG_UPOS_PUNCT))
    t--;
  if (t == 0 || tree->sentence[t - 1] != tree->sentence[cue])
    return CG_NONE;
  for (uint32_t u = t - 1; u != CG_NONE && tree->subtree[u].end <= cue;
       u          = cg_tree_head(tree, u))
    if (is_subject(tree, u))
      return u;
  return CG_NONE;
}

/* Whether a participle behind a comma is hung on a thing that cannot speak:
 * "blamed X for the fire, [vowing] revenge". */
static bool
hangs_too_low(const CgArticleView *view, uint32_t verb, uint32_t source)
{
  const CgTree *tree  = view->tree;
  uint32_t      first = tree->subtree[verb].first;
  return tree->tags[verb].xpos == CG_XPOS_VBG && source != CG_NONE &&
         source == cg_tree_head(tree, verb) && first > 0 &&
         (tree->tags[first].upos == CG_UPOS_PUNCT ||
          tree->tags[first - 1].upos == CG_UPOS_PUNCT) &&
         !cg_source_is_agent(view, source);
}

/* The first subject above that can speak, else @otherwise. */
static uint32_t
main_subject(const CgArticleView *view, uint32_t verb, uint32_t otherwise)
{
  const CgTree *tree = view->tree;
  for (uint32_t t = cg_tree_head(tree, verb); t != CG_NONE;
       t          = cg_tree_head(tree, t)) {
    uint32_t subject = nearest_subject(tree, t);
    if (subject != CG_NONE && subject < verb &&
        cg_source_is_agent(view, subject))
      return subject;
  }
  return otherwise;
}

/* Past tense, for which the tagger often takes the participle. */
static bool
is_past(const CgTree *tree, uint32_t verb)
{
  return tree->tags[verb].xpos == CG_XPOS_VBD ||
         tree->tags[verb].xpos == CG_XPOS_VBN;
}

uint32_t
cg_source_rejoined(const CgArticleView *view, uint32_t verb)
{
  const CgTree *tree   = view->tree;
  uint32_t      clause = cg_tree_head(tree, verb);
  if (tree->arcs[verb].deprel != CG_DEP_CONJ || clause == CG_NONE ||
      tree->arcs[clause].deprel != CG_DEP_CCOMP ||
      cg_tree_subject(tree, verb) != CG_NONE ||
      cg_tree_child(tree, verb, CG_DEP_MARK) != CG_NONE)
    return CG_NONE;
  uint32_t above = cg_tree_head(tree, clause);
  uint32_t inner = nearest_subject(tree, clause);
  if (above == CG_NONE || above > clause || inner == CG_NONE ||
      nearest_subject(tree, above) == CG_NONE ||
      view->quote[verb] != view->quote[above])
    return CG_NONE;
  bool same_form = is_past(tree, verb) == is_past(tree, above) ||
                   cg_tree_child(tree, verb, CG_DEP_AUX) != CG_NONE;
  bool pronoun = tree->tags[inner].upos == CG_UPOS_PRON;
  bool loose   = pronoun || !cg_source_is_agent(view, inner);
  return same_form && loose ? above : CG_NONE;
}

static uint32_t
source_of_verb(const CgArticleView *view, const CgReport *report)
{
  const CgTree *tree = view->tree;
  uint32_t      verb = report->cue.head;
  if (is_passive(tree, verb) || is_passive_too(tree, verb) ||
      (is_participle(tree, verb) && cg_tree_subject(tree, verb) == CG_NONE &&
       tree->arcs[verb].deprel != CG_DEP_CONJ &&
       tree->arcs[verb].deprel != CG_DEP_ROOT &&
       tree->arcs[verb].deprel != CG_DEP_PARATAXIS))
    return agent_of(tree, verb);
  uint32_t subject = nearest_subject(tree, verb);
  uint32_t object  = cg_tree_child(tree, verb, CG_DEP_OBJ);
  if (subject == CG_NONE && object != CG_NONE && object > verb &&
      report->inserted && !cg_ranges_has(report->content, object))
    return object;
  uint32_t joined = cg_source_rejoined(view, verb);
  uint32_t source = subject_of(tree, joined == CG_NONE ? verb : joined);
  if (source == CG_NONE)
    source = stray_subject(tree, verb);
  return hangs_too_low(view, verb, source) ? main_subject(view, verb, source)
                                           : source;
}

static bool
is_demonym(const CgArticleView *view, uint32_t token)
{
  uint32_t mention = view->mention[token];
  return mention != CG_NONE &&
         (view->mentions[mention].form == CG_MENTION_DEMONYM ||
          cg_tree_is_name_word(view->tree, token));
}

uint32_t
cg_source_owner(const CgArticleView *view,
                const CgRanges      *content,
                uint32_t             noun)
{
  const CgTree *tree  = view->tree;
  uint32_t      owner = cg_tree_child(tree, noun, CG_DEP_NMOD_POSS);
  if (owner != CG_NONE)
    return owner;
  static const char *const by[] = {"by", "from", "of", "among"};
  for (size_t i = 0; i < G_N_ELEMENTS(by); i++) {
    owner = child_with_case(tree, noun, CG_DEP_NMOD, by[i]);
    if (owner != CG_NONE && !(content && cg_ranges_has(content, owner)) &&
        cg_source_is_agent(view, owner))
      return owner;
  }
  static const CgDeprel before[] = {CG_DEP_AMOD, CG_DEP_COMPOUND};
  for (size_t i = 0; i < G_N_ELEMENTS(before); i++)
    for (uint32_t c = cg_tree_child(tree, noun, before[i]); c != CG_NONE;
         c          = cg_tree_next(tree, c, before[i]))
      if (is_demonym(view, c))
        return c;
  return CG_NONE;
}

/* Verbs whose subject owns the noun they govern: "made a promise". */
static bool
is_light(const CgTree *tree, uint32_t verb)
{
  static const char *const verbs[] = {
      "abandon", "air",      "announce",  "assert",    "deliver",  "drop",
      "express", "file",     "give",      "have",      "hold",     "indicate",
      "issue",   "launch",   "level",     "lodge",     "maintain", "make",
      "offer",   "outline",  "post",      "present",   "publish",  "put",
      "raise",   "reaffirm", "reiterate", "release",   "renew",    "repeat",
      "send",    "share",    "show",      "sign",      "signal",   "spread",
      "state",   "stress",   "submit",    "underline", "unveil",   "utter",
      "voice",   "withdraw"};
  for (size_t i = 0; i < G_N_ELEMENTS(verbs); i++)
    if (cg_tree_lemma_is(tree, verb, verbs[i]))
      return true;
  return false;
}

static uint32_t
source_of_noun(const CgArticleView *view, const CgReport *report)
{
  const CgTree *tree  = view->tree;
  uint32_t      noun  = report->cue.head;
  uint32_t      owner = cg_source_owner(view, report->content, noun);
  if (owner != CG_NONE)
    return owner;
  uint32_t above = cg_tree_head(tree, noun);
  if (above != CG_NONE && tree->arcs[noun].deprel == CG_DEP_OBJ &&
      is_light(tree, above))
    return subject_of(tree, above);
  uint32_t maker = cg_tree_child(tree, noun, CG_DEP_ACL);
  if (maker != CG_NONE)
    return agent_of(tree, maker);
  return CG_NONE;
}

/* Ends the source's words where the clause of the cue begins that hangs on
 * them: "[a report] claiming that ...". */
static void
end_at_cue(const CgTree *tree, CgReport *report)
{
  uint32_t cue = report->cue.head, source = report->source;
  for (uint32_t c = tree->child[source]; c != CG_NONE; c = tree->next[c])
    if (c > source && cg_tree_below(tree, cue, c))
      report->words.end = MIN(report->words.end, tree->subtree[c].first);
}

void
cg_source_find(const CgArticleView *view, CgReport *report)
{
  const CgTree *tree   = view->tree;
  uint32_t      source = CG_NONE;
  if (report->cue.head == CG_NONE)
    return;
  switch (tree->tags[report->cue.head].upos) {
  case CG_UPOS_NOUN:
    source = source_of_noun(view, report);
    break;
  case CG_UPOS_ADJ:
    source = tree->arcs[report->cue.head].deprel == CG_DEP_AMOD
                 ? cg_tree_head(tree, report->cue.head)
                 : subject_of(tree, report->cue.head);
    break;
  default:
    source = source_of_verb(view, report);
  }
  if (source == CG_NONE || cg_tree_lemma_is(tree, source, "it"))
    source = source != CG_NONE && tree->arcs[source].deprel != CG_DEP_EXPL
                 ? source
                 : CG_NONE;
  if (source != CG_NONE && cg_ranges_has(report->content, source))
    source = CG_NONE;
  report->source = source;
  if (source == CG_NONE)
    return;
  report->words = cg_source_words(view, source);
  end_at_cue(tree, report);
}

static bool
is_set_off(const CgTree *tree, uint32_t token)
{
  uint32_t first = tree->subtree[token].first;
  return first > 0 && tree->tags[first].upos == CG_UPOS_PUNCT;
}

/* Where a title begins that stands right in front of the words, as a second
 * subject of the same verb. */
static uint32_t
title_start(const CgTree *tree, uint32_t head, uint32_t first)
{
  uint32_t above = cg_tree_head(tree, head);
  if (above == CG_NONE || !is_subject(tree, head))
    return first;
  for (uint32_t c = tree->child[above]; c != CG_NONE && c < head;
       c          = tree->next[c])
    if (is_subject(tree, c) && tree->subtree[c].end == first)
      return tree->subtree[c].first;
  return first;
}

CgRange
cg_source_words(const CgArticleView *view, uint32_t head)
{
  const CgTree *tree  = view->tree;
  CgRange       words = tree->subtree[head];
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c]) {
    CgDeprel deprel = (CgDeprel)tree->arcs[c].deprel;
    bool     cut = deprel == CG_DEP_ACL_RELCL || deprel == CG_DEP_PARATAXIS ||
               ((deprel == CG_DEP_APPOS || deprel == CG_DEP_ACL ||
                 deprel == CG_DEP_NMOD_UNMARKED) &&
                is_set_off(tree, c)) ||
               deprel == CG_DEP_CASE || deprel == CG_DEP_CC_PRECONJ;
    if (deprel == CG_DEP_CASE && c < head)
      words.first = MAX(words.first, tree->subtree[c].end);
    else if (cut && c > head)
      words.end = MIN(words.end, tree->subtree[c].first);
  }
  words.first = title_start(tree, head, words.first);
  while (words.first < head && tree->tags[words.first].upos == CG_UPOS_PUNCT)
    words.first++;
  while (words.end > head + 1 &&
         tree->tags[words.end - 1].upos == CG_UPOS_PUNCT)
    words.end--;
  return words;
}
