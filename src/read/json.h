/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

#include <json-glib/json-glib.h>

/** The deepest nesting of lists and objects that is read. */
#define CG_MAX_JSON_DEPTH 128

/**
 * cg_json_parse:
 * @json: one JSON value
 * @n_replaced: (out) (nullable): escapes of unpaired surrogates, which become
 *   U+FFFD
 *
 * json-glib behind a guard: it overflows the stack on deep nesting, ends a
 * string at an escaped NUL, eats the letter after an unpaired surrogate, and
 * takes the first of two values for the whole.
 * Returns: (transfer full): the value; or NULL with CG_ERROR_INPUT (the message
 * has no path) or CG_ERROR_LIMIT.
 */
JsonNode *cg_json_parse(CgSlice json, size_t *n_replaced, GError **error);

/** cg_json_string: (transfer none): the text of member @name of @object, or
 *  NULL where it is no text or blank. */
const char *cg_json_string(JsonObject *object, const char *name);
