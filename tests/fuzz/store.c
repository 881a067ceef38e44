/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Any bytes as a model file: opened, or refused with an error. */
#include "fuzz.h"

#include "model/store.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autoptr(GError) error  = NULL;
  g_autoptr(GBytes) bytes  = g_bytes_new(data, size);
  g_autoptr(CgModel) model = cg_model_new(bytes, "fuzz", &error);
  g_assert((model == NULL) == (error != NULL));
  return 0;
}
