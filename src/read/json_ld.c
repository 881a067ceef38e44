/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Articles in linked data. What is to be looked at waits in a list, so that
 * lists in "@graph" in lists need no recursion:
 *
 *   {"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], ...}]}
 */
#include "read/json_ld.h"

#include "read/date.h"
#include "read/json.h"

#include <stdbool.h>

enum {
  MAX_OBJECTS = 1000, /* values looked at */
  MAX_NAMES   = 20,   /* authors of an article */
};

/* Resolves what is doubly escaped in records: "&amp;", "&#8217;". */
static char *
unescape(const char *text)
{
  static const struct {
    const char *name, *text;
  } names[] = {
      {"&amp;", "&"},    {"&quot;", "\""}, {"&apos;", "'"},  {"&lt;", "<"},
      {"&gt;", ">"},     {"&nbsp;", " "},  {"&rsquo;", "’"}, {"&lsquo;", "‘"},
      {"&ldquo;", "“"},  {"&rdquo;", "”"}, {"&ndash;", "–"}, {"&mdash;", "—"},
      {"&hellip;", "…"},
  };
  GString *out = g_string_new(NULL);
  for (const char *p = text; *p != '\0';) {
    size_t i = 0;
    while (*p == '&' && i < G_N_ELEMENTS(names) &&
           !g_str_has_prefix(p, names[i].name))
      i++;
    char   *end  = NULL;
    guint64 code = g_str_has_prefix(p, "&#")
                       ? g_ascii_strtoull(p + 2 + (p[2] == 'x'), &end,
                                          p[2] == 'x' ? 16 : 10)
                       : 0;
    if (*p == '&' && i < G_N_ELEMENTS(names)) {
      g_string_append(out, names[i].text);
      p += strlen(names[i].name);
    } else if (code >= 0x20 && code < 0x110000 && *end == ';' &&
               g_unichar_validate((gunichar)code)) {
      g_string_append_unichar(out, (gunichar)code);
      p = end + 1;
    } else {
      g_string_append_c(out, *p++);
    }
  }
  return g_string_free(out, FALSE);
}

static void
fill_unescaped(char **field, const char *text)
{
  g_autofree char *plain = text == NULL ? NULL : unescape(text);
  cg_metadata_fill(field, plain);
}

/* A string, or an object with a name. */
static void
add_name(JsonNode *node, GString *names)
{
  const char *name = NULL;
  if (JSON_NODE_HOLDS_OBJECT(node))
    name = cg_json_string(json_node_get_object(node), "name");
  else if (JSON_NODE_HOLDS_VALUE(node))
    name = json_node_get_string(node);
  if (name != NULL && *name != '\0' && strstr(name, "://") == NULL)
    g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", name);
}

/* One of these, or a list of them, joined by commas. */
static void
add_names(JsonNode *node, GString *names)
{
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY(node)) {
    if (node != NULL)
      add_name(node, names);
    return;
  }
  JsonArray *array = json_node_get_array(node);
  for (guint i = 0; i < MIN(json_array_get_length(array), MAX_NAMES); i++)
    add_name(json_array_get_element(array, i), names);
}

static void
fill_names(char **field, JsonObject *object, const char *member)
{
  GString *names = g_string_new(NULL);
  add_names(json_object_get_member(object, member), names);
  fill_unescaped(field, names->str);
  g_string_free(names, TRUE);
}

static bool
is_article_type(const char *type)
{
  return type != NULL &&
         (g_str_has_suffix(type, "Article") ||
          g_str_has_suffix(type, "BlogPosting") || strcmp(type, "Report") == 0);
}

static bool
is_article(JsonObject *object)
{
  JsonNode *type = json_object_get_member(object, "@type");
  if (type == NULL || !JSON_NODE_HOLDS_ARRAY(type))
    return is_article_type(cg_json_string(object, "@type"));
  JsonArray *array = json_node_get_array(type);
  for (guint i = 0; i < json_array_get_length(array); i++) {
    JsonNode *node = json_array_get_element(array, i);
    if (JSON_NODE_HOLDS_VALUE(node) &&
        is_article_type(json_node_get_string(node)))
      return true;
  }
  return false;
}

static void
fill_date(CgMetadata *metadata, const char *text)
{
  if (metadata->date == NULL && text != NULL)
    metadata->date = cg_date_find((CgSlice){text, strlen(text)});
}

static void
read_article(JsonObject *object, CgMetadata *metadata, char **body)
{
  fill_unescaped(&metadata->title, cg_json_string(object, "headline"));
  fill_unescaped(&metadata->title, cg_json_string(object, "name"));
  fill_names(&metadata->publisher, object, "publisher");
  fill_names(&metadata->author, object, "author");
  fill_date(metadata, cg_json_string(object, "datePublished"));
  fill_date(metadata, cg_json_string(object, "dateCreated"));
  cg_metadata_fill(&metadata->language, cg_json_string(object, "inLanguage"));
  cg_metadata_fill(&metadata->url, cg_json_string(object, "url"));
  const char *text = cg_json_string(object, "articleBody");
  if (*body == NULL && text != NULL)
    *body = unescape(text);
}

/* Looks for articles in a value: in lists, in "@graph", in what a page is
 * about. @waiting holds what is still to be looked at. */
static void
read_record(JsonNode *root, CgMetadata *metadata, char **body)
{
  static const char *const inside[] = {"@graph", "mainEntity", "hasPart"};
  g_autoptr(GPtrArray) waiting      = g_ptr_array_new();
  g_ptr_array_add(waiting, root);
  for (guint i = 0; i < waiting->len && i < MAX_OBJECTS; i++) {
    JsonNode *node = g_ptr_array_index(waiting, i);
    if (JSON_NODE_HOLDS_ARRAY(node)) {
      JsonArray *array = json_node_get_array(node);
      for (guint k = 0; k < json_array_get_length(array); k++)
        g_ptr_array_add(waiting, json_array_get_element(array, k));
    }
    if (!JSON_NODE_HOLDS_OBJECT(node))
      continue;
    JsonObject *object = json_node_get_object(node);
    if (is_article(object))
      read_article(object, metadata, body);
    for (size_t k = 0; k < G_N_ELEMENTS(inside); k++) {
      JsonNode *member = json_object_get_member(object, inside[k]);
      if (member != NULL)
        g_ptr_array_add(waiting, member);
    }
  }
}

/* Without the comment marks that old pages put around scripts. */
static CgSlice
bare_record(const char *text)
{
  const char *start = strpbrk(text, "{[");
  const char *brace = strrchr(text, '}'), *bracket = strrchr(text, ']');
  const char *end =
      bracket != NULL && (brace == NULL || bracket > brace) ? bracket : brace;
  if (start != NULL && g_str_has_prefix(start, "[CDATA["))
    start = strpbrk(start + 7, "{[");
  if (start == NULL || end == NULL || end < start)
    return (CgSlice){"", 0};
  if (*start == '{')
    end = brace;
  return (CgSlice){start, end < start ? 0 : (size_t)(end + 1 - start)};
}

void
cg_json_ld_read(const char *script, CgMetadata *metadata, char **body)
{
  g_autoptr(JsonNode) root = cg_json_parse(bare_record(script), NULL, NULL);
  if (root != NULL)
    read_record(root, metadata, body);
}
