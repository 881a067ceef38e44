/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Names. The tagger's are mended first, then the lexicon adds what it knows,
 * and last each name is looked for wherever the tagger passed over it:
 *
 *   tagger   [the Chilean Foreign Minister Ana Ruiz] 's visit
 *   bounds                                [Ana Ruiz]
 *   tokens       [Chilean Foreign Minister Ana Ruiz]
 */
#include "extract/mentions.h"

#include "core/letters.h"

/* ---- what a name says of its bearer ---- */

/* The row of the state that @draft's words name, in the sense of @column. */
static const CgRow *
country_by(const CgRow *row, uint32_t column, const char *lower)
{
  for (; row != NULL; row = row->next)
    if (cg_row_lists_folded(row, column, lower))
      return row;
  return NULL;
}

static bool
classify_country(const CgDrafts *drafts, CgDraft *draft)
{
  const CgRow *row = cg_drafts_find(drafts, CG_TABLE_COUNTRIES, draft->name);
  if (row == NULL)
    return false;
  g_autofree char *lower =
      cg_letters_lower((CgSlice){cg_drafts_words(drafts, draft->name),
                                 strlen(cg_drafts_words(drafts, draft->name))});
  static const uint32_t own[]   = {CG_COUNTRY_NAME, CG_COUNTRY_NAMES};
  static const uint32_t seats[] = {CG_COUNTRY_CAPITALS, CG_COUNTRY_SEATS};
  for (size_t i = 0; i < G_N_ELEMENTS(own); i++)
    if ((draft->country = country_by(row, own[i], lower)) != NULL) {
      draft->state = true;
      draft->kind  = CG_ENTITY_PLACE;
      return true;
    }
  draft->country = country_by(row, CG_COUNTRY_DEMONYMS, lower);
  if (draft->country != NULL) {
    draft->form  = CG_MENTION_DEMONYM;
    draft->state = true;
    draft->kind  = CG_ENTITY_PLACE;
    return true;
  }
  for (size_t i = 0; i < G_N_ELEMENTS(seats); i++)
    if ((draft->country = country_by(row, seats[i], lower)) != NULL) {
      draft->seat = true;
      draft->kind = CG_ENTITY_PLACE;
      return true;
    }
  return false;
}

/* The noun that says what a body is: the last before "of", "for", ... */
static uint32_t
name_noun(const CgTree *tree, CgRange name)
{
  for (uint32_t t = name.first + 1; t < name.end; t++)
    if (cg_tree_upos(tree, t) == CG_UPOS_ADP)
      return t - 1;
  return name.end - 1;
}

static void
classify_body(const CgDrafts *drafts, CgDraft *draft)
{
  uint32_t first;
  uint32_t noun = name_noun(drafts->tree, draft->name);
  draft->noun   = cg_drafts_find_head(drafts, CG_TABLE_ORG_NOUNS, noun, &first);
  draft->kind   = CG_ENTITY_ORGANIZATION;
  if (draft->noun != NULL &&
      strcmp(cg_row_field(draft->noun, CG_ORG_TYPE), "Agency") == 0)
    draft->kind = CG_ENTITY_AGENCY;
}

static bool
lists_exactly(const CgRow *row, const char *words)
{
  return strcmp(cg_row_field(row, CG_BODY_NAME), words) == 0 ||
         cg_row_lists(row, CG_BODY_VARIANTS, '|', words);
}

/* Whether @row is meant by @words: "Pace" is not PACE. */
static bool
means_body(const CgRow *row, const char *words)
{
  const char *name = cg_row_field(row, CG_BODY_NAME);
  return lists_exactly(row, words) ||
         g_ascii_strcasecmp(cg_row_field(row, CG_BODY_FULL_NAME), words) == 0 ||
         !cg_letters_is_acronym((CgSlice){name, strlen(name)});
}

/* A body that the lexicon knows; not one of several that share an acronym. */
static bool
classify_known_body(const CgDrafts *drafts, CgDraft *draft)
{
  const CgRow *row =
      cg_drafts_find(drafts, CG_TABLE_ORGANIZATIONS, draft->name);
  if (row == NULL || row->next != NULL ||
      !means_body(row, cg_drafts_words(drafts, draft->name)))
    return false;
  draft->body = row;
  draft->kind = strcmp(cg_row_field(row, CG_BODY_TYPE), "Agency") == 0
                    ? CG_ENTITY_AGENCY
                    : CG_ENTITY_ORGANIZATION;
  return true;
}

static void
classify(const CgDrafts *drafts, CgDraft *draft, CgNameKind kind)
{
  draft->key = cg_drafts_key(drafts, draft->name);
  if (kind == CG_NAME_PER) {
    draft->kind = CG_ENTITY_PERSON;
    return;
  }
  if (classify_country(drafts, draft))
    return;
  classify_body(drafts, draft);
  if (classify_known_body(drafts, draft))
    return;
  bool body = draft->noun != NULL && draft->kind == CG_ENTITY_AGENCY &&
              strcmp(cg_row_field(draft->noun, CG_ORG_WEIGHT), "strong") == 0;
  if (kind == CG_NAME_LOC && !body)
    draft->kind = CG_ENTITY_PLACE;
}

/* ---- gathering ---- */

static CgDraft
name_draft(const CgDrafts *drafts, CgRange name, CgNameKind kind)
{
  CgDraft draft = {
      .tokens = name,
      .name   = name,
      .head   = cg_tree_top(drafts->tree, name),
      .form   = CG_MENTION_NAME,
      .owner  = CG_NONE,
      .where  = CG_NONE,
      .same   = CG_NONE,
      .chain  = CG_NONE,
  };
  classify(drafts, &draft, kind);
  return draft;
}

static bool
is_free(const CgDrafts *drafts, CgRange range)
{
  for (uint32_t t = range.first; t < range.end; t++)
    if (drafts->covered[t] != CG_NONE)
      return false;
  return true;
}

static void
add_tagged_names(CgDrafts *drafts)
{
  g_autoptr(GArray) names = cg_mentions_mend(drafts);
  for (uint32_t i = 0; i < names->len; i++) {
    const CgName *name = &g_array_index(names, CgName, i);
    if (!is_free(drafts, name->tokens))
      continue;
    CgDraft draft = name_draft(drafts, name->tokens, name->kind);
    if (*draft.key != '\0')
      cg_drafts_add(drafts, &draft);
  }
}

/* ---- names the lexicon knows ---- */

static bool
may_begin_name(const CgDrafts *drafts, uint32_t token)
{
  return drafts->covered[token] == CG_NONE &&
         cg_letters_is_capitalized(cg_tree_words(drafts->tree, token));
}

/* A demonym stands before what it describes; elsewhere it is a language or
 * people. */
static bool
is_modifier(const CgTree *tree, uint32_t token)
{
  CgDeprel deprel = (CgDeprel)tree->arcs[token].deprel;
  return deprel == CG_DEP_AMOD || deprel == CG_DEP_COMPOUND ||
         deprel == CG_DEP_NMOD || deprel == CG_DEP_NMOD_DESC ||
         deprel == CG_DEP_CONJ;
}

static bool
is_plural(const CgTree *tree, uint32_t token)
{
  uint8_t xpos = tree->tags[token].xpos;
  return xpos == CG_XPOS_NNS || xpos == CG_XPOS_NNPS;
}

/* "Russians", "two Chileans": people, whose country is their owner. */
static void
make_people(const CgDrafts *drafts, CgDraft *draft)
{
  draft->form   = CG_MENTION_NOMINAL;
  draft->kind   = CG_ENTITY_GROUP;
  draft->plural = true;
  draft->state  = false;
  draft->noun   = draft->country;
  draft->indefinite =
      cg_tree_child(drafts->tree, draft->head, CG_DEP_DET) == CG_NONE;
}

static bool
accept_known(const CgDrafts *drafts, CgDraft *draft)
{
  const CgTree *tree = drafts->tree;
  if (draft->form == CG_MENTION_DEMONYM) {
    if (is_plural(tree, draft->head)) {
      make_people(drafts, draft);
      return true;
    }
    return is_modifier(tree, draft->head);
  }
  return draft->body != NULL || draft->country != NULL;
}

/* Of @least words or more. */
static uint32_t
add_known_at(CgDrafts *drafts, uint32_t token, uint32_t least)
{
  const CgTree *tree = drafts->tree;
  uint32_t      end  = tree->sentences[tree->sentence[token]].tokens.end;
  uint32_t      most = MIN(end - token, 8);
  for (uint32_t n = most; n >= least; n--) {
    CgRange range = {token, token + n};
    if (!is_free(drafts, range))
      continue;
    if (cg_drafts_find(drafts, CG_TABLE_COUNTRIES, range) == NULL &&
        cg_drafts_find(drafts, CG_TABLE_ORGANIZATIONS, range) == NULL)
      continue;
    CgDraft draft = name_draft(drafts, range, CG_NAME_ORG);
    if (accept_known(drafts, &draft)) {
      cg_drafts_add(drafts, &draft);
      return n;
    }
  }
  return 1;
}

static void
add_known_names(CgDrafts *drafts, uint32_t least)
{
  for (uint32_t t = 0; t < drafts->tree->n;)
    t += may_begin_name(drafts, t) ? add_known_at(drafts, t, least) : 1;
}

/* ---- names that stand again ---- */

typedef struct {
  const char *key;
  uint32_t    draft;
} Known;

static void
remember(const CgDrafts *drafts, GHashTable *known, uint32_t i)
{
  const CgDraft *draft = cg_draft(drafts, i);
  if (draft->form != CG_MENTION_NAME || strlen(draft->key) < 3)
    return;
  if (!g_hash_table_contains(known, draft->key))
    g_hash_table_insert(known, (gpointer)(uintptr_t)draft->key,
                        GUINT_TO_POINTER(i + 1));
  const char *surname = strrchr(draft->key, ' ');
  if (draft->kind == CG_ENTITY_PERSON && surname != NULL &&
      strlen(surname) > 3 && !g_hash_table_contains(known, surname + 1))
    g_hash_table_insert(known, (gpointer)(uintptr_t)(surname + 1),
                        GUINT_TO_POINTER(i + 1));
}

static uint32_t
add_again_at(CgDrafts *drafts, GHashTable *known, uint32_t token)
{
  const CgTree *tree = drafts->tree;
  uint32_t      end  = tree->sentences[tree->sentence[token]].tokens.end;
  for (uint32_t n = MIN(end - token, 6); n > 0; n--) {
    CgRange range = {token, token + n};
    if (!is_free(drafts, range) ||
        !cg_tree_is_name_word(tree, cg_tree_top(tree, range)))
      continue;
    const char *key  = cg_drafts_key(drafts, range);
    uint32_t    like = GPOINTER_TO_UINT(g_hash_table_lookup(known, key));
    if (like == 0)
      continue;
    CgEntityKind kind  = cg_draft(drafts, like - 1)->kind;
    CgNameKind   tag   = kind == CG_ENTITY_PERSON  ? CG_NAME_PER
                         : kind == CG_ENTITY_PLACE ? CG_NAME_LOC
                                                   : CG_NAME_ORG;
    CgDraft      draft = name_draft(drafts, range, tag);
    draft.kind         = kind;
    draft.repeated     = true;
    cg_drafts_add(drafts, &draft);
    return n;
  }
  return 1;
}

static void
add_names_again(CgDrafts *drafts)
{
  g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
  for (uint32_t i = 0; i < drafts->items->len; i++)
    remember(drafts, known, i);
  for (uint32_t t = 0; t < drafts->tree->n;)
    t += may_begin_name(drafts, t) ? add_again_at(drafts, known, t) : 1;
}

/* ---- titles ---- */

static CgSex
sex_of_field(const char *field)
{
  return *field == 'm'   ? CG_SEX_MALE
         : *field == 'f' ? CG_SEX_FEMALE
                         : CG_SEX_UNKNOWN;
}

/* By the title before the name, else by the given name. */
static CgSex
sex_of(const CgDrafts *drafts, const CgDraft *draft)
{
  for (uint32_t t = draft->tokens.first; t < draft->name.first; t++) {
    const CgRow *row =
        cg_drafts_find(drafts, CG_TABLE_OFFICES, (CgRange){t, t + 1});
    CgSex sex = row == NULL ? CG_SEX_UNKNOWN
                            : sex_of_field(cg_row_field(row, CG_OFFICE_SEX));
    if (sex != CG_SEX_UNKNOWN)
      return sex;
  }
  if (draft->name.end - draft->name.first == 1)
    return CG_SEX_UNKNOWN; /* may be a surname */
  const CgRow *given =
      cg_drafts_find(drafts, CG_TABLE_GIVEN_NAMES,
                     (CgRange){draft->name.first, draft->name.first + 1});
  return given == NULL ? CG_SEX_UNKNOWN : sex_of_field(cg_row_field(given, 1));
}

/* Over a title with "of" in it: "US Secretary of State Ana Ruiz". */
static uint32_t
description_start(const CgDrafts *drafts, CgRange name)
{
  uint32_t before = cg_mentions_before(drafts, name);
  uint32_t first  = before;
  if (name.first == 0 ||
      cg_drafts_find_head(drafts, CG_TABLE_OFFICES, name.first - 1, &first) ==
          NULL ||
      first >= before)
    return before;
  uint32_t noun = first;
  while (noun + 1 < before &&
         cg_tree_upos(drafts->tree, noun + 1) != CG_UPOS_ADP)
    noun++;
  return cg_mentions_before(drafts, (CgRange){noun, noun + 1});
}

/* A description before a person's name ends with a noun. It begins behind a
 * name that is cut by the phrase's start: "a student at Lota College Ana
 * Ruiz". */
static void
take_description(const CgDrafts *drafts, CgDraft *draft)
{
  const CgTree *tree  = drafts->tree;
  uint32_t      first = description_start(drafts, draft->name);
  while (first < draft->name.first && drafts->covered[first] != CG_NONE &&
         cg_draft(drafts, drafts->covered[first])->name.first < first)
    first++;
  if (first == draft->name.first)
    return;
  CgUpos last = cg_tree_upos(tree, draft->name.first - 1);
  if ((last == CG_UPOS_NOUN || last == CG_UPOS_PROPN) &&
      drafts->covered[draft->name.first - 1] == CG_NONE)
    draft->tokens.first = first;
}

static void
describe_persons(CgDrafts *drafts)
{
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    CgDraft *draft = cg_draft(drafts, i);
    if (draft->form != CG_MENTION_NAME || draft->kind != CG_ENTITY_PERSON)
      continue;
    take_description(drafts, draft);
    draft->sex = sex_of(drafts, draft);
  }
}

void
cg_mentions_find_names(CgDrafts *drafts)
{
  add_known_names(drafts, 2); /* "Lota Post" is no "Lota" */
  add_tagged_names(drafts);
  add_known_names(drafts, 1);
  add_names_again(drafts);
  describe_persons(drafts);
}
