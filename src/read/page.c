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

typedef struct {
  const char *name;
  CgPageTag   tag;
} TagRow;

/* Sorted by name; what is not here is inline. */
static const TagRow tags[] = {
    {"address", CG_TAG_CONTAINER},
    {"applet", CG_TAG_SKIP},
    {"article", CG_TAG_CONTAINER},
    {"aside", CG_TAG_ASIDE},
    {"audio", CG_TAG_SKIP},
    {"blockquote", CG_TAG_TEXT},
    {"body", CG_TAG_CONTAINER},
    {"br", CG_TAG_BREAK},
    {"button", CG_TAG_SKIP},
    {"canvas", CG_TAG_SKIP},
    {"caption", CG_TAG_CAPTION},
    {"center", CG_TAG_CONTAINER},
    {"datalist", CG_TAG_SKIP},
    {"dd", CG_TAG_TEXT},
    {"details", CG_TAG_CONTAINER},
    {"dialog", CG_TAG_ASIDE},
    {"dir", CG_TAG_CONTAINER},
    {"div", CG_TAG_CONTAINER},
    {"dl", CG_TAG_CONTAINER},
    {"dt", CG_TAG_TEXT},
    {"embed", CG_TAG_SKIP},
    {"fieldset", CG_TAG_ASIDE},
    {"figcaption", CG_TAG_CAPTION},
    {"figure", CG_TAG_CONTAINER},
    {"footer", CG_TAG_ASIDE},
    {"form", CG_TAG_ASIDE},
    {"frameset", CG_TAG_CONTAINER},
    {"h1", CG_TAG_HEADING},
    {"h2", CG_TAG_HEADING},
    {"h3", CG_TAG_HEADING},
    {"h4", CG_TAG_HEADING},
    {"h5", CG_TAG_HEADING},
    {"h6", CG_TAG_HEADING},
    {"head", CG_TAG_SKIP},
    {"header", CG_TAG_CONTAINER},
    {"hr", CG_TAG_CONTAINER},
    {"html", CG_TAG_CONTAINER},
    {"iframe", CG_TAG_SKIP},
    {"input", CG_TAG_SKIP},
    {"label", CG_TAG_SKIP},
    {"legend", CG_TAG_SKIP},
    {"li", CG_TAG_ITEM},
    {"link", CG_TAG_SKIP},
    {"main", CG_TAG_CONTAINER},
    {"map", CG_TAG_SKIP},
    {"math", CG_TAG_SKIP},
    {"menu", CG_TAG_ASIDE},
    {"meta", CG_TAG_SKIP},
    {"nav", CG_TAG_ASIDE},
    {"noframes", CG_TAG_SKIP},
    {"noscript", CG_TAG_SKIP},
    {"object", CG_TAG_SKIP},
    {"ol", CG_TAG_CONTAINER},
    {"optgroup", CG_TAG_SKIP},
    {"option", CG_TAG_SKIP},
    {"p", CG_TAG_TEXT},
    {"pre", CG_TAG_TEXT},
    {"progress", CG_TAG_SKIP},
    {"rp", CG_TAG_SKIP},
    {"rt", CG_TAG_SKIP},
    {"script", CG_TAG_SKIP},
    {"search", CG_TAG_ASIDE},
    {"section", CG_TAG_CONTAINER},
    {"select", CG_TAG_SKIP},
    {"style", CG_TAG_SKIP},
    {"summary", CG_TAG_TEXT},
    {"svg", CG_TAG_SKIP},
    {"table", CG_TAG_CONTAINER},
    {"tbody", CG_TAG_CONTAINER},
    {"td", CG_TAG_CONTAINER},
    {"template", CG_TAG_SKIP},
    {"textarea", CG_TAG_SKIP},
    {"tfoot", CG_TAG_CONTAINER},
    {"th", CG_TAG_CONTAINER},
    {"thead", CG_TAG_CONTAINER},
    {"title", CG_TAG_SKIP},
    {"tr", CG_TAG_CONTAINER},
    {"ul", CG_TAG_CONTAINER},
    {"video", CG_TAG_SKIP},
};

/* Words of class, id and role of what is not the main text. */
static const char *const aside_words[] = {
    "ad",          "ads",
    "advert",      "advertisement",
    "advertising", "banner",
    "bio",         "breadcrumb",
    "breadcrumbs", "byline",
    "caption",     "comment",
    "comments",    "complementary",
    "consent",     "contentinfo",
    "cookie",      "cookies",
    "copyright",   "credit",
    "credits",     "disclaimer",
    "disqus",      "donate",
    "donation",    "follow",
    "footer",      "gdpr",
    "hashtags",    "keywords",
    "login",       "masthead",
    "menu",        "meta",
    "metadata",    "modal",
    "more",        "mostread",
    "nav",         "navbar",
    "navigation",  "newsletter",
    "outbrain",    "pager",
    "pagination",  "partner",
    "partners",    "paywall",
    "popular",     "popup",
    "print",       "promo",
    "promotion",   "rating",
    "readmore",    "recirc",
    "recommend",   "recommendations",
    "recommended", "register",
    "related",     "replies",
    "reply",       "respond",
    "search",      "share",
    "sharedaddy",  "sharing",
    "shares",      "sidebar",
    "signin",      "signup",
    "skip",        "social",
    "sponsor",     "sponsored",
    "subscribe",   "subscription",
    "taboola",     "tag",
    "taglist",     "tags",
    "teaser",      "teasers",
    "timestamp",   "toolbar",
    "tools",       "topics",
    "trending",    "widget",
    "widgets",
};

/* Words of class, id and property of the main text. */
static const char *const body_words[] = {
    "articlebody",     "article-body",     "article__body",   "article_body",
    "article-content", "article__content", "article_content", "article-text",
    "article__text",   "article_text",     "articletext",     "body-content",
    "content-body",    "entry-content",    "entrycontent",    "post-body",
    "post-content",    "post__content",    "post-entry",      "postcontent",
    "single-content",  "story-body",       "story-content",   "story-text",
    "story__body",     "story__content",   "storybody",       "storytext",
    "td-post-content",
};

static int
compare_tags(const void *key, const void *row)
{
  return strcmp(key, ((const TagRow *)row)->name);
}

static CgPageTag
tag_of(const xmlNode *node)
{
  const TagRow *row = bsearch(node->name, tags, G_N_ELEMENTS(tags),
                              sizeof tags[0], compare_tags);
  return row == NULL ? CG_TAG_INLINE : row->tag;
}

static bool
is_listed(const char *const *words, size_t n, const char *word)
{
  for (size_t i = 0; i < n; i++)
    if (strcmp(words[i], word) == 0)
      return true;
  return false;
}

/* (transfer full): an attribute in lower case, "" where there is none. */
static char *
attribute(const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
  char    *lower = g_ascii_strdown(value == NULL ? "" : (char *)value, -1);
  xmlFree(value);
  return lower;
}

/* Whether a name such as "post-comments open" has one of the words. Words are
 * parted by blanks, hyphens, underscores; "has-sidebar" speaks of another
 * element. */
static bool
names_aside(const char *names)
{
  g_auto(GStrv) classes = g_strsplit_set(names, " \t\r\n", -1);
  for (size_t i = 0; classes[i] != NULL; i++) {
    g_auto(GStrv) parts = g_strsplit_set(classes[i], "-_:", -1);
    if (parts[0] == NULL || strcmp(parts[0], "has") == 0 ||
        strcmp(parts[0], "with") == 0 || strcmp(parts[0], "no") == 0 ||
        strcmp(parts[0], "is") == 0)
      continue;
    for (size_t k = 0; parts[k] != NULL; k++)
      if (is_listed(aside_words, G_N_ELEMENTS(aside_words), parts[k]))
        return true;
  }
  return false;
}

static bool
names_body(const char *names)
{
  g_auto(GStrv) classes = g_strsplit_set(names, " \t\r\n", -1);
  for (size_t i = 0; classes[i] != NULL; i++)
    if (is_listed(body_words, G_N_ELEMENTS(body_words), classes[i]))
      return true;
  return false;
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
  element.body   = names_body(class) || names_body(id) || names_body(property);
  element.listed = element.listed || strcmp(role, "main") == 0;
  element.aside =
      element.aside ||
      (!element.body && !element.listed &&
       (names_aside(class) || names_aside(id) || names_aside(role)));
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
  CgPageTag tag = tag_of(node);
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
  if (tag_of(node) == CG_TAG_INLINE)
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
