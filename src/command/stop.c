/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "command/stop.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

/* Set by signals alone: there is no other way to hear of one. */
static volatile sig_atomic_t stopped = 0, stopped_now = 0;
static volatile sig_atomic_t nothing = -1; /* descriptor of an empty file */

/* A signal wakes a read that waits for standard input; one that was about to
 * begin finds nothing more there. */
static void
stop(int number)
{
  struct sigaction plain = {.sa_handler = SIG_DFL};
  int              code  = errno;
  if (nothing >= 0)
    dup2(nothing, STDIN_FILENO);
  if (stopped != 0) {
    stopped_now = 1;
    sigaction(number, &plain, NULL); /* the next one kills */
  }
  stopped = 1;
  errno   = code;
}

void
cg_stop_watch(void)
{
  struct sigaction action = {.sa_handler = stop};
  nothing                 = open("/dev/null", O_RDONLY | O_CLOEXEC);
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

const volatile sig_atomic_t *
cg_stop_flag(void)
{
  return &stopped;
}

const volatile sig_atomic_t *
cg_stop_now_flag(void)
{
  return &stopped_now;
}

bool
cg_stop_asked(void)
{
  return stopped != 0;
}
