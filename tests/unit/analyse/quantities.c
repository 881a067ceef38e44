/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "analyse/quantities.h"

#include "analyse/times.h"
#include "cases.h"

static void
show_one(GString *shown, const CgDocument *document, const CgQuantity *quantity)
{
  static const char *const bounds[] = {"", "min ", "max ", "about "};
  CgSpan  span  = cg_document_range_span(document, quantity->tokens);
  CgSlice words = cg_document_slice(document, span);
  g_string_append_printf(shown, "%.*s = %s%" G_GINT64_FORMAT "%s",
                         (int)words.len, words.ptr, bounds[quantity->bound],
                         quantity->value, quantity->percent ? "%" : "");
  if (quantity->unit == CG_NONE)
    return;
  CgSlice unit = cg_document_token_slice(document, quantity->unit);
  g_string_append_printf(shown, " %.*s", (int)unit.len, unit.ptr);
}

static char *
show(CgDocument *document)
{
  g_assert_true(cg_find_times(document, case_resources(), NULL));
  g_assert_true(cg_find_quantities(document, case_resources(), NULL));
  size_t            n;
  const CgQuantity *quantities = cg_document_quantities(document, &n);
  GString          *shown      = g_string_new(n == 0 ? "none" : "");
  for (size_t i = 0; i < n; i++) {
    g_string_append(shown, i > 0 ? " | " : "");
    show_one(shown, document, &quantities[i]);
  }
  return g_string_free(shown, FALSE);
}

static void
test_case(const void *data)
{
  const Case *one                = data;
  g_autoptr(CgDocument) document = case_document(one->article, "2024-05-15");
  g_autofree char *shown         = show(document);
  case_expect(one, shown);
}

/* "They counted 30 fishing boats", with its tree. */
static void
test_unit_by_tree(void)
{
  g_autoptr(CgDocument) document =
      case_document("They counted 30 fishing boat crew", NULL);
  static const CgArc arcs[] = {{1, CG_DEP_NSUBJ},    {CG_ROOT, CG_DEP_ROOT},
                               {5, CG_DEP_NUMMOD},   {4, CG_DEP_COMPOUND},
                               {5, CG_DEP_COMPOUND}, {1, CG_DEP_OBJ}};
  cg_document_take_layer(document, CG_LAYER_TREES, arcs, G_N_ELEMENTS(arcs));
  g_autofree char *shown = show(document);
  g_assert_cmpstr(shown, ==, "30 = 30 crew");
}

static void
test_unit_behind_of_by_tree(void)
{
  g_autoptr(CgDocument) document =
      case_document("Dozens of old boats sank", NULL);
  static const CgArc arcs[] = {{4, CG_DEP_NSUBJ},
                               {3, CG_DEP_CASE},
                               {3, CG_DEP_AMOD},
                               {0, CG_DEP_NMOD},
                               {CG_ROOT, CG_DEP_ROOT}};
  cg_document_take_layer(document, CG_LAYER_TREES, arcs, G_N_ELEMENTS(arcs));
  g_autofree char *shown = show(document);
  g_assert_cmpstr(shown, ==, "Dozens = about 24 boats");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  case_add_file("quantities", test_case);
  g_test_add_func("/analyse/quantities/tree", test_unit_by_tree);
  g_test_add_func("/analyse/quantities/tree-of", test_unit_behind_of_by_tree);
  return g_test_run();
}
