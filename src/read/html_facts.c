/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What a page says of itself. Its elements are walked once and each leaves a
 * note with a rank; the notes are then read from the best rank to the worst:
 *
 *   <script type="application/ld+json">   0   {"@type": "NewsArticle", ...}
 *   <meta property="og:title" ...>        1+  a table of names
 *   <time datetime="...">, <title>        later
 */
#include "read/html_facts.h"

#include "read/date.h"
#include "read/json_ld.h"
#include "read/look.h"

#include <stdbool.h>

enum {
  MAX_NODES    = 100000, /* elements looked at */
  OUTLET_WORDS = 5,      /* of an outlet's name in a title */
};

typedef enum {
  FIELD_URL,
  FIELD_TITLE,
  FIELD_PUBLISHER,
  FIELD_AUTHOR,
  FIELD_DATE,
  FIELD_LANGUAGE,
  N_FIELDS
} Field;

/* Names of meta elements, from the best to the worst of each field. */
static const struct {
  const char *name;
  Field       field;
} metas[] = {
    {"og:title", FIELD_TITLE},
    {"twitter:title", FIELD_TITLE},
    {"parsely-title", FIELD_TITLE},
    {"sailthru.title", FIELD_TITLE},
    {"dc.title", FIELD_TITLE},
    {"headline", FIELD_TITLE},
    {"og:site_name", FIELD_PUBLISHER},
    {"article:publisher", FIELD_PUBLISHER},
    {"dc.publisher", FIELD_PUBLISHER},
    {"publisher", FIELD_PUBLISHER},
    {"application-name", FIELD_PUBLISHER},
    {"author", FIELD_AUTHOR},
    {"article:author", FIELD_AUTHOR},
    {"parsely-author", FIELD_AUTHOR},
    {"sailthru.author", FIELD_AUTHOR},
    {"dc.creator", FIELD_AUTHOR},
    {"byl", FIELD_AUTHOR},
    {"article:published_time", FIELD_DATE},
    {"og:article:published_time", FIELD_DATE},
    {"datepublished", FIELD_DATE},
    {"publish-date", FIELD_DATE},
    {"publication_date", FIELD_DATE},
    {"pubdate", FIELD_DATE},
    {"parsely-pub-date", FIELD_DATE},
    {"sailthru.date", FIELD_DATE},
    {"dc.date.issued", FIELD_DATE},
    {"dcterms.created", FIELD_DATE},
    {"dc.date", FIELD_DATE},
    {"date", FIELD_DATE},
    {"og:url", FIELD_URL},
    {"og:locale", FIELD_LANGUAGE},
    {"content-language", FIELD_LANGUAGE},
};

/* What else leaves a note, ranked behind all metas. */
enum {
  RANK_LINK = G_N_ELEMENTS(metas),
  RANK_TIME,
  RANK_TIME_ANY,
  RANK_REL_AUTHOR,
  RANK_CLASS_AUTHOR,
  RANK_TITLE,
  N_RANKS
};

typedef struct {
  char      *notes[N_RANKS]; /* the first of each rank */
  GPtrArray *records;        /* texts of JSON-LD */
  char      *language;       /* <html lang> */
} Facts;

static char *
attribute(const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
  char    *copy  = g_strdup((const char *)value);
  xmlFree(value);
  return copy;
}

static bool
attribute_is(const xmlNode *node, const char *name, const char *value)
{
  g_autofree char *own = attribute(node, name);
  return own != NULL && g_ascii_strcasecmp(own, value) == 0;
}

static char *
content(const xmlNode *node)
{
  xmlChar *text = xmlNodeGetContent(node);
  char    *copy = g_strdup((const char *)text);
  xmlFree(text);
  return copy;
}

/* (transfer full @value) */
static void
note(Facts *facts, size_t rank, char *value)
{
  bool empty = value == NULL || value[strspn(value, " \t\r\n")] == '\0';
  if (facts->notes[rank] == NULL && !empty)
    facts->notes[rank] = value;
  else
    g_free(value);
}

static void
visit_meta(Facts *facts, const xmlNode *node)
{
  static const char *const keys[] = {"property", "name", "itemprop",
                                     "http-equiv"};
  for (size_t k = 0; k < G_N_ELEMENTS(keys); k++) {
    g_autofree char *name = attribute(node, keys[k]);
    for (size_t i = 0; name != NULL && i < G_N_ELEMENTS(metas); i++)
      if (g_ascii_strcasecmp(name, metas[i].name) == 0)
        note(facts, i, attribute(node, "content"));
  }
}

static void
visit_script(Facts *facts, const xmlNode *node)
{
  g_autofree char *type = attribute(node, "type");
  if (type != NULL && g_ascii_strncasecmp(type, "application/ld+json", 19) == 0)
    g_ptr_array_add(facts->records, content(node));
}

static void
visit_time(Facts *facts, const xmlNode *node)
{
  bool published = attribute_is(node, "itemprop", "datePublished") ||
                   xmlHasProp(node, (const xmlChar *)"pubdate") != NULL;
  note(facts, published ? RANK_TIME : RANK_TIME_ANY,
       attribute(node, "datetime"));
}

static void
visit_author(Facts *facts, const xmlNode *node)
{
  if (attribute_is(node, "rel", "author") ||
      attribute_is(node, "itemprop", "author"))
    note(facts, RANK_REL_AUTHOR, content(node));
  else if (attribute_is(node, "class", "byline") ||
           attribute_is(node, "class", "author") ||
           attribute_is(node, "class", "author-name"))
    note(facts, RANK_CLASS_AUTHOR, content(node));
}

static void
visit(Facts *facts, const xmlNode *node)
{
  const char *name = (const char *)node->name;
  if (strcmp(name, "meta") == 0)
    visit_meta(facts, node);
  else if (strcmp(name, "script") == 0)
    visit_script(facts, node);
  else if (strcmp(name, "time") == 0)
    visit_time(facts, node);
  else if (strcmp(name, "title") == 0)
    note(facts, RANK_TITLE, content(node));
  else if (strcmp(name, "html") == 0 && facts->language == NULL)
    facts->language = attribute(node, "lang");
  else if (strcmp(name, "link") == 0 && attribute_is(node, "rel", "canonical"))
    note(facts, RANK_LINK, attribute(node, "href"));
  else if (node->properties != NULL)
    visit_author(facts, node);
}

static void
gather(Facts *facts, xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement(document);
  size_t   n    = 0;
  for (xmlNode *node = root; node != NULL && n < MAX_NODES;) {
    if (node->type == XML_ELEMENT_NODE) {
      visit(facts, node);
      n++;
    }
    if (node->children != NULL && node->type == XML_ELEMENT_NODE) {
      node = node->children;
      continue;
    }
    while (node != root && node->next == NULL)
      node = node->parent;
    node = node == root ? NULL : node->next;
  }
}

/* ---- all together ---- */

static void
fill_date(CgMetadata *metadata, const char *text)
{
  if (metadata->date == NULL && text != NULL)
    metadata->date = cg_date_find((CgSlice){text, strlen(text)});
}

static void
read_records(const Facts *facts, CgMetadata *metadata, char **body)
{
  for (guint i = 0; i < facts->records->len; i++) {
    const char *script = g_ptr_array_index(facts->records, i);
    if (script != NULL)
      cg_json_ld_read(script, metadata, body);
  }
}

static char **
field_of(CgMetadata *metadata, Field field)
{
  switch (field) {
  case FIELD_URL:
    return &metadata->url;
  case FIELD_TITLE:
    return &metadata->title;
  case FIELD_PUBLISHER:
    return &metadata->publisher;
  case FIELD_AUTHOR:
    return &metadata->author;
  case FIELD_LANGUAGE:
    return &metadata->language;
  case FIELD_DATE:
  case N_FIELDS:
    break;
  }
  return &metadata->date;
}

/* An author's or outlet's page is not their name. */
static bool
is_address(Field field, const char *value)
{
  return (field == FIELD_AUTHOR || field == FIELD_PUBLISHER) &&
         strstr(value, "://") != NULL;
}

/* "By Jane Roe" is Jane Roe. */
static void
fill_author(CgMetadata *metadata, const char *text)
{
  if (text == NULL)
    return;
  text += strspn(text, " \t\r\n");
  if (g_ascii_strncasecmp(text, "by ", 3) == 0)
    text += 3;
  cg_metadata_fill(&metadata->author, text);
}

/* The title without the outlet's name before or behind " - " or " | ": of two
 * parts the shorter one, if it is a name. */
static void
fill_title(CgMetadata *metadata, const char *text)
{
  static const char *const marks[] = {" | ", " - ", " – ", " — ", " :: "};
  const char              *mark    = NULL;
  size_t                   n       = 0;
  for (size_t i = 0; text != NULL && mark == NULL && i < G_N_ELEMENTS(marks);
       i++) {
    mark = g_strrstr(text, marks[i]);
    n    = strlen(marks[i]);
  }
  if (mark == NULL) {
    cg_metadata_fill(&metadata->title, text);
    return;
  }
  CgSlice before = {text, (size_t)(mark - text)};
  CgSlice behind = {mark + n, strlen(mark + n)};
  bool    first  = before.len >= behind.len;
  CgSlice outlet = first ? behind : before;
  CgLook  look   = cg_look(outlet);
  if (look.n_words > OUTLET_WORDS || look.n_small > 0) {
    cg_metadata_fill(&metadata->title, text);
    return;
  }
  cg_metadata_fill_slice(&metadata->title, first ? before : behind);
  cg_metadata_fill_slice(&metadata->publisher, outlet);
}

static void
read_notes(const Facts *facts, CgMetadata *metadata)
{
  for (size_t i = 0; i < G_N_ELEMENTS(metas); i++) {
    const char *value = facts->notes[i];
    if (value == NULL || is_address(metas[i].field, value))
      continue;
    if (metas[i].field == FIELD_DATE)
      fill_date(metadata, value);
    else if (metas[i].field == FIELD_AUTHOR)
      fill_author(metadata, value);
    else if (metas[i].field != FIELD_LANGUAGE)
      cg_metadata_fill(field_of(metadata, metas[i].field), value);
  }
  cg_metadata_fill(&metadata->language, facts->language);
  for (size_t i = 0; i < G_N_ELEMENTS(metas); i++)
    if (metas[i].field == FIELD_LANGUAGE)
      cg_metadata_fill(&metadata->language, facts->notes[i]);
  cg_metadata_fill(&metadata->url, facts->notes[RANK_LINK]);
  fill_date(metadata, facts->notes[RANK_TIME]);
  fill_date(metadata, facts->notes[RANK_TIME_ANY]);
  fill_author(metadata, facts->notes[RANK_REL_AUTHOR]);
  fill_author(metadata, facts->notes[RANK_CLASS_AUTHOR]);
  fill_title(metadata, facts->notes[RANK_TITLE]);
}

void
cg_html_facts(xmlDoc *document, CgMetadata *metadata, char **body)
{
  Facts facts = {.records = g_ptr_array_new_with_free_func(g_free)};
  gather(&facts, document);
  *body = NULL;
  read_records(&facts, metadata, body);
  read_notes(&facts, metadata);
  for (size_t i = 0; i < N_RANKS; i++)
    g_free(facts.notes[i]);
  g_ptr_array_unref(facts.records);
  g_free(facts.language);
}
