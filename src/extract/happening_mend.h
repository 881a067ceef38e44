/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/happening.h"

/* Private to extract/happening*. */

/** cg_happening_add: @token, or the thing it counts, and what is coordinated
 *  with it fill @part. */
void cg_happening_add(const CgCast *cast,
                      CgHappening  *happening,
                      CgPart        part,
                      uint32_t      token);

/** cg_happening_mend: fills parts that the frame of the table did not find. */
void cg_happening_mend(const CgCast *cast, CgHappening *happening);

/** cg_happenings_share: who is met may hang on the topic: "talks on a swap with
 *  Soto". */
void cg_happenings_share(const CgCast *cast, GArray *found);
