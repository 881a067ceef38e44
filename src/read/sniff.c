/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What a file is, by the ending of its name, else by its first bytes. */
#include "read/sniff.h"

enum { HEAD_BYTES = 2048, MAX_ENDING = 7 };

static const struct {
  const char  *ending;
  CgEnding     says;
  CgReadFormat format;
} endings[] = {
    {"txt", CG_ENDING_FORMAT, CG_READ_TEXT},
    {"text", CG_ENDING_FORMAT, CG_READ_TEXT},
    {"htm", CG_ENDING_FORMAT, CG_READ_HTML},
    {"html", CG_ENDING_FORMAT, CG_READ_HTML},
    {"xhtml", CG_ENDING_FORMAT, CG_READ_HTML},
    {"jsonl", CG_ENDING_FORMAT, CG_READ_JSONL},
    {"ndjson", CG_ENDING_FORMAT, CG_READ_JSONL},
    {"conllu", CG_ENDING_FORMAT, CG_READ_CONLLU},
    {"json", CG_ENDING_JSON, CG_READ_AUTO},
};

/* What lies beside articles: our own output, tables, pictures, programs. */
static const char *const others[] = {
    "bz2",    "c",    "csv",     "css",  "db",   "doc",  "docx", "gexf",
    "gif",    "gml",  "graphml", "h",    "ico",  "iob2", "jpeg", "jpg",
    "js",     "log",  "md",      "mp3",  "mp4",  "n3",   "nq",   "nt",
    "odt",    "owl",  "pdf",     "png",  "py",   "rdf",  "rst",  "sh",
    "sqlite", "svg",  "tar",     "toml", "trig", "tsv",  "ttl",  "webp",
    "xls",    "xlsx", "xml",     "xz",   "yaml", "yml",  "zip",  "zst",
};

/* Where the ending begins: up to seven letters or digits behind the last full
 * stop, which is not the first of the name; @n for none. */
static size_t
ending_start(const char *path, size_t n)
{
  for (size_t i = n; i-- > 0 && n - i <= MAX_ENDING + 1;) {
    if (path[i] == '.')
      return i + 1 < n && i > 0 && path[i - 1] != '/' ? i + 1 : n;
    if (!g_ascii_isalnum(path[i]))
      return n;
  }
  return n;
}

CgEnding
cg_sniff_name(const char *path, CgReadFormat *format, size_t *stem)
{
  size_t n = strlen(path);
  if (g_str_has_suffix(path, ".gz"))
    n -= 3;
  size_t           start  = ending_start(path, n);
  g_autofree char *ending = g_ascii_strdown(path + start, (gssize)(n - start));
  *stem                   = start < n ? start - 1 : n;
  *format                 = CG_READ_AUTO;
  for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
    if (strcmp(ending, endings[i].ending) == 0) {
      *format = endings[i].format;
      return endings[i].says;
    }
  }
  for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
    if (strcmp(ending, others[i]) == 0)
      return CG_ENDING_OTHER;
  return CG_ENDING_UNKNOWN;
}

static bool
has_any(const char *text, const char *const *words, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (strstr(text, words[i]) != NULL)
      return true;
  return false;
}

static bool
is_html(const char *head)
{
  static const char *const signs[] = {
      "<!doctype html", "<html", "<head", "<body", "<meta", "<title",
      "<article",       "<p>",   "<p ",   "<div",  "<h1",
  };
  g_autofree char *lower = g_ascii_strdown(head, -1);
  return *lower == '<' && has_any(lower, signs, G_N_ELEMENTS(signs));
}

static bool
is_conllu(const char *head)
{
  static const char *const comments[] = {
      "# newdoc", "# newpar", "# sent_id", "# text =", "# global.columns",
  };
  for (size_t i = 0; i < G_N_ELEMENTS(comments); i++)
    if (g_str_has_prefix(head, comments[i]))
      return true;
  size_t n_tabs = 0;
  for (const char *p = head; *p != '\0' && *p != '\n'; p++)
    n_tabs += *p == '\t';
  return n_tabs == 9 && g_str_has_prefix(head, "1");
}

CgReadFormat
cg_sniff_bytes(CgSlice head)
{
  const unsigned char *b = (const unsigned char *)head.ptr;
  if (head.len >= 2 && (b[0] ^ b[1]) == 1 && MIN(b[0], b[1]) == 0xFE)
    return CG_READ_TEXT; /* UTF-16 */
  if (memchr(head.ptr, '\0', head.len) != NULL)
    return CG_READ_AUTO;
  g_autofree char *copy = g_strndup(head.ptr, MIN(head.len, HEAD_BYTES));
  const char *text = copy + (g_str_has_prefix(copy, "\xEF\xBB\xBF") ? 3 : 0);
  text += strspn(text, " \t\r\n");
  if (*text == '{' ||
      (*text == '[' && text[1 + strspn(text + 1, " \t\r\n")] == '{'))
    return CG_READ_JSONL;
  if (is_html(text))
    return CG_READ_HTML;
  return is_conllu(text) ? CG_READ_CONLLU : CG_READ_TEXT;
}
