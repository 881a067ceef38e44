/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "model/lexicon.h"
#include "read/look.h"

/** CgClutterKind: the kinds of the table `news_clutter.tsv`. */
typedef enum {
  CG_CLUTTER_NONE,
  CG_CLUTTER_COMMENTS,    /* comment forms and what follows them */
  CG_CLUTTER_TEASER_HEAD, /* heads a list of other articles */
  CG_CLUTTER_TEASER,      /* leads to one other article */
  CG_CLUTTER_SHARE,
  CG_CLUTTER_FOLLOW,
  CG_CLUTTER_TAGS,
  CG_CLUTTER_SUBSCRIPTION,
  CG_CLUTTER_RATING,
  CG_CLUTTER_RIGHTS,
  CG_CLUTTER_CREDIT, /* of a photograph */
  CG_CLUTTER_BYLINE, /* who wrote, edited, when: of the article, no text */
  CG_CLUTTER_AD,
  CG_CLUTTER_NAVIGATION,
  CG_N_CLUTTER_KINDS
} CgClutterKind;

/** CgClutter: what a line says of itself. */
typedef struct {
  CgClutterKind kind;
  bool          exact; /* the whole line is the cue, not only its beginning */
  bool          rest;  /* all that follows is clutter too */
  bool          block; /* the short lines that follow are clutter too */
} CgClutter;

/**
 * cg_clutter_find:
 * @look: of @line
 *
 * Returns: the cue that @line is or begins with, by the table and by form
 * (credits, tags of markup, invitations to follow or to watch), or one of kind
 * NONE. Sentences with quotation marks have none.
 */
CgClutter
cg_clutter_find(const CgLexicon *lexicon, CgSlice line, const CgLook *look);

/** cg_clutter_name: "comment-form", ... */
const char *cg_clutter_name(CgClutterKind kind);
