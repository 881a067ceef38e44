/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */

/* The walk of a matrix product over tiles, written once. Each kernels_*.c
 * defines TARGET, TILE_ROWS (a power of 2, at most 8), TILE_BLOCKS and an
 * inline function tile() that computes one tile:
 *
 *              rows of w: TILE_BLOCKS blocks of 16
 *             +----+----+----+
 *   TILE_ROWS |    |    |    |   The sums stay in registers while the columns
 *   rows of x +----+----+----+   of x and w run by.
 *
 * The tiles below one another come one after the other, so that their part of
 * w stays in the first-level cache and is read once from memory; meanwhile
 * the part of the next tiles is fetched. */

/** Tile: where one tile begins. */
typedef struct {
  const CgMatrix *w;
  const CgRows   *x;
  size_t          row;   /* first row of x */
  size_t          block; /* first block of 16 rows of w */
  float          *y;     /* row 0, column 0 of the result */
  size_t          y_stride;
} Tile;

/* The bytes of a block of 16 rows of w. */
INLINE size_t
block_bytes(const CgMatrix *w)
{
  return cg_pad(w->n_columns, 4) * 16;
}

INLINE void tile(const Tile *t, size_t rows, size_t blocks);

/* Fetches part i of n of the weights that the next tiles need. */
INLINE void
fetch_next(const Tile *t, size_t blocks, size_t i, size_t n)
{
  const size_t size = blocks * block_bytes(t->w);
  const size_t end  = block_bytes(t->w) * (cg_pad(t->w->n_rows, 16) / 16);
  const size_t from = (t->block + blocks) * block_bytes(t->w);
  for (size_t k = size * i / n; k < size * (i + 1) / n; k += 64) {
    if (from + k < end) {
      __builtin_prefetch(t->w->weights + from + k);
    }
  }
}

/* All rows of x, `blocks` blocks of w. */
INLINE void
multiply_blocks(Tile t, size_t n_rows, const size_t blocks)
{
  const size_t n_tiles = n_rows / TILE_ROWS;
  for (; t.row + TILE_ROWS <= n_rows; t.row += TILE_ROWS) {
    fetch_next(&t, blocks, t.row / TILE_ROWS, n_tiles);
    tile(&t, TILE_ROWS, blocks);
  }
  const size_t left = n_rows - t.row;
  if (TILE_ROWS > 4 && (left & 4) != 0) {
    tile(&t, 4, blocks);
    t.row += 4;
  }
  if ((left & 2) != 0) {
    tile(&t, 2, blocks);
    t.row += 2;
  }
  if ((left & 1) != 0) {
    tile(&t, 1, blocks);
  }
}

/* NOLINTBEGIN(readability-non-const-parameter): tiles write to y */
TARGET static void
kernel_multiply(const CgMatrix *w,
                const CgRows   *x,
                size_t          n_rows,
                float          *y,
                size_t          y_stride)
/* NOLINTEND(readability-non-const-parameter) */
{
  const size_t n_blocks = cg_pad(w->n_rows, 16) / 16;
  Tile         t        = {.w = w, .x = x, .y = y, .y_stride = y_stride};
  for (; t.block + TILE_BLOCKS <= n_blocks; t.block += TILE_BLOCKS) {
    multiply_blocks(t, n_rows, TILE_BLOCKS);
  }
  for (; t.block < n_blocks; t.block++) {
    multiply_blocks(t, n_rows, 1);
  }
}
