/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A JSON string escapes little (RFC 8259, 7): what is not ASCII stays as it
 * is. */
#include "export/json.h"

#include <string.h>

static void
append_escape(GString *out, char c)
{
  static const char from[] = "\"\\\n\r\t\b\f", to[] = "\"\\nrtbf";
  const char       *found = strchr(from, c);
  if (c != '\0' && found != NULL)
    g_string_append_printf(out, "\\%c", to[found - from]);
  else
    g_string_append_printf(out, "\\u%04x", (guint)(guchar)c);
}

void
cg_json_append(GString *out, const char *text, size_t len)
{
  const char *end = text + len, *p = text;
  g_string_append_c(out, '"');
  while (p < end) {
    const char *q = p;
    while (q < end && (guchar)*q >= 0x20 && *q != '"' && *q != '\\')
      q++;
    g_string_append_len(out, p, q - p);
    if (q < end)
      append_escape(out, *q++);
    p = q;
  }
  g_string_append_c(out, '"');
}
