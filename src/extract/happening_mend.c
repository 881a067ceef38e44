/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Parts of a happening that stand elsewhere than its frame says: behind
 * "using", below the item, above the text, under a pronoun.
 */
#include "extract/happening_mend.h"

#include "extract/event_kind.h"
#include "extract/happening_ties.h"

/* The town of "the town of Lota". */
static uint32_t
named_of(const CgCast *cast, uint32_t token)
{
  static const char *const kinds[] = {
      "town",   "city",   "village",  "province", "region",       "district",
      "island", "state",  "county",   "port",     "municipality", "suburb",
      "area",   "canton", "republic", NULL};
  const CgTree *tree = cast->tree;
  if (cg_cast_entity(cast, token) != CG_NONE ||
      !g_strv_contains(kinds, cg_tree_lemma(tree, token)))
    return token;
  for (uint32_t c = tree->child[token]; c != CG_NONE; c = tree->next[c])
    if (c > token && cg_tree_is(tree, c, CG_DEP_NMOD) &&
        cg_cast_entity(cast, c) != CG_NONE)
      return c;
  return token;
}

void
cg_happening_add(const CgCast *cast,
                 CgHappening  *happening,
                 CgPart        part,
                 uint32_t      token)
{
  token = named_of(cast, cg_tie_thing(cast->tree, token));
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
        cg_happening_add(cast, happening, CG_PART_INSTRUMENT, what);
    }
}

/* A recipient whom the parser hung on the item: "gave a list of names to the
 * court". */
static void
fill_recipient(const CgCast *cast, CgHappening *happening)
{
  static const char *const telling[] = {"convey", "relay", NULL};
  const CgTree            *tree      = cast->tree;
  bool                     told = g_strv_contains(telling, happening->lemma);
  CgPart                   part = told ? CG_PART_TARGET : CG_PART_RECIPIENT;
  uint32_t                 item =
      cg_happening_filler(happening, told ? CG_PART_TOPIC : CG_PART_ITEM);
  if ((happening->kind != CG_EVENT_HANDOVER && !told) || item == CG_NONE ||
      cg_happening_filler(happening, part) != CG_NONE)
    return;
  for (uint32_t t = tree->subtree[item].end; t-- > item + 1;) {
    uint32_t preposition = cg_tree_preposition(tree, t);
    uint32_t entity      = cg_cast_entity(cast, t);
    if (preposition != CG_NONE && cg_tree_lemma_is(tree, preposition, "to") &&
        entity != CG_NONE && cg_cast_is_agent(cast, entity)) {
      cg_happening_add(cast, happening, part, t);
      return;
    }
  }
}

/* Who made public what somebody says in it: "In a paper handed to the court,
 * Peru said ..." */
static void
fill_author(const CgCast *cast, CgHappening *happening)
{
  const CgTree *tree    = cast->tree;
  uint32_t      text    = cg_tree_head(tree, happening->trigger);
  uint32_t      speaker = CG_NONE;
  bool          gives   = happening->kind == CG_EVENT_PUBLICATION ||
               happening->kind == CG_EVENT_HANDOVER;
  if (happening->noun || !gives || text == CG_NONE ||
      !cg_tree_is(tree, happening->trigger, CG_DEP_ACL) ||
      !cg_tree_is(tree, text, CG_DEP_OBL) ||
      !cg_tie_is_passive(tree, happening->trigger) ||
      cg_tie_subject(tree, happening->trigger) != CG_NONE)
    return;
  uint32_t preposition = cg_tree_preposition(tree, text);
  if (preposition != CG_NONE && cg_tree_lemma_is(tree, preposition, "in"))
    speaker = cg_tie_subject(tree, cg_tree_head(tree, text));
  if (speaker != CG_NONE)
    cg_happening_add(cast, happening,
                     happening->kind == CG_EVENT_HANDOVER ? CG_PART_GIVER
                                                          : CG_PART_AGENT,
                     speaker);
}

/* "of the boats 12 were sunk", "eleven of them were destroyed": what is brought
 * down are the weapons last spoken of, whoever else "them" may be. */
static void
find_weapons(const CgCast *cast, CgHappening *happening)
{
  enum { REACH = 40 };
  static const char *const downing[] = {
      "destroy",   "down",       "sink",       "intercept", "shoot down",
      "repel",     "stop",       "neutralize", "disable",   "neutralise",
      "take down", "bring down", NULL};
  const CgTree *tree = cast->tree;
  if (happening->noun || !g_strv_contains(downing, happening->lemma))
    return;
  for (size_t i = 0; i < happening->n_fillers; i++) {
    uint32_t token = happening->fillers[i].token;
    if (happening->fillers[i].part != CG_PART_TARGET ||
        cg_tree_upos(tree, token) != CG_UPOS_PRON)
      continue;
    for (uint32_t t = token; t-- > 0 && token - t < REACH;)
      if (tree->tags[t].xpos == CG_XPOS_NNS &&
          cg_cast_entity(cast, t) == CG_NONE &&
          cg_event_instrument(cast, t) != NULL) {
        happening->fillers[i].token = t;
        happening->kind             = CG_EVENT_INTERCEPTION;
        break;
      }
  }
}

/* "received money from the firm" is no meeting. */
static void
mend_receiving(const CgCast *cast, CgHappening *happening)
{
  const CgTree *tree = cast->tree;
  uint32_t      what = cg_tie_object(tree, happening->trigger);
  if (happening->noun || strcmp(happening->lemma, "receive") != 0 ||
      what == CG_NONE || cg_cast_entity(cast, what) != CG_NONE)
    return;
  happening->kind = CG_EVENT_HANDOVER;
  for (size_t i = 0; i < happening->n_fillers; i++)
    if (happening->fillers[i].part == CG_PART_PARTICIPANT)
      happening->fillers[i].part = happening->fillers[i].token == what
                                       ? CG_PART_ITEM
                                       : CG_PART_RECIPIENT;
  for (uint32_t c      = cg_tree_child(tree, happening->trigger, CG_DEP_OBL);
       c != CG_NONE; c = cg_tree_next(tree, c, CG_DEP_OBL)) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (preposition != CG_NONE && cg_tree_lemma_is(tree, preposition, "from"))
      cg_happening_add(cast, happening, CG_PART_GIVER, c);
  }
}

void
cg_happening_mend(const CgCast *cast, CgHappening *happening)
{
  fill_used(cast, happening, happening->trigger);
  fill_used(cast, happening, cg_happening_clause(cast, happening));
  fill_used(cast, happening, cg_happening_filler(happening, CG_PART_TARGET));
  fill_recipient(cast, happening);
  fill_author(cast, happening);
  find_weapons(cast, happening);
  mend_receiving(cast, happening);
}

/* "talks on an exchange with Soto": who is met hangs on the topic. */
void
cg_happenings_share(const CgCast *cast, GArray *found)
{
  for (uint32_t i = found->len; i-- > 1;) {
    CgHappening *topic = &g_array_index(found, CgHappening, i);
    uint32_t     head  = cg_tree_head(cast->tree, topic->trigger);
    CgHappening *talk  = &g_array_index(found, CgHappening, i - 1);
    bool         meeting =
        talk->kind == CG_EVENT_MEETING || talk->kind == CG_EVENT_NEGOTIATION;
    if (!topic->noun || !talk->noun || !meeting || head != talk->trigger)
      continue;
    size_t kept = 0;
    for (size_t k = 0; k < topic->n_fillers; k++)
      if (topic->fillers[k].part == CG_PART_PARTICIPANT)
        cg_happening_add(cast, talk, CG_PART_PARTICIPANT,
                         topic->fillers[k].token);
      else
        topic->fillers[kept++] = topic->fillers[k];
    topic->n_fillers = kept;
  }
}
