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
      return false;
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

/* The noun phrase without what hangs behind it by a clause or an apposition;
 * "of", "for", "to", "in" phrases with a name stay. */
static uint32_t
phrase_end(const CgTree *tree, uint32_t head)
{
  uint32_t end = head + 1;
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c]) {
    if (c < head || !cg_tree_is(tree, c, CG_DEP_NMOD))
      continue;
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (preposition != end)
      continue;
    if (preposition == CG_NONE || (!cg_tree_lemma_is(tree, preposition, "of") &&
                                   !cg_tree_lemma_is(tree, preposition, "for")))
      continue;
    uint32_t stop = c + 1;
    for (uint32_t d = tree->child[c]; d != CG_NONE; d = tree->next[d])
      if (d > c && (cg_tree_is(tree, d, CG_DEP_FLAT) ||
                    cg_tree_is(tree, d, CG_DEP_NMOD)))
        stop = tree->subtree[d].end;
    end = stop;
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
      .tokens = {before, phrase_end(tree, head)},
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
    if (sense.row == NULL)
      continue;
    CgDraft draft = noun_draft(drafts, t);
    if (!set_kind(drafts, &draft, &sense))
      continue;
    g_array_append_val(drafts->items, draft);
    drafts->covered[t] = drafts->items->len - 1;
  }
}

/* ---- pronouns ---- */

static const struct {
  const char *lemma;
  CgSex       sex;
  bool        person, plural;
} pronouns[] = {
    {"he", CG_SEX_MALE, true, false},
    {"him", CG_SEX_MALE, true, false},
    {"his", CG_SEX_MALE, true, false},
    {"himself", CG_SEX_MALE, true, false},
    {"she", CG_SEX_FEMALE, true, false},
    {"her", CG_SEX_FEMALE, true, false},
    {"hers", CG_SEX_FEMALE, true, false},
    {"herself", CG_SEX_FEMALE, true, false},
    {"it", CG_SEX_UNKNOWN, false, false},
    {"its", CG_SEX_UNKNOWN, false, false},
    {"itself", CG_SEX_UNKNOWN, false, false},
    {"they", CG_SEX_UNKNOWN, false, true},
    {"them", CG_SEX_UNKNOWN, false, true},
    {"their", CG_SEX_UNKNOWN, false, true},
    {"themselves", CG_SEX_UNKNOWN, false, true},
};

static bool
is_word(const CgTree *tree, uint32_t token, const char *word)
{
  CgSlice words = cg_tree_words(tree, token);
  return words.len == strlen(word) &&
         g_ascii_strncasecmp(words.ptr, word, words.len) == 0;
}

static bool
is_relative(const CgTree *tree, uint32_t token)
{
  uint8_t xpos = tree->tags[token].xpos;
  return xpos == CG_XPOS_WDT || xpos == CG_XPOS_WP || xpos == CG_XPOS_WPS;
}

static CgDraft
pronoun_draft(uint32_t token)
{
  return (CgDraft){
      .tokens   = {token, token + 1},
      .name     = {token, token + 1},
      .head     = token,
      .form     = CG_MENTION_PRONOUN,
      .kind     = CG_N_ENTITY_KIND,
      .definite = true,
      .owner    = CG_NONE,
      .where    = CG_NONE,
      .same     = CG_NONE,
      .chain    = CG_NONE,
      .key      = "",
  };
}

static void
add_pronoun(CgDrafts *drafts, uint32_t token)
{
  const CgTree *tree  = drafts->tree;
  CgDraft       draft = pronoun_draft(token);
  if (is_relative(tree, token)) {
    cg_drafts_add(drafts, &draft);
    return;
  }
  for (size_t i = 0; i < G_N_ELEMENTS(pronouns); i++) {
    if (!is_word(tree, token, pronouns[i].lemma))
      continue;
    draft.sex    = pronouns[i].sex;
    draft.plural = pronouns[i].plural;
    if (pronouns[i].person)
      draft.kind = CG_ENTITY_PERSON;
    cg_drafts_add(drafts, &draft);
    return;
  }
}

void
cg_mentions_find_pronouns(CgDrafts *drafts)
{
  for (uint32_t t = 0; t < drafts->tree->n; t++)
    if (drafts->covered[t] == CG_NONE &&
        (cg_tree_upos(drafts->tree, t) == CG_UPOS_PRON ||
         is_relative(drafts->tree, t)) &&
        !cg_tree_is(drafts->tree, t, CG_DEP_EXPL))
      add_pronoun(drafts, t);
}
