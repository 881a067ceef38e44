/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Any bytes as plain text and as a web page: read, and cut into words,
 * quotations, times. */
#include "fuzz.h"

#include "analyse/quotes.h"
#include "analyse/times.h"
#include "analyse/tokenize.h"
#include "read/article.h"

static void
read_as(CgReadFormat format, GBytes *bytes, const CgResources *resources)
{
  CgArticle     known     = {.id = "a", .path = "a", .line = 1};
  CgReadOptions options   = {.lexicon = resources->lexicon};
  g_autoptr(GError) error = NULL;
  g_autoptr(CgDocument) document =
      cg_article_read(bytes, format, &known, &options, &error);
  g_assert((document == NULL) == (error != NULL));
  if (document == NULL)
    return;
  g_assert_true(cg_tokenize(document, resources, NULL));
  g_assert_true(cg_pair_quotes(document, resources, NULL));
  g_assert_true(cg_find_times(document, resources, NULL));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static CgLexicon *lexicon = NULL;
  if (lexicon == NULL)
    lexicon = cg_lexicon_new(NULL, NULL);
  CgResources resources   = {.lexicon = lexicon};
  g_autoptr(GBytes) bytes = g_bytes_new(data, size);
  read_as(CG_READ_TEXT, bytes, &resources);
  read_as(CG_READ_HTML, bytes, &resources);
  return 0;
}
