/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "export/conllu.h"

#include "tests/unit/export/small_document.h"

static char *
written(const CgDocument *document)
{
  g_autofree char *path = NULL;
  g_close(g_file_open_tmp(NULL, &path, NULL), NULL);
  g_autoptr(CgSink) sink = cg_sink_open(path, NULL);
  g_assert_true(cg_conllu_write(sink, document));
  g_assert_true(cg_sink_close(sink, false, NULL));
  return take_file(path);
}

static void
test_tokens_alone(void)
{
  g_autoptr(CgDocument) document = new_small_document();
  g_autofree char *text          = written(document);
  g_assert_cmpstr(text, ==,
                  "# newdoc id = a-1\n# newpar\n# sent_id = a-1-1\n"
                  "# text = Ana Ru\xC3\xADz didn't go.\n"
                  "1\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "2\tRu\xC3\xADz\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "3\tdid\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "4\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "5\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                  "6\t.\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "\n"
                  "# newpar\n# sent_id = a-1-2\n# text = She said: \"no\".\n"
                  "1\tShe\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "2\tsaid\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                  "3\t:\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "4\t\"\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                  "5\tno\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                  "6\t\"\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                  "7\t.\t_\t_\t_\t_\t_\t_\t_\t_\n"
                  "\n");
}

static void
add_layers(CgDocument *document)
{
  CgArena    *arena     = cg_document_arena(document);
  CgSentence *sentences = cg_arena_new_array(arena, CgSentence, 2);
  CgTag      *tags      = cg_arena_new_array(arena, CgTag, 13);
  CgArc      *arcs      = cg_arena_new_array(arena, CgArc, 13);
  CgName     *names     = cg_arena_new_array(arena, CgName, 2);
  sentences[0].tokens   = (CgRange){0, 6};
  sentences[1].tokens   = (CgRange){6, 13};
  for (size_t i = 0; i < 13; i++) {
    tags[i] = (CgTag){i == 0 ? "Ana" : "", CG_UPOS_PROPN, CG_XPOS_NNP};
    arcs[i] = (CgArc){i < 6 ? 4 : 7, CG_DEP_DEP};
  }
  arcs[4] = arcs[7] = (CgArc){CG_ROOT, CG_DEP_ROOT};
  names[0]          = (CgName){{0, 2}, CG_NAME_PER};
  names[1]          = (CgName){{10, 11}, CG_NAME_OTH};
  cg_document_take_layer(document, CG_LAYER_SENTENCES, sentences, 2);
  cg_document_take_layer(document, CG_LAYER_TAGS, tags, 13);
  cg_document_take_layer(document, CG_LAYER_TREES, arcs, 13);
  cg_document_take_layer(document, CG_LAYER_NAMES, names, 2);
}

static void
test_all_layers(void)
{
  g_autoptr(CgDocument) document = new_small_document();
  add_layers(document);
  g_autofree char         *text    = written(document);
  static const char *const lines[] = {
      "\n1\tAna\tAna\tPROPN\tNNP\t_\t5\tdep\t_\tNER=B-PER\n",
      "\n2\tRu\xC3\xADz\t_\tPROPN\tNNP\t_\t5\tdep\t_\tNER=I-PER\n",
      "\n3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n",
      "\n5\tgo\t_\tPROPN\tNNP\t_\t0\troot\t_\tSpaceAfter=No\n",
      "\n5\tno\t_\tPROPN\tNNP\t_\t2\tdep\t_\tSpaceAfter=No\n"};
  for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
    if (strstr(text, lines[i]) == NULL)
      g_error("no >%s< in:\n%s", lines[i], text);
}

static void
test_no_tokens(void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static("", 0);
  g_autoptr(CgDocument) document =
      cg_document_new(bytes, &(CgArticle){.id = "a"});
  cg_document_take_layer(document, CG_LAYER_TOKENS, NULL, 0);
  g_autofree char *text = written(document);
  g_assert_cmpstr(text, ==, "");
}

static void
test_a_full_device_is_told(void)
{
  if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip("no /dev/full");
    return;
  }
  g_autoptr(CgDocument) document = new_small_document();
  g_autoptr(CgSink) sink         = cg_sink_open("/dev/full", NULL);
  bool good                      = true;
  for (int i = 0; i < 1000 && good; i++)
    good = cg_conllu_write(sink, document);
  g_assert_false(good);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/conllu/tokens", test_tokens_alone);
  g_test_add_func("/export/conllu/layers", test_all_layers);
  g_test_add_func("/export/conllu/empty", test_no_tokens);
  g_test_add_func("/export/conllu/full", test_a_full_device_is_told);
  return g_test_run();
}
