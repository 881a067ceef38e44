/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The error domain. */
#include "core/error.h"

G_DEFINE_QUARK(cg_error, cg_error)
