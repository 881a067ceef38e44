/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/document.h"

/** CgDay: a date, parts of which may be unknown (0). */
typedef struct {
  int year, month, day;
} CgDay;

/** cg_day_is_valid: whether the known parts can be those of a date. */
bool cg_day_is_valid(CgDay day);

/** cg_day_from_iso: the first ten characters of @iso ("2025-12-29T10:00"), or
 *  no day (all 0) if it does not begin with a date; @iso may be NULL. */
CgDay cg_day_from_iso(const char *iso);

/** cg_day_date: as a layer has it: "2025-12-29", "--12-29", "2025-12", ... */
CgDate cg_day_date(CgDay day);

/** cg_day_add: @n days later; @day must be whole. */
CgDay cg_day_add(CgDay day, int n);

/** cg_day_add_months: the month @n months later, without its day. */
CgDay cg_day_add_months(CgDay day, int n);

/** cg_day_weekday: 1 (Monday) to 7; @day must be whole. */
int cg_day_weekday(CgDay day);

/** cg_day_compare: as memcmp(), year before month before day. */
int cg_day_compare(CgDay a, CgDay b);
