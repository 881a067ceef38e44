/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Lines to blocks. Whether a line break inside a paragraph was put there by a
 * program that wraps lines shows in the words around it: the first word of the
 * next line would not have fitted any more.
 *
 *   The minister said on Friday that the|       width 36
 *   investigation had begun.            |       "investigation" did not fit:
 * wrapped By Jane Roe                         |       "Lima," would have: a
 * line of its own Lima, May 3
 */
#include "read/blocks.h"

#include "core/utf8.h"
#include "read/look.h"

enum {
  MIN_WIDTH = 40,  /* columns of wrapped text */
  MAX_WIDTH = 130, /* longer lines are not wrapped */
  SLACK     = 12,  /* columns that may stay free before a break */
};

typedef struct {
  CgSpan   span;    /* without the blanks around it */
  uint32_t width;   /* code points, with the blanks before it */
  uint32_t first;   /* code points of its first word */
  bool     blank;   /* nothing in it */
  bool     indent;  /* begins with blanks */
  bool     small;   /* begins with a small letter */
  bool     stopped; /* ends as a sentence or a title does */
} Line;

static uint32_t
count(const char *p, const char *end)
{
  uint32_t n = 0;
  for (; p < end; p = cg_utf8_next(p))
    n++;
  return n;
}

/* Length of the line break at @p: "\n", "\r\n", "\r", U+2028, U+2029; or 0. */
static size_t
line_break(const char *p, const char *end)
{
  if (*p == '\r')
    return p + 1 < end && p[1] == '\n' ? 2 : 1;
  if (*p == '\n')
    return 1;
  if (end - p >= 3 && (unsigned char)p[0] == 0xE2 &&
      (unsigned char)p[1] == 0x80 && ((unsigned char)p[2] & 0xFE) == 0xA8)
    return 3;
  return 0;
}

static Line
make_line(CgSlice text, const char *start, const char *end)
{
  CgSlice     body  = cg_trim((CgSlice){start, (size_t)(end - start)});
  const char *stop  = body.ptr + body.len;
  const char *space = body.ptr;
  while (space < stop && !cg_is_blank(g_utf8_get_char(space)))
    space = cg_utf8_next(space);
  Line line = {
      .span   = {(uint32_t)(body.ptr - text.ptr), (uint32_t)(stop - text.ptr)},
      .width  = count(start, stop),
      .first  = count(body.ptr, space),
      .blank  = body.len == 0,
      .indent = body.len > 0 && body.ptr - start >= 2,
  };
  if (line.blank)
    return line;
  CgLook look  = cg_look(body);
  line.small   = g_unichar_islower(g_utf8_get_char(body.ptr));
  line.stopped = look.stop || look.colon;
  return line;
}

static GArray *
cut_lines(CgSlice text)
{
  GArray     *lines = g_array_new(FALSE, FALSE, sizeof(Line));
  const char *end   = text.ptr + text.len;
  const char *start = text.ptr;
  for (const char *p = text.ptr; p <= end;) {
    size_t n = p < end ? line_break(p, end) : 1;
    if (n == 0) {
      p++;
      continue;
    }
    Line line = make_line(text, start, p);
    g_array_append_val(lines, line);
    p += n;
    start = p;
  }
  return lines;
}

/* Whether the break between two lines is one that a width forced. */
static bool
is_forced(const Line *line, const Line *next, uint32_t width)
{
  return line->width + 1 + next->first + SLACK > width;
}

/* The width the text is wrapped at, or 0. */
static uint32_t
find_width(const Line *lines, size_t n)
{
  uint32_t width = 0, n_inner = 0, n_forced = 0, n_lines = 0, n_long = 0;
  uint32_t n_stopped = 0;
  for (size_t i = 0; i < n; i++) {
    n_lines += !lines[i].blank;
    n_long += lines[i].width > MAX_WIDTH;
    if (lines[i].width <= MAX_WIDTH)
      width = MAX(width, lines[i].width);
  }
  if (width < MIN_WIDTH || n_long * 20 > n_lines)
    return 0;
  for (size_t i = 0; i + 1 < n; i++) {
    if (lines[i].blank || lines[i + 1].blank)
      continue;
    n_inner++;
    n_forced += is_forced(&lines[i], &lines[i + 1], width);
    n_stopped += lines[i].stopped;
  }
  bool wrapped =
      n_inner >= 2 && n_forced * 10 >= n_inner * 7 && n_stopped * 2 < n_inner;
  return wrapped ? width : 0;
}

/* Whether @next goes on with the block that ends with @line. */
static bool
goes_on(const Line *line, const Line *next, uint32_t width)
{
  if (line->blank || next->blank)
    return false;
  if (width == 0)
    return next->small && !line->stopped;
  if (next->indent && !line->indent)
    return false;
  return is_forced(line, next, width) || (next->small && !line->stopped);
}

GArray *
cg_blocks_split(CgSlice text)
{
  g_autoptr(GArray) array = cut_lines(text);
  const Line *lines       = (const Line *)(const void *)array->data;
  uint32_t    width       = find_width(lines, array->len);
  GArray     *blocks      = g_array_new(FALSE, FALSE, sizeof(CgBlock));
  for (size_t i = 0; i < array->len; i++) {
    if (lines[i].blank)
      continue;
    if (i > 0 && goes_on(&lines[i - 1], &lines[i], width)) {
      g_array_index(blocks, CgBlock, blocks->len - 1).span.end =
          lines[i].span.end;
      continue;
    }
    CgBlock block = {.span = lines[i].span, .kind = CG_BLOCK_PARAGRAPH};
    g_array_append_val(blocks, block);
  }
  return blocks;
}
