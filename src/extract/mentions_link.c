/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What the trees say of two mentions: that one is the other's owner, or that
 * both name one thing.
 *
 *   owner   [Chilean] officials, [Ruiz]'s aide, the mayor of [Lota]
 *   same    [Ana Ruiz], the [mayor]; [Ruiz] is the [mayor]; [Ruiz], [who] ...
 */
#include "extract/mentions.h"

#include "core/letters.h"

/* ---- a state's name inside that of its organ ---- */

static CgDraft
inner_draft(const CgDrafts *drafts, CgRange range, const CgRow *row)
{
  g_autofree char *lower = cg_letters_lower(cg_document_slice(
      drafts->document, cg_document_range_span(drafts->document, range)));
  bool demonym           = cg_row_lists_folded(row, CG_COUNTRY_DEMONYMS, lower);
  return (CgDraft){
      .tokens  = range,
      .name    = range,
      .head    = range.end - 1,
      .form    = demonym ? CG_MENTION_DEMONYM : CG_MENTION_NAME,
      .kind    = CG_ENTITY_PLACE,
      .state   = true,
      .country = row,
      .owner   = CG_NONE,
      .where   = CG_NONE,
      .same    = CG_NONE,
      .chain   = CG_NONE,
      .key     = cg_drafts_key(drafts, range),
  };
}

static bool
names_state(const CgDrafts *drafts, const CgRow *row, CgRange range)
{
  g_autofree char *lower = cg_letters_lower(cg_document_slice(
      drafts->document, cg_document_range_span(drafts->document, range)));
  return cg_row_lists_folded(row, CG_COUNTRY_NAME, lower) ||
         cg_row_lists_folded(row, CG_COUNTRY_NAMES, lower) ||
         cg_row_lists_folded(row, CG_COUNTRY_DEMONYMS, lower);
}

static bool
add_inner(CgDrafts *drafts, uint32_t outer, CgRange range)
{
  const CgRow *row = cg_drafts_find(drafts, CG_TABLE_COUNTRIES, range);
  if (row == NULL || !names_state(drafts, row, range))
    return false;
  CgDraft inner = inner_draft(drafts, range, row);
  g_array_append_val(drafts->items, inner);
  cg_draft(drafts, outer)->owner = drafts->items->len - 1;
  return true;
}

/* "Chilean Navy", "Royal Chilean Navy", "Navy of Chile". */
static void
find_inner_state(CgDrafts *drafts, uint32_t i)
{
  CgRange name = cg_draft(drafts, i)->name;
  for (uint32_t t = name.first; t + 1 < name.end; t++)
    for (uint32_t n = MIN(name.end - t - 1, 3); n > 0; n--)
      if (add_inner(drafts, i, (CgRange){t, t + n}))
        return;
  for (uint32_t t = name.first + 1; t + 1 < name.end; t++)
    if (cg_tree_lemma_is(drafts->tree, t, "of")) {
      bool the = cg_tree_lemma_is(drafts->tree, t + 1, "the");
      if (t + 1 + the < name.end &&
          add_inner(drafts, i, (CgRange){t + 1 + the, name.end}))
        return;
    }
}

/* ---- owners ---- */

static bool
can_own(const CgDraft *draft)
{
  return draft->form == CG_MENTION_DEMONYM || draft->form == CG_MENTION_NAME ||
         draft->form == CG_MENTION_NOMINAL || draft->form == CG_MENTION_PRONOUN;
}

/* The possessor, else the leftmost mention before the bare name. */
static uint32_t
owner_before(const CgDrafts *drafts, uint32_t i)
{
  const CgDraft *draft = cg_draft(drafts, i);
  uint32_t poss = cg_tree_child(drafts->tree, draft->head, CG_DEP_NMOD_POSS);
  if (poss != CG_NONE && drafts->covered[poss] != CG_NONE &&
      drafts->covered[poss] != i)
    return drafts->covered[poss];
  uint32_t end =
      draft->form == CG_MENTION_NAME ? draft->name.first : draft->head;
  for (uint32_t t = draft->tokens.first; t < end; t++) {
    uint32_t other = drafts->covered[t];
    if (other != CG_NONE && other != i && can_own(cg_draft(drafts, other)))
      return other;
  }
  return CG_NONE;
}

static uint32_t
owner_behind(const CgDrafts *drafts, uint32_t i)
{
  static const char *const prepositions[] = {"of", "for",  "at",  "in",
                                             "to", "from", "with"};
  const CgTree            *tree           = drafts->tree;
  const CgDraft           *draft          = cg_draft(drafts, i);
  for (size_t p = 0; p < G_N_ELEMENTS(prepositions); p++)
    for (uint32_t c = tree->child[draft->head]; c != CG_NONE;
         c          = tree->next[c]) {
      uint32_t preposition = cg_tree_preposition(tree, c);
      uint32_t other       = drafts->covered[c];
      if (c > draft->head && cg_tree_is(tree, c, CG_DEP_NMOD) &&
          cg_tree_lemma_is(tree, preposition, prepositions[p]) &&
          other != CG_NONE && other != i)
        return other;
    }
  return CG_NONE;
}

/* "the villa owned by [Ruiz]", "a house linked to [Ruiz]". */
static uint32_t
owner_of_clause(const CgDrafts *drafts, const CgDraft *draft)
{
  static const char *const ties[] = {"associate", "link", "belong", "own",
                                     "use",       "rent", "occupy", NULL};
  static const char *const by[]   = {"with", "to", "by", NULL};
  const CgTree            *tree   = drafts->tree;
  uint32_t clause = cg_tree_child(tree, draft->head, CG_DEP_ACL);
  if (draft->kind != CG_ENTITY_PLACE || clause == CG_NONE ||
      !g_strv_contains(ties, cg_tree_lemma(tree, clause)))
    return CG_NONE;
  for (uint32_t c = tree->child[clause]; c != CG_NONE; c = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (c > clause && drafts->covered[c] != CG_NONE && preposition != CG_NONE &&
        g_strv_contains(by, cg_tree_lemma(tree, preposition)))
      return drafts->covered[c];
  }
  return CG_NONE;
}

static void
find_owner(CgDrafts *drafts, uint32_t i)
{
  CgDraft *draft = cg_draft(drafts, i);
  if (draft->form != CG_MENTION_NAME && draft->form != CG_MENTION_NOMINAL)
    return;
  draft->owner = owner_before(drafts, i);
  if (draft->owner == CG_NONE && draft->form == CG_MENTION_NOMINAL)
    draft->owner = owner_behind(drafts, i);
  if (draft->owner == CG_NONE && draft->form == CG_MENTION_NOMINAL)
    draft->owner = owner_of_clause(drafts, draft);
  if (draft->owner == CG_NONE && draft->kind == CG_ENTITY_AGENCY &&
      draft->form == CG_MENTION_NAME && draft->country == NULL)
    find_inner_state(drafts, i);
}

/* What organ of its state a draft is, where no word but the state's parts the
 * noun from its owner: not "Chilean naval intelligence". Several services of a
 * state are that organ too. */
static void
find_function(CgDrafts *drafts, uint32_t i)
{
  uint32_t       first;
  const CgTree  *tree  = drafts->tree;
  CgDraft       *draft = cg_draft(drafts, i);
  const CgDraft *owner =
      draft->owner == CG_NONE ? NULL : cg_draft(drafts, draft->owner);
  if (owner == NULL || !(owner->state || owner->seat) || draft->body != NULL ||
      draft->noun == NULL ||
      cg_drafts_find_head(drafts, CG_TABLE_ORG_NOUNS, draft->head, &first) !=
          draft->noun ||
      *cg_row_field(draft->noun, CG_ORG_FUNCTION) == '\0')
    return;
  if (owner->head < draft->head) {
    for (uint32_t t = owner->name.end; t < first; t++)
      if (cg_tree_upos(tree, t) != CG_UPOS_PART)
        return;
  } else if (first != cg_mentions_before(drafts, draft->name)) {
    return; /* "the naval intelligence of Chile" */
  }
  draft->function = cg_row_field(draft->noun, CG_ORG_FUNCTION);
  draft->kind     = CG_ENTITY_AGENCY;
  draft->plural   = false;
}

/* A possessor belongs to the naming of a body or a place: "Chile's [Navy]". */
static void
take_possessor(CgDrafts *drafts, uint32_t i)
{
  const CgTree *tree  = drafts->tree;
  CgDraft      *draft = cg_draft(drafts, i);
  if (draft->form != CG_MENTION_NAME || draft->kind == CG_ENTITY_PERSON)
    return;
  uint32_t first = cg_mentions_before(drafts, draft->name);
  if (first == draft->name.first)
    return;
  uint32_t other = drafts->covered[first];
  if (other == CG_NONE || other == i)
    return;
  const CgDraft *owner = cg_draft(drafts, other);
  if (owner->form == CG_MENTION_DEMONYM ||
      (owner->state && draft->kind == CG_ENTITY_AGENCY) ||
      cg_tree_is(tree, owner->head, CG_DEP_NMOD_POSS))
    draft->tokens.first = first;
}

/* ---- the same thing ---- */

static bool
is_acronym_of(const CgDrafts *drafts, const CgDraft *a, const CgDraft *b)
{
  const char *words = cg_drafts_words(drafts, a->name);
  if (!cg_letters_is_acronym((CgSlice){words, strlen(words)}))
    return false;
  g_autoptr(GString) initials = g_string_new(NULL);
  for (const char *p = b->key; *p != '\0'; p++)
    if (p == b->key || p[-1] == ' ')
      g_string_append_c(initials, *p);
  return *initials->str == *a->key;
}

static bool
can_be_same(const CgDrafts *drafts, const CgDraft *a, const CgDraft *b)
{
  bool person_a = a->kind == CG_ENTITY_PERSON,
       person_b = b->kind == CG_ENTITY_PERSON;
  if (person_a != person_b ||
      (a->kind == CG_ENTITY_PLACE) != (b->kind == CG_ENTITY_PLACE))
    return false;
  if (a->form == CG_MENTION_DEMONYM || b->form == CG_MENTION_DEMONYM ||
      a->form == CG_MENTION_PRONOUN || b->form == CG_MENTION_PRONOUN)
    return false;
  if (a->form == CG_MENTION_NAME && b->form == CG_MENTION_NAME)
    return !person_a &&
           (is_acronym_of(drafts, a, b) || is_acronym_of(drafts, b, a));
  return a->plural == b->plural;
}

static void
link_apposition(CgDrafts *drafts, uint32_t i)
{
  CgDraft *draft = cg_draft(drafts, i);
  if (!cg_tree_is(drafts->tree, draft->head, CG_DEP_APPOS))
    return;
  uint32_t head = cg_tree_head(drafts->tree, draft->head);
  for (int step = 0; head != CG_NONE && step < 3; step++) {
    uint32_t other = drafts->covered[head];
    if (other != CG_NONE && other != i &&
        can_be_same(drafts, draft, cg_draft(drafts, other))) {
      draft->same = other;
      return;
    }
    if (!cg_tree_is(drafts->tree, head, CG_DEP_NMOD))
      return;
    head = cg_tree_head(drafts->tree, head); /* "a mayor from Lota, Ruiz" */
  }
}

/* "a doctor from Lota, Ana Ruiz, said": the name right behind a description
 * and a comma, where no "and" makes them two. */
static void
link_behind_comma(CgDrafts *drafts, uint32_t i)
{
  const CgTree *tree  = drafts->tree;
  CgDraft      *draft = cg_draft(drafts, i);
  uint32_t      first = draft->tokens.first, end = draft->tokens.end;
  if (draft->form != CG_MENTION_NAME || draft->kind != CG_ENTITY_PERSON ||
      draft->same != CG_NONE || first < 2 || end >= tree->n ||
      tree->tags[first - 1].xpos != CG_XPOS_COMMA ||
      tree->tags[end].xpos != CG_XPOS_COMMA ||
      (!cg_tree_is(tree, draft->head, CG_DEP_CONJ) &&
       !cg_tree_is(tree, draft->head, CG_DEP_APPOS)) ||
      cg_tree_child(tree, draft->head, CG_DEP_CC) != CG_NONE)
    return;
  for (uint32_t k = 0; k < drafts->items->len; k++) {
    const CgDraft *other = cg_draft(drafts, k);
    if (other->form == CG_MENTION_NOMINAL && other->tokens.end == first - 1 &&
        cg_tree_is(tree, other->head, CG_DEP_NSUBJ) &&
        can_be_same(drafts, draft, other))
      draft->same = k;
  }
}

static void
link_copula(CgDrafts *drafts, uint32_t i)
{
  const CgTree *tree  = drafts->tree;
  CgDraft      *draft = cg_draft(drafts, i);
  if (draft->form != CG_MENTION_NOMINAL || draft->same != CG_NONE ||
      cg_tree_child(tree, draft->head, CG_DEP_COP) == CG_NONE ||
      cg_tree_negated(tree, draft->head))
    return;
  uint32_t subject = cg_tree_subject(tree, draft->head);
  if (subject == CG_NONE || drafts->covered[subject] == CG_NONE)
    return;
  const CgDraft *other = cg_draft(drafts, drafts->covered[subject]);
  if (other->kind == draft->kind && other->form == CG_MENTION_NAME &&
      (draft->kind == CG_ENTITY_PERSON || draft->definite))
    draft->same = drafts->covered[subject];
}

/* "the Chilean side" is Chile. */
static void
link_side(CgDrafts *drafts, uint32_t i)
{
  CgDraft *draft = cg_draft(drafts, i);
  if (draft->form == CG_MENTION_NOMINAL && draft->same == CG_NONE &&
      cg_tree_lemma_is(drafts->tree, draft->head, "side") &&
      draft->owner != CG_NONE && cg_draft(drafts, draft->owner)->state)
    cg_mentions_make_demonym(drafts, i);
}

/* "specialists of the Chilean security services": the services. */
static void
link_staff(CgDrafts *drafts, uint32_t i)
{
  static const char *const staff[] = {"specialist", "expert",    "agent",
                                      "staff",      "member",    "personnel",
                                      "employee",   "operative", NULL};
  CgDraft                 *draft   = cg_draft(drafts, i);
  if (draft->form == CG_MENTION_NOMINAL && draft->kind == CG_ENTITY_GROUP &&
      draft->same == CG_NONE && draft->owner != CG_NONE &&
      cg_draft(drafts, draft->owner)->function != NULL &&
      cg_draft(drafts, draft->owner)->head > draft->head &&
      g_strv_contains(staff, cg_tree_lemma(drafts->tree, draft->head)))
    draft->same = draft->owner;
}

/* "Sol television", "the Sol news agency": what Sol is. */
static void
link_outlet(CgDrafts *drafts, uint32_t i)
{
  static const char *const nouns[] = {
      "television",  "agency",  "newspaper", "magazine", "channel", "daily",
      "broadcaster", "network", "radio",     "platform", "website", "station"};
  CgDraft *draft = cg_draft(drafts, i);
  uint32_t c     = cg_tree_child(drafts->tree, draft->head, CG_DEP_COMPOUND);
  if (draft->form != CG_MENTION_NOMINAL || draft->same != CG_NONE ||
      c == CG_NONE || drafts->covered[c] == CG_NONE)
    return;
  const CgDraft *name = cg_draft(drafts, drafts->covered[c]);
  for (size_t k = 0; k < G_N_ELEMENTS(nouns); k++)
    if (cg_tree_lemma_is(drafts->tree, draft->head, nouns[k]) &&
        name->form == CG_MENTION_NAME && name->kind == CG_ENTITY_ORGANIZATION)
      draft->same = drafts->covered[c];
}

/* From "who" up to the clause it opens, and to what that clause describes. */
static void
link_relative(CgDrafts *drafts, uint32_t i)
{
  const CgTree *tree  = drafts->tree;
  CgDraft      *draft = cg_draft(drafts, i);
  if (draft->form != CG_MENTION_PRONOUN || draft->kind != CG_N_ENTITY_KIND ||
      tree->tags[draft->head].xpos == CG_XPOS_PRP ||
      tree->tags[draft->head].xpos == CG_XPOS_PRPS)
    return;
  for (uint32_t t = draft->head; t != CG_NONE; t = cg_tree_head(tree, t)) {
    if (!cg_tree_is(tree, t, CG_DEP_ACL_RELCL))
      continue;
    uint32_t head = cg_tree_head(tree, t);
    draft->same   = drafts->covered[head];
    return;
  }
}

void
cg_mentions_link(CgDrafts *drafts)
{
  uint32_t n = drafts->items->len; /* inner states come behind */
  for (uint32_t i = 0; i < n; i++) {
    take_possessor(drafts, i);
    find_owner(drafts, i);
    find_function(drafts, i);
    cg_mentions_find_where(drafts, i);
    link_apposition(drafts, i);
    link_behind_comma(drafts, i);
    link_copula(drafts, i);
    cg_mentions_link_place(drafts, i);
    link_side(drafts, i);
    link_outlet(drafts, i);
    link_relative(drafts, i);
  }
  for (uint32_t i = 0; i < n; i++)
    link_staff(drafts, i); /* when all functions are known */
}
