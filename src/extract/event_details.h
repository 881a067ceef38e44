/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/event_draft.h"

/**
 * cg_event_details_read:
 * @draft: (inout): with its kind; takes in when it was, how many things it was
 *   done with, and how the words speak of it
 *
 * Private to extract/event*. Returns: false where they speak of a habit ("they
 * attack towns"), not of an event.
 */
bool cg_event_details_read(const CgCast      *cast,
                           const CgHappening *happening,
                           CgEventDraft      *draft);
