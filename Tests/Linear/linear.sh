#!/bin/bash
# linear.sh [CONSTRUCT…]: the table of what everything that content can repeat costs at n and 4n, in steps; ends with an error where four
# times as much costs more than five times as many.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/Instrumented/build.sh
build
clang -O2 -c Tests/Linear/steps.c -o "$work/steps.o"
# shellcheck disable=SC2046
swiftc "${flags[@]}" -swift-version 5 Tests/Linear/*.swift $(objects) "$work/steps.o" "${libraries[@]}" -o "$work/linear"
# Where a key falls in a table is chance otherwise, and its collisions would be counted as steps of what is measured.
ASAN_OPTIONS=detect_leaks=0 SWIFT_DETERMINISTIC_HASHING=1 "$work/linear" "$@"
