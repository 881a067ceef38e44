/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>

/* IRIs as RFC 3987 has them. Raptor writes any string as an IRI, and strict
 * readers then refuse the whole file: so each is checked here. */

/** cg_iri_is_absolute: whether @text begins with a scheme and a colon. */
bool cg_iri_is_absolute(const char *text);

/** cg_iri_is_valid: whether @text is an absolute IRI without a character that
 *  an IRI must not have at its place. */
bool cg_iri_is_valid(const char *text);

/**
 * cg_iri_encode:
 * @text: an absolute IRI, but for characters that are not allowed
 *
 * Returns: (transfer full): @text with each byte of these as %XX: blanks,
 * quotes, brackets, controls, marks of writing direction, bytes that are not
 * UTF-8, a "%" without two hex digits, a second "#". A valid IRI comes back
 * as it is.
 */
char *cg_iri_encode(const char *text);
