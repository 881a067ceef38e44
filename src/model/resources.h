/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "model/lexicon.h"

#include <glib.h>

typedef struct CgModel   CgModel;   /* model/store.h */
typedef struct CgEncoder CgEncoder; /* model/encoder.h */

/**
 * CgResources:
 *
 * Everything read-only that stages need, loaded once, shared by all threads.
 */
typedef struct {
  CgLexicon  *lexicon;
  CgModel    *model;     /* NULL where stages that need it are not run */
  CgEncoder  *encoder;   /* the model, ready to run; NULL as above */
  char *date; /* publication date of articles that state none, or NULL */
  bool  force_language; /* take any language for English */
} CgResources;

/** CgResourceOptions: what to load. All may be NULL or false. */
typedef struct {
  const char *model;     /* "en", "en-small" or a path; NULL: none */
  const char *lexicon;   /* file of further rows */
  const char *date;
  bool        force_language;
} CgResourceOptions;

/**
 * cg_resources_new:
 *
 * A model's name is looked for as NAME.model in $CLAIMGRAPH_MODELS, the source
 * tree the program was built in, and the place it was installed to.
 * Returns: (transfer full): or NULL with CG_ERROR_MODEL.
 */
CgResources *cg_resources_new(const CgResourceOptions *options, GError **error);
void         cg_resources_free(CgResources *resources);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgResources, cg_resources_free)
