/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/tree.h"
#include "extract/attribute_ranges.h"
#include "model/lexicon.h"

/* What the files attribute_*.c share: an article laid open for the search, the
 * cues found in it, and attributions in the making. Nothing outside
 * extract/attribute* includes this. */

/** CgFrame: how a cue takes what it attributes; columns of cues.tsv. */
typedef enum {
  CG_FRAME_CLAUSE, /* "said that prices fell" */
  CG_FRAME_INF,    /* "vowed to resign" */
  CG_FRAME_NP,     /* "denied the charge" */
  CG_FRAME_OF,     /* "accused X of theft" */
  CG_FRAME_FOR,    /* "blamed X for the fire", "called for talks" */
  CG_FRAME_ON,
  CG_FRAME_TO,
  CG_FRAME_WITH,
  CG_FRAME_AS,    /* "described X as a risk", "called X a risk" */
  CG_FRAME_QUOTE, /* "...", she joked */
  CG_FRAME_COLON,
  CG_FRAME_PASSIVE, /* "is said to be ill" */
  CG_FRAME_ADDRESSEE,
  CG_FRAME_ABOUT, /* any preposition */
  CG_FRAME_FROM,
  CG_FRAME_SOURCE, /* "according to X" */
  CG_FRAME_HEDGE,  /* "the alleged theft" */
  CG_N_FRAMES
} CgFrame;

typedef enum {
  CG_CUE_VERB,
  CG_CUE_NOUN,
  CG_CUE_ADJ,
  CG_CUE_ADV,
  CG_CUE_PHRASE,
  CG_N_CUE_CLASS
} CgCueClass;

/** CgCue: words of the article that attribute, as the lexicon has them. */
typedef struct {
  uint32_t head;                 /* token that governs content and source */
  CgRange  words;                /* the cue's own tokens */
  uint32_t noun;                 /* "expressed [concern]", or CG_NONE */
  CgCueClass class;              /* of the longest entry that fits */
  float   strength[CG_N_FRAMES]; /* 0: the cue does not take the frame */
  uint8_t stance[CG_N_FRAMES];   /* CgStance */
} CgCue;

/** CgArticleView: the layers and their indices by token. */
typedef struct {
  const CgDocument *document;
  const CgLexicon  *lexicon;
  const CgTree     *tree;
  const CgQuote    *quotes;
  const CgMention  *mentions;
  const CgEntity   *entities;
  const CgTime     *times;
  const CgBlock    *blocks;
  size_t            n_quotes, n_mentions, n_entities, n_times, n_blocks;
  uint32_t         *quote; /* of each token the innermost quotation whose
                              inner words it is of, or CG_NONE */
  uint32_t *mention;       /* of each token the mention it is head of */
  GArray   *reports;       /* of CgReport */
} CgArticleView;

/** CgReport: an attribution in the making. */
typedef struct {
  CgCue    cue;      /* cue.head CG_NONE: a quotation that stands alone */
  CgFrame  frame;    /* by which the content was found */
  uint32_t source;   /* head of the source's words, or CG_NONE */
  CgRange  words;    /* the source's words; empty without a source */
  uint32_t speaker;  /* mention the speaker is known by, or CG_NONE: then
                        that of @source; used where no words name one */
  CgRanges *content; /* tokens, quotation marks not yet taken out */
  uint32_t  head;    /* head of the content */
  uint32_t  quote;   /* quotation it is wholly in, or CG_NONE */
  CgStance  stance;
  uint32_t  within;   /* index of the report it stands in */
  float     strength; /* of the cue in its frame */
  bool      hedge;
  bool      weak;     /* conditional, modal, a question */
  bool      inserted; /* the cue stands inside or behind its content */
  bool      lonely;   /* content begins in another sentence than the cue's */
  float     confidence;
} CgReport;

static inline CgReport *
cg_report_at(const CgArticleView *view, uint32_t i)
{
  return &g_array_index(view->reports, CgReport, i);
}
