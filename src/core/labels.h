/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/span.h"

/* Closed sets of labels: an enum, and the name that files show for each
 * value. `cg_..._from_name()` gives the value of a name, or -1. */

/** CgUpos: universal part of speech (Universal Dependencies). */
typedef enum {
  CG_UPOS_ADJ,
  CG_UPOS_ADP,
  CG_UPOS_ADV,
  CG_UPOS_AUX,
  CG_UPOS_CCONJ,
  CG_UPOS_DET,
  CG_UPOS_INTJ,
  CG_UPOS_NOUN,
  CG_UPOS_NUM,
  CG_UPOS_PART,
  CG_UPOS_PRON,
  CG_UPOS_PROPN,
  CG_UPOS_PUNCT,
  CG_UPOS_SCONJ,
  CG_UPOS_SYM,
  CG_UPOS_VERB,
  CG_UPOS_X,
  CG_N_UPOS
} CgUpos;

const char *cg_upos_name(CgUpos value);
int         cg_upos_from_name(const char *name);

/** CgXpos: Penn Treebank tag, with the additions of UD English. */
typedef enum {
  CG_XPOS_DOLLAR,
  CG_XPOS_CLOSE_QUOTE,
  CG_XPOS_COMMA,
  CG_XPOS_LRB,
  CG_XPOS_RRB,
  CG_XPOS_STOP,
  CG_XPOS_COLON,
  CG_XPOS_ADD,
  CG_XPOS_AFX,
  CG_XPOS_CC,
  CG_XPOS_CD,
  CG_XPOS_DT,
  CG_XPOS_EX,
  CG_XPOS_FW,
  CG_XPOS_GW,
  CG_XPOS_HYPH,
  CG_XPOS_IN,
  CG_XPOS_JJ,
  CG_XPOS_JJR,
  CG_XPOS_JJS,
  CG_XPOS_LS,
  CG_XPOS_MD,
  CG_XPOS_NFP,
  CG_XPOS_NN,
  CG_XPOS_NNP,
  CG_XPOS_NNPS,
  CG_XPOS_NNS,
  CG_XPOS_PDT,
  CG_XPOS_POS,
  CG_XPOS_PRP,
  CG_XPOS_PRPS,
  CG_XPOS_RB,
  CG_XPOS_RBR,
  CG_XPOS_RBS,
  CG_XPOS_RP,
  CG_XPOS_SYM,
  CG_XPOS_TO,
  CG_XPOS_UH,
  CG_XPOS_VB,
  CG_XPOS_VBD,
  CG_XPOS_VBG,
  CG_XPOS_VBN,
  CG_XPOS_VBP,
  CG_XPOS_VBZ,
  CG_XPOS_WDT,
  CG_XPOS_WP,
  CG_XPOS_WPS,
  CG_XPOS_WRB,
  CG_XPOS_OPEN_QUOTE,
  CG_N_XPOS
} CgXpos;

const char *cg_xpos_name(CgXpos value);
int         cg_xpos_from_name(const char *name);

/** CgDeprel: dependency relation of UD English. */
typedef enum {
  CG_DEP_ACL,
  CG_DEP_ACL_RELCL,
  CG_DEP_ADVCL,
  CG_DEP_ADVCL_RELCL,
  CG_DEP_ADVMOD,
  CG_DEP_AMOD,
  CG_DEP_APPOS,
  CG_DEP_AUX,
  CG_DEP_AUX_PASS,
  CG_DEP_CASE,
  CG_DEP_CC,
  CG_DEP_CC_PRECONJ,
  CG_DEP_CCOMP,
  CG_DEP_COMPOUND,
  CG_DEP_COMPOUND_PRT,
  CG_DEP_CONJ,
  CG_DEP_COP,
  CG_DEP_CSUBJ,
  CG_DEP_CSUBJ_OUTER,
  CG_DEP_CSUBJ_PASS,
  CG_DEP_DEP,
  CG_DEP_DET,
  CG_DEP_DET_PREDET,
  CG_DEP_DISCOURSE,
  CG_DEP_DISLOCATED,
  CG_DEP_EXPL,
  CG_DEP_FIXED,
  CG_DEP_FLAT,
  CG_DEP_GOESWITH,
  CG_DEP_IOBJ,
  CG_DEP_LIST,
  CG_DEP_MARK,
  CG_DEP_NMOD,
  CG_DEP_NMOD_DESC,
  CG_DEP_NMOD_POSS,
  CG_DEP_NMOD_UNMARKED,
  CG_DEP_NSUBJ,
  CG_DEP_NSUBJ_OUTER,
  CG_DEP_NSUBJ_PASS,
  CG_DEP_NUMMOD,
  CG_DEP_OBJ,
  CG_DEP_OBL,
  CG_DEP_OBL_AGENT,
  CG_DEP_OBL_UNMARKED,
  CG_DEP_ORPHAN,
  CG_DEP_PARATAXIS,
  CG_DEP_PUNCT,
  CG_DEP_REPARANDUM,
  CG_DEP_ROOT,
  CG_DEP_VOCATIVE,
  CG_DEP_XCOMP,
  CG_N_DEPREL
} CgDeprel;

const char *cg_deprel_name(CgDeprel value);
int         cg_deprel_from_name(const char *name);

/** CgNameKind: kind of a name. */
typedef enum {
  CG_NAME_PER,
  CG_NAME_ORG,
  CG_NAME_LOC,
  CG_NAME_OTH,
  CG_N_NAME_KIND
} CgNameKind;

const char *cg_name_kind_name(CgNameKind value);
int         cg_name_kind_from_name(const char *name);

/** CgEntityKind: kind of an entity (ontology class). */
typedef enum {
  CG_ENTITY_PERSON,
  CG_ENTITY_ORGANIZATION,
  CG_ENTITY_AGENCY,
  CG_ENTITY_GROUP,
  CG_ENTITY_PLACE,
  CG_N_ENTITY_KIND
} CgEntityKind;

const char *cg_entity_kind_name(CgEntityKind value);
int         cg_entity_kind_from_name(const char *name);

/** CgStance: what a source does with what is attributed to it (SKOS scheme
 * cg:Stance). */
typedef enum {
  CG_STANCE_ASSERTS,
  CG_STANCE_DENIES,
  CG_STANCE_DOUBTS,
  CG_STANCE_UNCOMMITTED,
  CG_STANCE_DIRECTS,
  CG_STANCE_COMMITS,
  CG_STANCE_FEELS,
  CG_N_STANCE
} CgStance;

const char *cg_stance_name(CgStance value);
int         cg_stance_from_name(const char *name);

/** CgQuotation: whose words the content is in. */
typedef enum {
  CG_QUOTATION_DIRECT,
  CG_QUOTATION_INDIRECT,
  CG_QUOTATION_MIXED,
  CG_N_QUOTATION
} CgQuotation;

const char *cg_quotation_name(CgQuotation value);
int         cg_quotation_from_name(const char *name);

/** CgEventKind: kind of a happening (SKOS scheme cg:EventKind). */
typedef enum {
  CG_EVENT_ATTACK,
  CG_EVENT_MEETING,
  CG_EVENT_HANDOVER,
  CG_EVENT_NEGOTIATION,
  CG_EVENT_INTERCEPTION,
  CG_EVENT_PUBLICATION,
  CG_EVENT_ANNEXATION,
  CG_EVENT_OTHER,
  CG_N_EVENT_KIND
} CgEventKind;

const char *cg_event_kind_name(CgEventKind value);
int         cg_event_kind_from_name(const char *name);

/** CgRelation: relation between two entities, or an entity and words. */
typedef enum {
  CG_RELATION_HOLDS_POSITION,
  CG_RELATION_MEMBER_OF,
  CG_RELATION_PART_OF,
  CG_RELATION_LOCATED_IN,
  CG_RELATION_SPOKESPERSON_FOR,
  CG_RELATION_MET_WITH,
  CG_RELATION_GAVE,
  CG_RELATION_SPOKE_TO,
  CG_RELATION_CITIZEN_OF,
  CG_RELATION_PUBLISHED_BY,
  CG_N_RELATION
} CgRelation;

const char *cg_relation_name(CgRelation value);
int         cg_relation_from_name(const char *name);
