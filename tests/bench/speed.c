/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Words a second of each stage, with each set of kernels that this machine has:
 *
 *   bench-speed MODEL PATH...      the articles of PATH, with one thread
 *
 * Prints also the time to start and the memory at the end. The fastest kernels
 * come first and run all stages; the others only those up to `names`, all
 * layers that `annotate` prints. Times are of the thread's processor clock; pin
 * it (taskset) for steady figures. */

#include "model/encoder.h"
#include "pipeline.h"
#include "read/corpus.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { MAX_STAGES = 32, MAX_WORDS = 40000 };

typedef struct {
  const char *const *paths;
  const CgResources *resources;
  bool               all_stages;
  size_t             max_words;
  size_t             n_words;
  double             seconds[MAX_STAGES];
} Run;

static double
now(clockid_t clock)
{
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Runs the stages over a document, one after the other. */
static bool
run_stages(Run *run, CgDocument *document, GError **error)
{
  size_t n = 0;
  for (size_t s = 0; cg_stage_name(s) != NULL; s++) {
    const double start = now(CLOCK_THREAD_CPUTIME_ID);
    if (!cg_analyse(document, run->resources, cg_stage_name(s), error)) {
      return false;
    }
    run->seconds[s] += now(CLOCK_THREAD_CPUTIME_ID) - start;
    if (!run->all_stages && strcmp(cg_stage_name(s), "names") == 0) {
      break;
    }
  }
  (void)cg_document_tokens(document, &n);
  run->n_words += n;
  return true;
}

static bool
run_corpus(Run *run, GError **error)
{
  const CgReadOptions options = {.lexicon = run->resources->lexicon};
  g_autoptr(CgCorpus) corpus  = cg_corpus_new(run->paths, &options);
  while (run->n_words < run->max_words) {
    g_autoptr(GError) local        = NULL;
    g_autoptr(CgDocument) document = cg_corpus_next(corpus, &local);
    if (document == NULL && local == NULL) {
      break;
    }
    if (document != NULL && !run_stages(run, document, error)) {
      return false;
    }
  }
  return true;
}

static void
print_run(const Run *run, const char *kernels)
{
  double total = 0, to_names = 0;
  for (size_t s = 0; cg_stage_name(s) != NULL; s++) {
    total += run->seconds[s];
  }
  printf("%-12s %10.0f words/s, %zu words\n", kernels,
         (double)run->n_words / total, run->n_words);
  for (size_t s = 0; cg_stage_name(s) != NULL; s++) {
    if (run->seconds[s] > 0) {
      printf("  %-12s %12.0f words/s %5.1f %%\n", cg_stage_name(s),
             (double)run->n_words / run->seconds[s],
             100 * run->seconds[s] / total);
    }
    to_names += run->seconds[s];
    if (strcmp(cg_stage_name(s), "names") == 0) {
      printf("  %-12s %12.0f words/s\n", "to here",
             (double)run->n_words / to_names);
    }
  }
}

/* All articles with each set of kernels, from the fastest to the slowest. */
static bool
run_kernels(const CgResources *resources,
            const char *const *paths,
            GError           **error)
{
  size_t max_words = SIZE_MAX;
  for (int set = CG_N_KERNEL_SETS - 1; set >= 0; set--) {
    const CgKernels *kernels = cg_kernels_get((CgKernelSet)set);
    if (kernels == NULL) {
      continue;
    }
    g_autoptr(CgEncoder) encoder =
        cg_encoder_new(resources->model, kernels, error);
    CgResources with = *resources;
    Run         run  = {paths, &with, max_words == SIZE_MAX, max_words, 0, {0}};
    with.encoder     = encoder;
    if (encoder == NULL || !run_corpus(&run, error)) {
      return false;
    }
    print_run(&run, kernels->name);
    max_words = set == CG_KERNELS_AVX2 ? MAX_WORDS / 10 : MAX_WORDS;
  }
  return true;
}

int
main(int argc, char **argv)
{
  g_autoptr(GError) error = NULL;
  struct rusage usage;
  if (argc < 3) {
    fprintf(stderr, "usage: bench-speed MODEL PATH...\n");
    return 2;
  }
  const CgResourceOptions options  = {.model = argv[1], .force_language = true};
  const double            start    = now(CLOCK_MONOTONIC);
  g_autoptr(CgResources) resources = cg_resources_new(&options, &error);
  if (resources == NULL) {
    fprintf(stderr, "%s\n", error->message);
    return 3;
  }
  printf("start        %10.1f ms\n", (now(CLOCK_MONOTONIC) - start) * 1e3);
  const char *const *paths = (const char *const *)argv + 2;
  if (!run_kernels(resources, paths, &error)) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  getrusage(RUSAGE_SELF, &usage);
  printf("peak memory  %10.1f MB\n", (double)usage.ru_maxrss / 1024);
  return 0;
}
