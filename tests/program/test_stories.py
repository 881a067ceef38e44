#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Invented stories told by several articles: the claims they share, who stands where, what they disagree about, and that the
joined graph is the same however the articles were cut.  test_stories.py CLAIMGRAPH SOURCE_ROOT"""
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
CG, SCHEMA = "https://w3id.org/claimgraph/ns#", "http://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TRIPLE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*) \.')

BRIDGE = {  # one attack, asserted, denied and doubted, with two counts and two dates
    "a.txt": "Norway accuses Chile of attack\n\nMarch 16, 2026\n\nNorway said on Monday that Chile had attacked the Lota bridge with "
             "fourteen drones on March 14.\n\nChile's Foreign Ministry denied the allegations.\n",
    "b.txt": "Chile denies attack on bridge\n\nMarch 17, 2026\n\nNorwegian Prime Minister Milan Vashko said that Chile attacked the Lota "
             "bridge with twelve drones on March 14.\n\n\"The attack never happened,\" Chilean Foreign Minister Petra Osei said.\n",
    "c.txt": "What is known of the bridge\n\nMarch 18, 2026\n\nChile attacked the Lota bridge with drones on March 15, Norway's army said."
             "\n\nPeru's president, Ana Ruiz, doubts that Chile attacked the Lota bridge.\n",
}
TWO_ATTACKS = {  # one place, years apart
    "a.txt": "Bomb at the bridge\n\nJune 10, 2023\n\nNorway said on Saturday that Chile had attacked the Lota bridge with a bomb on "
             "June 8, 2023.\n",
    "b.txt": "Drones at the bridge\n\nMarch 17, 2026\n\nChile denied that it had attacked the Lota bridge with drones on March 14, 2026.\n",
}
TRIAL = {  # no event that all name: a deed in other words each time, and denials that do not repeat it
    "a.txt": "Former mayor on trial\n\nMarch 3, 2026\n\nProsecutor Anton Reyes said on Tuesday that former mayor Delia Okafor took 400,000 "
             "crowns in bribes. Okafor denied the charges.\n",
    "b.txt": "Witness heard in Lota\n\nMarch 4, 2026\n\nThe prosecutor, Anton Reyes, alleged that Delia Okafor was bribed. \"She has "
             "accepted bribes,\" said Petra Lund, a witness.\n",
    "c.txt": "Verdict due in May\n\nMarch 5, 2026\n\nFormer mayor Delia Okafor told the court that she had not taken bribes. Her lawyer, Maria "
             "Brandt, said that Okafor would resign.\n",
}
AGREED = {  # numbers that can both hold, two ports attacked with different numbers, a denial by all who speak of it, two sides of a case
    "a.txt": "Flood at Lota\n\nJune 3, 2026\n\nLota's mayor, Ana Ruiz, said on Wednesday that at least twelve houses had been destroyed "
             "by the flood on June 2.\n\nPeru's government denied that a dam had broken.\n",
    "b.txt": "No dam broke, says operator\n\nJune 4, 2026\n\nThe flood of June 2 destroyed fourteen houses in Lota, the fire service said."
             "\n\n\"No dam broke,\" said Karl Brandt, head of the operator, Andes Water.\n",
    "c.txt": "Drones over two ports\n\nJune 5, 2026\n\nNorway said on Friday that Chile had attacked the port of Arica with six drones on "
             "June 4.\n\nNorwegian Prime Minister Milan Vashko said that Chile attacked the port of Iquique with nine drones on June 4.\n",
    "d.txt": "Court hears ferry case\n\nJune 5, 2026\n\nThe prosecutor, Petra Osei, said that the captain had ignored two warnings. A "
             "lawyer for the captain, Ines Okoro, said that he would speak on Monday.\n\nThe judge asked both sides to submit their papers "
             "by June 20.\n",
}
PEACEFUL = {  # nobody contradicts anybody
    "a.txt": "Ferry to Lota\n\nMay 4, 2026\n\nThe mayor of Lota, Ana Ruiz, said on Monday that the ferry would sail twice a day.\n",
    "b.txt": "New pier\n\nMay 5, 2026\n\nPeru's minister of transport, Karl Brandt, said that the pier had cost two million euros.\n",
    "c.txt": "Herring season\n\nMay 6, 2026\n\nFishermen in Lota said that they had caught 300 tonnes of herring. Ana Ruiz praised them.\n",
}


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, encoding="utf-8", check=True, timeout=300).stdout


class Graph:
    def __init__(self, text):
        self.triples = {(s, p, o or literal) for s, p, o, literal in TRIPLE.findall(text)}

    def objects(self, subject, predicate):
        return sorted(o for s, p, o in self.triples if s == subject and p == predicate)

    def subjects(self, predicate, value):
        return sorted(s for s, p, o in self.triples if p == predicate and o == value)

    def stands(self):
        """{(names of source, stance, negated)} of claims that an event happened."""
        stands = set()
        for s, p, claim in self.triples:
            if p != CG + "claim" or not self.objects(claim, CG + "proposes"):
                continue
            stance, = self.objects(s, CG + "stance")
            negated = bool(self.objects(claim, CG + "negated"))
            for source in self.objects(s, CG + "source"):
                stands.add((self.objects(source, SCHEMA + "name")[0], stance.split("#")[-1], negated))
        return stands

    def sides(self, word):
        """{(name of source, side)} of the claim, and those that contradict it, that has @word in a wording."""
        found = {s for s, p, o in self.triples if p in (SCHEMA + "text", SKOS + "altLabel") and word in o and self.subjects(CG + "claim", s)}
        sides = set()
        for s, p, claim in self.triples:
            if p != CG + "claim" or not (claim in found or found & set(self.objects(claim, CG + "contradicts"))):
                continue
            stance, = self.objects(s, CG + "stance")
            against = stance.endswith("denies") != bool(self.objects(claim, CG + "negated"))
            sides |= {(self.objects(source, SCHEMA + "name")[0], "against" if against else "for") for source in self.objects(s, CG + "source")}
        return sides

    def conflicts(self, kind):
        """The values of each conflict of a kind."""
        return [self.objects(c, CG + "value") for c in self.subjects(CG + "kind", f"{CG[:-1]}/conflict#{kind}")]


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, articles):
        paths = [self.folder / name for name in articles]
        for path in paths:
            path.write_text(articles[path.name], encoding="utf-8")
        return paths


class Stories(Case):
    def graph(self, articles):
        return Graph(run("extract", "-q", "-f", "ntriples", *self.write(articles)))

    def test_one_attack_is_one_event_and_one_claim(self):
        graph = self.graph(BRIDGE)
        claims = {claim for s, p, claim in graph.triples if p == CG + "claim" and graph.objects(claim, CG + "proposes")}
        self.assertEqual(len({e for c in claims for e in graph.objects(c, CG + "proposes")}), 1)
        self.assertEqual(len(claims), 2)  # that it happened, and that it did not
        for claim in claims:
            self.assertEqual(len(graph.objects(claim, SCHEMA + "text")), 1)
            self.assertEqual(set(graph.objects(claim, CG + "contradicts")), claims - {claim})

    def test_who_stands_where(self):
        stands = self.graph(BRIDGE).stands()
        for stand in (("Norway", "asserts", False), ("Milan Vashko", "asserts", False), ("Petra Osei", "asserts", True),
                      ("Ana Ruiz", "doubts", False)):
            self.assertIn(stand, stands)
        self.assertTrue(any(stance == "denies" and "Foreign Ministry" in name for name, stance, _ in stands), stands)

    def test_a_thing_has_one_name(self):
        graph = self.graph(BRIDGE)
        named = [s for s, p, _ in graph.triples if p == SCHEMA + "name"]
        self.assertEqual(len(named), len(set(named)))

    def test_a_deed_in_other_words_is_one_claim(self):
        sides = self.graph(TRIAL).sides("took 400,000 crowns in bribes")
        self.assertEqual(sides, {("Anton Reyes", "for"), ("Petra Lund", "for"), ("Delia Okafor", "against")})

    def test_a_strike_of_workers_is_no_attack(self):
        graph = self.graph({"a.txt": "Strike at copper mine\n\nApril 14, 2026\n\nWorkers at Chile's largest copper mine began a strike on Tuesday, their "
                                     "union said.\n\n\"The owner broke its promise on safety,\" union leader Rosa Cifuentes told reporters. Minera Los "
                                     "Andes denied the accusation and called the strike illegal.\n"})
        self.assertFalse(graph.subjects(CG + "kind", CG + "attack"))
        self.assertEqual(graph.sides("broke its promise"), {("Rosa Cifuentes", "for"), ("Minera Los Andes", "against")})

    def test_summary_shows_what_several_say(self):
        shared = {"a.txt": "Mayor on bribes\n\nMay 4, 2026\n\nThe mayor of Lota, Ana Ruiz, said that Karl Brandt had taken bribes.\n",
                  "b.txt": "Witness on bribes\n\nMay 5, 2026\n\nPetra Osei, a witness, alleged that Karl Brandt accepted bribes.\n"}
        text = run("summary", "-q", *self.write(shared))
        self.assertIn("CLAIMS MOST SHARED", text)
        self.assertIn("None: nobody denies", text)
        for words in ("Ana Ruiz", "Petra Osei"):
            self.assertIn(words, text.split("WHO SPEAKS MOST")[0])

    def test_numbers_and_dates_differ(self):
        graph = self.graph(BRIDGE)
        self.assertEqual(graph.conflicts("number"), [["12", "14"]])
        self.assertEqual(graph.conflicts("date"), [["2026-03-14", "2026-03-15"]])
        self.assertEqual(len(graph.conflicts("stance")), 1)

    def test_years_apart_are_two_events(self):
        graph = self.graph(TWO_ATTACKS)
        self.assertFalse(graph.subjects("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", CG + "Account"))
        self.assertFalse([t for t in graph.triples if t[1] == CG + "contradicts"])
        self.assertFalse(graph.conflicts("stance"))

    def test_no_conflict_where_nobody_differs(self):
        for story in (PEACEFUL, AGREED):
            graph = self.graph(story)
            for kind in ("stance", "number", "date"):
                self.assertFalse(graph.conflicts(kind), kind)
            self.assertFalse([t for t in graph.triples if t[1] == CG + "contradicts"])

    def test_summary_tells_it(self):
        text = run("summary", "-q", *self.write(BRIDGE))
        for words in ("CLAIMS MOST CONTESTED", "Petra Osei", "against", "doubts", "NUMBERS THAT DIFFER", "2026-03-15"):
            self.assertIn(words, text)
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertIn("nobody denies", run("summary", "-q", *self.write(PEACEFUL)))


class Merge(Case):
    """However the articles are cut into shards, the joined graph is the same."""

    def setUp(self):
        super().setUp()
        articles = sorted((ROOT / "examples" / "articles").iterdir()) + self.write(BRIDGE) + self.write(TWO_ATTACKS) + self.write(TRIAL)
        self.shards = []
        for number, path in enumerate(articles):
            shard = self.folder / f"{number}.nq"
            run("extract", "-q", "--lexicon", ROOT / "examples" / "lexicon.tsv", "-o", shard, path)
            self.shards.append(shard)

    def merged(self, *graphs, ending="nq", memory="64M"):
        path = self.folder / f"m{len(list(self.folder.iterdir()))}.{ending}"
        run("merge", "-q", "--memory", memory, "-o", path, *graphs)
        return path

    def test_order_of_shards(self):
        once = self.merged(*self.shards).read_bytes()
        self.assertEqual(once, self.merged(*reversed(self.shards)).read_bytes())
        self.assertEqual(once, self.merged(*self.shards[3:], *self.shards[:3]).read_bytes())

    def test_merge_of_merges(self):
        once = self.merged(*self.shards).read_bytes()
        parts = [self.merged(*self.shards[i::3]) for i in range(3)]
        for order in itertools.permutations(parts):
            self.assertEqual(once, self.merged(*order).read_bytes())
        self.assertEqual(once, self.merged(self.merged(parts[2], parts[0]), parts[1]).read_bytes())

    def test_merged_again_is_the_same(self):
        once = self.merged(*self.shards)
        self.assertEqual(once.read_bytes(), self.merged(once).read_bytes())

    def test_memory(self):
        """What waits and is sorted on disk is the same as what is held in memory, in every format."""
        for ending in ("nq", "ttl", "rdf", "graphml"):
            once = self.merged(*self.shards, ending=ending).read_bytes()
            for memory in ("2K", "50K", "1M"):
                self.assertEqual(once, self.merged(*self.shards, ending=ending, memory=memory).read_bytes(), (ending, memory))
        parts = [self.merged(*self.shards[i::2], memory="20K") for i in (1, 0)]
        self.assertEqual(self.merged(*self.shards).read_bytes(), self.merged(*parts, memory="3K").read_bytes())

    def test_as_extracted_at_once(self):
        """Of articles that are merged the graph is that of one run, but for what the runs say of themselves."""
        paths = self.write(BRIDGE)
        shards = []
        for path in paths:
            shards.append(self.folder / (path.name + ".nt"))
            run("extract", "-q", "-o", shards[-1], path)
        once = Graph(run("extract", "-q", "-f", "ntriples", *paths)).triples
        merged = Graph(self.merged(*shards, ending="nt").read_text(encoding="utf-8")).triples
        about_runs = [{t for t in triples if "/run" not in t[0] and "/software" not in t[0]} for triples in (once, merged)]
        self.assertEqual(*about_runs)

    def test_turtle_and_ntriples(self):
        parts = [self.merged(*self.shards[:3], ending="ttl"), self.merged(*self.shards[3:], ending="nt")]
        whole = self.merged(*self.shards, ending="nt").read_text(encoding="utf-8")
        self.assertEqual(sorted(self.merged(*parts, ending="nt").read_text(encoding="utf-8").splitlines()), sorted(whole.splitlines()))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
