#!/usr/bin/env python3
"""Makes the inputs of the benchmarks; the same seeds give the same files.

    generate.py FOLDER KIND...

  customers:N     customers_N.csv        customer_id, recency, frequency, monetary: five overlapping lognormal groups
  categories:N:C:V  categories_N_C_V.csv  customer_id and C columns of V words each, which five groups use in different shares
  table:N:D       table_N_D.csv          customer_id and the D columns of points:N:D
  transactions:N  transactions_N.csv     customer_id, order_id, date, amount: about N / 25 customers of uneven activity
  points:N:D      points_N_D.f64         standardised float64 rows of five overlapping Gaussian groups (D = 3: customers:N)
  start:N:D:K     start_N_D_K.f64        k-means++ initial centroids for points:N:D (seed 0, from its first 100,000 rows)
  labels:N:D      labels_N_D.i32         labels of points:N:D for k = 2...10, one row of N a k, after ten Lloyd steps
"""
import os
import sys

import numpy as np

# Means and deviations of (log1p recency, log frequency, log monetary), and the share of customers.
GROUPS = [
    ((2.2, 2.9, 6.6), (0.55, 0.40, 0.50), 0.12),
    ((3.0, 2.1, 5.6), (0.60, 0.45, 0.55), 0.23),
    ((3.1, 0.5, 4.3), (0.60, 0.45, 0.60), 0.20),
    ((4.7, 1.4, 5.2), (0.45, 0.50, 0.60), 0.20),
    ((5.5, 0.3, 3.7), (0.35, 0.40, 0.65), 0.25),
]


def customers(n):
    random = np.random.default_rng(42)
    group = random.choice(len(GROUPS), size=n, p=[share for _, _, share in GROUPS])
    mean = np.array([mean for mean, _, _ in GROUPS])[group]
    deviation = np.array([deviation for _, deviation, _ in GROUPS])[group]
    z = mean + deviation * random.standard_normal((n, 3))
    recency = np.rint(np.expm1(np.clip(z[:, 0], 0, 7.0))).astype(np.int64) + 1
    frequency = np.maximum(1, np.rint(np.exp(z[:, 1]))).astype(np.int64)
    return recency, frequency, np.round(np.exp(z[:, 2]), 2)


def standardised(x):
    return np.ascontiguousarray((x - x.mean(0)) / x.std(0))


def points(n, d):
    if d == 3:
        return standardised(np.log1p(np.column_stack(customers(n)).astype(np.float64)))
    random = np.random.default_rng(1000 + d)
    centres = random.standard_normal((5, d)) * (2.2 * np.sqrt(3.0 / d))
    deviation = 0.7 + 0.6 * random.random((5, d))
    group = random.choice(5, size=n, p=[0.3, 0.25, 0.2, 0.15, 0.1])
    return standardised(centres[group] + deviation[group] * random.standard_normal((n, d)))


def write_csv(path, header, columns, formats, chunk=200_000):
    row = ",".join(formats) + "\n"
    with open(path, "w") as file:
        file.write(header + "\n")
        for begin in range(0, len(columns[0]), chunk):
            part = [column[begin:begin + chunk].tolist() for column in columns]
            file.write("".join([row % cells for cells in zip(*part)]))


def transactions(path, n):
    random = np.random.default_rng(7)
    count = max(1, n // 25)
    activity = random.lognormal(0.0, 1.2, count)
    customer = random.choice(count, size=n, p=activity / activity.sum()) + 100_000
    order = np.arange(n) // 2 + 1
    day = np.datetime64("2023-01-01") + np.sort(random.integers(0, 730, n))
    amount = np.round(random.lognormal(3.2, 0.9, n), 2)
    write_csv(path, "customer_id,order_id,date,amount",
              [customer, order, np.datetime_as_string(day), amount], ["%d", "%d", "%s", "%.2f"])


def categories(path, n, columns, values):
    random = np.random.default_rng(11)
    group = random.choice(5, size=n, p=[0.3, 0.25, 0.2, 0.15, 0.1])
    shares = random.dirichlet(np.full(values, 0.35), size=(5, columns))
    cells = np.zeros((columns, n), dtype=np.int64)
    for column in range(columns):
        for g in range(5):
            own = np.flatnonzero(group == g)
            cells[column][own] = random.choice(values, size=len(own), p=shares[g, column])
    words = [[f"c{column}v{value:02}" for value in cell] for column, cell in enumerate(cells)]
    write_csv(path, "customer_id," + ",".join(f"answer_{column}" for column in range(columns)),
              [np.arange(1, n + 1), *map(np.array, words)], ["%d"] + ["%s"] * columns)


def lloyd_labels(x, k, steps=10):
    from sklearn.cluster import KMeans
    return KMeans(k, init="k-means++", n_init=1, max_iter=steps, tol=0, random_state=0).fit(x).labels_


def make(folder, kind):
    name, *numbers = kind.split(":")
    numbers = [int(number) for number in numbers]
    stem = os.path.join(folder, "_".join([name] + [str(number) for number in numbers]))
    if name == "customers":
        columns = customers(*numbers)
        write_csv(f"{stem}.csv", "customer_id,recency,frequency,monetary",
                  [np.arange(1, numbers[0] + 1), *columns], ["%d", "%d", "%d", "%.2f"])
    elif name == "transactions":
        transactions(f"{stem}.csv", *numbers)
    elif name == "categories":
        categories(f"{stem}.csv", *numbers)
    elif name == "table":
        n, d = numbers
        write_csv(f"{stem}.csv", "customer_id," + ",".join(f"measure_{column}" for column in range(d)),
                  [np.arange(1, n + 1), *points(n, d).T], ["%d"] + ["%.6f"] * d)
    elif name == "points":
        points(*numbers).tofile(f"{stem}.f64")
    elif name == "start":
        from sklearn.cluster import kmeans_plusplus
        n, d, k = numbers
        kmeans_plusplus(points(n, d)[:100_000], k, random_state=0)[0].tofile(f"{stem}.f64")
    elif name == "labels":
        x = points(*numbers)
        np.concatenate([lloyd_labels(x, k) for k in range(2, 11)]).astype(np.int32).tofile(f"{stem}.i32")
    else:
        sys.exit(f"unknown kind {kind}")


def needed(folder, kind):
    stem = kind.replace(":", "_")
    return not any(os.path.exists(os.path.join(folder, stem + end)) for end in (".csv", ".f64", ".i32"))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    os.makedirs(sys.argv[1], exist_ok=True)
    for wanted in sys.argv[2:]:
        if needed(sys.argv[1], wanted):
            make(sys.argv[1], wanted)
        print(wanted, flush=True)
