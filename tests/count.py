#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints how many tests passed, failed and were skipped, by Meson's log."""
import json
import sys

GOOD = ("OK", "EXPECTEDFAIL")
results = [json.loads(line)["result"] for line in open(sys.argv[1], encoding="utf-8")]
skipped = results.count("SKIP")
passed = sum(result in GOOD for result in results)
print(f"{passed} passed, {len(results) - passed - skipped} failed, {skipped} skipped")
