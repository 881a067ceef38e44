/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Any bytes as CoNLL-U and as JSON Lines, by way of a corpus of one file. */
#include "fuzz.h"

#include "read/corpus.h"

#include <glib/gstdio.h>

static void
read_all(const char *path, CgReadFormat from, const CgLexicon *lexicon)
{
  const char *const paths[]  = {path, NULL};
  CgReadOptions     options  = {.lexicon = lexicon, .from = from};
  g_autoptr(CgCorpus) corpus = cg_corpus_new(paths, &options);
  for (bool more = true; more;) {
    g_autoptr(GError) error        = NULL;
    g_autoptr(CgDocument) document = cg_corpus_next(corpus, &error);
    more                           = document != NULL || error != NULL;
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static CgLexicon *lexicon = NULL;
  static char      *path    = NULL;
  if (lexicon == NULL) {
    lexicon = cg_lexicon_new(NULL, NULL);
    int fd  = g_file_open_tmp("fuzz-XXXXXX", &path, NULL);
    g_assert_cmpint(fd, >=, 0);
    g_close(fd, NULL);
  }
  g_assert_true(
      g_file_set_contents(path, (const char *)data, (gssize)size, NULL));
  read_all(path, CG_READ_CONLLU, lexicon);
  read_all(path, CG_READ_JSONL, lexicon);
  g_unlink(path);
  return 0;
}
