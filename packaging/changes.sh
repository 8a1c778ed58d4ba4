#!/bin/sh
# Prints what CHANGELOG.md says of a version: packaging/changes.sh VERSION, or Unreleased.
set -eu
cd "$(dirname "$0")/.."
awk -v version="$1" '
  /^## / { on = index($2, "[" version "]") == 1; next }
  /^\[[^]]*\]: / { on = 0 }
  on { text = text $0 "\n"; if ($0 != "") isThere = 1 }
  END {
    if (!isThere) { print "changes.sh: CHANGELOG.md says nothing of " version > "/dev/stderr"; exit 1 }
    sub(/^\n+/, "", text); sub(/\n+$/, "\n", text)
    printf "%s", text
  }' CHANGELOG.md
