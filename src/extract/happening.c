/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A frame of the table says how each part is tied to its verb or noun; here
 * the tree is asked for that tie:
 *
 *   strike  verb  subj:agent obj:target with:instrument
 *
 *   [drones] struck [a bridge]          subj, obj
 *   [a bridge] was struck by [drones]   obj, subj: the passive turns them
 *   the strike on [a bridge] by [...]   prepositions of a noun
 *   [they] launched a strike            subj of the verb that supports a noun
 */
#include "extract/happening.h"

#include "core/letters.h"
#include "extract/happening_mend.h"
#include "extract/happening_ties.h"

enum { COLUMN_POS = 1, COLUMN_KIND = 2, COLUMN_ROLES = 3 };

static const char *const part_names[] = {
    "agent",   "target", "instrument", "participant", "place",
    "giver",   "item",   "recipient",  "topic",       "medium",
    "patient", "cause",  "post",       "charge",      "source",
};
_Static_assert(G_N_ELEMENTS(part_names) == CG_N_PARTS, "a name a part");

static CgPart
part_from_name(const char *name)
{
  unsigned part = 0;
  while (part < CG_N_PARTS && strcmp(part_names[part], name) != 0)
    part++;
  return (CgPart)part;
}

/* ---- triggers ---- */

static const CgRow *
find_row(const CgCast *cast, const char *key, const char *pos)
{
  const CgRow *row =
      cg_lexicon_find_string(cast->lexicon, CG_TABLE_EVENTS, key);
  for (; row != NULL; row = row->next)
    if (strcmp(cg_row_field(row, COLUMN_POS), pos) == 0)
      return row;
  return NULL;
}

/* "take control of", "go on strike": the lemma and up to three words behind
 * it, the longest first. */
static const CgRow *
verb_phrase_row(const CgCast *cast, uint32_t token)
{
  enum { MOST_WORDS = 3 };
  const CgTree *tree = cast->tree;
  uint32_t      end  = tree->sentences[tree->sentence[token]].tokens.end;
  for (uint32_t n = MIN(MOST_WORDS, end - token - 1); n > 0; n--) {
    CgSpan           span  = {tree->tokens[token + 1].span.start,
                              tree->tokens[token + n].span.end};
    CgSlice          words = cg_document_slice(cast->document, span);
    g_autofree char *text  = g_strdup_printf(
         "%s %.*s", cg_tree_lemma(tree, token), (int)words.len, words.ptr);
    g_autofree char *key = cg_letters_lower((CgSlice){text, strlen(text)});
    const CgRow     *row = find_row(cast, key, "verb");
    if (row != NULL)
      return row;
  }
  return NULL;
}

static const CgRow *
verb_row(const CgCast *cast, uint32_t token)
{
  const CgTree *tree     = cast->tree;
  const char   *lemma    = cg_tree_lemma(tree, token);
  uint32_t      particle = cg_tree_child(tree, token, CG_DEP_COMPOUND_PRT);
  const CgRow  *row      = verb_phrase_row(cast, token);
  if (row == NULL && particle != CG_NONE) {
    g_autofree char *key =
        g_strconcat(lemma, " ", cg_tree_lemma(tree, particle), NULL);
    row = find_row(cast, key, "verb");
  }
  if (row == NULL)
    row = find_row(cast, lemma, "verb");
  if (row != NULL || tree->tags[token].xpos == CG_XPOS_VB)
    return row;
  g_autofree char *silent =
      g_strconcat(lemma, "e", NULL); /* "fin" of "fined" */
  return find_row(cast, silent, "verb");
}

static const CgRow *
find_noun(const CgCast *cast, CgSlice before, CgSlice noun)
{
  g_autofree char *text = g_strdup_printf("%.*s%.*s", (int)before.len,
                                          before.ptr, (int)noun.len, noun.ptr);
  g_autofree char *key  = cg_letters_lower((CgSlice){text, strlen(text)});
  return find_row(cast, key, "noun");
}

/* The longest noun key that ends with @token, as it stands or its lemma. */
static const CgRow *
noun_row(const CgCast *cast, uint32_t token, uint32_t *first)
{
  const CgTree *tree  = cast->tree;
  uint32_t      start = tree->sentences[tree->sentence[token]].tokens.first;
  const char   *lemma = cg_tree_lemma(tree, token);
  for (uint32_t n = MIN(3, token - start) + 1; n-- > 0;) {
    CgSpan       span   = {tree->tokens[token - n].span.start,
                           tree->tokens[token].span.start};
    CgSlice      before = cg_document_slice(cast->document, span);
    const CgRow *row    = find_noun(cast, before, cg_tree_words(tree, token));
    if (row == NULL)
      row = find_noun(cast, before, (CgSlice){lemma, strlen(lemma)});
    if (row != NULL) {
      *first = token - n;
      return row;
    }
  }
  return NULL;
}

static bool
stands_in_name(const CgCast *cast, uint32_t token)
{
  uint32_t mention = cast->by_name[token];
  return mention != CG_NONE && cast->mentions[mention].form == CG_MENTION_NAME;
}

/* ---- ties ---- */

static void
fill_preposition(const CgCast *cast,
                 CgHappening  *happening,
                 uint32_t      head,
                 const char   *word,
                 CgPart        part)
{
  static const char *const inside[] = {
      "inside", "within", "across", "near",  "outside", "throughout",
      "around", "above",  "off",    "along", "below",   NULL};
  const CgTree *tree = cast->tree;
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (preposition != CG_NONE && !cg_tree_is(tree, c, CG_DEP_NMOD_POSS) &&
        (cg_tree_lemma_is(tree, preposition, word) ||
         (part == CG_PART_PLACE && strcmp(word, "in") == 0 &&
          g_strv_contains(inside, cg_tree_lemma(tree, preposition)))))
      cg_happening_add(cast, happening, part, c);
  }
}

static void
fill_verb(const CgCast *cast,
          CgHappening  *happening,
          const char   *how,
          CgPart        part)
{
  const CgTree *tree  = cast->tree;
  uint32_t      verb  = happening->trigger;
  uint32_t      token = CG_NONE;
  if (strcmp(how, "subj") == 0 && part == CG_PART_PATIENT &&
      cg_tie_object(tree, verb) != CG_NONE)
    token = cg_tie_object(tree, verb); /* "the river flooded the town" */
  else if (strcmp(how, "subj") == 0)
    token = cg_tie_subject(tree, verb);
  else if (strcmp(how, "obj") == 0)
    token = cg_tie_object(tree, verb);
  else if (strcmp(how, "iobj") == 0)
    token = cg_tie_recipient(tree, verb);
  else
    fill_preposition(cast, happening, verb, how, part);
  if (token != CG_NONE)
    cg_happening_add(cast, happening, part, token);
}

/* Possessors, and names and demonyms before the noun. Of "Ruiz's arrest" Ruiz
 * is who was arrested, but of "Ruiz's arrest of Soto" who did it. */
static void
fill_possessor(const CgCast *cast, CgHappening *happening, CgPart part)
{
  const CgTree *tree = cast->tree;
  uint32_t      noun = happening->trigger;
  if (part == CG_PART_TARGET &&
      cg_happening_filler(happening, CG_PART_TARGET) != CG_NONE)
    part = CG_PART_AGENT;
  for (uint32_t c = tree->child[noun]; c != CG_NONE && c < noun;
       c          = tree->next[c]) {
    bool before = cg_tree_is(tree, c, CG_DEP_COMPOUND) ||
                  cg_tree_is(tree, c, CG_DEP_AMOD) ||
                  cg_tree_is(tree, c, CG_DEP_NMOD);
    if (cg_tree_is(tree, c, CG_DEP_NMOD_POSS) ||
        (before && cast->by_name[c] != CG_NONE))
      cg_happening_add(cast, happening, part, c);
  }
}

static bool
is_doer(CgPart part)
{
  return part == CG_PART_AGENT || part == CG_PART_PARTICIPANT ||
         part == CG_PART_GIVER;
}

static void
fill_noun(const CgCast *cast,
          CgHappening  *happening,
          const char   *how,
          CgPart        part)
{
  static const char *const taking[] = {"take", "receive", "accept",
                                       "get",  "have",    NULL};
  const CgTree            *tree     = cast->tree;
  uint32_t                 support  = happening->support;
  if (strcmp(how, "poss") == 0)
    fill_possessor(cast, happening, part);
  else
    fill_preposition(cast, happening, happening->trigger, how, part);
  if (is_doer(part) && cg_tie_leader(tree, happening->trigger) != CG_NONE)
    cg_happening_add(cast, happening, part,
                     cg_tie_leader(tree, happening->trigger));
  if (support == CG_NONE)
    return;
  if (strcmp(how, "by") != 0 && strcmp(how, "poss") != 0)
    fill_preposition(cast, happening, support, how, part);
  if (is_doer(part) && cg_tree_is(tree, happening->trigger, CG_DEP_NSUBJ) &&
      cg_tie_agent(tree, support) != CG_NONE)
    cg_happening_add(cast, happening, part, cg_tie_agent(tree, support));
  if (is_doer(part) && (cg_tree_is(tree, happening->trigger, CG_DEP_OBJ) ||
                        cg_tree_is(tree, happening->trigger, CG_DEP_OBL) ||
                        cg_tie_is_passive(tree, support))) {
    uint32_t doer  = cg_tie_subject(tree, support);
    bool     taken = part == CG_PART_GIVER &&
                 g_strv_contains(taking, cg_tree_lemma(tree, support));
    if (doer != CG_NONE && doer != happening->trigger)
      cg_happening_add(cast, happening, taken ? CG_PART_RECIPIENT : part,
                       doer); /* "took bribes from" */
  }
}

/* "Mayor arrested after raid": in a headline a past is a passive. */
static bool
is_clipped(const CgCast *cast, uint32_t verb)
{
  const CgTree *tree = cast->tree;
  return (tree->tags[verb].xpos == CG_XPOS_VBN ||
          tree->tags[verb].xpos == CG_XPOS_VBD) &&
         cg_tree_child(tree, verb, CG_DEP_NSUBJ) != CG_NONE &&
         cg_tree_child(tree, verb, CG_DEP_AUX) == CG_NONE &&
         cg_tie_object(tree, verb) == CG_NONE && cg_cast_in_heading(cast, verb);
}

static void
fill(const CgCast *cast, CgHappening *happening, const CgRow *row)
{
  bool clipped = !happening->noun && is_clipped(cast, happening->trigger);
  g_auto(GStrv) pairs = g_strsplit(cg_row_field(row, COLUMN_ROLES), " ", -1);
  for (size_t i = 0; pairs[i] != NULL; i++) {
    char *part_name = strchr(pairs[i], ':');
    if (part_name == NULL)
      continue;
    *part_name  = '\0';
    CgPart part = part_from_name(part_name + 1);
    if (part == CG_N_PARTS)
      continue;
    if (clipped && strcmp(pairs[i], "obj") == 0)
      cg_happening_add(cast, happening, part,
                       cg_tree_subject(cast->tree, happening->trigger));
    else if (clipped && strcmp(pairs[i], "subj") == 0 &&
             strstr(cg_row_field(row, COLUMN_ROLES), "obj:") != NULL)
      continue;
    else if (happening->noun)
      fill_noun(cast, happening, pairs[i], part);
    else
      fill_verb(cast, happening, pairs[i], part);
  }
}

/* Verbs with a clause or a quotation report what was said, and no happening,
 * unless of a kind of their own. */
static bool
is_cue(const CgCast *cast, uint32_t token)
{
  enum { CUE_CLASS = 1, CUE_FRAMES = 3 };
  static const char *const telling[] = {"inform", "brief",     "notify",
                                        "learn",  "convey",    "relay",
                                        "phone",  "telephone", NULL};
  const CgTree            *tree      = cast->tree;
  const CgRow *row = cg_lexicon_find_string(cast->lexicon, CG_TABLE_CUES,
                                            cg_tree_lemma(tree, token));
  if (g_strv_contains(telling, cg_tree_lemma(tree, token)) &&
      cg_tree_child(tree, token, CG_DEP_CCOMP) == CG_NONE)
    return false;
  for (; row != NULL; row = row->next)
    if (strcmp(cg_row_field(row, CUE_CLASS), "verb") == 0 &&
        (cg_row_lists(row, CUE_FRAMES, ',', "clause") ||
         cg_row_lists(row, CUE_FRAMES, ',', "quote")))
      return true;
  return false;
}

static bool
read_at(const CgCast *cast, uint32_t token, CgHappening *happening)
{
  CgUpos       upos  = cg_tree_upos(cast->tree, token);
  uint32_t     first = token;
  const CgRow *row   = NULL;
  if (stands_in_name(cast, token))
    return false;
  if (upos == CG_UPOS_VERB)
    row = verb_row(cast, token);
  else if (upos == CG_UPOS_NOUN)
    row = noun_row(cast, token, &first);
  if (row == NULL)
    return false;
  int kind = cg_event_kind_from_name(cg_row_field(row, COLUMN_KIND));
  if (kind < 0 ||
      (kind == CG_EVENT_OTHER && upos == CG_UPOS_VERB &&
       strchr(cg_row_field(row, 0), ' ') == NULL && is_cue(cast, token)))
    return false;
  *happening = (CgHappening){
      .kind    = (CgEventKind)kind,
      .lemma   = cg_row_field(row, 0),
      .trigger = token,
      .words   = {first, token + 1},
      .befalls = strstr(cg_row_field(row, COLUMN_ROLES), ":patient") != NULL,
      .noun    = upos == CG_UPOS_NOUN,
      .support =
          upos == CG_UPOS_NOUN ? cg_tie_support(cast->tree, token) : CG_NONE,
  };
  fill(cast, happening, row);
  cg_happening_mend(cast, happening);
  return true;
}

static bool
is_item(const CgHappening *happening, uint32_t token)
{
  for (size_t i = 0; i < happening->n_fillers; i++)
    if (happening->fillers[i].token == token &&
        happening->fillers[i].part == CG_PART_ITEM)
      return true;
  return false;
}

/* Whether happening @i only carries out @other ("launched" in "launched an
 * attack"), or is the text that @other makes public ("a report" in "published
 * a report"). */
static bool
belongs_to(const CgHappening *happening, const CgHappening *other)
{
  bool text = other->noun && other->kind == CG_EVENT_PUBLICATION;
  if (happening->noun)
    return !other->noun && happening->kind == CG_EVENT_PUBLICATION &&
           is_item(other, happening->trigger);
  return other->support == happening->trigger &&
         !(text && is_item(happening, other->trigger));
}

static void
drop_parts(GArray *found)
{
  for (uint32_t i = found->len; i-- > 0;) {
    const CgHappening *happening = &g_array_index(found, CgHappening, i);
    bool               part      = false;
    for (uint32_t k = 0; k < found->len && !part; k++)
      part = belongs_to(happening, &g_array_index(found, CgHappening, k));
    if (part)
      g_array_remove_index(found, i);
  }
}

GArray *
cg_happenings_find(const CgCast *cast)
{
  GArray *found = g_array_new(FALSE, FALSE, sizeof(CgHappening));
  for (uint32_t t = 0; t < cast->tree->n; t++) {
    CgHappening happening;
    if (read_at(cast, t, &happening))
      g_array_append_val(found, happening);
  }
  drop_parts(found);
  cg_happenings_share(cast, found);
  return found;
}

uint32_t
cg_happening_filler(const CgHappening *happening, CgPart part)
{
  for (size_t i = 0; i < happening->n_fillers; i++)
    if (happening->fillers[i].part == part)
      return happening->fillers[i].token;
  return CG_NONE;
}

uint32_t
cg_happening_clause(const CgCast *cast, const CgHappening *happening)
{
  uint32_t head = cg_tree_head(cast->tree, happening->trigger);
  if (!happening->noun)
    return happening->trigger;
  if (happening->support != CG_NONE)
    return happening->support;
  return head != CG_NONE && cg_tree_upos(cast->tree, head) == CG_UPOS_VERB
             ? head
             : happening->trigger;
}
