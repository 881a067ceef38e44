/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>

/** CgPageTag: what kind of block an element makes. */
typedef enum {
  CG_TAG_INLINE,    /* part of the line around it */
  CG_TAG_CONTAINER, /* div, section, table cell, ... */
  CG_TAG_TEXT,      /* p, blockquote, pre, dd */
  CG_TAG_ITEM,      /* li */
  CG_TAG_HEADING,   /* h1 to h6 */
  CG_TAG_CAPTION,   /* of a picture or table */
  CG_TAG_BREAK,     /* br */
  CG_TAG_ASIDE,     /* nav, footer, form: not the main text */
  CG_TAG_SKIP,      /* script, head, button: nothing in it is text to read */
} CgPageTag;

/** CgAside: what the names of an element say. */
typedef enum {
  CG_ASIDE_NO,
  CG_ASIDE_MAYBE,    /* a sidebar, a share bar, teasers, ... */
  CG_ASIDE_COMMENTS, /* what readers wrote */
} CgAside;

/** cg_page_tag: the kind of the element called @name. */
CgPageTag cg_page_tag(const char *name);

/** cg_names_aside: what class, id or role @names, in lower case, say of their
 *  element; "has-sidebar" and "comments-open" say nothing of it. */
CgAside cg_names_aside(const char *names);

/** cg_names_body: whether class, id or property @names say that the text of the
 *  article is in there. */
bool cg_names_body(const char *names);
