/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "export/sink.h"

#include <glib/gstdio.h>

/* Two sentences in two blocks: "Ana Ruíz didn't go." "She said: \"no\"." */
static const char small_text[] =
    "Ana Ru\xC3\xADz didn't  go.\n\nShe said: \"no\".";

static CgDocument *
new_small_document(void)
{
  static const struct {
    uint32_t start, end;
    uint8_t  gap;
    bool     continues;
  } words[] = {
      {0, 3, CG_GAP_BLOCK, false},   {4, 9, CG_GAP_SPACE, false},
      {10, 13, CG_GAP_SPACE, false}, {13, 16, CG_GAP_NONE, true},
      {18, 20, CG_GAP_SPACE, false}, {20, 21, CG_GAP_NONE, false},
      {23, 26, CG_GAP_BLOCK, false}, {27, 31, CG_GAP_SPACE, false},
      {31, 32, CG_GAP_NONE, false},  {33, 34, CG_GAP_SPACE, false},
      {34, 36, CG_GAP_NONE, false},  {36, 37, CG_GAP_NONE, false},
      {37, 38, CG_GAP_NONE, false},
  };
  g_autoptr(GBytes) bytes =
      g_bytes_new_static(small_text, sizeof small_text - 1);
  CgDocument *document =
      cg_document_new(bytes, &(CgArticle){.id = "a-1", .title = "T"});
  CgArena *arena  = cg_document_arena(document);
  size_t   n      = G_N_ELEMENTS(words);
  CgToken *tokens = cg_arena_new_array(arena, CgToken, n);
  for (size_t i = 0; i < n; i++)
    tokens[i] = (CgToken){{words[i].start, words[i].end},
                          i >= 6,
                          words[i].gap,
                          words[i].continues};
  cg_document_take_layer(document, CG_LAYER_TOKENS, tokens, n);
  return document;
}

/* What was written to @path, which is removed. */
static char *
take_file(const char *path)
{
  char *text = NULL;
  g_file_get_contents(path, &text, NULL, NULL);
  g_unlink(path);
  return text;
}
