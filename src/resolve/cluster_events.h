/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "resolve/resolve.h"

/**
 * cg_cluster_events:
 * @graph: sealed; its entities are joined
 *
 * Puts the accounts that articles give of one event together. They are
 * compared in pairs (resolve/event_record.h) where a key of theirs is the
 * same, and joined directly or over others, so that accounts that are joined
 * stay joined whatever comes to them.
 * Returns: (transfer full): a sealed graph, in which each event that several
 * accounts tell of is a node of its own, with all that they tell; they are its
 * cg:Account, with prov:specializationOf. What pointed to an account points to
 * the event. n log n in events, as long as a key has few.
 */
CgGraph *
cg_cluster_events(const CgGraph *graph, CgResolveNote note, gpointer user_data);

/**
 * cg_cluster_events_undo:
 * @graph: sealed
 *
 * Returns: (transfer full): a sealed graph with the accounts as the events they
 * were, without what resolving adds: conflicts and contradictions.
 */
CgGraph *cg_cluster_events_undo(const CgGraph *graph);
