/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "core/labels.h"

/* Ids of nodes, made from content alone: two machines that read the same
 * text name the same thing alike, and the union of two graphs is a merge.
 * Each is a path relative to the base IRI; all are (transfer full).
 *
 * h8, h16: the first 8 or 16 hex digits of the SHA-256 of the key.
 */

/** cg_id_key: @text in NFKC, case-folded, blanks single, trimmed. */
char *cg_id_key(const char *text);

/** cg_id_slug: letters and digits of ASCII in lower case, others
 *  transliterated or dropped, words joined by "-", at most 40 characters,
 *  a letter first. */
char *cg_id_slug(const char *text);

/** cg_id_article: "doc/d-H16", by its URL, else by its id and text. */
char *cg_id_article(const CgDocument *document);

/**
 * cg_id_entity: "entity/person-ana-ruiz-H8".
 * @name: normalised name: two entities of one kind, name and qualifier are
 *   one node
 * @qualifier: what tells namesakes apart, or NULL
 */
char *cg_id_entity(CgEntityKind kind, const char *name, const char *qualifier);

/** cg_id_claim: "claim/c-H16". */
char *cg_id_claim(const char *key);

/** cg_id_event: "event/attack-H16". */
char *cg_id_event(CgEventKind kind, const char *key);

/** cg_id_conflict: "conflict/x-H16". */
char *cg_id_conflict(const char *key);

/** cg_id_attribution: "attribution/a-H16", by article and spans. */
char *cg_id_attribution(const char *article, const char *key);

/** cg_id_span: "doc/d-H16/text#char=b,e": RFC 5147, code points. */
char *cg_id_span(const char *article, uint32_t begin, uint32_t end);

/** cg_id_statement: "statement/s-H16", by article and what is stated. */
char *cg_id_statement(const char *article, const char *key);
