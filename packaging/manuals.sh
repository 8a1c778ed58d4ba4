#!/bin/sh
# Writes a manual page of every subcommand: packaging/manuals.sh PROGRAM FOLDER. Prints where the pages are.
set -eu
program=$1
folder=$2
here=$(dirname "$0")
version=$("$program" --version | sed -n 1p)

# The commands below one, of which help lists the names.
below() {
  # shellcheck disable=SC2086
  COLUMNS=10000 "$program" $1 --help-hidden --lang en | awk '/^([A-Z ]+ )?SUBCOMMANDS:$/ { on = 1; next } on && /^  [a-z]/ { print $1 }'
}

page() {
  name=auto-segment-$(printf '%s' "$1" | tr ' ' -)
  # shellcheck disable=SC2086
  COLUMNS=10000 "$program" $1 --help-hidden --lang en \
    | awk -v words="auto-segment $1" -v version="$version" -f "$here/manual.awk" >"$folder/$name.1"
  echo "$folder/$name.1"
}

for command in $(below ""); do
  page "$command"
  for part in $(below "$command"); do page "$command $part"; done
done
