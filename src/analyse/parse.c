/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Sentences are taken in batches, so that each matrix passes by once for many
 * words; in a batch
 *
 *   score all arcs of a sentence -> best tree -> score the relations of its
 *   arcs -> best relation, `root` for the root's child and no other
 */

#include "analyse/parse.h"

#include "analyse/spanning.h"
#include "core/error.h"
#include "model/encoder.h"

/* A batch is full with this many words, or with one longer sentence. */
#define BATCH 128

/* A model's relations as our own. */
typedef struct {
  uint8_t values[UINT8_MAX + 1]; /* CgDeprel, by label */
  size_t  n;
  size_t  root; /* label */
} Relations;

typedef struct {
  CgArcScorer      *scorer;
  const Relations  *relations;
  const CgSentence *sentences;
  const float      *vectors;
  size_t            size;   /* of a vector */
  float            *scores; /* of the arcs of a sentence */
  float            *logits; /* of the relations of a batch */
  uint32_t         *heads;  /* in a batch */
  CgArc            *arcs;
} Parser;

static bool
read_relations(const CgBiaffine *biaffine, Relations *relations, GError **error)
{
  const CgSlice *labels = cg_biaffine_labels(biaffine, &relations->n);
  relations->root       = relations->n;
  for (size_t i = 0; i < relations->n; i++) {
    g_autofree char *name  = g_strndup(labels[i].ptr, labels[i].len);
    const int        value = cg_deprel_from_name(name);
    if (value < 0 || i > UINT8_MAX) {
      g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                  "the model has the relation \"%s\", which is unknown", name);
      return false;
    }
    relations->values[i] = (uint8_t)value;
    relations->root      = value == CG_DEP_ROOT ? i : relations->root;
  }
  if (relations->root == relations->n || relations->n < 2) {
    g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                "the model lacks the relation \"root\", or any other");
    return false;
  }
  return true;
}

/* The heads of a sentence, `words` in the batch. */
static void
attach(Parser *p, CgRange words)
{
  const size_t n     = words.end - words.first;
  uint32_t    *heads = p->heads + words.first;
  cg_arc_scorer_arcs(p->scorer, words, p->scores);
  cg_spanning_tree(p->scores, n, heads);
  for (size_t i = 0; i < n; i++) {
    heads[i] = heads[i] == 0 ? CG_NONE : heads[i] - 1 + words.first;
  }
}

/* The relation with the greatest logit but `root`, ties to the first. */
static uint8_t
choose_relation(const Relations *relations, const float *logits)
{
  size_t best = relations->root == 0 ? 1 : 0;
  for (size_t l = best + 1; l < relations->n; l++) {
    best = l != relations->root && logits[l] > logits[best] ? l : best;
  }
  return relations->values[best];
}

/* The arcs of tokens first to end - 1, whose heads are found. */
static void
relate(Parser *p, uint32_t first, uint32_t end)
{
  cg_arc_scorer_relations(p->scorer, p->heads, p->logits);
  for (uint32_t i = 0; i < end - first; i++) {
    CgArc *arc = &p->arcs[first + i];
    if (p->heads[i] == CG_NONE) {
      *arc = (CgArc){CG_ROOT, CG_DEP_ROOT};
    } else {
      arc->head = p->heads[i] + first;
      arc->deprel =
          choose_relation(p->relations, p->logits + i * p->relations->n);
    }
  }
}

/* Parses sentences from to end - 1, which fit in a batch. */
static void
parse_batch(Parser *p, size_t from, size_t end)
{
  const uint32_t first = p->sentences[from].tokens.first;
  const uint32_t stop  = p->sentences[end - 1].tokens.end;
  cg_arc_scorer_take(p->scorer, p->vectors + first * p->size, stop - first);
  for (size_t s = from; s < end; s++) {
    const CgRange tokens = p->sentences[s].tokens;
    attach(p, (CgRange){tokens.first - first, tokens.end - first});
  }
  relate(p, first, stop);
}

/* The most words of a sentence, and at least of a batch. */
static size_t
longest_batch(const CgSentence *sentences, size_t n)
{
  size_t longest = BATCH;
  for (size_t s = 0; s < n; s++) {
    const CgRange tokens = sentences[s].tokens;
    longest              = MAX(longest, tokens.end - tokens.first);
  }
  return longest;
}

static void
parse_all(Parser *p, size_t n_sentences, size_t max_words)
{
  for (size_t from = 0, end = 0; from < n_sentences; from = end) {
    const uint32_t first = p->sentences[from].tokens.first;
    end                  = from + 1;
    while (end < n_sentences &&
           p->sentences[end].tokens.end - first <= max_words) {
      end++;
    }
    parse_batch(p, from, end);
  }
}

bool
cg_parse(CgDocument *document, const CgResources *resources, GError **error)
{
  const CgBiaffine *biaffine    = cg_encoder_biaffine(resources->encoder);
  Relations         relations   = {0};
  size_t            n           = 0;
  size_t            n_sentences = 0;
  if (!read_relations(biaffine, &relations, error)) {
    return false;
  }
  Parser p = {
      .relations = &relations,
      .sentences = cg_document_sentences(document, &n_sentences),
      .vectors   = cg_document_vectors(document, &n),
      .size      = cg_document_vector_size(document),
  };
  (void)cg_document_tokens(document, &n);
  const size_t max_words = longest_batch(p.sentences, n_sentences);
  if (max_words > CG_MAX_PARSED) {
    g_set_error(error, CG_ERROR, CG_ERROR_LIMIT,
                "a sentence has %zu words, expected at most %d", max_words,
                CG_MAX_PARSED);
    return false;
  }
  p.arcs   = cg_arena_new_array(cg_document_arena(document), CgArc, n);
  p.scorer = cg_arc_scorer_new(biaffine, max_words);
  p.scores = g_new(float, max_words *(max_words + 1));
  p.logits = g_new(float, max_words *relations.n);
  p.heads  = g_new(uint32_t, max_words);
  parse_all(&p, n_sentences, max_words);
  cg_arc_scorer_free(p.scorer);
  g_free(p.scores);
  g_free(p.logits);
  g_free(p.heads);
  cg_document_take_layer(document, CG_LAYER_TREES, p.arcs, n);
  return true;
}
