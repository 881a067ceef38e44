/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/**
 * CgVocab:
 *
 * The IRIs of our terms and of node ids, and the prefixes that shorten them
 * in Turtle. Ids of the graph that are not absolute IRIs are paths under the
 * base IRI.
 */
typedef struct CgVocab CgVocab;

/** The base IRI if the user names none. */
#define CG_DEFAULT_BASE "https://example.org/claimgraph/"

typedef struct {
  const char *name; /* "schema", "person", ... */
  const char *iri;  /* what it stands for */
} CgPrefix;

/**
 * cg_vocab_new:
 * @base: an IRI that ends in "/", or NULL for CG_DEFAULT_BASE
 *
 * Returns: (transfer full): or NULL, with CG_ERROR_INPUT, for another base.
 */
CgVocab *cg_vocab_new(const char *base, GError **error);
void     cg_vocab_free(CgVocab *vocab);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgVocab, cg_vocab_free)

const char *cg_vocab_base(const CgVocab *vocab);

/** cg_vocab_prefixes: (transfer none): those of vocabularies, then those of
 *  our own kinds of node. */
const CgPrefix *cg_vocab_prefixes(const CgVocab *vocab, size_t *n);

/** cg_vocab_n_shared: how many of the prefixes are vocabularies'. */
size_t cg_vocab_n_shared(void);

/** cg_vocab_iri: Returns: (transfer full): the IRI of @node of @graph, valid
 *  whatever the id is: what an IRI must not have is percent-encoded. */
char *cg_vocab_iri(const CgVocab *vocab, const CgGraph *graph, CgNode node);

/**
 * cg_vocab_id:
 * @iri: a valid IRI
 *
 * The inverse of cg_vocab_iri().
 * Returns: (transfer full): the id of the node that @iri is: a term's name, a
 * path under the base, or @iri itself; NULL for an IRI that cannot be an id
 * because it reads like a term ("cg:stance" as a whole IRI).
 */
char *cg_vocab_id(const CgVocab *vocab, const char *iri);

/** cg_vocab_language: Returns: (transfer full): @tag in lower case, or NULL if
 *  it has not the form of a BCP 47 tag. */
char *cg_vocab_language(const char *tag);

/** cg_vocab_local: (transfer none): what stands behind the last "#", "/" or
 *  ":" of an id or a term's name. */
const char *cg_vocab_local(const char *id);
