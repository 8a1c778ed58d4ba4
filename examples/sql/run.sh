#!/bin/sh
# The rules where the orders are: examples/sql/run.sh [FOLDER]. Here the database is SQLite; --dialect has eight others. The
# SQL counts what the model needs of every customer itself, and answers as `classify` does.
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
cd "$folder"

# The shop's database, made of the same log: days as 2026-06-30.
rm -f shop.db
sqlite3 shop.db <<EOF
CREATE TABLE raw ("order" TEXT, customer TEXT, day TEXT, total TEXT);
.mode csv
.import --skip 1 $data/orders.csv raw
.import --skip 1 $data/july.csv raw
CREATE TABLE orders AS SELECT "order", customer, substr(day, 7, 4) || '-' || substr(day, 4, 2) || '-' || substr(day, 1, 2) AS date,
  CAST(total AS REAL) AS total FROM raw;
EOF

auto-segment run "$data/orders.csv" --output segments --force --quiet
auto-segment export sql segments --dialect sqlite --as table --into segments --as-of 2026-08-01 --output rules.sql --force
sqlite3 shop.db <rules.sql

# The same customers have the same segments and rules as by the program itself.
auto-segment classify segments "$data/orders.csv" "$data/july.csv" --as-of 2026-08-01 --output classified.csv --force --quiet
same=$(sqlite3 shop.db '.import --csv classified.csv said' \
  'SELECT COUNT(*) FROM segments JOIN said USING (customer) WHERE segments.segment = said.segment AND segments.rule = said.rule')
test "$same" = "$(($(wc -l <classified.csv) - 1))"
echo "the database and the program say the same of $same customers: $folder"
