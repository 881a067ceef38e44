/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "resolve/resolve.h"

/**
 * CgEventGroups:
 *
 * Accounts that are joined, by union-find: each group is known by the account
 * whose id is first. A group knows the articles that its accounts stand in.
 */
typedef struct CgEventGroups CgEventGroups;

/** cg_event_groups_new: (transfer full): each node of the sealed @graph alone;
 *  @note is told of each merge, or NULL. */
CgEventGroups *cg_event_groups_new(const CgGraph *graph,
                                   CgResolveNote  note,
                                   gpointer       user_data);
void           cg_event_groups_free(CgEventGroups *groups);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgEventGroups, cg_event_groups_free)

/** cg_event_groups_root: the account that the group of @node is known by. */
CgNode cg_event_groups_root(const CgEventGroups *groups, CgNode node);

/** cg_event_groups_told_apart: whether one article tells of an account of each
 *  group, and so that they are two. Linear in the smaller group. */
bool cg_event_groups_told_apart(CgEventGroups *groups, CgNode a, CgNode b);

/** cg_event_groups_merge: joins the groups of two accounts. */
void cg_event_groups_merge(CgEventGroups *groups,
                           CgNode         a,
                           CgNode         b,
                           const char    *reason);
