"""Corpora as documents of words, and documents as windows of word pieces.

A document is one article: its words in order, the gap before each (what white space stands there), and the layers
that its corpus gives. A layer that a corpus lacks is None for the whole document; a single missing label is MASK.
"""
import collections
import dataclasses
import json
import pathlib
import random
import re
import unicodedata

MASK = -100
GLUED, SPACE, LINE, BLANK, INSIDE = range(5)
NAME_TAGS = ["O"] + [b + t for t in ("PER", "ORG", "LOC", "OTH") for b in ("B-", "I-")]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
CHARACTER_MAP = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'", "\u02bc": "'", "\u2039": "'", "\u203a": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "--", "\u2015": "--", "\u2212": "-",
    "\u2026": "...", "\u2022": "*",
    "\u00df": "ss", "\u00e6": "ae", "\u00c6": "ae", "\u0153": "oe", "\u0152": "oe", "\u00f8": "o", "\u00d8": "o", "\u0142": "l", "\u0141": "l",
    "\u0131": "i", "\u0111": "d", "\u0110": "d",
}
CJK = [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF),
       (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]


# ---------------------------------------------------------------- word pieces

def simple_lower(text):
    """Lower case a code point at a time, without the rules that look at neighbours."""
    return "".join("i" if c == "\u0130" else c.lower() for c in text)


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


def shape_of(word):
    """The shape class of FORMAT.md section 1."""
    categories = [unicodedata.category(c) for c in word]
    if "Nd" in categories:
        return 6 if all(k == "Nd" for k in categories) else 7
    letters = [k for k in categories if k[0] == "L"]
    if not letters:
        return 8 if all(k[0] in "PS" for k in categories) else 9
    if any(k in ("Lm", "Lo") for k in letters):
        return 9
    upper = [k in ("Lu", "Lt") for k in letters]
    if not any(upper):
        return 1
    if all(upper):
        return 4 if len(letters) == 1 else 3
    return 2 if upper[0] and not any(upper[1:]) else 5


class Pieces:
    """Cuts words into the ids of word pieces."""

    def __init__(self, vocabulary, character_map=CHARACTER_MAP):
        self.list = vocabulary
        self.ids = {p: i for i, p in enumerate(vocabulary)}
        self.map = character_map
        self.unknown, self.cls, self.sep = (self.ids[p] for p in ("[UNK]", "[CLS]", "[SEP]"))
        self.cache = {}
        self.longest = max(len(p) for p in vocabulary)

    def parts(self, word):
        text = simple_lower("".join(self.map.get(c, c) for c in word))
        text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
        out, fresh = [], True
        for c in text:
            if unicodedata.category(c) in ("Zs", "Zl", "Zp", "Cc", "Cf"):
                fresh = True
            elif is_punctuation(c) or any(a <= ord(c) <= b for a, b in CJK):
                out.append(c)
                fresh = True
            elif fresh:
                out.append(c)
                fresh = False
            else:
                out[-1] += c
        return out

    def cut(self, part):
        found, at = [], 0
        while at < len(part):
            for end in range(min(len(part), at + self.longest), at, -1):
                piece = self.ids.get(("##" if at else "") + part[at:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            at = end
        return found

    def word(self, word):
        """(ids, shape) of a word."""
        if word not in self.cache:
            ids = [i for part in self.parts(word) for i in self.cut(part)][:16]
            self.cache[word] = (ids or [self.unknown], shape_of(word))
        return self.cache[word]


def latin_pieces(vocabulary):
    """The indices of the pieces worth keeping for text in Latin script, in order."""
    def keep(piece):
        if piece in ("[UNK]", "[CLS]", "[SEP]"):
            return True
        if len(piece) > 2 and piece[0] == "[" and piece[-1] == "]":
            return False
        return all(ord(c) < 128 or c in "\u00a3\u00a7\u00a9\u00ae\u00b0\u00b2\u00b3\u00b7\u00b9\u00bc\u00bd\u00be\u00d7\u20ac\u20b9\u2122\u2116\u2020\u2021\u00a5\u00a2\u00bf\u00a1"
                   for c in piece) and not any(c.isupper() for c in piece)
    return [i for i, p in enumerate(vocabulary) if keep(p)]


# ---------------------------------------------------------------- lemma rules

def lemma_rule(form, lemma):
    """The shortest rule that makes the lemma from the form."""
    best = None
    for kind, text in (("L", simple_lower(form)), ("C", form)):
        common = 0
        while common < min(len(text), len(lemma)) and text[common] == lemma[common]:
            common += 1
        cost = len(text) - common + len(lemma) - common
        if best is None or cost < best[0]:
            best = (cost, common, f"{kind}-{len(text) - common}+{lemma[common:]}")
    return best[2] if best[1] else "=" + lemma


def apply_rule(rule, form):
    if rule.startswith("="):
        return rule[1:]
    cut, suffix = rule[2:].split("+", 1)
    text = simple_lower(form) if rule[0] == "L" else form
    return form if int(cut) > len(text) else text[:len(text) - int(cut)] + suffix


# ---------------------------------------------------------------- documents

@dataclasses.dataclass
class Document:
    """One article. `heads` are word indices in the document, -1 for the root, MASK where unknown."""
    name: str
    corpus: str
    words: list
    gaps: list
    ends: list = None
    upos: list = None
    xpos: list = None
    lemmas: list = None
    heads: list = None
    deprels: list = None
    names: list = None
    cue: list = None
    source: list = None
    content: list = None
    sent_ids: list = None
    texts: list = None
    multi: dict = None
    ranges: list = None

    def sentences(self):
        """(begin, end) of each sentence."""
        begin = 0
        for i, end in enumerate(self.ends):
            if end or i + 1 == len(self.words):
                yield begin, i + 1
                begin = i + 1


def read_conllu(path, corpus):
    """Documents of a CoNLL-U file, with gaps from SpaceAfter, newpar and newdoc."""
    documents, document, paragraph, glued, sent_id, text = [], None, True, False, None, None
    rows = []

    def flush():
        nonlocal rows, paragraph, glued
        if not rows:
            return
        doc, first, until = document, len(document.words), 0
        doc.sent_ids.append(sent_id)
        doc.texts.append(text)
        for number, row in enumerate(rows):
            if "." in row[0]:
                continue
            no_space = "SpaceAfter=No" in row[9].split("|")
            if "-" in row[0]:
                begin, until = map(int, row[0].split("-"))
                doc.multi[first + begin - 1] = (first + until, row[1])
                multi_glued, multi_begin = no_space, begin
                continue
            i = int(row[0])
            inside = i <= until
            if inside and i > multi_begin:
                gap = GLUED
            elif not doc.words:
                gap = BLANK
            elif i == 1 and paragraph:
                gap = BLANK
            else:
                gap = GLUED if glued else SPACE
            doc.words.append(row[1])
            doc.gaps.append(gap)
            doc.ends.append(0)
            doc.upos.append(row[3])
            doc.xpos.append(row[4])
            doc.lemmas.append(row[2] if row[2] != "_" or row[1] == "_" else None)
            doc.heads.append(MASK if row[6] == "_" else -1 if row[6] == "0" else first + int(row[6]) - 1)
            doc.deprels.append(row[7])
            glued = multi_glued if inside else no_space
        doc.ends[-1] = 1
        rows, paragraph = [], False

    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                flush()
                name = line.partition("=")[2].strip() or f"{corpus}-{len(documents)}"
                document = Document(name, corpus, [], [], [], [], [], [], [], [], sent_ids=[], texts=[], multi={})
                documents.append(document)
                paragraph, glued = True, False
            elif line.startswith("# newpar") and not line.startswith("# newpar_"):
                flush()
                paragraph, glued = True, False
            elif line.startswith("# sent_id"):
                flush()
                sent_id = line.partition("=")[2].strip()
            elif line.startswith("# text ="):
                text = line.partition("=")[2].strip()
            elif line and not line.startswith("#"):
                if document is None:
                    document = Document(f"{corpus}-0", corpus, [], [], [], [], [], [], [], [], sent_ids=[], texts=[], multi={})
                    documents.append(document)
                rows.append(line.split("\t"))
            elif not line:
                flush()
    flush()
    return documents


def read_iob2(path):
    """[(document name, sentence id, raw text or None, forms, tags)] of an IOB2 file."""
    out, forms, tags, doc, sent, text = [], [], [], None, None, None
    with open(path, encoding="utf-8") as f:
        for line in list(f) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                doc = line.partition("=")[2].strip()
            elif line.startswith("# sent_id"):
                sent = line.partition("=")[2].strip()
            elif line.startswith("# text ="):
                text = line.partition("=")[2].strip()
            elif line and "\t" in line:
                columns = line.split("\t")
                forms.append(columns[1])
                tags.append(columns[2])
            elif not line and forms:
                out.append((doc, sent, text, forms, tags))
                forms, tags, text = [], [], None
    return out


def add_names(documents, path):
    """Puts the names of an IOB2 file on the documents, sentence by sentence where the words agree. Returns how many did not."""
    known = {sent: (forms, tags) for _, sent, _, forms, tags in read_iob2(path)}
    missed = 0
    for doc in documents:
        doc.names = [None] * len(doc.words)
        for (begin, end), sent in zip(doc.sentences(), doc.sent_ids):
            forms, tags = known.get(sent, ([], []))
            if forms == doc.words[begin:end]:
                doc.names[begin:end] = tags
            else:
                missed += 1
    return missed


NO_SPACE_BEFORE = {".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "n't", "'", "''", "'re", "'ll", "'ve", "'d", "'m", "...", "'S"}
NO_SPACE_AFTER = {"(", "[", "$", "``", "#", "\u00a3"}


def guess_gaps(words, first):
    """Gaps of a tokenised sentence without its raw text."""
    gaps, glue, opened = [], False, False
    for i, word in enumerate(words):
        gap = first if i == 0 else GLUED if glue or word in NO_SPACE_BEFORE else SPACE
        glue = word in NO_SPACE_AFTER
        if word == '"':
            gap, glue = (GLUED if opened and i else gap), not opened
            opened = not opened
        gaps.append(gap)
    return gaps


def read_wikigold(path):
    """wikigold as documents of names and sentence ends; hyphenated words are split as UD splits them."""
    documents = {}
    for name, _, _, forms, tags in read_iob2(path):
        doc = documents.setdefault(name, Document(name, "wikigold", [], [], [], names=[]))
        words, names, hyphen = [], [], []
        for form, tag in zip(forms, tags):
            parts = [form]
            if re.fullmatch(r"\w+(-\w+)+", form):
                parts = re.split(r"(-)", form)
            for k, part in enumerate(parts):
                words.append(part)
                hyphen.append(k > 0)
                names.append(tag if k == 0 or tag == "O" else "I-" + tag[2:])
        gaps = guess_gaps(words, BLANK if not doc.words else SPACE)
        doc.words += words
        doc.gaps += [GLUED if h else g for h, g in zip(hyphen, gaps)]
        doc.ends += [0] * (len(words) - 1) + [1]
        doc.names += names
    return list(documents.values())


def load_training(data, corpora, tools=None):
    """The training documents of the named corpora: ewt, gum, uner (names of ewt), wikigold, claims (needs the folder of claimlib.py)."""
    data, documents = pathlib.Path(data), []
    if "ewt" in corpora:
        ewt = read_conllu(data / "ud-ewt/train.conllu", "ewt")
        if "uner" in corpora:
            add_names(ewt, data / "uner-ewt/train.iob2")
        documents += ewt
    if "gum" in corpora:
        gum = read_conllu(data / "gum/train.conllu", "gum")
        add_names(gum, data / "gum/train.iob2")
        documents += gum
    if "wikigold" in corpora:
        documents += read_wikigold(data / "wikigold/wikigold.iob2")
    if "claims" in corpora:
        import attribution
        documents = attribution.add_claims(documents, data, tools)
        attribution.add_discourse(documents, data / "gum/train.conllu")
    return documents


class Labels:
    """The label inventories, from the training documents."""

    def __init__(self, upos, xpos, lemma, deprel, names, extra=None):
        self.lists = {"upos": upos, "xpos": xpos, "lemma": lemma, "deprel": deprel, "names": names, **(extra or {})}
        self.index = {k: {v: i for i, v in enumerate(values)} for k, values in self.lists.items()}

    @classmethod
    def collect(cls, documents, rule_count=3, extra=None):
        xpos, rules, rels = (collections.Counter() for _ in range(3))
        for doc in documents:
            if doc.upos:
                xpos.update(x for x in doc.xpos if x != "_")
                rules.update(lemma_rule(w, l) for w, l in zip(doc.words, doc.lemmas) if l is not None)
                rels.update(r for r in doc.deprels if r != "_")
        lemma = sorted((r for r, n in rules.items() if n >= rule_count), key=lambda r: (-rules[r], r))
        return cls(UPOS, sorted(xpos), lemma, sorted(rels), NAME_TAGS, extra)

    @property
    def groups(self):
        """The groups of the labels head: name and size, in order."""
        rest = [k for k in self.lists if k not in ("upos", "xpos", "lemma", "names", "deprel")]
        return [("ends", 2)] + [(k, len(self.lists[k])) for k in ["upos", "xpos", "lemma", "names"] + rest]

    def encode(self, doc):
        """Label numbers of a document by group, MASK where there is none; lemma rules too."""
        n, out = len(doc.words), {}
        out["ends"] = list(doc.ends) if doc.ends else [MASK] * n
        for group in self.lists:
            values = {"lemma": doc.lemmas, "deprel": doc.deprels}.get(group) or getattr(doc, group, None)
            if group == "lemma" and values:
                values = [None if l is None else lemma_rule(w, l) for w, l in zip(doc.words, values)]
            out[group] = [self.index[group].get(v, MASK) for v in values] if values else [MASK] * n
        out["head"] = list(doc.heads) if doc.heads else [MASK] * n
        return out

    def save(self, path):
        pathlib.Path(path).write_text(json.dumps(self.lists, ensure_ascii=False))

    @classmethod
    def load(cls, path):
        lists = json.loads(pathlib.Path(path).read_text())
        extra = {k: v for k, v in lists.items() if k not in ("upos", "xpos", "lemma", "deprel", "names")}
        return cls(*(lists[k] for k in ("upos", "xpos", "lemma", "deprel", "names")), extra)


# ---------------------------------------------------------------- windows

def windows(lengths, gaps, window, overlap):
    """The [a, b) word ranges of FORMAT.md changes 3 and 16, given the number of pieces of each word and the gap before it."""
    out, a, n = [], 0, len(lengths)
    while True:
        b, total = a, 0
        while b < n and total + lengths[b] <= window:
            total += lengths[b]
            b += 1
        i = b
        while b < n and total * 100 >= window * 60:
            if gaps[i] == BLANK:
                b = i
                break
            i -= 1
            total -= lengths[i]
        out.append((a, b))
        if b >= n:
            return out
        if gaps[b] == BLANK:
            a = b
            continue
        start, shared = b, 0
        while start > a + 1 and shared < overlap:
            start -= 1
            shared += lengths[start]
        a = max(start, a + 1)


def owners(lengths, spans):
    """For each word the window whose vector counts: further from the edge, ties to the earlier."""
    best = [(-1, -1)] * len(lengths)
    for w, (a, b) in enumerate(spans):
        total, before = sum(lengths[a:b]), 0
        for i in range(a, b):
            distance = min(before, total - before - lengths[i])
            if distance > best[i][0]:
                best[i] = (distance, w)
            before += lengths[i]
    return [w for _, w in best]
