#!/usr/bin/env bash
# Opens reports in a real browser: Tests/Browser/run.sh [FOLDER/report[.LANGUAGE].html]..., run.json beside it.
#
# The tests must have been built (swift build --build-tests). Needs Debian's chromium, python3-venv and fonts-liberation (installed from
# apt where they are missing and root may) and Playwright and axe-core from PyPI, which go into .build-browser/.
# Screenshots and PDFs are left in .build-browser/pictures/.
set -euo pipefail
cd "$(dirname "$0")/../.."
reports=()
for report in "$@"; do reports+=("$(realpath "$report")"); done
scratch=$PWD/.build-browser
mkdir -p "$scratch"

fail() { echo "make test-report: $1" >&2; exit 1; }

missing=()
command -v "${CHROMIUM:-chromium}" >/dev/null || missing+=(chromium)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
# Texts of charts are measured for the faces that people have; those of DejaVu are wider than any of them.
fc-list 2>/dev/null | grep -q Liberation || missing+=(fonts-liberation)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || fail "needs ${missing[*]}, and this system has no apt-get to install them with"
  root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null \
      || fail "not allowed to install packages; ask an administrator for: apt-get install ${missing[*]}"
    root=(sudo)
  fi
  echo "Installing ${missing[*]}: the report is tested in a real browser"
  { "${root[@]}" apt-get update -q && "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}" fonts-dejavu-core; } >"$scratch/apt.log" 2>&1 \
    || fail "apt-get could not install ${missing[*]}; see $scratch/apt.log"
fi

if ! cmp -s Tests/Browser/requirements.txt "$scratch/requirements.txt"; then
  { python3 -m venv "$scratch/venv" && "$scratch/venv/bin/pip" install -q --disable-pip-version-check \
    -r Tests/Browser/requirements.txt; } >"$scratch/pip.log" 2>&1 \
    || fail "could not install Playwright and axe-core from PyPI; see $scratch/pip.log"
  cp Tests/Browser/requirements.txt "$scratch/requirements.txt"
fi

rm -rf "$scratch/pages" "$scratch/pictures"
mkdir -p "$scratch/pages" "$scratch/pictures"
REPORT_PAGES=$scratch/pages ${SWIFT:-swift} test --skip-build --filter WrittenPages >"$scratch/pages.log" 2>&1 \
  || fail "could not make the pages; see $scratch/pages.log"
for report in ${reports[@]+"${reports[@]}"}; do
  name=given-$(basename "$(dirname "$report")")
  cp "$report" "$scratch/pages/$name${report#"${report%/*}/report"}"
  cp "${report%/*}/run.json" "$scratch/pages/$name.json"
done

export FONTCONFIG_FILE=$PWD/Tests/Browser/fonts.conf
exec "$scratch/venv/bin/python" Tests/Browser/check.py "$scratch/pages" "$scratch/pictures"
