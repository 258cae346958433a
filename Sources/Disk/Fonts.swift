internal import Diagnostics

/// The letters that the machine's fonts have, as fontconfig tells them: engines for print take a letter from any font
/// that has it.
package struct Fonts: Sendable {
  /// In order, apart from one another.
  private let letters: [ClosedRange<UInt32>]

  /// - Parameter list: what `fc-list --format '%{charset}\n'` prints: a line of `20-7e a0 …` for each font,
  ///   in hexadecimal.
  /// - Returns: nil where it is something else.
  init?(_ list: String) {
    var ranges: [ClosedRange<UInt32>] = []
    for word in Set(list.split { $0 == " " || $0 == "\n" }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { UInt32($0, radix: 16) }
      guard ends.count <= 2, let from = ends[0], let to = ends[ends.count - 1], from <= to else { return nil }
      ranges.append(from...to)
    }
    guard !ranges.isEmpty else { return nil }
    letters = merged(ranges)
  }

  /// Those of some letters that no font has.
  package func lacking(_ wanted: [Unicode.Scalar]) -> [Unicode.Scalar] { wanted.filter { !contains($0.value) } }

  private func contains(_ letter: UInt32) -> Bool {
    var low = 0, high = letters.count
    while low < high {
      let middle = (low + high) / 2
      if letters[middle].upperBound < letter { low = middle + 1 } else { high = middle }
    }
    return low < letters.count && letters[low].lowerBound <= letter
  }
}

private func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
  var merged: [ClosedRange<UInt32>] = []
  for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if let last = merged.last, range.lowerBound <= last.upperBound {
      merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    } else {
      merged.append(range)
    }
  }
  return merged
}

extension Engines {
  /// What fontconfig says; nil where it is not there, cannot be run or says nothing that we understand: nothing false
  /// is said of fonts, and a pack is printed without it.
  package var fonts: Fonts? {
    guard let program = (try? find(["fc-list"])) ?? nil else { return nil }
    let run = try? program.run(["--format", "%{charset}\n"], in: "/", seconds: min(seconds, 30), limit: 1 << 26)
    guard let run, run.succeeded else { return nil }
    return Fonts(String(decoding: run.output, as: UTF8.self))
  }
}
