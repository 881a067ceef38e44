/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Ids from content: a kind, a slug for the eye, and a hash of the key. */
#include "core/id.h"

enum { MAX_SLUG = 40 };

char *
cg_id_key(const char *text)
{
  g_autofree char *normal = g_utf8_normalize(text, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold(normal ? normal : text, -1);
  g_auto(GStrv) words     = g_strsplit_set(folded, " \t\r\n", -1);
  GString *out            = g_string_new(NULL);
  for (size_t i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf(out, "%s%s", out->len ? " " : "", words[i]);
  return g_string_free(out, FALSE);
}

char *
cg_id_slug(const char *text)
{
  g_autofree char *ascii = g_str_to_ascii(text, "C");
  GString         *out   = g_string_new(NULL);
  bool             gap   = false;
  for (const char *p = ascii; *p != '\0' && out->len < MAX_SLUG; p++) {
    if (!g_ascii_isalnum(*p) || (out->len == 0 && g_ascii_isdigit(*p))) {
      gap = gap || *p != '\'';
      continue;
    }
    if (gap && out->len > 0)
      g_string_append_c(out, '-');
    gap = false;
    g_string_append_c(out, g_ascii_tolower(*p));
  }
  if (out->len == 0)
    g_string_append_c(out, 'x');
  return g_string_free(out, FALSE);
}

/* The first @n hex digits of the hash of @key, in @out (@n + 1 bytes). */
static void
hash(const char *key, size_t n, char *out)
{
  g_autofree char *hex =
      g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);
  g_strlcpy(out, hex, n + 1);
}

char *
cg_id_article(const CgDocument *document)
{
  const CgArticle *article = cg_document_article(document);
  char             digits[17];
  if (article->url != NULL && *article->url != '\0') {
    hash(article->url, 16, digits);
  } else {
    CgSlice text             = cg_document_text(document);
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(sum, (const guchar *)article->id, -1);
    g_checksum_update(sum, (const guchar *)"\n", 1);
    g_checksum_update(sum, (const guchar *)text.ptr, (gssize)text.len);
    g_strlcpy(digits, g_checksum_get_string(sum), sizeof digits);
  }
  return g_strconcat("doc/d-", digits, NULL);
}

char *
cg_id_entity(CgEntityKind kind, const char *name, const char *qualifier)
{
  g_autofree char *kind_name = g_ascii_strdown(cg_entity_kind_name(kind), -1);
  g_autofree char *key       = cg_id_key(name);
  g_autofree char *slug      = cg_id_slug(name);
  g_autofree char *whole =
      g_strjoin("|", kind_name, key, qualifier ? qualifier : "", NULL);
  char digits[9];
  hash(whole, 8, digits);
  return g_strdup_printf("entity/%s-%s-%s", kind_name, slug, digits);
}

char *
cg_id_claim(const char *key)
{
  char digits[17];
  hash(key, 16, digits);
  return g_strconcat("claim/c-", digits, NULL);
}

char *
cg_id_event(CgEventKind kind, const char *key)
{
  char digits[17];
  hash(key, 16, digits);
  return g_strdup_printf("event/%s-%s", cg_event_kind_name(kind), digits);
}

char *
cg_id_conflict(const char *key)
{
  char digits[17];
  hash(key, 16, digits);
  return g_strconcat("conflict/x-", digits, NULL);
}

char *
cg_id_attribution(const char *article, const char *key)
{
  g_autofree char *whole = g_strjoin("|", article, key, NULL);
  char             digits[17];
  hash(whole, 16, digits);
  return g_strconcat("attribution/a-", digits, NULL);
}

char *
cg_id_span(const char *article, uint32_t begin, uint32_t end)
{
  return g_strdup_printf("%s/text#char=%u,%u", article, begin, end);
}

char *
cg_id_statement(const char *article, const char *key)
{
  g_autofree char *whole = g_strjoin("|", article, key, NULL);
  char             digits[17];
  hash(whole, 16, digits);
  return g_strconcat("statement/s-", digits, NULL);
}
