/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Names are folded to plain letters, cut into words, and the words made
 * alike where spelling alone differs:
 *
 *   Andriy Havrylenskyy   ->  andri havrilenski   <-  Andrii Havrylenskiy
 *   Ministry of Defense   ->  defence ministry    <-  Defence Ministry
 *   Ana J. Ruiz           ->  ana ruiz            <-  Ana Ruiz
 */
#include "resolve/name.h"

#include "core/letters.h"
#include "resolve/name_words.h"

#include <glib.h>

void
cg_name_words_clear(CgNameWords *words)
{
  for (size_t i = 0; i < words->n; i++)
    g_free(words->words[i]);
  words->n = 0;
}
void
cg_name_words_remove(CgNameWords *words, size_t at)
{
  g_free(words->words[at]);
  words->n--;
  for (size_t i = at; i < words->n; i++)
    words->words[i] = words->words[i + 1];
}

CgNameWords
cg_name_words(const char *name)
{
  CgNameWords      words = {.n = 0};
  g_autofree char *plain = cg_letters_fold((CgSlice){name, strlen(name)});
  g_auto(GStrv) parts    = g_strsplit(plain, " ", CG_NAME_MOST_WORDS);
  for (size_t i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      words.words[words.n++] = g_strdup(parts[i]);
  if (words.n > 1 && strcmp(words.words[0], "the") == 0)
    cg_name_words_remove(&words, 0);
  return words;
}

void
cg_name_words_replace(CgNameWords *words, size_t at, const char *word)
{
  g_free(words->words[at]);
  words->words[at] = g_strdup(word);
}

char *
cg_name_words_join(const CgNameWords *words)
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
use_british(CgNameWords *words)
{
  for (size_t i = 0; i < words->n; i++)
    for (size_t k = 0; k < G_N_ELEMENTS(spellings); k++)
      if (strcmp(words->words[i], spellings[k].american) == 0) {
        cg_name_words_replace(words, i, spellings[k].british);
      }
}

/* "y" is "i", and of several "i" one is left: Sergey, Sergei; Yuri, Yury;
 * -sky, -skiy, -skyy. "ks" is "x": Aleksei, Alexei. */
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
fold_words(CgNameWords *words)
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
drop_initials(CgNameWords *words)
{
  for (size_t i = 1; i + 1 < words->n;) {
    if (strlen(words->words[i]) == 1)
      cg_name_words_remove(words, i);
    else
      i++;
  }
}

/* "ministry of X" to "X ministry"; a demonym before it stays first. */
static void
turn_of(CgNameWords *words)
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
drop_inner_articles(CgNameWords *words)
{
  for (size_t i = 1; i < words->n;) {
    if (strcmp(words->words[i], "the") == 0)
      cg_name_words_remove(words, i);
    else
      i++;
  }
}

CgNameWords
cg_name_words_normal(const char *name, CgEntityKind kind)
{
  CgNameWords words = cg_name_words(name);
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
  g_auto(CgNameWords) words = cg_name_words_normal(name, kind);
  return cg_name_words_join(&words);
}
