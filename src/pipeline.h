/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"
#include "core/graph.h"
#include "model/resources.h"
#include "resolve/fold.h"

#include <glib.h>
#include <signal.h>

typedef struct CgCorpus CgCorpus; /* read/corpus.h */

/** cg_stage_name: the name of stage number @i, or NULL behind the last. */
const char *cg_stage_name(size_t i);

/**
 * cg_analyse:
 * @until: name of the last stage to run, or NULL for all
 *
 * Checks that @document is English, and runs the stages over it. Layers that it
 * has already (from CoNLL-U, say) are kept, and the stages that would add them
 * are left out. Returns: false with the error of the stage that failed; the
 * layers of those before it stay.
 */
bool cg_analyse(CgDocument        *document,
                const CgResources *resources,
                const char        *until,
                GError           **error);

/** CgArticleResult: what became of one article. */
typedef struct {
  char       *id;       /* NULL: refused before it was read */
  CgDocument *document; /* NULL: refused, or `work` freed it */
  CgGraph    *graph;    /* sealed; NULL: refused, not wanted, or freed */
  GBytes     *bytes;    /* what `work` made of it, or NULL */
  GError     *error;    /* why it was refused, or NULL */
  GPtrArray  *notes;    /* char *, of what was dropped or mended; or NULL */
  size_t      counts[CG_N_LAYERS]; /* items of each layer */
} CgArticleResult;

/**
 * CgArticleFunc: takes one result, which is freed afterwards (it may steal or
 * free what is in it). Returns: false with an error to end the run.
 */
typedef bool (*CgArticleFunc)(CgArticleResult *result,
                              gpointer         user_data,
                              GError         **error);

typedef struct {
  const CgResources *resources;
  const char        *until; /* last stage, or NULL */
  bool               fold;  /* make a graph of each article */
  CgFoldOptions      fold_options;
  unsigned           jobs;  /* articles at a time, at least 1 */
  bool               notes; /* gather notes */
  CgArticleFunc      work;  /* done by the thread that read the article, before
                               it is its turn; or NULL */
  gpointer                     work_data; /* of work */
  const volatile sig_atomic_t *stop;      /* set from outside: end after what is
                                             begun; may be NULL */
} CgPipelineOptions;

/**
 * cg_pipeline_run:
 *
 * Reads every article of @corpus, runs the stages on it, and hands the results
 * to @each, in the order of the input, in the thread that calls. With several
 * jobs at most 16 times as many articles wait for their turn; those of the last
 * that no thread has begun when it is stopped are left out.
 * Returns: false with the error of @each or `work`; a refused article is no
 * error.
 */
bool cg_pipeline_run(CgCorpus                *corpus,
                     const CgPipelineOptions *options,
                     CgArticleFunc            each,
                     gpointer                 user_data,
                     GError                 **error);
