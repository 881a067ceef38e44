"""Writes a list of given names and of surnames in Latin script, from the providers of the `faker` package (MIT licence).

    people.py OUT.txt       given names, an empty line, surnames
"""
import importlib
import pathlib
import pkgutil
import re
import sys

import faker.providers.person as person


def collect():
    given, family = set(), set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not isinstance(values, (tuple, list, dict)):
                continue
            target = given if attribute.startswith("first_names") else family if attribute.startswith("last_names") else None
            if target is not None:
                target.update(v for v in values if isinstance(v, str))
    latin = re.compile(r"[A-Z][a-z\u00df-\u017f'\u2019]+(-[A-Z][a-z\u00df-\u017f]+)?$")
    return [sorted(n for n in names if latin.match(n) and "-" not in n) for names in (given, family)]


if __name__ == "__main__":
    given, family = collect()
    pathlib.Path(sys.argv[1]).write_text("\n".join(given) + "\n\n" + "\n".join(family) + "\n", encoding="utf-8")
    print(len(given), "given names,", len(family), "surnames")
