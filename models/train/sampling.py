"""Training windows: cutting documents at random places, changing their typography, and putting them into batches."""
import random

import numpy as np
import torch

from data import BLANK, GLUED, INSIDE, LINE, MASK, SPACE

SMALL_WORDS = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as", "but", "is"}


class Encoded:
    """A document with its labels as numbers."""

    def __init__(self, document, labels):
        self.words, self.gaps, self.corpus = document.words, document.gaps, document.corpus
        self.labels = labels.encode(document)
        self.sentence = []
        for number, (a, b) in enumerate(document.sentences() if document.ends else [(0, len(document.words))]):
            self.sentence += [number] * (b - a)
        self.lower_first = [labels.lists["lemma"][r].startswith("L") if r != MASK else False for r in self.labels["lemma"]]


def spans_of(lengths, window, rng):
    """Consecutive [a, b) ranges that cover a document, the first of random length (so that cuts differ each epoch)."""
    a, out, limit = 0, [], window
    if sum(lengths) > window:
        limit = rng.randint(window // 4, window)
    while a < len(lengths):
        b, total = a, 0
        while b < len(lengths) and total + lengths[b] <= limit:
            total += lengths[b]
            b += 1
        out.append((a, b))
        a, limit = b, window if rng.random() < 0.8 else rng.randint(window // 3, window)
    return out


def change_case(word, mode, first):
    if mode == "lower":
        return word.lower()
    if mode == "upper":
        return word.upper()
    return word if word in SMALL_WORDS and not first else word[:1].upper() + word[1:]


def augment(words, gaps, sentence, options, rng, lemma, lower_first, names, people):
    """Changes words and gaps of a window in place: case by sentence, dashes, line breaks, names of persons."""
    if options.get("names", 0) and names is not None and people is not None:
        swap_names(words, names, lemma, people, options["names"], rng)
    if options.get("case", 0):
        begin = 0
        while begin < len(words):
            end = begin + 1
            while end < len(words) and sentence[end] == sentence[begin]:
                end += 1
            if rng.random() < options["case"]:
                mode = rng.choices(["lower", "upper", "title"], [4, 3, 4])[0]
                for i in range(begin, end):
                    changed = change_case(words[i], mode, i == begin)
                    if changed != words[i]:
                        words[i] = changed
                        if not lower_first[i]:
                            lemma[i] = MASK
            begin = end
    amount = options.get("gaps", 0)
    if amount and rng.random() < amount:
        kind = rng.choices(["lines", "flat", "sentences", "wrapped"], [4, 2, 2, 2])[0]
        for i in range(len(gaps)):
            starts = i > 0 and sentence[i] != sentence[i - 1]
            if kind == "lines" and gaps[i] == BLANK and i:
                gaps[i] = LINE
            elif kind == "flat" and gaps[i] == BLANK and i:
                gaps[i] = SPACE
            elif kind == "sentences" and starts and gaps[i] == SPACE:
                gaps[i] = LINE if rng.random() < 0.6 else BLANK
            elif kind == "wrapped" and gaps[i] == SPACE and rng.random() < 0.08:
                gaps[i] = LINE
    if amount:
        for i in range(1, len(words) - 1):
            if words[i] in ("-", "--") and gaps[i] == SPACE and gaps[i + 1] == SPACE and rng.random() < 0.25:
                words[i], gaps[i], gaps[i + 1] = "--", GLUED, GLUED


def plain_name(words):
    """A name of capitalised words alone, which can stand for another in a tree."""
    return all(len(w) > 1 and w[0].isupper() and w.isalpha() for w in words)


def name_spans(names):
    """(begin, end, tag of the begin) of each name; odd tags are B-, the next even one its I-."""
    i = 0
    while i < len(names):
        end = i + 1
        if names[i] > 0 and names[i] % 2:
            while end < len(names) and names[end] == names[i] + 1:
                end += 1
            yield i, end, names[i]
        i = end


def name_pools(documents):
    """{(tag, length): names} of organisations and places in the training documents."""
    pools = {}
    for doc in documents:
        for a, b, tag in name_spans(doc.labels["names"]):
            if tag in (3, 5) and plain_name(doc.words[a:b]):
                pools.setdefault((tag, b - a), []).append(doc.words[a:b])
    return pools


def swap_names(words, names, lemma, people, amount, rng):
    """Replaces some names by others. `people` is (given names, surnames, pools of name_pools, pools of names.py or none)."""
    for a, b, tag in name_spans(names):
        if rng.random() >= amount:
            continue
        if tag == 1:
            for k in range(a, b):
                if len(words[k]) > 2 and words[k].istitle() and words[k].isalpha():
                    words[k] = rng.choice(people[0] if k == a and b > a + 1 else people[1])
                    lemma[k] = MASK
        elif tag in (3, 5) and plain_name(words[a:b]):
            pool = people[2 if rng.random() < 0.4 else 3].get((tag, b - a)) or people[2].get((tag, b - a))
            if pool:
                words[a:b] = rng.choice(pool)
                lemma[a:b] = [MASK] * (b - a)


def window_sample(doc, a, b, pieces, rng=None, options=None, people=None):
    """One window as lists of numbers. With options, changed at random."""
    words, gaps = list(doc.words[a:b]), list(doc.gaps[a:b])
    labels = {k: list(v[a:b]) for k, v in doc.labels.items()}
    if options:
        named = labels["names"] if any(t != MASK for t in labels["names"]) else None
        augment(words, gaps, doc.sentence[a:b], options, rng, labels["lemma"], doc.lower_first[a:b], named, people)
    ids, shapes, gap, first, last = [pieces.cls], [0], [0], [], []
    unknown = options.get("unknown", 0) if options else 0
    for word, g in zip(words, gaps):
        cut, shape = pieces.word(word)
        first.append(len(ids))
        ids += [pieces.unknown] if unknown and rng.random() < unknown else cut
        shapes += [shape] * (len(ids) - len(shapes))
        gap += [g] + [INSIDE] * (len(ids) - len(gap) - 1)
        last.append(len(ids) - 1)
    ids.append(pieces.sep)
    labels["head"] = [MASK if h == MASK or h >= 0 and not a <= h < b else 0 if h < 0 else h - a + 1 for h in labels["head"]]
    labels["deprel"] = [r if h != MASK else MASK for r, h in zip(labels["deprel"], labels["head"])]
    return {"ids": ids, "shape": shapes + [0], "gap": gap + [0], "first": first, "last": last,
            "sentence": doc.sentence[a:b], **labels}


def collate(samples, groups):
    """Samples as tensors, padded to the longest."""
    n, words = max(len(s["ids"]) for s in samples), max(len(s["first"]) for s in samples)

    def pad(key, size, fill):
        out = np.full((len(samples), size), fill, dtype=np.int64)
        for row, s in zip(out, samples):
            row[:len(s[key])] = s[key]
        return torch.from_numpy(out)

    batch = {k: pad(k, n, 0) for k in ("ids", "shape", "gap")}
    batch["mask"] = torch.tensor([[True] * len(s["ids"]) + [False] * (n - len(s["ids"])) for s in samples])
    batch.update({k: pad(k, words, 0) for k in ("first", "last")})
    for group in groups:
        batch[group] = pad(group, words, MASK)
    sentence = pad("sentence", words, -1)
    same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, None, :]
    same &= ~torch.eye(words, dtype=torch.bool)
    batch["allowed"] = torch.cat([torch.ones(len(samples), words, 1, dtype=torch.bool), same], -1)
    return batch


def batches(documents, pieces, config, seed, size=2560, options=None, people=None):
    """The batches of one epoch: windows of all documents, those of like length together, in random order."""
    rng = random.Random(seed)
    samples = []
    for doc in documents:
        lengths = [len(pieces.word(w)[0]) for w in doc.words]
        window = config.window if rng.random() < 0.85 else rng.randint(config.window // 3, config.window)
        for a, b in spans_of(lengths, window - 8, rng):
            samples.append((sum(lengths[a:b]) + rng.random() * 12, doc, a, b))
    samples.sort(key=lambda s: s[0])
    groups, at = [], len(samples)
    while at > 0:
        take = max(1, int(size // (samples[at - 1][0] + 2)))
        groups.append(samples[max(0, at - take):at])
        at -= take
    rng.shuffle(groups)
    keys = [g for g, _ in config.groups] + ["head", "deprel"]
    for group in groups:
        made = [window_sample(doc, a, b, pieces, rng, options, people) for _, doc, a, b in group]
        limit = config.window + 2
        made = [m for m in made if len(m["ids"]) <= limit]
        if made:
            yield collate(made, keys)
