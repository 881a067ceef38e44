/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The options of all commands, in groups; each command takes some groups, and
 * "--help" shows those alone. */
#include "command/options.h"

#include <string.h>

enum { MAX_JOBS = 256, MAX_ENTRIES = 32 };

/* Entries of one group, whose values go to @o. */
static size_t
fill(GOptionEntry *e, unsigned groups, CgOptions *o)
{
  const struct {
    unsigned     group; /* 0: every command */
    GOptionEntry entry;
  } all[] = {
      {0,
       {"output", 'o', 0, G_OPTION_ARG_FILENAME, &o->output,
        "Write to FILE, whole or not at all (default: standard output)",
        "FILE"}},
      {CG_OPTION_GRAPH,
       {"format", 'f', 0, G_OPTION_ARG_STRING, &o->format,
        "turtle, ntriples, nquads, rdfxml, graphml or jsonl (default: by the "
        "ending of the output, else turtle)",
        "FORMAT"}},
      {CG_OPTION_INPUT,
       {"from", 0, 0, G_OPTION_ARG_STRING, &o->from,
        "What the input is: auto, text, html, jsonl or conllu (default: auto)",
        "KIND"}},
      {CG_OPTION_INPUT,
       {"date", 0, 0, G_OPTION_ARG_STRING, &o->date,
        "Publication date of articles that state none: YYYY-MM-DD", "DATE"}},
      {CG_OPTION_ANALYSE,
       {"model", 0, 0, G_OPTION_ARG_STRING, &o->model,
        "Linguistic model: en (default), en-small (for crawls), or a file",
        "MODEL"}},
      {CG_OPTION_ANALYSE,
       {"lexicon", 0, 0, G_OPTION_ARG_FILENAME, &o->lexicon,
        "Add rows to the word lists: table, tab, columns (see the README)",
        "FILE"}},
      {CG_OPTION_EXTRACT,
       {"authority", 0, 0, G_OPTION_ARG_FILENAME, &o->authority,
        "Your own list of entities (SKOS or RDF labels, Turtle): their IRIs "
        "are linked where a name fits one alone",
        "FILE.ttl"}},
      {CG_OPTION_ANALYSE,
       {"jobs", 'j', 0, G_OPTION_ARG_INT, &o->jobs,
        "Read N articles at a time; the output stays the same (default: 1)",
        "N"}},
      {CG_OPTION_EXTRACT,
       {"min-confidence", 0, 0, G_OPTION_ARG_DOUBLE, &o->min_confidence,
        "Leave out attributions less sure than P, 0 to 1 (default: 0)", "P"}},
      {CG_OPTION_EXTRACT,
       {"stream", 0, 0, G_OPTION_ARG_NONE, &o->stream,
        "Write each article as soon as it is read, in constant memory; join "
        "later with merge (always so for nquads)",
        NULL}},
      {CG_OPTION_EXTRACT,
       {"report", 0, 0, G_OPTION_ARG_FILENAME, &o->report,
        "Write a line of JSON for each article: read or refused, and counts",
        "FILE"}},
      {CG_OPTION_GRAPH,
       {"base", 0, 0, G_OPTION_ARG_STRING, &o->base,
        "IRI that names of things begin with (default: "
        "https://w3id.org/claimgraph/id/)",
        "IRI"}},
      {CG_OPTION_GRAPH,
       {"view", 0, 0, G_OPTION_ARG_STRING, &o->view,
        "GraphML: full (default), actors (who stands how to whom) or claims",
        "VIEW"}},
      {CG_OPTION_GRAPH,
       {"strict-graphml", 0, 0, G_OPTION_ARG_NONE, &o->strict_graphml,
        "GraphML: only what its schema allows (Gephi then sees no edge kinds)",
        NULL}},
      {CG_OPTION_UNTIL,
       {"until", 0, 0, G_OPTION_ARG_STRING, &o->until,
        "Stop after this stage: tokenize, encode, tag, parse, names, quotes, "
        "times, quantities, corefer, attribute, relate, events",
        "STAGE"}},
      {CG_OPTION_INPUT,
       {"force-language", 0, 0, G_OPTION_ARG_NONE, &o->force_language,
        "Read articles that look like another language than English", NULL}},
      {CG_OPTION_INPUT,
       {"strict", 0, 0, G_OPTION_ARG_NONE, &o->strict,
        "Stop at the first article that cannot be read", NULL}},
      {0,
       {"quiet", 'q', 0, G_OPTION_ARG_NONE, &o->quiet,
        "No progress, no notes; errors only", NULL}},
      {0,
       {"verbose", 'v', 0, G_OPTION_ARG_NONE, &o->verbose,
        "Say what was dropped, joined and why", NULL}},
      {0,
       {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &o->inputs, NULL,
        NULL}},
  };
  size_t n = 0;
  _Static_assert(G_N_ELEMENTS(all) < MAX_ENTRIES, "room for the end");
  for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
    if (all[i].group == 0 || (all[i].group & groups) != 0)
      e[n++] = all[i].entry;
  e[n] = (GOptionEntry){0};
  return n;
}

static GOptionContext *
context_of(const CgCommand *command, CgOptions *options)
{
  GOptionEntry entries[MAX_ENTRIES];
  fill(entries, command->options, options);
  GOptionContext *context = g_option_context_new(command->arguments);
  g_option_context_set_summary(context, command->summary);
  g_option_context_set_description(context, command->help);
  g_option_context_add_main_entries(context, entries, NULL);
  return context;
}

static bool
is_one_of(const char        *option,
          const char        *value,
          const char *const *allowed,
          GError           **error)
{
  if (value == NULL || g_strv_contains(allowed, value))
    return true;
  g_autofree char *list = g_strjoinv(", ", (char **)(uintptr_t)allowed);
  g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
              "--%s: unknown value \"%s\", expected one of %s", option, value,
              list);
  return false;
}

static bool
is_date(const char *date)
{
  int  year, month, day;
  char rest;
  return strlen(date) == 10 &&
         sscanf(date, "%4d-%2d-%2d%c", &year, &month, &day, &rest) == 3 &&
         g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

static bool
fail(GError **error, const char *message, const char *value)
{
  g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s (given: %s)",
              message, value);
  return false;
}

static bool
check(const CgOptions *o, GError **error)
{
  static const char *const formats[] = {
      "turtle", "ntriples", "nquads", "rdfxml", "graphml", "jsonl", NULL};
  static const char *const kinds[] = {"auto",   "text",   "html",     "jsonl",
                                      "conllu", "turtle", "ntriples", "nquads",
                                      "rdfxml", NULL};
  static const char *const views[] = {"full", "actors", "claims", NULL};
  if (!is_one_of("format", o->format, formats, error) ||
      !is_one_of("from", o->from, kinds, error) ||
      !is_one_of("view", o->view, views, error))
    return false;
  if (o->jobs < 1 || o->jobs > MAX_JOBS)
    return fail(error, "--jobs: expected a number from 1 to 256", "other");
  if (!(o->min_confidence >= 0.0 && o->min_confidence <= 1.0))
    return fail(error, "--min-confidence: expected 0 to 1", "other");
  if (o->date != NULL && !is_date(o->date))
    return fail(error, "--date: expected YYYY-MM-DD", o->date);
  return true;
}

CgOptions *
cg_options_parse(const CgCommand *command, char ***arguments, GError **error)
{
  g_autoptr(CgOptions) options      = g_new0(CgOptions, 1);
  options->jobs                     = 1;
  g_autoptr(GOptionContext) context = context_of(command, options);
  g_option_context_set_help_enabled(context, FALSE);
  if (!g_option_context_parse_strv(context, arguments, error) ||
      !check(options, error))
    return NULL;
  if (options->inputs == NULL)
    options->inputs = g_new0(char *, 1);
  return g_steal_pointer(&options);
}

void
cg_options_free(CgOptions *options)
{
  if (options == NULL)
    return;
  g_strfreev(options->inputs);
  g_free(options->output);
  g_free(options->format);
  g_free(options->from);
  g_free(options->model);
  g_free(options->base);
  g_free(options->date);
  g_free(options->view);
  g_free(options->lexicon);
  g_free(options->authority);
  g_free(options->until);
  g_free(options->report);
  g_free(options);
}

char *
cg_options_help(const CgCommand *command)
{
  g_autoptr(CgOptions) options      = g_new0(CgOptions, 1);
  g_autoptr(GOptionContext) context = context_of(command, options);
  g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);
  return g_steal_pointer(&help);
}
