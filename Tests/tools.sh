#!/bin/sh
# Installs the programs that tests hold ours against, where they are missing: once, before steps run side by side.
set -eu
cd "$(dirname "$0")/.."
. packaging/lib.sh
need python3 python3
# What reads our files, what the examples are for, and what packages are made and looked at with.
need soffice libreoffice-calc-nogui python3:ensurepip python3-venv Rscript r-base-core sqlite3 sqlite3 \
  systemd-analyze systemd groff groff-base \
  dpkg-shlibdeps dpkg-dev lintian lintian strip binutils xz xz-utils
# Servers that our SQL is asked on; without one, its tests say so.
(need psql postgresql mariadb-install-db mariadb-server) || true
