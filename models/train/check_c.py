"""Compares the labels of the C program with those of the reference on sentences of a CoNLL-U file.

    check_c.py PROGRAM MODEL GOLD.conllu [--words 25000] [--least 99.9]

Runs `PROGRAM annotate --from conllu --model MODEL` on the first documents, with the sentences that the reference found (the program keeps
given ones), and counts the words whose column differs. Names and lemmas are only shown: the program's own rules for names and its
list of irregular forms add to the model's. Exit code 0 when every other column agrees on at least --least percent of the words.
"""
import argparse
import io
import pathlib
import subprocess
import sys
import tempfile

from conllu import write_conllu
from data import read_conllu
from reference import Reference

COLUMNS = {"lemma": 2, "upos": 3, "xpos": 4, "head": 6, "deprel": 7}


def rows(text):
    """[(columns, is the first of a sentence)] of all words."""
    out, first = [], True
    for line in text.splitlines():
        if not line:
            first = True
        elif not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                out.append((row, first))
                first = False
    return out


def label(row, name):
    if name == "name":
        return next((m[4:] for m in row[9].split("|") if m.startswith("NER=")), "O")
    return row[COLUMNS[name]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("model")
    parser.add_argument("gold")
    parser.add_argument("--words", type=int, default=25000)
    parser.add_argument("--least", type=float, default=99.9)
    args = parser.parse_args()
    reference, expected, count = Reference(args.model), io.StringIO(), 0
    for doc in read_conllu(args.gold, "gold"):
        if count < args.words:
            write_conllu(expected, doc, reference.annotate(doc.words, doc.gaps))
            count += len(doc.words)
    mine = rows(expected.getvalue())
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "input.conllu"
        path.write_text(expected.getvalue(), encoding="utf-8")
        run = subprocess.run([args.program, "annotate", "--force-language", "--from", "conllu", "--model", args.model, str(path)], capture_output=True, text=True, check=True)
    theirs, worst = rows(run.stdout), 100.0
    if [r[1] for r, _ in mine] != [r[1] for r, _ in theirs]:
        sys.exit("the words differ")
    for name in [*COLUMNS, "name", "sentence"]:
        if name == "sentence":
            same = sum(a[1] == b[1] for a, b in zip(mine, theirs))
        else:
            same = sum(label(a[0], name) == label(b[0], name) for a, b in zip(mine, theirs))
        if name not in ("name", "lemma"):
            worst = min(worst, 100 * same / len(mine))
        print(f"{name:<9} {same} of {len(mine)} agree, {100 * same / len(mine):.3f} %")
    sys.exit(0 if worst >= args.least else 1)


if __name__ == "__main__":
    main()
