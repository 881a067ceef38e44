/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command/options.h"

/* The commands, each in the file of its name. */
extern const CgCommand cg_command_annotate;
extern const CgCommand cg_command_convert;
extern const CgCommand cg_command_extract;
extern const CgCommand cg_command_merge;
extern const CgCommand cg_command_summary;
