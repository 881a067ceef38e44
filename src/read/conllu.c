/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* CoNLL-U to documents. Lines gather in the rows of a sentence; a blank line
 * moves these into the document that is being built; "# newdoc" or the end of
 * the file hands it out.
 *
 *   # newdoc id = a     begin
 *   # newpar            a new block
 *   1  The  ...         row
 *                       sentence: text, tokens, tags, arcs, names
 */
#include "read/conllu.h"

#include "core/error.h"
#include "read/conllu_rows.h"
#include "read/encoding.h"

enum { LINE_BYTES = 1 << 20 };

/* The document that is being built. */
typedef struct {
  bool          begun; /* by "# newdoc" or a first row */
  char         *id;
  size_t        line;
  GString      *text;
  GArray       *blocks, *tokens, *sentences, *tags, *arcs, *names;
  GStringChunk *lemmas;
  bool          tagged, parsed, named; /* as far as read */
  bool          new_block, glued;
} Build;

struct CgConllu {
  CgInput      *input;
  char         *path, *id;
  CgReadOptions options;
  GString      *line;
  CgRows        rows;
  Build         build;
  char         *next_id; /* of the "# newdoc" that ended the last document */
  size_t        next_line;
  bool          pending;
};

static void
build_init(Build *build)
{
  *build = (Build){
      .text      = g_string_new(NULL),
      .blocks    = g_array_new(FALSE, TRUE, sizeof(CgBlock)),
      .tokens    = g_array_new(FALSE, TRUE, sizeof(CgToken)),
      .sentences = g_array_new(FALSE, TRUE, sizeof(CgSentence)),
      .tags      = g_array_new(FALSE, TRUE, sizeof(CgTag)),
      .arcs      = g_array_new(FALSE, TRUE, sizeof(CgArc)),
      .names     = g_array_new(FALSE, TRUE, sizeof(CgName)),
      .lemmas    = g_string_chunk_new(4096),
      .tagged    = true,
      .parsed    = true,
      .new_block = true,
  };
}

static void
build_clear(Build *build)
{
  g_free(build->id);
  g_string_free(build->text, TRUE);
  g_array_unref(build->blocks);
  g_array_unref(build->tokens);
  g_array_unref(build->sentences);
  g_array_unref(build->tags);
  g_array_unref(build->arcs);
  g_array_unref(build->names);
  g_string_chunk_free(build->lemmas);
}

CgConllu *
cg_conllu_new(CgInput             *input,
              const char          *path,
              const char          *id,
              const CgReadOptions *options)
{
  CgConllu *reader = g_new0(CgConllu, 1);
  reader->input    = input;
  reader->path     = g_strdup(path);
  reader->id       = g_strdup(id);
  reader->options  = *options;
  reader->line     = g_string_new(NULL);
  cg_rows_init(&reader->rows);
  build_init(&reader->build);
  return reader;
}

void
cg_conllu_free(CgConllu *reader)
{
  if (reader == NULL)
    return;
  build_clear(&reader->build);
  cg_rows_clear(&reader->rows);
  g_string_free(reader->line, TRUE);
  g_free(reader->path);
  g_free(reader->id);
  g_free(reader->next_id);
  g_free(reader);
}

/* ---- a sentence into the document ---- */

static void
add_tokens(Build *build, const CgRows *rows)
{
  CgSentence sentence = {{build->tokens->len, build->tokens->len}};
  for (guint i = 0; i < rows->rows->len; i++) {
    const CgRow10   *row = &g_array_index(rows->rows, CgRow10, i);
    const CgSurface *surface =
        &g_array_index(rows->surfaces, CgSurface, row->surface);
    CgToken token = {
        .span      = cg_rows_word_span(rows, i, build->text->str),
        .block     = build->blocks->len - 1,
        .continues = i > surface->first,
    };
    bool spaced =
        token.span.start > 0 && build->text->str[token.span.start - 1] == ' ';
    token.gap = (uint8_t)(token.continues              ? CG_GAP_NONE
                          : i == 0 && build->new_block ? CG_GAP_BLOCK
                          : spaced                     ? CG_GAP_SPACE
                                                       : CG_GAP_NONE);
    g_array_append_val(build->tokens, token);
    sentence.tokens.end++;
  }
  g_array_append_val(build->sentences, sentence);
}

static void
add_tag(Build *build, const CgRow10 *row)
{
  int  upos     = cg_upos_from_name(row->upos);
  int  xpos     = cg_xpos_from_name(row->xpos);
  bool lemma    = strcmp(row->lemma, "_") != 0 || strcmp(row->form, "_") == 0;
  build->tagged = build->tagged && upos >= 0 && xpos >= 0 && lemma;
  CgTag tag     = {
          .lemma = g_string_chunk_insert_const(build->lemmas, row->lemma),
          .upos  = (uint8_t)MAX(upos, 0),
          .xpos  = (uint8_t)MAX(xpos, 0),
  };
  g_array_append_val(build->tags, tag);
}

/* A relation that we have no name for is that of its universal part. */
static int
find_deprel(const char *name)
{
  int deprel = cg_deprel_from_name(name);
  if (deprel >= 0)
    return deprel;
  g_autofree char *universal = g_strndup(name, strcspn(name, ":"));
  deprel                     = cg_deprel_from_name(universal);
  return deprel >= 0 || strcmp(name, "_") == 0 ? deprel : CG_DEP_DEP;
}

static bool
add_arc(Build *build, const CgRow10 *row, uint32_t first, uint32_t n)
{
  int   deprel  = find_deprel(row->deprel);
  CgArc arc     = {.head = CG_ROOT, .deprel = (uint8_t)MAX(deprel, 0)};
  build->parsed = build->parsed && deprel >= 0 && row->head != CG_NONE;
  if (row->head != CG_NONE && row->head > n)
    return false;
  if (row->head != CG_NONE && row->head > 0)
    arc.head = first + row->head - 1;
  g_array_append_val(build->arcs, arc);
  return true;
}

/* IOB2: "B-PER" begins a name, "I-PER" goes on with it. */
static void
add_name(Build *build, const CgRow10 *row, uint32_t token)
{
  if (strcmp(row->ner, "_") == 0)
    return;
  build->named = true;
  int kind = strlen(row->ner) > 2 ? cg_name_kind_from_name(row->ner + 2) : -1;
  if (kind < 0)
    return;
  CgName *last = build->names->len == 0 ? NULL
                                        : &g_array_index(build->names, CgName,
                                                         build->names->len - 1);
  if (row->ner[0] == 'I' && last != NULL && last->tokens.end == token &&
      last->kind == (CgNameKind)kind) {
    last->tokens.end++;
    return;
  }
  CgName name = {.tokens = {token, token + 1}, .kind = (CgNameKind)kind};
  g_array_append_val(build->names, name);
}

static void
begin_block(Build *build)
{
  if (build->text->len > 0)
    g_string_append(build->text, "\n\n");
  CgBlock block = {.span = {(uint32_t)build->text->len, 0},
                   .kind = CG_BLOCK_PARAGRAPH};
  g_array_append_val(build->blocks, block);
}

static const char *
add_sentence(Build *build, CgRows *rows)
{
  guint n = rows->rows->len;
  if (n == 0)
    return NULL;
  const CgSurface *end =
      &g_array_index(rows->surfaces, CgSurface, rows->surfaces->len - 1);
  if (end->first + end->n > n)
    return "words of a range are missing, expected them behind it";
  uint32_t first = build->tokens->len;
  if (build->new_block)
    begin_block(build);
  else if (!build->glued)
    g_string_append_c(build->text, ' ');
  cg_rows_text(rows, build->text);
  add_tokens(build, rows);
  for (guint i = 0; i < n; i++) {
    const CgRow10 *row = &g_array_index(rows->rows, CgRow10, i);
    add_tag(build, row);
    add_name(build, row, first + i);
    if (!add_arc(build, row, first, n))
      return "HEAD outside the sentence, expected one of its words or 0";
  }
  g_array_index(build->blocks, CgBlock, build->blocks->len - 1).span.end =
      (uint32_t)build->text->len;
  build->new_block = false;
  build->glued =
      g_array_index(rows->surfaces, CgSurface, rows->surfaces->len - 1).glued;
  return NULL;
}

/* ---- lines ---- */

/* The value of a comment "# @key = value", or "# @key", or NULL. */
static const char *
comment_value(const char *line, const char *key)
{
  const char *p = line + 1 + strspn(line + 1, " ");
  if (!g_str_has_prefix(p, key))
    return NULL;
  p += strlen(key);
  if (*p != '\0' && *p != ' ' && *p != '=')
    return NULL;
  p += strspn(p, " ");
  if (g_str_has_prefix(p, "id"))
    p += 2 + strspn(p + 2, " ");
  return *p == '=' ? p + 1 + strspn(p + 1, " ") : p;
}

/* Reads a line; false at a "# newdoc" that begins the next document. */
static bool
take_comment(CgConllu *reader, const char *line)
{
  Build      *build = &reader->build;
  const char *id    = comment_value(line, "newdoc");
  const char *text  = comment_value(line, "text");
  if (id != NULL && build->begun) {
    reader->next_id   = *id == '\0' ? NULL : g_strdup(id);
    reader->next_line = cg_input_line_number(reader->input);
    reader->pending   = true;
    return false;
  }
  if (id != NULL && *id != '\0')
    build->id = g_strdup(id);
  if (id != NULL)
    build->begun = true;
  if (comment_value(line, "newpar") != NULL)
    build->new_block = true;
  if (text != NULL && reader->rows.text == NULL)
    reader->rows.text = g_strdup(text);
  return true;
}

static bool
is_over_limit(const CgConllu *reader)
{
  return reader->build.text->len > cg_read_limit(&reader->options);
}

static const char *
take_row(CgConllu *reader, char *line)
{
  if (*line != '\0') {
    reader->build.begun = true;
    return cg_rows_add(&reader->rows, line);
  }
  const char *fault = add_sentence(&reader->build, &reader->rows);
  cg_rows_reset(&reader->rows);
  return fault;
}

static void
set_fault(CgConllu *reader, GError **fault, const char *message)
{
  if (*fault == NULL && message != NULL)
    *fault = g_error_new(CG_ERROR, CG_ERROR_INPUT, "%s:%zu: %s", reader->path,
                         cg_input_line_number(reader->input), message);
}

/* A line without what XML forbids, or NULL for one that is not UTF-8. */
static char *
check_line(const GString *line)
{
  size_t n_blanked;
  g_autoptr(GBytes) bytes = g_bytes_new(line->str, line->len);
  if (!g_utf8_validate(line->str, (gssize)line->len, NULL))
    return NULL;
  g_autoptr(GBytes) clean = cg_blank_forbidden(bytes, &n_blanked);
  size_t      n;
  const char *text = g_bytes_get_data(clean, &n);
  return g_strndup(text == NULL ? "" : text, n);
}

/* Reads up to the end of the document. Behind a fault, rows are passed over. */
static CgLineStatus
read_document(CgConllu *reader, GError **fault)
{
  CgLineStatus status;
  while ((status = cg_input_line(reader->input, reader->line, LINE_BYTES,
                                 *fault == NULL ? fault : NULL)) <=
         CG_LINE_LONG) {
    if (status == CG_LINE_LONG)
      set_fault(reader, fault, "line too long, expected at most 1 MB");
    g_autofree char *line = check_line(reader->line);
    if (line == NULL)
      set_fault(reader, fault, "not UTF-8 or a NUL byte, expected CoNLL-U");
    else if (*line == '#' && !take_comment(reader, line))
      return status;
    else if (*line != '#' && *fault == NULL)
      set_fault(reader, fault, take_row(reader, line));
    if (*fault == NULL && is_over_limit(reader))
      g_set_error(fault, CG_ERROR, CG_ERROR_LIMIT,
                  "%s:%zu: document of more than %zu bytes, expected at most "
                  "that",
                  reader->path, cg_input_line_number(reader->input),
                  cg_read_limit(&reader->options));
  }
  return status;
}

/* ---- the document ---- */

static void
take_array(CgDocument *document, CgLayer layer, GArray *array)
{
  guint size = g_array_get_element_size(array);
  cg_document_take_layer(document, layer,
                         cg_arena_dup(cg_document_arena(document), array->data,
                                      (size_t)array->len * size),
                         array->len);
}

static void
keep_lemmas(Build *build, CgArena *arena)
{
  for (guint i = 0; i < build->tags->len; i++) {
    CgTag *tag = &g_array_index(build->tags, CgTag, i);
    tag->lemma = cg_arena_strdup(arena, tag->lemma);
  }
}

static CgDocument *
make_document(CgConllu *reader)
{
  Build    *build   = &reader->build;
  CgArticle article = {
      .id   = build->id != NULL ? build->id : reader->id,
      .path = reader->path,
      .line = MAX(build->line, 1),
      .date = reader->options.date,
  };
  g_autoptr(GBytes) text = g_bytes_new(build->text->str, build->text->len);
  CgDocument *document   = cg_document_new(text, &article);
  take_array(document, CG_LAYER_BLOCKS, build->blocks);
  take_array(document, CG_LAYER_TOKENS, build->tokens);
  take_array(document, CG_LAYER_SENTENCES, build->sentences);
  if (!reader->options.keep_annotation)
    return document;
  keep_lemmas(build, cg_document_arena(document));
  if (build->tagged)
    take_array(document, CG_LAYER_TAGS, build->tags);
  if (build->parsed)
    take_array(document, CG_LAYER_TREES, build->arcs);
  if (build->named)
    take_array(document, CG_LAYER_NAMES, build->names);
  return document;
}

CgDocument *
cg_conllu_next(CgConllu *reader, bool *more, GError **error)
{
  GError *fault = NULL;
  cg_rows_reset(&reader->rows);
  build_clear(&reader->build);
  build_init(&reader->build);
  reader->build.begun = reader->pending;
  reader->build.id    = g_steal_pointer(&reader->next_id);
  reader->build.line  = reader->next_line;
  reader->pending     = false;
  CgLineStatus status = read_document(reader, &fault);
  *more               = reader->pending;
  if (fault == NULL && reader->rows.rows->len > 0)
    set_fault(reader, &fault, add_sentence(&reader->build, &reader->rows));
  if (fault != NULL || status == CG_LINE_ERROR) {
    g_propagate_error(error, fault);
    return NULL;
  }
  return make_document(reader);
}
