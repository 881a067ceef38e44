/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * CgRecords:
 *
 * A sequence of byte strings, first written, then read as often as one likes.
 * It is held in memory up to a limit; beyond that it stands in a temporary
 * file in $TMPDIR that has no name, so that nothing is left of it however the
 * program ends.
 */
typedef struct CgRecords CgRecords;

/** cg_records_new: @n_bytes: how much of it is held in memory. */
CgRecords *cg_records_new(size_t n_bytes);
void       cg_records_free(CgRecords *records);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgRecords, cg_records_free)

/** cg_records_add: adds a record of @n bytes, fewer than 4 GB. A disk that is
 *  full is told by cg_records_check(). */
void cg_records_add(CgRecords *records, const void *bytes, size_t n);

/** cg_records_end: the place behind the last record: where the next will
 *  stand. */
uint64_t cg_records_end(const CgRecords *records);

/** cg_records_check: Returns: %FALSE with CG_ERROR_OUTPUT if a record could
 *  not be written or read. */
bool cg_records_check(const CgRecords *records, GError **error);

/** CgRecordReader: reads the records from one place to another. */
typedef struct CgRecordReader CgRecordReader;

/**
 * cg_record_reader_new:
 * @records: (transfer none): gets no more records
 * @from: @to: places that cg_records_end() told; 0 is the first
 * @n_buffer: bytes to read at a time
 */
CgRecordReader *cg_record_reader_new(CgRecords *records,
                                     uint64_t   from,
                                     uint64_t   to,
                                     size_t     n_buffer);
void            cg_record_reader_free(CgRecordReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgRecordReader, cg_record_reader_free)

/** cg_record_reader_next: (transfer none): the next record, which stays till
 *  the next call; NULL behind the last, or where it cannot be read. */
const char *cg_record_reader_next(CgRecordReader *reader, size_t *n);
