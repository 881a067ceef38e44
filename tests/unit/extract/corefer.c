/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "extract/corefer.h"

#include "story.h"

/* "Ana Ruiz [Person f]: Ana Ruiz, minister*, she~ ; ...": "*" marks a
 * description, "~" a pronoun, "^" a demonym. */
static char *
show(const CgDocument *document)
{
  static const char *const marks[] = {"", "*", "~", "^"};
  static const char *const sexes[] = {"", " m", " f"};
  GString                 *shown   = g_string_new(NULL);
  size_t                   n_mentions, n;
  const CgMention *mentions = cg_document_mentions(document, &n_mentions);
  const CgEntity  *entities = cg_document_entities(document, &n);
  for (uint32_t i = 0; i < n; i++) {
    const CgEntity *e = &entities[i];
    g_string_append_printf(shown, "%s%s [%s%s%s%s]:", i > 0 ? " ; " : "",
                           e->name, cg_entity_kind_name(e->kind), sexes[e->sex],
                           e->state ? " state" : "",
                           e->unnamed ? " unnamed" : "");
    for (size_t k = 0; k < n_mentions; k++) {
      if (mentions[k].entity != i)
        continue;
      g_autofree char *words = story_words(document, mentions[k].tokens);
      g_string_append_printf(shown, "%s %s%s", e->first == k ? "" : ",", words,
                             marks[mentions[k].form]);
    }
  }
  return g_string_free(shown, FALSE);
}

static void
run_story(gconstpointer data)
{
  const Story *story             = data;
  g_autoptr(CgLexicon) lexicon   = cg_lexicon_new(NULL, NULL);
  CgResources resources          = {.lexicon = lexicon};
  g_autoptr(CgDocument) document = story_document(story->tokens, &resources);
  g_autofree char *shown         = show(document);
  story_expect(story, shown);
}

/* "Chilean Foreign Minister Ana Ruiz resigned" */
static void
test_lookup(void)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  CgResources resources        = {.lexicon = lexicon};
  g_autoptr(CgDocument) document =
      story_document("Chilean/Chilean/ADJ/JJ/3/amod "
                     "Foreign/Foreign/ADJ/NNP/3/amod "
                     "Minister/Minister/PROPN/NNP/4/nmod:desc "
                     "Ana/Ana/PROPN/NNP/6/nsubj/B-PER "
                     "Ruiz/Ruiz/PROPN/NNP/4/flat/I-PER "
                     "resigned/resign/VERB/VBD/0/root",
                     &resources);
  size_t          n;
  const CgEntity *entities = cg_document_entities(document, &n);
  uint32_t        person   = cg_entity_at(document, 3);
  g_assert_cmpuint(n, ==, 2);
  g_assert_cmpstr(entities[person].name, ==, "Ana Ruiz");
  g_assert_cmpuint(cg_entity_at(document, 4), ==, person);
  g_assert_cmpuint(cg_entity_at(document, 0), !=, person);
  g_assert_cmpuint(cg_entity_at(document, 2), ==, CG_NONE);
  g_assert_cmpuint(cg_mention_at(document, 5), ==, CG_NONE);
  g_assert_cmpuint(cg_mention_with_head(document, 3), ==,
                   cg_mention_at(document, 2));
}

static void
test_empty(void)
{
  g_autoptr(CgLexicon) lexicon = cg_lexicon_new(NULL, NULL);
  g_autoptr(GBytes) bytes      = g_bytes_new_static("", 0);
  g_autoptr(CgDocument) document =
      cg_document_new(bytes, &(CgArticle){.id = "empty"});
  static const CgLayer layers[] = {CG_LAYER_TOKENS, CG_LAYER_SENTENCES,
                                   CG_LAYER_TAGS, CG_LAYER_TREES,
                                   CG_LAYER_NAMES};
  for (size_t i = 0; i < G_N_ELEMENTS(layers); i++)
    cg_document_take_layer(document, layers[i], NULL, 0);
  CgResources resources = {.lexicon = lexicon};
  size_t      n         = 1;
  g_assert_true(cg_corefer(document, &resources, NULL));
  cg_document_entities(document, &n);
  g_assert_cmpuint(n, ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  story_add_file("corefer", run_story);
  g_test_add_func("/extract/corefer/lookup", test_lookup);
  g_test_add_func("/extract/corefer/empty", test_empty);
  return g_test_run();
}
