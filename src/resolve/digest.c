/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A table of properties, and of classes for rdf:type. */
#include "resolve/digest.h"

#include <glib.h>

enum {
  ENTITIES  = 1 << CG_DIGEST_ENTITIES,
  EVENTS    = 1 << CG_DIGEST_EVENTS,
  CLAIMS    = 1 << CG_DIGEST_CLAIMS,
  CONFLICTS = 1 << CG_DIGEST_CONFLICTS,
};

static const guint8 wanted[CG_N_TERMS] = {
    /* classes */
    [CG_CLASS_SCHEMA_PERSON]       = ENTITIES | EVENTS,
    [CG_CLASS_SCHEMA_ORGANIZATION] = ENTITIES | EVENTS,
    [CG_CLASS_SCHEMA_PLACE]        = ENTITIES | EVENTS,
    [CG_CLASS_CG_AGENCY]           = ENTITIES | EVENTS,
    [CG_CLASS_CG_STATE]            = ENTITIES | EVENTS,
    [CG_CLASS_CG_GROUP]            = ENTITIES | EVENTS,
    [CG_CLASS_CG_EVENT]            = EVENTS,
    [CG_CLASS_CG_ACCOUNT]          = EVENTS,
    [CG_CLASS_CG_CLAIM]            = CLAIMS,
    /* properties of entities */
    [CG_TERM_SCHEMA_NAME]       = ENTITIES | EVENTS,
    [CG_TERM_SKOS_ALT_LABEL]    = ENTITIES,
    [CG_TERM_CG_PART_OF]        = ENTITIES | EVENTS,
    [CG_TERM_CG_MEMBER_OF]      = ENTITIES | EVENTS,
    [CG_TERM_CG_LOCATED_IN]     = EVENTS,
    [CG_TERM_CG_HOLDS_POSITION] = ENTITIES,
    [CG_TERM_CG_MET_WITH]       = ENTITIES,
    [CG_TERM_CG_GAVE]           = ENTITIES,
    [CG_TERM_CG_SPOKE_TO]       = ENTITIES,
    /* of articles and events */
    [CG_TERM_SCHEMA_DATE_PUBLISHED] = ENTITIES | EVENTS,
    [CG_TERM_CG_MENTIONED_IN]       = ENTITIES | EVENTS,
    [CG_TERM_SCHEMA_START_DATE]     = EVENTS | CONFLICTS,
    [CG_TERM_CG_KIND]               = EVENTS,
    [CG_TERM_CG_STATUS]             = EVENTS,
    [CG_TERM_CG_AGENT]              = EVENTS,
    [CG_TERM_CG_TARGET]             = EVENTS,
    [CG_TERM_CG_INSTRUMENT]         = EVENTS,
    [CG_TERM_CG_PLACE]              = EVENTS | CONFLICTS,
    /* of claims */
    [CG_TERM_CG_PROPOSES]    = CLAIMS,
    [CG_TERM_CG_SUBJECT]     = CLAIMS,
    [CG_TERM_CG_OBJECT]      = CLAIMS,
    [CG_TERM_CG_NEGATED]     = EVENTS | CLAIMS | CONFLICTS,
    [CG_TERM_CG_CONTRADICTS] = CONFLICTS,
    [CG_TERM_SCHEMA_ABOUT]   = CONFLICTS,
    /* of attributions and quantities */
    [CG_TERM_CG_CLAIM]       = CONFLICTS,
    [CG_TERM_CG_STANCE]      = CONFLICTS,
    [CG_TERM_CG_QUANTITY]    = CONFLICTS,
    [CG_TERM_CG_EVENT_DATE]  = CONFLICTS,
    [CG_TERM_CG_PREDICATE]   = CLAIMS | CONFLICTS,
    [CG_TERM_CG_COUNT]       = EVENTS | CONFLICTS,
    [CG_TERM_CG_COUNT_BOUND] = CONFLICTS,
    [CG_TERM_CG_UNIT]        = CONFLICTS,
};

static unsigned
digests_of(const CgQuad *quad)
{
  CgTerm term = cg_quad_term(quad->predicate);
  if (term == CG_TERM_RDF_TYPE)
    term = cg_quad_term(quad->object);
  return term < CG_N_TERMS ? wanted[term] : 0;
}

bool
cg_digest_has(CgDigest digest, const CgQuad *quad)
{
  return (digests_of(quad) & 1u << digest) != 0;
}

bool
cg_digest_has_any(const CgQuad *quad)
{
  return digests_of(quad) != 0;
}
