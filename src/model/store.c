/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The model file, mapped:
 *
 *   header  64 bytes: magic, version, sections, size, checksum
 *   table   64 bytes a section: name, type, shape, place
 *   data    each section at a multiple of 64
 *
 * Nothing is copied or unpacked. Opening checks the checksum of the whole
 * (XXH3: 10 GB/s, so that start stays within milliseconds), and that each
 * section lies inside the file and is as long as its shape says; so what
 * follows may read any section without looking again. Numbers are
 * little-endian; machines of the other kind refuse the file. */

#include "model/store.h"

#include "core/error.h"

#include <string.h>
#include <xxhash.h>

#define HEADER_SIZE 64
#define ENTRY_SIZE 64
#define NAME_SIZE 24
#define MAX_SECTIONS 4096

typedef enum { TYPE_BYTES = 1, TYPE_FLOATS, TYPE_TEXT, TYPE_PACKED } Type;

typedef struct {
  char     magic[8];
  uint32_t version;
  uint32_t n_sections;
  uint64_t size;
  uint64_t checksum;
  uint8_t  zeros[32];
} Header;

typedef struct {
  char     name[NAME_SIZE];
  uint32_t type;
  uint32_t rank;
  uint32_t n_rows;
  uint32_t n_columns;
  uint64_t offset;
  uint64_t size;
  uint8_t  zeros[8];
} Section;

_Static_assert(sizeof(Header) == HEADER_SIZE, "as in the file");
_Static_assert(sizeof(Section) == ENTRY_SIZE, "as in the file");

struct CgModel {
  char          *path;
  GBytes        *bytes;
  const uint8_t *data;
  const Section *sections; /* in data */
  size_t         n_sections;
};

static const char magic[8] = "CGMODEL";

G_GNUC_PRINTF(3, 4)
static bool
fail(const CgModel *model, GError **error, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *what = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_set_error(error, CG_ERROR, CG_ERROR_MODEL, "%s: %s", model->path, what);
  return false;
}

static bool
check_header(CgModel *model, size_t size, GError **error)
{
  const Header *header = (const Header *)(const void *)model->data;
  if (size < HEADER_SIZE || memcmp(header->magic, magic, sizeof magic) != 0) {
    return fail(model, error, "not a model file, expected \"%s\"", magic);
  }
  if (header->version != CG_MODEL_VERSION) {
    return fail(model, error, "model version %u, expected %d",
                GUINT32_FROM_LE(header->version), CG_MODEL_VERSION);
  }
  if (header->size != size) {
    return fail(model, error,
                "the file has %zu bytes, expected %" G_GUINT64_FORMAT
                ": it was cut or added to",
                size, header->size);
  }
  if (XXH3_64bits(model->data + HEADER_SIZE, size - HEADER_SIZE) !=
      header->checksum) {
    return fail(model, error, "the checksum is wrong: the file was altered");
  }
  model->n_sections = header->n_sections;
  if (model->n_sections > MAX_SECTIONS ||
      model->n_sections * ENTRY_SIZE > size - HEADER_SIZE) {
    return fail(model, error, "the table of sections is longer than the file");
  }
  return true;
}

/* The size that the type and shape of a section ask for; of text, its own. */
static uint64_t
expected_size(const Section *section)
{
  const uint64_t cells = (uint64_t)section->n_rows * section->n_columns;
  switch ((Type)section->type) {
  case TYPE_BYTES:
    return cells;
  case TYPE_FLOATS:
    return cells > UINT64_MAX / 4 ? UINT64_MAX : cells * 4;
  case TYPE_TEXT:
    return section->size;
  case TYPE_PACKED:
    return section->n_rows > UINT32_MAX - 16 ||
                   section->n_columns > CG_MATRIX_MAX_COLUMNS
               ? UINT64_MAX
               : cg_matrix_bytes(section->n_rows, section->n_columns);
  }
  return UINT64_MAX;
}

static bool
check_sections(const CgModel *model, size_t size, GError **error)
{
  for (size_t i = 0; i < model->n_sections; i++) {
    const Section *section = &model->sections[i];
    if (memchr(section->name, '\0', NAME_SIZE) == NULL ||
        section->offset % 64 != 0 || section->offset > size ||
        section->size > size - section->offset ||
        section->size != expected_size(section)) {
      return fail(model, error, "section %zu (%.*s) is ill-formed", i,
                  NAME_SIZE, section->name);
    }
    /* Vectors may be read to the next multiple of 64. */
    if (cg_pad(section->size, 64) > size - section->offset) {
      return fail(model, error, "section %s has no zeros after it",
                  section->name);
    }
  }
  return true;
}

CgModel *
cg_model_new(GBytes *bytes, const char *name, GError **error)
{
  g_return_val_if_fail(bytes != NULL && name != NULL, NULL);
  size_t size              = 0;
  g_autoptr(CgModel) model = g_new0(CgModel, 1);
  model->path              = g_strdup(name);
  model->bytes             = g_bytes_ref(bytes);
  model->data              = g_bytes_get_data(bytes, &size);
  if (G_BYTE_ORDER != G_LITTLE_ENDIAN) {
    fail(model, error, "model files need a little-endian machine");
    return NULL;
  }
  if (!check_header(model, size, error)) {
    return NULL;
  }
  model->sections = (const Section *)(const void *)(model->data + HEADER_SIZE);
  if (!check_sections(model, size, error)) {
    return NULL;
  }
  return g_steal_pointer(&model);
}

CgModel *
cg_model_open(const char *path, GError **error)
{
  g_return_val_if_fail(path != NULL, NULL);
  g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, error);
  if (file == NULL) {
    return NULL; /* GLib's message names the file */
  }
  g_autoptr(GBytes) bytes = g_mapped_file_get_bytes(file);
  return cg_model_new(bytes, path, error);
}

void
cg_model_free(CgModel *model)
{
  if (model != NULL) {
    g_bytes_unref(model->bytes);
    g_free(model->path);
    g_free(model);
  }
}

const char *
cg_model_path(const CgModel *model)
{
  return model->path;
}

static const Section *
find(const CgModel *model, const char *name, Type type, GError **error)
{
  static const char *const names[] = {"", "bytes", "floats", "text", "packed"};
  for (size_t i = 0; i < model->n_sections; i++) {
    const Section *section = &model->sections[i];
    if (strcmp(section->name, name) != 0) {
      continue;
    }
    if (section->type != (uint32_t)type) {
      fail(model, error, "section %s is of type %u, expected %s", name,
           section->type, names[type]);
      return NULL;
    }
    return section;
  }
  fail(model, error, "section %s is missing", name);
  return NULL;
}

/* The data of a section of the type and shape wanted. */
static const void *
find_shape(const CgModel *model,
           const char    *name,
           Type           type,
           CgExtent       extent,
           GError       **error)
{
  const Section *section = find(model, name, type, error);
  if (section == NULL) {
    return NULL;
  }
  if (section->n_rows != extent.n_rows ||
      section->n_columns != extent.n_columns) {
    fail(model, error, "section %s is %u x %u, expected %zu x %zu", name,
         section->n_rows, section->n_columns, extent.n_rows, extent.n_columns);
    return NULL;
  }
  return model->data + section->offset;
}

bool
cg_model_text(const CgModel *model,
              const char    *section,
              CgSlice       *text,
              GError       **error)
{
  const Section *found = find(model, section, TYPE_TEXT, error);
  if (found == NULL) {
    return false;
  }
  *text = (CgSlice){(const char *)model->data + found->offset, found->size};
  return true;
}

CgSlice *
cg_model_lines(const CgModel *model,
               const char    *section,
               size_t        *n_lines,
               GError       **error)
{
  CgSlice text;
  if (!cg_model_text(model, section, &text, error)) {
    return NULL;
  }
  if (text.len == 0) {
    fail(model, error, "section %s is empty", section);
    return NULL;
  }
  const char *const end   = text.ptr + text.len;
  GArray           *lines = g_array_new(FALSE, FALSE, sizeof(CgSlice));
  for (const char *line = text.ptr; line < end;) {
    const char *stop = memchr(line, '\n', (size_t)(end - line));
    stop             = stop != NULL ? stop : end;
    const CgSlice s  = {line, (size_t)(stop - line)};
    g_array_append_val(lines, s);
    line = stop + 1;
  }
  *n_lines = lines->len;
  return (CgSlice *)(void *)g_array_free(lines, FALSE);
}

bool
cg_model_floats(const CgModel *model,
                const char    *section,
                CgExtent       extent,
                const float  **floats,
                GError       **error)
{
  *floats = find_shape(model, section, TYPE_FLOATS, extent, error);
  return *floats != NULL;
}

bool
cg_model_bytes(const CgModel *model,
               const char    *section,
               CgExtent       extent,
               const int8_t **bytes,
               GError       **error)
{
  *bytes = find_shape(model, section, TYPE_BYTES, extent, error);
  return *bytes != NULL;
}

bool
cg_model_matrix(const CgModel *model,
                const char    *name,
                bool           bias,
                CgMatrix      *matrix,
                GError       **error)
{
  const CgExtent   extent = {matrix->n_rows, matrix->n_columns};
  const CgExtent   column = {matrix->n_rows, 1};
  g_autofree char *w      = g_strconcat(name, ".w", NULL);
  g_autofree char *s      = g_strconcat(name, ".s", NULL);
  g_autofree char *b      = g_strconcat(name, ".b", NULL);
  matrix->bias            = NULL;
  matrix->weights         = find_shape(model, w, TYPE_PACKED, extent, error);
  return matrix->weights != NULL &&
         cg_model_floats(model, s, column, &matrix->scale, error) &&
         (!bias || cg_model_floats(model, b, column, &matrix->bias, error));
}

CgSlice
cg_model_value(const CgModel *model, const char *key)
{
  CgSlice      text    = {0};
  const size_t n_bytes = strlen(key);
  if (!cg_model_text(model, "config", &text, NULL)) {
    return (CgSlice){0};
  }
  const char *const end = text.ptr + text.len;
  for (const char *line = text.ptr; line < end;) {
    const char *stop = memchr(line, '\n', (size_t)(end - line));
    stop             = stop != NULL ? stop : end;
    if ((size_t)(stop - line) > n_bytes && line[n_bytes] == '=' &&
        memcmp(line, key, n_bytes) == 0) {
      line += n_bytes + 1;
      return (CgSlice){line, (size_t)(stop - line)};
    }
    line = stop + 1;
  }
  return (CgSlice){0};
}

bool
cg_model_number(const CgModel *model,
                const char    *key,
                CgRange        allowed,
                size_t        *number,
                GError       **error)
{
  const CgSlice    value = cg_model_value(model, key);
  g_autofree char *text  = g_strndup(value.ptr, value.len);
  guint64          n     = 0;
  if (text == NULL || !g_ascii_string_to_unsigned(text, 10, allowed.first,
                                                  allowed.end - 1, &n, NULL)) {
    return fail(model, error, "config: %s=%s, expected a number from %u to %u",
                key, text != NULL ? text : "", allowed.first, allowed.end - 1);
  }
  *number = (size_t)n;
  return true;
}
