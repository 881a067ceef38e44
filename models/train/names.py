"""Writes names of organizations and places, to be put in place of others in training text: those of WordNet, and invented ones.

    names.py OUT.txt --wordnet FOLDER --people people.txt       lines `ORG<tab>name` and `LOC<tab>name`
"""
import argparse
import pathlib
import random

ORGANIZATION, LOCATION = "organization", "location"
ENDS = ("Corp Inc Group Bank Energy Airlines Foundation Institute University Council Party Times Post Holdings Union Agency Ministry College Hospital "
        "Airways Motors Capital Media Insurance Petroleum Pharma Software Records Press Church Club League Army Front Alliance Committee Commission "
        "Association Company Oil Steel Gas Electric Technologies Partners Consulting Securities Police Brigade Museum Hotel Restaurant Cafe").split()
MIDDLES = "National International Central United Federal State Regional Democratic National Liberal Workers General First Royal People".split()
PLACE_ENDS = "ton ville burg grad abad stan ia land ford field bury pur ham mouth stad dorf ino ova".split()


def wordnet_names(folder):
    """{kind: names} of capitalised nouns that are instances below `organization` and `location`."""
    words, above = {}, {}
    for line in (pathlib.Path(folder) / "data.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        f = line.split(" | ")[0].split(" ")
        count = int(f[3], 16)
        words[f[0]] = [w.replace("_", " ") for w in f[4:4 + 2 * count:2]]
        rest = f[5 + 2 * count:]
        above[f[0]] = [rest[i + 1] for i in range(0, len(rest) - 3, 4) if rest[i] in ("@", "@i")]
        if any(rest[i] == "@i" for i in range(0, len(rest) - 3, 4)):
            words[f[0]] = [(w,) for w in words[f[0]]]

    def under(synset, top, depth=0):
        return synset in top or depth < 20 and any(under(s, top, depth + 1) for s in above.get(synset, []))

    out = {}
    for kind, root in (("ORG", ORGANIZATION), ("LOC", LOCATION)):
        top = {s for s, ws in words.items() if root in ws}
        names = {w[0] for s, ws in words.items() for w in ws if isinstance(w, tuple) and under(s, top)}
        out[kind] = sorted(n for n in names if all(p[0].isupper() and p.isalpha() for p in n.split(" ")))
    # organizations that WordNet has as kinds, not instances ("Federal Reserve System"): capitalised words all the same
    top = {s for s, ws in words.items() if ORGANIZATION in ws}
    more = {w for s, ws in words.items() if under(s, top) for w in ws if isinstance(w, str)}
    out["ORG"] = sorted(set(out["ORG"]) | {n for n in more if all(p[0].isupper() and p.isalpha() for p in n.split(" "))})
    return out


def invented(family, rng, count):
    """Names of organizations and places that stand nowhere: parts of surnames, letters, kinds of organizations."""
    def mash():
        a, b = rng.choice(family), rng.choice(family)
        return (a[:max(2, len(a) // 2)] + b[len(b) // 2:].lower()).capitalize()

    def letters():
        return "".join(rng.choice("ABCDEFGHIJKLMNOPRSTUVW") for _ in range(rng.choice([2, 3, 3, 3, 4, 4, 5])))

    for _ in range(count):
        head = rng.choice([mash, letters, lambda: rng.choice(family)])()
        yield "ORG", head
        yield "ORG", f"{rng.choice([head, mash()])} {rng.choice(ENDS)}"
        yield "ORG", f"{rng.choice([head, mash()])} {rng.choice(MIDDLES)} {rng.choice(ENDS)}"
        stem = rng.choice(family)
        yield "LOC", (stem[:rng.randint(3, 5)] + rng.choice(PLACE_ENDS)).capitalize()
        yield "LOC", f"{rng.choice('New North South West East San Fort Port Saint Lake Mount'.split())} {mash()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--wordnet", required=True)
    parser.add_argument("--people", required=True)
    args = parser.parse_args()
    family = [n for n in pathlib.Path(args.people).read_text(encoding="utf-8").strip("\n").split("\n\n")[1].split("\n") if n.isalpha() and len(n) > 3]
    known = wordnet_names(args.wordnet)
    lines = [f"{kind}\t{n}" for kind, names in known.items() for n in names]
    lines += [f"{kind}\t{n}" for kind, n in invented(family, random.Random(1), 600)]
    pathlib.Path(args.out).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print({k: len(v) for k, v in known.items()}, len(lines))


if __name__ == "__main__":
    main()
