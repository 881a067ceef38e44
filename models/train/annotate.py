"""Annotates raw text files with the reference: tokens by tokens.py, all else by the model.

    annotate.py MODEL OUT_FOLDER TEXT...      one NAME.conllu for each NAME.txt
    annotate.py MODEL OUT.conllu --raw-of GOLD.conllu     the raw text of a treebank, one document after the other
    annotate.py MODEL OUT.conllu --words-of GOLD.conllu   the words of a treebank, sentences and all else predicted

MODEL is a model file (slow, exact), or a training folder (run by PyTorch with simulated 8-bit arithmetic: fast, and the same but for rare ties).
"""
import argparse
import pathlib

from conllu import surface, write_conllu
from data import BLANK, Document, read_conllu
from reference import Reference
from tokens import tokenize


def raw_text(doc):
    """The text of a treebank document: sentences with a space between them, paragraphs with a blank line."""
    out = ""
    for (a, b), text in zip(doc.sentences(), doc.texts):
        out += "" if not out else "\n\n" if doc.gaps[a] == BLANK else " " if doc.gaps[a] else ""
        out += text or surface(doc, a, b)
    return out


class Fast:
    """A training folder in the place of a Reference."""

    def __init__(self, folder, lexemes=None):
        import torch
        from evaluate import Annotator, load_checkpoint, read_lexemes
        self.torch, self.annotator = torch, Annotator(*load_checkpoint(folder), lexemes=read_lexemes(lexemes))
        self.annotator.model.simulate()

    def annotate(self, words, gaps):
        with self.torch.autocast("cpu", dtype=self.torch.bfloat16):
            return self.annotator.annotate([Document("", "", words, gaps)], gold_sentences=False)[0]


def annotate(reference, doc, out):
    if doc.words:
        write_conllu(out, doc, reference.annotate(doc.words, doc.gaps))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("output")
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--raw-of")
    parser.add_argument("--words-of")
    parser.add_argument("--lexemes", help="with a training folder: file made by lexemes.py")
    args = parser.parse_args()
    reference = Fast(args.model, args.lexemes) if pathlib.Path(args.model).is_dir() else Reference(args.model)
    if args.raw_of or args.words_of:
        with open(args.output, "w", encoding="utf-8") as out:
            for gold in read_conllu(args.raw_of or args.words_of, "raw"):
                annotate(reference, tokenize(raw_text(gold), gold.name) if args.raw_of else gold, out)
        return
    pathlib.Path(args.output).mkdir(parents=True, exist_ok=True)
    for path in args.texts:
        name = pathlib.Path(path).stem
        with open(pathlib.Path(args.output) / (name + ".conllu"), "w", encoding="utf-8") as out:
            annotate(reference, tokenize(pathlib.Path(path).read_text(encoding="utf-8"), name), out)


if __name__ == "__main__":
    main()
