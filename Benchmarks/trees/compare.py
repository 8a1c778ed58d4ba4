#!/usr/bin/env python3
"""Our trees against scikit-learn's, at equal max_leaf_nodes and depth.

    compare.py DATA OURS.csv

DATA is what prepare.py wrote, OURS.csv what tree-scores printed. For every set, k = 3...8 and leaf count from k to 2k:
fidelity in % and price (inertia of the tree's partition over that of the labels) of scikit-learn's
DecisionTreeClassifier (Gini) and of our best tree of at most as many leaves. Leaf counts where scikit-learn's tree drops
a label are listed apart. Ends with 1 where a claim does not hold.
"""
import math
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.tree import DecisionTreeClassifier


def inertia(points, labels):
    return sum(((points[labels == c] - points[labels == c].mean(0)) ** 2).sum() for c in np.unique(labels))


def peers(data):
    for file in sorted(Path(data).glob("*.csv")):
        frame = pd.read_csv(file)
        values = frame.filter(regex="^v").to_numpy()
        points = frame.filter(regex="^p").to_numpy()
        for k in range(3, 9):
            labels = frame[f"k{k}"].to_numpy()
            for leaves in range(k, 2 * k + 1):
                depth = max(4, math.ceil(math.log2(k)) + 2)
                tree = DecisionTreeClassifier(max_leaf_nodes=leaves, max_depth=depth, random_state=0)
                predicted = tree.fit(values, labels).predict(values)
                yield {
                    "set": file.stem, "k": k, "leaves": leaves, "peer": 100 * (predicted == labels).mean(),
                    "peer_price": inertia(points, predicted) / inertia(points, labels),
                    "drops": len(np.unique(predicted)) < k}


def main():
    ours = pd.read_csv(sys.argv[2])
    trees = ours[(ours["winner"] == "no") & (ours["missing"] == 0)]
    rows = []
    for row in peers(sys.argv[1]):
        mine = trees[(trees["set"] == row["set"]) & (trees["k"] == row["k"]) & (trees["leaves"] <= row["leaves"])]
        best = mine.sort_values(["fidelity", "price"], ascending=[False, True]).iloc[0]
        rows.append(row | {
            "ours": 100 * best["fidelity"], "our_price": best["price"], "learner": best["learner"]})
    table = pd.DataFrame(rows)
    table["gain"] = table["ours"] - table["peer"]
    kept = table[~table["drops"]]
    with pd.option_context("display.width", 200, "display.max_rows", 500, "display.precision", 3):
        print("leaf counts where scikit-learn drops a label:")
        print(table[table["drops"]].groupby("set")[["peer", "ours", "peer_price", "our_price"]].agg(["mean", "size"]))
        print("\nthe others, by set:")
        print(kept.groupby("set")[["peer", "ours", "gain", "peer_price", "our_price"]].mean())
        print("\nleaves = k and 2k, all:")
        for name, part in [("k", table[table["leaves"] == table["k"]]), ("2k", table[table["leaves"] == 2 * table["k"]])]:
            print(name)
            print(part.groupby("set")[["peer", "ours", "peer_price", "our_price"]].mean())
        print("\nwho made the best:", kept["learner"].value_counts().to_dict())
        worse = kept[kept["gain"] < -1e-9]
        if len(worse):
            print(worse)
        winners = ours[ours["winner"] == "yes"]
        print("\nwinners:")
        print(winners.groupby("set")[["leaves", "depth", "fidelity", "price", "seconds"]].mean())
        print(winners["learner"].value_counts().to_dict())
    gain, price = kept["gain"].mean(), (kept["our_price"].mean(), kept["peer_price"].mean())
    print(f"\n{len(kept)} cases: mean gain {gain:.2f} points, worse in {len(worse)}, price {price[0]:.4f} against {price[1]:.4f}")
    sys.exit(0 if gain >= 0.5 and not len(worse) and price[0] <= price[1] else 1)


main()
