/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Tables of tab-separated fields, built into the program as resources. The
 * text of a table is kept once and cut in place; a hash table leads from each
 * key to its first row, and `next` to the others of that key:
 *
 *   "saying" ---> row(say, verb, ...) -next-> row(say, noun, ...) -> NULL
 */
#include "model/lexicon.h"

#include "core/arena.h"
#include "core/error.h"

#include "lexicon-data.h"

typedef struct {
  GHashTable *keys;  /* Key -> Link (first) */
  GArray     *rows;  /* CgRow */
  GHashTable *tails; /* last word of a key -> words of the longest; or NULL */
  uint32_t    max_words;
} Table;

struct CgLexicon {
  CgArena *arena;
  Table    tables[CG_N_TABLES];
};

/* Name of the file, and the columns beside the first that hold keys. */
static const struct {
  const char *name;
  int         key_columns[6]; /* until 0 */
  bool        heads;          /* looked up by the last word */
} table_of[] = {
    [CG_TABLE_ABBREVIATIONS]     = {"abbreviations", {0}, false},
    [CG_TABLE_CITIES]            = {"cities", {3, 0}, false},
    [CG_TABLE_CONTINENTS]        = {"continents", {2, 3, 0}, false},
    [CG_TABLE_COUNTRIES]         = {"countries", {1, 2, 3, 4, 5, 0}, false},
    [CG_TABLE_CUE_MODIFIERS]     = {"cue_modifiers", {0}, false},
    [CG_TABLE_CUES]              = {"cues", {0}, false},
    [CG_TABLE_EVENTS]            = {"events", {0}, true},
    [CG_TABLE_FACILITY_NOUNS]    = {"facility_nouns", {0}, true},
    [CG_TABLE_GIVEN_NAMES]       = {"given_names", {0}, false},
    [CG_TABLE_GROUP_NOUNS]       = {"group_nouns", {1, 0}, true},
    [CG_TABLE_INSTRUMENTS]       = {"instruments", {0}, false},
    [CG_TABLE_IRREGULAR_FORMS]   = {"irregular_forms", {0}, false},
    [CG_TABLE_NAME_VARIANTS]     = {"name_variants", {2, 0}, false},
    [CG_TABLE_NEWS_CLUTTER]      = {"news_clutter", {0}, false},
    [CG_TABLE_NUMBER_WORDS]      = {"number_words", {0}, false},
    [CG_TABLE_OFFICE_MODIFIERS]  = {"office_modifiers", {0}, false},
    [CG_TABLE_OFFICES]           = {"offices", {0}, true},
    [CG_TABLE_ORG_NOUNS]         = {"org_nouns", {0}, true},
    [CG_TABLE_ORGANIZATIONS]     = {"organizations", {1, 4, 0}, false},
    [CG_TABLE_PREDICATES]        = {"predicates", {1, 2, 0}, false},
    [CG_TABLE_SURNAME_PARTICLES] = {"surname_particles", {0}, false},
    [CG_TABLE_TIME_WORDS]        = {"time_words", {0}, false},
};
_Static_assert(G_N_ELEMENTS(table_of) == CG_N_TABLES, "a file a table");

static CgTableId
table_from_name(const char *name)
{
  unsigned id = 0;
  while (id < CG_N_TABLES && strcmp(table_of[id].name, name) != 0)
    id++;
  return (CgTableId)id;
}

static uint32_t
count_words(const char *key)
{
  uint32_t n = 1;
  for (; *key != '\0'; key++)
    n += *key == ' ';
  return n;
}

/* Where the key is in lower case already, as most are, it is used as it is;
 * @key is NUL-terminated and lives in the arena. */
static const char *
lower_key(CgLexicon *lexicon, const char *key)
{
  for (const char *p = key; *p != '\0'; p++)
    if (g_ascii_isupper(*p) || (guchar)*p >= 0x80) {
      g_autofree char *lower = g_utf8_strdown(key, -1);
      return cg_arena_strdup(lexicon->arena, lower);
    }
  return key;
}

/* The letters and digits that @text ends with. */
static const char *
tail_of(const char *text)
{
  const char *tail = text + strlen(text);
  while (tail > text && (g_ascii_isalnum(tail[-1]) || (guchar)tail[-1] >= 0x80))
    tail--;
  return tail;
}

static void
add_tail(Table *table, const char *key)
{
  gpointer tail  = (gpointer)(uintptr_t)tail_of(key);
  guint    known = GPOINTER_TO_UINT(g_hash_table_lookup(table->tails, tail));
  if (count_words(key) > known)
    g_hash_table_insert(table->tails, tail, GUINT_TO_POINTER(count_words(key)));
}

/* A key's chain grows at its end; a row stands in a chain at most once. */
static void
add_key(CgLexicon *lexicon, Table *table, const char *text, const CgRow *row)
{
  if (*text == '\0')
    return;
  const char *key  = lower_key(lexicon, text);
  CgRow      *last = g_hash_table_lookup(table->keys, key);
  CgRow      *link = NULL;
  while (last != NULL && last->fields != row->fields && last->next != NULL)
    last = (CgRow *)(uintptr_t)last->next;
  if (last != NULL && last->fields == row->fields)
    return;
  link  = cg_arena_new_array(lexicon->arena, CgRow, 1);
  *link = (CgRow){row->fields, row->n_fields, NULL};
  if (last != NULL) {
    last->next = link;
    return;
  }
  table->max_words = MAX(table->max_words, count_words(key));
  g_hash_table_insert(table->keys, (gpointer)(uintptr_t)key, link);
  if (table->tails != NULL)
    add_tail(table, key);
}

/* Each of the alternatives that "|" parts is a key. */
static void
add_alternatives(CgLexicon   *lexicon,
                 Table       *table,
                 const char  *field,
                 const CgRow *row)
{
  char *p = cg_arena_strdup(lexicon->arena, field);
  for (char *bar = strchr(p, '|'); bar != NULL; bar = strchr(p, '|')) {
    *bar = '\0';
    add_key(lexicon, table, p, row);
    p = bar + 1;
  }
  add_key(lexicon, table, p, row);
}

static void
add_keys(CgLexicon *lexicon, CgTableId id, const CgRow *row)
{
  Table *table = &lexicon->tables[id];
  add_key(lexicon, table, row->fields[0], row);
  for (size_t i = 0; table_of[id].key_columns[i] != 0; i++) {
    const char *field =
        cg_row_field(row, (uint32_t)table_of[id].key_columns[i]);
    if (*field != '\0')
      add_alternatives(lexicon, table, field, row);
  }
}

/* Adds the line, which is cut in place and stays in the arena: fields parted
 * by tabs, "-" is an empty one. */
static void
add_line(CgLexicon *lexicon, CgTableId id, char *line)
{
  uint32_t n = 1;
  for (const char *p = line; *p != '\0'; p++)
    n += *p == '\t';
  const char **fields = cg_arena_new_array(lexicon->arena, const char *, n + 1);
  for (uint32_t i = 0; i < n; i++) {
    char *tab = strchr(line, '\t');
    if (tab != NULL)
      *tab = '\0';
    fields[i] = strcmp(line, "-") == 0 ? "" : line;
    line      = tab != NULL ? tab + 1 : line;
  }
  CgRow row = {(const char *const *)fields, n, NULL};
  g_array_append_val(lexicon->tables[id].rows, row);
  add_keys(lexicon, id, &row);
}

static bool
is_row(const char *line)
{
  return *line != '\0' && *line != '#';
}

static void
load_table(CgLexicon *lexicon, CgTableId id)
{
  g_autofree char *path =
      g_strdup_printf("/claimgraph/lexicon/%s.tsv", table_of[id].name);
  g_autoptr(GBytes) bytes = g_resource_lookup_data(
      cg_lexicon_get_resource(), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert(bytes != NULL); /* built in */
  size_t      size;
  const char *data = g_bytes_get_data(bytes, &size);
  char       *line = cg_arena_strndup(lexicon->arena, data, size);
  while (line != NULL) {
    char *end = strchr(line, '\n');
    if (end != NULL)
      *end = '\0';
    if (is_row(line))
      add_line(lexicon, id, line);
    line = end == NULL ? NULL : end + 1;
  }
}

static bool
load_extra(CgLexicon *lexicon, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  if (!g_file_get_contents(path, &text, NULL, error))
    return false;
  if (!g_utf8_validate(text, -1, NULL)) {
    g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                "%s: not UTF-8, expected a table in UTF-8", path);
    return false;
  }
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++) {
    char *line = g_strchomp(lines[i]);
    if (!is_row(line))
      continue;
    g_auto(GStrv) head = g_strsplit(line, "\t", 2);
    CgTableId id       = table_from_name(head[0]);
    if (id == CG_N_TABLES || head[1] == NULL || *head[1] == '\0') {
      g_set_error(error, CG_ERROR, CG_ERROR_MODEL,
                  "%s:%zu: \"%s\" is no row, expected the name of a table "
                  "(cues, offices, ...), a tab and its columns",
                  path, i + 1, head[0]);
      return false;
    }
    add_line(lexicon, id, cg_arena_strdup(lexicon->arena, head[1]));
  }
  return true;
}

CgLexicon *
cg_lexicon_new(const char *extra, GError **error)
{
  g_autoptr(CgLexicon) lexicon = g_new0(CgLexicon, 1);
  lexicon->arena               = cg_arena_new();
  for (unsigned id = 0; id < CG_N_TABLES; id++) {
    Table *table = &lexicon->tables[id];
    table->keys  = g_hash_table_new(g_str_hash, g_str_equal);
    table->rows  = g_array_new(FALSE, FALSE, sizeof(CgRow));
    if (table_of[id].heads)
      table->tails = g_hash_table_new(g_str_hash, g_str_equal);
  }
  if (extra != NULL && !load_extra(lexicon, extra, error))
    return NULL;
  for (unsigned id = 0; id < CG_N_TABLES; id++)
    load_table(lexicon, (CgTableId)id);
  return g_steal_pointer(&lexicon);
}

void
cg_lexicon_free(CgLexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  for (unsigned id = 0; id < CG_N_TABLES; id++) {
    g_hash_table_unref(lexicon->tables[id].keys);
    g_array_unref(lexicon->tables[id].rows);
    g_clear_pointer(&lexicon->tables[id].tails, g_hash_table_unref);
  }
  cg_arena_free(lexicon->arena);
  g_free(lexicon);
}

const CgRow *
cg_lexicon_find_string(const CgLexicon *lexicon,
                       CgTableId        table,
                       const char      *key)
{
  return g_hash_table_lookup(lexicon->tables[table].keys, key);
}

const CgRow *
cg_lexicon_find(const CgLexicon *lexicon, CgTableId table, CgSlice key)
{
  char room[64];
  if (key.len < sizeof room) {
    memcpy(room, key.ptr, key.len);
    room[key.len] = '\0';
    return cg_lexicon_find_string(lexicon, table, room);
  }
  g_autofree char *string = g_strndup(key.ptr, key.len);
  return cg_lexicon_find_string(lexicon, table, string);
}

const CgRow *
cg_lexicon_find_form(const CgLexicon *lexicon, CgTableId table, CgSlice form)
{
  char   room[64];
  size_t n = 0;
  while (n < form.len && n < sizeof room && (guchar)form.ptr[n] < 0x80) {
    room[n] = g_ascii_tolower(form.ptr[n]);
    n++;
  }
  if (n == form.len)
    return cg_lexicon_find(lexicon, table, (CgSlice){room, n});
  g_autofree char *lower = g_utf8_strdown(form.ptr, (gssize)form.len);
  return cg_lexicon_find_string(lexicon, table, lower);
}

uint32_t
cg_lexicon_tail_words(const CgLexicon *lexicon,
                      CgTableId        table,
                      const char      *word)
{
  g_assert(lexicon->tables[table].tails != NULL);
  return GPOINTER_TO_UINT(
      g_hash_table_lookup(lexicon->tables[table].tails, tail_of(word)));
}

uint32_t
cg_lexicon_max_words(const CgLexicon *lexicon, CgTableId table)
{
  return lexicon->tables[table].max_words;
}

const CgRow *
cg_lexicon_rows(const CgLexicon *lexicon, CgTableId table, size_t *n)
{
  *n = lexicon->tables[table].rows->len;
  return (const CgRow *)(const void *)lexicon->tables[table].rows->data;
}

const char *
cg_row_field(const CgRow *row, uint32_t i)
{
  return i < row->n_fields ? row->fields[i] : "";
}

bool
cg_row_lists(const CgRow *row, uint32_t i, char separator, const char *word)
{
  size_t len = strlen(word);
  for (const char *p = cg_row_field(row, i); p != NULL;) {
    const char *end  = strchr(p, separator);
    size_t      size = end == NULL ? strlen(p) : (size_t)(end - p);
    if (size == len && strncmp(p, word, len) == 0)
      return true;
    p = end == NULL ? NULL : end + 1;
  }
  return false;
}
