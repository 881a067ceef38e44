/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command/options.h"

#include <glib.h>
#include <stdio.h>

/** Exit codes of the program. */
typedef enum {
  CG_EXIT_OK       = 0, /* everything was read and written */
  CG_EXIT_ARTICLES = 1, /* some articles were refused */
  CG_EXIT_USAGE    = 2, /* the command line is wrong */
  CG_EXIT_MODEL    = 3, /* a model or lexicon cannot be used */
  CG_EXIT_OUTPUT   = 4, /* the output cannot be written */
} CgExit;

/**
 * CgConsole:
 *
 * Standard error: messages, a line each, and a progress line that is drawn
 * over itself, on a terminal, after a second of work.
 */
typedef struct {
  bool   quiet, verbose;
  bool   progress; /* a progress line is wanted */
  bool   drawn;    /* one stands on the terminal now */
  gint64 started;  /* monotonic, in microseconds */
  gint64 last;     /* when the progress line was last drawn */
} CgConsole;

CgConsole cg_console_new(const CgOptions *options);

/** cg_console_error: "claimgraph: message". */
void cg_console_error(CgConsole *console, const char *message);

/** cg_console_note: a message for --verbose; G_GNUC_PRINTF. */
void cg_console_note(CgConsole *console, const char *message);

/**
 * cg_console_progress:
 * @done: how many are done of @what: "articles"
 * @share: of the work, 0 to 1; below 0 where it is not known
 */
void cg_console_progress(CgConsole  *console,
                         guint64     done,
                         const char *what,
                         double      share);

/** cg_console_clear: takes the progress line away. */
void cg_console_clear(CgConsole *console);

/** cg_console_exit: the exit code that fits @error. */
CgExit cg_console_exit(const GError *error);
