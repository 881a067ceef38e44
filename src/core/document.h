/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "core/arena.h"
#include "core/labels.h"
#include "core/span.h"

#include <glib.h>

/**
 * CgDocument:
 *
 * One article: immutable text and the layers that stages add to it. A layer
 * is an array that is built aside, in the document's arena, and handed over
 * whole with cg_document_take_layer(); it never changes afterwards. All
 * positions are bytes of the text, or token numbers; code points appear only
 * on export (cg_document_code_point()).
 */
typedef struct CgDocument CgDocument;

/** CgLayer: the layers, in the order in which they are usually added. */
typedef enum {
  CG_LAYER_BLOCKS,       /* CgBlock: paragraphs, headings, clutter */
  CG_LAYER_TOKENS,       /* CgToken: UD words outside clutter */
  CG_LAYER_SENTENCES,    /* CgSentence */
  CG_LAYER_VECTORS,      /* float: cg_document_vector_size() a token */
  CG_LAYER_TAGS,         /* CgTag: one a token */
  CG_LAYER_TREES,        /* CgArc: one a token */
  CG_LAYER_NAMES,        /* CgName: people, organizations, places */
  CG_LAYER_QUOTES,       /* CgQuote: quotation marks in pairs */
  CG_LAYER_TIMES,        /* CgTime */
  CG_LAYER_QUANTITIES,   /* CgQuantity */
  CG_LAYER_MENTIONS,     /* CgMention: words that name an entity */
  CG_LAYER_ENTITIES,     /* CgEntity: chains of mentions */
  CG_LAYER_ATTRIBUTIONS, /* CgAttribution: who says what */
  CG_LAYER_RELATIONS,    /* CgFact: relations between entities */
  CG_LAYER_EVENTS,       /* CgEvent: what is said to have happened */
  CG_N_LAYERS
} CgLayer;

/** CgBlockKind: what a stretch of lines is to the article. */
typedef enum {
  CG_BLOCK_PARAGRAPH, /* running text */
  CG_BLOCK_HEADLINE,  /* the article's title */
  CG_BLOCK_HEADING,   /* a title inside the article */
  CG_BLOCK_DATELINE,  /* place and day before the first words of a report */
  CG_BLOCK_META,      /* outlet, author, date: read, not analysed */
  CG_BLOCK_CLUTTER,   /* no part of the article: forms, teasers, tags */
} CgBlockKind;

typedef struct {
  CgSpan      span; /* without the line breaks around it */
  CgBlockKind kind;
} CgBlock;

/** CgGap: what stands before a token. The values are those the model knows. */
typedef enum {
  CG_GAP_NONE,  /* glued to the token before */
  CG_GAP_SPACE, /* blanks */
  CG_GAP_LINE,  /* one line break */
  CG_GAP_BLOCK, /* a new block, or the start of the article */
} CgGap;

typedef struct {
  CgSpan   span;
  uint32_t block;     /* index of its block */
  uint8_t  gap;       /* CgGap */
  bool     continues; /* a later part of one written word: the "n't" of
                         "don't" (a UD multiword token) */
} CgToken;

typedef struct {
  CgRange tokens;
} CgSentence;

typedef struct {
  const char *lemma; /* NUL-terminated, in the arena */
  uint8_t     upos;  /* CgUpos */
  uint8_t     xpos;  /* CgXpos */
} CgTag;

/** The head of a root. */
#define CG_ROOT CG_NONE

typedef struct {
  uint32_t head;   /* token number in the document, or CG_ROOT */
  uint8_t  deprel; /* CgDeprel */
} CgArc;

typedef struct {
  CgRange    tokens;
  CgNameKind kind;
} CgName;

typedef struct {
  CgRange tokens;  /* with its marks, as far as they are tokens */
  CgRange inner;   /* without them */
  bool    closed;  /* false: the end is that of the paragraph, and the
                      quotation goes on in the next one */
  uint32_t parent; /* index of the quotation it stands in, or CG_NONE */
} CgQuote;

/** A date as far as the text fixes it: "2025-12-29", "2025-12", "2025",
 *  "--12-29", "--12"; empty when unknown. */
typedef struct {
  char iso[12];
} CgDate;

typedef struct {
  CgRange tokens;
  CgDate  date;
} CgTime;

typedef enum {
  CG_BOUND_EXACT,
  CG_BOUND_MIN,   /* "at least", "more than" */
  CG_BOUND_MAX,   /* "up to", "fewer than" */
  CG_BOUND_ABOUT, /* "about", "dozens" */
} CgBound;

typedef struct {
  CgRange  tokens; /* with its bound words */
  int64_t  value;  /* rounded towards zero */
  CgBound  bound;
  uint32_t unit;    /* token: the head of what is counted, or CG_NONE */
  bool     percent; /* of a hundred */
} CgQuantity;

typedef enum {
  CG_MENTION_NAME,    /* "Ana Ruiz" */
  CG_MENTION_NOMINAL, /* "the minister", "Western officials" */
  CG_MENTION_PRONOUN, /* "he", "who" */
  CG_MENTION_DEMONYM, /* "Chilean" in "Chilean officials" */
} CgMentionForm;

typedef struct {
  CgRange       tokens; /* the whole naming, without leading article */
  CgRange       name;   /* the bare name or head noun in it */
  uint32_t      head;   /* token */
  uint32_t      entity; /* index into ENTITIES */
  CgMentionForm form;
} CgMention;

typedef enum { CG_SEX_UNKNOWN, CG_SEX_MALE, CG_SEX_FEMALE } CgSex;

typedef struct {
  const char *name; /* the fullest naming seen, or the lexicon's */
  const char *key;  /* what the thing is called in all articles alike, where
                       that is not its name: "Chilean navy" of "Chile's Navy";
                       else NULL */
  CgEntityKind kind;
  bool         state;   /* a country (or alike) that can act */
  bool         plural;  /* several: "officials" */
  bool         unnamed; /* known by a description alone */
  bool         local;   /* or by whose it is, of which there are several: "a
                           Chilean court"; another article may mean another */
  CgSex       sex;
  const char *country; /* ISO 3166 alpha-3 of a country, else NULL */
  uint32_t    first;   /* index of its first mention */
  float       confidence;
} CgEntity;

typedef struct {
  uint32_t      n_source, n_cue, n_content;
  const CgSpan *source;    /* words that name the source; may be none */
  const CgSpan *cue;       /* words that attribute; none only for a quotation
                              that stands alone */
  const CgSpan   *content; /* what is attributed, without quotation marks */
  uint32_t        n_speakers, n_addressees;
  const uint32_t *speakers;   /* indices into ENTITIES */
  const uint32_t *addressees; /* indices into ENTITIES */
  CgStance        stance;
  CgQuotation     quotation;
  uint32_t        within; /* index of the attribution it stands in, or
                             CG_NONE */
  bool     hedge;         /* carried by an adjective or adverb alone */
  CgDate   date;          /* of the act of stating */
  uint32_t head;          /* token: head of the content, or CG_NONE */
  float    confidence;    /* 0 to 1: calibrated probability */
} CgAttribution;

typedef struct {
  CgRelation relation;
  uint32_t   subject;   /* index into ENTITIES; of PUBLISHED_BY CG_NONE
                           where words alone name what is published */
  uint32_t    object;   /* index into ENTITIES, or CG_NONE for words */
  const char *words;    /* HOLDS_POSITION: the position; GAVE: the item;
                           PUBLISHED_BY: title or description; else NULL */
  CgRange  evidence;    /* tokens it rests on */
  uint32_t attribution; /* the one it stands in, or CG_NONE */
  float    confidence;
} CgFact;

typedef enum {
  CG_ROLE_AGENT,
  CG_ROLE_TARGET,
  CG_ROLE_INSTRUMENT, /* words, not an entity */
  CG_ROLE_PLACE,
  CG_ROLE_PARTICIPANT,
  CG_N_ROLES
} CgRole;

typedef struct {
  CgRole      role;
  uint32_t    entity; /* index into ENTITIES, or CG_NONE */
  const char *words;  /* of an instrument: its lemma; else NULL */
} CgFiller;

typedef struct {
  CgEventKind     kind;
  uint32_t        trigger; /* token: the first mention's head */
  uint32_t        n_mentions;
  const uint32_t *mentions; /* tokens: heads of all its mentions */
  uint32_t        n_fillers;
  const CgFiller *fillers;
  uint32_t        quantity; /* index into QUANTITIES, or CG_NONE */
  bool            single;   /* else: of one thing, "a video" */
  CgDate          date;
  bool            alleged; /* stands in an attribution or under a hedge,
                              nowhere in the article's own voice */
  bool planned;            /* threatened, promised, possible: never told
                              as done */
  bool        negated;     /* never said to have happened */
  const char *name;        /* a short label: "drone attack on X" */
} CgEvent;

/** CgArticle: what is known of an article beside its text; any may be NULL
 *  but @id. Strings are NUL-terminated UTF-8. */
typedef struct {
  const char *id;   /* file name without its ending, or the record's id */
  const char *path; /* for messages: the file, or the input's name */
  size_t      line; /* where it begins in the file, from 1 */
  const char *url;
  const char *title;
  const char *publisher; /* outlet */
  const char *author;    /* byline */
  const char *date;      /* of publication, ISO 8601 */
  const char *language;  /* BCP 47, lower case */
} CgArticle;

/**
 * cg_document_new:
 * @text: (transfer none): valid UTF-8 without NUL bytes; the document keeps a
 *   reference
 * @article: (transfer none): is copied
 *
 * Returns: (transfer full): a document without layers.
 */
CgDocument *cg_document_new(GBytes *text, const CgArticle *article);
void        cg_document_free(CgDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CgDocument, cg_document_free)

/** cg_document_text: the whole text. */
CgSlice cg_document_text(const CgDocument *document);

/** cg_document_slice: the words of @span. */
CgSlice cg_document_slice(const CgDocument *document, CgSpan span);

const CgArticle *cg_document_article(const CgDocument *document);

/** cg_document_arena: (transfer none): the memory that layers live in. */
CgArena *cg_document_arena(CgDocument *document);

/**
 * cg_document_take_layer:
 * @data: (transfer full): @n elements in the document's arena, or NULL for 0
 *
 * Adds a layer. A layer is added once; a second time is a broken promise.
 */
void cg_document_take_layer(CgDocument *document,
                            CgLayer     layer,
                            const void *data,
                            size_t      n);

/** cg_document_take_vectors: adds VECTORS: @size numbers for each token. */
void   cg_document_take_vectors(CgDocument  *document,
                                const float *vectors,
                                size_t       n_tokens,
                                size_t       size);
size_t cg_document_vector_size(const CgDocument *document);

/** cg_document_has: whether @layer was added. */
bool cg_document_has(const CgDocument *document, CgLayer layer);

/** cg_layer_name: "tokens", "trees", ... */
const char *cg_layer_name(CgLayer layer);

/**
 * cg_document_layer:
 * @n: (out): number of elements
 *
 * Returns: (transfer none): the elements of a layer that was added. The typed
 * doors below are the ones to use.
 */
const void *
cg_document_layer(const CgDocument *document, CgLayer layer, size_t *n);

#define CG_LAYER_DOOR(name, Type, LAYER)                                       \
  static inline const Type *cg_document_##name(const CgDocument *document,     \
                                               size_t           *n)            \
  {                                                                            \
    return (const Type *)cg_document_layer(document, CG_LAYER_##LAYER, n);     \
  }
CG_LAYER_DOOR(blocks, CgBlock, BLOCKS)
CG_LAYER_DOOR(tokens, CgToken, TOKENS)
CG_LAYER_DOOR(sentences, CgSentence, SENTENCES)
CG_LAYER_DOOR(vectors, float, VECTORS)
CG_LAYER_DOOR(tags, CgTag, TAGS)
CG_LAYER_DOOR(arcs, CgArc, TREES)
CG_LAYER_DOOR(names, CgName, NAMES)
CG_LAYER_DOOR(quotes, CgQuote, QUOTES)
CG_LAYER_DOOR(times, CgTime, TIMES)
CG_LAYER_DOOR(quantities, CgQuantity, QUANTITIES)
CG_LAYER_DOOR(mentions, CgMention, MENTIONS)
CG_LAYER_DOOR(entities, CgEntity, ENTITIES)
CG_LAYER_DOOR(attributions, CgAttribution, ATTRIBUTIONS)
CG_LAYER_DOOR(facts, CgFact, RELATIONS)
CG_LAYER_DOOR(events, CgEvent, EVENTS)
#undef CG_LAYER_DOOR

/** cg_document_token_slice: the words of token number @token. */
CgSlice cg_document_token_slice(const CgDocument *document, uint32_t token);

/** cg_document_range_span: from the first byte of the first to the last byte
 *  of the last token of a range that is not empty. */
CgSpan cg_document_range_span(const CgDocument *document, CgRange range);

/** cg_document_spans_range: the tokens from the first to the last that @n
 *  spans touch, at least one span; by bisection. */
CgRange cg_document_spans_range(const CgDocument *document,
                                const CgSpan     *spans,
                                uint32_t          n);

/**
 * cg_document_code_point:
 * @byte: an offset into the text, at most its length
 *
 * Returns: the number of code points before @byte. Cost: at most 1 KB of text.
 */
uint32_t cg_document_code_point(const CgDocument *document, uint32_t byte);
