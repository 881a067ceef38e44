/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/article.h"
#include "read/input.h"

/**
 * CgConllu:
 *
 * Reads CoNLL-U (universaldependencies.org/format.html), a document for each
 * `# newdoc`, or one for a file that has none.
 */
typedef struct CgConllu CgConllu;

/**
 * cg_conllu_new:
 * @input: (transfer none): must outlive the reader
 * @path: for messages; @id: of documents without one
 *
 * Returns: (transfer full): a reader that has read nothing yet.
 */
CgConllu *cg_conllu_new(CgInput             *input,
                        const char          *path,
                        const char          *id,
                        const CgReadOptions *options);
void      cg_conllu_free(CgConllu *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgConllu, cg_conllu_free)

/**
 * cg_conllu_next:
 * @more: (out): whether another call may give more
 *
 * The next document: its text, from `# text` or the forms, with BLOCKS (one for
 * each `# newpar`), TOKENS and SENTENCES. If the options keep annotation, TAGS
 * where each word has LEMMA, UPOS and XPOS; TREES where each has a head and a
 * relation; NAMES where MISC has `NER=B-PER` and the like. The words of a
 * multiword token share its letters, so that none is empty. Empty nodes are
 * passed over. Returns: (transfer full): NULL with CG_ERROR_INPUT or
 * CG_ERROR_LIMIT for a document with a fault, behind which the next call goes
 * on with the next.
 */
CgDocument *cg_conllu_next(CgConllu *reader, bool *more, GError **error);
