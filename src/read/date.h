/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

#include <glib.h>
#include <stdbool.h>

/**
 * cg_date_find:
 * @text: what a page or a record gives as its date, in any usual form:
 *   "2026-01-02T10:00:00Z", "Jan. 2, 2026", "Fri, 02 Jan 2026", "02.01.2026"
 *
 * Returns: (transfer full): the first whole date in @text as YYYY-MM-DD, or
 * NULL. "03/04/2026" is no date, as it may be of March or of April.
 */
char *cg_date_find(CgSlice text);

/**
 * cg_date_line:
 * @iso: (out) (transfer full) (nullable): the date, NULL where it may be read
 *   in two ways
 *
 * Returns: whether the line @text is a date and no more: with a weekday, a time
 * of day and words such as "Published" or "GMT" at most. Of several dates that
 * of publication counts, not that of an update.
 */
bool cg_date_line(CgSlice text, char **iso);

/**
 * cg_date_at_start:
 *
 * Returns: (transfer full): the date that a paragraph begins with, alone
 * ("Thursday, May 7, 2015 On Tuesday ...") or in a dateline ("LIMA, May 3, 2023
 * (Wire) - ..."), or NULL.
 */
char *cg_date_at_start(CgSlice paragraph);

/** cg_date_in_url: Returns: (transfer full): the date in a path such as
 *  "/2024/05/02/", or NULL. */
char *cg_date_in_url(const char *url);
