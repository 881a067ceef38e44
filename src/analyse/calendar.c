/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Days of the Gregorian calendar, with GDate for what needs its lengths. */
#include "analyse/calendar.h"

static GDate
to_date(CgDay day)
{
  GDate date;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, (GDateDay)day.day, (GDateMonth)day.month,
                 (GDateYear)day.year);
  return date;
}

bool
cg_day_is_valid(CgDay day)
{
  if (day.year < 0 || day.year > 2999 || day.month < 0 || day.month > 12 ||
      day.day < 0 || (day.day > 0 && day.month == 0))
    return false;
  int year = day.year == 0 ? 2000 : day.year; /* has a February 29 */
  return day.day == 0 || day.day <= g_date_get_days_in_month(
                                        (GDateMonth)day.month, (GDateYear)year);
}

static int
read_digits(const char *p, int n)
{
  int value = 0;
  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit(p[i]))
      return 0;
    value = value * 10 + (p[i] - '0');
  }
  return value;
}

CgDay
cg_day_from_iso(const char *iso)
{
  CgDay none = {0, 0, 0};
  if (iso == NULL || strlen(iso) < 10 || iso[4] != '-' || iso[7] != '-')
    return none;
  CgDay day   = {read_digits(iso, 4), read_digits(iso + 5, 2),
                 read_digits(iso + 8, 2)};
  bool  whole = day.year > 0 && day.month > 0 && day.day > 0;
  return whole && cg_day_is_valid(day) ? day : none;
}

/* Writes the @n digits of @value. */
static char *
put(char *p, int value, int n)
{
  for (int i = n - 1; i >= 0; i--, value /= 10)
    p[i] = (char)('0' + value % 10);
  return p + n;
}

CgDate
cg_day_date(CgDay day)
{
  CgDate date = {""};
  char  *p    = date.iso;
  if (day.year > 0) {
    p = put(p, day.year, 4);
  } else if (day.month > 0) {
    *p++ = '-';
  }
  if (day.month > 0) {
    *p++ = '-';
    p    = put(p, day.month, 2);
  }
  if (day.day > 0 && day.month > 0) {
    *p++ = '-';
    p    = put(p, day.day, 2);
  }
  *p = '\0';
  return date;
}

CgDay
cg_day_add(CgDay day, int n)
{
  GDate date = to_date(day);
  if (n >= 0)
    g_date_add_days(&date, (guint)n);
  else
    g_date_subtract_days(&date, (guint)-n);
  return (CgDay){g_date_get_year(&date), (int)g_date_get_month(&date),
                 g_date_get_day(&date)};
}

CgDay
cg_day_add_months(CgDay day, int n)
{
  int months = day.year * 12 + day.month - 1 + n;
  return (CgDay){months / 12, months % 12 + 1, 0};
}

int
cg_day_weekday(CgDay day)
{
  GDate date = to_date(day);
  return (int)g_date_get_weekday(&date);
}

int
cg_day_compare(CgDay a, CgDay b)
{
  if (a.year != b.year)
    return a.year < b.year ? -1 : 1;
  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;
  return (a.day > b.day) - (a.day < b.day);
}
