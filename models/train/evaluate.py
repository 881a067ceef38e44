"""Annotates documents with a PyTorch checkpoint and scores them against dev sets."""
import argparse
import pathlib

import numpy as np
import torch

import decode
from data import MASK, Labels, Pieces, add_names, owners, read_conllu, read_iob2, windows
from model import Config, Model
from sampling import Encoded, collate, window_sample


class Annotator:
    """A float model (or one that simulates 8 bits) on whole documents, by the windows of FORMAT.md."""

    def __init__(self, model, pieces, labels, size=4000, lexemes=frozenset()):
        self.model, self.pieces, self.labels, self.size, self.lexemes = model, pieces, labels, size, lexemes

    @torch.no_grad()
    def vectors(self, documents):
        """The word vectors of each document."""
        c, jobs = self.model.config, []
        out = [None] * len(documents)
        for number, doc in enumerate(documents):
            lengths = [len(self.pieces.word(w)[0]) for w in doc.words]
            spans = windows(lengths, doc.gaps, c.window, c.overlap)
            owner = owners(lengths, spans)
            out[number] = torch.zeros(len(doc.words), c.hidden)
            encoded = Encoded(doc, self.labels)
            for w, (a, b) in enumerate(spans):
                jobs.append((number, w, a, b, owner, window_sample(encoded, a, b, self.pieces)))
        jobs.sort(key=lambda j: len(j[5]["ids"]))
        at = 0
        while at < len(jobs):
            take = max(1, self.size // len(jobs[min(len(jobs) - 1, at + 24)][5]["ids"]))
            part = jobs[at:at + take]
            h = self.model.encode(collate([j[5] for j in part], [])).float()
            for (number, w, a, b, owner, _), vectors in zip(part, h):
                mine = [i for i in range(a, b) if owner[i] == w]
                out[number][mine] = vectors[[i - a for i in mine]]
            at += take
        return out

    @torch.no_grad()
    def annotate(self, documents, gold_sentences=True):
        self.model.eval()
        out = []
        for doc, h in zip(documents, self.vectors(documents)):
            m = self.model
            logits = {k: v.float().numpy() for k, v in m.label_logits(h).items()}
            p, q = m.rel_parts(h)

            def arc_scores(a, b):
                return m.arc_scores(h[a:b]).float().numpy()

            def rel_logits(a, b, heads):
                index = torch.tensor([0 if k == 0 else a + k for k in heads])
                return m.rel_scores(p[a:b], q[index]).float().numpy()

            sentences = list(doc.sentences()) if gold_sentences else None
            out.append(decode.Annotation(doc.words, doc.gaps, logits, arc_scores, rel_logits, self.labels.lists, sentences, self.lexemes))
        return out


def score_trees(documents, annotations):
    """UPOS, XPOS, lemma, UAS, LAS (without subtypes) and sentence F1 on gold words, in percent."""
    right, total = dict.fromkeys(("upos", "xpos", "lemma", "uas", "las"), 0), 0
    both = found = gold = 0
    for doc, ann in zip(documents, annotations):
        for i in range(len(doc.words)):
            total += 1
            right["upos"] += doc.upos[i] == ann.upos[i]
            right["xpos"] += doc.xpos[i] == ann.xpos[i]
            right["lemma"] += doc.lemmas[i] in (None, ann.lemmas[i])
            head = doc.heads[i] == ann.heads[i]
            right["uas"] += head
            right["las"] += head and doc.deprels[i].split(":")[0] == ann.deprels[i].split(":")[0]
        a, b = set(doc.sentences()), set(decode.cut_sentences(ann.logits["ends"].argmax(1), doc.gaps))
        both, found, gold = both + len(a & b), found + len(b), gold + len(a)
    out = {k: 100 * v / total for k, v in right.items()}
    out["sent"] = 200 * both / (found + gold)
    return out


def spans_of_tags(tags, types=("PER", "ORG", "LOC")):
    out, begin = set(), None
    for i, tag in enumerate(list(tags) + ["O"]):
        if begin is not None and tag != "I-" + kind:
            out.add((begin, i, kind))
            begin = None
        if tag not in (None, "O") and begin is None:
            begin, kind = i, tag[2:]
    return {s for s in out if s[2] in types}


def score_names(documents, annotations):
    """Micro F1 of PER, ORG, LOC over the sentences that have names, and by type."""
    counts = {t: [0, 0, 0] for t in ("PER", "ORG", "LOC")}
    for doc, ann in zip(documents, annotations):
        for a, b in doc.sentences():
            if doc.names[a] is None:
                continue
            gold, found = spans_of_tags(doc.names[a:b]), spans_of_tags(ann.names[a:b])
            for t, c in counts.items():
                c[0] += sum(s[2] == t for s in gold & found)
                c[1] += sum(s[2] == t for s in gold)
                c[2] += sum(s[2] == t for s in found)
    f1 = {t: 200 * r / max(1, g + f) for t, (r, g, f) in counts.items()}
    r, g, f = (sum(c[i] for c in counts.values()) for i in range(3))
    return {"names": 200 * r / max(1, g + f), **f1}


def dev_sets(data):
    data = pathlib.Path(data)
    ewt, gum = read_conllu(data / "ud-ewt/dev.conllu", "ewt"), read_conllu(data / "gum/dev.conllu", "gum")
    add_names(ewt, data / "uner-ewt/dev.iob2")
    add_names(gum, data / "gum/dev.iob2")
    return {"ewt": ewt, "gum": gum}


def report(annotator, sets):
    """{set: scores}"""
    out = {}
    for name, documents in sets.items():
        annotations = annotator.annotate(documents)
        out[name] = {**score_trees(documents, annotations), **score_names(documents, annotations)}
    return out


def show(scores):
    for name, values in scores.items():
        print(name, " ".join(f"{k} {v:.2f}" for k, v in values.items()), flush=True)


def read_lexemes(path):
    """The lines of a file of lexemes, or none without a path."""
    return frozenset(pathlib.Path(path).read_text(encoding="utf-8").split("\n")) if path else frozenset()


def load_checkpoint(folder, weights="model.pt"):
    """(model, pieces, labels) of a training folder."""
    folder = pathlib.Path(folder)
    model = Model(Config.load(folder / "config.json"))
    model.load_state_dict(torch.load(folder / weights, weights_only=True))
    pieces = Pieces((folder / "pieces.txt").read_text(encoding="utf-8").split("\n"))
    return model.eval(), pieces, Labels.load(folder / "labels.json")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="training folder (config.json, pieces.txt, labels.json, model.pt)")
    parser.add_argument("--data", required=True)
    parser.add_argument("--simulate", action="store_true", help="8-bit arithmetic")
    parser.add_argument("--lexemes", help="file made by lexemes.py")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model, pieces, labels = load_checkpoint(args.folder)
    model.simulate(args.simulate)
    show(report(Annotator(model, pieces, labels, lexemes=read_lexemes(args.lexemes)), dev_sets(args.data)))


if __name__ == "__main__":
    main()
