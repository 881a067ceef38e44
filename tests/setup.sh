#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes sure that what claimgraph needs is there, and builds it in ./build.
#   sh tests/setup.sh build    what it takes to build and run
#   sh tests/setup.sh test     and what the tests use beside
# On Debian (and what is made from it) missing packages are installed; on
# other systems they are named. Prints nothing when all is well.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-build}

build="gcc libc6-dev meson ninja-build pkg-config python3 libglib2.0-dev \
libglib2.0-dev-bin libraptor2-dev libxml2-dev libjson-glib-dev libxxhash-dev"
test="raptor2-utils serdi rasqal-utils libxml2-utils jq python3-rdflib \
python3-networkx python3-igraph clang clang-format"
case $purpose in
  build) wanted=$build ;;
  test) wanted="$build $test" ;;
  *) echo "setup.sh: expected build or test, not $purpose" >&2; exit 2 ;;
esac

missing_on_debian() {
  for package in $wanted; do
    dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null |
      grep -q '^install ok installed' || echo "$package"
  done
}

# Elsewhere: the programs and libraries by the names they bear everywhere.
missing_elsewhere() {
  for program in meson ninja pkg-config python3 glib-compile-resources; do
    command -v "$program" >/dev/null || echo "program $program"
  done
  command -v cc >/dev/null || command -v gcc >/dev/null || echo "a C17 compiler"
  for library in 'glib-2.0 >= 2.66' 'raptor2 >= 2.0.15' \
    'libxml-2.0 >= 2.9.14' 'json-glib-1.0 >= 1.6' 'libxxhash >= 0.8'; do
    pkg-config --exists "$library" 2>/dev/null || echo "library $library"
  done
  [ "$purpose" = build ] && return
  for program in rapper serdi roqet xmllint jq clang clang-format; do
    command -v "$program" >/dev/null || echo "program $program"
  done
  for module in rdflib networkx igraph; do
    python3 -c "import $module" 2>/dev/null || echo "Python module $module"
  done
}

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  missing=$(missing_on_debian)
  if [ -n "$missing" ]; then
    as_root=
    if [ "$(id -u)" != 0 ]; then
      command -v sudo >/dev/null || {
        echo "setup.sh: please install:" $missing >&2
        exit 1
      }
      as_root=sudo
    fi
    echo "installing:" $missing >&2
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq >&2
    # shellcheck disable=SC2086
    $as_root apt-get install -y -qq --no-install-recommends $missing >&2
  fi
else
  missing=$(missing_elsewhere)
  if [ -n "$missing" ]; then
    printf 'setup.sh: please install:\n%s\n' "$missing" >&2
    exit 1
  fi
fi

log=build/setup.log
mkdir -p build
if [ ! -f build/build.ninja ]; then
  PATH=/usr/bin:$PATH meson setup build --buildtype=release >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
fi
ninja -C build >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
