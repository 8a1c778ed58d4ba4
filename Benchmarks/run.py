#!/usr/bin/env python3
"""Runs ours and the peers in turn on the same files, checks that the work was equal, and writes results.json and RESULTS.md.

    run.py [--small] [--only WORK,...] [--baseline PROGRAM COMMIT]
"""
import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version

import baseline
import growth
import workloads

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.path.join(HERE, ".build/release/segment-bench")
PROGRAM = os.path.join(HERE, ".build/release/auto-segment")
DATA = os.path.join(HERE, ".build-data")
PACKAGES = ["scikit-learn", "scikit-learn-intelex", "polars", "duckdb", "pandas", "numpy"]


def measured(command):
    """The line of JSON that a measuring command prints last."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def cost_of(command):
    """Seconds and peak memory in MiB of a whole program."""
    begin = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return {"seconds": seconds, "peakMiB": usage.ru_maxrss / 1024}


def whole_run(csv, flags):
    """Seconds and peak memory of the whole program, from the file to the written folder."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["/usr/bin/env", PROGRAM, "run", csv, "--output", os.path.join(folder, "out"), "--quiet", *flags]
        cost = cost_of(command)
        record = json.load(open(os.path.join(folder, "out", "run.json")))
    search = {entry["k"]: entry for entry in record["search"]}
    return {**cost, "rows": record["input"]["customers"],
            "inertia": {k: entry["inertia"] for k, entry in search.items()},
            "silhouette": {k: entry["meanSilhouette"] for k, entry in search.items()}, "chosen": record["chosenK"], "timings": record["timings"]}


def whole_classify(csv, sample):
    """Seconds and peak memory of the whole program, from a file of customers to the written file of their segments."""
    with tempfile.TemporaryDirectory() as folder:
        model, out = os.path.join(folder, "model"), os.path.join(folder, "out.csv")
        flags = ["--features", "recency,frequency,monetary", "--transform", "log", "--k", "5", "--max-leaves", "16", "--quick", "--quiet"]
        subprocess.run([PROGRAM, "run", sample, "--output", model, *flags], check=True)
        command = [PROGRAM, "classify", os.path.join(model, "model.json"), csv, "--output", out, "--quiet"]
        cost = cost_of(command)
        with open(out, "rb") as file:
            rows = sum(part.count(b"\n") for part in iter(lambda: file.read(1 << 20), b"")) - 1
    return {**cost, "rows": rows}


def ours(work):
    if work.ours[0] == "classify":
        return whole_classify(*work.ours[1:])
    if work.ours[0] == "run":
        return whole_run(work.ours[1], work.ours[2:])
    return measured([OURS, *work.ours])


def command_of(work, name):
    if name == "R":
        return ["Rscript", os.path.join(HERE, "peers.R"), *work.peer(name)]
    return [sys.executable, os.path.join(HERE, "peers.py"), *work.peer(name)]


def is_here(name):
    return name != "R" or shutil.which("Rscript") is not None


measured_before = {}


def peer(work, name, turn):
    """Rows that ask the same of a peer share its measurement."""
    command = command_of(work, name)
    key = (*command, turn)
    if key not in measured_before:
        measured_before[key] = measured(command)
    return measured_before[key]


def best(results):
    return min(results, key=lambda result: result["seconds"])


def asked_ratio(asked):
    """The number in "60x"; `None` where the work has a limit of another kind."""
    return float(asked[:-1]) if asked.endswith("x") else None


def judged(ratio, asked):
    """Against what was asked for; "" where nothing was asked of this peer."""
    if ratio < 1:
        return "we lose here"
    goal = asked_ratio(asked)
    return "" if goal is None else "reached" if ratio >= goal else "missed"


def run(work):
    peers = [name for name in work.peers if is_here(name)]
    rounds = {"ours": [], **{name: [] for name in peers}}
    for turn in range(work.rounds):
        rounds["ours"].append(ours(work))
        for name in peers:
            rounds[name].append(peer(work, name, turn))
    mine = best(rounds["ours"])
    row = {"work": work.name, "asked": work.asked, "ours": mine, "peers": {}}
    for name in peers:
        theirs = best(rounds[name])
        ratio = theirs["seconds"] / mine["seconds"]
        # What is asked for is asked against the first peer.
        asked = work.asked if name == work.peers[0] else ""
        row["peers"][name] = {
            **theirs, "ratio": ratio, "asked": asked, "goal": judged(ratio, asked), "equal": work.equal(mine, theirs)}
    return row


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    ours = measured([OURS, "version"])
    peers = {name: version(name) for name in PACKAGES}
    if is_here("R"):
        peers["R"] = subprocess.run(["Rscript", "-e", "cat(as.character(getRversion()))"], capture_output=True, text=True).stdout
    return {"cpu": model, "cores": os.cpu_count(), "system": " ".join([platform.system(), *platform.libc_ver()]), "blasKernel": ours["blasKernel"],
            "kernelLevel": ours["kernelLevel"], "python": platform.python_version(), "peers": peers,
            "program": subprocess.run([PROGRAM, "--version"], capture_output=True, text=True).stdout.split("\n")[0],
            "compiler": subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.split("\n")[0],
            "date": time.strftime("%Y-%m-%d"), "loadBefore": os.getloadavg()[0]}


def table(rows, about):
    text = ["# Side by side with others", "",
            f"{about['date']}, {about['cpu']}, {about['cores']} cores, {about['system']}. Ours: {about['program']}, {about['compiler']}, own kernels for "
            f"{about['kernelLevel']}, OpenBLAS kernels for {about['blasKernel']}. Peers: Python {about['python']}, "
            + ", ".join(f"{name} {number}" for name, number in about["peers"].items())
            + ("" if "R" in about["peers"] else "; R is not installed here and was not measured") + ".", "",
            "Ratio = seconds of the peer / seconds of ours, both measured in one run, two threads each, the best of the rounds. "
            "*Equal work* says what the check of equal work found. A peer's time marked × is one k times nine. Ours is the whole program, from its "
            "start to the written folder, where the work begins with a CSV file, and the call alone otherwise; the peers' times leave out the start of "
            "Python and its imports. Repeat with `make bench`.", "",
            "| work | peer | peer, s | ours, s | ratio | asked for | | equal work | peak MiB, peer | ours |",
            "|---|---|---:|---:|---:|---:|---|---|---:|---:|"]
    for row in rows:
        for name, result in row["peers"].items():
            mark = " ×" if result.get("extrapolated") else ""
            text.append(
                f"| {row['work']} | {name} | {result['seconds']:.4g}{mark} | {row['ours']['seconds']:.4g} | {result['ratio']:.1f} | "
                f"{result['asked']} | {result['goal']} | {result['equal']} | {result['peakMiB']:.0f} | {row['ours']['peakMiB']:.0f} |")
        if not row["peers"]:
            text.append(f"| {row['work']} | none | | {row['ours']['seconds']:.4g} | | {row['asked']} | | | | {row['ours']['peakMiB']:.0f} |")
    return "\n".join(text) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--baseline", nargs=2, metavar=("PROGRAM", "COMMIT"))
    given = parser.parse_args()
    wanted = [work for work in workloads.all_of(DATA, small=given.small)
              if not given.only or any(work.name.startswith(word) for word in given.only.split(","))]
    about = machine()
    kinds = {kind for work in wanted for kind in work.needs}
    if not given.only:
        kinds |= set(growth.kinds(given.small))
    only = given.only.split(",") if given.only else []
    if given.baseline:
        kinds |= {kind for work in baseline.works(DATA, given.small) for kind in work["needs"]}
    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), DATA, *sorted(kinds)], check=True, stdout=subprocess.DEVNULL)
    rows = []
    for work in wanted:
        row = run(work)
        rows.append(row)
        ratios = ", ".join(f"{name} {result['ratio']:.1f}x {result['goal']} ({result['equal']})" for name, result in row["peers"].items())
        print(f"{time.strftime('%H:%M:%S')} {work.name}: ours {row['ours']['seconds']:.4g} s; {ratios}", flush=True)
    results, text = {"machine": about, "rows": rows}, table(rows, about)
    if not given.only:
        ceiling = growth.limits(DATA, os.cpu_count())
        grown = growth.measure(given.small, DATA, lambda *words: measured([OURS, *words]), whole_run, ceiling)
        results |= {"limits": ceiling, "growth": grown}
        text += growth.text(grown, ceiling)
    if given.baseline:
        compared = baseline.compare(PROGRAM, given.baseline[0], DATA, given.small, only)
        results["baseline"] = {"commit": given.baseline[1], "rows": compared}
        text += baseline.text(compared, given.baseline[1])
    where = DATA if given.small or given.only else HERE
    with open(os.path.join(where, "results.json"), "w") as file:
        json.dump(results, file, indent=1)
        file.write("\n")
    with open(os.path.join(where, "RESULTS.md"), "w") as file:
        file.write(text)
    print("\n" + text)


if __name__ == "__main__":
    main()
