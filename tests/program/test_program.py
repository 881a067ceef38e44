#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The program as its users meet it: commands, exit codes, bad input, same bytes.  test_program.py CLAIMGRAPH SOURCE_ROOT"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
ARTICLES = ROOT / "examples" / "articles"
LEXICON = ["--lexicon", str(ROOT / "examples" / "lexicon.tsv")]
FORMATS = ("turtle", "ntriples", "nquads", "rdfxml", "graphml", "jsonl")
ARTICLE = "The harbour board denied on Tuesday that it had sold the ferry. \"We own it,\" said its head, Ana Ruiz.\n"


def run(*arguments, text=None):
    """(exit code, standard output, standard error)"""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=text, capture_output=True, encoding="utf-8",
                          errors="replace", timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def one_line(self, text, *parts):
        """An error is one clear line."""
        self.assertEqual(text.count("\n"), 1, text)
        for part in parts:
            self.assertIn(part, text)


class Usage(Case):
    def test_version(self):
        code, out, _ = run("--version")
        self.assertEqual(code, 0)
        self.assertRegex(out, r"^claimgraph \d+\.\d+\.\d+\n$")

    def test_help_names_every_command(self):
        code, out, _ = run("--help")
        self.assertEqual(code, 0)
        for command in ("extract", "annotate", "convert"):
            self.assertIn(command, out)
            code, text, _ = run(command, "--help")
            self.assertEqual(code, 0)
            self.assertIn("Examples:", text)

    def test_manual_names_every_option(self):
        manual = (ROOT / "src/command/claimgraph.1").read_text(encoding="utf-8").replace("\\-", "-")
        for command in ("extract", "annotate", "convert"):
            for option in re.findall(r"--[a-z][a-z-]+", run(command, "--help")[1]):
                self.assertIn(option, manual)

    def test_wrong_usage_is_exit_code_2(self):
        for arguments in ([], ["frob"], ["extract"], ["extract", "--frob", "x"], ["extract", "-f", "docx", "x"],
                          ["extract", "--jobs", "0", "x"], ["extract", "--jobs", "x", "x"], ["extract", "--date", "monday", "x"],
                          ["extract", "--min-confidence", "2", "x"], ["extract", "--view", "actors", "-f", "turtle", "x"],
                          ["annotate", "--until", "frob", "x"], ["merge", "--memory", "much", "x"], ["merge", "--memory", "4Kb", "x"],
                          ["merge", "--memory", "0", "x"], ["extract", "--from", "turtle", "x"]):
            code, out, err = run(*arguments)
            self.assertEqual((code, out), (2, ""), arguments)
            if arguments:
                self.one_line(err, "claimgraph")

    def test_missing_model_is_exit_code_3(self):
        article = self.write("a.txt", ARTICLE)
        code, _, err = run("extract", "--model", "frob", article)
        self.assertEqual(code, 3)
        self.one_line(err, "frob")
        code, _, err = run("extract", "--model", article, article)
        self.assertEqual(code, 3)
        self.one_line(err, str(article))

    def test_bad_lexicon_is_named_with_its_line(self):
        lexicon = self.write("mine.tsv", "# mine\nnonsense\tx\n")
        code, _, err = run("extract", "--lexicon", lexicon, self.write("a.txt", ARTICLE))
        self.assertEqual(code, 3)
        self.one_line(err, "mine.tsv:2")


class Output(Case):
    def test_format_by_ending(self):
        article = self.write("a.txt", ARTICLE)
        for ending, start in (("ttl", "@prefix"), ("nt", "<"), ("nq", "<"), ("rdf", "<?xml"), ("graphml", "<?xml"), ("jsonl", "{")):
            target = self.folder / f"out.{ending}"
            self.assertEqual(run("extract", "-o", target, article)[0], 0)
            self.assertTrue(target.read_text(encoding="utf-8").startswith(start), ending)

    def test_full_device_is_exit_code_4(self):
        article = self.write("a.txt", ARTICLE)
        for form in FORMATS:
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, "extract", "-f", form, article], stdout=full, stderr=subprocess.PIPE, check=False)
            self.assertEqual(done.returncode, 4, form)
            self.one_line(done.stderr.decode(), "claimgraph")

    def test_no_folder_is_exit_code_4_and_leaves_nothing(self):
        code, _, err = run("extract", "-o", self.folder / "no" / "x.ttl", self.write("a.txt", ARTICLE))
        self.assertEqual(code, 4)
        self.one_line(err, "x.ttl")

    def test_failure_keeps_the_old_file(self):
        target = self.write("x.ttl", "old")
        code, _, _ = run("extract", "--strict", "-o", target, self.write("bad.txt", b"caf\xe9 caf\xe9"))
        self.assertEqual(code, 1)
        self.assertEqual(target.read_text(encoding="utf-8"), "old")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["bad.txt", "x.ttl"])

    def test_standard_input(self):
        code, out, _ = run("extract", "-f", "jsonl", "-", text=ARTICLE)
        self.assertEqual(code, 0)
        rows = [json.loads(line) for line in out.splitlines()]
        self.assertIn("denies", {row["stance"] for row in rows})


class SameBytes(Case):
    def test_order_of_arguments_and_jobs(self):
        files = sorted(ARTICLES.iterdir())
        for form in FORMATS:
            outputs = {run("extract", "-q", *LEXICON, "-f", form, *jobs, *order)[1]
                       for order in (files, files[::-1], [ARTICLES]) for jobs in ([], ["--jobs", "3"])}
            self.assertEqual(len(outputs), 1, form)
            self.assertTrue(outputs.pop())

    def test_locale_and_time_zone(self):
        outputs = set()
        for locale, zone in (("C", "UTC"), ("de_DE.UTF-8", "Asia/Tokyo")):
            environment = dict(os.environ, LC_ALL=locale, TZ=zone)
            outputs.add(subprocess.run([PROGRAM, "extract", "-q", *LEXICON, ARTICLES], env=environment, capture_output=True, check=True).stdout)
        self.assertEqual(len(outputs), 1)


class BadInput(Case):
    def test_one_bad_article_does_not_stop_the_run(self):
        self.write("articles/a.txt", ARTICLE)
        self.write("articles/b.txt", b"caf\xe9 of the harbour board\n")
        self.write("articles/c.txt", ARTICLE.replace("ferry", "bridge"))
        target, report = self.folder / "x.nt", self.folder / "report.jsonl"
        code, _, err = run("extract", "--report", report, "-o", target, self.folder / "articles")
        self.assertEqual(code, 1)
        self.one_line(err, "b.txt:1:")
        graph = target.read_text(encoding="utf-8")
        self.assertIn("ferry", graph)
        self.assertIn("bridge", graph)
        rows = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
        self.assertEqual([row["status"] for row in rows], ["read", "refused", "read"])

    def test_poison_corpus(self):
        """Each file is read or refused as its table says, whatever the format; what is written can be read again."""
        poison = self.folder / "poison"
        subprocess.run([sys.executable, ROOT / "tests/poison/make.py", poison], check=True)
        fate = dict(line.split("\t") for line in (poison / "TABLE.tsv").read_text(encoding="utf-8").splitlines())
        (poison / "TABLE.tsv").unlink()
        for form, check in (("ntriples", ["rapper", "-q", "-i", "ntriples", "-c"]), ("turtle", ["serdi", "-q", "-i", "turtle"]),
                            ("nquads", ["serdi", "-q", "-i", "nquads"]), ("rdfxml", ["xmllint", "--noout"]),
                            ("graphml", ["xmllint", "--noout"]), ("jsonl", ["jq", "-e", "type == \"object\""])):
            target = self.folder / f"out.{form}"
            code, _, err = run("extract", "-f", form, "-o", target, poison)
            self.assertEqual(code, 1)
            refused = {re.search(r"poison/([^:]+):\d+: ", line)[1] for line in err.splitlines()}
            self.assertEqual(refused, {name for name, what in fate.items() if what == "refused"})
            done = subprocess.run([*check, target], capture_output=True, check=False)
            self.assertEqual(done.returncode, 0, (form, done.stderr[:300]))

    def test_missing_file_is_named(self):
        code, _, err = run("extract", self.folder / "none.txt")
        self.assertEqual(code, 1)
        self.one_line(err, "none.txt")

    def test_empty_article_gives_an_empty_graph(self):
        code, out, err = run("extract", "-f", "ntriples", self.write("empty.txt", ""))
        self.assertEqual((code, err), (0, ""))
        self.assertIn("NewsArticle", out)
        self.assertNotIn("Attribution", out)

    def test_other_language_is_refused_by_name(self):
        german = "Die Hafenbehörde hat am Dienstag gesagt, dass sie von dem Plan nicht unterrichtet worden ist und dass die Fähre " \
                 "bis zum Ende der Saison wie bisher mit den Gästen auf dem Wasser bleibt, was auch der Leiter sagt.\n"
        article = self.write("de.txt", german)
        code, _, err = run("extract", article)
        self.assertEqual(code, 1)
        self.one_line(err, "de.txt:1:", "German", "--force-language")
        self.assertEqual(run("extract", "--force-language", article)[0], 0)

    def test_markup_in_the_text_stays_text(self):
        nasty = 'He said that "a]]>b" <b>&amp;</b> \\" . <http://x> <http://y> "z" . @prefix cg: <evil> .\u202e \u0001 The board denied it.\n'
        article = self.write("nasty.txt", nasty)
        for form in FORMATS:
            code, out, _ = run("extract", "-f", form, article)
            self.assertEqual(code, 0, form)
            self.assertNotIn("\u0001", out)
            self.assertNotIn("<evil>", out.replace('\\"', ""))

    def test_long_line(self):
        article = self.write("long.txt", "The board said that it was closed. " * 30000)
        self.assertEqual(run("annotate", "--until", "tokenize", article)[0], 0)


class Options(Case):
    def test_min_confidence(self):
        article = self.write("a.txt", ARTICLE)
        all_of_them = run("extract", "-f", "jsonl", article)[1].splitlines()
        none = run("extract", "-f", "jsonl", "--min-confidence", "1", article)[1].splitlines()
        self.assertGreater(len(all_of_them), len(none))
        self.assertNotIn("Attribution>", run("extract", "-f", "ntriples", "--min-confidence", "1", article)[1])

    def test_base(self):
        out = run("extract", "-f", "ntriples", "--base", "https://archive.example/id/", self.write("a.txt", ARTICLE))[1]
        self.assertIn("<https://archive.example/id/doc/", out)

    def test_authority_wins_over_our_names(self):
        article = self.write("a.txt", "Ana Ruiz said that the ferry was sold.\n")
        people = self.write("people.ttl", '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n'
                            '<https://people.example/1> skos:prefLabel "Ana Ruiz"@en .\n')
        for form in ("ntriples", "nquads"):
            out = run("extract", "-f", form, "--authority", people, article)[1]
            self.assertRegex(out, r"ns#source> <https://people\.example/1>")
        code, _, err = run("extract", "--authority", self.write("bad.ttl", "nonsense"), article)
        self.assertEqual(code, 3)
        self.one_line(err, "bad.ttl:1")

    def test_lexicon_adds_cues(self):
        article = self.write("a.txt", "Ana Ruiz negated that the ferry was sold.\n")
        rows = "cues\tnegate\tverb\tdenies\tclause\t1.0\n"
        found = run("extract", "-f", "jsonl", "--lexicon", self.write("mine.tsv", rows), article)[1]
        self.assertIn('"denies"', found)

    def test_date_resolves_weekdays(self):
        article = self.write("a.txt", "Ana Ruiz said on Sunday that the ferry was sold.\n")
        found = run("extract", "-f", "jsonl", "--date", "2026-03-17", article)[1]
        self.assertIn("2026-03-15", found)

    def test_annotate_keeps_the_text(self):
        article = self.write("a.txt", ARTICLE)
        code, out, _ = run("annotate", article)
        self.assertEqual(code, 0)
        words = "".join(line.split("\t")[1] for line in out.splitlines()
                        if re.match(r"\d+(-\d+)?\t", line) and not self.inside(line, out))
        self.assertEqual(words, "".join(ARTICLE.split()))

    @staticmethod
    def inside(line, out):
        """Whether a word stands under a multiword token, which shows the text already."""
        number = line.split("\t")[0]
        if "-" in number:
            return False
        before = out[:out.index(line)].rsplit("\n\n", 1)[-1]
        spans = re.findall(r"^(\d+)-(\d+)\t", before, re.M)
        return any(int(a) <= int(number) <= int(b) for a, b in spans)

    def test_firms_with_an_ampersand_are_one_name(self):
        _, graph, _ = run("extract", "-q", "-f", "ntriples", "-", text="The bank Smith & Wexler said that Ana Ruiz left Harrow & Stead.\n")
        for name in ("Smith & Wexler", "Harrow & Stead", "Ana Ruiz"):
            self.assertIn(f'"{name}"@en', graph)
        self.assertNotIn('"Wexler"@en', graph)

    def test_until_shows_a_layer(self):
        article = self.write("a.txt", ARTICLE)
        columns = [line.split("\t") for line in run("annotate", "--until", "tokenize", article)[1].splitlines() if line[:1].isdigit()]
        self.assertEqual({c[3] for c in columns}, {"_"})
        columns = [line.split("\t") for line in run("annotate", "--until", "tag", article)[1].splitlines() if line[:1].isdigit()]
        self.assertNotIn("_", {c[3] for c in columns if "-" not in c[0]})


class Convert(Case):
    def test_every_format_into_the_same_triples(self):
        lines = set()
        for ending in ("ttl", "nt", "nq", "rdf"):
            graph = self.folder / f"g.{ending}"
            self.assertEqual(run("extract", "-q", *LEXICON, *(["--stream"] if ending != "nq" else []), "-o", graph, ARTICLES)[0], 0)
            code, out, err = run("convert", "-f", "ntriples", graph)
            self.assertEqual((code, err), (0, ""), ending)
            triples = {line for line in out.splitlines() if not re.search("provenance|#graph>|/run/|/software/", line)}
            lines.add("\n".join(sorted(triples)))
        self.assertEqual(len(lines), 1)

    def test_to_graphml(self):
        graph = self.folder / "g.nt"
        run("extract", "-q", *LEXICON, "-o", graph, ARTICLES)
        for view in ("full", "actors", "claims"):
            code, out, _ = run("convert", "--view", view, "-f", "graphml", graph)
            self.assertEqual(code, 0)
            self.assertIn("<graphml", out)

    def test_no_room_for_temporary_files_is_exit_code_4(self):
        graph, target = self.write("g.nt", "<http://a/x> <http://a/y> <http://a/z> .\n" * 100), self.folder / "m.nt"
        done = subprocess.run([PROGRAM, "merge", "--memory", "1K", "-o", target, graph], env=dict(os.environ, TMPDIR=str(self.folder / "no")),
                              capture_output=True, encoding="utf-8", check=False)
        self.assertEqual((done.returncode, target.exists()), (4, False))
        self.one_line(done.stderr, "temporary file")

    def test_bad_graph_is_named_with_its_line(self):
        graph = self.write("bad.nt", "<http://a/x> <http://a/y> <http://a/z> .\nnonsense\n")
        code, _, err = run("convert", "-f", "turtle", graph)
        self.assertEqual(code, 1)
        self.one_line(err, "bad.nt:2")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
