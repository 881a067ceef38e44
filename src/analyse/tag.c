/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Tags are read off the vectors, each token by itself: the encoder has seen
 * the words around it. A lemma is not a label but a rule, so that words never
 * seen in training have lemmas too; where several rules do, one that makes a
 * known word is preferred:
 *
 *   "Ministers"  L-1+  ->  minister        "was"  =be  ->  be
 */

#include "analyse/tag.h"

#include "core/error.h"
#include "core/utf8.h"
#include "model/encoder.h"
#include "model/lexemes.h"

#include <string.h>

enum { MAX_RULES = 6, BATCH = 128 };

typedef struct {
  const CgSlice   *rules;
  size_t           n_rules;
  CgSlice          lexemes;
  const CgLexicon *lexicon;
} Lemmas;

/* The enum value of each label of a group. */
static bool
read_values(const CgLabeller *labeller,
            CgGroup           group,
            int (*from_name)(const char *name),
            uint8_t *values,
            GError **error)
{
  size_t         n      = 0;
  const CgSlice *labels = cg_labeller_labels(labeller, group, &n);
  for (size_t i = 0; i < n; i++) {
    g_autofree char *name  = g_strndup(labels[i].ptr, labels[i].len);
    const int        value = from_name(name);
    if (value < 0 || i > UINT8_MAX) {
      g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                  "the model has the part of speech \"%s\", which is unknown",
                  name);
      return false;
    }
    values[i] = (uint8_t)value;
  }
  return true;
}

/* The number that a rule "L-3+suffix" cuts, and its suffix; false if it is
 * ill-formed. */
static bool
read_rule(CgSlice rule, size_t *n_cut, CgSlice *suffix)
{
  size_t i = 2;
  if (rule.len < 4 || (rule.ptr[0] != 'L' && rule.ptr[0] != 'C') ||
      rule.ptr[1] != '-') {
    return false;
  }
  *n_cut = 0;
  for (; i < rule.len && g_ascii_isdigit(rule.ptr[i]) && i < 6; i++) {
    *n_cut = *n_cut * 10 + (size_t)(rule.ptr[i] - '0');
  }
  if (i == 2 || i == rule.len || rule.ptr[i] != '+') {
    return false;
  }
  *suffix = (CgSlice){rule.ptr + i + 1, rule.len - i - 1};
  return true;
}

/* The form without its last n characters; false if it has fewer. */
static bool
cut_end(CgSlice form, size_t n, CgSlice *stem)
{
  size_t len = form.len;
  for (size_t i = 0; i < n; i++) {
    if (len == 0) {
      return false;
    }
    do {
      len--;
    } while (len > 0 && ((guchar)form.ptr[len] & 0xc0) == 0x80);
  }
  *stem = (CgSlice){form.ptr, len};
  return true;
}

static void
append_lower(GString *to, CgSlice text)
{
  const char *const end = text.ptr + text.len;
  for (const char *p = text.ptr; p < end; p = cg_utf8_next(p)) {
    if ((guchar)*p < 0x80) {
      g_string_append_c(to, g_ascii_tolower(*p));
    } else {
      g_string_append_unichar(to, g_unichar_tolower(g_utf8_get_char(p)));
    }
  }
}

void
cg_lemma_apply(CgSlice rule, CgSlice form, GString *lemma)
{
  size_t  n_cut  = 0;
  CgSlice suffix = {0};
  CgSlice stem   = {0};
  if (rule.len > 1 && rule.ptr[0] == '=') {
    g_string_append_len(lemma, rule.ptr + 1, (gssize)rule.len - 1);
    return;
  }
  if (!read_rule(rule, &n_cut, &suffix) || !cut_end(form, n_cut, &stem)) {
    g_string_append_len(lemma, form.ptr, (gssize)form.len);
    return;
  }
  if (rule.ptr[0] == 'L') {
    append_lower(lemma, stem);
  } else {
    g_string_append_len(lemma, stem.ptr, (gssize)stem.len);
  }
  g_string_append_len(lemma, suffix.ptr, (gssize)suffix.len);
}

/* The rule with the greatest logit below that of @before (CG_NONE: of all);
 * ties to the lower one. */
static uint32_t
next_best(const float *logits, size_t n, uint32_t before)
{
  uint32_t best = CG_NONE;
  if (before == CG_NONE) {
    return n == 0 ? CG_NONE : (uint32_t)cg_greatest(logits, n);
  }
  for (uint32_t i = 0; i < n; i++) {
    if (logits[i] > logits[before] ||
        (logits[i] >= logits[before] && i <= before)) {
      continue;
    }
    if (best == CG_NONE || logits[i] > logits[best]) {
      best = i;
    }
  }
  return best;
}

/* Parts of speech whose words are mostly known; of names any may be new. */
static bool
is_listed(CgUpos upos)
{
  return upos == CG_UPOS_VERB || upos == CG_UPOS_AUX || upos == CG_UPOS_NOUN ||
         upos == CG_UPOS_ADJ || upos == CG_UPOS_ADV;
}

/* Forms that are their own lemmas, if the model knows of none. */
static bool
is_base(const CgTag *tag)
{
  return tag->xpos == CG_XPOS_NN || tag->xpos == CG_XPOS_VB ||
         tag->xpos == CG_XPOS_JJ || tag->xpos == CG_XPOS_RB;
}

/* A rule that is a word itself ("=man") is for forms that begin like it, where
 * it is not the best rule anyway. */
static bool
may_be(CgSlice rule, CgSlice form)
{
  return rule.ptr[0] != '=' || (rule.len > 1 && form.len > 0 &&
                                g_ascii_tolower(form.ptr[0]) == rule.ptr[1]);
}

/* The model's words, and those that other tables are looked up by. */
static bool
is_known(const Lemmas *lemmas, const char *lemma, CgUpos upos)
{
  static const CgTableId tables[] = {CG_TABLE_CUES, CG_TABLE_EVENTS,
                                     CG_TABLE_OFFICES, CG_TABLE_ORG_NOUNS,
                                     CG_TABLE_GROUP_NOUNS};
  if (cg_lexemes_have(lemmas->lexemes, lemma, upos)) {
    return true;
  }
  for (size_t i = 0; i < G_N_ELEMENTS(tables); i++) {
    if (cg_lexicon_find_string(lemmas->lexicon, tables[i], lemma) != NULL) {
      return true;
    }
  }
  return false;
}

/* The lemma of a form that is irregular as that part of speech, or NULL. */
static const char *
irregular(const CgLexicon *lexicon, CgSlice form, CgUpos upos)
{
  const CgRow *row =
      cg_lexicon_find_form(lexicon, CG_TABLE_IRREGULAR_FORMS, form);
  while (row != NULL && strcmp(cg_row_field(row, 1), cg_upos_name(upos)) != 0) {
    row = row->next;
  }
  return row == NULL ? NULL : cg_row_field(row, 2);
}

/* An irregular form's lemma stands in the lexicon. Else of the MAX_RULES best
 * rules the first that makes a known word is applied, as "denied" is no form of
 * "deni"; else the best. */
static void
find_lemma(const Lemmas *lemmas,
           const float  *logits,
           CgSlice       form,
           const CgTag  *tag,
           GString      *lemma)
{
  CgUpos      upos = (CgUpos)tag->upos;
  uint32_t    rule = CG_NONE;
  const char *known =
      is_listed(upos) ? irregular(lemmas->lexicon, form, upos) : NULL;
  if (known != NULL) {
    g_string_assign(lemma, known);
    return;
  }
  for (int tried = 0; tried < MAX_RULES && is_listed(upos); tried++) {
    rule = next_best(logits, lemmas->n_rules, rule);
    if (rule == CG_NONE) {
      break;
    }
    g_string_truncate(lemma, 0);
    cg_lemma_apply(lemmas->rules[rule], form, lemma);
    if ((tried == 0 || may_be(lemmas->rules[rule], form)) &&
        is_known(lemmas, lemma->str, upos)) {
      return;
    }
  }
  g_string_truncate(lemma, 0);
  rule = next_best(logits, lemmas->n_rules, CG_NONE);
  if (is_base(tag) && is_listed(upos) && lemmas->rules[rule].len > 2 &&
      lemmas->rules[rule].ptr[0] == 'L') {
    append_lower(lemma, form);
  } else {
    cg_lemma_apply(lemmas->rules[rule], form, lemma);
  }
}

/* What tags and lemmas are chosen with. */
typedef struct {
  const CgLabeller *labeller;
  Lemmas            lemmas;
  uint8_t           upos[UINT8_MAX + 1], xpos[UINT8_MAX + 1]; /* by label */
  size_t            n_upos, n_xpos;
  float            *logits[3]; /* UPOS, XPOS, LEMMA of BATCH tokens */
  GString          *lemma;
} Tagger;

/* Tags @n tokens, at most BATCH, whose vectors are @vectors. */
static void
tag_batch(const Tagger  *tagger,
          CgDocument    *document,
          const CgToken *tokens,
          const float   *vectors,
          size_t         n,
          CgTag         *tags)
{
  cg_labeller_score_groups(tagger->labeller, CG_GROUP_UPOS, CG_GROUP_LEMMA,
                           vectors, n, tagger->logits);
  for (size_t i = 0; i < n; i++) {
    const float *upos = tagger->logits[0] + i * tagger->n_upos;
    const float *xpos = tagger->logits[1] + i * tagger->n_xpos;
    tags[i].upos      = tagger->upos[cg_greatest(upos, tagger->n_upos)];
    tags[i].xpos      = tagger->xpos[cg_greatest(xpos, tagger->n_xpos)];
    find_lemma(&tagger->lemmas, tagger->logits[2] + i * tagger->lemmas.n_rules,
               cg_document_slice(document, tokens[i].span), &tags[i],
               tagger->lemma);
    tags[i].lemma = cg_arena_strndup(cg_document_arena(document),
                                     tagger->lemma->str, tagger->lemma->len);
  }
}

static void
tag_all(Tagger *tagger, CgDocument *document)
{
  size_t         n = 0, n_vectors = 0;
  const CgToken *tokens  = cg_document_tokens(document, &n);
  const float   *vectors = cg_document_vectors(document, &n_vectors);
  CgTag       *tags = cg_arena_new_array(cg_document_arena(document), CgTag, n);
  const size_t size = cg_document_vector_size(document);
  for (size_t i = 0; i < n; i += BATCH) {
    tag_batch(tagger, document, tokens + i, vectors + i * size,
              MIN((size_t)BATCH, n - i), tags + i);
  }
  cg_document_take_layer(document, CG_LAYER_TAGS, tags, n);
}

bool
cg_tag(CgDocument *document, const CgResources *resources, GError **error)
{
  const CgLabeller *labeller = cg_encoder_labeller(resources->encoder);
  Tagger            tagger   = {.labeller = labeller};
  if (!read_values(labeller, CG_GROUP_UPOS, cg_upos_from_name, tagger.upos,
                   error) ||
      !read_values(labeller, CG_GROUP_XPOS, cg_xpos_from_name, tagger.xpos,
                   error)) {
    return false;
  }
  (void)cg_labeller_labels(labeller, CG_GROUP_UPOS, &tagger.n_upos);
  (void)cg_labeller_labels(labeller, CG_GROUP_XPOS, &tagger.n_xpos);
  tagger.lemmas = (Lemmas){.lexemes = cg_encoder_lexemes(resources->encoder),
                           .lexicon = resources->lexicon};
  tagger.lemmas.rules =
      cg_labeller_labels(labeller, CG_GROUP_LEMMA, &tagger.lemmas.n_rules);
  const size_t n_logits[] = {tagger.n_upos, tagger.n_xpos,
                             tagger.lemmas.n_rules};
  for (size_t g = 0; g < G_N_ELEMENTS(n_logits); g++) {
    tagger.logits[g] = g_new(float, BATCH *n_logits[g]);
  }
  tagger.lemma = g_string_new(NULL);
  tag_all(&tagger, document);
  for (size_t g = 0; g < G_N_ELEMENTS(n_logits); g++) {
    g_free(tagger.logits[g]);
  }
  g_string_free(tagger.lemma, TRUE);
  return true;
}
