/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The loop over articles, as a command sees it. */
#include "command/run.h"

#include "command/stop.h"
#include "core/error.h"
#include "core/utf8.h"
#include "read/corpus.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

static void
note(const char *message, void *console)
{
  cg_console_note(console, message);
}

static bool
read_format(const CgOptions *options, CgReadFormat *format, GError **error)
{
  int given = cg_read_format_from_name(options->from ? options->from : "auto");
  if (given >= 0)
    *format = (CgReadFormat)given;
  else
    g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                "--from: \"%s\" is no kind of article, expected auto, text, "
                "html, jsonl or conllu",
                options->from);
  return given >= 0;
}

static bool
open_report(CgRun *run, GError **error)
{
  const char *path = run->options->report;
  if (path == NULL)
    return true;
  run->report = g_fopen(path, "w");
  if (run->report != NULL)
    return true;
  g_set_error(error, CG_ERROR, CG_ERROR_OUTPUT, "%s: %s", path,
              g_strerror(errno));
  return false;
}

bool
cg_run_open(CgRun           *run,
            const CgOptions *options,
            bool             keep_clutter,
            GError         **error)
{
  run->options = options;
  run->console = cg_console_new(options);
  cg_stop_watch();
  CgReadOptions read = {
      .date         = options->date,
      .keep_clutter = keep_clutter,
      .strict       = options->strict,
      .log          = note,
      .log_data     = &run->console,
  };
  CgResourceOptions resources = {
      .model          = options->model ? options->model : "en",
      .lexicon        = options->lexicon,
      .date           = options->date,
      .force_language = options->force_language,
  };
  if (options->inputs[0] == NULL) {
    g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                "no articles named; expected files, folders, or - for "
                "standard input");
    return false;
  }
  if (!read_format(options, &read.from, error))
    return false;
  run->resources = cg_resources_new(&resources, error);
  if (run->resources == NULL || !open_report(run, error))
    return false;
  read.lexicon = run->resources->lexicon;
  run->corpus  = cg_corpus_new((const char *const *)options->inputs, &read);
  return true;
}

void
cg_run_close(CgRun *run)
{
  cg_console_clear(&run->console);
  cg_corpus_free(run->corpus);
  cg_resources_free(run->resources);
  if (run->report != NULL)
    fclose(run->report);
}

/* A JSON string. */
static void
print_json(FILE *file, const char *text)
{
  fputc('"', file);
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      fprintf(file, "\\%c", *p);
    else if ((guchar)*p < 0x20)
      fprintf(file, "\\u%04x", (unsigned)*p);
    else
      fputc(*p, file);
  fputc('"', file);
}

static void
report(CgRun *run, const CgArticleResult *result)
{
  const size_t *counts = result->counts;
  if (run->report == NULL)
    return;
  fputs("{\"document\":", run->report);
  if (result->id != NULL)
    print_json(run->report, result->id);
  else
    fputs("null", run->report);
  if (result->error != NULL) {
    fputs(",\"status\":\"refused\",\"why\":", run->report);
    print_json(run->report, result->error->message);
  } else {
    fprintf(run->report,
            ",\"status\":\"read\",\"tokens\":%zu,\"sentences\":%zu,"
            "\"entities\":%zu,\"attributions\":%zu,\"relations\":%zu,"
            "\"events\":%zu",
            counts[CG_LAYER_TOKENS], counts[CG_LAYER_SENTENCES],
            counts[CG_LAYER_ENTITIES], counts[CG_LAYER_ATTRIBUTIONS],
            counts[CG_LAYER_RELATIONS], counts[CG_LAYER_EVENTS]);
  }
  fputs("}\n", run->report);
  fflush(run->report); /* to be followed; cg_run_all() looks at errors */
}

static bool
each(CgArticleResult *result, gpointer user_data, GError **error)
{
  CgRun *run = user_data;
  for (guint i = 0; result->notes != NULL && i < result->notes->len; i++)
    cg_console_note(&run->console, result->notes->pdata[i]);
  report(run, result);
  if (result->error != NULL) {
    run->n_refused++;
    cg_console_error(&run->console, result->error->message);
    if (!run->options->strict)
      return true;
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "stopped at the article above (--strict); nothing is written");
    return false;
  }
  run->n_read++;
  bool     ok = run->take(run, result, error);
  uint64_t done, total;
  cg_corpus_progress(run->corpus, &done, &total);
  cg_console_progress(&run->console, run->n_read + run->n_refused, "articles",
                      total > 0 ? (double)done / (double)total : 0.0);
  return ok;
}

static bool
work(CgArticleResult *result, gpointer user_data, GError **error)
{
  const CgRun *run = user_data;
  return run->work == NULL || run->work(run, result, error);
}

bool
cg_run_all(CgRun *run, const CgPipelineOptions *pipeline, GError **error)
{
  CgPipelineOptions options = *pipeline;
  options.resources         = run->resources;
  options.jobs              = (unsigned)run->options->jobs;
  options.stop              = cg_stop_flag();
  options.notes             = run->console.verbose;
  options.work              = work;
  options.work_data         = run;
  if (!cg_pipeline_run(run->corpus, &options, each, run, error))
    return false;
  if (cg_stop_asked())
    cg_console_error(&run->console,
                     "interrupted; the articles that were begun are written");
  if (run->report != NULL &&
      (fflush(run->report) != 0 || ferror(run->report))) {
    g_set_error(error, CG_ERROR, CG_ERROR_OUTPUT, "%s: %s",
                run->options->report, g_strerror(errno));
    return false;
  }
  return true;
}

CgExit
cg_run_exit(CgRun *run, const GError *error)
{
  if (error != NULL) {
    cg_console_error(&run->console, error->message);
    return cg_console_exit(error);
  }
  if (run->n_refused > 0 || cg_stop_asked())
    return CG_EXIT_ARTICLES;
  return CG_EXIT_OK;
}
