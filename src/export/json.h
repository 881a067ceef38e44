/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** cg_json_append: appends @text (UTF-8 of @len bytes) as a JSON string. */
void cg_json_append(GString *out, const char *text, size_t len);
