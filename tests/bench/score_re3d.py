#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The claimgraph authors
# SPDX-License-Identifier: MIT
"""Score who and where in the graph claimgraph writes against re3d: spans of Person, Organisation and Location.

    score_re3d.py [--confidence P] [--list] GOLD GRAPH

GOLD is a folder of re3d documents (SOURCE/ID.json, any depth). GRAPH is N-Triples or N-Quads over their texts, each extracted
from a file ID.txt. A span is right that overlaps one of the other side and its own type: precision over the system's spans,
recall over the gold's. Gold counts from confidence 0.5 on (--confidence); where a span stands twice with two types, either is
right.

Where an entity stands is told by cg:evidence and cg:mentionedAt (text positions by RFC 5147), and by its names: every place in the article's text
where its schema:name or skos:altLabel stands as words. Person is schema:Person, Location is schema:Place, Organisation is
schema:Organization, cg:Agency and cg:Group.
"""
import argparse
import collections
import json
import pathlib
import re
import sys

TYPES = ("Person", "Organisation", "Location")
CLASSES = {"Person": "Person", "Organization": "Organisation", "Agency": "Organisation", "Group": "Organisation",
           "Place": "Location"}
TRIPLE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*)')
ESCAPES = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
PLAIN = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}


def unescape(text):
    return ESCAPES.sub(lambda m: chr(int(m[1][1:], 16)) if m[1][0] in "uU" and len(m[1]) > 1 else PLAIN.get(m[1], m[1]), text)


def local(iri):
    return re.split("[#/]", iri)[-1]


def read_graph(path):
    """{subject: {local name of the predicate: [values]}}"""
    nodes = collections.defaultdict(lambda: collections.defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        m = TRIPLE.match(line)
        if m:
            nodes[m[1]][local(m[2])].append(m[3] if m[3] is not None else unescape(m[4]))
    return nodes


def occurrences(name, text):
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)"
    return {m.span() for m in re.finditer(pattern, text)} if name.strip() else set()


def system_spans(nodes, identifier, text):
    """{type: set of spans} of the article with that identifier."""
    spans = {t: set() for t in TYPES}
    articles = {n for n, p in nodes.items() if identifier in p["identifier"]}
    for predicates in list(nodes.values()):
        kinds = {CLASSES[k] for k in map(local, predicates["type"]) if k in CLASSES}
        if not kinds or not articles & set(predicates["mentionedIn"]):
            continue
        found = set()
        for name in predicates["name"] + predicates["altLabel"]:
            found |= occurrences(name, text)
        for iri in predicates["evidence"] + predicates["mentionedAt"]:
            m = re.match(r"(.*)/text#char=(\d+),(\d+)$", iri)
            if m and m[1] in articles:
                found.add((int(m[2]), int(m[3])))
        for kind in kinds:
            spans[kind] |= found
    return spans


def gold_spans(document, confidence):
    spans = {t: set() for t in TYPES}
    for entity in document["entities"]:
        if entity["type"] in spans and entity["confidence"] >= confidence:
            spans[entity["type"]].add((entity["begin"], entity["end"]))
    return spans


def overlaps(span, others):
    return any(span[0] < end and begin < span[1] for begin, end in others)


class Counts:
    def __init__(self):
        self.right = self.offered = self.found = self.wanted = 0

    def line(self, label):
        p = self.right / self.offered if self.offered else 0.0
        r = self.found / self.wanted if self.wanted else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        return f"{label:14} P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * f:5.1f}  ({self.wanted} gold, {self.offered} system)"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("graph", type=pathlib.Path)
    parser.add_argument("--confidence", type=float, default=0.5)
    parser.add_argument("--list", action="store_true", help="print the spans that are missed or wrong")
    args = parser.parse_args()
    nodes, counts = read_graph(args.graph), {t: Counts() for t in TYPES}
    paths = sorted(args.gold.rglob("*.json"))
    if not paths:
        sys.exit(f"{args.gold}: no .json files in it")
    for path in paths:
        document = json.loads(path.read_text(encoding="utf-8"))
        gold = gold_spans(document, args.confidence)
        system = system_spans(nodes, path.stem, document["text"])
        for kind, count in counts.items():
            wrong = [s for s in system[kind] if not overlaps(s, gold[kind])]
            missed = [s for s in gold[kind] if not overlaps(s, system[kind])]
            count.offered += len(system[kind])
            count.right += len(system[kind]) - len(wrong)
            count.wanted += len(gold[kind])
            count.found += len(gold[kind]) - len(missed)
            for label, spans in (("wrong", wrong), ("missed", missed)) if args.list else ():
                for begin, end in sorted(spans):
                    print(path.stem[:8], kind, label, repr(document["text"][begin:end]))
    total = Counts()
    for kind, count in counts.items():
        print(count.line(kind))
        for field in vars(total):
            setattr(total, field, getattr(total, field) + getattr(count, field))
    print(total.line("all"))


if __name__ == "__main__":
    main()
