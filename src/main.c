/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The program: a table of commands, and what is the same for all of them. */
#include "command/commands.h"
#include "command/console.h"
#include "command-version.h"

#include <locale.h>
#include <string.h>

static const CgCommand *const commands[] = {
    &cg_command_extract,
    &cg_command_annotate,
    &cg_command_convert,
    &cg_command_merge,
    &cg_command_summary,
};

static void
print_usage(FILE *file)
{
  fputs("Reads news articles and writes a graph of who says what.\n\n"
        "Usage:\n  claimgraph COMMAND [OPTION...] FILE...\n\nCommands:\n",
        file);
  for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
    fprintf(file, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
  fputs("\nExamples:\n"
        "  claimgraph extract -o story.ttl articles/      for a triple store\n"
        "  claimgraph extract -o story.graphml articles/  for Gephi\n"
        "  claimgraph extract -f nquads - < crawl.jsonl   a step of a "
        "pipeline\n"
        "\nclaimgraph COMMAND --help says more of each; claimgraph --version "
        "tells the version.\nExit codes: 0 all read and written, 1 some "
        "articles refused, 2 wrong usage,\n3 no usable model, 4 output not "
        "written.\n",
        file);
}

static const CgCommand *
find_command(const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
    if (strcmp(commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

static int
usage_error(const char *what, const char *name)
{
  fprintf(stderr, "claimgraph: %s%s%s (see \"claimgraph --help\")\n", what,
          name != NULL ? ": " : "", name != NULL ? name : "");
  return CG_EXIT_USAGE;
}

static bool
wants_help(char **arguments)
{
  for (; *arguments != NULL && strcmp(*arguments, "--") != 0; arguments++)
    if (strcmp(*arguments, "--help") == 0 || strcmp(*arguments, "-h") == 0)
      return true;
  return false;
}

static int
run_command(const CgCommand *command, char ***arguments)
{
  g_autofree char *program = g_strconcat("claimgraph ", command->name, NULL);
  g_set_prgname(program);
  if (wants_help(*arguments)) {
    g_autofree char *help = cg_options_help(command);
    fputs(help, stdout);
    return fflush(stdout) == 0 ? CG_EXIT_OK : CG_EXIT_OUTPUT;
  }
  g_autoptr(GError) error      = NULL;
  g_autoptr(CgOptions) options = cg_options_parse(command, arguments, &error);
  if (options == NULL)
    return usage_error(error->message, NULL);
  return (int)command->run(options);
}

int
main(int argc, char **argv)
{
  setlocale(LC_CTYPE, ""); /* file names; never LC_NUMERIC */
  if (argc < 2) {
    print_usage(stderr);
    return CG_EXIT_USAGE;
  }
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
    print_usage(stdout);
    return fflush(stdout) == 0 ? CG_EXIT_OK : CG_EXIT_OUTPUT;
  }
  if (strcmp(argv[1], "--version") == 0) {
    fputs("claimgraph " CG_VERSION "\n", stdout);
    return fflush(stdout) == 0 ? CG_EXIT_OK : CG_EXIT_OUTPUT;
  }
  const CgCommand *command = find_command(argv[1]);
  if (command == NULL)
    return usage_error("no such command", argv[1]);
  g_auto(GStrv) arguments = g_strdupv(argv + 1);
  return run_command(command, &arguments);
}
