/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* From bytes to checked text. Everything behind this file may rely on valid
 * UTF-8 without NUL bytes and without characters that XML forbids:
 *
 *   bytes -- decode --> UTF-8 -- refuse NUL --> text -- blank --> checked text
 *
 * Plain text is UTF-8 or has a byte order mark. HTML is decoded as browsers do
 * (WHATWG Encoding), since libxml2 takes UTF-8 without a declaration for
 * ISO-8859-1 and ISO-8859-1 for itself instead of windows-1252.
 */
#include "read/encoding.h"

#include "core/error.h"

#include <stdbool.h>

enum {
  PRESCAN_BYTES  = 1024, /* WHATWG: where a declaration may stand */
  REPLACED_SHARE = 50,   /* more than one fault in so many bytes: refused */
};

/* windows-1252, 0x80 to 0x9F. */
static const uint16_t windows_1252[] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};
_Static_assert(G_N_ELEMENTS(windows_1252) == 32, "0x80 to 0x9F");

/* Labels that mean windows-1252 on the web. */
static const char *const latin_labels[] = {
    "ansi_x3.4-1968", "ascii",      "cp1252",     "cp819",
    "ibm819",         "iso-8859-1", "iso8859-1",  "iso88591",
    "iso_8859-1",     "l1",         "latin1",     "us-ascii",
    "windows-1252",   "x-cp1252",   "iso-ir-100", "csisolatin1",
};

typedef enum { MARK_NONE, MARK_UTF8, MARK_UTF16LE, MARK_UTF16BE } Mark;

uint32_t
cg_windows_1252(unsigned char byte)
{
  return byte >= 0x80 && byte <= 0x9F ? windows_1252[byte - 0x80] : byte;
}

size_t
cg_line_of(CgSlice text, size_t offset, size_t first)
{
  size_t line = first;
  for (size_t i = 0; i < offset && i < text.len; i++)
    line += text.ptr[i] == '\n';
  return line;
}

static CgSlice
slice_of(GBytes *bytes)
{
  size_t      n;
  const char *data = g_bytes_get_data(bytes, &n);
  return (CgSlice){data == NULL ? "" : data, n};
}

static Mark
find_mark(CgSlice bytes)
{
  const unsigned char *b = (const unsigned char *)bytes.ptr;
  if (bytes.len >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF)
    return MARK_UTF8;
  if (bytes.len >= 2 && b[0] == 0xFF && b[1] == 0xFE)
    return MARK_UTF16LE;
  if (bytes.len >= 2 && b[0] == 0xFE && b[1] == 0xFF)
    return MARK_UTF16BE;
  return MARK_NONE;
}

static GBytes *
refuse_nul(GBytes *text, const char *path, size_t line, GError **error)
{
  CgSlice     slice = slice_of(text);
  const char *nul   = memchr(slice.ptr, '\0', slice.len);
  if (nul == NULL)
    return g_bytes_ref(text);
  g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
              "%s:%zu: NUL byte, expected text (is it a binary file?)", path,
              cg_line_of(slice, (size_t)(nul - slice.ptr), line));
  return NULL;
}

static GBytes *
decode_utf16(GBytes     *bytes,
             Mark        mark,
             const char *path,
             size_t      line,
             GError    **error)
{
  CgSlice     slice       = slice_of(bytes);
  size_t      n           = 0;
  const char *charset     = mark == MARK_UTF16LE ? "UTF-16LE" : "UTF-16BE";
  g_autoptr(GError) cause = NULL;
  char *text = g_convert(slice.ptr + 2, (gssize)slice.len - 2, "UTF-8", charset,
                         NULL, &n, &cause);
  if (text == NULL) {
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "%s:%zu: not %s, expected what its byte order mark says: %s",
                path, line, charset, cause->message);
    return NULL;
  }
  g_autoptr(GBytes) decoded = g_bytes_new_take(text, n);
  return refuse_nul(decoded, path, line, error);
}

GBytes *
cg_decode_text(GBytes *bytes, const char *path, size_t line, GError **error)
{
  CgSlice slice = slice_of(bytes);
  Mark    mark  = find_mark(slice);
  if (mark == MARK_UTF16LE || mark == MARK_UTF16BE)
    return decode_utf16(bytes, mark, path, line, error);
  g_autoptr(GBytes) text = refuse_nul(bytes, path, line, error);
  const char *end        = NULL;
  if (text == NULL)
    return NULL;
  if (g_utf8_validate(slice.ptr, (gssize)slice.len, &end))
    return g_steal_pointer(&text);
  size_t offset = (size_t)(end - slice.ptr);
  g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
              "%s:%zu: byte 0x%02X at offset %zu is not UTF-8, expected text "
              "in UTF-8",
              path, cg_line_of(slice, offset, line), (unsigned char)*end,
              offset);
  return NULL;
}

/* The value after "charset=" or "encoding=" in the first bytes, lower case. */
static char *
declared_charset(CgSlice bytes)
{
  static const char *const keys[] = {"charset", "encoding"};
  g_autofree char *head = g_strndup(bytes.ptr, MIN(bytes.len, PRESCAN_BYTES));
  for (char *p = head; *p != '\0'; p++)
    *p = g_ascii_tolower(*p);
  for (size_t k = 0; k < G_N_ELEMENTS(keys); k++) {
    const char *p = strstr(head, keys[k]);
    p             = p == NULL ? NULL : p + strlen(keys[k]);
    while (p != NULL && g_ascii_isspace(*p))
      p++;
    if (p == NULL || *p != '=')
      continue;
    p += 1 + strspn(p + 1, " \t\r\n\"'");
    size_t n = strcspn(p, " \t\r\n\"';/>?");
    if (n > 0)
      return g_strndup(p, n);
  }
  return NULL;
}

static bool
is_listed(const char *const *list, size_t n, const char *word)
{
  for (size_t i = 0; i < n; i++)
    if (strcmp(list[i], word) == 0)
      return true;
  return false;
}

static bool
is_ascii(CgSlice bytes)
{
  for (size_t i = 0; i < bytes.len; i++)
    if ((unsigned char)bytes.ptr[i] >= 0x80)
      return false;
  return true;
}

static GBytes *
decode_windows_1252(CgSlice bytes)
{
  GString *text = g_string_sized_new(bytes.len + bytes.len / 8);
  for (size_t i = 0; i < bytes.len; i++)
    g_string_append_unichar(text, cg_windows_1252((unsigned char)bytes.ptr[i]));
  return g_string_free_to_bytes(text);
}

static GBytes *
decode_utf8_with_faults(CgSlice bytes, size_t *n_replaced)
{
  GString    *text = g_string_sized_new(bytes.len);
  const char *p = bytes.ptr, *stop = bytes.ptr + bytes.len, *end = NULL;
  while (!g_utf8_validate(p, stop - p, &end)) {
    g_string_append_len(text, p, end - p);
    g_string_append(text, CG_REPLACEMENT);
    (*n_replaced)++;
    p = end + 1;
  }
  g_string_append_len(text, p, stop - p);
  return g_string_free_to_bytes(text);
}

/* By a library, for what is not of the family of UTF-8 and ASCII; NULL for a
 * name that it does not know or bytes that are not so encoded. */
static GBytes *
decode_declared(CgSlice bytes, const char *charset)
{
  size_t n = 0;
  char  *text =
      g_convert(bytes.ptr, (gssize)bytes.len, "UTF-8", charset, NULL, &n, NULL);
  return text == NULL ? NULL : g_bytes_new_take(text, n);
}

static GBytes *
decode_unmarked(GBytes *bytes, size_t *n_replaced)
{
  CgSlice          slice   = slice_of(bytes);
  g_autofree char *charset = declared_charset(slice);
  bool             valid = g_utf8_validate(slice.ptr, (gssize)slice.len, NULL);
  bool stateful = charset != NULL && g_str_has_prefix(charset, "iso-2022");
  if (valid && !(stateful && is_ascii(slice)))
    return g_bytes_ref(bytes);
  if (charset != NULL &&
      (strcmp(charset, "utf-8") == 0 || strcmp(charset, "utf8") == 0))
    return decode_utf8_with_faults(slice, n_replaced);
  GBytes *decoded = NULL;
  if (charset != NULL &&
      !is_listed(latin_labels, G_N_ELEMENTS(latin_labels), charset))
    decoded = decode_declared(slice, charset);
  return decoded == NULL ? decode_windows_1252(slice) : decoded;
}

GBytes *
cg_decode_html(GBytes     *bytes,
               const char *path,
               size_t      line,
               size_t     *n_replaced,
               GError    **error)
{
  Mark mark   = find_mark(slice_of(bytes));
  *n_replaced = 0;
  if (mark == MARK_UTF16LE || mark == MARK_UTF16BE)
    return decode_utf16(bytes, mark, path, line, error);
  g_autoptr(GBytes) whole = refuse_nul(bytes, path, line, error);
  if (whole == NULL)
    return NULL;
  g_autoptr(GBytes) text =
      mark == MARK_UTF8 ? decode_utf8_with_faults(slice_of(whole), n_replaced)
                        : decode_unmarked(whole, n_replaced);
  if (*n_replaced > 1 &&
      *n_replaced > g_bytes_get_size(bytes) / REPLACED_SHARE) {
    g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
                "%s:%zu: %zu bytes are not UTF-8, expected the UTF-8 that the "
                "file declares",
                path, line, *n_replaced);
    return NULL;
  }
  return refuse_nul(text, path, line, error);
}

/* Number of bytes of the forbidden character at @p, or 0. */
static size_t
forbidden(const char *p, const char *stop)
{
  unsigned char c = (unsigned char)*p;
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r' ? 0 : 1;
  if (c != 0xEF || stop - p < 3)
    return 0;
  unsigned char last = (unsigned char)p[2];
  return (unsigned char)p[1] == 0xBF && (last == 0xBE || last == 0xBF) ? 3 : 0;
}

GBytes *
cg_blank_forbidden(GBytes *text, size_t *n_blanked)
{
  CgSlice     slice = slice_of(text);
  const char *stop  = slice.ptr + slice.len;
  *n_blanked        = 0;
  for (const char *p = slice.ptr; p < stop; p++)
    *n_blanked += forbidden(p, stop) > 0;
  if (*n_blanked == 0)
    return g_bytes_ref(text);
  char *copy = g_malloc(slice.len);
  memcpy(copy, slice.ptr, slice.len);
  for (size_t i = 0; i < slice.len; i++) {
    size_t n = forbidden(copy + i, copy + slice.len);
    if (n > 0) /* U+2003, em space, has three bytes as well */
      memcpy(copy + i, n == 3 ? "\xE2\x80\x83" : " ", n);
  }
  return g_bytes_new_take(copy, slice.len);
}
