"""The names of a CoNLL-U file (NER= in the last column) as IOB2 on standard output, for a scorer of names.

    to_iob2.py IN.conllu [--ids GOLD.conllu --order GOLD.iob2]

With --ids and --order: the sentences of IN are those of GOLD.conllu; they are written in the order of GOLD.iob2 (by sent_id).
"""
import argparse

from data import read_conllu, read_iob2


def sentences(path):
    """[[(form, tag)]] of a CoNLL-U file."""
    out, rows = [], []
    with open(path, encoding="utf-8") as f:
        for line in list(f) + ["\n"]:
            row = line.rstrip("\n").split("\t")
            if len(row) == 10 and row[0].isdigit():
                rows.append((row[1], next((m[4:] for m in row[9].split("|") if m.startswith("NER=")), "O")))
            elif not line.strip() and rows:
                out.append(rows)
                rows = []
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("--ids")
    parser.add_argument("--order")
    args = parser.parse_args()
    found = sentences(args.input)
    if args.ids:
        ids = [i for doc in read_conllu(args.ids, "ids") for i in doc.sent_ids]
        by_id = dict(zip(ids, found, strict=True))
        found = [by_id[sent] for _, sent, _, _, _ in read_iob2(args.order)]
    for rows in found:
        for number, (form, tag) in enumerate(rows, 1):
            print(number, form, tag, sep="\t")
        print()


if __name__ == "__main__":
    main()
