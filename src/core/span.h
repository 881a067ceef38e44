/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/** No token, entity, attribution, ...: the index that means "none". */
#define CG_NONE UINT32_MAX

/** A half-open range of bytes of an article's text. */
typedef struct {
  uint32_t start; /* first byte */
  uint32_t end;   /* one past the last byte */
} CgSpan;

/** A half-open range of token numbers of a document. */
typedef struct {
  uint32_t first; /* first token */
  uint32_t end;   /* one past the last token */
} CgRange;

/** A borrowed view of text: not NUL-terminated, alive as long as its owner. */
typedef struct {
  const char *ptr;
  size_t      len; /* bytes */
} CgSlice;

static inline bool
cg_span_contains(CgSpan outer, CgSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

static inline bool
cg_range_has(CgRange range, uint32_t token)
{
  return range.first <= token && token < range.end;
}

static inline bool
cg_slice_equal(CgSlice slice, const char *string)
{
  return strlen(string) == slice.len &&
         memcmp(slice.ptr, string, slice.len) == 0;
}
