/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/arena.h"
#include "core/tree.h"
#include "resolve/fold.h"

/** CgFold: one document on its way into a graph. Private to resolve/fold*. */
typedef struct {
  const CgDocument    *document;
  const CgFoldOptions *options;
  CgGraph             *graph;
  CgArena             *arena;
  CgTree              *tree; /* NULL where the layers for it are missing */
  CgNode               article;
  CgNode              *entities;     /* by number of the entity */
  CgNode              *events;       /* by number of the event */
  CgNode              *attributions; /* by number; CG_NO_NODE: left out */
  CgNode              *claims;       /* by number, of those not left out */
  uint32_t            *mention_at;   /* by token: the smallest mention of which
                                        it is the head, or CG_NONE */
  uint32_t main_event;               /* the attack most spoken of, or CG_NONE */
} CgFold;

/** cg_fold_words: the words of @span on one line (transfer full). */
char *cg_fold_words(const CgFold *fold, CgSpan span);

/** cg_fold_span: the node of the words of @span. */
CgNode cg_fold_span(CgFold *fold, CgSpan span);

/** cg_fold_evidence: says that @node rests on the words of @span. */
void cg_fold_evidence(CgFold *fold, CgNode node, CgSpan span);

/** cg_fold_named_entity: the node of an entity known by @name alone. */
CgNode cg_fold_named_entity(CgFold *fold, CgEntityKind kind, const char *name);

/** cg_fold_entities: adds ENTITIES with their names; fills fold->entities. */
void cg_fold_entities(CgFold *fold);

/** cg_fold_mentions: says where the text speaks of each entity. */
void cg_fold_mentions(CgFold *fold);

/** cg_fold_events: adds EVENTS; fills fold->events. */
void cg_fold_events(CgFold *fold);

/** cg_fold_attributions: adds ATTRIBUTIONS and their claims; fills
 *  fold->attributions. */
void cg_fold_attributions(CgFold *fold);
