#!/usr/bin/env python3
"""Matrices and k-means labels for the comparison of trees, as CSV.

    prepare.py DATA OUT

DATA holds online-retail, cdnow-sample, credit-card and wholesale-customers. OUT/NAME.csv gets one row a customer: the
features in original units (v0, v1, ...), standardised log1p (p0, p1, ...), and the labels of k-means for k = 3...8
(k3 ... k8; best of 20 starts, seed 0). Needs pandas and scikit-learn.
"""
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans


def rfm(log, order):
    """One row a customer: recency in days, orders, total amount."""
    day = log["date"].dt.normalize()
    as_of = day.max() + pd.Timedelta(days=1)
    groups = log.assign(day=day).groupby("customer")
    return pd.DataFrame({
        "recency": (as_of - groups["day"].max()).dt.days,
        "frequency": groups[order].nunique(),
        "monetary": groups["amount"].sum(),
    }).to_numpy(float)


def online_retail(data):
    log = pd.read_csv(data / "online-retail/OnlineRetail.csv.gz", encoding="latin-1", dtype={"InvoiceNo": str})
    log = log[log["CustomerID"].notna() & (log["Quantity"] > 0) & (log["UnitPrice"] > 0)]
    return rfm(pd.DataFrame({
        "customer": log["CustomerID"], "order": log["InvoiceNo"], "amount": log["Quantity"] * log["UnitPrice"],
        "date": pd.to_datetime(log["InvoiceDate"], format="mixed")}), "order")


def cdnow(data):
    log = pd.read_csv(
        data / "cdnow-sample/CDNOW_sample.txt", sep=r"\s+", header=None,
        names=["master", "customer", "date", "count", "amount"])
    return rfm(log.assign(date=pd.to_datetime(log["date"].astype(str), format="%Y%m%d")), "day")


def table(path, drop):
    frame = pd.read_csv(path)
    frame = frame.drop(columns=[c for c in drop if c in frame]).select_dtypes("number").astype(float)
    return frame.fillna(frame.median()).to_numpy(float)


def main():
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    sets = {
        "online-retail": online_retail(data),
        "cdnow": cdnow(data),
        "credit-card": table(data / "credit-card/CC_GENERAL.csv.gz", ["CUST_ID"]),
        "wholesale": table(data / "wholesale-customers/wholesale.csv", ["Channel", "Region"]),
    }
    for name, values in sets.items():
        points = np.log1p(np.maximum(values, 0))
        points = (points - points.mean(0)) / points.std(0)
        columns = {f"v{j}": values[:, j] for j in range(values.shape[1])}
        columns |= {f"p{j}": points[:, j] for j in range(points.shape[1])}
        for k in range(3, 9):
            columns[f"k{k}"] = KMeans(k, n_init=20, random_state=0).fit(points).labels_
        pd.DataFrame(columns).to_csv(out / f"{name}.csv", index=False)
        print(name, values.shape)


main()
