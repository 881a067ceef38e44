/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Two arrays lead from a token to its mention, so that frames of verbs and
 * nouns are read off the tree without searching.
 */
#include "extract/cast.h"

static uint32_t
n_words(const CgMention *mention)
{
  return mention->tokens.end - mention->tokens.first;
}

static void
index_mentions(CgCast *cast)
{
  for (uint32_t i = 0; i < cast->n_mentions; i++) {
    const CgMention *mention = &cast->mentions[i];
    uint32_t        *head    = &cast->by_head[mention->head];
    if (*head == CG_NONE || n_words(mention) > n_words(&cast->mentions[*head]))
      *head = i;
    for (uint32_t t = mention->name.first; t < mention->name.end; t++) {
      uint32_t *name = &cast->by_name[t];
      if (*name == CG_NONE ||
          n_words(mention) < n_words(&cast->mentions[*name]))
        *name = i;
    }
  }
}

CgCast *
cg_cast_new(const CgDocument *document, const CgLexicon *lexicon)
{
  CgCast *cast   = g_new0(CgCast, 1);
  cast->document = document;
  cast->lexicon  = lexicon;
  cast->tree     = cg_tree_new(document);
  cast->mentions = cg_document_mentions(document, &cast->n_mentions);
  cast->entities = cg_document_entities(document, &cast->n_entities);
  cast->by_head  = g_new(uint32_t, cast->tree->n + 1); /* never NULL */
  cast->by_name  = g_new(uint32_t, cast->tree->n + 1);
  memset(cast->by_head, 0xFF, sizeof *cast->by_head * cast->tree->n);
  memset(cast->by_name, 0xFF, sizeof *cast->by_name * cast->tree->n);
  index_mentions(cast);
  return cast;
}

void
cg_cast_free(CgCast *cast)
{
  if (cast == NULL)
    return;
  cg_tree_free(cast->tree);
  g_free(cast->by_head);
  g_free(cast->by_name);
  g_free(cast);
}

uint32_t
cg_cast_mention(const CgCast *cast, uint32_t token)
{
  if (token == CG_NONE)
    return CG_NONE;
  return cast->by_head[token] != CG_NONE ? cast->by_head[token]
                                         : cast->by_name[token];
}

uint32_t
cg_cast_entity(const CgCast *cast, uint32_t token)
{
  uint32_t mention = cg_cast_mention(cast, token);
  return mention == CG_NONE ? CG_NONE : cast->mentions[mention].entity;
}

static uint32_t
owner_inside(const CgCast *cast, uint32_t i)
{
  const CgMention *mention = &cast->mentions[i];
  uint32_t poss  = cg_tree_child(cast->tree, mention->head, CG_DEP_NMOD_POSS);
  uint32_t whose = cg_cast_mention(cast, poss);
  if (whose != CG_NONE && whose != i &&
      cast->mentions[whose].entity != mention->entity)
    return whose;
  uint32_t end =
      mention->form == CG_MENTION_NAME ? mention->name.end : mention->head;
  for (uint32_t t = mention->tokens.first; t < end; t++) {
    uint32_t other = cast->by_name[t];
    if (other != CG_NONE && other != i &&
        cast->mentions[other].entity != mention->entity)
      return other;
  }
  return CG_NONE;
}

static bool
is_any(const CgTree *tree, uint32_t token, const char *const *lemmas)
{
  for (; token != CG_NONE && *lemmas != NULL; lemmas++)
    if (cg_tree_lemma_is(tree, token, *lemmas))
      return true;
  return false;
}

uint32_t
cg_cast_owner(const CgCast *cast, uint32_t i, const char *const *prepositions)
{
  const CgTree    *tree    = cast->tree;
  const CgMention *mention = &cast->mentions[i];
  uint32_t         owner   = owner_inside(cast, i);
  if (owner != CG_NONE)
    return owner;
  for (uint32_t c = tree->child[mention->head]; c != CG_NONE;
       c          = tree->next[c]) {
    if (c < mention->head || !cg_tree_is(tree, c, CG_DEP_NMOD) ||
        !is_any(tree, cg_tree_preposition(tree, c), prepositions))
      continue;
    uint32_t other = cg_cast_mention(cast, c);
    if (other != CG_NONE && cast->mentions[other].entity != mention->entity)
      return other;
  }
  return CG_NONE;
}

static bool
opens_phrase(const CgTree *tree, uint32_t token)
{
  CgUpos upos = cg_tree_upos(tree, token);
  return upos == CG_UPOS_DET || upos == CG_UPOS_ADP || upos == CG_UPOS_PUNCT ||
         upos == CG_UPOS_ADV || upos == CG_UPOS_AUX || upos == CG_UPOS_CCONJ ||
         upos == CG_UPOS_SCONJ;
}

/* "director and owner of ...", without a comma. */
static bool
is_joined(const CgTree *tree, uint32_t conjunct)
{
  uint32_t first = tree->subtree[conjunct].first;
  return cg_tree_is(tree, conjunct, CG_DEP_CONJ) &&
         cg_tree_upos(tree, first) == CG_UPOS_CCONJ &&
         cg_tree_upos(tree, conjunct) == CG_UPOS_NOUN;
}

CgRange
cg_cast_phrase(const CgCast *cast, uint32_t head)
{
  const CgTree *tree  = cast->tree;
  CgRange       range = {head, head + 1};
  for (uint32_t c = tree->child[head]; c != CG_NONE; c = tree->next[c]) {
    CgRange child = tree->subtree[c];
    if (c < head && !cg_tree_is(tree, c, CG_DEP_NSUBJ) &&
        !cg_tree_is(tree, c, CG_DEP_COP) && !cg_tree_is(tree, c, CG_DEP_CASE))
      range.first = MIN(range.first, child.first);
    else if (c > head && cg_tree_is(tree, c, CG_DEP_CASE) &&
             child.first == range.end)
      range.end = child.end; /* "of" that hangs on the noun before it */
    else if (c > head && child.first == range.end &&
             (cg_tree_is(tree, c, CG_DEP_NMOD) ||
              cg_tree_is(tree, c, CG_DEP_FLAT) || is_joined(tree, c) ||
              cg_tree_is(tree, c, CG_DEP_COMPOUND)))
      range.end = child.end;
  }
  while (range.end > head + 1 && opens_phrase(tree, range.end - 1))
    range.end--;
  while (range.first < head && opens_phrase(tree, range.first))
    range.first++;
  return range;
}

char *
cg_cast_words(const CgCast *cast, CgRange range)
{
  CgSlice slice = cg_document_slice(
      cast->document, cg_document_range_span(cast->document, range));
  GString *words = g_string_sized_new(slice.len);
  for (size_t i = 0; i < slice.len; i++) {
    bool blank = g_ascii_isspace(slice.ptr[i]);
    if (!blank)
      g_string_append_c(words, slice.ptr[i]);
    else if (words->len > 0 && words->str[words->len - 1] != ' ')
      g_string_append_c(words, ' ');
  }
  return g_string_free(words, FALSE);
}

bool
cg_cast_is_agent(const CgCast *cast, uint32_t entity)
{
  const CgEntity *e = &cast->entities[entity];
  return e->kind != CG_ENTITY_PLACE || e->state;
}

static bool
holds(const CgAttribution *attribution, uint32_t byte)
{
  for (uint32_t i = 0; i < attribution->n_content; i++)
    if (attribution->content[i].start <= byte &&
        byte < attribution->content[i].end)
      return true;
  return false;
}

static uint32_t
content_length(const CgAttribution *attribution)
{
  uint32_t n = 0;
  for (uint32_t i = 0; i < attribution->n_content; i++)
    n += attribution->content[i].end - attribution->content[i].start;
  return n;
}

uint32_t
cg_cast_in_attribution(const CgCast *cast, uint32_t token)
{
  if (!cg_document_has(cast->document, CG_LAYER_ATTRIBUTIONS))
    return CG_NONE;
  size_t               n;
  const CgAttribution *all  = cg_document_attributions(cast->document, &n);
  uint32_t             byte = cast->tree->tokens[token].span.start;
  uint32_t             best = CG_NONE;
  for (uint32_t i = 0; i < n; i++)
    if (holds(&all[i], byte) &&
        (best == CG_NONE ||
         content_length(&all[i]) < content_length(&all[best])))
      best = i;
  return best;
}

bool
cg_cast_is_open(const CgCast *cast, uint32_t token)
{
  static const char *const modals[] = {"may",    "might", "would",  "could",
                                       "should", "if",    "unless", "whether",
                                       "can",    NULL};
  const CgTree            *tree     = cast->tree;
  if (cg_tree_negated(tree, token))
    return true;
  for (uint32_t c = tree->child[token]; c != CG_NONE; c = tree->next[c])
    if ((cg_tree_is(tree, c, CG_DEP_AUX) || cg_tree_is(tree, c, CG_DEP_MARK)) &&
        is_any(tree, c, modals))
      return true;
  return false;
}

bool
cg_cast_in_heading(const CgCast *cast, uint32_t token)
{
  size_t n;
  if (!cg_document_has(cast->document, CG_LAYER_BLOCKS))
    return false;
  const CgBlock *blocks = cg_document_blocks(cast->document, &n);
  uint32_t       block  = cast->tree->tokens[token].block;
  return block < n && (blocks[block].kind == CG_BLOCK_HEADLINE ||
                       blocks[block].kind == CG_BLOCK_HEADING);
}
