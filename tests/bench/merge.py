#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long claimgraph merge takes and how much memory and room for temporary files it needs, by the number of articles.

merge.py CLAIMGRAPH SOURCE_ROOT [ARTICLES...]: writes the graphs of that many invented articles (by default 1000, 2000, 4000) as
N-Quads of our own shape, each of a story out of many (a place, a year, some people, an attack that is asserted and denied with
counts that differ, what was said besides, and the places of the words), merges them, and prints a line for each size.
Pseudo-random, but the same every time. 100000 articles need about 25 GB in $TMPDIR, the input and output among them."""
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

BASE, CG = "https://example.org/claimgraph/", "https://w3id.org/claimgraph/ns#"
RDF, SCHEMA = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://schema.org/"
PROV, XSD = "http://www.w3.org/ns/prov#", "http://www.w3.org/2001/XMLSchema#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
SYLLABLES = ["ka", "lo", "mi", "ran", "tor", "ves", "bel", "dov", "hal", "sant", "ri", "no", "gar", "lin"]


def name(number, parts):
    letters = []
    for _ in range(parts):
        letters.append(SYLLABLES[number % len(SYLLABLES)])
        number //= len(SYLLABLES)
    return "".join(letters).capitalize()


class Article:
    def __init__(self, number):
        self.doc, self.lines = f"doc/d-{number:016x}", []

    def add(self, subject, predicate, value):
        self.lines.append(f"<{BASE}{subject}> <{predicate}> {value} <{BASE}{self.doc}#graph> .\n")

    def node(self, subject, predicate, other):
        self.add(subject, predicate, f"<{other if ':' in other else BASE + other}>")

    def text(self, subject, predicate, text, kind='@en'):
        self.add(subject, predicate, f'"{text}"{kind}')

    def entity(self, kind, label, class_iri):
        node = f"entity/{kind}-{label.lower().replace(' ', '-')}"
        self.node(node, RDF + "type", class_iri)
        self.text(node, SCHEMA + "name", label)
        self.node(node, CG + "mentionedIn", self.doc)
        return node


def write_article(out, number, n_stories, dice):
    """An article as a mean one of extract: some 320 statements, a third of them about the places of words."""
    story = dice.randrange(n_stories)
    article = Article(number)
    day = f"{2000 + story % 25}-{1 + story % 12:02d}-{1 + dice.randrange(28):02d}"
    article.node(article.doc, RDF + "type", SCHEMA + "NewsArticle")
    article.text(article.doc, SCHEMA + "identifier", f"a{number}", "")
    article.text(article.doc, SCHEMA + "datePublished", day, f"^^<{XSD}date>")
    side = [article.entity("place", name(story * 7 + i, 3), CG + "State") for i in (1, 2)]
    town = article.entity("place", "Port " + name(story, 4), SCHEMA + "Place")
    people = [article.entity("person", f"{name(dice.randrange(50), 2)} {name(story * 11 + i, 4)}", SCHEMA + "Person") for i in range(4)]
    for person in people[:2]:
        article.node(person, CG + "memberOf", dice.choice(side))
    events = [write_event(article, number, kind, [side, people, town], story) for kind in ("attack", "meeting", "handover")[:1 + number % 3]]
    for i in range(4 + dice.randrange(17)):
        write_attribution(article, number * 100 + i, [dice.choice(people + side), events, i], dice)
    out.writelines(article.lines)


def write_event(article, number, kind, cast, story):
    side, people, town = cast
    event = f"event/{kind}-{number:016x}"
    article.node(event, RDF + "type", CG + "Event")
    article.node(event, RDF + "type", SCHEMA + "Event")
    article.node(event, CG + "kind", CG + kind)
    article.node(event, CG + "mentionedIn", article.doc)
    article.text(event, SCHEMA + "name", f"{kind} at Port {name(story, 4)}")
    article.node(event, CG + "agent", people[0] if kind == "meeting" else side[0])
    article.node(event, CG + "target", people[1] if kind == "meeting" else town)
    write_evidence(article, event, 9000 + len(kind), "Port " + name(story, 4))
    return event


def write_evidence(article, node, begin, words):
    span = f"{article.doc}/text#char={begin},{begin + len(words)}"
    article.node(node, CG + "evidence", span)
    article.node(span, RDF + "type", NIF + "RFC5147String")
    article.node(span, NIF + "referenceContext", f"{article.doc}/text#char=0,10000")
    article.text(span, NIF + "anchorOf", words)
    article.text(span, NIF + "beginIndex", str(begin), f"^^<{XSD}nonNegativeInteger>")
    article.text(span, NIF + "endIndex", str(begin + len(words)), f"^^<{XSD}nonNegativeInteger>")


def write_attribution(article, number, parts, dice):
    source, events, i = parts
    node, claim, span = f"attribution/a-{number:016x}", f"claim/c-{number:016x}", f"{article.doc}/text#char={i * 100},{i * 100 + 9}"
    words = " ".join(name(dice.randrange(9999), 3) for _ in range(12))
    stance = dice.choice(["asserts", "asserts", "asserts", "denies", "doubts"])
    article.node(node, RDF + "type", CG + "Attribution")
    article.node(node, RDF + "type", PROV + "Entity")
    article.node(node, CG + "source", source)
    article.node(node, CG + "claim", claim)
    article.node(node, CG + "stance", CG + stance)
    article.text(node, CG + "cue", "said")
    article.text(node, CG + "content", words)
    article.text(node, CG + "quotation", "indirect", "")
    article.text(node, CG + "confidence", f"0.{10 + number % 90}", f"^^<{XSD}decimal>")
    article.node(node, PROV + "wasDerivedFrom", article.doc)
    article.node(source, CG + {"asserts": "assertsClaim", "denies": "deniesClaim", "doubts": "doubtsClaim"}[stance], claim)
    write_evidence(article, node, i * 100 + 20, words)
    article.node(claim, RDF + "type", CG + "Claim")
    article.node(claim, RDF + "type", SCHEMA + "Claim")
    article.text(claim, SCHEMA + "text", words)
    if i % 3 == 0:
        event = events[i // 3 % len(events)]
        article.node(claim, CG + "proposes", event)
        article.node(claim, SCHEMA + "about", event)
    else:
        article.node(claim, CG + "subject", source)
        article.node(claim, SCHEMA + "about", source)
        article.text(claim, CG + "predicate", name(dice.randrange(999), 2).lower())
    if i == 3:
        article.text(claim, CG + "negated", "true", f"^^<{XSD}boolean>")
    if i == 1:
        article.node(node, CG + "quantity", span)
        article.node(span, RDF + "type", CG + "Quantity")
        article.text(span, CG + "count", str(dice.randrange(10, 20)), f"^^<{XSD}integer>")
        article.text(span, CG + "unit", "drone")
        article.text(span, CG + "predicate", "used")
        article.node(span, SCHEMA + "about", events[0])


def measure(program, folder, n):
    dice = random.Random(n)
    path, merged = folder / f"{n}.nq", folder / "merged.nq"
    with path.open("w", encoding="utf-8") as out:
        for number in range(n):
            write_article(out, number, max(1, n // 5), dice)
    before = time.monotonic()
    with subprocess.Popen([program, "merge", "-q", "-o", merged, path]) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
    if status != 0:
        sys.exit(f"merge of {n} articles ended with {status}")
    seconds, peak = time.monotonic() - before, usage.ru_maxrss / 1024
    processor = usage.ru_utime + usage.ru_stime
    print(f"{n:8} articles  {path.stat().st_size / 1e6:8.1f} MB in  {merged.stat().st_size / 1e6:8.1f} MB out  {seconds:7.1f} s  "
          f"{processor:7.1f} s of CPU  {peak:6.0f} MB peak  {1000 * processor / n:6.2f} ms and {1024 * peak / n:6.1f} KB an article", flush=True)
    path.unlink()
    merged.unlink()


def main():
    program, sizes = sys.argv[1], [int(n) for n in sys.argv[3:]] or [1000, 2000, 4000]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        for n in sizes:
            measure(program, pathlib.Path(folder), n)


if __name__ == "__main__":
    main()
