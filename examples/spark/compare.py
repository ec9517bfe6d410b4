#!/usr/bin/env python3
"""Compares the output of the job with that of a single process, record by record.

Use: compare.py ORIGINAL SINGLE FOLDER
"""
import itertools
import json
import pathlib
import sys


def main():
    original, single, folder = map(pathlib.Path, sys.argv[1:])
    parts = [part.open("rb") for part in sorted(folder.glob("part-*"))]
    records = changed = 0
    with original.open("rb") as before, single.open("rb") as one:
        for lines in itertools.zip_longest(before, one, itertools.chain.from_iterable(parts)):
            records += 1
            if None in lines:
                missing = ("original", "single process", "Spark")[lines.index(None)]
                sys.exit(f"record {records} is missing: {missing}")
            source, expected, given = lines
            if given != expected:
                sys.exit(f"record {records} differs\nsingle process: {expected!r}\nSpark:          {given!r}")
            if json.loads(source)["id"] != json.loads(given)["id"]:
                sys.exit(f"record {records} is out of place: {given!r}")
            changed += source != given
    if changed == 0:
        sys.exit("nothing was repaired: that proves nothing")
    print(f"{records} records, {changed} of them repaired, none differs")


main()
