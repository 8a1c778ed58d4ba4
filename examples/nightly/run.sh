#!/bin/sh
# What a shop lets run every night: examples/nightly/run.sh [FOLDER]. The first night finds the segments; from then on the
# model is kept, so that a segment means the same tomorrow. Under systemd: packaging/systemd/.
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
cd "$folder"

# Once, or whenever the segments are to be found anew.
test -d segments || auto-segment run "$data/orders.csv" --output segments --quiet

# Every night: the whole log, as the shop's own export writes it. Whoever reads a file meanwhile sees the old or the new one.
# Where customers are no longer like those of the model, classify writes all the same and ends with 1.
auto-segment classify segments "$data/orders.csv" "$data/july.csv" --as-of 2026-08-01 --require-stable \
  --output customers.csv --force --quiet || echo "the customers have changed: find the segments anew" >&2
auto-segment today segments "$data/orders.csv" "$data/july.csv" --as-of 2026-08-01 --output today.csv --force --quiet
auto-segment compare segments "$data/orders.csv" "$data/july.csv" --output moved-down.csv --force --quiet

echo "$(($(wc -l <customers.csv) - 1)) customers, $(($(wc -l <today.csv) - 1)) to write to, $(($(wc -l <moved-down.csv) - 1)) moved down: $folder"
