/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* From paths to a stream of articles. The list of files is made at once; one
 * file is open at a time, and a reader by its format takes articles out of it:
 *
 *   paths -> sources, sorted -> open -> WHOLE   one article
 *                                       LINES   one a line of JSON
 *                                       ITEMS   one an object of a JSON list
 *                                       CONLLU  one a "# newdoc"
 */
#include "read/corpus.h"

#include "core/error.h"
#include "read/conllu.h"
#include "read/input.h"
#include "read/json.h"
#include "read/record.h"
#include "read/sniff.h"

#include <glib/gstdio.h>

typedef struct {
  char    *path;  /* "-": standard input */
  char    *below; /* path below the directory given, or the file's name */
  char    *id;
  uint64_t size;
  bool     named; /* on the command line, not found in a directory */
} Source;

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
  GPtrArray    *sources;
  guint         at; /* the source after the one that is open */
  Reader        reader;
  uint64_t      done, total;
};

static void
source_free(void *data)
{
  Source *source = data;
  g_free(source->path);
  g_free(source->below);
  g_free(source->id);
  g_free(source);
}

/* ---- the list of files ---- */

static void
add_file(CgCorpus *corpus, const char *path, const char *below, bool named)
{
  GStatBuf status;
  Source  *source = g_new0(Source, 1);
  source->path    = g_strdup(path);
  source->below   = g_strdup(below);
  source->named   = named;
  if (strcmp(path, "-") != 0 && g_stat(path, &status) == 0)
    source->size = (uint64_t)status.st_size;
  g_ptr_array_add(corpus->sources, source);
}

static bool
is_passed_over(const char *path)
{
  CgReadFormat format;
  size_t       stem;
  CgEnding     ending = cg_sniff_name(path, &format, &stem);
  return ending == CG_ENDING_OTHER || ending == CG_ENDING_JSON;
}

/* Adds the files of directory @path; directories in it go to @waiting. */
static void
list_directory(CgCorpus   *corpus,
               const char *path,
               size_t      top,
               GPtrArray  *waiting)
{
  g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
  const char *name;
  if (directory == NULL) { /* reading it will tell why */
    add_file(corpus, path, path, true);
    return;
  }
  while ((name = g_dir_read_name(directory)) != NULL) {
    g_autofree char *full = g_build_filename(path, name, NULL);
    if (*name == '.')
      continue;
    if (g_file_test(full, G_FILE_TEST_IS_DIR)) {
      if (!g_file_test(full, G_FILE_TEST_IS_SYMLINK))
        g_ptr_array_add(waiting, g_steal_pointer(&full));
    } else if (g_file_test(full, G_FILE_TEST_IS_REGULAR)) {
      const char *below = full + top + strspn(full + top, "/");
      if (!is_passed_over(full))
        add_file(corpus, full, below, false);
      else
        cg_read_log(&corpus->options, full, 1,
                    "passed over: the ending is not one of articles");
    }
  }
}

static void
add_path(CgCorpus *corpus, const char *path)
{
  if (strcmp(path, "-") == 0 || !g_file_test(path, G_FILE_TEST_IS_DIR)) {
    g_autofree char *name = g_path_get_basename(path);
    add_file(corpus, path, name, true);
    return;
  }
  g_autoptr(GPtrArray) waiting = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(waiting, g_strdup(path));
  for (guint i = 0; i < waiting->len; i++)
    list_directory(corpus, g_ptr_array_index(waiting, i), strlen(path),
                   waiting);
}

static int
compare_sources(const void *a, const void *b)
{
  const Source *left  = *(Source *const *)a;
  const Source *right = *(Source *const *)b;
  int           order = strcmp(left->path, right->path);
  return order != 0 ? order : right->named - left->named;
}

static void
sort_sources(CgCorpus *corpus)
{
  GPtrArray *sources = corpus->sources;
  g_ptr_array_sort(sources, compare_sources);
  for (guint i = sources->len; i-- > 1;) {
    const Source *one  = g_ptr_array_index(sources, i - 1);
    const Source *next = g_ptr_array_index(sources, i);
    if (strcmp(one->path, next->path) == 0)
      g_ptr_array_remove_index(sources, i);
  }
}

/* Step 0: below the directory, without ending; 1: with it; 2: the whole path */
static char *
make_id(const Source *source, int step)
{
  CgReadFormat format;
  size_t       stem;
  if (strcmp(source->path, "-") == 0)
    return g_strdup("stdin");
  cg_sniff_name(source->below, &format, &stem);
  return step == 0 ? g_strndup(source->below, stem)
                   : g_strdup(step == 1 ? source->below : source->path);
}

/* How many sources have each id; those without get the one of @step. */
static GHashTable *
count_ids(const GPtrArray *sources, int step)
{
  GHashTable *counts =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < sources->len; i++) {
    Source *source = g_ptr_array_index(sources, i);
    if (source->id == NULL)
      source->id = make_id(source, step);
    guint *count = g_hash_table_lookup(counts, source->id);
    if (count != NULL) {
      (*count)++;
      continue;
    }
    count  = g_new(guint, 1);
    *count = 1;
    g_hash_table_insert(counts, g_strdup(source->id), count);
  }
  return counts;
}

/* Gives each source the shortest id that no other has. */
static void
name_sources(CgCorpus *corpus)
{
  bool shared = true;
  for (int step = 0; shared && step <= 2; step++) {
    g_autoptr(GHashTable) counts = count_ids(corpus->sources, step);
    shared                       = false;
    for (guint i = 0; step < 2 && i < corpus->sources->len; i++) {
      Source      *source = g_ptr_array_index(corpus->sources, i);
      const guint *count  = g_hash_table_lookup(counts, source->id);
      if (*count < 2)
        continue;
      shared = true;
      g_clear_pointer(&source->id, g_free);
    }
  }
}

static void
sum_sizes(CgCorpus *corpus)
{
  for (guint i = 0; i < corpus->sources->len; i++) {
    const Source *source = g_ptr_array_index(corpus->sources, i);
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
  corpus->sources  = g_ptr_array_new_with_free_func(source_free);
  for (size_t i = 0; paths[i] != NULL; i++)
    add_path(corpus, paths[i]);
  sort_sources(corpus);
  name_sources(corpus);
  sum_sizes(corpus);
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

static const Source *
current(const CgCorpus *corpus)
{
  return g_ptr_array_index(corpus->sources, corpus->at - 1);
}

static const char *
shown_path(const Source *source)
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
  Reader       *reader = &corpus->reader;
  const Source *source = current(corpus);
  CgSlice       head   = cg_input_peek(reader->input);
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
  const Source *source = current(corpus);
  Reader       *reader = &corpus->reader;
  reader->input        = cg_input_open(source->path, error);
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

static CgDocument *
next_whole(CgCorpus *corpus, bool *more, GError **error)
{
  const Source *source = current(corpus);
  CgArticle known = {.id = source->id, .path = shown_path(source), .line = 1};
  *more           = false;
  g_autoptr(GBytes) bytes = cg_input_rest(
      corpus->reader.input, cg_read_limit(&corpus->options), error);
  if (bytes == NULL)
    return NULL;
  return cg_article_read(bytes, corpus->reader.format, &known, &corpus->options,
                         error);
}

static CgDocument *
next_line(CgCorpus *corpus, bool *more, GError **error)
{
  Reader       *reader = &corpus->reader;
  const Source *source = current(corpus);
  size_t        limit  = 2 * cg_read_limit(&corpus->options);
  CgLineStatus  status;
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
  CgArticle known     = {.id = id, .path = shown_path(source), .line = number};
  CgSlice   line      = {reader->line->str, reader->line->len};
  return cg_record_read_line(line, &known, &corpus->options, error);
}

static CgDocument *
next_item(CgCorpus *corpus, bool *more, GError **error)
{
  Reader          *reader = &corpus->reader;
  const Source    *source = current(corpus);
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

static CgDocument *
next_in_source(CgCorpus *corpus, bool *more, GError **error)
{
  switch (corpus->reader.kind) {
  case READER_WHOLE:
    return next_whole(corpus, more, error);
  case READER_LINES:
    return next_line(corpus, more, error);
  case READER_ITEMS:
    return next_item(corpus, more, error);
  case READER_CONLLU:
    return cg_conllu_next(corpus->reader.conllu, more, error);
  case READER_NONE:
    break;
  }
  g_return_val_if_reached(NULL);
}

CgDocument *
cg_corpus_next(CgCorpus *corpus, GError **error)
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
    bool        more     = false;
    CgDocument *document = next_in_source(corpus, &more, &fault);
    if (!more)
      close_reader(corpus);
    if (fault != NULL)
      g_propagate_error(error, fault);
    if (document != NULL || fault != NULL)
      return document;
  }
  return NULL;
}

void
cg_corpus_progress(const CgCorpus *corpus, uint64_t *done, uint64_t *total)
{
  const CgInput *input = corpus->reader.input;
  *done  = corpus->done + (input == NULL ? 0 : cg_input_position(input));
  *total = corpus->total;
}
