/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What a line of a web page says of itself. Most cues stand in a table; a few
 * have a form rather than words: "5 Comments", "Jane Roe / Agency",
 * "<embed ...>", "... watch the full report on our video channel".
 */
#include "read/clutter.h"

enum {
  MAX_WORDS    = 60, /* longer lines are text */
  PREFIX_WORDS = 3,  /* a cue this long may begin a line */
  EXACT_WORDS  = 12, /* a line that is a cue has no more */
  CREDIT_WORDS = 7,
  END_BYTES    = 24,
};

static const char *const kind_names[] = {
    [CG_CLUTTER_NONE]         = "",
    [CG_CLUTTER_COMMENTS]     = "comment-form",
    [CG_CLUTTER_TEASER_HEAD]  = "teaser-head",
    [CG_CLUTTER_TEASER]       = "teaser",
    [CG_CLUTTER_SHARE]        = "share",
    [CG_CLUTTER_FOLLOW]       = "follow",
    [CG_CLUTTER_TAGS]         = "tags",
    [CG_CLUTTER_SUBSCRIPTION] = "subscription",
    [CG_CLUTTER_RATING]       = "rating",
    [CG_CLUTTER_RIGHTS]       = "rights",
    [CG_CLUTTER_CREDIT]       = "credit",
    [CG_CLUTTER_BYLINE]       = "byline",
    [CG_CLUTTER_AD]           = "ad",
    [CG_CLUTTER_NAVIGATION]   = "navigation",
};
_Static_assert(G_N_ELEMENTS(kind_names) == CG_N_CLUTTER_KINDS, "a name a kind");

/* Sentences that are about the page: the first words, words further on (either
 * may be empty), and what they are. */
static const struct {
  const char   *start, *inside;
  CgClutterKind kind;
} phrases[] = {
    {"follow ", " on twitter", CG_CLUTTER_FOLLOW},
    {"follow ", " on x", CG_CLUTTER_FOLLOW},
    {"follow ", " on facebook", CG_CLUTTER_FOLLOW},
    {"follow ", " on telegram", CG_CLUTTER_FOLLOW},
    {"follow ", " on instagram", CG_CLUTTER_FOLLOW},
    {"on twitter follow ", "", CG_CLUTTER_FOLLOW},
    {"on twitter, follow ", "", CG_CLUTTER_FOLLOW},
    {"for ", "watch the full ", CG_CLUTTER_FOLLOW},
    {"watch ", "youtube channel", CG_CLUTTER_FOLLOW},
    {"watch the latest video", "", CG_CLUTTER_FOLLOW},
    {"subscribe to ", "channel", CG_CLUTTER_SUBSCRIPTION},
    {"subscribe to ", "newsletter", CG_CLUTTER_SUBSCRIPTION},
    {"sign up for ", "newsletter", CG_CLUTTER_SUBSCRIPTION},
    {"sign up for ", "inbox", CG_CLUTTER_SUBSCRIPTION},
    {"sign up to ", "newsletter", CG_CLUTTER_SUBSCRIPTION},
    {"want more ", "newsletter", CG_CLUTTER_SUBSCRIPTION},
    {"get ", "delivered to your inbox", CG_CLUTTER_SUBSCRIPTION},
    {"this website uses cookies", "", CG_CLUTTER_RIGHTS},
    {"this site uses cookies", "", CG_CLUTTER_RIGHTS},
    {"we use cookies", "", CG_CLUTTER_RIGHTS},
    {"your email address will not be published", "", CG_CLUTTER_COMMENTS},
    {"share and comment", "", CG_CLUTTER_SHARE},
    {"like the page", "", CG_CLUTTER_SHARE},
    {"do you ", "like the page", CG_CLUTTER_SHARE},
    {"read the rest ", "here", CG_CLUTTER_TEASER},
    {"read it all here", "", CG_CLUTTER_TEASER},
    {"this article was originally published", "", CG_CLUTTER_RIGHTS},
    {"this story was originally published", "", CG_CLUTTER_RIGHTS},
    {"", "contributed reporting", CG_CLUTTER_BYLINE},
    {"", "contributed to this report", CG_CLUTTER_BYLINE},
    {"", "contributed to this story", CG_CLUTTER_BYLINE},
    {"", "contributed to this article", CG_CLUTTER_BYLINE},
    {"", "all rights reserved", CG_CLUTTER_RIGHTS},
    {"editor's note", "", CG_CLUTTER_BYLINE},
    {"correction:", "", CG_CLUTTER_BYLINE},
    {"this story has been updated", "", CG_CLUTTER_BYLINE},
    {"this article has been updated", "", CG_CLUTTER_BYLINE},
    {"this piece has been updated", "", CG_CLUTTER_BYLINE},
    {"this post has been updated", "", CG_CLUTTER_BYLINE},
    {"an earlier version of this", "", CG_CLUTTER_BYLINE},
    {"additional reporting ", "", CG_CLUTTER_BYLINE},
    {"--additional reporting ", "", CG_CLUTTER_BYLINE},
    {"(reporting by ", "", CG_CLUTTER_BYLINE},
    {"(additional reporting ", "", CG_CLUTTER_BYLINE},
    {"(writing by ", "", CG_CLUTTER_BYLINE},
    {"(editing by ", "", CG_CLUTTER_BYLINE},
    {"[video:", "", CG_CLUTTER_TEASER},
    {"abstract.", "", CG_CLUTTER_NAVIGATION},
    {"full text.", "", CG_CLUTTER_NAVIGATION},
};

/* Who photographs are credited to. */
static const char *const agencies[] = {
    "getty",
    "getty images",
    "reuters",
    "ap",
    "ap photo",
    "afp",
    "epa",
    "epa-efe",
    "shutterstock",
    "istock",
    "alamy",
    "tass",
    "upi",
    "dpa",
    "anadolu",
    "xinhua",
    "associated press",
    "instagram",
    "zuma press",
};

const char *
cg_clutter_name(CgClutterKind kind)
{
  return kind_names[kind];
}

static CgClutter
cue_of_row(const CgRow *row, bool exact)
{
  CgClutter cue = {.exact = exact};
  for (unsigned i = 1; i < CG_N_CLUTTER_KINDS; i++)
    if (strcmp(cg_row_field(row, 1), kind_names[i]) == 0)
      cue.kind = (CgClutterKind)i;
  cue.rest  = strcmp(cg_row_field(row, 2), "drop-rest") == 0;
  cue.block = strcmp(cg_row_field(row, 2), "drop-block") == 0;
  return cue;
}

static const CgRow *
find_row(const CgLexicon *lexicon, const char *key)
{
  return cg_lexicon_find_string(lexicon, CG_TABLE_NEWS_CLUTTER, key);
}

/* Cuts marks and counts from both ends of @line: "» Comments (12)". */
static char *
bare(const char *line)
{
  static const char marks[] = " .:!*>|-+#()[]0123456789";
  const char       *start   = line + strspn(line, marks);
  size_t            n       = strlen(start);
  while (n > 0) {
    const char *last = g_utf8_find_prev_char(start, start + n);
    gunichar    c    = g_utf8_get_char(last);
    if (g_unichar_isalpha(c))
      break;
    n = (size_t)(last - start);
  }
  return g_strndup(start, n);
}

static CgClutter
exact_cue(const CgLexicon *lexicon, const char *line, const CgLook *look)
{
  if (look->n_words > EXACT_WORDS)
    return (CgClutter){0};
  const CgRow *row = find_row(lexicon, line);
  if (row != NULL)
    return cue_of_row(row, true);
  g_autofree char *core = bare(line);
  row                   = find_row(lexicon, core);
  if (row == NULL)
    return (CgClutter){0};
  CgClutter cue     = cue_of_row(row, true);
  bool      counted = g_ascii_isdigit(*line) && cue.kind == CG_CLUTTER_COMMENTS;
  cue.rest          = cue.rest || counted; /* "5 comments" heads them */
  return cue;
}

/* The longest cue that the line begins with. */
static CgClutter
prefix_cue(const CgLexicon *lexicon, const char *line)
{
  g_autofree char *key  = g_strdup(line);
  uint32_t         n    = 0;
  uint32_t         max  = cg_lexicon_max_words(lexicon, CG_TABLE_NEWS_CLUTTER);
  CgClutter        best = {0};
  for (char *p = key; *p != '\0' && n < max; p++) {
    if (*p != ' ')
      continue;
    n++;
    *p               = '\0';
    const CgRow *row = find_row(lexicon, key);
    if (row != NULL && (n >= PREFIX_WORDS || p[-1] == ':'))
      best = cue_of_row(row, false);
    *p = ' ';
  }
  return best;
}

/* Words without a beginning must stand at the end of the line, or nearly. */
static bool
matches(const char *line, const char *start, const char *inside)
{
  if (strncmp(line, start, strlen(start)) != 0)
    return false;
  const char *found = strstr(line + strlen(start), inside);
  return found != NULL &&
         (*start != '\0' || strlen(found + strlen(inside)) <= END_BYTES);
}

static CgClutter
phrase_cue(const char *line)
{
  for (size_t i = 0; i < G_N_ELEMENTS(phrases); i++)
    if (matches(line, phrases[i].start, phrases[i].inside))
      return (CgClutter){.kind = phrases[i].kind};
  return (CgClutter){0};
}

/* "Jane Roe / Reuters", "AP Photo/John Doe", "Getty" */
static bool
is_credit(const char *line, const CgLook *look)
{
  if (look->n_words > CREDIT_WORDS)
    return false;
  g_auto(GStrv) parts = g_strsplit_set(line, "/|", -1);
  bool agency         = false;
  for (size_t i = 0; parts[i] != NULL; i++) {
    g_autofree char *part = bare(parts[i]);
    for (size_t k = 0; k < G_N_ELEMENTS(agencies); k++)
      agency = agency || strcmp(part, agencies[k]) == 0;
  }
  return agency && (parts[1] != NULL || look->n_words <= 2);
}

/* What is left of markup: "<embed src=...>", with no words outside its tags. */
static bool
is_markup(const char *line)
{
  bool tag = false, any = false;
  for (const char *p = line; *p != '\0'; p++) {
    if (*p == '<')
      tag = g_ascii_isalpha(p[1]) || p[1] == '/' || p[1] == '!';
    any = any || tag;
    if (!tag && *p != ' ' && *p != '.')
      return false;
    if (*p == '>')
      tag = false;
  }
  return any && !tag;
}

/* A cue that begins a line is believed of a sentence only where the sentence is
 * about the page itself. */
static bool
believed(const CgClutter *cue, const CgLook *look)
{
  if (!cg_look_runs(look))
    return true;
  switch (cue->kind) {
  case CG_CLUTTER_COMMENTS:
  case CG_CLUTTER_SUBSCRIPTION:
  case CG_CLUTTER_FOLLOW:
  case CG_CLUTTER_RIGHTS:
  case CG_CLUTTER_RATING:
  case CG_CLUTTER_SHARE:
  case CG_CLUTTER_BYLINE:
  case CG_CLUTTER_CREDIT:
    return look->n_words <= 30;
  case CG_CLUTTER_NONE:
  case CG_CLUTTER_TEASER_HEAD:
  case CG_CLUTTER_TEASER:
  case CG_CLUTTER_TAGS:
  case CG_CLUTTER_AD:
  case CG_CLUTTER_NAVIGATION:
  case CG_N_CLUTTER_KINDS:
    return false;
  }
  return false;
}

CgClutter
cg_clutter_find(const CgLexicon *lexicon, CgSlice line, const CgLook *look)
{
  if (look->n_words > MAX_WORDS)
    return (CgClutter){0};
  g_autofree char *normal = cg_normal(line);
  if (is_markup(normal))
    return (CgClutter){.kind = CG_CLUTTER_NAVIGATION, .exact = true};
  CgClutter cue = exact_cue(lexicon, normal, look);
  if (cue.kind != CG_CLUTTER_NONE)
    return cue;
  if (is_credit(normal, look))
    return (CgClutter){.kind = CG_CLUTTER_CREDIT, .exact = true};
  bool quoting = look->quote && cg_look_runs(look);
  if (quoting)
    return (CgClutter){0};
  cue = phrase_cue(normal);
  if (cue.kind != CG_CLUTTER_NONE)
    return cue;
  cue = prefix_cue(lexicon, normal);
  return believed(&cue, look) ? cue : (CgClutter){0};
}
