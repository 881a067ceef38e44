/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Which blocks of a page are the article. Bytes of running text are summed up
 * the tree, and the way leads down from the best start as long as one child
 * holds nearly all of them:
 *
 *   body 5200 > main 5000 > div 4900 > { p 700, p 650, p 800, ... }   <- here
 *                         > aside (set aside by its name)
 *
 * Names set an element aside only if the page's text is not in it.
 */
#include "read/page.h"

#include "read/date.h"
#include "read/look.h"

enum {
  GOOD_BYTES = 80, /* running text of a block that counts */
  BODY_BYTES = 250,
};

static CgPageElement *
element_at(const CgPage *page, uint32_t i)
{
  return &g_array_index(page->elements, CgPageElement, i);
}

static CgPageBlock *
block_at(const CgPage *page, uint32_t i)
{
  return &g_array_index(page->blocks, CgPageBlock, i);
}

static size_t
length(const CgPageBlock *block)
{
  return block->span.end - block->span.start;
}

static bool
is_good(const CgPage *page, const CgPageBlock *block)
{
  if (block->tag == CG_TAG_HEADING || block->tag == CG_TAG_CAPTION ||
      length(block) < GOOD_BYTES || block->linked > length(block) / 2)
    return false;
  CgLook look = cg_look(cg_page_slice(page, block));
  return cg_look_runs(&look);
}

/* Sums good bytes up the tree; those set aside only if @all. */
static void
sum_up(CgPage *page, bool all)
{
  uint32_t n = page->elements->len;
  for (uint32_t i = 0; i < n; i++)
    element_at(page, i)->good = element_at(page, i)->own = 0;
  for (uint32_t i = 0; i < page->blocks->len; i++) {
    const CgPageBlock *block   = block_at(page, i);
    CgPageElement     *element = element_at(page, block->element);
    if ((all || !element->aside) && is_good(page, block))
      element->own += length(block);
  }
  for (uint32_t i = n; i-- > 0;) { /* a parent stands before its children */
    CgPageElement *element = element_at(page, i);
    element->good += element->own;
    if (i > 0)
      element_at(page, element->parent)->good += element->good;
  }
}

/* Names do not count where most of the page would go; what they set aside goes
 * with all below it. */
static void
settle_asides(CgPage *page)
{
  size_t total = element_at(page, 0)->good;
  for (uint32_t i = 1; i < page->elements->len; i++) {
    CgPageElement *element = element_at(page, i);
    bool           only    = element->good * 2 > total &&
                !(element->comments && total - element->good >= 2 * GOOD_BYTES);
    if (element->aside && only)
      element->aside = false;
    element->aside = element->aside || element_at(page, element->parent)->aside;
  }
}

/* The element of a kind that holds most good bytes, or 0. */
static uint32_t
richest(const CgPage *page, bool body)
{
  uint32_t best = 0;
  size_t   most = 0;
  for (uint32_t i = 1; i < page->elements->len; i++) {
    const CgPageElement *element = element_at(page, i);
    bool                 fits    = body ? element->body : element->listed;
    if (fits && !element->aside && element->good > most) {
      best = i;
      most = element->good;
    }
  }
  return best;
}

static uint32_t
next_sibling(const CgPage *page, uint32_t i)
{
  return element_at(page, i)->end;
}

/* Goes down while one child holds all but a tenth of the text, in elements
 * below it: a child that is a paragraph itself is not the main text. */
static uint32_t
go_down(const CgPage *page, uint32_t at)
{
  for (;;) {
    const CgPageElement *element = element_at(page, at);
    uint32_t             next    = at;
    for (uint32_t i = at + 1; i < element->end; i = next_sibling(page, i))
      if (element_at(page, i)->tag == CG_TAG_CONTAINER &&
          element_at(page, i)->own == 0 &&
          element_at(page, i)->good * 10 > element->good * 9)
        next = i;
    if (next == at)
      return at;
    at = next;
  }
}

static uint32_t
find_container(const CgPage *page)
{
  size_t   total = element_at(page, 0)->good;
  uint32_t body  = richest(page, true);
  if (body > 0 && element_at(page, body)->good >= BODY_BYTES &&
      element_at(page, body)->good * 4 > total)
    return body;
  uint32_t listed = richest(page, false);
  if (listed == 0 || element_at(page, listed)->good * 5 < total * 2)
    listed = 0;
  return go_down(page, listed);
}

/* A line with the date is no text, but tells it. */
static bool
is_date(CgSlice line)
{
  char *iso  = NULL;
  bool  date = cg_date_line(line, &iso);
  g_free(iso);
  return date;
}

/* Whether the block, in the main text, is of it. */
static bool
belongs(const CgPage *page, const CgPageBlock *block)
{
  size_t n = length(block);
  if (element_at(page, block->element)->aside || block->tag == CG_TAG_CAPTION)
    return false;
  CgLook look = cg_look(cg_page_slice(page, block));
  if (block->linked > n / 3 * 2 && !(look.stop && n > GOOD_BYTES))
    return false;
  if (block->tag == CG_TAG_CONTAINER)
    return is_date(cg_page_slice(page, block)) ||
           (look.stop && look.n_words >= 2) || cg_look_runs(&look);
  return look.n_words > 0;
}

static bool
is_inside(const CgPage *page, const CgPageBlock *block, uint32_t container)
{
  return container <= block->element &&
         block->element < element_at(page, container)->end;
}

/* How well a heading fits @title: 3 the same, 2 alike; 1 an h1 of a page that
 * has no title; 0 not. */
static int
fits_title(const CgPage *page, const CgPageBlock *block, const char *title)
{
  if (block->tag != CG_TAG_HEADING)
    return 0;
  if (title == NULL)
    return block->top && !element_at(page, block->element)->aside;
  CgSlice          words  = cg_page_slice(page, block);
  CgSlice          whole  = {title, strlen(title)};
  g_autofree char *normal = cg_normal(words);
  g_autofree char *wanted = cg_normal(whole);
  return strcmp(normal, wanted) == 0 ? 3 : 2 * cg_alike(words, whole);
}

static uint32_t
find_headline(const CgPage *page, const char *title)
{
  uint32_t best  = CG_NONE;
  int      least = 0;
  for (uint32_t i = 0; i < page->blocks->len; i++) {
    int fit = fits_title(page, block_at(page, i), title);
    if (fit > least) {
      least = fit;
      best  = i;
    }
  }
  return best;
}

/* Headings without text behind them, and the headline once more, go. */
static void
drop_headings(const CgPage *page, GArray *chosen, uint32_t headline)
{
  bool text = false;
  for (guint i = chosen->len; i-- > 0;) {
    uint32_t           at    = g_array_index(chosen, uint32_t, i);
    const CgPageBlock *block = block_at(page, at);
    bool               again = false;
    if (headline != CG_NONE &&
        length(block) == length(block_at(page, headline)))
      again = memcmp(cg_page_slice(page, block).ptr,
                     cg_page_slice(page, block_at(page, headline)).ptr,
                     length(block)) == 0;
    if (again || (block->tag == CG_TAG_HEADING && !text))
      g_array_remove_index(chosen, i);
    else
      text = true;
  }
}

GArray *
cg_page_select(CgPage *page, const char *title, uint32_t *headline)
{
  GArray *chosen = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  *headline      = CG_NONE;
  if (page->elements->len == 0)
    return chosen;
  sum_up(page, true);
  settle_asides(page);
  sum_up(page, false);
  uint32_t container = find_container(page);
  *headline          = find_headline(page, title);
  for (uint32_t i = 0; i < page->blocks->len; i++) {
    const CgPageBlock *block  = block_at(page, i);
    bool               inside = is_inside(page, block, container);
    /* A lead stands between headline and main text at times. */
    bool lead = !inside && *headline != CG_NONE && i > *headline &&
                block->element < container && block->tag == CG_TAG_TEXT &&
                block->linked == 0 && is_good(page, block);
    if ((inside || lead) && i != *headline && belongs(page, block))
      g_array_append_val(chosen, i);
  }
  drop_headings(page, chosen, *headline);
  return chosen;
}
