#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Invented stories in tests/stories, each told by two outlets: the events that are one node, with who, whom and when.
test_events.py CLAIMGRAPH SOURCE_ROOT"""
import pathlib
import re
import subprocess
import sys
import unittest

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
CG, SCHEMA = "https://w3id.org/claimgraph/ns#", "http://schema.org/"
TRIPLE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*) \.')


class Story:
    def __init__(self, name):
        text = subprocess.run([PROGRAM, "extract", "-q", "-f", "ntriples", ROOT / "tests/stories" / name], capture_output=True,
                              encoding="utf-8", check=True, timeout=300).stdout
        self.triples = {(s, p, o or literal) for s, p, o, literal in TRIPLE.findall(text)}
        self.names = {s: o for s, p, o in self.triples if p == SCHEMA + "name"}

    def objects(self, node, predicate):
        return {o for s, p, o in self.triples if s == node and p == predicate}

    def shared(self):
        """What two articles tell of: [(kind, all who take part, date)]."""
        events = [s for s, p, o in self.triples if o == CG + "Event" and len(self.objects(s, CG + "mentionedIn")) == 2]
        found = []
        for event in events:
            parts = {self.names.get(o) for role in ("agent", "target", "place") for o in self.objects(event, CG + role)}
            kind, = self.objects(event, CG + "kind")
            found.append((kind[len(CG):], parts, self.objects(event, SCHEMA + "startDate")))
        return found


class Events(unittest.TestCase):
    def check(self, story, *expected):
        shared = Story(story).shared()
        for kind, parts, date in expected:
            fits = [e for e in shared if e[0] == kind and parts <= e[1] and e[2] == date]
            self.assertEqual(len(fits), 1, f"{story}: {kind} {parts} {date} in {shared}")

    def test_trial(self):
        self.check("trial", ("other", {"Olle Brandt"}, {"2024-05-14"}), ("other", {"Olle Brandt"}, {"2022-03"}),
                   ("other", {"Pavel Strand"}, set()))

    def test_flood(self):
        self.check("flood", ("meeting", {"Anders Voss", "Ostrup"}, {"2024-08-21"}), ("other", {"Ostrup"}, {"2024-08-20"}))

    def test_takeover(self):
        self.check("takeover", ("meeting", {"Mira Falk", "Sara Bloom"}, {"2025-02-06"}), ("other", {"Torvald Dairies"}, set()))

    def test_election(self):
        self.check("election", ("other", {"Marisol Quint", "Tavira"}, {"2024-10-06"}))

    def test_hostages(self):
        self.check("hostage", ("attack", {"Beshir"}, set()))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
