/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The options of all commands, in groups; each command takes some groups, and
 * "--help" shows those alone. */
#include "command/options.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { MAX_JOBS = 256, MAX_ENTRIES = 32 };

#define MAX_SIZE (G_GUINT64_CONSTANT(1) << 40)

#define AT(field) offsetof(CgOptions, field)

/* Every option: the groups it belongs to (0: all commands), and the field that
 * takes its value. */
static const struct {
  unsigned    group;
  char        letter;
  const char *name;
  GOptionArg  type;
  size_t      field;
  const char *value; /* what stands for the value in the help */
  const char *help;
} table[] = {
    {0, 'o', "output", G_OPTION_ARG_FILENAME, AT(output), "FILE",
     "Write to FILE, whole or not at all (default: standard output)"},
    {CG_OPTION_GRAPH, 'f', "format", G_OPTION_ARG_STRING, AT(format), "FORMAT",
     "turtle, ntriples, nquads, rdfxml, graphml or jsonl (default: by the "
     "ending of the output, else turtle)"},
    {CG_OPTION_INPUT | CG_OPTION_RDF, 0, "from", G_OPTION_ARG_STRING, AT(from),
     "KIND",
     "What the input is: auto (default); articles: text, html, jsonl, conllu; "
     "graphs: turtle, ntriples, nquads, rdfxml"},
    {CG_OPTION_INPUT, 0, "date", G_OPTION_ARG_STRING, AT(date), "DATE",
     "Publication date of articles that state none: YYYY-MM-DD"},
    {CG_OPTION_ANALYSE, 0, "model", G_OPTION_ARG_STRING, AT(model), "MODEL",
     "Linguistic model: en (default), en-small (for crawls), or a file"},
    {CG_OPTION_ANALYSE, 0, "lexicon", G_OPTION_ARG_FILENAME, AT(lexicon),
     "FILE",
     "Add rows to the word lists: table, tab, columns (see the README)"},
    {CG_OPTION_EXTRACT, 0, "authority", G_OPTION_ARG_FILENAME, AT(authority),
     "FILE.ttl",
     "Your own list of entities (SKOS or RDF labels, Turtle): their IRIs are "
     "linked where a name fits one alone"},
    {CG_OPTION_ANALYSE, 'j', "jobs", G_OPTION_ARG_INT, AT(jobs), "N",
     "Read N articles at a time; the output stays the same (default: 1)"},
    {CG_OPTION_EXTRACT, 0, "min-confidence", G_OPTION_ARG_DOUBLE,
     AT(min_confidence), "P",
     "Leave out attributions less sure than P, 0 to 1 (default: 0)"},
    {CG_OPTION_EXTRACT, 0, "stream", G_OPTION_ARG_NONE, AT(stream), NULL,
     "Write each article as soon as it is read, in constant memory, without "
     "joining what several name (always so for nquads and jsonl)"},
    {CG_OPTION_EXTRACT, 0, "report", G_OPTION_ARG_FILENAME, AT(report), "FILE",
     "Write a line of JSON for each article: read or refused, and counts"},
    {CG_OPTION_MEMORY, 0, "memory", G_OPTION_ARG_STRING, AT(memory), "SIZE",
     "Hold so many bytes of statements in memory before they go to temporary "
     "files in $TMPDIR: 500K, 64M (default), 2G"},
    {CG_OPTION_GRAPH, 0, "base", G_OPTION_ARG_STRING, AT(base), "IRI",
     "What names of things begin with (default: "
     "https://example.org/claimgraph/)"},
    {CG_OPTION_GRAPH, 0, "view", G_OPTION_ARG_STRING, AT(view), "VIEW",
     "GraphML: full (default), actors (who stands how to whom) or claims"},
    {CG_OPTION_GRAPH, 0, "strict-graphml", G_OPTION_ARG_NONE,
     AT(strict_graphml), NULL,
     "GraphML: only what its schema allows (Gephi then sees no edge kinds)"},
    {CG_OPTION_UNTIL, 0, "until", G_OPTION_ARG_STRING, AT(until), "STAGE",
     "Stop after this stage: tokenize, encode, tag, parse, names, quotes, "
     "times, quantities, corefer, attribute, relate or events"},
    {CG_OPTION_INPUT, 0, "force-language", G_OPTION_ARG_NONE,
     AT(force_language), NULL,
     "Read articles that look like another language than English"},
    {CG_OPTION_INPUT, 0, "strict", G_OPTION_ARG_NONE, AT(strict), NULL,
     "Mend nothing (bad bytes, control characters): stop at the first article "
     "that cannot be read as it stands, and write nothing"},
    {0, 'q', "quiet", G_OPTION_ARG_NONE, AT(quiet), NULL,
     "No progress, no notes; errors only"},
    {0, 'v', "verbose", G_OPTION_ARG_NONE, AT(verbose), NULL,
     "Say what was dropped, joined and why"},
    {0, 0, G_OPTION_REMAINING, G_OPTION_ARG_FILENAME_ARRAY, AT(inputs), NULL,
     NULL},
};

/* The entries of the groups of a command, whose values go to @options. */
static void
fill(GOptionEntry *entries, unsigned groups, CgOptions *options)
{
  _Static_assert(G_N_ELEMENTS(table) < MAX_ENTRIES, "room for the end");
  size_t n = 0;
  for (size_t i = 0; i < G_N_ELEMENTS(table); i++)
    if (table[i].group == 0 || (table[i].group & groups) != 0)
      entries[n++] =
          (GOptionEntry){.long_name       = table[i].name,
                         .short_name      = table[i].letter,
                         .arg             = table[i].type,
                         .arg_data        = (char *)options + table[i].field,
                         .description     = table[i].help,
                         .arg_description = table[i].value};
  entries[n] = (GOptionEntry){0};
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

/* "64M" in bytes; 0 for what is no size. */
static size_t
size_of(const char *text)
{
  static const char units[] = "KMG";
  char             *end;
  guint64           n = g_ascii_strtoull(text, &end, 10);
  if (!g_ascii_isdigit(*text) || n == 0 || n > MAX_SIZE)
    return 0;
  const char *unit = *end == '\0' ? NULL : strchr(units, *end);
  for (const char *p = units; unit != NULL && p <= unit; p++)
    n = MIN(n, MAX_SIZE) * 1024;
  bool whole = *end == '\0' || (unit != NULL && end[1] == '\0');
  return !whole || n > MAX_SIZE ? 0 : (size_t)n;
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
  if (o->memory != NULL && o->n_memory == 0)
    return fail(error, "--memory: expected a size such as 500K, 64M or 2G",
                o->memory);
  return true;
}

CgOptions *
cg_options_parse(const CgCommand *command, char ***arguments, GError **error)
{
  g_autoptr(CgOptions) options      = g_new0(CgOptions, 1);
  options->jobs                     = 1;
  g_autoptr(GOptionContext) context = context_of(command, options);
  g_option_context_set_help_enabled(context, FALSE);
  if (!g_option_context_parse_strv(context, arguments, error))
    return NULL;
  if (options->memory != NULL)
    options->n_memory = size_of(options->memory);
  if (!check(options, error))
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
  g_free(options->memory);
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
