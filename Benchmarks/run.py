#!/usr/bin/env python3
"""Runs ours and the peers in turn on the same files, checks that the work was equal, and writes results.json and RESULTS.md.

    run.py [--small] [--only WORK,...]
"""
import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version

import workloads

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.path.join(HERE, ".build/release/segment-bench")
PROGRAM = os.path.join(HERE, "../.build/release/auto-segment")
DATA = os.path.join(HERE, ".build-data")
PACKAGES = ["scikit-learn", "scikit-learn-intelex", "polars", "duckdb", "pandas", "numpy"]


def measured(command):
    """The line of JSON that a measuring command prints last."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def whole_run(csv, flags):
    """Seconds and peak memory of the whole program, from the file to the written folder."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["/usr/bin/env", PROGRAM, "run", csv, "--output", os.path.join(folder, "out"), "--quiet", *flags]
        begin = time.perf_counter()
        process = subprocess.Popen(command)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        if status != 0:
            sys.exit(f"{' '.join(command)} ended with {status}")
        record = json.load(open(os.path.join(folder, "out", "run.json")))
    search = {entry["k"]: entry for entry in record["search"]}
    return {"seconds": seconds, "peakMiB": usage.ru_maxrss / 1024, "rows": record["input"]["customers"],
            "inertia": {k: entry["inertia"] for k, entry in search.items()},
            "silhouette": {k: entry["meanSilhouette"] for k, entry in search.items()}, "timings": record["timings"]}


def ours(work):
    if work.ours[0] == "run":
        return whole_run(work.ours[1], work.ours[2:])
    return measured([OURS, *work.ours])


def peer(work, name):
    return measured([sys.executable, os.path.join(HERE, "peers.py"), *work.peer(name)])


def best(results):
    return min(results, key=lambda result: result["seconds"])


def run(work):
    rounds = {"ours": [], **{name: [] for name in work.peers}}
    for _ in range(work.rounds):
        rounds["ours"].append(ours(work))
        for name in work.peers:
            rounds[name].append(peer(work, name))
    mine = best(rounds["ours"])
    row = {"work": work.name, "asked": work.asked, "ours": mine, "peers": {}}
    for name in work.peers:
        theirs = best(rounds[name])
        row["peers"][name] = {**theirs, "ratio": theirs["seconds"] / mine["seconds"], "equal": work.equal(mine, theirs)}
    return row


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    return {"cpu": model, "cores": os.cpu_count(), "system": platform.platform(),
            "blasKernel": measured([OURS, "version"])["blasKernel"], "python": platform.python_version(),
            "peers": {name: version(name) for name in PACKAGES}}


def table(rows, about):
    text = ["# Side by side with others", "",
            f"{about['cpu']}, {about['cores']} cores; OpenBLAS kernels: {about['blasKernel']}; "
            + ", ".join(f"{name} {number}" for name, number in about["peers"].items()) + ".", "",
            "Ratio = seconds of the peer / seconds of ours, both measured in one run, two threads each, the best of the rounds. "
            "*Equal* says whether the check of equal work held. A peer's time marked × is one k times nine. Repeat with `make bench`.", "",
            "| work | peer | peer, s | ours, s | ratio | asked for | equal | peak MiB, peer | ours |",
            "|---|---|---:|---:|---:|---:|---|---:|---:|"]
    for row in rows:
        for name, result in row["peers"].items():
            mark = " ×" if result.get("extrapolated") else ""
            text.append(
                f"| {row['work']} | {name} | {result['seconds']:.4g}{mark} | {row['ours']['seconds']:.4g} | {result['ratio']:.1f} | "
                f"{row['asked'] or ''} | {result['equal']} | {result['peakMiB']:.0f} | {row['ours']['peakMiB']:.0f} |")
        if not row["peers"]:
            text.append(f"| {row['work']} | | | {row['ours']['seconds']:.4g} | | {row['asked'] or ''} | | | {row['ours']['peakMiB']:.0f} |")
    return "\n".join(text) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    wanted = [work for work in workloads.all_of(DATA, small=given.small)
              if not given.only or any(work.name.startswith(word) for word in given.only.split(","))]
    kinds = sorted({kind for work in wanted for kind in work.needs})
    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), DATA, *kinds], check=True, stdout=subprocess.DEVNULL)
    rows = []
    for work in wanted:
        row = run(work)
        rows.append(row)
        ratios = ", ".join(f"{name} {result['ratio']:.1f}x{'' if result['equal'] == 'yes' else ' (' + result['equal'] + ')'}"
                           for name, result in row["peers"].items())
        print(f"{work.name}: ours {row['ours']['seconds']:.4g} s; {ratios}", flush=True)
    about = machine()
    where = os.path.join(HERE, ".build-data" if given.small or given.only else "")
    with open(os.path.join(where, "results.json"), "w") as file:
        json.dump({"machine": about, "rows": rows}, file, indent=1)
    with open(os.path.join(where, "RESULTS.md"), "w") as file:
        file.write(table(rows, about))
    print("\n" + table(rows, about))


if __name__ == "__main__":
    main()
