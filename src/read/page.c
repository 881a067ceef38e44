/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A tree of markup as a list of blocks. The walk goes down, right and up by the
 * tree's own links, so that depth costs nothing:
 *
 *   <div><p>A <b>fire</b> ...</p><ul><li><a>Sport</a>
 *    0    1                       2   3
 *   elements 0 1 2 3     blocks "A fire ..." of 1, "Sport" of 3, all linked
 */
#include "read/page.h"

#include "core/utf8.h"
#include "read/encoding.h"
#include "read/look.h"

/* (transfer full): an attribute in lower case, "" where there is none. */
static char *
attribute(const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
  char    *lower = g_ascii_strdown(value == NULL ? "" : (char *)value, -1);
  xmlFree(value);
  return lower;
}

static bool
is_hidden(const xmlNode *node)
{
  if (node->properties == NULL)
    return false;
  g_autofree char *style = attribute(node, "style");
  g_autofree char *aria  = attribute(node, "aria-hidden");
  g_auto(GStrv) parts    = g_strsplit_set(style, " \t", -1);
  g_autofree char *tight = g_strjoinv("", parts);
  return xmlHasProp(node, (const xmlChar *)"hidden") != NULL ||
         strcmp(aria, "true") == 0 || strstr(tight, "display:none") != NULL;
}

static CgPageElement
make_element(const xmlNode *node, CgPageTag tag, uint32_t parent)
{
  CgPageElement element = {
      .node = node, .parent = parent, .tag = tag, .aside = tag == CG_TAG_ASIDE};
  const char *name = (const char *)node->name;
  bool        top  = strcmp(name, "html") == 0 || strcmp(name, "body") == 0;
  element.listed   = strcmp(name, "article") == 0 || strcmp(name, "main") == 0;
  if (node->properties == NULL || top)
    return element;
  g_autofree char *class    = attribute(node, "class");
  g_autofree char *id       = attribute(node, "id");
  g_autofree char *role     = attribute(node, "role");
  g_autofree char *property = attribute(node, "itemprop");
  element.body =
      cg_names_body(class) || cg_names_body(id) || cg_names_body(property);
  element.listed = element.listed || strcmp(role, "main") == 0;
  if (element.body || element.listed)
    return element;
  CgAside by_name =
      MAX(cg_names_aside(class), MAX(cg_names_aside(id), cg_names_aside(role)));
  element.aside    = element.aside || by_name != CG_ASIDE_NO;
  element.comments = by_name == CG_ASIDE_COMMENTS;
  return element;
}

/* ---- the walk ---- */

typedef struct {
  CgPage  *page;
  uint32_t element; /* the innermost block element */
  uint32_t start;   /* of the block that is open */
  uint32_t linked;
  uint32_t n_links; /* how many links are open */
  bool     gap;     /* blanks came since the last letter */
} Walk;

static void
end_block(Walk *walk)
{
  CgPage              *page = walk->page;
  const CgPageElement *element =
      &g_array_index(page->elements, CgPageElement, walk->element);
  CgPageBlock block = {
      .span    = {walk->start, (uint32_t)page->text->len},
      .element = walk->element,
      .linked  = walk->linked,
      .tag     = element->tag,
      .top     = strcmp((const char *)element->node->name, "h1") == 0,
  };
  CgSlice words    = cg_trim(cg_page_slice(page, &block));
  block.span.start = (uint32_t)(words.ptr - page->text->str);
  block.span.end   = block.span.start + (uint32_t)words.len;
  if (words.len > 0)
    g_array_append_val(page->blocks, block);
  walk->start  = (uint32_t)page->text->len;
  walk->linked = 0;
  walk->gap    = false;
}

/* Appends text, its blanks collapsed; C1 controls, which pages write for
 * windows-1252, become what they stand for. */
static void
add_text(Walk *walk, const char *p)
{
  GString *text   = walk->page->text;
  size_t   before = text->len;
  for (; *p != '\0'; p = cg_utf8_next(p)) {
    gunichar c = g_utf8_get_char(p);
    if (c >= 0x80 && c <= 0x9F && c != 0x85)
      c = cg_windows_1252((unsigned char)c);
    if (g_unichar_isspace(c) || c == 0xA0) {
      walk->gap = true;
      continue;
    }
    if (walk->gap && text->len > walk->start &&
        text->str[text->len - 1] != '\n')
      g_string_append_c(text, ' ');
    walk->gap = false;
    g_string_append_unichar(text, c);
  }
  if (walk->n_links > 0)
    walk->linked += (uint32_t)(text->len - before);
}

/* A line break ends the block behind a sentence, or behind another one. */
static void
add_break(Walk *walk)
{
  GString *text = walk->page->text;
  CgSlice  open = {text->str + walk->start, text->len - walk->start};
  CgLook   look = cg_look(open);
  if (open.len == 0 || look.stop || text->str[text->len - 1] == '\n')
    end_block(walk);
  else
    g_string_append_c(text, '\n');
  walk->gap = false;
}

static bool
is_link(const xmlNode *node)
{
  return strcmp((const char *)node->name, "a") == 0 &&
         xmlHasProp(node, (const xmlChar *)"href") != NULL;
}

/* Enters @node; false if nothing below it is to be read. */
static bool
enter(Walk *walk, xmlNode *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    add_text(walk, (const char *)node->content);
  if (node->type != XML_ELEMENT_NODE)
    return false;
  CgPageTag tag = cg_page_tag((const char *)node->name);
  if (tag == CG_TAG_BREAK)
    add_break(walk);
  if (tag == CG_TAG_BREAK || tag == CG_TAG_SKIP || is_hidden(node)) {
    walk->gap = true;
    return false;
  }
  walk->n_links += is_link(node);
  if (tag == CG_TAG_INLINE)
    return true;
  end_block(walk);
  CgPageElement element = make_element(node, tag, walk->element);
  walk->element         = walk->page->elements->len;
  g_array_append_val(walk->page->elements, element);
  return true;
}

static void
leave(Walk *walk, const xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE)
    return;
  walk->n_links -= is_link(node);
  if (cg_page_tag((const char *)node->name) == CG_TAG_INLINE)
    return;
  end_block(walk);
  CgPageElement *element =
      &g_array_index(walk->page->elements, CgPageElement, walk->element);
  element->end  = walk->page->elements->len;
  walk->element = element->parent;
}

void
cg_page_init(CgPage *page, xmlDoc *document)
{
  page->text     = g_string_new(NULL);
  page->blocks   = g_array_new(FALSE, TRUE, sizeof(CgPageBlock));
  page->elements = g_array_new(FALSE, TRUE, sizeof(CgPageElement));
  xmlNode *root  = xmlDocGetRootElement(document);
  if (root == NULL)
    return;
  CgPageElement first = {.node = root, .tag = CG_TAG_CONTAINER};
  g_array_append_val(page->elements, first);
  Walk walk = {.page = page};
  for (xmlNode *node = root; node != NULL;) {
    bool entered = enter(&walk, node);
    if (entered && node->children != NULL) {
      node = node->children;
      continue;
    }
    if (entered)
      leave(&walk, node);
    while (node != root && node->next == NULL) {
      node = node->parent;
      leave(&walk, node);
    }
    node = node == root ? NULL : node->next;
  }
  end_block(&walk);
  g_array_index(page->elements, CgPageElement, 0).end = page->elements->len;
}

void
cg_page_clear(CgPage *page)
{
  g_string_free(page->text, TRUE);
  g_array_unref(page->blocks);
  g_array_unref(page->elements);
}

CgSlice
cg_page_slice(const CgPage *page, const CgPageBlock *block)
{
  return (CgSlice){page->text->str + block->span.start,
                   block->span.end - block->span.start};
}
