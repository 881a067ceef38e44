/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* All that the program says to a person goes to standard error, here. */
#include "command/console.h"

#include "core/error.h"

#include <unistd.h>

enum { FIRST_DRAWN = G_USEC_PER_SEC, REDRAWN = G_USEC_PER_SEC / 5 };

CgConsole
cg_console_new(const CgOptions *options)
{
  return (CgConsole){
      .quiet    = options->quiet,
      .verbose  = options->verbose && !options->quiet,
      .progress = !options->quiet && isatty(STDERR_FILENO) == 1,
      .started  = g_get_monotonic_time(),
  };
}

void
cg_console_clear(CgConsole *console)
{
  if (console->drawn)
    fputs("\r\033[K", stderr);
  console->drawn = false;
}

void
cg_console_error(CgConsole *console, const char *message)
{
  cg_console_clear(console);
  fprintf(stderr, "claimgraph: %s\n", message);
}

void
cg_console_note(CgConsole *console, const char *message)
{
  if (!console->verbose)
    return;
  cg_console_clear(console);
  fprintf(stderr, "%s\n", message);
}

void
cg_console_progress(CgConsole  *console,
                    guint64     done,
                    const char *what,
                    double      share)
{
  gint64 now = g_get_monotonic_time();
  if (!console->progress || now - console->started < FIRST_DRAWN ||
      now - console->last < REDRAWN)
    return;
  double seconds = (double)(now - console->started) / G_USEC_PER_SEC;
  console->last  = now;
  console->drawn = true;
  fprintf(stderr, "\r\033[K%" G_GUINT64_FORMAT " %s, %.1f a second", done, what,
          (double)done / seconds);
  if (share > 0.0)
    fprintf(stderr, ", %.0f %%, %.0f s left", 100.0 * share,
            seconds * (1.0 - share) / share);
  fflush(stderr);
}

CgExit
cg_console_exit(const GError *error)
{
  if (error == NULL)
    return CG_EXIT_OK;
  if (error->domain == G_OPTION_ERROR)
    return CG_EXIT_USAGE;
  if (g_error_matches(error, CG_ERROR, CG_ERROR_MODEL))
    return CG_EXIT_MODEL;
  if (g_error_matches(error, CG_ERROR, CG_ERROR_OUTPUT))
    return CG_EXIT_OUTPUT;
  return CG_EXIT_ARTICLES;
}
