/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* claimgraph annotate: articles in, their linguistic layers out, as CoNLL-U. */
#include "command/commands.h"
#include "command/run.h"
#include "export/conllu.h"
#include "export/sink.h"

#include <string.h>

static bool
work(const CgRun *run, CgArticleResult *result, GError **error)
{
  (void)run;
  (void)error;
  g_autoptr(GString) bytes = g_string_new(NULL);
  g_autoptr(CgSink) sink   = cg_sink_open_memory(bytes);
  cg_conllu_write(sink, result->document);
  cg_sink_flush(sink);
  result->bytes = g_bytes_new(bytes->str, bytes->len);
  g_clear_pointer(&result->document, cg_document_free);
  return true;
}

static bool
take(CgRun *run, CgArticleResult *result, GError **error)
{
  CgSink     *sink = run->user_data;
  size_t      n;
  const char *bytes = g_bytes_get_data(result->bytes, &n);
  return cg_sink_write(sink, bytes, n) || cg_sink_check(sink, error);
}

static bool
is_stage(const char *name, GError **error)
{
  g_autoptr(GString) list = g_string_new(NULL);
  for (size_t i = 0; cg_stage_name(i) != NULL; i++) {
    if (name == NULL || strcmp(cg_stage_name(i), name) == 0)
      return true;
    g_string_append_printf(list, "%s%s", i > 0 ? ", " : "", cg_stage_name(i));
  }
  g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
              "--until: no stage called \"%s\", expected one of %s", name,
              list->str);
  return false;
}

static bool
annotate_all(CgRun *run, const CgOptions *options, GError **error)
{
  CgPipelineOptions pipeline = {.until =
                                    options->until ? options->until : "names"};
  if (!is_stage(options->until, error) ||
      !cg_run_open(run, options, true, error))
    return false;
  g_autoptr(CgSink) sink = cg_sink_open(options->output, error);
  if (sink == NULL)
    return false;
  run->user_data = sink;
  return cg_run_all(run, &pipeline, error) && cg_sink_close(sink, false, error);
}

static int
run_annotate(const CgOptions *options)
{
  CgRun run               = {.work = work, .take = take};
  g_autoptr(GError) error = NULL;
  annotate_all(&run, options, &error);
  CgExit code = cg_run_exit(&run, error);
  cg_run_close(&run);
  return (int)code;
}

const CgCommand cg_command_annotate = {
    .name      = "annotate",
    .arguments = "FILE...",
    .summary   = "Writes the linguistic layers of articles, as CoNLL-U",
    .help =
        "Words, sentences, parts of speech, lemmas, dependency trees "
        "(Universal\nDependencies) and names (NER= in the last column). All "
        "text of a file is\nannotated, also what extract leaves out as no part "
        "of the article.\n"
        "\n"
        "Examples:\n"
        "  claimgraph annotate article.txt\n"
        "  claimgraph annotate --until tokenize article.txt\n"
        "      words alone\n"
        "  claimgraph annotate --until attribute article.txt\n"
        "      and mentions, and who says what\n"
        "  claimgraph annotate --from conllu gold.conllu\n"
        "      the words and sentences as given, all else anew\n",
    .options = CG_OPTION_INPUT | CG_OPTION_ANALYSE | CG_OPTION_UNTIL,
    .run     = run_annotate,
};
