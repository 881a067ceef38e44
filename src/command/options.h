/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * CgOptions:
 *
 * What the user asked for on the command line, one field an option; strings
 * are NULL where an option was not given.
 */
typedef struct {
  char   **inputs; /* files, folders, "-"; NULL-terminated, never NULL */
  char    *output;
  char    *format;
  char    *from;
  char    *model;
  char    *base;
  char    *date;
  char    *view;
  char    *lexicon;
  char    *authority;
  char    *until;
  char    *report;
  char    *memory; /* as given: "64M" */
  int      jobs;
  size_t   n_memory; /* bytes of it; 0: not given */
  double   min_confidence;
  gboolean stream, strict, strict_graphml, force_language, quiet, verbose;
} CgOptions;

/** CgCommand: one subcommand. */
typedef struct CgCommand CgCommand;
struct CgCommand {
  const char *name;
  const char *arguments; /* after the options in the usage line */
  const char *summary;   /* one line for the list of commands */
  const char *help;      /* examples and notes behind the options */
  unsigned    options;   /* CG_OPTION_..., those it takes */
  int (*run)(const CgOptions *options); /* exit code */
};

/* Groups of options that a command takes. */
enum {
  CG_OPTION_INPUT   = 1 << 0, /* --from --date --force-language --strict */
  CG_OPTION_ANALYSE = 1 << 1, /* --model --lexicon --jobs */
  CG_OPTION_GRAPH   = 1 << 2, /* --format --base --view --strict-graphml */
  CG_OPTION_EXTRACT = 1 << 3, /* --min-confidence --authority --stream
                                 --report */
  CG_OPTION_UNTIL  = 1 << 4,  /* --until */
  CG_OPTION_RDF    = 1 << 5,  /* --from, for graphs */
  CG_OPTION_MEMORY = 1 << 6,  /* --memory */
};

/**
 * cg_options_parse:
 * @arguments: (inout): NULL-terminated, the command's name first
 *
 * Reads the options of @command, and checks those that have a closed set of
 * values or a form.
 * Returns: (transfer full): or NULL with the usage error, one line.
 */
CgOptions *
cg_options_parse(const CgCommand *command, char ***arguments, GError **error);
void cg_options_free(CgOptions *options);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgOptions, cg_options_free)

/** cg_options_help: (transfer full): the help text of @command. */
char *cg_options_help(const CgCommand *command);
