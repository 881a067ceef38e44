#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The claimgraph authors
# SPDX-License-Identifier: MIT
"""shapes.py SHAPES.ttl GRAPH [GRAPH..]: whether RDF keeps what ontology/shapes.ttl promises.

By pyshacl if it is there, and by the part of SHACL that the shapes use in any case. A GRAPH that is a program is run with a folder to
write to, and its Turtle is checked.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import rdflib
    from rdflib.collection import Collection
    from rdflib.namespace import RDF, SH
except ImportError:
    print("skipped: no rdflib")
    sys.exit(77)

CHECKED = {SH.path, SH.minCount, SH.maxCount, SH["in"], SH["class"], SH.datatype, SH.nodeKind, SH.minInclusive, SH.maxInclusive}


def is_kind(value, kind):
    return isinstance(value, rdflib.URIRef if kind == SH.IRI else rdflib.Literal)


def faults_of_values(graph, shapes, shape, values):
    """What is wrong with the values of one property (or with the node itself)."""
    get = lambda name: shapes.value(shape, SH[name])
    if get("minCount") is not None and len(values) < int(get("minCount")):
        yield f"{len(values)} values, expected at least {get('minCount')}"
    if get("maxCount") is not None and len(values) > int(get("maxCount")):
        yield f"{len(values)} values, expected at most {get('maxCount')}"
    allowed = set(Collection(shapes, get("in"))) if get("in") is not None else None
    for value in values:
        if allowed is not None and value not in allowed:
            yield f"{value} is none of the listed"
        if get("class") is not None and (value, RDF.type, get("class")) not in graph:
            yield f"{value} is no {get('class')}"
        if get("nodeKind") is not None and not is_kind(value, get("nodeKind")):
            yield f"{value} is no {get('nodeKind')}"
        if get("datatype") is not None and getattr(value, "datatype", None) != get("datatype"):
            yield f"{value} is no {get('datatype')}"
        if get("minInclusive") is not None and not get("minInclusive") <= value <= get("maxInclusive"):
            yield f"{value} is out of range"


def faults(graph, shapes):
    for shape, target in shapes.subject_objects(SH.targetClass):
        for node in graph.subjects(RDF.type, target):
            for text in faults_of_values(graph, shapes, shape, [node]):
                yield f"{node}: {text}"
            for rule in shapes.objects(shape, SH.property):
                unknown = set(shapes.predicates(rule)) - CHECKED
                if unknown:
                    sys.exit(f"this check does not know {unknown}")
                path = shapes.value(rule, SH.path)
                for text in faults_of_values(graph, shapes, rule, list(graph.objects(node, path))):
                    yield f"{node} {path}: {text}"


def check(path, shapes):
    graph = rdflib.Graph()
    graph.parse(path, format="turtle" if str(path).endswith(".ttl") else None)
    found = list(faults(graph, shapes))
    print(f"{path}: {len(graph)} triples, {len(found)} faults")
    for text in found[:20]:
        print("  " + text)
    try:
        import pyshacl
    except ImportError:
        return bool(found)
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    print("pyshacl:", "conforms" if conforms else report)
    return bool(found) or not conforms


def check_that_faults_are_found(shapes):
    """A check that finds nothing proves nothing: here it must."""
    graph = rdflib.Graph()
    graph.parse(data="@prefix cg: <https://w3id.org/claimgraph/ns#> . <http://x.org/a> a cg:Attribution ; cg:stance cg:denies, cg:no ; "
                "cg:confidence 2.0 ; cg:hedge \"x\" ; cg:claim <http://x.org/b> .", format="turtle")
    texts = " ".join(faults(graph, shapes))
    for word in ("at most 1", "none of the listed", "out of range", "boolean", "is no https://w3id.org/claimgraph/ns#Claim", "at least 1"):
        if word not in texts:
            sys.exit(f"the check does not find: {word}")


def main():
    shapes = rdflib.Graph().parse(sys.argv[1], format="turtle")
    check_that_faults_are_found(shapes)
    bad = False
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[2:]:
            if os.access(name, os.X_OK) and not name.endswith(".ttl"):
                subprocess.run([name, folder], check=True)
                name = pathlib.Path(folder) / "rich.ttl"
            bad |= check(name, shapes)
    sys.exit(bad)


main()
