/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "resolve/event_record.h"

/**
 * cg_event_settle:
 * @graph: sealed
 * @accounts: const CgEventRecord *: all accounts of one event
 * @told: the first day, in days, on which an article of its story came out; 0:
 *   not known
 * @event: its node in @out
 *
 * Adds what the event has from all its accounts where they say more or less of
 * the same: of a house that is named in several ways, and its owner, the
 * fullest name; of dates those that say most, with the year that the day of
 * publication of another account, or of the story, tells. Accounts that differ
 * are all kept.
 */
void cg_event_settle(const CgGraph   *graph,
                     const GPtrArray *accounts,
                     int32_t          told,
                     CgGraph         *out,
                     CgNode           event);
