/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The guard before json-glib: one pass over the raw bytes, in a copy.
 *
 *   outside strings   depth; nothing but blanks behind the value
 *   inside strings    \u0000 refused, unpaired \uD800 to \uDFFF -> \uFFFD
 */
#include "read/json.h"

#include "core/error.h"

#include <stdbool.h>
#include <stdlib.h>

typedef struct {
  char   *text;
  size_t  len;
  size_t  at;
  size_t  depth;
  size_t  n_replaced;
  bool    in_string;
  bool    done; /* the outermost value has ended */
  GError *error;
} Guard;

static void
fail(Guard *guard, CgError code, const char *message)
{
  if (guard->error == NULL)
    guard->error = g_error_new(CG_ERROR, (int)code, "%s", message);
}

/* The number of \uXXXX at @at, or -1. */
static int
escape_at(const Guard *guard, size_t at)
{
  if (at + 6 > guard->len || guard->text[at] != '\\' ||
      guard->text[at + 1] != 'u')
    return -1;
  int value = 0;
  for (size_t i = at + 2; i < at + 6; i++) {
    int digit = g_ascii_xdigit_value(guard->text[i]);
    if (digit < 0)
      return -1;
    value = value * 16 + digit;
  }
  return value;
}

static void
check_escape(Guard *guard)
{
  int value = escape_at(guard, guard->at);
  guard->at++; /* of a plain escape, the letter is skipped too */
  if (value == 0)
    fail(guard, CG_ERROR_INPUT, "an escaped NUL, expected text");
  if (value < 0xD800 || value > 0xDFFF)
    return;
  int next = escape_at(guard, guard->at + 5);
  if (value < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
    guard->at += 10;
    return;
  }
  memcpy(guard->text + guard->at + 1, "fffd", 4);
  guard->n_replaced++;
  guard->at += 4;
}

static void
check_outside(Guard *guard)
{
  char c = guard->text[guard->at];
  if (guard->done && !g_ascii_isspace(c))
    fail(guard, CG_ERROR_INPUT, "text after the value, expected the end");
  if (c == '"')
    guard->in_string = true;
  if (c == '\'' || c == '/') /* json-glib takes them for quotes, comments */
    fail(guard, CG_ERROR_INPUT, "not JSON: a stray quote or slash");
  if (c == '{' || c == '[')
    guard->depth++;
  if (guard->depth > CG_MAX_JSON_DEPTH)
    fail(guard, CG_ERROR_LIMIT,
         "lists nested over 128 deep, expected at most 128");
  if ((c == '}' || c == ']') && guard->depth > 0)
    guard->done = --guard->depth == 0;
}

static void
check(Guard *guard)
{
  for (; guard->at < guard->len && guard->error == NULL; guard->at++) {
    char c = guard->text[guard->at];
    if (!guard->in_string)
      check_outside(guard);
    else if (c == '\\')
      check_escape(guard);
    else if (c == '"')
      guard->in_string = false;
  }
}

JsonNode *
cg_json_parse(CgSlice json, size_t *n_replaced, GError **error)
{
  if (!g_utf8_validate(json.ptr, (gssize)json.len, NULL)) {
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "not UTF-8 or a NUL byte, expected JSON in UTF-8");
    return NULL;
  }
  g_autofree char *copy  = g_strndup(json.ptr, json.len);
  Guard            guard = {.text = copy, .len = json.len};
  check(&guard);
  if (n_replaced != NULL)
    *n_replaced = guard.n_replaced;
  if (guard.error != NULL) {
    g_propagate_error(error, guard.error);
    return NULL;
  }
  g_autoptr(JsonParser) parser = json_parser_new();
  g_autoptr(GError) cause      = NULL;
  if (!json_parser_load_from_data(parser, copy, (gssize)json.len, &cause)) {
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT, "not JSON: %s",
                cause->message);
    return NULL;
  }
  JsonNode *root = json_parser_steal_root(parser);
  if (root == NULL)
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "nothing there, expected a JSON object");
  return root;
}

const char *
cg_json_string(JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member(object, name);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE(node) ||
      json_node_get_value_type(node) != G_TYPE_STRING)
    return NULL;
  const char *text = json_node_get_string(node);
  return text[strspn(text, " \t\r\n")] == '\0' ? NULL : text;
}
