/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Pronouns of the third person and relative ones, with the sex and number
 * that they tell.
 */
#include "extract/mentions.h"

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
