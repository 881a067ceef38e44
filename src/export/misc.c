/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Each layer writes its marks to the tokens it touches; a token's marks stand
 * in the order of the layers. */
#include "export/misc.h"

struct CgMisc {
  const CgDocument *document;
  size_t            n_tokens;
  GString         **marks; /* a token: its marks, or NULL */
  GString          *comments;
};

static void mark(CgMisc *misc, uint32_t token, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

static void
mark(CgMisc *misc, uint32_t token, const char *format, ...)
{
  va_list arguments;
  if (token >= misc->n_tokens)
    return;
  if (misc->marks[token] == NULL)
    misc->marks[token] = g_string_new(NULL);
  else
    g_string_append_c(misc->marks[token], '|');
  va_start(arguments, format);
  g_string_append_vprintf(misc->marks[token], format, arguments);
  va_end(arguments);
}

static void
mark_range(CgMisc     *misc,
           CgRange     range,
           const char *key,
           char        letter,
           size_t      number)
{
  if (range.first >= range.end)
    return;
  if (range.end - range.first == 1) {
    mark(misc, range.first, "%s=(%c%zu)", key, letter, number);
    return;
  }
  mark(misc, range.first, "%s=(%c%zu", key, letter, number);
  mark(misc, range.end - 1, "%s=%c%zu)", key, letter, number);
}

/* The tokens that lie in @span. */
static CgRange
tokens_of(const CgMisc *misc, CgSpan span)
{
  size_t         n;
  const CgToken *tokens = cg_document_tokens(misc->document, &n);
  uint32_t       low = 0, high = (uint32_t)n;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (tokens[middle].span.start < span.start)
      low = middle + 1;
    else
      high = middle;
  }
  CgRange range = {low, low};
  while (range.end < n && tokens[range.end].span.end <= span.end)
    range.end++;
  return range;
}

static void
mark_spans(CgMisc       *misc,
           const CgSpan *spans,
           uint32_t      n,
           const char   *key,
           size_t        i)
{
  for (uint32_t s = 0; s < n; s++)
    mark_range(misc, tokens_of(misc, spans[s]), key, 'a', i);
}

/* ---- a layer each ---- */

static void
add_quotes(CgMisc *misc)
{
  size_t         n;
  const CgQuote *quotes = cg_document_quotes(misc->document, &n);
  for (size_t i = 0; i < n; i++)
    mark_range(misc, quotes[i].tokens, "Quote", 'q', i);
}

static void
add_times(CgMisc *misc)
{
  size_t        n;
  const CgTime *times = cg_document_times(misc->document, &n);
  for (size_t i = 0; i < n; i++)
    mark(misc, times[i].tokens.first, "Time=%s",
         *times[i].date.iso != '\0' ? times[i].date.iso : "?");
}

static void
add_quantities(CgMisc *misc)
{
  static const char *const bounds[] = {"", ">=", "<=", "~"};
  size_t                   n;
  const CgQuantity *quantities = cg_document_quantities(misc->document, &n);
  for (size_t i = 0; i < n; i++)
    mark(misc, quantities[i].tokens.first, "Count=%s%" G_GINT64_FORMAT "%s",
         bounds[quantities[i].bound], quantities[i].value,
         quantities[i].percent ? "%" : "");
}

static void
add_mentions(CgMisc *misc)
{
  size_t           n;
  const CgMention *mentions = cg_document_mentions(misc->document, &n);
  for (size_t i = 0; i < n; i++)
    mark_range(misc, mentions[i].tokens, "Mention", 'e', mentions[i].entity);
  const CgEntity *entities = cg_document_entities(misc->document, &n);
  for (size_t i = 0; i < n; i++)
    g_string_append_printf(misc->comments, "# entity e%zu = %s%s%s: %s\n", i,
                           cg_entity_kind_name(entities[i].kind),
                           entities[i].state ? " state" : "",
                           entities[i].unnamed ? " unnamed" : "",
                           entities[i].name);
}

static void
append_entities(GString *out, const char *key, const uint32_t *list, uint32_t n)
{
  for (uint32_t i = 0; i < n; i++)
    g_string_append_printf(out, " %s=e%u", key, list[i]);
}

static void
add_attributions(CgMisc *misc)
{
  size_t               n;
  const CgAttribution *all = cg_document_attributions(misc->document, &n);
  for (size_t i = 0; i < n; i++) {
    const CgAttribution *a = &all[i];
    mark_spans(misc, a->source, a->n_source, "Source", i);
    mark_spans(misc, a->cue, a->n_cue, "Cue", i);
    mark_spans(misc, a->content, a->n_content, "Content", i);
    g_string_append_printf(misc->comments, "# attribution a%zu = %s %s", i,
                           cg_stance_name(a->stance),
                           cg_quotation_name(a->quotation));
    append_entities(misc->comments, "source", a->speakers, a->n_speakers);
    append_entities(misc->comments, "to", a->addressees, a->n_addressees);
    if (a->within != CG_NONE)
      g_string_append_printf(misc->comments, " within=a%u", a->within);
    if (*a->date.iso != '\0')
      g_string_append_printf(misc->comments, " date=%s", a->date.iso);
    g_string_append_printf(misc->comments, "%s confidence=%d %%\n",
                           a->hedge ? " hedge" : "",
                           (int)(a->confidence * 100.0F + 0.5F));
  }
}

static void
add_relations(CgMisc *misc)
{
  size_t        n;
  const CgFact *facts = cg_document_facts(misc->document, &n);
  for (size_t i = 0; i < n; i++) {
    g_string_append_printf(misc->comments, "# relation = %s",
                           cg_relation_name(facts[i].relation));
    if (facts[i].subject != CG_NONE)
      g_string_append_printf(misc->comments, " e%u", facts[i].subject);
    if (facts[i].object != CG_NONE)
      g_string_append_printf(misc->comments, " e%u", facts[i].object);
    if (facts[i].words != NULL)
      g_string_append_printf(misc->comments, " \"%s\"", facts[i].words);
    if (facts[i].attribution != CG_NONE)
      g_string_append_printf(misc->comments, " within=a%u",
                             facts[i].attribution);
    g_string_append_c(misc->comments, '\n');
  }
}

static void
add_events(CgMisc *misc)
{
  static const char *const roles[] = {"agent", "target", "instrument", "place",
                                      "participant"};
  _Static_assert(G_N_ELEMENTS(roles) == CG_N_ROLES, "a name a role");
  size_t         n;
  const CgEvent *events = cg_document_events(misc->document, &n);
  for (size_t i = 0; i < n; i++) {
    for (uint32_t m = 0; m < events[i].n_mentions; m++)
      mark(misc, events[i].mentions[m], "Event=v%zu", i);
    g_string_append_printf(misc->comments, "# event v%zu = %s%s%s%s", i,
                           cg_event_kind_name(events[i].kind),
                           events[i].alleged ? " alleged" : "",
                           events[i].planned ? " planned" : "",
                           events[i].negated ? " negated" : "");
    for (uint32_t f = 0; f < events[i].n_fillers; f++) {
      const CgFiller *filler = &events[i].fillers[f];
      if (filler->entity != CG_NONE)
        append_entities(misc->comments, roles[filler->role], &filler->entity,
                        1);
      else if (filler->words != NULL)
        g_string_append_printf(misc->comments, " %s=\"%s\"",
                               roles[filler->role], filler->words);
    }
    if (*events[i].date.iso != '\0')
      g_string_append_printf(misc->comments, " date=%s", events[i].date.iso);
    g_string_append_c(misc->comments, '\n');
  }
}

CgMisc *
cg_misc_new(const CgDocument *document)
{
  static const struct {
    CgLayer layer;
    void (*add)(CgMisc *misc);
  } layers[] = {
      {CG_LAYER_QUOTES, add_quotes},
      {CG_LAYER_TIMES, add_times},
      {CG_LAYER_QUANTITIES, add_quantities},
      {CG_LAYER_ENTITIES, add_mentions},
      {CG_LAYER_ATTRIBUTIONS, add_attributions},
      {CG_LAYER_RELATIONS, add_relations},
      {CG_LAYER_EVENTS, add_events},
  };
  CgMisc *misc   = g_new0(CgMisc, 1);
  misc->document = document;
  misc->comments = g_string_new(NULL);
  cg_document_tokens(document, &misc->n_tokens);
  misc->marks = g_new0(GString *, misc->n_tokens + 1);
  for (size_t i = 0; i < G_N_ELEMENTS(layers); i++)
    if (cg_document_has(document, layers[i].layer))
      layers[i].add(misc);
  return misc;
}

void
cg_misc_free(CgMisc *misc)
{
  if (misc == NULL)
    return;
  for (size_t i = 0; i < misc->n_tokens; i++)
    if (misc->marks[i] != NULL)
      g_string_free(misc->marks[i], TRUE);
  g_free(misc->marks);
  g_string_free(misc->comments, TRUE);
  g_free(misc);
}

const char *
cg_misc_of(const CgMisc *misc, uint32_t token)
{
  return misc->marks[token] == NULL ? NULL : misc->marks[token]->str;
}

const char *
cg_misc_comments(const CgMisc *misc)
{
  return misc->comments->str;
}
