/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Between two tokens there is a sentence end if what stands on both sides
 * says so:
 *
 *   ... told |reporters| |.| |"|      |The| |port| ...
 *               word     stop closer   start
 *
 * The stop may be an abbreviation's, which asks for a surer start; behind a
 * question in quotation marks the sentence often goes on ("Why?" he asked).
 */
#include "analyse/sentences.h"

#include "analyse/wordlist.h"

typedef struct {
  const CgDocument *document;
  const CgToken    *tokens;
  size_t            n;
} Text;

/** Stop: what ends a sentence, or may. */
typedef enum {
  STOP_NONE,
  STOP_FULL,         /* "." */
  STOP_MARK,         /* "!", "?", "?!" */
  STOP_DOTS,         /* "..." */
  STOP_ABBREVIATION, /* "U.S." */
} Stop;

static CgSlice
word_at(const Text *text, size_t i)
{
  return cg_document_slice(text->document, text->tokens[i].span);
}

static bool
is_one_of(CgSlice word, const char *const *list, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (cg_slice_equal(word, list[i]))
      return true;
  return false;
}

static bool
is_closer(CgSlice word)
{
  static const char *const closers[] = {"\"", "”", "’", "'", "''", "’’",
                                        ")",  "]", "»", "›", "}"};
  return is_one_of(word, closers, G_N_ELEMENTS(closers));
}

static bool
is_opener(CgSlice word)
{
  static const char *const openers[] = {"\"", "“", "‘", "'", "``", "''", "(",
                                        "[",  "«", "‹", "„", "‘‘", "{"};
  return is_one_of(word, openers, G_N_ELEMENTS(openers));
}

static Stop
stop_of(CgSlice word)
{
  char last = word.ptr[word.len - 1];
  if (cg_slice_equal(word, "."))
    return STOP_FULL;
  if (cg_slice_equal(word, "…"))
    return STOP_DOTS;
  bool marks = true, asks = false;
  for (size_t i = 0; i < word.len; i++) {
    marks &= strchr(".!?", word.ptr[i]) != NULL;
    asks |= word.ptr[i] == '!' || word.ptr[i] == '?';
  }
  if (marks)
    return asks ? STOP_MARK : STOP_DOTS;
  return last == '.' && word.len > 1 ? STOP_ABBREVIATION : STOP_NONE;
}

/* First token from @i on that is no opening quotation mark or bracket. */
static size_t
skip_openers(const Text *text, size_t i)
{
  while (i + 1 < text->n && is_opener(word_at(text, i)) &&
         text->tokens[i + 1].block == text->tokens[i].block)
    i++;
  return i;
}

/* Whether a reporting verb stands close by: "Ruiz asked", "asked Ruiz". */
static bool
is_report(const Text *text, size_t i)
{
  static const char *const verbs[] = {
      "said",     "says",      "asked",    "asks",      "added",    "adds",
      "told",     "tells",     "wrote",    "writes",    "shouted",  "cried",
      "replied",  "exclaimed", "wondered", "tweeted",   "yelled",   "joked",
      "declared", "answered",  "demanded", "continued", "screamed", "chanted",
      "read",     "reads",     "recalled", "posted",    "insisted", "concluded",
  };
  for (size_t end = MIN(i + 5, text->n); i < end; i++) {
    CgSlice word = word_at(text, i);
    if (is_one_of(word, verbs, G_N_ELEMENTS(verbs)))
      return true;
    if (stop_of(word) == STOP_FULL)
      return false;
  }
  return false;
}

static bool
starts_lower(CgSlice word)
{
  return g_unichar_islower(g_utf8_get_char(word.ptr));
}

/* Whether a sentence can start with token @i after @stop; @closed: a
 * quotation or bracket was closed behind it. */
static bool
can_start(const Text *text, size_t i, Stop stop, bool closed)
{
  size_t  first = skip_openers(text, i);
  CgSlice word  = word_at(text, first);
  switch (stop) {
  case STOP_FULL:
    return !closed || !starts_lower(word);
  case STOP_MARK:
    return !closed || (!starts_lower(word) && !is_report(text, first));
  case STOP_DOTS:
    return g_unichar_isupper(g_utf8_get_char(word.ptr)) &&
           (!closed || !is_report(text, first));
  case STOP_ABBREVIATION:
    return first == i && cg_word_starts_sentence(word) &&
           (first + 1 == text->n ||
            !cg_slice_equal(word_at(text, first + 1), "."));
  case STOP_NONE:
    break;
  }
  return false;
}

/* "1.", "a.": the number of an item of a list, which it opens. */
static bool
is_item_number(const Text *text, size_t first, size_t stop)
{
  if (stop != first + 1)
    return false;
  CgSlice word = word_at(text, first);
  return word.len <= 2 && g_ascii_isalnum(word.ptr[0]) &&
         (word.len == 1 || g_ascii_isdigit(word.ptr[1]));
}

static bool
is_in_block(const Text *text, size_t i, uint32_t block)
{
  return i < text->n && text->tokens[i].block == block;
}

/* Behind the marks that belong to a stop before @next: glued closing marks,
 * footnotes ("[9]"), smileys. */
static size_t
skip_closers(const Text *text, size_t next, uint32_t block)
{
  while (is_in_block(text, next, block)) {
    CgSlice word   = word_at(text, next);
    bool    glued  = text->tokens[next].gap == CG_GAP_NONE && is_closer(word);
    bool    smiles = word.len > 1 && strchr(":;=", word.ptr[0]) != NULL;
    bool    note   = is_in_block(text, next + 2, block) &&
                cg_slice_equal(word, "[") &&
                g_ascii_isdigit(word_at(text, next + 1).ptr[0]) &&
                cg_slice_equal(word_at(text, next + 2), "]");
    if (!glued && !smiles && !note)
      break;
    next += note ? 3 : 1;
  }
  return next;
}

/* The end of the sentence that starts with @first: behind its last token. */
static size_t
sentence_end(const Text *text, size_t first)
{
  uint32_t block = text->tokens[first].block;
  for (size_t i = first; i < text->n && text->tokens[i].block == block; i++) {
    Stop   stop = stop_of(word_at(text, i));
    size_t next = i + 1;
    if (stop == STOP_NONE || is_item_number(text, first, i))
      continue;
    next       = skip_closers(text, next, block);
    bool parts = is_in_block(text, next, block) &&
                 text->tokens[next].gap != CG_GAP_NONE &&
                 stop_of(word_at(text, next)) != STOP_FULL;
    if (parts && can_start(text, next, stop, next > i + 1))
      return next;
  }
  size_t end = first;
  while (end < text->n && text->tokens[end].block == block)
    end++;
  return end;
}

bool
cg_split_sentences(CgDocument                  *document,
                   const CgResources *resources G_GNUC_UNUSED,
                   GError **error               G_GNUC_UNUSED)
{
  Text text                   = {.document = document};
  text.tokens                 = cg_document_tokens(document, &text.n);
  g_autoptr(GArray) sentences = g_array_new(FALSE, FALSE, sizeof(CgSentence));
  for (size_t first = 0; first < text.n;) {
    size_t     end      = sentence_end(&text, first);
    CgSentence sentence = {{(uint32_t)first, (uint32_t)end}};
    g_array_append_val(sentences, sentence);
    first = end;
  }
  size_t      n     = sentences->len;
  CgSentence *layer = cg_arena_dup(cg_document_arena(document), sentences->data,
                                   n * sizeof(CgSentence));
  cg_document_take_layer(document, CG_LAYER_SENTENCES, layer, n);
  return true;
}
