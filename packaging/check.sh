#!/bin/sh
# Makes the packages twice and looks at what is in them: packaging/check.sh PROGRAM TREE FOLDER, as deb/build.sh has them.
set -eu
cd "$(dirname "$0")/.."
. packaging/lib.sh
program=$(realpath "$1")
tree=$2
rm -rf "$3"
mkdir -p "$3/first" "$3/second" "$3/units"
folder=$(realpath "$3")
need systemd-analyze systemd groff groff-base dpkg-shlibdeps dpkg-dev lintian lintian strip binutils xz xz-utils

# Both at once.
{ LINTIAN=true packaging/deb/build.sh "$program" "$tree" "$folder/second" && packaging/tarball.sh "$program" "$tree" "$folder/second"; } \
  >"$folder/second.log" 2>&1 &
packaging/deb/build.sh "$program" "$tree" "$folder/first" 2>"$folder/lintian" || { cat "$folder/lintian" >&2; exit 1; }
packaging/tarball.sh "$program" "$tree" "$folder/first"
wait $! || { cat "$folder/second.log" >&2; exit 1; }
diff -r "$folder/first" "$folder/second" || fail "the same tree gave other bytes"

# The package as it would lie on a machine.
dpkg-deb -x "$folder"/first/*.deb "$folder/installed"
"$folder/installed/usr/bin/auto-segment" --version >/dev/null
# What all of Foundation would bring.
! ldd "$folder/installed/usr/bin/auto-segment" | grep -E 'libxml2|libicu|liblzma' >&2 || fail "the program needs the libraries above"
size=$(stat -c %s "$folder/installed/usr/bin/auto-segment")
# With the page and what asks databases; more would be something new that is linked.
[ "$size" -le $((32 << 20)) ] || fail "the program has $size bytes, more than 32 MiB"
for page in auto-segment auto-segment-run auto-segment-export-sql; do
  test -s "$folder/installed/usr/share/man/man1/$page.1.gz" || fail "the package has no page $page"
done
for page in "$folder"/installed/usr/share/man/man1/*.gz; do
  words=$(zcat "$page" | LC_ALL=C.UTF-8 groff -K utf8 -T utf8 -man -ww -z 2>&1) && [ -z "$words" ] || fail "$page: $words"
done

for unit in "$folder"/installed/lib/systemd/system/*; do
  sed "s,=/usr/bin/auto-segment,=$folder/installed/usr/bin/auto-segment," "$unit" >"$folder/units/$(basename "$unit")"
done
words=$(systemd-analyze verify --man=no "$folder"/units/* 2>&1) && [ -z "$words" ] || fail "systemd says: $words"
echo "packages: the same bytes twice, no error of lintian; $(find "$folder/installed/usr/share/man" -type f | wc -l) manual pages; units verified; $((size >> 20)) MB"
