/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "export/view.h"

/**
 * cg_layout:
 *
 * Gives each node of @picture a place: nodes that edges join stand near each
 * other, others apart. The same picture gets the same places on every
 * machine: arithmetic is plain (no functions of libm beyond sqrt). Cost is
 * bounded: large pictures get fewer rounds, very large ones none, and keep
 * their first places, a spiral with the best joined nodes in the middle.
 * Source: Fruchterman and Reingold (1991), with far nodes taken together.
 */
void cg_layout(CgPicture *picture);
