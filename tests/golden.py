#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares what the program makes of the example articles with what was accepted, byte by byte.

    golden.py CLAIMGRAPH SOURCE_ROOT             says what differs
    golden.py CLAIMGRAPH SOURCE_ROOT --accept    takes what comes out now; read the difference (git diff) before you commit it

The graphs stand in examples/graphs, for readers too; the linguistic layers in tests/golden."""
import difflib
import pathlib
import subprocess
import sys

GRAPHS = {
    "story.ttl": ["extract"],
    "story.nq": ["extract"],
    "story.graphml": ["extract"],
    "actors.graphml": ["extract", "--view", "actors"],
    "claims.graphml": ["extract", "--view", "claims"],
    "story.jsonl": ["extract"],
}
LAYERS = ("01-harbour-gazette.txt", "03-lotse-online.html")
SHOWN = 30


def outputs(root):
    """(accepted file, arguments that make it)"""
    examples = root / "examples"
    lexicon = ["--lexicon", examples / "lexicon.tsv"]
    for name, (command, *options) in GRAPHS.items():
        form = pathlib.Path(name).suffix[1:].replace("ttl", "turtle").replace("nq", "nquads")
        yield examples / "graphs" / name, [command, "-q", *lexicon, *options, "-f", form, examples / "articles"]
    for name in LAYERS:
        article = examples / "articles" / name
        yield root / "tests" / "golden" / (article.stem + ".conllu"), ["annotate", "-q", *lexicon, "--until", "events", article]


def main(program, root, accept):
    wrong = 0
    for path, arguments in outputs(pathlib.Path(root)):
        made = subprocess.run([program, *map(str, arguments)], capture_output=True, check=True).stdout
        accepted = path.read_bytes() if path.exists() else b""
        if made == accepted:
            continue
        if accept:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(made)
            print(f"accepted: {path}")
            continue
        wrong += 1
        lines = difflib.unified_diff(accepted.decode().splitlines(), made.decode().splitlines(), str(path), "now", lineterm="", n=1)
        print("\n".join(list(lines)[:SHOWN]))
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1], sys.argv[2], "--accept" in sys.argv[3:])))
