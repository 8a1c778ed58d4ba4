#!/usr/bin/env bash
# Do two builds of the program give the same bytes? model.json and customers.csv of random exports, by the debug and
# the release build, for rows in another order, other threads and other processor instructions.
#   compare.sh PROGRAM OTHER-PROGRAM FOLDER [CASES]
set -euo pipefail
program=$1 other=$2 folder=$3 cases=${4:-12}
threads=(1 2 3 8) kernels=(baseline avx2 avx512)
rm -rf "$folder"
mkdir -p "$folder"

# A customer table of three groups on coarse grids, for one seed.
export_of() {
  awk -v seed="$1" 'BEGIN {
    srand(seed)
    for (i = 0; i < 40 + seed * 7; i++) {
      kind = int(rand() * 3)
      printf "c%d,%d,%d.%02d,%.3f\n", i, kind * 10 + int(rand() * 6), (kind == 1) * 300 + int(rand() * 90), int(rand() * 100), rand() * (kind + 1)
    }
  }'
}

for ((case = 1; case <= cases; case++)); do
  rows=$folder/rows
  export_of "$case" > "$rows"
  for build in first second; do
    { echo "customer,age,spent,share"; if [ $build = first ]; then cat "$rows"; else sort -t, -k3 "$rows"; fi; } > "$folder/$build.csv"
  done
  flags=(--k-range 2...5 --quiet --force)
  ((case % 3)) && flags+=(--quick)
  "$program" run "$folder/first.csv" --output "$folder/first" "${flags[@]}"
  AUTOSEGMENT_KERNEL=${kernels[case % 3]} "$other" run "$folder/second.csv" --output "$folder/second" \
    --threads "${threads[case % 4]}" "${flags[@]}"
  for file in model.json customers.csv; do
    cmp "$folder/first/$file" "$folder/second/$file" || { echo "compare.sh: case $case: $file differs" >&2; exit 1; }
  done
done
echo "$cases exports, the same model.json and customers.csv from both builds"
