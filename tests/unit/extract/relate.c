/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "extract/relate.h"

#include "story.h"

/* "memberOf(Ana Ruiz, Chile) ; holdsPosition(Ana Ruiz, "minister")" */
static char *
show(const CgDocument *document)
{
  GString      *shown = g_string_new(NULL);
  size_t        n;
  const CgFact *facts = cg_document_facts(document, &n);
  for (size_t i = 0; i < n; i++) {
    const CgFact *fact = &facts[i];
    g_string_append_printf(shown, "%s%s(", i > 0 ? " ; " : "",
                           cg_relation_name(fact->relation));
    if (fact->subject != CG_NONE)
      g_string_append_printf(shown, "%s, ",
                             story_entity(document, fact->subject));
    if (fact->words != NULL)
      g_string_append_printf(shown, "\"%s\"%s", fact->words,
                             fact->object == CG_NONE ? "" : ", ");
    if (fact->object != CG_NONE)
      g_string_append(shown, story_entity(document, fact->object));
    g_string_append_c(shown, ')');
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
  g_assert_true(cg_relate(document, &resources, NULL));
  g_autofree char *shown = show(document);
  story_expect(story, shown);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  story_add_file("relate", run_story);
  return g_test_run();
}
