/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/* The searches of attribute_content.c, one for each way in which a cue takes
 * what it attributes. Each looks among the dependents of @anchor (the cue's
 * verb, or its noun), and where the tree bears the frame out, sets frame,
 * strength, stance, head and content of @report and returns %TRUE. */

typedef bool (*CgFrameSearch)(const CgArticleView *view,
                              CgReport            *report,
                              uint32_t             anchor);

/** cg_frames_settle: frame and head, with the cue's strength and stance. */
void cg_frames_settle(CgReport *report, CgFrame frame, uint32_t head);

/** cg_frames_stronger: the one of two frames that the cue takes rather. */
CgFrame cg_frames_stronger(const CgCue *cue, CgFrame a, CgFrame b);

/** cg_frames_has_mark: whether @token has the mark @lemma ("that", "to"). */
bool cg_frames_has_mark(const CgTree *tree, uint32_t token, const char *lemma);

/** cg_frames_is_passive: by its subject or auxiliary. */
bool cg_frames_is_passive(const CgTree *tree, uint32_t verb);

/* attribute_clauses.c */

/** cg_frames_clause: "said that ...", "insists ...", a cue as root behind. */
bool
cg_frames_clause(const CgArticleView *view, CgReport *report, uint32_t anchor);

/** cg_frames_oblique_clause: "underlined in a statement that ...". */
bool cg_frames_oblique_clause(const CgArticleView *view,
                              CgReport            *report,
                              uint32_t             anchor);

/** cg_frames_host: "Prices, he said, fell"; "as he said, prices fell". */
bool
cg_frames_host(const CgArticleView *view, CgReport *report, uint32_t anchor);

/** cg_frames_free_relative: "what Ruiz claims is evidence". */
bool cg_frames_free_relative(const CgArticleView *view,
                             CgReport            *report,
                             uint32_t             anchor);

/** cg_frames_summed_up: "Prices fell. This was confirmed by Ruiz." */
bool cg_frames_summed_up(const CgArticleView *view,
                         CgReport            *report,
                         uint32_t             anchor);

/** cg_frames_behind: the clause behind the cue that the tree has hung on
 *  something else. */
bool
cg_frames_behind(const CgArticleView *view, CgReport *report, uint32_t anchor);

/** cg_frames_infinitive: "vowed to resign", "urged X to resign", "is said to
 *  have resigned". */
bool cg_frames_infinitive(const CgArticleView *view,
                          CgReport            *report,
                          uint32_t             anchor);

/* attribute_objects.c */

/** cg_frames_preposition: "accused X of Y", "called for Y", "concern about
 *  Y", "described X as Y". */
bool cg_frames_preposition(const CgArticleView *view,
                           CgReport            *report,
                           uint32_t             anchor);

/** cg_frames_object_phrase: "accused X [of Y]" with the phrase hung on X. */
bool cg_frames_object_phrase(const CgArticleView *view,
                             CgReport            *report,
                             uint32_t             anchor);

/** cg_frames_predicative: "called X a thief". */
bool cg_frames_predicative(const CgArticleView *view,
                           CgReport            *report,
                           uint32_t             anchor);

/** cg_frames_object: "denied the charge", "the charge was denied". */
bool
cg_frames_object(const CgArticleView *view, CgReport *report, uint32_t anchor);

/** cg_frames_naming: "called X's claims manipulation" where the tree makes one
 *  phrase of it. */
bool
cg_frames_naming(const CgArticleView *view, CgReport *report, uint32_t anchor);
