#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The claimgraph authors
# SPDX-License-Identifier: MIT
"""rdf.py WRITE_ALL: other programs read what we write in each RDF format, and all find the same triples in it."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import rdflines
from rdflines import by_rapper, by_serdi, same, triples

FORMATS = {"rich.ttl": "turtle", "rich.nt": "ntriples", "rich.nq": "nquads", "rich.rdf": "rdfxml"}


def own_graph(quads):
    """The statements without those about the graphs themselves."""
    return {q for q in quads if not q[3].endswith("#provenance>")}


def check_syntaxes(folder):
    """serd and Raptor agree on each file, and the files on the triples."""
    wanted = triples(by_serdi("ntriples", folder / "rich.nt"))
    same("Turtle by serd", triples(by_serdi("turtle", folder / "rich.ttl")), wanted)
    same("N-Quads by serd", triples(own_graph(by_serdi("nquads", folder / "rich.nq"))), wanted)
    wanted = triples(by_rapper("ntriples", folder / "rich.nt"))
    same("Turtle by rapper", triples(by_rapper("turtle", folder / "rich.ttl")), wanted)
    same("RDF/XML by rapper", triples(by_rapper("rdfxml", folder / "rich.rdf")), wanted)
    same("N-Quads by rapper", triples(own_graph(by_rapper("nquads", folder / "rich.nq"))), wanted)


def check_provenance(folder):
    """Each article's graph is told of, and every statement has a graph."""
    quads = by_serdi("nquads", folder / "rich.nq")
    graphs = {q[3] for q in quads}
    told = {q[0] for q in quads if q[3].endswith("#provenance>") and q[1].endswith("#wasDerivedFrom>")}
    same("graphs of articles", {g for g in graphs if "/doc/" in g}, told)
    if None in graphs or sum(g.endswith("#provenance>") for g in graphs) != 1:
        sys.exit(f"unexpected graphs: {graphs}")


def check_rdflib(folder):
    try:
        import rdflib
    except ImportError:
        print("no rdflib: its part is left out")
        return
    read = {name: rdflib.Graph().parse(folder / name, format=format)
            for name, format in (("rich.ttl", "turtle"), ("rich.rdf", "xml"))}
    same("Turtle and RDF/XML by rdflib", set(read["rich.ttl"]), set(read["rich.rdf"]))
    everything = rdflib.ConjunctiveGraph()
    everything.parse(folder / "rich.nq", format="nquads")
    about = {q[0] for q in everything.quads((None, None, None, None)) if str(q[3].identifier).endswith("#provenance")}
    left = sum(s not in about for s, _, _ in set(everything))
    if left != len(read["rich.ttl"]):
        sys.exit(f"rdflib finds {left} triples in N-Quads, {len(read['rich.ttl'])} in Turtle")
    print("ok: N-Quads by rdflib")


def german(folder):
    """An environment whose numbers have commas, or the usual one where no such locale can be made."""
    done = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", folder / "de_DE.UTF-8"], capture_output=True, check=False) \
        if shutil.which("localedef") else None
    if done is None or done.returncode > 1:
        print("no German locale: numbers with commas are left out")
        return os.environ
    return {**os.environ, "LOCPATH": str(folder), "LC_ALL": "de_DE.UTF-8"}


def check_bytes(program, folder):
    """The same graph, the same bytes, in a locale with commas too."""
    again = folder / "again"
    again.mkdir()
    subprocess.run([program, again], check=True, env=german(folder))
    for path in [p for p in folder.iterdir() if p.name.startswith("rich.") or p.suffix == ".graphml"]:
        if path.read_bytes() != (again / path.name).read_bytes():
            sys.exit(f"{path.name}: not the same bytes the second time")
    print("ok: same bytes")


def main():
    rdflines.need("rapper", "serdi")
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([program, folder], check=True)
        check_syntaxes(folder)
        check_provenance(folder)
        check_rdflib(folder)
        check_bytes(program, folder)


main()
