#!/usr/bin/env python3
"""Plants the faults of faults.py in a copy of the program, one at a time, and runs the tests that guard editions.

    plant.py COPY          puts all of them into the copy, each behind a switch that only the copy has, and builds it once
    plant.py COPY --run    runs the guarding tests with none planted (they must pass), then with each (they must not)
    plant.py --check       says whether each still has its place in the sources, and how many they are

The copy is changed for good; never give a folder that you work in.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True
from faults import FAULTS  # noqa: E402

SWITCH = '''#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether a fault is planted in this run.
package func isPlanted(_ number: Int) -> Bool { planted == number }

private let planted = getenv("NASKAH_PLANTED").flatMap { Int(String(cString: $0)) } ?? -1
'''

# The quick ones first: most faults are seen by what runs in this process.
GUARDS = [
    "PagesTests.NonInterferenceTests/`other|ChronicleTests|AttachmentTests",
    "PagesTests.NonInterferenceTests/`no word|findings of a lower edition|StrayFilesTests|BaselineTests|EditionsOfOneParseTests",
    "LevelsFailClosedTests",
    "NonInterferenceOfCommandsTests|DiffTests|DiffEditionsTests|HistoryTests",
    "AllAudiencesTests|EndToEndTests.LeaksTests|FieldEndToEndTests|CheckPromisesTests|RuleEdgeTests",
]


def planted(sources):
    """The texts of the files below `sources` that hold faults, with all of them behind switches."""
    texts = {}
    for number, (title, file, old, new) in enumerate(FAULTS):
        text = texts.get(file) or (sources / file).read_text()
        if text.count(old) != 1:
            sys.exit(f"plant.py: “{title}”: {text.count(old)} places in {file} say {old!r}; mend faults.py")
        texts[file] = text.replace(old, new.replace("PLANTED", f"isPlanted({number})"))
    return texts


def plant(copy):
    sources = copy / "Sources"
    for file, text in planted(sources).items():
        if not re.search(r"^(package |internal )?import Diagnostics$", text, re.M):
            text = "internal import Diagnostics\n" + text
        (sources / file).write_text(text)
    (sources / "Diagnostics" / "Planted.swift").write_text(SWITCH)
    # Programs that the tests start must know of it too.
    run = copy / "Tests" / "Support" / "Run.swift"
    run.write_text(run.read_text().replace('"TSAN_OPTIONS"]', '"TSAN_OPTIONS", "NASKAH_PLANTED"]'))


def failing(copy, guard, number):
    """Whether the tests of a guard see fault `number`, and the first that does."""
    tests = next((copy / ".build" / "debug").glob("*PackageTests.xctest"))
    environment = {**os.environ, "NASKAH_PLANTED": str(number)}
    environment.setdefault("NASKAH_CASES", "20")
    result = subprocess.run(
        [str(tests), "--testing-library", "swift-testing", "--filter", guard], cwd=copy, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=3600)
    seen = re.findall(r'Test "?(.*?)"? (?:recorded|with|failed)', "\n".join(
        line for line in result.stdout.splitlines() if "✘" in line))
    if result.returncode != 0 and not seen:
        seen = [f"the tests ended with {result.returncode}"]
    return seen[0] if seen else None


def seen_by(copy, number):
    return next((test for test in (failing(copy, guard, number) for guard in GUARDS) if test), None)


def run(copy, wanted):
    failing_anyway = seen_by(copy, -1)
    if failing_anyway:
        sys.exit(f"plant.py: with no fault planted a test fails: {failing_anyway}")
    print("none planted: all guards pass", flush=True)
    unseen = []
    numbers = wanted or range(len(FAULTS))
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("NASKAH_JOBS", "1"))) as pool:
        for number, test in zip(numbers, pool.map(lambda n: seen_by(copy, n), numbers)):
            print(f"{number:3} {'seen' if test else 'NOT SEEN'}  {FAULTS[number][0]}  ({test})", flush=True)
            if not test:
                unseen.append(number)
    print(f"{len(numbers) - len(unseen)} of {len(numbers)} faults are seen")
    sys.exit(1 if unseen else 0)


def main():
    if sys.argv[1:] == ["--check"]:
        planted(pathlib.Path("Sources"))
        print(f"{len(FAULTS)} faults have their places")
        return
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    copy = pathlib.Path(sys.argv[1]).resolve()
    if "--run" in sys.argv:
        run(copy, [int(word) for word in sys.argv[3:]])
    plant(copy)
    subprocess.run(["swift", "build", "--build-tests"], cwd=copy, check=True)


if __name__ == "__main__":
    main()
