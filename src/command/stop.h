/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <signal.h>
#include <stdbool.h>

/** cg_stop_watch: from now on the first SIGINT or SIGTERM asks the command to
 *  end with what is done, the second to give up, the third ends the program. */
void cg_stop_watch(void);

/** cg_stop_flag: not 0 once the command was asked to stop. */
const volatile sig_atomic_t *cg_stop_flag(void);

/** cg_stop_now_flag: not 0 once it was asked a second time. */
const volatile sig_atomic_t *cg_stop_now_flag(void);

/** cg_stop_asked: whether it was. */
bool cg_stop_asked(void);
