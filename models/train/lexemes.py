"""Writes the known words that check the choice of lemma rules: `lemma<TAB>UPOS` lines, sorted bytewise.

    lexemes.py OUT.txt --data DATA [--wordnet FOLDER] [--vocabulary pieces.txt]

From the lemmas of the training treebanks, and single words of WordNet 3.0 that are cut into at most two pieces.
"""
import argparse
import pathlib
import re

from data import Pieces, load_training, simple_lower

LISTED = ("VERB", "AUX", "NOUN", "ADJ", "ADV")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--data", required=True)
    parser.add_argument("--wordnet")
    parser.add_argument("--vocabulary")
    args = parser.parse_args()
    found = set()
    for doc in load_training(args.data, {"ewt", "gum"}):
        for lemma, upos in zip(doc.lemmas, doc.upos):
            if lemma and upos in LISTED and re.fullmatch(r"[\w.'-]+", lemma):
                found.add(f"{simple_lower(lemma)}\t{upos}")
    if args.wordnet:
        pieces = Pieces(pathlib.Path(args.vocabulary).read_text(encoding="utf-8").split("\n"))
        for name, upos in (("verb", "VERB"), ("noun", "NOUN"), ("adj", "ADJ"), ("adv", "ADV")):
            for line in (pathlib.Path(args.wordnet) / f"index.{name}").read_text(encoding="utf-8").splitlines():
                word = line.split(" ")[0]
                if re.fullmatch("[a-z]{3,20}", word) and len(pieces.word(word)[0]) <= 2:
                    found.add(f"{word}\t{upos}")
    lines = sorted(found, key=str.encode)
    pathlib.Path(args.out).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "lexemes,", sum(len(x.encode()) + 1 for x in lines), "bytes")


if __name__ == "__main__":
    main()
