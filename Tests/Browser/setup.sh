# What every browser test needs; sourced with $scratch and fail.
# Needs Debian's chromium, python3-venv and fonts-liberation (installed from apt where they are missing and root may) and Playwright and
# axe-core from PyPI, which go into .build-browser/.
missing=()
command -v "${CHROMIUM:-chromium}" >/dev/null || missing+=(chromium)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
# Texts of charts are measured for the faces that people have; those of DejaVu are wider than any of them.
fc-list 2>/dev/null | grep -q Liberation || missing+=(fonts-liberation)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || fail "needs ${missing[*]}, and this system has no apt-get to install them with"
  root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null \
      || fail "not allowed to install packages; ask an administrator for: apt-get install ${missing[*]}"
    root=(sudo)
  fi
  echo "Installing ${missing[*]}: pages are tested in a real browser"
  { "${root[@]}" apt-get update -q && "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}" fonts-dejavu-core; } >"$scratch/apt.log" 2>&1 \
    || fail "apt-get could not install ${missing[*]}; see $scratch/apt.log"
fi

if ! cmp -s Tests/Browser/requirements.txt "$scratch/requirements.txt"; then
  { python3 -m venv "$scratch/venv" && "$scratch/venv/bin/pip" install -q --disable-pip-version-check \
    -r Tests/Browser/requirements.txt; } >"$scratch/pip.log" 2>&1 \
    || fail "could not install Playwright and axe-core from PyPI; see $scratch/pip.log"
  cp Tests/Browser/requirements.txt "$scratch/requirements.txt"
fi
export FONTCONFIG_FILE=$PWD/Tests/Browser/fonts.conf
