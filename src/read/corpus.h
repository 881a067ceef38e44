/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read/article.h"

/**
 * CgCorpus:
 *
 * Articles from files, directories and standard input, read one at a time in
 * the order of their paths (bytewise), whatever order these were given in. One
 * thread at a time may read.
 */
typedef struct CgCorpus CgCorpus;

/**
 * cg_corpus_new:
 * @paths: (array zero-terminated=1): files, directories, "-" for standard input
 * @options: copied; what it points to must outlive the corpus
 *
 * Lists directories at once, with those below them, and reads files as they
 * come. In a directory hidden files, links to directories and files whose
 * ending says that they hold no articles (".ttl", ".png") are passed over.
 * The id of a file's article is its path below the directory that was given,
 * without ending; where two would have the same, with it, else the whole path.
 * Returns: (transfer full): a corpus; a path that is not there is an error of
 * cg_corpus_next().
 */
CgCorpus *cg_corpus_new(const char *const *paths, const CgReadOptions *options);
void      cg_corpus_free(CgCorpus *corpus);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgCorpus, cg_corpus_free)

/**
 * CgRaw:
 *
 * An article as it stands in its file, not yet understood. It may be read by
 * any thread, while the corpus goes on, and lives no longer than the corpus.
 */
typedef struct CgRaw CgRaw;

/** cg_corpus_next_raw: as cg_corpus_next(), without reading what the article
 *  says: that is left to cg_raw_read(). (transfer full) */
CgRaw *cg_corpus_next_raw(CgCorpus *corpus, GError **error);
void   cg_raw_free(CgRaw *raw);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgRaw, cg_raw_free)

/**
 * cg_raw_read:
 * @log: (nullable): takes the notes in place of the corpus' own
 *
 * Once for each @raw. Returns: (transfer full): the article; NULL with @error
 * for one that is refused.
 */
CgDocument *cg_raw_read(CgRaw *raw,
                        void (*log)(const char *message, void *log_data),
                        void    *log_data,
                        GError **error);

/**
 * cg_corpus_next:
 *
 * Returns: (transfer full): the next article; NULL with @error for one that is
 * refused (`path:line: what was wrong, what was expected`), behind which the
 * next call goes on; NULL without an error at the end.
 */
CgDocument *cg_corpus_next(CgCorpus *corpus, GError **error);

/**
 * cg_corpus_progress:
 * @done: (out): bytes of files read so far
 * @total: (out): bytes of all files, or 0 with standard input among them
 */
void
cg_corpus_progress(const CgCorpus *corpus, uint64_t *done, uint64_t *total);
