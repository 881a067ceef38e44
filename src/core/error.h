/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/**
 * CG_ERROR:
 *
 * The one error domain of claimgraph. Messages read
 * `path:line: what was wrong, what was expected`.
 */
#define CG_ERROR (cg_error_quark())

typedef enum {
  CG_ERROR_INPUT,  /* an article or graph cannot be read */
  CG_ERROR_MODEL,  /* a model or lexicon is missing, cut or altered */
  CG_ERROR_LIMIT,  /* larger than a named limit */
  CG_ERROR_OUTPUT, /* the output cannot be written */
} CgError;

GQuark cg_error_quark(void);
