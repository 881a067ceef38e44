/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The parts of an IRI are walked from left to right; each has its own set of
 * characters that stand for themselves (RFC 3987, 2.2):
 *
 *   scheme ":" "//" userinfo "@" host ":" port  path "?" query "#" fragment
 */
#include "export/iri.h"

#include <glib.h>
#include <string.h>

/* Beside letters, digits, "-._~" and what is beyond ASCII. */
#define SUB_DELIMS "!$&'()*+,;="
#define IN_USER SUB_DELIMS ":"
#define IN_HOST SUB_DELIMS
#define IN_PATH SUB_DELIMS ":@/"
#define IN_QUERY SUB_DELIMS ":@/?"

bool
cg_iri_is_absolute(const char *text)
{
  if (!g_ascii_isalpha(*text))
    return false;
  const char *p = text;
  while (g_ascii_isalnum(*p) || *p == '+' || *p == '-' || *p == '.')
    p++;
  return *p == ':';
}

/* Marks of writing direction, which RFC 3987 (4.1) forbids. */
static bool
is_direction_mark(gunichar c)
{
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/* The production ucschar, and iprivate in a query. */
static bool
is_beyond_ascii(gunichar c, bool query)
{
  if (c < 0xA0 || is_direction_mark(c) || (c & 0xFFFE) == 0xFFFE)
    return false;
  if (c < 0x10000)
    return c < 0xD800 || (c >= 0xF900 && c <= 0xFDCF) ||
           (c >= 0xFDF0 && c <= 0xFFEF) ||
           (query && c >= 0xE000 && c <= 0xF8FF);
  return (c < 0xE0000 || c >= 0xE1000) && (query || c < 0xF0000);
}

static void
append_encoded(GString *out, const char *bytes, size_t n)
{
  for (size_t i = 0; i < n; i++)
    g_string_append_printf(out, "%%%02X", (guint)(guchar)bytes[i]);
}

/* Appends one character and returns the place behind it. */
static const char *
append_char(GString *out, const char *p, const char *end, const char *marks)
{
  if (*p == '%' && end - p > 2 && g_ascii_isxdigit(p[1]) &&
      g_ascii_isxdigit(p[2])) {
    g_string_append_len(out, p, 3);
    return p + 3;
  }
  gunichar c = g_utf8_get_char_validated(p, end - p);
  if (c == (gunichar)-1 || c == (gunichar)-2) {
    append_encoded(out, p, 1);
    return p + 1;
  }
  const char *next = p + g_unichar_to_utf8(c, NULL);
  bool        fits =
      c < 0x80 ? g_ascii_isalnum(*p) || strchr("-._~", *p) || strchr(marks, *p)
                      : is_beyond_ascii(c, strchr(marks, '?') != NULL);
  if (fits)
    g_string_append_len(out, p, next - p);
  else
    append_encoded(out, p, (size_t)(next - p));
  return next;
}

static void
append_part(GString *out, const char *p, const char *end, const char *marks)
{
  while (p < end)
    p = append_char(out, p, end, marks);
}

/* "[2001:db8::7]": kept as it is. */
static bool
is_ip_literal(const char *p, const char *end)
{
  if (end - p < 3 || *p != '[' || end[-1] != ']')
    return false;
  for (p++; p < end - 1; p++)
    if (!g_ascii_isxdigit(*p) && *p != ':' && *p != '.')
      return false;
  return true;
}

/* Where ":" and digits end the authority, or its end. */
static const char *
find_port(const char *p, const char *end)
{
  const char *q = end;
  while (q > p && g_ascii_isdigit(q[-1]))
    q--;
  return q > p && q[-1] == ':' ? q - 1 : end;
}

static void
append_authority(GString *out, const char *p, const char *end)
{
  const char *at = end;
  while (at > p && at[-1] != '@')
    at--;
  if (at > p) {
    append_part(out, p, at - 1, IN_USER);
    g_string_append_c(out, '@');
    p = at;
  }
  const char *port = find_port(p, end);
  if (is_ip_literal(p, port))
    g_string_append_len(out, p, port - p);
  else
    append_part(out, p, port, IN_HOST);
  g_string_append_len(out, port, end - port);
}

char *
cg_iri_encode(const char *text)
{
  GString    *out = g_string_new(NULL);
  const char *p   = text;
  if (cg_iri_is_absolute(p)) {
    const char *colon = strchr(p, ':');
    g_string_append_len(out, p, colon + 1 - p);
    p = colon + 1;
  }
  if (g_str_has_prefix(p, "//")) {
    const char *end = p + 2 + strcspn(p + 2, "/?#");
    g_string_append(out, "//");
    append_authority(out, p + 2, end);
    p = end;
  }
  const char *query    = p + strcspn(p, "?#");
  const char *fragment = query + strcspn(query, "#");
  append_part(out, p, query, IN_PATH);
  append_part(out, query, fragment, IN_QUERY);
  if (*fragment == '#') {
    g_string_append_c(out, '#');
    append_part(out, fragment + 1, fragment + strlen(fragment), IN_QUERY);
  }
  return g_string_free(out, FALSE);
}

bool
cg_iri_is_valid(const char *text)
{
  g_autofree char *encoded = cg_iri_encode(text);
  return cg_iri_is_absolute(text) && strcmp(encoded, text) == 0;
}
