/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* One line an attribution, fields always in the same order. */
#include "export/jsonl.h"

#include "core/attribution.h"
#include "core/id.h"
#include "export/json.h"

#include <string.h>

typedef struct {
  const CgDocument    *document;
  char                *article; /* id of its node */
  const CgAttribution *attributions;
  const CgEntity      *entities;
  const CgMention     *mentions;
  size_t               n_attributions, n_entities, n_mentions;
} Lines;

static void
append_string(GString *out, const char *text)
{
  if (text == NULL)
    g_string_append(out, "null");
  else
    cg_json_append(out, text, strlen(text));
}

static void
append_key(GString *out, const char *key)
{
  g_string_append_printf(out, "%s\"%s\": ", out->len > 1 ? ", " : "", key);
}

static void
append_spans(GString      *out,
             const Lines  *lines,
             const char   *key,
             const CgSpan *spans,
             size_t        n)
{
  append_key(out, key);
  g_string_append_c(out, '[');
  for (size_t i = 0; i < n; i++) {
    CgSlice words = cg_document_slice(lines->document, spans[i]);
    g_string_append_printf(
        out, "%s[%u, %u, ", i > 0 ? ", " : "",
        cg_document_code_point(lines->document, spans[i].start),
        cg_document_code_point(lines->document, spans[i].end));
    cg_json_append(out, words.ptr, words.len);
    g_string_append_c(out, ']');
  }
  g_string_append_c(out, ']');
}

static void
append_names(GString        *out,
             const Lines    *lines,
             const char     *key,
             const uint32_t *entities,
             size_t          n)
{
  append_key(out, key);
  g_string_append_c(out, '[');
  for (size_t i = 0; i < n; i++) {
    g_string_append(out, i > 0 ? ", " : "");
    append_string(out, lines->entities[entities[i]].name);
  }
  g_string_append_c(out, ']');
}

static void
add_once(GPtrArray *names, char *name)
{
  bool known = *name == '\0';
  for (guint i = 0; i < names->len && !known; i++)
    known = strcmp(g_ptr_array_index(names, i), name) == 0;
  if (known)
    g_free(name);
  else
    g_ptr_array_add(names, name);
}

/* Whether a body speaks under a description: "the army". */
static bool
is_organ(const Lines *lines, const CgAttribution *a)
{
  for (size_t m = 0; m < lines->n_mentions; m++) {
    const CgMention *mention = &lines->mentions[m];
    CgEntityKind     kind    = lines->entities[mention->entity].kind;
    if (a->n_speakers == 1 && mention->entity == a->speakers[0] &&
        mention->form == CG_MENTION_NOMINAL &&
        (kind == CG_ENTITY_AGENCY || kind == CG_ENTITY_ORGANIZATION) &&
        cg_span_contains(a->source[0], cg_document_range_span(lines->document,
                                                              mention->tokens)))
      return true;
  }
  return false;
}

static char *
words_at(const Lines *lines, CgSpan span)
{
  CgSlice slice = cg_document_slice(lines->document, span);
  char   *words = g_strndup(slice.ptr, slice.len);
  return g_strdelimit(words, "\r\n\t", ' ');
}

/* The words of @range on one line; none of an empty range. */
static char *
words_of(const Lines *lines, CgRange range)
{
  if (range.first >= range.end)
    return g_strdup("");
  return words_at(lines, cg_document_range_span(lines->document, range));
}

/* Whether all who speak are known by a description alone. */
static bool
are_unnamed(const Lines *lines, const CgAttribution *a)
{
  for (uint32_t i = 0; i < a->n_speakers; i++)
    if (!lines->entities[a->speakers[i]].unnamed)
      return false;
  return a->n_speakers > 0;
}

/* Every name that the article has for those who speak: that of each first,
 * then the others in the order of the text; of those without a name the words
 * that stand by the cue. */
static void
append_speakers(GString *out, const Lines *lines, const CgAttribution *a)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (uint32_t i = 0; i < a->n_speakers; i++)
    add_once(names, g_strdup(lines->entities[a->speakers[i]].name));
  for (size_t m = 0; m < lines->n_mentions; m++) {
    const CgMention *mention = &lines->mentions[m];
    for (uint32_t i = 0; i < a->n_speakers; i++)
      if (mention->form == CG_MENTION_NAME &&
          mention->entity == a->speakers[i]) {
        add_once(names, words_of(lines, mention->tokens));
        add_once(names, words_of(lines, mention->name));
      }
  }
  if (a->n_source == 1 && (are_unnamed(lines, a) || is_organ(lines, a)))
    add_once(names, words_at(lines, a->source[0]));
  append_key(out, "speaker");
  for (guint i = 0; i < names->len; i++) {
    g_string_append(out, i > 0 ? ", " : "[");
    append_string(out, g_ptr_array_index(names, i));
  }
  g_string_append(out, names->len > 0 ? "]" : "[]");
}

static bool
is_in_content(const CgAttribution *a, CgSpan span)
{
  for (uint32_t i = 0; i < a->n_content; i++)
    if (cg_span_contains(a->content[i], span))
      return true;
  return false;
}

/* The entities named in the content, each once, in the order of the text. */
static void
append_about(GString *out, const Lines *lines, const CgAttribution *a)
{
  g_autoptr(GArray) about = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  for (size_t i = 0; i < lines->n_mentions; i++) {
    const CgMention *m = &lines->mentions[i];
    if (m->entity >= lines->n_entities ||
        !is_in_content(a, cg_document_range_span(lines->document, m->tokens)))
      continue;
    bool known = false;
    for (guint k = 0; k < about->len && !known; k++)
      known = g_array_index(about, uint32_t, k) == m->entity;
    if (!known)
      g_array_append_val(about, m->entity);
  }
  append_names(out, lines, "about", (const uint32_t *)(const void *)about->data,
               about->len);
}

static void
append_id(GString             *out,
          const Lines         *lines,
          const char          *key,
          const CgAttribution *a)
{
  g_autofree char *id = a == NULL ? NULL : cg_attribution_id(lines->article, a);
  append_key(out, key);
  append_string(out, id);
}

static void
append_attribution(GString *out, const Lines *lines, const CgAttribution *a)
{
  const CgAttribution *within =
      a->within == CG_NONE ? NULL : &lines->attributions[a->within];
  int hundredths = (int)(CLAMP((double)a->confidence, 0.0, 1.0) * 100 + 0.5);
  g_string_append_c(out, '{');
  append_key(out, "document");
  append_string(out, cg_document_article(lines->document)->id);
  append_id(out, lines, "id", a);
  append_spans(out, lines, "source", a->source, a->n_source);
  append_spans(out, lines, "cue", a->cue, a->n_cue);
  append_spans(out, lines, "content", a->content, a->n_content);
  append_speakers(out, lines, a);
  append_names(out, lines, "to", a->addressees, a->n_addressees);
  append_key(out, "stance");
  append_string(out, cg_stance_name(a->stance));
  append_key(out, "quotation");
  append_string(out, cg_quotation_name(a->quotation));
  append_id(out, lines, "within", within);
  append_key(out, "hedge");
  g_string_append(out, a->hedge ? "true" : "false");
  append_key(out, "date");
  append_string(out, *a->date.iso != '\0' ? a->date.iso : NULL);
  append_about(out, lines, a);
  append_key(out, "confidence");
  g_string_append_printf(out, "%d.%02d}\n", hundredths / 100, hundredths % 100);
}

bool
cg_jsonl_write(CgSink           *sink,
               const CgDocument *document,
               double            min_confidence,
               GError          **error)
{
  Lines lines    = {.document = document, .article = cg_id_article(document)};
  lines.entities = cg_document_entities(document, &lines.n_entities);
  lines.attributions =
      cg_document_attributions(document, &lines.n_attributions);
  if (cg_document_has(document, CG_LAYER_MENTIONS))
    lines.mentions = cg_document_mentions(document, &lines.n_mentions);
  g_autoptr(GString) line = g_string_new(NULL);
  for (size_t i = 0; i < lines.n_attributions; i++) {
    if (!cg_attribution_is_kept(lines.attributions, lines.n_attributions, i,
                                min_confidence))
      continue;
    g_string_truncate(line, 0);
    append_attribution(line, &lines, &lines.attributions[i]);
    cg_sink_write(sink, line->str, line->len);
  }
  g_free(lines.article);
  return cg_sink_check(sink, error);
}
