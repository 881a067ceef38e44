/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "resolve/event_record.h"

/**
 * cg_event_settle:
 * @graph: sealed
 * @accounts: const CgEventRecord *: all accounts of one event
 * @event: its node in @out
 *
 * Adds what the event has from all its accounts where they say more or less of
 * the same: of a house that is named in several ways, and its owner, the
 * fullest name; of dates those that say most, with the year that the day of
 * publication of another account tells. Accounts that differ are all kept.
 */
void cg_event_settle(const CgGraph   *graph,
                     const GPtrArray *accounts,
                     CgGraph         *out,
                     CgNode           event);
