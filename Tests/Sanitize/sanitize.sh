#!/bin/bash
# sanitize.sh address|thread [FILTER]: the tests, built anew in .build/sanitize-…, after the sanitizer has seen a planted fault.
# NASKAH_SCRATCH names another place than .build. NASKAH_PROGRAM names a released program that the tests' commands are run by: minutes instead of
# hours, and only what runs inside the tests is watched. What the program says under a sanitizer is kept in reports/ there: tests that run it
# look at its exit code, and a report must not be lost with a folder that a test clears.
set -euo pipefail
cd "$(dirname "$0")/../.."
kind=$1
filter=${2:-}
work=${NASKAH_SCRATCH:-$PWD/.build}/sanitize-$kind
case $kind in
  address) fault=overflow; report='heap-buffer-overflow' ;;
  thread) fault=race; report='data race\|Swift access race' ;;
  *) echo "sanitize.sh address|thread [FILTER]"; exit 2 ;;
esac
mkdir -p "$work"
swiftc -parse-as-library -swift-version 5 -sanitize="$kind" Tests/Sanitize/Planted.swift -o "$work/planted"
# Leaks are what the fuzzing looks for: programs that end by exit() may leave memory to the system. The planted fault is looked for under the
# same options as the rest.
export ASAN_OPTIONS=detect_leaks=0
export TSAN_OPTIONS=halt_on_error=1
if "$work/planted" $fault > "$work/planted.log" 2>&1 || ! grep -q "$report" "$work/planted.log"; then
  echo "the planted $fault was not seen by the $kind sanitizer: $work/planted.log"
  exit 1
fi
echo "the planted $fault is seen"
rm -rf "$work/reports"
mkdir "$work/reports"
export ASAN_OPTIONS="$ASAN_OPTIONS:log_path=$work/reports/asan" TSAN_OPTIONS="$TSAN_OPTIONS:log_path=$work/reports/tsan"
# Optimised: a program for debugging takes hours under the thread sanitizer.
options=(-c release -Xswiftc -enable-testing --sanitize="$kind" --scratch-path "$work/build")
swift build --build-tests "${options[@]}"
failed=0
# A library that is loaded before the sanitizer's own would hide it: those tests load one. What a browser does with pages that other tests
# write as well says nothing of the program.
left_out=(FaultSweepTests ClockTests 'a real browser' 'in a browser' 'finds by keyboard')
swift test --skip-build "${options[@]}" "${left_out[@]/#/--skip=}" ${filter:+--filter "$filter"} || failed=1
if [ -n "$(ls "$work/reports")" ]; then
  head -40 "$work"/reports/*
  failed=1
fi
exit $failed
