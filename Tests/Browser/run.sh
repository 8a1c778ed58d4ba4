#!/usr/bin/env bash
# Opens reports in a real browser: Tests/Browser/run.sh [REPORT.html with its run.json beside it]...
#
# Needs Debian's chromium and python3-venv (installed from apt where they are missing and root may) and Playwright
# and axe-core from PyPI, which go into .build-browser/. Screenshots and PDFs are left in .build-browser/pictures/.
set -euo pipefail
cd "$(dirname "$0")/../.."
reports=()
for report in "$@"; do reports+=("$(realpath "$report")"); done
scratch=$PWD/.build-browser
mkdir -p "$scratch"

fail() { echo "Tests/Browser/run.sh: $1" >&2; exit 1; }

missing=()
command -v chromium >/dev/null || missing+=(chromium)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || fail "needs ${missing[*]}, and there is no apt-get to install them with"
  root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "needs ${missing[*]}; install them as root and try again"
    root=(sudo)
  fi
  echo "Installing ${missing[*]}: the browser tests drive a real browser"
  "${root[@]}" apt-get install -y -q "${missing[@]}" >"$scratch/apt.log" 2>&1 \
    || fail "could not install ${missing[*]}; see $scratch/apt.log"
fi

if ! cmp -s Tests/Browser/requirements.txt "$scratch/requirements.txt"; then
  python3 -m venv "$scratch/venv"
  "$scratch/venv/bin/pip" install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
  cp Tests/Browser/requirements.txt "$scratch/requirements.txt"
fi

rm -rf "$scratch/pages" "$scratch/pictures"
mkdir -p "$scratch/pages" "$scratch/pictures"
REPORT_PAGES=$scratch/pages ${SWIFT:-swift} test --filter WrittenPages >"$scratch/pages.log" 2>&1 \
  || fail "could not make the pages; see $scratch/pages.log"
for report in ${reports[@]+"${reports[@]}"}; do
  name=given-$(basename "$(dirname "$report")")
  cp "$report" "$scratch/pages/$name.html"
  cp "$(dirname "$report")/run.json" "$scratch/pages/$name.json"
done

REPORT_PAGES=$scratch/pages REPORT_PICTURES=$scratch/pictures \
  exec "$scratch/venv/bin/python" -m unittest discover -s Tests/Browser -p 'test_*.py'
