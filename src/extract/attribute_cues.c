/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* Cues: from tokens to rows of cues.tsv. A cue is looked up by lemma and part
 * of speech; verbs also with what they govern, since much of what attributes
 * is a light verb and a noun:
 *
 *     expressed   deep concern   over the delay
 *     `- verb     `- obj         -> "express concern", "express a concern"
 *
 * All rows that fit are laid over one another, longer entries last, so that
 * each frame has the strength and stance of the most specific entry. */

#include "extract/attribute_cues.h"

#define MAX_PHRASE_WORDS 6

static const char *const class_names[CG_N_CUE_CLASS] = {"verb", "noun", "adj",
                                                        "adv", "phrase"};

static const char *const frame_names[CG_N_FRAMES] = {
    "clause",    "inf",   "np",    "of",
    "for",       "on",    "to",    "with",
    "as",        "quote", "colon", "passive",
    "addressee", "about", "from",  "source-as-object",
    "hedge"};

/* Lays the rows of @key that are of @class over @cue. */
static bool
lay_rows(const CgArticleView *view,
         const char          *key,
         CgCueClass class,
         CgCue *cue)
{
  bool         found = false;
  const CgRow *row = cg_lexicon_find_string(view->lexicon, CG_TABLE_CUES, key);
  for (; row; row = row->next) {
    int stance = cg_stance_from_name(cg_row_field(row, 2));
    if (strcmp(cg_row_field(row, 1), class_names[class]) != 0 || stance < 0)
      continue;
    float strength = (float)g_ascii_strtod(cg_row_field(row, 4), NULL);
    for (uint32_t f = 0; f < CG_N_FRAMES; f++)
      if (cg_row_lists(row, 3, ',', frame_names[f])) {
        cue->strength[f] = strength;
        cue->stance[f]   = (uint8_t)stance;
        found            = true;
      }
  }
  return found;
}

static bool
lay_phrase(const CgArticleView *view,
           const char          *key,
           CgCue               *cue,
           CgRange              words)
{
  if (!lay_rows(view, key, CG_CUE_PHRASE, cue) &&
      !lay_rows(view, key, CG_CUE_VERB, cue))
    return false;
  cue->class = CG_CUE_PHRASE;
  cue->words = words;
  return true;
}

/* Phrases of @token and the tokens right behind it, up to an infinitive: of
 * "declined to say", "say" is the cue, and the rest changes its stance. */
static bool
lay_run(const CgArticleView *view, uint32_t token, CgCue *cue)
{
  const CgTree *tree     = view->tree;
  bool          found    = false;
  g_autoptr(GString) key = g_string_new(cg_tree_lemma(tree, token));
  for (uint32_t n = 1; n < MAX_PHRASE_WORDS && token + n < tree->n; n++) {
    if (tree->sentence[token + n] != tree->sentence[token] ||
        tree->arcs[token + n].deprel == CG_DEP_XCOMP)
      break;
    g_string_append_printf(key, " %s", cg_tree_lemma(tree, token + n));
    g_autofree char *lower = g_utf8_strdown(key->str, -1);
    found |= lay_phrase(view, lower, cue, (CgRange){token, token + n + 1});
  }
  return found;
}

/* "express concern", "express a concern", "express X's concern" and the like,
 * each with the preposition behind it and without; @link is what stands
 * between verb and noun: "" or " to". */
static bool
lay_governed(const CgArticleView *view,
             uint32_t             verb,
             uint32_t             noun,
             const char          *link,
             CgCue               *cue)
{
  static const char *const between[] = {"", " a", " an", " the", " X's"};
  bool                     found     = false;
  for (size_t i = 0; i < G_N_ELEMENTS(between); i++) {
    g_autofree char *key =
        g_strconcat(cg_tree_lemma(view->tree, verb), link, between[i], " ",
                    cg_tree_lemma(view->tree, noun), NULL);
    g_autofree char *lower = g_utf8_strdown(key, -1);
    if (lay_phrase(view, lower, cue, (CgRange){verb, noun + 1})) {
      cue->noun = noun;
      found     = true;
    }
  }
  return found;
}

/* "dismissed the allegations": the object is what is denied, no part of the
 * cue, whatever phrases there are. */
static bool
denies_object(const CgCue *cue)
{
  return cue->strength[CG_FRAME_NP] >= 0.7f &&
         cue->stance[CG_FRAME_NP] == CG_STANCE_DENIES;
}

static bool
lay_children(const CgArticleView *view, uint32_t verb, CgCue *cue)
{
  const CgTree *tree  = view->tree;
  bool          found = false;
  for (uint32_t c = tree->child[verb]; c != CG_NONE; c = tree->next[c]) {
    CgDeprel deprel = (CgDeprel)tree->arcs[c].deprel;
    if (c < verb || c > verb + 12)
      continue;
    if (deprel == CG_DEP_OBJ && !denies_object(cue))
      found |= lay_governed(view, verb, c, "", cue);
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (deprel == CG_DEP_OBL && preposition != CG_NONE) {
      g_autofree char *link =
          g_strconcat(" ", cg_tree_lemma(tree, preposition), NULL);
      found |= lay_governed(view, verb, c, link, cue);
    }
    if (deprel == CG_DEP_COMPOUND_PRT) {
      g_autofree char *key   = g_strconcat(cg_tree_lemma(tree, verb), " ",
                                           cg_tree_lemma(tree, c), NULL);
      g_autofree char *lower = g_utf8_strdown(key, -1);
      found |= lay_phrase(view, lower, cue, (CgRange){verb, c + 1});
    }
  }
  return found;
}

/* "be ready" for a predicate adjective. */
static bool
lay_copula(const CgArticleView *view, uint32_t adjective, CgCue *cue)
{
  if (cg_tree_child(view->tree, adjective, CG_DEP_COP) == CG_NONE)
    return false;
  g_autofree char *key =
      g_strconcat("be ", cg_tree_lemma(view->tree, adjective), NULL);
  g_autofree char *lower = g_utf8_strdown(key, -1);
  return lay_rows(view, lower, CG_CUE_PHRASE, cue);
}

bool
cg_cue_find(const CgArticleView *view, uint32_t token, bool alone, CgCue *cue)
{
  const CgTree *tree = view->tree;
  CgCueClass class;
  switch (tree->tags[token].upos) {
  case CG_UPOS_VERB:
    class = CG_CUE_VERB;
    break;
  case CG_UPOS_NOUN:
    class = CG_CUE_NOUN;
    break;
  case CG_UPOS_ADJ:
    class = CG_CUE_ADJ;
    break;
  case CG_UPOS_ADV:
    class = CG_CUE_ADV;
    break;
  default:
    return false;
  }
  *cue                   = (CgCue){.head  = token,
                                   .words = {token, token + 1},
                                   .noun  = CG_NONE,
                                   .class = class};
  g_autofree char *lemma = g_utf8_strdown(cg_tree_lemma(tree, token), -1);
  bool             found = false;
  if (class == CG_CUE_ADJ)
    found |= lay_copula(view, token, cue);
  found |= lay_rows(view, lemma, class, cue);
  if (class == CG_CUE_VERB && !alone) {
    found |= lay_children(view, token, cue);
    found |= lay_run(view, token, cue);
  }
  return found;
}

float
cg_cue_find_source_phrase(const CgArticleView *view,
                          uint32_t             token,
                          CgRange             *words)
{
  const CgTree *tree     = view->tree;
  g_autoptr(GString) key = g_string_new(NULL);
  float best             = 0;
  for (uint32_t n = 0; n < MAX_PHRASE_WORDS && token + n < tree->n; n++) {
    if (tree->sentence[token + n] != tree->sentence[token])
      break;
    CgSlice word = cg_tree_words(tree, token + n);
    g_string_append_printf(key, "%s%.*s", n ? " " : "", (int)word.len,
                           word.ptr);
    g_autofree char *lower = g_utf8_strdown(key->str, -1);
    CgCue            cue   = {0};
    if (lay_rows(view, lower, CG_CUE_PHRASE, &cue) &&
        cue.strength[CG_FRAME_SOURCE] > 0) {
      *words = (CgRange){token, token + n + 1};
      best   = cue.strength[CG_FRAME_SOURCE];
    }
  }
  return best;
}
