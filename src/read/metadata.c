/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Facts about an article, gathered from the best witness to the worst: a field
 * once filled stays. */
#include "read/metadata.h"

#include "core/utf8.h"
#include "read/date.h"
#include "read/look.h"

void
cg_metadata_clear(CgMetadata *metadata)
{
  g_free(metadata->url);
  g_free(metadata->title);
  g_free(metadata->publisher);
  g_free(metadata->author);
  g_free(metadata->date);
  g_free(metadata->language);
  *metadata = (CgMetadata){0};
}

void
cg_metadata_fill_slice(char **field, CgSlice text)
{
  CgSlice body = cg_trim(text);
  if (*field != NULL || body.len == 0)
    return;
  GString    *out = g_string_sized_new(body.len);
  const char *end = body.ptr + body.len;
  bool        gap = false;
  for (const char *p = body.ptr; p < end; p = cg_utf8_next(p)) {
    gunichar c = g_utf8_get_char(p);
    if (!cg_is_blank(c)) {
      if (gap)
        g_string_append_c(out, ' ');
      g_string_append_unichar(out, c);
    }
    gap = cg_is_blank(c);
  }
  *field = g_string_free(out, FALSE);
}

void
cg_metadata_fill(char **field, const char *text)
{
  if (text != NULL)
    cg_metadata_fill_slice(field, (CgSlice){text, strlen(text)});
}

void
cg_metadata_copy(CgMetadata *metadata, const CgArticle *article)
{
  cg_metadata_fill(&metadata->url, article->url);
  cg_metadata_fill(&metadata->title, article->title);
  cg_metadata_fill(&metadata->publisher, article->publisher);
  cg_metadata_fill(&metadata->author, article->author);
  cg_metadata_fill(&metadata->language, article->language);
  if (article->date != NULL && metadata->date == NULL)
    metadata->date =
        cg_date_find((CgSlice){article->date, strlen(article->date)});
}
