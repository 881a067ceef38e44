/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "resolve/resolve.h"

/**
 * cg_cluster_events:
 * @graph: sealed: the events and what resolve/digest.c keeps of them; its
 *   entities are joined
 * @out: not sealed: gets what is found
 *
 * Puts the accounts that articles give of one event together. They are
 * compared in pairs (resolve/event_record.h) where a key of theirs is the
 * same, and joined directly or over others, so that accounts that are joined
 * stay joined whatever comes to them.
 *
 * For each event that several accounts tell of, @out gets a node of its own,
 * with its names, and from each of its accounts prov:specializationOf to it.
 * n log n in events, as long as a key has few.
 */
void cg_cluster_events(const CgGraph *graph,
                       CgGraph       *out,
                       CgResolveNote  note,
                       gpointer       user_data);
