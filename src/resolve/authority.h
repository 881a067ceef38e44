/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/graph.h"

/**
 * CgAuthority:
 *
 * The user's own list of entities: which IRI a name belongs to. A name that
 * several have belongs to none.
 */
typedef struct CgAuthority CgAuthority;

/**
 * cg_authority_new:
 * @list: sealed: any RDF; labels are skos:prefLabel, skos:altLabel,
 *   rdfs:label, schema:name and foaf:name
 *
 * Returns: (transfer full): the names of @list.
 */
CgAuthority *cg_authority_new(const CgGraph *list);
void         cg_authority_free(CgAuthority *authority);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgAuthority, cg_authority_free)

/** cg_authority_size: how many names belong to one IRI. */
size_t cg_authority_size(const CgAuthority *authority);

/** cg_authority_find: (transfer none): the IRI that @node of the sealed @graph
 *  has in the list, or NULL: see cg_authority_apply(). */
const char *cg_authority_find(const CgAuthority *authority,
                              const CgGraph     *graph,
                              CgNode             node);

/**
 * cg_authority_apply:
 * @graph: sealed
 *
 * Gives each person, organization, group and place of @graph the IRI that its
 * name has in the list, or, where its name is not there, the one that all its
 * other names that are there have. Our own id stays findable by owl:sameAs.
 * Returns: (transfer full): the graph about these nodes, sealed. Linear in
 * statements.
 */
CgGraph *cg_authority_apply(const CgAuthority *authority, const CgGraph *graph);
