#!/usr/bin/env bash
# Feeds made-up bytes to the seven fuzz targets, one after another: Tests/Fuzz/run.sh BUILD SCRATCH
#
# FUZZ_SECONDS for each (60), or FUZZ_RUNS executions of each; FUZZ_TARGETS chooses among them. What breaks a property
# is put into Corpus/, where the ordinary tests find it. Inputs that reach new places are kept in SCRATCH, for next time.
set -euo pipefail
build=$(realpath "$1")
mkdir -p "$2"
scratch=$(realpath "$2")
corpus=$(realpath "$(dirname "$0")")/Corpus
# A crash is libFuzzer's to report; Swift keeps its metadata for ever, which is no leak.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:malloc_context_size=4:quarantine_size_mb=8

# The largest input of each, in bytes: small ones reach as much, and many more of them are tried.
declare -A program=([reader]=Reader [dialect]=Dialect [values]=Value [roles]=Role [states]=State [model]=Model [multipart]=Multipart)
declare -A largest=([reader]=512 [dialect]=256 [values]=128 [roles]=128 [states]=128 [model]=1024 [multipart]=256)

for target in ${FUZZ_TARGETS:-reader dialect values roles states model multipart}; do
  mkdir -p "$scratch/$target"
  log=$scratch/$target.log
  if [ -n "${FUZZ_RUNS:-}" ]; then length=-runs=$FUZZ_RUNS; else length=-max_total_time=${FUZZ_SECONDS:-60}; fi
  if "$build/${program[$target]}Fuzzer" "$length" -max_len="${largest[$target]}" -timeout=10 -rss_limit_mb=2048 \
    -reload=0 -print_final_stats=1 -artifact_prefix="$corpus/$target/found-" \
    "$scratch/$target" "$corpus/$target" >"$log" 2>&1
  then
    # Such as "Done 1000000 runs in 60 second(s)".
    echo "$target: $(grep '^Done ' "$log"), nothing found, $(find "$scratch/$target" -type f | wc -l) inputs kept"
  else
    tail -n 40 "$log" >&2
    echo "make fuzz: an input of '$target' breaks a property; its file is named above, the whole run is in $log" >&2
    exit 1
  fi
done
