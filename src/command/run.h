/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command/console.h"
#include "model/resources.h"
#include "pipeline.h"

/**
 * CgRun:
 *
 * What extract and annotate have in common: the models are loaded, the
 * articles opened, each is worked on, those refused are named on standard
 * error, and the rest goes on.
 */
typedef struct CgRun CgRun;
struct CgRun {
  CgConsole        console;
  const CgOptions *options;
  CgResources     *resources;
  CgCorpus        *corpus;
  guint64          n_read;
  guint64          n_refused;
  FILE            *report; /* --report, or NULL */
  /* Does with an article that was read what needs no turn, several at a time,
   * each in its own thread; may be NULL. */
  bool (*work)(const CgRun *run, CgArticleResult *result, GError **error);
  /* Takes an article that was read, one after the other. */
  bool (*take)(CgRun *run, CgArticleResult *result, GError **error);
  gpointer user_data; /* of both */
};

/**
 * cg_run_open:
 * @keep_clutter: whether text that is no part of an article is kept too
 *
 * Fills @run, which is zeroed but for `work`, `take` and `user_data`. Close it
 * in any case.
 */
bool cg_run_open(CgRun           *run,
                 const CgOptions *options,
                 bool             keep_clutter,
                 GError         **error);

/**
 * cg_run_all:
 *
 * Runs the stages over every article; the first SIGINT or SIGTERM ends the
 * run after the articles that a thread has begun.
 * Returns: false with the error that ended the run. Articles that were refused
 * are counted, and are no error but with --strict.
 */
bool cg_run_all(CgRun *run, const CgPipelineOptions *pipeline, GError **error);

void cg_run_close(CgRun *run);

/** cg_run_exit: prints @error if there is one; the exit code. */
CgExit cg_run_exit(CgRun *run, const GError *error);
