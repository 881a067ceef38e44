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

static const CgRow *
verb_row(const CgCast *cast, uint32_t token)
{
  const CgTree *tree     = cast->tree;
  const char   *lemma    = cg_tree_lemma(tree, token);
  uint32_t      particle = cg_tree_child(tree, token, CG_DEP_COMPOUND_PRT);
  if (particle != CG_NONE) {
    g_autofree char *key =
        g_strconcat(lemma, " ", cg_tree_lemma(tree, particle), NULL);
    const CgRow *row = find_row(cast, key, "verb");
    if (row != NULL)
      return row;
  }
  return find_row(cast, lemma, "verb");
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
add_filler(const CgCast *cast,
           CgHappening  *happening,
           CgPart        part,
           uint32_t      token)
{
  if (happening->n_fillers == CG_MOST_FILLERS)
    return;
  for (size_t i = 0; i < happening->n_fillers; i++)
    if (happening->fillers[i].token == token)
      return;
  happening->fillers[happening->n_fillers++] = (CgPartFiller){part, token};
  const CgTree *tree                         = cast->tree;
  uint32_t      c = cg_tree_child(tree, token, CG_DEP_CONJ);
  for (; c != CG_NONE; c = cg_tree_next(tree, c, CG_DEP_CONJ))
    if (happening->n_fillers < CG_MOST_FILLERS)
      happening->fillers[happening->n_fillers++] = (CgPartFiller){part, c};
}

static bool
is_passive(const CgTree *tree, uint32_t verb)
{
  return cg_tree_child(tree, verb, CG_DEP_NSUBJ_PASS) != CG_NONE ||
         (cg_tree_is(tree, verb, CG_DEP_ACL) &&
          tree->tags[verb].xpos == CG_XPOS_VBN);
}

/* The object that does what @verb says: "accused Belmora of attacking",
 * "urged Belmora to attack"; or CG_NONE. */
static uint32_t
controlling_object(const CgTree *tree, uint32_t verb)
{
  uint32_t head = cg_tree_head(tree, verb);
  uint32_t mark = cg_tree_child(tree, verb, CG_DEP_MARK);
  if (head == CG_NONE || cg_tree_subject(tree, verb) != CG_NONE)
    return CG_NONE;
  bool after_object =
      cg_tree_is(tree, verb, CG_DEP_XCOMP) ||
      (cg_tree_is(tree, verb, CG_DEP_ADVCL) && mark != CG_NONE &&
       (cg_tree_lemma_is(tree, mark, "of") ||
        cg_tree_lemma_is(tree, mark, "for") ||
        cg_tree_lemma_is(tree, mark, "from")));
  uint32_t object = cg_tree_child(tree, head, CG_DEP_OBJ);
  return after_object && object != CG_NONE && object < verb ? object : CG_NONE;
}

static uint32_t
verb_subject(const CgTree *tree, uint32_t verb)
{
  if (is_passive(tree, verb))
    return cg_tree_child(tree, verb, CG_DEP_OBL_AGENT);
  uint32_t object = controlling_object(tree, verb);
  if (object != CG_NONE)
    return object;
  if (cg_tree_is(tree, verb, CG_DEP_ACL)) /* "forces shelling the town" */
    return cg_tree_head(tree, verb);
  return cg_tree_inherited_subject(tree, verb);
}

static uint32_t
verb_object(const CgTree *tree, uint32_t verb)
{
  uint32_t object = cg_tree_child(tree, verb, CG_DEP_NSUBJ_PASS);
  if (object == CG_NONE && is_passive(tree, verb))
    object = cg_tree_head(tree, verb);
  if (object == CG_NONE)
    object = cg_tree_child(tree, verb, CG_DEP_OBJ);
  uint32_t second = object == CG_NONE || cg_tree_head(tree, object) != verb
                        ? CG_NONE
                        : cg_tree_next(tree, object, CG_DEP_OBJ);
  return second == CG_NONE ? object : second;
}

/* Also the first of two objects, where the parser tells them not apart. */
static uint32_t
verb_recipient(const CgTree *tree, uint32_t verb)
{
  uint32_t recipient = cg_tree_child(tree, verb, CG_DEP_IOBJ);
  uint32_t object    = cg_tree_child(tree, verb, CG_DEP_OBJ);
  if (recipient == CG_NONE && object != CG_NONE &&
      cg_tree_next(tree, object, CG_DEP_OBJ) != CG_NONE)
    return object;
  return recipient;
}

static void
fill_preposition(const CgCast *cast,
                 CgHappening  *happening,
                 uint32_t      head,
                 const char   *word,
                 CgPart        part)
{
  const CgTree *tree = cast->tree;
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (preposition != CG_NONE && !cg_tree_is(tree, c, CG_DEP_NMOD_POSS) &&
        cg_tree_lemma_is(tree, preposition, word))
      add_filler(cast, happening, part, c);
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
  if (strcmp(how, "subj") == 0)
    token = verb_subject(tree, verb);
  else if (strcmp(how, "obj") == 0)
    token = verb_object(tree, verb);
  else if (strcmp(how, "iobj") == 0)
    token = verb_recipient(tree, verb);
  else
    fill_preposition(cast, happening, verb, how, part);
  if (token != CG_NONE)
    add_filler(cast, happening, part, token);
}

/* Possessors, and names and demonyms before the noun. */
static void
fill_possessor(const CgCast *cast, CgHappening *happening, CgPart part)
{
  const CgTree *tree = cast->tree;
  uint32_t      noun = happening->trigger;
  for (uint32_t c = tree->child[noun]; c != CG_NONE && c < noun;
       c          = tree->next[c]) {
    bool before = cg_tree_is(tree, c, CG_DEP_COMPOUND) ||
                  cg_tree_is(tree, c, CG_DEP_AMOD) ||
                  cg_tree_is(tree, c, CG_DEP_NMOD);
    if (cg_tree_is(tree, c, CG_DEP_NMOD_POSS) ||
        (before && cast->by_name[c] != CG_NONE))
      add_filler(cast, happening, part, c);
  }
}

/* Verbs that only carry out what their object or subject names. */
static uint32_t
support_of(const CgTree *tree, uint32_t noun)
{
  static const char *const light[] = {
      "carry",  "launch", "conduct",  "hold",       "make",    "stage",
      "commit", "mount",  "attempt",  "plan",       "order",   "plot",
      "take",   "occur",  "happen",   "perpetrate", "execute", "undertake",
      "begin",  "start",  "open",     "host",       "attend",  "have",
      "give",   "be",     "organize", "join",       "release", "issue",
  };
  uint32_t verb = cg_tree_head(tree, noun);
  CgDeprel tie  = (CgDeprel)tree->arcs[noun].deprel;
  if (verb == CG_NONE ||
      (tie != CG_DEP_OBJ && tie != CG_DEP_NSUBJ && tie != CG_DEP_NSUBJ_PASS))
    return CG_NONE;
  for (size_t i = 0; i < G_N_ELEMENTS(light); i++)
    if (cg_tree_lemma_is(tree, verb, light[i]))
      return verb;
  return CG_NONE;
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
  const CgTree *tree    = cast->tree;
  uint32_t      support = happening->support;
  if (strcmp(how, "poss") == 0)
    fill_possessor(cast, happening, part);
  else
    fill_preposition(cast, happening, happening->trigger, how, part);
  if (support == CG_NONE)
    return;
  if (strcmp(how, "by") != 0 && strcmp(how, "poss") != 0)
    fill_preposition(cast, happening, support, how, part);
  if (is_doer(part) && (cg_tree_is(tree, happening->trigger, CG_DEP_OBJ) ||
                        is_passive(tree, support))) {
    uint32_t doer = verb_subject(tree, support);
    if (doer != CG_NONE && doer != happening->trigger)
      add_filler(cast, happening, part, doer);
  }
}

static void
fill(const CgCast *cast, CgHappening *happening, const CgRow *row)
{
  g_auto(GStrv) pairs = g_strsplit(cg_row_field(row, COLUMN_ROLES), " ", -1);
  for (size_t i = 0; pairs[i] != NULL; i++) {
    char *part_name = strchr(pairs[i], ':');
    if (part_name == NULL)
      continue;
    *part_name  = '\0';
    CgPart part = part_from_name(part_name + 1);
    if (part == CG_N_PARTS)
      continue;
    if (happening->noun)
      fill_noun(cast, happening, pairs[i], part);
    else
      fill_verb(cast, happening, pairs[i], part);
  }
}

/* Verbs with a clause or a quotation are no happenings, unless of a kind of
 * their own. */
static bool
is_cue(const CgCast *cast, uint32_t token)
{
  enum { CUE_CLASS = 1, CUE_FRAMES = 3 };
  const CgRow *row = cg_lexicon_find_string(cast->lexicon, CG_TABLE_CUES,
                                            cg_tree_lemma(cast->tree, token));
  for (; row != NULL; row = row->next)
    if (strcmp(cg_row_field(row, CUE_CLASS), "verb") == 0 &&
        (cg_row_lists(row, CUE_FRAMES, ',', "clause") ||
         cg_row_lists(row, CUE_FRAMES, ',', "quote")))
      return true;
  return false;
}

/* "using 20 boats", "armed with knives" beside the verb or its object. */
static void
fill_used(const CgCast *cast, CgHappening *happening, uint32_t head)
{
  const CgTree *tree = cast->tree;
  if (head == CG_NONE)
    return;
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c])
    if ((cg_tree_is(tree, c, CG_DEP_ADVCL) || cg_tree_is(tree, c, CG_DEP_ACL) ||
         cg_tree_is(tree, c, CG_DEP_XCOMP)) &&
        cg_tree_lemma_is(tree, c, "use")) {
      uint32_t what = cg_tree_child(tree, c, CG_DEP_OBJ);
      if (what != CG_NONE)
        add_filler(cast, happening, CG_PART_INSTRUMENT, what);
    }
}

/* A recipient whom the parser hung on the item: "gave a list of names to the
 * court". */
static void
fill_recipient(const CgCast *cast, CgHappening *happening)
{
  const CgTree *tree = cast->tree;
  uint32_t      item = cg_happening_filler(happening, CG_PART_ITEM);
  if (happening->kind != CG_EVENT_HANDOVER || item == CG_NONE ||
      cg_happening_filler(happening, CG_PART_RECIPIENT) != CG_NONE)
    return;
  for (uint32_t t = tree->subtree[item].end; t-- > item + 1;) {
    uint32_t preposition = cg_tree_preposition(tree, t);
    uint32_t entity      = cg_cast_entity(cast, t);
    if (preposition != CG_NONE && cg_tree_lemma_is(tree, preposition, "to") &&
        entity != CG_NONE && cg_cast_is_agent(cast, entity)) {
      add_filler(cast, happening, CG_PART_RECIPIENT, t);
      return;
    }
  }
}

/* "talks on an exchange with Soto": who is met hangs on the topic. */
static void
share_topic(const CgCast *cast, GArray *found)
{
  for (uint32_t i = found->len; i-- > 1;) {
    CgHappening *topic = &g_array_index(found, CgHappening, i);
    uint32_t     head  = cg_tree_head(cast->tree, topic->trigger);
    CgHappening *talk  = &g_array_index(found, CgHappening, i - 1);
    bool         meeting =
        talk->kind == CG_EVENT_MEETING || talk->kind == CG_EVENT_NEGOTIATION;
    if (!topic->noun || !talk->noun || !meeting || head != talk->trigger)
      continue;
    for (size_t k = 0; k < topic->n_fillers; k++)
      if (topic->fillers[k].part == CG_PART_PARTICIPANT)
        add_filler(cast, talk, CG_PART_PARTICIPANT, topic->fillers[k].token);
  }
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
      (kind == CG_EVENT_OTHER && upos == CG_UPOS_VERB && is_cue(cast, token)))
    return false;
  *happening = (CgHappening){
      .kind    = (CgEventKind)kind,
      .lemma   = cg_row_field(row, 0),
      .trigger = token,
      .words   = {first, token + 1},
      .noun    = upos == CG_UPOS_NOUN,
      .support = upos == CG_UPOS_NOUN ? support_of(cast->tree, token) : CG_NONE,
  };
  fill(cast, happening, row);
  fill_used(cast, happening, token);
  fill_used(cast, happening, cg_happening_clause(cast, happening));
  fill_used(cast, happening, cg_happening_filler(happening, CG_PART_TARGET));
  fill_recipient(cast, happening);
  return true;
}

/* "launched" in "launched an attack" reports nothing of its own. */
static void
drop_supports(GArray *found)
{
  for (uint32_t i = found->len; i-- > 0;) {
    uint32_t trigger = g_array_index(found, CgHappening, i).trigger;
    bool     support = false;
    for (uint32_t k = 0; k < found->len && !support; k++)
      support = g_array_index(found, CgHappening, k).support == trigger;
    if (support)
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
  drop_supports(found);
  share_topic(cast, found);
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
