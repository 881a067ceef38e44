/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"
#include "core/quad.h"
#include "model/lexicon.h"
#include "resolve/authority.h"

#include <signal.h>
#include <stdbool.h>

/** CgResolveNote: told of each merge, with its reason. */
typedef void (*CgResolveNote)(const char *message, gpointer user_data);

typedef struct {
  const CgLexicon   *lexicon;   /* spellings and short forms of given names */
  const CgAuthority *authority; /* the user's own names, or NULL */
  CgResolveNote      note;      /* for --verbose, or NULL */
  gpointer           user_data; /* of note */
  size_t             n_bytes;   /* statements held in memory before they go to
                                   disk; 0: as many as are good */
  bool whole_digests; /* show every step everything: the result must be the
                         same (tests) */
  const volatile sig_atomic_t *stop; /* set from outside: give up; or NULL */
} CgResolveOptions;

/**
 * CgResolver:
 *
 * One thing, one node: takes the statements of many articles, folded or read
 * from our own RDF, in any order, and gives the joined graph: entities whose
 * names are variants of each other and that nothing tells apart are joined
 * (resolve/cluster.h), then events by their entities, claims by their events,
 * and what cannot all hold is marked (resolve/conflict.h). A joined node keeps
 * the id that is first in byte order; the others stay findable by owl:sameAs.
 * The result depends on nothing but the set of statements: not on their order,
 * nor on whether some of them were joined before.
 *
 * Memory: a digest of names, events and stands (resolve/digest.h), and the
 * buffers. All else waits and is sorted in temporary files (core/records.h).
 */
typedef struct CgResolver CgResolver;

CgResolver *cg_resolver_new(const CgResolveOptions *options);
void        cg_resolver_free(CgResolver *resolver);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgResolver, cg_resolver_free)

/** cg_resolver_add: adds one statement. A full disk is told at the end. */
void cg_resolver_add(CgResolver *resolver, const CgQuad *quad);

/** cg_resolver_add_packed: adds all of @quads, which cg_quad_pack() made. */
void cg_resolver_add_packed(CgResolver *resolver, GBytes *quads);

/** CgPartFunc: takes the next part of a graph; which is sealed, and has all
 *  statements about its subjects. Returns: false with an error to end it. */
typedef bool (*CgPartFunc)(const CgGraph *part,
                           gpointer       user_data,
                           GError       **error);

/**
 * cg_resolver_finish:
 *
 * Tells @func the joined graph in parts, in the order of a sealed graph. Parts
 * are cut by their number of statements alone. Once; then free @resolver.
 * n log n in statements.
 *
 * Returns: false with the error of @func, with CG_ERROR_OUTPUT for a temporary
 * file that cannot be written, with CG_ERROR_INPUT when it was stopped.
 */
bool cg_resolver_finish(CgResolver *resolver,
                        CgPartFunc  func,
                        gpointer    user_data,
                        GError    **error);

/**
 * cg_resolve:
 * @graph: sealed
 *
 * As CgResolver, of a graph in memory. Returns: (transfer full): a sealed
 * graph; or NULL with an error of cg_resolver_finish().
 */
CgGraph *cg_resolve(const CgGraph          *graph,
                    const CgResolveOptions *options,
                    GError                **error);
