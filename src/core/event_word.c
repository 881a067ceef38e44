/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* A stem is what two words share at the front: rough, but only asked of words
 * that are known to report a happening of one kind.
 */
#include "core/event_word.h"

#include <glib.h>
#include <string.h>

/* Words for one thing, by kinds of happening. */
static const char *const synonyms[][24] = {
    {"war", "conflict", "hostilities", "hostility", "fighting",
     "armed conflict", "civil war", NULL},
    {"call", "phone call", "telephone call", "telephone conversation",
     "phone conversation", "conversation", "video call", "phone", "telephone",
     "inform", "brief", "learn", "speak by phone", "talk by phone", NULL},
    {"retaliation", "response", "reprisal", "retaliate", "countermeasure",
     "retaliatory measure", "retaliatory action", "retaliatory step", NULL},
    {"decode", "decrypt", "decipher", "decoding", "decryption", "examination",
     "technical examination", "forensic examination", "forensic analysis",
     NULL},
    {"election", "vote", "poll", "ballot", "elect", "runoff", "referendum",
     "general election", "presidential election", "parliamentary election",
     NULL},
    {"arrest", "detain", "detention", "apprehend", "capture", NULL},
    {"sentence", "jail", "imprison", "sentencing", "imprisonment", NULL},
    {"resign", "resignation", "step down", "quit", NULL},
    {"acquire", "acquisition", "buy", "purchase", "takeover", "take over",
     "buyout", NULL},
};

static bool
are_synonyms(const char *a, const char *b)
{
  for (size_t i = 0; i < G_N_ELEMENTS(synonyms); i++)
    if (g_strv_contains(synonyms[i], a) && g_strv_contains(synonyms[i], b))
      return true;
  return false;
}

bool
cg_event_word_same(const char *a, const char *b)
{
  enum { STEM = 5 };
  size_t n = MIN(strlen(a), strlen(b));
  return strncmp(a, b, MIN(n, STEM)) == 0 || are_synonyms(a, b);
}
