/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Chains of names. States come by the lexicon, bodies by the lexicon, their
 * words or their initials. Persons come full names first; a bare surname then
 * goes to the one full name it ends, of several to the one that bore it
 * before or alone was introduced before, else to nobody.
 */
#include "extract/chain.h"

#include "core/letters.h"

/* ---- states, capitals and seats ---- */

static uint32_t
find_state(const CgChains *chains, const CgRow *country)
{
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    if (chain->state && chain->country->fields == country->fields)
      return i;
  }
  return CG_NONE;
}

static void
chain_state(CgChains *chains, uint32_t number)
{
  uint32_t state =
      find_state(chains, cg_draft(chains->drafts, number)->country);
  if (state == CG_NONE)
    cg_chains_open(chains, number);
  else
    cg_chains_join(chains, number, state);
}

static bool
has_any(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  for (; *lemmas != NULL; lemmas++)
    if (cg_tree_lemma_is(tree, token, *lemmas))
      return true;
  return false;
}

/* "the strike on Lota", "the Lota bombing": a place. */
static bool
is_attacked(const CgDrafts *drafts, uint32_t name)
{
  static const char *const at[]        = {"on", "against", "at", NULL};
  const CgTree            *tree        = drafts->tree;
  uint32_t                 head        = cg_tree_head(tree, name);
  uint32_t                 preposition = cg_tree_preposition(tree, name);
  uint32_t                 first;
  if (head == CG_NONE || cg_tree_is(tree, name, CG_DEP_NMOD_POSS) ||
      (preposition != CG_NONE && !has_any(tree, preposition, at)) ||
      (preposition == CG_NONE && !cg_tree_is(tree, name, CG_DEP_COMPOUND)))
    return false;
  const CgRow *row = cg_drafts_find_head(drafts, CG_TABLE_EVENTS, head, &first);
  return row != NULL && strcmp(cg_row_field(row, 2), "attack") == 0;
}

/* "Santiago, Chile": the town. */
static bool
is_before_state(const CgDrafts *drafts, const CgDraft *draft)
{
  const CgTree *tree  = drafts->tree;
  uint32_t      comma = draft->name.end;
  if (comma + 1 >= tree->n || tree->tags[comma].xpos != CG_XPOS_COMMA ||
      drafts->covered[comma + 1] == CG_NONE)
    return false;
  const CgDraft *next = cg_draft(drafts, drafts->covered[comma + 1]);
  return next->state && next->country->fields == draft->country->fields;
}

/* "SANTIAGO, May 6 (Lota Press) -": the place the article was sent from. */
static bool
is_dateline(const CgDrafts *drafts, const CgDraft *draft)
{
  enum { REACH = 14 };
  const CgTree *tree  = drafts->tree;
  uint32_t      first = draft->name.first, t = draft->name.end;
  if ((first > 0 &&
       tree->tokens[first - 1].block == tree->tokens[first].block) ||
      t >= tree->n || cg_tree_upos(tree, t) != CG_UPOS_PUNCT)
    return false;
  for (uint32_t i = t; i < tree->n && i < t + REACH; i++)
    if (tree->tokens[i].gap != CG_GAP_NONE &&
        (cg_tree_lemma_is(tree, i, "-") || cg_tree_lemma_is(tree, i, "--") ||
         cg_tree_lemma_is(tree, i, "\xE2\x80\x93") ||
         cg_tree_lemma_is(tree, i, "\xE2\x80\x94")))
      return true;
  return false;
}

/* "allegations from Santiago", "pressure from Santiago": what governments give
 * and say comes from the state. */
static bool
is_given_off(const CgDrafts *drafts, uint32_t name, uint32_t preposition)
{
  static const char *const given[] = {
      "aid",        "approval", "assurance",  "backing",  "commitment",
      "concession", "decision", "guarantee",  "help",     "measure",
      "offer",      "order",    "permission", "pressure", "reaction",
      "reply",      "response", "sanction",   "signal",   "support",
      "threat",     NULL};
  const CgTree *tree = drafts->tree;
  uint32_t      head = cg_tree_head(tree, name);
  if (head == CG_NONE || preposition == CG_NONE ||
      !cg_tree_lemma_is(tree, preposition, "from") ||
      !cg_tree_is(tree, name, CG_DEP_NMOD))
    return false;
  const char *lemma = cg_tree_lemma(tree, head);
  return g_strv_contains(given, lemma) ||
         cg_lexicon_find_string(drafts->lexicon, CG_TABLE_CUES, lemma) != NULL;
}

/* Whether a capital or a seat stands for the state: what acts, owns, talks or
 * is talked to is the state; what something is in, over or near is a place. */
static bool
stands_for_state(const CgChains *chains, const CgDraft *draft)
{
  static const char *const local[]   = {"in",      "near",   "over",    "above",
                                        "at",      "inside", "around",  "outside",
                                        "across",  "into",   "through", "toward",
                                        "towards", "within", NULL};
  static const char *const neutral[] = {"to", "from", "on", "of", NULL};
  const CgTree            *tree      = chains->drafts->tree;
  uint32_t                 preposition = cg_tree_preposition(tree, draft->head);
  bool known = find_state(chains, draft->country) != CG_NONE;
  if (is_attacked(chains->drafts, draft->head) ||
      is_before_state(chains->drafts, draft) ||
      is_dateline(chains->drafts, draft))
    return false;
  if (is_given_off(chains->drafts, draft->head, preposition))
    return true;
  switch (tree->arcs[draft->head].deprel) {
  case CG_DEP_NSUBJ:
  case CG_DEP_OBL_AGENT:
    return true;
  case CG_DEP_NSUBJ_PASS:
  case CG_DEP_OBJ:
  case CG_DEP_IOBJ:
  case CG_DEP_CONJ:
  case CG_DEP_NMOD_POSS:
  case CG_DEP_COMPOUND:
    return known;
  default:
    break;
  }
  if (preposition == CG_NONE || has_any(tree, preposition, local))
    return false;
  return known && !has_any(tree, preposition, neutral);
}

static void
chain_seat(CgChains *chains, uint32_t number)
{
  CgDraft *draft = cg_draft(chains->drafts, number);
  if (stands_for_state(chains, draft)) {
    draft->state = true;
    chain_state(chains, number);
  }
}

/* ---- persons ---- */

static bool
sexes_agree(CgSex a, CgSex b)
{
  return a == CG_SEX_UNKNOWN || b == CG_SEX_UNKNOWN || a == b;
}

/* "Vashkow" for "Vashko": a letter more at the end, of names long enough. */
static bool
is_letter_off(const char *key, const char *word)
{
  enum { LEAST_LETTERS = 5 };
  const char *last = strrchr(key, ' ');
  const char *a    = last == NULL ? key : last + 1;
  size_t      n = strlen(a), m = strlen(word);
  size_t      least = MIN(n, m);
  return least >= LEAST_LETTERS && MAX(n, m) == least + 1 &&
         strncmp(a, word, least) == 0 && a[least] != 's' && word[least] != 's';
}

/* How well a name fits a person: 0 not, 1 by the given name or another
 * spelling, 2 by the surname, 3 by more words. */
static int
person_fit(const CgChain *chain, const CgDraft *draft)
{
  uint32_t n = cg_key_words(draft->key);
  if (chain->kind != CG_ENTITY_PERSON || chain->unnamed ||
      !sexes_agree(chain->sex, draft->sex))
    return 0;
  if (strcmp(chain->key, draft->key) == 0)
    return 3;
  if (n == 1)
    return cg_key_ends(chain->key, draft->key)     ? 2
           : cg_key_begins(chain->key, draft->key) ? 1
           : cg_key_words(chain->key) > 1 &&
                   is_letter_off(chain->key, draft->key)
               ? 1
               : 0;
  return cg_key_within(chain->key, draft->key) ? 3 : 0;
}

/* Whether @chain was named by exactly @key before. */
static bool
bore_key(const CgChains *chains, uint32_t chain, const char *key)
{
  for (uint32_t i = cg_chain(chains, chain)->head; i != CG_NONE;
       i          = cg_draft(chains->drafts, i)->next) {
    const CgDraft *draft = cg_draft(chains->drafts, i);
    if (draft->form == CG_MENTION_NAME && strcmp(draft->key, key) == 0)
      return true;
  }
  return false;
}

static bool
introduced(const CgChains *chains, const CgChain *chain, const CgDraft *draft)
{
  return cg_draft(chains->drafts, chain->first)->head <= draft->head;
}

/* Whom a name means: who bore it before; else the best fit of those met so
 * far; else of all. Of several equal ones nobody. */
static uint32_t
find_person(const CgChains *chains, const CgDraft *draft)
{
  enum { BORE, MET, ALL, N };
  int      best[N]    = {0, 0, 0};
  uint32_t found[N]   = {CG_NONE, CG_NONE, CG_NONE};
  bool     several[N] = {false, false, false};
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    int            fit   = person_fit(chain, draft);
    if (fit == 0)
      continue;
    const int fits[N] = {bore_key(chains, i, draft->key) ? fit : 0,
                         introduced(chains, chain, draft) ? fit : 0, fit};
    for (int k = 0; k < N; k++) {
      if (fits[k] == 0 || fits[k] < best[k])
        continue;
      several[k] = fits[k] == best[k];
      best[k]    = fits[k];
      found[k]   = i;
    }
  }
  for (int k = 0; k < N; k++)
    if (best[k] > 0)
      return several[k] ? CG_NONE : found[k];
  return CG_NONE;
}

/* A lone name that fits nobody may be a given name, and tell the sex. */
static void
open_person(CgChains *chains, uint32_t number)
{
  uint32_t     open  = cg_chains_open(chains, number);
  CgChain     *chain = cg_chain(chains, open);
  const CgRow *row   = cg_lexicon_find_string(chains->drafts->lexicon,
                                              CG_TABLE_GIVEN_NAMES, chain->key);
  const char  *sex   = row == NULL ? "" : cg_row_field(row, 1);
  if (chain->sex == CG_SEX_UNKNOWN)
    chain->sex = *sex == 'm'   ? CG_SEX_MALE
                 : *sex == 'f' ? CG_SEX_FEMALE
                               : CG_SEX_UNKNOWN;
}

static void
chain_person(CgChains *chains, uint32_t number)
{
  uint32_t person = find_person(chains, cg_draft(chains->drafts, number));
  if (person == CG_NONE)
    open_person(chains, number);
  else
    cg_chains_join(chains, number, person);
}

/* ---- bodies ---- */

/* The first letters of the words of @key, small words aside. */
static bool
is_initials(const char *acronym, const char *key)
{
  static const char *const small[] = {"of", "the", "and", "for",
                                      "on", "in",  NULL};
  g_auto(GStrv) words              = g_strsplit(key, " ", -1);
  for (int with_small = 0; with_small < 2; with_small++) {
    g_autoptr(GString) letters = g_string_new(NULL);
    for (size_t i = 0; words[i] != NULL; i++)
      if (with_small || !g_strv_contains(small, words[i]))
        g_string_append_c(letters, *words[i]);
    if (strcmp(letters->str, acronym) == 0)
      return true;
  }
  return false;
}

static bool
is_acronym_for(const CgDraft *draft, const char *name, const CgChain *chain)
{
  return cg_letters_is_acronym((CgSlice){name, strlen(name)}) &&
         cg_key_words(chain->key) > 1 && is_initials(draft->key, chain->key);
}

/* Whether the words that @many has before its end @tail only say whose it
 * is: "Saudi Civil Defense Authority", not "Friends of the Earth". */
static bool
is_owner_part(const char *many, const char *tail)
{
  g_autofree char *rest = g_strndup(many, strlen(many) - strlen(tail));
  return strstr(rest, " of ") == NULL && strstr(rest, " for ") == NULL &&
         strstr(rest, " on ") == NULL;
}

/* Whether @key is the noun of a body, "of" and a word. */
static bool
is_noun_of(const CgChains *chains, const char *key)
{
  g_auto(GStrv) words = g_strsplit(key, " ", -1);
  return strcmp(words[1], "of") == 0 &&
         cg_lexicon_find_string(chains->drafts->lexicon, CG_TABLE_ORG_NOUNS,
                                words[0]) != NULL;
}

static bool
shortens(const CgChains *chains, const char *many, const char *few)
{
  if (strcmp(many, few) == 0)
    return true;
  if (cg_key_words(few) == 1 && cg_key_words(many) == 3 &&
      cg_key_ends(many, few))
    return is_noun_of(chains, many); /* "Church of Ruiz", "Ruiz" */
  if (cg_key_words(few) > 1)
    return cg_key_ends(many, few) && is_owner_part(many, few);
  if (!cg_key_begins(many, few) || cg_key_words(many) != 2)
    return false;
  const char *noun = many + strlen(few) + 1; /* "Ruiz Magazine", "Ruiz" */
  return cg_lexicon_find_string(chains->drafts->lexicon, CG_TABLE_ORG_NOUNS,
                                noun) != NULL;
}

static bool
is_body(CgEntityKind kind)
{
  return kind == CG_ENTITY_ORGANIZATION || kind == CG_ENTITY_AGENCY;
}

static bool
owners_agree(const CgChains *chains, uint32_t chain, uint32_t number)
{
  uint32_t owner = cg_chains_owner(chains, number);
  return owner == CG_NONE || cg_chain(chains, chain)->owner == CG_NONE ||
         owner == cg_chain(chains, chain)->owner;
}

static bool
fits_body(const CgChains *chains, uint32_t i, uint32_t number)
{
  const CgChain *chain = cg_chain(chains, i);
  const CgDraft *draft = cg_draft(chains->drafts, number);
  if (!is_body(chain->kind) || chain->unnamed)
    return false;
  if (chain->body != NULL && draft->body != NULL)
    return chain->body->fields == draft->body->fields;
  const char *name = cg_drafts_words(chains->drafts, draft->name);
  return owners_agree(chains, i, number) &&
         (shortens(chains, chain->key, draft->key) ||
          shortens(chains, draft->key, chain->key) ||
          is_acronym_for(draft, name, chain));
}

/* "Ministry of Defence" is many states': with an owner, that state's. */
static void
check_known_body(CgChains *chains, uint32_t number)
{
  CgDraft *draft = cg_draft(chains->drafts, number);
  uint32_t owner = cg_chains_owner(chains, number);
  if (draft->body == NULL || owner == CG_NONE ||
      !cg_chain(chains, owner)->state)
    return;
  const char *code =
      cg_row_field(cg_chain(chains, owner)->country, CG_COUNTRY_CODE);
  const char *whose = cg_row_field(draft->body, CG_BODY_PART_OF);
  if (*whose != '\0' && strcmp(whose, code) != 0)
    draft->body = NULL;
}

static void
chain_body(CgChains *chains, uint32_t number)
{
  check_known_body(chains, number);
  uint32_t found = CG_NONE, n = 0;
  for (uint32_t i = 0; i < chains->items->len; i++)
    if (fits_body(chains, i, number)) {
      n++;
      found = i;
    }
  if (n == 1) {
    cg_chains_join(chains, number, found);
  } else {
    found                          = cg_chains_open(chains, number);
    cg_chain(chains, found)->owner = cg_chains_owner(chains, number);
  }
}

/* ---- places ---- */

/* "Lota region" and "Lota": one is the other and a noun. */
static bool
is_same_place(const CgChains *chains, const char *a, const char *b)
{
  const char *many = strlen(a) > strlen(b) ? a : b, *few = many == a ? b : a;
  if (strcmp(a, b) == 0)
    return true;
  if (!cg_key_begins(many, few) || cg_key_words(many) != cg_key_words(few) + 1)
    return false;
  return cg_lexicon_find_string(chains->drafts->lexicon,
                                CG_TABLE_FACILITY_NOUNS,
                                many + strlen(few) + 1) != NULL;
}

static void
chain_place(CgChains *chains, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  for (uint32_t i = 0; i < chains->items->len; i++) {
    const CgChain *chain = cg_chain(chains, i);
    if (chain->kind == CG_ENTITY_PLACE && !chain->state &&
        is_same_place(chains, chain->key, draft->key)) {
      cg_chains_join(chains, number, i);
      return;
    }
  }
  cg_chains_open(chains, number);
}

/* ---- all ---- */

typedef void (*ChainOne)(CgChains *chains, uint32_t number);

/* Names of @n_words words or more, in the order of the text. */
static void
chain_all(CgChains *chains, CgEntityKind kind, uint32_t n_words, ChainOne one)
{
  for (uint32_t i = 0; i < chains->drafts->items->len; i++) {
    uint32_t       number = chains->order[i];
    const CgDraft *draft  = cg_draft(chains->drafts, number);
    if (draft->form == CG_MENTION_NAME && draft->chain == CG_NONE &&
        draft->kind == kind && cg_key_words(draft->key) >= n_words)
      one(chains, number);
  }
}

static void
chain_states(CgChains *chains, bool seats)
{
  for (uint32_t i = 0; i < chains->drafts->items->len; i++) {
    uint32_t       number = chains->order[i];
    const CgDraft *draft  = cg_draft(chains->drafts, number);
    bool           names =
        draft->form == CG_MENTION_NAME || draft->form == CG_MENTION_DEMONYM;
    if (!names || draft->chain != CG_NONE)
      continue;
    if (seats && draft->seat)
      chain_seat(chains, number);
    else if (!seats && draft->state)
      chain_state(chains, number);
  }
}

void
cg_chains_name(CgChains *chains)
{
  enum { MOST_WORDS = 4 };
  chain_states(chains, false);
  chain_states(chains, true);
  for (uint32_t n = MOST_WORDS; n > 0; n--) {
    chain_all(chains, CG_ENTITY_PERSON, n, chain_person);
    chain_all(chains, CG_ENTITY_ORGANIZATION, n, chain_body);
    chain_all(chains, CG_ENTITY_AGENCY, n, chain_body);
  }
  chain_all(chains, CG_ENTITY_PLACE, 0, chain_place);
}
