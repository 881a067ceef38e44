/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "model/lexicon.h"

/** The largest article that is read, in bytes, unless told otherwise. */
#define CG_MAX_ARTICLE_BYTES ((size_t)16 << 20)

/** CgReadFormat: what an input is written in (export/format.h has what is
 *  written). */
typedef enum {
  CG_READ_AUTO, /* by the ending of its name, then by its first bytes */
  CG_READ_TEXT,
  CG_READ_HTML,
  CG_READ_JSONL, /* a JSON object a line, an article an object */
  CG_READ_CONLLU,
  CG_N_READ_FORMATS
} CgReadFormat;

/** cg_read_format_name: "auto", "text", "html", "jsonl", "conllu". */
const char *cg_read_format_name(CgReadFormat format);

/** cg_read_format_from_name: the format of that name, or -1. */
int cg_read_format_from_name(const char *name);

/** CgReadOptions: how to read. All but @lexicon may be zero. */
typedef struct {
  const CgLexicon *lexicon; /* has the cues of what is not the article */
  CgReadFormat     from;
  const char      *date;      /* publication date of articles that state none */
  size_t           max_bytes; /* of an article; 0: CG_MAX_ARTICLE_BYTES */
  bool keep_clutter;          /* all blocks are text, none is META or CLUTTER */
  bool strict;          /* refuse what would otherwise be mended: characters
                           blanked, bytes or surrogates replaced */
  bool keep_annotation; /* CoNLL-U: TAGS, TREES and NAMES as given, not only
                           TOKENS and SENTENCES */
  void (*log)(const char *message, void *data); /* notes of what was dropped or
                                                   mended; may be NULL */
  void *log_data;
} CgReadOptions;

/**
 * cg_article_read:
 * @bytes: (transfer none): the file or record as it is
 * @format: TEXT or HTML
 * @known: what is known beforehand; `id` and `path` must be, `line` says where
 *   the article begins
 *
 * Reads one article. The text of plain text is @bytes themselves, so that
 * positions refer to the file; that of HTML is built from its blocks.
 * Returns: (transfer full): a document with the BLOCKS layer, which is empty
 * for an article that has no text; NULL with CG_ERROR_INPUT or CG_ERROR_LIMIT
 * and `path:line: what was wrong, what was expected`.
 */
CgDocument *cg_article_read(GBytes              *bytes,
                            CgReadFormat         format,
                            const CgArticle     *known,
                            const CgReadOptions *options,
                            GError             **error);

/** cg_read_log: gives the note `path:line: ...` to @options->log, if any. */
void cg_read_log(const CgReadOptions *options,
                 const char          *path,
                 size_t               line,
                 const char          *format,
                 ...) G_GNUC_PRINTF(4, 5);

/** cg_read_limit: the largest article that @options allow, in bytes. */
size_t cg_read_limit(const CgReadOptions *options);
