/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Names are folded to plain letters, cut into words, and the words made
 * alike where spelling alone differs:
 *
 *   Volodymyr Zelenskyy   ->  volodimir zelenski   <-  Volodymyr Zelenskiy
 *   Ministry of Defense   ->  defence ministry     <-  Defence Ministry
 *   Donald J. Trump       ->  donald trump         <-  Donald Trump
 */
#include "resolve/name.h"

#include "core/letters.h"

#include <glib.h>

enum { MAX_WORDS = 24 };

typedef struct {
  char  *words[MAX_WORDS];
  size_t n;
} Words;

static void
words_clear(Words *words)
{
  for (size_t i = 0; i < words->n; i++)
    g_free(words->words[i]);
  words->n = 0;
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Words, words_clear)

static void
words_remove(Words *words, size_t at)
{
  g_free(words->words[at]);
  words->n--;
  for (size_t i = at; i < words->n; i++)
    words->words[i] = words->words[i + 1];
}

static Words
words_of(const char *name)
{
  Words            words = {.n = 0};
  g_autofree char *plain = cg_letters_fold((CgSlice){name, strlen(name)});
  g_auto(GStrv) parts    = g_strsplit(plain, " ", MAX_WORDS);
  for (size_t i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      words.words[words.n++] = g_strdup(parts[i]);
  if (words.n > 1 && strcmp(words.words[0], "the") == 0)
    words_remove(&words, 0);
  return words;
}

static char *
join(const Words *words)
{
  GString *joined = g_string_new(NULL);
  for (size_t i = 0; i < words->n; i++) {
    if (i > 0)
      g_string_append_c(joined, ' ');
    g_string_append(joined, words->words[i]);
  }
  return g_string_free(joined, FALSE);
}

/* ---- spelling ---- */

/* British words, as names of bodies have them, and the American spelling. */
static const struct {
  const char *american, *british;
} spellings[] = {
    {"center", "centre"},     {"defense", "defence"},
    {"harbor", "harbour"},    {"labor", "labour"},
    {"program", "programme"}, {"organization", "organisation"},
    {"theater", "theatre"},
};

static void
use_british(Words *words)
{
  for (size_t i = 0; i < words->n; i++)
    for (size_t k = 0; k < G_N_ELEMENTS(spellings); k++)
      if (strcmp(words->words[i], spellings[k].american) == 0) {
        g_free(words->words[i]);
        words->words[i] = g_strdup(spellings[k].british);
      }
}

/* "y" is "i", and of several "i" one is left: Sergey, Sergei; Zelenskyy,
 * Zelenskiy, Zelensky; Yuri, Yury. "ks" is "x": Aleksei, Alexei. */
static char *
fold_letters(const char *word)
{
  GString *folded = g_string_new(NULL);
  for (const char *p = word; *p != '\0'; p++) {
    char c = *p == 'y' ? 'i' : *p;
    if (c == 'k' && p[1] == 's') {
      c = 'x';
      p++;
    }
    if (c != 'i' || folded->len == 0 || folded->str[folded->len - 1] != 'i')
      g_string_append_c(folded, c);
  }
  return g_string_free(folded, FALSE);
}

static void
fold_words(Words *words)
{
  for (size_t i = 0; i < words->n; i++) {
    char *folded = fold_letters(words->words[i]);
    g_free(words->words[i]);
    words->words[i] = folded;
  }
}

/* ---- the words of persons and of bodies ---- */

static bool
is_any(const char *word, const char *const *list)
{
  for (; *list != NULL; list++)
    if (strcmp(word, *list) == 0)
      return true;
  return false;
}

static void
drop_initials(Words *words)
{
  for (size_t i = 1; i + 1 < words->n;) {
    if (strlen(words->words[i]) == 1)
      words_remove(words, i);
    else
      i++;
  }
}

/* "ministry of X" to "X ministry"; a demonym before it stays first. */
static void
turn_of(Words *words)
{
  static const char *const heads[] = {"ministry", "department",  "bureau",
                                      "office",   "directorate", NULL};
  for (size_t i = 0; i + 2 < words->n; i++) {
    if (strcmp(words->words[i + 1], "of") != 0 ||
        !is_any(words->words[i], heads))
      continue;
    char *head = words->words[i];
    g_free(words->words[i + 1]);
    for (size_t k = i; k + 2 < words->n; k++)
      words->words[k] = words->words[k + 2];
    words->n -= 1;
    words->words[words->n - 1] = head;
    return;
  }
}

static void
drop_inner_articles(Words *words)
{
  for (size_t i = 1; i < words->n;) {
    if (strcmp(words->words[i], "the") == 0)
      words_remove(words, i);
    else
      i++;
  }
}

static Words
normal_words(const char *name, CgEntityKind kind)
{
  Words words = words_of(name);
  switch (kind) {
  case CG_ENTITY_PERSON:
    drop_initials(&words);
    fold_words(&words);
    break;
  case CG_ENTITY_PLACE:
    drop_inner_articles(&words);
    break;
  case CG_ENTITY_ORGANIZATION:
  case CG_ENTITY_AGENCY:
  case CG_ENTITY_GROUP:
  case CG_N_ENTITY_KIND:
    drop_inner_articles(&words);
    turn_of(&words);
    use_british(&words);
    break;
  }
  return words;
}

char *
cg_name_key(const char *name, CgEntityKind kind)
{
  g_auto(Words) words = normal_words(name, kind);
  return join(&words);
}
