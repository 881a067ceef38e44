/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"

/**
 * CgMisc:
 *
 * The layers behind names, for the last column of CoNLL-U and its comments.
 * Things are numbered in their layer: e0 an entity, a0 an attribution, v0 an
 * event, q0 a quotation. A range opens at its first token and closes at its
 * last:
 *
 *   Quote=(q0  Quote=q0)      quotation marks in pairs
 *   Time=2026-03-14           at the first token of a time
 *   Count=14                  at the first token of a quantity
 *   Mention=(e3  Mention=e3)  names, descriptions and pronouns
 *   Source=(a5 Cue=(a5 Content=(a5 ...  who says what
 *   Event=v2                  at the head of each mention of an event
 */
typedef struct CgMisc CgMisc;

/** cg_misc_new: Returns: (transfer full): of the layers that @document has. */
CgMisc *cg_misc_new(const CgDocument *document);
void    cg_misc_free(CgMisc *misc);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgMisc, cg_misc_free)

/** cg_misc_of: (transfer none): what MISC says of @token ("A=1|B=2"), or
 *  NULL. */
const char *cg_misc_of(const CgMisc *misc, uint32_t token);

/** cg_misc_comments: (transfer none): a line "# entity e0 = ..." for each
 *  entity, attribution, relation and event; may be empty. */
const char *cg_misc_comments(const CgMisc *misc);
