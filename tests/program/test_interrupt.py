#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A run that is interrupted ends by itself, with what is done whole, and leaves nothing else behind. The input never ends, so that
every run is interrupted in its midst.  test_interrupt.py CLAIMGRAPH SOURCE_ROOT"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
PERSON = ("Ana Ruiz", "Petra Osei", "Milan Vashko", "Karl Brandt", "Ines Okoro")


def articles():
    """Lines of JSON without an end; every fifth is refused."""
    number = 0
    while True:
        number += 1
        who = PERSON[number % len(PERSON)]
        text = f"{who} said on Monday that ferry {number} had sailed. The harbour board of Lota denied it. " * 3
        yield json.dumps({"id": f"a{number}", "text": text if number % 5 else "Die Hafenbehörde hat am Dienstag gesagt, dass sie von dem "
                          "Plan nicht unterrichtet worden ist und dass die Fähre bis zum Ende der Saison bleibt, was auch er sagt."}) + "\n"


def quads():
    number = 0
    while True:
        number += 1
        subject = f"<https://example.org/claimgraph/entity/person-{number:09}>"
        yield f'{subject} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person> .\n'
        yield f'{subject} <http://schema.org/name> "{PERSON[number % 5]}{chr(97 + number % 26)}"@en .\n'


class Interrupt(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.temporary = self.folder / "temporary"
        self.temporary.mkdir()

    def interrupt(self, source, *arguments, number=signal.SIGINT, ready=None):
        """Feeds source to the program, interrupts it once ready() is true; (exit code, messages)."""
        with subprocess.Popen([PROGRAM, *map(str, arguments), "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=dict(os.environ, TMPDIR=str(self.temporary))) as child:
            def feed():
                try:
                    for line in source:
                        child.stdin.write(line.encode())
                except OSError:
                    pass  # it has ended
            feeder = threading.Thread(target=feed, daemon=True)
            feeder.start()
            for _ in range(1000):
                if any(p.name.startswith(".out") for p in self.folder.iterdir()) and (ready is None or ready()):
                    break
                time.sleep(0.05)
            self.assertIsNone(child.poll(), "ended before it was interrupted")
            child.send_signal(number)
            guard = threading.Timer(60, child.kill)
            guard.start()
            err = child.stderr.read().decode()
            child.wait()
            guard.cancel()
            feeder.join()
            try:
                child.stdin.close()
            except OSError:
                pass
        return child.returncode, err

    def nothing_left_but(self, *names):
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), sorted(["temporary", *names]))
        self.assertEqual(list(self.temporary.iterdir()), [])

    def count(self, *command):
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        self.assertEqual(done.returncode, 0, (command, done.stderr[:300]))
        return done.stdout

    def check_extract(self, form, read, *options, jobs=1):
        target, report = self.folder / f"out.{form}", self.folder / "report.jsonl"
        code, err = self.interrupt(articles(), "extract", "--from", "jsonl", "-f", form, "-o", target, "--report", report, "--jobs", jobs,
                                   *options, ready=lambda: report.exists() and report.read_text(encoding="utf-8").count("\n") > 8)
        self.assertEqual(code, 1, err)
        self.assertIn("interrupted", err)
        self.nothing_left_but(target.name, report.name)
        self.count(*read, target)
        rows = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
        self.assertEqual([row["document"] for row in rows], [f"a{i + 1}" for i in range(len(rows))])
        for i, row in enumerate(rows):
            self.assertEqual(row["status"], "refused" if (i + 1) % 5 == 0 else "read")
            self.assertIn("why" if row["status"] == "refused" else "attributions", row)
        kept = [row["document"] for row in rows if row["status"] == "read"]
        self.assertGreater(len(kept), 3)
        return kept, rows, target.read_text(encoding="utf-8")

    def test_extract_nquads(self):
        for jobs in (1, 2):
            kept, _, text = self.check_extract("nquads", ["rapper", "-q", "-c", "-i", "nquads"], jobs=jobs)
            self.assertEqual(text.count("schema.org/NewsArticle>"), len(kept))

    def test_extract_streamed_turtle(self):
        for jobs in (1, 2):
            kept, _, text = self.check_extract("turtle", ["rapper", "-q", "-c", "-i", "turtle"], "--stream", jobs=jobs)
            self.assertEqual(text.count("schema:NewsArticle"), len(kept))

    def test_extract_json_lines(self):
        for jobs in (1, 2):
            kept, rows, text = self.check_extract("jsonl", ["jq", "-e", "type == \"object\""], jobs=jobs)
            lines = [json.loads(line)["document"] for line in text.splitlines()]
            for row in rows:
                self.assertEqual(lines.count(row["document"]), row.get("attributions", 0))
            self.assertLessEqual(set(lines), set(kept))

    def test_extract_resolved(self):
        for jobs in (1, 2):
            kept, _, text = self.check_extract("turtle", ["rapper", "-q", "-c", "-i", "turtle"], "--memory", "100K", jobs=jobs)
            self.assertEqual(text.count("schema:NewsArticle"), len(kept))

    def test_the_whole_of_what_is_kept(self):
        """What an interrupted run wrote is what a run over these articles writes."""
        kept, _, text = self.check_extract("nquads", ["rapper", "-q", "-c", "-i", "nquads"], jobs=2)
        lines = [line for line, _ in zip(articles(), range(int(kept[-1][1:])))]
        done = subprocess.run([PROGRAM, "extract", "-q", "--from", "jsonl", "-f", "nquads", "-"], input="".join(lines), capture_output=True,
                              encoding="utf-8", check=False)
        self.assertEqual(done.stdout, text)

    def test_terminated(self):
        target = self.folder / "out.nq"
        code, err = self.interrupt(articles(), "extract", "--from", "jsonl", "-o", target, number=signal.SIGTERM)
        self.assertEqual(code, 1, err)
        self.nothing_left_but("out.nq")

    def test_idle_pipe(self):
        """A run that waits for input that does not come ends too."""
        target = self.folder / "out.nq"
        code, err = self.interrupt([line for line, _ in zip(articles(), range(4))], "extract", "--from", "jsonl", "-o", target)
        self.assertEqual((code, err.count("\n")), (1, 1), err)
        self.nothing_left_but("out.nq")

    def test_merge_writes_nothing(self):
        for memory in ("64M", "50K"):
            target = self.folder / "out.nq"
            target.write_text("old")
            code, err = self.interrupt(quads(), "merge", "--memory", memory, "--from", "nquads", "-o", target)
            self.assertEqual((code, err), (1, "claimgraph: interrupted; nothing is written\n"))
            self.assertEqual(target.read_text(), "old")
            self.nothing_left_but("out.nq")

    def test_merge_that_waits(self):
        target = self.folder / "out.nq"
        code, err = self.interrupt([line for line, _ in zip(quads(), range(9))], "merge", "--from", "nquads", "-o", target)
        self.assertEqual((code, err), (1, "claimgraph: interrupted; nothing is written\n"))
        self.nothing_left_but()

    def test_merge_while_it_resolves(self):
        graph = self.folder / "in.nq"
        with graph.open("w", encoding="utf-8") as out:
            out.writelines(line for line, _ in zip(quads(), range(400000)))
        for after in (0.5, 1.5):
            with subprocess.Popen([PROGRAM, "merge", "--memory", "1M", "-o", self.folder / "out.ttl", graph], stderr=subprocess.PIPE,
                                  env=dict(os.environ, TMPDIR=str(self.temporary))) as child:
                while child.poll() is None and not any(p.name.startswith(".out") for p in self.folder.iterdir()):
                    time.sleep(0.05)
                time.sleep(after)
                child.send_signal(signal.SIGINT)
                err = child.stderr.read().decode()
            if child.returncode == 0:  # a fast machine
                (self.folder / "out.ttl").unlink()
            else:
                self.assertEqual((child.returncode, err), (1, "claimgraph: interrupted; nothing is written\n"))
            self.nothing_left_but("in.nq")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
