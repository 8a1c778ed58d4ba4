#!/bin/sh
# Runs every example: examples/check.sh PROGRAM FOLDER. What it needs and does not find is installed from apt.
set -eu
program=$(realpath "$1")
rm -rf "$2"
mkdir -p "$2/bin"
folder=$(realpath "$2")
cd "$(dirname "$0")"
. ../packaging/lib.sh
need sqlite3 sqlite3 python3 python3 Rscript r-base-core soffice libreoffice-calc-nogui
ln -s "$program" "$folder/bin/auto-segment"
PATH=$folder/bin:$PATH

tried() {
  echo "  $1"
  shift
  "$@" >"$folder/log" 2>&1 || { cat "$folder/log" >&2; fail "the example above failed"; }
}

# The blocks of a page that are in a language, as a program.
blocks() { awk -v fence='```' -v language="$2" '$0 == fence { on = 0 } on; $0 == fence language { on = 1 }' "$1"; }

for example in */run.sh; do
  tried "${example%/run.sh}" "$example" "$folder/${example%/run.sh}"
done

# The line of models/README.md.
line=$(grep '^auto-segment classify' ../models/README.md)
tried models sh -c "cd .. && $line >$folder/classified.csv"
test "$(wc -l <"$folder/classified.csv")" = "$(cut -d, -f2 data/orders.csv data/july.csv | sort -u | wc -l)" \
  || fail "the model of models/README.md does not know every customer"

# The lines of the README, but for the page, which waits for a browser.
mkdir "$folder/readme"
cp data/orders.csv "$folder/readme"
cp data/contacts.csv "$folder/readme/crm.csv"
{ cat data/orders.csv; sed 1d data/july.csv; } >"$folder/readme/new-orders.csv"
grep '^auto-segment [^s]' ../README.md >"$folder/readme/lines.sh"
test "$(wc -l <"$folder/readme/lines.sh")" -ge 8 || fail "README.md has no lines to try"
(cd "$folder/readme" && tried README.md sh -e lines.sh)

cp data/*.csv "$folder"
blocks python.md python >"$folder/python.py"
blocks r.md r >"$folder/r.R"
cd "$folder"
test -s python.py && test -s r.R || fail "the pages of Python and R hold no program"
tried python.md python3 python.py
tried r.md Rscript r.R
