/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "command/stop.h"

#include <stddef.h>

/* Set by signals alone: there is no other way to hear of one. */
static volatile sig_atomic_t stopped = 0;

static void
stop(int number)
{
  (void)number;
  stopped = 1;
}

void
cg_stop_watch(void)
{
  struct sigaction action = {.sa_handler = stop};
  action.sa_flags         = (int)SA_RESETHAND; /* the second one kills */
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

const volatile sig_atomic_t *
cg_stop_flag(void)
{
  return &stopped;
}

bool
cg_stop_asked(void)
{
  return stopped != 0;
}
