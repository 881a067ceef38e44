/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include "extract/attribute_report.h"

/**
 * cg_stance_apply:
 * @report: with cue, frame, content and the stance the lexicon gives the cue
 *
 * Lets what stands around the cue change the stance (cue_modifiers.tsv):
 * negation ("does not believe"), what governs the cue ("declined to
 * confirm"), what is said about the object ("dismissed X as false"). Marks
 * cues under conditions, questions and modals as weak.
 * Returns: %FALSE where nothing is attributed at all.
 */
bool cg_stance_apply(const CgArticleView *view, CgReport *report);
