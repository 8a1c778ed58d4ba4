"""How cost grows with n, k and d, next to what the machine can do at most."""
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
CLUSTERS = 10
STEPS = 30


def limits(folder, threads):
    """Bytes a second and seconds a square root, by a small C program built for this machine; `None` without a compiler."""
    program = os.path.join(folder, "limits")
    command = ["-O3", "-march=native", "-fno-math-errno", "-pthread", os.path.join(HERE, "limits.c"), "-o", program]
    for compiler in ("clang", "cc"):
        try:
            subprocess.run([compiler, *command], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return json.loads(subprocess.run([program, str(threads)], check=True, capture_output=True, text=True).stdout)
    return None


def kinds(small):
    """The files that the table needs."""
    wanted = [f"customers:{n}" for n in runs(small)]
    for n, d, k in steps(small):
        wanted += [f"points:{n}:{d}", f"start:{n}:{d}:{k}"]
    for n, d in silhouettes(small):
        wanted += [f"points:{n}:{d}", f"labels:{n}:{d}"]
    return wanted


def runs(small):
    return [1_000, 5_000] if small else [10_000, 30_000, 100_000, 300_000, 1_000_000]


def steps(small):
    if small:
        return [(10_000, 3, 10), (20_000, 3, 10)]
    return ([(n, 3, CLUSTERS) for n in (10_000, 100_000, 1_000_000)] + [(1_000_000, 3, k) for k in (5, 20, 50)]
            + [(1_000_000, d, CLUSTERS) for d in (8, 20, 64)])


def silhouettes(small):
    return [(3_000, 3)] if small else [(10_000, 3), (30_000, 3), (100_000, 3), (30_000, 8), (30_000, 20)]


def measure(small, data, measured, whole_run, ceiling):
    """The rows of the three tables."""
    def path(kind, end):
        return os.path.join(data, kind.replace(":", "_") + end)

    table = {"runs": [], "steps": [], "silhouettes": []}
    for n in runs(small):
        csv = path(f"customers:{n}", ".csv")
        for label, flags in [("--quick", ["--quick"]), ("defaults", [])]:
            result = whole_run(csv, flags)
            table["runs"].append({"n": n, "flags": label, **{field: result[field] for field in ("seconds", "peakMiB", "timings")}})
    for n, d, k in steps(small):
        files = [path(f"points:{n}:{d}", ".f64"), path(f"start:{n}:{d}:{k}", ".f64")]
        result = measured("lloyd", *files, str(n), str(d), str(k), str(STEPS))
        # A step reads each point once, in 32 bits, and its label.
        least = ceiling and n * (4 * d + 4) / ceiling["bytesASecond"]
        table["steps"].append({"n": n, "d": d, "k": k, "seconds": result["seconds"], "memoryBound": least})
    for n, d in silhouettes(small):
        files = [path(f"points:{n}:{d}", ".f64"), path(f"labels:{n}:{d}", ".i32")]
        result = measured("silhouette", *files, str(n), str(d))
        # One square root a pair of customers, whatever the number of k.
        least = ceiling and n * n * ceiling["secondsARoot"] / ceiling["threads"]
        table["silhouettes"].append({"n": n, "d": d, "seconds": result["seconds"], "rootBound": least})
    return table


def times(seconds, bound):
    return f"{bound:.3g} | {seconds / bound:.1f}" if bound else " | "


def text(table, ceiling):
    lines = ["", "## How cost grows", ""]
    if ceiling:
        lines += [f"The machine at most, measured in the same run: {ceiling['bytesASecond'] / 1e9:.1f} GB/s from memory with {ceiling['threads']} threads, "
                  f"{ceiling['secondsARoot'] * 1e9:.2f} ns a float32 square root on one.", ""]
    lines += ["Whole runs, k = 3...15, CSV in to report and model out, d = 3:", "", "| n | flags | s | peak MiB | of it reading and features, s | search, s |",
              "|---:|---|---:|---:|---:|---:|"]
    for row in table["runs"]:
        timings = row["timings"]
        reading = sum(timings.get(stage, 0) for stage in ("reading", "layout", "features"))
        lines.append(f"| {row['n']:,} | {row['flags']} | {row['seconds']:.3g} | {row['peakMiB']:.0f} | {reading:.3g} | {timings.get('search', 0):.3g} |")
    lines += ["", "One Lloyd step; the bound is reading all points once from memory. A step may beat it where the points fit into the cache, and where "
              "the centroids have moved too little to change a tile of points, which then is not read:", "",
              "| n | d | k | s | memory bound, s | times the bound |", "|---:|---:|---:|---:|---:|---:|"]
    lines += [f"| {row['n']:,} | {row['d']} | {row['k']} | {row['seconds']:.3g} | {times(row['seconds'], row['memoryBound'])} |" for row in table["steps"]]
    lines += ["", "Exact silhouettes for k = 2...10 in one pass; the bound is one square root a pair of customers:", "",
              "| n | d | s | square-root bound, s | times the bound |", "|---:|---:|---:|---:|---:|"]
    lines += [f"| {row['n']:,} | {row['d']} | {row['seconds']:.3g} | {times(row['seconds'], row['rootBound'])} |" for row in table["silhouettes"]]
    return "\n".join(lines) + "\n"
