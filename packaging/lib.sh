# What the scripts of this folder have in common; read by them with `.`.
# shellcheck shell=sh

fail() {
  echo "$(basename "$0"): $1" >&2
  exit 1
}

# here PROGRAM, or here python3:MODULE: whether it is on this machine.
here() {
  case $1 in
    python3:*) python3 -c "import ${1#*:}" 2>/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# need PROGRAM PACKAGE [PROGRAM PACKAGE]...: installs the packages of what is missing, as `here` knows it.
need() {
  missing=
  while [ $# -gt 0 ]; do
    here "$1" || missing="$missing $2"
    shift 2
  done
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || fail "needs$missing, and this system has no apt-get to install them with"
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "not allowed to install packages; ask an administrator for: apt-get install$missing"
    as_root=sudo
  fi
  echo "Installing$missing"
  # shellcheck disable=SC2086
  { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $missing; } >/dev/null \
    || fail "apt-get could not install$missing"
}

# The moment that files are said to be from: the last commit, or, outside of a checkout, the last change of CHANGELOG.md.
epoch() {
  if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then echo "$SOURCE_DATE_EPOCH"
  elif git rev-parse HEAD >/dev/null 2>&1; then git log -1 --format=%ct
  else stat -c %Y CHANGELOG.md; fi
}

# The version of a program; between two versions also the day and the commit.
version_of() {
  number=$("$1" --version | sed -n '1s/.* //p')
  if commit=$(git rev-parse --short=8 HEAD 2>/dev/null) && ! git describe --exact-match --match "v$number" >/dev/null 2>&1; then
    number=$number+$(date -u -d "@$(epoch)" +%Y%m%d).$commit
  fi
  echo "$number"
}

# A program that needs Swift's own libraries would only run where a toolchain is.
must_stand_alone() {
  ! ldd "$1" | grep -E 'libswift|libFoundation|lib_Foundation|not found' >&2 \
    || fail "$1 needs the libraries above, which a machine without a Swift toolchain does not have; build it with: make build"
}
