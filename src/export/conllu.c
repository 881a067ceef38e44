/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Layers as columns (universaldependencies.org/format.html):
 *
 *   ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC
 *
 * Words that are parts of one written word ("do", "n't") stand under a line
 * for that word ("1-2 don't"), which then bears SpaceAfter. */
#include "export/conllu.h"

#include "core/labels.h"
#include "export/misc.h"

#include <string.h>

typedef struct {
  const CgDocument *document;
  const CgToken    *tokens;
  const CgTag      *tags;  /* NULL: no such layer */
  const CgArc      *arcs;  /* NULL: no such layer */
  const uint32_t   *names; /* token -> index of its name or CG_NONE; or NULL */
  const CgName     *name_list;
  const CgMisc     *misc; /* the layers behind names */
  size_t            n_tokens;
} Columns;

/* The form as a field: no tabs, no line breaks. */
static void
append_form(GString *out, CgSlice form)
{
  size_t from = out->len;
  g_string_append_len(out, form.ptr, (gssize)form.len);
  for (size_t i = from; i < out->len; i++)
    if (strchr("\t\n\r", out->str[i]) != NULL)
      out->str[i] = ' ';
}

/* Whether nothing stands between a token and the one behind it. */
static bool
is_glued(const Columns *c, size_t token)
{
  return token + 1 < c->n_tokens && c->tokens[token + 1].gap == CG_GAP_NONE;
}

/* One past the last part of the written word that begins at @token. */
static uint32_t
word_end(const Columns *c, uint32_t token, uint32_t end)
{
  uint32_t i = token + 1;
  while (i < end && c->tokens[i].continues)
    i++;
  return i;
}

static void
append_tag(GString *out, const Columns *c, uint32_t token)
{
  if (c->tags == NULL) {
    g_string_append(out, "\t_\t_\t_\t_");
    return;
  }
  const CgTag *tag   = &c->tags[token];
  const char  *lemma = tag->lemma;
  g_string_append_c(out, '\t');
  if (lemma == NULL || *lemma == '\0')
    lemma = "_";
  append_form(out, (CgSlice){lemma, strlen(lemma)});
  g_string_append_printf(out, "\t%s\t%s\t_", cg_upos_name(tag->upos),
                         cg_xpos_name(tag->xpos));
}

static void
append_arc(GString *out, const Columns *c, uint32_t token, uint32_t first)
{
  if (c->arcs == NULL) {
    g_string_append(out, "\t_\t_\t_");
    return;
  }
  const CgArc *arc  = &c->arcs[token];
  uint32_t     head = arc->head == CG_ROOT ? 0 : arc->head - first + 1;
  g_string_append_printf(out, "\t%u\t%s\t_", head, cg_deprel_name(arc->deprel));
}

static void
append_misc(GString *out, const Columns *c, uint32_t token, bool part)
{
  const char *gap = "\t";
  if (c->names != NULL && c->names[token] != CG_NONE) {
    const CgName *name  = &c->name_list[c->names[token]];
    bool          first = name->tokens.first == token;
    g_string_append_printf(out, "%sNER=%c-%s", gap, first ? 'B' : 'I',
                           cg_name_kind_name(name->kind));
    gap = "|";
  }
  if (cg_misc_of(c->misc, token) != NULL) {
    g_string_append_printf(out, "%s%s", gap, cg_misc_of(c->misc, token));
    gap = "|";
  }
  if (!part && is_glued(c, token)) {
    g_string_append_printf(out, "%sSpaceAfter=No", gap);
    gap = "|";
  }
  g_string_append(out, *gap == '\t' ? "\t_\n" : "\n");
}

static void
append_whole_word(GString *out, const Columns *c, CgRange word, uint32_t first)
{
  CgSpan span = cg_document_range_span(c->document, word);
  g_string_append_printf(out, "%u-%u\t", word.first - first + 1,
                         word.end - first);
  append_form(out, cg_document_slice(c->document, span));
  g_string_append_printf(out, "\t_\t_\t_\t_\t_\t_\t_\t%s\n",
                         is_glued(c, word.end - 1) ? "SpaceAfter=No" : "_");
}

static void
append_words(GString *out, const Columns *c, CgRange sentence)
{
  uint32_t end = 0;
  for (uint32_t i = sentence.first; i < sentence.end; i++) {
    if (i >= end)
      end = word_end(c, i, sentence.end);
    if (end - i > 1 && !(i > sentence.first && c->tokens[i].continues))
      append_whole_word(out, c, (CgRange){i, end}, sentence.first);
    bool part = c->tokens[i].continues ||
                (i + 1 < sentence.end && c->tokens[i + 1].continues);
    g_string_append_printf(out, "%u\t", i - sentence.first + 1);
    append_form(out, cg_document_token_slice(c->document, i));
    append_tag(out, c, i);
    append_arc(out, c, i, sentence.first);
    append_misc(out, c, i, part);
  }
}

static void
append_text(GString *out, const Columns *c, CgRange sentence)
{
  for (uint32_t i = sentence.first; i < sentence.end; i++) {
    append_form(out, cg_document_token_slice(c->document, i));
    if (i + 1 < sentence.end && !is_glued(c, i))
      g_string_append_c(out, ' ');
  }
}

static void
append_sentence(GString *out, const Columns *c, CgRange sentence, size_t number)
{
  if (sentence.first >= sentence.end)
    return;
  const char    *id    = cg_document_article(c->document)->id;
  const CgToken *first = &c->tokens[sentence.first];
  if (number == 1)
    g_string_append_printf(out, "# newdoc id = %s\n%s", id,
                           cg_misc_comments(c->misc));
  if (sentence.first == 0 || first[-1].block != first->block)
    g_string_append(out, "# newpar\n");
  g_string_append_printf(out, "# sent_id = %s-%zu\n# text = ", id, number);
  append_text(out, c, sentence);
  g_string_append_c(out, '\n');
  append_words(out, c, sentence);
  g_string_append_c(out, '\n');
}

/* ---- layers ---- */

static uint32_t *
name_of_each_token(Columns *c)
{
  size_t    n_names;
  uint32_t *names = g_new(uint32_t, c->n_tokens + 1);
  memset(names, 0xFF, (c->n_tokens + 1) * sizeof *names);
  c->name_list = cg_document_names(c->document, &n_names);
  for (size_t i = 0; i < n_names; i++)
    if (c->name_list[i].kind != CG_NAME_OTH)
      for (uint32_t k = c->name_list[i].tokens.first;
           k < c->name_list[i].tokens.end; k++)
        names[k] = (uint32_t)i;
  return names;
}

/* Where the sentence that begins at @first ends, by blocks. */
static uint32_t
block_end(const Columns *c, uint32_t first)
{
  uint32_t end = first + 1;
  while (end < c->n_tokens && c->tokens[end].block == c->tokens[first].block)
    end++;
  return end;
}

bool
cg_conllu_write(CgSink *sink, const CgDocument *document)
{
  Columns c = {.document = document};
  size_t  n = 0;
  c.tokens  = cg_document_tokens(document, &c.n_tokens);
  if (cg_document_has(document, CG_LAYER_TAGS))
    c.tags = cg_document_tags(document, &n);
  if (cg_document_has(document, CG_LAYER_TREES))
    c.arcs = cg_document_arcs(document, &n);
  g_autofree uint32_t *names = NULL;
  if (cg_document_has(document, CG_LAYER_NAMES))
    c.names = names = name_of_each_token(&c);
  g_autoptr(CgMisc) misc        = cg_misc_new(document);
  c.misc                        = misc;
  g_autoptr(GString) out        = g_string_new(NULL);
  const CgSentence *sentences   = NULL;
  size_t            n_sentences = 0, number = 0;
  if (cg_document_has(document, CG_LAYER_SENTENCES))
    sentences = cg_document_sentences(document, &n_sentences);
  for (uint32_t first = 0; first < c.n_tokens && cg_sink_check(sink, NULL);) {
    CgRange range = {first, 0};
    if (number < n_sentences)
      range = sentences[number].tokens;
    else
      range.end = block_end(&c, first);
    g_string_truncate(out, 0);
    append_sentence(out, &c, range, ++number);
    cg_sink_write(sink, out->str, out->len);
    first = MAX(range.end, first + 1);
  }
  return cg_sink_check(sink, NULL);
}
