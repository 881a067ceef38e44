/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Accounts in two articles of one story. Where nothing contradicts, it is
 * enough that the sides are the same and the words say the same: of one story
 * two handovers between the same two sides are one.
 */
#include "resolve/event_record.h"

#include "core/event_word.h"

#include <string.h>

enum {
  APART   = CG_ACCOUNTS_APART,
  UNKNOWN = CG_ACCOUNTS_UNKNOWN,
  ALIKE   = CG_ACCOUNTS_ALIKE,
  SAME    = CG_ACCOUNTS_SAME,
};

static bool
has(const GArray *nodes, CgNode node)
{
  for (guint i = 0; i < nodes->len; i++)
    if (g_array_index(nodes, CgNode, i) == node)
      return true;
  return false;
}

/* All who take part, by their sides; of talks also the countries they are in.
 */
static GArray *
sides_of(const CgGraph *graph, const CgEventRecord *record)
{
  const GArray *roles[] = {record->agents, record->targets, record->places};
  GArray       *sides   = g_array_new(FALSE, FALSE, sizeof(CgNode));
  for (size_t r = 0; r < G_N_ELEMENTS(roles); r++)
    for (guint i = 0; i < roles[r]->len; i++) {
      CgNode node = g_array_index(roles[r], CgNode, i);
      CgNode side = cg_event_record_side(graph, node);
      bool   land = cg_graph_is(graph, side, CG_CLASS_CG_STATE);
      if ((roles[r] != record->places || land) && !has(sides, side))
        g_array_append_val(sides, side);
    }
  return sides;
}

/* Whether all sides of one take part in the other. */
static bool
is_within(const CgGraph *graph, const CgEventRecord *a, const CgEventRecord *b)
{
  g_autoptr(GArray) few  = sides_of(graph, a);
  g_autoptr(GArray) many = sides_of(graph, b);
  if (few->len > many->len) {
    GArray *other = few;
    few           = many;
    many          = other;
  }
  for (guint i = 0; i < few->len; i++)
    if (!has(many, g_array_index(few, CgNode, i)))
      return false;
  return few->len > 0;
}

/* Whether both have the same two sides or more, though perhaps other people
 * for them. */
static bool
same_sides(const CgGraph *graph, const CgEventRecord *a, const CgEventRecord *b)
{
  g_autoptr(GArray) one   = sides_of(graph, a);
  g_autoptr(GArray) other = sides_of(graph, b);
  return one->len >= 2 && one->len == other->len && is_within(graph, a, b);
}

static int
compare_sides(const CgGraph *graph, const GArray *a, const GArray *b)
{
  if (a->len == 0 || b->len == 0)
    return UNKNOWN;
  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      if (cg_event_record_side(graph, g_array_index(a, CgNode, i)) ==
          cg_event_record_side(graph, g_array_index(b, CgNode, k)))
        return SAME;
  return APART;
}

/* A video is another text than an article. */
static bool
shows_images(const CgEventRecord *record)
{
  static const char *const images[] = {
      "video", "footage",   "photo", "photograph", "image",
      "film",  "recording", "clip",  "picture",    NULL};
  for (guint i = 0; i < record->tools->len; i++)
    if (g_strv_contains(images, record->tools->pdata[i]))
      return true;
  return false;
}

static const char *
texts_agree(const CgEventRecord   *a,
            const CgEventRecord   *b,
            const CgEventLikeness *like)
{
  return like->agent == SAME && like->target != APART &&
                 shows_images(a) == shows_images(b) &&
                 cg_event_word_same(a->word, b->word)
             ? "one publication in one story"
             : NULL;
}

static const char *
handovers_agree(const CgGraph       *graph,
                const CgEventRecord *a,
                const CgEventRecord *b)
{
  return compare_sides(graph, a->agents, b->agents) == SAME &&
                 compare_sides(graph, a->targets, b->targets) == SAME
             ? "one handover in one story"
             : NULL;
}

static const char *
deeds_agree(const CgGraph         *graph,
            const CgEventRecord   *a,
            const CgEventRecord   *b,
            const CgEventLikeness *like)
{
  if (!cg_event_word_same(a->word, b->word) || like->target == APART)
    return NULL;
  return like->agent == SAME || is_within(graph, a, b) ? "one deed in one story"
                                                       : NULL;
}

bool
cg_event_records_agree_in_story(const CgGraph       *graph,
                                const CgEventRecord *a,
                                const CgEventRecord *b,
                                const char         **reason)
{
  CgEventLikeness like  = cg_event_records_compare(graph, a, b);
  const char     *found = NULL;
  if (a->kind != b->kind || like.date == APART || like.date == ALIKE ||
      like.place == APART)
    return false;
  switch (a->kind) {
  case CG_CONCEPT_ATTACK:
  case CG_CONCEPT_ANNEXATION:
  case CG_CONCEPT_INTERCEPTION:
    break; /* of those a story may have many */
  case CG_CONCEPT_MEETING:
    found = same_sides(graph, a, b) ? "one meeting in one story" : NULL;
    break;
  case CG_CONCEPT_NEGOTIATION:
    found = is_within(graph, a, b) ? "one negotiation in one story" : NULL;
    break;
  case CG_CONCEPT_PUBLICATION:
    found = texts_agree(a, b, &like);
    break;
  case CG_CONCEPT_HANDOVER:
    found = handovers_agree(graph, a, b);
    break;
  default:
    found = deeds_agree(graph, a, b, &like);
  }
  if (reason != NULL)
    *reason = found;
  return found != NULL;
}
