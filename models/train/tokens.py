"""A plain tokenizer for raw text, to annotate articles with the reference before the C one is there.

It follows the habits of the UD English treebanks; the tokenizer of claimgraph itself is src/analyse/tokenize.c.
"""
import re

from data import BLANK, GLUED, LINE, SPACE, Document

ABBREVIATIONS = set("""mr mrs ms dr prof gen col lt sgt capt cmdr adm maj rep reps sen sens gov gens pres hon rev fr st ste jr sr bros inc ltd co corp plc
jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun no nos vs etc cf al approx dept est fig vol pp ed eds ave blvd rd mt ft
univ assn asst atty messrs mme mlle supt ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
""".split())
PREFIXES = set("""non pre post anti co re ex semi sub multi inter intra mini micro macro mega pro un bi tri neo pseudo quasi ultra super trans mid e de counter
hyper proto eco geo cyber tele vice over under""".split())
SPECIAL = {"cannot": (3,), "gonna": (3,), "wanna": (3,), "gotta": (3,), "gimme": (3,), "lemme": (3,)}
APOSTROPHE = "['\u2019]"
CHUNK = re.compile(r"\S+")
LEXEME = re.compile(
    r"(?:https?://|www\.)[^\s<>\"\u201c\u201d]*[^\s<>\"\u201c\u201d.,;:!?)\]'\u2019]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[@#]\w+"
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?!\w)"
    r"|(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)"
    r"|(?:[^\W\d_]\.)+[^\W\d_](?!\w)\.?"
    r"|\w+(?:[&.]\w+)*(?:" + APOSTROPHE + r"\w+)*"
    r"|\.{2,}|\u2026|-{2,}|[!?]{2,}|([*=_+~#<>])\1+|" + APOSTROPHE + r"(?:s|S|d|m|re|ve|ll|RE|VE|LL)\b|\S")
CLITIC = re.compile(r"(?i)^(.+?)(n" + APOSTROPHE + "t|" + APOSTROPHE + r"(?:s|d|m|re|ve|ll))$")
UNITS = re.compile(r"^(\d+(?:[.,]\d+)*)(am|pm|km|kg|cm|mm|mph|kph|m|bn|k|GMT|AM|PM)$")


def lexemes(chunk):
    """(begin, end) of the lexemes of a run without white space."""
    found = [m.span() for m in LEXEME.finditer(chunk)]
    out, i = [], 0
    while i < len(found):
        a, b = found[i]
        word = chunk[a:b]
        if i + 1 < len(found) and chunk[b:found[i + 1][1]] == ".":
            initial = len(word) == 1 and word.isalpha() and word.isupper() and word != "I"
            if word.lower() in ABBREVIATIONS and word[0].isupper() or word.lower() in ("etc", "vs", "al", "cf", "approx") or initial:
                b, i = b + 1, i + 1
        if (i + 2 < len(found) and chunk[b:b + 1] in "-\u2010\u2011" and word.lower() in PREFIXES and chunk[b + 1:b + 2].isalpha()):
            b, i = found[i + 2][1], i + 2
        out.append((a, b))
        i += 1
    return out


def clitics(word):
    """Lengths of the syntactic words of a lexeme."""
    cuts = SPECIAL.get(word.lower())
    if cuts:
        return [cuts[0], len(word) - cuts[0]]
    m = CLITIC.match(word)
    if m and not word.lower().startswith(("o'", "o\u2019")):
        return [len(m.group(1)), len(m.group(2))]
    if re.match(r"(?i)^\w+s['\u2019]$", word):
        return [len(word) - 1, 1]
    return [len(word)]


def tokenize(text, name):
    """A Document with words, gaps, multiword tokens and code point ranges."""
    doc, last = Document(name, "raw", [], [], multi={}, ranges=[]), 0
    for chunk in CHUNK.finditer(text):
        breaks = text.count("\n", last, chunk.start())
        gap = BLANK if not doc.words or breaks > 1 else LINE if breaks else SPACE
        for a, b in lexemes(chunk.group()):
            word = chunk.group()[a:b]
            unit = UNITS.match(word)
            lengths = [len(unit.group(1)), len(unit.group(2))] if unit else clitics(word)
            if len(lengths) > 1 and not unit:
                doc.multi[len(doc.words)] = (len(doc.words) + len(lengths), word)
            at = chunk.start() + a
            for length in lengths:
                doc.words.append(text[at:at + length])
                doc.gaps.append(gap)
                doc.ranges.append((at, at + length))
                at, gap = at + length, GLUED
        last = chunk.end()
    return doc
