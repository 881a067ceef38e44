/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stddef.h>
#include <stdint.h>

/** What a fuzzer calls with each input, and driver.c with those of a corpus. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
