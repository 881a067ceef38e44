/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What an entity is called: its label, in the words of the text, and its key,
 * which is alike in all articles that mean it.
 *
 *   Chile's Navy                       Chilean Navy
 *   Chilean spy agencies               Chilean intelligence
 *   Ruiz's villa near Lota             Ana Ruiz's residence in Lota
 */
#include "extract/chain.h"

/* ---- states ---- */

static const char *
first_item(const CgDrafts *drafts, const CgRow *row, uint32_t column)
{
  const char *field = cg_row_field(row, column);
  const char *end   = strchr(field, '|');
  return end == NULL
             ? field
             : cg_arena_strndup(drafts->arena, field, (size_t)(end - field));
}

/* The adjective that stands before what is a state's. */
static const char *
attribute_of(const CgDrafts *drafts, const CgRow *country)
{
  if (strcmp(cg_row_field(country, CG_COUNTRY_CODE), "USA") == 0)
    return "US"; /* "American" is a continent's too */
  return first_item(drafts, country, CG_COUNTRY_DEMONYMS);
}

/* Length of the naming of @country that @name begins with, a possessive
 * ending and the blank included; 0 for none. */
static size_t
country_prefix(const CgRow *country, const char *name)
{
  static const char *const endings[] = {" ", "'s ", "\xE2\x80\x99s ", "' "};
  static const uint32_t    columns[] = {CG_COUNTRY_NAME, CG_COUNTRY_NAMES,
                                        CG_COUNTRY_DEMONYMS, CG_COUNTRY_CAPITALS};
  size_t                   longest   = 0;
  for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
    const char *field   = cg_row_field(country, columns[i]);
    g_auto(GStrv) items = g_strsplit(field, "|", -1);
    for (size_t k = 0; items[k] != NULL; k++) {
      size_t n = strlen(items[k]);
      if (n == 0 || g_ascii_strncasecmp(name, items[k], n) != 0)
        continue;
      for (size_t e = 0; e < G_N_ELEMENTS(endings); e++)
        if (g_str_has_prefix(name + n, endings[e]))
          longest = MAX(longest, n + strlen(endings[e]));
    }
  }
  return longest;
}

/* ---- bodies ---- */

/* The words by which the text ties a body to the state @owner, if it does:
 * "Chile's [Navy]". */
static const char *
tied_name(const CgChains *chains, const CgChain *chain, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  for (uint32_t i = chain->head; i != CG_NONE; i = cg_draft(drafts, i)->next) {
    const CgDraft *draft = cg_draft(drafts, i);
    if (draft->owner == CG_NONE ||
        cg_draft(drafts, draft->owner)->chain != number)
      continue;
    const CgRange owner = cg_draft(drafts, draft->owner)->tokens;
    if (owner.first >= draft->tokens.first && owner.end <= draft->tokens.end)
      return cg_drafts_words(drafts, draft->tokens);
  }
  return NULL;
}

static const CgChain *
owner_of(const CgChains *chains, const CgChain *chain)
{
  return chain->owner == CG_NONE ? NULL : cg_chain(chains, chain->owner);
}

/* A state's organ by the state's adjective, however the text ties the two. */
static const char *
body_key(const CgChains *chains, const CgChain *chain)
{
  const CgDrafts *drafts = chains->drafts;
  const CgChain  *owner  = owner_of(chains, chain);
  if (chain->body != NULL || owner == NULL || !owner->state)
    return NULL;
  const char *rest = chain->function;
  if (rest == NULL) {
    rest = chain->name + country_prefix(owner->country, chain->name);
    if (strstr(rest, cg_row_field(owner->country, CG_COUNTRY_NAME)) != NULL)
      return NULL; /* "Bank of Chile" */
  }
  g_autofree char *whole =
      g_strconcat(attribute_of(drafts, owner->country), " ", rest, NULL);
  return cg_arena_strdup(drafts->arena, whole);
}

static const char *
body_label(const CgChains *chains, const CgChain *chain)
{
  if (chain->body != NULL) {
    const char *full = cg_row_field(chain->body, CG_BODY_FULL_NAME);
    return *full != '\0' ? full : cg_row_field(chain->body, CG_BODY_NAME);
  }
  const char *key = body_key(chains, chain);
  if (key == NULL ||
      country_prefix(owner_of(chains, chain)->country, chain->name) > 0)
    return chain->name;
  const char *tied = tied_name(chains, chain, chain->owner);
  if (tied != NULL)
    return tied;
  g_autofree char *whole = g_strconcat(
      attribute_of(chains->drafts, owner_of(chains, chain)->country), " ",
      chain->name, NULL);
  return cg_arena_strdup(chains->drafts->arena, whole);
}

/* ---- places ---- */

/* A building or facility that is known by its noun and whose it is. */
static bool
is_described_place(const CgChains *chains, const CgChain *chain)
{
  const CgChain *owner = owner_of(chains, chain);
  if (chain->kind != CG_ENTITY_PLACE || owner == NULL || chain->noun == NULL ||
      cg_draft(chains->drafts, chain->first)->form != CG_MENTION_NOMINAL ||
      (owner->kind == CG_ENTITY_PLACE && !owner->state))
    return false;
  const char *kind = cg_row_field(chain->noun, CG_FACILITY_KIND);
  return strcmp(kind, "building") == 0 || strcmp(kind, "facility") == 0;
}

/* Who owns a house has others elsewhere; of headquarters there is one. */
static bool
is_only_one(const CgChain *chain)
{
  return strcmp(cg_row_field(chain->noun, CG_FACILITY_CLASS), "headquarters") ==
         0;
}

/* The name of the place it is in, or NULL; without "region" for a key. */
static const char *
place_in(const CgChains *chains, const CgChain *chain, bool bare)
{
  const CgDrafts *drafts = chains->drafts;
  uint32_t        where =
      chain->where == CG_NONE ? CG_NONE : cg_draft(drafts, chain->where)->chain;
  if (where == CG_NONE || where == chain->owner)
    return NULL;
  const char *name = cg_chain(chains, where)->name;
  const char *last = strrchr(name, ' ');
  if (cg_chain(chains, where)->state || !bare || last == NULL)
    return name;
  const CgRow *row = cg_lexicon_find_string(drafts->lexicon,
                                            CG_TABLE_FACILITY_NOUNS, last + 1);
  return row != NULL &&
                 strcmp(cg_row_field(row, CG_FACILITY_KIND), "region") == 0
             ? cg_arena_strndup(drafts->arena, name, (size_t)(last - name))
             : name;
}

/* A house or a base is named by whose it is and where: "Ana Ruiz's residence
 * in Lota". */
static const char *
place_name(const CgChains *chains, const CgChain *chain, bool key)
{
  const CgDrafts *drafts = chains->drafts;
  const CgChain  *owner  = owner_of(chains, chain);
  const char     *noun   = cg_row_field(chain->noun, CG_FACILITY_CLASS);
  if (!key || *noun == '\0' || strcmp(noun, "any") == 0)
    noun = cg_row_field(chain->noun, CG_FACILITY_NOUN);
  const char *town  = is_only_one(chain) ? NULL : place_in(chains, chain, key);
  const char *whose = owner->state ? attribute_of(drafts, owner->country)
                                   : cg_chains_label(chains, owner);
  g_autofree char *whole =
      g_strconcat(whose, owner->state ? " " : "'s ", noun,
                  town == NULL ? NULL : " in ", town, NULL);
  return cg_arena_strdup(drafts->arena, whole);
}

/* "LOTA", as a dateline has it, is Lota; "NYC" stays. */
static const char *
town_name(const CgChains *chains, const CgChain *chain)
{
  enum { LEAST_LETTERS = 4 };
  g_autofree char *upper = g_utf8_strup(chain->name, -1);
  if (strcmp(upper, chain->name) != 0 || strlen(upper) < LEAST_LETTERS)
    return chain->name;
  g_autoptr(GString) name = g_string_new(NULL);
  bool inside             = false;
  for (char *p = upper; *p != '\0'; p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    g_string_append_unichar(name, inside ? g_unichar_tolower(c) : c);
    inside = g_unichar_isalpha(c);
  }
  return cg_arena_strdup(chains->drafts->arena, name->str);
}

/* ---- doors ---- */

const char *
cg_chains_label(const CgChains *chains, const CgChain *chain)
{
  if (chain->state)
    return first_item(chains->drafts, chain->country, CG_COUNTRY_NAME);
  if (chain->kind == CG_ENTITY_AGENCY || chain->kind == CG_ENTITY_ORGANIZATION)
    return body_label(chains, chain);
  if (is_described_place(chains, chain))
    return place_name(chains, chain, false);
  if (chain->kind == CG_ENTITY_PLACE)
    return town_name(chains, chain);
  return chain->name;
}

const char *
cg_chains_key(const CgChains *chains, const CgChain *chain)
{
  if (chain->state)
    return NULL;
  if (chain->kind == CG_ENTITY_AGENCY || chain->kind == CG_ENTITY_ORGANIZATION)
    return body_key(chains, chain);
  if (is_described_place(chains, chain))
    return place_name(chains, chain, true);
  return NULL;
}

bool
cg_chains_is_unnamed(const CgChains *chains, const CgChain *chain)
{
  return chain->unnamed ||
         (is_described_place(chains, chain) && !is_only_one(chain) &&
          place_in(chains, chain, true) == NULL);
}
