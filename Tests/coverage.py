#!/usr/bin/env python3
"""Prints the share of lines that the tests reach, a row a room, from the JSON that `swift test --enable-code-coverage` writes."""
import collections
import json
import sys

lines = collections.defaultdict(lambda: [0, 0])
for file in json.load(open(sys.argv[1]))["data"][0]["files"]:
    if "/Sources/" not in file["filename"] or "/checkouts/" in file["filename"]:
        continue
    place = file["filename"].split("/Sources/", 1)[1].split("/")
    rooms = [place[0], "all"] + (["/".join(place[:2])] if place[0] == "CustomerData" or place[1] == "Model" else [])
    summary = file["summary"]["lines"]
    for room in rooms:
        lines[room][0] += summary["covered"]
        lines[room][1] += summary["count"]
for room in sorted(lines):
    covered, count = lines[room]
    print(f"{100 * covered / max(count, 1):6.1f} %  {covered:6} of {count:6} lines  {room}")
