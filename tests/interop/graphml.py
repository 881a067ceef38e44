#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The claimgraph authors
# SPDX-License-Identifier: MIT
"""graphml.py WRITE_ALL: our GraphML keeps to the profile that all viewers read, and networkx and igraph read every node, edge and
attribute of it."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import rdflines

NS = "{http://graphml.graphdrawing.org/xmlns}"
VISUAL = {"label", "size", "r", "g", "b", "x", "y", "edgelabel", "weight"}
TYPES = {"boolean": lambda t: {"true": True, "false": False}[t], "int": int, "long": int, "double": float, "string": str}
RESERVED = {"id", "name", "timeset", "selected", "suid", "interaction"}


def fail(text):
    sys.exit(text)


class File:
    """A GraphML file as its XML has it."""

    def __init__(self, path):
        self.path, self.raw = path, path.read_bytes()
        self.root = ET.fromstring(self.raw)
        self.keys = {k.get("id"): k for k in self.root.iter(NS + "key")}
        self.graph = self.root.find(NS + "graph")
        self.nodes = self.graph.findall(NS + "node")
        self.edges = self.graph.findall(NS + "edge")

    def values(self, element):
        """{attribute name: value} of a node or an edge."""
        found = {}
        for d in element.findall(NS + "data"):
            key = self.keys[d.get("key")]
            if key.get("for") != element.tag[len(NS):]:
                fail(f"{self.path}: {d.get('key')} is for {key.get('for')}")
            found[key.get("attr.name")] = TYPES[key.get("attr.type")](d.text)
        return found


def check_keys(file):
    if not file.raw.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns='):
        fail(f"{file.path}: begins {file.raw[:80]}")
    if b"<!DOCTYPE" in file.raw or re.search(rb"<\w+:", file.raw) or re.search(rb"&(?!lt;|gt;|amp;|quot;)", file.raw.split(b"<graph ")[0]):
        fail(f"{file.path}: a DOCTYPE, a prefix or an entity")
    names = [(k.get("for"), k.get("attr.name").casefold()) for k in file.keys.values()]
    if len(set(names)) != len(names) or len(file.keys) != len(file.root.findall(NS + "key")):
        fail(f"{file.path}: a key or a name stands twice")
    for id_, key in file.keys.items():
        prefix = "" if id_ in VISUAL else {"node": "n_", "edge": "e_"}[key.get("for")]
        if not re.fullmatch(prefix + "[a-z][a-z0-9_]*", id_) or key.get("attr.type") not in TYPES:
            fail(f"{file.path}: key {id_}")
        if key.get("attr.name").casefold() in RESERVED or (id_ in VISUAL and key.get("attr.name") != id_):
            fail(f"{file.path}: key {id_} is called {key.get('attr.name')}")


def check_form(file):
    order = [c.tag for c in file.root]
    if order != sorted(order, key=[NS + "key", NS + "graph"].index) or file.graph.get("edgedefault") != "directed":
        fail(f"{file.path}: not keys, then one directed graph")
    if [c.tag for c in file.graph] != [NS + "node"] * len(file.nodes) + [NS + "edge"] * len(file.edges):
        fail(f"{file.path}: not nodes, then edges")
    ids = {n.get("id") for n in file.nodes}
    if len(ids) != len(file.nodes) or any(not i or i != i.strip() or "\n" in i for i in ids):
        fail(f"{file.path}: ids of nodes")
    kinds = set()
    for e in file.edges:
        values = file.values(e)
        kinds.add((e.get("source"), e.get("target"), values["kind"]))
        if not {e.get("source"), e.get("target")} <= ids or values["weight"] <= 0 or values["count"] < 1:
            fail(f"{file.path}: edge {e.attrib}")
    if len(kinds) != len(file.edges):
        fail(f"{file.path}: two edges of one source, target and kind")
    for n in file.nodes:
        values = file.values(n)
        if not values["label"].strip() or "\n" in values["label"] or not values["size"] > 0:
            fail(f"{file.path}: node {values}")


def check_strict(file):
    """Without the attributes that the schema of GraphML lacks."""
    for element in file.root.iter():
        extra = set(element.attrib) - {"id", "for", "attr.name", "attr.type", "edgedefault", "source", "target", "key"}
        if bool(extra) and "strict" in file.path.name:
            fail(f"{file.path}: {element.tag} has {extra}")
    if "strict" not in file.path.name and any(e.get("label") != file.values(e)["kind"] for e in file.edges):
        fail(f"{file.path}: an edge whose label is not its kind")


def check_lists(file):
    """What is marked as a list is a JSON array of strings."""
    lists = {k.get("attr.name") for k in file.keys.values() if k.get("attr.list")}
    for element in file.nodes + file.edges:
        for name, value in file.values(element).items():
            if name in lists and not all(isinstance(item, str) for item in json.loads(value)):
                fail(f"{file.path}: {name} is {value}")


def check_networkx(file):
    try:
        import networkx
    except ImportError:
        print("no networkx: its part is left out")
        return
    graph = networkx.read_graphml(file.path)
    if {n.get("id"): file.values(n) for n in file.nodes} != dict(graph.nodes(data=True)):
        fail(f"{file.path}: networkx has other nodes")
    edges = sorted((s, t, sorted((k, v) for k, v in d.items() if k != "id")) for s, t, d in graph.edges(data=True))
    if edges != sorted((e.get("source"), e.get("target"), sorted(file.values(e).items())) for e in file.edges):
        fail(f"{file.path}: networkx has other edges")


def check_igraph(file):
    try:
        import igraph
    except ImportError:
        print("no igraph: its part is left out")
        return
    graph = igraph.Graph.Read_GraphML(str(file.path))
    if (graph.vcount(), graph.ecount(), graph.is_directed()) != (len(file.nodes), len(file.edges), True):
        fail(f"{file.path}: igraph has {graph.vcount()} nodes, {graph.ecount()} edges")
    for ours, theirs in list(zip(file.nodes, graph.vs)) + list(zip(file.edges, graph.es)):
        for name, value in file.values(ours).items():
            if theirs[name] != value:
                fail(f"{file.path}: igraph has {name} = {theirs[name]!r}, not {value!r}")


def check_against_rdf(file, folder):
    """Every name in the RDF stands in the full view, letter by letter."""
    names = {}
    for s, p, o, _ in rdflines.by_serdi("ntriples", folder / "rich.nt"):
        if p == "<http://schema.org/name>":
            text = re.sub(r'"(@[\w-]+)?$', "", o[1:])
            names.setdefault(s[1:-1], set()).add(re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text))
    shown = {v["iri"]: set(v["fullName"].split(" | ")) for v in map(file.values, file.nodes) if "fullName" in v}
    blank = {iri for iri, texts in names.items() if not any(t.strip() for t in texts)}
    if shown != {iri: texts for iri, texts in names.items() if iri not in blank}:
        fail(f"{file.path}: other names than in the RDF: {[(shown.get(i), names.get(i)) for i in {*shown, *names} if shown.get(i) != names.get(i)]}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], folder], check=True)
        paths = sorted(folder.glob("*.graphml"))
        if len(paths) != 6:
            fail(f"expected 6 files, got {paths}")
        for path in paths:
            file = File(path)
            for check in (check_keys, check_form, check_strict, check_lists, check_networkx, check_igraph):
                check(file)
            print(f"ok: {path.name}: {len(file.nodes)} nodes, {len(file.edges)} edges")
        rdflines.need("serdi", "xmllint")
        check_against_rdf(File(folder / "full.graphml"), folder)
        for path in paths:
            rdflines.output_of("xmllint", "--noout", path)
        print("ok: names as in the RDF; xmllint")


main()
