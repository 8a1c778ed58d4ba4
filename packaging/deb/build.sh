#!/bin/sh
# Makes a package for Debian and what descends from it: packaging/deb/build.sh PROGRAM TREE FOLDER, where `make install`
# has put the tree of /usr together. The same tree gives the same bytes. lintian must find no error in it; LINTIAN=true asks
# none.
set -eu
cd "$(dirname "$0")/../.."
. packaging/lib.sh
program=$1
tree=$2
folder=$3
must_stand_alone "$program"
need dpkg-shlibdeps dpkg-dev lintian lintian strip binutils xz xz-utils

umask 022
SOURCE_DATE_EPOCH=$(epoch)
export SOURCE_DATE_EPOCH
version=$(version_of "$program")
architecture=$(dpkg --print-architecture)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
package=$root/package
mkdir -p "$package/DEBIAN" "$package/usr" "$root/debian"
cp -r "$tree/." "$package/usr"

# Where Debian has things that others have elsewhere.
share=$package/usr/share
mkdir -p "$share/zsh/vendor-completions" "$package/lib/systemd/system" "$share/doc/auto-segment/examples"
mv "$share/zsh/site-functions/_auto-segment" "$share/zsh/vendor-completions"
rmdir "$share/zsh/site-functions"
install -m 644 packaging/systemd/*.service packaging/systemd/*.timer "$package/lib/systemd/system"
install -m 644 packaging/systemd/shop.conf "$share/doc/auto-segment/examples"
# Read by the shell, never run.
sed -i '1{/^#!/d}' "$share/bash-completion/completions/auto-segment"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$package/usr/bin/auto-segment"
find "$share/man" -name '*.1' -exec gzip -9n {} +

sed -n '3,$p' LICENSE | sed 's/^$/./; s/^/ /' >"$root/license"
sed -e "/^@LICENSE@$/{r $root/license" -e 'd}' packaging/deb/copyright >"$share/doc/auto-segment/copyright"
maintainer=$(sed -n 's/^Maintainer: //p' packaging/deb/control)
# Between two versions: what is not released yet.
section=${version%%+*}
[ "$version" = "$section" ] || section=Unreleased
{
  printf 'auto-segment (%s) unstable; urgency=medium\n\n' "$version"
  packaging/changes.sh "$section" | awk '
    # Words of one point of the list, at most 79 columns wide.
    function point(text, words, count, i, line) {
      gsub(/[*`]/, "", text)
      count = split(text, words, " ")
      line = "  *"
      for (i = 1; i <= count; i++) {
        if (length(line) + length(words[i]) > 77) { print line; line = "   " }
        line = line " " words[i]
      }
      print line
    }
    /^- / { if (text) point(text); text = substr($0, 3); next }
    /^  / { text = text $0 }
    END { point(text) }'
  printf '\n -- %s  %s\n' "$maintainer" "$(LC_ALL=C date -u -d "@$SOURCE_DATE_EPOCH" '+%a, %d %b %Y %H:%M:%S +0000')"
} >"$share/doc/auto-segment/changelog"
gzip -9n "$share/doc/auto-segment/changelog"

printf 'Source: auto-segment\n\nPackage: auto-segment\nArchitecture: any\n' >"$root/debian/control"
depends=$(cd "$root" && dpkg-shlibdeps -O package/usr/bin/auto-segment | sed -n 's/^shlibs:Depends=//p')
size=$(du -k -s --apparent-size "$package" | cut -f1)
sed -e "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$size/" -e "s/@DEPENDS@/$depends/" \
  packaging/deb/control >"$package/DEBIAN/control"
(cd "$package" && find usr lib -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$package/DEBIAN/md5sums"

# The bytes of a package hold the modes and the times of its files.
find "$package" -type d -exec chmod 755 {} + -o -perm /111 -exec chmod 755 {} + -o -exec chmod 644 {} +
find "$package" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
mkdir -p "$folder"
file=$folder/auto-segment_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$package" "$file" >/dev/null
"${LINTIAN:-lintian}" --fail-on error "$file" >&2
echo "$file"
