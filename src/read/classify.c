/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What each block is to the article. The first and the last block of running
 * text part a page into three, and each part has its rules:
 *
 *   head    Harbour fire was set, police say      headline
 *           The Bay Herald | May 3, 2023          about the article
 *   body    A fire that ...                       paragraph
 *           Advertisement                         clutter: a cue
 *           A second suspect                      heading: a title before text
 *           Police said ...                       paragraph
 *   tail    Related stories                       clutter: a cue
 *           Ferry runs again                      clutter: short, behind a cue
 */
#include "read/classify.h"

#include "read/byline.h"
#include "read/clutter.h"
#include "read/date.h"
#include "read/dateline.h"

enum {
  HEADLINE_WORDS = 30,
  HEADING_WORDS  = 14,
  OUTLET_WORDS   = 4,
  TEASERS        = 12, /* short lines that follow a "Related stories" */
  NEAR_HEAD      = 3,  /* blocks behind the first text that may be bylines */
  NOTE_WORDS     = 40, /* of a sentence about the author */
  REST_BLOCKS    = 3,  /* running text before a form that ends the page */
};

typedef struct {
  CgBlock  *block;
  CgSlice   text;
  CgLook    look;
  CgClutter cue;
  bool      runs;
} Item;

typedef struct {
  Item       *items;
  size_t      n;
  size_t      first, last; /* blocks of running text; first == n: none */
  bool        marked_up;   /* headline and headings are known */
  CgMetadata *metadata;
} Page;

static void
find_body(Page *page)
{
  page->first = page->last = page->n;
  for (size_t i = 0; i < page->n; i++) {
    const Item *item = &page->items[i];
    if (!item->runs || item->block->kind != CG_BLOCK_PARAGRAPH)
      continue;
    if (page->first == page->n)
      page->first = i;
    page->last = i;
  }
}

static void
look_at(Page *page, CgSlice text, GArray *blocks, const CgLexicon *lexicon)
{
  page->n     = blocks->len;
  page->items = g_new0(Item, MAX(page->n, 1));
  for (size_t i = 0; i < page->n; i++) {
    Item *item  = &page->items[i];
    item->block = &g_array_index(blocks, CgBlock, i);
    item->text  = (CgSlice){text.ptr + item->block->span.start,
                            item->block->span.end - item->block->span.start};
    item->look  = cg_look(item->text);
    item->cue   = cg_clutter_find(lexicon, item->text, &item->look);
    item->runs  = cg_look_runs(&item->look) && item->cue.kind == 0;
  }
  find_body(page);
}

/* ---- head ---- */

static bool
is_title(const Item *item, const char *title)
{
  g_autofree char *a = cg_normal(item->text);
  g_autofree char *b = cg_normal((CgSlice){title, strlen(title)});
  size_t           n = strlen(a);
  return strcmp(a, b) == 0 || (n > 1 && a[n - 1] == '.' && n - 1 == strlen(b) &&
                               strncmp(a, b, n - 1) == 0);
}

/* A first line in title case, though it ends with a full stop. */
static bool
is_stopped_headline(const Item *item)
{
  const CgLook *look = &item->look;
  return look->stop && !look->cut && look->n_words <= HEADLINE_WORDS &&
         look->n_capital >= 4 && look->n_small <= 1;
}

static bool
may_be_headline(const Item *item)
{
  return item->block->kind == CG_BLOCK_PARAGRAPH &&
         cg_look_titles(&item->look) && item->look.n_words >= 2 &&
         !(item->cue.exact && item->cue.kind != CG_CLUTTER_NONE);
}

static size_t
find_headline(const Page *page)
{
  for (size_t i = 0; page->metadata->title != NULL && i < page->n &&
                     i <= page->first + NEAR_HEAD;
       i++)
    if (is_title(&page->items[i], page->metadata->title))
      return i;
  if (page->first == 0 && page->last > 0 &&
      is_stopped_headline(&page->items[0]))
    return 0;
  for (size_t i = 0; i < page->first; i++)
    if (may_be_headline(&page->items[i]))
      return i;
  return page->n;
}

static void
set_headline(Page *page, size_t at)
{
  Item *item        = &page->items[at];
  item->block->kind = CG_BLOCK_HEADLINE;
  item->runs        = false;
  if (page->metadata->title == NULL)
    cg_metadata_fill_slice(&page->metadata->title, item->text);
  find_body(page);
  for (size_t i = at + 1; i < page->first; i++) {
    Item *next = &page->items[i];
    if (!may_be_headline(next) || !cg_alike(item->text, next->text))
      return;
    next->block->kind = CG_BLOCK_HEADLINE;
  }
}

static void
read_bylines(Page *page)
{
  for (size_t i = 0; i < page->n && i <= page->first + NEAR_HEAD; i++) {
    Item *item   = &page->items[i];
    bool  may_be = page->marked_up || i > 0 || g_ascii_isdigit(*item->text.ptr);
    if (may_be && item->block->kind == CG_BLOCK_PARAGRAPH &&
        cg_byline_read(item->text, &item->look, page->metadata))
      item->block->kind = CG_BLOCK_META;
  }
}

static bool
is_meta(const Page *page, size_t i)
{
  return i < page->n && page->items[i].block->kind == CG_BLOCK_META;
}

/* A short name beside the date or byline is the outlet's; one word alone over
 * the text is the name of a section. */
static void
find_outlet(Page *page)
{
  for (size_t i = 0; i < page->first; i++) {
    Item *item = &page->items[i];
    if (item->block->kind != CG_BLOCK_PARAGRAPH || item->cue.kind != 0 ||
        !cg_look_titles(&item->look) || item->look.n_words > OUTLET_WORDS)
      continue;
    bool beside = is_meta(page, i + 1) || (i > 0 && is_meta(page, i - 1));
    if (beside && item->look.n_small == 0)
      cg_metadata_fill_slice(&page->metadata->publisher, item->text);
    if ((beside && item->look.n_small == 0) || item->look.n_words == 1)
      item->block->kind = CG_BLOCK_META;
  }
}

/* ---- clutter ---- */

/* Bytes of running text in blocks @from to @to. */
static size_t
running_bytes(const Page *page, size_t from, size_t to, size_t *n_blocks)
{
  size_t n  = 0;
  *n_blocks = 0;
  for (size_t i = from; i < to; i++) {
    bool counts =
        page->items[i].runs && page->items[i].block->kind == CG_BLOCK_PARAGRAPH;
    n += counts ? page->items[i].text.len : 0;
    *n_blocks += counts;
  }
  return n;
}

/* Whether the page ends at block @at for the article. */
static bool
ends_article(const Page *page, size_t at)
{
  size_t n_before, n_after;
  size_t before = running_bytes(page, 0, at, &n_before);
  size_t after  = running_bytes(page, at + 1, page->n, &n_after);
  return n_after == 0 || (n_before >= REST_BLOCKS && after <= before);
}

static void
drop(Page *page, size_t at)
{
  if (page->items[at].block->kind != CG_BLOCK_HEADLINE)
    page->items[at].block->kind = CG_BLOCK_CLUTTER;
}

/* The titles and cut texts that follow a head of teasers. */
static void
drop_teasers(Page *page, size_t head)
{
  for (size_t i = head + 1; i < page->n && i <= head + TEASERS; i++) {
    const Item *item = &page->items[i];
    if (item->runs || item->cue.kind != CG_CLUTTER_NONE ||
        !(item->look.cut || cg_look_titles(&item->look)))
      return;
    drop(page, i);
  }
}

/* Whether the cue is the name of a part of the paper, which may as well be the
 * title of a part of the article. */
static bool
may_be_heading(const Page *page, size_t at)
{
  return page->items[at].cue.kind == CG_CLUTTER_NAVIGATION &&
         page->first < at && at + 1 < page->n && page->items[at + 1].runs &&
         page->items[at].look.n_capital > 0;
}

static void
apply_cue(Page *page, size_t at)
{
  Item *item = &page->items[at];
  if (item->cue.kind == CG_CLUTTER_NONE ||
      item->block->kind != CG_BLOCK_PARAGRAPH || may_be_heading(page, at))
    return;
  bool about = item->cue.kind == CG_CLUTTER_BYLINE ||
               (item->cue.kind == CG_CLUTTER_NAVIGATION && at < page->first);
  if (about) {
    item->block->kind = CG_BLOCK_META;
    return;
  }
  if (item->cue.kind == CG_CLUTTER_FOLLOW)
    cg_byline_channel(item->text, page->metadata);
  drop(page, at);
  if (item->cue.rest && ends_article(page, at))
    for (size_t i = at + 1; i < page->n; i++)
      drop(page, i);
  else if (item->cue.kind == CG_CLUTTER_TEASER_HEAD && item->cue.exact)
    drop_teasers(page, at);
}

/* Behind the last text, from the first clutter on, all that is short. */
static void
drop_tail(Page *page)
{
  bool behind = false;
  find_body(page);
  for (size_t i = page->last + 1; i < page->n; i++) {
    Item *item = &page->items[i];
    behind     = behind || item->block->kind == CG_BLOCK_CLUTTER;
    if (behind && !item->runs && item->block->kind == CG_BLOCK_PARAGRAPH)
      drop(page, i);
  }
}

/* Whether @item says who someone is whom the article has not named before:
 * "Jane Roe is a professor of law." */
static bool
introduces(const Page *page, const Item *item)
{
  g_autofree char *text = g_strndup(item->text.ptr, item->text.len);
  const char      *is   = strstr(text, " is ");
  if (is == NULL || item->look.quote || item->look.n_words > NOTE_WORDS)
    return false;
  CgSlice name = {text, (size_t)(is - text)};
  CgLook  look = cg_look(name);
  if (look.n_words < 2 || look.n_words > 4 || look.n_capital < look.n_words ||
      memchr(name.ptr, ',', name.len) != NULL)
    return false;
  const char      *surname = g_strrstr_len(text, is - text, " ") + 1;
  g_autofree char *key     = g_strndup(surname, (size_t)(is - surname));
  for (const Item *other = page->items; other < item; other++)
    if (g_strstr_len(other->text.ptr, (gssize)other->text.len, key) != NULL)
      return false;
  return strlen(key) > 2;
}

/* The last text, where it is about the author. */
static void
find_author_note(Page *page)
{
  if (page->last >= page->n || page->last == page->first)
    return;
  Item            *item   = &page->items[page->last];
  g_autofree char *normal = cg_normal(item->text);
  g_autofree char *author = NULL;
  if (page->metadata->author != NULL)
    author = cg_normal(
        (CgSlice){page->metadata->author, strlen(page->metadata->author)});
  bool own = author != NULL && g_str_has_prefix(normal, author) &&
             g_str_has_prefix(normal + strlen(author), " is ");
  bool follow = strstr(normal, "follow him on") != NULL ||
                strstr(normal, "follow her on") != NULL ||
                strstr(normal, "follow them on") != NULL;
  if (!item->look.quote && (own || follow || introduces(page, item)))
    item->block->kind = CG_BLOCK_META;
}

/* ---- headings ---- */

static bool
may_head(const Item *item)
{
  const CgLook *look = &item->look;
  return cg_look_titles(look) && look->n_words <= HEADING_WORDS &&
         !(look->quote && look->question) &&
         (!look->question || look->n_small <= look->n_capital);
}

/* A title is a heading where text follows, or a heading of text. */
static void
find_headings(Page *page)
{
  bool before_text = false;
  for (size_t i = page->n; i-- > 0;) {
    Item *item = &page->items[i];
    if (item->block->kind == CG_BLOCK_META ||
        item->block->kind == CG_BLOCK_CLUTTER)
      continue;
    if (item->block->kind == CG_BLOCK_PARAGRAPH && before_text &&
        may_head(item))
      item->block->kind = CG_BLOCK_HEADING;
    before_text = item->runs || item->block->kind == CG_BLOCK_HEADING;
  }
}

static void
date_by_dateline(Page *page)
{
  if (page->metadata->date == NULL && page->first < page->n)
    page->metadata->date = cg_date_at_start(page->items[page->first].text);
  if (page->metadata->date == NULL && page->metadata->url != NULL)
    page->metadata->date = cg_date_in_url(page->metadata->url);
}

/* Makes blocks of their own of the datelines that paragraphs begin with. */
static void
part_datelines(CgSlice text, GArray *blocks, const CgLexicon *lexicon)
{
  for (guint i = blocks->len; i-- > 0;) {
    CgBlock *block = &g_array_index(blocks, CgBlock, i);
    CgSlice  words = {text.ptr + block->span.start,
                      block->span.end - block->span.start};
    size_t   end   = block->kind == CG_BLOCK_PARAGRAPH
                         ? cg_dateline_end(words, lexicon)
                         : 0;
    if (end == 0)
      continue;
    CgBlock dateline = {.kind = CG_BLOCK_DATELINE, .span = block->span};
    block->span.start += (uint32_t)end;
    while (g_ascii_isspace(words.ptr[end - 1]))
      end--;
    dateline.span.end = dateline.span.start + (uint32_t)end;
    g_array_insert_val(blocks, i, dateline);
  }
}

void
cg_classify(CgSlice          text,
            GArray          *blocks,
            const CgLexicon *lexicon,
            bool             marked_up,
            CgMetadata      *metadata)
{
  Page page = {.marked_up = marked_up, .metadata = metadata};
  look_at(&page, text, blocks, lexicon);
  size_t headline =
      marked_up || page.first == page.n ? page.n : find_headline(&page);
  if (headline < page.n)
    set_headline(&page, headline);
  read_bylines(&page);
  find_outlet(&page);
  for (size_t i = 0; i < page.n; i++)
    apply_cue(&page, i);
  drop_tail(&page);
  find_author_note(&page);
  if (!marked_up)
    find_headings(&page);
  date_by_dateline(&page);
  g_free(page.items);
  part_datelines(text, blocks, lexicon);
}
