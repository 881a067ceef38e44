#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The claimgraph authors
# SPDX-License-Identifier: MIT
"""ontology.py SOURCE_ROOT: the ontology and the program name the same terms, and each term is labelled and defined."""
import pathlib
import re
import sys

import rdflines

CG, CONFLICT = "https://w3id.org/claimgraph/ns#", "https://w3id.org/claimgraph/ns/conflict#"
RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
DEFINITION = "<http://www.w3.org/2004/02/skos/core#definition>"
SCHEME = "<http://www.w3.org/2004/02/skos/core#ConceptScheme>"
KINDS = {"Class": "Class", "ObjectProperty": "property", "DatatypeProperty": "property", "Concept": "concept"}


def terms_of_program(root):
    """{IRI} of all terms of our own in src/core/term.c."""
    names = re.findall(r'^    "(cg|conflict):(\w+)"', (root / "src/core/term.c").read_text(), re.M)
    return {f"<{CG if prefix == 'cg' else CONFLICT}{name}>" for prefix, name in names}


def is_own(iri):
    return iri.startswith(("<" + CG, "<" + CONFLICT))


def main():
    rdflines.need("serdi")
    root = pathlib.Path(sys.argv[1])
    ontology = rdflines.by_serdi("turtle", root / "ontology/claimgraph.ttl")
    schemes = {s for s, p, o, _ in ontology if p == RDF_TYPE and o == SCHEME}
    declared = {s for s, p, _, _ in ontology if p == RDF_TYPE and is_own(s)} - schemes
    rdflines.same("terms of the ontology and of the program", declared, terms_of_program(root))
    for predicate in (LABEL, DEFINITION):
        told = [s for s, p, _, _ in ontology if p == predicate]
        rdflines.same(f"terms with one {predicate}", {s for s in told if told.count(s) == 1}, declared | schemes)
    types = {s: {re.split("[#/]", o[1:-1])[-1] for t, p, o, _ in ontology if t == s and p == RDF_TYPE} for s in declared}
    for iri, names in types.items():
        if len({KINDS[n] for n in names if n in KINDS}) != 1:
            sys.exit(f"{iri} is {names}, expected a class, a property or a concept, and no two of them")
    used = {part for statement in ontology for part in statement[:3] if is_own(part)}
    shapes = set(filter(is_own, re.findall("<[^>]*>", rdflines.output_of("serdi", "-i", "turtle", root / "ontology/shapes.ttl"))))
    for name, found in (("ontology", used), ("shapes", shapes)):
        if found - declared - schemes:
            sys.exit(f"not declared, but used in the {name}: {sorted(found - declared - schemes)}")
    print("ok: nothing undeclared is used")


main()
