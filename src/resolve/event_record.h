/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/** CgEventRecord: what one article tells of one event: what decides whether
 *  two are the same. */
typedef struct {
  CgNode      node;
  CgNode      kind;
  GArray     *agents;  /* CgNode; owned, as are the next two */
  GArray     *targets; /* CgNode */
  GArray     *places;  /* CgNode */
  GPtrArray  *tools;   /* const char *: instruments in words; owned */
  CgNode      article; /* that tells of it, the first of them */
  char       *word;    /* what reports it: "strike", "hand over"; owned */
  const char *count;   /* its number; NULL for none or several */
  const char *name;    /* or NULL */
  const char *date;    /* ISO 8601, perhaps partial; or NULL */
  int32_t     told;    /* the last day on which an article with it came out, in
                          days; else 0 */
  int32_t first;       /* days: it lies between these two, as far as its date */
  int32_t last;        /*   or that of the article tells; 0, INT32_MAX else */
} CgEventRecord;

/** cg_event_record_read: (transfer full): free with
 *  cg_event_record_clear(). */
CgEventRecord cg_event_record_read(const CgGraph *graph, CgNode event);
void          cg_event_record_clear(gpointer record);

/** CgEventLikeness: how two accounts stand to each other, role by role. */
typedef struct {
  int agent, target, place, tool, date; /* one of the values below */
} CgEventLikeness;

enum {
  CG_ACCOUNTS_APART   = -1, /* both name somebody, and nobody is the same */
  CG_ACCOUNTS_UNKNOWN = 0,
  CG_ACCOUNTS_ALIKE   = 1, /* one's house and the other's garden, of one owner;
                              of dates: they differ, but may by mistake */
  CG_ACCOUNTS_SAME = 2,
};

/** cg_event_records_compare: the likeness of two accounts. */
CgEventLikeness cg_event_records_compare(const CgGraph       *graph,
                                         const CgEventRecord *a,
                                         const CgEventRecord *b);

/** cg_event_record_one_owner: "Ruiz's house", "Ruiz's garden"; Ruiz. */
bool cg_event_record_one_owner(const CgGraph *graph, CgNode a, CgNode b);

/** cg_event_weak_reason: that of two accounts which agree though one of them
 *  does not say what was hit; those that agree for another go first. */
extern const char cg_event_weak_reason[];

/**
 * cg_event_records_agree:
 * @reason: (out) (nullable): static text: what they share
 *
 * Whether two accounts are of one event: their kind is the same, they share so
 * much of who did what to whom, where and with what as that kind asks for, and
 * nothing contradicts. Two dates contradict when their years differ, or their
 * days by more than a few; a date that says no year, or a day or two, may be a
 * mistake where all else is the same. The answer for two accounts depends on
 * nothing but them.
 */
bool cg_event_records_agree(const CgGraph       *graph,
                            const CgEventRecord *a,
                            const CgEventRecord *b,
                            const char         **reason);

/**
 * cg_event_records_agree_in_story:
 *
 * As cg_event_records_agree(), of two articles that are known to tell one story
 * since they tell of one event: so less has to be the same of the other events
 * that they tell of.
 */
bool cg_event_records_agree_in_story(const CgGraph       *graph,
                                     const CgEventRecord *a,
                                     const CgEventRecord *b,
                                     const char         **reason);

/** cg_event_record_side: the state that @entity acts for, else itself. */
CgNode cg_event_record_side(const CgGraph *graph, CgNode entity);

/** cg_event_record_owner: (transfer full): "Ana Ruiz" of "Ana Ruiz's house",
 *  or NULL. */
char *cg_event_record_owner(const CgGraph *graph, CgNode entity);
