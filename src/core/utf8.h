/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** cg_utf8_next: the next code point of valid UTF-8; as g_utf8_next_char(),
 *  but const stays const. */
static inline const char *
cg_utf8_next(const char *p)
{
  return p + g_utf8_skip[(guchar)*p];
}
