# SPDX-FileCopyrightText: 2026 The claimgraph authors
# SPDX-License-Identifier: MIT
"""What the interop tests share: running readers of RDF, and sets of triples as lines of N-Triples."""
import re
import shutil
import subprocess
import sys

SKIP = 77  # for Meson
LINE = re.compile(r"(<[^>]*>) (<[^>]*>) (<[^>]*>|\"(?:[^\"\\]|\\.)*\"(?:@[\w-]+|\^\^<[^>]*>)?)(?: (<[^>]*>))? \.")


def need(*programs):
    """Skips the test where a program is missing."""
    for program in programs:
        if not shutil.which(program):
            print(f"skipped: no {program}")
            sys.exit(SKIP)


def output_of(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}: {done.stderr.decode()[:500]}")
    return done.stdout.decode()


def plain(text):
    """A line without \\u escapes; others stay."""
    return re.sub(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.)", lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else m[0], text)


def quads(text):
    """The lines as tuples: subject, predicate, object, graph or None."""
    found = set()
    for line in text.removesuffix("\n").split("\n") if text else ():
        match = LINE.fullmatch(plain(line))
        if not match:
            sys.exit(f"not a statement: {line[:200]}")
        found.add(match.groups())
    return found


def by_serdi(syntax, path):
    return quads(output_of("serdi", "-i", syntax, "-o", "nquads" if syntax == "nquads" else "ntriples", path))


def by_rapper(syntax, path):
    return quads(output_of("rapper", "-q", "-i", syntax, "-o", "nquads" if syntax == "nquads" else "ntriples", path))


def triples(statements):
    return {statement[:3] for statement in statements}


def same(what, one, other):
    """Ends the test if two sets differ."""
    for name, extra in (("only in the first", one - other), ("only in the second", other - one)):
        if extra:
            sys.exit(f"{what}: {len(extra)} {name}, like {sorted(extra, key=str)[0]}")
    print(f"ok: {what} ({len(one)})")
