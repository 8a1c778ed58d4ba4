"""The program of an earlier commit in turn with this one: the ratio that holds on any machine.

Both do what the earlier one can: no workbook, and the page, the model and the lists that each makes by itself. CPU seconds are those of
all threads; of the rounds the best counts, for either side by itself.
"""
import json
import os
import subprocess
import tempfile
import time

ROUNDS = 3
FLAGS = ["--features", "recency,frequency,monetary", "--transform", "log", "--k-range", "2...10"]


def works(data, small):
    """What is run: a name, the files that it needs, the words of the command, and the least ratio that was asked for."""
    def csv(kind):
        return os.path.join(data, kind.replace(":", "_") + ".csv")

    few, some, many = ("customers:2000", "customers:5000", "customers:20000") if small else ("customers:20000", "customers:100000", "customers:1000000")
    log, more = ("transactions:20000", "transactions:100000") if small else ("transactions:500000", "transactions:10000000")
    rows = [
        (f"auto-k, {few}, --quick", [few], ["run", csv(few), *FLAGS, "--quick"], "2.5x"),
        ("the same with null reference and stability", [few], ["run", csv(few), *FLAGS], "2.3x"),
        (f"auto-k, {some}, with everything", [some], ["run", csv(some), *FLAGS], "1.4x"),
        (f"defaults on {some}", [some], ["run", csv(some)], ""),
        (f"defaults on {many}", [many], ["run", csv(many)], "3x"),
        (f"defaults on a log, {log}", [log], ["run", csv(log)], ""),
        (f"quick run on a log, {more}", [more], ["run", csv(more), "--quick", "--k", "5"], ""),
    ]
    return [{"name": name, "needs": needs, "command": command, "asked": asked} for name, needs, command, asked in rows]


def knows(program, flag):
    """Whether the program takes the flag. Asked of the help with all flags, for which an earlier program gives its only one."""
    told = subprocess.run([program, "run", "--help-hidden"], capture_output=True, text=True).stdout
    return flag in told


def cost(program, command, without_workbook):
    """Seconds, CPU seconds and peak memory of a run, and what it found."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        words = [program, *command, "--output", out, "--quiet", *(["--no-xlsx"] if without_workbook else [])]
        begin = time.perf_counter()
        process = subprocess.Popen(words)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        if status != 0:
            raise SystemExit(f"{' '.join(words)} ended with {status}")
        record = json.load(open(os.path.join(out, "run.json")))
    return {"seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "peakMiB": usage.ru_maxrss / 1024,
            "customers": record["input"]["customers"], "inertia": {entry["k"]: entry["inertia"] for entry in record["search"]}}


def equal(ours, theirs):
    """Whether the work was the same: as many customers, and no k with a higher inertia."""
    if ours["customers"] != theirs["customers"]:
        return f"no: {ours['customers']:,} customers, not {theirs['customers']:,}"
    shared = sorted(set(ours["inertia"]) & set(theirs["inertia"]))
    if not shared:
        return "no: no k in common"
    worse = [(ours["inertia"][k] / theirs["inertia"][k] - 1, k) for k in shared if ours["inertia"][k] > theirs["inertia"][k] * (1 + 1e-6)]
    if worse:
        return f"inertia higher for {len(worse)} of {len(shared)} k, by {100 * max(worse)[0]:.2g} % at k = {max(worse)[1]}"
    return f"yes, inertia no higher for any of {len(shared)} k"


def best(costs):
    return {**costs[0], **{figure: min(cost[figure] for cost in costs) for figure in ("seconds", "cpu", "peakMiB")}}


def compare(program, before, data, small, only):
    """A row a work: both programs in turn."""
    flags = {each: knows(each, "--no-xlsx") for each in (program, before)}
    rows = []
    for work in works(data, small):
        if only and not any(work["name"].startswith(word) for word in only):
            continue
        rounds = {program: [], before: []}
        for _ in range(ROUNDS):
            for each in (before, program):
                rounds[each].append(cost(each, work["command"], flags[each]))
        ours, theirs = best(rounds[program]), best(rounds[before])
        row = {"work": work["name"], "asked": work["asked"], "ours": ours, "before": theirs, "equal": equal(ours, theirs),
               "ratio": theirs["seconds"] / ours["seconds"], "cpuRatio": theirs["cpu"] / ours["cpu"]}
        rows.append(row)
        print(f"{row['work']}: {row['ratio']:.2f}x by the clock, {row['cpuRatio']:.2f}x of CPU ({row['equal']})", flush=True)
    return rows


def text(rows, commit):
    lines = ["", "## Against an earlier version", "",
             f"The program of {commit} and this one in turn, {ROUNDS} rounds, without workbooks; ratio = seconds before / seconds now, above 1 where this one is "
             f"faster. Repeat with `BASELINE={commit} make bench`.", "",
             "| work | before, s | now, s | ratio | asked for | CPU before, s | now | ratio | peak MiB before | now | equal work |",
             "|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---|"]
    for row in rows:
        ours, before = row["ours"], row["before"]
        lines.append(
            f"| {row['work']} | {before['seconds']:.3g} | {ours['seconds']:.3g} | {row['ratio']:.2f} | {row['asked']} | {before['cpu']:.3g} | {ours['cpu']:.3g} | "
            f"{row['cpuRatio']:.2f} | {before['peakMiB']:.0f} | {ours['peakMiB']:.0f} | {row['equal']} |")
    return "\n".join(lines) + "\n"
