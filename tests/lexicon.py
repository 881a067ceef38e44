#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check the tables under models/lexicon: form, columns, order, duplicates, allowed values, references.

usage: lexicon.py [FOLDER]        (default: models/lexicon beside this file's parent)
Prints one `path:line: what was wrong` a fault; exits 1 when there is one, 0 when there is none.
A table that only a user has (--lexicon) passes when its name is one of those below.
"""

import re
import sys
import unicodedata
from pathlib import Path

STANCES = set("asserts denies doubts uncommitted directs commits feels".split())
FRAMES = set(
    "clause inf np of for on to with as quote colon passive addressee about from "
    "source-as-object hedge".split()
)
PLACES = set(
    "city region state province oblast island river lake sea strait mountain peninsula desert".split()
)
ROLES = set(
    "agent target instrument participant place giver item recipient topic medium patient cause "
    "post charge source".split()
)
COUNTRY = re.compile(r"[A-Z]{3}")


def one_of(words):
    """A column that holds one of the given words."""
    allowed = set(words.split())
    return lambda cell: None if cell in allowed else f"'{cell}', expected one of: {words}"


def comma_of(allowed):
    """A comma list of distinct allowed words."""

    def check(cell):
        parts = cell.split(",")
        bad = [part for part in parts if part not in allowed]
        if bad:
            return f"unknown '{bad[0]}', expected some of: {' '.join(sorted(allowed))}"
        return "a word stands twice" if len(set(parts)) < len(parts) else None

    return check


def matching(pattern, meaning):
    """A column whose cells match a regular expression."""
    compiled = re.compile(pattern)
    return lambda cell: None if compiled.fullmatch(cell) else f"'{cell}', expected {meaning}"


def text(cell):
    """A word or phrase; never the sign for an empty column."""
    return "is empty" if cell == "-" else None


def anything(_cell):
    return None


def forms(cell):
    """Forms parted by |, or - where there are none."""
    if cell == "-":
        return None
    parts = cell.split("|")
    if any(part == "" or part != part.strip() for part in parts):
        return "an empty form, or a blank beside |"
    return "a form stands twice" if len(set(parts)) < len(parts) else None


def roles(cell):
    """HOW:ROLE pairs parted by single blanks, each HOW once."""
    seen = set()
    for pair in cell.split(" "):
        how, _, role = pair.partition(":")
        if not how or role not in ROLES:
            return f"'{pair}', expected HOW:ROLE with a known role"
        if how in seen:
            return f"'{how}' stands twice"
        seen.add(how)
    return None


def effect(cell):
    """What a modifier does: a word, a stance, or OLD>NEW."""
    if cell in STANCES | {"negate", "keep", "weaken", "drop"}:
        return None
    old, arrow, new = cell.partition(">")
    if arrow and old in STANCES and new in STANCES:
        return None
    return f"'{cell}', expected negate, keep, weaken, drop, a stance or STANCE>STANCE"


STRENGTH = matching(r"0\.[1-9]|1\.0", "0.1 to 1.0 with one decimal")

# name of the table: its columns as (name, check), and how many of the first columns are its key
# (0: whole row)
TABLES = {
    "abbreviations.tsv": (
        [
            ("abbreviation", matching(r"\S.*", "text")),
            (
                "kind",
                one_of("title suffix company place address month weekday time number latin body other"),
            ),
            ("ends", one_of("yes no")),
        ],
        2,
    ),
    "cities.tsv": (
        [
            ("name", text),
            ("country", matching(r"[A-Z]{3}|-", "a country code or -")),
            ("kind", one_of(" ".join(sorted(PLACES)))),
            ("variants", forms),
        ],
        3,
    ),
    "continents.tsv": (
        [
            ("name", text),
            ("kind", one_of("continent region bloc people")),
            ("demonyms", forms),
            ("variants", forms),
        ],
        1,
    ),
    "countries.tsv": (
        [
            ("code", matching(r"[A-Z]{3}", "three capitals")),
            ("name", text),
            ("other names", forms),
            ("demonyms", forms),
            ("capitals", forms),
            ("seats", forms),
        ],
        1,
    ),
    "cue_modifiers.tsv": (
        [
            ("pattern", text),
            (
                "class",
                one_of(
                    "negator near-negator negated-cue inability unwillingness unwillingness+denies "
                    "unwillingness+asserts unwillingness+commits unwillingness+feels modal conditional "
                    "question generic hedge booster untrue doubtful true"
                ),
            ),
            ("effect", effect),
        ],
        2,
    ),
    "cues.tsv": (
        [
            ("lemma", text),
            ("class", one_of("verb noun adj adv phrase")),
            ("stance", one_of(" ".join(sorted(STANCES)))),
            ("frames", comma_of(FRAMES)),
            ("strength", STRENGTH),
        ],
        0,
    ),
    "events.tsv": (
        [
            ("lemma", text),
            ("pos", one_of("verb noun")),
            (
                "kind",
                one_of(
                    "attack meeting handover negotiation interception publication annexation other"
                ),
            ),
            ("roles", roles),
        ],
        2,
    ),
    "facility_nouns.tsv": (
        [("noun", text), ("kind", one_of("building facility natural region city")), ("class", anything)],
        1,
    ),
    "given_names.tsv": ([("name", matching(r"\S+", "one word")), ("sex", one_of("m f u"))], 1),
    "group_nouns.tsv": (
        [("noun", text), ("plural", text), ("human", one_of("yes no")), ("source", STRENGTH)],
        1,
    ),
    "instruments.tsv": ([("name", text), ("lemma", text)], 1),
    "name_variants.tsv": (
        [("head", text), ("kind", one_of("spelling short language")), ("forms", forms)],
        2,
    ),
    "news_clutter.tsv": (
        [
            ("cue", text),
            (
                "kind",
                one_of(
                    "comment-form teaser-head teaser share follow tags subscription rating rights "
                    "credit byline ad navigation"
                ),
            ),
            ("effect", one_of("drop-line drop-block drop-rest")),
        ],
        1,
    ),
    "number_words.tsv": (
        [
            ("word", anything),
            ("kind", one_of("cardinal ordinal scale fraction multiple vague bound")),
            (
                "value",
                matching(
                    r"\d+|1/\d+|[2-9]/\d+|-|min|max|about|exact|above|below|range", "a number or a bound"
                ),
            ),
        ],
        2,
    ),
    "office_modifiers.tsv": (
        [
            ("word", text),
            ("kind", one_of("past temporary future present rank")),
            ("effect", one_of("former acting future current part")),
        ],
        2,
    ),
    "offices.tsv": (
        [
            ("name", text),
            (
                "kind",
                one_of(
                    "head-of-state royalty minister official military-rank legislator judge "
                    "spokesperson diplomat religious business academic media police union honorific "
                    "profession"
                ),
            ),
            ("title", one_of("title -")),
            ("sex", one_of("m f -")),
        ],
        2,
    ),
    "org_nouns.tsv": (
        [
            ("noun", text),
            ("type", one_of("Agency Organization")),
            ("weight", one_of("strong weak suffix")),
            ("function", anything),
        ],
        1,
    ),
    "organizations.tsv": (
        [
            ("name", text),
            ("full name", anything),
            ("type", one_of("Agency Organization")),
            ("part of", anything),
            ("variants", forms),
        ],
        4,
    ),
    "irregular_forms.tsv": (
        [("form", text), ("part of speech", one_of("VERB NOUN ADJ ADV")), ("lemma", text)],
        2,
    ),
    "predicates.tsv": (
        [("predicate", text), ("the same", forms), ("turned", forms)],
        1,
    ),
    "surname_particles.tsv": (
        [("particle", text), ("place", one_of("word prefix suffix")), ("languages", forms)],
        2,
    ),
    "time_words.tsv": (
        [
            ("expression", text),
            (
                "kind",
                one_of(
                    "month weekday unit daypart season relative vague rule holiday movable"
                ),
            ),
            ("value", anything),
        ],
        2,
    ),
}

TIME_VALUES = {
    "month": r"0[1-9]|1[0-2]",
    "weekday": r"[1-7]",
    "unit": r"\d*(s|min|h|d|w|m|q|y)",
    "daypart": r"T([01]\d|2[0-3])",
    "season": r"SP|SU|AU|WI",
    "relative": r"(day|week|weekend|month|quarter|year|decade|century|ref) (0|[+-]\d+)",
    "vague": r"past|future",
    "holiday": r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
    "movable": r"-",
    "rule": r".+",
}


class Faults:
    """Counts and prints what is wrong."""

    def __init__(self):
        self.n_faults = 0

    def add(self, path, line, what):
        print(f"{path}:{line}: {what}")
        self.n_faults += 1


def read_rows(path, n_columns, faults):
    """Check the form of a file; return (line number, cells) of each well-formed row."""
    raw = path.read_bytes()
    if b"\r" in raw or not raw.endswith(b"\n") or raw.startswith(b"\xef\xbb\xbf"):
        faults.add(path, 1, "a carriage return, a byte order mark, or no newline at the end")
    try:
        lines = raw.decode("utf-8").split("\n")[:-1]
    except UnicodeDecodeError as error:
        faults.add(path, 1, f"not UTF-8: {error}")
        return []
    rows, last = [], b""
    in_header = True
    for number, line in enumerate(lines, 1):
        if in_header and line.startswith("#"):
            continue
        in_header = False
        if line == "" or line != line.rstrip():
            faults.add(path, number, "an empty line or a blank at the end")
            continue
        if unicodedata.normalize("NFC", line) != line:
            faults.add(path, number, "not in Unicode normal form C")
        cells = line.split("\t")
        if len(cells) != n_columns:
            faults.add(path, number, f"{len(cells)} columns, expected {n_columns}")
            continue
        if any(cell == "" or cell != cell.strip() for cell in cells):
            faults.add(path, number, "an empty column (write -) or a blank beside a tab")
        encoded = line.encode("utf-8")
        if encoded <= last:
            faults.add(path, number, "a duplicate, or not in byte order")
        last = encoded
        rows.append((number, cells))
    if not lines or not lines[0].startswith("#"):
        faults.add(path, 1, "no comment line at the top")
    return rows


def check_table(path, faults):
    """Check one table; return its rows."""
    columns, n_key = TABLES[path.name]
    rows = read_rows(path, len(columns), faults)
    keys = set()
    for number, cells in rows:
        for (name, check), cell in zip(columns, cells):
            wrong = check(cell)
            if wrong:
                faults.add(path, number, f"column '{name}': {wrong}")
        key = tuple(cells[: n_key or len(cells)])
        if key in keys:
            faults.add(path, number, f"a second row for {' '.join(key)}")
        keys.add(key)
    return rows


def check_cue_frames(path, rows, faults):
    """No frame stands in two rows of one lemma and class."""
    seen = {}
    for number, (lemma, kind, _, frames, _) in rows:
        for frame in frames.split(","):
            first = seen.setdefault((lemma, kind, frame), number)
            if first != number:
                faults.add(path, number, f"frame '{frame}' of '{lemma}' is in line {first} too")


def check_countries(folder, tables, faults):
    """Country codes of places and bodies exist; a body named as a whole is a row of its own."""
    codes = {cells[0] for _, cells in tables["countries.tsv"]}
    for number, cells in tables.get("cities.tsv", []):
        if cells[1] != "-" and cells[1] not in codes:
            faults.add(folder / "cities.tsv", number, f"no country '{cells[1]}'")
    bodies = tables.get("organizations.tsv", [])
    names = {name for _, cells in bodies for name in cells[:2]}
    for number, cells in bodies:
        whole = cells[3]
        known = codes if COUNTRY.fullmatch(whole) and whole not in names else names
        if whole != "-" and whole not in known:
            faults.add(folder / "organizations.tsv", number, f"part of unknown '{whole}'")


def check_details(folder, tables, faults):
    """What one column says about another, and one table about another."""
    check_cue_frames(folder / "cues.tsv", tables.get("cues.tsv", []), faults)
    for number, (_, kind, value) in tables.get("time_words.tsv", []):
        if kind in TIME_VALUES and not re.fullmatch(TIME_VALUES[kind], value):
            faults.add(folder / "time_words.tsv", number, f"value '{value}' of a {kind}")
    for number, (head, _, listed) in tables.get("name_variants.tsv", []):
        if head not in listed.split("|"):
            faults.add(folder / "name_variants.tsv", number, "the head is not among the forms")
    instruments = tables.get("instruments.tsv", [])
    canonical = {cells[0] for _, cells in instruments if cells[0] == cells[1]}
    for number, (_, lemma) in instruments:
        if lemma not in canonical:
            faults.add(folder / "instruments.tsv", number, f"'{lemma}' has no row of its own")
    if "countries.tsv" in tables:
        check_countries(folder, tables, faults)


def main(arguments):
    beside = Path(__file__).resolve().parent.parent / "models" / "lexicon"
    folder = Path(arguments[1]) if len(arguments) > 1 else beside
    faults = Faults()
    tables = {}
    for path in sorted(folder.glob("*.tsv")):
        if path.name in TABLES:
            tables[path.name] = check_table(path, faults)
        else:
            faults.add(path, 1, "not a table that this test knows")
    if len(arguments) < 2:
        for name in sorted(set(TABLES) - set(tables)):
            faults.add(folder / name, 1, "the table is missing")
    check_details(folder, tables, faults)
    n_rows = sum(len(rows) for rows in tables.values())
    print(f"{len(tables)} tables, {n_rows} rows, {faults.n_faults} faults")
    return 1 if faults.n_faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
