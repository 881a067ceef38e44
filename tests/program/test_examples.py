#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The example story: its graph answers who claims, who denies and where accounts differ, in rasqal and in rdflib.
test_examples.py CLAIMGRAPH SOURCE_ROOT"""
import csv
import io
import pathlib
import subprocess
import sys
import tempfile
import unittest

import rdflib

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
EXAMPLES = ROOT / "examples"
QUERIES = ("claims-by-source", "denials", "conflicts")


class Story(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.path = pathlib.Path(cls.folder.name) / "story.ttl"
        subprocess.run([PROGRAM, "extract", "-q", "--lexicon", EXAMPLES / "lexicon.tsv", "-o", cls.path, EXAMPLES / "articles"], check=True)
        cls.graph = rdflib.Graph().parse(cls.path, format="turtle")

    def rows(self, name):
        result = self.graph.query((EXAMPLES / f"{name}.rq").read_text(encoding="utf-8"))
        return [tuple("" if value is None else str(value) for value in row) for row in result]

    def test_rasqal_and_rdflib_agree(self):
        for name in QUERIES:
            done = subprocess.run(["roqet", "-q", "-i", "sparql", "-r", "csv", EXAMPLES / f"{name}.rq", "-D", self.path],
                                  capture_output=True, encoding="utf-8", check=True)
            rows = list(csv.reader(io.StringIO(done.stdout)))[1:]
            self.assertEqual(sorted(map(tuple, rows)), sorted(self.rows(name)), name)

    def test_who_claims(self):
        said = {(who, stance.rsplit("#")[-1]) for who, stance, *_ in self.rows("claims-by-source")}
        for expected in (("Andrej Kolvan", "asserts"), ("Petra Osei", "denies"), ("Ilse Tarkan", "doubts"),
                         ("Nadja Holt", "asserts"), ("Hanna Reyl", "asserts")):
            self.assertIn(expected, said)

    def test_who_denies(self):
        deniers = {denier for _, denier, _ in self.rows("denials")}
        self.assertIn("Ilse Tarkan", deniers)
        self.assertIn("Petra Osei", deniers)

    def test_where_accounts_differ(self):
        rows = self.rows("conflicts")
        self.assertTrue(rows)
        self.assertGreater(len({report for *_, report in rows}), 1)

    def test_clutter_is_no_part_of_the_story(self):
        text = self.path.read_text(encoding="utf-8")
        for clutter in ("Herring", "lighthouses", "email address", "Rate this"):
            self.assertNotIn(clutter, text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
