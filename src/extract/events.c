/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The stage: happenings are read off the trees (happening.c), given roles
 * (event_draft.c), joined (event_join.c), and recorded here with a label.
 */
#include "extract/events.h"

#include "extract/event_draft.h"

/* "drone attack on the Lota bridge": weapon, word, target. */
static const char *
label_of(const CgCast *cast, CgArena *arena, const CgEventDraft *event)
{
  GString *label = g_string_new(NULL);
  for (size_t i = 0; i < event->n_fillers; i++)
    if (event->fillers[i].words != NULL && event->noun &&
        strstr(event->lemma, event->fillers[i].words) == NULL) {
      g_string_append_printf(label, "%s ", event->fillers[i].words);
      break;
    }
  g_string_append(label, event->lemma);
  for (size_t i = 0; i < event->n_fillers; i++) {
    const CgFiller *filler = &event->fillers[i];
    if (filler->role != CG_ROLE_TARGET || filler->entity == CG_NONE)
      continue;
    g_string_append_printf(label, event->noun ? ", %s" : " %s",
                           cast->entities[filler->entity].name);
    break;
  }
  const char *kept = cg_arena_strdup(arena, label->str);
  g_string_free(label, TRUE);
  return kept;
}

static CgEvent
event_of(const CgCast *cast, CgArena *arena, const CgEventDraft *draft)
{
  const GArray *mentions = draft->mentions;
  return (CgEvent){
      .kind       = draft->kind,
      .trigger    = draft->trigger,
      .n_mentions = mentions->len,
      .mentions =
          cg_arena_dup(arena, mentions->data, sizeof(uint32_t) * mentions->len),
      .n_fillers = (uint32_t)draft->n_fillers,
      .fillers   = cg_arena_dup(arena, draft->fillers,
                                sizeof(CgFiller) * draft->n_fillers),
      .quantity  = draft->quantity,
      .single    = draft->single,
      .date      = draft->date,
      .alleged   = draft->hedged,
      .planned   = draft->planned,
      .negated   = draft->negated,
      .name      = label_of(cast, arena, draft),
  };
}

bool
cg_find_events(CgDocument        *document,
               const CgResources *resources,
               GError           **error)
{
  (void)error;
  CgArena *arena             = cg_document_arena(document);
  g_autoptr(CgCast) cast     = cg_cast_new(document, resources->lexicon);
  g_autoptr(GArray) found    = cg_happenings_find(cast);
  g_autoptr(GArray) mentions = g_array_new(FALSE, FALSE, sizeof(CgEventDraft));
  for (uint32_t i = 0; i < found->len; i++) {
    CgEventDraft draft;
    if (cg_event_draft_read(cast, &g_array_index(found, CgHappening, i),
                            &draft))
      g_array_append_val(mentions, draft);
  }
  cg_event_drafts_context(cast, mentions);
  GArray *joined = cg_event_drafts_join(cast, mentions);
  cg_event_drafts_settle(cast, joined);
  CgEvent *events = cg_arena_new_array(arena, CgEvent, joined->len);
  for (uint32_t i = 0; i < joined->len; i++)
    events[i] = event_of(cast, arena, &g_array_index(joined, CgEventDraft, i));
  cg_document_take_layer(document, CG_LAYER_EVENTS, events, joined->len);
  cg_event_drafts_free(joined);
  return true;
}
