/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* One article, from its bytes to a document with blocks:
 *
 *   text   bytes -> decode, check -> lines to blocks  \
 *                                                       classify -> document
 *   html   bytes -> decode, check -> main text, facts /
 */
#include "read/article.h"

#include "core/error.h"
#include "read/blocks.h"
#include "read/classify.h"
#include "read/encoding.h"
#include "read/html.h"
#include "read/look.h"

#include <stdarg.h>

enum { NOTE_BYTES = 60 /* of dropped text shown in a note */ };

static const char *const format_names[] = {
    "auto", "text", "html", "jsonl", "conllu",
};
_Static_assert(G_N_ELEMENTS(format_names) == CG_N_READ_FORMATS,
               "a name a format");

const char *
cg_read_format_name(CgReadFormat format)
{
  return format_names[format];
}

int
cg_read_format_from_name(const char *name)
{
  for (int i = 0; i < CG_N_READ_FORMATS; i++)
    if (strcmp(format_names[i], name) == 0)
      return i;
  return -1;
}

size_t
cg_read_limit(const CgReadOptions *options)
{
  size_t limit =
      options->max_bytes > 0 ? options->max_bytes : CG_MAX_ARTICLE_BYTES;
  return MIN(limit, (size_t)G_MAXINT32 / 4); /* spans have 32 bits */
}

void
cg_read_log(const CgReadOptions *options,
            const char          *path,
            size_t               line,
            const char          *format,
            ...)
{
  if (options->log == NULL)
    return;
  va_list args;
  va_start(args, format);
  g_autofree char *note = g_strdup_vprintf(format, args);
  va_end(args);
  g_autofree char *message = g_strdup_printf("%s:%zu: %s", path, line, note);
  options->log(message, options->log_data);
}

static CgSlice
slice_of(GBytes *bytes)
{
  size_t      n;
  const char *data = g_bytes_get_data(bytes, &n);
  return (CgSlice){data == NULL ? "" : data, n};
}

/* Reports that @n characters were @mended; under `strict` it is an error. */
static bool
admit(size_t               n,
      const char          *mended,
      const CgArticle     *known,
      const CgReadOptions *options,
      GError             **error)
{
  if (n == 0)
    return true;
  if (options->strict) {
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "%s:%zu: %zu characters would be %s, expected none "
                "(strict reading)",
                known->path, known->line, n, mended);
    return false;
  }
  cg_read_log(options, known->path, known->line, "%zu characters were %s", n,
              mended);
  return true;
}

/* Bytes to text that is valid and without what XML forbids, or NULL. */
static GBytes *
check(GBytes              *bytes,
      CgReadFormat         format,
      const CgArticle     *known,
      const CgReadOptions *options,
      GError             **error)
{
  if (g_bytes_get_size(bytes) > cg_read_limit(options)) {
    g_set_error(error, CG_ERROR, CG_ERROR_LIMIT,
                "%s:%zu: article of %zu bytes, expected at most %zu",
                known->path, known->line, g_bytes_get_size(bytes),
                cg_read_limit(options));
    return NULL;
  }
  size_t n_replaced = 0, n_blanked = 0;
  g_autoptr(GBytes) text =
      format == CG_READ_HTML
          ? cg_decode_html(bytes, known->path, known->line, &n_replaced, error)
          : cg_decode_text(bytes, known->path, known->line, error);
  if (text == NULL ||
      !admit(n_replaced, "replaced: not UTF-8", known, options, error))
    return NULL;
  g_autoptr(GBytes) clean = cg_blank_forbidden(text, &n_blanked);
  if (!admit(n_blanked, "blanked: not allowed in XML", known, options, error))
    return NULL;
  return g_steal_pointer(&clean);
}

static void
note_dropped(CgSlice              text,
             const GArray        *blocks,
             const CgArticle     *known,
             const CgReadOptions *options)
{
  for (guint i = 0; options->log != NULL && i < blocks->len; i++) {
    CgBlock block = g_array_index(blocks, CgBlock, i);
    if (block.kind != CG_BLOCK_CLUTTER)
      continue;
    g_autofree char *words = g_utf8_make_valid(
        text.ptr + block.span.start,
        (gssize)MIN(block.span.end - block.span.start, NOTE_BYTES));
    cg_read_log(
        options, known->path, cg_line_of(text, block.span.start, known->line),
        "not the article, dropped: \"%s\"", g_strdelimit(words, "\r\n", ' '));
  }
}

static void
keep_all(GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    CgBlock *block = &g_array_index(blocks, CgBlock, i);
    if (block->kind == CG_BLOCK_CLUTTER || block->kind == CG_BLOCK_META)
      block->kind = CG_BLOCK_PARAGRAPH;
  }
}

static CgDocument *
make_document(GBytes              *text,
              const GArray        *blocks,
              const CgMetadata    *metadata,
              const CgArticle     *known,
              const CgReadOptions *options)
{
  CgArticle article = {
      .id        = known->id,
      .path      = known->path,
      .line      = known->line,
      .url       = metadata->url,
      .title     = metadata->title,
      .publisher = metadata->publisher,
      .author    = metadata->author,
      .date      = metadata->date != NULL ? metadata->date : options->date,
      .language  = metadata->language,
  };
  CgDocument *document = cg_document_new(text, &article);
  cg_document_take_layer(document, CG_LAYER_BLOCKS,
                         cg_arena_dup(cg_document_arena(document), blocks->data,
                                      blocks->len * sizeof(CgBlock)),
                         blocks->len);
  return document;
}

/* "EN_us" to "en-us" */
static void
normalise_language(char *language)
{
  for (char *p = language; p != NULL && *p != '\0'; p++)
    *p = (char)(*p == '_' ? '-' : g_ascii_tolower(*p));
}

/* The text of an article and its blocks, or NULL. */
static GBytes *
read_blocks(GBytes          *checked,
            CgReadFormat     format,
            const CgArticle *known,
            CgMetadata      *metadata,
            GArray         **blocks,
            GError         **error)
{
  if (format == CG_READ_HTML)
    return cg_html_read(slice_of(checked), known, metadata, blocks, error);
  *blocks = cg_blocks_split(slice_of(checked));
  return g_bytes_ref(checked);
}

static CgDocument *
read_checked(GBytes              *checked,
             CgReadFormat         format,
             const CgArticle     *known,
             const CgReadOptions *options,
             GError             **error)
{
  g_auto(CgMetadata) metadata = {0};
  g_autoptr(GArray) blocks    = NULL;
  cg_metadata_copy(&metadata, known);
  g_autoptr(GBytes) text =
      read_blocks(checked, format, known, &metadata, &blocks, error);
  if (text == NULL)
    return NULL;
  cg_classify(slice_of(text), blocks, options->lexicon, format == CG_READ_HTML,
              &metadata);
  if (options->keep_clutter)
    keep_all(blocks);
  note_dropped(slice_of(text), blocks, known, options);
  normalise_language(metadata.language);
  return make_document(text, blocks, &metadata, known, options);
}

CgDocument *
cg_article_read(GBytes              *bytes,
                CgReadFormat         format,
                const CgArticle     *known,
                const CgReadOptions *options,
                GError             **error)
{
  g_return_val_if_fail(known->id != NULL && known->path != NULL, NULL);
  g_return_val_if_fail(options->lexicon != NULL, NULL);
  g_return_val_if_fail(format == CG_READ_TEXT || format == CG_READ_HTML, NULL);
  g_autoptr(GBytes) checked = check(bytes, format, known, options, error);
  return checked == NULL ? NULL
                         : read_checked(checked, format, known, options, error);
}
