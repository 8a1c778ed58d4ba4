#!/usr/bin/env bash
# Side-by-side measurements: builds ours, installs the peers in an environment of their own, runs both on the same files.
#   run.sh [--small]      --small: sizes that take a minute, to see that everything runs
set -euo pipefail
cd "$(dirname "$0")"
peers=.build-peers
python=$(command -v python3)
"$python" -m venv --help >/dev/null 2>&1 || { echo "python3-venv is needed: apt-get install python3-venv" >&2; exit 1; }
[ -x $peers/bin/python ] || "$python" -m venv $peers
$peers/bin/pip install --quiet --requirement requirements.txt
swift build -c release --product segment-bench
swift build -c release --static-swift-stdlib --package-path .. --product auto-segment
exec $peers/bin/python run.py "$@"
