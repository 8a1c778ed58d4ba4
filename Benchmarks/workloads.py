"""What is measured: the files it needs, how ours and the peers are called, and what shows that the work was equal."""
import os
from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Work:
    name: str
    needs: list
    ours: list
    arguments: list          # of peers.py, after the job's and the peer's name
    job: str
    peers: list
    equal: Callable
    asked: str = ""
    rounds: int = 2
    extra: dict = field(default_factory=dict)

    def peer(self, name):
        return [self.job, name, *self.arguments, *self.extra.get(name, [])]


def close(a, b, tolerance):
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def inertia_no_worse(ours, theirs):
    """Ours may be lower; it is not to be higher for any k by more than rounding."""
    mine = {int(k): value for k, value in ours["inertia"].items()}
    worse = [k for k, value in theirs["inertia"].items() if mine[int(k)] > value * (1 + 1e-6)]
    return "yes" if not worse else f"worse for k = {', '.join(map(str, worse))}"


def lower_inertia(ours, theirs):
    """For equal numbers of plain restarts: either side may be luckier."""
    mine = {int(k): value for k, value in ours["inertia"].items()}
    ratios = [(mine[int(k)] / value, int(k)) for k, value in theirs["inertia"].items()]
    worse = [(ratio, k) for ratio, k in ratios if ratio > 1 + 1e-6]
    better = sum(ratio < 1 - 1e-6 for ratio, _ in ratios)
    text = f"same number of restarts; inertia lower for {better} of {len(ratios)} k"
    return text + (f", higher for {len(worse)}, by {100 * (max(worse)[0] - 1):.2g} % at k = {max(worse)[1]}" if worse else ", higher for none")


def same_inertia(ours, theirs):
    # A float32 peer's centroids are off by its rounding.
    return "yes" if close(ours["inertia"], theirs["inertia"], 1e-3) else "no"


def same_silhouette(ours, theirs):
    mine = {int(k): value for k, value in ours["silhouette"].items()}
    # The labels are the same files; ours are differences in 32 bits.
    return "yes" if all(abs(mine[int(k)] - value) < 1e-5 for k, value in theirs["silhouette"].items()) else "no"


def same_customers(ours, theirs):
    same = ours["customers"] == theirs["customers"] and ours["orders"] == theirs["orders"] and close(ours["total"], theirs["total"], 1e-9)
    return "yes" if same else "no"


def same_fidelity(ours, theirs):
    return "yes" if ours["fidelity"] >= theirs["fidelity"] - 1e-3 else "no"


def same_rows(ours, theirs):
    return "yes" if ours["rows"] == theirs["rows"] else "no"


def near_or_better(ours, theirs):
    """Against shortcuts: how far their k, inertia and silhouette are from ours."""
    mine = {int(k): value for k, value in ours["inertia"].items()}
    off = max((value / mine[int(k)] - 1, int(k)) for k, value in theirs["inertia"].items() if int(k) in mine)
    worse = min((value / mine[int(k)] - 1, int(k)) for k, value in theirs["inertia"].items() if int(k) in mine)
    silhouettes = {int(k): value for k, value in ours["silhouette"].items()}
    apart = max(abs(value - silhouettes[int(k)]) for k, value in theirs["silhouette"].items() if int(k) in silhouettes)
    text = f"its inertia up to {100 * off[0]:.2g} % higher (k = {off[1]}), its silhouettes off by up to {apart:.2g}"
    if "chosen" in theirs:
        text += f"; it takes k = {theirs['chosen']}, ours {ours['chosen']}"
    return text + (f"; ours higher for k = {worse[1]}, by {-100 * worse[0]:.2g} %" if worse[0] < -1e-6 else "")


def all_of(data, small=False):
    def path(kind, end):
        return os.path.join(data, kind.replace(":", "_") + end)

    work = []
    flags = ["--k-range", "2...10", "--features", "recency,frequency,monetary", "--transform", "log"]
    plain = "10 plain restarts"
    for n, asked, asked_full in [(5_000, "60x", "20x")] if small else [(20_000, "60x", "20x"), (100_000, "200x", "60x")]:
        kind = f"customers:{n}"
        csv = path(kind, ".csv")
        # The peer's silhouette alone takes minutes at 100,000: one k, and nine times that.
        extra = {"sklearnex": ["one"]} if n > 20_000 else {}
        peers = ["sklearnex", "R"] if n <= 20_000 else ["sklearnex"]
        for label, more, goal, equal in [
                ("--quick, default search", ["--quick"], asked, inertia_no_worse),
                (f"--quick, {plain}", ["--quick", "--restarts", "10"], asked, lower_inertia),
                ("with null reference and stability", [], asked_full, inertia_no_worse)]:
            work.append(Work(f"auto-k, n = {n:,}, d = 3, {label}", [kind], ["run", csv, *flags, *more], [csv, "2", "10", "10"], "autok",
                             peers, equal, goal, 1 if n > 20_000 else 2, extra))
    n = 10_000 if small else 100_000
    counts = [str(k) for k in range(2, 11)]
    for label, restarts, goal, equal in [("default search", "0", "2.5x", inertia_no_worse), (plain, "10", "2.5x", lower_inertia)]:
        work.append(Work(f"k-means, k = 2...10, n = {n:,}, d = 3, {label}", [f"points:{n}:3", f"customers:{n}"],
                         ["fits", path(f"points:{n}:3", ".f64"), str(n), "3", restarts, "42", *counts],
                         [path(f"customers:{n}", ".csv"), "2", "10", "10", "none"], "autok", ["sklearnex", "R"], equal, goal))
    for d, asked in [(3, "8x"), (8, "4x"), (20, "2x"), (64, "1.4x")]:
        n = 20_000 if small else 1_000_000
        needs = [f"points:{n}:{d}", f"start:{n}:{d}:10"]
        files = [path(needs[0], ".f64"), path(needs[1], ".f64"), str(n), str(d), "10"]
        work.append(Work(f"one Lloyd step, n = {n:,}, d = {d}, k = 10", needs, ["lloyd", *files, "50"], [*files, "50"], "lloyd",
                         ["sklearnex32", "sklearnex"], same_inertia, asked))
    n = 3_000 if small else 30_000
    needs = [f"points:{n}:3", f"labels:{n}:3"]
    files = [path(needs[0], ".f64"), path(needs[1], ".i32"), str(n), "3"]
    work.append(Work(f"exact silhouette, k = 2...10 together, n = {n:,}, d = 3", needs, ["silhouette", *files], files, "silhouette",
                     ["sklearn"], same_silhouette, "200x"))
    n = 100_000 if small else 10_000_000
    kind = f"transactions:{n}"
    work.append(Work(f"RFM from a CSV of {n:,} transactions", [kind], ["rfm", path(kind, ".csv")], [path(kind, ".csv")], "rfm",
                     ["polars", "duckdb", "pandas"], same_customers, "2x", 1))
    n = 10_000 if small else 100_000
    needs = [f"points:{n}:3", f"labels:{n}:3"]
    files = [path(needs[0], ".f64"), path(needs[1], ".i32"), str(n), "3"]
    work.append(Work(f"tree of 16 leaves, {n:,} x 3", needs, ["tree", *files], files, "tree", ["sklearn"], same_fidelity, "2x"))
    rows = 100_000 if small else 10_000_000
    work.append(Work(f"classify {rows:,} rows in memory, 16 leaves", needs, ["predict", *files, str(rows)], [*files, str(rows)], "predict",
                     ["sklearn"], same_rows, "4x"))
    many, few = ("customers:50000", "customers:5000") if small else ("customers:5000000", "customers:20000")
    work.append(Work(f"classify CSV to CSV, {int(many.split(':')[1]):,} rows, 16 leaves", [many, few],
                     ["classify", path(many, ".csv"), path(few, ".csv")], [path(many, ".csv"), os.path.join(data, "classified.csv")],
                     "classify", ["pandas"], same_rows, "3x"))
    n, columns, values = (2_000, 4, 8) if small else (50_000, 8, 16)
    kind = f"categories:{n}:{columns}:{values}"
    counts = ["3", "15"]
    work.append(Work(f"auto-k of categories, n = {n:,}, d = {columns * values}, k = 3...15, --quick", [kind],
                     ["run", path(kind, ".csv"), "--quick", "--silhouette", "exact"], [path(kind, ".csv"), *counts, "10"], "wide", ["sklearnex"],
                     near_or_better, "20x", 1))
    n = 20_000 if small else 1_000_000
    kind = f"customers:{n}"
    practice = ["run", path(kind, ".csv"), "--features", "recency,frequency,monetary", "--transform", "log", "--quick"]
    work.append(Work(f"k = 3...15 as it is done in practice, n = {n:,}, d = 3, --quick", [kind], practice, [path(kind, ".csv"), *counts, "10"],
                     "practice", ["sklearnex", "minibatch"], near_or_better, "5x", 1))
    n, d = (5_000, 20) if small else (100_000, 20)
    needs = [f"table:{n}:{d}", f"points:{n}:{d}", f"labels:{n}:{d}"]
    work.append(Work(f"a run, n = {n:,}, d = {d}, k = 2...10, --quick", needs, ["run", path(needs[0], ".csv"), "--k-range", "2...10", "--quick"],
                     [], "", [], same_rows, "", 1))
    files = [path(needs[1], ".f64"), path(needs[2], ".i32"), str(n), str(d)]
    work.append(Work(f"of it, rules of k = 2...10, n = {n:,}, d = {d}", needs, ["rules", *files], [], "", [], same_rows, "a tenth of the run", 1))
    if not small:
        kind = "customers:1000000"
        work.append(Work("a run with defaults, n = 1,000,000, d = 3", [kind], ["run", path(kind, ".csv")], [], "", [], same_rows,
                         "30 s, 1.2 GB", 1))
    return work
