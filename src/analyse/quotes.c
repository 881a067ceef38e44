/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A mark opens or closes by what stands beside it, and by its shape where
 * that leaves it open:
 *
 *   said: |"|We| are |'|not ready|'|,|"| she
 *          ^ free left, glued right      ^ glued left, free right
 *            opens                         closes
 *
 * Open marks wait on a stack for one of their kind (double, single, angular)
 * that closes; what is still open above it had no partner and is dropped.
 */
#include "analyse/quotes.h"

typedef enum { KIND_NONE, KIND_DOUBLE, KIND_SINGLE, KIND_ANGULAR } Kind;
typedef enum { SHAPE_STRAIGHT, SHAPE_OPENING, SHAPE_CLOSING } Shape;
typedef enum { ROLE_NONE, ROLE_OPENS, ROLE_CLOSES } Role;

static const struct {
  const char *mark;
  Kind        kind;
  Shape       shape;
} marks[] = {
    {"\"", KIND_DOUBLE, SHAPE_STRAIGHT}, {"“", KIND_DOUBLE, SHAPE_OPENING},
    {"”", KIND_DOUBLE, SHAPE_CLOSING},   {"„", KIND_DOUBLE, SHAPE_OPENING},
    {"‟", KIND_DOUBLE, SHAPE_OPENING},   {"''", KIND_DOUBLE, SHAPE_STRAIGHT},
    {"``", KIND_DOUBLE, SHAPE_OPENING},  {"‘‘", KIND_DOUBLE, SHAPE_OPENING},
    {"’’", KIND_DOUBLE, SHAPE_CLOSING},  {"‘’", KIND_DOUBLE, SHAPE_STRAIGHT},
    {"＂", KIND_DOUBLE, SHAPE_STRAIGHT}, {"'", KIND_SINGLE, SHAPE_STRAIGHT},
    {"‘", KIND_SINGLE, SHAPE_OPENING},   {"’", KIND_SINGLE, SHAPE_CLOSING},
    {"‚", KIND_SINGLE, SHAPE_OPENING},   {"‛", KIND_SINGLE, SHAPE_OPENING},
    {"`", KIND_SINGLE, SHAPE_OPENING},   {"´", KIND_SINGLE, SHAPE_CLOSING},
    {"«", KIND_ANGULAR, SHAPE_OPENING},  {"»", KIND_ANGULAR, SHAPE_CLOSING},
    {"‹", KIND_ANGULAR, SHAPE_OPENING},  {"›", KIND_ANGULAR, SHAPE_CLOSING},
};

/* Tokens that a single quotation mark waits for its partner. */
enum { LONGEST_SINGLE = 120 };

typedef struct {
  const CgDocument *document;
  const CgToken    *tokens;
  uint32_t          n;
  uint32_t          first, end; /* of the block */
  uint8_t          *mark;       /* index into marks + 1, or 0; one a token */
  GArray           *open;       /* uint32_t: tokens */
  GArray           *found;      /* CgQuote */
} Pairing;

static CgSlice
word_at(const Pairing *pairing, uint32_t i)
{
  return cg_document_slice(pairing->document, pairing->tokens[i].span);
}

static uint8_t
find_mark(CgSlice word)
{
  if (word.len > 6 || g_ascii_isalnum(word.ptr[0]))
    return 0;
  for (uint8_t m = 0; m < G_N_ELEMENTS(marks); m++)
    if (cg_slice_equal(word, marks[m].mark))
      return m + 1;
  return 0;
}

static Kind
kind_at(const Pairing *pairing, uint32_t i)
{
  uint8_t m = pairing->mark[i];
  return m == 0 ? KIND_NONE : marks[m - 1].kind;
}

static bool
is_one_of(CgSlice word, const char *const *list, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (cg_slice_equal(word, list[i]))
      return true;
  return false;
}

/* Whether a quotation can begin behind @word without a blank. */
static bool
lets_open(CgSlice word)
{
  static const char *const openers[] = {"(", "[", "{", "-", "--", "—",
                                        "–", "/", ":", "―", "…",  "..."};
  return is_one_of(word, openers, G_N_ELEMENTS(openers));
}

/* Whether a quotation can end before @word without a blank. */
static bool
lets_close(CgSlice word)
{
  return !g_unichar_isalnum(g_utf8_get_char(word.ptr)) &&
         strchr("([{$#@", word.ptr[0]) == NULL;
}

static bool
is_free_left(const Pairing *pairing, uint32_t i)
{
  for (; i > pairing->first && pairing->tokens[i].gap == CG_GAP_NONE; i--)
    if (pairing->mark[i - 1] == 0)
      return lets_open(word_at(pairing, i - 1));
  return true;
}

static bool
is_free_right(const Pairing *pairing, uint32_t i)
{
  for (i++; i < pairing->end && pairing->tokens[i].gap == CG_GAP_NONE; i++)
    if (pairing->mark[i] == 0)
      return lets_close(word_at(pairing, i));
  return true;
}

/* Position on the stack, from 1, of the last open mark of @kind, or 0. */
static guint
find_open(const Pairing *pairing, Kind kind)
{
  for (guint i = pairing->open->len; i > 0; i--)
    if (kind_at(pairing, g_array_index(pairing->open, uint32_t, i - 1)) == kind)
      return i;
  return 0;
}

/* 5'11", 12": feet and inches, unless a quotation waits for the mark. */
static bool
is_measure(const Pairing *pairing, uint32_t i)
{
  if (i == pairing->first || pairing->tokens[i].gap != CG_GAP_NONE)
    return false;
  CgSlice before = word_at(pairing, i - 1);
  if (!g_ascii_isdigit(before.ptr[before.len - 1]))
    return false;
  bool feet = i >= pairing->first + 2 &&
              kind_at(pairing, i - 2) == KIND_SINGLE &&
              pairing->tokens[i - 1].gap == CG_GAP_NONE;
  return feet || find_open(pairing, kind_at(pairing, i)) == 0;
}

static Role
role_of(const Pairing *pairing, uint32_t i)
{
  Kind kind = kind_at(pairing, i);
  if (kind == KIND_NONE || pairing->tokens[i].continues ||
      is_measure(pairing, i))
    return ROLE_NONE;
  bool  left  = is_free_left(pairing, i);
  bool  right = is_free_right(pairing, i);
  Shape shape = marks[pairing->mark[i] - 1].shape;
  bool  open  = find_open(pairing, kind) != 0;
  if (left != right && shape == SHAPE_STRAIGHT)
    return left ? ROLE_OPENS : ROLE_CLOSES;
  if (shape == SHAPE_OPENING)
    return !left && right && open ? ROLE_CLOSES : ROLE_OPENS;
  if (shape == SHAPE_CLOSING)
    return left && !right && !open ? ROLE_OPENS : ROLE_CLOSES;
  return open ? ROLE_CLOSES : ROLE_OPENS;
}

/* "'the dockers' strike'": the apostrophe behind an "s" is a possessive if
 * another mark closes the quotation later. */
static bool
is_possessive(const Pairing *pairing, uint32_t i)
{
  CgSlice before = word_at(pairing, i - 1);
  if (before.ptr[before.len - 1] != 's' || i + 1 >= pairing->end ||
      pairing->tokens[i + 1].gap == CG_GAP_NONE ||
      !g_unichar_islower(g_utf8_get_char(word_at(pairing, i + 1).ptr)))
    return false;
  uint32_t end = MIN(pairing->end, i + LONGEST_SINGLE);
  for (uint32_t j = i + 1; j < end; j++) {
    Kind kind = kind_at(pairing, j);
    if (kind == KIND_DOUBLE)
      return false;
    if (kind == KIND_SINGLE && !pairing->tokens[j].continues)
      return !is_free_left(pairing, j);
  }
  return false;
}

static void
record(Pairing *pairing, uint32_t opening, CgRange tokens, bool closed)
{
  bool    marked = pairing->mark[tokens.end - 1] != 0 && closed;
  CgQuote quote  = {.tokens = tokens,
                    .inner  = {opening + 1, tokens.end - (marked ? 1 : 0)},
                    .closed = closed,
                    .parent = CG_NONE};
  if (quote.inner.first < quote.inner.end)
    g_array_append_val(pairing->found, quote);
}

static void
close_mark(Pairing *pairing, uint32_t i)
{
  Kind  kind = kind_at(pairing, i);
  guint at   = find_open(pairing, kind);
  if (at == 0 || (kind == KIND_SINGLE && is_possessive(pairing, i)))
    return;
  uint32_t opening = g_array_index(pairing->open, uint32_t, at - 1);
  if (kind != KIND_SINGLE || i - opening <= LONGEST_SINGLE)
    record(pairing, opening, (CgRange){opening, i + 1}, true);
  g_array_set_size(pairing->open, at - 1);
}

/* Marks of @kind that close from @i on to the end of the block. */
static uint32_t
count_closing(const Pairing *pairing, uint32_t i, Kind kind)
{
  uint32_t n = 0;
  for (; i < pairing->end; i++)
    n += kind_at(pairing, i) == kind && !pairing->tokens[i].continues &&
         !is_free_left(pairing, i);
  return n;
}

/* Whether the next block opens with a mark of @kind. */
static bool
goes_on(const Pairing *pairing, Kind kind)
{
  uint32_t i = pairing->end;
  return i + 1 < pairing->n && kind_at(pairing, i) == kind &&
         pairing->tokens[i + 1].gap == CG_GAP_NONE &&
         marks[pairing->mark[i] - 1].shape != SHAPE_CLOSING;
}

/* A mark that opens while one of its kind is open: nested if two more close,
 * or the outer one goes on; else the open one never had a partner. */
static void
open_mark(Pairing *pairing, uint32_t i)
{
  Kind  kind = kind_at(pairing, i);
  guint at   = find_open(pairing, kind);
  if (at != 0 && count_closing(pairing, i + 1, kind) < 2 &&
      !goes_on(pairing, kind))
    g_array_set_size(pairing->open, at - 1);
  g_array_append_val(pairing->open, i);
}

/* What is open at the end of a block: the outermost goes on in the next one,
 * or lacks its mark. */
static void
end_block(Pairing *pairing)
{
  if (pairing->open->len > 0) {
    uint32_t opening = g_array_index(pairing->open, uint32_t, 0);
    Kind     kind    = kind_at(pairing, opening);
    bool     on      = goes_on(pairing, kind);
    bool     lacks   = kind != KIND_SINGLE && opening + 2 < pairing->end;
    if (on || lacks)
      record(pairing, opening, (CgRange){opening, pairing->end}, !on);
  }
  g_array_set_size(pairing->open, 0);
}

static void
pair_block(Pairing *pairing)
{
  for (uint32_t i = pairing->first; i < pairing->end; i++) {
    switch (role_of(pairing, i)) {
    case ROLE_NONE:
      break;
    case ROLE_OPENS:
      open_mark(pairing, i);
      break;
    case ROLE_CLOSES:
      close_mark(pairing, i);
      break;
    }
  }
  end_block(pairing);
}

static int
compare_quotes(const void *a, const void *b)
{
  const CgRange *x = &((const CgQuote *)a)->tokens;
  const CgRange *y = &((const CgQuote *)b)->tokens;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return (x->end < y->end) - (x->end > y->end);
}

/* Sorted as they are, the parent is the last one before that holds it. */
static void
find_parents(CgQuote *quotes, uint32_t n)
{
  for (uint32_t i = 1; i < n; i++) {
    uint32_t parent = i - 1;
    while (parent != CG_NONE &&
           quotes[parent].tokens.end < quotes[i].tokens.end)
      parent = quotes[parent].parent;
    quotes[i].parent = parent;
  }
}

bool
cg_pair_quotes(CgDocument                  *document,
               const CgResources *resources G_GNUC_UNUSED,
               GError **error               G_GNUC_UNUSED)
{
  size_t              n;
  const CgToken      *tokens = cg_document_tokens(document, &n);
  g_autofree uint8_t *mark   = g_new0(uint8_t, n + 1);
  g_autoptr(GArray) open     = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  g_autoptr(GArray) found    = g_array_new(FALSE, FALSE, sizeof(CgQuote));
  Pairing pairing            = {.document = document,
                                .tokens   = tokens,
                                .n        = (uint32_t)n,
                                .mark     = mark,
                                .open     = open,
                                .found    = found};
  for (uint32_t i = 0; i < n; i++)
    mark[i] = find_mark(word_at(&pairing, i));
  while (pairing.end < n) {
    pairing.first = pairing.end;
    while (pairing.end < n &&
           tokens[pairing.end].block == tokens[pairing.first].block)
      pairing.end++;
    pair_block(&pairing);
  }
  if (found->len > 1)
    qsort(found->data, found->len, sizeof(CgQuote), compare_quotes);
  CgQuote *quotes = cg_arena_dup(cg_document_arena(document), found->data,
                                 found->len * sizeof(CgQuote));
  find_parents(quotes, found->len);
  cg_document_take_layer(document, CG_LAYER_QUOTES, quotes, found->len);
  return true;
}
