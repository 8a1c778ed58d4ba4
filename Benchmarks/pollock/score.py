#!/usr/bin/env python3
"""Scores `auto-segment preview --print-table` by the measures of the Pollock benchmark.

Vitagliano, Hameed, Jiang, Reisener, Wu, Naumann, "Pollock: A Data Loading Benchmark", PVLDB 16(8), 2023: each file is
loaded with nothing but its path and compared with a clean version of its table. Ten measures a file, each in 0...1:
success; precision, recall and F1 of the header's cells, of the records and of all other cells, as multisets. The simple
score of a folder is the mean of their sum over its files, the weighted score weighs each file by how often its fault
occurs in the authors' survey of open data (Pollock's pollock_weights.json gives these counts; rows that differ in
delimiters or quotes share theirs evenly).

usage: score.py PROGRAM FOLDER... [--command 'ARGUMENTS {}'] [--json FILE] [--verbose]

  PROGRAM    the auto-segment binary, or any program that prints the table it reads as CSV
  FOLDER     a folder with csv/ (the faulty files) and clean/ (the same tables as plain RFC 4180)
  --command  the program's arguments, {} standing for the file; by default: preview {} --print-table
"""
import argparse
import collections
import csv
import io
import json
import os
import shlex
import subprocess
import sys

csv.field_size_limit(1 << 30)

# How often the fault of each file occurs in the survey; families of row faults share one count.
FILE_WEIGHTS = {
    "source.csv": 1,
    "file_no_payload.csv": 15,
    "file_no_trailing_newline.csv": 184,
    "file_double_trailing_newline.csv": 5,
    "file_no_header.csv": 470,
    "file_header_multirow_2.csv": 47,
    "file_header_multirow_3.csv": 47,
    "file_preamble.csv": 282,
    "file_multitable_same.csv": 188 / 3,
    "file_multitable_more.csv": 188 / 3,
    "file_multitable_less.csv": 188 / 3,
    "file_header_only.csv": 3,
    "file_one_data_row.csv": 4,
    "file_record_delimiter_0xD.csv": 7,
    "file_record_delimiter_0xA.csv": 1691,
    "file_field_delimiter_0x9.csv": 4,
    "file_field_delimiter_0x3B.csv": 834,
    "file_field_delimiter_0x20.csv": 4,
    "file_field_delimiter_0x2C_0x20.csv": 101,
    "file_quotation_char_0x27.csv": 11,
    "file_escape_char_0x5C.csv": 1,
    "file_escape_char_0x00.csv": 7,
}
ROW_WEIGHT = 0.36775106082036774
MEASURES = ["success"] + [f"{part} {measure}" for part in ("header", "record", "cell") for measure in ("precision", "recall", "F1")]


def weight(name):
    """The weight of a faulty file; None for a file of the survey itself, which has none."""
    if name.startswith("row_"):
        return ROW_WEIGHT
    return FILE_WEIGHTS.get(name)


def rows(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def agreement(loaded, clean):
    """Precision, recall and F1 of one multiset against another; an empty expectation is always met."""
    loaded, clean = collections.Counter(loaded), collections.Counter(clean)
    if not clean:
        return 1.0, 1.0, 1.0
    shared = (loaded & clean).total()
    if not shared:
        return 0.0, 0.0, 0.0
    precision, recall = shared / loaded.total(), shared / clean.total()
    return precision, recall, 2 * precision * recall / (precision + recall)


def measures(loaded, clean):
    """The ten measures of one table; the first row is the header."""
    return [
        1.0,
        *agreement(loaded[0] if loaded else [], clean[0] if clean else []),
        *agreement(map(tuple, loaded[1:]), map(tuple, clean[1:])),
        *agreement((cell for row in loaded[1:] for cell in row), (cell for row in clean[1:] for cell in row)),
    ]


def load(program, command, path):
    """The rows that the program prints; None where it fails, crashes or takes more than a minute."""
    arguments = [part.replace("{}", path) for part in shlex.split(command)]
    try:
        run = subprocess.run([program, *arguments], capture_output=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        return None
    return rows(run.stdout.decode("utf-8", "replace")) if run.returncode == 0 else None


def score(program, command, folder, verbose):
    names = sorted(os.listdir(os.path.join(folder, "csv")))
    scores = {}
    for name in names:
        loaded = load(program, command, os.path.join(folder, "csv", name))
        with open(os.path.join(folder, "clean", name), encoding="utf-8", errors="replace", newline="") as file:
            clean = rows(file.read())
        scores[name] = measures(loaded, clean) if loaded is not None else [0.0] * len(MEASURES)
        if verbose and sum(scores[name]) < 9.9995:
            print(f"  {sum(scores[name]):6.3f}  {name}")
    means = [sum(column) / len(names) for column in zip(*scores.values())]
    weighed = [(weight(name), sum(values)) for name, values in scores.items() if weight(name) is not None]
    total = sum(w for w, _ in weighed)
    return {
        "files": len(names),
        "measures": dict(zip(MEASURES, means)),
        "simple": sum(means),
        "weighted": sum(w * s for w, s in weighed) / total if total else None,
        "scores": {name: sum(values) for name, values in scores.items()},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--command", default="preview {} --print-table")
    parser.add_argument("--json")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    results = {}
    for folder in arguments.folders:
        name = os.path.basename(os.path.normpath(folder))
        results[name] = result = score(arguments.program, arguments.command, folder, arguments.verbose)
        weighted = "" if result["weighted"] is None else f", weighted {result['weighted']:.3f}"
        print(f"{name}: {result['files']} files, simple {result['simple']:.3f}{weighted}")
        print("  " + ", ".join(f"{measure} {value:.3f}" for measure, value in result["measures"].items()))
    files = sum(result["files"] for result in results.values())
    together = sum(result["simple"] * result["files"] for result in results.values()) / files
    print(f"together: {files} files, simple {together:.3f}")
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump({"together": together, **results}, file, indent=1)


if __name__ == "__main__":
    sys.exit(main())
