#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds, and runs every test.
#   sh tests/run.sh [TEST...]
set -eu
cd "$(dirname "$0")/.."
sh tests/setup.sh test
status=0
meson test -C build --print-errorlogs "$@" || status=$?
python3 tests/count.py build/meson-logs/testlog.json
exit $status
