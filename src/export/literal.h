/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
#pragma once

/** cg_literal_canonical: Returns: (transfer full): the form in which we write
 *  the value @text of @datatype (an IRI): one that Turtle's short forms hold
 *  without change; NULL if the datatype has no such value. Datatypes that
 *  have no short form are not looked at. */
char *cg_literal_canonical(const char *datatype, const char *text);
