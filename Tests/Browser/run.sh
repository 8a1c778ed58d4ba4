#!/usr/bin/env bash
# Opens reports in a real browser: Tests/Browser/run.sh [FOLDER/report[.LANGUAGE].html]..., run.json beside it.
#
# The tests must have been built (swift build --build-tests); what else is needed, setup.sh says.
# Screenshots and PDFs are left in .build-browser/pictures/.
set -euo pipefail
cd "$(dirname "$0")/../.."
reports=()
for report in "$@"; do reports+=("$(realpath "$report")"); done
scratch=$PWD/.build-browser
mkdir -p "$scratch"

fail() { echo "make test-report: $1" >&2; exit 1; }

. Tests/Browser/setup.sh

rm -rf "$scratch/pages" "$scratch/pictures"
mkdir -p "$scratch/pages" "$scratch/pictures"
REPORT_PAGES=$scratch/pages ${SWIFT:-swift} test --traits Web --skip-build --filter WrittenPages >"$scratch/pages.log" 2>&1 \
  || fail "could not make the pages; see $scratch/pages.log"
for report in ${reports[@]+"${reports[@]}"}; do
  name=given-$(basename "$(dirname "$report")")
  cp "$report" "$scratch/pages/$name${report#"${report%/*}/report"}"
  cp "${report%/*}/run.json" "$scratch/pages/$name.json"
done

exec "$scratch/venv/bin/python" Tests/Browser/check.py "$scratch/pages" "$scratch/pictures"
