/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Loads what stages read. A model is looked for by name in three places, so
 * that the program runs from its build folder as well as installed. */
#include "model/resources.h"

#include "core/error.h"
#include "model/encoder.h"
#include "model/store.h"

#include "paths.h"

/* The file of the model called @name, or NULL. A name with a "/" or a "." is
 * a file already. */
static char *
find_model(const char *name)
{
  if (strchr(name, '/') != NULL || strchr(name, '.') != NULL)
    return g_strdup(name);
  g_autofree char  *file     = g_strconcat(name, ".model", NULL);
  const char *const places[] = {g_getenv("CLAIMGRAPH_MODELS"), CG_SOURCE_MODELS,
                                CG_INSTALLED_MODELS};
  for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
    if (places[i] == NULL)
      continue;
    g_autofree char *path = g_build_filename(places[i], file, NULL);
    if (g_file_test(path, G_FILE_TEST_EXISTS))
      return g_steal_pointer(&path);
  }
  return NULL;
}

static bool
load_model(CgResources *resources, const char *name, GError **error)
{
  g_autofree char *path = find_model(name);
  if (path == NULL) {
    g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                "no model called \"%s\", expected en, en-small or a file "
                "(looked in $CLAIMGRAPH_MODELS, %s, %s)",
                name, CG_SOURCE_MODELS, CG_INSTALLED_MODELS);
    return false;
  }
  g_autoptr(GError) local = NULL;
  resources->model        = cg_model_open(path, &local);
  if (resources->model != NULL)
    resources->encoder = cg_encoder_new(resources->model, cg_kernels_best(), &local);
  if (resources->encoder != NULL)
    return true;
  g_set_error(error, CG_ERROR, CG_ERROR_MODEL, "%s", local->message);
  return false;
}

CgResources *
cg_resources_new(const CgResourceOptions *options, GError **error)
{
  g_autoptr(CgResources) resources = g_new0(CgResources, 1);
  resources->date                  = g_strdup(options->date);
  resources->force_language        = options->force_language;
  resources->lexicon               = cg_lexicon_new(options->lexicon, error);
  if (resources->lexicon == NULL)
    return NULL;
  if (options->model != NULL && !load_model(resources, options->model, error))
    return NULL;
  return g_steal_pointer(&resources);
}

void
cg_resources_free(CgResources *resources)
{
  if (resources == NULL)
    return;
  cg_encoder_free(resources->encoder);
  cg_model_free(resources->model);
  cg_lexicon_free(resources->lexicon);
  g_free(resources->date);
  g_free(resources);
}
