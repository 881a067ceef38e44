/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The names of the label sets, in the order of their enums. */
#include "core/labels.h"

#include <glib.h>

static int
find(const char *const *names, int n, const char *name)
{
  for (int i = 0; i < n; i++)
    if (strcmp(names[i], name) == 0)
      return i;
  return -1;
}

static const char *const upos_names[] = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};
_Static_assert(G_N_ELEMENTS(upos_names) == CG_N_UPOS, "a name for each value");

const char *
cg_upos_name(CgUpos value)
{
  return upos_names[value];
}

int
cg_upos_from_name(const char *name)
{
  return find(upos_names, CG_N_UPOS, name);
}

static const char *const xpos_names[] = {
    "$",    "''",  ",",   "-LRB-", "-RRB-", ".",    ":",   "ADD", "AFX", "CC",
    "CD",   "DT",  "EX",  "FW",    "GW",    "HYPH", "IN",  "JJ",  "JJR", "JJS",
    "LS",   "MD",  "NFP", "NN",    "NNP",   "NNPS", "NNS", "PDT", "POS", "PRP",
    "PRP$", "RB",  "RBR", "RBS",   "RP",    "SYM",  "TO",  "UH",  "VB",  "VBD",
    "VBG",  "VBN", "VBP", "VBZ",   "WDT",   "WP",   "WP$", "WRB", "``",
};
_Static_assert(G_N_ELEMENTS(xpos_names) == CG_N_XPOS, "a name for each value");

const char *
cg_xpos_name(CgXpos value)
{
  return xpos_names[value];
}

int
cg_xpos_from_name(const char *name)
{
  return find(xpos_names, CG_N_XPOS, name);
}

static const char *const deprel_names[] = {
    "acl",        "acl:relcl",   "advcl",        "advcl:relcl",
    "advmod",     "amod",        "appos",        "aux",
    "aux:pass",   "case",        "cc",           "cc:preconj",
    "ccomp",      "compound",    "compound:prt", "conj",
    "cop",        "csubj",       "csubj:outer",  "csubj:pass",
    "dep",        "det",         "det:predet",   "discourse",
    "dislocated", "expl",        "fixed",        "flat",
    "goeswith",   "iobj",        "list",         "mark",
    "nmod",       "nmod:desc",   "nmod:poss",    "nmod:unmarked",
    "nsubj",      "nsubj:outer", "nsubj:pass",   "nummod",
    "obj",        "obl",         "obl:agent",    "obl:unmarked",
    "orphan",     "parataxis",   "punct",        "reparandum",
    "root",       "vocative",    "xcomp",
};
_Static_assert(G_N_ELEMENTS(deprel_names) == CG_N_DEPREL,
               "a name for each value");

const char *
cg_deprel_name(CgDeprel value)
{
  return deprel_names[value];
}

int
cg_deprel_from_name(const char *name)
{
  return find(deprel_names, CG_N_DEPREL, name);
}

static const char *const name_kind_names[] = {
    "PER",
    "ORG",
    "LOC",
    "OTH",
};
_Static_assert(G_N_ELEMENTS(name_kind_names) == CG_N_NAME_KIND,
               "a name for each value");

const char *
cg_name_kind_name(CgNameKind value)
{
  return name_kind_names[value];
}

int
cg_name_kind_from_name(const char *name)
{
  return find(name_kind_names, CG_N_NAME_KIND, name);
}

static const char *const entity_kind_names[] = {
    "Person", "Organization", "Agency", "Group", "Place",
};
_Static_assert(G_N_ELEMENTS(entity_kind_names) == CG_N_ENTITY_KIND,
               "a name for each value");

const char *
cg_entity_kind_name(CgEntityKind value)
{
  return entity_kind_names[value];
}

int
cg_entity_kind_from_name(const char *name)
{
  return find(entity_kind_names, CG_N_ENTITY_KIND, name);
}

static const char *const stance_names[] = {
    "asserts", "denies", "doubts", "uncommitted", "directs", "commits", "feels",
};
_Static_assert(G_N_ELEMENTS(stance_names) == CG_N_STANCE,
               "a name for each value");

const char *
cg_stance_name(CgStance value)
{
  return stance_names[value];
}

int
cg_stance_from_name(const char *name)
{
  return find(stance_names, CG_N_STANCE, name);
}

static const char *const quotation_names[] = {
    "direct",
    "indirect",
    "mixed",
};
_Static_assert(G_N_ELEMENTS(quotation_names) == CG_N_QUOTATION,
               "a name for each value");

const char *
cg_quotation_name(CgQuotation value)
{
  return quotation_names[value];
}

int
cg_quotation_from_name(const char *name)
{
  return find(quotation_names, CG_N_QUOTATION, name);
}

static const char *const event_kind_names[] = {
    "attack",       "meeting",     "handover",   "negotiation",
    "interception", "publication", "annexation", "other",
};
_Static_assert(G_N_ELEMENTS(event_kind_names) == CG_N_EVENT_KIND,
               "a name for each value");

const char *
cg_event_kind_name(CgEventKind value)
{
  return event_kind_names[value];
}

int
cg_event_kind_from_name(const char *name)
{
  return find(event_kind_names, CG_N_EVENT_KIND, name);
}

static const char *const relation_names[] = {
    "holdsPosition", "memberOf", "partOf",  "locatedIn", "spokespersonFor",
    "metWith",       "gave",     "spokeTo", "citizenOf", "publishedBy",
};
_Static_assert(G_N_ELEMENTS(relation_names) == CG_N_RELATION,
               "a name for each value");

const char *
cg_relation_name(CgRelation value)
{
  return relation_names[value];
}

int
cg_relation_from_name(const char *name)
{
  return find(relation_names, CG_N_RELATION, name);
}
