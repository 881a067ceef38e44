/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Gives each token its vector, once for all heads, and reads off the first of
 * them: the ends of sentences, which the encoder finds better than rules do,
 * as it has read the words on both sides. */

#include "analyse/encode.h"

#include "model/encoder.h"

/* All tokens as words of the encoder. */
static CgWord *
gather_words(const CgDocument *document, size_t n)
{
  size_t         n_tokens = 0;
  const CgToken *tokens   = cg_document_tokens(document, &n_tokens);
  CgWord        *words    = g_new(CgWord, MAX(n, 1));
  for (size_t i = 0; i < n; i++) {
    words[i].text = cg_document_slice(document, tokens[i].span);
    words[i].gap  = tokens[i].gap;
  }
  return words;
}

/* Whether a sentence that began at token `first` ends with token i. */
static bool
ends_sentence(const CgToken *tokens, size_t n, size_t first, size_t i)
{
  return i + 1 == n || tokens[i + 1].gap == CG_GAP_BLOCK ||
         i + 1 - first == CG_MAX_SENTENCE;
}

static void
cut_sentences(CgDocument      *document,
              const CgEncoder *encoder,
              const float     *vectors)
{
  size_t               n      = 0;
  const CgToken       *tokens = cg_document_tokens(document, &n);
  g_autofree uint16_t *ends   = g_new(uint16_t, MAX(n, 1));
  CgSentence          *sentences =
      cg_arena_new_array(cg_document_arena(document), CgSentence, MAX(n, 1));
  size_t n_sentences = 0;
  size_t first       = 0;
  cg_labeller_choose(cg_encoder_labeller(encoder), CG_GROUP_ENDS, vectors, n,
                     ends);
  for (size_t i = 0; i < n; i++) {
    if (ends[i] == 1 || ends_sentence(tokens, n, first, i)) {
      sentences[n_sentences++] =
          (CgSentence){{(uint32_t)first, (uint32_t)i + 1}};
      first = i + 1;
    }
  }
  cg_document_take_layer(document, CG_LAYER_SENTENCES, sentences, n_sentences);
}

bool
cg_encode(CgDocument *document, const CgResources *resources, GError **error)
{
  (void)error;
  const CgEncoder *encoder = resources->encoder;
  const size_t     size    = cg_encoder_size(encoder);
  size_t           n       = 0;
  (void)cg_document_tokens(document, &n);
  if (!cg_document_has(document, CG_LAYER_VECTORS)) {
    g_autofree CgWord *words = gather_words(document, n);
    float             *vectors =
        cg_arena_new_array(cg_document_arena(document), float, n *size);
    cg_encoder_run(encoder, words, n, vectors);
    cg_document_take_vectors(document, vectors, n, size);
  }
  if (!cg_document_has(document, CG_LAYER_SENTENCES)) {
    cut_sentences(document, encoder, cg_document_vectors(document, &n));
  }
  return true;
}
