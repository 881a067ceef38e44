/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/quad.h"

#include <stdbool.h>

/**
 * CgDigest:
 *
 * What each step that joins or finds something is shown of the graph. The rest
 * (spans, quotations, confidence ...) passes it by, on the disk. A digest holds
 * no articles: a statement that ten articles make stands once.
 */
typedef enum {
  CG_DIGEST_ENTITIES,  /* for cg_cluster_entities(), CgAuthority */
  CG_DIGEST_EVENTS,    /* for cg_cluster_events() */
  CG_DIGEST_CLAIMS,    /* for cg_cluster_claims() */
  CG_DIGEST_CONFLICTS, /* for cg_find_conflicts(), cg_find_value_conflicts() */
  CG_N_DIGESTS
} CgDigest;

/**
 * cg_digest_has: whether a statement with this predicate and object is part of
 * @digest, whatever its subject. A step that needs a property more gets it by
 * a row of the table in digest.c.
 */
bool cg_digest_has(CgDigest digest, const CgQuad *quad);

/** cg_digest_has_any: whether it is part of any. */
bool cg_digest_has_any(const CgQuad *quad);
