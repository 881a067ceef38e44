/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Addresses are recognised by one sure sign each: "://" or "www." (a web
 * address), "@" between word characters (an e-mail address), a known ending
 * after the last full stop (a host or file name). The end is that of the
 * stretch, without the marks that belong to the sentence.
 */
#include "analyse/scanner.h"
#include "analyse/wordlist.h"

static bool
starts_with(const CgScanner *scanner, uint32_t p, const char *prefix)
{
  size_t len = strlen(prefix);
  return scanner->end - p > len &&
         g_ascii_strncasecmp(scanner->text + p, prefix, len) == 0;
}

/* Whether the ")" before @end has its "(" in the address. */
static bool
closes_itself(const CgScanner *scanner, uint32_t p, uint32_t end)
{
  int depth = 0;
  for (; p < end; p++)
    depth += (scanner->text[p] == '(') - (scanner->text[p] == ')');
  return depth >= 0;
}

static uint32_t
trim(const CgScanner *scanner, uint32_t p, uint32_t end)
{
  while (end > p + 1) {
    char last = scanner->text[end - 1];
    bool own  = strchr(".,;:!?'\"]}>*|", last) == NULL &&
               (last != ')' || closes_itself(scanner, p, end));
    if (own)
      break;
    end--;
  }
  return end;
}

/* The end of a web address: marks that none can hold end it. */
static uint32_t
web_end(const CgScanner *scanner, uint32_t p, uint32_t end)
{
  uint32_t stop = p;
  while (stop < end && strchr("<>\"|", scanner->text[stop]) == NULL) {
    gunichar c = g_utf8_get_char(scanner->text + stop);
    if (c >= 0x2010 && c <= 0x206F) /* curly quotation marks, ... */
      break;
    uint32_t len;
    cg_character_at(scanner->text + stop, &len);
    stop += len;
  }
  return trim(scanner, p, stop);
}

static bool
is_host_byte(char c)
{
  return g_ascii_isalnum(c) || c == '.' || c == '-' || c == '_';
}

static uint32_t
mail_end(const CgScanner *scanner, uint32_t p, uint32_t end)
{
  uint32_t at = p;
  while (at < end && (is_host_byte(scanner->text[at]) ||
                      strchr("%+'", scanner->text[at]) != NULL))
    at++;
  if (at == end || scanner->text[at] != '@' ||
      !cg_scanner_is_word(scanner, at + 1))
    return 0;
  uint32_t stop = at + 1;
  while (stop < end && is_host_byte(scanner->text[stop]))
    stop++;
  return trim(scanner, p, stop);
}

static bool
is_lower_name(CgSlice name)
{
  for (size_t i = 0; i < name.len; i++)
    if (!g_ascii_islower(name.ptr[i]))
      return false;
  return true;
}

static bool
is_news_group(CgSlice first)
{
  static const char *const heads[] = {"alt", "comp", "misc", "rec", "soc"};
  for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
    if (cg_slice_equal(first, heads[i]))
      return true;
  return false;
}

/* A dotted name: "lima-times.example.com/page", "report.pdf". */
static uint32_t
name_end(const CgScanner *scanner, uint32_t p, uint32_t end)
{
  uint32_t stop = p, first = 0, last = 0;
  while (stop < end && is_host_byte(scanner->text[stop])) {
    if (scanner->text[stop] == '.' && stop + 1 < end &&
        g_ascii_isalnum(scanner->text[stop + 1])) {
      first = first == 0 ? stop : first;
      last  = stop + 1;
    }
    stop++;
  }
  if (last == 0)
    return 0;
  while (!g_ascii_isalnum(scanner->text[stop - 1]))
    stop--;
  if (is_news_group(cg_scanner_slice(scanner, p, first)) &&
      is_lower_name(cg_scanner_slice(scanner, first + 1, first + 3)))
    return stop;
  if (first == p || stop < last ||
      !cg_word_ends_name(cg_scanner_slice(scanner, last, stop)))
    return 0;
  bool has_path = stop < end && scanner->text[stop] == '/';
  return has_path ? web_end(scanner, p, end) : stop;
}

uint32_t
cg_scan_address(const CgScanner *scanner, uint32_t p, uint32_t end)
{
  static const char *const schemes[] = {"http://", "https://", "ftp://", "www.",
                                        "mailto:"};
  for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++)
    if (starts_with(scanner, p, schemes[i]))
      return web_end(scanner, p, end);
  uint32_t mail = mail_end(scanner, p, end);
  return mail != 0 ? mail : name_end(scanner, p, end);
}
