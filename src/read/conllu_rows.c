/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The rows of one sentence, and where its words stand in the text:
 *
 *   1-2  don't        surface "don't"  [0,5)
 *   1    do           [0,2)
 *   2    n't          [2,5)
 *   3    go           surface "go"     [6,8)
 */
#include "read/conllu_rows.h"

#include "core/utf8.h"

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, COLUMNS };

void
cg_rows_init(CgRows *rows)
{
  rows->rows     = g_array_new(FALSE, TRUE, sizeof(CgRow10));
  rows->surfaces = g_array_new(FALSE, TRUE, sizeof(CgSurface));
  rows->strings  = g_string_chunk_new(4096);
  rows->text     = NULL;
}

void
cg_rows_clear(CgRows *rows)
{
  g_array_unref(rows->rows);
  g_array_unref(rows->surfaces);
  g_string_chunk_free(rows->strings);
  g_free(rows->text);
}

void
cg_rows_reset(CgRows *rows)
{
  g_array_set_size(rows->rows, 0);
  g_array_set_size(rows->surfaces, 0);
  g_string_chunk_clear(rows->strings);
  g_clear_pointer(&rows->text, g_free);
}

static bool
read_number(const char **p, uint32_t *number)
{
  char *end = NULL;
  if (!g_ascii_isdigit(**p))
    return false;
  guint64 value = g_ascii_strtoull(*p, &end, 10);
  *p            = end;
  *number       = (uint32_t)MIN(value, G_MAXINT32);
  return true;
}

/* The value of @key ("NER=") in MISC, or NULL. */
static char *
misc_value(const char *misc, const char *key)
{
  g_auto(GStrv) items = g_strsplit(misc, "|", -1);
  for (size_t i = 0; items[i] != NULL; i++)
    if (g_str_has_prefix(items[i], key))
      return g_strdup(items[i] + strlen(key));
  return NULL;
}

static bool
is_glued(const char *misc)
{
  g_autofree char *value = misc_value(misc, "SpaceAfter=");
  return value != NULL && strcmp(value, "No") == 0;
}

static void
add_surface(CgRows *rows, char **columns, uint32_t n)
{
  CgSurface surface = {
      .form  = g_string_chunk_insert(rows->strings, columns[FORM]),
      .first = rows->rows->len,
      .n     = n,
      .glued = is_glued(columns[MISC]),
  };
  g_array_append_val(rows->surfaces, surface);
}

static const char *
add_word(CgRows *rows, char **columns)
{
  CgSurface *last = NULL;
  if (rows->surfaces->len > 0)
    last = &g_array_index(rows->surfaces, CgSurface, rows->surfaces->len - 1);
  if (last == NULL || rows->rows->len >= last->first + last->n)
    add_surface(rows, columns, 1);
  GStringChunk    *strings = rows->strings;
  g_autofree char *ner     = misc_value(columns[MISC], "NER=");
  CgRow10          row     = {
                   .form    = g_string_chunk_insert(strings, columns[FORM]),
                   .lemma   = g_string_chunk_insert(strings, columns[LEMMA]),
                   .upos    = g_string_chunk_insert_const(strings, columns[UPOS]),
                   .xpos    = g_string_chunk_insert_const(strings, columns[XPOS]),
                   .deprel  = g_string_chunk_insert_const(strings, columns[DEPREL]),
                   .ner     = g_string_chunk_insert_const(strings, ner ? ner : "_"),
                   .head    = CG_NONE,
                   .surface = rows->surfaces->len - 1,
  };
  const char *head = columns[HEAD];
  if (strcmp(head, "_") != 0 &&
      (!read_number(&head, &row.head) || *head != '\0'))
    return "HEAD is no number, expected one or \"_\"";
  g_array_append_val(rows->rows, row);
  return NULL;
}

static bool
is_blank_form(const char *form)
{
  return form[strspn(form, " \xC2\xA0")] == '\0';
}

const char *
cg_rows_add(CgRows *rows, char *line)
{
  g_auto(GStrv) columns = g_strsplit(line, "\t", -1);
  uint32_t    first = 0, last = 0;
  const char *p = columns[ID];
  if (g_strv_length(columns) != COLUMNS)
    return "not ten columns, expected CoNLL-U";
  if (is_blank_form(columns[FORM]))
    return "a word without letters, expected a FORM";
  if (!read_number(&p, &first))
    return "ID is no number, expected 1, 2, ...";
  if (*p == '.')
    return NULL; /* an empty node */
  if (first != rows->rows->len + 1)
    return "ID out of order, expected the number of the last word plus one";
  if (*p == '\0')
    return add_word(rows, columns);
  if (*p++ != '-' || !read_number(&p, &last) || *p != '\0' || last < first ||
      last - first > 64)
    return "ID is no range, expected one such as 3-4";
  add_surface(rows, columns, last - first + 1);
  return NULL;
}

static bool
is_space(char c)
{
  return c == ' ' || c == '\t';
}

/* Finds the surfaces in `# text`, in order, nothing but blanks between. */
static bool
align(CgRows *rows, uint32_t start)
{
  const char *p = rows->text;
  for (guint i = 0; i < rows->surfaces->len; i++) {
    CgSurface *surface = &g_array_index(rows->surfaces, CgSurface, i);
    while (is_space(*p))
      p++;
    if (!g_str_has_prefix(p, surface->form))
      return false;
    surface->span.start = start + (uint32_t)(p - rows->text);
    p += strlen(surface->form);
    surface->span.end = start + (uint32_t)(p - rows->text);
  }
  while (is_space(*p))
    p++;
  return *p == '\0';
}

void
cg_rows_text(CgRows *rows, GString *text)
{
  if (rows->text != NULL)
    g_strstrip(rows->text);
  if (rows->text != NULL && align(rows, (uint32_t)text->len)) {
    g_string_append(text, rows->text);
    return;
  }
  for (guint i = 0; i < rows->surfaces->len; i++) {
    CgSurface *surface  = &g_array_index(rows->surfaces, CgSurface, i);
    surface->span.start = (uint32_t)text->len;
    g_string_append(text, surface->form);
    surface->span.end = (uint32_t)text->len;
    if (!surface->glued && i + 1 < rows->surfaces->len)
      g_string_append_c(text, ' ');
  }
}

static uint32_t
letters(const char *p, const char *end)
{
  uint32_t n = 0;
  for (; p < end && *p != '\0'; p = cg_utf8_next(p))
    n++;
  return n;
}

/* Letters of the forms of @surface in rows before @end. */
static uint32_t
form_letters(const CgRows *rows, const CgSurface *surface, uint32_t end)
{
  uint32_t n = 0;
  for (uint32_t i = surface->first; i < end; i++) {
    const char *form = g_array_index(rows->rows, CgRow10, i).form;
    n += letters(form, form + strlen(form));
  }
  return n;
}

/* Byte where the share of the rows before @row ends: as long as their forms if
 * these make up the surface, else in proportion; each row keeps a letter, as
 * long as there are any. */
static uint32_t
cut_at(const CgRows    *rows,
       const CgSurface *surface,
       uint32_t         row,
       const char      *text)
{
  const char *p      = text + surface->span.start;
  uint32_t    n      = letters(p, text + surface->span.end);
  uint32_t    total  = form_letters(rows, surface, surface->first + surface->n);
  uint32_t    before = form_letters(rows, surface, row);
  uint32_t    index  = row - surface->first; /* rows before the cut */
  uint32_t    at     = total == n ? before : before * n / MAX(total, 1);
  uint32_t    least  = MIN(index, n);
  uint32_t    most   = n - MIN(surface->n - index, n);
  at                 = CLAMP(at, MIN(least, most), MAX(least, most));
  for (uint32_t i = 0; i < at; i++)
    p = cg_utf8_next(p);
  return (uint32_t)(p - text);
}

CgSpan
cg_rows_word_span(const CgRows *rows, uint32_t row, const char *text)
{
  uint32_t         index   = g_array_index(rows->rows, CgRow10, row).surface;
  const CgSurface *surface = &g_array_index(rows->surfaces, CgSurface, index);
  if (surface->n == 1)
    return surface->span;
  uint32_t start = cut_at(rows, surface, row, text);
  uint32_t end   = row + 1 == surface->first + surface->n
                       ? surface->span.end
                       : cut_at(rows, surface, row + 1, text);
  if (start < end)
    return (CgSpan){start, end};
  /* More words than letters: the last letter is shared. */
  const char *first = text + surface->span.start;
  const char *last  = g_utf8_find_prev_char(first, text + surface->span.end);
  return (CgSpan){(uint32_t)(last - text), surface->span.end};
}
