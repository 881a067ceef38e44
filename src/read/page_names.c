/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What the names of elements, and the names that pages give to them, say about
 * what is in there. */
#include "read/page_names.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const char *name;
  CgPageTag   tag;
} TagRow;

/* Sorted by name; what is not here is inline. */
static const TagRow tags[] = {
    {"address", CG_TAG_CONTAINER},
    {"applet", CG_TAG_SKIP},
    {"article", CG_TAG_CONTAINER},
    {"aside", CG_TAG_ASIDE},
    {"audio", CG_TAG_SKIP},
    {"blockquote", CG_TAG_TEXT},
    {"body", CG_TAG_CONTAINER},
    {"br", CG_TAG_BREAK},
    {"button", CG_TAG_SKIP},
    {"canvas", CG_TAG_SKIP},
    {"caption", CG_TAG_CAPTION},
    {"center", CG_TAG_CONTAINER},
    {"datalist", CG_TAG_SKIP},
    {"dd", CG_TAG_TEXT},
    {"details", CG_TAG_CONTAINER},
    {"dialog", CG_TAG_ASIDE},
    {"dir", CG_TAG_CONTAINER},
    {"div", CG_TAG_CONTAINER},
    {"dl", CG_TAG_CONTAINER},
    {"dt", CG_TAG_TEXT},
    {"embed", CG_TAG_SKIP},
    {"fieldset", CG_TAG_ASIDE},
    {"figcaption", CG_TAG_CAPTION},
    {"figure", CG_TAG_CONTAINER},
    {"footer", CG_TAG_ASIDE},
    {"form", CG_TAG_ASIDE},
    {"frameset", CG_TAG_CONTAINER},
    {"h1", CG_TAG_HEADING},
    {"h2", CG_TAG_HEADING},
    {"h3", CG_TAG_HEADING},
    {"h4", CG_TAG_HEADING},
    {"h5", CG_TAG_HEADING},
    {"h6", CG_TAG_HEADING},
    {"head", CG_TAG_SKIP},
    {"header", CG_TAG_CONTAINER},
    {"hr", CG_TAG_CONTAINER},
    {"html", CG_TAG_CONTAINER},
    {"iframe", CG_TAG_SKIP},
    {"input", CG_TAG_SKIP},
    {"label", CG_TAG_SKIP},
    {"legend", CG_TAG_SKIP},
    {"li", CG_TAG_ITEM},
    {"link", CG_TAG_SKIP},
    {"main", CG_TAG_CONTAINER},
    {"map", CG_TAG_SKIP},
    {"math", CG_TAG_SKIP},
    {"menu", CG_TAG_ASIDE},
    {"meta", CG_TAG_SKIP},
    {"nav", CG_TAG_ASIDE},
    {"noframes", CG_TAG_SKIP},
    {"noscript", CG_TAG_SKIP},
    {"object", CG_TAG_SKIP},
    {"ol", CG_TAG_CONTAINER},
    {"optgroup", CG_TAG_SKIP},
    {"option", CG_TAG_SKIP},
    {"p", CG_TAG_TEXT},
    {"pre", CG_TAG_TEXT},
    {"progress", CG_TAG_SKIP},
    {"rp", CG_TAG_SKIP},
    {"rt", CG_TAG_SKIP},
    {"script", CG_TAG_SKIP},
    {"search", CG_TAG_ASIDE},
    {"section", CG_TAG_CONTAINER},
    {"select", CG_TAG_SKIP},
    {"style", CG_TAG_SKIP},
    {"summary", CG_TAG_TEXT},
    {"svg", CG_TAG_SKIP},
    {"table", CG_TAG_CONTAINER},
    {"tbody", CG_TAG_CONTAINER},
    {"td", CG_TAG_CONTAINER},
    {"template", CG_TAG_SKIP},
    {"textarea", CG_TAG_SKIP},
    {"tfoot", CG_TAG_CONTAINER},
    {"th", CG_TAG_CONTAINER},
    {"thead", CG_TAG_CONTAINER},
    {"title", CG_TAG_SKIP},
    {"tr", CG_TAG_CONTAINER},
    {"ul", CG_TAG_CONTAINER},
    {"video", CG_TAG_SKIP},
};

/* Words of class, id and role of what is not the main text. */
static const char *const aside_words[] = {
    "ad",          "ads",
    "advert",      "advertisement",
    "advertising", "banner",
    "bio",         "breadcrumb",
    "breadcrumbs", "byline",
    "caption",     "comment",
    "comments",    "complementary",
    "consent",     "contentinfo",
    "cookie",      "cookies",
    "copyright",   "credit",
    "credits",     "disclaimer",
    "disqus",      "donate",
    "donation",    "follow",
    "footer",      "gdpr",
    "hashtags",    "keywords",
    "login",       "masthead",
    "menu",        "meta",
    "metadata",    "modal",
    "more",        "mostread",
    "nav",         "navbar",
    "navigation",  "newsletter",
    "outbrain",    "pager",
    "pagination",  "partner",
    "partners",    "paywall",
    "popular",     "popup",
    "print",       "promo",
    "promotion",   "rating",
    "readmore",    "recirc",
    "recommend",   "recommendations",
    "recommended", "register",
    "related",     "replies",
    "reply",       "respond",
    "search",      "share",
    "sharedaddy",  "sharing",
    "shares",      "sidebar",
    "signin",      "signup",
    "skip",        "social",
    "sponsor",     "sponsored",
    "subscribe",   "subscription",
    "taboola",     "tag",
    "taglist",     "tags",
    "teaser",      "teasers",
    "timestamp",   "toolbar",
    "tools",       "topics",
    "trending",    "widget",
    "widgets",
};

/* Words of class, id and property of the main text. */
static const char *const body_words[] = {
    "articlebody",     "article-body",     "article__body",   "article_body",
    "article-content", "article__content", "article_content", "article-text",
    "article__text",   "article_text",     "articletext",     "body-content",
    "content-body",    "entry-content",    "entrycontent",    "post-body",
    "post-content",    "post__content",    "post-entry",      "postcontent",
    "single-content",  "story-body",       "story-content",   "story-text",
    "story__body",     "story__content",   "storybody",       "storytext",
    "td-post-content",
};

static int
compare_tags(const void *key, const void *row)
{
  return strcmp(key, ((const TagRow *)row)->name);
}

CgPageTag
cg_page_tag(const char *name)
{
  const TagRow *row =
      bsearch(name, tags, G_N_ELEMENTS(tags), sizeof tags[0], compare_tags);
  return row == NULL ? CG_TAG_INLINE : row->tag;
}

static bool
is_listed(const char *const *words, size_t n, const char *word)
{
  for (size_t i = 0; i < n; i++)
    if (strcmp(words[i], word) == 0)
      return true;
  return false;
}

/* Parts of names that make a name speak of another element. */
static const char *const detached[] = {
    "closed", "disabled", "enabled", "has",    "is",   "no",
    "off",    "on",       "open",    "opened", "with", "without",
};

static const char *const comment_words[] = {
    "comment", "comments", "disqus", "replies", "respond",
};

static CgAside
name_aside(const char *name)
{
  g_auto(GStrv) parts = g_strsplit_set(name, "-_:", -1);
  CgAside says        = CG_ASIDE_NO;
  for (size_t i = 0; parts[i] != NULL; i++) {
    if (is_listed(detached, G_N_ELEMENTS(detached), parts[i]))
      return CG_ASIDE_NO;
    if (is_listed(comment_words, G_N_ELEMENTS(comment_words), parts[i]))
      says = CG_ASIDE_COMMENTS;
    else if (is_listed(aside_words, G_N_ELEMENTS(aside_words), parts[i]))
      says = MAX(says, CG_ASIDE_MAYBE);
  }
  return says;
}

CgAside
cg_names_aside(const char *names)
{
  g_auto(GStrv) list = g_strsplit_set(names, " \t\r\n", -1);
  CgAside says       = CG_ASIDE_NO;
  for (size_t i = 0; list[i] != NULL; i++)
    says = MAX(says, name_aside(list[i]));
  return says;
}

bool
cg_names_body(const char *names)
{
  g_auto(GStrv) classes = g_strsplit_set(names, " \t\r\n", -1);
  for (size_t i = 0; classes[i] != NULL; i++)
    if (is_listed(body_words, G_N_ELEMENTS(body_words), classes[i]))
      return true;
  return false;
}
