/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The encoder gives each token a score for each tag:
 *
 *   Ana    Ruiz   met  Lima
 *   B-PER  I-PER  O    B-LOC     the best sequence that is well formed
 */

#include "analyse/names.h"

#include "analyse/name_evidence.h"
#include "core/error.h"
#include "core/letters.h"
#include "model/encoder.h"

#include <math.h>
#include <string.h>

#define MAX_TAGS 32

/* A tag: O (inside false, kind none), B-kind or I-kind. */
typedef struct {
  bool name;   /* not O */
  bool inside; /* I-kind */
  int  kind;   /* CgNameKind */
} Tag;

typedef struct {
  Tag    tags[MAX_TAGS];
  size_t n;
} Tags;

/* What is looked for in one sentence. */
typedef struct {
  const Tags  *tags;
  const float *logits; /* words x tags */
  size_t       n_words;
  uint8_t     *back; /* words x tags: the best tag before */
} Search;

static bool
read_tag(CgSlice label, Tag *tag)
{
  g_autofree char *text = g_strndup(label.ptr, label.len);
  *tag                  = (Tag){0};
  if (strcmp(text, "O") == 0) {
    return true;
  }
  if (label.len < 3 || text[1] != '-' || (text[0] != 'B' && text[0] != 'I')) {
    return false;
  }
  tag->name   = true;
  tag->inside = text[0] == 'I';
  tag->kind   = cg_name_kind_from_name(text + 2);
  return tag->kind >= 0;
}

static bool
read_tags(const CgLabeller *labeller, Tags *tags, GError **error)
{
  const CgSlice *labels =
      cg_labeller_labels(labeller, CG_GROUP_NAMES, &tags->n);
  for (size_t i = 0; i < tags->n; i++) {
    if (i == MAX_TAGS || !read_tag(labels[i], &tags->tags[i])) {
      g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                  "the model has the name tag \"%.*s\", which is unknown",
                  (int)labels[i].len, labels[i].ptr);
      return false;
    }
  }
  return true;
}

static bool
may_follow(const Tag *before, const Tag *tag)
{
  return !tag->inside || (before->name && before->kind == tag->kind);
}

/* Scores of the best sequences that end in each tag of word i. */
static void
step(const Search *s, size_t i, double scores[MAX_TAGS])
{
  const size_t n = s->tags->n;
  double       next[MAX_TAGS];
  for (size_t t = 0; t < n; t++) {
    size_t best  = 0;
    double score = -HUGE_VAL;
    for (size_t b = 0; b < n; b++) {
      if (scores[b] > score &&
          may_follow(&s->tags->tags[b], &s->tags->tags[t])) {
        best  = b;
        score = scores[b];
      }
    }
    s->back[i * n + t] = (uint8_t)best;
    next[t]            = score + (double)s->logits[i * n + t];
  }
  memcpy(scores, next, n * sizeof *scores);
}

/* The best tag of each word. */
static void
search_tags(const Search *s, uint8_t *chosen)
{
  const size_t n = s->tags->n;
  double       scores[MAX_TAGS];
  for (size_t t = 0; t < n; t++) {
    scores[t] = s->tags->tags[t].inside ? -HUGE_VAL : (double)s->logits[t];
  }
  for (size_t i = 1; i < s->n_words; i++) {
    step(s, i, scores);
  }
  size_t best = 0;
  for (size_t t = 1; t < n; t++) {
    best = scores[t] > scores[best] ? t : best;
  }
  for (size_t i = s->n_words; i > 0; i--) {
    chosen[i - 1] = (uint8_t)best;
    best          = s->back[(i - 1) * n + best];
  }
}

/* Appends the names that the tags of a sentence make. */
static void
record_names(const Tags    *tags,
             const uint8_t *chosen,
             CgRange        sentence,
             GArray        *names)
{
  for (uint32_t i = sentence.first; i < sentence.end; i++) {
    const Tag *tag = &tags->tags[chosen[i - sentence.first]];
    if (tag->inside) {
      g_array_index(names, CgName, names->len - 1).tokens.end = i + 1;
    } else if (tag->name) {
      const CgName name = {{i, i + 1}, (CgNameKind)tag->kind};
      g_array_append_val(names, name);
    }
  }
}

/* "Smith & Wexler", "Procter & Gamble": what "&" joins is one organization. */
static void
join_firms(const CgDocument *document, GArray *names)
{
  size_t         n;
  const CgToken *tokens = cg_document_tokens(document, &n);
  for (guint i = 0; i < names->len; i++) {
    CgRange *one  = &g_array_index(names, CgName, i).tokens;
    uint32_t mark = one->end;
    if (mark + 1 >= n || tokens[mark].block != tokens[one->first].block)
      continue;
    CgSlice word = cg_document_token_slice(document, mark);
    CgSlice next = cg_document_token_slice(document, mark + 1);
    if (word.len != 1 || *word.ptr != '&' || tokens[mark].gap == CG_GAP_NONE ||
        !cg_letters_is_capitalized(next))
      continue;
    bool named = i + 1 < names->len &&
                 g_array_index(names, CgName, i + 1).tokens.first == mark + 1;
    one->end =
        named ? g_array_index(names, CgName, i + 1).tokens.end : mark + 2;
    g_array_index(names, CgName, i).kind = CG_NAME_ORG;
    if (named)
      g_array_remove_index(names, i + 1);
  }
}

/* Tags the words of one sentence. */
static void
find_in_sentence(const Search *search, CgRange sentence, GArray *names)
{
  g_autofree uint8_t *chosen = g_new(uint8_t, search->n_words);
  search_tags(search, chosen);
  record_names(search->tags, chosen, sentence, names);
}

static void
add_evidence(const CgDocument  *document,
             const CgResources *resources,
             const Tags        *tags,
             float             *logits)
{
  int kinds[MAX_TAGS];
  for (size_t t = 0; t < tags->n; t++) {
    kinds[t] = tags->tags[t].name ? tags->tags[t].kind : -1;
  }
  cg_name_evidence(document, resources,
                   &(CgNameScores){tags->n, kinds, logits});
}

bool
cg_find_names(CgDocument        *document,
              const CgResources *resources,
              GError           **error)
{
  const CgLabeller *labeller    = cg_encoder_labeller(resources->encoder);
  Tags              tags        = {0};
  size_t            n           = 0;
  size_t            n_sentences = 0;
  if (!read_tags(labeller, &tags, error)) {
    return false;
  }
  const float      *vectors   = cg_document_vectors(document, &n);
  const CgSentence *sentences = cg_document_sentences(document, &n_sentences);
  (void)cg_document_tokens(document, &n);
  g_autofree float   *logits = g_new(float, n *tags.n + 1);
  g_autofree uint8_t *back   = g_new0(uint8_t, n * tags.n + 1);
  g_autoptr(GArray) names    = g_array_new(FALSE, FALSE, sizeof(CgName));
  cg_labeller_score(labeller, CG_GROUP_NAMES, vectors, n, logits);
  add_evidence(document, resources, &tags, logits);
  for (size_t s = 0; s < n_sentences; s++) {
    const CgRange tokens = sentences[s].tokens;
    const Search  search = {&tags, logits + tokens.first * tags.n,
                            tokens.end - tokens.first,
                            back + tokens.first * tags.n};
    if (search.n_words > 0) {
      find_in_sentence(&search, tokens, names);
    }
  }
  join_firms(document, names);
  cg_names_part(document, resources, names);
  cg_document_take_layer(document, CG_LAYER_NAMES,
                         cg_arena_dup(cg_document_arena(document), names->data,
                                      names->len * sizeof(CgName)),
                         names->len);
  return true;
}
