/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The table gives a word its most usual kind; here the words around it have
 * their say, one rule after the other.
 */
#include "extract/event_kind.h"

#include "core/letters.h"

static bool
is_listed(const char *word, const char *const *list)
{
  return word != NULL && g_strv_contains(list, word);
}

const char *
cg_event_instrument(const CgCast *cast, uint32_t token)
{
  const CgTree *tree = cast->tree;
  for (uint32_t n = MIN(2, token); n <= 2; n--) {
    CgSpan           span   = {tree->tokens[token - n].span.start,
                               tree->tokens[token].span.start};
    CgSlice          before = cg_document_slice(cast->document, span);
    g_autofree char *text   = g_strdup_printf(
          "%.*s%s", (int)before.len, before.ptr, cg_tree_lemma(tree, token));
    g_autofree char *key = cg_letters_lower((CgSlice){text, strlen(text)});
    const CgRow     *row =
        cg_lexicon_find_string(cast->lexicon, CG_TABLE_INSTRUMENTS, key);
    if (row != NULL)
      return *cg_row_field(row, 1) != '\0' ? cg_row_field(row, 1)
                                           : cg_row_field(row, 0);
  }
  return NULL;
}

/* ---- what it is done to ---- */

/* The kind of the event word @token in the table, or -1. */
static int
word_kind(const CgCast *cast, uint32_t token, const char *pos)
{
  const CgRow *row =
      token == CG_NONE
          ? NULL
          : cg_lexicon_find_string(cast->lexicon, CG_TABLE_EVENTS,
                                   cg_tree_lemma(cast->tree, token));
  for (; row != NULL; row = row->next)
    if (strcmp(cg_row_field(row, 1), pos) == 0)
      return cg_event_kind_from_name(cg_row_field(row, 2));
  return -1;
}

static int
noun_kind(const CgCast *cast, uint32_t token)
{
  return word_kind(cast, token, "noun");
}

static int
verb_kind(const CgCast *cast, uint32_t token)
{
  return word_kind(cast, token, "verb");
}

/* What an attacker or defender has before him, or what is handed over. */
static uint32_t
object_of(const CgHappening *happening)
{
  uint32_t what = cg_happening_filler(happening, CG_PART_TARGET);
  return what != CG_NONE ? what : cg_happening_filler(happening, CG_PART_ITEM);
}

static uint32_t
count_listed(const CgTree *tree, CgRange range, const char *const *list)
{
  uint32_t n = 0;
  for (uint32_t t = range.first; t < range.end; t++)
    n += is_listed(cg_tree_lemma(tree, t), list);
  return n;
}

/* "a general strike", "the miners' strike", "the union struck": people who
 * stop work. Where the words of the strike leave it open, those of the text
 * around it tell: one sense in one story (Gale, Church and Yarowsky 1992). */
static bool
is_stoppage(const CgCast *cast, const CgHappening *happening)
{
  static const char *const kinds[]   = {"general", "hunger",     "wildcat",
                                        "labour",  "labor",      "rail",
                                        "school",  "indefinite", NULL};
  static const char *const workers[] = {
      "union",   "worker", "staff",   "employee", "miner",  "nurse",  "doctor",
      "teacher", "driver", "pilot",   "crew",     "docker", "farmer", "student",
      "actor",   "writer", "trucker", "prisoner", "inmate", NULL};
  static const char *const labour[] = {
      "union", "worker", "staff",  "employee", "miner",    "wage",
      "pay",   "picket", "walk",   "walkout",  "labour",   "labor",
      "shift", "salary", "strike", "striker",  "employer", NULL};
  static const char *const arms[] = {
      "drone", "missile", "rocket",   "military", "army",   "bomb",  "troop",
      "kill",  "shell",   "soldier",  "attack",   "target", "air",   "raid",
      "war",   "jet",     "militant", "strike",   "fire",   "enemy", NULL};
  enum { AROUND = 150 }; /* tokens */
  const CgTree *tree = cast->tree;
  uint32_t      at   = happening->trigger;
  if (strcmp(happening->lemma, "strike") != 0)
    return false;
  uint32_t agent = cg_happening_filler(happening, CG_PART_AGENT);
  if (agent != CG_NONE && is_listed(cg_tree_lemma(tree, agent), workers))
    return true;
  for (uint32_t c = tree->child[at]; happening->noun && c != CG_NONE;
       c          = tree->next[c])
    if (is_listed(cg_tree_lemma(tree, c), kinds) ||
        is_listed(cg_tree_lemma(tree, c), workers))
      return true;
  uint32_t target = cg_happening_filler(happening, CG_PART_TARGET);
  if (target != CG_NONE && !happening->noun)
    return false; /* "the drone struck a bus" */
  CgRange around = {at > AROUND ? at - AROUND : 0,
                    (uint32_t)MIN(at + AROUND, tree->n)};
  return count_listed(tree, around, labour) > count_listed(tree, around, arms);
}

/* "sabotaged the talks", "hit the economy"; a storm that hits a town. */
static bool
is_figurative(const CgCast *cast, const CgHappening *happening)
{
  static const char *const abstract[] = {
      "economy", "effort",   "plan",      "trade",     "market", "progress",
      "budget",  "peace",    "democracy", "agenda",    "trust",  "reputation",
      "policy",  "proposal", "hope",      "inflation", "price",  "idea",
      "deal",    "record",   "growth",    "vote",      NULL};
  uint32_t what = cg_happening_filler(happening, CG_PART_TARGET);
  uint32_t by   = cg_happening_filler(happening, CG_PART_AGENT);
  if (happening->kind != CG_EVENT_ATTACK &&
      happening->kind != CG_EVENT_INTERCEPTION)
    return false;
  if (by != CG_NONE && !happening->noun &&
      noun_kind(cast, by) == CG_EVENT_OTHER &&
      cg_cast_entity(cast, by) == CG_NONE)
    return true;
  if (what == CG_NONE || cg_cast_entity(cast, what) != CG_NONE)
    return false;
  int kind = noun_kind(cast, what);
  return is_listed(cg_tree_lemma(cast->tree, what), abstract) ||
         (kind >= 0 && kind != CG_EVENT_ATTACK);
}

static bool
is_interception(const CgCast *cast, const CgHappening *happening, uint32_t what)
{
  static const char *const stopping[] = {
      "destroy",    "down",       "repel",     "repulse",  "foil",
      "neutralize", "bring down", "take down", "suppress", "disable",
      "stop",       "thwart",     "prevent",   "avert",    "knock out",
      "neutralise", NULL};
  return is_listed(happening->lemma, stopping) &&
         (noun_kind(cast, what) == CG_EVENT_ATTACK ||
          cg_event_instrument(cast, what) != NULL);
}

/* Whether the recipient is somebody known, or somebody's: "the EU's missions".
 */
static bool
is_handed(const CgCast *cast, const CgHappening *happening)
{
  uint32_t to = cg_happening_filler(happening, CG_PART_RECIPIENT);
  if (to == CG_NONE || cg_cast_entity(cast, to) != CG_NONE)
    return to != CG_NONE;
  for (uint32_t c = cast->tree->child[to]; c != CG_NONE;
       c          = cast->tree->next[c])
    if (c < to && cg_cast_entity(cast, c) != CG_NONE)
      return true;
  return false;
}

/* "released a video", "presented footage"; "shared the list with the court" is
 * a handover. */
static CgEventKind
kind_of_text(const CgCast *cast, const CgHappening *happening, uint32_t what)
{
  static const char *const showing[] = {"release", "issue", "present",
                                        "circulate", NULL};
  static const char *const media[]   = {
        "video",   "footage",   "photo",  "photograph", "image",
        "picture", "statement", "report", "recording",  "film",
        "book",    "album",     "song",   "transcript", "data",
        "figure",  "audio",     "map",    NULL};
  bool handed = is_handed(cast, happening);
  if (happening->kind == CG_EVENT_PUBLICATION && handed)
    return CG_EVENT_HANDOVER;
  if (!handed && is_listed(happening->lemma, showing) &&
      is_listed(cg_tree_lemma(cast->tree, what), media))
    return CG_EVENT_PUBLICATION;
  if (strcmp(happening->lemma, "release") == 0 &&
      cg_cast_entity(cast, what) != CG_NONE)
    return CG_EVENT_OTHER;
  return happening->kind;
}

/* ---- what is no event ---- */

/* "took out a loan", "prevented inflation": nothing that flies or attacks. */
static bool
is_mere_stop(const CgCast *cast, const CgHappening *happening, uint32_t what)
{
  static const char *const plain[] = {
      "intercept", "shoot down",    "interception", "shootdown", "shoot-down",
      "down",      "foiled attack", "boarding",     "board",     NULL};
  return !is_listed(happening->lemma, plain) && !happening->noun &&
         (what == CG_NONE || (noun_kind(cast, what) != CG_EVENT_ATTACK &&
                              cg_event_instrument(cast, what) == NULL));
}

static bool
has_media_agent(const CgCast *cast, const CgHappening *happening)
{
  uint32_t agent = cg_happening_filler(happening, CG_PART_AGENT);
  uint32_t by    = agent == CG_NONE ? CG_NONE : cg_cast_entity(cast, agent);
  return by != CG_NONE && cast->entities[by].kind == CG_ENTITY_ORGANIZATION;
}

/* Words that report an event only together with another. */
static bool
is_idle(const CgCast *cast, const CgHappening *happening, CgEventKind kind)
{
  static const char *const laws[] = {
      "law",         "bill",        "resolution", "constitution",
      "budget",      "amendment",   "treaty",     "child",
      "legislation", "decree",      "convention", "sanction",
      "reform",      "declaration", "package",    NULL};
  static const char *const texts[]   = {"report", "analysis", "news report",
                                        "article", NULL};
  static const char *const replies[] = {"response", NULL};
  static const char *const giving[]  = {"give",  "provide", "offer", "present",
                                        "show",  "share",   "send",  "supply",
                                        "grant", "bring",   NULL};
  const CgTree            *tree      = cast->tree;
  uint32_t                 what      = object_of(happening);
  static const char *const missing[] = {"absence", "lack", NULL};
  uint32_t                 head      = cg_tree_head(tree, happening->trigger);
  if (happening->noun && head != CG_NONE &&
      is_listed(cg_tree_lemma(tree, head), missing))
    return true;
  if (strcmp(happening->lemma, "adopt") == 0 && what != CG_NONE &&
      cg_cast_entity(cast, what) == CG_NONE)
    return !is_listed(cg_tree_lemma(tree, what), laws);
  if (happening->noun && kind != CG_EVENT_ATTACK &&
      cg_tree_is(tree, happening->trigger, CG_DEP_COMPOUND))
    return true; /* "election monitors" */
  if (happening->noun && is_listed(happening->lemma, texts))
    return !has_media_agent(cast, happening);
  if (happening->noun && is_listed(happening->lemma, replies))
    return noun_kind(cast, cg_happening_filler(happening, CG_PART_CAUSE)) < 0;
  if (kind == CG_EVENT_INTERCEPTION && is_mere_stop(cast, happening, what))
    return true;
  if (kind == CG_EVENT_HANDOVER && strcmp(happening->lemma, "receive") == 0)
    return cg_happening_filler(happening, CG_PART_GIVER) == CG_NONE;
  if (kind == CG_EVENT_HANDOVER && is_listed(happening->lemma, giving))
    return what == CG_NONE || !is_handed(cast, happening);
  return !happening->noun && kind == CG_EVENT_ATTACK && what != CG_NONE &&
         cg_tree_is(tree, happening->trigger, CG_DEP_AMOD) &&
         cg_event_instrument(cast, what) != NULL; /* "a damaged drone" */
}

/* "sent boats against the port" */
static bool
is_sending(const CgCast *cast, const CgHappening *happening)
{
  uint32_t weapon = cg_happening_filler(happening, CG_PART_ITEM);
  return happening->kind == CG_EVENT_HANDOVER && weapon != CG_NONE &&
         cg_happening_filler(happening, CG_PART_TARGET) != CG_NONE &&
         cg_event_instrument(cast, weapon) != NULL;
}

/* People who are killed, by nobody and nothing that attacks, died. */
static bool
is_death(const CgCast *cast, const CgHappening *happening)
{
  static const char *const verbs[] = {"kill", "injure", "wound", "hurt",
                                      "burn", "trap",   "crush", NULL};
  static const char *const in[]    = {"in", "during", "by", NULL};
  const CgTree            *tree    = cast->tree;
  uint32_t                 by = cg_happening_filler(happening, CG_PART_AGENT);
  if (happening->noun || !is_listed(happening->lemma, verbs) ||
      cg_happening_filler(happening, CG_PART_INSTRUMENT) != CG_NONE ||
      (by != CG_NONE && (cg_cast_entity(cast, by) != CG_NONE ||
                         cg_event_instrument(cast, by) != NULL ||
                         noun_kind(cast, by) != CG_EVENT_OTHER)))
    return false;
  if (cg_tree_is(tree, happening->trigger, CG_DEP_CONJ) &&
      verb_kind(cast, cg_tree_head(tree, happening->trigger)) ==
          CG_EVENT_ATTACK)
    return false; /* "was attacked and killed" */
  for (uint32_t c      = cg_tree_child(tree, happening->trigger, CG_DEP_OBL);
       c != CG_NONE; c = cg_tree_next(tree, c, CG_DEP_OBL)) {
    uint32_t preposition = cg_tree_preposition(tree, c);
    if (preposition != CG_NONE &&
        is_listed(cg_tree_lemma(tree, preposition), in) &&
        (noun_kind(cast, c) == CG_EVENT_ATTACK ||
         cg_event_instrument(cast, c) != NULL))
      return false;
  }
  return true;
}

/* Land is annexed; firms, papers and people are bought, seized, taken. */
static bool
is_taking(const CgCast *cast, const CgHappening *happening)
{
  static const char *const lands[] = {
      "territory", "region", "land",    "island",  "province", "peninsula",
      "town",      "city",   "village", "country", "area",     "district",
      "capital",   "power",  "airport", "port",    NULL};
  static const char *const annexing[] = {"annex", "annexation", NULL};
  uint32_t what   = cg_happening_filler(happening, CG_PART_TARGET);
  uint32_t entity = what == CG_NONE ? CG_NONE : cg_cast_entity(cast, what);
  if (happening->kind != CG_EVENT_ANNEXATION ||
      is_listed(happening->lemma, annexing))
    return false;
  if (entity != CG_NONE)
    return cast->entities[entity].kind != CG_ENTITY_PLACE;
  return what == CG_NONE || !is_listed(cg_tree_lemma(cast->tree, what), lands);
}

/* "launched a magazine", "fired the coach" */
static bool
is_harmless(const CgCast *cast, const CgHappening *happening)
{
  static const char *const verbs[] = {"launch", "fire", "shoot", "explode",
                                      NULL};
  uint32_t weapon = cg_happening_filler(happening, CG_PART_INSTRUMENT);
  uint32_t who    = weapon == CG_NONE ? CG_NONE : cg_cast_entity(cast, weapon);
  if (strcmp(happening->lemma, "fire") == 0 && who != CG_NONE &&
      cast->entities[who].kind == CG_ENTITY_PERSON)
    return true; /* also "fired Ruiz on Friday" */
  return !happening->noun && is_listed(happening->lemma, verbs) &&
         cg_happening_filler(happening, CG_PART_TARGET) == CG_NONE &&
         (weapon == CG_NONE ? strcmp(happening->lemma, "launch") == 0
                            : cg_event_instrument(cast, weapon) == NULL);
}

static CgEventKind
kind_of(const CgCast *cast, const CgHappening *happening)
{
  static const char
      *const moving[] = {"return", "surrender",  "pass", "pay",
                         "submit", "transfer",   "ship", "export",
                         "import", "contribute", NULL}; /* also of oneself */
  uint32_t   what     = object_of(happening);
  if (is_sending(cast, happening))
    return CG_EVENT_ATTACK;
  if (is_stoppage(cast, happening) || is_figurative(cast, happening) ||
      is_death(cast, happening) || is_harmless(cast, happening) ||
      is_taking(cast, happening))
    return CG_EVENT_OTHER;
  if (what == CG_NONE && !happening->noun &&
      happening->kind == CG_EVENT_HANDOVER &&
      is_listed(happening->lemma, moving))
    return CG_EVENT_OTHER;
  if (what == CG_NONE || happening->noun)
    return happening->kind;
  return is_interception(cast, happening, what)
             ? CG_EVENT_INTERCEPTION
             : kind_of_text(cast, happening, what);
}

bool
cg_event_kind_read(const CgCast      *cast,
                   const CgHappening *happening,
                   CgEventKind       *kind)
{
  *kind = kind_of(cast, happening);
  return !is_idle(cast, happening, *kind);
}
