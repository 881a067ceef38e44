/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Is it English? First the script of the letters: what is mostly not Latin is
 * told by its script. Then the commonest words: in running text of any of
 * these languages every fourth word or so is on its list, and few are on
 * another's. A language wins with 12 % of the words and half again as many as
 * English has.
 */
#include "analyse/language.h"

#include "core/error.h"
#include "core/utf8.h"

enum { MAX_BYTES = 64 * 1024, MIN_LETTERS = 40, MIN_WORDS = 25 };

static const struct {
  const char *name;
  const char *words; /* blank-separated, blanks around */
} languages[] = {
    {"English",
     " the of and to in that is was for on with as by at from it he she his "
     "her "
     "has have had not be are were this which said who will an they their but "
     "a or its been would after about there when one more also "},
    {"Spanish",
     " de la que el en y los del se las por un para con no una su al lo como "
     "más pero sus le ya o fue este ha sí porque esta son entre también "},
    {"French",
     " de la le et les des en un du une que est pour qui dans par plus pas au "
     "sur ne se ce il sont avec ont été cette aux mais ses d'un leur "},
    {"German",
     " der die und in den von zu das mit sich des auf für ist im dem nicht ein "
     "eine als auch es an werden aus er hat dass sie nach wird bei noch "},
    {"Italian",
     " di e il la che in un per è una con non del si da le dei al come più nel "
     "alla sono anche ha i della gli ma delle suo questo essere stato "},
    {"Portuguese",
     " de a o que e do da em um para é com não uma os no se na por mais as dos "
     "como mas foi ao ele das tem à seu sua ou são também pelo "},
    {"Dutch",
     " de van het een en in is dat op te zijn voor met die niet aan er om ook "
     "als dan maar bij nog uit door naar heeft hij was werd wordt over "},
    {"Polish",
     " w i na z się do nie że to o jest po za od przez jak ale dla przed jego "
     "są który oraz co tym może został był być już "},
    {"Turkish",
     " ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ise "
     "değil ancak en o ne var olduğunu etti dedi "},
    {"Swedish",
     " och i att det som en på är av för med den till inte har de ett om var "
     "men sig från vi så kan han ska efter vid "},
    {"Danish or Norwegian", " og i at det er en til på som af av for med den "
                            "de ikke har et om var men "
                            "sig seg fra vi så kan han skal efter etter ved "},
    {"Finnish",
     " ja on ei se että hän oli ovat kun mutta myös sekä tai jos joka mukaan "
     "niin kuin ole vuonna "},
    {"Czech or Slovak",
     " a v se na je že to s z do o i ve za k jsou podle ale jako po by si pro "
     "aby který sa nie som ako "},
    {"Romanian",
     " de și în a la cu pe din că o un care nu mai pentru este sunt au fost să "
     "prin ca sau dar "},
    {"Hungarian",
     " a az és hogy nem is egy van meg ez volt csak már de még mint el azt "
     "pedig lesz szerint "},
    {"Indonesian or Malay",
     " yang dan di dengan untuk tidak ini dari dalam akan pada itu juga ke "
     "telah oleh sebagai adalah mereka karena "},
    {"Vietnamese",
     " và của là có được trong cho không với một các người những đã này đến "
     "khi từ về "},
};

static const struct {
  GUnicodeScript script;
  const char    *name;
} scripts[] = {
    {G_UNICODE_SCRIPT_CYRILLIC, "a language in Cyrillic script"},
    {G_UNICODE_SCRIPT_ARABIC, "a language in Arabic script"},
    {G_UNICODE_SCRIPT_GREEK, "Greek"},
    {G_UNICODE_SCRIPT_HEBREW, "Hebrew"},
    {G_UNICODE_SCRIPT_HAN, "Chinese or Japanese"},
    {G_UNICODE_SCRIPT_HIRAGANA, "Japanese"},
    {G_UNICODE_SCRIPT_KATAKANA, "Japanese"},
    {G_UNICODE_SCRIPT_HANGUL, "Korean"},
    {G_UNICODE_SCRIPT_DEVANAGARI, "a language in Devanagari script"},
    {G_UNICODE_SCRIPT_BENGALI, "Bengali"},
    {G_UNICODE_SCRIPT_TAMIL, "Tamil"},
    {G_UNICODE_SCRIPT_THAI, "Thai"},
    {G_UNICODE_SCRIPT_GEORGIAN, "Georgian"},
    {G_UNICODE_SCRIPT_ARMENIAN, "Armenian"},
    {G_UNICODE_SCRIPT_ETHIOPIC, "a language in Ethiopic script"},
};

/* The script that most letters have if it is not Latin, else NULL. */
static const char *
guess_by_script(const char *text, const char *end)
{
  unsigned counts[G_N_ELEMENTS(scripts)] = {0}, letters = 0, latin = 0;
  for (const char *p = text; p < end; p = cg_utf8_next(p)) {
    gunichar c = g_utf8_get_char(p);
    if (!g_unichar_isalpha(c))
      continue;
    letters++;
    GUnicodeScript script = g_unichar_get_script(c);
    latin += script == G_UNICODE_SCRIPT_LATIN;
    for (size_t i = 0; i < G_N_ELEMENTS(scripts); i++)
      counts[i] += scripts[i].script == script;
  }
  if (letters < MIN_LETTERS || 2 * latin >= letters)
    return NULL;
  size_t best = 0;
  for (size_t i = 1; i < G_N_ELEMENTS(scripts); i++)
    if (counts[i] > counts[best])
      best = i;
  return counts[best] > 0 ? scripts[best].name : "another language";
}

static const char *
guess_by_words(const char *text, size_t len)
{
  g_autofree char *copy  = g_strndup(text, len);
  g_autofree char *lower = g_utf8_strdown(copy, -1);
  g_auto(GStrv) words    = g_strsplit_set(lower, " \t\r\n.,;:!?\"()", -1);
  unsigned counts[G_N_ELEMENTS(languages)] = {0}, n = 0;
  for (size_t w = 0; words[w] != NULL; w++) {
    if (*words[w] == '\0')
      continue;
    g_autofree char *key = g_strdup_printf(" %s ", words[w]);
    n++;
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++)
      counts[i] += strstr(languages[i].words, key) != NULL;
  }
  size_t best = 0;
  for (size_t i = 1; i < G_N_ELEMENTS(languages); i++)
    if (2 * counts[i] > 3 * counts[0] && counts[i] > counts[best])
      best = i;
  if (n < MIN_WORDS || counts[best] * 100 < 12 * n)
    return NULL;
  return languages[best].name;
}

const char *
cg_guess_language(CgSlice text)
{
  size_t len = MIN(text.len, (size_t)MAX_BYTES);
  while (len > 0 && len < text.len && (text.ptr[len] & 0xC0) == 0x80)
    len--;
  const char *name = guess_by_script(text.ptr, text.ptr + len);
  return name != NULL ? name : guess_by_words(text.ptr, len);
}

bool
cg_check_language(const CgDocument  *document,
                  const CgResources *resources,
                  GError           **error)
{
  const CgArticle *article = cg_document_article(document);
  if (resources->force_language)
    return true;
  const char *language = article->language;
  bool        stated   = language != NULL && *language != '\0' &&
                !g_str_has_prefix(language, "en");
  if (!stated) {
    language = cg_guess_language(cg_document_text(document));
    if (language == NULL || strcmp(language, "English") == 0)
      return true;
  }
  g_set_error(error, CG_ERROR, CG_ERROR_INPUT,
              "%s:%zu: the language %s %s, expected English "
              "(--force-language reads it all the same)",
              article->path ? article->path : article->id,
              MAX(article->line, (size_t)1),
              stated ? "is said to be" : "looks like", language);
  return false;
}
