#!/usr/bin/env bash
# Uses the page of `serve` in a real browser: Tests/Browser/page.sh PROGRAM
#
# Screenshots of every state are left in .build-browser/page-pictures/.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."
scratch=$PWD/.build-browser
mkdir -p "$scratch"

fail() { echo "make test-page: $1" >&2; exit 1; }

. Tests/Browser/setup.sh

rm -rf "$scratch/page" "$scratch/page-pictures"
mkdir -p "$scratch/page" "$scratch/page-pictures"
exec "$scratch/venv/bin/python" Tests/Browser/page.py "$program" "$scratch/page" "$scratch/page-pictures"
