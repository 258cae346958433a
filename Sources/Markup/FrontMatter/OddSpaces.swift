internal import Diagnostics

extension YAMLText {
  /// A stretch of odd spaces where YAML needs plain ones, with the text that a fix puts in its place.
  struct OddStretch {
    let place: Place
    let length: Int
    let scalar: Unicode.Scalar
    let replacement: String
  }

  /// Where odd spaces indent a line, stand in or around the name of a field, or behind the hyphen of an item.
  func oddStretches(on number: Int) -> [OddStretch] {
    let line = line(number)
    guard line.contains(where: \.isOddSpace) else { return [] }
    return structure(of: line).compactMap { stretch(line, $0, number) }
  }

  /// The parts of a line in which only plain spaces may stand: its indentation, hyphens, a name with its colon and what
  /// parts it from the value.
  private func structure(of line: [Unicode.Scalar]) -> [Range<Int>] {
    var end = line.firstIndex { !$0.isBlankOrOdd } ?? line.count
    while end < line.count, line[end] == "-", end + 1 < line.count, line[end + 1].isBlankOrOdd {
      end = line[(end + 1)...].firstIndex { !$0.isBlankOrOdd } ?? line.count
    }
    let colon = line[end...].firstIndex { $0 == ":" || $0 == "\"" || $0 == "'" || $0 == "[" || $0 == "{" || $0 == "#" }
    guard let colon, line[colon] == ":", colon + 1 == line.count || line[colon + 1].isBlankOrOdd else {
      return [0..<end]
    }
    let value = line[(colon + 1)...].firstIndex { !$0.isBlankOrOdd } ?? line.count
    return [0..<end, end..<colon, colon..<value]
  }

  private func stretch(_ line: [Unicode.Scalar], _ range: Range<Int>, _ number: Int) -> OddStretch? {
    guard let first = line[range].firstIndex(where: \.isOddSpace), let last = line[range].lastIndex(where: \.isOddSpace)
    else { return nil }
    let isName = line[range].contains { !$0.isBlankOrOdd && $0 != "-" && $0 != ":" }
    let written = line[first...last]
    // In a name every odd space is left out; elsewhere one that has a width becomes a plain space.
    var plain =
      isName
      ? written.filter { !$0.isOddSpace }
      : written.filter { !$0.isWithoutWidth }.map { $0.isOddSpace ? " " : $0 }
    let isBehindColon = range.lowerBound > 0 && !isName && line[range.lowerBound] == ":"
    let reachesValue = last + 1 == range.upperBound
    // A colon needs a space in front of its value, and what stood there may have had no width.
    if isBehindColon, reachesValue, plain.last != " ", !plain.isEmpty || first == range.lowerBound + 1 {
      plain.append(" ")
    }
    return OddStretch(
      place: Place(line: number, column: first), length: written.count, scalar: line[first],
      replacement: String(scalars: plain))
  }
}

/// One finding for all odd spaces of a text, at the first of them, with a fix for each. As long as one is left, the
/// text cannot be read.
func oddSpaces(_ text: YAMLText, through last: Int) -> Diagnostic? {
  let found = (0...max(0, min(last, text.lineCount - 1))).lazy.flatMap { text.oddStretches(on: $0) }
  guard let first = found.first else { return nil }
  let all = (0..<text.lineCount).flatMap { text.oddStretches(on: $0) }
  return yamlMistake(
    .character(.oddSpace(first.scalar, lines: Set(all.map(\.place.line)).count)),
    at: text.span(first.place, first.length),
    fixes: all.map { Diagnostic.Fix(text.span($0.place, $0.length), $0.replacement) })
}
