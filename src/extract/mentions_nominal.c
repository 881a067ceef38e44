/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Descriptions: a head noun that the lexicon knows, and what stands around it
 * in its phrase. The longest key decides between the tables: "police officer"
 * is a person, though "police" is a body.
 *
 *   the [Chilean defence ministry] 's    head noun: ministry (ORG_NOUNS)
 */
#include "extract/mentions.h"

#include "core/letters.h"

/* ---- what a head noun is ---- */

static bool
is_lemma_of(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  for (; *lemmas != NULL; lemmas++)
    if (cg_tree_lemma_is(tree, token, *lemmas))
      return true;
  return false;
}

typedef struct {
  CgTableId    table;
  CgEntityKind singular, plural;
} NounTable;

/* In the order in which equally long keys win. */
static const NounTable noun_tables[] = {
    {CG_TABLE_ORG_NOUNS, CG_ENTITY_ORGANIZATION, CG_ENTITY_ORGANIZATION},
    {CG_TABLE_OFFICES, CG_ENTITY_PERSON, CG_ENTITY_GROUP},
    {CG_TABLE_GROUP_NOUNS, CG_ENTITY_PERSON, CG_ENTITY_GROUP},
    {CG_TABLE_FACILITY_NOUNS, CG_ENTITY_PLACE, CG_ENTITY_PLACE},
};

typedef struct {
  const CgRow     *row;
  const NounTable *from;
  uint32_t         first;
} NounSense;

/* A noun that may be a body or a place is a place where something is in it, or
 * where it says little of a body: "headquarters". */
static bool
is_local(const CgDrafts *drafts, uint32_t head, const CgRow *noun)
{
  static const char *const local[] = {"in", "at", "near", "outside", "inside"};
  uint32_t preposition             = cg_tree_preposition(drafts->tree, head);
  if (strcmp(cg_row_field(noun, CG_ORG_WEIGHT), "weak") == 0)
    return true;
  for (size_t i = 0; i < G_N_ELEMENTS(local); i++)
    if (cg_tree_lemma_is(drafts->tree, preposition, local[i]))
      return true;
  return false;
}

/* "armed forces", "security services": bodies, though they are many. */
static bool
is_body_plural(const CgDrafts *drafts, uint32_t head)
{
  static const char *const words[] = {"forces", "services", "troops"};
  CgSlice                  word    = cg_tree_words(drafts->tree, head);
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (word.len == strlen(words[i]) &&
        g_ascii_strncasecmp(word.ptr, words[i], word.len) == 0)
      return true;
  return false;
}

static NounSense
sense_of(const CgDrafts *drafts, uint32_t head)
{
  NounSense best = {.row = NULL, .first = head + 1};
  for (size_t i = 0; i < G_N_ELEMENTS(noun_tables); i++) {
    uint32_t     first;
    const CgRow *row =
        cg_drafts_find_head(drafts, noun_tables[i].table, head, &first);
    if (row != NULL && first < best.first &&
        noun_tables[i].table == CG_TABLE_GROUP_NOUNS &&
        is_body_plural(drafts, head))
      continue;
    bool ties = best.row != NULL && first == best.first &&
                noun_tables[i].table == CG_TABLE_FACILITY_NOUNS &&
                is_local(drafts, head, best.row);
    if (row != NULL && (first < best.first || ties))
      best = (NounSense){row, &noun_tables[i], first};
  }
  return best;
}

static bool
is_plural(const CgTree *tree, uint32_t token)
{
  uint8_t xpos = tree->tags[token].xpos;
  return xpos == CG_XPOS_NNS || xpos == CG_XPOS_NNPS ||
         cg_tree_lemma_is(tree, token, "people") ||
         cg_tree_lemma_is(tree, token, "police");
}

static bool
is_human(const CgRow *row)
{
  return strcmp(cg_row_field(row, 2), "no") != 0;
}

/* "residences"; "headquarters" is one. */
static bool
is_many(const CgTree *tree, uint32_t head)
{
  CgSlice words = cg_tree_words(tree, head);
  return is_plural(tree, head) &&
         !cg_slice_equal(words, cg_tree_lemma(tree, head));
}

/* Several people under a noun in the singular. */
static bool
is_collective(const CgTree *tree, uint32_t head)
{
  static const char *const nouns[] = {
      "camp",     "circle",   "community",  "couple", "crew",
      "crowd",    "family",   "group",      "jury",   "leadership",
      "majority", "minority", "movement",   "nation", "opposition",
      "pair",     "panel",    "population", "public", "side",
      "staff",    "team",
  };
  for (size_t i = 0; i < G_N_ELEMENTS(nouns); i++)
    if (cg_tree_lemma_is(tree, head, nouns[i]))
      return true;
  return false;
}

/* ---- who speaks ---- */

/* How surely a verb is one of saying. */
static const double LIKELY = 0.5, SURE = 0.9;

/* Whether a verb reports what somebody says, as surely as @least. */
static bool
is_saying(const CgDrafts *drafts, uint32_t verb, double least)
{
  enum { CUE_CLASS = 1, CUE_STRENGTH = 4 };
  const CgRow *row = cg_lexicon_find_string(drafts->lexicon, CG_TABLE_CUES,
                                            cg_tree_lemma(drafts->tree, verb));
  for (; row != NULL; row = row->next)
    if (strcmp(cg_row_field(row, CUE_CLASS), "verb") == 0 &&
        g_ascii_strtod(cg_row_field(row, CUE_STRENGTH), NULL) >= least)
      return true;
  return false;
}

static bool
speaks(const CgDrafts *drafts, uint32_t noun, double least)
{
  static const char *const to[]   = {"according", "accord", NULL};
  const CgTree            *tree   = drafts->tree;
  uint32_t                 verb   = cg_tree_head(tree, noun);
  uint32_t                 marker = cg_tree_preposition(tree, noun);
  if (marker != CG_NONE && is_lemma_of(tree, marker, to))
    return true;
  return verb != CG_NONE && cg_tree_is(tree, noun, CG_DEP_NSUBJ) &&
         cg_tree_upos(tree, verb) == CG_UPOS_VERB &&
         is_saying(drafts, verb, least);
}

/* A noun that by its ending is one of a person: "blogger", "florist". */
static bool
ends_as_person(const char *lemma)
{
  static const char *const ends[] = {"er",    "or",  "ist", "ian", "man",
                                     "woman", "ant", "eer", "mate"};
  for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
    if (strlen(lemma) > strlen(ends[i]) + 2 && g_str_has_suffix(lemma, ends[i]))
      return true;
  return false;
}

/* Whoever speaks and is no word of the lexicon: "one poster wrote", "campers
 * said". */
static bool
set_speaker(const CgDrafts *drafts, CgDraft *draft)
{
  const CgTree *tree   = drafts->tree;
  bool          person = ends_as_person(cg_tree_lemma(tree, draft->head));
  draft->plural        = is_plural(tree, draft->head);
  draft->kind          = draft->plural ? CG_ENTITY_GROUP : CG_ENTITY_PERSON;
  return (draft->plural || person) &&
         cg_tree_upos(tree, draft->head) == CG_UPOS_NOUN &&
         speaks(drafts, draft->head, person ? LIKELY : SURE);
}

/* Texts of nobody known that say something: "recent reports said"; "the
 * reports" were told of before. */
static bool
set_texts(const CgDrafts *drafts, CgDraft *draft)
{
  static const char *const latest[] = {"late",  "latest",  "recent", "early",
                                       "first", "initial", "other",  NULL};
  const CgTree            *tree     = drafts->tree;
  bool                     fresh    = !draft->definite;
  for (uint32_t t = draft->name.first; t < draft->head; t++) {
    fresh = fresh || is_lemma_of(tree, t, latest);
    if (drafts->covered[t] != CG_NONE)
      return false; /* "Lota Post reports" */
  }
  draft->kind   = CG_ENTITY_GROUP;
  draft->plural = true;
  return fresh && is_plural(tree, draft->head) &&
         draft->tokens.end == draft->head + 1 &&
         speaks(drafts, draft->head, LIKELY);
}

/* ---- the kind ---- */

static bool
set_kind(const CgDrafts *drafts, CgDraft *draft, const NounSense *sense)
{
  const CgTree *tree   = drafts->tree;
  bool          plural = is_plural(tree, draft->head) &&
                !cg_tree_lemma_is(tree, draft->head, "police");
  draft->noun   = sense->row;
  draft->kind   = plural ? sense->from->plural : sense->from->singular;
  draft->plural = plural && draft->kind == CG_ENTITY_GROUP;
  if (sense->from->table == CG_TABLE_ORG_NOUNS) {
    const char *weight = cg_row_field(sense->row, CG_ORG_WEIGHT);
    if (strcmp(weight, "suffix") == 0)
      return false;
    draft->weak = strcmp(weight, "weak") == 0;
    if (strcmp(cg_row_field(sense->row, CG_ORG_TYPE), "Agency") == 0)
      draft->kind = CG_ENTITY_AGENCY;
    if (plural && !draft->weak && !is_body_plural(drafts, draft->head)) {
      /* "companies", "ministries" */
      draft->kind   = CG_ENTITY_GROUP;
      draft->plural = true;
    }
  } else if (sense->from->table == CG_TABLE_GROUP_NOUNS) {
    if (!is_human(sense->row))
      return set_texts(drafts, draft);
    if (is_collective(tree, draft->head))
      draft->kind = CG_ENTITY_GROUP;
  } else if (sense->from->table == CG_TABLE_FACILITY_NOUNS) {
    return !is_many(drafts->tree, draft->head);
  } else if (sense->from->table == CG_TABLE_OFFICES) {
    const char *sex = cg_row_field(sense->row, CG_OFFICE_SEX);
    draft->sex      = *sex == 'm'   ? CG_SEX_MALE
                      : *sex == 'f' ? CG_SEX_FEMALE
                                    : CG_SEX_UNKNOWN;
  }
  return true;
}

/* ---- around the head noun ---- */

static void
set_article(const CgTree *tree, CgDraft *draft)
{
  uint32_t det = cg_tree_child(tree, draft->head, CG_DEP_DET);
  if (cg_tree_child(tree, draft->head, CG_DEP_NMOD_POSS) != CG_NONE)
    draft->definite = true;
  else if (det == CG_NONE)
    return;
  else if (cg_tree_lemma_is(tree, det, "the") ||
           cg_tree_lemma_is(tree, det, "this") ||
           cg_tree_lemma_is(tree, det, "that") ||
           cg_tree_lemma_is(tree, det, "these") ||
           cg_tree_lemma_is(tree, det, "those"))
    draft->definite = true;
  else
    draft->indefinite = true;
}

static bool
has_name(const CgDrafts *drafts, CgRange range)
{
  for (uint32_t t = range.first; t < range.end; t++)
    if (drafts->covered[t] != CG_NONE &&
        cg_draft(drafts, drafts->covered[t])->form == CG_MENTION_NAME)
      return true;
  return false;
}

/* Where what hangs on a noun by "of" or "for" ends: at its head, its names and
 * prepositional phrases behind it. */
static uint32_t
complement_end(const CgTree *tree, uint32_t head)
{
  uint32_t stop = head + 1;
  for (uint32_t d = tree->child[head]; d != CG_NONE; d = tree->next[d])
    if (d > head &&
        (cg_tree_is(tree, d, CG_DEP_FLAT) || cg_tree_is(tree, d, CG_DEP_NMOD)))
      stop = tree->subtree[d].end;
  return stop;
}

/* The noun phrase without what hangs behind it by a clause or an apposition:
 * "of" and "for" phrases stay, others with a name in them ("a teacher at Lota
 * College"), and "familiar with the talks". */
static uint32_t
phrase_end(const CgDrafts *drafts, uint32_t head)
{
  static const char *const of[]    = {"of", "for", NULL};
  static const char *const at[]    = {"at", "with", "from", "in", NULL};
  static const char *const close[] = {"familiar", "close", "responsible",
                                      "knowledgeable", NULL};
  enum { MOST_WORDS = 14 };
  const CgTree *tree = drafts->tree;
  uint32_t      end  = head + 1;
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c]) {
    CgRange below = tree->subtree[c];
    if (c < head || below.first != end || below.end > head + MOST_WORDS)
      continue;
    if (cg_tree_is(tree, c, CG_DEP_AMOD) && is_lemma_of(tree, c, close)) {
      end = below.end;
      continue;
    }
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (!cg_tree_is(tree, c, CG_DEP_NMOD) || preposition != end)
      continue;
    if (is_lemma_of(tree, preposition, of))
      end = complement_end(tree, c);
    else if (is_lemma_of(tree, preposition, at) && has_name(drafts, below))
      end = complement_end(tree, c);
  }
  return end;
}

static CgDraft
noun_draft(const CgDrafts *drafts, uint32_t head)
{
  const CgTree *tree   = drafts->tree;
  uint32_t      before = cg_mentions_before(drafts, (CgRange){head, head + 1});
  while (before < head && cg_tree_upos(tree, before) == CG_UPOS_PRON)
    before++;
  CgDraft draft = {
      .tokens = {before, phrase_end(drafts, head)},
      .name   = {before, head + 1},
      .head   = head,
      .form   = CG_MENTION_NOMINAL,
      .owner  = CG_NONE,
      .where  = CG_NONE,
      .same   = CG_NONE,
      .chain  = CG_NONE,
  };
  set_article(tree, &draft);
  draft.key = cg_drafts_key(drafts, draft.name);
  return draft;
}

/* "the bank's Green Loans Office": a name, though the tagger knows none. */
static void
take_proper_name(const CgDrafts *drafts, CgDraft *draft)
{
  const CgTree *tree  = drafts->tree;
  uint32_t      first = draft->head + 1;
  while (first > draft->name.first &&
         cg_letters_is_capitalized(cg_tree_words(tree, first - 1)) &&
         cg_tree_upos(tree, first - 1) != CG_UPOS_PART)
    first--;
  bool behind_possessor = first > draft->name.first &&
                          cg_tree_upos(tree, first - 1) == CG_UPOS_PART;
  if (!behind_possessor || first + 1 > draft->head ||
      (draft->kind != CG_ENTITY_ORGANIZATION &&
       draft->kind != CG_ENTITY_AGENCY))
    return;
  draft->form = CG_MENTION_NAME;
  draft->name = (CgRange){first, draft->head + 1};
  draft->key  = cg_drafts_key(drafts, draft->name);
}

static bool
is_head_noun(const CgDrafts *drafts, uint32_t token)
{
  const CgTree *tree = drafts->tree;
  CgUpos        upos = cg_tree_upos(tree, token);
  if (drafts->covered[token] != CG_NONE ||
      (upos != CG_UPOS_NOUN && upos != CG_UPOS_PROPN))
    return false;
  CgDeprel deprel = (CgDeprel)tree->arcs[token].deprel;
  if (deprel == CG_DEP_FLAT || deprel == CG_DEP_GOESWITH)
    return false;
  return deprel != CG_DEP_COMPOUND && deprel != CG_DEP_NMOD_DESC;
}

/* "minister" inside "the minister Ana Ruiz" is no mention of its own; a
 * possessor is. */
static void
cover_descriptions(CgDrafts *drafts)
{
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    const CgDraft *draft = cg_draft(drafts, i);
    for (uint32_t t = draft->tokens.first; t < draft->name.first; t++)
      if (drafts->covered[t] == CG_NONE &&
          cg_tree_upos(drafts->tree, t) != CG_UPOS_PRON &&
          !cg_tree_is(drafts->tree, t, CG_DEP_NMOD_POSS))
        drafts->covered[t] = i;
  }
}

void
cg_mentions_find_nominals(CgDrafts *drafts)
{
  cover_descriptions(drafts);
  for (uint32_t t = 0; t < drafts->tree->n; t++) {
    if (!is_head_noun(drafts, t))
      continue;
    NounSense sense = sense_of(drafts, t);
    CgDraft   draft = noun_draft(drafts, t);
    if (sense.row == NULL ? !set_speaker(drafts, &draft)
                          : !set_kind(drafts, &draft, &sense))
      continue;
    take_proper_name(drafts, &draft);
    g_array_append_val(drafts->items, draft);
    drafts->covered[t] = drafts->items->len - 1;
  }
}
