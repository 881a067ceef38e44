/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The whole way of an article, on one page:
 *
 *   corpus --read--> document --stages, in the order of the table-->
 *   document with all layers --fold--> graph of the article --work--> each()
 *
 * With several jobs, the bytes of articles are read here, all else up to work()
 * is done by a pool of threads, and what they made is handed on here again in
 * the order of the input.
 */
#include "pipeline.h"

#include "analyse/encode.h"
#include "analyse/language.h"
#include "analyse/names.h"
#include "analyse/parse.h"
#include "analyse/quantities.h"
#include "analyse/quotes.h"
#include "analyse/tag.h"
#include "analyse/times.h"
#include "analyse/tokenize.h"
#include "core/error.h"
#include "extract/attribute.h"
#include "extract/corefer.h"
#include "extract/events.h"
#include "extract/relate.h"
#include "read/corpus.h"

#define BIT(layer) (1u << CG_LAYER_##layer)
#define SYNTAX (BIT(TOKENS) | BIT(SENTENCES) | BIT(TAGS) | BIT(TREES))

typedef bool (*CgStageFunc)(CgDocument        *document,
                            const CgResources *resources,
                            GError           **error);

/* Each stage adds its layers and changes no other. */
static const struct {
  const char *name;
  CgStageFunc run;
  unsigned    needs, adds; /* layers */
} stages[] = {
    {"tokenize", cg_tokenize, BIT(BLOCKS), BIT(TOKENS)},
    {"encode", cg_encode, BIT(TOKENS), BIT(VECTORS) | BIT(SENTENCES)},
    {"tag", cg_tag, BIT(VECTORS) | BIT(SENTENCES), BIT(TAGS)},
    {"parse", cg_parse, BIT(VECTORS) | BIT(TAGS), BIT(TREES)},
    {"names", cg_find_names, BIT(VECTORS) | BIT(TAGS), BIT(NAMES)},
    {"quotes", cg_pair_quotes, BIT(TOKENS), BIT(QUOTES)},
    {"times", cg_find_times, BIT(TOKENS), BIT(TIMES)},
    {"quantities", cg_find_quantities, SYNTAX, BIT(QUANTITIES)},
    {"corefer", cg_corefer, SYNTAX | BIT(NAMES) | BIT(QUOTES),
     BIT(MENTIONS) | BIT(ENTITIES)},
    {"attribute", cg_attribute, SYNTAX | BIT(QUOTES) | BIT(ENTITIES),
     BIT(ATTRIBUTIONS)},
    {"relate", cg_relate, SYNTAX | BIT(ENTITIES) | BIT(ATTRIBUTIONS),
     BIT(RELATIONS)},
    {"events", cg_find_events, SYNTAX | BIT(ENTITIES) | BIT(ATTRIBUTIONS),
     BIT(EVENTS)},
};

enum { N_STAGES = G_N_ELEMENTS(stages), QUEUE_PER_JOB = 16 };

const char *
cg_stage_name(size_t i)
{
  return i < N_STAGES ? stages[i].name : NULL;
}

static unsigned
layers_of(const CgDocument *document)
{
  unsigned layers = 0;
  for (unsigned layer = 0; layer < CG_N_LAYERS; layer++)
    if (cg_document_has(document, (CgLayer)layer))
      layers |= 1u << layer;
  return layers;
}

static bool
run_stages(CgDocument        *document,
           const CgResources *resources,
           const char        *until,
           GError           **error)
{
  for (unsigned i = 0; i < N_STAGES; i++) {
    unsigned had = layers_of(document);
    if ((had & stages[i].adds) != stages[i].adds) {
      g_assert((had & stages[i].needs) == stages[i].needs);
      if (!stages[i].run(document, resources, error))
        return false;
      g_assert((layers_of(document) | had) == (had | stages[i].adds));
    }
    if (until != NULL && strcmp(stages[i].name, until) == 0)
      break;
  }
  return true;
}

bool
cg_analyse(CgDocument        *document,
           const CgResources *resources,
           const char        *until,
           GError           **error)
{
  return cg_check_language(document, resources, error) &&
         run_stages(document, resources, until, error);
}

/* ---- one article ---- */

typedef struct {
  CgRaw          *raw; /* NULL: refused before it was read */
  CgArticleResult result;
  GError         *failure; /* of work(): ends the run */
  bool            left;    /* the run was stopped before it was begun */
  bool            done;    /* under the lock of the run */
} Job;

typedef struct {
  const CgPipelineOptions *options;
  GMutex                   lock;
  GCond                    changed;
  GQueue                   waiting; /* of Job, in the order of the input */
} Run;

static void
job_free(Job *job)
{
  cg_raw_free(job->raw);
  g_free(job->result.id);
  cg_document_free(job->result.document);
  cg_graph_free(job->result.graph);
  g_clear_pointer(&job->result.bytes, g_bytes_unref);
  g_clear_pointer(&job->result.notes, g_ptr_array_unref);
  g_clear_error(&job->result.error);
  g_clear_error(&job->failure);
  g_free(job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Job, job_free)

static bool
is_stopped(const CgPipelineOptions *options)
{
  return options->stop != NULL && *options->stop != 0;
}

static void
keep_note(const char *message, void *result)
{
  g_ptr_array_add(((CgArticleResult *)result)->notes, g_strdup(message));
}

static void
read_article(Job *job, const CgPipelineOptions *options)
{
  CgArticleResult *result = &job->result;
  if (options->notes)
    result->notes = g_ptr_array_new_with_free_func(g_free);
  result->document =
      cg_raw_read(job->raw, options->notes ? keep_note : NULL,
                  options->notes ? result : NULL, &result->error);
  if (result->document != NULL)
    result->id = g_strdup(cg_document_article(result->document)->id);
}

static void
count_layers(CgArticleResult *result)
{
  for (unsigned layer = 0; layer < CG_N_LAYERS; layer++)
    if (cg_document_has(result->document, (CgLayer)layer))
      cg_document_layer(result->document, (CgLayer)layer,
                        &result->counts[layer]);
}

/* An empty article has nothing to analyse: no blocks, an empty graph. */
static void
work(Job *job, const CgPipelineOptions *options)
{
  CgArticleResult *result = &job->result;
  job->left               = is_stopped(options);
  if (job->raw == NULL || job->left)
    return;
  read_article(job, options);
  if (result->document == NULL ||
      !cg_analyse(result->document, options->resources, options->until,
                  &result->error))
    return;
  count_layers(result);
  if (options->fold) {
    CgFoldOptions fold = options->fold_options;
    fold.lexicon       = options->resources->lexicon;
    result->graph      = cg_graph_new();
    cg_fold(result->document, &fold, result->graph);
    cg_graph_seal(result->graph);
  }
  if (options->work != NULL)
    options->work(result, options->work_data, &job->failure);
}

/* Takes the next article of the corpus; NULL at the end. */
static Job *
next_job(CgCorpus *corpus)
{
  g_autoptr(Job) job = g_new0(Job, 1);
  job->raw           = cg_corpus_next_raw(corpus, &job->result.error);
  if (job->raw == NULL && job->result.error == NULL)
    return NULL;
  return g_steal_pointer(&job);
}

/* ---- several at a time ---- */

static void
work_in_thread(gpointer data, gpointer user_data)
{
  Job *job = data;
  Run *run = user_data;
  work(job, run->options);
  g_mutex_lock(&run->lock);
  job->done = true;
  g_cond_signal(&run->changed);
  g_mutex_unlock(&run->lock);
}

/* The oldest job, when it is done. */
static Job *
take_oldest(Run *run)
{
  Job *job = g_queue_pop_head(&run->waiting);
  g_mutex_lock(&run->lock);
  while (!job->done)
    g_cond_wait(&run->changed, &run->lock);
  g_mutex_unlock(&run->lock);
  return job;
}

static bool
run_loop(Run          *run,
         GThreadPool  *pool,
         CgCorpus     *corpus,
         CgArticleFunc each,
         gpointer      user_data,
         GError      **error)
{
  guint room = pool == NULL ? 1 : run->options->jobs * QUEUE_PER_JOB;
  bool  more = true;
  while (more || !g_queue_is_empty(&run->waiting)) {
    while (more && run->waiting.length < room) {
      Job *job = is_stopped(run->options) ? NULL : next_job(corpus);
      more     = job != NULL;
      if (job == NULL)
        break;
      g_queue_push_tail(&run->waiting, job);
      if (pool == NULL)
        work_in_thread(job, run);
      else
        g_thread_pool_push(pool, job, NULL);
    }
    if (g_queue_is_empty(&run->waiting))
      break;
    g_autoptr(Job) job = take_oldest(run);
    if (job->failure != NULL)
      g_propagate_error(error, g_steal_pointer(&job->failure));
    else if (job->left || each(&job->result, user_data, error))
      continue;
    return false;
  }
  return true;
}

bool
cg_pipeline_run(CgCorpus                *corpus,
                const CgPipelineOptions *options,
                CgArticleFunc            each,
                gpointer                 user_data,
                GError                 **error)
{
  g_return_val_if_fail(options->jobs >= 1, false);
  Run          run  = {.options = options};
  GThreadPool *pool = NULL;
  g_mutex_init(&run.lock);
  g_cond_init(&run.changed);
  g_queue_init(&run.waiting);
  if (options->jobs > 1)
    pool = g_thread_pool_new(work_in_thread, &run, (gint)options->jobs, TRUE,
                             error);
  bool ok = (options->jobs == 1 || pool != NULL) &&
            run_loop(&run, pool, corpus, each, user_data, error);
  if (pool != NULL)
    g_thread_pool_free(pool, !ok, TRUE);
  g_queue_clear_full(&run.waiting, (GDestroyNotify)job_free);
  g_mutex_clear(&run.lock);
  g_cond_clear(&run.changed);
  return ok;
}
