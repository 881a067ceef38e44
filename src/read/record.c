/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A JSON object as an article: its text or page, and what is known of it. */
#include "read/record.h"

#include "core/error.h"
#include "read/json.h"

/* The member as a string: a number as it is written, an object by its name. */
static char *
dup_member(JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member(object, name);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT(node))
    return g_strdup(cg_json_string(json_node_get_object(node), "name"));
  if (node != NULL && JSON_NODE_HOLDS_VALUE(node) &&
      json_node_get_value_type(node) == G_TYPE_INT64)
    return g_strdup_printf("%" G_GINT64_FORMAT, json_node_get_int(node));
  return g_strdup(cg_json_string(object, name));
}

/* A date as it is written, or seconds since 1970 (milliseconds, of a number
 * that no date of our time has as seconds) in words. */
static char *
dup_date(JsonObject *object)
{
  JsonNode *node = json_object_get_member(object, "date");
  if (node == NULL || !JSON_NODE_HOLDS_VALUE(node) ||
      json_node_get_value_type(node) != G_TYPE_INT64)
    return g_strdup(cg_json_string(object, "date"));
  gint64 seconds = json_node_get_int(node);
  if (seconds > 19000000 && seconds < 22000000)
    return g_strdup_printf("%" G_GINT64_FORMAT, seconds); /* 20260102 */
  if (seconds > (gint64)1 << 36)
    seconds /= 1000;
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(seconds);
  return time == NULL ? NULL : g_date_time_format(time, "%Y-%m-%d");
}

static const char *
first_of(const char *a, const char *b, const char *c)
{
  return a != NULL ? a : b != NULL ? b : c;
}

/* Whether the member is a string, be it an empty one. */
static bool
has_string(JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member(object, name);
  return node != NULL && JSON_NODE_HOLDS_VALUE(node) &&
         json_node_get_value_type(node) == G_TYPE_STRING;
}

CgDocument *
cg_record_read(JsonNode            *record,
               const CgArticle     *known,
               const CgReadOptions *options,
               GError             **error)
{
  if (!JSON_NODE_HOLDS_OBJECT(record)) {
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "%s:%zu: no JSON object, expected {\"text\": ...}", known->path,
                known->line);
    return NULL;
  }
  JsonObject *object = json_node_get_object(record);
  const char *text   = cg_json_string(object, "text");
  const char *html   = cg_json_string(object, "html");
  if (!has_string(object, "text") && !has_string(object, "html")) {
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "%s:%zu: no text, expected a field \"text\" or \"html\" that "
                "is a string",
                known->path, known->line);
    return NULL;
  }
  g_autofree char *id        = dup_member(object, "id");
  g_autofree char *publisher = dup_member(object, "publisher");
  g_autofree char *author    = dup_member(object, "author");
  g_autofree char *date      = dup_date(object);
  CgArticle        article   = {
               .id    = first_of(id, cg_json_string(object, "url"), known->id),
               .path  = known->path,
               .line  = known->line,
               .url   = cg_json_string(object, "url"),
               .title = cg_json_string(object, "title"),
               .publisher = publisher,
               .author    = author,
               .date      = date,
               .language  = cg_json_string(object, "language"),
  };
  const char *body        = first_of(text, html, "");
  g_autoptr(GBytes) bytes = g_bytes_new(body, strlen(body));
  bool page               = text == NULL && html != NULL;
  return cg_article_read(bytes, page ? CG_READ_HTML : CG_READ_TEXT, &article,
                         options, error);
}

CgDocument *
cg_record_read_line(CgSlice              line,
                    const CgArticle     *known,
                    const CgReadOptions *options,
                    GError             **error)
{
  size_t n_replaced          = 0;
  g_autoptr(GError) cause    = NULL;
  g_autoptr(JsonNode) record = cg_json_parse(line, &n_replaced, &cause);
  if (record != NULL && n_replaced > 0 && options->strict)
    g_set_error(&cause, CG_ERROR, CG_ERROR_INPUT,
                "%zu unpaired surrogates, expected none (strict reading)",
                n_replaced);
  if (cause != NULL) {
    g_set_error(error, CG_ERROR, cause->code, "%s:%zu: %s", known->path,
                known->line, cause->message);
    return NULL;
  }
  if (n_replaced > 0)
    cg_read_log(options, known->path, known->line,
                "%zu unpaired surrogates were replaced by U+FFFD", n_replaced);
  return cg_record_read(record, known, options, error);
}
