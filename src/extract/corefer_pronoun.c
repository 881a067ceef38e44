/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Pronouns, in the order of the text. Each entity named in the sentence or in
 * one of the few before gets points for how near and how prominent its last
 * mention is (subjects and sources first); what does not agree in sex, number
 * or kind, or would be an object of its own verb, is out. The most points
 * win; the source: a plain form of Lappin and Leass (1994).
 */
#include "extract/chain.h"

/* How many sentences back; what each costs; what it counts how often an
 * entity was named. */
enum { WINDOW = 3, PER_SENTENCE = 40, SALIENT = 3, SALIENT_MOST = 30 };

static bool
is_reflexive(const CgTree *tree, uint32_t token)
{
  CgSlice words = cg_tree_words(tree, token);
  return words.len > 4 && (strncmp(words.ptr + words.len - 4, "self", 4) == 0 ||
                           strncmp(words.ptr + words.len - 4, "lves", 4) == 0);
}

static bool
is_body(CgEntityKind kind)
{
  return kind == CG_ENTITY_ORGANIZATION || kind == CG_ENTITY_AGENCY;
}

static bool
agrees(const CgDraft *pronoun, const CgChain *chain)
{
  if (pronoun->kind == CG_ENTITY_PERSON)
    return chain->kind == CG_ENTITY_PERSON &&
           (chain->sex == CG_SEX_UNKNOWN || chain->sex == pronoun->sex ||
            chain->sex_by_pronoun);
  if (pronoun->plural)
    return chain->plural || is_body(chain->kind) ||
           chain->kind == CG_ENTITY_GROUP;
  return !chain->plural &&
         (is_body(chain->kind) || chain->kind == CG_ENTITY_PLACE);
}

/* "Ruiz saw him": not Ruiz. A possessive or a subordinate clause's pronoun
 * may go back to its own sentence. */
static bool
is_same_clause(const CgTree *tree, uint32_t pronoun, uint32_t token)
{
  return tree->arcs[pronoun].deprel != CG_DEP_NMOD_POSS &&
         !is_reflexive(tree, pronoun) &&
         cg_tree_head(tree, pronoun) != CG_NONE &&
         cg_tree_head(tree, pronoun) == cg_tree_head(tree, token);
}

static bool
is_subject(const CgTree *tree, uint32_t token)
{
  return cg_tree_is(tree, token, CG_DEP_NSUBJ) ||
         cg_tree_is(tree, token, CG_DEP_NSUBJ_PASS);
}

static bool
is_top_subject(const CgTree *tree, uint32_t token)
{
  uint32_t head = cg_tree_head(tree, token);
  return is_subject(tree, token) && head != CG_NONE &&
         cg_tree_is(tree, head, CG_DEP_ROOT);
}

static int
prominence_of_place(const CgTree *tree, uint32_t token)
{
  int score = 0;
  if (is_subject(tree, token))
    score += 40;
  if (is_top_subject(tree, token))
    score += 20;
  if (cg_tree_is(tree, token, CG_DEP_OBJ))
    score += 20;
  if (cg_tree_is(tree, token, CG_DEP_NMOD_POSS) ||
      cg_tree_is(tree, token, CG_DEP_COMPOUND) ||
      cg_tree_is(tree, token, CG_DEP_AMOD))
    score -= 15;
  return score;
}

static int
prominence(const CgChains *chains, uint32_t number)
{
  uint32_t token = cg_draft(chains->drafts, number)->head;
  return prominence_of_place(chains->drafts->tree, token) +
         (cg_chains_is_source(chains, number) ? 25 : 0);
}

/* "Ruiz said: 'He will go'": he who is quoted calls himself "I". */
static bool
is_its_speaker(const CgChains *chains, uint32_t pronoun, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  const CgTree   *tree   = drafts->tree;
  const CgQuote  *quote  = cg_drafts_quote(drafts, pronoun);
  uint32_t        token  = cg_draft(drafts, number)->head;
  return quote != NULL && !cg_range_has(quote->tokens, token) &&
         tree->sentence[token] + 1 >= tree->sentence[quote->tokens.first] &&
         tree->sentence[token] <= tree->sentence[quote->tokens.end - 1] &&
         cg_chains_is_source(chains, number);
}

static bool
is_person_pronoun(const CgDraft *pronoun)
{
  return pronoun->kind == CG_ENTITY_PERSON;
}

/* A thing is taken up only from a place where it is spoken of. */
static bool
is_in_reach(const CgChains *chains, const CgDraft *it, uint32_t number)
{
  const CgDraft *draft = cg_draft(chains->drafts, number);
  const CgTree  *tree  = chains->drafts->tree;
  uint32_t       back  = tree->sentence[it->head] - tree->sentence[draft->head];
  if (is_person_pronoun(it))
    return back <= WINDOW && draft->form != CG_MENTION_DEMONYM;
  if (draft->form == CG_MENTION_DEMONYM && back > 0)
    return false;
  return back == 0 || (back == 1 && (is_subject(tree, draft->head) ||
                                     cg_chains_is_source(chains, number)));
}

/* Points of words at @token for how near and how prominent they are. */
static int
points_of_place(const CgTree *tree, uint32_t it, uint32_t token)
{
  int score =
      100 - PER_SENTENCE * (int)(tree->sentence[it] - tree->sentence[token]);
  if (is_subject(tree, it) && is_subject(tree, token))
    score += 15;
  if (tree->tokens[it].block != tree->tokens[token].block)
    score -= 5;
  return score;
}

/* Points of one earlier mention for a pronoun; 0 when it is out of reach. */
static int
points(const CgChains *chains, uint32_t pronoun, uint32_t number)
{
  const CgDrafts *drafts = chains->drafts;
  const CgTree   *tree   = drafts->tree;
  const CgDraft  *it     = cg_draft(drafts, pronoun);
  const CgDraft  *draft  = cg_draft(drafts, number);
  if (draft->head >= it->head || !is_in_reach(chains, it, number) ||
      is_same_clause(tree, it->head, draft->head) ||
      is_its_speaker(chains, it->head, number))
    return 0;
  int score =
      points_of_place(tree, it->head, draft->head) + prominence(chains, number);
  if (draft->form == CG_MENTION_PRONOUN)
    score += 10;
  score += MIN(SALIENT_MOST, SALIENT * (int)cg_chain(chains, draft->chain)->n);
  return MAX(score, 1);
}

/* The subject of the verb whose object a reflexive is. */
static uint32_t
own_subject(const CgChains *chains, uint32_t token)
{
  const CgDrafts *drafts = chains->drafts;
  uint32_t        verb   = cg_tree_head(drafts->tree, token);
  uint32_t        subject =
      verb == CG_NONE ? CG_NONE : cg_tree_inherited_subject(drafts->tree, verb);
  if (!is_reflexive(drafts->tree, token) || subject == CG_NONE ||
      drafts->covered[subject] == CG_NONE)
    return CG_NONE;
  return cg_draft(drafts, drafts->covered[subject])->chain;
}

/* Whether "it" or "they" can mean the thing at @token: a noun that names
 * nothing we know. */
static bool
is_thing(const CgDrafts *drafts, const CgDraft *it, uint32_t token)
{
  const CgTree *tree   = drafts->tree;
  uint8_t       xpos   = tree->tags[token].xpos;
  CgDeprel      deprel = (CgDeprel)tree->arcs[token].deprel;
  return drafts->covered[token] == CG_NONE &&
         xpos == (it->plural ? CG_XPOS_NNS : CG_XPOS_NN) &&
         deprel != CG_DEP_COMPOUND && deprel != CG_DEP_FLAT &&
         !cg_tree_is(tree, token, CG_DEP_OBL_UNMARKED) &&
         !is_same_clause(tree, it->head, token);
}

/* The most points of a thing; for what speaks only people and bodies do. */
static int
points_of_things(const CgChains *chains, uint32_t pronoun)
{
  const CgDrafts *drafts = chains->drafts;
  const CgTree   *tree   = drafts->tree;
  const CgDraft  *it     = cg_draft(drafts, pronoun);
  int             best   = 0;
  if (is_person_pronoun(it) || cg_chains_is_source(chains, pronoun))
    return 0;
  uint32_t sentence = tree->sentence[it->head];
  uint32_t first =
      tree->sentences[sentence > 0 ? sentence - 1 : 0].tokens.first;
  for (uint32_t t = first; t < it->head; t++)
    if (is_thing(drafts, it, t) &&
        (tree->sentence[t] == sentence || is_subject(tree, t)))
      best = MAX(best, points_of_place(tree, it->head, t) +
                           prominence_of_place(tree, t));
  return best;
}

static uint32_t
find_antecedent(const CgChains *chains, uint32_t pronoun)
{
  const CgDrafts *drafts = chains->drafts;
  const CgDraft  *it     = cg_draft(drafts, pronoun);
  uint32_t        found = own_subject(chains, it->head), at = 0;
  int             best = points_of_things(chains, pronoun);
  if (found != CG_NONE)
    return found;
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    const CgDraft *draft = cg_draft(drafts, i);
    if (draft->chain == CG_NONE || draft->head >= it->head ||
        !agrees(it, cg_chain(chains, draft->chain)))
      continue;
    int            score = points(chains, pronoun, i);
    const CgChain *chain = cg_chain(chains, draft->chain);
    if (score > 0 && it->sex != CG_SEX_UNKNOWN && chain->sex == it->sex)
      score += 20;
    else if (score > 0 && chain->sex_by_pronoun)
      score = MAX(score - 30, 1);
    if (score > best || (score == best && score > 0 && draft->head > at)) {
      best  = score;
      at    = draft->head;
      found = draft->chain;
    }
  }
  return found;
}

void
cg_chains_pronouns(CgChains *chains)
{
  CgDrafts *drafts = chains->drafts;
  for (uint32_t i = 0; i < drafts->items->len; i++) {
    uint32_t number = chains->order[i];
    CgDraft *draft  = cg_draft(drafts, number);
    if (draft->form != CG_MENTION_PRONOUN || draft->chain != CG_NONE)
      continue;
    bool     relative = draft->same != CG_NONE;
    uint32_t to       = relative ? cg_draft(drafts, draft->same)->chain
                                 : find_antecedent(chains, number);
    if (!relative && draft->kind == CG_N_ENTITY_KIND && !draft->plural &&
        drafts->tree->tags[draft->head].xpos != CG_XPOS_PRP &&
        drafts->tree->tags[draft->head].xpos != CG_XPOS_PRPS)
      to = CG_NONE; /* "who" in a question */
    if (to != CG_NONE)
      cg_chains_join(chains, number, to);
  }
}
