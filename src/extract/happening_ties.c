/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The doer of a verb is looked for upwards, through what has none of its own:
 *
 *   blamed [Peru] for planning an attempt to kill ...
 *      ^obj------advcl^      obj^  acl-----^
 */
#include "extract/happening_ties.h"

enum { HIGHEST = 5 };

static bool
is_any(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  for (; *lemmas != NULL; lemmas++)
    if (cg_tree_lemma_is(tree, token, *lemmas))
      return true;
  return false;
}

static bool
is_participle(const CgTree *tree, uint32_t verb)
{
  return tree->tags[verb].xpos == CG_XPOS_VBN;
}

/* Of "was found and killed" the first is passive, and so is the second. */
static uint32_t
shared_passive(const CgTree *tree, uint32_t verb)
{
  uint32_t head = cg_tree_head(tree, verb);
  return head == CG_NONE || !cg_tree_is(tree, verb, CG_DEP_CONJ) ||
                 !is_participle(tree, verb) ||
                 cg_tree_child(tree, verb, CG_DEP_AUX) != CG_NONE ||
                 cg_tree_subject(tree, verb) != CG_NONE ||
                 cg_tree_child(tree, verb, CG_DEP_OBJ) != CG_NONE
             ? CG_NONE
             : cg_tree_child(tree, head, CG_DEP_NSUBJ_PASS);
}

bool
cg_tie_is_passive(const CgTree *tree, uint32_t verb)
{
  return cg_tree_child(tree, verb, CG_DEP_NSUBJ_PASS) != CG_NONE ||
         shared_passive(tree, verb) != CG_NONE ||
         ((cg_tree_is(tree, verb, CG_DEP_ACL) ||
           cg_tree_is(tree, verb, CG_DEP_AMOD)) &&
          is_participle(tree, verb));
}

uint32_t
cg_tie_agent(const CgTree *tree, uint32_t verb)
{
  for (uint32_t c = tree->child[verb]; c != CG_NONE; c = tree->next[c]) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if ((cg_tree_is(tree, c, CG_DEP_OBL_AGENT) ||
         cg_tree_is(tree, c, CG_DEP_OBL)) &&
        preposition != CG_NONE && cg_tree_lemma_is(tree, preposition, "by"))
      return c;
  }
  return CG_NONE;
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

static bool
is_infinitive(const CgTree *tree, uint32_t verb)
{
  uint32_t mark = cg_tree_child(tree, verb, CG_DEP_MARK);
  return mark != CG_NONE && cg_tree_lemma_is(tree, mark, "to");
}

/* One step up from a verb without a subject: who does it, or in @verb the one
 * that says so (CG_NONE at the end). */
static uint32_t
climb(const CgTree *tree, uint32_t *verb)
{
  uint32_t head   = cg_tree_head(tree, *verb);
  uint32_t object = controlling_object(tree, *verb);
  uint32_t found  = object;
  uint32_t next   = CG_NONE;
  if (object == CG_NONE && cg_tree_is(tree, *verb, CG_DEP_ACL)) {
    if (!is_infinitive(tree, *verb)) {
      found = head; /* "forces shelling the town", "Peru, engaged in ..." */
    } else {
      found = cg_tree_child(tree, head, CG_DEP_NMOD_POSS);
      next  = cg_tree_is(tree, head, CG_DEP_OBJ) ? cg_tree_head(tree, head)
                                                 : CG_NONE;
    }
  } else if (object == CG_NONE && (cg_tree_is(tree, *verb, CG_DEP_CONJ) ||
                                   cg_tree_is(tree, *verb, CG_DEP_XCOMP) ||
                                   cg_tree_is(tree, *verb, CG_DEP_ADVCL) ||
                                   cg_tree_is(tree, *verb, CG_DEP_PARATAXIS))) {
    next = head;
  }
  *verb = found != CG_NONE ? CG_NONE : next;
  return found;
}

uint32_t
cg_tie_subject(const CgTree *tree, uint32_t verb)
{
  uint32_t found = CG_NONE;
  if (cg_tie_is_passive(tree, verb))
    return cg_tie_agent(tree, verb);
  for (int up = 0; up < HIGHEST && verb != CG_NONE && found == CG_NONE; up++) {
    found = cg_tree_subject(tree, verb);
    if (found == CG_NONE)
      found = climb(tree, &verb);
  }
  return found;
}

/* An object that the parser took for a measure or time. */
static uint32_t
bare_oblique(const CgTree *tree, uint32_t verb)
{
  static const char *const times[] = {
      "day",    "night",   "week",    "month",     "year",   "time", "hour",
      "today",  "morning", "evening", "afternoon", "minute", "way",  "second",
      "decade", "weekend", "season",  "percent",   NULL};
  uint32_t token = cg_tree_child(tree, verb, CG_DEP_OBL_UNMARKED);
  return token == verb + 1 || token == CG_NONE || token < verb ||
                 cg_tree_upos(tree, token) != CG_UPOS_NOUN ||
                 is_any(tree, token, times)
             ? CG_NONE
             : token;
}

uint32_t
cg_tie_object(const CgTree *tree, uint32_t verb)
{
  uint32_t object = cg_tree_child(tree, verb, CG_DEP_NSUBJ_PASS);
  if (object == CG_NONE)
    object = shared_passive(tree, verb);
  if (object == CG_NONE && cg_tie_is_passive(tree, verb))
    object = cg_tree_head(tree, verb);
  if (object == CG_NONE)
    object = cg_tree_child(tree, verb, CG_DEP_OBJ);
  if (object == CG_NONE)
    object = bare_oblique(tree, verb);
  uint32_t second = object == CG_NONE || cg_tree_head(tree, object) != verb
                        ? CG_NONE
                        : cg_tree_next(tree, object, CG_DEP_OBJ);
  return second == CG_NONE ? object : second;
}

/* Also the first of two objects, where the parser tells them not apart. */
uint32_t
cg_tie_recipient(const CgTree *tree, uint32_t verb)
{
  uint32_t recipient = cg_tree_child(tree, verb, CG_DEP_IOBJ);
  uint32_t object    = cg_tree_child(tree, verb, CG_DEP_OBJ);
  if (recipient == CG_NONE && object != CG_NONE &&
      cg_tree_next(tree, object, CG_DEP_OBJ) != CG_NONE)
    return object;
  return recipient;
}

/* Verbs that only carry out, begin or end what their object or subject
 * names. */
static const char *const light[] = {
    "carry",    "launch",   "conduct",  "hold",       "make",     "stage",
    "commit",   "mount",    "attempt",  "plan",       "order",    "plot",
    "take",     "occur",    "happen",   "perpetrate", "execute",  "undertake",
    "begin",    "start",    "open",     "host",       "attend",   "have",
    "give",     "be",       "organize", "join",       "release",  "issue",
    "end",      "stop",     "wage",     "fight",      "continue", "resume",
    "suspend",  "halt",     "lead",     "enter",      "vow",      "threaten",
    "promise",  "organise", "announce", "impose",     "broker",   "mediate",
    "lose",     "win",      "perform",  "prepare",    "pursue",   "reach",
    "complete", "finish",   "declare",  "lift",       "call",     "proclaim",
    "accept",   "sign",     "ratify",   "conclude",   NULL};

uint32_t
cg_tie_support(const CgTree *tree, uint32_t noun)
{
  static const char *const leaving[]   = {"withdraw", "walk",   "pull",
                                          "engage",   "take",   "participate",
                                          "involve",  "resort", NULL};
  uint32_t                 verb        = cg_tree_head(tree, noun);
  uint32_t                 preposition = cg_tree_preposition(tree, noun);
  CgDeprel                 tie         = (CgDeprel)tree->arcs[noun].deprel;
  if (verb == CG_NONE)
    return CG_NONE;
  if (tie == CG_DEP_OBJ || tie == CG_DEP_NSUBJ || tie == CG_DEP_NSUBJ_PASS)
    return is_any(tree, verb, light) ? verb : CG_NONE;
  bool left = tie == CG_DEP_OBL && preposition != CG_NONE &&
              (cg_tree_lemma_is(tree, preposition, "from") ||
               cg_tree_lemma_is(tree, preposition, "in"));
  return left && is_any(tree, verb, leaving) ? verb : CG_NONE;
}

uint32_t
cg_tie_leader(const CgTree *tree, uint32_t noun)
{
  for (uint32_t c = cg_tree_child(tree, noun, CG_DEP_ACL); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_ACL))
    if (is_participle(tree, c) && is_any(tree, c, light))
      return cg_tie_agent(tree, c);
  uint32_t after = tree->subtree[noun].end; /* hung elsewhere: "N, led by" */
  if (after < tree->n && cg_tree_upos(tree, after) == CG_UPOS_PUNCT)
    after++;
  else if (cg_tree_upos(tree, after - 1) != CG_UPOS_PUNCT)
    return CG_NONE;
  return after < tree->n && cg_tree_upos(tree, after) == CG_UPOS_VERB &&
                 cg_tree_subject(tree, after) == CG_NONE &&
                 is_any(tree, after, light)
             ? cg_tie_agent(tree, after)
             : CG_NONE;
}

uint32_t
cg_tie_thing(const CgTree *tree, uint32_t token)
{
  static const char *const parts[] = {
      "all",    "some",    "most",     "many",    "none",    "several",
      "few",    "part",    "one",      "two",     "three",   "half",
      "dozen",  "hundred", "both",     "group",   "swarm",   "wave",
      "number", "series",  "majority", "each",    "percent", "stake",
      "any",    "score",   "rest",     "barrage", "volley",  NULL};
  if (token == CG_NONE ||
      (!is_any(tree, token, parts) && cg_tree_upos(tree, token) != CG_UPOS_NUM))
    return token;
  for (uint32_t c = cg_tree_child(tree, token, CG_DEP_NMOD); c != CG_NONE;
       c          = cg_tree_next(tree, c, CG_DEP_NMOD)) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (preposition != CG_NONE && (cg_tree_lemma_is(tree, preposition, "of") ||
                                   (cg_tree_lemma_is(tree, token, "stake") &&
                                    cg_tree_lemma_is(tree, preposition, "in"))))
      return c;
  }
  return token;
}
