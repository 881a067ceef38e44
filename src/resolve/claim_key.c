/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Keys and wordings of claims. */
#include "resolve/claim_key.h"

#include <glib.h>
#include <string.h>

char *
cg_claim_occurs_key(const char *event, bool negated)
{
  return g_strdup_printf("occurs|%s|%s", event, negated ? "no" : "yes");
}

/* ---- predicates ---- */

/* Verbs that say little without their object, even with one. */
static bool
is_light(const char *verb)
{
  static const char *const verbs[] = {
      "be",   "have", "do",   "make", "get",   "go",   "come", "take",
      "give", "say",  "tell", "put",  "set",   "see",  "look", "become",
      "seem", "need", "want", "feel", "think", "show", "use",  NULL};
  return g_strv_contains(verbs, verb);
}

/* Verbs that say enough by themselves. */
static bool
is_whole(const char *verb)
{
  static const char *const verbs[] = {"resign",
                                      "surrender",
                                      "escape",
                                      "lie",
                                      "cheat",
                                      "spy",
                                      "retaliate",
                                      "be guilty",
                                      "be innocent",
                                      "be killed",
                                      "win election",
                                      "lose election",
                                      "manipulate election",
                                      NULL};
  return g_strv_contains(verbs, verb);
}

/* "may ", "will ", "should ": what comes in front of a predicate. */
static size_t
modal_length(const char *predicate)
{
  static const char *const modals[] = {"may ", "will ", "should "};
  for (size_t i = 0; i < G_N_ELEMENTS(modals); i++)
    if (g_str_has_prefix(predicate, modals[i]))
      return strlen(modals[i]);
  return 0;
}

/* The row of as much of the beginning of @predicate as the lexicon knows, in
 * whole words; @n: its bytes. Or NULL. */
static const CgRow *
find_row(const CgLexicon *lexicon, const char *predicate, size_t *n)
{
  g_autofree char *head = g_strdup(predicate);
  if (lexicon == NULL)
    return NULL;
  for (char *end = head + strlen(head); end != NULL; end = strrchr(head, ' ')) {
    *end = '\0';
    *n   = strlen(head);
    const CgRow *row =
        cg_lexicon_find_string(lexicon, CG_TABLE_PREDICATES, head);
    if (row != NULL)
      return row;
  }
  return NULL;
}

char *
cg_claim_turn(const char *predicate, const CgLexicon *lexicon)
{
  size_t       n, modal = modal_length(predicate);
  const CgRow *row = find_row(lexicon, predicate + modal, &n);
  if (row == NULL)
    return NULL;
  g_autofree char *head = g_strndup(predicate + modal, n);
  if (!cg_row_lists(row, 2, '|', head))
    return NULL;
  return g_strdup_printf("%.*s%s", (int)modal, predicate, cg_row_field(row, 0));
}

char *
cg_claim_says_key(const char      *subject,
                  const char      *predicate,
                  const char      *object,
                  bool             negated,
                  const CgLexicon *lexicon)
{
  size_t       n = 0, modal = modal_length(predicate);
  const CgRow *row = find_row(lexicon, predicate + modal, &n);
  g_autofree char *class =
      g_strconcat(row == NULL ? "" : cg_row_field(row, 0),
                  predicate + modal + (row == NULL ? 0 : n), NULL);
  /* behind "be" an adjective stands first: "be aware defect" */
  const char *noun_at = g_str_has_prefix(class, "be ") ? class + 3 : class;
  bool        noun    = strchr(noun_at, ' ') != NULL;
  bool        whole   = is_whole(class);
  if ((subject == NULL && object == NULL) ||
      (!whole && !noun && object == NULL))
    return NULL;
  if (!whole && !noun && is_light(class))
    return NULL;
  return g_strdup_printf("says|%.*s%s|%s|%s|%s", (int)modal, predicate, class,
                         subject == NULL ? "-" : subject,
                         object == NULL ? "-" : object, negated ? "no" : "yes");
}

/* ---- wordings ---- */

static bool
is_any(const char *word, const char *const *list)
{
  for (; *list != NULL; list++)
    if (g_ascii_strcasecmp(word, *list) == 0)
      return true;
  return false;
}

/* "Belmora of attacking the port": what somebody is accused of, no clause. */
static bool
is_charge(char **words, int n)
{
  static const char *const links[] = {"of", "for", "from", NULL};
  for (int i = 1; i + 1 < n; i++)
    if (is_any(words[i], links) && g_str_has_suffix(words[i + 1], "ing"))
      return true;
  return false;
}

int
cg_claim_clarity(const char *text)
{
  static const char *const vague[]  = {"it",   "he",   "she",   "they",  "them",
                                       "this", "that", "these", "those", "its",
                                       "his",  "her",  "their", NULL};
  static const char *const spoken[] = {"i",  "we", "our", "you",
                                       "my", "us", "me",  NULL};
  static const char *const loose[]  = {
       "of",        "to",  "about", "on",  "as",      "any",      "for",
       "regarding", "and", "with",  "how", "whether", "evidence", NULL};
  enum { WHOLE = 7, LONG = 32 };
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  int n = (int)g_strv_length(words), names = 0, marks = 0;
  for (int i = 0; i < n; i++) {
    names += i > 0 && g_ascii_isupper(*words[i]) && !is_any(words[i], spoken);
    marks += is_any(words[i], spoken) ? 3 : is_any(words[i], vague);
  }
  if (n == 0)
    return 0;
  int clarity =
      4 * MIN(names, 4) + MIN(n, WHOLE) * 3 - 2 * marks - MAX(0, n - LONG) / 2;
  if (n > 3 && names + 1 >= n - n / 4)
    clarity -= 10; /* a headline */
  if (is_any(words[0], loose) || is_charge(words, n))
    clarity -= 12;
  if (is_any(words[0], vague))
    clarity -= 12;
  if (g_ascii_isupper(*words[0]) && !is_any(words[0], spoken))
    clarity += 4;
  if (strchr(text, '.') != NULL)
    clarity -= 3;
  return clarity;
}

bool
cg_claim_is_clearer(const char *a, const char *b)
{
  int clarity = cg_claim_clarity(a), other = cg_claim_clarity(b);
  return clarity != other ? clarity > other : strcmp(a, b) < 0;
}
