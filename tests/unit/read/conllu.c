/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "read/conllu.h"

#include "reading.h"

#define WORD(id, form, lemma, upos, xpos, head, deprel, misc)                  \
  id "\t" form "\t" lemma "\t" upos "\t" xpos "\t_\t" head "\t" deprel         \
     "\t_\t" misc "\n"
#define BARE(id, form, misc) WORD(id, form, "_", "_", "_", "_", "_", misc)

/* The documents of @text: "|" parts tokens, "+" goes before what continues a
 * word, "_" follows blanks, "¶" begins a block; faults after "!". */
static char *
show(const char *text)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "x.conllu", text, -1);
  const char   *paths[]      = {folder, NULL};
  CgReadOptions options      = plain_options();
  g_autoptr(CgCorpus) corpus = cg_corpus_new(paths, &options);
  GString *out               = g_string_new(NULL);
  for (;;) {
    g_autoptr(GError) error        = NULL;
    g_autoptr(CgDocument) document = cg_corpus_next(corpus, &error);
    if (document == NULL && error == NULL)
      break;
    if (document == NULL) {
      g_string_append_printf(out, "! %s\n", strstr(error->message, ".conllu"));
      continue;
    }
    size_t n;
    cg_document_tokens(document, &n);
    g_string_append_printf(out, "%s: ", cg_document_article(document)->id);
    for (uint32_t i = 0; i < n; i++) {
      static const char *const gaps[] = {"|", "_", "/", "¶"};
      size_t                   n_tokens;
      const CgToken *token = cg_document_tokens(document, &n_tokens) + i;
      CgSlice        words = cg_document_slice(document, token->span);
      g_string_append_printf(out, "%s%.*s",
                             token->continues ? "+" : gaps[token->gap],
                             (int)words.len, words.ptr);
    }
    g_string_append_c(out, '\n');
  }
  remove_folder(folder);
  return g_string_free(out, FALSE);
}

static void
assert_shown(const char *text, const char *expected)
{
  g_autofree char *shown = show(text);
  g_assert_cmpstr(shown, ==, expected);
}

static void
test_documents_and_paragraphs(void)
{
  assert_shown(
      "# newdoc id = a\n# newpar\n" BARE("1", "One", "SpaceAfter=No")
          BARE("2", ".", "_") "\n" BARE("1", "Two", "_") "\n# newpar\n" BARE(
              "1", "Three", "_") "\n# newdoc\n" BARE("1", "Four", "_"),
      "a: ¶One|._Two¶Three\nx: ¶Four\n");
}

static void
test_text_comment_gives_the_blanks(void)
{
  assert_shown("# text = One  two.\n" BARE("1", "One", "_")
                   BARE("2", "two", "SpaceAfter=No") BARE("3", ".", "_"),
               "x: ¶One_two|.\n");
  /* One that does not fit the words is passed over. */
  assert_shown("# text = Other\n" BARE("1", "One", "_") BARE("2", "two", "_"),
               "x: ¶One_two\n");
}

static void
test_multiword_tokens(void)
{
  assert_shown(BARE("1-2", "don't", "_") BARE("1", "do", "_")
                   BARE("2", "n't", "_") BARE("3", "go", "_"),
               "x: ¶do+n't_go\n");
}

static void
test_multiword_tokens_of_other_letters(void)
{
  /* "du" of "de le": each word keeps a letter. */
  assert_shown(BARE("1-2", "du", "_") BARE("1", "de", "_") BARE("2", "le", "_"),
               "x: ¶d+u\n");
  assert_shown(BARE("1-2", "won't", "_") BARE("1", "will", "_")
                   BARE("2", "not", "_"),
               "x: ¶wo+n't\n");
  /* More words than letters: none is empty. */
  assert_shown(BARE("1-3", "é", "_") BARE("1", "a", "_") BARE("2", "b", "_")
                   BARE("3", "c", "_"),
               "x: ¶é+é+é\n");
}

static void
test_empty_nodes_are_passed_over(void)
{
  assert_shown(
      BARE("1", "One",
           "_") "1.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_\n" BARE("2", "two", "_"),
      "x: ¶One_two\n");
}

static void
test_faults_name_their_line(void)
{
  assert_shown("1\tOne\n", "! .conllu:1: not ten columns, expected CoNLL-U\n");
  assert_shown("# newdoc id = a\n" BARE(
                   "2", "One", "_") "\n# newdoc id = b\n" BARE("1", "Two", "_"),
               "! .conllu:2: ID out of order, expected the number of the last "
               "word plus one\nb: ¶Two\n");
  assert_shown(WORD("1", "One", "_", "_", "_", "7", "root", "_") "\n",
               "! .conllu:2: HEAD outside the sentence, expected one of its "
               "words or 0\n");
  assert_shown(BARE("1-2", "don't", "_") BARE("1", "do", "_") "\n",
               "! .conllu:3: words of a range are missing, expected them "
               "behind it\n");
}

static CgDocument *
read_annotated(const char *text)
{
  g_autofree char *folder = new_folder();
  put_file(folder, "x.conllu", text, -1);
  const char   *paths[]      = {folder, NULL};
  CgReadOptions options      = plain_options();
  options.keep_annotation    = true;
  g_autoptr(CgCorpus) corpus = cg_corpus_new(paths, &options);
  CgDocument *document       = cg_corpus_next(corpus, NULL);
  remove_folder(folder);
  return document;
}

static void
test_annotation(void)
{
  g_autoptr(CgDocument) document = read_annotated(
      WORD("1", "Ana", "Ana", "PROPN", "NNP", "3", "nsubj", "NER=B-PER")
          WORD("2", "Ruiz", "Ruiz", "PROPN", "NNP", "1", "flat", "NER=I-PER")
              WORD("3", "denied", "deny", "VERB", "VBD", "0", "root", "NER=O"));
  size_t        n;
  const CgTag  *tags  = cg_document_tags(document, &n);
  const CgArc  *arcs  = cg_document_arcs(document, &n);
  const CgName *names = cg_document_names(document, &n);
  g_assert_cmpuint(n, ==, 1);
  g_assert_cmpuint(names[0].tokens.end, ==, 2);
  g_assert_cmpint((int)names[0].kind, ==, CG_NAME_PER);
  g_assert_cmpstr(tags[2].lemma, ==, "deny");
  g_assert_cmpint(tags[2].upos, ==, CG_UPOS_VERB);
  g_assert_cmpuint(arcs[1].head, ==, 0);
  g_assert_cmpuint(arcs[2].head, ==, CG_ROOT);
}

static void
test_layers_that_are_not_whole_are_left_out(void)
{
  g_autoptr(CgDocument) document =
      read_annotated(BARE("1", "One", "_") BARE("2", "two", "_"));
  g_assert_true(cg_document_has(document, CG_LAYER_SENTENCES));
  g_assert_false(cg_document_has(document, CG_LAYER_TAGS));
  g_assert_false(cg_document_has(document, CG_LAYER_TREES));
  g_assert_false(cg_document_has(document, CG_LAYER_NAMES));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/read/conllu/documents", test_documents_and_paragraphs);
  g_test_add_func("/read/conllu/text", test_text_comment_gives_the_blanks);
  g_test_add_func("/read/conllu/multiword", test_multiword_tokens);
  g_test_add_func("/read/conllu/multiword/other",
                  test_multiword_tokens_of_other_letters);
  g_test_add_func("/read/conllu/empty-nodes", test_empty_nodes_are_passed_over);
  g_test_add_func("/read/conllu/faults", test_faults_name_their_line);
  g_test_add_func("/read/conllu/annotation", test_annotation);
  g_test_add_func("/read/conllu/partial",
                  test_layers_that_are_not_whole_are_left_out);
  return g_test_run();
}
