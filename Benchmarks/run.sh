#!/usr/bin/env bash
# Side-by-side measurements: builds ours, installs the peers in an environment of their own, runs both on the same files.
#   run.sh [--small]              --small: sizes that take a minute, to see that everything runs
#   run.sh --only WORK,...        the rows whose names begin so
#   run.sh optimum DATA [SEEDS]   how often the search reaches the best inertia known of the published data
#   BASELINE=COMMIT run.sh ...    the program of an earlier commit too, built in a worktree of its own and run in turn with this one
set -euo pipefail
cd "$(dirname "$0")"
peers=.build-peers
python=$(command -v python3)
"$python" -m venv --help >/dev/null 2>&1 || { echo "python3-venv is needed: apt-get install python3-venv" >&2; exit 1; }
[ -x $peers/bin/python ] || "$python" -m venv $peers
$peers/bin/pip install --quiet --requirement requirements.txt
# The program as `make build` makes it, and the measuring one, from one build of the rooms.
static=$(echo 'int main(void) { return 0; }' | "$(command -v cc || command -v clang)" -xc - -lxml2 -o /dev/null 2>/dev/null \
  && echo --static-swift-stdlib || true)
for product in segment-bench auto-segment; do
  # shellcheck disable=SC2086
  swift build -c release $static --product $product
done
if [ "${1:-}" = optimum ]; then
  shift
  exec $peers/bin/python optimum.py "$@"
fi
if [ -n "${BASELINE:-}" ]; then
  commit=$(git rev-parse --short "$BASELINE^{commit}")
  before=.build-baseline-$commit
  [ -e "$before" ] || git worktree add --detach "$PWD/$before" "$commit"
  # shellcheck disable=SC2086
  swift build -c release $static --package-path "$before" --product auto-segment
  set -- "$@" --baseline "$PWD/$before/.build/release/auto-segment" "$commit"
fi
exec $peers/bin/python run.py "$@"
