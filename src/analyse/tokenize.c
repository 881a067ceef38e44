/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Text between blanks is cut from left to right; the first character of what
 * is left decides who cuts next:
 *
 *   "Don't       mark: "   word: Do|n't
 *   ($5.3bn),    mark: (   mark: $   number: 5.3|bn   mark: )   mark: ,
 *
 * Addresses are looked for first, as they hold marks of all kinds.
 */
#include "analyse/tokenize.h"

#include "analyse/scanner.h"

#define BIT(name) CG_CHARACTER_BIT(CG_CHARACTER_##name)

enum { ADDRESS_MARKS = BIT(AT) | BIT(SLASH) | BIT(DOT) };

static uint32_t
cut_next(CgScanner *scanner, uint32_t p, uint32_t end, uint32_t seen)
{
  uint32_t    len;
  CgCharacter c       = cg_scanner_class(scanner, p, &len);
  bool        is_word = c == CG_CHARACTER_LETTER || c == CG_CHARACTER_DIGIT;
  if (is_word && (seen & ADDRESS_MARKS) != 0) {
    uint32_t address = cg_scan_address(scanner, p, end);
    if (address != 0) {
      cg_scanner_emit(scanner, p, address);
      return address;
    }
  }
  if (c == CG_CHARACTER_LETTER)
    return cg_scan_word(scanner, p, end);
  if (c == CG_CHARACTER_DIGIT)
    return cg_scan_number(scanner, p, end);
  return cg_scan_mark(scanner, p, end);
}

static void
cut_stretch(CgScanner *scanner, uint32_t p, uint32_t end, uint32_t seen)
{
  if (seen == BIT(LETTER)) {
    cg_scan_plain(scanner, p, end);
    return;
  }
  while (p < end)
    p = cut_next(scanner, p, end, seen);
}

/* Skips blanks and notes a line break among them. */
static uint32_t
skip_blanks(CgScanner *scanner, uint32_t p)
{
  uint32_t len;
  while (p < scanner->end &&
         cg_scanner_class(scanner, p, &len) == CG_CHARACTER_BLANK) {
    CgGap gap    = scanner->text[p] == '\n' ? CG_GAP_LINE : CG_GAP_SPACE;
    scanner->gap = MAX(scanner->gap, gap);
    p += len;
  }
  return p;
}

static void
scan_block(CgScanner *scanner, CgSpan span)
{
  scanner->end    = span.end;
  scanner->gap    = CG_GAP_BLOCK;
  scanner->single = false;
  uint32_t p      = skip_blanks(scanner, span.start);
  while (p < span.end) {
    uint32_t    end = p, len, seen = 0;
    CgCharacter c;
    while ((c = cg_scanner_class(scanner, end, &len)) != CG_CHARACTER_BLANK) {
      seen |= CG_CHARACTER_BIT(c);
      end += len;
    }
    cut_stretch(scanner, p, end, seen);
    p = skip_blanks(scanner, end);
  }
}

bool
cg_tokenize(CgDocument        *document,
            const CgResources *resources,
            GError **error     G_GNUC_UNUSED)
{
  size_t         n_blocks;
  const CgBlock *blocks  = cg_document_blocks(document, &n_blocks);
  CgSlice        text    = cg_document_text(document);
  CgScanner      scanner = {.text = text.ptr, .lexicon = resources->lexicon};
  scanner.tokens         = g_array_sized_new(FALSE, FALSE, sizeof(CgToken),
                                             (guint)(text.len / 4 + 16));
  for (size_t i = 0; i < n_blocks; i++) {
    scanner.block = (uint32_t)i;
    if (blocks[i].kind != CG_BLOCK_META && blocks[i].kind != CG_BLOCK_CLUTTER)
      scan_block(&scanner, blocks[i].span);
  }
  size_t   n      = scanner.tokens->len;
  CgToken *tokens = cg_arena_dup(cg_document_arena(document),
                                 scanner.tokens->data, n * sizeof(CgToken));
  cg_document_take_layer(document, CG_LAYER_TOKENS, tokens, n);
  g_array_unref(scanner.tokens);
  return true;
}
