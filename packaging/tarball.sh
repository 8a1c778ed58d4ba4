#!/bin/sh
# Packs an installed tree for any Linux: packaging/tarball.sh PROGRAM TREE FOLDER, where `make install` has put the tree
# together. The same tree gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
. packaging/lib.sh
program=$1
tree=$2
folder=$3
must_stand_alone "$program"
need xz xz-utils
name=auto-segment-$(version_of "$program")-$(uname -s | tr A-Z a-z)-$(uname -m)
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
cp -r "$tree" "$top/$name"
cp LICENSE CHANGELOG.md "$top/$name"
cat >"$top/$name/README" <<EOF
auto-segment, the one-button customer auto-segmenter.

Copy bin and share to /usr/local, or to ~/.local; 'man auto-segment' says the rest. The program needs these libraries of the
system, in Debian and Ubuntu the packages libopenblas0, liblapacke, libexpat1, libsqlite3-0, libzstd1 and zlib1g:

$(ldd "$program" | awk '$1 ~ /openblas|lapacke|expat|sqlite|zstd|libz\./ { print "  " $1 }' | sort)
EOF
mkdir -p "$folder"
LC_ALL=C tar --sort=name --mtime="@$(epoch)" --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w \
  -C "$top" -cf - "$name" | xz -T1 >"$folder/$name.tar.xz"
echo "$folder/$name.tar.xz"
