/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* From paths to a stream of articles. The list of files is made at once
 * (read/sources.h); one file is open at a time, and a reader by its format
 * takes articles out of it:
 *
 *   paths -> sources, sorted -> open -> WHOLE   one article
 *                                       LINES   one a line of JSON
 *                                       ITEMS   one an object of a JSON list
 *                                       CONLLU  one a "# newdoc"
 */
#include "read/corpus.h"

#include "core/error.h"
#include "read/conllu.h"
#include "read/html.h"
#include "read/input.h"
#include "read/json.h"
#include "read/record.h"
#include "read/sniff.h"
#include "read/sources.h"

typedef enum {
  READER_NONE,
  READER_WHOLE,
  READER_LINES,
  READER_ITEMS,
  READER_CONLLU,
} ReaderKind;

typedef struct {
  ReaderKind   kind;
  CgReadFormat format; /* of WHOLE */
  CgInput     *input;
  GString     *line;
  JsonNode    *items; /* a list */
  guint        item;
  CgConllu    *conllu;
} Reader;

struct CgCorpus {
  CgReadOptions options;
  GPtrArray    *sources; /* CgSource */
  guint         at;      /* the source after the one that is open */
  Reader        reader;
  uint64_t      done, total;
};

static void
sum_sizes(CgCorpus *corpus)
{
  for (guint i = 0; i < corpus->sources->len; i++) {
    const CgSource *source = g_ptr_array_index(corpus->sources, i);
    corpus->total += source->size;
    if (strcmp(source->path, "-") == 0) {
      corpus->total = 0;
      return;
    }
  }
}

CgCorpus *
cg_corpus_new(const char *const *paths, const CgReadOptions *options)
{
  g_return_val_if_fail(paths != NULL && options->lexicon != NULL, NULL);
  CgCorpus *corpus = g_new0(CgCorpus, 1);
  corpus->options  = *options;
  corpus->sources  = cg_sources_list(paths, options);
  sum_sizes(corpus);
  cg_html_set_up();
  return corpus;
}

/* ---- reading ---- */

static void
close_reader(CgCorpus *corpus)
{
  Reader *reader = &corpus->reader;
  if (reader->input != NULL)
    corpus->done += cg_input_position(reader->input);
  cg_conllu_free(reader->conllu);
  cg_input_free(reader->input);
  if (reader->line != NULL)
    g_string_free(reader->line, TRUE);
  if (reader->items != NULL)
    json_node_unref(reader->items);
  *reader = (Reader){0};
}

void
cg_corpus_free(CgCorpus *corpus)
{
  if (corpus == NULL)
    return;
  close_reader(corpus);
  g_ptr_array_unref(corpus->sources);
  g_free(corpus);
}

static const CgSource *
current(const CgCorpus *corpus)
{
  return g_ptr_array_index(corpus->sources, corpus->at - 1);
}

static const char *
shown_path(const CgSource *source)
{
  return strcmp(source->path, "-") == 0 ? "standard input" : source->path;
}

/* Whether the first line is a JSON value of its own. */
static bool
is_json_line(CgSlice head)
{
  const char *feed         = memchr(head.ptr, '\n', head.len);
  CgSlice     line         = {head.ptr,
                  feed == NULL ? head.len : (size_t)(feed - head.ptr)};
  g_autoptr(JsonNode) node = cg_json_parse(line, NULL, NULL);
  return node != NULL && JSON_NODE_HOLDS_OBJECT(node);
}

static bool
has_more_lines(CgSlice head)
{
  return memchr(head.ptr, '\n', head.len) != NULL;
}

/* The reader for JSON: by lines, unless one value is spread over them. */
static bool
begin_json(CgCorpus *corpus, bool surely_lines, GError **error)
{
  Reader         *reader = &corpus->reader;
  const CgSource *source = current(corpus);
  CgSlice         head   = cg_input_peek(reader->input);
  bool spread  = has_more_lines(head) ? !is_json_line(head) : *head.ptr == '[';
  reader->kind = READER_LINES;
  reader->line = g_string_new(NULL);
  if (surely_lines || head.len == 0 || !spread)
    return true;
  g_autoptr(GBytes) bytes =
      cg_input_rest(reader->input, 2 * cg_read_limit(&corpus->options), error);
  if (bytes == NULL)
    return false;
  size_t      n;
  const char *data        = g_bytes_get_data(bytes, &n);
  g_autoptr(GError) cause = NULL;
  reader->items           = cg_json_parse((CgSlice){data, n}, NULL, &cause);
  reader->kind            = READER_ITEMS;
  if (reader->items == NULL)
    g_set_error(error, CG_ERROR, cause->code, "%s:1: %s", shown_path(source),
                cause->message);
  return reader->items != NULL;
}

static CgReadFormat
find_format(CgCorpus *corpus, CgEnding *ending)
{
  CgReadFormat format;
  size_t       stem;
  *ending = cg_sniff_name(current(corpus)->path, &format, &stem);
  if (corpus->options.from != CG_READ_AUTO)
    return corpus->options.from;
  return *ending == CG_ENDING_FORMAT
             ? format
             : cg_sniff_bytes(cg_input_peek(corpus->reader.input));
}

/* Opens the next source; false with an error, or without one where the source
 * is passed over. */
static bool
begin(CgCorpus *corpus, GError **error)
{
  corpus->at++;
  const CgSource *source = current(corpus);
  Reader         *reader = &corpus->reader;
  reader->input          = cg_input_open(source->path, error);
  if (reader->input == NULL)
    return false;
  CgEnding     ending;
  CgReadFormat format = find_format(corpus, &ending);
  if (format == CG_READ_AUTO && !source->named) {
    cg_read_log(&corpus->options, source->path, 1, "passed over: not text");
    close_reader(corpus);
    return false;
  }
  switch (format) {
  case CG_READ_JSONL:
    return begin_json(corpus,
                      ending == CG_ENDING_FORMAT ||
                          corpus->options.from == CG_READ_JSONL,
                      error);
  case CG_READ_CONLLU:
    reader->kind   = READER_CONLLU;
    reader->conllu = cg_conllu_new(reader->input, shown_path(source),
                                   source->id, &corpus->options);
    return true;
  case CG_READ_AUTO:
  case CG_READ_TEXT:
  case CG_READ_HTML:
  case CG_N_READ_FORMATS:
    reader->kind   = READER_WHOLE;
    reader->format = format == CG_READ_HTML ? format : CG_READ_TEXT;
    return true;
  }
  return false;
}

struct CgRaw {
  const CgCorpus *corpus;
  const char     *path; /* as shown */
  char           *id;
  size_t          line;
  CgReadFormat    format;   /* TEXT, HTML, or JSONL for a line */
  GBytes         *bytes;    /* NULL: already read */
  CgDocument     *document; /* or what came of it */
};

void
cg_raw_free(CgRaw *raw)
{
  if (raw == NULL)
    return;
  g_free(raw->id);
  g_clear_pointer(&raw->bytes, g_bytes_unref);
  cg_document_free(raw->document);
  g_free(raw);
}

static CgRaw *
new_raw(const CgCorpus *corpus, const char *id, size_t line, GBytes *bytes)
{
  CgRaw *raw  = g_new0(CgRaw, 1);
  raw->corpus = corpus;
  raw->path   = shown_path(current(corpus));
  raw->id     = g_strdup(id);
  raw->line   = line;
  raw->format = corpus->reader.kind == READER_WHOLE ? corpus->reader.format
                                                    : CG_READ_JSONL;
  raw->bytes  = bytes;
  return raw;
}

/* What is read in one go with its source. */
static CgRaw *
read_raw(const CgCorpus *corpus, CgDocument *document)
{
  if (document == NULL)
    return NULL;
  CgRaw *raw    = new_raw(corpus, NULL, 1, NULL);
  raw->document = document;
  return raw;
}

CgDocument *
cg_raw_read(CgRaw *raw,
            void (*log)(const char *message, void *log_data),
            void    *log_data,
            GError **error)
{
  if (raw->bytes == NULL)
    return g_steal_pointer(&raw->document);
  CgReadOptions options = raw->corpus->options;
  CgArticle     known   = {.id = raw->id, .path = raw->path, .line = raw->line};
  if (log != NULL) {
    options.log      = log;
    options.log_data = log_data;
  }
  if (raw->format != CG_READ_JSONL)
    return cg_article_read(raw->bytes, raw->format, &known, &options, error);
  size_t      n;
  const char *line = g_bytes_get_data(raw->bytes, &n);
  return cg_record_read_line((CgSlice){line, n}, &known, &options, error);
}

static CgRaw *
next_whole(CgCorpus *corpus, bool *more, GError **error)
{
  *more         = false;
  GBytes *bytes = cg_input_rest(corpus->reader.input,
                                cg_read_limit(&corpus->options), error);
  return bytes ? new_raw(corpus, current(corpus)->id, 1, bytes) : NULL;
}

static CgRaw *
next_line(CgCorpus *corpus, bool *more, GError **error)
{
  Reader         *reader = &corpus->reader;
  const CgSource *source = current(corpus);
  size_t          limit  = 2 * cg_read_limit(&corpus->options);
  CgLineStatus    status;
  do
    status = cg_input_line(reader->input, reader->line, limit, error);
  while (status == CG_LINE_READ &&
         reader->line->str[strspn(reader->line->str, " \t\xEF\xBB\xBF")] ==
             '\0' &&
         strlen(reader->line->str) == reader->line->len);
  *more         = status == CG_LINE_READ || status == CG_LINE_LONG;
  size_t number = cg_input_line_number(reader->input);
  if (status == CG_LINE_LONG)
    g_set_error(error, CG_ERROR, CG_ERROR_LIMIT,
                "%s:%zu: line of more than %zu bytes, expected at most that",
                shown_path(source), number, limit);
  if (status != CG_LINE_READ)
    return NULL;
  g_autofree char *id = g_strdup_printf("%s-%zu", source->id, number);
  return new_raw(corpus, id, number,
                 g_bytes_new(reader->line->str, reader->line->len));
}

static CgDocument *
next_item(CgCorpus *corpus, bool *more, GError **error)
{
  Reader          *reader = &corpus->reader;
  const CgSource  *source = current(corpus);
  JsonNode        *record = reader->items;
  g_autofree char *id     = g_strdup(source->id);
  *more                   = false;
  if (JSON_NODE_HOLDS_ARRAY(record)) {
    JsonArray *array = json_node_get_array(record);
    if (reader->item >= json_array_get_length(array))
      return NULL;
    *more  = true;
    record = json_array_get_element(array, reader->item++);
    g_free(id);
    id = g_strdup_printf("%s-%u", source->id, reader->item);
  }
  CgArticle known = {.id = id, .path = shown_path(source), .line = 1};
  return cg_record_read(record, &known, &corpus->options, error);
}

static CgRaw *
next_in_source(CgCorpus *corpus, bool *more, GError **error)
{
  switch (corpus->reader.kind) {
  case READER_WHOLE:
    return next_whole(corpus, more, error);
  case READER_LINES:
    return next_line(corpus, more, error);
  case READER_ITEMS:
    return read_raw(corpus, next_item(corpus, more, error));
  case READER_CONLLU:
    return read_raw(corpus, cg_conllu_next(corpus->reader.conllu, more, error));
  case READER_NONE:
    break;
  }
  g_return_val_if_reached(NULL);
}

CgRaw *
cg_corpus_next_raw(CgCorpus *corpus, GError **error)
{
  while (corpus->reader.kind != READER_NONE ||
         corpus->at < corpus->sources->len) {
    GError *fault = NULL;
    if (corpus->reader.kind == READER_NONE && !begin(corpus, &fault)) {
      if (fault == NULL)
        continue;
      close_reader(corpus);
      g_propagate_error(error, fault);
      return NULL;
    }
    bool   more = false;
    CgRaw *raw  = next_in_source(corpus, &more, &fault);
    if (!more)
      close_reader(corpus);
    if (fault != NULL)
      g_propagate_error(error, fault);
    if (raw != NULL || fault != NULL)
      return raw;
  }
  return NULL;
}

CgDocument *
cg_corpus_next(CgCorpus *corpus, GError **error)
{
  g_autoptr(CgRaw) raw = cg_corpus_next_raw(corpus, error);
  return raw == NULL ? NULL : cg_raw_read(raw, NULL, NULL, error);
}

void
cg_corpus_progress(const CgCorpus *corpus, uint64_t *done, uint64_t *total)
{
  const CgInput *input = corpus->reader.input;
  *done  = corpus->done + (input == NULL ? 0 : cg_input_position(input));
  *total = corpus->total;
}
