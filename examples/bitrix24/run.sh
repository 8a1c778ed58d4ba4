#!/bin/sh
# A list for Bitrix24, of those alone who agreed to letters: examples/bitrix24/run.sh [FOLDER]. `auto-segment export --list`
# names the other programs; the steps in the program itself are in HOW-TO.txt beside the list.
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
cd "$folder"

auto-segment run "$data/orders.csv" --output segments --force --quiet
# The log knows ids; how customers are reached stands in a file of its own. Phones are British, so 07... is +447...
auto-segment export bitrix24 segments --contacts "$data/contacts.csv" --country-code 44 --where agreed=yes --force --quiet

head -n 3 segments/export/bitrix24/bitrix24.csv
echo "$(($(wc -l <segments/export/bitrix24/bitrix24.csv) - 1)) contacts: $folder/segments/export/bitrix24"
