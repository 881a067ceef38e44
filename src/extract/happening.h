/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/cast.h"

/* Verbs and nouns that report a happening, and who takes what part in it by
 * the frames of events.tsv. Private to extract/relate*, events*. */

/** CgPart: what a word is to a happening; names as in the table. */
typedef enum {
  CG_PART_AGENT,
  CG_PART_TARGET,
  CG_PART_INSTRUMENT,
  CG_PART_PARTICIPANT,
  CG_PART_PLACE,
  CG_PART_GIVER,
  CG_PART_ITEM,
  CG_PART_RECIPIENT,
  CG_PART_TOPIC,
  CG_PART_MEDIUM,
  CG_PART_PATIENT,
  CG_PART_CAUSE,
  CG_PART_POST,
  CG_PART_CHARGE,
  CG_PART_SOURCE,
  CG_N_PARTS
} CgPart;

enum { CG_MOST_FILLERS = 24 };

typedef struct {
  CgPart   part;
  uint32_t token; /* head of the words that fill it */
} CgPartFiller;

/** CgHappening: one word that reports a happening. */
typedef struct {
  CgEventKind  kind;
  const char  *lemma;   /* the key in the table: "shoot down", "drone strike" */
  uint32_t     trigger; /* head token */
  CgRange      words;   /* the words of the key */
  bool         noun;
  bool         befalls; /* nobody does it: a flood, a crash, a death */
  uint32_t     support; /* the verb a noun hangs on: "launched an attack" */
  size_t       n_fillers;
  CgPartFiller fillers[CG_MOST_FILLERS];
} CgHappening;

/** cg_happenings_find: all of a document in the order of their triggers:
 *  an array of CgHappening (transfer full). */
GArray *cg_happenings_find(const CgCast *cast);

/** cg_happening_filler: the first token that fills @part, or CG_NONE. */
uint32_t cg_happening_filler(const CgHappening *happening, CgPart part);

/** cg_happening_clause: the verb that the happening's times and places hang
 *  on: the trigger, or the verb it depends on directly. */
uint32_t cg_happening_clause(const CgCast *cast, const CgHappening *happening);
