#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does memory grow with the number of articles? Extracts the example articles, repeated under new ids, to N-Quads, and prints the
peak for 1,000 and for 10,000 articles (or the numbers given).  memory.py CLAIMGRAPH SOURCE_ROOT [N M]

Exit code 1 when the second peak is more than a tenth above the first."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time


def articles(root):
    """The texts of the example articles, as JSON objects."""
    folder = pathlib.Path(root) / "examples" / "articles"
    for path in sorted(folder.iterdir()):
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            yield from (json.loads(line) for line in content.splitlines())
        else:
            yield {"html" if path.suffix == ".html" else "text": content}


def peak(program, root, n):
    """(peak memory in MB, seconds) of extracting n articles."""
    texts = list(articles(root))
    with tempfile.TemporaryDirectory() as folder:
        corpus = pathlib.Path(folder) / "corpus.jsonl"
        with open(corpus, "w", encoding="utf-8") as out:
            for i in range(n):
                record = {k: v for k, v in texts[i % len(texts)].items() if k != "url"}
                out.write(json.dumps({**record, "id": f"article-{i}"}) + "\n")
        start = time.monotonic()
        child = subprocess.Popen([program, "extract", "-q", "-f", "nquads", "-o", "/dev/null", corpus])
        _, status, usage = os.wait4(child.pid, 0)
        assert status == 0
        return usage.ru_maxrss / 1024, time.monotonic() - start


if __name__ == "__main__":
    numbers = [int(n) for n in sys.argv[3:5]] or [1000, 10000]
    peaks = []
    for number in numbers:
        megabytes, seconds = peak(sys.argv[1], sys.argv[2], number)
        peaks.append(megabytes)
        print(f"{number} articles: peak {megabytes:.1f} MB, {number / seconds:.1f} articles a second")
    sys.exit(peaks[1] > 1.1 * peaks[0])
