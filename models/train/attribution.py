"""Token labels for who-says-what: cue (with stance), source, content, from annotated claims and from GUM's discourse marks."""
import json
import pathlib
import re
import sys

from data import MASK, Document
from tokens import tokenize

STANCES = ["asserts", "denies", "doubts", "uncommitted", "directs", "commits", "feels"]
EXTRA = {"cue": ["O"] + STANCES, "source": ["O", "B", "I"], "content": ["O", "B", "I"]}
BY_LEMMA = {"deny": "denies", "reject": "denies", "dismiss": "denies", "doubt": "doubts", "question": "doubts", "wonder": "doubts", "ask": "directs",
            "urge": "directs", "demand": "directs", "order": "directs", "promise": "commits", "vow": "commits", "plan": "commits", "threaten": "commits",
            "hope": "feels", "fear": "feels", "welcome": "feels", "want": "feels"}


def character_ranges(text, words):
    """[begin, end) of each word in the text, white space of the text aside; None where the word does not follow."""
    at, out = 0, []
    for word in words:
        while at < len(text) and text[at].isspace():
            at += 1
        if not text.startswith(word, at):
            near = text.find(word, at, at + 60)
            if near < 0:
                out.append(None)
                continue
            at = near
        out.append((at, at + len(word)))
        at += len(word)
    return out


def mark(doc, ranges, claims):
    """Sets cue, source and content of a document from claims with offsets."""
    n = len(doc.words)
    doc.cue, doc.source, doc.content = ["O"] * n, ["O"] * n, ["O"] * n

    def covered(b, e):
        return [i for i, r in enumerate(ranges) if r and r[0] < e and b < r[1]]

    for claim in sorted(claims, key=lambda c: -sum(e - b for b, e in c["content"])):
        for b, e in claim["cue"]:
            for i in covered(b, e):
                doc.cue[i] = claim["stance"]
        for layer, key in ((doc.source, "source"), (doc.content, "content")):
            for b, e in claim[key]:
                inside = covered(b, e)
                if inside and all(layer[i] == "O" for i in inside):
                    layer[inside[0]] = "B"
                    for i in inside[1:]:
                        layer[i] = "I"


def add_claims(documents, data, tools):
    """Marks the annotated articles: those that are GUM documents in place, the others as new documents (returned with all)."""
    sys.path.insert(0, str(tools))
    import claimlib
    data, by_name = pathlib.Path(data), {d.name.lower(): d for d in documents}
    gold = claimlib.load_gold(data / "claims/gold", data / "claims/text")
    out = list(documents)
    for name, (text, claims, _) in gold.items():
        doc = by_name.get(name.lower())
        if doc is None:
            if name.lower().startswith("gum"):
                continue
            doc = tokenize(text, name)
            out.append(doc)
            ranges = doc.ranges
        else:
            ranges = character_ranges(text, doc.words)
            if sum(r is None for r in ranges) > 0.1 * len(ranges):
                print(f"{name}: words do not follow the text", file=sys.stderr)
                continue
        mark(doc, ranges, claims)
    return out


SIGNAL = re.compile(r"(sem-atsrc|lex-indwd|lex-indph)-([\d,-]+)")


def numbers(text):
    for part in text.strip("-").split(","):
        a, _, b = part.partition("-")
        if a:
            yield from range(int(a), int(b or a) + 1)


def add_discourse(documents, path):
    """Cues and sources of GUM documents without claims, from the signals of their attribution relations.

    What else may be a cue there (a verb with a clause) is left unlabelled."""
    marks, name = {}, None
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.startswith("# newdoc"):
                name = line.partition("=")[2].strip()
            elif "Discourse=" in line and "attribution" in line:
                misc = line.rstrip("\n").split("\t")[9]
                discourse = next(m for m in misc.split("|") if m.startswith("Discourse="))
                for relation in discourse[10:].split(";"):
                    if relation.startswith("attribution"):
                        marks.setdefault(name, []).append(SIGNAL.findall(relation))
    for doc in documents:
        if doc.corpus != "gum" or doc.cue is not None:
            continue
        n = len(doc.words)
        governs = {h for h, r in zip(doc.heads, doc.deprels) if r in ("ccomp", "xcomp", "advcl", "parataxis") and h >= 0}
        doc.cue, doc.source = [None if i in governs else "O" for i in range(n)], ["O"] * n
        for signals in marks.get(doc.name, []):
            words = [i - 1 for kind, text in signals if kind != "sem-atsrc" for i in numbers(text) if i <= n]
            verbs = [i for i in words if doc.upos[i] in ("VERB", "AUX")] or words
            for i in verbs:
                doc.cue[i] = BY_LEMMA.get(doc.lemmas[i], "asserts")
            for kind, text in signals:
                where = [i - 1 for i in numbers(text) if i <= n]
                if kind == "sem-atsrc" and where:
                    doc.source[where[0]] = "B"
                    for i in where[1:]:
                        doc.source[i] = "I"
