#!/bin/bash
# fuzz.sh SECONDS [TARGET…]: every target of Main.swift for so long, with address sanitizer and libFuzzer.
# What breaks a promise, crashes, hangs (20 s) or leaks is kept in .build/instrumented/found/ and ends this with 1. First a fault that was planted
# must be found. The corpus is made of the fixtures and of content/, and grows in .build/instrumented/corpus/.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
all=(front-matter markdown templates words model selection dates git pdf packs layouts picture workbook)
source Tests/Instrumented/build.sh

harness() {  # harness NAME FLAG…: the program with all targets
  name=$1
  shift
  # shellcheck disable=SC2046
  swiftc "${flags[@]}" -sanitize=fuzzer,address -swift-version 5 "$@" Tests/Fuzz/*.swift Tests/WorkbooksTests/StoredZip.swift $(objects) "${libraries[@]}" -o "$work/$name" 2>"$work/$name.link" \
    || { cat "$work/$name.link"; exit 1; }
}

corpus() {
  mkdir -p "$work/corpus"
  for target in "${all[@]}"; do mkdir -p "$work/corpus/$target"; done
  documents
  find Tests/Fixtures content -name 'planning-model.yml' | while read -r file; do cp "$file" "$work/corpus/model/${file//\//-}"; done
  find templates -name '*.mustache' | while read -r file; do cp "$file" "$work/corpus/templates/${file//\//-}"; done
  head -c 4000 templates/words/id.yml > "$work/corpus/words/id"
  for target in dates git pdf layouts picture workbook; do cp Tests/Fuzz/corpus/"$target"* "$work/corpus/$target/"; done
}

# Each document whole, its body, and each figure in it.
documents() {
  index=0
  while IFS= read -r -d '' file; do
    index=$((index + 1))
    cp "$file" "$work/corpus/front-matter/$index"
    sed '1,/^---$/d;1,/^---$/d' "$file" > "$work/corpus/markdown/$index"
    cp "$work/corpus/markdown/$index" "$work/corpus/packs/$index"
    awk '/^```figure/{on=1;next} /^```/{on=0} on' "$file" > "$work/corpus/selection/$index"
    [ -s "$work/corpus/selection/$index" ] || rm "$work/corpus/selection/$index"
  done < <(find Tests/Fixtures content -name '*.md' -size -20k -print0)
}

fuzz() {  # fuzz PROGRAM TARGET SECONDS CORPUS FLAG…
  export NASKAH_FUZZ=$2 LSAN_OPTIONS=suppressions=Tests/Fuzz/once.supp SWIFT_BACKTRACE=enable=no
  timeout -k 10 $(($3 + 120)) "$work/$1" -max_total_time="$3" -timeout=20 -rss_limit_mb=2048 -max_len=8192 -print_final_stats=1 \
    -dict=Tests/Fuzz/words.dict -artifact_prefix="$work/found/$2-" "${@:5}" "$work/corpus/$4"
}

build
mkdir -p "$work/found"
corpus
harness planted -D NASKAH_PLANTED
harness targets
# Each seed begins anew with one small file: what a run has gathered makes the way to the fault longer.
echo "looking for the planted fault" >&2
for seed in {1..40}; do
  rm -rf "$work/corpus/planted"
  mkdir "$work/corpus/planted"
  printf -- '---\nid: KS-1\ntitle: a\n---\n' > "$work/corpus/planted/a"
  fuzz planted front-matter 300 planted -seed="$seed" -runs=5000 -max_len=64 -len_control=0 > "$work/planted.log" 2>&1 || break
done
if ! grep -q 'the planted fault' "$work/planted.log"; then
  echo "the planted fault was not found: $work/planted.log"
  exit 1
fi
echo "found with seed $seed" >&2
rm -f "$work"/found/front-matter-*
failed=0
for target in ${*:-${all[@]}}; do
  state=clean
  fuzz targets "$target" "$seconds" "$target" > "$work/$target.log" 2>&1 || { state=FAILED; failed=1; }
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$target.log" | tail -1)
  covered=$(grep -o 'cov: [0-9]*' "$work/$target.log" | tail -1 || true)
  printf '%-14s %-7s %10s runs  %s\n' "$target" "$state" "${runs:-?}" "$covered"
done
exit $failed
