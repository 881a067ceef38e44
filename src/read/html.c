/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A web page as an article: libxml2 makes the tree, html_facts.c takes from it
 * what the page says of itself, page.c and page_select.c its main text, and
 * here the blocks are put together, the headline first.
 */
#include "read/html.h"

#include "core/error.h"
#include "read/html_facts.h"
#include "read/look.h"
#include "read/page.h"

#include <libxml/HTMLparser.h>

/* Without the bit of HUGE, a page nested over 256 deep is empty, and text nodes
 * are cut; its size is limited by us. */
enum {
  PARSE_OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                  HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT | XML_PARSE_HUGE,
};

/* A page's faults are its own: no handler that another library has set for the
 * whole program (Raptor does) is to hear of them. */
static void
ignore(void *data, xmlError *fault)
{
  (void)data;
  (void)fault;
}

void
cg_html_set_up(void)
{
  xmlInitParser();
}

static xmlDoc *
read_page(const char *page, size_t n_bytes)
{
  htmlParserCtxt *context = htmlNewParserCtxt();
  g_assert(context != NULL);
  context->sax->initialized = XML_SAX2_MAGIC; /* else serror is not looked at */
  context->sax->serror      = ignore;
  xmlDoc *document = htmlCtxtReadMemory(context, page, (int)n_bytes, NULL,
                                        "UTF-8", PARSE_OPTIONS);
  htmlFreeParserCtxt(context);
  return document;
}

/* Where the page begins: behind a byte order mark, and behind a document type
 * with declarations in it, which the parser of HTML would take for text. */
static size_t
skip_prologue(CgSlice page)
{
  static const char type[] = "<!doctype";
  size_t at = page.len >= 3 && memcmp(page.ptr, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  size_t i  = at;
  while (i < page.len && g_ascii_isspace(page.ptr[i]))
    i++;
  if (page.len - i < sizeof type ||
      g_ascii_strncasecmp(page.ptr + i, type, sizeof type - 1) != 0)
    return at;
  while (i < page.len && page.ptr[i] != '>' && page.ptr[i] != '[')
    i++;
  const char *end =
      i < page.len && page.ptr[i] == '['
          ? g_strstr_len(page.ptr + i, (gssize)(page.len - i), "]>")
          : NULL;
  return end == NULL ? at : (size_t)(end + 2 - page.ptr);
}

static xmlDoc *
parse(CgSlice page, const CgArticle *known, GError **error)
{
  size_t  skip     = skip_prologue(page);
  xmlDoc *document = read_page(page.ptr + skip, page.len - skip);
  if (document == NULL)
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "%s:%zu: cannot be read as HTML, expected a web page",
                known->path, known->line);
  return document;
}

static void
add_block(GString *text, GArray *blocks, CgSlice words, CgBlockKind kind)
{
  if (text->len > 0)
    g_string_append(text, "\n\n");
  CgBlock block = {.span = {(uint32_t)text->len, 0}, .kind = kind};
  g_string_append_len(text, words.ptr, (gssize)words.len);
  block.span.end = (uint32_t)text->len;
  g_array_append_val(blocks, block);
}

/* Where no text was found, that of the page's own record, if it has one. */
static void
add_record(GString *text, GArray *blocks, const char *body)
{
  g_auto(GStrv) lines = g_strsplit_set(body == NULL ? "" : body, "\r\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++) {
    CgSlice words = cg_trim((CgSlice){lines[i], strlen(lines[i])});
    if (words.len > 0)
      add_block(text, blocks, words, CG_BLOCK_PARAGRAPH);
  }
}

static void
add_main_text(CgPage     *page,
              CgMetadata *metadata,
              const char *body,
              GString    *text,
              GArray     *blocks)
{
  uint32_t headline;
  g_autoptr(GArray) chosen = cg_page_select(page, metadata->title, &headline);
  if (headline != CG_NONE) {
    CgSlice words = cg_page_slice(
        page, &g_array_index(page->blocks, CgPageBlock, headline));
    cg_metadata_fill_slice(&metadata->title, words);
    add_block(text, blocks, words, CG_BLOCK_HEADLINE);
  } else if (metadata->title != NULL && (chosen->len > 0 || body != NULL)) {
    add_block(text, blocks, (CgSlice){metadata->title, strlen(metadata->title)},
              CG_BLOCK_HEADLINE);
  }
  for (guint i = 0; i < chosen->len; i++) {
    const CgPageBlock *block = &g_array_index(
        page->blocks, CgPageBlock, g_array_index(chosen, uint32_t, i));
    add_block(text, blocks, cg_page_slice(page, block),
              block->tag == CG_TAG_HEADING ? CG_BLOCK_HEADING
                                           : CG_BLOCK_PARAGRAPH);
  }
  if (chosen->len == 0)
    add_record(text, blocks, body);
}

GBytes *
cg_html_read(CgSlice          page,
             const CgArticle *known,
             CgMetadata      *metadata,
             GArray         **blocks,
             GError         **error)
{
  GString *text = g_string_new(NULL);
  *blocks       = g_array_new(FALSE, TRUE, sizeof(CgBlock));
  if (cg_trim(page).len == 0) /* libxml2 has no tree for it */
    return g_string_free_to_bytes(text);
  xmlDoc *document = parse(page, known, error);
  if (document == NULL) {
    g_string_free(text, TRUE);
    return NULL;
  }
  g_autofree char *body = NULL;
  CgPage           blocks_of_page;
  cg_html_facts(document, metadata, &body);
  cg_page_init(&blocks_of_page, document);
  add_main_text(&blocks_of_page, metadata, body, text, *blocks);
  cg_page_clear(&blocks_of_page);
  xmlFreeDoc(document);
  return g_string_free_to_bytes(text);
}
