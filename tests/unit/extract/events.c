/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#include "extract/events.h"

#include "extract/relate.h"
#include "story.h"

static void
show_fillers(GString *shown, const CgDocument *document, const CgEvent *event)
{
  static const char *const roles[] = {"agent", "target", "instrument", "place",
                                      "participant"};
  for (uint32_t i = 0; i < event->n_fillers; i++) {
    const CgFiller *filler = &event->fillers[i];
    g_string_append_printf(shown, " %s=%s", roles[filler->role],
                           filler->entity == CG_NONE
                               ? filler->words
                               : story_entity(document, filler->entity));
  }
}

/* "attack agent=Peru target=Lota date=2024-05-06 (attacked attack) ; ..." */
static char *
show(const CgDocument *document)
{
  GString          *shown = g_string_new(NULL);
  size_t            n, n_quantities;
  const CgEvent    *events = cg_document_events(document, &n);
  const CgQuantity *quantities =
      cg_document_quantities(document, &n_quantities);
  for (size_t i = 0; i < n; i++) {
    const CgEvent *event = &events[i];
    g_string_append_printf(
        shown, "%s%s%s%s%s", i > 0 ? " ; " : "",
        cg_event_kind_name(event->kind), event->alleged ? " alleged" : "",
        event->planned ? " planned" : "", event->negated ? " negated" : "");
    show_fillers(shown, document, event);
    if (*event->date.iso != '\0')
      g_string_append_printf(shown, " date=%s", event->date.iso);
    if (event->quantity != CG_NONE)
      g_string_append_printf(shown, " count=%d",
                             (int)quantities[event->quantity].value);
    for (uint32_t k = 0; k < event->n_mentions; k++) {
      CgSlice word = cg_document_token_slice(document, event->mentions[k]);
      g_string_append_printf(shown, "%s%.*s", k == 0 ? " (" : " ",
                             (int)word.len, word.ptr);
    }
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
  g_assert_true(cg_find_events(document, &resources, NULL));
  g_autofree char *shown = show(document);
  story_expect(story, shown);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  story_add_file("events", run_story);
  return g_test_run();
}
