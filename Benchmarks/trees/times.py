#!/usr/bin/env python3
"""Times of our trees beside scikit-learn's, on one made-up customer base.

    times.py TREE-TIMES [ROWS] [K] [PREDICTED]

TREE-TIMES is the built program. Prints the least wall and processor seconds of five runs: a tree of 16 leaves grown from
the matrix (scikit-learn's from float32, which it converts to anyway), and its labels for PREDICTED rows in memory.
"""
import subprocess
import sys
import tempfile
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.tree import DecisionTreeClassifier


def base(n):
    """Recency in days, orders, spending: five overlapping kinds of customers."""
    draw = np.random.default_rng(42)
    means = np.array([(2.2, 2.9, 6.6), (3.0, 2.1, 5.6), (3.1, 0.5, 4.3), (4.7, 1.4, 5.2), (5.5, 0.3, 3.7)])
    kind = draw.choice(5, size=n, p=[0.12, 0.23, 0.20, 0.20, 0.25])
    z = means[kind] + 0.5 * draw.standard_normal((n, 3))
    return np.column_stack([
        np.rint(np.expm1(np.clip(z[:, 0], 0.7, 7))), np.maximum(1, np.rint(np.exp(z[:, 1]))), np.round(np.exp(z[:, 2]), 2)])


def least(work):
    best = [np.inf, np.inf]
    for _ in range(5):
        wall, processor = time.perf_counter(), time.process_time()
        work()
        best = [min(best[0], time.perf_counter() - wall), min(best[1], time.process_time() - processor)]
    return best


def main():
    program = sys.argv[1]
    n, k, predicted = (int(a) for a in (sys.argv[2:] + ["100000", "10", "10000000"][len(sys.argv) - 2:]))
    values = base(n)
    points = np.log1p(values)
    points = (points - points.mean(0)) / points.std(0)
    labels = KMeans(k, n_init=1, random_state=0).fit(points[:200_000]).predict(points)
    with tempfile.NamedTemporaryFile(suffix=".f64") as file:
        np.concatenate([values.ravel(), points.ravel(), labels.astype(float)]).tofile(file.name)
        ours = subprocess.run(
            [program, file.name, str(n), "3", str(k), str(predicted)], check=True, capture_output=True, text=True).stdout
    print(ours, end="")
    ours = {line.split()[0]: [float(v) for v in line.split()[1:3]] for line in ours.splitlines()[:4]}
    small = values.astype(np.float32)
    tree = DecisionTreeClassifier(max_leaf_nodes=16, random_state=0)
    grown = least(lambda: tree.fit(small, labels))
    many = small[np.arange(predicted) * 7919 % n]
    walked = least(lambda: tree.predict(many))
    for name, peer, own in [("16 leaves", grown, ours["cart16"]), ("predict", walked, ours["predict"])]:
        print(f"{name}: scikit-learn {peer[0]:.4f} s ({peer[1]:.4f} cpu), here {own[0]:.4f} ({own[1]:.4f}), "
              f"{peer[0] / own[0]:.1f}x wall, {peer[1] / own[1]:.1f}x cpu")


main()
