/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The words that the tokenizer knows, as sorted tables searched by halves.
 * The abbreviations are those whose full stop hangs on what stands beside
 * them; the lexicon has more.
 */
#include "analyse/wordlist.h"

#include <glib.h>
#include <stdlib.h>

enum { LONGEST = 12 }; /* bytes of the longest word below */

typedef struct {
  const char *word;
  uint8_t     value;
} Entry;

/* clang-format off */
static const Entry dotted[] = {
  {"adm", CG_DOTTED_TITLE}, {"al", CG_DOTTED_ALWAYS}, {"ala", CG_DOTTED_STATE},
  {"amb", CG_DOTTED_TITLE}, {"approx", CG_DOTTED_ALWAYS},
  {"apr", CG_DOTTED_CAPITAL}, {"apt", CG_DOTTED_NUMBER},
  {"ariz", CG_DOTTED_CAPITAL}, {"ark", CG_DOTTED_STATE},
  {"art", CG_DOTTED_NUMBER}, {"assn", CG_DOTTED_ALWAYS},
  {"assoc", CG_DOTTED_ALWAYS}, {"asst", CG_DOTTED_ALWAYS},
  {"attn", CG_DOTTED_ALWAYS}, {"atty", CG_DOTTED_RANK},
  {"aug", CG_DOTTED_CAPITAL}, {"ave", CG_DOTTED_CAPITAL},
  {"bldg", CG_DOTTED_ALWAYS}, {"blvd", CG_DOTTED_ALWAYS},
  {"brig", CG_DOTTED_TITLE}, {"bros", CG_DOTTED_ALWAYS},
  {"ca", CG_DOTTED_NUMBER}, {"calif", CG_DOTTED_CAPITAL},
  {"capt", CG_DOTTED_TITLE}, {"cf", CG_DOTTED_ALWAYS},
  {"ch", CG_DOTTED_NUMBER}, {"cmdr", CG_DOTTED_TITLE},
  {"co", CG_DOTTED_CAPITAL}, {"col", CG_DOTTED_RANK},
  {"colo", CG_DOTTED_STATE}, {"conn", CG_DOTTED_CAPITAL},
  {"corp", CG_DOTTED_ALWAYS}, {"cos", CG_DOTTED_CAPITAL},
  {"cpl", CG_DOTTED_TITLE}, {"cpt", CG_DOTTED_TITLE},
  {"dec", CG_DOTTED_CAPITAL}, {"del", CG_DOTTED_STATE},
  {"dept", CG_DOTTED_ALWAYS}, {"det", CG_DOTTED_RANK},
  {"dist", CG_DOTTED_CAPITAL}, {"div", CG_DOTTED_ALWAYS},
  {"dr", CG_DOTTED_TITLE}, {"drs", CG_DOTTED_TITLE}, {"eg", CG_DOTTED_ALWAYS},
  {"esp", CG_DOTTED_ALWAYS}, {"esq", CG_DOTTED_ALWAYS},
  {"est", CG_DOTTED_NUMBER}, {"etc", CG_DOTTED_ALWAYS},
  {"ext", CG_DOTTED_NUMBER}, {"feb", CG_DOTTED_CAPITAL},
  {"fig", CG_DOTTED_NUMBER}, {"figs", CG_DOTTED_NUMBER},
  {"fla", CG_DOTTED_CAPITAL}, {"fr", CG_DOTTED_RANK},
  {"fri", CG_DOTTED_CAPITAL}, {"ft", CG_DOTTED_RANK},
  {"ga", CG_DOTTED_STATE}, {"gen", CG_DOTTED_RANK},
  {"gov", CG_DOTTED_RANK}, {"govt", CG_DOTTED_ALWAYS},
  {"hon", CG_DOTTED_RANK}, {"hrs", CG_DOTTED_ALWAYS},
  {"ie", CG_DOTTED_ALWAYS}, {"ill", CG_DOTTED_STATE},
  {"inc", CG_DOTTED_ALWAYS}, {"ind", CG_DOTTED_STATE},
  {"insp", CG_DOTTED_TITLE}, {"intl", CG_DOTTED_ALWAYS},
  {"jan", CG_DOTTED_DATE}, {"jr", CG_DOTTED_ALWAYS},
  {"jul", CG_DOTTED_CAPITAL}, {"jun", CG_DOTTED_CAPITAL},
  {"kan", CG_DOTTED_STATE}, {"ky", CG_DOTTED_CAPITAL},
  {"la", CG_DOTTED_STATE}, {"lb", CG_DOTTED_ALWAYS}, {"lbs", CG_DOTTED_ALWAYS},
  {"lt", CG_DOTTED_RANK}, {"ltd", CG_DOTTED_ALWAYS},
  {"maj", CG_DOTTED_TITLE}, {"mar", CG_DOTTED_DATE},
  {"mass", CG_DOTTED_STATE}, {"md", CG_DOTTED_STATE},
  {"messrs", CG_DOTTED_TITLE}, {"mich", CG_DOTTED_STATE},
  {"minn", CG_DOTTED_CAPITAL}, {"mins", CG_DOTTED_ALWAYS},
  {"miss", CG_DOTTED_STATE}, {"mlle", CG_DOTTED_TITLE},
  {"mme", CG_DOTTED_TITLE}, {"mo", CG_DOTTED_STATE},
  {"mon", CG_DOTTED_DATE}, {"mont", CG_DOTTED_STATE},
  {"mr", CG_DOTTED_TITLE}, {"mrs", CG_DOTTED_TITLE}, {"ms", CG_DOTTED_TITLE},
  {"msgr", CG_DOTTED_TITLE}, {"mt", CG_DOTTED_RANK},
  {"mx", CG_DOTTED_TITLE}, {"neb", CG_DOTTED_CAPITAL},
  {"nev", CG_DOTTED_CAPITAL}, {"no", CG_DOTTED_NUMBER},
  {"nos", CG_DOTTED_NUMBER}, {"nov", CG_DOTTED_CAPITAL},
  {"oct", CG_DOTTED_CAPITAL}, {"okla", CG_DOTTED_CAPITAL},
  {"op", CG_DOTTED_NUMBER}, {"ore", CG_DOTTED_STATE},
  {"oz", CG_DOTTED_ALWAYS},
  {"pa", CG_DOTTED_STATE}, {"para", CG_DOTTED_NUMBER},
  {"pfc", CG_DOTTED_TITLE}, {"pp", CG_DOTTED_NUMBER},
  {"pres", CG_DOTTED_RANK}, {"prof", CG_DOTTED_RANK},
  {"profs", CG_DOTTED_RANK}, {"pvt", CG_DOTTED_TITLE},
  {"rd", CG_DOTTED_CAPITAL}, {"rep", CG_DOTTED_RANK},
  {"reps", CG_DOTTED_RANK}, {"rev", CG_DOTTED_RANK},
  {"sat", CG_DOTTED_DATE}, {"sec", CG_DOTTED_RANK},
  {"sen", CG_DOTTED_RANK}, {"sens", CG_DOTTED_RANK},
  {"sep", CG_DOTTED_CAPITAL}, {"sept", CG_DOTTED_CAPITAL},
  {"sgt", CG_DOTTED_TITLE}, {"sq", CG_DOTTED_ALWAYS},
  {"sr", CG_DOTTED_ALWAYS}, {"st", CG_DOTTED_RANK},
  {"ste", CG_DOTTED_RANK},
  {"sts", CG_DOTTED_RANK}, {"sun", CG_DOTTED_DATE},
  {"supt", CG_DOTTED_TITLE}, {"tel", CG_DOTTED_NUMBER},
  {"tenn", CG_DOTTED_CAPITAL}, {"tex", CG_DOTTED_STATE},
  {"thu", CG_DOTTED_CAPITAL}, {"thur", CG_DOTTED_CAPITAL},
  {"thurs", CG_DOTTED_CAPITAL}, {"treas", CG_DOTTED_RANK},
  {"tue", CG_DOTTED_CAPITAL}, {"tues", CG_DOTTED_CAPITAL},
  {"univ", CG_DOTTED_CAPITAL}, {"va", CG_DOTTED_STATE},
  {"viz", CG_DOTTED_ALWAYS}, {"vol", CG_DOTTED_NUMBER},
  {"vols", CG_DOTTED_NUMBER}, {"vs", CG_DOTTED_ALWAYS},
  {"vt", CG_DOTTED_STATE}, {"wash", CG_DOTTED_STATE},
  {"wed", CG_DOTTED_DATE}, {"wis", CG_DOTTED_CAPITAL},
  {"wyo", CG_DOTTED_STATE}, {"yrs", CG_DOTTED_ALWAYS},
};

/* The value is the number of bytes before the cut. */
static const Entry fusions[] = {
  {"aint", 2}, {"arent", 3}, {"arnt", 2}, {"cannot", 3}, {"cant", 2}, {"couldnt", 5},
  {"couldve", 5}, {"didnt", 3}, {"doesnt", 4}, {"dont", 2}, {"gonna", 3},
  {"gotta", 3}, {"hadnt", 3}, {"hasnt", 3}, {"havent", 4}, {"heres", 4},
  {"hes", 2}, {"im", 1}, {"isnt", 2}, {"itll", 2}, {"ive", 1}, {"lets", 3}, {"outta", 3},
  {"shes", 3}, {"shouldnt", 6}, {"shouldve", 6}, {"thats", 4},
  {"theres", 5}, {"theyll", 4}, {"theyre", 4}, {"theyve", 4}, {"wanna", 3},
  {"wasnt", 3}, {"werent", 4}, {"weve", 2}, {"whats", 4}, {"whos", 3},
  {"wont", 2}, {"wouldnt", 5}, {"wouldve", 5}, {"youll", 3}, {"youre", 3},
  {"youve", 3},
};

static const char *const after_is[] = {
  "a", "all", "also", "always", "an", "been", "called", "definitely", "for",
  "from", "getting", "going", "gonna", "he", "in", "just", "like", "my", "not",
  "nothing", "on", "really", "simply", "so", "still", "supposed", "that",
  "the", "their", "they", "to", "too", "up", "very", "you", "your",
};

static const char *const prefixes[] = {
  "anti", "arch", "bi", "co", "counter", "cross", "de", "dis", "e", "ex",
  "extra", "hyper", "infra", "inter", "intra", "macro", "mega", "meta",
  "micro", "mid", "mini", "mis", "multi", "neo", "non", "over", "pan", "para",
  "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re",
  "semi", "socio", "sub", "super", "trans", "tri", "ultra", "un", "under",
};

static const char *const units[] = {
  "AM", "BN", "Bn", "GB", "GHz", "GW", "Hz", "K", "KB", "KM", "M", "MB",
  "MHz", "MM", "MW", "PM", "TB", "am", "b", "bn", "cc", "cm", "ft", "g",
  "gb", "h", "ha", "hr", "hrs", "in", "k", "kW", "kWh", "kb", "kg", "kgs", "km", "kmh",
  "kms", "kph", "kt", "lb", "lbs", "m", "mb", "mg", "mi", "min",
  "mins", "ml", "mm", "mn", "mph", "oz", "p", "pm", "pts", "sec", "secs",
  "tn", "yr", "yrs",
};

static const char *const name_ends[] = {
  "asp", "au", "biz", "ca", "cn", "com", "csv", "de", "doc", "docx", "edu",
  "eu", "exe", "fr", "gif", "gov", "htm", "html", "info", "jp", "jpeg",
  "jpg", "mil", "mp3", "mp4", "net", "nz", "org", "pdf", "php", "png", "ppt",
  "ru", "tv", "txt", "ua", "uk", "url", "xls", "xlsx", "xml", "zip",
};

static const char *const starters[] = {
  "A", "About", "According", "Additionally", "After", "All", "Also",
  "Although", "Among", "An", "And", "Another", "Any", "As", "At", "Because",
  "Before", "Besides", "Both", "But", "By", "Despite", "Did", "Do", "Does",
  "During", "Each", "Earlier", "Even", "Every", "Finally", "Following", "For",
  "From", "Further", "Furthermore", "Had", "Has", "Have", "He", "Her", "Here",
  "His", "How", "However", "I", "If", "In", "Instead", "Is", "It", "Its",
  "Just", "Last", "Later", "Many", "Meanwhile", "More", "Moreover", "Most",
  "Much", "My", "Nevertheless", "No", "Nobody", "None", "Nor", "Not", "Now", "Of",
  "On", "Once", "One", "Only", "Or", "Others", "Our", "Over", "People",
  "Please", "Several", "She", "Since", "So", "Some", "Still", "Such", "That",
  "The", "Their", "Then", "There", "These", "They", "This", "Those",
  "Though", "Through", "Thus", "To", "Today", "Under", "Until", "Upon", "Was",
  "We", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who",
  "Why", "Will", "With", "Without", "Would", "Yet", "You", "Your",
};
/* clang-format on */

static int
compare_words(const void *a, const void *b)
{
  return strcmp(a, *(const char *const *)b);
}

/* A table's rows begin with the word, so one search serves both kinds. */
static const void *
find(CgSlice word, bool lower, const void *table, size_t n, size_t size)
{
  char key[LONGEST + 1];
  if (word.len > LONGEST)
    return NULL;
  for (size_t i = 0; i < word.len; i++)
    key[i] = lower ? g_ascii_tolower(word.ptr[i]) : word.ptr[i];
  key[word.len] = '\0';
  return bsearch(key, table, n, size, compare_words);
}

#define FIND(word, lower, table)                                               \
  find((word), (lower), (table), G_N_ELEMENTS(table), sizeof((table)[0]))

CgDotted
cg_word_dotted(CgSlice word)
{
  const Entry *entry = FIND(word, true, dotted);
  if (entry == NULL)
    return CG_DOTTED_UNKNOWN;
  CgDotted how = (CgDotted)entry->value;
  if (how == CG_DOTTED_CAPITAL || how == CG_DOTTED_DATE ||
      how == CG_DOTTED_RANK || how == CG_DOTTED_STATE)
    return g_ascii_isupper(word.ptr[0]) ? how : CG_DOTTED_UNKNOWN;
  return how;
}

uint32_t
cg_word_fusion(CgSlice word)
{
  const Entry *entry = FIND(word, true, fusions);
  return entry == NULL ? 0 : entry->value;
}

bool
cg_word_follows_is(CgSlice word)
{
  return FIND(word, false, after_is) != NULL;
}

bool
cg_word_is_prefix(CgSlice word)
{
  return FIND(word, true, prefixes) != NULL;
}

bool
cg_word_is_unit(CgSlice word)
{
  return FIND(word, false, units) != NULL;
}

bool
cg_word_ends_name(CgSlice word)
{
  return FIND(word, true, name_ends) != NULL;
}

bool
cg_word_starts_sentence(CgSlice word)
{
  return FIND(word, false, starters) != NULL;
}
