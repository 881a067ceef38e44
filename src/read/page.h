/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"
#include "read/page_names.h"

#include <glib.h>
#include <libxml/tree.h>
#include <stdbool.h>

/** CgPageElement: a block element, in document order. */
typedef struct {
  const xmlNode *node;
  uint32_t       parent; /* index; its own for the root */
  uint32_t       end;    /* one past the last element below it */
  CgPageTag      tag;
  bool           aside;    /* by its tag, role, class or id no main text */
  bool           comments; /* aside, and of the readers */
  bool           body;     /* by its class, id or property the main text */
  bool           listed;   /* article, main */
  size_t         good;     /* bytes of running text in it and below */
  size_t         own;      /* those that stand in no element below */
} CgPageElement;

/** CgPageBlock: text between two borders of blocks, blanks collapsed. */
typedef struct {
  CgSpan    span;    /* in the text of the page */
  uint32_t  element; /* the innermost block element it stands in */
  uint32_t  linked;  /* bytes of it that are links */
  CgPageTag tag;     /* of that element */
  bool      top;     /* in an h1 */
} CgPageBlock;

/** CgPage: the blocks of a web page and the elements that they stand in. */
typedef struct {
  GString *text;     /* all blocks, one after another */
  GArray  *blocks;   /* CgPageBlock */
  GArray  *elements; /* CgPageElement; [0] is the root */
} CgPage;

/**
 * cg_page_init:
 * @document: (transfer none): a tree that outlives the page
 *
 * Walks the tree once, without recursion. Scripts, styles, templates, forms'
 * controls and what is hidden are left out.
 */
void cg_page_init(CgPage *page, xmlDoc *document);
void cg_page_clear(CgPage *page);

/**
 * cg_page_select:
 * @headline: (out): index of the block that is the headline, or CG_NONE
 *
 * Returns: (transfer full): indices (uint32_t) of the blocks of the main text,
 * in order, without the headline.
 */
GArray *cg_page_select(CgPage *page, const char *title, uint32_t *headline);

/** cg_page_slice: the words of a block. */
CgSlice cg_page_slice(const CgPage *page, const CgPageBlock *block);
