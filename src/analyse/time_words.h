/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "analyse/calendar.h"
#include "analyse/phrase.h"

/** CgExpression: words that date something, and what they say by themselves.
 */
typedef struct {
  CgRange tokens;
  CgDay   day;     /* its known parts */
  int     weekday; /* 1 (Monday) to 7 of "Monday" alone, else 0 */
} CgExpression;

/*
 * Each reader looks at token @i; it returns whether an expression of its kind
 * begins there, and then fills @expression.
 */

/** cg_time_read_numeric: "2025-12-29", "12/29/2025" where it can mean but one
 *  day, its year alone where it can mean two, "9/11". */
bool cg_time_read_numeric(const CgWords *words,
                          uint32_t       i,
                          CgExpression  *expression);

/** cg_time_read_date: "December 29, 2025", "29 December", "the 29th of May",
 *  "Dec. 2025", "in May", "mid-May"; of a range its first day. */
bool
cg_time_read_date(const CgWords *words, uint32_t i, CgExpression *expression);

/** cg_time_read_weekday: "Monday", "Monday, December 29", "Monday night". */
bool cg_time_read_weekday(const CgWords *words,
                          uint32_t       i,
                          CgExpression  *expression);

/** cg_time_read_year: "in 2014", "the 2022 vote", "mid-2003"; decades ("the
 *  1990s"), without a day. */
bool
cg_time_read_year(const CgWords *words, uint32_t i, CgExpression *expression);

/** cg_time_read_holiday: days with a fixed date and their year, if given. */
bool cg_time_read_holiday(const CgWords *words,
                          uint32_t       i,
                          CgExpression  *expression);

/** cg_time_row: the row of @kind for token @i of the table of times. */
const CgRow *cg_time_row(const CgWords *words, uint32_t i, const char *kind);
