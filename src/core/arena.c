/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A bump allocator: blocks in a list, the newest first; a piece that does not
 * fit opens a new block, large pieces get one of their own. With
 * CG_ARENA_DEBUG every piece is a block, so address sanitizer sees overruns.
 */
#include "core/arena.h"

#include <stdint.h>
#include <string.h>

enum { BLOCK_BYTES = 64 * 1024, ALIGNMENT = 16 };

typedef struct Block Block;
struct Block {
  Block *next;
  size_t used;
  size_t size;
  size_t padding; /* keeps data aligned to 16 bytes */
  char   data[];
};

struct CgArena {
  Block *newest;
};

static Block *
add_block(CgArena *arena, size_t size)
{
  Block *block  = g_malloc0(sizeof(Block) + size);
  block->next   = arena->newest;
  block->size   = size;
  arena->newest = block;
  return block;
}

CgArena *
cg_arena_new(void)
{
  return g_new0(CgArena, 1);
}

void
cg_arena_free(CgArena *arena)
{
  if (arena == NULL)
    return;
  while (arena->newest != NULL) {
    Block *block  = arena->newest;
    arena->newest = block->next;
    g_free(block);
  }
  g_free(arena);
}

void *
cg_arena_alloc(CgArena *arena, size_t n_bytes)
{
  g_assert(n_bytes < SIZE_MAX / 2);
#ifdef CG_ARENA_DEBUG
  return add_block(arena, n_bytes)->data;
#else
  size_t size  = (n_bytes + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  Block *block = arena->newest;
  if (block == NULL || block->size - block->used < size)
    block = add_block(arena, MAX(size, (size_t)BLOCK_BYTES));
  void *piece = block->data + block->used;
  block->used += size;
  return piece;
#endif
}

void *
cg_arena_dup(CgArena *arena, const void *data, size_t n_bytes)
{
  void *copy = cg_arena_alloc(arena, n_bytes);
  if (n_bytes > 0)
    memcpy(copy, data, n_bytes);
  return copy;
}

char *
cg_arena_strndup(CgArena *arena, const char *text, size_t len)
{
  char *copy = cg_arena_alloc(arena, len + 1);
  if (len > 0)
    memcpy(copy, text, len);
  return copy;
}

char *
cg_arena_strdup(CgArena *arena, const char *text)
{
  return cg_arena_strndup(arena, text, strlen(text));
}
