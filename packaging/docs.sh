#!/bin/sh
# Writes the documentation of the library as pages for any web server: packaging/docs.sh FOLDER. DOCS_BASE is the path that
# the server has them under, if any; WEB the flags that everything else was built with, so that nothing is built anew.
# Nothing but the toolchain is used, so that no client of the library fetches a plugin.
set -eu
cd "$(dirname "$0")/.."
. packaging/lib.sh
swift=${SWIFT:-swift}
mkdir -p "$(dirname "$1")"
pages=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
docc=$(command -v docc || find "$(dirname "$(realpath "$(command -v "$swift")")")" -maxdepth 1 -name docc)
[ -n "$docc" ] || fail "this Swift toolchain has no docc"

"$swift" build ${WEB:-} --target AutoSegment >"$scratch/build.log" 2>&1 || { cat "$scratch/build.log" >&2; fail "the library does not build"; }
built=$("$swift" build ${WEB:-} --show-bin-path)

# Modules of C that those of Swift are built on.
set -- $(pkg-config --cflags openblas 2>/dev/null | sed 's/-I/-Xcc -I/g')
for map in Sources/System/*/module.modulemap; do set -- "$@" -Xcc "-fmodule-map-file=$map"; done
for map in "$built"/C*.build/module.modulemap; do set -- "$@" -Xcc "-fmodule-map-file=$map"; done
for headers in Sources/System/*/include; do set -- "$@" -I "$headers"; done
target=$("$swift" -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p' | sed -n 1p)

# The rooms that one import brings, and the module that brings them, whose catalogue holds articles and tutorial.
umbrella=Sources/Fronts/AutoSegment
rooms=$(sed -n 's/^@_exported public import //p' "$umbrella/AutoSegment.swift")
for module in AutoSegment $rooms; do
  mkdir -p "$scratch/$module"
  "$swift" symbolgraph-extract -module-name "$module" -target "$target" -I "$built/Modules" "$@" \
    -minimum-access-level public -skip-inherited-docs -output-dir "$scratch/$module"
  catalogue=
  [ "$module" != AutoSegment ] || catalogue=$umbrella/AutoSegment.docc
  # What a comment refers to in another room is no page of this one: said as text, and no fault.
  "$docc" convert $catalogue --additional-symbol-graph-dir "$scratch/$module" --fallback-display-name "$module" \
    --fallback-bundle-identifier "auto-segment.$module" --transform-for-static-hosting ${DOCS_BASE:+--hosting-base-path "$DOCS_BASE"} \
    ${catalogue:+--warnings-as-errors} --diagnostic-filter "$([ -n "$catalogue" ] && echo warning || echo error)" \
    --output-path "$scratch/$module.doccarchive" >"$scratch/docc.log" 2>&1 || { cat "$scratch/docc.log" >&2; fail "docc refuses $module"; }
done

rm -rf "$pages"
(cd "$scratch" && "$docc" merge AutoSegment.doccarchive $(printf '%s.doccarchive ' $rooms) \
  --synthesized-landing-page-name auto-segment --output-path "$pages")
echo "$pages"
