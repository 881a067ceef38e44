/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Words to the numbers of their pieces, in two steps:
 *
 *   "Zürich's"  -> parts   zurich | ' | s     lower case, no accents, cut at
 *                                             punctuation
 *   "zurich"    -> pieces  zur ##ich          greedily, the longest first
 *
 * Pieces are found in an open hash table by a hash that grows byte by byte, so
 * one pass over the rest of a part gives the hashes of all its beginnings, and
 * the longest is looked up first. */

#include "model/wordpiece.h"

#include "core/error.h"
#include "core/utf8.h"
#include "model/character.h"

#include <stdlib.h>
#include <string.h>

/* A longer piece would never be found. */
#define MAX_PIECE_BYTES 128

#define HASH_FIRST 0x811c9dc5U /* of the first piece of a part */
#define HASH_LATER 0x2f0b4c47U /* of pieces with "##" */

typedef struct {
  uint32_t hash;
  uint32_t id; /* CG_NONE: free */
} Slot;

/* A character that is replaced before all else. */
typedef struct {
  gunichar code;
  CgSlice  text;
} Replacement;

struct CgPieces {
  CgSlice *pieces; /* by number, in the model */
  size_t   n_pieces;
  Slot    *slots;
  uint32_t mask; /* number of slots - 1 */
  size_t   max_bytes;
  GArray  *map; /* Replacement, by code */
  uint32_t unknown, start, end;
};

static inline uint32_t
hash_add(uint32_t hash, char byte)
{
  return (hash ^ (uint8_t)byte) * 0x01000193U; /* FNV-1a */
}

/* Spreads a hash over the table. */
static inline uint32_t
hash_slot(const CgPieces *pieces, uint32_t hash)
{
  return (hash ^ hash >> 15) * 0x9e3779b1U >> 8 & pieces->mask;
}

static bool
piece_equal(CgSlice piece, const char *text, size_t n_bytes, bool later)
{
  const size_t skip = later ? 2 : 0;
  return piece.len == n_bytes + skip &&
         (!later || (piece.ptr[0] == '#' && piece.ptr[1] == '#')) &&
         memcmp(piece.ptr + skip, text, n_bytes) == 0;
}

static uint32_t
lookup(const CgPieces *pieces, uint32_t hash, CgSlice text, bool later)
{
  for (uint32_t i = hash_slot(pieces, hash);; i = (i + 1) & pieces->mask) {
    const Slot *slot = &pieces->slots[i];
    if (slot->id == CG_NONE ||
        (slot->hash == hash &&
         piece_equal(pieces->pieces[slot->id], text.ptr, text.len, later))) {
      return slot->id;
    }
  }
}

static void
add_piece(CgPieces *pieces, uint32_t id)
{
  const CgSlice piece = pieces->pieces[id];
  const bool    later =
      piece.len > 2 && piece.ptr[0] == '#' && piece.ptr[1] == '#';
  const size_t skip = later ? 2 : 0;
  uint32_t     hash = later ? HASH_LATER : HASH_FIRST;
  for (size_t k = skip; k < piece.len; k++) {
    hash = hash_add(hash, piece.ptr[k]);
  }
  uint32_t i = hash_slot(pieces, hash);
  while (pieces->slots[i].id != CG_NONE) {
    i = (i + 1) & pieces->mask;
  }
  pieces->slots[i]  = (Slot){hash, id};
  pieces->max_bytes = MAX(pieces->max_bytes, piece.len - skip);
}

static void
build_table(CgPieces *pieces)
{
  size_t n_slots = 16;
  while (n_slots < 2 * pieces->n_pieces) {
    n_slots *= 2;
  }
  pieces->slots = g_new(Slot, n_slots);
  memset(pieces->slots, 0xff, n_slots * sizeof(Slot));
  pieces->mask = (uint32_t)n_slots - 1;
  for (size_t i = 0; i < pieces->n_pieces; i++) {
    add_piece(pieces, (uint32_t)i);
  }
  pieces->max_bytes = MIN(pieces->max_bytes, MAX_PIECE_BYTES);
}

static uint32_t
find_special(const CgPieces *pieces, const char *name)
{
  uint32_t hash = HASH_FIRST;
  for (const char *p = name; *p != '\0'; p++) {
    hash = hash_add(hash, *p);
  }
  return lookup(pieces, hash, (CgSlice){name, strlen(name)}, false);
}

static int
compare_replacements(gconstpointer a, gconstpointer b)
{
  const gunichar x = ((const Replacement *)a)->code;
  const gunichar y = ((const Replacement *)b)->code;
  return (x > y) - (x < y);
}

/* Reads "2019 '": the code in hexadecimal, a blank, what stands for it. */
static bool
add_replacement(GArray *map, CgSlice line)
{
  g_autofree char *text = g_strndup(line.ptr, line.len);
  char            *rest = NULL;
  const guint64    code = g_ascii_strtoull(text, &rest, 16);
  if (rest == text || *rest != ' ' || code > 0x10ffff ||
      !g_utf8_validate(rest, -1, NULL)) {
    return false;
  }
  const size_t      skip = (size_t)(rest + 1 - text);
  const Replacement r    = {(gunichar)code,
                            {line.ptr + skip, strlen(text) - skip}};
  g_array_append_val(map, r);
  return true;
}

static bool
read_map(CgPieces *pieces, const CgModel *model, GError **error)
{
  size_t              n     = 0;
  g_autofree CgSlice *lines = cg_model_lines(model, "map", &n, error);
  pieces->map               = g_array_new(FALSE, FALSE, sizeof(Replacement));
  for (size_t i = 0; lines != NULL && i < n; i++) {
    if (!add_replacement(pieces->map, lines[i])) {
      g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                  "%s: section map: line %zu is ill-formed",
                  cg_model_path(model), i + 1);
      return false;
    }
  }
  g_array_sort(pieces->map, compare_replacements);
  return lines != NULL;
}

CgPieces *
cg_pieces_new(const CgModel *model, GError **error)
{
  g_autoptr(CgPieces) pieces = g_new0(CgPieces, 1);
  pieces->pieces = cg_model_lines(model, "pieces", &pieces->n_pieces, error);
  if (pieces->pieces == NULL || !read_map(pieces, model, error)) {
    return NULL;
  }
  build_table(pieces);
  pieces->unknown = find_special(pieces, "[UNK]");
  pieces->start   = find_special(pieces, "[CLS]");
  pieces->end     = find_special(pieces, "[SEP]");
  if (pieces->unknown == CG_NONE || pieces->start == CG_NONE ||
      pieces->end == CG_NONE) {
    g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                "%s: section pieces lacks [UNK], [CLS] or [SEP]",
                cg_model_path(model));
    return NULL;
  }
  return g_steal_pointer(&pieces);
}

void
cg_pieces_free(CgPieces *pieces)
{
  if (pieces != NULL) {
    g_free(pieces->pieces);
    g_free(pieces->slots);
    g_clear_pointer(&pieces->map, g_array_unref);
    g_free(pieces);
  }
}

size_t
cg_pieces_count(const CgPieces *pieces)
{
  return pieces->n_pieces;
}

uint32_t
cg_pieces_start(const CgPieces *pieces)
{
  return pieces->start;
}

uint32_t
cg_pieces_end(const CgPieces *pieces)
{
  return pieces->end;
}

/* The pieces of a word found so far. */
typedef struct {
  const CgPieces *pieces;
  uint32_t       *ids;
  size_t          n;
} Cut;

static void
cut_add(Cut *cut, uint32_t id)
{
  if (cut->n < CG_MAX_WORD_PIECES) {
    cut->ids[cut->n++] = id;
  }
}

static inline bool
is_boundary(CgSlice text, size_t at)
{
  return at == text.len || ((uint8_t)text.ptr[at] & 0xc0) != 0x80;
}

/* The longest piece that @rest begins with; its length goes to @n_bytes. */
static uint32_t
longest_piece(const CgPieces *pieces, CgSlice rest, bool later, size_t *n_bytes)
{
  uint32_t     hashes[MAX_PIECE_BYTES + 1];
  const size_t n = MIN(rest.len, pieces->max_bytes);
  hashes[0]      = later ? HASH_LATER : HASH_FIRST;
  for (size_t k = 0; k < n; k++) {
    hashes[k + 1] = hash_add(hashes[k], rest.ptr[k]);
  }
  for (size_t k = n; k > 0; k--) {
    if (is_boundary(rest, k)) {
      const CgSlice  text = {rest.ptr, k};
      const uint32_t id   = lookup(pieces, hashes[k], text, later);
      if (id != CG_NONE) {
        *n_bytes = k;
        return id;
      }
    }
  }
  return CG_NONE;
}

/* Adds the pieces of a part, or [UNK] if it cannot be cut to its end. */
static void
cut_part(Cut *cut, CgSlice part)
{
  const size_t before = cut->n;
  for (size_t at = 0, n_bytes = 0; at < part.len; at += n_bytes) {
    const CgSlice  rest = {part.ptr + at, part.len - at};
    const uint32_t id   = longest_piece(cut->pieces, rest, at > 0, &n_bytes);
    if (id == CG_NONE) {
      cut->n = before;
      cut_add(cut, cut->pieces->unknown);
      return;
    }
    cut_add(cut, id);
  }
}

static bool
is_ascii(CgSlice word)
{
  uint8_t all = 0;
  for (size_t i = 0; i < word.len; i++) {
    all |= (uint8_t)word.ptr[i];
  }
  return all < 0x80;
}

/* Words of ASCII, short enough for a buffer on the stack. */
#define SHORT_WORD 64

static void
cut_ascii(Cut *cut, CgSlice word)
{
  char   text[SHORT_WORD];
  size_t first = 0;
  for (size_t i = 0; i < word.len; i++) {
    text[i] = g_ascii_tolower(word.ptr[i]);
    if (!g_ascii_isalnum(text[i])) {
      cut_part(cut, (CgSlice){text + first, i - first});
      if (g_ascii_isgraph(text[i])) {
        cut_part(cut, (CgSlice){text + i, 1});
      }
      first = i + 1;
    }
  }
  cut_part(cut, (CgSlice){text + first, word.len - first});
}

/* A word that is being brought into parts. */
typedef struct {
  Cut     *cut;
  GString *part;
} Split;

static void
split_end_part(Split *split)
{
  cut_part(split->cut, (CgSlice){split->part->str, split->part->len});
  g_string_truncate(split->part, 0);
}

/* Adds a character in lower case and without its marks. */
static void
split_add(Split *split, gunichar c)
{
  gunichar     plain[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  const size_t n = g_unichar_fully_decompose(g_unichar_tolower(c), FALSE, plain,
                                             G_N_ELEMENTS(plain));
  for (size_t i = 0; i < n; i++) {
    const CgClass class = cg_character_class(plain[i]);
    if (class == CG_CLASS_SEPARATOR) {
      split_end_part(split);
    } else if (class == CG_CLASS_PUNCTUATION ||
               cg_character_is_ideograph(plain[i]) ||
               (class == CG_CLASS_SYMBOL && plain[i] < 0x80)) {
      split_end_part(split);
      g_string_append_unichar(split->part, plain[i]);
      split_end_part(split);
    } else if (class != CG_CLASS_MARK) {
      g_string_append_unichar(split->part, plain[i]);
    }
  }
}

static const Replacement *
find_replacement(const CgPieces *pieces, gunichar c)
{
  const Replacement key = {.code = c};
  return pieces->map->len == 0
             ? NULL
             : bsearch(&key, pieces->map->data, pieces->map->len, sizeof key,
                       compare_replacements);
}

static void
cut_unicode(Cut *cut, CgSlice word)
{
  g_autoptr(GString) part = g_string_sized_new(2 * word.len);
  Split             split = {cut, part};
  const char *const end   = word.ptr + word.len;
  for (const char *p = word.ptr; p < end; p = cg_utf8_next(p)) {
    const gunichar     c = g_utf8_get_char(p);
    const Replacement *r = find_replacement(cut->pieces, c);
    if (r == NULL) {
      split_add(&split, c);
      continue;
    }
    for (const char *q = r->text.ptr; q < r->text.ptr + r->text.len;
         q             = cg_utf8_next(q)) {
      split_add(&split, g_utf8_get_char(q));
    }
  }
  split_end_part(&split);
}

size_t
cg_pieces_cut(const CgPieces *pieces,
              CgSlice         word,
              uint32_t        ids[CG_MAX_WORD_PIECES])
{
  Cut cut = {pieces, ids, 0};
  if (word.len <= SHORT_WORD && is_ascii(word)) {
    cut_ascii(&cut, word);
  } else {
    cut_unicode(&cut, word);
  }
  if (cut.n == 0) {
    cut_add(&cut, pieces->unknown);
  }
  return cut.n;
}
