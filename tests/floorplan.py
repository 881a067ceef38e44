#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that the folders of src/ include each other only downwards, that an outside library stays in its files, and that
every file opens with its licence, and no file or function has outgrown its room.  floorplan.py SOURCE_ROOT"""
import pathlib
import re
import sys

MAY_INCLUDE = {
    "core": {"core"},
    "model": {"core", "model"},
    "read": {"core", "model", "read"},
    "export": {"core", "export"},
    "analyse": {"core", "model", "analyse"},
    "extract": {"core", "model", "extract"},
    "resolve": {"core", "model", "resolve"},
}
EVERYTHING = set(MAY_INCLUDE) | {"command", "pipeline.h"}
LIBRARIES = {  # header: the folders or files that may include it
    r"raptor2?/?": r"export/rdf",
    r"libxml/": r"(read/(html|page)|export/graphml)",
    r"json-glib/": r"(read/|export/jsonl)",
    r"gio/": r"(read/|export/sink)",
    r"xxhash": r"model/store",
}
MAX_LINES, MAX_FUNCTION = 500, 80


def allowed(path, header):
    folder = path.parts[0] if len(path.parts) > 1 else "."
    target = header.split("/")[0] if "/" in header else header
    if folder in MAY_INCLUDE:
        return target in MAY_INCLUDE[folder] or "/" not in header
    return target in EVERYTHING or "/" not in header


def functions(lines):
    """(line, length) of each function body: an opening brace alone at the start of a line, to its closing brace."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start:
            yield start, number - start
            start = None


def faults(root):
    for path in sorted(root.rglob("*.[ch]")):
        name = path.relative_to(root)
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        if "SPDX-License-Identifier" not in "\n".join(lines[:3]):
            yield f"{name}:1: no SPDX header"
        if len(lines) > MAX_LINES:
            yield f"{name}: {len(lines)} lines, more than {MAX_LINES}"
        for start, length in functions(lines):
            if length > MAX_FUNCTION:
                yield f"{name}:{start}: a function of {length} lines, more than {MAX_FUNCTION}"
        for number, line in enumerate(lines, 1):
            own = re.match(r'#include "([^"]+)"', line)
            outside = re.match(r"#include <([^>]+)>", line)
            if own and not allowed(name, own[1]):
                yield f"{name}:{number}: may not include {own[1]}"
            for header, place in LIBRARIES.items():
                if outside and re.match(header, outside[1]) and not re.match(place, str(name)):
                    yield f"{name}:{number}: {outside[1]} belongs to {place}"


if __name__ == "__main__":
    found = list(faults(pathlib.Path(sys.argv[1]) / "src"))
    print("\n".join(found) or "every include points down the floor plan")
    sys.exit(bool(found))
