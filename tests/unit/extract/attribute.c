/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "extract/attribute.h"

#include "trees.h"

/* Cases of three lines in tests/cases/attribute.case: name, tree (trees.h),
 * and the attributions, " | " between:
 *
 *     source <cue> content; content {stance quotation [@speaker] [>n] [to x]}
 *
 * where n is the number of the attribution it stands in, from 1. Names that
 * begin with "headline-" have their first block as a headline. */

typedef struct {
  const CgResources *resources;
  const char        *name, *tree, *expected;
} Case;

static void
show_spans(GString *out, CgDocument *document, const CgSpan *spans, uint32_t n)
{
  for (uint32_t i = 0; i < n; i++) {
    CgSlice words = cg_document_slice(document, spans[i]);
    g_string_append(out, i > 0 ? "; " : "");
    g_string_append_len(out, words.ptr, (gssize)words.len);
  }
}

static void
show_names(GString        *out,
           CgDocument     *document,
           const char     *mark,
           const uint32_t *entities,
           uint32_t        n)
{
  size_t          n_all;
  const CgEntity *all = cg_document_entities(document, &n_all);
  for (uint32_t i = 0; i < n; i++)
    g_string_append_printf(out, " %s%s", mark, all[entities[i]].name);
}

static void
show(GString *out, CgDocument *document, const CgAttribution *a)
{
  show_spans(out, document, a->source, a->n_source);
  g_string_append(out, a->n_source > 0 ? " <" : "<");
  show_spans(out, document, a->cue, a->n_cue);
  g_string_append(out, "> ");
  show_spans(out, document, a->content, a->n_content);
  g_string_append_printf(out, " {%s %s", cg_stance_name(a->stance),
                         cg_quotation_name(a->quotation));
  show_names(out, document, "@", a->speakers, a->n_speakers);
  if (a->within != CG_NONE)
    g_string_append_printf(out, " >%u", a->within + 1);
  show_names(out, document, "to ", a->addressees, a->n_addressees);
  if (a->date.iso[0] != '\0')
    g_string_append_printf(out, " %s", a->date.iso);
  g_string_append(out, a->hedge ? " hedge}" : "}");
}

static void
test_case(const void *data)
{
  const Case *one                = data;
  bool        headline           = g_str_has_prefix(one->name, "headline-");
  g_autoptr(CgDocument) document = tree_document(one->tree, headline);
  g_assert_true(cg_attribute(document, one->resources, NULL));
  size_t               n;
  const CgAttribution *all = cg_document_attributions(document, &n);
  g_autoptr(GString) shown = g_string_new(n == 0 ? "none" : "");
  for (size_t i = 0; i < n; i++) {
    g_string_append(shown, i > 0 ? " | " : "");
    show(shown, document, &all[i]);
    g_assert_cmpfloat(all[i].confidence, >, 0);
    g_assert_cmpfloat(all[i].confidence, <=, 1);
  }
  if (strcmp(shown->str, one->expected) == 0)
    return;
  g_test_message("expected: %s", one->expected);
  g_test_message("found:    %s", shown->str);
  g_test_fail();
}

static void
add_cases(const CgResources *resources, char **lines)
{
  for (char **line = lines; *line != NULL; line++) {
    if (**line == '\0' || **line == '#')
      continue;
    Case *one             = g_new(Case, 1);
    *one                  = (Case){resources, line[0], line[1], line[2]};
    g_autofree char *test = g_strdup_printf("/extract/attribute/%s", one->name);
    g_test_add_data_func_full(test, one, test_case, g_free);
    line += 2;
  }
}

static void
test_empty(const void *data)
{
  g_autoptr(GBytes) text = g_bytes_new_static("", 0);
  g_autoptr(CgDocument) document =
      cg_document_new(text, &(CgArticle){.id = "empty"});
  static const CgLayer layers[] = {
      CG_LAYER_TOKENS, CG_LAYER_SENTENCES, CG_LAYER_TAGS,    CG_LAYER_TREES,
      CG_LAYER_QUOTES, CG_LAYER_MENTIONS,  CG_LAYER_ENTITIES};
  for (size_t i = 0; i < G_N_ELEMENTS(layers); i++)
    cg_document_take_layer(document, layers[i], NULL, 0);
  g_assert_true(cg_attribute(document, data, NULL));
  size_t n;
  cg_document_attributions(document, &n);
  g_assert_cmpuint(n, ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  CgResources      resources   = {.lexicon = lexicon};
  g_autofree char *path =
      g_strdup_printf("%s/tests/cases/attribute.case", g_getenv("SOURCE_ROOT"));
  g_autofree char *text   = NULL;
  g_autoptr(GError) error = NULL;
  g_file_get_contents(path, &text, NULL, &error);
  g_assert_no_error(error);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  add_cases(&resources, lines);
  g_test_add_data_func("/extract/attribute/empty", &resources, test_empty);
  return g_test_run();
}
