/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Lines that name author, outlet and date. A line is cut at its separators, and
 * each part must be one of the three:
 *
 *   By Jane Roe, Lima  |  May 3, 2023 10:30
 *   author                date
 */
#include "read/byline.h"

#include "core/utf8.h"
#include "read/date.h"

enum {
  NAME_WORDS   = 6,
  BYLINE_WORDS = 14,
};

static const char *const openers[] = {
    "by ",        "written by ",   "story by ", "report by ", "text by ",
    "posted by ", "published by ", "author: ",  "author ",
};

/* Separators of a line about the article. A hyphen counts between blanks. */
static bool
separates(const char *p, const char *start)
{
  gunichar c = g_utf8_get_char(p);
  if (c == '-')
    return p > start && p[-1] == ' ' && p[1] == ' ';
  return c == '|' || c == 0x2022 || c == 0x00B7 || c == 0x2013 || c == 0x2014;
}

/* Bytes of @line up to its first separator. */
static size_t
part_length(CgSlice line)
{
  const char *end = line.ptr + line.len;
  for (const char *p = line.ptr; p + 1 < end; p = cg_utf8_next(p))
    if (separates(p, line.ptr))
      return (size_t)(p - line.ptr);
  return line.len;
}

static size_t
opener_length(CgSlice line)
{
  for (size_t i = 0; i < G_N_ELEMENTS(openers); i++) {
    size_t n = strlen(openers[i]);
    if (line.len > n && g_ascii_strncasecmp(line.ptr, openers[i], n) == 0)
      return n;
  }
  return 0;
}

static bool
is_name(CgSlice part)
{
  CgLook look = cg_look(part);
  return look.n_words > 0 && look.n_words <= NAME_WORDS && look.n_small == 0 &&
         look.capital && !look.question && !g_ascii_isdigit(*part.ptr);
}

/* The name before the first comma. */
static void
fill_author(CgMetadata *metadata, CgSlice part)
{
  const char *comma = memchr(part.ptr, ',', part.len);
  CgSlice     name  = {part.ptr,
                  comma == NULL ? part.len : (size_t)(comma - part.ptr)};
  cg_metadata_fill_slice(&metadata->author, name);
}

typedef struct {
  CgSlice author;
  char   *date;
  bool    dated, opened;
} Byline;

/* Reads one part; false for one that is neither name nor date. */
static bool
read_part(Byline *byline, CgSlice part)
{
  char *iso = NULL;
  if (cg_date_line(part, &iso)) {
    byline->dated = true;
    if (byline->date == NULL)
      byline->date = iso;
    else
      g_free(iso);
    return true;
  }
  size_t n = opener_length(part);
  if (n > 0)
    byline->opened = true;
  CgSlice name = cg_trim((CgSlice){part.ptr + n, part.len - n});
  if (!is_name(name))
    return false;
  if (byline->author.len == 0)
    byline->author = name;
  return true;
}

/* "Posted on March 21, 2026 by Jane": reads up to the "by" and cuts that off
 * @line. An account's name ("admin") is no author's. */
static void
read_posted(Byline *byline, CgSlice *line)
{
  g_autofree char *text = g_ascii_strdown(line->ptr, (gssize)line->len);
  const char      *by   = strstr(text, " by ");
  char            *iso  = NULL;
  if (by == NULL || !cg_date_line((CgSlice){text, (size_t)(by - text)}, &iso))
    return;
  byline->date  = iso;
  byline->dated = true;
  size_t n      = (size_t)(by - text) + 1;
  *line         = (CgSlice){line->ptr + n, line->len - n};
  if (memchr(by + 4, ' ', strlen(by + 4)) == NULL &&
      g_ascii_islower(line->ptr[3]))
    line->len = 0;
}

bool
cg_byline_read(CgSlice line, const CgLook *look, CgMetadata *metadata)
{
  Byline byline = {0};
  bool   fits   = look->n_words > 0 && look->n_words <= BYLINE_WORDS;
  if (fits)
    read_posted(&byline, &line);
  for (CgSlice rest = line; fits && rest.len > 0;) {
    size_t  n    = part_length(rest);
    CgSlice part = cg_trim((CgSlice){rest.ptr, n});
    if (part.len > 0)
      fits = read_part(&byline, part);
    const char *next = n < rest.len ? cg_utf8_next(rest.ptr + n) : rest.ptr + n;
    rest             = (CgSlice){next, (size_t)(line.ptr + line.len - next)};
  }
  fits = fits && (byline.dated || byline.opened);
  if (fits && byline.date != NULL)
    cg_metadata_fill(&metadata->date, byline.date);
  if (fits && byline.author.len > 0)
    fill_author(metadata, byline.author);
  g_free(byline.date);
  return fits;
}

void
cg_byline_channel(CgSlice line, CgMetadata *metadata)
{
  g_autofree char *text = g_strndup(line.ptr, line.len);
  const char      *at   = g_strrstr(text, "’s ");
  const char      *on   = g_strrstr(text, " on ");
  if (at == NULL)
    at = g_strrstr(text, "'s ");
  if (at == NULL || on == NULL || on + 4 >= at || strstr(at, "hannel") == NULL)
    return;
  CgSlice name = {on + 4, (size_t)(at - on - 4)};
  if (is_name(name))
    cg_metadata_fill_slice(&metadata->publisher, name);
}
