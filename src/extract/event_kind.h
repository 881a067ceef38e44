/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/cast.h"
#include "extract/happening.h"

/* What kind of event a happening is, by what it is done with and to. Private
 * to extract/event*. */

/** cg_event_instrument: the name under which the table joins weapons like that
 *  of @token, with the words before it if that makes a longer key; NULL for
 *  other words. */
const char *cg_event_instrument(const CgCast *cast, uint32_t token);

/**
 * cg_event_kind_read:
 * @kind: (out): its kind, which may be another than the table's
 *
 * To bring down a weapon or to foil an attack is no attack, nor is to stop
 * work or talks; to hand a text to somebody is no publication.
 * Returns: false where the words report no event after all: "provided proof",
 * "a report" of nobody, "a response" to nothing.
 */
bool cg_event_kind_read(const CgCast      *cast,
                        const CgHappening *happening,
                        CgEventKind       *kind);
