"""How well the token labels `cue`, `source` and `content` of a checkpoint mark the words of attributions (PolNeAR layout).

    evaluate_cues.py FOLDER DOCUMENTS [--limit 60] [--least 0.5]

A word counts once for each layer, whatever the stance. --least is the probability of O below which a word is marked.
"""
import argparse
import json
import pathlib

import numpy as np

from annotate import Fast
from tokens import tokenize


def marked(spans, ranges):
    return {i for i, (b, e) in enumerate(ranges) for s in spans if s[0] < e and b < s[1]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("documents")
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--least", type=float, default=0.5)
    args = parser.parse_args()
    model, counts = Fast(args.folder), {k: np.zeros(3) for k in ("cue", "source", "content")}
    for path in sorted(pathlib.Path(args.documents).glob("*.json"))[:args.limit]:
        gold = json.loads(path.read_text(encoding="utf-8"))
        doc = tokenize(path.with_suffix(".txt").read_text(encoding="utf-8"), path.stem)
        annotation = model.annotate(doc.words, doc.gaps)
        for key, count in counts.items():
            logits = annotation.logits[key]
            p = np.exp(logits - logits.max(1, keepdims=True))
            found = set(np.flatnonzero(1 - p[:, 0] / p.sum(1) >= args.least))
            wanted = marked([s for a in gold["attributions"] for s in a[key]], doc.ranges)
            count += [len(found & wanted), len(found), len(wanted)]
    for key, (right, found, wanted) in counts.items():
        print(f"{key:<8} words: precision {100 * right / max(1, found):.1f} recall {100 * right / max(1, wanted):.1f} F1 {200 * right / max(1, found + wanted):.1f}")


if __name__ == "__main__":
    main()
