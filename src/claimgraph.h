/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/**
 * claimgraph as a library: articles in, RDF or GraphML out, without files.
 * Every function may be called from several threads, each with an extractor of
 * its own. Errors are of the domain that g_quark_from_string("cg_error")
 * names; the messages are whole sentences for a person.
 *
 *   GError *error = NULL;
 *   ClaimgraphExtractor *x = claimgraph_extractor_new("en", &error);
 *   claimgraph_extractor_add(x, "a", text, -1, &error);
 *   char *turtle = claimgraph_extractor_finish(x, "turtle", &error);
 */
typedef struct ClaimgraphExtractor ClaimgraphExtractor;

/**
 * claimgraph_extractor_new:
 * @model: "en", "en-small" or the path of a model file
 * @error: why there is none: the model cannot be used
 *
 * Returns: (transfer full): an extractor without articles, or %NULL.
 */
ClaimgraphExtractor *claimgraph_extractor_new(const char *model,
                                              GError    **error);

/** claimgraph_extractor_free: accepts %NULL. */
void claimgraph_extractor_free(ClaimgraphExtractor *extractor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClaimgraphExtractor, claimgraph_extractor_free)

/**
 * claimgraph_extractor_add:
 * @id: names the article in the graph (schema:identifier)
 * @text: plain text or HTML in UTF-8
 * @n_bytes: its length, or -1 if it ends with NUL
 * @error: why it was refused; the extractor goes on all the same
 *
 * Reads an article and keeps what it says.
 */
bool claimgraph_extractor_add(ClaimgraphExtractor *extractor,
                              const char          *id,
                              const char          *text,
                              gssize               n_bytes,
                              GError             **error);

/**
 * claimgraph_extractor_finish:
 * @format: "turtle", "ntriples", "nquads", "rdfxml" or "graphml"
 * @error: an unknown format
 *
 * Joins what the articles name alike, and writes one graph of all of them. The
 * extractor is empty afterwards and may be used again.
 * Returns: (transfer full): the file as a string, or %NULL.
 */
char *claimgraph_extractor_finish(ClaimgraphExtractor *extractor,
                                  const char          *format,
                                  GError             **error);

G_END_DECLS
