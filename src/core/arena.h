/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stddef.h>

/**
 * CgArena:
 *
 * Memory of one article: pieces are taken one after the other and all freed
 * at once. Nothing in it is freed alone. Not for use by two threads.
 */
typedef struct CgArena CgArena;

/** cg_arena_new: Returns: (transfer full): an empty arena. */
CgArena *cg_arena_new(void);

/** cg_arena_free: frees the arena and every piece; accepts NULL. */
void cg_arena_free(CgArena *arena);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgArena, cg_arena_free)

/**
 * cg_arena_alloc:
 * @n_bytes: size wanted; 0 gives a valid pointer too
 *
 * Returns: (transfer none): zeroed memory, aligned to 16 bytes.
 */
void *cg_arena_alloc(CgArena *arena, size_t n_bytes);

/** cg_arena_dup: Returns: (transfer none): a copy of @n_bytes at @data. */
void *cg_arena_dup(CgArena *arena, const void *data, size_t n_bytes);

/** cg_arena_strndup: Returns: (transfer none): @len bytes of @text and a NUL.
 */
char *cg_arena_strndup(CgArena *arena, const char *text, size_t len);

/** cg_arena_strdup: Returns: (transfer none): a copy of the string @text. */
char *cg_arena_strdup(CgArena *arena, const char *text);

/** cg_arena_new_array: @n zeroed elements of type @type. */
#define cg_arena_new_array(arena, type, n)                                     \
  ((type *)cg_arena_alloc((arena), sizeof(type) * (size_t)(n)))
