#!/bin/sh
# The rules as a formula in a sheet of one's own: examples/excel/run.sh [FOLDER]. The sheet holds the features of all
# customers and, behind them, the formula that gives each its segment; Excel and LibreOffice calculate it when they open it.
# segments.xlsx, which every run leaves, has a sheet that does the same for whoever is pasted into it.
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
cd "$folder"

auto-segment run "$data/orders.csv" --output segments --force --quiet
# For row 2, with the features in the columns B, C and D as customers.csv has them.
formula=$(auto-segment export excel segments)
echo "$formula"
cut -d, -f1-4 segments/customers.csv | awk -v formula="$formula" -v OFS=, '
  NR == 1 { print $0, "segment"; next }
  {
    own = formula
    gsub(/B2/, "B" NR, own); gsub(/C2/, "C" NR, own); gsub(/D2/, "D" NR, own)
    gsub(/"/, "\"\"", own)
    print $0, "\"" own "\""
  }' >sheet.csv

# What LibreOffice makes of it, where it is installed, is what the program says.
if command -v soffice >/dev/null; then
  soffice "-env:UserInstallation=file://$PWD/office" --headless --infilter='CSV:44,34,76,1,,1033,false,true,false,false,false,-1,true' \
    --convert-to ods --outdir calculated sheet.csv >/dev/null 2>&1
  soffice "-env:UserInstallation=file://$PWD/office" --headless --convert-to csv --outdir calculated calculated/sheet.ods >/dev/null 2>&1
  cut -d, -f1,5 segments/customers.csv >said
  cut -d, -f1,5 calculated/sheet.csv | cmp - said
  echo "LibreOffice gives every customer the same segment"
fi
echo "sheet: $folder/sheet.csv"
